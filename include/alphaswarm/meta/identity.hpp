// SPDX-License-Identifier: BSL-1.0
// A type as a value. Facts about tables are flat arrays of plain structs, so a reference to another table is stored as
// the address of that type's tag: comparing two is free, and the other type may be incomplete, which lets a domain
// refer to another without including it.
#pragma once

#include <cstdint>

#include <alphaswarm/meta/member.hpp>

namespace alphaswarm::meta {

template <class T>
inline constexpr char tag{};

/// Identity of a type; null names none.
using type_id = char const*;

template <class T>
inline constexpr type_id id_of = &tag<T>;

/// A number for looking the identity up, because addresses have no order at compile time: FNV-1a over the type's name.
/// Two types may share it; their identities still differ.
template <class T>
inline constexpr std::uint32_t hash_of = [] {
    std::uint32_t hash = 2166136261u;
    for (char c : type_name<T>()) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return hash | 1u;  // never 0, which means none
}();

}  // namespace alphaswarm::meta

namespace alphaswarm {

namespace meta {
template <class T>
struct named_type;  // never defined
}

/// Names a type in a call, so that argument-dependent lookup finds the description next to it:
/// `describe_table(of<Fill>{})`. It is a pointer to member because a namespace with many tables offers all of its
/// descriptions to each call, and compilers determine most quickly that such a pointer does not convert: for a class
/// they would try its constructors.
template <class T>
using of = char meta::named_type<T>::*;

}  // namespace alphaswarm
