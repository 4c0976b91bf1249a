// SPDX-License-Identifier: BSL-1.0
// Connects the types that this library describes with the catalogue's numbers: what a column or value is to PostgreSQL.
#pragma once

#include <string_view>
#include <type_traits>

#include <alphaswarm/catalog/types.hpp>
#include <alphaswarm/types/sql_type.hpp>

namespace alphaswarm::schema {

/// The catalogue's number of a described type. A type that the catalogue does not know is the database's own: a domain
/// over the type with its OID, an array (by the brackets after its element's name, which counts as an enum), an enum or
/// composite type by its kind, or else a base type of which only the name is known.
[[nodiscard]] constexpr catalog::type catalog_type(type_facts const& described) {
    std::string_view const name = described.name;
    if (described.oid != 0) {
        catalog::type const known = catalog::type_of_oid(described.oid);
        return is_own_type(described) ? catalog::own_domain(name, known) : known;
    }
    if (described.kind == types::kind::array && name.ends_with("[]"))
        return catalog::array_of(catalog::own_type(catalog::own_kind::enumeration, name.substr(0, name.size() - 2)));
    if (described.kind == types::kind::composite || described.kind == types::kind::uncomparable)
        return catalog::own_composite(name, described.kind == types::kind::composite);
    return catalog::own_type(
        described.kind == types::kind::enumeration ? catalog::own_kind::enumeration : catalog::own_kind::base, name);
}
/// As an element of an array, a domain over a type of the database is a type of its own. By itself it is taken for the
/// type beneath, whose operators and functions PostgreSQL applies to it; but those of an enum it does not.
template <storable T, bool Element = false>
constexpr catalog::type find_catalog_type() {
    constexpr type_facts const& facts = sql_type<T>::facts;
    using base = typename types::under_domain<T>::type;
    if constexpr (facts.oid == 0 && requires { typename sql_type<T>::element; })
        return catalog::array_of(find_catalog_type<typename sql_type<T>::element, true>());
    else if constexpr (facts.oid == 0 && !std::is_same_v<T, base>) {
        if constexpr (facts.kind == types::kind::enumeration) return catalog::own_domain(facts.name, catalog::anyenum);
        else if constexpr (Element) return catalog_type(facts);
        else return find_catalog_type<base>();
    } else return catalog_type(facts);
}

/// The same for a C++ type, computed once for each.
template <storable T>
inline constexpr catalog::type number_of = find_catalog_type<T>();

}  // namespace alphaswarm::schema
