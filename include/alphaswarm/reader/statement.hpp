// SPDX-License-Identifier: BSL-1.0
// A text that was read, as a statement of the program: the C++ types of its parameters and results, and the text that
// is sent. A column's own type is kept: a key, an enum, a type of the user's.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <alphaswarm/reader/text_rules.hpp>
#include <alphaswarm/reader/value_types.hpp>
#include <alphaswarm/schema/owner.hpp>
#include <alphaswarm/sql/expression/named.hpp>
#include <alphaswarm/sql/query/select_list.hpp>
#include <alphaswarm/sql/statement.hpp>
#include <alphaswarm/sql/text/narrowing.hpp>

namespace alphaswarm::reader {

namespace detail {

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
