// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/typing.h"

#include "app/session/storeimport.h"
#include "core/customer.h"
#include "core/customvalue.h"
#include "core/money.h"
#include "core/text/fold.h"
#include "core/text/valuetext.h"
#include "ctl/entities.h"
#include "ctl/rows.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol::ctl {

namespace {

Error invalid(Context &context, const FieldInfo &field, const QString &what)
{
    return context.fails(Exit::Invalid, u"%1: %2. Nothing was changed."_s.arg(QLatin1StringView(field.name), what));
}

/// Keys of a list as they are, archived ones too; anything goes where the list is not known.
Status checkKeys(Context &context, const FieldInfo &field, const QStringList &typed)
{
    const QString list = QString::fromLatin1(field.list);
    if (list.isEmpty() || typed.isEmpty())
        return {};
    FAROL_ASSIGN(const ListCatalog lists, context.lists());
    const bool known =
        std::all_of(typed.begin(), typed.end(), [&](const QString &key) { return lists.takes(list, key); });
    if (known)
        return {};
    if (QLatin1StringView(field.list) == "currencies"_L1)
        return invalid(context, field, u"expected the code of a currency, such as BRL"_s);
    return context.fails(Exit::Invalid, u"%1 is one of %2. Nothing was changed."_s.arg(
                                            QLatin1StringView(field.name), lists.offered(list).join(u", "_s)));
}

Result<Uuid> reference(Context &context, const FieldInfo &field, const QString &text)
{
    FAROL_ASSIGN(DeviceStore * store, context.store());
    Result<Uuid> found =
        field.refers == 0 ? audienceNamed(*store, text) : findReference(*store, farolSchema(), field.refers, text);
    if (found)
        return found;
    const QString name = QString::fromLatin1(field.name);
    if (found.error().code == Error::Code::NotFound) {
        const bool person = field.refers == tables::User || field.refers == tables::Team || field.refers == 0;
        return context.fails(Exit::Invalid,
                             u"Nobody and nothing called \"%1\" is known here for %2.%3 Nothing was changed."_s.arg(
                                 text, name, person ? u" People and teams come with a sync."_s : QString()));
    }
    const EntityInfo *entity = farolSchema().entity(field.refers);
    if (found.error().code == Error::Code::Conflict && entity != nullptr)
        return ambiguous(context, *entity, text);
    if (found.error().code == Error::Code::Conflict)
        return context.fails(Exit::Conflict, u"Several are called \"%1\"; give the id for %2."_s.arg(text, name));
    return found.error();
}

/// "2026-11-23 14:30", "2026-11-23T14:30:05" and "now" in the machine's zone; with a zone as formatValue() writes it.
Result<Value> moment(Context &context, const FieldInfo &field, const QString &text)
{
    if (text.compare("now"_L1, Qt::CaseInsensitive) == 0)
        return Value(context.now().ms);
    if (Result<Value> exact = parseValue(field, text))
        return exact;
    constexpr qsizetype DayLength = 10;
    QString iso = text.trimmed();
    if (iso.size() > DayLength && iso[DayLength] == u' ')
        iso[DayLength] = u'T';
    const QDateTime local = iso.contains(u'T') ? QDateTime::fromString(iso, Qt::ISODate) : QDateTime();
    if (!local.isValid())
        return invalid(context, field, u"expected a moment such as 2026-11-23 14:30, or 2026-11-23T14:30:00Z"_s);
    return Value(std::int64_t{local.toMSecsSinceEpoch()});
}

/// The elements of a set: keys are checked, rows and people become their ids.
Result<QStringList> typedElements(Context &context, const FieldInfo &field, const QString &text)
{
    QStringList elements = splitSet(text);
    FAROL_TRY(checkKeys(context, field, elements));
    for (QString &element : elements) {
        if (field.refers == 0)
            break;
        FAROL_ASSIGN(const Uuid id, reference(context, field, element));
        element = id.toString();
    }
    return elements;
}

struct Assignment final {
    QString argument;
    const FieldInfo *field = nullptr;
    QChar sign; ///< null, + or -
    QString text;
};

Result<Assignment> split(Context &context, const EntityInfo &entity, const QString &argument)
{
    const qsizetype equals = argument.indexOf(u'=');
    if (equals <= 0)
        return context.fails(
            Exit::Usage, u"\"%1\" is not understood. Write field=value, or tags+=one and tags-=one."_s.arg(argument));
    Assignment assignment{argument, nullptr, {}, argument.mid(equals + 1)};
    QString name = argument.left(equals).trimmed();
    if (name.endsWith(u'+') || name.endsWith(u'-')) {
        assignment.sign = name.back();
        name.chop(1);
    }
    FAROL_ASSIGN(assignment.field, fieldNamed(context, entity, name));
    return assignment;
}

Value changedSet(const Value &set, const QStringList &elements, bool adds)
{
    QStringList kept = set.isNull() ? QStringList() : *set.get<QStringList>();
    for (const QString &element : elements)
        kept.removeAll(element);
    if (adds)
        kept += elements;
    return kept.isEmpty() ? Value() : Value(kept);
}

Status changeElements(Context &context, const Assignment &assignment, RowEdit &edit)
{
    const FieldInfo &field = *assignment.field;
    if (field.type != FieldType::Set)
        return context.fails(Exit::Usage, u"%1 is no set; write %1=value."_s.arg(QLatin1StringView(field.name)));
    const bool adds = assignment.sign == u'+';
    FAROL_ASSIGN(const QStringList elements, typedElements(context, field, assignment.text));
    if (edit.values.contains(field.number)) {
        edit.values[field.number] = changedSet(edit.values.value(field.number), elements, adds);
        return {};
    }
    QStringList &these = adds ? edit.add[field.number] : edit.remove[field.number];
    QStringList &others = adds ? edit.remove[field.number] : edit.add[field.number];
    for (const QString &element : elements) {
        others.removeAll(element); // the last word counts
        these.append(element);
    }
    return {};
}

Status setWhole(Context &context, const EntityInfo &entity, const Assignment &assignment, const RowValues &others,
                RowEdit &edit)
{
    const FieldNumber number = assignment.field->number;
    if (edit.values.contains(number) || edit.add.contains(number) || edit.remove.contains(number))
        return context.fails(Exit::Usage, u"\"%1\" would undo what you say of %2 before it. Say one of them."_s.arg(
                                              assignment.argument, QLatin1StringView(assignment.field->name)));
    const RowValues known = [&](FieldNumber other) {
        return edit.values.contains(other) ? edit.values.value(other) : others(other);
    };
    FAROL_ASSIGN(const Value value, typedValue(context, entity, *assignment.field, assignment.text, known));
    edit.values.insert(number, value);
    return {};
}

/// Sets the field of that name unless the edit does, if the entity has one.
void setUnlessSaid(const EntityInfo &entity, RowEdit &edit, QStringView name, const Value &value)
{
    const FieldInfo *field = entity.field(name);
    if (field != nullptr && !edit.values.contains(field->number))
        edit.values.insert(field->number, value);
}

} // namespace

