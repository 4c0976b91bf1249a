// SPDX-License-Identifier: BSL-1.0
// Views and functions: their queries are texts, whose results are the columns that the description has. Ids AS10xx of
// the text, and AS1017.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <alphaswarm/meta/optional.hpp>
#include <alphaswarm/reader/text_rules.hpp>
#include <alphaswarm/sql/ddl/views_rule.hpp>

namespace alphaswarm::reader {

namespace detail {

/// The query of a view or function, as the function that returns it.
template <class View>
struct query_of {
    constexpr std::string_view operator()() const { return schema::view_of<View>.about->view_text; }
};

/// An array of the C++ type has no place for NULL, and one that the query gives may hold it.
template <class Own, class Read>
inline constexpr bool lacks_null =
    std::is_same_v<typename sql::with_null_elements<Own>::type, Read> && !std::is_same_v<Own, Read>;

/// Keys are those of one table, enums have their own labels, texts of a limited length are no longer than that, and
/// other values are of one type of the server.
template <class Own, class Read>
constexpr bool holds(type_facts const& own, catalog::type is) {
    if constexpr (std::is_same_v<Own, Read>) return true;
    else if constexpr (sql::key_like<Own> || sql::key_like<Read> || std::is_enum_v<Own> || lacks_null<Own, Read>)
        return false;
    else if constexpr (constexpr int most = schema::natural_length<Own>(); most != 0)
        return schema::natural_length<Read>() != 0 && schema::natural_length<Read>() <= most;
    else {
        catalog::type const of_column = schema::catalog_type(own), base = catalog::base_of(is);
        bool const both_text = (of_column == catalog::text || of_column == catalog::varchar) &&
                               (base == catalog::text || base == catalog::varchar);
        return both_text || (of_column == base && !catalog::is_own(base));
    }
}

/// The query takes a value of the C++ type: of a limited length, and without NULL in its elements, it is taken too.
template <class Own, class Read>
constexpr bool takes(type_facts const& own, catalog::type is) {
    if constexpr (lacks_null<Own, Read>) return true;
    else if constexpr (schema::natural_length<Own>() != 0 && !std::is_same_v<Own, Read> && !sql::key_like<Own> &&
                       !sql::key_like<Read>)
        return is == catalog::text || is == catalog::varchar;
    else return holds<Own, Read>(own, is);
}

/// The query gives the columns: their names in their order, types, and no NULL for those that have none; its parameters
/// are the arguments of a function, each with its type.
template <class View, class Set>
struct view_agrees {
    static constexpr analysis const& found = found_in<query_of<View>, Set>;
    static constexpr schema::table_view const& view = schema::view_of<View>;
    static constexpr std::string_view kind = view.is_function() ? "function" : "view";

