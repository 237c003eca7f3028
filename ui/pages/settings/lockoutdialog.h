// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/colleagues.h"
#include "models/bulkpreview.h"
#include "ui/pages/settings/settingsdialog.h"

class QComboBox;

namespace farol {

/// Locks somebody out, says what becomes of his portfolio, and offers to hand it to somebody: an ordinary edit of the
/// customers' owner, of which one sees how many it would change, and which can be undone.
class LockOutDialog final : public SettingsDialog
{
    Q_OBJECT
public:
    LockOutDialog(const PageContext &context, QWidget *parent);
    void begin(const Colleague &person);
    [[nodiscard]] QComboBox *heir() const { return m_heir; }
    [[nodiscard]] TextLabel *summary() const { return m_summary; }

protected:
    void commit() override;

private:
    void countPortfolio();
    void askPreview();
    void showPreview();
    void handOver(const QString &name, UserId heir, const QList<Uuid> &customers);
    [[nodiscard]] UserId chosenHeir() const;

    TextLabel *m_text;
    QComboBox *m_heir;
    TextLabel *m_summary;
    BulkPreview m_preview;
    Colleague m_person;
    QList<Uuid> m_portfolio;
    bool m_counted = false;
    std::uint64_t m_request = 0;
};

} // namespace farol
