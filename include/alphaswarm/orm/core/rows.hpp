// SPDX-License-Identifier: BSL-1.0
// From a result to rows: one function per column type, shared by every query of the program; reading a row is a
// straight sequence of calls, decoded in place.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/meta/message_builder.hpp>
#include <alphaswarm/meta/optional.hpp>
#include <alphaswarm/orm/core/binder.hpp>
#include <alphaswarm/pg/codecs.hpp>
#include <alphaswarm/pg/result.hpp>
#include <alphaswarm/pg/rows_view.hpp>
#include <alphaswarm/sql/query/row.hpp>
#include <alphaswarm/sql/query/select.hpp>
#include <alphaswarm/sql/statement.hpp>
#include <alphaswarm/sql/write/returning.hpp>

namespace alphaswarm::orm {

namespace detail {

inline constexpr char no_null[] = "is NULL, but its C++ type cannot be: make it a std::optional";
/// NULL, or a size other than the type's: kept separate, so that the common path needs no stack memory for it.
template <class T>
ALPHASWARM_COLD void read_odd(T& into, pg::rows_view result, int row, int column) {
    pg::field f{result.data(row, column), result.length(row, column), column};
    if (f.size == 0 && result.is_null(row, column)) f.fail(no_null);
    pg::codec<T>::read(into, f);
}
/// Reads one value; never inlined, so that a program holds one per type.
template <class T>
[[gnu::noinline]] void read_column(T& into, pg::rows_view result, int row, int column) {
    pg::field f{result.data(row, column), result.length(row, column), column};
    if constexpr (meta::is_optional<T>) {
        using value = typename T::value_type;
        if (f.size == 0 && result.is_null(row, column)) into.reset();
        else if constexpr (std::is_same_v<value, std::string>) {
            if (into) pg::codec<value>::read(*into, f);
            else into.emplace(f.view());  // a new string costs less than an assignment to an empty one
        } else {
            if (!into) into.emplace();
            pg::codec<value>::read(*into, f);
        }
    } else if constexpr (pg::fixed_size<T>) {
        if (f.size != pg::codec<T>::fixed) [[unlikely]]
            return read_odd(into, result, row, column);
        pg::codec<T>::read(into, f);
    } else {
        if (f.size == 0 && result.is_null(row, column)) [[unlikely]]
            f.fail(no_null);
        pg::codec<T>::read(into, f);
    }
}

template <class T, auto... Member>
void read_members(T& into, pg::rows_view result, int row, int column, schema::member_list<Member...>) {
    (read_column(into.*Member, result, row, column++), ...);
}

/// Reads a whole struct from consecutive columns.
template <class T>
[[gnu::noinline]] void read_struct(T& into, pg::rows_view result, int row, int column) {
    read_members(into, result, row, column, typename std::remove_cvref_t<decltype(schema::table<T>)>::members{});
}

/// The far side of an outer join is absent if its primary key is NULL.
template <class T>
[[gnu::noinline]] void read_struct(std::optional<T>& into, pg::rows_view result, int row, int column) {
    static constexpr std::size_t key = [] {
        for (std::size_t i = 0; i < schema::view_of<T>.column_count; ++i)
            if (schema::view_of<T>.in_primary_key(i)) return i;
        return schema::view_of<T>.column_count;
    }();
    if (result.is_null(row, column + static_cast<int>(key))) into.reset();
    else read_struct(into.emplace(), result, row, column);
}

/// Reads the row with this number into the object at `into`. Its type is erased, so that one loop serves all.
using row_reader = void (*)(void* into, pg::rows_view from, int row);

/// How an item of several columns is read, into its object or, if that may be absent, into an optional of it. An item
/// other than all<T> specialises this next to itself.
template <class Item>
struct item_reader;
template <class Source>
struct item_reader<sql::all_columns<Source>> {
    template <class V>
    static void read(V& into, pg::rows_view result, int row, int column) {
        read_struct(into, result, row, column);
    }
};
template <class Item, class V>
void read_alone(void* into, pg::rows_view result, int row) {
    item_reader<Item>::read(*static_cast<V*>(into), result, row, 0);
}

template <class S, class Items, class Indexes>
struct row_builder;
template <class S, class... Item, std::size_t... I>
struct row_builder<S, sql::select_list<Item...>, std::index_sequence<I...>> {
    using type = sql::row<sql::row_cell<I,
                                        typename sql::item_traits<Item>::token,
                                        sql::item_value<Item, sql::constants<S>::nullable(I)>>...>;

    static void read(void* into, pg::rows_view result, int row) {
        int column = 0;
        (read_item<Item>(sql::get<I>(*static_cast<type*>(into)), result, row, column), ...);
    }

private:
    template <class One, class V>
    static void read_item(V& into, pg::rows_view const& result, int row, int& column) {
        if constexpr (sql::whole<One>) item_reader<One>::read(into, result, row, column);
        else read_column(into, result, row, column);
        column += static_cast<int>(sql::item_traits<One>::columns);
    }
};

/// A query for exactly one table's columns, or for one whole object's, returns the object itself rather than a row with
/// one item.
template <class S, sql::whole Item>
struct row_builder<S, sql::select_list<Item>, std::index_sequence<0>> {
    using type = sql::item_value<Item, sql::constants<S>::nullable(0)>;
    static constexpr row_reader read = read_alone<Item, type>;
};

/// Stands for the rows of a statement that returns none, until the rule refuses it.
struct nothing_returned {};
template <class S>
struct row_builder<S, sql::no_rows, std::index_sequence<>> {
    using type = nothing_returned;
    static void read(void*, pg::rows_view, int) {}
};

template <class S>
using builder_of = row_builder<S, typename S::items, std::make_index_sequence<S::items::size>>;

/// Says which column of which statement could not be decoded.
[[noreturn]] ALPHASWARM_COLD inline void rethrow_with_place(pg::decode_error const& e,
                                                            pg::rows_view result,
                                                            char const* sql) {
    char const* const name = result.name(e.column());
    throw pg::decode_error(
        (meta::message_builder() << "column " << e.column() + 1 << " (" << (name ? name : "?") << ") of: " << sql)
            .text(),
        e);
}

/// Reads the first `count` rows into objects that are `size` bytes apart.
[[gnu::noinline]] inline void read_each(
    void* first, std::size_t size, std::size_t count, row_reader read, pg::rows_view from, char const* sql) {
    try {
        char* at = static_cast<char*>(first);
        for (std::size_t row = 0; row < count; ++row, at += size) read(at, from, static_cast<int>(row));
    } catch (pg::decode_error const& e) {
        rethrow_with_place(e, from, sql);
    }
}
/// All rows; one function per row type, whatever the number of queries.
template <class Row>
[[gnu::noinline]] std::vector<Row> read_rows(pg::rows_view from, row_reader read, char const* sql) {
    std::vector<Row> rows(static_cast<std::size_t>(from.rows()));
    read_each(rows.data(), sizeof(Row), rows.size(), read, from, sql);
    return rows;
}

}  // namespace detail

/// The type that one row of the statement's result is read as.
template <class S>
using row_of = typename detail::builder_of<S>::type;

}  // namespace alphaswarm::orm
