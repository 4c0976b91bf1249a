// SPDX-License-Identifier: BSL-1.0
// A result row, typed by the query: a column is read by the token or name that selected it, or by position. Columns on
// the far side of an outer join are std::optional.
#pragma once

#include <cstddef>
#include <optional>
#include <type_traits>
#include <utility>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/sql/expression/column.hpp>
#include <alphaswarm/sql/expression/named.hpp>

namespace alphaswarm::sql {

/// One column (or, for all<T>, one struct) of a row.
template <std::size_t I, class Token, class Value>
struct row_cell {
    Value data{};
};

namespace detail {
template <std::size_t I, class Token, class Value>
constexpr Value& cell_of(row_cell<I, Token, Value>& c) {
    return c.data;
}
template <std::size_t I, class Token, class Value>
constexpr Value const& cell_of(row_cell<I, Token, Value> const& c) {
    return c.data;
}
template <class Token, std::size_t I, class Value>
constexpr Value const& cell_named(row_cell<I, Token, Value> const& c) {
    return c.data;
}

/// Moves the value out of a temporary row.
template <class Value>
constexpr Value taken_from(Value const& value) {
    return std::move(const_cast<Value&>(value));
}

/// AS0601: reading something that the query did not select.
template <class Token>
struct selected {
    static consteval meta::verdict judge() {
        meta::verdict v;
        v << "AS0601 row[]: ";
        if constexpr (expression<Token>) say_expression<Token>(v);
        else if constexpr (requires { Token::view; }) v << "the name " << Token::view;
        else if constexpr (types::text_like<Token>) {
            v << "a plain text is given; name the column as its query does, col<...>, or \"...\"_c where it "
                 "has a name";
            return v;
        } else v << meta::type_name<Token>();
        v << " is not in the select list of this query, or is there twice; select it, once, or read by position "
             "with get<N>(row)";
        return v;
    }
};

/// AS0605: a position beyond the row's columns.
template <std::size_t I, std::size_t Size>
struct position_in_row {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if (I >= Size)
            v << "AS0605 get<" << I << ">(): the row has " << Size
              << " columns, the first of them at 0; ask for one of these";
        return v;
    }
};
}  // namespace detail

/// A row. Regular if its values are; holds no connection. Reading from a temporary row returns a value, which is safe
/// to keep: `auto const& text = db.fetch_one(query)[col<&Note::text>];`
template <class... Cells>
struct row : Cells... {
    static constexpr std::size_t size = sizeof...(Cells);

    /// The value selected by this token: `r[col<&Order::vt_symbol>]`, `r["filled"_c]`, `r[all<Fill>]`.
    template <class Token>
    [[nodiscard]] constexpr auto const& operator[](Token) const& {
        if constexpr (requires { detail::cell_named<Token>(*this); }) return detail::cell_named<Token>(*this);
        else {
            static_assert(meta::holds<meta::sentence<detail::selected<Token>>()>,
                          "alphaswarm refuses this column of the row; the quoted sentence says why");
            return *this;
        }
    }
    template <class Token>
    [[nodiscard]] constexpr auto operator[](Token) && {
        if constexpr (requires { detail::cell_named<Token>(*this); })
            return detail::taken_from(detail::cell_named<Token>(*this));
        else {
            static_assert(meta::holds<meta::sentence<detail::selected<Token>>()>,
                          "alphaswarm refuses this column of the row; the quoted sentence says why");
            return std::size_t{};
        }
    }
};

/// By position: `auto [symbol, filled] = row;` or `get<0>(row)`.
template <std::size_t I, class... Cells>
[[nodiscard]] constexpr auto& get(row<Cells...>& r) {
    if constexpr (I < sizeof...(Cells)) return detail::cell_of<I>(r);
    else {
        static_assert(meta::holds<meta::sentence<detail::position_in_row<I, sizeof...(Cells)>>()>,
                      "alphaswarm refuses this position; the quoted sentence says why");
        return r;
    }
}
template <std::size_t I, class... Cells>
[[nodiscard]] constexpr auto const& get(row<Cells...> const& r) {
    if constexpr (I < sizeof...(Cells)) return detail::cell_of<I>(r);
    else {
        static_assert(meta::holds<meta::sentence<detail::position_in_row<I, sizeof...(Cells)>>()>,
                      "alphaswarm refuses this position; the quoted sentence says why");
        return r;
    }
}
template <std::size_t I, class... Cells>
[[nodiscard]] constexpr auto get(row<Cells...>&& r) {
    if constexpr (I < sizeof...(Cells)) return std::move(detail::cell_of<I>(r));
    else {
        static_assert(meta::holds<meta::sentence<detail::position_in_row<I, sizeof...(Cells)>>()>,
                      "alphaswarm refuses this position; the quoted sentence says why");
        return std::size_t{};
    }
}

/// The token that reads an item from a row, and the item's type without NULL.
template <class Item>
struct item_traits {
    using token = Item;
    using value = typename Item::value;
    static constexpr std::size_t columns = 1;
};
template <meta::text Name, class E>
struct item_traits<named<Name, E>> {
    using token = meta::label<Name>;
    using value = typename E::value;
    static constexpr std::size_t columns = 1;
};
template <whole Item>
struct item_traits<Item> {
    using token = Item;
    using value = typename Item::object;
    static constexpr std::size_t columns = Item::columns();
};

/// The type that an item has in a row.
template <class Item, bool Nullable>
using item_value =
    std::conditional_t<Nullable, std::optional<typename item_traits<Item>::value>, typename item_traits<Item>::value>;

}  // namespace alphaswarm::sql

template <class... Cells>
struct std::tuple_size<alphaswarm::sql::row<Cells...>> : std::integral_constant<std::size_t, sizeof...(Cells)> {};
template <std::size_t I, class... Cells>
struct std::tuple_element<I, alphaswarm::sql::row<Cells...>> {
    using type =
        std::remove_reference_t<decltype(alphaswarm::sql::get<I>(std::declval<alphaswarm::sql::row<Cells...>&>()))>;
};
