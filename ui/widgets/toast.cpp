// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace farol {

Toast::Toast(QWidget *over) : QWidget(over)
{
    setAccessibleName(tr("Message"));
    m_message = new TextLabel({}, TextRole::Body, Ink::OnToast, this);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->setWordWrap(false);
    m_act = new Button({}, ButtonVariant::Ghost, this);
    m_act->setSmall(true);
    m_left = new TextLabel({}, TextRole::Micro, Ink::OnToast, this);
    m_close = Button::iconOnly(u"x"_s, tr("Close message"), this);
    m_close->setSmall(true);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(FloatingMargin + 14, FloatingMargin + 6, FloatingMargin + 8, FloatingMargin + 6);
    row->setSpacing(space::Cell);
    row->addWidget(m_message);
    row->addWidget(m_act);
    row->addWidget(m_left);
    row->addWidget(m_close);

    connect(m_act, &QPushButton::clicked, this, [this] {
        const auto run = std::exchange(m_run, {});
        dismiss();
        if (run)
            run();
    });
    connect(m_close, &QPushButton::clicked, this, &Toast::dismiss);
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &Toast::tick);
    over->installEventFilter(this);
    hide();
}

QString Toast::message() const
{
    return m_message->text();
}

void Toast::tell(const QString &message, const QString &actText, const std::function<void()> &act)
{
    say({message, actText, act, false});
}

void Toast::warn(const QString &message)
{
    say({message, {}, {}, true});
}

void Toast::say(const Message &message)
{
    // What a failure holds may be the only copy of a draft: nothing takes its place, and said twice it is shown once.
    const bool shown = !isHidden() && m_urgent;
    if (shown && message.urgent && m_message->text() == message.text)
        return;
    m_waiting.removeIf([&](const Message &other) {
        return other.urgent == message.urgent && (!message.urgent || other.text == message.text);
    });
    m_waiting.append(message);
    if (!shown)
        showNext();
}

void Toast::showNext()
{
    const Message message = m_waiting.takeFirst();
    m_run = message.act;
    m_act->setText(message.actText);
    m_act->setVisible(!message.actText.isEmpty());
    m_seconds = Seconds;
    m_left->setVisible(!message.actText.isEmpty());
    m_close->setVisible(message.actText.isEmpty());
    if (message.urgent)
        m_timer.stop();
    else
        m_timer.start();
    present(message.text, message.urgent);
}

void Toast::present(const QString &message, bool urgent)
{
    m_urgent = urgent;
    // The bar is dark in the light theme and light in the dark one, so its buttons borrow the toast's own ink.
    for (Button *button : {m_act, m_close})
        button->setOnToast(true);
    m_message->setText(message);
    m_left->setText(tr("%1 s").arg(m_seconds));
    place();
    show();
    raise();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Toast::place()
{
    // A long sentence (German, Portuguese, a company's full name) wraps instead of leaving the window.
    const int most = std::max(320, parentWidget()->width() - 2 * FloatingMargin - scaled(220));
    m_message->setWordWrap(false);
    m_message->setMinimumWidth(0);
    if (m_message->sizeHint().width() > most) {
        m_message->setWordWrap(true);
        m_message->setMinimumWidth(most);
    }
    adjustSize();
    const int x = (parentWidget()->width() - width()) / 2;
    move(x, parentWidget()->height() - height() - scaled(32) - space::Cell + FloatingMargin);
}

void Toast::dismiss()
{
    m_timer.stop();
    m_run = {};
    hide();
    if (!m_waiting.isEmpty())
        showNext();
}

void Toast::letGoOfActs()
{
    m_waiting.removeIf([](const Message &message) { return !message.urgent; });
    if (!isHidden() && !m_urgent)
        dismiss();
}

void Toast::tick()
{
    if (underMouse() || isAncestorOf(window()->focusWidget()))
        return; // whoever reads or is about to press gets the time
    if (--m_seconds <= 0) {
        dismiss();
        return;
    }
    m_left->setText(tr("%1 s").arg(m_seconds));
}

void Toast::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const QRect box = rect().adjusted(FloatingMargin, FloatingMargin, -FloatingMargin, -FloatingMargin);
    paintFloating(&painter, box, radius::Callout, ink(Ink::Toast));
    if (m_urgent)
        paintBox(&painter, QRectF(box.x() + 5, box.y() + 8, 3, box.height() - 16), 1.5, ink(Ink::RiskShape));
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

} // namespace farol
