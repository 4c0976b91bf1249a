// SPDX-License-Identifier: BSL-1.0
// Insert, update and remove of an object that has a row in each table of its chain: one statement, which is one round
// trip and atomic by itself. The tables' own row statements are its parts, as common table expressions; PostgreSQL
// checks foreign keys at the end of the statement. An update or a removal first finds the whole object, every part
// depends on that, and the written rows are counted: all of them, or none (see instance_parts.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/orm/changes.hpp>
#include <alphaswarm/orm/hierarchy/instance.hpp>
#include <alphaswarm/orm/hierarchy/instance_parts.hpp>
#include <alphaswarm/orm/writes/refreshed.hpp>
#include <alphaswarm/orm/writes/row_statements.hpp>
#include <alphaswarm/pg/rows_view.hpp>
#include <alphaswarm/sql/write/returning.hpp>

namespace alphaswarm::orm {

namespace detail {

/// The members that are not part of the primary key.
template <class T, class Members>
struct without_key;
template <class T, auto... Member>
struct without_key<T, schema::member_list<Member...>> {
    template <class Binder>
    static void bind(Binder& b, T const& row) {
        auto const bind = [&]<auto M>() {
            if constexpr (!schema::view_of<T>.in_primary_key(sql::ordinal_of<M>))
                sql::row_values<T>::bind_row(b, row, schema::member_list<M>{});
        };
        (bind.template operator()<Member>(), ...);
    }
};

/// The server generates part of the key, so it is not known before the root's row exists.
template <class Root>
inline constexpr bool makes_key = [] {
    constexpr auto const& t = schema::view_of<Root>;
    for (std::size_t i = 0; i < t.column_count; ++i)
        if (t.in_primary_key(i) && read_back(t.columns[i])) return true;
    return false;
}();

/// The columns of T's key among those that may be left to the server, by their numbers in T as bits.
template <class T>
inline constexpr std::uint64_t omittable_keys = [] {
    constexpr auto const& t = schema::view_of<T>;
    std::uint64_t keys = 0, bit = 1;
    for (std::size_t i = 0; i < t.column_count; ++i)
        if (sql::is_omittable(t.columns[i])) {
            if (t.in_primary_key(i)) keys |= bit;
            bit <<= 1;
        }
    return keys;
}();
/// What the tables of a chain leave to the server, one after another.
template <class... T, class Left>
constexpr sql::omitted_columns omitted_in_parts(Left omitted_in_one) {
    sql::omitted_columns left;
    std::size_t columns = 0;
    ((left.append(omitted_in_one.template operator()<T>(), columns),
      columns += sql::omittable_columns(schema::view_of<T>)),
     ...);
    return left;
}

/// " (id, strike) select as_part_0.id, $7 from as_part_0"
constexpr void write_values_below(sql::writer& w, schema::table_view const& t, schema::table_view const& root) {
    std::size_t key = 0;
    write_selected_row(w, t, [&](schema::column_facts const& c) {
        if (t.in_primary_key(static_cast<std::size_t>(&c - t.columns))) {
            write_part_name(w, 0) << ".";
            w.identifier(root.columns[schema::primary_key_ordinal(root, key++)].name);
        } else w.parameter(c.type);
    });
    write_part_name(w << " from ", 0);
}

}  // namespace detail

/// Every part, the root's first; returns the server-generated values of all of them and the number of rows, or nothing
/// if no row was stored.
template <class Leaf, class Chain = typename instance<Leaf>::chain>
struct instance_insert;
template <class Leaf, class Root, class... Below>
struct instance_insert<Leaf, schema::type_list<Root, Below...>> {
    using sql_statement = void;
    static constexpr std::size_t parameters = 1;
    static constexpr bool returns_rows = row_insert<Root>::returns_rows || (row_insert<Below>::returns_rows || ...);
    instance<Leaf> const* object;

