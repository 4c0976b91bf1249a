// SPDX-License-Identifier: BSL-1.0
// A table set: a closed set of tables, checked as a whole.  Name it once, in one translation unit or
// wherever the whole is needed; joins read it only to find the path for a refusal's sentence, and find
// it by a function beside the tables:
//
//     using ledger_tables = table_set<Order, Fill>;
//     template <class T> consteval ledger_tables tables_of(of<T>) { return {}; }
#pragma once

#include <array>
#include <cstddef>

#include <alphaswarm/schema/graph.hpp>
#include <alphaswarm/schema/table_set_rules.hpp>
#include <alphaswarm/schema/table_rules.hpp>

namespace alphaswarm::schema {

/// AS02xx: every rule of the whole set.
template <class... T>
struct well_formed {
    static consteval meta::verdict judge() {
        constexpr std::array<table_view const*, sizeof...(T)> tables{&view_of<T>...};
        return judge_schema(tables);
    }
};

namespace detail {
template <class... T>
consteval bool admit() {
    if constexpr (!meta::accepts<well_formed<T...>>)
        static_assert(meta::holds<meta::sentence<well_formed<T...>>()>, "alphaswarm refuses this schema; the quoted sentence says why");
    return true;
}
}  // namespace detail

/// A closed set of described tables.
template <class... T>
struct table_set {
    static constexpr std::size_t size = sizeof...(T);

    /// The tables in the order given.
    static constexpr std::array<table_view const*, size> tables{&view_of<T>...};

    /// The whole set obeys every rule; a broken one fails the build here with its sentence.
    static consteval bool check() { return detail::admit<T...>(); }

    /// Parents before children: an order to create tables and insert rows in.
    [[nodiscard]] static constexpr std::array<table_view const*, size> creation_order() { return in_dependency_order(tables); }
};

}  // namespace alphaswarm::schema

namespace alphaswarm {
using schema::table_set;
}
