// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/bench/customfields.h"

#include "core/customfield.h"
#include "models/customersmodel.h"
#include "models/namelookup.h"
#include "tools/bench/benchdevice.h"
#include "tools/bench/benchrows.h"
#include "tools/bench/timing.h"
#include "tools/sampledata/sampledata.h"

#include <QEventLoop>

using namespace Qt::StringLiterals;

namespace farol::bench {

namespace {

constexpr int Customers = 100'000;
constexpr int Definitions = 200;
constexpr int Rounds = 41;
constexpr int OnScreen = 40;
constexpr double Limit = 1.1;

/// Fields of every kind.
Status define(BenchDevice &device, int count)
{
    const QStringList kinds{u"text"_s, u"number"_s, u"day"_s, u"yes_no"_s, u"choice"_s};
    const ScopeId scope(device.store().workspace().uuid);
    SeededRandom random(31);
    return device.rows().write(ClientStore::Durability::Full, [&](ClientTransaction &transaction) -> Status {
        for (int i = 0; i < count; ++i) {
            CustomField field;
            field.id = CustomFieldId(makeUuid7(1'700'000'000'000 + i, random));
            field.fieldKey = u"field_%1"_s.arg(i);
            field.label = u"Campo %1"_s.arg(i);
            field.kind = kinds.at(i % kinds.size());
            field.place = i;
            if (field.kind == "choice"_L1)
                field.options = u"Ouro\nPrata\nBronze"_s;
            FAROL_TRY(transaction.putConfirmed(confirmedRow(tables::CustomField, field, scope, i + 1, {})));
        }
        return {};
    });
}

/// The list of customers as the page shows it, asked anew until it is complete and its first rows have been read cell by
/// cell; processor time of all threads.
double list(CustomersModel &model, SortKey sort)
{
    QEventLoop loop;
    QObject::connect(&model, &RowListModel::completed, &loop, &QEventLoop::quit);
    const EffortWatch watch;
    model.setQuery({}, {sort});
    loop.exec();
    qsizetype letters = 0;
    for (int row = 0; row < std::min(OnScreen, model.rowCount()); ++row) {
        for (int column = 0; column < model.columnCount(); ++column)
            letters += model.data(model.index(row, column), Qt::DisplayRole).toString().size();
    }
    const double time = watch.seconds();
    if (letters == 0)
        qFatal("the list was not shown");
    return time;
}

} // namespace

Result<QList<Figure>> customFieldsFigures(int customers, int rounds)
{
    FAROL_ASSIGN(const auto plain, BenchDevice::withCustomers(customers));
    FAROL_ASSIGN(const auto defined, BenchDevice::withCustomers(customers));
    FAROL_TRY(define(*defined, Definitions));
    const FixedNames names(plain->store().me());
    CustomersModel without(plain->store(), names, Format(QLocale::c()));
    CustomersModel with(defined->store(), names, Format(QLocale::c()));
    const SortKey byName{customerField("name"), false};
    std::vector<double> ours;
    std::vector<double> floor;
    for (int round = 0; round <= rounds; ++round) {
        const double one = list(without, byName);
        const double other = list(with, byName);
        if (round == 0)
            continue; // prepares statements
        floor.push_back(one);
        ours.push_back(other);
    }
    Figure figure =
        ratioFigure(u"%1 fields defined, none of them shown"_s.arg(Definitions), Unit::Times, ours, floor, Limit);
    figure.floor += u" without any"_s;
    return QList<Figure>{figure};
}

Benchmark customFieldsBenchmark()
{
    return {u"custom-fields"_s,
            u"The list of 100,000 customers by name with 200 custom fields defined, against the same without any: the "
            "first page and every id through the store's threads, and what the cells on screen say, in processor time. "
            "What it costs to show, sort or filter by such a field is not in it."_s,
            [](const Settings &settings) {
                return customFieldsFigures(settings.rows(Customers), settings.rounds(Rounds));
            }};
}

} // namespace farol::bench
