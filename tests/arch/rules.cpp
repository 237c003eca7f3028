// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/arch/rules.h"

#include <QDir>
#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace farol::arch {

namespace {

// The arrows of the house: what a room may include besides itself. Rooms that are not listed are no C++ rooms.
const QHash<QString, QStringList> &arrows()
{
    static const QStringList everything = {u"core"_s,     u"storage"_s, u"sync"_s,   u"net"_s,
                                           u"exchange"_s, u"server"_s,  u"models"_s, u"ui"_s};
    static const QStringList everythingAndTests = everything + QStringList{u"app"_s, u"ctl"_s, u"tests"_s, u"tools"_s};
    static const QHash<QString, QStringList> map = {
        {u"core"_s, {}},
        {u"storage"_s, {u"core"_s}},
        {u"sync"_s, {u"core"_s}},
        {u"exchange"_s, {u"core"_s}},
        {u"net"_s, {u"core"_s, u"sync"_s}},
        {u"models"_s, {u"core"_s}},
        {u"ui"_s, {u"core"_s, u"models"_s}},
        {u"server"_s, {u"core"_s, u"storage"_s, u"sync"_s, u"exchange"_s}},
        {u"app"_s, everything + QStringList{u"tools"_s}}, // its demo shows the sample company
        {u"ctl"_s, everything + QStringList{u"app"_s}}, // both mains put the same session together
        {u"tests"_s, everythingAndTests},
        {u"tools"_s, everythingAndTests},
    };
    return map;
}

// Files that may be longer than their limit, each with its reason beside it.
const QHash<QString, int> &longFiles()
{
    static const QHash<QString, int> limits = {};
    return limits;
}

QStringList matches(const QString &text, const QRegularExpression &pattern, const QString &message)
{
    QStringList wrong;
    auto it = pattern.globalMatch(text);
    while (it.hasNext()) {
        const QRegularExpressionMatch match = it.next();
        const qsizetype line = QStringView(text).left(match.capturedStart()).count(u'\n') + 1;
        wrong.append(u"line %1: %2: %3"_s.arg(line).arg(message, match.captured().trimmed()));
    }
    return wrong;
}

QSet<QString> headerNames(const QString &module)
{
    const QDir dir(QLibraryInfo::path(QLibraryInfo::HeadersPath) + u'/' + module);
    const QStringList names = dir.entryList(QDir::Files);
    return {names.begin(), names.end()};
}

// These files spell out what the rules forbid, as their own test data.
bool isRuleBook(const SourceFile &file)
{
    return file.path.startsWith("tests/arch/"_L1);
}

// Qt's translation files share their suffix with TypeScript.
bool isTranslation(const SourceFile &file)
{
    return file.path.endsWith(".ts"_L1) && file.text.startsWith("<?xml"_L1);
}

bool isGenerated(const QString &include)
{
    return include.endsWith(".moc"_L1) || include.startsWith("moc_"_L1) || include.startsWith("ui_"_L1);
}

} // namespace

QtHeaders readQtHeaders()
{
    return {headerNames(u"QtCore"_s), headerNames(u"QtWidgets"_s)};
}

QStringList followsTheArrows(const SourceFile &file)
{
    QStringList wrong;
    const QString room = file.room();
    if (!file.isCpp() || !arrows().contains(room))
        return wrong;
    const QList<Include> includes = includesOf(file);
    for (const Include &include : includes) {
        const QString target = include.target.section(u'/', 0, 0);
        const bool ours = include.target.contains(u'/') && arrows().contains(target);
        if (!ours && include.quoted && !isGenerated(include.target))
            wrong.append(u"\"%1\" is not written from the root of the tree"_s.arg(include.target));
        if (ours && !include.quoted)
            wrong.append(u"<%1> is ours: write it in quotes"_s.arg(include.target));
        if (ours && target != room && !arrows().value(room).contains(target))
            wrong.append(u"%1 must not include %2 (%3)"_s.arg(room, target, include.target));
    }
    return wrong;
}

