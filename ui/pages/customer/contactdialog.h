// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/rowdialog.h"

#include "core/contact.h"

#include <QTimer>

namespace farol {

class CustomerRecord;

/// Adds or edits a contact, and says while one types whom it may be the same person as: at this customer by mail, phone and
/// name, at any other by mail.
class ContactDialog final : public RowDialog
{
    Q_OBJECT
public:
    ContactDialog(const PageContext &context, CustomerRecord &record, QWidget *parent);
    void add();
    void edit(const Contact &contact);
    [[nodiscard]] QString warning() const; ///< empty when nobody looks like the one being typed
    [[nodiscard]] Button *linkButton() const { return m_link; }

private:
    void save(const Values &values);
    void judge();
    void lookElsewhere();
    void showWarning();
    void linkKnown();
    [[nodiscard]] Contact typed() const;

    CustomerRecord &m_record;
    Contact m_before; ///< a null id = a new one is added
    QString m_here; ///< likeness at this customer, in words
    Contact m_elsewhere; ///< who has this mail address at another customer
    TextLabel *m_warning;
    Button *m_link;
    QTimer m_typing;
    std::uint64_t m_request = 0;
};

/// What makes two contacts look like one person, as a sentence: "Helena Prado has the same mail address."
[[nodiscard]] QString likenessSentence(const QString &name, int likeness);

} // namespace farol
