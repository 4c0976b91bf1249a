// SPDX-License-Identifier: BSL-1.0
// The one trait that connects a C++ type with a PostgreSQL type. Every type in this floor specialises it in its own
// header; a program's own type names the type that it is stored as:
//
//     template <> struct alphaswarm::sql_type<Money> : alphaswarm::stored_as<std::int64_t> {
//         static std::int64_t to_stored(Money const& money);
//         static Money from_stored(std::int64_t cents);
//     };
#pragma once

#include <cstdint>
#include <string_view>

namespace alphaswarm::types {

/// Families that behave alike in expressions: every integer width is `integer`, every text type is `text`.
enum class kind : unsigned char {
    boolean,
    integer,
    floating,
    numeric,
    text,
    uuid,
    date,
    time,
    timestamp,
    timestamptz,
    interval,
    json,
    bytea,
    array,
    enumeration,
    character,  ///< made of a text, and another type to the server: char(n), an extension's
    network,
    bits,
    range,
    text_search,
    composite,
    uncomparable,  ///< composite, with an attribute that has no equality
    other
};

}  // namespace alphaswarm::types

namespace alphaswarm {

/// PostgreSQL's names and numbers for a type. OIDs are those of src/include/catalog/pg_type.dat; with 0 the server
/// decides.
struct type_facts {
    std::string_view name;  ///< as format_type() spells it: "integer", "timestamp without time zone"
    std::uint32_t oid;  ///< 0 for types that a database defines itself, such as enums; a domain's is that of its base
    std::uint32_t array_oid;  ///< of the array over this type; 0 where the type is the database's own
    types::kind kind;
};

/// A type that the database defines itself: an enum, an extension's, or a domain, which has the OID of the type that it
/// is over and no array of it.
[[nodiscard]] constexpr bool is_own_type(type_facts const& type) { return type.oid == 0 || type.array_oid == 0; }

/// Specialise with `static constexpr type_facts facts` to make T a column's type.
template <class T>
struct sql_type;

/// T can be a column's type. `std::optional<T>` is not: it is a column of type T that may be NULL.
template <class T>
concept storable = requires { sql_type<T>::facts; };

namespace types {
/// The type that a domain is over, however many domains lie between; every other type itself.
template <class T>
struct under_domain {
    using type = T;
};
template <class T>
    requires requires { typename sql_type<T>::domain; }
struct under_domain<T> : under_domain<typename sql_type<T>::domain> {};
namespace detail {
template <class T>
inline constexpr bool is_storable = storable<T>;  // of a concept a compiler would tell more than the sentence
}
}  // namespace types

/// Base of a user's specialisation: the value is sent as a Stored, converted by `to_stored` and `from_stored`.
template <class Stored>
struct stored_as {
    static_assert(types::detail::is_storable<Stored>,
                  "AS0105 stored_as: the type has no SQL type itself; name one that has, without std::optional");
    using stored = Stored;
    static constexpr type_facts facts = sql_type<Stored>::facts;
};

}  // namespace alphaswarm
