// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/supportbundle.h"

#include "ui/language.h"
#include "ui/theme/appearance.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/toast.h"

#include "core/clock.h"
#include "core/customer.h"
#include "core/store.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDateTime>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMetaEnum>
#include <QPlainTextEdit>
#include <QSaveFile>
#include <QScreen>
#include <QStandardPaths>
#include <QSysInfo>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

QString instantText(Instant instant)
{
    return instant.ms == 0 ? u"never"_s : QDateTime::fromMSecsSinceEpoch(instant.ms).toUTC().toString(Qt::ISODate);
}

QString connectionText(SyncStatus::Connection connection)
{
    using C = SyncStatus::Connection;
    switch (connection) {
    case C::NeverSynced: return u"never synced"_s;
    case C::Offline: return u"offline"_s;
    case C::Connecting: return u"connecting"_s;
    case C::Online: return u"online"_s;
    case C::SignedOut: return u"signed out"_s;
    case C::Stopped: return u"stopped"_s;
    }
    return {};
}

QString schemeText(Appearance::Scheme scheme)
{
    return QString::fromLatin1(QMetaEnum::fromType<Appearance::Scheme>().valueToKey(static_cast<int>(scheme)));
}

QString screensText()
{
    QStringList screens;
    const QList<QScreen *> all = QGuiApplication::screens();
    for (const QScreen *screen : all)
        screens.append(
            u"%1x%2 at %3"_s.arg(screen->size().width()).arg(screen->size().height()).arg(screen->devicePixelRatio()));
    return screens.join(u", "_s);
}

/// Of an error only its code: the detail may name what a person typed.
QString errorText(const SyncStatus &status)
{
    return status.hasError ? QString::fromLatin1(errorName(status.lastError.code)) : u"none"_s;
}

} // namespace

QString supportText(const Services &services)
{
    const SyncStatus status = services.store.status();
    const QList<std::pair<QString, QString>> facts{
        {u"Farol"_s, QCoreApplication::applicationVersion()},
        {u"Qt"_s, QString::fromLatin1(qVersion())},
        {u"System"_s, QSysInfo::prettyProductName() + u", "_s + QSysInfo::currentCpuArchitecture()},
        {u"Window system"_s, QGuiApplication::platformName()},
        {u"Screens"_s, screensText()},
        {u"Schema"_s, QString::number(farolSchema().version())},
        {u"Language"_s, services.language.code()},
        {u"Theme"_s, schemeText(services.appearance.scheme())},
        {u"Written"_s, instantText(services.clock.now())},
        {u"Connection"_s, connectionText(status.connection)},
        {u"Last error"_s, errorText(status)},
        {u"Last sync"_s, instantText(status.lastSync)},
        {u"Waiting"_s, QString::number(status.waiting)},
        {u"Not accepted"_s, QString::number(status.attention)},
        {u"In conflict"_s, QString::number(status.conflicts)},
        {u"Quarantined"_s, QString::number(status.quarantined)},
        {u"Loading"_s, u"%1 of %2"_s.arg(status.loadedRows).arg(status.loadTotal)},
        {u"Place"_s, QString::number(status.cursor.seq)},
        {u"Digest"_s, QString::number(status.digest, 16)},
        {u"Mismatches"_s, QString::number(status.mismatches)},
        {u"Ended properly"_s, services.endedBadly ? u"no"_s : u"yes"_s},
    };
    QString text;
    for (const auto &[name, value] : facts)
        text += name.leftJustified(16) + value + u'\n';
    const QString log = services.recentLog ? services.recentLog() : QString();
    return text + u"\nLog\n"_s + (log.isEmpty() ? u"(empty)\n"_s : log);
}

SupportDialog::SupportDialog(const PageContext &context, QWidget *parent) : QDialog(parent), m_context(context)
{
    setWindowTitle(tr("Support bundle"));
    auto *why =
        new TextLabel(tr("This is all of it: versions, the state of sync in numbers, and the log. Nothing about "
                         "customers, no names, no addresses. Save it and send it to whoever helps you."),
                      TextRole::Body, Ink::TextSecondary, this);
    why->setWordWrap(true);
    m_text = new QPlainTextEdit(supportText(context.services), this);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("What the bundle holds"));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    QFont columns = QFontDatabase::systemFont(QFontDatabase::FixedFont); // its columns are made of spaces
    columns.setPixelSize(textFont(TextRole::Small).pixelSize());
    m_text->setFont(columns);
    auto *close = new Button(tr("Close"), ButtonVariant::Secondary, this);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *copy = new Button(tr("Copy"), ButtonVariant::Secondary, this);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    auto *saver = new Button(tr("Save…"), ButtonVariant::Primary, this);
    saver->setIconName(u"download"_s);
    saver->setDefault(true);
    connect(saver, &QPushButton::clicked, this, &SupportDialog::save);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(close);
    buttons->addStretch();
    buttons->addWidget(copy);
    buttons->addWidget(saver);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Margin, space::Wide, space::Margin, space::Wide);
    column->setSpacing(space::Cell);
    column->addWidget(new TextLabel(windowTitle(), TextRole::Lead, Ink::Text, this));
    column->addWidget(why);
    column->addWidget(m_text, 1);
    column->addLayout(buttons);
    resize(scaled(620), scaled(560));
}

void SupportDialog::save()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(this, tr("Save the support bundle"), folder, tr("Text (*.txt)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"txt"_s);
    dialog->selectFile(u"farol-support.txt"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &SupportDialog::saveTo);
    dialog->open();
}

bool SupportDialog::saveTo(const QString &file)
{
    QSaveFile out(file);
    const QByteArray bytes = m_text->toPlainText().toUtf8();
    const bool saved = out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit();
    if (saved) {
        m_context.notices.tell(tr("Support bundle saved"));
        accept();
    } else {
        m_context.notices.warn(tr("The support bundle could not be written there. Choose another folder."));
    }
    return saved;
}

RecoveryDialog::RecoveryDialog(const PageContext &context, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Farol did not end properly"));
    const auto waiting = static_cast<int>(context.services.store.status().waiting);
    m_words = tr("Nothing you saved was lost. What you were writing is kept as a draft and stands where you wrote it.")
              + u' '
              + (waiting == 0 ? tr("Nothing waits to be sent.")
                              : tr("%n change(s) wait to be sent and are sent by themselves.", nullptr, waiting));
    auto *text = new TextLabel(m_words, TextRole::Body, Ink::Text, this);
    text->setWordWrap(true);
    auto *help = new TextLabel(tr("If it happens again, send the support bundle to your administrator."),
                               TextRole::Small, Ink::TextSecondary, this);
    help->setWordWrap(true);
    m_bundle = new Button(tr("Support bundle"), ButtonVariant::Secondary, this);
    m_bundle->setIconName(u"life-buoy"_s);
    connect(m_bundle, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT bundleAsked();
    });
    auto *on = new Button(tr("Go on working"), ButtonVariant::Primary, this);
    on->setDefault(true);
    connect(on, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_bundle);
    buttons->addStretch();
    buttons->addWidget(on);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Margin, space::Wide, space::Margin, space::Wide);
    column->setSpacing(space::Cell);
    column->addWidget(new TextLabel(windowTitle(), TextRole::Lead, Ink::Text, this));
    column->addWidget(text);
    column->addWidget(help);
    column->addLayout(buttons);
    setMinimumWidth(scaled(440));
}

} // namespace farol
