// SPDX-License-Identifier: BSL-1.0
// The select list: columns, whole tables, expressions and named expressions, written and bound in order.
// A query has one, and so has the returning(...) of an insert, update or delete.
#pragma once

#include <cstddef>
#include <type_traits>

#include <alphaswarm/sql/column.hpp>
#include <alphaswarm/sql/named.hpp>
#include <alphaswarm/sql/order.hpp>
#include <alphaswarm/sql/pack.hpp>
#include <alphaswarm/sql/row.hpp>

namespace alphaswarm::sql::detail {

template <class Item>
constexpr bool has_aggregate() {
    if constexpr (whole<Item>) return false;
    else return Item::aggregate;
}
template <class Item>
inline constexpr std::size_t parameters_of = [] {
    if constexpr (whole<Item>) return std::size_t{0};
    else return Item::parameters;
}();

template <class Item>
inline constexpr bool is_named = false;
template <meta::text Name, class E>
inline constexpr bool is_named<named<Name, E>> = true;

/// Anything that can stand in a select list.
template <class Item>
concept selectable = whole<Item> || expression<Item> || is_named<Item>;

/// AS0415: what select() and returning() take.
template <meta::text Word, class... Item>
struct all_selectable {
    static consteval meta::verdict judge() {
        meta::verdict v;
        (judge_one<Item>(v), ...);
        return v;
    }

private:
    template <class One>
    static constexpr void judge_one(meta::verdict& v) {
        if constexpr (!selectable<One>) {
            v.next("AS0415 ") << Word.view() << "(): ";
            if constexpr (requires { One::view; }) v << "the name " << One::view;
            else v << "a value of type " << meta::type_name<One>();
            v << " is nothing to select; give columns, expressions, all<...>, or either with .as(...)";
        }
    }
};

/// The select list: its values in a pack, its words in its type.
template <class... Item>
struct item_list {
    static constexpr std::size_t size = sizeof...(Item);
    static constexpr bool aggregate = (has_aggregate<Item>() || ...);
    static constexpr std::size_t parameters = (0 + ... + parameters_of<Item>);
};

template <class Item>
struct write_item {
    static constexpr bool write(writer& w) {
        auto const told = write_whole<Item>(w);
        w.result(sql_type<typename Item::value>::facts.oid, told.nullable);
        return told.nullable;
    }
};
template <meta::text Name, class E>
struct write_item<named<Name, E>> {
    static constexpr bool write(writer& w) {
        auto const told = write_whole<E>(w);
        w << " as ";
        w.identifier(meta::label<Name>::view);
        w.result(sql_type<typename E::value>::facts.oid, told.nullable);
        return told.nullable;
    }
};
template <whole Item>
struct write_item<Item> {
    static constexpr bool write(writer& w) { return Item::write(w); }
};

template <class Item>
struct list_cell {
    static constexpr std::size_t parameters = parameters_of<Item>;
    Item item;
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (parameters > 0) item.bind(b);
    }
};

template <class Item, class Column>
constexpr bool holds_column() {
    if constexpr (whole<Item>) return Item::template holds<Column>;
    else return false;
}

template <class T>
inline constexpr bool is_result_name = false;
template <meta::text Name>
inline constexpr bool is_result_name<result_name<Name>> = true;

/// The select list with its values.
template <class... Item>
struct select_list {
    using types = item_list<Item...>;
    static constexpr std::size_t size = sizeof...(Item);
    static constexpr bool aggregate = types::aggregate;
    static constexpr std::size_t parameters = types::parameters;
    [[no_unique_address]] pack<list_cell<Item>...> values{};

    static constexpr void write(writer& w, bool* nullable) {
        std::size_t i = 0;
        ((w << (i ? ", " : ""), nullable[i] = write_item<Item>::write(w), ++i), ...);
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (parameters > 0) values.bind(b);
    }
    /// The expression stands in the list, itself or among the columns of a whole object.
    template <class Key>
    static constexpr bool selects() {
        if constexpr (is_result_name<Key>) return true;
        else if constexpr (requires { typename Key::source; Key::member; }) return ((std::is_same_v<Item, Key> || holds_column<Item, Key>()) || ...);
        else return Key::parameters == 0 && (std::is_same_v<Item, Key> || ...);   // $1 and $2 are not the same to PostgreSQL
    }
    template <class Key>
    static constexpr void judge_name(writer&, Key*) {}
    template <meta::text Name>
    static constexpr void judge_name(writer& w, result_name<Name>*) {
        if (!(std::is_same_v<typename item_traits<Item>::token, meta::label<Name>> || ...))
            w.complaints.next("AS0403 order_by(): ") << "no column of the select list is named " << meta::label<Name>::view << "; name one with .as(...)";
    }
};

}  // namespace alphaswarm::sql::detail
