// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include "core/clientstate.h"

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace farol {

/// The changes the server did not take: what each was about, what happened, what to do, and the ways out of it.
class AttentionList final : public QWidget
{
    Q_OBJECT
public:
    static constexpr qsizetype Most = 6;

    AttentionList(const PageContext &context, QWidget *parent);
    void setItems(const QList<AttentionItem> &items);

Q_SIGNALS:
    void shown(); ///< it needs another height

private:
    [[nodiscard]] QWidget *rowFor(const AttentionItem &item);
    [[nodiscard]] QWidget *buttonsFor(const AttentionItem &item, const QString &title, const QString &reason);
    void dismiss(MutationId mutation, const QPointer<QWidget> &pressed);
    void makeAgain(const AttentionItem &item, const QPointer<QWidget> &pressed);

    PageContext m_context;
    QVBoxLayout *m_column;
    QList<MutationId> m_shown;
};

} // namespace farol
