// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/listview.h"

#include "models/customerfields.h"
#include "models/filterwords.h"

#include <QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

QString written(const Filter &filter, const EntityInfo &entity)
{
    const Result<QString> text = printFilter(filter, entity, FilterText::AsWritten);
    return text ? *text : QString();
}

Filter nothing()
{
    Filter filter;
    filter.kind = Filter::Kind::Any;
    return filter;
}

QString columnNames(const QList<FieldNumber> &columns, const EntityInfo &entity)
{
    QStringList names;
    for (const FieldNumber number : columns) {
        if (const FieldInfo *field = entity.column(number))
            names.append(QString::fromLatin1(field->name));
    }
    return names.join(u',');
}

QList<FieldNumber> columnsNamed(const QString &text, const EntityInfo &entity)
{
    QList<FieldNumber> columns;
    const QStringList names = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        if (const FieldInfo *field = entity.column(QStringView(name).trimmed()))
            columns.append(field->number);
    }
    return columns;
}

/// Sorted by a field that the workspace has no more, a list goes by what else it is sorted by.
QList<SortKey> sortNamed(const QString &text, const EntityInfo &entity, bool &readable)
{
    QStringList known;
    const QStringList names = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        const QString bare = name.trimmed();
        const bool isGone = bare.mid(bare.startsWith(u'-') ? 1 : 0).startsWith("custom."_L1)
                            && entity.column(QStringView(bare).mid(bare.startsWith(u'-') ? 1 : 0)) == nullptr;
        if (!isGone)
            known.append(bare);
    }
    const Result<QList<SortKey>> sort = parseSort(known.join(u','), entity);
    readable = readable && sort.hasValue();
    return sort ? *sort : QList<SortKey>();
}

ListView builtIn(const QString &id, const QString &name, const Filter &filter,
                 const QList<SortKey> &sort = {{customerfields::Name, false}})
{
    ListView view;
    view.id = id;
    view.name = name;
    view.filter = filter;
    view.sort = sort;
    return view;
}

// By the day where it is known, which a device works out of contracts; by the stage where it is not.
ListView renewals(const EntityInfo &entity, const FilterContext &context)
{
    const FieldInfo *day = entity.column(u"renewal");
    if (day == nullptr || day->type != FieldType::Day)
        return builtIn(u"renewal"_s, QCoreApplication::translate("View", "In renewal"),
                       leafOf(customerfields::Stage, FilterOp::In, {Value(u"renewal"_s)}));
    const auto bound = [&](FilterOp op, RelativeDay from) {
        return leafOf(day->number, op, {Value(dayNumber(from.from(context.today)))}, {from.word()});
    };
    const Filter soon = bothOf(bound(FilterOp::GreaterOrEqual, {}), bound(FilterOp::LessOrEqual, {90, u'd'}));
    return builtIn(u"renewal"_s, QCoreApplication::translate("View", "Renewal in 90 days"), soon,
                   {{day->number, false}});
}

} // namespace

bool ListView::looksLike(const ListView &other, const EntityInfo &entity) const
{
    return sort == other.sort && columns == other.columns && written(filter, entity) == written(other.filter, entity);
}

QList<ListView> builtInViews(const EntityInfo &entity, const FilterContext &context)
{
    return {
        builtIn(u"mine"_s, QCoreApplication::translate("View", "My portfolio"),
                leafOf(customerfields::Owner, FilterOp::Equal, {Value(context.me.uuid)}, {u"me"_s})),
        builtIn(u"all"_s, QCoreApplication::translate("View", "All"), {}),
        renewals(entity, context),
        builtIn(u"churned"_s, QCoreApplication::translate("View", "Churned"),
                leafOf(customerfields::Stage, FilterOp::In, {Value(u"churned"_s)})),
    };
}

ListView viewFromSaved(const SavedView &saved, const EntityInfo &entity, const FilterContext &context)
{
    ListView view;
    view.id = saved.id.uuid.toString();
    view.row = saved.id;
    view.audience = saved.audience;
    view.author = saved.author;
    view.name = saved.name;
    view.place = saved.place.value_or(0);
    view.columns = columnsNamed(saved.columns, entity);
    const Result<Filter> filter = parseFilter(saved.filter, entity, context);
    view.readable = filter.hasValue();
    view.filter = filter ? *filter : nothing();
    if (!filter)
        view.unknownField = unknownFieldIn(filter.error());
    view.sort = sortNamed(saved.sorting, entity, view.readable);
    return view;
}

Result<SavedView> savedFromView(const ListView &view, const EntityInfo &entity)
{
    SavedView saved;
    saved.id = view.row;
    saved.audience = view.audience;
    saved.name = view.name;
    saved.entity = QString::fromLatin1(entity.name);
    saved.author = view.author;
    saved.place = view.place;
    saved.sorting = printSort(view.sort, entity);
    saved.columns = columnNames(view.columns, entity);
    FAROL_ASSIGN(saved.filter, printFilter(view.filter, entity, FilterText::AsWritten));
    return saved;
}

} // namespace farol
