// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/script.h"

#include "tests/sync/player.h"

#include <array>

using namespace Qt::StringLiterals;

namespace farol::sim {

namespace {

struct OpInfo {
    const char *name;
    int weight; ///< how often it comes in a random script
};

// In the order of Op.
constexpr std::array<OpInfo, std::size_t(Op::Last) + 1> ops = {{
    {"CreateCustomer", 6}, {"CreateChild", 9},   {"CreateGrandchild", 5},
    {"CreateLabel", 4},    {"LogEvent", 2},      {"PutReading", 3},
    {"EditText", 20},      {"EditField", 22},    {"EditTags", 9},
    {"Count", 6},          {"Bulk", 4},          {"Remove", 8},
    {"Restore", 4},        {"Undo", 6},          {"Redo", 5},
    {"Settle", 9},         {"Dismiss", 2},       {"CreateView", 8},
    {"EditView", 9},       {"RemoveView", 3},    {"Reassign", 7},
    {"ChangeRole", 2},     {"ChangeTeams", 2},   {"ChangeMembership", 4},
    {"ChangeCovers", 2},   {"ChangeGiven", 4},   {"Run", 60},
    {"Offline", 5},        {"Online", 6},        {"Crash", 5},
    {"PowerCut", 4},       {"FullDisk", 2},      {"ClockJump", 4},
    {"ServerCrash", 5},    {"ServerErrors", 2},  {"Network", 4},
    {"BeginFailover", 1},  {"EndFailover", 2},   {"NewEpoch", 1},
    {"CopyDevice", 2},     {"RestoreDevice", 2},
}};

constexpr int totalWeight()
{
    int sum = 0;
    for (const OpInfo &op : ops)
        sum += op.weight;
    return sum;
}

} // namespace

Act actFrom(std::uint32_t op, std::uint32_t who, std::uint32_t a, std::uint32_t b)
{
    int left = int(op % std::uint32_t(totalWeight()));
    std::size_t index = 0;
    while (left >= ops[index].weight)
        left -= ops[index++].weight;
    return Act{static_cast<Op>(index), int(who % 5), int(a % 1000), int(b % 1000)};
}

Script randomScript(std::uint64_t seed)
{
    SimRandom random(seed ^ 0x5C219BU);
    Script script{seed, {}};
    const int length = 20 + random.below(140);
    for (int i = 0; i < length; ++i) {
        const auto draw = [&random] { return std::uint32_t(random.draw()); };
        const std::uint32_t op = draw();
        const std::uint32_t who = draw();
        const std::uint32_t a = draw();
        script.acts.push_back(actFrom(op, who, a, draw()));
    }
    return script;
}

std::optional<QString> play(const Script &script)
{
    try {
        Player player(script.seed);
        for (const Act &act : script.acts)
            player.play(act);
        player.end();
    } catch (const Failure &failure) {
        return failure.what;
    }
    return std::nullopt;
}

Script minimised(const Script &script)
{
    Script best = script;
    for (std::size_t chunk = best.acts.size() / 2; chunk > 0; chunk = chunk == 1 ? 0 : (chunk + 1) / 2) {
        bool shrunk = true;
        while (shrunk) {
            shrunk = false;
            for (std::size_t at = 0; at + chunk <= best.acts.size();) {
                Script shorter = best;
                const auto from = shorter.acts.begin() + std::ptrdiff_t(at);
                shorter.acts.erase(from, from + std::ptrdiff_t(chunk));
                if (play(shorter)) {
                    best = shorter;
                    shrunk = true;
                } else {
                    at += chunk;
                }
            }
            shrunk = shrunk && chunk == 1;
        }
    }
    return best;
}

QString toText(const Script &script)
{
    QString text = u"seed %1\n"_s.arg(script.seed);
    for (const Act &act : script.acts)
        text +=
            u"%1 %2 %3 %4\n"_s.arg(QLatin1StringView(ops[std::size_t(act.op)].name)).arg(act.who).arg(act.a).arg(act.b);
    return text;
}

std::optional<Script> scriptFromText(const QString &text)
{
    Script script;
    bool seeded = false;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        const QStringList words = line.section(u'#', 0, 0).split(u' ', Qt::SkipEmptyParts);
        if (words.isEmpty())
            continue;
        if (words.constFirst() == "seed"_L1 && words.size() == 2) {
            script.seed = words.at(1).toULongLong(&seeded);
            continue;
        }
        std::size_t op = 0;
        while (op < ops.size() && words.constFirst() != QLatin1StringView(ops[op].name))
            ++op;
        if (op == ops.size() || words.size() != 4)
            return std::nullopt;
        script.acts.push_back({static_cast<Op>(op), words.at(1).toInt(), words.at(2).toInt(), words.at(3).toInt()});
    }
    if (!seeded)
        return std::nullopt;
    return script.acts.empty() ? randomScript(script.seed) : script;
}

} // namespace farol::sim