    static consteval meta::verdict judge() {
        meta::verdict v = rules<query_of<View>, Set>::judge();
        if (!v.accepted()) {
            v << " (in the query of the " << kind << " " << view.name() << ")";
            return v;
        }
        if (view.is_function() && catalog::is_function_name(view.name()))
            say(v) << "PostgreSQL has a function of this name; choose another";
        else if (!view.is_function() && found.argument_count > 0)
            say(v) << "its query has the parameter :" << found.arguments[0].called
                   << "; a view has none, but a function has: as_function(...)";
        else if (found.hole_count > 0) say(v) << "its query has a part to be filled; a " << kind << " has none";
        else if (found.change_count > 0) say(v) << "its query changes rows; a " << kind << " reads them";
        else if (found.result_count != view.column_count)
            say(v) << "its query has " << std::size_t{found.result_count} << " results and the description "
                   << view.column_count << " columns; describe each result, in order";
        else if constexpr (found.result_count == view.column_count) {
            using described = std::remove_cvref_t<decltype(schema::table<View>)>;
            judge_columns(v, typename described::members{}, std::make_index_sequence<found.result_count>{});
            judge_parameters(v, typename described::arguments{}, std::make_index_sequence<found.argument_count>{});
        }
        for (index i = 0; i < found.use_count; ++i)
            if (found.uses[i].what == rewritten::table || found.uses[i].what == rewritten::function)
                judge_table(v, found.uses[i].number - std::size_t{1});
        return v;
    }

private:
    /// A bound session would see the rows of every owner in a view that does not tell whose each is. What is read is
    /// made before.
    static constexpr void judge_table(meta::verdict& v, std::size_t number) {
        if (!v.accepted()) return;
        schema::table_view const* const* const all = tables_of_set<Set>::all;
        schema::table_view const& read = *all[number];
        std::size_t own = 0;
        while (all[own]->id != view.id) ++own;
        if (number == own) say(v) << "its query reads the " << kind << " itself";
        else if (read.is_view() && number > own)
            say(v) << "its query reads " << read.name() << ", which is made later; put it behind that in the set";
        else if (schema::column_facts const* const missing = schema::owner_missing_in(view, read)) {
            say(v) << "its query reads " << read.name() << ", whose rows have owners by " << missing->name
                   << ", and the " << kind << " has no such column; give it the scope's columns with .scoped(...)";
        }
    }
    static constexpr meta::verdict& say(meta::verdict& v) {
        return v.next("AS1017 ") << kind << " " << view.name() << ": ";
    }

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
                   << (column.scoped ? "; name it with AS: the columns of the scope are the last"
                                     : "; name it with AS, or describe the columns in the order of the results");
        else if (lacks_null<own, read>)
            say(v) << column.name << " may hold NULL in its elements; make it a vector of std::optional";
        else if (!holds<own, read>(column.type, r.is))
            say(v) << column.name << " is " << meta::type_name<own>() << ", and the query gives "
                   << meta::type_name<read>() << "; give the member that type, or cast the result";
        else if (r.nullable && !meta::is_optional<Value>)
            say(v) << column.name
                   << " may be NULL in the rows of the query; make the member std::optional, or give "
                      "coalesce(...)";
    }
    template <auto... Argument, std::size_t... I>
    static constexpr void judge_parameters(meta::verdict& v,
                                           schema::member_list<Argument...>,
                                           std::index_sequence<I...>) {
        (judge_parameter<I, meta::value_of<Argument>...>(v), ...);
    }
    template <std::size_t I, class... Value>
    static constexpr void judge_parameter(meta::verdict& v) {
        argument const& read = found.arguments[I];
        std::size_t number = 0;
        bool described = false;
        (judge_argument<I, Value>(v, read, view.arguments[number++], described), ...);
        if (!described)
            say(v) << "its query has the parameter :" << read.called
                   << ", which is no argument of it; describe one with that name, or correct the name";
    }
    template <std::size_t I, class Value>
    static constexpr void judge_argument(meta::verdict& v,
                                         argument const& read,
                                         schema::column_facts const& own,
                                         bool& described) {
        using plain = typename meta::plain<Value>::type;
        using type = argument_type<query_of<View>, Set, I>;
        if (read.called != std::string_view(own.name)) return;
        described = true;
        if (!takes<plain, type>(own.type, read.is)) {
            say(v) << "the argument " << own.name << " is " << meta::type_name<plain>() << ", and the query takes "
                   << meta::type_name<type>() << "; give the member that type, or ";
            if (sql::key_like<plain>) v << "compare it with a column that holds this key";
            else v << "cast it: :" << own.name << "::...";
        } else if (meta::is_optional<Value> && !read.nullable)
            say(v) << "the argument " << own.name << " may be NULL, and the query takes no NULL; write :" << own.name
                   << "?, or make the member plain";
    }
};

/// The query of a view, or the body of a function: with $1 for its first argument, and with columns for stars and
/// NATURAL, so that a column which only the database has changes nothing.
inline std::string made_query(analysis const& found, schema::table_view const& view) {
    std::string_view const text = view.about->view_text;
    std::string made;
    std::size_t from = 0;
    for (index i = 0; i < found.use_count; ++i) {
        use const& u = found.uses[i];
        bool const spelled = u.what == rewritten::star || u.what == rewritten::natural;
        if (!spelled && u.what != rewritten::parameter) continue;
        made.append(text.substr(from, u.begin - from));
        if (spelled) made.append(found.spelled(u.columns));
        else {
            std::size_t number = 0;
            while (view.arguments[number].name != found.arguments[u.number].called) ++number;
            made.append("$").append(std::to_string(number + 1));
        }
        from = u.end;
    }
    return made.append(text.substr(from));
}

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
    /// The query of one of its views and functions as it is made, and whether that may do more than read.
    static std::pair<std::string, bool> query(schema::table_view const& view) {
        std::pair<std::string, bool> made;
        (make_query<T>(made, view), ...);
        return made;
    }

private:
    template <class One>
    static constexpr void judge_one(meta::verdict& v) {
        if constexpr (schema::view_of<One>.is_view())
            if (v.accepted()) v = view_agrees<One, set>::judge();
    }
    template <class One>
    static void make_query(std::pair<std::string, bool>& made, schema::table_view const& view) {
        if constexpr (schema::view_of<One>.is_view())
            if (view.id == schema::view_of<One>.id)
                made = {made_query(found_in<query_of<One>, set>, view), found_in<query_of<One>, set>.calls};
    }
};

}  // namespace detail

/// The queries of the set's views and functions are right, and give the columns that their descriptions have; a wrong
/// one fails the build here with its message. One file of a program is enough:
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
