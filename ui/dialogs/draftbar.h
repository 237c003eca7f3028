// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/textlabel.h"

namespace farol {

class Button;

/// Says that what stands in a dialog was written earlier, and lets its author go on with it, throw it away, or think better
/// of that.
class DraftBar final : public Tone
{
    Q_OBJECT
public:
    explicit DraftBar(QWidget *parent);

    void offer(const QString &when); ///< "You were writing this on …"
    void dismiss(); ///< he goes on
    [[nodiscard]] QString text() const { return m_text->text(); }

Q_SIGNALS:
    void wentOn();
    void thrownAway();
    void broughtBack();

private:
    void throwAway();

    TextLabel *m_text;
    Button *m_goOn;
    Button *m_throwAway;
    Button *m_bringBack;
};

} // namespace farol
