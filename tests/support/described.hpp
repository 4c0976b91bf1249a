// SPDX-License-Identifier: BSL-1.0
// Every option of a description as data: what it adds to a column or to a key, and the question that detects it in a
// database. Tables are composed at run time, so that tests cover all options, alone and in pairs, on columns of every
// kind.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace alphaswarm::test {

enum class Weather { fair, foul };
template <class E = Weather>
consteval auto describe_enum(of<Weather>) {
    return labels<E>({{E::fair, "fair"}, {E::foul, "foul"}});
}

/// What the columns below reference.
struct Described {
    std::int64_t id{};
    std::int64_t number{};
    std::string code;
    numeric amount;
};
template <class T = Described>
consteval auto describe_table(of<Described>) {
    return describe<T>("targets").columns(column<&T::id>.primary_key(),
                                          column<&T::number>.unique(),
                                          column<&T::code>.unique(),
                                          column<&T::amount>.unique());
}

/// One column of each kind that options distinguish.
struct Wordy {
    std::int64_t id{};
    std::string text;
    std::optional<std::string> maybe;
    std::int64_t number{};
    std::optional<std::int64_t> perhaps;
    numeric amount;
    std::vector<std::string> list;
    varchar<9> bounded;
    Weather weather{};
    timestamp at{};
};

/// An option of a column.
struct column_word {
    std::string_view name;
    std::string_view spelled;
    schema::column_facts facts;
    std::vector<std::string_view> allowed_values{};
    /// True in the database if the option took effect; %t is the table, %c the column's name. Empty: the option leaves
    /// nothing in the database.
    std::string question{};
};

