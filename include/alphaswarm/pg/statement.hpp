// SPDX-License-Identifier: BSL-1.0
// One statement of the program: a constant.  Its text, the name under which every connection prepares it and
// the types of what goes in and comes out are fixed while compiling; at run time only its slot is added, the
// index into each connection's table of what it has prepared already, so that no execution looks up a name.
#pragma once

#include <cstddef>
#include <cstdint>

namespace alphaswarm::pg {

/// Everything it points to must live as long as the connections that execute it: they are meant to be constants.
struct statement {
    char const* name = "";  ///< at most 63 bytes, a function of the text
    char const* sql = "";
    std::uint32_t const* parameter_types = nullptr;  ///< OIDs; 0 lets the server infer one
    int parameter_count = 0;
    std::uint32_t const* result_types = nullptr;  ///< OIDs; 0 accepts any
    int result_count = 0;
    std::size_t slot = 0;  ///< of next_slot(); 0: never prepared, sent whole each time
};

/// A number that no other statement of this process has, from 1. Thread safe.
[[nodiscard]] inline std::size_t next_slot() noexcept {
    static std::size_t last = 0;
    return __atomic_add_fetch(&last, 1, __ATOMIC_RELAXED);  // <atomic> would cost every includer more than this line
}

/// The slot of the statement that the type Query stands for. Executed before static initialisation reached
/// it, a statement still has slot 0 and is sent unprepared: slower, never wrong.
template <class Query>
inline std::size_t const slot_of = next_slot();

}  // namespace alphaswarm::pg