QStringList namesNoBackend(const SourceFile &file)
{
    static const QStringList knowing = {u"app"_s, u"ctl"_s, u"tests"_s, u"tools"_s};
    if (!file.isCpp() || knowing.contains(file.room()) || file.path == "server/main.cpp"_L1
        || file.path.startsWith(u"server/cli/"_s)) // the commands that main.cpp is made of
        return {};
    static const QRegularExpression backend(u"^(?:storage|net)/(?:.*/)?[a-z]*(?:sqlite|postgres|http)[a-z]*\\.h$"_s);
    QStringList wrong;
    const QList<Include> includes = includesOf(file);
    for (const Include &include : includes) {
        if (backend.match(include.target).hasMatch() && include.target.section(u'/', 0, 0) != file.room())
            wrong.append(u"only app, ctl, server/main.cpp and server/cli choose a backend (%1)"_s.arg(include.target));
    }
    return wrong;
}

QStringList staysOnQtCore(const SourceFile &file, const QtHeaders &headers)
{
    QStringList wrong;
    if (!file.isCpp() || file.room() != "core"_L1)
        return wrong;
    const QList<Include> includes = includesOf(file);
    for (const Include &include : includes) {
        if (include.quoted)
            continue;
        const QString &name = include.target;
        const bool qt = name.startsWith(u'Q') || name.startsWith("Qt"_L1);
        const bool standard = !qt && !name.contains(u'.') && !name.contains(u'/');
        if (!standard && !headers.core.contains(name))
            wrong.append(u"<%1> is neither Qt Core nor the standard library"_s.arg(name));
    }
    return wrong;
}

QStringList hasNoWidgets(const SourceFile &file, const QtHeaders &headers)
{
    QStringList wrong;
    if (!file.isCpp() || file.room() != "models"_L1)
        return wrong;
    const QList<Include> includes = includesOf(file);
    for (const Include &include : includes) {
        if (!include.quoted && headers.widgets.contains(include.target.section(u'/', -1)))
            wrong.append(u"<%1> is a widget header"_s.arg(include.target));
    }
    return wrong;
}

QStringList hasNoQtSql(const SourceFile &file)
{
    const bool build = file.name() == "CMakeLists.txt"_L1 || file.path.endsWith(".cmake"_L1);
    if (isRuleBook(file) || !(file.isCpp() || build))
        return {};
    static const QRegularExpression pattern(u"\\bQSql\\w*|\\bQtSql\\b|\\bQt6?::Sql\\b"_s);
    return matches(file.isCpp() ? withoutComments(file.text) : file.text, pattern, u"Qt SQL is not ours to use"_s);
}

QStringList hasNoNetworkOrSql(const SourceFile &file)
{
    if (!file.isCpp() || (file.room() != "ui"_L1 && file.room() != "models"_L1))
        return {};
    static const QRegularExpression network(
        u"\\bQNetwork\\w+|\\bQtNetwork\\b|\\bQ(?:Tcp|Udp|Ssl|Local)(?:Socket|Server)\\b|<libpq-fe\\.h>|<sqlite3\\.h>"_s);
    static const QRegularExpression sql(
        u"^\\s*(?:SELECT\\s|INSERT\\s+(?:OR\\s+\\w+\\s+)?INTO\\s|UPDATE\\s+\\w+\\s+SET\\s|DELETE\\s+FROM\\s|"
        "CREATE\\s+(?:TABLE|INDEX)\\s|PRAGMA\\s)"_s);
    QStringList wrong = matches(withoutComments(file.text), network, u"no network and no database near the screen"_s);
    const QStringList literals = stringLiterals(file.text);
    for (const QString &literal : literals) {
        if (sql.match(literal).hasMatch())
            wrong.append(u"SQL near the screen: %1"_s.arg(literal.trimmed().left(40)));
    }
    return wrong;
}

QStringList hasNoUmbrellaInclude(const SourceFile &file)
{
    if (!file.isCpp())
        return {};
    static const QRegularExpression umbrella(
        u"^(?:Qt\\w+/)?Qt(?:Charts|Concurrent|Core|DBus|Gui|Network|OpenGL|PrintSupport|Sql|Svg|SvgWidgets|Test|Widgets|Xml)$"_s);
    QStringList wrong;
    const QList<Include> includes = includesOf(file);
    for (const Include &include : includes) {
        if (umbrella.match(include.target).hasMatch())
            wrong.append(u"<%1> brings a whole module: include the class"_s.arg(include.target));
    }
    return wrong;
}

