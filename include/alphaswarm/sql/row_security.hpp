// SPDX-License-Identifier: BSL-1.0
// The scopes of a description as PostgreSQL row-level security: the rule that a bound session writes into its
// statements, enforced by the server. Separate DDL, generated only on request, because other programs share the
// database: a role that owns the tables or bypasses row security sees everything as before, and every other role sees
// nothing until enforce(db) tells the server what the session is bound to.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include <alphaswarm/meta/error.hpp>
#include <alphaswarm/schema/owner.hpp>
#include <alphaswarm/sql/ddl/create.hpp>
#include <alphaswarm/sql/text/narrowing.hpp>

namespace alphaswarm::sql {

/// The setting that tells the server what a session is bound to: a JSON object, which enforce() writes.
inline constexpr std::string_view scope_setting = "alphaswarm.scope";

namespace detail {

/// One fact of the setting, as a subquery of its own so that a statement reads it once rather than once per row.
inline void add_scope_fact(std::string& to, std::string_view fact) {
    to += "(select nullif(current_setting('";
    to += scope_setting;
    to += "', true), '')::json ->> ";
    add_literal(to, fact);
    to += ')';
}

/// Who owns the rows of a table, as expressed in policies. `Tables` are those that scope columns may reference.
template <class Tables>
class owner_policy {
public:
    explicit owner_policy(Tables const& tables) : tables_(tables) {}

