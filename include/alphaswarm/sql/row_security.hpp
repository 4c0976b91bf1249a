// SPDX-License-Identifier: BSL-1.0
// The scopes of a description as PostgreSQL's row-level security: the same rule that a bound session writes into its
// statements, kept by the server.  DDL of its own and off unless asked for, because other programs share the
// database: a role that owns the tables or bypasses row security sees everything as before, every other role sees
// nothing until enforce(db) tells the server what the session is bound to.
#pragma once

#include <string>
#include <string_view>

#include <alphaswarm/meta/error.hpp>
#include <alphaswarm/sql/ddl.hpp>

namespace alphaswarm::sql {

/// The setting that tells the server what a session is bound to: a JSON object, which enforce() writes.
inline constexpr std::string_view scope_setting = "alphaswarm.scope";

namespace detail {

/// One fact of the setting, as a subquery of its own so that a statement reads it once and not once per row.
inline void add_scope_fact(std::string& to, std::string_view fact) {
    to += "(select nullif(current_setting('";
    to += scope_setting;
    to += "', true), '')::json ->> ";
    add_literal(to, fact);
    to += ')';
}

/// The rows of the table with this key, and those of nobody where they are asked for.
inline void add_owner_condition(std::string& to, schema::column_facts const& c, std::string_view key_table) {
    to += '(';
    add_identifier(to, c.name);
    to += " = ";
    add_scope_fact(to, key_table);
    if (c.type.kind != types::kind::text) (to += "::") += sql_type_of(c);
    if (c.nullable) {
        to += " or (";
        add_identifier(to, c.name);
        to += " is null and ";
        add_scope_fact(to, "scopeless");
        to += " = 'true')";
    }
    to += ')';
}

}  // namespace detail

/// ENABLE ROW LEVEL SECURITY and one policy for a table with a scope; nothing for a table without. `tables` are those
/// that its scope columns may reference. Throws alphaswarm::error where one of them is not among these.
template <std::size_t N>
[[nodiscard]] std::string row_security_of(schema::table_view const& t, std::array<schema::table_view const*, N> const& tables) {
    using namespace detail;
    std::string out;
    if (t.about->scope.empty()) return out;
    auto const owner_table = [&](schema::column_facts const& c) {
        for (schema::table_view const* other : tables)
            if (other->id == c.referenced.table) return other->name();
        throw error(std::string(t.name()) + "." + std::string(c.name) + ": its scope's table is not among the tables given; add it to the set");
    };
    out += "alter table ";
    add_table(out, t);
    out += " enable row level security;\ncreate policy alphaswarm_scope on ";
    add_table(out, t);
    out += " using (\n    case ";
    add_scope_fact(out, "bound");
    for (schema::column_facts const& c : t)
        if (c.scoped && c.referencing) {
            out += "\n        when ";
            add_literal(out, owner_table(c));
            out += " then ";
            add_owner_condition(out, c, owner_table(c));
        }
    out += "\n        else coalesce(";   // bound to a key that the table does not have: all others that it has, and at least one
    bool first = true;
    for (schema::column_facts const& c : t)
        if (c.scoped && c.referencing) {
            out += first ? "" : ", ";
            first = false;
            add_scope_fact(out, owner_table(c));
        }
    out += ") is not null";
    for (schema::column_facts const& c : t)
        if (c.scoped && c.referencing) {
            out += "\n            and (";
            add_scope_fact(out, owner_table(c));
            out += " is null or ";
            add_owner_condition(out, c, owner_table(c));
            out += ')';
        }
    out += "\n    end);\n";
    return out;
}

/// Row-level security for every table of a set that has a scope.
///
///     db.execute(row_security<models::shipped_tables>());
template <class Set>
[[nodiscard]] std::string row_security() {
    std::string out;
    for (schema::table_view const* t : Set::creation_order()) out += row_security_of(*t, Set::creation_order());
    return out;
}

}  // namespace alphaswarm::sql

namespace alphaswarm {
using sql::row_security;
}
