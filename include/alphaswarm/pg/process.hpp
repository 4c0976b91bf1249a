// SPDX-License-Identifier: BSL-1.0
// Which process is this? After fork() parent and child share the same sockets, and two processes that use one
// connection would read each other's answers. A counter that is incremented in the child of a fork() distinguishes them
// at the cost of one comparison, whereas getpid() would be a system call.
#pragma once

#include <pthread.h>

namespace alphaswarm::pg::detail {

/// The number of forks between this process and the one that counted first. Only written by a child that has no other
/// thread yet.
inline unsigned forks = 0;

/// Starts counting; called before there is anything to guard. vfork() and a bare clone() are not noticed.
inline void count_forks() noexcept {
    static int const registered = ::pthread_atfork(nullptr, nullptr, [] { ++forks; });
    static_cast<void>(registered);
}

}  // namespace alphaswarm::pg::detail
