// SPDX-License-Identifier: BSL-1.0
// Loading one relation at one level. A branch knows the rows whose relation it loads by their addresses and takes its
// steps through plain functions, so the loop over levels is compiled once: collect the keys of all branches, send all
// their statements in one round trip, read each result into its rows, and let the rows that arrived grow the branches
// of the next level.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <alphaswarm/meta/optional.hpp>
#include <alphaswarm/orm/core/rows.hpp>
#include <alphaswarm/orm/relations/keys.hpp>
#include <alphaswarm/orm/relations/loaded.hpp>
#include <alphaswarm/orm/relations/reader.hpp>
#include <alphaswarm/orm/relations/statement.hpp>
#include <alphaswarm/orm/writes/row_statements.hpp>
#include <alphaswarm/pg/pipeline.hpp>
#include <alphaswarm/pg/rows_view.hpp>

namespace alphaswarm::orm::detail {

/// Rows that stay where they are, of a type that the branch knows.
using places = std::vector<void*>;

struct branch;
struct branch_steps {
    void (*collect)(branch&);
    void (*send)(branch const&, void* db, pg::pipeline&);
    void (*read)(branch const&, pg::result const* chunks, std::vector<branch>& next);
};
struct branch {
    branch_steps const* steps;
    pg::statement statement;
    void const* relation;
    places rows;
    key_set keys{};
};

/// Loads level by level until none is left.
[[gnu::noinline]] inline void load_levels(pg::connection& on, void* db, std::vector<branch>& level) {
    while (!level.empty()) {
        std::vector<pg::statement const*> needed;
        for (branch& b : level) {
            b.steps->collect(b);
            if (b.keys.size_of_set() > 0) needed.push_back(&b.statement);
        }
        std::vector<pg::result> results;
        if (!needed.empty())
            results = pg::pipelined(on, needed.data(), needed.size(), [&](pg::pipeline& p) {
                for (branch const& b : level) b.steps->send(b, db, p);
            });
        std::vector<branch> next;
        pg::result const* of_branch = results.data();
        for (branch const& b : level) {
            try {
                b.steps->read(b, of_branch, next);
            } catch (pg::decode_error const& e) {
                rethrow_with_place(e, *of_branch, b.statement.sql);
            }
            of_branch += b.keys.chunks();
        }
        level = std::move(next);
    }
}

template <class R>
struct relation_words;
template <class Token, class Name, bool Joined, bool Optional, class Where, class Order, class... Nested>
struct relation_words<relation<Token, Name, Joined, Optional, Where, Order, Nested...>> {
    static constexpr bool has_branches = !Joined || (relation_words<Nested>::has_branches || ...);
};
/// Some relation below has a statement of its own.
template <class... R>
inline constexpr bool has_branches = (relation_words<R>::has_branches || ...);

/// Appends the value in binary, preceded by its length; false for NULL.
template <class V>
[[gnu::noinline]] bool append_key(std::string& bytes, V const& value) {
    if constexpr (meta::is_optional<V>) {
        if (!value) return false;
        pg::append_sized(bytes, *value);
    } else pg::append_sized(bytes, value);
    return true;
}

constexpr bool is_key_column(std::size_t ordinal, relation_edges::one const& of) {
    for (std::size_t i = 0; i < of.edge.size; ++i)
        if ((of.row_is_child ? of.edge.child_columns[i] : of.edge.parent_columns[i]) == ordinal) return true;
    return false;
}

/// The members of a row at these ordinals, in the order of an edge.
template <class T, class R, auto... Member>
bool append_columns(std::string& bytes, T const& row, schema::member_list<Member...>) {
    static constexpr auto const& found = edge_of<T, R>;
    static constexpr std::size_t const* ordinals =
        found.row_is_child ? found.edge.child_columns : found.edge.parent_columns;
    bool complete = true;
    for (std::size_t i = 0; i < found.edge.size; ++i) {
        auto const append = [&]<auto M>() {
            if constexpr (is_key_column(sql::ordinal_of<M>, found))
                if (sql::ordinal_of<M> == ordinals[i]) complete = complete && append_key(bytes, row.*M);
        };
        (append.template operator()<Member>(), ...);
    }
    return complete;
}

/// Whether a conditional link applies to the row: its condition column has the value.
template <class T, class R, auto... Member>
bool link_holds(T const& row, schema::member_list<Member...>) {
    static constexpr auto const& found = edge_of<T, R>;
    bool holds = true;
    if constexpr (found.row_is_child && found.edge.when_column != schema::table_view::none) {
        auto const compare = [&]<auto M>() {
            if constexpr (sql::ordinal_of<M> == found.edge.when_column) {
                std::string bytes;
                holds = append_key(bytes, row.*M) && std::string_view(bytes).substr(4) == found.edge.when_value;
            }
        };
        (compare.template operator()<Member>(), ...);
    }
    return holds;
}

/// The branches of the relations of T's rows.
template <class Db, class T, class... R>
struct branches_of {
    using row = loaded_as<T, R...>;

