// SPDX-License-Identifier: BSL-1.0
// The rules for one column within its table. A compiler pays for every fact it examines, so rarely used options are
// examined only where they were given. The table's own rules are in table_rules.hpp, those of keys in
// constraint_rules.hpp.
#pragma once

#include <cstddef>
#include <string_view>

#include <alphaswarm/meta/utf8.hpp>
#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/schema/catalog_type.hpp>
#include <alphaswarm/schema/names.hpp>
#include <alphaswarm/schema/sql_text.hpp>
#include <alphaswarm/schema/table.hpp>

namespace alphaswarm::schema {

/// PostgreSQL truncates identifiers at NAMEDATALEN - 1 bytes (src/include/pg_config_manual.h).
inline constexpr std::size_t longest_identifier = 63;
/// MaxAttrSize in src/include/access/htup_details.h: the largest n of varchar(n).
inline constexpr int longest_varchar = 10'485'760;
/// NUMERIC_MAX_PRECISION and NUMERIC_MAX_SCALE in src/include/utils/numeric.h; a scale may be as far below zero.
inline constexpr int largest_precision = 1000;

namespace detail {

/// AS0134, of a name.
constexpr void judge_bytes(meta::verdict& v, std::string_view table, char const* what, std::string_view name) {
    if (name.find('\0') != name.npos)
        v.next("AS0134 describe(): ") << table << ": the name of a " << what << " cannot contain a NUL byte; remove it";
}
constexpr void judge_name(meta::verdict& v, std::string_view table, char const* what, std::string_view name) {
    if (name.empty()) v.next("AS0102 describe(): ") << table << ": a " << what << " has no name; give it one";
    else if (name.size() > longest_identifier)
        v.next("AS0103 describe(): ") << table << ": the " << what << " name " << name << " has " << name.size()
                                      << " bytes and PostgreSQL keeps 63; shorten it or give one with .named(...)";
    else judge_bytes(v, table, what, name);
}

}  // namespace detail

/// AS0103, for a name that a statement introduces.
constexpr void judge_given(meta::verdict& v, std::string_view word, std::string_view name) {
    if (name.size() > longest_identifier)
        v.next("AS0103 ") << word << "(): the name " << name << " has " << name.size()
                          << " bytes and PostgreSQL keeps 63; shorten it";
}

namespace detail {

/// A name made by convention may be too long even if its parts are not.
constexpr void judge_composed(meta::verdict& v, std::string_view table, composed_name const& name) {
    if (name.size() <= longest_identifier) return;
    v.next("AS0103 describe(): ") << table << ": the constraint or index name ";
    name.write(v);
    v << " has " << name.size() << " bytes and PostgreSQL keeps 63; give a shorter one";
}

/// SysAtt in src/backend/catalog/heap.c: every table has columns of these names.
constexpr bool is_system_column(std::string_view name) {
    if (name.size() != 4 && name.size() != 8) return false;
    for (std::string_view own : {"ctid", "xmin", "cmin", "xmax", "cmax", "tableoid"})
        if (own == name) return true;
    return false;
}

/// Begins a message about what an option says about a column.
constexpr meta::verdict& about_option(
    meta::verdict& v, std::string_view id, option w, table_view const& t, column_facts const& c) {
    return v.next(id) << " " << name_of(w) << "(): " << t.name() << "." << c.name << ": ";
}
constexpr meta::verdict& about_option(meta::verdict& v, std::string_view id, option w, table_view const& t) {
    return v.next(id) << " " << name_of(w) << "(): " << t.name() << ": ";
}
constexpr void say_number(meta::verdict& v, int number) {
    if (number < 0) v << "-";
    v << static_cast<std::size_t>(number < 0 ? -static_cast<long long>(number) : number);
}

/// AS0134: what is quoted is one SQL expression; AS0133: it is not empty; AS0151: it is text.
constexpr void judge_sql(
    meta::verdict& v, option w, table_view const& t, column_facts const& c, std::string_view expression) {
    sql_text const read(expression);
    if (expression == no_sql)
        about_option(v, "AS0151", w, t, c)
            << "this is not text, and SQL in a description is written as text; put it in quotes";
    else if (read.flaw == "is empty")
        about_option(v, "AS0133", w, t, c) << "the expression is empty; write one, or remove the option";
    else if (!read.flaw.empty())
        about_option(v, "AS0134", w, t, c)
            << "the expression " << expression << " " << read.flaw << "; write one whole expression";
    else if (read.comma != std::string_view::npos)
        about_option(v, "AS0134", w, t, c)
            << "the expression " << expression << " has a comma outside parentheses; write one whole expression";
}

/// AS0130, with the value that would have been kept if it is a length.
constexpr void judge_twice(meta::verdict& v, table_view const& t, column_facts const& c) {
    for_each_repeated(c.noted, [&](option w) {
        about_option(v, "AS0130", w, t, c) << "it is given twice";
        if (w == option::varchar) say_number(v << ", the last time with ", c.length);
        v << ", and a column has it only once; keep one";
    });
}
/// AS0106, AS0131, and AS0111 for an enum that is stored as text.
constexpr void judge_length(meta::verdict& v, table_view const& t, column_facts const& c) {
    if (!may_have_length(c.type))
        about_option(v, "AS0106", option::varchar, t, c) << "only text has a length; remove .varchar(...)";
    else if (c.length < 1 || c.length > longest_varchar) {
        say_number(about_option(v, "AS0131", option::varchar, t, c) << "there is no varchar(", c.length);
        v << "); PostgreSQL allows 1 to 10485760 characters; correct the length, or omit it for text";
    } else if (c.longest_label > c.length)
        about_option(v, "AS0111", option::varchar, t, c)
            << "a label of its enum has " << static_cast<std::size_t>(c.longest_label)
            << " characters and does not fit varchar(" << static_cast<std::size_t>(c.length)
            << "); lengthen the column or shorten the label";
}
/// AS0107 and AS0132.
constexpr void judge_precision(meta::verdict& v, table_view const& t, column_facts const& c) {
    if (c.type.kind != types::kind::numeric)
        about_option(v, "AS0107", option::numeric, t, c) << "only numeric has a precision; remove .numeric(...)";
    else if (c.precision < 1 || c.precision > largest_precision || c.scale < -largest_precision ||
             c.scale > largest_precision) {
        say_number(about_option(v, "AS0132", option::numeric, t, c) << "there is no numeric(", c.precision);
        say_number(v << ", ", c.scale);
        v << "); PostgreSQL allows 1 to 1000 digits and a scale from -1000 to 1000; correct it, or omit it for any "
             "number";
    }
}
/// AS0110, AS0111 and AS0135.
constexpr void judge_allowed_values(meta::verdict& v, table_view const& t, column_facts const& c) {
    if (c.scoped) {  // its allowed values are not carried along with the scope
        about_option(v, "AS0110", option::one_of, t, c)
            << "a scope column holds a key and has no allowed values; remove .one_of(...)";
        return;
    }
    if (c.type.kind != types::kind::text)
        about_option(v, "AS0110", option::one_of, t, c)
            << "allowed values are for text columns; describe an enum for other types";
    else if (c.labelled)
        about_option(v, "AS0110", option::one_of, t, c)
            << "the labels of its enum are its allowed values; remove .one_of(...)";
    if (c.allowed_value_count == 0)
        about_option(v, "AS0135", option::one_of, t, c)
            << "no value is given; list the values that the column allows, or remove .one_of(...)";
    for (std::size_t w = 0; w < c.allowed_value_count; ++w) {
        std::string_view const text = t.allowed_values[c.first_allowed_value + w];
        if (c.length > 0 && meta::characters_in(text) > static_cast<std::size_t>(c.length))
            about_option(v, "AS0111", option::one_of, t, c)
                << text << " does not fit varchar(" << static_cast<std::size_t>(c.length)
                << "); lengthen the column or shorten the value";
        for (std::size_t other = 0; other < w; ++other)
            if (t.allowed_values[c.first_allowed_value + other] == text)
                about_option(v, "AS0135", option::one_of, t, c)
                    << "it lists the value " << text << " twice; list it once";
    }
}
constexpr void judge_generation(meta::verdict& v, table_view const& t, column_facts const& c) {
    if (c.made_by == generation::invalid)
        about_option(v, "AS0153", option::generated, t, c)
            << "it takes how the client makes the value: random_uuid, utc_now or initializer; for values made by the "
               "server use server_default(...), computed(...) or identity()";
    bool const textual_key = c.type.kind == types::kind::text && (c.length == 0 || c.length >= 36);
    if (c.made_by == generation::random_uuid && !textual_key && c.type.kind != types::kind::uuid)
        v.next("AS0115 generated(): ") << t.name() << "." << c.name
                                       << ": a random UUID needs uuid or text of at least 36; remove the generator";
    if (c.made_by == generation::utc_now && c.type.kind != types::kind::timestamp &&
        c.type.kind != types::kind::timestamptz)
        v.next("AS0116 generated(): ") << t.name() << "." << c.name
                                       << ": utc_now needs timestamp or timestamptz; remove the generator";
}
/// AS0112 to AS0114: a column's value has only one source.
constexpr void judge_maker(meta::verdict& v, table_view const& t, column_facts const& c, bool in_key) {
    bool const is_identity = c.identity_kind != identity::none,
               plain_integer = !c.nullable && c.type.kind == types::kind::integer;
    bool const is_computed = has_option(c.noted, option::computed),
               has_default = has_option(c.noted, option::server_default);
    if (is_identity && !plain_integer)
        v.next("AS0112 identity(): ") << t.name() << "." << c.name
                                      << ": an identity column must be a plain integer that is not null";
    if (is_computed && (has_default || c.made_by != generation::none || is_identity))
        v.next("AS0113 computed(): ") << t.name() << "." << c.name
                                      << ": a computed column has no default, generator or identity; keep one of them";
    else if (is_identity && (has_default || c.made_by != generation::none))
        v.next("AS0112 identity(): ")
            << t.name() << "." << c.name
            << ": an identity is the default and the generator of its column; keep one of them";
    if (!c.version) return;
    if (!plain_integer)
        v.next("AS0114 version(): ") << t.name() << "." << c.name
                                     << ": a version column must be a plain integer that is not null";
    if (in_key || is_identity || is_computed || c.immutable)
        v.next("AS0114 version(): ") << t.name() << "." << c.name << ": each update increments a version, and "
                                     << (in_key        ? "a primary key says which row it is"
                                         : c.immutable ? "an immutable column is never updated"
                                                       : "only the server writes this column")
                                     << "; use a column of its own";
}

/// AS0109 and AS0142. A row that is left behind must be able to hold what the action puts there.
constexpr void judge_actions(
    meta::verdict& v, table_view const& t, column_facts const& c, action on_delete, action on_update) {
    if (!c.nullable && (on_delete == action::set_null || on_update == action::set_null))
        v.next("AS0109 references(): ")
            << t.name() << "." << c.name
            << ": set_null needs a column that may be null; make the member std::optional or choose another action";
    bool const is_computed = !c.computed.empty();
    if (!c.nullable && !is_computed && c.identity_kind == identity::none && c.server_default.empty() &&
        (on_delete == action::set_default || on_update == action::set_default))
        v.next("AS0109 references(): ")
            << t.name() << "." << c.name
            << ": set_default needs a default; add .server_default(...) or choose another action";
    if (is_computed &&
        (on_delete == action::set_null || on_delete == action::set_default || on_update == action::set_null ||
         on_update == action::set_default || on_update == action::cascade))
        v.next("AS0142 references(): ") << t.name() << "." << c.name
                                        << ": the server computes the column, so no action can write it; choose "
                                           "no_action, restricted, or on_delete::cascade";
}

/// Rarely used options, and what the facts of others do not show.
constexpr void judge_noted(meta::verdict& v, table_view const& t, std::size_t i) {
    column_facts const& c = t.columns[i];
    auto const judge_text = [&](option w, std::string_view what) {
        if (has_option(c.noted, w))
            about_option(v, "AS0133", w, t, c) << "the " << what << " is empty; give one, or leave it out";
    };
    if (c.noted >> 32 != 0) judge_twice(v, t, c);
    judge_text(option::comment, "sentence");
    judge_text(option::unique, "name");
    judge_text(option::indexed, "name");
    if (has_option(c.noted, option::reference_named) && c.reference_name.empty())
        judge_text(option::reference_named, "name");
    if (has_option(c.noted, option::reference_named) && !c.referencing)
        about_option(v, "AS0138", option::reference_named, t, c)
            << "there is no reference to name; add .references(...)";
    if (has_option(c.noted, option::references))
        about_option(v, "AS0122", option::references, t, c) << "it has no target; name one with to<Other>";
    if (has_option(c.noted, option::no_action_given))
        about_option(v, "AS0152", option::references, t, c)
            << "only actions, on_delete::... and on_update::..., may follow the target; write on_delete::cascade, for "
               "example";
    if (has_option(c.noted, option::generated))
        about_option(v, "AS0133", option::generated, t, c)
            << "it has no generator; name random_uuid, utc_now or initializer";
    if (has_option(c.noted, option::varchar) && c.length == 0) judge_length(v, t, c);
    if (has_option(c.noted, option::numeric)) judge_precision(v, t, c);
    if (has_option(c.noted, option::one_of)) judge_allowed_values(v, t, c);
    if (has_option(c.noted, option::server_default)) judge_sql(v, option::server_default, t, c, c.server_default);
    if (has_option(c.noted, option::computed)) judge_sql(v, option::computed, t, c, c.computed);
    judge_maker(v, t, c, t.in_primary_key(i));
    if (c.renamed && std::string_view(c.name).find('\0') != std::string_view::npos)
        v.next("AS0134 named(): ") << t.name() << "." << c.name << ": a name cannot contain a NUL byte; remove it";
}

/// Few types have no order, and the catalogue is only asked about those that may be one of them.
constexpr bool sorts(type_facts const& type) {
    bool const plain = type.kind != types::kind::json && type.kind != types::kind::array &&
                       (type.kind != types::kind::text || type.oid == 25 || type.oid == 1043);
    return plain || catalog::sorts(catalog_type(type));
}
/// AS0154: a key is an index that sorts, and so is an index without another method.
constexpr void judge_order(meta::verdict& v, table_view const& t, column_facts const& c, std::string_view function) {
    if (sorts(c.type)) return;
    v.next("AS0154 ") << function << "(): " << t.name() << "." << c.name << " is " << c.type.name
                      << ", whose values PostgreSQL cannot sort, as keys and plain indexes require; ";
    v << (c.type.name == "json" ? "make the member jsonb, or remove the option" : "remove the option");
}
/// AS0120: the names that a column introduces, against those of the columns before it, and of those after it that
/// introduce none.
constexpr void judge_names_of_column(meta::verdict& v, table_view const& t, std::size_t i) {
    for_each_name_of_column(t, t.columns[i], [&](std::string_view word, composed_name const& name) {
        for (std::size_t j = 0; j < t.column_count; ++j) {
            column_facts const& other = t.columns[j];
            bool const said_there =
                j > i && !(other.index_name.empty() && other.unique_name.empty() && other.reference_name.empty());
            if (j == i || said_there) continue;
            for_each_name_of_column(t, other, [&](std::string_view other_word, composed_name const& taken) {
                if (!(name == taken)) return;
                v.next("AS0120 columns(): ") << t.name() << ": " << other.name << "." << other_word << "() and "
                                             << t.columns[i].name << "." << word << "() are both called ";
                name.write(v);
                v << "; give one of them a name of its own";
            });
        }
    });
}

/// In the order of what most columns do not have.
constexpr void judge_column(meta::verdict& v, table_view const& t, std::size_t i) {
    column_facts const& c = t.columns[i];
    if (c.name.empty() || c.name.size() > longest_identifier) judge_name(v, t.name(), "column", c.name);
    if (is_system_column(c.name))
        v.next("AS0155 columns(): ") << t.name() << "." << c.name
                                     << ": PostgreSQL has a column of this name in every table; rename it with "
                                        ".named(...)";
    if (c.type.name.empty()) {
        v.next("AS0105 columns(): ") << t.name() << "." << c.name;
        if (c.constant) v << ": the member is const, and a row is read into its members; make it non-const";
        else v << ": its C++ type has no SQL type; use a type that has one or specialise alphaswarm::sql_type for it";
    }
    if (c.cut)
        v.next("AS0163 columns(): ") << t.name() << "." << c.name << ": its C++ type is stored as " << c.type.name
                                     << ", and to_stored() gives or from_stored() takes another type of numbers, by "
                                        "which some would be cut; use the one type that stored_as names";
    if (!(c.index_name.empty() && c.unique_name.empty() && c.reference_name.empty())) {
        judge_names_of_column(v, t, i);
        for (meta::characters const& name : {c.index_name, c.unique_name, c.reference_name})
            judge_bytes(v, t.name(), "constraint or index", name);
    }
    if (c.indexed) {
        judge_composed(v, t.name(), index_name(t, c));
        judge_order(v, t, c, "indexed");
    }
    if (c.primary) judge_order(v, t, c, "primary_key");
    if (c.unique) {
        judge_order(v, t, c, "unique");
        judge_composed(v, t.name(), unique_name(t, c));
        if (c.primary)
            about_option(v, "AS0139", option::unique, t, c)
                << "a primary key is unique, and PostgreSQL keeps one of two "
                   "constraints over the same columns; remove .unique()";
    }
    if (c.length != 0 &&
        (c.length < 0 || c.length > longest_varchar || c.longest_label > c.length || c.type.kind != types::kind::text))
        judge_length(v, t, c);
    if (c.nullable && t.in_primary_key(i))
        v.next("AS0108 primary_key(): ") << t.name() << "." << c.name
                                         << ": a primary key is never null; make the member plain, not std::optional";
    if (c.referencing) {
        if (c.identity_kind == identity::always)
            about_option(v, "AS0161", option::identity, t, c)
                << "the server counts its values, and a reference has those of another table; remove one of the two";
        judge_composed(v, t.name(), reference_name(t, c));
        if (c.on_delete != action::no_action || c.on_update != action::no_action)
            judge_actions(v, t, c, c.on_delete, c.on_update);
    }
    if (c.noted != 0) judge_noted(v, t, i);
    if (c.made_by != generation::none) judge_generation(v, t, c);
}

}  // namespace detail

}  // namespace alphaswarm::schema
