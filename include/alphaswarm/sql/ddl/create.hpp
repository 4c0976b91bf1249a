// SPDX-License-Identifier: BSL-1.0
// CREATE statements from descriptions, parents before children. Names that a description leaves open are written out by
// PostgreSQL's own convention, so that a later comparison with a database finds them. Runs at run time, for tools and
// tests: DDL is never on a query's path.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <alphaswarm/meta/error.hpp>
#include <alphaswarm/schema/described_key.hpp>
#include <alphaswarm/schema/owner.hpp>
#include <alphaswarm/schema/table_set.hpp>
#include <alphaswarm/sql/ddl/enum_types.hpp>
#include <alphaswarm/sql/ddl/own_types.hpp>
#include <alphaswarm/sql/ddl/parts.hpp>
#include <alphaswarm/sql/ddl/text.hpp>
#include <alphaswarm/sql/ddl/views_rule.hpp>

namespace alphaswarm::sql {

/// How DDL is written.
struct ddl_options {
    bool if_not_exists = false;
    bool comments = false;  // COMMENT ON for tables and columns that have one
};

/// CREATE TABLE for one table with its constraints; `tables` are those that it may reference.
template <std::size_t N>
[[nodiscard]] std::string create_table(schema::table_view const& t,
                                       std::array<schema::table_view const*, N> const& tables,
                                       ddl_options options = {}) {
    using schema::constraint_kind;
    std::string out = options.if_not_exists ? "create table if not exists " : "create table ";
    detail::add_table(out, t);
    std::string_view introduction = " (\n    ";
    auto const add = [&](std::string const& part) {
        (out += introduction) += part;
        introduction = ",\n    ";
    };
    auto const add_keys = [&](auto const& wanted) {
        schema::for_each_key(t, [&](schema::described_key const& key) {
            if (wanted(key)) add(constraint_definition(key));
        });
    };
    for (schema::column_facts const& c : t) add(column_definition(c));
    add_keys([](auto const& key) { return key.kind == constraint_kind::primary; });
    add_keys([](auto const& key) { return key.kind == constraint_kind::unique || key.kind == constraint_kind::check; });
    for (schema::table_view const* parent : tables)
        schema::for_each_key(t, [&](schema::described_key const& key) {
            if (key.kind == constraint_kind::foreign_key && key.referenced().table == parent->id)
                add(foreign_key_definition(key, *parent));
        });
    return out += "\n);\n";
}

/// CREATE INDEX for every index of one table.
[[nodiscard]] inline std::string create_indexes(schema::table_view const& t, ddl_options options = {}) {
    std::string out;
    schema::for_each_key(t, [&](schema::described_key const& key) {
        if (key.kind == schema::constraint_kind::index) out += index_definition(key, options.if_not_exists);
    });
    return out;
}

namespace detail {
/// The query and its end, which a comment on its last line must not hide.
inline void add_query(std::string& to, std::string_view query) {
    to += query;
    std::size_t const line = query.rfind('\n');
    if (query.find("--", line == query.npos ? 0 : line) != query.npos) to += '\n';
    to += ";\n";
}
}  // namespace detail

/// CREATE VIEW with this query. Policies of row-level security hold in a view whose rows have owners for whoever reads
/// it.
[[nodiscard]] inline std::string create_view(schema::table_view const& t,
                                             std::string_view query,
                                             ddl_options options = {}) {
    std::string out = options.if_not_exists ? "create or replace view " : "create view ";
    detail::add_table(out, t);
    out += schema::has_owner(t) ? " with (security_invoker = true) as\n" : " as\n";
    detail::add_query(out, query);
    return out;
}

/// CREATE FUNCTION with this body, in which $1 is the first argument; `only_reads`: it calls nothing that may do more.
[[nodiscard]] inline std::string create_function(schema::table_view const& t,
                                                 std::string_view body,
                                                 bool only_reads,
                                                 ddl_options options = {}) {
    std::string out = options.if_not_exists ? "create or replace function " : "create function ";
    detail::add_table(out, t);
    auto const add = [&](schema::column_facts const& c, bool first) {
        if (!first) out += ", ";
        detail::add_identifier(out, c.name);
        (out += ' ') += sql_type_of(c);
    };
    out += '(';
    for (std::size_t i = 0; i < t.argument_count; ++i) add(t.arguments[i], i == 0);
    out += ") returns table (";
    for (std::size_t i = 0; i < t.column_count; ++i) add(t.columns[i], i == 0);
    out += only_reads ? ") language sql stable begin atomic\n" : ") language sql begin atomic\n";
    detail::add_query(out, body);
    return out += "end;\n";
}

/// COMMENT ON for everything that has a comment; a function's columns cannot have one there.
[[nodiscard]] inline std::string create_comments(schema::table_view const& t) {
    using namespace detail;
    std::string out;
    if (!t.about->comment.empty()) {
        out += t.is_function() ? "comment on function " : t.is_view() ? "comment on view " : "comment on table ";
        add_table(out, t);
        out += " is ";
        add_literal(out, t.about->comment);
        out += ";\n";
    }
    for (schema::column_facts const& c : t)
        if (!c.comment.empty() && !t.is_function()) {
            out += "comment on column ";
            add_table(out, t);
            out += '.';
            add_identifier(out, c.name);
            out += " is ";
            add_literal(out, c.comment);
            out += ";\n";
        }
    return out;
}

namespace detail {
/// `query_of(view)` is the query of a view or function, and whether that may do more than read.
template <std::size_t N, class Query>
void add_tables(std::string& to,
                std::vector<std::string_view>& schemas,
                std::array<schema::table_view const*, N> const& tables,
                ddl_options options,
                Query const& query_of) {
    for (schema::table_view const* t : tables) add_schema(to, schemas, t->about->namespace_name);
    for (schema::table_view const* t : tables) {
        if (t->is_view()) continue;
        to += create_table(*t, tables, options);
        to += create_indexes(*t, options);
        if (options.comments) to += create_comments(*t);
    }
    for (schema::table_view const* t : tables) {  // in the order of the set, since a view may read another
        if (!t->is_view()) continue;
        auto const [query, changes] = query_of(*t);
        to += t->is_function() ? create_function(*t, query, !changes, options) : create_view(*t, query, options);
        if (options.comments) to += create_comments(*t);
    }
}
}  // namespace detail

/// Tables, indexes, views and comments, in the given order, which must put parents first: a set's creation_order().
/// PostgreSQL schemas that tables name are created before them. Throws alphaswarm::error for a function, whose body
/// ddl<...>() alone knows.
template <std::size_t N>
[[nodiscard]] std::string create_all(std::array<schema::table_view const*, N> const& tables, ddl_options options = {}) {
    std::string out;
    std::vector<std::string_view> schemas;
    detail::add_tables(out, schemas, tables, options, [](schema::table_view const& t) {
        if (t.is_function())
            throw error("create_all(): " + std::string(t.name()) + " is a function; write it with ddl<...>()");
        return std::pair(std::string_view(t.about->view_text), false);
    });
    return out;
}

namespace detail {

/// The set can be created as described: no foreign key leads out of it, no name is used twice, and its enum types
/// agree.
template <class Set>
struct can_be_made;
template <class... T>
struct can_be_made<schema::table_set<T...>> {
    using set = schema::table_set<T...>;
    using references = schema::can_be_made<schema::views<T...>, typename set::parts>;
    static consteval meta::verdict judge() {
        meta::verdict v = references::judge();
        if (v.accepted()) v = enums_agree<T...>::judge();
        return v;
    }
};
/// AS0219: something that is not a set.
template <class Other>
struct no_set {
    static consteval meta::verdict judge() {
        meta::verdict v;
        v << "AS0219 ddl(): " << meta::type_name<Other>() << " is not a set of tables; name one, ddl<table_set<"
          << (schema::described<Other> ? meta::type_name<Other>() : "...") << ">>()";
        return v;
    }
};
template <class Set>
inline constexpr bool is_set = false;
template <class... T>
inline constexpr bool is_set<schema::table_set<T...>> = true;
template <class Set>
inline constexpr bool has_views = false;
template <class... T>
inline constexpr bool has_views<schema::table_set<T...>> = (schema::view_of<T>.is_view() || ...);
template <class Set>
concept knows_views = requires { sizeof(views_rule<Set>); };
template <class Set>
struct ddl_of_set;
template <class... T>
struct ddl_of_set<schema::table_set<T...>> {
    static std::string text(ddl_options options) {
        std::string out;
        made_types done;
        (add_types_of_members(
             typename std::remove_cvref_t<decltype(schema::table<T>)>::members{}, out, done, options.if_not_exists),
         ...);
        using set = schema::table_set<T...>;
        add_tables(out, done.schemas, set::creation_order(), options, [](schema::table_view const& view) {
            if constexpr (knows_views<set>) return views_rule<set>::query(view);
            else return std::pair<std::string, bool>{};  // refused
        });
        return out;
    }
};

}  // namespace detail

/// Everything that an empty database needs for these tables: PostgreSQL schemas, enum types, domains, composite
/// types, tables with their constraints, indexes. Every table that one of them references must be among them.
///
///     db.execute(ddl<table_set<Order, Fill>>());
template <class Set>
[[nodiscard]] std::string ddl(ddl_options options = {}) {
    using rule = std::conditional_t<detail::is_set<Set>, detail::can_be_made<Set>, detail::no_set<Set>>;
    static_assert(meta::holds<meta::sentence<rule>()>,
                  "alphaswarm refuses to make this table set; the quoted sentence says why");
    if constexpr (meta::accepts<rule>) {
        if constexpr (detail::has_views<Set>) {
            static_assert(detail::knows_views<Set>,
                          "AS0158 ddl(): the set has views, whose queries are checked before they are made; include "
                          "<alphaswarm/checked_sql.hpp>");
            if constexpr (detail::knows_views<Set>)
                static_assert(meta::holds<meta::sentence<views_rule<Set>>()>,
                              "alphaswarm refuses these views; the quoted sentence says why");
        }
        return detail::ddl_of_set<Set>::text(options);
    } else return {};
}

}  // namespace alphaswarm::sql

namespace alphaswarm {
using sql::ddl;
using sql::ddl_options;
}  // namespace alphaswarm
