// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include "models/customersearch.h"

#include <QDialog>
#include <QTimer>

#include <functional>

class QLineEdit;
class QListView;

namespace farol {

class Button;
class TextLabel;

/// Chooses one customer by typing a part of its name. Who asks may refuse one, in words; then the person chooses again.
class CustomerChooser final : public QDialog
{
    Q_OBJECT
public:
    CustomerChooser(const PageContext &context, QWidget *parent);
    /// Judges what was chosen and says what is against it; an empty text: nothing.
    using Answer = std::function<void(const QString &problem)>;
    using Check = std::function<void(const Uuid &id, const QString &name, const Answer &answer)>;
    void begin(const QString &title, const QString &choose, const Check &check = {});
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void chosen(const QByteArray &id, const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void chooseTyped();
    void choose();
    void take(const QByteArray &id, const QString &name);

    CustomerSearch m_model;
    Check m_check;
    std::uint64_t m_asked = 0; ///< so that a late answer to an earlier choice closes nothing
    TextLabel *m_title;
    QLineEdit *m_field;
    QListView *m_list;
    TextLabel *m_problem;
    Button *m_choose;
    QTimer m_typing;
    bool m_chooseWaits = false; ///< Enter was pressed before the newest letters were answered
};

} // namespace farol
