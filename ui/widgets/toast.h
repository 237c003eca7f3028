// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;

namespace farol {

class Button;

/// What pages may tell the person in passing; the window shows it as a toast.
class Notices
{
public:
    virtual ~Notices() = default;
    /// One at a time; a new one replaces the old, but never a failure that is still open. `act` runs when the person presses `actText`.
    virtual void tell(const QString &message, const QString &actText = {}, const std::function<void()> &act = {}) = 0;
    /// A failure: stays until it is closed, and can be copied. Several come one after the other.
    virtual void warn(const QString &message) = 0;
};

/// The dark bar that floats above the page's footer: a message, one way out, the seconds that are left.
class Toast final : public QWidget, public Notices
{
    Q_OBJECT
public:
    static constexpr int Seconds = 10;

    explicit Toast(QWidget *over); ///< floats over this widget, which becomes its parent
    void tell(const QString &message, const QString &actText = {}, const std::function<void()> &act = {}) override;
    void warn(const QString &message) override;
    [[nodiscard]] QString message() const;
    [[nodiscard]] Button *actButton() const { return m_act; }
    void dismiss();
    /// What may be done about what was said is not possible any more; failures stay to be read.
    void letGoOfActs();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Message {
        QString text;
        QString actText;
        std::function<void()> act;
        bool urgent = false;
    };
    void say(const Message &message);
    void showNext();
    void present(const QString &message, bool urgent);
    void place();
    void tick();

    QLabel *m_message;
    Button *m_act;
    Button *m_close;
    QLabel *m_left;
    QTimer m_timer;
    int m_seconds = 0;
    bool m_urgent = false;
    QList<Message> m_waiting; ///< behind the failure that is shown
    std::function<void()> m_run;
};

} // namespace farol
