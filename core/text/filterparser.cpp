// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables.h"
#include "core/text/filter.h"
#include "core/text/filterlexer.h"
#include "core/text/filtervalue.h"

#include <QLatin1StringView>

#include <utility>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

using Kind = FilterToken::Kind;

struct OperatorName {
    QLatin1StringView text;
    FilterOp op;
};
constexpr OperatorName operatorNames[] = {
    {"="_L1, FilterOp::Equal},        {"!="_L1, FilterOp::NotEqual}, {"<"_L1, FilterOp::Less},
    {"<="_L1, FilterOp::LessOrEqual}, {">"_L1, FilterOp::Greater},   {">="_L1, FilterOp::GreaterOrEqual},
};

Filter negated(Filter filter)
{
    Filter negation;
    negation.kind = Filter::Kind::Not;
    negation.children.append(std::move(filter));
    return negation;
}

/// Joins without nesting: what the normal form asks for.
Filter joined(Filter::Kind kind, QList<Filter> parts)
{
    Filter group;
    group.kind = kind;
    for (Filter &part : parts) {
        if (part.kind == kind)
            group.children += part.children;
        else
            group.children.append(std::move(part));
    }
    return group.children.size() == 1 ? Filter(group.children.constFirst()) : group;
}

class Parser final
{
public:
    Parser(QStringView text, const EntityInfo &entity, const FilterContext &context)
        : m_lexer(text), m_entity(entity), m_values(context)
    {}

    Result<Filter> parse()
    {
        FAROL_TRY(advance());
        if (m_token.kind == Kind::End)
            return Filter();
        FAROL_ASSIGN(Filter filter, anyOf());
        if (m_token.kind == Kind::Close)
            return filterError(m_token.at, u"this ')' closes nothing"_s);
        if (m_token.kind != Kind::End)
            return filterError(m_token.at, afterValue());
        return filter;
    }

private:
    Status advance()
    {
        FAROL_ASSIGN(m_token, m_lexer.next());
        return {};
    }

    [[nodiscard]] QString afterValue() const
    {
        QString sentence = u"expected 'and', 'or' or the end"_s;
        if (m_token.kind == Kind::Word || m_token.kind == Kind::Quoted)
            sentence += u" (a value of several words needs quotation marks)"_s;
        return sentence;
    }

    Result<Filter> anyOf()
    {
        QList<Filter> parts;
        for (;;) {
            FAROL_ASSIGN(Filter part, allOf());
            parts.append(std::move(part));
            if (!m_token.is("or"_L1))
                return joined(Filter::Kind::Any, std::move(parts));
            FAROL_TRY(advance());
        }
    }

    Result<Filter> allOf()
    {
        QList<Filter> parts;
        for (;;) {
            FAROL_ASSIGN(Filter part, term());
            parts.append(std::move(part));
            if (!m_token.is("and"_L1))
                return joined(Filter::Kind::All, std::move(parts));
            FAROL_TRY(advance());
        }
    }

    /// Counts how deep it stands, since hostile text must not be able to use up the stack.
    Result<Filter> term()
    {
        if (m_depth >= MaxFilterDepth || ++m_nodes > MaxFilterNodes)
            return fail(Error::Code::TooLarge, u"at %1: the filter is too large"_s.arg(m_token.at));
        ++m_depth;
        Result<Filter> result = termInside();
        --m_depth;
        return result;
    }

    Result<Filter> termInside()
    {
        if (m_token.is("not"_L1)) {
            FAROL_TRY(advance());
            FAROL_ASSIGN(Filter inner, term());
            return negated(std::move(inner));
        }
        if (m_token.kind == Kind::Open) {
            const qsizetype opened = m_token.at;
            FAROL_TRY(advance());
            FAROL_ASSIGN(Filter inner, anyOf());
            if (m_token.kind == Kind::End)
                return filterError(opened, u"this '(' is never closed"_s);
            if (m_token.kind != Kind::Close)
                return filterError(m_token.at, u"expected 'and', 'or' or ')'"_s);
            FAROL_TRY(advance());
            return inner;
        }
        if (m_entity.column(m_token.text) != nullptr)
            return comparison();
        Filter word;
        if (m_token.is("conflict"_L1)) {
            word.kind = Filter::Kind::Leaf;
            word.op = FilterOp::HasConflict;
        } else if (m_token.is("nothing"_L1)) {
            word.kind = Filter::Kind::Any;
        } else if (!m_token.is("everything"_L1)) {
            return comparison();
        }
        FAROL_TRY(advance());
        return word;
    }

