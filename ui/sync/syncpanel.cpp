// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/syncpanel.h"

#include "ui/acts.h"
#include "ui/errortext.h"
#include "ui/sync/attentionlist.h"
#include "ui/sync/pendingdialog.h"
#include "ui/sync/pendinglist.h"
#include "ui/sync/signindialog.h"
#include "ui/sync/syncwords.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include "core/async.h"
#include "core/clock.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QVBoxLayout>

#include <utility>

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

// The first changes that wait, as lines to look at; the dialog has all of them.
class SyncPanel::Waiting final : public QWidget
{
public:
    static constexpr int Most = 5;

    Waiting(const PageContext &context, QWidget *parent)
        : QWidget(parent), m_model(context.services.store, context.services.clock, context.format)
    {
        connect(&m_model, &QAbstractItemModel::dataChanged, this, qOverload<>(&QWidget::update));
    }
    void setChanges(const QList<PendingChange> &changes)
    {
        m_model.show(changes.mid(0, Most));
        setFixedHeight(m_model.rowCount() * (pendingLineHeight() + space::Tiny));
        setVisible(m_model.rowCount() > 0);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        for (int row = 0; row < m_model.rowCount(); ++row) {
            const QRect line(0, row * (pendingLineHeight() + space::Tiny), width(), pendingLineHeight());
            paintPendingLine(&painter, line, layoutDirection(), m_model.index(row, 0));
        }
    }

private:
    PendingModel m_model;
};

SyncPanel::SyncPanel(const PageContext &context, QWidget *over)
    : FloatingPanel(over), m_context(context), m_store(context.services.store)
{
    setAccessibleName(tr("Sync status"));
    build();
    connect(&m_store, &Store::statusChanged, this, [this] {
        if (isVisible())
            refresh();
    });
}

void SyncPanel::build()
{
    m_banner = new Banner(this);
    m_headline = new TextLabel({}, TextRole::Lead, Ink::Text, this);
    m_last = new TextLabel({}, TextRole::Small, Ink::TextSecondary, this);
    m_waiting = new TextLabel({}, TextRole::Body, Ink::Text, this);
    m_waitingList = new Waiting(m_context, this);
    m_showAll = new Button({}, ButtonVariant::Secondary, this);
    m_showAll->setSmall(true);
    connect(m_showAll, &QPushButton::clicked, this, &SyncPanel::showPending);
    m_quarantined = new TextLabel({}, TextRole::Body, Ink::WarnText, this);
    m_quarantined->setWordWrap(true);
    m_loading = new QProgressBar(this);
    m_loading->setTextVisible(false);
    m_loading->setFixedHeight(4);
    m_loading->setAccessibleName(tr("Loading"));
    m_loadingText = new TextLabel({}, TextRole::Small, Ink::TextSecondary, this);
    m_loadingText->setWordWrap(true);
    m_scopes = new TextLabel({}, TextRole::Small, Ink::TextSecondary, this);
    m_scopes->setWordWrap(true);
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
    m_attention = new AttentionList(m_context, this);
    connect(m_attention, &AttentionList::shown, this, &SyncPanel::place);
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
    inner->addWidget(m_waitingList);
    inner->addWidget(m_showAll, 0, Qt::AlignLeading);
    inner->addWidget(m_quarantined);
    inner->addWidget(m_loadingText);
    inner->addWidget(m_loading);
    inner->addWidget(m_scopes);
    inner->addWidget(m_conflictRow);
    inner->addWidget(m_attentionTitle);
    inner->addWidget(m_attention);
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
    refreshWork(status);
    refreshAttention();
    place();
}

/// What waits, and how many customers are complete: asked for only while somebody looks and there is something.
void SyncPanel::refreshWork(const SyncStatus &status)
{
    m_showAll->setVisible(status.waiting > 0);
    m_showAll->setText(tr("Show all %n", nullptr, static_cast<int>(status.waiting)));
    m_scopes->setVisible(status.loading && !m_scopes->text().isEmpty());
    if (status.waiting == 0)
        m_waitingList->setChanges({});
    if (status.waiting == 0 && !status.loading)
        return;
    whenDone(m_store.syncWork(Waiting::Most), this, [this, request = ++m_workRequest](const Result<SyncWork> &work) {
        if (request == m_workRequest && work)
            showWork(*work);
    });
}

void SyncPanel::showWork(const SyncWork &work)
{
    m_waitingList->setChanges(work.waiting);
    const QString complete = m_context.format.number(work.completeScopes);
    m_scopes->setText(
        tr("Complete: %1 customers. Still coming in: %2.").arg(complete, m_context.format.number(work.loadingScopes)));
    m_scopes->setVisible(m_store.status().loading);
    place();
}

void SyncPanel::showPending()
{
    if (m_pendingDialog == nullptr)
        m_pendingDialog = new PendingDialog(m_context, this);
    m_pendingDialog->begin();
}

void SyncPanel::refreshAttention()
{
    const std::int64_t count = m_store.status().attention;
    m_attentionTitle->setVisible(count > 0);
    m_attentionTitle->setText(tr("%n change(s) not accepted", nullptr, static_cast<int>(count)));
    // By the number alone one that went and one that came would look like nothing.
    if (std::exchange(m_shownAttention, count) == count && count == 0)
        return;
    whenDone(m_store.attention(), this,
             [this, request = ++m_attentionRequest](const Result<QList<AttentionItem>> &items) {
                 if (request != m_attentionRequest)
                     return;
                 if (items)
                     m_attention->setItems(*items);
                 else
                     m_context.acts.tellFailure(items.error());
             });
}

void SyncPanel::signIn()
{
    if (m_signInDialog == nullptr)
        m_signInDialog = new SignInDialog(m_context.services, this);
    m_signInDialog->begin();
}

int SyncPanel::heightFor(int width) const
{
    layout()->activate();
    return layout()->hasHeightForWidth() ? layout()->heightForWidth(width) : sizeHint().height();
}

} // namespace farol
