// SPDX-License-Identifier: BSL-1.0
// What a clause of a statement is: a small value whose type carries its structure.
//
//     static constexpr clause_kind kind;                            its place among the other clauses
//     static constexpr std::size_t parameters;                      how many $n it binds
//     static constexpr bool groups;                                 in a query: it groups the rows
//     static constexpr void enter(writer&);                         in a query: what to note before any text is written
//     template <class Query> static constexpr void write(writer&);  its text, with the space that separates it
//     template <class Binder> void bind(Binder&) const;             its run-time values, in the order of the text
//
// A statement has its clauses in SQL's order; the function that adds one checks which may precede it.
#pragma once

#include <type_traits>

#include <alphaswarm/sql/text/pack.hpp>

namespace alphaswarm::sql {

/// The clauses in the order in which SQL writes them.
enum class clause_kind : unsigned char { distinct, on_conflict, where, group_by, having, order_by, limit, offset };

/// A set of clauses.
using clause_set = unsigned;
[[nodiscard]] constexpr clause_set set_of(clause_kind kind) { return 1u << static_cast<unsigned>(kind); }
[[nodiscard]] constexpr bool has_clause(clause_set said, clause_kind kind) { return (said & set_of(kind)) != 0; }
/// None of the clauses has the place of `next` or a later one, so `next` may be added.
[[nodiscard]] constexpr bool may_follow(clause_set said, clause_kind next) { return said < set_of(next); }

namespace detail {

template <class... Clause>
struct clause_list {};
template <class... A, class... B>
clause_list<A..., B...> operator+(clause_list<A...>, clause_list<B...>);
template <bool Wanted, class Clause>
using if_wanted = std::conditional_t<Wanted, clause_list<Clause>, clause_list<>>;
template <clause_kind Kind, class... Clause>
using clauses_before = decltype((clause_list<>() + ... + if_wanted<(Clause::kind < Kind), Clause>()));
template <clause_kind Kind, class... Clause>
using clauses_behind = decltype((clause_list<>() + ... + if_wanted<(Clause::kind > Kind), Clause>()));

}  // namespace detail

}  // namespace alphaswarm::sql
