// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/syncpanel.h"

#include "ui/acts.h"
#include "ui/errortext.h"
#include "ui/sync/signindialog.h"
#include "ui/sync/syncwords.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include "core/async.h"
#include "core/canonical.h"
#include "core/clock.h"
#include "core/customer.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

// The line of tint on top that says why nothing is sent at the moment.
class SyncPanel::Banner final : public QWidget
{
public:
    explicit Banner(QWidget *parent) : QWidget(parent)
    {
        m_text = new TextLabel({}, TextRole::Name, Ink::WarnText, this);
        m_text->setWordWrap(true);
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(scaled(40), space::Group, space::Between, space::Group);
        row->addWidget(m_text, 1);
    }
    void say(const QString &icon, bool risk, const QString &text)
    {
        m_icon = icon;
        m_risk = risk;
        m_text->setInk(risk ? Ink::RiskText : Ink::WarnText);
        m_text->setText(text);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintBox(&painter, rect().adjusted(1, 1, -1, 0), radius::Control, ink(m_risk ? Ink::RiskTint : Ink::WarnTint));
        paintIcon(&painter, QRect(space::Cell, 0, scaled(20), height()), m_icon,
                  ink(m_risk ? Ink::RiskText : Ink::WarnText), IconSize);
    }

private:
    TextLabel *m_text;
    QString m_icon;
    bool m_risk = false;
};

namespace {

// One change the server did not take: what it was about, why, and a way to keep a copy.
QWidget *attentionRow(const AttentionItem &item, QWidget *parent)
{
    const auto row = decodeRow(item.shownRow);
    const QString name = row ? customerFromRow(*row).name : QString();
    const QString title = name.isEmpty() ? SyncPanel::tr("A change to a customer") : name;
    const QString reason = item.outcome.kind == OutcomeKind::Quarantined
                               ? SyncPanel::tr("You no longer have access; your team lead has it now.")
                               : rejectSentence(item.outcome.reason);

    auto *line = new QWidget(parent);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new TextLabel(title, TextRole::Name, Ink::Text, line));
    auto *why = new TextLabel(reason, TextRole::Small, Ink::TextSecondary, line);
    why->setWordWrap(true);
    words->addWidget(why);
    auto *copy = new Button(SyncPanel::tr("Copy"), ButtonVariant::Ghost, line);
    copy->setSmall(true);
    copy->setAccessibleName(SyncPanel::tr("Copy %1").arg(title));
    QObject::connect(copy, &QPushButton::clicked, line,
                     [text = QString(title + u"\n"_s + reason)] { QGuiApplication::clipboard()->setText(text); });
    auto *across = new QHBoxLayout(line);
    across->setContentsMargins(0, space::Tiny, 0, space::Tiny);
    across->addLayout(words, 1);
    across->addWidget(copy, 0, Qt::AlignTop);
    return line;
}

} // namespace

SyncPanel::SyncPanel(const PageContext &context, QWidget *over)
    : QWidget(over), m_context(context), m_store(context.services.store)
{
    setAccessibleName(tr("Sync status"));
    setFocusPolicy(Qt::StrongFocus);
    build();
    connect(&m_store, &Store::statusChanged, this, [this] {
        if (isVisible())
            refresh();
    });
    over->installEventFilter(this);
    hide();
}

