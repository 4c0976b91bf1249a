// SPDX-License-Identifier: BSL-1.0
// The smallest program of a project that only has the installed library.
#include <alphaswarm/alphaswarm.hpp>

#include <cstdio>

using namespace alphaswarm::literals;

int main() {
    constexpr auto name = "outside"_c;
    static_assert(name.view == "outside");
    // libpq must have been linked: its version is asked for at run time
    std::printf("%s: libpq %d\n", name.view.data(), PQlibVersion());
    return PQlibVersion() > 0 ? 0 : 1;
}
