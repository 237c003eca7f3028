// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/colleagues.h"
#include "models/directorymodel.h"
#include "ui/pages/settings/perioddialog.h"

class QComboBox;

namespace farol {

class DirectoryTable;
struct Customer;

/// With whom one customer is shared, whoever owns it; shares it with somebody for some days, and takes it back. Whoever holds
/// the customer may (decision 0009), at the server and at once. A line that is chosen is what the fields change.
/// Services::accounts is there.
class ShareDialog final : public PeriodDialog
{
    Q_OBJECT
public:
    ShareDialog(const PageContext &context, QWidget *parent);
    void begin(const Customer &customer);
    [[nodiscard]] DirectoryTable *table() const { return m_table; } ///< what is shared now
    [[nodiscard]] TextLabel *note() const { return m_note; } ///< said in its place
    [[nodiscard]] Button *againButton() const { return m_again; } ///< when it could not be asked for
    [[nodiscard]] Button *takeBackButton() const { return m_takeBack; }
    [[nodiscard]] QComboBox *person() const { return m_person; }

protected:
    void commit() override;
    [[nodiscard]] QString sentence(const Error &error) const override;

private:
    void build();
    void fillPeople(UserId owner);
    void ask();
    void take(const QList<SharedCustomer> &shares);
    void showChoice();
    void takeBack();
    void shareAgain(const QList<SharedCustomer> &shares);
    [[nodiscard]] std::optional<SharedCustomer> current() const;

    DirectoryModel m_model;
    DirectoryTable *m_table;
    TextLabel *m_note = nullptr;
    Button *m_again = nullptr;
    Button *m_takeBack = nullptr;
    QComboBox *m_person;
    CustomerId m_customer;
    QString m_name; ///< of the customer
    QList<SharedCustomer> m_shares;
    QByteArray m_shown; ///< the line that stands in the fields
    std::uint64_t m_request = 0;
};

} // namespace farol