void SyncPanel::build()
{
    m_banner = new Banner(this);
    m_headline = new TextLabel({}, TextRole::Lead, Ink::Text, this);
    m_last = new TextLabel({}, TextRole::Small, Ink::TextSecondary, this);
    m_waiting = new TextLabel({}, TextRole::Body, Ink::Text, this);
    m_quarantined = new TextLabel({}, TextRole::Body, Ink::WarnText, this);
    m_quarantined->setWordWrap(true);
    m_loading = new QProgressBar(this);
    m_loading->setTextVisible(false);
    m_loading->setFixedHeight(4);
    m_loading->setAccessibleName(tr("Loading"));
    m_loadingText = new TextLabel({}, TextRole::Small, Ink::TextSecondary, this);
    m_loadingText->setWordWrap(true);
    m_conflicts = new TextLabel({}, TextRole::Name, Ink::Text, this);
    auto *settle = new Button(tr("Settle"), ButtonVariant::Secondary, this);
    settle->setIconName(u"git-merge"_s);
    connect(settle, &QPushButton::clicked, this, [this] {
        close();
        m_context.go(u"conflicts"_s, {});
    });
    m_conflictRow = new QWidget(this);
    auto *conflicts = new QHBoxLayout(m_conflictRow);
    conflicts->setContentsMargins(0, 0, 0, 0);
    conflicts->addWidget(m_conflicts, 1);
    conflicts->addWidget(settle);
    m_attentionTitle = new TextLabel({}, TextRole::Name, Ink::RiskText, this);
    m_attention = new QVBoxLayout;
    m_attention->setSpacing(0);
    m_signIn = new Button(tr("Sign in again"), ButtonVariant::Primary, this);
    connect(m_signIn, &QPushButton::clicked, this, &SyncPanel::signIn);
    m_sync = new Button(tr("Sync now"), ButtonVariant::Primary, this);
    m_sync->setIconName(u"refresh-cw"_s);
    connect(m_sync, &QPushButton::clicked, this, [this] { m_context.acts.syncNow(); });
    m_online = new Button({}, ButtonVariant::Secondary, this);
    connect(m_online, &QPushButton::clicked, this,
            [this] { m_store.setOnline(m_store.status().connection == SyncStatus::Connection::Offline); });
    auto *closer = Button::iconOnly(u"x"_s, tr("Close sync status"), this);
    connect(closer, &QPushButton::clicked, this, &SyncPanel::close);

    auto *title = new QHBoxLayout;
    title->addWidget(m_headline, 1);
    title->addWidget(closer);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_signIn);
    buttons->addWidget(m_sync);
    buttons->addWidget(m_online);
    buttons->addStretch();
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(space::Between, space::Cell, space::Between, space::Between);
    inner->setSpacing(space::Small);
    inner->addLayout(title);
    inner->addWidget(m_last);
    inner->addWidget(m_waiting);
    inner->addWidget(m_quarantined);
    inner->addWidget(m_loadingText);
    inner->addWidget(m_loading);
    inner->addWidget(m_conflictRow);
    inner->addWidget(m_attentionTitle);
    inner->addLayout(m_attention);
    inner->addSpacing(space::Small);
    inner->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(FloatingMargin, FloatingMargin, FloatingMargin, FloatingMargin);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addLayout(inner);
}

void SyncPanel::refresh()
{
    const SyncStatus status = m_store.status();
    const Instant now = m_context.services.clock.now();
    const SyncWords words = syncWords(status, now, m_context.format);
    using C = SyncStatus::Connection;
    const bool offline = status.connection == C::Offline;
    const bool signedOut = status.connection == C::SignedOut;
    const bool stopped = status.connection == C::Stopped || signedOut;
    const bool maySignIn = signedOut && m_context.services.signInAgain;
    m_banner->setVisible(offline || stopped || status.hasError);
    if (signedOut && !status.hasError) // by hand, or in an earlier run
        m_banner->say(u"octagon-alert"_s, true, errorSentence(fail(Error::Code::Unauthenticated)));
    else if (stopped || (status.hasError && !offline))
        m_banner->say(u"octagon-alert"_s, true, errorSentence(status.lastError));
    else
        m_banner->say(u"cloud-off"_s, false, tr("No connection to the server. Everything is kept on this computer."));
    m_headline->setText(words.headline);
    m_last->setText(status.lastSync.ms == 0 ? tr("Never synced")
                                            : tr("Last sync %1").arg(m_context.format.ago(status.lastSync, now)));
    m_waiting->setText(status.waiting == 0
                           ? tr("Nothing is waiting to be sent.")
                           : tr("%n change(s) wait to be sent.", nullptr, static_cast<int>(status.waiting)));
    m_quarantined->setVisible(status.quarantined > 0);
    if (status.quarantined > 0)
        m_quarantined->setText(tr("%n change(s) to customers you no longer hold went to your team lead's quarantine.",
                                  nullptr, static_cast<int>(status.quarantined)));
    m_loading->setVisible(status.loading && status.loadTotal > 0);
    m_loadingText->setVisible(status.loading);
    if (status.loading) {
        // In thousandths, because a progress bar counts in int and rows are 64 bits wide.
        m_loading->setRange(0, 1000);
        m_loading->setValue(static_cast<int>(status.loadTotal > 0 ? status.loadedRows * 1000 / status.loadTotal : 0));
        m_loadingText->setText(
            tr("Bringing the data: %1 of %2 records. Your customers come first.")
                .arg(m_context.format.number(status.loadedRows), m_context.format.number(status.loadTotal)));
    }
    m_conflictRow->setVisible(status.conflicts > 0);
    m_conflicts->setText(tr("%n conflict(s) to settle", nullptr, static_cast<int>(status.conflicts)));
    m_signIn->setVisible(maySignIn);
    m_sync->setVisible(!maySignIn); // neither would do anything before
    m_online->setVisible(!maySignIn);
    m_sync->setEnabled(!offline);
    m_sync->setVariant(offline ? ButtonVariant::Secondary : ButtonVariant::Primary);
    m_online->setVariant(offline ? ButtonVariant::Primary : ButtonVariant::Secondary);
    m_sync->setToolTip(offline ? tr("Go online first") : QString());
    m_online->setText(offline ? tr("Go online") : tr("Work offline"));
    m_online->setIconName(offline ? u"cloud"_s : u"cloud-off"_s);
    refreshAttention();
    place();
}

