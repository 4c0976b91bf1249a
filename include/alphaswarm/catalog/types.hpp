// SPDX-License-Identifier: BSL-1.0
// PostgreSQL's types as numbers. A system type's number is the position of its line in the facts; a type that a
// database defines itself gets a much larger number, which says what kind of type it is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <alphaswarm/catalog/facts.hpp>
#include <alphaswarm/catalog/lines.hpp>

namespace alphaswarm::catalog {

/// A type. Equal numbers mean the same type; a number is meaningful only within one version of the library.
using type = std::uint32_t;
inline constexpr type none = 0;

// -- types that a database defines

/// The kind of a database's own type. Of a `base` type nothing is known but its name.
enum class own_kind : std::uint32_t { enumeration, composite, domain, base };

namespace detail {
// From the top: 1, two bits for the kind, one for the array over it, the identity; a domain's low ten bits are its base
// type, a composite type's lowest says that it cannot be compared.
inline constexpr type own = 0x8000'0000, own_array = 0x1000'0000, domain_base = 0x3ff, uncomparable = 1;
inline constexpr unsigned kind_shift = 29;
constexpr own_kind kind_of_own(type t) { return static_cast<own_kind>(t >> kind_shift & 3); }
}  // namespace detail

/// The number of a type that a database defines: the same for the same name, and different for different names as far
/// as 28 bits can tell.
[[nodiscard]] constexpr type own_type(own_kind kind, std::string_view name) {
    std::uint32_t hash = 2166136261u;
    for (char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    type const marks = detail::own_array - 1 - (kind == own_kind::composite ? detail::uncomparable : 0);
    return detail::own | static_cast<type>(kind) << detail::kind_shift | (hash & marks);
}
/// The number of a composite type; one with an attribute without equality cannot be compared.
[[nodiscard]] constexpr type own_composite(std::string_view name, bool comparable) {
    return own_type(own_kind::composite, name) | (comparable ? 0 : detail::uncomparable);
}
/// The number of a domain over a system type, or over any enum: over `anyenum`.
[[nodiscard]] constexpr type own_domain(std::string_view name, type base) {
    return (own_type(own_kind::domain, name) & ~detail::domain_base) | base;
}
[[nodiscard]] constexpr bool is_own(type t) { return (t & detail::own) != 0; }

// Types of the extensions citext, hstore and ltree, of which the library knows what operators they have.
inline constexpr type citext = own_type(own_kind::base, "citext"), hstore = own_type(own_kind::base, "hstore"),
                      ltree = own_type(own_kind::base, "ltree"), lquery = own_type(own_kind::base, "lquery"),
                      ltxtquery = own_type(own_kind::base, "ltxtquery");

// -- questions

namespace detail {
inline constexpr std::size_t type_width = 20, name_width = 32, typname_width = 28;
inline constexpr std::size_t type_count = sizeof facts::types / type_width;
constexpr char const* line_of(type t) { return facts::types + t * type_width; }
constexpr bool is_own_array(type t) { return is_own(t) && (t & own_array) != 0; }
constexpr bool is_domain(type t) { return is_own(t) && !is_own_array(t) && kind_of_own(t) == own_kind::domain; }
/// Of an own type that is neither an array nor a domain, as far as is known.
constexpr bool may_compare(type t) { return kind_of_own(t) != own_kind::composite || (t & uncomparable) == 0; }
}  // namespace detail

/// How many system types there are, `none` included: their numbers are smaller.
inline constexpr type system_types = detail::type_count;

/// The type under a domain; every other type itself.
[[nodiscard]] constexpr type base_of(type t) { return detail::is_domain(t) ? t & detail::domain_base : t; }
/// A domain over an enum. It sorts and groups, but no operator and no function of enums takes it.
[[nodiscard]] constexpr bool is_enum_domain(type t) { return detail::is_domain(t) && base_of(t) == anyenum; }
/// The array over a type; `none` if there is none.
[[nodiscard]] constexpr type array_of(type t) {
    return !is_own(t)                ? detail::number_at(detail::line_of(t) + 8)
           : detail::is_own_array(t) ? none
                                     : t | detail::own_array;
}
/// An array's element type; `none` if the type is not an array.
[[nodiscard]] constexpr type element_of(type t) {
    if (is_own(t)) return detail::is_own_array(t) ? t & ~detail::own_array : none;
    char const* const line = detail::line_of(t);
    return line[7] == 'r' ? none : detail::number_at(line + 11);
}
[[nodiscard]] constexpr char category_of(type t) {
    if (!is_own(t)) return detail::line_of(t)[5];
    if (detail::is_own_array(t)) return 'A';
    switch (detail::kind_of_own(t)) {
        case own_kind::enumeration:
            return 'E';
        case own_kind::composite:
            return 'C';
        case own_kind::domain:
            return is_enum_domain(t) ? 'E' : category_of(base_of(t));
        default:
            return t == citext ? 'S' : 'U';
    }
}
/// A base type that a database defines or an extension brings.
[[nodiscard]] constexpr bool is_own_base(type t) {
    return is_own(t) && !detail::is_own_array(t) && detail::kind_of_own(t) == own_kind::base;
}
/// The type that a literal or a mixture of its category becomes; never one of a database's own.
[[nodiscard]] constexpr bool is_preferred(type t) { return !is_own(t) && detail::line_of(t)[6] == 'p'; }
[[nodiscard]] constexpr bool is_enum(type t) {
    return is_own(t) && !detail::is_own_array(t) && detail::kind_of_own(t) == own_kind::enumeration;
}
[[nodiscard]] constexpr bool is_composite(type t) {
    return is_own(t) && !detail::is_own_array(t) && detail::kind_of_own(t) == own_kind::composite;
}
/// A range's subtype; `none` if the type is not a range.
[[nodiscard]] constexpr type subtype_of(type t) {
    return !is_own(t) && detail::line_of(t)[7] == 'r' ? detail::number_at(detail::line_of(t) + 14) : none;
}
/// The range type of a multirange; `none` if the type is not a multirange.
[[nodiscard]] constexpr type range_of(type t) {
    return !is_own(t) && detail::line_of(t)[7] == 'm' ? detail::number_at(detail::line_of(t) + 14) : none;
}
[[nodiscard]] constexpr type multirange_of(type range) {
    return !is_own(range) && detail::line_of(range)[7] == 'r' ? detail::number_at(detail::line_of(range) + 11) : none;
}
/// Has an order, so that ORDER BY, GREATEST and min() can be used with it; for a database's own array, its element type
/// must.
[[nodiscard]] constexpr bool sorts(type t) {
    if (!is_own(t)) return detail::line_of(t)[17] == 's';
    return detail::is_own_array(t) ? sorts(element_of(t))
           : detail::is_domain(t)
               ? sorts(base_of(t)) || is_enum_domain(t)
               : detail::may_compare(t) && t != lquery && t != ltxtquery;  // of others the server knows
}
/// Has < and its kin, which hstore lacks, although it sorts.
[[nodiscard]] constexpr bool has_less(type t) { return t != hstore && sorts(t); }
/// Has equality, so that DISTINCT, GROUP BY and UNION can be used with it.
[[nodiscard]] constexpr bool groups(type t) {
    if (!is_own(t)) return detail::line_of(t)[18] == 'g';
    return detail::is_own_array(t) ? groups(element_of(t))
           : detail::is_domain(t)  ? groups(base_of(t)) || is_enum_domain(t)
                                   : sorts(t);
}

/// The family of anyelement, whose arguments must have the same type.
[[nodiscard]] constexpr bool is_simple_polymorphic(type t) {
    return t == anyelement || t == anyarray || t == anynonarray || t == anyenum || t == anyrange || t == anymultirange;
}
/// The family of anycompatible, whose arguments are converted to their common type.
[[nodiscard]] constexpr bool is_common_polymorphic(type t) {
    return t == anycompatible || t == anycompatiblearray || t == anycompatiblenonarray || t == anycompatiblerange ||
           t == anycompatiblemultirange;
}
[[nodiscard]] constexpr bool is_polymorphic(type t) {
    return !is_own(t) && detail::line_of(t)[7] == 'p' && (is_simple_polymorphic(t) || is_common_polymorphic(t));
}

// -- OIDs and names

/// pg_type's OID, the same in every database; 0 for types that a database defines.
[[nodiscard]] constexpr std::uint32_t oid_of(type t) {
    if (is_own(t)) return 0;
    char const* const line = detail::line_of(t);
    return detail::number_at(line) * 100 + static_cast<std::uint32_t>((line[3] - '0') * 10 + (line[4] - '0'));
}
/// The system type with this OID; `none` if the catalogue has none.
[[nodiscard]] constexpr type type_of_oid(std::uint32_t oid) {
    type low = 1, high = static_cast<type>(detail::type_count);
    while (low < high) {
        type const middle = (low + high) / 2;
        if (oid_of(middle) < oid) low = middle + 1;
        else high = middle;
    }
    return low < detail::type_count && oid_of(low) == oid ? low : none;
}
/// As format_type() spells it: "double precision". Empty for types that a database defines.
[[nodiscard]] constexpr std::string_view name_of(type t) {
    if (is_own(t)) return {};
    char const* const line = facts::type_names + t * detail::name_width;
    std::size_t size = detail::name_width - 2;  // before the bar that ends the padding
    while (size > 0 && line[size - 1] == ' ') --size;
    return {line, size};
}
/// The system type with this name in pg_type, as in `float8(x)`; `none` if there is none.
[[nodiscard]] constexpr type type_named(std::string_view typname) {
    constexpr std::size_t most = detail::typname_width - 4;
    if (typname.size() > most) return none;
    char const* const wanted = typname.data();
    std::size_t const size = typname.size();
    char const* const found =
        detail::find_line(facts::typnames, detail::typname_width, [wanted, size](char const* line) {
            std::size_t same = 0;
            while (same < size && line[same] == wanted[same]) ++same;
            return same < size && static_cast<unsigned char>(line[same]) < static_cast<unsigned char>(wanted[same]);
        });
    if (found == nullptr) return none;
    for (std::size_t i = 0; i < size; ++i)
        if (found[i] != wanted[i]) return none;
    return size == most || found[size] == ' ' ? detail::number_at(found + most) : none;
}

}  // namespace alphaswarm::catalog
