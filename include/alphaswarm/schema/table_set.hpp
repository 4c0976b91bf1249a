// SPDX-License-Identifier: BSL-1.0
// A table set: a closed set of tables, checked as a whole. Name it once, in one translation unit or wherever the whole
// is needed. Joins use it only to find the path for an error message, through a function next to the tables:
//
//     using ledger_tables = table_set<Order, Fill>;
//     template <class T> consteval ledger_tables tables_of(of<T>) { return {}; }
#pragma once

#include <array>
#include <cstddef>
#include <utility>

#include <alphaswarm/schema/foreign_key_map.hpp>
#include <alphaswarm/schema/hierarchy_rules.hpp>
#include <alphaswarm/schema/left_out.hpp>
#include <alphaswarm/schema/table_rules.hpp>
#include <alphaswarm/schema/table_set_rules.hpp>

namespace alphaswarm::schema {

/// The views of a set, as one object that the rules can name.
template <class... T>
inline constexpr std::array<table_view const*, sizeof...(T)> views{&view_of<T>...};

namespace detail {

/// Tables checked in one evaluation: clang stops after about a million steps.
inline constexpr std::size_t tables_at_once = 64;
constexpr std::size_t end_of(std::size_t part, std::size_t count) {
    return (part + 1) * tables_at_once < count ? (part + 1) * tables_at_once : count;
}

/// AS0201 to AS0207, AS0210, AS0212: the references of one part of the set.
template <auto const& Views, std::size_t Part>
struct references_hold {
    static consteval meta::verdict judge() {
        return judge_references(map_of<Views>, Part * tables_at_once, end_of(Part, Views.size()));
    }
};
/// AS0201 to AS0204, AS0212: the targets of all foreign keys of one part of the set are in the set.
template <auto const& Views, std::size_t Part>
struct foreign_keys_hold {
    static consteval meta::verdict judge() {
        return judge_foreign_keys(map_of<Views>, Part * tables_at_once, end_of(Part, Views.size()));
    }
};
/// AS0208 and AS0211: tables and domains can be ordered.
template <auto const& Views>
struct has_order {
    static consteval meta::verdict judge() { return judge_order(map_of<Views>); }
};

template <auto const& Views, std::size_t Part>
inline constexpr auto names_of_part = taken_names<count_names(Views, Part* tables_at_once, end_of(Part, Views.size()))>(
    Views, Part* tables_at_once, end_of(Part, Views.size()));
/// AS0209: names are unique.
template <auto const& Views, class Parts>
struct names_differ;
template <auto const& Views, std::size_t... Part>
struct names_differ<Views, std::index_sequence<Part...>> {
    static consteval meta::verdict judge() {
        std::array<taken_name, (0 + ... + names_of_part<Views, Part>.size())> all{};
        std::size_t next = 0;
        auto const add = [&](auto const& names) {
            for (taken_name const& name : names) all[next++] = name;
        };
        (add(names_of_part<Views, Part>), ...);
        return judge_names(Views, all);
    }
};

/// Reports what a refused rule says. Kept outside the list of rules: for every line inside a template with a thousand
/// arguments, the compiler goes through all of them.
template <class Rule>
constexpr void judge_one(meta::verdict& v) {
    if constexpr (!meta::accepts<Rule>) v.next("") << Rule::judge().view();
}
template <class... Rule>
constexpr void judge_all(meta::verdict& v) {
    [[maybe_unused]] char const judged[] = {
        (judge_one<Rule>(v), '\0')...};  // no fold expression: clang nests those at most 256 deep
}
/// Every table obeys the rules for its own description.
template <class... T>
struct all_described {
    static consteval meta::verdict judge() {
        meta::verdict v;
        judge_all<well_described<T>...>(v);
        return v;
    }
};

}  // namespace detail

/// The set can be created: no foreign key would be dropped on the way, and no name is used twice.
template <auto const& Views, class Parts>
struct can_be_made;
template <auto const& Views, std::size_t... Part>
struct can_be_made<Views, std::index_sequence<Part...>> {
    static consteval meta::verdict judge() {
        meta::verdict v;
        detail::judge_all<detail::foreign_keys_hold<Views, Part>...,
                          detail::names_differ<Views, std::index_sequence<Part...>>>(v);
        return v;
    }
};

namespace detail {

/// The set obeys every rule, part by part.
template <auto const& Views, class Parts>
struct well_formed;
template <auto const& Views, std::size_t... Part>
struct well_formed<Views, std::index_sequence<Part...>> {
    static consteval meta::verdict judge() {
        meta::verdict v;
        judge_all<references_hold<Views, Part>..., has_order<Views>, names_differ<Views, std::index_sequence<Part...>>>(
            v);
        return v;
    }
};

}  // namespace detail

/// A closed set of described tables.
template <class... T>
struct table_set {
    static constexpr std::size_t size = sizeof...(T);

    /// The tables in the order given.
    static constexpr std::array<table_view const*, size> const& tables = views<T...>;

    /// Numbers of the parts that are checked together.
    using parts = std::make_index_sequence<(size + detail::tables_at_once - 1) / detail::tables_at_once>;

    /// The whole set obeys every rule; a broken one fails the build here with its message.
    static consteval bool check() {
        static_assert(meta::holds<meta::sentence<detail::all_described<T...>>()>,
                      "alphaswarm refuses these descriptions; the quoted sentence says why");
        if constexpr (meta::accepts<detail::all_described<T...>>) {
            using well_formed = detail::well_formed<views<T...>, parts>;
            static_assert(meta::holds<meta::sentence<well_formed>()>,
                          "alphaswarm refuses this table set; the quoted sentence says why");
            if constexpr (meta::accepts<well_formed>) {
                static_assert(meta::holds<meta::sentence<detail::leaves_nothing_out<table_set>>()>,
                              "alphaswarm refuses this table set; the quoted sentence says why");
                static_assert(meta::holds<meta::sentence<detail::hierarchies_hold<views<T...>, T...>>()>,
                              "alphaswarm refuses this hierarchy; the quoted sentence says why");
            }
        }
        return true;
    }

    /// The graph of the set: edges, order, paths.
    [[nodiscard]] static constexpr auto const& map() { return map_of<views<T...>>; }

    /// Parents before children: the order in which to create tables and insert rows.
    [[nodiscard]] static constexpr std::array<table_view const*, size> creation_order() {
        std::array<table_view const*, size> ordered{};
        auto const order = map().in_order();
        for (std::size_t i = 0; i < size; ++i) ordered[i] = tables[order.numbers[i]];
        return ordered;
    }
};

}  // namespace alphaswarm::schema

namespace alphaswarm {
using schema::table_set;
}