void SyncPanel::refreshAttention()
{
    const std::int64_t count = m_store.status().attention;
    m_attentionTitle->setVisible(count > 0);
    m_attentionTitle->setText(tr("%n change(s) not accepted", nullptr, static_cast<int>(count)));
    if (count == m_shownAttention)
        return;
    m_shownAttention = count;
    whenDone(m_store.attention(), this, [this](const Result<QList<AttentionItem>> &items) {
        if (items)
            showAttention(*items);
        else
            m_context.acts.tellFailure(items.error());
    });
}

void SyncPanel::showAttention(const QList<AttentionItem> &items)
{
    while (QLayoutItem *item = m_attention->takeAt(0)) {
        if (QWidget *widget = item->widget())
            widget->deleteLater();
        delete item;
    }
    // Shown at once, because a layout leaves out what is not shown yet and the card would come out too small.
    const auto addAttention = [this](QWidget *row) {
        m_attention->addWidget(row);
        row->show();
    };
    constexpr qsizetype Most = 6;
    for (const AttentionItem &item : items.first(std::min(Most, items.size())))
        addAttention(attentionRow(item, this));
    if (items.size() > Most) {
        const QString more = tr("and %n more", nullptr, static_cast<int>(items.size() - Most));
        addAttention(new TextLabel(more, TextRole::Small, Ink::TextTertiary, this));
    }
    place();
}

void SyncPanel::toggleAt(const QPoint &corner)
{
    if (isVisible()) {
        close();
        return;
    }
    m_corner = corner;
    show();
    raise();
    refresh();
    setFocus(Qt::PopupFocusReason);
}

void SyncPanel::close()
{
    hide();
}

void SyncPanel::signIn()
{
    if (m_signInDialog == nullptr)
        m_signInDialog = new SignInDialog(m_context.services, this);
    m_signInDialog->begin();
}

void SyncPanel::place()
{
    if (!isVisible())
        return;
    const int wide = scaled(420) + 2 * FloatingMargin;
    layout()->activate();
    resize(wide, layout()->hasHeightForWidth() ? layout()->heightForWidth(wide) : sizeHint().height());
    const int y =
        std::min(m_corner.y() + FloatingMargin, parentWidget()->height() + FloatingMargin - space::Group) - height();
    move(m_corner.x() - FloatingMargin, std::max(-FloatingMargin, y));
}

void SyncPanel::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const QRect box = rect().adjusted(FloatingMargin, FloatingMargin, -FloatingMargin, -FloatingMargin);
    paintFloating(&painter, box, radius::Card, ink(Ink::Raised));
}

void SyncPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

bool SyncPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        close();
    return QWidget::eventFilter(watched, event);
}

} // namespace farol