    static constexpr void write(sql::writer& w, bool*) {
        w.makes_owners = true;
        std::size_t number = 0;
        write_part<Root>(w, number++);
        (write_part<Below>(w, number++), ...);
        w << " ";
        number = 0;
        if constexpr (returns_rows) {
            std::size_t n = 0;
            write_results<Root>(w, number++, n);
            (write_results<Below>(w, number++, n), ...);
            w << ", as_check.as_count from (";
        }
        detail::write_count_of_parts(w, schema::view_of<Leaf>, (1u << (1 + sizeof...(Below))) - 1);
        w.result(sql_type<std::int64_t>::facts.oid, false);
        number = 0;
        if constexpr (returns_rows) {
            w << ") as as_check";
            write_source<Root>(w, number++);
            (write_source<Below>(w, number++), ...);
        }
    }
    [[nodiscard]] sql::omitted_columns omitted() const {
        return detail::omitted_in_parts<Root, Below...>([this]<class T>() {
            sql::omitted_columns left = sql::omitted_in(object->template part<T>());
            if constexpr (detail::makes_key<Root> && !std::is_same_v<T, Root>)
                left.all &= ~detail::omittable_keys<T>;  // the root's row provides the key
            return left;
        });
    }
    template <class Binder>
    void bind(Binder& b) const {
        sql::row_values<Root>::bind_row(b, object->template part<Root>(), schema::members_of<Root>{});
        (bind_part<Below>(b), ...);
    }
    static void read_back(instance<Leaf>& into, pg::rows_view result) {
        int column = row_insert<Root>::read_back(into.template part<Root>(), result);
        ((column = row_insert<Below>::read_back(into.template part<Below>(), result, column)), ...);
    }

private:
    template <class T>
    static constexpr void write_part(sql::writer& w, std::size_t number) {
        detail::begin_part(w, number, number == 0);
        sql::entered_frame part(w);
        if constexpr (detail::makes_key<Root> && !std::is_same_v<T, Root>) {
            constexpr auto const& t = schema::view_of<T>;
            w << "insert into ";
            w.table(t);
            detail::write_values_below(w, t, schema::view_of<Root>);
            std::size_t n = 0;
            for (auto const& c : t)
                if (detail::read_back(c)) {
                    w << (n++ ? ", " : " returning ");
                    w.identifier(c.name);
                    w.result(c.type.oid, c.nullable);
                }
        } else row_insert<T>::write(w, nullptr);
        w << (row_insert<T>::returns_rows ? ")" : " returning 1)");
    }
    template <class T>
    static constexpr void write_results(sql::writer& w, std::size_t number, std::size_t& n) {
        for (auto const& c : schema::view_of<T>)
            if (detail::read_back(c)) {
                detail::write_part_name(w << (n++ ? ", " : "select "), number) << ".";
                w.identifier(c.name);
            }
    }
    template <class T>
    static constexpr void write_source(sql::writer& w, std::size_t number) {
        if (row_insert<T>::returns_rows) detail::write_beside_count(w, number);
    }
    template <class T, class Binder>
    void bind_part(Binder& b) const {
        T const& row = object->template part<T>();
        if constexpr (detail::makes_key<Root>) detail::without_key<T, schema::members_of<T>>::bind(b, row);
        else sql::row_values<T>::bind_row(b, row, schema::members_of<T>{});
    }
};

namespace detail {

/// An update of its row has something to write.
template <class T>
inline constexpr bool has_changes = [] {
    constexpr auto const& t = schema::view_of<T>;
    for (std::size_t i = 0; i < t.column_count; ++i)
        if (changes(t, i) || t.columns[i].version) return true;
    return false;
}();

/// Tables of a chain, as bits: the root's is 1.
using part_set = std::uint32_t;

/// An update of one row for every table of a chain.
template <template <class> class Change, class Chain>
struct changes_of_parts;
template <template <class> class Change, class... T>
struct changes_of_parts<Change, schema::type_list<T...>> : Change<T>... {};

}  // namespace detail

/// The parts of the set, each as `Change<T>`, an update of one row of T. A part that has a version is in every set.
/// Returns what is read back and, for several parts, the number of rows; nothing if nothing was written.
template <class Leaf,
          template <class> class Change,
          detail::part_set Parts,
          class Chain = typename instance<Leaf>::chain>
struct instance_update;
template <class Leaf, template <class> class Change, detail::part_set Parts, class... T>
struct instance_update<Leaf, Change, Parts, schema::type_list<T...>> {
    using sql_statement = void;
    static constexpr std::size_t parameters = 1;
    using root = typename instance<Leaf>::root;
    instance<Leaf> const* stored;  // as it was read
    detail::changes_of_parts<Change, schema::type_list<T...>> changes;
    /// Some part is read back.
    static constexpr bool returns_rows = [] {
        detail::part_set bit = 1;
        bool found = false;
        ((found = found || ((Parts & bit) != 0 && detail::has_refreshed<T>), bit <<= 1), ...);
        return found;
    }();