QStringList opensWithSpdx(const SourceFile &file)
{
    static const QRegularExpression slashes(u"\\.(?:h|cpp|mm|ts|tsx|mjs|js)$"_s);
    static const QRegularExpression hashes(u"(?:\\.(?:cmake|sh|py|yml|yaml|supp)|CMakeLists\\.txt)$"_s);
    if (isTranslation(file))
        return {};
    QString mark;
    if (slashes.match(file.path).hasMatch())
        mark = u"// "_s;
    else if (hashes.match(file.path).hasMatch() || file.text.startsWith("#!"_L1))
        mark = u"# "_s;
    else if (file.path.endsWith(".sql"_L1))
        mark = u"-- "_s;
    else
        return {};
    QStringList lines = file.text.left(1000).split(u'\n');
    while (!lines.isEmpty() && (lines.first().startsWith("#!"_L1) || lines.first().startsWith("# shellcheck"_L1)))
        lines.removeFirst();
    const QStringList expected = {mark + "SPDX-FileCopyrightText: 2026 The Farol authors"_L1,
                                  mark + "SPDX-License-Identifier: GPL-3.0-or-later"_L1};
    if (lines.mid(0, 2) == expected)
        return {};
    return {u"does not open with:\n"_s + expected.join(u'\n')};
}

QStringList staysShort(const SourceFile &file)
{
    static const QRegularExpression counted(u"\\.(?:h|cpp|mm|cmake|sh|py|ts|tsx|mjs|js|css)$"_s);
    if (isTranslation(file) || (!counted.match(file.path).hasMatch() && !file.text.startsWith("#!"_L1)))
        return {};
    const int limit = longFiles().value(file.path, file.isHeader() ? 150 : 600);
    const qsizetype lines = file.text.count(u'\n');
    if (lines <= limit)
        return {};
    return {u"%1 lines, the limit is %2: make two rooms of it"_s.arg(lines).arg(limit)};
}

QStringList hasPragmaOnce(const SourceFile &file)
{
    static const QRegularExpression guard(u"^#pragma once$"_s, QRegularExpression::MultilineOption);
    if (!file.isHeader() || guard.match(file.text).hasMatch())
        return {};
    return {u"#pragma once is missing"_s};
}

QStringList namesNoMachine(const SourceFile &file, const QString &root)
{
    if (isRuleBook(file))
        return {};
    static const QRegularExpression personal(u"(?<![\\w.\\-/~}])/(?:work|root|home/\\w+|Users/\\w+)/"_s);
    static const QRegularExpression registry(u"https?://registry\\.|\"resolved\"\\s*:\\s*\"https?:"_s);
    QStringList wrong = matches(file.text, personal, u"a path of one machine"_s);
    wrong += matches(file.text, registry, u"names a package registry"_s);
    if (file.text.contains(root + u'/'))
        wrong.append(u"names the folder it was built in"_s);
    return wrong;
}

QStringList isPortable(const SourceFile &file)
{
    if (!file.isCpp() || isRuleBook(file))
        return {};
    static const QRegularExpression names(
        u"#\\s*include\\s*<(?:format|expected|source_location)>|\\bstd::views\\b|\\bstd::ranges::views\\b"_s);
    static const QRegularExpression then(
        u"\\.\\s*then\\s*\\(\\s*(?:this|&?[A-Za-z_][\\w.]*(?:->\\w+)?(?:\\(\\))?)\\s*,"_s);
    const QString code = withoutComments(file.text);
    QStringList wrong = matches(code, names, u"not in every compiler we support"_s);
    // In Qt 6.4 a debug build aborts when that context is gone at the end; core/async.h has what works instead.
    if (file.path != "core/async.h"_L1)
        wrong += matches(code, then, u"QFuture::then with a context"_s);
    return wrong;
}

} // namespace farol::arch
