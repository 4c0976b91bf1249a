// SPDX-License-Identifier: BSL-1.0
// The rules for the arguments of a described function: AS0164.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

#include <alphaswarm/meta/aggregate.hpp>
#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/schema/column_rules.hpp>
#include <alphaswarm/schema/table.hpp>

namespace alphaswarm::schema::detail {

constexpr meta::verdict& about_argument(meta::verdict& v, table_view const& t, std::string_view argument) {
    return v.next("AS0164 as_function(): ") << t.name() << ": " << argument << ": ";
}
/// PostgreSQL keeps arguments and columns of a function's rows in one list of names.
constexpr void judge_name_of_argument(meta::verdict& v, table_view const& t, std::size_t i) {
    std::string_view const name = t.arguments[i].name;
    if (name.empty() || name.size() > longest_identifier) judge_name(v, t.name(), "argument", name);
    if (t.ordinal_of_column(name) != table_view::none)
        about_argument(v, t, name) << "a column of its rows has this name; rename one with .named(...)";
    for (std::size_t j = 0; j < i; ++j)
        if (t.arguments[j].name == name)
            about_argument(v, t, name) << "two arguments have this name; rename one with .named(...)";
}
constexpr void judge_argument(meta::verdict& v, table_view const& t, std::size_t i) {
    column_facts const& c = t.arguments[i];
    judge_name_of_argument(v, t, i);
    if (c.type.name.empty())
        about_argument(v, t, c.name)
            << "its C++ type has no SQL type; use a type that has one or specialise alphaswarm::sql_type for it";
    bool const stored = c.primary || c.unique || c.indexed || c.made_by != generation::none ||
                        c.identity_kind != identity::none || !c.server_default.empty() || !c.computed.empty() ||
                        c.immutable || c.version || c.allowed_value_count != 0 || !c.comment.empty();
    if (stored || (c.noted & ~bit_of(option::named)) != 0)
        about_argument(v, t, c.name) << "an argument has a name and a type, and is no column; leave other options out";
}
constexpr void judge_function(meta::verdict& v, table_view const& t) {
    if (has_option(t.about->noted, option::as_view))
        about_option(v, "AS0130", option::as_view, t) << "a view has no arguments; keep one of as_view and as_function";
    for (std::size_t i = 0; i < t.argument_count; ++i) judge_argument(v, t, i);
}

/// The arguments are the members of one struct, all of them.
template <auto First, auto... Rest>
constexpr void judge_argument_struct(meta::verdict& v, std::string_view function, member_list<First, Rest...>) {
    using given = meta::owner_of<First>;
    if constexpr (!(std::is_same_v<given, meta::owner_of<Rest>> && ...))
        v.next("AS0164 as_function(): ") << function
                                         << ": the arguments are members of different structs; put them into one";
    else if constexpr (std::is_aggregate_v<given> &&
                       !meta::has_as_many_members<given, meta::value_of<First>, meta::value_of<Rest>...>)
        v.next("AS0164 as_function(): ") << function << ": " << meta::type_name<given>()
                                         << " has other members than the " << sizeof...(Rest) + 1
                                         << " arguments; give each of them once";
}

}  // namespace alphaswarm::schema::detail
