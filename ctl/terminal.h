// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace farol::ctl {

/// Standard input, output and error, and what they are connected to.
class Terminal final
{
public:
    Terminal();

    void write(const QByteArray &utf8);
    void write(const QString &text) { write(text.toUtf8()); }
    void writeError(const QString &text);
    /// Whether everything written arrived, as on a full disk it does not; a reader who went away has had enough of it.
    [[nodiscard]] bool flush();

    /// Columns of the terminal that output goes to; 0 = it is no terminal, nothing is to be cut.
    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] bool colours() const { return m_colours; }
    [[nodiscard]] bool errorColours() const { return m_errorColours; }
    /// Whether a person sits there who can be asked.
    [[nodiscard]] bool canAsk() const { return m_canAsk; }
    /// One line of standard input without its end; nothing at the end of the input.
    [[nodiscard]] std::optional<QByteArray> readLine();
    /// Asks with the typing hidden.
    [[nodiscard]] std::optional<QByteArray> ask(const QString &prompt);

private:
    void noteFailure();

    int m_width = 0;
    bool m_colours = false;
    bool m_errorColours = false;
    bool m_canAsk = false;
    bool m_failed = false;
};

} // namespace farol::ctl
