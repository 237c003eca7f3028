// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/merge.h"

#include "sync/plantedbugs.h"

#include <algorithm>
#include <limits>

namespace farol::sync {

namespace {

constexpr Instant NoLowerBound{std::numeric_limits<std::int64_t>::min()};

Side sideOf(const Value &value, Version version, Instant effective, UserId author, Seq seq, SideReason reason)
{
    Side side;
    side.value = value;
    side.version = version;
    side.effective = effective;
    side.seq = seq;
    side.author = author;
    side.reason = reason;
    return side;
}

void show(FieldState &state, const Value &value, const Author &author, Instant effective)
{
    state.value = value;
    state.version = author.version;
    state.effective = effective;
    state.seq = author.seq;
    state.author = author.user;
}

class ScalarMerge final
{
public:
    ScalarMerge(const FieldInfo &field, const FieldState *current, const QList<Version> &base, const Author &author,
                const std::function<bool(const Value &)> &breaksRule)
        : m_field(field), m_author(author), m_breaksRule(breaksRule)
    {
        if (current != nullptr)
            m_decision.state = *current;
        for (const Side &side : m_decision.state.sides) {
            if (base.contains(side.version))
                m_baseEffective = std::max(m_baseEffective, side.effective);
        }
        m_sequential = current == nullptr || current->version == 0 || base.contains(current->version)
                       || planted(PlantedBug::BaseIgnored);
        m_closed = closeSides(m_decision.state, base);
        m_decision.changed = m_closed;
    }

    FieldDecision run(const Value &value)
    {
        if (m_sequential)
            sequential(value);
        else
            concurrent(value);
        return m_decision;
    }

private:
    void sequential(const Value &value)
    {
        FieldState &state = m_decision.state;
        if (value == state.value && !m_closed)
            return;
        const Instant low = state.version == 0 ? NoLowerBound : state.effective;
        if (value != state.value && refused(value, effectiveTime(m_author, low)))
            return;
        show(state, value, m_author, effectiveTime(m_author, low));
        m_decision.outcome = FieldOutcome::Applied;
        m_decision.changed = true;
    }

    void concurrent(const Value &value)
    {
        FieldState &state = m_decision.state;
        if (value == state.value) {
            m_decision.outcome = m_closed ? FieldOutcome::Applied : FieldOutcome::NoOp;
            return;
        }
        m_decision.changed = true;
        state.sides.removeIf([&](const Side &side) { return side.value == value; });
        const Instant effective = effectiveTime(m_author, m_baseEffective);
        if (m_field.merge == MergeRule::Critical || effective < state.effective) {
            addSide(state,
                    sideOf(value, m_author.version, effective, m_author.user, m_author.seq, SideReason::Concurrent));
            m_decision.outcome = FieldOutcome::Side;
            return;
        }
        if (refused(value, effective))
            return;
        addSide(state, sideOf(state.value, state.version, state.effective, state.author, m_author.seq,
                              SideReason::Concurrent));
        show(state, value, m_author, effective);
        m_decision.outcome = FieldOutcome::Won;
    }

    bool refused(const Value &value, Instant effective)
    {
        if (value.isNull() || !m_breaksRule(value))
            return false;
        addSide(m_decision.state,
                sideOf(value, m_author.version, effective, m_author.user, m_author.seq, SideReason::Rule));
        m_decision.outcome = FieldOutcome::Side;
        m_decision.changed = true;
        return true;
    }

    const FieldInfo &m_field;
    const Author &m_author;
    const std::function<bool(const Value &)> &m_breaksRule;
    FieldDecision m_decision;
    Instant m_baseEffective = NoLowerBound;
    bool m_sequential = false;
    bool m_closed = false;
};

FieldOutcome metOutcome(const FieldState *current, const QList<Version> &base)
{
    const bool sequential = current == nullptr || current->version == 0 || base.contains(current->version);
    return sequential ? FieldOutcome::Applied : FieldOutcome::Merged;
}

FieldDecision mergeElements(const FieldState *current, const FieldPatch &patch, const QList<Version> &base,
                            const Author &author)
{
    FieldDecision decision;
    if (current != nullptr)
        decision.state = *current;
    QMap<QString, Version> &elements = decision.state.elements;
    for (const auto &[element, adder] : patch.remove) {
        const auto found = elements.constFind(element);
        if (found != elements.constEnd() && found.value() == adder) {
            elements.erase(found);
            decision.changed = true;
        }
    }
    for (const QString &element : patch.add) {
        elements.insert(element, author.version);
        decision.changed = true;
    }
    if (!decision.changed)
        return decision;
    const Instant low = current != nullptr && current->version != 0 ? current->effective : NoLowerBound;
    show(decision.state, Value(QStringList(elements.keys())), author, effectiveTime(author, low));
    decision.outcome = metOutcome(current, base);
    return decision;
}

FieldDecision mergeCounter(const FieldState *current, const FieldPatch &patch, const QList<Version> &base,
                           const Author &author)
{
    FieldDecision decision;
    if (current != nullptr)
        decision.state = *current;
    if (patch.delta == 0)
        return decision;
    const auto *old = decision.state.value.get<std::int64_t>();
    // Unsigned arithmetic wraps where signed overflow would be undefined; a hostile delta must not be.
    const auto sum = static_cast<std::int64_t>(static_cast<std::uint64_t>(old != nullptr ? *old : 0)
                                               + static_cast<std::uint64_t>(patch.delta));
    const Instant low = current != nullptr && current->version != 0 ? current->effective : NoLowerBound;
    show(decision.state, Value(sum), author, effectiveTime(author, low));
    decision.outcome = metOutcome(current, base);
    decision.changed = true;
    return decision;
}

} // namespace

Instant effectiveTime(const Author &author, Instant low)
{
    return std::max(low, std::min(author.adjusted, author.now));
}

void addSide(FieldState &field, const Side &side)
{
    const auto place = std::lower_bound(field.sides.begin(), field.sides.end(), side.version,
                                        [](const Side &other, Version version) { return other.version < version; });
    field.sides.insert(place, side);
}

bool closeSides(FieldState &field, const QList<Version> &base)
{
    return field.sides.removeIf([&](const Side &side) { return base.contains(side.version); }) > 0;
}

FieldDecision mergeField(const FieldInfo &field, const FieldState *current, const FieldPatch &patch,
                         const QList<Version> &base, const Author &author,
                         const std::function<bool(const Value &)> &breaksRule)
{
    switch (field.merge) {
    case MergeRule::Scalar:
    case MergeRule::Critical: return ScalarMerge(field, current, base, author, breaksRule).run(patch.value);
    case MergeRule::Elements: return mergeElements(current, patch, base, author);
    case MergeRule::Counter: return mergeCounter(current, patch, base, author);
    }
    return {};
}

} // namespace farol::sync