/// Every option, applied to a column's definition that may have options already.
template <auto Member, std::size_t Words>
std::vector<column_word> column_words(schema::column_definition<Member, Words> const& before) {
    std::vector<column_word> all;
    auto const add = [&]<std::size_t N>(std::string_view name,
                                        std::string_view spelled,
                                        schema::column_definition<Member, N> const& c,
                                        std::string question = {}) {
        all.push_back(
            {name, spelled, c.facts, {c.allowed_values.begin(), c.allowed_values.end()}, std::move(question)});
    };
    using V = meta::value_of<Member>;
    constexpr auto reference = [] {
        using value = typename schema::detail::stripped<V>::type;
        if constexpr (std::is_same_v<value, std::int64_t>) return to_column<&Described::number>;
        else if constexpr (std::is_same_v<value, numeric>) return to_column<&Described::amount>;
        else return to_column<&Described::code>;
    }();
    std::string const attribute =
        "exists (select from pg_attribute a left join pg_attrdef d on (adrelid, adnum) = (attrelid, attnum) where "
        "attrelid = '%t'::regclass and attname = '%c' and ";
    std::string const constraint =
        "exists (select from pg_constraint where conrelid = '%t'::regclass and conkey = array[(select attnum from "
        "pg_attribute where attrelid = '%t'::regclass and attname = '%c')] and ";
    std::string const indexed =
        "exists (select from pg_index i join pg_class on oid = indexrelid where indrelid = '%t'::regclass and not "
        "indisunique and "
        "indkey::text = (select attnum::text from pg_attribute where attrelid = '%t'::regclass and attname = '%c') "
        "and ";
    add("named", "named(\"The name\")", before.named("The name"), attribute + "true)");
    add("primary_key", "primary_key()", before.primary_key(), constraint + "contype = 'p' and conname = '%t_pkey')");
    add("unique", "unique()", before.unique(), constraint + "contype = 'u' and conname = '%t_%c_key')");
    add("unique",
        "unique(\"uq_%t\")",
        before.unique("uq_given"),
        constraint + "contype = 'u' and conname = 'uq_given')");
    add("indexed", "indexed()", before.indexed(), indexed + "relname = 'ix_%t_%c')");
    add("indexed", "indexed(\"ix_given\")", before.indexed("ix_given"), indexed + "relname = 'ix_given')");
    add("varchar",
        "varchar(7)",
        before.varchar(7),
        attribute + "format_type(atttypid, atttypmod) in ('character varying(7)', 'character varying(7)[]'))");
    add("numeric",
        "numeric(9, 3)",
        before.numeric(9, 3),
        attribute + "format_type(atttypid, atttypmod) = 'numeric(9,3)')");
    add("references",
        "references(to<Described>)",
        before.references(reference),
        constraint + "contype = 'f' and conname = '%f' and confdeltype = 'a' and confupdtype = 'a')");
    add("references",
        "references(..., on_delete::cascade, on_update::restricted)",
        before.references(reference, on_delete::cascade, on_update::restricted),
        constraint + "contype = 'f' and confdeltype = 'c' and confupdtype = 'r' and confrelid = 'targets'::regclass)");
    add("references",
        "references(..., on_update::cascade)",
        before.references(reference, on_update::cascade),
        constraint + "contype = 'f' and confdeltype = 'a' and confupdtype = 'c')");
    add("references",
        "references(..., on_update::set_null, on_delete::set_default)",
        before.references(reference, on_update::set_null, on_delete::set_default),
        constraint + "contype = 'f' and confdeltype = 'd' and confupdtype = 'n')");
    add("reference_named",
        "reference_named(\"fk_given\")",
        before.reference_named("fk_given"),
        constraint + "contype = 'f' and conname = 'fk_given')");
    add("generated", "generated(random_uuid)", before.generated(random_uuid));
    add("generated", "generated(utc_now)", before.generated(utc_now));
    add("generated", "generated(initializer)", before.generated(initializer));
    if constexpr (std::is_same_v<typename schema::detail::stripped<V>::type, std::string> ||
                  std::is_same_v<V, varchar<9>>) {
        add("server_default",
            "server_default(\"'it''s'\")",
            before.server_default("'it''s'"),
            attribute + "attgenerated = '' and pg_get_expr(adbin, adrelid) like '%%''it''''s''::%%')");
        add("computed",
            "computed(\"repeat('x', 2)\")",
            before.computed("repeat('x', 2)"),
            attribute + "attgenerated = 's' and pg_get_expr(adbin, adrelid) like '%%repeat(''x''::text, 2)%%')");
    } else if constexpr (std::is_same_v<V, timestamp>) {
        add("server_default",
            "server_default(\"localtimestamp\")",
            before.server_default("localtimestamp"),
            attribute + "attgenerated = '' and pg_get_expr(adbin, adrelid) = 'LOCALTIMESTAMP')");
    } else if constexpr (std::is_same_v<V, std::vector<std::string>>) {
        add("server_default",
            "server_default(\"array['a,b']\")",
            before.server_default("array['a,b', ')']"),
            attribute +
                "attgenerated = '' and pg_get_expr(adbin, adrelid) like '%%ARRAY[''a,b''::text, '')''::text]%%')");
    } else if constexpr (!std::is_same_v<V, Weather>) {
        add("server_default",
            "server_default(\"1 + 2\")",
            before.server_default("1 + 2"),
            attribute + "attgenerated = '' and pg_get_expr(adbin, adrelid) like '%%(1 + 2)%%')");
        add("computed",
            "computed(\"id * 2\")",
            before.computed("id * 2"),
            attribute + "attgenerated = 's' and pg_get_expr(adbin, adrelid) like '%%id * 2%%')");
    }
    add("identity", "identity()", before.identity(), attribute + "attidentity = 'a')");
    add("identity", "identity_by_default()", before.identity_by_default(), attribute + "attidentity = 'd')");
    add("immutable", "immutable()", before.immutable());
    add("version", "version()", before.version());
    add("comment",
        "comment(\"It's so.\")",
        before.comment("It's so."),
        "col_description('%t'::regclass, (select attnum from pg_attribute where attrelid = '%t'::regclass and attname "
        "= '%c')) = 'It''s so.'");
    if constexpr (Words == 0) add("one_of", "one_of(\"a\", \"b\")", before.one_of("a", "b"));
    return all;
}

/// A description that is composed at run time.
struct made_table {
    schema::table_properties about = describe<Wordy>("wordy").about;
    std::vector<schema::column_facts> columns{column<&Wordy::id>.facts};
    std::vector<std::string_view> allowed_values{};
    std::vector<schema::constraint> constraints{};

    [[nodiscard]] schema::table_view view() const {
        schema::table_view t;
        t.id = meta::id_of<Wordy>;
        t.hash = meta::hash_of<Wordy>;
        t.about = &about;
        t.columns = columns.data();
        t.column_count = columns.size();
        t.constraints = constraints.data();
        t.constraint_count = constraints.size();
        t.allowed_values = allowed_values.data();
        return t;
    }
    /// What the rules say about the description by itself, and about its references.
    [[nodiscard]] std::string verdict() const {
        schema::table_view const t = view();
        meta::verdict v = schema::judge_table(t);
        if (v.accepted())
            schema::for_each_edge(
                t, schema::view_of<Described>, [&](schema::edge const& e) { schema::detail::judge_edge(v, e, false); });
        return std::string(v.view());
    }
};

