// SPDX-License-Identifier: BSL-1.0
// The select list: columns, whole tables, expressions and named expressions, written and bound in order. Queries have
// one, and so does the returning(...) of an insert, update or delete.
#pragma once

#include <cstddef>
#include <type_traits>

#include <alphaswarm/sql/expression/column.hpp>
#include <alphaswarm/sql/expression/expression_rules.hpp>
#include <alphaswarm/sql/expression/named.hpp>
#include <alphaswarm/sql/expression/operands.hpp>
#include <alphaswarm/sql/expression/result_name.hpp>
#include <alphaswarm/sql/query/order.hpp>
#include <alphaswarm/sql/query/row.hpp>
#include <alphaswarm/sql/text/pack.hpp>

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

/// A column under its own name, or several columns.
template <class Item>
inline constexpr bool is_own_column = whole<Item>;
template <auto Member, class Source>
inline constexpr bool is_own_column<column_token<Member, Source>> = true;

/// A value from the program that is selected as a result.
template <class Item>
concept selected_value = !expression<Item> && !is_nullptr<Item> && !std::is_void_v<bound_as<Item>>;
/// Anything that may be in a select list.
template <class Item>
concept selectable = whole<Item> || expression<Item> || is_named<Item> || selected_value<Item>;
template <class Item>
constexpr auto as_item(Item const& item) {
    if constexpr (selected_value<Item>) return as_expression<void>(item);
    else return item;
}
template <class Item>
using selected_item = decltype(as_item(std::declval<Item const&>()));

/// AS0415, AS0425: the arguments of select() and returning().
template <meta::text Function, class... Item>
struct all_selectable {
    static consteval meta::verdict judge() {
        meta::verdict v;
        (judge_one<Item>(v), ...);
        if constexpr ((is_named<Item> + ... + 0) > 0) judge_names(v);
        return v;
    }

private:
    static constexpr void judge_names(meta::verdict& v) {
        std::string_view const names[] = {name_of<Item>()...};
        for (std::size_t i = 0; i < sizeof...(Item); ++i) {
            schema::judge_given(v, "as", names[i]);
            for (std::size_t j = 0; j < i; ++j)
                if (!names[i].empty() && names[i] == names[j])
                    v.next("AS0425 ") << Function.view() << "(): two results are called " << names[i]
                                      << "; give one of them another name, .as(...)";
        }
    }
    template <class One>
    static constexpr std::string_view name_of() {
        if constexpr (is_named<One>) return item_traits<One>::token::view;
        else return {};
    }
    template <class One>
    static constexpr void judge_one(meta::verdict& v) {
        if constexpr (!selectable<One>) {
            v.next("AS0415 ") << Function.view() << "(): ";
            if constexpr (misnamed<One> && !is_label<One>) {
                say_misnamed<One>(v);
                return;
            } else if constexpr (row_source<One>) {
                v << "the rows of " << One::name() << " are read in from(...) or a join; select their columns";
                return;
            } else if constexpr (requires { One::view; }) v << "the name " << One::view;
            else if constexpr (std::is_function_v<std::remove_pointer_t<One>>) {
                v << "a function is given and not called; write ...()";
                return;
            } else v << "a value of type " << meta::type_name<One>();
            v << " cannot be selected; give columns, expressions, all<...>, or either with .as(...)";
        }
    }
};

/// What the types of its items say about a select list.
template <class... Item>
struct item_list {
    static constexpr std::size_t size = sizeof...(Item);
    static constexpr bool aggregate = (has_aggregate<Item>() || ...);
    static constexpr std::size_t parameters = (0 + ... + parameters_of<Item>);
    /// Some item is not just a column under its own name.
    static constexpr bool has_expressions = !(is_own_column<Item> && ...);
};

}  // namespace alphaswarm::sql::detail

namespace alphaswarm::sql {

/// Writes an item of the select list; true if its result may be NULL.
template <class Item>
struct write_item {
    static constexpr bool write(writer& w) {
        auto const told = detail::write_whole<Item>(w);
        w.result(sql_type<typename Item::value>::facts.oid, told.nullable);
        return told.nullable;
    }
};
template <meta::text Name, class E>
struct write_item<named<Name, E>> {
    static constexpr bool write(writer& w) {
        auto const told = detail::write_whole<E>(w);
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

}  // namespace alphaswarm::sql

namespace alphaswarm::sql::detail {

template <class Item>
struct list_cell {
    static constexpr std::size_t parameters = parameters_of<Item>;
    Item item;
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (parameters > 0) item.bind(b);
    }
};

/// An item without the name that .as(...) gave it.
template <class Item>
struct unnamed {
    using type = Item;
};
template <meta::text Name, class E>
struct unnamed<named<Name, E>> {
    using type = E;
};
/// The expression that .as(...) gave this name; void if there is none.
template <meta::text Name, class... Item>
struct named_as {
    using type = void;
};
template <meta::text Name, class First, class... Rest>
struct named_as<Name, First, Rest...> : named_as<Name, Rest...> {};
template <meta::text Name, class E, class... Rest>
struct named_as<Name, named<Name, E>, Rest...> {
    using type = E;
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

template <class Key, class... Item>
struct sorted_type_of : std::type_identity<typename Key::value> {};
template <class E>
struct value_of_named : std::type_identity<typename E::value> {};
template <>
struct value_of_named<void> : std::type_identity<void> {};
template <meta::text Name, class... Item>
struct sorted_type_of<result_name<Name>, Item...> : value_of_named<typename named_as<Name, Item...>::type> {};

/// The number of columns that an item has in the result.
template <class Item>
constexpr std::size_t width_of() {
    if constexpr (whole<Item>) return Item::columns();
    else return 1;
}

/// AS0434: a column of a whole table, of a type without equality.
constexpr void judge_equality(writer& w,
                              std::string_view place,
                              std::string_view source,
                              schema::column_facts const& c) {
    if (!catalog::groups(schema::catalog_type(c.type)))
        refuse_equality(w.complaints.next("AS0434 ") << place << source << "." << c.name, c.type.name);
}

}  // namespace alphaswarm::sql::detail

namespace alphaswarm::sql {

/// A select list, with the values to bind.
template <class... Item>
struct select_list {
    using types = detail::item_list<Item...>;
    static constexpr std::size_t size = sizeof...(Item);
    static constexpr bool aggregate = types::aggregate;
    static constexpr std::size_t parameters = types::parameters;
    [[no_unique_address]] pack<detail::list_cell<Item>...> values{};

