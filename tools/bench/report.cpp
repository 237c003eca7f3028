// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/bench/report.h"

#include "tools/bench/machine.h"

#include <QDateTime>
#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace farol::bench {

namespace {

constexpr QByteArrayView Begin = "<!-- measured by ./dev bench: everything down to the next mark is replaced -->\n";
constexpr QByteArrayView End = "<!-- end of what was measured -->\n";

QString row(const QStringList &cells)
{
    return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

QString verdict(const Figure &figure)
{
    if (figure.limit == 0)
        return u"-"_s;
    return figure.isMet() ? u"yes"_s : u"**no**"_s;
}

} // namespace

QString plainText(const QList<Figure> &figures)
{
    QString text;
    for (const Figure &figure : figures) {
        text += u"  %1  %2 (%3)"_s.arg(figure.what, -44).arg(figure.valueText(), figure.spreadText());
        if (figure.best != 0)
            text += u", best "_s + figure.bestText();
        if (figure.limit != 0)
            text += u", %1: %2"_s.arg(figure.limitText(), figure.isMet() ? u"met"_s : u"MISSED"_s);
        text += u"; ours "_s + figure.ours;
        if (!figure.floor.isEmpty())
            text += u", floor "_s + figure.floor;
        text += u'\n';
    }
    return text;
}

QString markdown(const QList<Measured> &measured, const QString &commit)
{
    QString text = u"Measured %1 at commit %2.\n\n"_s.arg(
        QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-dd hh:mm 'UTC'"_s), commit);
    text += machineText() + u"\n\n"_s;
    text += row({u"benchmark"_s, u"what"_s, u"measured"_s, u"of the rounds"_s, u"best against best"_s, u"limit"_s,
                 u"met"_s, u"ours"_s, u"floor, same run"_s});
    text += u"|---|---|---|---|---|---|---|---|---|\n"_s;
    for (const auto &[benchmark, figures] : measured) {
        for (const Figure &figure : figures)
            text +=
                row({benchmark.name, figure.what, figure.valueText(), figure.spreadText(), figure.bestText(),
                     figure.limitText(), verdict(figure), figure.ours, figure.floor.isEmpty() ? u"-"_s : figure.floor});
    }
    text += u"\nWhat each one is:\n\n"_s;
    for (const auto &[benchmark, figures] : measured)
        text += u"- **%1**: %2\n"_s.arg(benchmark.name, benchmark.about);
    text +=
        u"\nOthers, measured once on a machine of the same kind, idle then, with rows of the same make; not in this "
        "run, so only their order of magnitude says something:\n\n"_s;
    for (const auto &[benchmark, figures] : measured) {
        for (const Figure &figure : figures) {
            if (!figure.peers.isEmpty())
                text += u"- %1, %2: %3\n"_s.arg(benchmark.name, figure.what, figure.peers);
        }
    }
    return text;
}

Status writeInto(const QString &file, const QString &section)
{
    QFile old(file);
    if (!old.open(QIODevice::ReadOnly))
        return fail(Error::Code::NotFound, u"%1 cannot be read"_s.arg(file));
    const QByteArray text = old.readAll();
    const qsizetype begin = text.indexOf(Begin);
    const qsizetype end = text.indexOf(End);
    if (begin < 0 || end < begin)
        return fail(Error::Code::Corrupt, u"%1 has lost its marks"_s.arg(file));
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly)
        || out.write(text.left(begin + Begin.size()) + '\n' + section.toUtf8() + '\n' + text.mid(end)) < 0
        || !out.commit())
        return fail(Error::Code::NoSpace, u"%1 cannot be written"_s.arg(file));
    return {};
}

} // namespace farol::bench
