// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/standardstreams.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#include <windows.h>
#else
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace farol::server {

namespace {

bool isTerminal(std::FILE *stream)
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stream)) != 0;
#else
    return ::isatty(::fileno(stream)) != 0;
#endif
}

} // namespace

bool standardErrorIsTerminal()
{
    return isTerminal(stderr);
}

bool standardOutputIsTerminal()
{
    return isTerminal(stdout);
}

bool standardOutputIsReadAlong()
{
#ifdef Q_OS_WIN
    return GetFileType(reinterpret_cast<HANDLE>(_get_osfhandle(_fileno(stdout)))) == FILE_TYPE_PIPE;
#else
    struct stat about {};
    return ::fstat(::fileno(stdout), &about) == 0 && (S_ISFIFO(about.st_mode) || S_ISSOCK(about.st_mode));
#endif
}

std::FILE *standardOutputForBytes()
{
#ifdef Q_OS_WIN
    _setmode(_fileno(stdout), _O_BINARY);
#endif
    return stdout;
}

} // namespace farol::server