    static constexpr void write(writer& w, bool* nullable) {
        std::size_t i = 0;
        ((w << (i ? ", " : ""), nullable[i] = write_item<Item>::write(w), ++i), ...);
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (parameters > 0) values.bind(b);
    }
    /// The expression that .as(...) gave this name; void if there is none.
    template <class Label>
    using result_named = decltype([]<meta::text Name>(meta::label<Name>) {
        return std::type_identity<typename detail::named_as<Name, Item...>::type>{};
    }(Label{}))::type;
    /// Its position among the columns of the result, from 1; 0 if there is none.
    template <class Label>
    static constexpr std::size_t place_of() {
        std::size_t place = 0, found = 0;
        ((place += detail::width_of<Item>(),
          found = std::is_same_v<typename item_traits<Item>::token, Label> ? place : found),
         ...);
        return found;
    }
    /// The type of a sort key, which may be the name of a result.
    template <class Key>
    using sorted_type = typename detail::sorted_type_of<Key, Item...>::type;
    /// AS0434: SELECT DISTINCT compares every column of the result.
    static constexpr void judge_distinct(writer& w) { (judge_distinct_item<Item>(w), ...); }
    /// The expression is selected, by itself or as a column of a whole object.
    template <class Key>
    static constexpr bool selects() {
        if constexpr (detail::is_result_name<Key>) return true;
        else if constexpr (requires {
                               typename Key::source;
                               Key::member;
                           })
            return ((std::is_same_v<typename detail::unnamed<Item>::type, Key> || detail::holds_column<Item, Key>()) ||
                    ...);
        else
            return Key::parameters == 0 && (std::is_same_v<typename detail::unnamed<Item>::type, Key> ||
                                            ...);  // to PostgreSQL $1 and $2 differ, whatever their values
    }
    /// An unqualified sort by this column would instead sort by a result that has its name and is something else.
    template <class Key>
    static constexpr bool captures() {
        return (captured_by<Item, Key>() || ...);
    }
    template <class Key>
    static constexpr void judge_name(writer&, Key*) {}
    /// AS0403, AS0426: the name denotes one result.
    template <meta::text Name>
    static constexpr void judge_name(writer& w, result_name<Name>*) {
        constexpr std::string_view name = meta::label<Name>::view;
        if constexpr (!(std::is_same_v<typename item_traits<Item>::token, meta::label<Name>> || ...))
            w.complaints.next("AS0403 order_by(): ")
                << "no column of the select list is named " << name << "; name one with .as(...)";
        else if ((confused_with<Item, typename detail::named_as<Name, Item...>::type>(name) || ...))
            w.complaints.next("AS0426 order_by(): ") << name
                                                     << " is the name of two results, and PostgreSQL cannot tell which "
                                                        "is meant; give the other result another name, .as(...)";
    }

private:
    template <class One>
    static constexpr void judge_distinct_item(writer& w) {
        if constexpr (whole<One>) {
            if constexpr (requires { One::source::view(); }) {
                for (schema::column_facts const& c : One::source::view())
                    detail::judge_equality(w, "distinct(): ", One::source::name(), c);
            } else if constexpr (requires { One::each_column(detail::judge_equality); })
                One::each_column([&w](std::string_view source, schema::column_facts const& c) {
                    detail::judge_equality(w, "distinct(): ", source, c);
                });
        } else {
            using value = typename One::value;
            if constexpr (storable<value>)
                if constexpr (!catalog::groups(schema::number_of<value>)) {
                    w.complaints.next("AS0434 distinct(): ");
                    detail::say_expression<typename detail::unnamed<One>::type>(w.complaints);
                    detail::refuse_equality(w.complaints, type_words<value>());
                }
        }
    }
    template <class One, class Key>
    static constexpr bool captured_by() {
        if constexpr (detail::is_own_column<One>) return false;  // a table's column names are unique
        else if constexpr (std::is_same_v<typename detail::unnamed<One>::type, Key>) return false;
        else return name_of<One>().empty() || name_of<One>() == facts_of<Key::member>.name;
    }
    template <class One>
    static constexpr std::string_view name_of() {
        if constexpr (detail::is_named<One>) return item_traits<One>::token::view;
        else return result_name_of<One>;
    }
    /// The item is not the expression with this given name, but its result has the same name.
    template <class One, class E>
    static constexpr bool confused_with(std::string_view name) {
        if constexpr (whole<One>) {
            std::size_t others = One::called(name);
            if constexpr (requires {
                              typename E::source;
                              E::member;
                          })
                others -= detail::holds_column<One, E>() && facts_of<E::member>.name == name;
            return others > 0;
        } else if constexpr (detail::is_named<One>)
            return false;  // equal names given by .as(...) are refused by AS0425
        else return name_of<One>() == name && !(std::is_same_v<One, E> && E::parameters == 0);
    }
};

}  // namespace alphaswarm::sql
