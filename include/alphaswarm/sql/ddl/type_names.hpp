// SPDX-License-Identifier: BSL-1.0
// How DDL spells the type of a column.
#pragma once

#include <string>
#include <string_view>

#include <alphaswarm/schema/column.hpp>
#include <alphaswarm/sql/text/identifier.hpp>

namespace alphaswarm::sql {

namespace detail {
inline std::string spelled_type(type_facts const& type) {
    std::string spelled;
    spell_type(type, [&spelled](std::string_view piece) { spelled += piece; });
    return spelled;
}
}  // namespace detail

/// A column's SQL type with its length or precision: `varchar(40)`, `numeric(18,6)`, `timestamp without time zone`.
[[nodiscard]] inline std::string sql_type_of(schema::column_facts const& c) {
    if (is_own_type(c.type)) return detail::spelled_type(c.type);
    if (c.type.kind == types::kind::text && c.length > 0) return "varchar(" + std::to_string(c.length) + ")";
    if (c.type.kind == types::kind::text) return "text";
    if (c.type.kind == types::kind::numeric && c.precision > 0)
        return "numeric(" + std::to_string(c.precision) + (c.scale ? "," + std::to_string(c.scale) : std::string()) +
               ")";
    if (c.type.kind == types::kind::array && c.length > 0) return "varchar(" + std::to_string(c.length) + ")[]";
    return detail::spelled_type(c.type);
}

}  // namespace alphaswarm::sql
