// SPDX-License-Identifier: BSL-1.0
// Connects the types that this library describes with the catalogue's numbers: what a column or value is to PostgreSQL.
#pragma once

#include <string_view>

#include <alphaswarm/catalog/types.hpp>
#include <alphaswarm/types/sql_type.hpp>

namespace alphaswarm::schema {

/// The catalogue's number for a described type. A type that the catalogue does not know belongs to the database: an
/// enum according to its kind, an array according to the brackets after its element's name, otherwise a type of which
/// only the name is known.
[[nodiscard]] constexpr catalog::type catalog_type(type_facts const& described) {
    if (described.oid != 0) return catalog::type_of_oid(described.oid);
    std::string_view const name = described.name;
    if (described.kind == types::kind::array && name.ends_with("[]"))
        return catalog::array_of(catalog::own_type(catalog::own_kind::enumeration, name.substr(0, name.size() - 2)));
    return catalog::own_type(
        described.kind == types::kind::enumeration ? catalog::own_kind::enumeration : catalog::own_kind::base, name);
}

/// The same for a C++ type, computed once for each.
template <storable T>
inline constexpr catalog::type number_of = catalog_type(sql_type<T>::facts);

}  // namespace alphaswarm::schema