    /// The session sees the row: its own columns, written after `prefix`, say so, and every row that owns it exists and
    /// is visible.
    void add_condition(std::string& to,
                       schema::table_view const& t,
                       std::string const& prefix,
                       std::string_view row,
                       std::size_t depth = 0) const {
        bool first = true;
        if (!t.about->scope.empty()) {
            add_columns_condition(to, t, prefix);
            first = false;
        }
        for (schema::owner_link const& link : schema::owners_of(t)) {
            to += first ? "" : "\n    and ";
            first = false;
            add_exists(to, link, t, row, depth);
        }
    }
    /// The same for a new row. Its root may be inserted by the same statement and is then not visible yet, so the row
    /// is refused only if the root exists and belongs to someone else.
    void add_check(std::string& to, schema::table_view const& t) const {
        bool first = true;
        if (!t.about->scope.empty()) {
            add_columns_condition(to, t, {});
            first = false;
        }
        for (schema::owner_link const& link : schema::owners_of(t)) {
            to += first ? "" : "\n    and ";
            first = false;
            if (!link.inherited) {
                add_exists(to, link, t, t.name(), 0);
                continue;
            }
            to += "not ";
            add_foreign_name(to, *link.by.parent);
            for (std::size_t i = 0; i < link.by.size; ++i) {
                to += i ? ", " : "(";
                add_identifier(to, t.columns[link.by.child_columns[i]].name);
            }
            to += ')';
        }
    }
    /// A function that tells whether an object's root belongs to someone else, which row-level security would hide from
    /// the caller.
    void add_foreign(std::string& to, schema::table_view const& owner) const {
        std::size_t const keys = owner.primary_key_size();
        to += "create function ";
        add_foreign_name(to, owner);
        for (std::size_t i = 0; i < keys; ++i)
            (to += i ? ", " : "(") += sql_type_of(owner.columns[schema::primary_key_ordinal(owner, i)]);
        to += ") returns boolean language sql stable security definer begin atomic\n    select exists (select 1 from ";
        add_table(to, owner);
        to += " as as_owner where ";
        for (std::size_t i = 0; i < keys; ++i) {
            to += i ? " and as_owner." : "as_owner.";
            add_identifier(to, owner.columns[schema::primary_key_ordinal(owner, i)].name);
            (to += " = $") += std::to_string(i + 1);
        }
        to += " and not coalesce(";
        add_condition(to, owner, "as_owner.", "as_owner", 1);
        to += ", false));\nend;\n";
    }

private:
    std::string_view key_table_of(schema::table_view const& t, schema::column_facts const& c) const {
        for (schema::table_view const* other : tables_)
            if (other->id == c.referenced.table) return other->name();
        throw error(std::string(t.name()) + "." + std::string(c.name) +
                    ": its scope's table is not among the tables given; add it to the set");
    }
    /// The rows of the table with this key, and rows without an owner if requested.
    static void add_column_condition(std::string& to,
                                     schema::column_facts const& c,
                                     std::string_view key_table,
                                     std::string const& prefix) {
        to += '(';
        to += prefix;
        add_identifier(to, c.name);
        to += " = ";
        add_scope_fact(to, key_table);
        if (c.type.kind != types::kind::text) (to += "::") += sql_type_of(c);
        if (c.nullable) {
            to += " or (";
            to += prefix;
            add_identifier(to, c.name);
            to += " is null and ";
            add_scope_fact(to, "null_scope");
            to += " = 'true')";
        }
        to += ')';
    }
    void add_columns_condition(std::string& to, schema::table_view const& t, std::string const& prefix) const {
        to += "case ";
        add_scope_fact(to, "bound");
        for (schema::column_facts const& c : t)
            if (c.scoped && c.referencing) {
                to += "\n        when ";
                add_literal(to, key_table_of(t, c));
                to += " then ";
                add_column_condition(to, c, key_table_of(t, c), prefix);
            }
        to += "\n        else coalesce(";  // bound to a key that the table does not have: all others that it has, and
                                           // at least one
        bool first = true;
        for (schema::column_facts const& c : t)
            if (c.scoped && c.referencing) {
                to += first ? "" : ", ";
                first = false;
                add_scope_fact(to, key_table_of(t, c));
            }
        to += ") is not null";
        for (schema::column_facts const& c : t)
            if (c.scoped && c.referencing) {
                to += "\n            and (";
                add_scope_fact(to, key_table_of(t, c));
                to += " is null or ";
                add_column_condition(to, c, key_table_of(t, c), prefix);
                to += ')';
            }
        to += "\n    end";
    }
    void add_exists(std::string& to,
                    schema::owner_link const& link,
                    schema::table_view const& t,
                    std::string_view row,
                    std::size_t depth) const {
        schema::table_view const& owner = *link.by.parent;
        std::string const name(owner_names[depth]);
        to += "exists (select 1 from ";
        add_table(to, owner);
        (to += " as ") += name;
        for (std::size_t i = 0; i < link.by.size; ++i) {
            ((to += i ? " and " : " where ") += name) += '.';
            add_identifier(to, owner.columns[link.by.parent_columns[i]].name);
            to += " = ";
            add_identifier(to, row);
            to += '.';
            add_identifier(to, t.columns[link.by.child_columns[i]].name);
        }
        to += " and ";
        add_condition(to, owner, name + ".", name, depth + 1);
        to += ')';
    }
    static void add_foreign_name(std::string& to, schema::table_view const& owner) {
        if (!owner.about->namespace_name.empty()) {
            add_identifier(to, owner.about->namespace_name);
            to += '.';
        }
        add_identifier(to, "as_foreign_" + std::string(owner.name()));
    }

    Tables const& tables_;
};

}  // namespace detail

/// ENABLE ROW LEVEL SECURITY and one policy for a table with a scope, its own or through other tables; nothing for a
/// table without one. `tables` are all the tables that belong together. Throws alphaswarm::error if a table that a
/// scope column references is not among them.
template <std::size_t N>
[[nodiscard]] std::string row_security_of(schema::table_view const& t,
                                          std::array<schema::table_view const*, N> const& tables) {
    using namespace detail;
    std::string out;
    if (!schema::has_owner(t) || t.is_view()) return out;  // the tables that a view reads have policies
    owner_policy const policy(tables);
    bool has_root = false, is_root = false;
    for (schema::owner_link const& link : schema::owners_of(t)) has_root = has_root || link.inherited;
    for (schema::table_view const* below : tables)
        for (schema::owner_link const& link : schema::owners_of(*below))
            is_root = is_root || (link.inherited && link.by.parent->id == t.id);
    out += "alter table ";
    add_table(out, t);
    out += " enable row level security;\ncreate policy alphaswarm_scope on ";
    add_table(out, t);
    out += " using (\n    ";
    policy.add_condition(out, t, {}, t.name());
    if (has_root) {
        out += ") with check (\n    ";
        policy.add_check(out, t);
    }
    out += ");\n";
    if (is_root) policy.add_foreign(out, t);
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
