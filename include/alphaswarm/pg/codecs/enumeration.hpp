// SPDX-License-Identifier: BSL-1.0
// Described enums travel as their label, whether the column is text or an enum type of PostgreSQL.
#pragma once

#include <string>
#include <string_view>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/pg/codec.hpp>
#include <alphaswarm/types/enumeration.hpp>

namespace alphaswarm::pg {

namespace detail {
[[noreturn]] ALPHASWARM_COLD inline void refuse_label(field const& from) {
    from.fail("holds '" + std::string(from.view().substr(0, 64)) + "', which no label of the C++ enum matches");
}
}  // namespace detail

template <types::described_enum E>
    requires(!requires { typename sql_type<E>::stored; })
struct codec<E> {
    static constexpr int fixed = -1;
    static std::string_view view(E const& value) { return types::to_label(value); }
    static void read(E& into, field const& from) {
        auto const found = types::from_label<E>(from.view());
        if (!found) detail::refuse_label(from);
        into = *found;
    }
};

}  // namespace alphaswarm::pg
