// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tokenedit.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

TokenEdit::TokenEdit(QWidget *parent) : QWidget(parent), m_field(new QLineEdit(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_field->setFrame(false);
    m_field->setAccessibleName(tr("New tag"));
    m_field->setPlaceholderText(tr("Add tag"));
    m_field->installEventFilter(this);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.endsWith(u',') || text.endsWith(u';'))
            finishTyping();
    });
}

void TokenEdit::setTokens(const QStringList &tokens)
{
    m_tokens = tokens;
    m_modified = false;
    choose(-1);
}

QString TokenEdit::typedWord() const
{
    const QString word = m_field->text().remove(u',').remove(u';').simplified();
    return m_tokens.contains(word, Qt::CaseInsensitive) ? QString() : word;
}

QStringList TokenEdit::typedTokens() const
{
    const QString word = typedWord();
    return word.isEmpty() ? m_tokens : m_tokens + QStringList{word};
}

void TokenEdit::choose(qsizetype index)
{
    m_chosen = index;
    const QString all = m_tokens.join(u", "_s);
    setAccessibleDescription(all);
    m_field->setAccessibleDescription(index < 0 ? all : tr("%1, chosen; Delete removes it").arg(m_tokens.at(index)));
    place();
    update();
}

void TokenEdit::removeAt(qsizetype index)
{
    QStringList tokens = m_tokens;
    tokens.removeAt(index);
    change(tokens);
    choose(std::min(index, m_tokens.size() - 1)); // the next one, so that several go one after the other
}

bool TokenEdit::moveChosen(int key)
{
    const bool atStart = m_field->cursorPosition() == 0 && !m_field->hasSelectedText();
    if (key == Qt::Key_Left && !m_tokens.isEmpty() && (m_chosen >= 0 || atStart)) {
        choose(m_chosen < 0 ? m_tokens.size() - 1 : std::max<qsizetype>(0, m_chosen - 1));
        return true;
    }
    if (m_chosen < 0)
        return false;
    if (key == Qt::Key_Right) {
        choose(m_chosen + 1 < m_tokens.size() ? m_chosen + 1 : -1);
        return true;
    }
    if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
        removeAt(m_chosen);
        return true;
    }
    choose(-1);
    return false;
}

void TokenEdit::change(const QStringList &tokens)
{
    if (tokens == m_tokens)
        return;
    setTokens(tokens);
    m_modified = true;
    Q_EMIT tokensChanged(m_tokens);
}

void TokenEdit::finishTyping()
{
    const QStringList tokens = typedTokens();
    m_field->clear();
    change(tokens);
}

QSize TokenEdit::sizeHint() const
{
    return {scaled(180), heights().control};
}

void TokenEdit::place()
{
    // Tokens stand in one line; what does not fit makes room for typing by hiding the earliest.
    m_boxes = QList<QRect>(m_tokens.size());
    const int fieldWidth = std::min(scaled(76), width() / 2);
    int total = space::Tiny;
    for (const QString &token : std::as_const(m_tokens))
        total += tagWidth(token) + scaled(12) + space::Tiny;
    int x = std::min(space::Tiny, width() - fieldWidth - total);
    for (qsizetype i = 0; i < m_tokens.size(); ++i) {
        const int wide = tagWidth(m_tokens.at(i)) + scaled(12);
        m_boxes[i] = QRect(x, (height() - tagHeight()) / 2, wide, tagHeight());
        x += wide + space::Tiny;
    }
    if (m_chosen >= 0 && m_boxes.at(m_chosen).left() < space::Tiny) {
        const int shift = space::Tiny - m_boxes.at(m_chosen).left();
        for (QRect &box : m_boxes)
            box.translate(shift, 0);
        x += shift;
    }
    m_field->setGeometry(x, 2, std::max(fieldWidth, width() - x - 2), height() - 4);
}

void TokenEdit::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    paintBox(&painter, rect(), radius::Control, ink(Ink::Raised),
             ink(m_field->hasFocus() ? Ink::Accent : Ink::Control));
    painter.setClipRect(rect().adjusted(2, 2, -2, -2));
    for (qsizetype i = 0; i < m_tokens.size(); ++i) {
        const QRect box = m_boxes.at(i);
        paintBox(&painter, box, radius::Tag, ink(Ink::NoneTint), ink(i == m_chosen ? Ink::Accent : Ink::NoneTint));
        painter.setFont(textFont(TextRole::Micro));
        painter.setPen(ink(Ink::TextSecondary));
        painter.drawText(box.adjusted(scaled(6), 0, -scaled(14), 0), Qt::AlignVCenter | Qt::TextSingleLine,
                         m_tokens.at(i));
        paintIcon(&painter, QRect(box.right() - scaled(15), box.y(), scaled(14), box.height()), u"x"_s,
                  ink(Ink::TextSecondary), 11);
    }
}

void TokenEdit::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void TokenEdit::mousePressEvent(QMouseEvent *event)
{
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        const QRect box = m_boxes.at(i);
        if (!box.contains(event->position().toPoint()))
            continue;
        if (event->position().x() > box.right() - scaled(18)) {
            removeAt(i);
        }
        return;
    }
    m_field->setFocus(Qt::MouseFocusReason);
}

bool TokenEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (moveChosen(key->key()))
            return true;
        if (key->key() == Qt::Key_Backspace && m_field->text().isEmpty() && !m_tokens.isEmpty()) {
            change(m_tokens.first(m_tokens.size() - 1));
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (m_field->text().isEmpty())
                Q_EMIT finished();
            else
                finishTyping();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace farol
