// SPDX-License-Identifier: BSL-1.0
// What a query needs in order to be read page by page: an order that distinguishes all rows, with sort keys that the
// rows contain. Every table must have a key among the sort keys, unless a join finds at most one of its rows for each
// row that is already there. Ids AS0951 to AS0955.
#pragma once

#include <cstddef>
#include <optional>
#include <type_traits>

#include <alphaswarm/meta/optional.hpp>
#include <alphaswarm/schema/graph.hpp>
#include <alphaswarm/sql/query/select.hpp>

namespace alphaswarm::sql::detail {

/// A sort key's direction, and where its NULLs are placed.
template <class Key>
struct direction;
template <class E, bool Descending, nulls Nulls>
struct direction<sort_key<E, Descending, Nulls>> {
    static constexpr bool descending = Descending;
    static constexpr bool nulls_first = Nulls == nulls::unspecified ? Descending : Nulls == nulls::first;

    static constexpr void write(writer& w) {
        if constexpr (Descending) w << " desc";
        if constexpr (Nulls == nulls::first) w << " nulls first";
        if constexpr (Nulls == nulls::last) w << " nulls last";
    }
};

// -- finding a sort key in the select list

/// Where a row has the value of a sort key.
enum class found_as : unsigned char { nothing, item, member };
struct found_key {
    found_as how = found_as::nothing;
    std::size_t item = 0;
    std::size_t position = 0;  // among the result's columns
};

template <class Item>
struct item_words {
    template <class Key>
    static constexpr found_as yields() {
        if constexpr (whole<Item>) {
            if constexpr (requires {
                              typename Key::source;
                              Key::member;
                          })
                return Item::template holds<Key> ? found_as::member : found_as::nothing;
            else return found_as::nothing;
        } else return std::is_same_v<Item, Key> && Key::parameters == 0 ? found_as::item : found_as::nothing;
    }
};
template <meta::text Name, class E>
struct item_words<named<Name, E>> {
    template <class Key>
    static constexpr found_as yields() {
        return std::is_same_v<Key, result_name<Name>> || (std::is_same_v<E, Key> && Key::parameters == 0)
                   ? found_as::item
                   : found_as::nothing;
    }
};

template <class Key, class... Item>
constexpr found_key find_key(select_list<Item...> const*) {
    found_key found;
    std::size_t item = 0, position = 0;
    auto const look = [&]<class One>(One const*) {
        found_as const how = item_words<One>::template yields<Key>();
        if (found.how == found_as::nothing && how != found_as::nothing) {
            found = {how, item, position};
            if constexpr (requires {
                              Key::member;
                              One::template place<Key>;
                          })
                if (how == found_as::member) found.position += One::template place<Key>;
        }
        ++item;
        position += item_traits<One>::columns;
    };
    (look(static_cast<Item const*>(nullptr)), ...);
    return found;
}
template <class Query, class Key>
inline constexpr found_key place_of = find_key<Key>(static_cast<typename Query::items const*>(nullptr));
template <class Query, class Key>
inline constexpr std::size_t position_of = place_of<Query, Key>.position;

/// The expression that a sort key stands for: itself, or the one that the select list gives this name.
template <class Query, class E>
constexpr E const& sorted_by(Query const&, E const& e) {
    return e;
}
template <meta::text Name, std::size_t I, class E>
constexpr E const& expression_named(cell<I, list_cell<named<Name, E>>> const& c) {
    return c.element.item.expression;
}
template <class Query, meta::text Name>
constexpr auto const& sorted_by(Query const& q, result_name<Name> const&) {
    return expression_named<Name>(q.list.values);
}

/// The row as an object of the query's only item; a loaded row contains one.
template <class Object, class Row>
constexpr auto const& as_object(Row const& row) {
    if constexpr (std::is_same_v<Row, Object>) return row;
    else if constexpr (requires {
                           row.operator->();
                           *row;
                       })
        return *row;
    else return row;
}
template <class Items>
struct only_item;
template <class Item>
struct only_item<select_list<Item>> {
    using type = Item;
};
/// A column's value in a struct, or in an object of several rows.
template <class Key, class Object>
constexpr auto const& value_in(Object const& object) {
    if constexpr (requires { object.*Key::member; }) return object.*Key::member;
    else return object[col<Key::member>];
}

/// The value of a sort key in a row.
template <class Query, class Key, class Row>
constexpr auto read_key(Key const& key, Row const& row) {
    constexpr found_key at = place_of<Query, Key>;
    if constexpr (at.how == found_as::item) {
        (void)key;
        return get<at.item>(row);
    } else if constexpr (Query::items::size == 1)
        return value_in<Key>(as_object<typename only_item<typename Query::items>::type::object>(row));
    else {
        auto const& whole = get<at.item>(row);
        if constexpr (meta::is_optional<std::remove_cvref_t<decltype(whole)>>) {
            using value = std::optional<typename Key::value>;
            return whole ? value(value_in<Key>(*whole)) : value();
        } else return value_in<Key>(whole);
    }
}

// -- whether the order is total

/// The sort keys include a key of the table whose columns are never NULL. `sorted` is by column.
constexpr bool holds_key(schema::table_view const& t, bool const* sorted) {
    auto const told = [&](std::size_t i) {
        return i != schema::table_view::none && sorted[i] && !t.columns[i].nullable;
    };
    std::size_t primary = 0;
    for (std::size_t i = 0; i < t.column_count; ++i) {
        if (t.columns[i].unique && told(i)) return true;
        primary += t.in_primary_key(i) && told(i);
    }
    if (primary > 0 && primary == t.primary_key_size()) return true;
    for (std::size_t k = 0; k < t.constraint_count; ++k) {
        schema::constraint const& c = t.constraints[k];
        bool holds =
            c.kind == schema::constraint_kind::unique ||
            (c.kind == schema::constraint_kind::index && c.unique_index && c.predicate.empty() && c.expression.empty());
        for (std::size_t m = 0; m < c.size; ++m) holds = holds && told(t.ordinal_of_member(c.members[m]));
        if (holds) return true;
    }
    return false;
}

template <class Source, class Key>
constexpr void mark_sorted(bool* sorted) {
    if constexpr (requires {
                      typename Key::source;
                      Key::member;
                  })
        if constexpr (std::is_same_v<typename Key::source, Source>) sorted[ordinal_of<Key::member>] = true;
}
template <class Source, class... Key>
constexpr bool key_is_sorted() {
    constexpr schema::table_view const* table = Source::entry(false).table;
    if constexpr (table == nullptr) return false;
    else {
        bool sorted[table->column_count + 1]{};
        (mark_sorted<Source, Key>(sorted), ...);
        return holds_key(*table, sorted);
    }
}

/// A source of a query and the cardinality of its join: how many of its rows there are for each row of `other`, and the
/// reverse.
struct told_source {
    meta::type_id id = nullptr, other = nullptr;
    bool keeps_all = false;  // a right or full join: its rows also appear without a match
    bool finds_one = false;  // at most one row of this source for each row of the other
    bool found_once = false;  // each row of this source appears with exactly one row of the other
    bool told = false;  // the sort keys determine its row

