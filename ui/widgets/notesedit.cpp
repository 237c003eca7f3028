// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notesedit.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QKeyEvent>
#include <QPainter>

namespace farol {

NotesEdit::NotesEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setFrameShape(NoFrame);
    viewport()->setAutoFillBackground(false);
    setMinimumHeight(scaled(88));
    document()->setDocumentMargin(scaled(7));
}

void NotesEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & Qt::ControlModifier)) {
        Q_EMIT finished();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void NotesEdit::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    viewport()->update();
}

void NotesEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    viewport()->update();
    Q_EMIT finished();
}

void NotesEdit::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        const QRectF box = QRectF(viewport()->rect());
        paintBox(&painter, box, radius::Control, ink(isEnabled() ? Ink::Raised : Ink::Sunken),
                 ink(hasFocus() ? Ink::Accent : Ink::Control), hasFocus() ? 1.6 : 1.0);
    }
    QPlainTextEdit::paintEvent(event);
}

} // namespace farol
