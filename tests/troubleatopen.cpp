// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Put before a program with LD_PRELOAD: aborts it when it opens a file whose path has the text of
/// POINTSMAN_CRASH_AT, as a bug in reading a damaged file would; never comes back from opening one
/// that has the text of POINTSMAN_HANG_AT, as a file server that went away would.
#include <cstdarg>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

namespace {

bool isNamedBy(const char *variable, const char *path)
{
    const char *text = std::getenv(variable);
    return text && std::strstr(path, text);
}

int openOrNot(const char *function, const char *path, int flags, unsigned mode)
{
    if (isNamedBy("POINTSMAN_CRASH_AT", path))
        std::abort();
    while (isNamedBy("POINTSMAN_HANG_AT", path))
        pause();
    using Open = int (*)(const char *, int, ...);
    static_assert(sizeof(Open) == sizeof(void *));
    void *found = dlsym(RTLD_NEXT, function);
    Open next = nullptr;
    std::memcpy(&next, &found, sizeof next);
    return next(path, flags, mode);
}

unsigned modeOf(int flags, va_list arguments)
{
    return flags & O_CREAT ? va_arg(arguments, unsigned) : 0;
}

} // namespace

extern "C" int open(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const unsigned mode = modeOf(flags, arguments);
    va_end(arguments);
    return openOrNot("open", path, flags, mode);
}

extern "C" int open64(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const unsigned mode = modeOf(flags, arguments);
    va_end(arguments);
    return openOrNot("open64", path, flags, mode);
}
