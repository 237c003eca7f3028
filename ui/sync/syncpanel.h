// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"
#include "ui/widgets/floatingpanel.h"

#include "core/store.h"

class QProgressBar;

namespace farol {

class AttentionList;
class Button;
class PendingDialog;
class SignInDialog;
class TextLabel;

/// The card beside the sync indicator: what was synced when, what waits, what needs a person, and the two switches.
class SyncPanel final : public FloatingPanel
{
    Q_OBJECT
public:
    SyncPanel(const PageContext &context, QWidget *over);
    /// Asks the person, whose sign-in has ended, for the password.
    void signIn();
    [[nodiscard]] TextLabel *headline() const { return m_headline; }
    [[nodiscard]] Button *onlineButton() const { return m_online; }
    [[nodiscard]] Button *showAllButton() const { return m_showAll; }
    [[nodiscard]] PendingDialog *pendingDialog() const { return m_pendingDialog; }
    [[nodiscard]] Button *signInButton() const { return m_signIn; }

protected:
    void opened() override { refresh(); }
    [[nodiscard]] int heightFor(int width) const override;

private:
    class Banner;
    class Waiting;
    void build();
    void refresh();
    void refreshAttention();
    void refreshWork(const SyncStatus &status);
    void showWork(const SyncWork &work);
    void showPending();

    PageContext m_context;
    Store &m_store;
    Banner *m_banner;
    TextLabel *m_headline;
    TextLabel *m_last;
    TextLabel *m_waiting;
    Waiting *m_waitingList;
    Button *m_showAll;
    TextLabel *m_quarantined;
    QProgressBar *m_loading;
    TextLabel *m_loadingText;
    TextLabel *m_scopes;
    QWidget *m_conflictRow;
    TextLabel *m_conflicts;
    TextLabel *m_attentionTitle;
    AttentionList *m_attention;
    Button *m_signIn;
    Button *m_sync;
    Button *m_online;
    SignInDialog *m_signInDialog = nullptr; ///< from the first time on
    PendingDialog *m_pendingDialog = nullptr; ///< likewise
    std::int64_t m_shownAttention = -1;
    std::uint64_t m_workRequest = 0;
    std::uint64_t m_attentionRequest = 0;
};

} // namespace farol
