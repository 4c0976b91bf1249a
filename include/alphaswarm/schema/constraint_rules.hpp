// SPDX-License-Identifier: BSL-1.0
// The rules for one key, index, check, foreign key or link within its table. Each kind has options of its own; an
// option that a kind cannot have would be dropped from the DDL, so it is refused with what to write instead.
#pragma once

#include <cstddef>
#include <string_view>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/schema/column_rules.hpp>
#include <alphaswarm/schema/names.hpp>
#include <alphaswarm/schema/sql_text.hpp>
#include <alphaswarm/schema/table.hpp>

namespace alphaswarm::schema::detail {

/// The options that a kind may have.
constexpr option_set options_of(constraint_kind kind) {
    switch (kind) {
        case constraint_kind::index:
            return bits_of(option::named, option::unique, option::where, option::using_method);
        case constraint_kind::foreign_key:
            return bits_of(option::named, option::references, option::on_delete, option::on_update);
        case constraint_kind::link:
            return bits_of(option::references, option::when);
        case constraint_kind::unique:
        case constraint_kind::primary:
        case constraint_kind::check:
            break;
    }
    return bits_of(option::named);
}
constexpr std::string_view name_of(constraint_kind kind) {
    switch (kind) {
        case constraint_kind::index:
            return "index";
        case constraint_kind::unique:
            return "unique";
        case constraint_kind::primary:
            return "primary_key";
        case constraint_kind::check:
            return "check";
        case constraint_kind::foreign_key:
            return "foreign_key";
        case constraint_kind::link:
            break;
    }
    return "link";
}
/// `unique(email, code)`, `check(price > 0)`
constexpr void say(meta::verdict& v, table_view const& t, constraint const& k) {
    v << name_of(k.kind) << "(" << k.expression;
    for (std::size_t i = 0; i < k.size; ++i) {
        std::size_t const ordinal = t.ordinal_of_member(k.members[i]);
        v << (i ? ", " : "") << (ordinal == table_view::none ? k.members[i] : t.columns[ordinal].name);
    }
    v << ")";
}

/// AS0136, with what to write instead.
constexpr void judge_misplaced(meta::verdict& v, table_view const& t, constraint const& k, option w) {
    say(about_option(v, "AS0136", w, t), t, k);
    bool const is_unique = k.kind == constraint_kind::unique;
    if (w == option::where)
        v << (is_unique ? " covers all rows; for some of them use index(...).unique().where(...)"
                        : " covers all rows: only an index can have a condition; remove it");
    else if (w == option::unique)
        v << " is not an index: only an index can be made unique; write unique(...) beside it, or remove the option";
    else if (w == option::using_method)
        v << " is not an index: only an index has a method; "
          << (is_unique ? "PostgreSQL makes keys with btree; remove the option" : "remove the option");
    else if (w == option::references) v << " references nothing: write foreign_key(...).references(...) beside it";
    else if (w == option::when) v << " covers all rows: only a link can be conditional; remove the option";
    else if (w == option::named) v << " is not an object in the database and has no name there; remove the option";
    else
        v << (k.kind == constraint_kind::link
                  ? " is not enforced, so it has no actions; make it a foreign_key(...), or remove the option"
                  : " references nothing: only a foreign key has actions; write foreign_key(...).references(...) "
                    "beside it");
}
/// AS0134 and AS0133 for a condition or an indexed expression. Commas separate the elements of an index.
constexpr void judge_expression(
    meta::verdict& v, table_view const& t, std::string_view place, std::string_view expression, bool may_list) {
    sql_text const read(expression);
    if (read.flaw.empty() && (may_list || read.comma == std::string_view::npos)) return;
    bool const is_empty = read.flaw == "is empty";
    v.next(is_empty ? "AS0133 " : "AS0134 ") << place << "(): " << t.name() << ": ";
    if (is_empty) v << "the expression is empty; write one, or remove it";
    else
        v << "the expression " << expression << " "
          << (read.flaw.empty() ? std::string_view("has a comma outside parentheses") : read.flaw)
          << "; write one whole expression";
}
/// AS0143: the method of an index (amcanunique and amcanmulticol of PostgreSQL's own).
constexpr void judge_method(meta::verdict& v, table_view const& t, constraint const& k) {
    bool plain = !k.method.empty() && !(k.method.first[0] >= '0' && k.method.first[0] <= '9');
    for (char c : std::string_view(k.method))
        plain = plain && ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_');
    bool single = false, without_unique = false;
    for (std::string_view method : {"hash", "spgist"}) single = single || method == k.method;
    for (std::string_view method : {"hash", "gin", "gist", "spgist", "brin"})
        without_unique = without_unique || method == k.method;
    bool const several = k.size > 1 || (k.size == 0 && sql_text(k.expression).comma != std::string_view::npos);
    if (!plain)
        say(about_option(v, "AS0143", option::using_method, t), t, k),
            v << ": " << k.method << " is not the name of a method; give one in lower case, such as gin";
    else if (k.unique_index && without_unique)
        say(about_option(v, "AS0143", option::using_method, t), t, k),
            v << ": " << k.method << " cannot be unique; only btree can, so remove the method or .unique()";
    else if (several && single)
        say(about_option(v, "AS0143", option::using_method, t), t, k),
            v << ": " << k.method << " indexes one column; make an index for each, or choose another method";
}

constexpr void judge_words(meta::verdict& v, table_view const& t, constraint const& k) {
    for_each_repeated(
        k.noted, [&](option w) { say(about_option(v, "AS0130", w, t), t, k), v << ": it is given twice; keep one"; });
    for_each_option(k.options() & ~options_of(k.kind), [&](option w) { judge_misplaced(v, t, k, w); });
    if (has_option(k.noted, option::named) && k.name.empty())
        say(about_option(v, "AS0133", option::named, t), t, k),
            v << ": the name is empty; give one, or remove the option";
    if (has_option(k.noted, option::using_method)) judge_method(v, t, k);
    if (has_option(k.noted, option::where)) judge_expression(v, t, "where", k.predicate, false);
}

constexpr bool same_columns(constraint const& a, constraint const& b) {
    if (a.size != b.size) return false;
    for (std::size_t i = 0; i < a.size; ++i)
        if (a.members[i] != b.members[i]) return false;
    return true;
}

/// AS0139: PostgreSQL merges two constraints that are equal except for their names.
constexpr void judge_same_key(meta::verdict& v, table_view const& t, std::size_t i) {
    constraint const& k = t.constraints[i];
    auto const refuse = [&](std::string_view other) {
        say(v.next("AS0139 ") << name_of(k.kind) << "(): " << t.name() << ": ", t, k);
        v << " is said by " << other
          << " too, and PostgreSQL keeps one of two constraints over the same columns; keep one";
    };
    for (std::size_t j = 0; j < i; ++j) {
        constraint const& other = t.constraints[j];
        bool const is_key = other.kind == constraint_kind::unique ||
                            (other.kind == constraint_kind::primary && k.kind != constraint_kind::primary);
        if (is_key && same_columns(k, other)) refuse("another key");
    }
    if (k.size != 1) return;
    std::size_t const ordinal = t.ordinal_of_member(k.members[0]);
    if (ordinal == table_view::none) return;
    if (t.columns[ordinal].unique || (t.columns[ordinal].primary && k.kind == constraint_kind::unique))
        refuse("the column itself");
}

/// AS0122, AS0123 and AS0119: what is referenced.
constexpr void judge_target(meta::verdict& v, table_view const& t, constraint const& k) {
    std::string_view const kind = name_of(k.kind);
    if (!k.referenced.is_given()) {
        v.next("AS0122 ") << kind << "(): " << t.name() << ": a "
                          << (k.kind == constraint_kind::link ? "link" : "foreign key")
                          << " has no target; add .references(to<Other>, ...)";
        return;
    }
    bool const one_column = !k.referenced.member.empty();
    if (one_column && k.referenced_size != 0)
        v.next("AS0130 references(): ")
            << t.name()
            << ": the target names its column twice; write to_column<...>, or to<...> and the names of columns";
    std::size_t const referenced = one_column ? 1 : k.referenced_size;
    if (referenced != 0 && referenced != k.size)
        v.next("AS0123 ") << kind << "(): " << t.name() << ": " << k.size << " columns reference " << referenced
                          << "; name as many of each";
    for (std::size_t a = 0; a < k.referenced_size; ++a)
        for (std::size_t b = 0; b < a; ++b)
            if (k.referenced_columns[a] == k.referenced_columns[b])
                v.next("AS0119 references(): ")
                    << t.name() << ": the target names " << k.referenced_columns[a] << " twice";
    if (k.delete_rule == action::no_action && k.update_rule == action::no_action) return;
    for (std::size_t m = 0; m < k.size; ++m)
        if (std::size_t const ordinal = t.ordinal_of_member(k.members[m]); ordinal != table_view::none)
            judge_actions(v, t, t.columns[ordinal], k.delete_rule, k.update_rule);
}

/// AS0124 and AS0127: a link that applies only to some rows.
constexpr void judge_when(meta::verdict& v, table_view const& t, constraint const& k) {
    std::size_t const when = t.ordinal_of_member(k.when_member);
    if (when == table_view::none) {
        v.next("AS0124 when(): ") << t.name() << ": the condition of a link names " << k.when_member
                                  << ", which is not a column of this table; name one of its own columns";
        return;
    }
    column_facts const& c = t.columns[when];
    bool known = false;
    for (std::size_t w = 0; w < c.allowed_value_count; ++w)
        known = known || t.allowed_values[c.first_allowed_value + w] == k.when_value;
    if (!known)
        v.next("AS0127 when(): ")
            << t.name() << "." << c.name << ": " << k.when_value
            << " is not one of its allowed values, so the link could never match; add it to one_of(...) or correct it";
}

constexpr bool is_same_key(constraint const& a, constraint const& b) {  // AS0139 and AS0121 cover that
    bool const keys = a.kind == constraint_kind::unique && b.kind == constraint_kind::unique;
    return (keys && same_columns(a, b)) || (a.kind == constraint_kind::primary && b.kind == constraint_kind::primary);
}
/// AS0120: no other constraint or index of the table has its name, given or by convention. PostgreSQL would number the
/// second by itself, and the names would depend on the order.
constexpr void judge_name_of(meta::verdict& v, table_view const& t, std::size_t i, composed_name const& name) {
    constraint const& k = t.constraints[i];
    auto const both = [&] {
        say(v << " and ", t, k);
        name.write(v << " are both called ");
        v << "; give one of them a name of its own, .named(...)";
    };
    for (std::size_t j = 0; j < i; ++j)
        if (constraint const& other = t.constraints[j]; !is_same_key(k, other) && name == constraint_name(t, other)) {
            say(v.next("AS0120 with(): ") << t.name() << ": ", t, other);
            both();
        }
    for (column_facts const& c : t)
        for_each_name_of_column(t, c, [&](std::string_view word, composed_name const& taken) {
            bool const same_key = k.size == 1 && k.members[0] == c.member && k.kind == constraint_kind::unique;
            if ((same_key && word == "unique") || word == "primary_key" || !(name == taken)) return;
            v.next("AS0120 with(): ") << t.name() << ": " << c.name << "." << word << "()";
            both();
        });
}

constexpr void judge_constraint(meta::verdict& v, table_view const& t, std::size_t i) {
    constraint const& k = t.edge_source(i);
    bool const described = i < t.constraint_count;
    if (!described && k.kind != constraint_kind::link)
        v.next("AS0144 links(): ") << t.name() << ": " << name_of(k.kind)
                                   << "(...) is among links that are declared outside the description of the table and "
                                      "generate no DDL; put it into .with(...) of the description";
    composed_name const name = constraint_name(t, k);
    judge_composed(v, t.name(), name);
    if (!k.name.empty()) judge_bytes(v, t.name(), "constraint or index", k.name);
    if (described && name.count != 0) judge_name_of(v, t, i, name);
    if (k.noted != 0 || (k.options() & ~options_of(k.kind)) != 0) judge_words(v, t, k);
    if (k.size == 0) {
        if (k.expression.first == nullptr)
            v.next("AS0117 with(): ") << t.name() << ": a key or index names no column; name one";
        else
            judge_expression(v,
                             t,
                             k.kind == constraint_kind::index ? "index_on" : "check",
                             k.expression,
                             k.kind == constraint_kind::index);
    }
    if (k.of_columns != 0)
        for_each_option(k.of_columns, [&](option w) {
            say(about_option(v, "AS0137", w, t), t, k),
                v << ": the option belongs to the column in columns(...) and has no effect here; move it there";
        });
    bool const foreign = k.foreign_member || (k.size > 0 && k.owner != t.id);
    bool const is_sorted = k.kind == constraint_kind::unique || k.kind == constraint_kind::primary ||
                           (k.kind == constraint_kind::index && (k.method.empty() || k.method == "btree"));
    for (std::size_t m = 0; m < k.size; ++m) {
        std::size_t const ordinal = t.ordinal_of_member(k.members[m]);
        if (is_sorted && ordinal != table_view::none) judge_order(v, t, t.columns[ordinal], name_of(k.kind));
        if (foreign || ordinal == table_view::none)
            v.next("AS0118 with(): ") << t.name() << ": a key or index names " << k.members[m]
                                      << ", which is not a column of this table; name one of its own columns";
        for (std::size_t other = 0; other < m; ++other)
            if (k.members[other] == k.members[m])
                v.next("AS0119 with(): ") << t.name() << ": a key or index names " << k.members[m] << " twice";
    }
    for (std::size_t j = 0; j < i && described; ++j) {
        constraint const& other = t.constraints[j];
        if (k.kind == constraint_kind::primary && other.kind == constraint_kind::primary)
            v.next("AS0121 primary_key(): ") << t.name() << ": two primary keys; keep one";
    }
    if (k.kind == constraint_kind::primary)
        for (std::size_t c = 0; c < t.column_count; ++c)
            if (t.columns[c].primary)
                v.next("AS0121 primary_key(): ") << t.name() << ": two primary keys, one on column "
                                                 << t.columns[c].name << " and one in with(); keep one";
    if (described && (k.kind == constraint_kind::unique || k.kind == constraint_kind::primary)) judge_same_key(v, t, i);
    if (k.kind == constraint_kind::foreign_key || k.kind == constraint_kind::link) judge_target(v, t, k);
    if (!k.when_member.empty()) judge_when(v, t, k);
}

}  // namespace alphaswarm::schema::detail
