// SPDX-License-Identifier: BSL-1.0
// Objects of a known class, read by one join over its chain. `instances<InstrumentOption>()` is a query like any other:
// conditions, order and further joins use columns of parent and subclass alike. The discriminator is not consulted, so
// a subclass's row is found whatever its parent says.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

#include <alphaswarm/orm/core/rows.hpp>
#include <alphaswarm/orm/hierarchy/instance.hpp>
#include <alphaswarm/orm/writes/row_statements.hpp>
#include <alphaswarm/pg/rows_view.hpp>
#include <alphaswarm/sql/expression/comparison.hpp>
#include <alphaswarm/sql/expression/logic.hpp>
#include <alphaswarm/sql/query/select.hpp>

namespace alphaswarm::orm {

/// Every column of every table of the chain, read as one object: `select(all_parts<InstrumentOption>, all<Issuer>)...`.
template <class Leaf, class Chain = typename instance<Leaf>::chain>
struct part_columns;
template <class Leaf, class... T>
struct part_columns<Leaf, schema::type_list<T...>> {
    using object = instance<Leaf>;
    static constexpr std::size_t columns() { return (schema::view_of<T>.column_count + ...); }
    template <class Column>
    static constexpr bool holds = (std::is_same_v<typename Column::source, sql::table_source<T>> || ...);
    template <class Column>
    static constexpr std::size_t place = [] {
        std::size_t before = 0;
        bool found = false;
        ((found = found || std::is_same_v<typename Column::source, sql::table_source<T>>,
          before += found ? 0 : schema::view_of<T>.column_count),
         ...);
        return before + sql::ordinal_of<Column::member>;
    }();

    static constexpr std::size_t called(std::string_view name) {
        return (sql::all_columns<sql::table_source<T>>::called(name) + ...);
    }

    template <class F>
    static constexpr void each_column(F const& f) {
        auto const each = [&f](std::string_view source, schema::table_view const& t) {
            for (schema::column_facts const& c : t) f(source, c);
        };
        (each(sql::table_source<T>::name(), schema::view_of<T>), ...);
    }
    static constexpr bool write(sql::writer& w) {
        bool absent = false;
        std::size_t n = 0;
        ((w << (n++ ? ", " : ""), absent = sql::all_columns<sql::table_source<T>>::write(w) || absent), ...);
        return absent;
    }
};

namespace detail {

/// The object begins at this column.
template <class Leaf>
void read_parts(instance<Leaf>& into, pg::rows_view result, int row, int column) {
    [&]<class... T>(schema::type_list<T...>) {
        ((read_struct(into.template part<T>(), result, row, column),
          column += static_cast<int>(schema::view_of<T>.column_count)),
         ...);
    }(typename instance<Leaf>::chain{});
}

template <class Leaf, class... T>
struct item_reader<part_columns<Leaf, schema::type_list<T...>>> {
    /// The position of the leaf's key among the columns.
    static constexpr int key =
        static_cast<int>((schema::view_of<T>.column_count + ...) - schema::view_of<Leaf>.column_count +
                         schema::primary_key_ordinal(schema::view_of<Leaf>, 0));

    static void read(instance<Leaf>& into, pg::rows_view result, int row, int column) {
        read_parts(into, result, row, column);
    }
    static void read(std::optional<instance<Leaf>>& into, pg::rows_view result, int row, int column) {
        if (result.is_null(row, column + key)) into.reset();
        else read_parts(into.emplace(to_be_read{}), result, row, column);
    }
};

template <class Members>
struct first_column;
template <auto First, auto... Rest>
struct first_column<schema::member_list<First, Rest...>> {
    using type = sql::column_token<First>;
};
/// The key column of a table by which the joins of a chain go.
template <class T>
using chain_key = typename first_column<schema::key_members<T>>::type;

/// The query, joined with one table after another.
template <class... Next, class Query>
constexpr auto join_chain(Query const& query) {
    if constexpr (sizeof...(Next) == 0) return query;
    else
        return []<class First, class... Rest>(Query const& q, schema::type_list<First, Rest...>) {
            return join_chain<Rest...>(q.join(source<First>, chain_key<First>{}));
        }(query, schema::type_list<Next...>{});
}

}  // namespace detail

/// Every column of a class's objects, for a select list whose query joins their tables.
template <class Leaf>
inline constexpr part_columns<Leaf> all_parts{};

/// The objects of one class: `instances<InstrumentOption>().where(col<&InstrumentOption::strike> > 100)`.
template <class Leaf>
[[nodiscard]] constexpr auto instances() {
    static_assert(meta::holds<meta::sentence<detail::in_hierarchy<Leaf>>()>,
                  "alphaswarm refuses this class; the quoted sentence says why");
    return []<class Root, class... Below>(schema::type_list<Root, Below...>) {
        return detail::join_chain<Below...>(sql::select(all_parts<Leaf>).from(source<Root>));
    }(typename instance<Leaf>::chain{});
}

/// An object by its primary key, which is its parent's: `db.find<instance<InstrumentOption>>(key)`.
template <class Leaf, class... Key>
struct row_find<instance<Leaf>, Key...> {
    using sql_statement = void;
    static constexpr bool only_reads = true;
    using all = decltype(instances<Leaf>());
    using items = typename all::items;
    static constexpr std::size_t parameters = sizeof...(Key);
    static constexpr bool returns_rows = true;
    void const* keys[sizeof...(Key)];

    static constexpr void write(sql::writer& w, bool* nullable) {
        using root = typename instance<Leaf>::root;
        row_find<root, Key...>::judge(w);
        decltype(all{}.where(condition(schema::key_members<root>{})))::write(w, nullable);
    }
    template <class Binder>
    void bind(Binder& b) const {
        std::size_t i = 0;
        (b.add(*static_cast<Key const*>(keys[i++])), ...);
    }

private:
    /// One parameter for each column of the key.
    template <auto Member>
    struct key_value {
        using sql_expression = void;
        using value = typename sql::column_token<Member>::value;
        static constexpr std::size_t parameters = 1;
        static constexpr bool aggregate = false;
        static constexpr sql::written write(sql::writer& w) {
            w.parameter(sql_type<value>::facts);
            return {};
        }
        template <class Binder>
        void bind(Binder&) const {}
    };
    template <auto... Member>
    static constexpr auto condition(schema::member_list<Member...>) {
        return (sql::binary<"=", sql::precedence::comparison, bool, sql::column_token<Member>, key_value<Member>>{} &&
                ...);
    }
};

}  // namespace alphaswarm::orm

namespace alphaswarm {
using orm::all_parts;
using orm::instances;
}  // namespace alphaswarm
