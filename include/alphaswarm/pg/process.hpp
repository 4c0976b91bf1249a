// SPDX-License-Identifier: BSL-1.0
// Which process is this?  After fork() parent and child hold the same sockets, and two processes that speak on one
// connection take each other's answers.  A counter that the child's side of fork() moves on tells them apart at the
// price of one comparison, where getpid() would be a system call.
#pragma once

#include <pthread.h>

namespace alphaswarm::pg::detail {

/// How many forks lie between this process and the one that counted first. Written only by a child that has no other
/// thread yet.
inline unsigned forks = 0;

/// Counts from now on; called before there is anything to guard. vfork() and a bare clone() are not noticed.
inline void count_forks() noexcept {
    static int const registered = ::pthread_atfork(nullptr, nullptr, [] { ++forks; });
    static_cast<void>(registered);
}

}  // namespace alphaswarm::pg::detail
