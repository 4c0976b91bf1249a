// SPDX-License-Identifier: BSL-1.0
// The values of one execution, as libpq takes them: three parallel arrays owned by the caller, usually on the stack
// next to the encoded values. Nothing is owned or copied on the way.
#pragma once

#include <cstddef>

namespace alphaswarm::pg {

/// Values for $1, $2, ...; every pointer remains the caller's and must stay valid until the call returns.
struct parameters {
    char const* const* values = nullptr;  ///< a null pointer is NULL
    int const* sizes = nullptr;  ///< bytes of each value in binary format
    int const* formats = nullptr;  ///< 1 binary, 0 text (then NUL-terminated); null: all text
    int count = 0;
    static constexpr std::size_t uncounted = static_cast<std::size_t>(-1);
    std::size_t bytes = uncounted;  ///< the total size of the values; those of up to 16 bytes may be left out
                                    ///< uncounted: whoever sends counts
};

}  // namespace alphaswarm::pg
