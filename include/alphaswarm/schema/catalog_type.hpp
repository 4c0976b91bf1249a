// SPDX-License-Identifier: BSL-1.0
// Between the types that this library describes and the catalogue's numbers: what a column or value is to PostgreSQL.
#pragma once

#include <string_view>

#include <alphaswarm/catalog/types.hpp>
#include <alphaswarm/types/sql_type.hpp>

namespace alphaswarm::schema {

/// The catalogue's number of a described type. One that the catalogue does not know is a database's own: an enum as its
/// kind says, an array by the brackets behind its element's name, else a type of which nothing is known but its name.
[[nodiscard]] constexpr catalog::type catalog_type(type_facts const& described) {
    if (described.oid != 0) return catalog::type_of_oid(described.oid);
    std::string_view const name = described.name;
    if (described.kind == types::kind::array && name.ends_with("[]"))
        return catalog::array_of(catalog::own_type(catalog::own_kind::enumeration, name.substr(0, name.size() - 2)));
    return catalog::own_type(
        described.kind == types::kind::enumeration ? catalog::own_kind::enumeration : catalog::own_kind::base, name);
}

/// The same of a C++ type, asked once for each.
template <storable T>
inline constexpr catalog::type number_of = catalog_type(sql_type<T>::facts);

}  // namespace alphaswarm::schema