    /// Takes the cardinality from the join's only edge.
    constexpr void join_by(resolved_edge const& by, bool inner) {
        bool const added_is_child = by.child.id == id;
        bool const one_parent = schema::is_key(*by.parent.table, by.edge.parent_columns, by.edge.size);
        bool const one_child = schema::is_key(*by.child.table, by.edge.child_columns, by.edge.size);
        other = added_is_child ? by.parent.id : by.child.id;
        finds_one = added_is_child ? one_child : one_parent;
        found_once = inner && (added_is_child ? one_parent : one_child);
    }
};
template <class On>
inline constexpr resolved_edges const* edges_of_on = nullptr;
template <class Added, class Via, class... Present>
inline constexpr resolved_edges const* edges_of_on<on_edge<Added, Via, Present...>> =
    &edges_of_join<Added, Via, Present...>;

template <class Joined>
struct words_of_join;
template <join_kind Kind, class Source, class On>
struct words_of_join<joined<Kind, Source, On>> {
    using source = Source;
    static constexpr told_source told(bool by_keys) {
        told_source s{
            .id = Source::id, .keeps_all = Kind == join_kind::right || Kind == join_kind::full, .told = by_keys};
        if constexpr (edges_of_on<On> != nullptr && (Kind == join_kind::inner || Kind == join_kind::left))
            if (edges_of_on<On>->count == 1) s.join_by(edges_of_on<On>->found[0], Kind == join_kind::inner);
        return s;
    }
};

/// Marks sources whose row follows from that of another, along joins that find at most one row. With a right or full
/// join, nothing follows.
constexpr void tell_joined(told_source* all, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
        if (all[i].keeps_all) return;
    for (std::size_t round = 0; round < count; ++round)
        for (std::size_t i = 0; i < count; ++i)
            for (std::size_t j = 0; j < count; ++j) {
                if (all[j].id != all[i].other) continue;
                if (all[i].finds_one && all[j].told) all[i].told = true;
                if (all[i].found_once && all[i].told) all[j].told = true;
            }
}

/// AS0951: after() or before() without a row.
template <meta::text Function>
struct page_of_no_row {
    static consteval meta::verdict judge() {
        meta::verdict v;
        v << "AS0951 " << Function.view()
          << "(): a page begins at a row, and none is given; give one that the query returned, " << Function.view()
          << "(query, row)";
        return v;
    }
};

/// AS0951 to AS0955: the query can be read page by page, and the row is one of its rows.
template <meta::text Function, class Query, class Row>
struct pageable {
    static consteval meta::verdict judge() {
        meta::verdict v;
        v << "AS0951 " << Function.view() << "(): it takes a query, select(...) or from<...>(), and one of its rows";
        return v;
    }
};
template <meta::text Function, class Items, class From, class... Clause, class Row>
struct pageable<Function, query<Items, From, Clause...>, Row> {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if (has_clause(self::said, clause_kind::offset))
            place(v, "AS0954")
                << "offset() counts rows from the beginning, while a page begins at a row; remove offset()";
        if constexpr (!has_clause(self::said, clause_kind::order_by))
            place(v, "AS0951") << "the query has no order, so no row comes after another; add order_by(...)";
        else {
            judge_keys(v, static_cast<self*>(nullptr));
            if (v.accepted()) judge_row(v, static_cast<Items*>(nullptr));
        }
        return v;
    }

private:
    using self = query<Items, From, Clause...>;
    static constexpr meta::verdict& place(meta::verdict& v, std::string_view id) {
        return v.next(id) << " " << Function.view() << "(): ";
    }

