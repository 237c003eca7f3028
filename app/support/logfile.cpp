// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/logfile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <mutex>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr qsizetype LongestLine = 300;

// Qt's handler is a plain function, so what it writes to is one for the program.
struct Writer final {
    std::recursive_mutex mutex; ///< writing may make Qt report something in turn
    QString folder;
    const Clock *clock = nullptr;
    QtMessageHandler before = nullptr;
    bool busy = false; ///< a message about the log itself is not logged
};

Writer &writer()
{
    static Writer one;
    return one;
}

const char *levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return "debug";
    case QtInfoMsg: return "info";
    case QtWarningMsg: return "warning";
    case QtCriticalMsg: return "critical";
    case QtFatalMsg: return "fatal";
    }
    return "";
}

void rotate(const QString &folder)
{
    if (QFile(LogFile::filePath(folder)).size() < LogFile::MaxBytes)
        return;
    QFile::remove(LogFile::filePath(folder, LogFile::Kept));
    for (int age = LogFile::Kept; age > 0; --age)
        QFile::rename(LogFile::filePath(folder, age - 1), LogFile::filePath(folder, age));
}

void append(Writer &to, const QString &line)
{
    QDir().mkpath(QDir(to.folder).filePath(u"log"_s));
    rotate(to.folder);
    QFile file(LogFile::filePath(to.folder));
    // Only the person reads it; where it cannot be written there is nothing to be done about it.
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
        return;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(line.toUtf8());
}

void take(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    Writer &to = writer();
    QtMessageHandler before = nullptr;
    {
        const std::scoped_lock lock(to.mutex);
        before = to.before;
        if (type != QtDebugMsg && to.clock != nullptr && !to.busy) {
            to.busy = true;
            const QString when = QDateTime::fromMSecsSinceEpoch(to.clock->now().ms).toUTC().toString(Qt::ISODateWithMs);
            const QString category = QString::fromLatin1(context.category == nullptr ? "default" : context.category);
            append(to, QStringList{when, QString::fromLatin1(levelName(type)), category, scrubbed(message)}.join(u' ')
                           + u'\n');
            to.busy = false;
        }
    }
    if (before != nullptr)
        before(type, context, message);
}

QString tail(const QString &path, qint64 bytes)
{
    QFile file(path);
    if (bytes <= 0 || !file.open(QIODevice::ReadOnly))
        return {};
    const bool cut = file.size() > bytes;
    if (cut)
        file.seek(file.size() - bytes);
    QByteArray text = file.readAll();
    if (cut) // from the first whole line on
        text = text.mid(text.indexOf('\n') + 1);
    return QString::fromUtf8(text);
}

} // namespace

QString scrubbed(const QString &message)
{
    static const QList<std::pair<QRegularExpression, QString>> rules{
        {QRegularExpression(u"[\"“„«'‘][^\"”“»'’]*[\"”»'’]"_s), u"\"…\""_s},
        {QRegularExpression(uR"([a-zA-Z][a-zA-Z0-9+.-]*://\S+)"_s), u"(address)"_s},
        {QRegularExpression(uR"(\S+@\S+)"_s), u"(mail)"_s},
        {QRegularExpression(uR"([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})"_s),
         u"(id)"_s},
        {QRegularExpression(uR"(\d{7,})"_s), u"(number)"_s},
    };
    QString line = message.simplified();
    if (const QString home = QDir::homePath(); home.size() > 1)
        line.replace(QRegularExpression(QRegularExpression::escape(home) + uR"(\S*)"_s), u"(home)"_s);
    for (const auto &[pattern, instead] : rules)
        line.replace(pattern, instead);
    return line.size() > LongestLine ? line.left(LongestLine) + u'…' : line;
}

QString LogFile::filePath(const QString &folder, int age)
{
    const QString name = age == 0 ? u"farol.log"_s : u"farol.%1.log"_s.arg(age);
    return QDir(folder).filePath(u"log/"_s + name);
}

LogFile::LogFile(const QString &folder, const Clock &clock)
{
    Writer &to = writer();
    const std::scoped_lock lock(to.mutex);
    to.folder = folder;
    to.clock = &clock;
    to.before = qInstallMessageHandler(take);
}

LogFile::~LogFile()
{
    Writer &to = writer();
    const std::scoped_lock lock(to.mutex);
    qInstallMessageHandler(to.before);
    to.before = nullptr;
    to.clock = nullptr;
}

QString LogFile::recent(qint64 bytes) const
{
    Writer &to = writer();
    const std::scoped_lock lock(to.mutex);
    const QString newest = tail(filePath(to.folder), bytes);
    return tail(filePath(to.folder, 1), bytes - newest.toUtf8().size()) + newest;
}

} // namespace farol
