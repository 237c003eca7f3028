// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customer/composertext.h"

#include "ui/theme/metrics.h"

#include "core/text/fold.h"

#include <QAbstractItemView>
#include <QAbstractTextDocumentLayout>
#include <QCompleter>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStringListModel>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr int MostLines = 12; // taller texts scroll
constexpr int LeastLines = 2; // so do those in a low window
constexpr int LongestName = 40;

} // namespace

ComposerText::ComposerText(QWidget *parent)
    : QPlainTextEdit(parent), m_completer(new QCompleter(this)), m_offered(new QStringListModel(this))
{
    setTabChangesFocus(true);
    setFrameShape(NoFrame);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(2);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_completer->setModel(m_offered);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &ComposerText::insertName);
    connect(this, &QPlainTextEdit::textChanged, this, &ComposerText::fitHeight);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &ComposerText::fitHeight);
    connect(this, &QPlainTextEdit::textChanged, this, &ComposerText::offerNames);
    fitHeight();
}

void ComposerText::fitHeight()
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && lines < MostLines; block = block.next())
        lines += std::max(1, block.lineCount());
    const auto high = [this](int some) { return some * fontMetrics().lineSpacing() + 2 * scaled(4); };
    const int wanted = high(std::clamp(lines, 1, MostLines));
    if (std::exchange(m_height, wanted) == wanted)
        return;
    setMinimumHeight(std::min(wanted, high(LeastLines)));
    setMaximumHeight(wanted);
    updateGeometry();
}

QSize ComposerText::sizeHint() const
{
    return {scaled(300), m_height};
}

QSize ComposerText::minimumSizeHint() const
{
    return {scaled(120), minimumHeight()};
}

int ComposerText::mentionStart() const
{
    const QTextCursor cursor = textCursor();
    if (cursor.hasSelection())
        return -1;
    const QString line = cursor.block().text().left(cursor.positionInBlock());
    const qsizetype sign = line.lastIndexOf(u'@');
    const bool starts = sign >= 0 && (sign == 0 || !line.at(sign - 1).isLetterOrNumber());
    if (!starts || line.size() - sign > LongestName)
        return -1;
    return cursor.block().position() + static_cast<int>(sign) + 1;
}

void ComposerText::offerNames()
{
    const int start = mentionStart();
    if (start < 0 || !hasFocus()) {
        m_completer->popup()->hide();
        return;
    }
    const QString typed = toPlainText().mid(start, textCursor().position() - start);
    QStringList fitting;
    for (const QString &name : std::as_const(m_names)) {
        if (typed.isEmpty() || (foldedContains(name, typed) && foldText(name) != foldText(typed.trimmed())))
            fitting.append(name);
    }
    if (fitting.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    m_offered->setStringList(fitting);
    QRect at = cursorRect();
    at.setWidth(scaled(220));
    m_completer->complete(at);
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void ComposerText::insertName(const QString &name)
{
    const int start = mentionStart();
    if (start < 0)
        return;
    QTextCursor cursor = textCursor();
    cursor.setPosition(start, QTextCursor::KeepAnchor);
    cursor.insertText(name + u' ');
    setTextCursor(cursor);
}

void ComposerText::beginMention()
{
    setFocus(Qt::OtherFocusReason);
    const QTextCursor cursor = textCursor();
    const bool glued =
        cursor.positionInBlock() > 0 && !cursor.block().text().at(cursor.positionInBlock() - 1).isSpace();
    insertPlainText(glued ? u" @"_s : u"@"_s);
}

void ComposerText::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_completer->popup()->isVisible()
        && (enter || event->key() == Qt::Key_Tab || event->key() == Qt::Key_Escape
            || event->key() == Qt::Key_Backtab)) {
        event->ignore(); // the list takes them
        return;
    }
    if (enter && (event->modifiers() & Qt::ControlModifier)) {
        if (!event->isAutoRepeat())
            Q_EMIT committed();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void ComposerText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void ComposerText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

} // namespace farol