    template <class... Key>
    static constexpr void judge_keys(meta::verdict& v, order_clause<Key...>*) {
        (judge_selected<typename Key::key>(v), ...);
        if (v.accepted())
            judge_total<typename std::remove_cvref_t<decltype(sorted_by(
                std::declval<self const&>(), std::declval<typename Key::key const&>()))>...>(v);
    }
    template <class Key>
    static constexpr void judge_selected(meta::verdict& v) {
        if (place_of<self, Key>.how != found_as::nothing) return;
        place(v, "AS0952");
        say_expression<Key>(v);
        v << " is a sort key and is not in the rows; select it"
          << (Key::parameters > 0 ? " with a name, .as(...), and sort by the name" : "");
    }
    template <class... Key>
    static constexpr void judge_total(meta::verdict& v) {
        constexpr bool distinct = has_clause(self::said, clause_kind::distinct);
        if constexpr (has_clause(self::said, clause_kind::group_by))
            judge_groups<Key...>(v, static_cast<self*>(nullptr));
        else if constexpr (Items::aggregate) return;  // one row
        else if (!(distinct && all_sorted<Key...>(static_cast<Items*>(nullptr))))
            judge_sources<Key...>(v, static_cast<From*>(nullptr));
    }
    template <class... Key, class... Item>
    static constexpr bool all_sorted(select_list<Item...>*) {
        auto const sorted = []<class One>(One const*) {
            return (false || ... || (item_words<One>::template yields<Key>() == found_as::item));
        };
        return (sorted(static_cast<Item const*>(nullptr)) && ...);
    }
    template <class... Key, class... Grouped>
    static constexpr void judge_groups(meta::verdict& v, group_clause<Grouped...>*) {
        (judge_group<Grouped, Key...>(v), ...);
    }
    template <class Grouped, class... Key>
    static constexpr void judge_group(meta::verdict& v) {
        bool told = (false || ... || std::is_same_v<Grouped, Key>);
        if constexpr (requires { typename Grouped::source; })
            told = told || key_is_sorted<typename Grouped::source, Key...>();
        if (told) return;
        place(v, "AS0953");
        say_expression<Grouped>(v);
        v << " identifies the groups and is not a sort key, so rows may be tied where a page ends; add it to "
             "order_by(...)";
    }
    template <class... Key, class... Joined>
    static constexpr void judge_sources(meta::verdict& v, sources<Joined...>*) {
        told_source all[sizeof...(Joined) + 1]{
            words_of_join<Joined>::told(key_is_sorted<typename Joined::source, Key...>())...};
        tell_joined(all, sizeof...(Joined));
        bool const keeps_all = (words_of_join<Joined>::told(false).keeps_all || ...);
        std::size_t i = 0;
        ((all[i].told || (!keeps_all && all[i].finds_one) ? void() : judge_source<typename Joined::source>(v), ++i),
         ...);
    }
    template <class Source>
    static constexpr void judge_source(meta::verdict& v) {
        place(v, "AS0953")
            << Source::name()
            << ": several of its rows may be tied where a page ends, because none of its keys is among the sort keys; ";
        schema::table_view const* const table = Source::entry(false).table;
        if (table == nullptr || table->primary_key_size() == 0) {
            v << "it has none, so it cannot be read page by page";
            return;
        }
        v << "add its primary key to order_by(...): ";
        std::size_t n = 0;
        for (std::size_t i = 0; i < table->column_count; ++i)
            if (table->in_primary_key(i)) v << (n++ ? ", " : "") << Source::name() << "." << table->columns[i].name;
    }
    template <class Item>
    static constexpr std::string_view words_of_object() {
        if constexpr (requires { Item::source::view(); }) return Item::source::view().name();
        else return meta::type_name<typename Item::object>();
    }
    template <whole Item>
    static constexpr void judge_row(meta::verdict& v, select_list<Item>*) {
        if (!std::is_same_v<std::remove_cvref_t<decltype(as_object<typename Item::object>(std::declval<Row const&>()))>,
                            typename Item::object>)
            place(v, "AS0955") << "the row is no " << words_of_object<Item>() << "; give a row that the query returned";
    }
    template <class... Item>
    static constexpr void judge_row(meta::verdict& v, select_list<Item...>*) {
        if constexpr (!requires {
                          requires Row::size == sizeof...(Item);
                          get<sizeof...(Item) - 1>(std::declval<Row const&>());
                      })
            place(v, "AS0955") << "the row has other columns than the query; give a row that the query returned";
    }
};

}  // namespace alphaswarm::sql::detail
