// SPDX-License-Identifier: BSL-1.0
// group_by() and having(). A group key is a column, an expression, the name of a result, or all columns of a table. Ids
// AS0403, AS0407, AS0434.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

#include <alphaswarm/catalog/types.hpp>
#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/sql/expression/column.hpp>
#include <alphaswarm/sql/expression/named.hpp>
#include <alphaswarm/sql/expression/operands.hpp>
#include <alphaswarm/sql/query/clause.hpp>
#include <alphaswarm/sql/query/select_list.hpp>

namespace alphaswarm::sql {

/// A result of the select list as a group key, written as its position: PostgreSQL resolves a bare name to a table's
/// column first. `E` is the result's expression.
template <std::size_t Place, expression E>
struct group_result {
    using sql_expression = void;
    using value = typename E::value;
    using result = E;
    static constexpr std::size_t parameters = 0;
    static constexpr bool aggregate = E::aggregate;
    static constexpr written write(writer& w) {
        if constexpr (aggregate) E::write(w);  // complains: GROUP BY takes no aggregate
        w.number(Place);
        return {};
    }
    template <class Binder>
    void bind(Binder&) const {}
};

/// All columns of a table as a group key: its primary key, which determines the others, or every column if it has none.
template <class Source>
struct group_table {
    using whole_table = Source;
    static constexpr std::size_t parameters = 0;
    static constexpr bool aggregate = false;
    template <class F>
    static constexpr void each(F const& f) {
        schema::table_view const& t = Source::view();
        bool const keyed = t.primary_key_size() > 0;
        for (std::size_t i = 0; i < t.column_count; ++i)
            if (!keyed || t.in_primary_key(i)) f(i);
    }
    template <class Binder>
    void bind(Binder&) const {}
};

namespace detail {

template <class Key>
constexpr void enter_group_key(writer& w) {
    if constexpr (requires { typename Key::whole_table; }) {
        using source = typename Key::whole_table;
        Key::each([&w](std::size_t ordinal) { w.frame->group_by({.source = source::id, .ordinal = ordinal}); });
    } else if constexpr (requires { typename Key::result; }) {
        enter_group_key<typename Key::result>(w);
        w.frame->group_by({.expression = meta::id_of<typename Key::result>, .by_result = true});
    } else if constexpr (requires {
                             typename Key::source;
                             Key::member;
                         })
        w.frame->group_by(
            {.source = Key::source::id, .ordinal = ordinal_of<Key::member>, .expression = meta::id_of<Key>});
    else w.frame->group_by({.expression = meta::id_of<Key>});
}
template <class Key>
constexpr void write_group_key(writer& w) {
    if constexpr (requires { typename Key::whole_table; }) {
        using source = typename Key::whole_table;
        bool first = true;
        Key::each([&](std::size_t ordinal) {
            if (!first) w << ", ";
            first = false;
            judge_equality(w, "group_by(): ", source::name(), source::view().columns[ordinal]);
            w.column(source::id, source::name(), source::view(), ordinal);
        });
    } else {
        if (!has_equality<typename Key::value>()) {
            w.complaints.next("AS0434 group_by(): ");
            say_expression<Key>(w.complaints);
            refuse_equality(w.complaints, type_words<typename Key::value>());
        }
        Key::write(w);
    }
}

/// AS0403, AS0407: an argument of group_by(), in a query that selects Items.
template <class Items, class Key>
struct groupable {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if constexpr (expression<Key> || whole<Key>) return v;
        else if constexpr (requires { Key::view; }) {
            if constexpr (std::is_void_v<typename Items::template result_named<Key>>)
                v << "AS0403 group_by(): no column of the select list is named " << Key::view
                  << "; name one with .as(...), or give the expression";
        } else
            v << "AS0407 group_by(): a value of type " << meta::type_name<Key>()
              << " cannot be grouped by; give columns, expressions, all<...>, or names of the select list";
        return v;
    }
};
template <class Items, class Key>
constexpr auto as_group_key(Key const& key) {
    if constexpr (!meta::accepts<groupable<Items, Key>>)
        return bound<std::int32_t>{};  // refused; one mistake is one error
    else if constexpr (whole<Key>) return group_table<typename Key::source>{};
    else if constexpr (expression<Key>) return key;
    else return group_result<Items::template place_of<Key>(), typename Items::template result_named<Key>>{};
}

}  // namespace detail

/// GROUP BY: one row for each combination of the keys' values.
template <class... Key>
struct group_clause {
    static constexpr clause_kind kind = clause_kind::group_by;
    static constexpr std::size_t parameters = pack<Key...>::parameters;
    static constexpr bool groups = true;
    pack<Key...> group_keys;

    static constexpr void enter(writer& w) { (detail::enter_group_key<Key>(w), ...); }
    template <class Query>
    static constexpr void write(writer& w) {
        w.frame->clause = "group_by()";
        std::string_view introduction = " group by ";
        ((w << introduction, detail::write_group_key<Key>(w), introduction = ", "), ...);
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (parameters > 0) group_keys.bind(b);
    }
};

/// HAVING: only groups that satisfy the condition.
template <class E>
struct having_clause {
    static constexpr clause_kind kind = clause_kind::having;
    static constexpr std::size_t parameters = E::parameters;
    static constexpr bool groups = true;
    E group_filter;

    static constexpr void enter(writer&) {}
    template <class Query>
    static constexpr void write(writer& w) {
        w.frame->clause = "having()";
        w << " having ";
        E::write(w);
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (parameters > 0) group_filter.bind(b);
    }
};

}  // namespace alphaswarm::sql
