// SPDX-License-Identifier: BSL-1.0
// The main function of the programs on this library.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <exception>

#include <alphaswarm/alphaswarm.hpp>

#include "workload.hpp"

namespace workload {

/// Opens the session, lets `begin(session&)` set up what the jobs use, and runs one of them.
template <int N, class Begin>
int run_on_session(job const (&jobs)[N], int count, char** arguments, Begin begin) try {
    if (count < 3) return std::fprintf(stderr, "usage: %s DSN WORKLOAD [ROUNDS]\n", arguments[0]), 2;
    alphaswarm::session open{alphaswarm::pg::config(arguments[1])};
    auto const held = begin(open);
    static_cast<void>(held);
    return run(jobs, arguments[2], count > 3 ? std::atoi(arguments[3]) : 0);
} catch (std::exception const& failed) {
    std::fprintf(stderr, "%s\n", failed.what());
    return 1;
}

}  // namespace workload
