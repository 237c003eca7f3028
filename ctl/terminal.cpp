// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/terminal.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace farol::ctl {

namespace {

bool isTerminal(std::FILE *file)
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(file)) != 0;
#else
    return ::isatty(::fileno(file)) != 0;
#endif
}

int terminalWidth()
{
    bool isNumber = false;
    const int said = qEnvironmentVariableIntValue("COLUMNS", &isNumber);
    if (isNumber && said > 0)
        return said;
#ifdef Q_OS_WIN
    CONSOLE_SCREEN_BUFFER_INFO info;
    if (GetConsoleScreenBufferInfo(GetStdHandle(STD_OUTPUT_HANDLE), &info) != 0)
        return info.srWindow.Right - info.srWindow.Left + 1;
#else
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
#endif
    return 80;
}

/// Hides what is typed while it lives.
class Hidden final
{
public:
#ifdef Q_OS_WIN
    Hidden() : m_input(GetStdHandle(STD_INPUT_HANDLE))
    {
        GetConsoleMode(m_input, &m_mode);
        SetConsoleMode(m_input, m_mode & ~DWORD(ENABLE_ECHO_INPUT));
    }
    ~Hidden()
    {
        SetConsoleMode(m_input, m_mode);
    }
#else
    Hidden()
    {
        ::tcgetattr(STDIN_FILENO, &m_mode);
        termios quiet = m_mode;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~Hidden()
    {
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_mode);
    }
#endif
    Hidden(const Hidden &) = delete;
    Hidden &operator=(const Hidden &) = delete;

private:
#ifdef Q_OS_WIN
    HANDLE m_input;
    DWORD m_mode = 0;
#else
    termios m_mode{};
#endif
};

} // namespace

Terminal::Terminal()
{
    const bool plain = qEnvironmentVariableIsSet("NO_COLOR") || qgetenv("TERM") == "dumb";
    const bool outIsTerminal = isTerminal(stdout);
    m_width = outIsTerminal ? terminalWidth() : 0;
    m_colours = outIsTerminal && !plain;
    m_errorColours = isTerminal(stderr) && !plain;
    m_canAsk = isTerminal(stdin) && isTerminal(stderr);
}

void Terminal::write(const QByteArray &utf8)
{
    const auto size = static_cast<std::size_t>(utf8.size());
    if (std::fwrite(utf8.constData(), 1, size, stdout) != size)
        noteFailure();
}

void Terminal::noteFailure()
{
    m_failed = m_failed || errno != EPIPE;
}

void Terminal::writeError(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    std::fwrite(utf8.constData(), 1, static_cast<std::size_t>(utf8.size()), stderr);
    std::fflush(stderr);
}

bool Terminal::flush()
{
    if (std::fflush(stdout) != 0)
        noteFailure();
    return !m_failed;
}

std::optional<QByteArray> Terminal::readLine()
{
    QByteArray line;
    std::array<char, 4096> piece{};
    while (std::fgets(piece.data(), static_cast<int>(piece.size()), stdin) != nullptr) {
        line += piece.data();
        if (line.endsWith('\n')) {
            line.chop(1);
            if (line.endsWith('\r'))
                line.chop(1);
            return line;
        }
    }
    return line.isEmpty() ? std::nullopt : std::optional(line);
}

std::optional<QByteArray> Terminal::ask(const QString &prompt)
{
    writeError(prompt);
    const Hidden hidden;
    std::optional<QByteArray> line = readLine();
    writeError(u"\n"_s);
    return line;
}

} // namespace farol::ctl
