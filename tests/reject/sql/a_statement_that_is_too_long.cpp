// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0413 statement: it has \d+ bytes, 3 parameters and 0 result columns; at most 65535, 2048 and 2048 are allowed; split it
#include <alphaswarm/sql.hpp>
#include <array>
#include <string_view>

#include "../../support/trading.hpp"

namespace a_statement_that_is_too_long {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline constexpr std::size_t size = 33000;
#else
inline constexpr std::size_t size = 3300;
#endif
inline constexpr std::array<char, size> name = [] {
    std::array<char, size> all{};
    all.fill('a');
    return all;
}();

struct Length {};

}  // namespace a_statement_that_is_too_long

/// A type of the database's own, whose name the statement says for each value.
template <>
struct alphaswarm::sql_type<a_statement_that_is_too_long::Length> {
    static constexpr type_facts facts{{a_statement_that_is_too_long::name.data(), a_statement_that_is_too_long::size},
                                      0,
                                      0,
                                      types::kind::enumeration};
};

namespace a_statement_that_is_too_long {

struct Note {
    key<Note> id;
    Length left, right;
};
template <class T = Note>
consteval auto describe_table(of<Note>) {
    return describe<T>("notes").columns(
        column<&T::id>.primary_key().generated(random_uuid), column<&T::left>, column<&T::right>);
}

inline auto text() { return sql_of(insert_into<Note>().row(Note{})); }

}  // namespace a_statement_that_is_too_long
