// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/arch/sourcetree.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace farol::arch {

namespace {

bool isSkipped(const QString &path)
{
    static constexpr std::array folders = {"build/", ".git/", ".cache/", "portal/node_modules/", "portal/dist/"};
    return std::any_of(folders.begin(), folders.end(),
                       [&path](const char *folder) { return path.startsWith(QLatin1String(folder)); });
}

bool isText(const QString &path, const QByteArray &bytes)
{
    static const QRegularExpression textual(
        u"(?:\\.(?:h|cpp|mm|cmake|sh|py|ts|tsx|mjs|js|css|html|sql|json|md|txt|yml|yaml|qrc|supp)|/[A-Z]+|run|dev)$"_s);
    return textual.match(path).hasMatch() || bytes.startsWith("#!");
}

// One expression finds comments and literals alike, since each may hold what looks like the other.
QRegularExpressionMatchIterator tokens(const QString &text)
{
    static const QRegularExpression pattern(u"(?<comment>//[^\\n]*|/\\*.*?\\*/)"
                                            "|R\"(?<mark>[^(\\s]*)\\((?<raw>.*?)\\)\\k<mark>\""
                                            "|\"(?<string>(?:\\\\.|[^\"\\\\\\n])*)\""
                                            "|(?<![0-9A-Fa-f])'(?:\\\\.|[^'\\\\\\n])+'"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    return pattern.globalMatch(text);
}

} // namespace

QString SourceFile::room() const
{
    const qsizetype slash = path.indexOf(u'/');
    return slash < 0 ? QString() : path.left(slash);
}

QString SourceFile::name() const
{
    return path.mid(path.lastIndexOf(u'/') + 1);
}

bool SourceFile::isHeader() const
{
    return path.endsWith(".h"_L1);
}

bool SourceFile::isCpp() const
{
    return isHeader() || path.endsWith(".cpp"_L1) || path.endsWith(".mm"_L1);
}

QString sourceRoot()
{
    QDir dir(QCoreApplication::applicationDirPath());
    do {
        if (dir.exists(u"CMakePresets.json"_s) && dir.exists(u"dev"_s))
            return dir.absolutePath();
    } while (dir.cdUp());
    return {};
}

QList<SourceFile> readTree(const QString &root)
{
    QList<SourceFile> files;
    const QDir dir(root);
    QDirIterator it(root, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = dir.relativeFilePath(it.next());
        if (isSkipped(path))
            continue;
        QFile file(it.filePath());
        if (!file.open(QIODevice::ReadOnly))
            continue; // an editor's temporary file may vanish between listing and opening
        const QByteArray bytes = file.readAll();
        if (isText(path, bytes))
            files.append({path, QString::fromUtf8(bytes)});
    }
    std::sort(files.begin(), files.end(), [](const auto &a, const auto &b) { return a.path < b.path; });
    return files;
}

QList<Include> includesOf(const SourceFile &file)
{
    static const QRegularExpression pattern(u"^[ \\t]*#[ \\t]*include[ \\t]*([<\"])([^>\"\\n]+)[>\"]"_s,
                                            QRegularExpression::MultilineOption);
    QList<Include> includes;
    auto it = pattern.globalMatch(withoutComments(file.text));
    while (it.hasNext()) {
        const QRegularExpressionMatch match = it.next();
        includes.append({match.captured(2), match.captured(1) == "\""_L1});
    }
    return includes;
}

QString withoutComments(const QString &text)
{
    QString code = text;
    auto it = tokens(text);
    while (it.hasNext()) {
        const QRegularExpressionMatch match = it.next();
        for (qsizetype i = match.capturedStart(u"comment"); i >= 0 && i < match.capturedEnd(u"comment"); ++i) {
            if (code.at(i) != u'\n')
                code[i] = u' ';
        }
    }
    return code;
}

QStringList stringLiterals(const QString &text)
{
    QStringList literals;
    auto it = tokens(text);
    while (it.hasNext()) {
        const QRegularExpressionMatch match = it.next();
        if (match.capturedStart(u"comment") < 0 && !match.captured().startsWith(u'\''))
            literals.append(match.captured(u"raw") + match.captured(u"string"));
    }
    return literals;
}

} // namespace farol::arch