    static constexpr void write(sql::writer& w, bool*) {
        w.frame->clause = "update()";
        detail::write_met(w, detail::lock_to_update, schema::type_list<T...>{});
        std::size_t number = 0;
        (write_part<T>(w, number++), ...);
        if constexpr (!is_alone) {
            w << " ";
            std::size_t n = number = 0;
            (write_results<T>(w, number++, n), ...);
            if (returns_rows) w << ", as_check.as_count from (";
            detail::write_count_of_parts(w, schema::view_of<Leaf>, Parts);
            w.result(sql_type<std::int64_t>::facts.oid, false);
            if (returns_rows) w << ") as as_check";
            number = 0;
            (write_source<T>(w, number++), ...);
        }
        if (Parts == 0)
            w.complaints.next("AS0513 update(): ")
                << schema::view_of<Leaf>.name()
                << " and its parents have no column that may change; insert a new object instead";
    }
    template <class Binder>
    void bind(Binder& b) const {
        detail::bind_met(
            b, [this]<class One>() -> One const& { return stored->template part<One>(); }, schema::type_list<T...>{});
        std::size_t number = 0;
        (bind_part<T>(b, number++), ...);
    }
    static void read_back(instance<Leaf>& into, pg::rows_view result) {
        [[maybe_unused]] int column = 0;
        [[maybe_unused]] detail::part_set bit = 1;
        ((column = (Parts & bit) != 0 ? detail::read_refreshed(into.template part<T>(), result, 0, column) : column,
          bit <<= 1),
         ...);
    }

private:
    /// A part that is the whole statement: its row is written or nothing is, so there is nothing to count.
    static constexpr bool is_alone = (Parts & (Parts - 1)) == 0;

    template <class One>
    static constexpr void write_part(sql::writer& w, std::size_t number) {
        if (!(Parts >> number & 1)) return;
        if (is_alone) w << " ";
        else detail::begin_part(w, number, false);
        sql::entered_frame part(w);
        Change<One>::write(w, nullptr);
        w << detail::where_met;
        if (detail::has_refreshed<One>)
            detail::write_refreshed(w, schema::view_of<One>, schema::view_of<One>.name(), " returning ", is_alone);
        else if (!is_alone) w << " returning 1";
        w << (is_alone ? "" : ")");
    }
    template <class One>
    static constexpr void write_results(sql::writer& w, std::size_t number, std::size_t& n) {
        if (!(Parts >> number & 1)) return;
        for (std::size_t i = 0; i < schema::view_of<One>.column_count; ++i) {
            schema::column_facts const& c = schema::view_of<One>.columns[i];
            if (!detail::is_refreshed(schema::view_of<One>, i)) continue;
            detail::write_part_name(w << (n++ ? ", " : "select "), number) << ".";
            w.identifier(c.name);
            w.result(c.type.oid, c.nullable);
        }
    }
    template <class One>
    static constexpr void write_source(sql::writer& w, std::size_t number) {
        if ((Parts >> number & 1) && detail::has_refreshed<One>) detail::write_beside_count(w, number);
    }
    template <class One, class Binder>
    void bind_part(Binder& b, std::size_t number) const {
        if (Parts >> number & 1) static_cast<Change<One> const&>(changes).bind(b);
    }
};

/// Every part, the root's last; returns the number of rows, or nothing if nothing was removed.
template <class Leaf, class Chain = typename instance<Leaf>::chain>
struct instance_remove;
template <class Leaf, class Root, class... Below>
struct instance_remove<Leaf, schema::type_list<Root, Below...>> {
    using sql_statement = void;
    static constexpr std::size_t parameters = 1;
    static constexpr bool returns_rows = false;
    instance<Leaf> const* object;

    static constexpr void write(sql::writer& w, bool*) {
        w.frame->clause = "remove()";
        detail::write_met(w, detail::lock_to_remove, schema::type_list<Root, Below...>{});
        std::size_t number = sizeof...(Below);
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            (write_part<schema::type_at<sizeof...(Below) - I, schema::type_list<Root, Below...>>>(w, number--), ...);
        }(std::make_index_sequence<1 + sizeof...(Below)>{});
        detail::write_count_of_parts(w << " ", schema::view_of<Leaf>, (1u << (1 + sizeof...(Below))) - 1);
        w.result(sql_type<std::int64_t>::facts.oid, false);
    }
    template <class Binder>
    void bind(Binder& b) const {
        detail::bind_met(
            b,
            [this]<class One>() -> One const& { return object->template part<One>(); },
            schema::type_list<Root, Below...>{});
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            (bind_part<schema::type_at<sizeof...(Below) - I, schema::type_list<Root, Below...>>>(b), ...);
        }(std::make_index_sequence<1 + sizeof...(Below)>{});
    }

private:
    template <class T>
    static constexpr void write_part(sql::writer& w, std::size_t number) {
        detail::begin_part(w, number, false);
        sql::entered_frame part(w);
        row_remove<T>::write(w, nullptr);
        w << detail::where_met << " returning 1)";
    }
    template <class T, class Binder>
    void bind_part(Binder& b) const {
        row_remove<T>{&object->template part<T>()}.bind(b);
    }
};

}  // namespace alphaswarm::orm
