// SPDX-License-Identifier: BSL-1.0
// A type as a value.  Facts about tables are flat arrays of plain structs, so a reference to another
// table is stored as the address of that type's tag: comparing two is free and the other type may be
// incomplete, which lets a domain refer to another without including it.
#pragma once

namespace alphaswarm::meta {

template <class T>
inline constexpr char tag{};

/// Identity of a type; null names none.
using type_id = char const*;

template <class T>
inline constexpr type_id id_of = &tag<T>;

}  // namespace alphaswarm::meta

namespace alphaswarm {

/// Names a type in a call, so that argument-dependent lookup finds the description beside the struct:
/// `describe_table(of<Fill>{})`.
template <class T>
struct of {};

}  // namespace alphaswarm