    Result<Filter> comparison()
    {
        const FieldInfo *field = m_token.kind == Kind::Word ? m_entity.column(m_token.text) : nullptr;
        if (field == nullptr && (m_token.kind != Kind::Word || isFilterKeyword(m_token.text)))
            return filterError(m_token.at, u"expected the name of a field"_s);
        if (field == nullptr)
            return unknownField();
        FAROL_TRY(advance());
        if (m_token.is("is"_L1))
            return nullTest(*field);
        const bool isNegated = m_token.is("not"_L1);
        if (isNegated)
            FAROL_TRY(advance());
        const FilterToken opToken = m_token;
        FAROL_ASSIGN(const FilterOp op, operation(isNegated));
        if (!allows(field->type, op))
            return filterError(opToken.at, unsuitable(*field));
        FAROL_ASSIGN(Filter leaf, op == FilterOp::In ? listOf(*field) : single(*field, op, opToken));
        return isNegated ? negated(std::move(leaf)) : leaf;
    }

    Error unknownField() const
    {
        return filterError(m_token.at, u"'%1' is not a field of %2; %3"_s.arg(m_token.text.left(40),
                                                                              QLatin1StringView(m_entity.name),
                                                                              fieldHint(m_entity, m_token.text)));
    }

    Result<Filter> nullTest(const FieldInfo &field)
    {
        FAROL_TRY(advance());
        Filter leaf;
        leaf.kind = Filter::Kind::Leaf;
        leaf.field = field.number;
        leaf.op = FilterOp::IsNull;
        if (m_token.is("not"_L1)) {
            leaf.op = FilterOp::NotNull;
            FAROL_TRY(advance());
        }
        if (!m_token.is("null"_L1))
            return filterError(m_token.at, u"expected 'null' or 'not null' after 'is'"_s);
        FAROL_TRY(advance());
        return leaf;
    }

    /// Reads an operator and leaves the token after it; `contains` and `has` are one for sets.
    Result<FilterOp> operation(bool wordsOnly)
    {
        const FilterToken token = m_token;
        if (token.kind == Kind::Operator && !wordsOnly) {
            for (const OperatorName &name : operatorNames) {
                if (token.text == name.text) {
                    FAROL_TRY(advance());
                    return name.op;
                }
            }
        }
        if (token.is("contains"_L1) || token.is("has"_L1) || token.is("in"_L1)) {
            FAROL_TRY(advance());
            return token.is("in"_L1) ? FilterOp::In : FilterOp::Contains;
        }
        if (token.is("starts"_L1)) {
            FAROL_TRY(advance());
            if (!m_token.is("with"_L1))
                return filterError(m_token.at, u"expected 'with' after 'starts'"_s);
            FAROL_TRY(advance());
            return FilterOp::StartsWith;
        }
        return filterError(
            token.at, wordsOnly ? u"expected 'in', 'has', 'contains' or 'starts with' after 'not'"_s
                                : u"expected a comparison such as '=', '<', 'contains', 'has', 'in' or 'is null'"_s);
    }

    Result<Filter> single(const FieldInfo &field, FilterOp op, const FilterToken &opToken)
    {
        const QString name = op == FilterOp::StartsWith ? u"starts with"_s : opToken.text.toLower();
        FAROL_ASSIGN(const FilterOperand operand, value(field, name));
        return m_values.leaf(field, op, operand);
    }

