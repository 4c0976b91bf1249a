// SPDX-License-Identifier: BSL-1.0
// Reads rows into the caller's own plain aggregate: its fields take the columns of the select list by position.
// Separate from session.hpp so that only its users pay for Boost.PFR. AS0603.
//
//     struct Position { std::string symbol; double quantity; };
//     std::vector<Position> held =
//         fetch_as<Position>(db, select(col<&Fill::vt_symbol>, coalesce(sum(...), 0.0)).from<Fill>()...);
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <alphaswarm/meta/pfr.hpp>
#include <alphaswarm/orm/session.hpp>

namespace alphaswarm::orm {

namespace detail {

/// AS0603: the aggregate's fields correspond one to one to the row's columns.
template <class Aggregate, class Row>
struct fields_fit;
template <class Aggregate, std::size_t... I, class... Token, class... Value>
struct fields_fit<Aggregate, sql::row<sql::row_cell<I, Token, Value>...>> {
    static constexpr std::size_t fields = meta::field_count<Aggregate>;
    static consteval meta::verdict judge() {
        meta::verdict v;
        if (fields != sizeof...(Value))
            v << "AS0603 fetch_as(): " << meta::type_name<Aggregate>() << " has " << fields
              << " fields and the query selects " << sizeof...(Value) << " columns; make the numbers equal";
        else judge_types(v, std::make_index_sequence < fields == sizeof...(Value) ? fields : 0 > {});
        return v;
    }

private:
    template <std::size_t... N>
    static consteval void judge_types(meta::verdict& v, std::index_sequence<N...>) {
        (judge_type<N, std::tuple_element_t<N, sql::row<sql::row_cell<I, Token, Value>...>>>(v), ...);
    }
    template <std::size_t N, class Selected>
    static consteval void judge_type(meta::verdict& v) {
        using field = meta::field_type<N, Aggregate>;
        if (!std::is_same_v<field, Selected> && !std::is_same_v<field, std::optional<Selected>>)
            v.next("AS0603 fetch_as(): ")
                << meta::type_name<Aggregate>() << ": field " << N + 1 << " is " << meta::type_name<field>()
                << " and the query selects " << meta::type_name<Selected>() << "; give the field that type";
    }
};

template <class Aggregate, std::size_t... I, class Row>
void move_fields(Aggregate& into, Row& from, std::index_sequence<I...>) {
    ((meta::field_of<I>(into) = std::move(sql::get<I>(from))), ...);
}

}  // namespace detail

/// All rows as Aggregates, whose fields take the selected columns in order; a field may be std::optional even if the
/// column is not.
template <class Aggregate, class Db, sql::statement S, class... Argument>
[[nodiscard]] std::vector<Aggregate> fetch_as(Db&& db, S const& statement, Argument const&... arguments) {
    using rule = detail::fields_fit<Aggregate, row_of<S>>;
    std::vector<Aggregate> all;
    if constexpr (!meta::accepts<rule>)
        static_assert(meta::holds<meta::sentence<rule>()>,
                      "alphaswarm refuses this aggregate; the quoted sentence says why");
    else {
        auto rows = db.fetch(statement, arguments...);
        all.resize(rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i)
            detail::move_fields(all[i], rows[i], std::make_index_sequence<rule::fields>{});
    }
    return all;
}

}  // namespace alphaswarm::orm

namespace alphaswarm {
using orm::fetch_as;
}
