// SPDX-License-Identifier: BSL-1.0
// From a result to a row with its joined relations, decoded in place: first the columns of the row, then those of each
// joined relation and of those joined to it, in order.
#pragma once

#include <cstddef>
#include <optional>
#include <type_traits>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/meta/message_builder.hpp>
#include <alphaswarm/meta/optional.hpp>
#include <alphaswarm/orm/core/error.hpp>
#include <alphaswarm/orm/core/rows.hpp>
#include <alphaswarm/orm/relations/loaded.hpp>
#include <alphaswarm/pg/rows_view.hpp>

namespace alphaswarm::orm::detail {

[[noreturn]] ALPHASWARM_COLD inline void refuse_missing(schema::table_view const& row,
                                                        schema::table_view const& target) {
    throw missing_relation((meta::message_builder()
                            << "load(): a row of " << row.name() << " references a row of " << target.name()
                            << " that is not there: it is outside the session's scope, or was deleted in the meantime; "
                               "make the relation optional() to allow it")
                               .take());
}

/// How many columns a relation adds to the statement that reads its rows.
template <class R>
struct joined_columns;
template <class Token, class Name, bool Joined, bool Optional, class Where, class Order, class... Nested>
struct joined_columns<relation<Token, Name, Joined, Optional, Where, Order, Nested...>> {
    static constexpr int count = Joined ? static_cast<int>(schema::table<typename Token::target>.columns.size()) +
                                              (0 + ... + joined_columns<Nested>::count)
                                        : 0;
};

/// The first column of T's primary key: NULL if an outer join found no row.
template <class T>
inline constexpr int first_key_column = [] {
    for (std::size_t i = 0; i < schema::view_of<T>.column_count; ++i)
        if (schema::view_of<T>.in_primary_key(i)) return static_cast<int>(i);
    return 0;
}();

template <class T, class... R>
struct row_reader_of {
    using type = loaded_as<T, R...>;

    template <int Column>
    static void read_at(void* into, pg::rows_view result, int row) {
        read(*static_cast<type*>(into), result, row, Column);
    }
    static void read(type& into, pg::rows_view result, int row, int column) {
        if constexpr (sizeof...(R) == 0) read_struct(into, result, row, column);
        else {
            read_struct(into.row, result, row, column);
            if constexpr ((R::is_joined || ...)) {
                column += static_cast<int>(schema::table<T>.columns.size());
                (read_joined(
                     static_cast<
                         relation_cell<typename R::token, typename R::name, typename relation_value<T, R>::type>&>(into)
                         .data,
                     static_cast<R const*>(nullptr),
                     result,
                     row,
                     column),
                 ...);
            }
        }
    }

private:
    template <class Value,
              class Token,
              class Name,
              bool Joined,
              bool Optional,
              class Where,
              class Order,
              class... Nested>
    static void read_joined(Value& into,
                            relation<Token, Name, Joined, Optional, Where, Order, Nested...> const*,
                            pg::rows_view result,
                            int row,
                            int& column) {
        if constexpr (Joined) {
            using target = typename Token::target;
            using reader = row_reader_of<target, Nested...>;
            bool const absent = result.is_null(row, column + first_key_column<target>);
            if constexpr (meta::is_optional<Value>) {
                if (absent) into.reset();
                else reader::read(into.emplace(), result, row, column);
            } else {
                if (absent) refuse_missing(schema::view_of<T>, schema::view_of<target>);
                reader::read(into, result, row, column);
            }
            column += joined_columns<relation<Token, Name, Joined, Optional, Where, Order, Nested...>>::count;
        }
    }
};

}  // namespace alphaswarm::orm::detail
