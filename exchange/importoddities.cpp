// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importoddities.h"

#include "core/churnevent.h"
#include "core/contract.h"
#include "core/customer.h"
#include "core/ticket.h"
#include "core/usagefact.h"

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {

/// The number of a field that is declared under this name.
template <typename E>
FieldNumber field(const char *name)
{
    for (const FieldInfo &declared : fieldInfos<E>()) {
        if (QLatin1StringView(name) == QLatin1StringView(declared.name))
            return declared.number;
    }
    return 0;
}

const std::int64_t *number(const Value &value)
{
    return value.get<std::int64_t>();
}

bool isTrue(const Value &value)
{
    return value.get<bool>() != nullptr && *value.get<bool>();
}

void note(ImportReport &report, qint64 line, ImportReason reason, qint64 otherLine = 0)
{
    ImportProblem problem;
    problem.line = line;
    problem.reason = reason;
    problem.otherLine = otherLine;
    report.add(problem);
}

struct ContractFields {
    FieldNumber customer = field<Contract>("customer");
    FieldNumber value = field<Contract>("value");
    FieldNumber starts = field<Contract>("starts");
    FieldNumber ends = field<Contract>("ends");
    FieldNumber isTrial = field<Contract>("is_trial");
};

const ContractFields &contractFields()
{
    static const ContractFields fields;
    return fields;
}

FieldNumber stageField()
{
    static const FieldNumber stage = field<Customer>("stage");
    return stage;
}

} // namespace

QList<FieldNumber> askedByOddities(TableNumber table)
{
    if (table == tables::Customer)
        return {stageField()};
    if (table == tables::Contract)
        return {contractFields().starts, contractFields().ends};
    return {};
}

void OddityCheck::check(qint64 line, const std::function<Value(FieldNumber)> &value, const QList<RowKey> &passed,
                        ImportReport &report)
{
    switch (m_entity.table) {
    case tables::Contract: checkContract(line, value, report); break;
    case tables::Ticket: checkTicket(line, value, report); break;
    case tables::ChurnEvent: checkChurn(line, value, report); break;
    case tables::UsageFact: checkUsage(line, value, passed, report); break;
    default: break;
    }
}

bool OddityCheck::hasLeft(const Value &customer) const
{
    const auto *id = customer.get<Uuid>();
    return id != nullptr && m_other({tables::Customer, *id}, stageField()) == Value(u"churned"_s);
}

void OddityCheck::checkContract(qint64 line, const std::function<Value(FieldNumber)> &value, ImportReport &report) const
{
    const ContractFields &fields = contractFields();
    const Value amount = value(fields.value);
    const auto *money = number(amount);
    if (isTrue(value(fields.isTrial)) && money != nullptr && *money > 0)
        note(report, line, ImportReason::TrialWithMoney);
    if (value(fields.ends).isNull() && hasLeft(value(fields.customer)))
        note(report, line, ImportReason::RunsAfterChurn);
}

void OddityCheck::checkTicket(qint64 line, const std::function<Value(FieldNumber)> &value, ImportReport &report) const
{
    static const FieldNumber answeredAt = field<Ticket>("answered_at");
    static const FieldNumber closedAt = field<Ticket>("closed_at");
    const Value answered = value(answeredAt);
    const Value closed = value(closedAt);
    if (number(answered) != nullptr && number(closed) != nullptr && *number(answered) > *number(closed))
        note(report, line, ImportReason::AnsweredAfterClosed);
}

void OddityCheck::checkChurn(qint64 line, const std::function<Value(FieldNumber)> &value, ImportReport &report)
{
    static const FieldNumber customerField = field<ChurnEvent>("customer");
    const Value customer = value(customerField);
    const auto *id = customer.get<Uuid>();
    if (id == nullptr)
        return;
    const auto first = m_churns.constFind(*id);
    if (first == m_churns.constEnd())
        m_churns.insert(*id, line);
    else
        note(report, line, ImportReason::SeveralChurns, *first);
    if (!hasLeft(customer))
        note(report, line, ImportReason::ChurnOfActive);
}

void OddityCheck::checkUsage(qint64 line, const std::function<Value(FieldNumber)> &value, const QList<RowKey> &passed,
                             ImportReport &report) const
{
    static const FieldNumber dayField = field<UsageFact>("day");
    const Value day = value(dayField);
    for (const RowKey &row : passed) {
        if (row.table != tables::Contract || number(day) == nullptr)
            continue;
        const Value starts = m_other(row, contractFields().starts);
        const Value ends = m_other(row, contractFields().ends);
        if ((number(starts) != nullptr && *number(day) < *number(starts))
            || (number(ends) != nullptr && *number(day) > *number(ends)))
            note(report, line, ImportReason::OutsideTerm);
    }
}

} // namespace farol::exchange
