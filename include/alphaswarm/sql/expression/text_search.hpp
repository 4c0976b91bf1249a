// SPDX-License-Identifier: BSL-1.0
// The functions that make documents and queries of texts. A configuration, "english"_c for one, is part of the
// statement, as an index over to_tsvector('english', ...) needs it; without one the session's setting decides.
#pragma once

#include <cstdint>

#include <alphaswarm/sql/expression/call.hpp>
#include <alphaswarm/sql/expression/functions.hpp>
#include <alphaswarm/types/sql_type.hpp>
#include <alphaswarm/types/tsquery.hpp>
#include <alphaswarm/types/tsvector.hpp>

namespace alphaswarm::types {
/// A configuration of text search: a name within statements, and no value that is read or sent.
struct regconfig;
}  // namespace alphaswarm::types

namespace alphaswarm {
template <>
struct sql_type<types::regconfig> {
    static constexpr type_facts facts{"regconfig", 3734, 3735, types::kind::other};
};
}  // namespace alphaswarm

namespace alphaswarm::sql {

namespace detail {
template <meta::text Name>
struct configuration {
    using sql_expression = void;
    using value = types::regconfig;
    static constexpr std::size_t parameters = 0;
    static constexpr bool aggregate = false;
    static constexpr written write(writer& w) {
        w.quoted(Name.view()) << "::regconfig";
        return {};
    }
    template <class Binder>
    void bind(Binder&) const {}
};
}  // namespace detail

/// The words of a text.
template <detail::text_operand E>
[[nodiscard]] constexpr auto to_tsvector(E const& e) {
    static_assert(meta::holds<meta::sentence<detail::callable_with<"to_tsvector", "to_tsvector", E>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return detail::called<"to_tsvector">(e);
}
template <meta::text Name, detail::text_operand E>
[[nodiscard]] constexpr auto to_tsvector(meta::label<Name>, E const& e) {
    using named = detail::configuration<Name>;
    static_assert(meta::holds<meta::sentence<detail::callable_with<"to_tsvector", "to_tsvector", named, E>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return detail::called<"to_tsvector">(named{}, e);
}
/// A query in the words of tsquery, each of them stemmed; the server refuses what is none.
template <detail::text_operand E>
[[nodiscard]] constexpr auto to_tsquery(E const& e) {
    static_assert(meta::holds<meta::sentence<detail::callable_with<"to_tsquery", "to_tsquery", E>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return detail::called<"to_tsquery">(e);
}
template <meta::text Name, detail::text_operand E>
[[nodiscard]] constexpr auto to_tsquery(meta::label<Name>, E const& e) {
    using named = detail::configuration<Name>;
    static_assert(meta::holds<meta::sentence<detail::callable_with<"to_tsquery", "to_tsquery", named, E>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return detail::called<"to_tsquery">(named{}, e);
}
/// What a user types into a search box, whatever that is: `rat "fat cat" -dog`.
template <detail::text_operand E>
[[nodiscard]] constexpr auto websearch_to_tsquery(E const& e) {
    static_assert(
        meta::holds<meta::sentence<detail::callable_with<"websearch_to_tsquery", "websearch_to_tsquery", E>>()>,
        "alphaswarm refuses this argument; the quoted sentence says why");
    return detail::called<"websearch_to_tsquery">(e);
}
template <meta::text Name, detail::text_operand E>
[[nodiscard]] constexpr auto websearch_to_tsquery(meta::label<Name>, E const& e) {
    using named = detail::configuration<Name>;
    static_assert(
        meta::holds<meta::sentence<detail::callable_with<"websearch_to_tsquery", "websearch_to_tsquery", named, E>>()>,
        "alphaswarm refuses this argument; the quoted sentence says why");
    return detail::called<"websearch_to_tsquery">(named{}, e);
}
// A configuration that is no part of the statement: refused.
template <detail::text_operand Name, detail::text_operand E>
[[nodiscard]] constexpr auto to_tsvector(Name const&, E const&) {
    static_assert(meta::holds<meta::sentence<detail::takes_name<"to_tsvector", Name>>()>,
                  "alphaswarm refuses this configuration; the quoted sentence says why");
    return detail::called<"to_tsvector">("");
}
template <detail::text_operand Name, detail::text_operand E>
[[nodiscard]] constexpr auto to_tsquery(Name const&, E const&) {
    static_assert(meta::holds<meta::sentence<detail::takes_name<"to_tsquery", Name>>()>,
                  "alphaswarm refuses this configuration; the quoted sentence says why");
    return detail::called<"to_tsquery">("");
}
template <detail::text_operand Name, detail::text_operand E>
[[nodiscard]] constexpr auto websearch_to_tsquery(Name const&, E const&) {
    static_assert(meta::holds<meta::sentence<detail::takes_name<"websearch_to_tsquery", Name>>()>,
                  "alphaswarm refuses this configuration; the quoted sentence says why");
    return detail::called<"websearch_to_tsquery">("");
}

}  // namespace alphaswarm::sql

namespace alphaswarm {
using sql::to_tsquery;
using sql::to_tsvector;
using sql::websearch_to_tsquery;
}  // namespace alphaswarm
