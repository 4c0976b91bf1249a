// SPDX-License-Identifier: BSL-1.0
// Views: their queries are texts, whose results are the columns that the description has. Ids AS10xx of the text, and
// AS1017.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <alphaswarm/meta/optional.hpp>
#include <alphaswarm/reader/text_rules.hpp>
#include <alphaswarm/sql/ddl/views_rule.hpp>

namespace alphaswarm::reader {

namespace detail {

/// The query of a view, as the function that returns it.
template <class View>
struct query_of {
    constexpr std::string_view operator()() const { return schema::view_of<View>.about->view_text; }
};

/// The view's query gives its columns: their names in their order, types, and no NULL for those that have none.
template <class View, class Set>
struct view_agrees {
    static constexpr analysis const& found = found_in<query_of<View>, Set>;
    static constexpr schema::table_view const& view = schema::view_of<View>;

    static consteval meta::verdict judge() {
        meta::verdict v = rules<query_of<View>, Set>::judge();
        if (!v.accepted()) {
            v << " (in the query of the view " << view.name() << ")";
            return v;
        }
        if (found.argument_count > 0)
            say(v) << "its query has the parameter :" << found.arguments[0].called << "; a view has none";
        else if (found.hole_count > 0) say(v) << "its query has a part to be filled; a view has none";
        else if (found.change_count > 0) say(v) << "its query changes rows; a view reads them";
        else if (found.result_count != view.column_count)
            say(v) << "its query has " << std::size_t{found.result_count} << " results and the description "
                   << view.column_count << " columns; describe each result, in order";
        else if constexpr (found.result_count == view.column_count)
            judge_columns(v,
                          typename std::remove_cvref_t<decltype(schema::table<View>)>::members{},
                          std::make_index_sequence<found.result_count>{});
        for (index i = 0; i < found.use_count; ++i)
            if (found.uses[i].what == rewritten::table)
                judge_table(v, *tables_of_set<Set>::all[found.uses[i].number - 1]);
            else if (found.uses[i].what == rewritten::natural && v.accepted())
                say(v) << "its query has NATURAL JOIN, which means other columns in a database with more of them; "
                          "write using (...)";
        return v;
    }

private:
    /// A bound session would see the rows of every owner in a view that does not tell whose each is.
    static constexpr void judge_table(meta::verdict& v, schema::table_view const& read) {
        if (!v.accepted()) return;
        if (read.id == view.id) say(v) << "its query reads the view itself";
        else if (schema::has_owner(read) && !schema::has_owner(view))
            say(v) << "its query reads " << read.name()
                   << ", whose rows have owners, and the view has none; give it the scope's columns with .scoped(...)";
    }
    static constexpr meta::verdict& say(meta::verdict& v) { return v.next("AS1017 view ") << view.name() << ": "; }

    template <auto... Member, std::size_t... I>
    static constexpr void judge_columns(meta::verdict& v, schema::member_list<Member...>, std::index_sequence<I...>) {
        (judge_column<I, meta::value_of<Member>>(v), ...);
    }
    template <std::size_t I, class Value>
    static constexpr void judge_column(meta::verdict& v) {
        using own = typename meta::plain<Value>::type;
        using read = result_type<query_of<View>, Set, I>;
        schema::column_facts const& column = view.columns[I];
        result const& r = found.results[I];
        if (!(r.called == std::string_view(column.name)))
            say(v) << "result " << I + 1 << " of its query is not called " << column.name
                   << "; name it with AS, or describe the columns in the order of the results";
        else if (!holds<own, read>(column.type, r.is))
            say(v) << column.name << " is " << meta::type_name<own>() << ", and the query gives "
                   << meta::type_name<read>() << "; give the member that type, or cast the result";
        else if (r.nullable && !meta::is_optional<Value>)
            say(v) << column.name
                   << " may be NULL in the rows of the query; make the member std::optional, or give "
                      "coalesce(...)";
    }
    /// Keys are those of one table, and other values of one type of the server.
    template <class Own, class Read>
    static constexpr bool holds(type_facts const& own, catalog::type is) {
        if constexpr (std::is_same_v<Own, Read>) return true;
        else if constexpr (sql::key_like<Own> || sql::key_like<Read>) return false;
        else {
            catalog::type const of_column = schema::catalog_type(own), base = catalog::base_of(is);
            bool const both_text = (of_column == catalog::text || of_column == catalog::varchar) &&
                                   (base == catalog::text || base == catalog::varchar);
            return both_text || (of_column == base && !catalog::is_own(base));
        }
    }
};

template <class Set>
struct set_of_views;
template <class... T>
struct set_of_views<schema::table_set<T...>> {
    using set = schema::table_set<T...>;
    static consteval meta::verdict judge() {
        meta::verdict v;
        (judge_one<T>(v), ...);
        return v;
    }

private:
    template <class One>
    static constexpr void judge_one(meta::verdict& v) {
        if constexpr (schema::view_of<One>.is_view())
            if (v.accepted()) v = view_agrees<One, set>::judge();
    }
};

}  // namespace detail

/// The queries of the set's views are right, and give the columns that their descriptions have; a wrong one fails the
/// build here with its message. One file of a program is enough:
///
///     static_assert(check_views<desk_tables>());
template <class Set>
consteval bool check_views() {
    static_assert(meta::holds<meta::sentence<sql::views_rule<Set>>()>,
                  "alphaswarm refuses these views; the quoted sentence says why");
    return true;
}

}  // namespace alphaswarm::reader

namespace alphaswarm::sql {
template <class Set>
struct views_rule : reader::detail::set_of_views<Set> {};
}  // namespace alphaswarm::sql

namespace alphaswarm {
using reader::check_views;
}