/// The kinds of columns, each visited as a definition without options.
template <class Visit>
void for_each_kind(Visit visit) {
    visit(column<&Wordy::text>);
    visit(column<&Wordy::maybe>);
    visit(column<&Wordy::number>);
    visit(column<&Wordy::perhaps>);
    visit(column<&Wordy::amount>);
    visit(column<&Wordy::list>);
    visit(column<&Wordy::bounded>);
    visit(column<&Wordy::weather>);
    visit(column<&Wordy::at>);
}

/// A table with this column next to its id.
inline made_table with_column(column_word const& said) {
    made_table t;
    t.columns.push_back(said.facts);
    t.allowed_values = said.allowed_values;
    return t;
}
/// The question, filled in for a column of this table.
inline std::string asked(std::string question, schema::table_view const& t, schema::column_facts const& c) {
    std::string const table(t.name()), name(c.name),
        key = c.reference_name.empty() ? table + "_" + name + "_fkey" : std::string(std::string_view(c.reference_name));
    for (auto const& [mark, text] :
         {std::pair<std::string_view, std::string_view>{"%t", table}, {"%c", name}, {"%f", key}, {"%%", "%"}})
        for (std::size_t at = 0; (at = question.find(mark, at)) != std::string::npos; at += text.size())
            question.replace(at, 2, text);
    return question;
}

/// An option of a key, index, check or link.
struct constraint_word {
    std::string_view name;
    std::string_view spelled;
    schema::constraint made;
    std::string question{};  // for the database, if the kind may have the option
};
inline std::vector<constraint_word> constraint_words(schema::constraint const& before) {
    using enum schema::constraint_kind;
    std::string const stored_index =
        "exists (select from pg_index join pg_class on oid = indexrelid where indrelid = 'wordy'::regclass and ";
    std::string const stored = "exists (select from pg_constraint where conrelid = 'wordy'::regclass and ";
    return {{"named",
             "named(\"The name\")",
             before.named("The name"),
             before.kind == index ? stored_index + "relname = 'The name')" : stored + "conname = 'The name')"},
            {"unique", "unique()", before.unique(), stored_index + "indisunique and not indisprimary)"},
            {"where",
             "where(\"id > 0\")",
             before.where("id > 0"),
             stored_index + "pg_get_expr(indpred, indrelid) = '(id > 0)')"},
            {"using_method",
             "using_method(\"gist\")",
             before.using_method("brin"),
             stored_index + "relam = (select oid from pg_am where amname = 'brin'))"},
            {"references",
             "references(to<Described>, \"number\")",
             before.references(to<Described>, "number"),
             stored + "contype = 'f' and confrelid = 'targets'::regclass and confkey = array[2]::int2[])"},
            {"on_delete",
             "on_delete(cascade)",
             before.on_delete(on_delete::cascade),
             stored + "contype = 'f' and confdeltype = 'c')"},
            {"on_update",
             "on_update(set_null)",
             before.on_update(on_update::set_null),
             stored + "contype = 'f' and confupdtype = 'n')"},
            {"when", "when(kind, \"a\")", before.when(column<&Wordy::text>, "a")}};
}
/// One constraint of each kind, without options. The column may be NULL, and has a default.
inline std::vector<schema::constraint> constraints_of_each_kind() {
    return {index(column<&Wordy::perhaps>),
            index_on("perhaps + 1"),
            unique(column<&Wordy::perhaps>),
            primary_key(column<&Wordy::number>),
            check("perhaps > 1"),
            foreign_key(column<&Wordy::perhaps>),
            link(column<&Wordy::perhaps>)};
}
/// A table for such a constraint.
inline made_table with_constraint(schema::constraint const& k) {
    made_table t;
    t.columns = {column<&Wordy::id>.facts,
                 column<&Wordy::perhaps>.facts,
                 column<&Wordy::number>.facts,
                 column<&Wordy::text>.one_of("a").facts};
    t.allowed_values = {"a"};
    t.constraints = {k};
    return t;
}

}  // namespace alphaswarm::test