Result<Uuid> audienceNamed(DeviceStore &store, const QString &text)
{
    if (Result<Uuid> id = Uuid::fromString(text))
        return id;
    if (text.compare("me"_L1, Qt::CaseInsensitive) == 0)
        return store.me().uuid;
    if (text.compare("everybody"_L1, Qt::CaseInsensitive) == 0)
        return store.workspace().uuid;
    FAROL_ASSIGN(const TeamId team, store.people().findTeam(text));
    return team.uuid;
}

Result<Value> typedValue(Context &context, const EntityInfo &entity, const FieldInfo &field, const QString &text,
                         const RowValues &others)
{
    if (text.isEmpty())
        return Value();
    if (field.number == entity.naturalKey) // as imports look it up
        return Value(naturalKey(text));
    if (field.type == FieldType::Id) {
        FAROL_ASSIGN(const Uuid id, reference(context, field, text));
        return Value(id);
    }
    if (field.type == FieldType::Instant)
        return moment(context, field, text);
    if (field.type == FieldType::Set) {
        FAROL_ASSIGN(const QStringList elements, typedElements(context, field, text));
        return Value(elements);
    }
    if (field.currency != 0) {
        const Result<Value> amount = fromMainUnit(text, others(field.currency));
        if (amount || !others(field.currency).isNull())
            return amount ? amount : Result<Value>(invalid(context, field, amount.error().detail));
        return invalid(
            context, field,
            u"say the currency too, as in %1=BRL"_s.arg(QLatin1StringView(entity.field(field.currency)->name)));
    }
    if (field.number >= FirstCustom && field.type == FieldType::Key) {
        const std::optional<QString> option = customOption(field, text);
        if (option)
            return Value(*option);
        return context.fails(Exit::Invalid, u"%1 is one of %2. Nothing was changed."_s.arg(
                                                QLatin1StringView(field.name), customOptions(field).join(u", ")));
    }
    Result<Value> value = parseValue(field, text);
    if (!value)
        return invalid(context, field, value.error().detail);
    if (field.type == FieldType::Key && value->get<QString>() != nullptr)
        FAROL_TRY(checkKeys(context, field, {*value->get<QString>()}));
    return value;
}

