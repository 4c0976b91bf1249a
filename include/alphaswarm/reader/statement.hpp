// SPDX-License-Identifier: BSL-1.0
// A text that was read, as a statement of the program: the C++ types of its parameters and results, and the text that
// is sent. A column's own type is kept: a key, an enum, a type of the user's.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <alphaswarm/reader/analysis.hpp>
#include <alphaswarm/reader/mentioned.hpp>
#include <alphaswarm/schema/table_set.hpp>
#include <alphaswarm/sql/expression/named.hpp>
#include <alphaswarm/sql/expression/result_type.hpp>
#include <alphaswarm/sql/query/select_list.hpp>
#include <alphaswarm/sql/statement.hpp>
#include <alphaswarm/sql/text/narrowing.hpp>
#include <alphaswarm/types/enumeration.hpp>

namespace alphaswarm::reader {

namespace detail {

/// The text that a function without a name returns.
template <class Function>
inline constexpr std::string_view text_of = Function{}();

template <std::size_t I, class T>
struct indexed_table {};
template <class Numbers, class... T>
struct indexed_tables;
template <std::size_t... I, class... T>
struct indexed_tables<std::index_sequence<I...>, T...> : indexed_table<I, T>... {};
template <std::size_t I, class T>
std::type_identity<T> pick_table(indexed_table<I, T>*);

/// The tables of a set that one text may name; the others stand as null pointers.
template <class T, bool Named>
inline constexpr schema::table_view const* view_if_named = nullptr;
template <class T>
inline constexpr schema::table_view const* view_if_named<T, true> = &schema::view_of<T>;

template <class Function>
inline constexpr mentioned words_in = find_mentioned(text_of<Function>);

template <class Set>
struct tables_of_set;
template <class... T>
struct tables_of_set<schema::table_set<T...>> {
    using indexed = indexed_tables<std::index_sequence_for<T...>, T...>;
    template <index Table>
    using row = typename decltype(pick_table<Table - 1>(static_cast<indexed*>(nullptr)))::type;
    template <class Function>
    static constexpr schema::table_view const* named[] = {
        view_if_named<T, may_mention(words_in<Function>, meta::type_name<T>())>...};
    static constexpr schema::table_view const* all[] = {&schema::view_of<T>...};
    static constexpr std::size_t size = sizeof...(T);
};

/// Read against the tables that resemble its words; against all, if one is not among them.
template <class Function, class Set>
inline constexpr analysis found_among_named =
    analyse(text_of<Function>, tables_of_set<Set>::template named<Function>, tables_of_set<Set>::size);
template <class Function, class Set>
inline constexpr analysis found_among_all =
    analyse(text_of<Function>, tables_of_set<Set>::all, tables_of_set<Set>::size);
template <class Function, class Set>
constexpr analysis const& find_in_set() {
    if constexpr (found_among_named<Function, Set>.misses_table) return found_among_all<Function, Set>;
    else return found_among_named<Function, Set>;
}
template <class Function, class Set>
inline constexpr analysis const& found_in = find_in_set<Function, Set>();

template <std::size_t I, class Members>
struct member_at;
template <std::size_t I, auto... Member>
struct member_at<I, schema::member_list<Member...>> {
    using values = indexed_tables<std::make_index_sequence<sizeof...(Member)>, meta::value_of<Member>...>;
    using type = typename decltype(pick_table<I>(static_cast<values*>(nullptr)))::type;
};
template <class T>
using members_of = typename std::remove_cvref_t<decltype(schema::table<T>)>::members;
/// The type of a column's member, or, where none is known, the one as which the library reads the type.
template <class Set, catalog::type Type, index Table, index Ordinal>
constexpr auto find_value_type() {
    if constexpr (Table > 0) {
        using value = typename member_at<Ordinal, members_of<typename tables_of_set<Set>::template row<Table>>>::type;
        return std::type_identity<typename meta::plain<value>::type>{};
    } else return std::type_identity<sql::read_type<catalog::base_of(Type)>>{};
}
template <class Set, catalog::type Type, index Table, index Ordinal>
using value_type = typename decltype(find_value_type<Set, Type, Table, Ordinal>())::type;

template <class Function, class Set, std::size_t I>
inline constexpr argument argument_at = found_in<Function, Set>.arguments[I];
template <class Function, class Set, std::size_t I>
inline constexpr result result_at = found_in<Function, Set>.results[I];
template <class Function, class Set, std::size_t I>
inline constexpr comparison comparison_at = found_in<Function, Set>.comparisons[I];
template <class Function, class Set, std::size_t I>
constexpr auto find_result_type() {
    constexpr result r = result_at<Function, Set, I>;
    using value =
        value_type<Set, r.list ? catalog::element_of(catalog::base_of(r.is)) : r.is, r.from.table, r.from.ordinal>;
    if constexpr (r.list && !std::is_void_v<value>) return std::type_identity<std::vector<std::optional<value>>>{};
    else return std::type_identity<value>{};
}
template <class Function, class Set, std::size_t I>
using result_type = typename decltype(find_result_type<Function, Set, I>())::type;
template <class Function, class Set, std::size_t I>
constexpr auto find_argument_type() {
    constexpr bool list = argument_at<Function, Set, I>.list;
    using value =
        value_type<Set,
                   list ? catalog::element_of(argument_at<Function, Set, I>.is) : argument_at<Function, Set, I>.is,
                   argument_at<Function, Set, I>.from.table,
                   argument_at<Function, Set, I>.from.ordinal>;
    if constexpr (list) return std::type_identity<std::vector<value>>{};
    else return std::type_identity<value>{};
}
template <class Function, class Set, std::size_t I>
using argument_type = typename decltype(find_argument_type<Function, Set, I>())::type;

/// Two columns that hold keys hold those of one table.
template <class A, class B>
constexpr bool may_be_equal() {
    if constexpr (sql::key_like<A> && sql::key_like<B>) return std::is_same_v<typename A::table, typename B::table>;
    else return true;
}

/// AS1001, AS1002: what is given is a text of the program, and a set of tables.
template <class Function, class Set>
struct well_given {
    static constexpr bool is_text = [] {
        if constexpr (std::is_empty_v<Function> && requires { Function{}(); })
            return std::is_convertible_v<decltype(Function{}()), std::string_view>;
        else return false;
    }();
    static consteval meta::verdict judge() {
        meta::verdict v;
        if (!is_text)
            v.next("AS1001 ") << "checked_sql(): the compiler reads the text, so a function without a capture returns "
                                 "it: checked_sql<tables>([] { return \"select ...\"; })";
        if constexpr (!requires { tables_of_set<Set>::size; })
            v.next("AS1002 ") << "checked_sql(): " << meta::type_name<Set>()
                              << " is no set of tables; name those that the text may read: "
                                 "checked_sql<table_set<...>>(...)";
        return v;
    }
};

// What is wrong with a text that is right to PostgreSQL. Programs are told while they are compiled, and tools the same.

/// AS1014: the library cannot read a result, counted from 1, or send a parameter.
constexpr void refuse_type(meta::verdict& v, catalog::type t) {
    v << ": the library has no C++ type for "
      << (catalog::is_own(t) ? "this type of the database" : catalog::name_of(t))
      << "; include the header of the type, or cast it";
}
constexpr void refuse_result(meta::verdict& v, std::size_t position, result const& r) {
    v.next("AS1014 ") << "SQL result " << position;
    refuse_type(v, r.is);
}
constexpr void refuse_argument(meta::verdict& v, argument const& a) {
    v.next("AS1014 ") << "SQL :" << a.called;
    refuse_type(v, a.is);
}
/// AS1015: the text compares two keys.
constexpr void refuse_comparison(meta::verdict& v,
                                 std::string_view text,
                                 comparison const& c,
                                 schema::table_view const& left,
                                 schema::table_view const& right) {
    say_place(v.next("AS1015"), text, c.at);
    v << left.name() << "." << left.columns[c.left.ordinal].name << " and " << right.name() << "."
      << right.columns[c.right.ordinal].name << " are keys of different tables, which are never equal";
}
/// AS1010: a constant beside a column of an enum is one of its labels.
constexpr void judge_constant(meta::verdict& v,
                              std::string_view text,
                              label const& constant,
                              schema::table_view const& t,
                              std::string_view const* labels,
                              std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
        if (labels[i] == constant.words) return;
    say_place(v.next("AS1010"), text, constant.at);
    v << "'" << constant.words << "': " << t.name() << "." << t.columns[constant.beside.ordinal].name << " is one of ";
    for (std::size_t i = 0; i < count && i < 12; ++i) v << (i ? ", " : "") << labels[i];
}
/// The labels of an enum; none of another type.
template <class V>
inline constexpr auto label_words = [] {
    if constexpr (types::described_enum<V>) {
        std::array<std::string_view, types::labels_of<V>.size()> words{};
        for (std::size_t i = 0; i < words.size(); ++i) words[i] = types::labels_of<V>.entries[i].label;
        return words;
    } else return std::array<std::string_view, 0>{};
}();

/// AS10xx: the text is right.
template <class Function, class Set>
struct well_said {
    static consteval meta::verdict judge() {
        analysis const& known = found_in<Function, Set>;
        meta::verdict v = known.complaints;
        if constexpr (found_in<Function, Set>.accepted()) {
            [&]<std::size_t... I>(std::index_sequence<I...>) {
                (judge_result<I>(v), ...);
            }(std::make_index_sequence<found_in<Function, Set>.result_count>{});
            [&]<std::size_t... I>(std::index_sequence<I...>) {
                (judge_argument<I>(v), ...);
            }(std::make_index_sequence<found_in<Function, Set>.argument_count>{});
            [&]<std::size_t... I>(std::index_sequence<I...>) {
                (judge_keys<I>(v), ...);
            }(std::make_index_sequence<found_in<Function, Set>.comparison_count>{});
            [&]<std::size_t... I>(std::index_sequence<I...>) {
                (judge_label<I>(v), ...);
            }(std::make_index_sequence<found_in<Function, Set>.constant_count>{});
        }
        return v;
    }

private:
    template <std::size_t I>
    static constexpr void judge_result(meta::verdict& v) {
        if constexpr (std::is_void_v<result_type<Function, Set, I>>)
            refuse_result(v, I + 1, found_in<Function, Set>.results[I]);
    }
    template <std::size_t I>
    static constexpr void judge_argument(meta::verdict& v) {
        if constexpr (std::is_void_v<argument_type<Function, Set, I>>)
            refuse_argument(v, found_in<Function, Set>.arguments[I]);
    }
    template <std::size_t I>
    static constexpr void judge_keys(meta::verdict& v) {
        constexpr index left_table = comparison_at<Function, Set, I>.left.table,
                        right_table = comparison_at<Function, Set, I>.right.table;
        using left = value_type<Set, catalog::none, left_table, comparison_at<Function, Set, I>.left.ordinal>;
        using right = value_type<Set, catalog::none, right_table, comparison_at<Function, Set, I>.right.ordinal>;
        if constexpr (!may_be_equal<left, right>())
            refuse_comparison(v,
                              text_of<Function>,
                              comparison_at<Function, Set, I>,
                              schema::view_of<typename tables_of_set<Set>::template row<left_table>>,
                              schema::view_of<typename tables_of_set<Set>::template row<right_table>>);
    }
    template <std::size_t I>
    static constexpr void judge_label(meta::verdict& v) {
        constexpr origin beside = found_in<Function, Set>.constants[I].beside;
        using value = value_type<Set, catalog::none, beside.table, beside.ordinal>;
        if constexpr (types::described_enum<value>)
            judge_constant(v,
                           text_of<Function>,
                           found_in<Function, Set>.constants[I],
                           schema::view_of<typename tables_of_set<Set>::template row<beside.table>>,
                           label_words<value>.data(),
                           label_words<value>.size());
    }
};

/// A column of the result as an item of a select list; Position tells those of one type apart.
template <class V, std::size_t Position>
struct result_value {
    using sql_expression = void;
    using value = V;
    static constexpr std::size_t parameters = 0;
    static constexpr bool aggregate = false;
};
/// The name is that of one result only, and so can be read by it.
template <class Function, class Set, std::size_t I>
constexpr bool is_readable_name() {
    analysis const& known = found_in<Function, Set>;
    if (known.results[I].called.empty()) return false;
    for (std::size_t k = 0; k < known.result_count; ++k)
        if (k != I && known.results[k].called == known.results[I].called) return false;
    return true;
}
template <class Function, class Set, std::size_t I>
consteval auto result_name() {
    constexpr name called = found_in<Function, Set>.results[I].called;
    meta::text<called.text.size()> exact;
    for (std::size_t i = 0; i < called.text.size(); ++i) exact.chars[i] = called.at(i);
    return exact;
}
template <class Function, class Set, std::size_t I>
consteval auto argument_name() {
    constexpr std::string_view called = found_in<Function, Set>.arguments[I].called;
    meta::text<called.size()> exact;
    for (std::size_t i = 0; i < called.size(); ++i) exact.chars[i] = called[i];
    return exact;
}
template <class Function, class Set, std::size_t I>
constexpr auto find_item() {
    using value = result_value<result_type<Function, Set, I>, I>;
    if constexpr (is_readable_name<Function, Set, I>())
        return std::type_identity<sql::named<result_name<Function, Set, I>(), value>>{};
    else return std::type_identity<value>{};
}
template <class Function, class Set, class Numbers>
struct items_of;
template <class Function, class Set, std::size_t... I>
struct items_of<Function, Set, std::index_sequence<I...>> {
    using type = sql::select_list<typename decltype(find_item<Function, Set, I>())::type...>;
};

}  // namespace detail

/// A text of SQL that was checked against the tables of a set.
template <class Function, class Set>
struct checked_statement {
    using sql_statement = void;
    static constexpr analysis const& found = detail::found_in<Function, Set>;
    using items = typename detail::items_of<Function, Set, std::make_index_sequence<found.result_count>>::type;
    static constexpr bool returns_rows = true;
    static constexpr bool only_reads = !found.locks;
    static constexpr std::size_t parameters = found.argument_count;

