// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"

#include "core/importing.h"

#include <QWidget>

namespace farol {

/// How the rows of a file will turn out, or did: a bar of parts and a line for each.
class OutcomeCard final : public QWidget
{
    Q_OBJECT
public:
    OutcomeCard(const Format &format, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void show(const ImportOutcome &outcome);
    void clear(const QString &why); ///< nothing is known
    [[nodiscard]] QString spoken() const; ///< all of it as words
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Part;
    [[nodiscard]] QList<Part> parts() const;

    Format m_format;
    QString m_title;
    QString m_why;
    ImportOutcome m_outcome;
    bool m_isKnown = false;
};

} // namespace farol