    Result<Filter> listOf(const FieldInfo &field)
    {
        if (m_token.kind != Kind::Open)
            return filterError(m_token.at, u"expected '(' after 'in'"_s);
        Filter leaf;
        leaf.kind = Filter::Kind::Leaf;
        leaf.field = field.number;
        leaf.op = FilterOp::In;
        QString before = u"("_s;
        bool worded = false;
        do {
            FAROL_TRY(advance());
            if (leaf.values.size() == MaxFilterValues)
                return fail(Error::Code::TooLarge, u"at %1: the list is too long"_s.arg(m_token.at));
            const qsizetype at = m_token.at;
            FAROL_ASSIGN(FilterOperand operand, value(field, before));
            if (operand.isDayOfInstant)
                return filterError(at, u"expected a moment such as 2025-03-01T12:30:00Z"_s);
            leaf.values.append(std::move(operand.value));
            leaf.words.append(operand.word);
            worded = worded || !operand.word.isEmpty();
            before = u","_s;
        } while (m_token.kind == Kind::Comma);
        if (m_token.kind != Kind::Close)
            return filterError(m_token.at, u"expected ',' or ')'"_s);
        if (!worded)
            leaf.words.clear();
        FAROL_TRY(advance());
        return leaf;
    }

    /// One value; `today` may go on over several tokens: today - 30d.
    Result<FilterOperand> value(const FieldInfo &field, const QString &after)
    {
        const FilterToken first = m_token;
        if (first.is("null"_L1))
            return filterError(first.at, u"write 'is null' or 'is not null'"_s);
        const bool keyword = first.kind == Kind::Word && isFilterKeyword(first.text);
        if ((first.kind != Kind::Word && first.kind != Kind::Quoted) || keyword) {
            const QString hint =
                keyword ? u" (a value that is also a word of the grammar needs quotation marks)"_s : QString();
            return filterError(first.at, u"expected a value after '%1'"_s.arg(after) + hint);
        }
        FAROL_TRY(advance());
        QString text = first.text;
        const bool bare = first.kind == Kind::Word;
        const bool relative =
            bare && FilterValues::takesDays(field) && text.startsWith("today"_L1, Qt::CaseInsensitive);
        while (relative && m_token.kind == Kind::Word
               && (text.endsWith(u'+') || text.endsWith(u'-') || m_token.text.startsWith(u'+')
                   || m_token.text.startsWith(u'-'))) {
            text += m_token.text;
            FAROL_TRY(advance());
        }
        FAROL_ASSIGN(FilterOperand operand, m_values.read(field, text, bare, first.at));
        const bool person = bare && field.refers == tables::User && text.compare("me"_L1, Qt::CaseInsensitive) == 0;
        if (person)
            operand.word = u"me"_s;
        else if (relative) // with calm spaces: today - 30d
            operand.word = text.size() > 5 ? u"today %1 %2"_s.arg(text[5]).arg(text.mid(6).toLower()) : u"today"_s;
        return operand;
    }

    FilterLexer m_lexer;
    const EntityInfo &m_entity;
    FilterValues m_values;
    FilterToken m_token;
    int m_depth = 0;
    int m_nodes = 0;
};

} // namespace

Result<Filter> parseFilter(QStringView text, const EntityInfo &entity, const FilterContext &context)
{
    if (text.size() > MaxFilterLength)
        return fail(Error::Code::TooLarge, u"at %1: the filter is too long"_s.arg(MaxFilterLength + 1));
    return Parser(text, entity, context).parse();
}

Result<QList<SortKey>> parseSort(QStringView text, const EntityInfo &entity)
{
    QList<SortKey> sort;
    if (text.trimmed().isEmpty())
        return sort;
    qsizetype at = 1;
    for (const QStringView part : text.split(u',')) {
        QStringView name = part.trimmed();
        SortKey key;
        key.descending = name.startsWith(u'-');
        if (key.descending || name.startsWith(u'+'))
            name = name.mid(1);
        const FieldInfo *field = entity.column(name);
        if (name.isEmpty())
            return filterError(at, u"expected the name of a field"_s);
        if (field == nullptr)
            return filterError(at, u"'%1' is not a field of %2; %3"_s.arg(name.left(40), QLatin1StringView(entity.name),
                                                                          fieldHint(entity, name)));
        if (!isSortable(field->type))
            return filterError(at, u"lists cannot be sorted by '%1'"_s.arg(name));
        for (const SortKey &earlier : std::as_const(sort)) {
            if (earlier.field == field->number)
                return filterError(at, u"'%1' stands here twice"_s.arg(name));
        }
        key.field = field->number;
        sort.append(key);
        at += part.size() + 1;
    }
    return sort;
}

} // namespace farol
