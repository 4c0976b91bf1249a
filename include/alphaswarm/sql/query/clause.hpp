// SPDX-License-Identifier: BSL-1.0
// What a clause of a statement is.  A small value whose type carries its structure:
//
//     static constexpr clause_kind kind;                       where it stands among the others
//     static constexpr std::size_t parameters;                 how many $n it binds
//     static constexpr bool groups;                            it makes groups of the rows
//     static constexpr void enter(writer&);                    tells the frame what it holds, before anything is
//     written template <class Query> static constexpr void write(writer&);   its text, with a space before it template
//     <class Binder> void bind(Binder&) const;        its run-time values, in the order written
//
// A statement is a list of them in SQL's order; a word that adds one says which may stand before it.
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
/// None of them stands behind where this one belongs, so that it may be said now.
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
