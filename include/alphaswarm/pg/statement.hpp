// SPDX-License-Identifier: BSL-1.0
// One statement of the program: a constant. Its text, the types of its parameters and results, and the name under which
// every connection prepares it, which is a function of all three, are fixed at compile time; at run time only its slot
// gets a number, the index into each connection's table of what it has already prepared, so that no execution looks up
// a name.
#pragma once

#include <alphaswarm/meta/cold.hpp>

#include <cstddef>
#include <cstdint>

namespace alphaswarm::pg {

/// Where a statement's number is stored: assigned when some connection first prepares it, and the same for all of them.
/// Thread safe. A static object for statements that are types; any other must outlive every use of its statement.
class statement_slot {
public:
    constexpr statement_slot() = default;
    statement_slot(statement_slot const&) = delete;
    statement_slot& operator=(statement_slot const&) = delete;

    /// From 1, and unique in this process; 0: no connection has prepared it yet.
    [[nodiscard]] std::size_t number() const noexcept {
        return __atomic_load_n(&number_, __ATOMIC_RELAXED);  // <atomic> would cost every includer more than this line
    }
    /// Assigns one if it has none.
    ALPHASWARM_COLD std::size_t numbered() noexcept {
        static std::size_t last = 0;
        std::size_t known = 0;
        if (number() == 0)
            __atomic_compare_exchange_n(&number_,
                                        &known,
                                        __atomic_add_fetch(&last, 1, __ATOMIC_RELAXED),
                                        false,
                                        __ATOMIC_RELAXED,
                                        __ATOMIC_RELAXED);
        return number();
    }

private:
    std::size_t number_ = 0;
};

/// Everything it points to must live as long as the connections that execute it: it is meant to be a constant.
struct statement {
    char const* name = "";  ///< at most 63 bytes, a function of the text and of both lists of types
    char const* sql = "";
    std::uint32_t const* parameter_types = nullptr;  ///< OIDs; 0 lets the server infer one
    int parameter_count = 0;
    std::uint32_t const* result_types = nullptr;  ///< OIDs; 0: one that the database defines itself
    int result_count = 0;
    statement_slot* slot = nullptr;  ///< null: never prepared, sent as text each time
    bool only_reads = false;  ///< changes nothing and locks nothing: if its answer is lost, nothing was done
};

/// The same text with other parameter types is a different statement: `price > $1` with a bigint differs from the same
/// with a double. The expected results are part of it too, because that is what was agreed with the server.
[[nodiscard]] constexpr bool is_same(statement const& a, statement const& b) noexcept {
    if (a.parameter_count != b.parameter_count || a.result_count != b.result_count) return false;
    char const *left = a.sql, *right = b.sql;
    for (; *left == *right && *left; ++left, ++right) {
    }
    bool same = *left == *right;
    for (int i = 0; same && i < a.parameter_count; ++i)
        same = (a.parameter_types ? a.parameter_types[i] : 0) == (b.parameter_types ? b.parameter_types[i] : 0);
    for (int i = 0; same && i < a.result_count; ++i) same = a.result_types[i] == b.result_types[i];
    return same;
}

/// The slot of the statement that the type Query stands for.
template <class Query>
inline constinit statement_slot slot_of{};

}  // namespace alphaswarm::pg
