// SPDX-License-Identifier: BSL-1.0
// Names and constants as DDL writes them, appended to a string at run time.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <alphaswarm/schema/names.hpp>
#include <alphaswarm/schema/table.hpp>
#include <alphaswarm/sql/text/identifier.hpp>

namespace alphaswarm::sql::detail {

inline void add_identifier(std::string& to, std::string_view name) {
    spell_identifier(name, [&to](std::string_view piece) { to += piece; });
}
/// As writer::quoted() writes it.
inline void add_literal(std::string& to, std::string_view text) {
    if (text.find('\\') != text.npos) to += 'E';
    to += '\'';
    for (char c : text) to.append(c == '\'' || c == '\\' ? 2 : 1, c);
    to += '\'';
}
/// CREATE SCHEMA, once for each.
inline void add_schema(std::string& to, std::vector<std::string_view>& done, std::string_view name) {
    if (name.empty()) return;
    for (std::string_view n : done)
        if (n == name) return;
    done.push_back(name);
    to += "create schema if not exists ";
    add_identifier(to, name);
    to += ";\n";
}
inline void add_table(std::string& to, schema::table_view const& t) {
    if (!t.about->namespace_name.empty()) {
        add_identifier(to, t.about->namespace_name);
        to += '.';
    }
    add_identifier(to, t.name());
}
inline void add_name(std::string& to, schema::composed_name const& name) {
    std::string whole;
    for (std::size_t i = 0; i < name.count; ++i) whole += name.pieces[i];
    add_identifier(to, whole);
}

/// A statement that creates a type, or keeps the one that exists.
inline void add_made_type(std::string& to, std::string const& name, std::string const& create, bool if_not_exists) {
    if (!if_not_exists) {
        (to += create) += ";\n";
        return;
    }
    std::string known;  // which CREATE TYPE itself cannot ask
    add_literal(known, name);
    to += "do $as_ddl$ begin if to_regtype(" + known + ") is null then " + create + "; end if; end $as_ddl$;\n";
}

}  // namespace alphaswarm::sql::detail