    /// Adds a branch for each relation with a statement of its own, at any depth of joined ones.
    static void grow(places const& rows, sql::pack<R...> const& relations, std::vector<branch>& level) {
        grow_each(rows, relations, level, std::index_sequence_for<R...>{});
    }

private:
    template <std::size_t... I>
    static void grow_each(places const& rows,
                          sql::pack<R...> const& relations,
                          std::vector<branch>& level,
                          std::index_sequence<I...>) {
        (grow_one<R>(rows, static_cast<sql::cell<I, R> const&>(relations).element, level), ...);
    }
    template <class One>
    static auto& cell_of(void* at) {
        return static_cast<
                   relation_cell<typename One::token, typename One::name, typename relation_value<T, One>::type>&>(
                   *static_cast<row*>(at))
            .data;
    }
    template <class One>
    static void grow_one(places const& rows, One const& relation, std::vector<branch>& level) {
        if constexpr (!One::is_joined) {
            static constexpr branch_steps steps{&collect<One>, &send<One>, &read<One>};
            level.push_back({&steps, Db::template statement_of<relation_statement<T, One>>(), &relation, rows});
        } else if constexpr (relation_words<One>::has_branches) {
            places found;
            for (void* each : rows) add_places(found, cell_of<One>(each));
            grow_below(found, relation, level);
        }
    }
    template <class Token, class Name, bool Joined, bool Optional, class Where, class Order, class... Nested>
    static void grow_below(places const& rows,
                           relation<Token, Name, Joined, Optional, Where, Order, Nested...> const& of,
                           std::vector<branch>& level) {
        if constexpr (has_branches<Nested...>)
            branches_of<Db, typename Token::target, Nested...>::grow(rows, of.nested, level);
    }
    template <class Value>
    static void add_places(places& found, Value& value) {
        if constexpr (meta::is_optional<Value>) {
            if (value) found.push_back(&*value);
        } else if constexpr (requires { value.begin(); })
            for (auto& each : value) found.push_back(&each);
        else found.push_back(&value);
    }

    template <class One>
    static void collect(branch& b) {
        b.keys.expect(b.rows.size(), relation_statement<T, One>::keys);
        for (void* each : b.rows) {
            T const& of = static_cast<row*>(each)->row;
            if (link_holds<T, One>(of, schema::members_of<T>{}) &&
                append_columns<T, One>(b.keys.bytes(), of, schema::members_of<T>{}))
                b.keys.settle();
            else b.keys.skip();
        }
    }
    template <class One>
    static void send(branch const& b, void* db, pg::pipeline& p) {
        constexpr std::size_t columns = relation_statement<T, One>::keys;
        for (std::size_t chunk = 0; chunk < b.keys.chunks(); ++chunk) {
            std::string arrays[columns];
            relation_statement<T, One> statement{{}, static_cast<One const*>(b.relation)};
            for (std::size_t i = 0; i < columns; ++i)
                statement.arrays[i] = arrays[i] = b.keys.array(chunk, i, columns, key_column<T, One>(i).type.oid);
            static_cast<Db*>(db)->send(p, statement);
        }
    }
    template <class One>
    static void read(branch const& b, pg::result const* chunks, std::vector<branch>& next) {
        using statement = relation_statement<T, One>;
        rows_by_key const found =
            sort_by_key(chunks, b.keys, {statement::by_value, statement::key_position}, b.statement.sql);
        for (std::size_t i = 0; i < b.rows.size(); ++i) {
            auto& into = cell_of<One>(b.rows[i]);
            std::uint32_t const key = b.keys.number_of(i);
            bool const any = key != key_set::none && found.size_of(key) > 0;
            pg::rows_view const from = any ? pg::rows_view(chunks[key / keys_per_statement]) : pg::rows_view();
            if constexpr (One::kind == relation_kind::any) into = any;
            else if constexpr (One::kind == relation_kind::count)
                into = any ? pg::load<std::int64_t>(from.data(*found.of(key), 1)) : 0;
            else if constexpr (One::kind == relation_kind::to_many) {
                if (!any) continue;
                into.resize(found.size_of(key));
                read_rows_at<statement::first_column>(
                    into.data(), from, found.of(key), into.size(), static_cast<One const*>(nullptr));
            } else if constexpr (meta::is_optional<std::remove_cvref_t<decltype(into)>>) {
                if (!any) into.reset();
                else
                    read_rows_at<statement::first_column>(
                        &into.emplace(), from, found.of(key), 1, static_cast<One const*>(nullptr));
            } else {
                if (!any) refuse_missing(schema::view_of<T>, schema::view_of<typename One::target>);
                read_rows_at<statement::first_column>(&into, from, found.of(key), 1, static_cast<One const*>(nullptr));
            }
        }
        if constexpr (One::has_rows) grow_rows(b, *static_cast<One const*>(b.relation), next);
    }
    template <int Column,
              class Row,
              class Token,
              class Name,
              bool Joined,
              bool Optional,
              class Where,
              class Order,
              class... Nested>
    static void read_rows_at(Row* into,
                             pg::rows_view from,
                             std::int32_t const* rows,
                             std::size_t count,
                             relation<Token, Name, Joined, Optional, Where, Order, Nested...> const*) {
        for (std::size_t i = 0; i < count; ++i)
            row_reader_of<typename Token::target, Nested...>::read(into[i], from, rows[i], Column);
    }
    template <class Token, class Name, bool Joined, bool Optional, class Where, class Order, class... Nested>
    static void grow_rows(branch const& b,
                          relation<Token, Name, Joined, Optional, Where, Order, Nested...> const& of,
                          std::vector<branch>& next) {
        if constexpr (has_branches<Nested...>) {
            places found;
            for (void* each : b.rows)
                add_places(found, cell_of<relation<Token, Name, Joined, Optional, Where, Order, Nested...>>(each));
            grow_below(found, of, next);
        }
    }
};

}  // namespace alphaswarm::orm::detail
