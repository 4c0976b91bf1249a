// SPDX-License-Identifier: BSL-1.0
// The number of rows for limit() and offset(): a whole number, a placeholder, or an expression that reads no column. A
// negative constant does not compile, any other negative number is refused before it is sent, and a computed one by the
// server.
#pragma once

#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/meta/error.hpp>
#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/sql/expression/typing.hpp>
#include <alphaswarm/sql/query/clause.hpp>

namespace alphaswarm::sql {

namespace refusal {
// The message of one error, which the compiler prints as the function's name. Only reached at compile time.
[[noreturn]] ALPHASWARM_COLD inline void
AS0422_limit_offset_and_depth_take_no_negative_number_so_leave_the_clause_out_to_get_every_row() {
    throw error("limit(), offset() and depth() take no negative number");
}
}  // namespace refusal

namespace detail {

template <class E>
inline constexpr bool is_whole_expression = false;
template <expression E>
inline constexpr bool is_whole_expression<E> =
    std::is_integral_v<typename E::value> && !std::is_same_v<typename E::value, bool>;
template <class N>
inline constexpr bool is_count = types::whole_number<N> || is_placeholder<N> || is_whole_expression<N>;

/// AS0420: the argument of limit(), offset() or depth().
template <meta::text Function, class N>
struct counts {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if constexpr (!is_count<N>) {
            v << "AS0420 " << Function.view() << "(): it takes a whole number or param(...), and is given ";
            if constexpr (expression<N>) {
                say_expression<N>(v);
                v << ", which is " << type_words<typename N::value>();
            } else if constexpr (requires { N::view; })
                v << "the name " << N::view << "; write param('" << N::view << "'_c), in double quotes";
            else v << "a value of type " << meta::type_name<N>();
        }
        return v;
    }
};

/// The count as it is sent. A number too large for bigint is sent as the largest bigint: no result has more rows.
template <class N>
constexpr auto counted(N const& n) {
    if constexpr (!is_count<N>) return bound<std::int64_t>{0};  // refused; one mistake is one error
    else if constexpr (types::whole_number<N>) {
        if (std::is_constant_evaluated() && std::cmp_less(n, 0))
            refusal::AS0422_limit_offset_and_depth_take_no_negative_number_so_leave_the_clause_out_to_get_every_row();
        return bound<std::int64_t>{std::in_range<std::int64_t>(n) ? static_cast<std::int64_t>(n) : INT64_MAX};
    } else return as_expression<std::int64_t>(n);
}

template <class E>
inline constexpr bool is_given_count = false;  // its value is known before it is sent
template <>
inline constexpr bool is_given_count<bound<std::int64_t>> = true;
template <meta::text Name>
inline constexpr bool is_given_count<placeholder<Name, std::int64_t>> = true;

}  // namespace detail

/// LIMIT or OFFSET. A number is sent as a bound parameter.
template <clause_kind Kind, class E>
struct count_clause {
    static constexpr clause_kind kind = Kind;
    static constexpr std::size_t parameters = E::parameters;
    static constexpr bool groups = false;
    E count;

    static constexpr void enter(writer&) {}
    template <class Query>
    static constexpr void write(writer& w) {
        w << (Kind == clause_kind::limit ? " limit " : " offset ");
        w.frame->clause = place;
        w.frame->aggregating = aggregates::not_yet_known;
        hidden_sources const all(w, w.frame->first_source);
        E::write(w);
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (parameters > 0) count.bind(b);
        if constexpr (detail::is_given_count<E>) b.require_count(place);
    }

private:
    static constexpr char const* place = Kind == clause_kind::limit ? "limit()" : "offset()";
};
template <class E>
using limit_clause = count_clause<clause_kind::limit, E>;
template <class E>
using offset_clause = count_clause<clause_kind::offset, E>;

}  // namespace alphaswarm::sql
