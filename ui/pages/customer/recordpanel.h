// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/customer/section.h"
#include "ui/widgets/textlabel.h"

class QGridLayout;
class QListView;
class QVBoxLayout;

namespace farol {

class OwnedRows;
struct Contract;

/// The panel beside the parts: what is to be done next, whom to talk to, what is agreed.
class RecordPanel final : public Tone
{
    Q_OBJECT
public:
    explicit RecordPanel(const SectionContext &context, QWidget *parent = nullptr);
    void focusFirst(); ///< the first control in it gets the keyboard

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Part final {
        TextLabel *count = nullptr;
        TextLabel *empty = nullptr;
        QListView *list = nullptr;
    };
    QVBoxLayout *addPart(QVBoxLayout *column, const QString &title, const QString &add, const QString &section,
                         TextLabel **count);
    Part addList(QVBoxLayout *column, OwnedRows &rows, const QString &title, const QString &add, const QString &section,
                 const QString &nothing);
    void fit(const Part &part, const OwnedRows &rows);
    void showContracts();
    void addFact(const QString &label, const QString &value, Ink ink = Ink::Text);
    void addContract(const Contract &contract);

    SectionContext m_context;
    Part m_tasks;
    Part m_contacts;
    TextLabel *m_contractCount;
    QWidget *m_facts;
    QGridLayout *m_grid;
};

} // namespace farol
