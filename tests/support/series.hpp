// SPDX-License-Identifier: BSL-1.0
// A source that is not a table: the numbers from 1, in a single column.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <alphaswarm/sql/expression/source.hpp>
#include <alphaswarm/types/builtin.hpp>

namespace alphaswarm::sql::inline series {  // inline, so that the library's operators are found for its column

struct numbers {
    using sql_source = void;
    static constexpr meta::type_id id = meta::id_of<numbers>;
    static constexpr std::size_t parameters = 1;
    std::int64_t last;

    static constexpr std::string_view name() { return "numbers"; }
    static constexpr source_entry entry(bool nullable) { return {id, nullptr, name(), nullable}; }
    static constexpr void write(writer& w) {
        w << "generate_series(1, ";
        w.parameter(sql_type<std::int64_t>::facts) << ") as numbers(n)";
    }
    template <class Binder>
    void bind(Binder& b) const {
        b.add(last);
    }
};

struct number {
    using sql_expression = void;
    using value = std::int64_t;
    static constexpr std::size_t parameters = 0;
    static constexpr bool aggregate = false;

    static constexpr written write(writer& w) { return w.column(numbers::id, numbers::name(), {"n", 0, false}); }
    template <class Binder>
    void bind(Binder&) const {}
};
inline constexpr number n{};

}  // namespace alphaswarm::sql::inline series