Status assign(Context &context, const EntityInfo &entity, const QStringList &assignments, const RowValues &others,
              RowEdit &edit)
{
    QList<Assignment> parts;
    for (const QString &argument : assignments) {
        FAROL_ASSIGN(Assignment part, split(context, entity, argument));
        parts.append(std::move(part));
    }
    // Amounts last: their currencies are known by then.
    std::stable_partition(parts.begin(), parts.end(), [](const Assignment &part) { return part.field->currency == 0; });
    for (const Assignment &part : std::as_const(parts)) {
        FAROL_TRY(part.sign.isNull() ? setWhole(context, entity, part, others, edit)
                                     : changeElements(context, part, edit));
    }
    return {};
}

Status completeNew(Context &context, const EntityInfo &entity, RowEdit &edit)
{
    FAROL_ASSIGN(const DeviceStore *store, context.store());
    const Value me(store->me().uuid);
    const Value now(context.now().ms);
    switch (entity.table) {
    case tables::Interaction:
    case tables::SavedView: setUnlessSaid(entity, edit, u"author", me); break;
    case tables::TicketMessage:
        if (!edit.values.contains(entity.field(u"contact")->number))
            setUnlessSaid(entity, edit, u"author", me);
        break;
    case tables::CustomValue: {
        const Value customer = edit.values.value(entity.field(u"customer")->number);
        const Value field = edit.values.value(entity.field(u"field")->number);
        if (!customer.isNull() && !field.isNull())
            setUnlessSaid(entity, edit, u"value_key",
                          Value(customValueKey(CustomerId(*customer.get<Uuid>()), CustomFieldId(*field.get<Uuid>()))));
        break;
    }
    case tables::UsageFact: setUnlessSaid(entity, edit, u"source", Value(u"farolctl"_s)); break;
    default: break;
    }
    setUnlessSaid(entity, edit, u"at", now);
    setUnlessSaid(entity, edit, u"opened_at", now);
    if (entity.table == tables::Ticket || entity.table == tables::Task)
        setUnlessSaid(entity, edit, u"status", Value(u"open"_s));
    for (const FieldInfo &field : entity.fields) {
        if (field.required && edit.values.value(field.number).isNull())
            return context.fails(Exit::Usage, u"%1 needs a %2: %2=%3"_s.arg(
                                                  oneOf(entity), QLatin1StringView(field.name),
                                                  field.type == FieldType::Text ? u"\"Acme\"."_s : u"VALUE."_s));
    }
    return {};
}

Status refuseFixed(Context &context, const EntityInfo &entity, const RowEdit &edit, const RowValues &others)
{
    if (entity.kind == EntityKind::Log)
        return context.fails(Exit::Invalid,
                             u"%1 is never changed. Add another one. Nothing was changed."_s.arg(oneOf(entity)));
    for (const FieldNumber number : {entity.owner, entity.audience}) {
        if (number != 0 && edit.values.contains(number) && edit.values.value(number) != others(number))
            return context.fails(
                Exit::Invalid,
                u"%1 stays where it is: its %2 never changes. Add another one and delete this. "
                "Nothing was changed."_s.arg(oneOf(entity), QLatin1StringView(entity.field(number)->name)));
    }
    for (const FieldInfo &field : entity.fields) {
        if (field.currency == 0 || !edit.values.contains(field.currency) || edit.values.contains(field.number))
            continue;
        const Value amount = others(field.number);
        if (!amount.isNull() && edit.values.value(field.currency) != others(field.currency))
            return context.fails(Exit::Invalid, u"An amount means something else in another currency: say %1 as well. "
                                                "Nothing was changed."_s.arg(QLatin1StringView(field.name)));
    }
    return {};
}

} // namespace farol::ctl