    /// The text with $1 for each :name, and with a query of the scope's rows in place of each table that the scope
    /// narrows.
    static constexpr void write(sql::writer& w, bool* nullable) {
        write_text(w, std::make_index_sequence<found.argument_count>{});
        write_results(w, nullable, std::make_index_sequence<found.result_count>{});
        w.calls = w.calls || found.calls;
    }
    template <class Binder>
    void bind(Binder& b) const {
        bind_all(b, std::make_index_sequence<found.argument_count>{});
    }

private:
    template <std::size_t... I>
    static constexpr void write_text(sql::writer& w, std::index_sequence<I...>) {
        sql::placeholder_entry const entries[sizeof...(I) + 1]{entry<I>()...};
        std::size_t numbers[sizeof...(I) + 1]{};
        std::string_view const text = detail::text_of<Function>;
        std::size_t from = 0;
        w.frame->clause = "checked_sql()";
        for (std::size_t i = 0; i < found.use_count; ++i) {
            use const& u = found.uses[i];
            std::string_view const before = text.substr(from, u.begin - from);
            if (u.table > 0) {
                schema::table_view const& t = *table(u.table);
                sql::source_entry const source{t.id, &t, u.alias};
                w.touch(t);
                if (!sql::narrows(w, source)) continue;
                w << before;
                refuse_unscopable(w, u, t);
                if (u.command) w << "select * from ";
                sql::write_narrowed_table(w, source);
            } else {
                w << before;
                if (numbers[u.parameter] == 0) {
                    w.placeholder(entries[u.parameter]);
                    numbers[u.parameter] = w.parameter_count();
                } else (w << "$").number(numbers[u.parameter]);
            }
            from = u.end;
        }
        w << text.substr(from);
    }
    /// AS1012: what a query of the scope's rows cannot be in place of.
    static constexpr void refuse_unscopable(sql::writer& w, use const& u, schema::table_view const& t) {
        auto const refuse = [&](std::string_view what, std::string_view remedy) {
            w.complaints.next("AS1012 ") << "checked_sql(): " << t.name() << " has a scope, and " << what << "; "
                                         << remedy << ", or use unscoped()";
        };
        if (u.sampled) refuse("its rows cannot be sampled", "leave TABLESAMPLE out");
        if (u.by_key) refuse("columns beside its primary key in GROUP BY must be grouped too", "add them to GROUP BY");
        if (u.schema_named) refuse("cannot be called by a schema that its description has not", "leave the schema out");
        if (name const hiding = common_that_hides(t, 0); !hiding.empty())
            w.complaints.next("AS1012 ") << "checked_sql(): the common table expression " << hiding.text
                                         << " has the name of a table in which the scope looks up whose rows those of "
                                         << t.name() << " are; give it another name";
    }
    /// The common table expression that has the name of the table or of one that determines its owner.
    static constexpr name common_that_hides(schema::table_view const& t, std::size_t depth) {
        if (t.about->namespace_name.empty())
            for (index i = 0; i < found.common_count; ++i)
                if (found.commons[i] == t.name()) return found.commons[i];
        if (depth < schema::longest_owner_path)
            for (schema::owner_link const& link : schema::owners_of(t))
                if (name const hiding = common_that_hides(*link.by.parent, depth + 1); !hiding.empty()) return hiding;
        return {};
    }
    template <std::size_t... I>
    static constexpr void write_results(sql::writer& w, bool* nullable, std::index_sequence<I...>) {
        ((nullable[I] = found.results[I].nullable,
          w.result(sql_type<detail::result_type<Function, Set, I>>::facts.oid, found.results[I].nullable)),
         ...);
    }
    template <std::size_t I>
    static constexpr sql::placeholder_entry entry() {
        using value = detail::argument_type<Function, Set, I>;
        return {.name = found.arguments[I].called,
                .type = meta::id_of<value>,
                .facts = sql_type<value>::facts,
                .key = sql::key_like<value>,
                .enumeration = std::is_enum_v<value> ? meta::type_name<value>() : std::string_view(),
                .nullable = found.arguments[I].nullable};
    }
    static constexpr schema::table_view const* table(index number) {
        using tables = detail::tables_of_set<Set>;
        schema::table_view const* const named = tables::template named<Function>[number - 1];
        if constexpr (detail::found_among_named<Function, Set>.misses_table) return tables::all[number - 1];
        else return named;
    }
    template <class Binder, std::size_t... I>
    static void bind_all(Binder& b, std::index_sequence<I...>) {
        (b.template add_argument<detail::argument_name<Function, Set, I>(), detail::argument_type<Function, Set, I>>(),
         ...);
    }
};

struct refused_statement {};
/// What is given is looked at first; the text, if that is right.
template <class Function, class Set>
using rules = std::conditional_t<meta::accepts<detail::well_given<Function, Set>>,
                                 detail::well_said<Function, Set>,
                                 detail::well_given<Function, Set>>;
template <class Function, class Set>
constexpr auto make_statement() {
    if constexpr (meta::accepts<rules<Function, Set>>) return checked_statement<Function, Set>{};
    else return refused_statement{};  // one mistake is one error
}

}  // namespace alphaswarm::reader

namespace alphaswarm {

/// SQL that the compiler checks against the tables of a set; the function without a name returns the text:
///
///     constexpr auto large = checked_sql<desk_tables>([] { return "select symbol, price from fills where price >
///     :least"; }); for (auto const& row : db.fetch(large, "least"_c = 100.0)) row["symbol"_c];
///
/// Results are read by name and position, parameters are given by name. In a header it must initialize an inline
/// variable, because the function's type belongs to one file.
template <class Set, class Function>
[[nodiscard]] constexpr auto checked_sql(Function) {
    static_assert(meta::holds<meta::sentence<reader::rules<Function, Set>>()>,
                  "alphaswarm refuses this SQL; the quoted sentence says why");
    return reader::make_statement<Function, Set>();
}

}  // namespace alphaswarm
