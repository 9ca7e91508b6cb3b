// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Put before a program with LD_PRELOAD: two threads that are the first users of Qt's list of SQL
/// drivers at once both find that its clean-up routine is not registered yet. What happens once in
/// a few thousand runs by itself then happens in each. The list is a guarded static, and the mark
/// that tells "registered" lies on the page of its guard: the page is held read-only until both
/// threads have looked at the mark and are about to set it.
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstring>
#include <dlfcn.h>
#include <sys/mman.h>
#include <thread>
#include <unistd.h>

namespace {

std::atomic<void *> watchedGuard{nullptr};
std::atomic_int arrived{0};
std::atomic_int beyondGuard{0};
std::atomic_int aboutToSet{0};
std::atomic_bool released{false};

template <typename Condition> void waitFor(Condition condition)
{
    constexpr auto longest = std::chrono::milliseconds(300);
    const auto end = std::chrono::steady_clock::now() + longest;
    while (!condition() && std::chrono::steady_clock::now() < end)
        std::this_thread::yield();
}

template <typename Function> Function nextOf(const char *name)
{
    void *found = dlsym(RTLD_NEXT, name);
    Function next = nullptr;
    static_assert(sizeof next == sizeof found);
    std::memcpy(&next, &found, sizeof next);
    return next;
}

bool isFromDriverList(const void *caller)
{
    Dl_info info = {};
    return dladdr(caller, &info) != 0 && info.dli_fname && std::strstr(info.dli_fname, "Qt6Sql");
}

void protect(int protection)
{
    const auto pageSize = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    const auto guard = reinterpret_cast<std::uintptr_t>(watchedGuard.load());
    mprotect(reinterpret_cast<void *>(guard / pageSize * pageSize), pageSize, protection);
}

void letGo(int)
{
    ++aboutToSet;
    waitFor([] { return aboutToSet >= 2; });
    protect(PROT_READ | PROT_WRITE);
}

void holdPage()
{
    struct sigaction action = {};
    action.sa_handler = letGo;
    sigaction(SIGSEGV, &action, nullptr);
    protect(PROT_READ);
}

} // namespace

extern "C" int __cxa_guard_acquire(void *guard)
{
    const auto next = nextOf<int (*)(void *)>("__cxa_guard_acquire");
    void *none = nullptr;
    if (isFromDriverList(__builtin_return_address(0)))
        watchedGuard.compare_exchange_strong(none, guard);
    if (guard != watchedGuard)
        return next(guard);
    ++arrived;
    const int isFirst = next(guard);
    if (isFirst) {
        waitFor([] { return arrived >= 2; });
    } else {
        ++beyondGuard;
        waitFor([] { return released.load(); });
    }
    return isFirst;
}

extern "C" void __cxa_guard_release(void *guard)
{
    const auto next = nextOf<void (*)(void *)>("__cxa_guard_release");
    next(guard);
    if (guard != watchedGuard || arrived < 2)
        return;
    waitFor([] { return beyondGuard >= 1; });
    holdPage();
    released = true;
}
