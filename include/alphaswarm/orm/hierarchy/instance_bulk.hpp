// SPDX-License-Identifier: BSL-1.0
// Many objects of several rows each, in one statement: one array parameter per column of each table, unnested on the
// server. An update or a removal first finds the objects, by key and version of the root's row, and does nothing if
// there are fewer than were given; then the written rows are counted, as for a single object. AS0909.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/orm/bulk.hpp>
#include <alphaswarm/orm/hierarchy/instance_statements.hpp>
#include <alphaswarm/pg/rows_view.hpp>

namespace alphaswarm::orm {

namespace detail {

/// AS0909: a bulk insert of roots whose keys the server generates, or of arrays (AS0511, AS0980).
template <class Leaf, class Chain = typename instance<Leaf>::chain>
struct insertable_in_bulk;
template <class Leaf, class Root, class... Below>
struct insertable_in_bulk<Leaf, schema::type_list<Root, Below...>> {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if (makes_key<Root>)
            v.next("AS0909 insert(): ") << schema::view_of<Root>.name()
                                        << ": the server makes its keys, so the rows of "
                                        << schema::view_of<Leaf>.name()
                                        << " cannot know which of them is theirs; insert the objects one by one, or "
                                           "let the client make the key, with .generated(random_uuid)";
        if (!(row_insert_many<Root>::possible && (row_insert_many<Below>::possible && ...)))
            v.next("AS0511 insert(): ")
                << "a table with columns of arrays or composite types has no bulk insert; insert its rows one by one";
        return v;
    }
};

/// The columns of one table that are sent for an update: those that find the row and those that may change.
template <class T, bool Updating>
struct travels_in_bulk {
    constexpr bool operator()(std::size_t i) const {
        return finds(schema::view_of<T>, i) || (Updating && changes(schema::view_of<T>, i));
    }
};

/// AS0980 for every table of the chain.
template <class Leaf, bool Updating, class Chain = typename instance<Leaf>::chain>
struct changeable_in_bulk;
template <class Leaf, bool Updating, class... T>
struct changeable_in_bulk<Leaf, Updating, schema::type_list<T...>> {
    static consteval meta::verdict judge() {
        meta::verdict v;
        (judge_table<T>(v), ...);
        return v;
    }

private:
    template <class One>
    static consteval void judge_table(meta::verdict& v) {
        constexpr auto const& t = schema::view_of<One>;
        for (std::size_t i = 0; i < t.column_count; ++i)
            if (travels_in_bulk<One, Updating>{}(i) && !t.columns[i].travels_in_array())
                v.next("AS0980 ") << (Updating ? "update" : "remove") << "(): " << t.name() << "." << t.columns[i].name
                                  << " is "
                                  << (t.columns[i].type.kind == types::kind::array ? "an array" : "of a composite type")
                                  << ", and a bulk statement sends each column as one array; "
                                  << (Updating ? "update" : "remove") << " the objects one by one";
    }
};

/// "with as_met as (select assets.id from assets join trucks on ..., unnest(...) as as_given(...) where ... for no key
/// update), as_all as (select 1 where all were found)"; returns which parameter has the number of objects.
template <class Root, class... Below>
constexpr std::size_t write_all_met(sql::writer& w, std::string_view lock, schema::type_list<Root, Below...> chain) {
    constexpr auto const& t = schema::view_of<Root>;
    sql::entered_frame met(w);
    w << "with as_met as (select ";
    std::size_t n = 0;
    for (std::size_t i = 0; i < t.column_count; ++i)
        if (t.in_primary_key(i)) {
            w << (n++ ? ", " : "");
            w.identifier(t.name()) << ".";
            w.identifier(t.columns[i].name);
        }
    w << " from ";
    write_joined_parts(w, chain);
    w << ", ";
    write_unnested(w, t, unnested_name, travels_in_bulk<Root, false>{});
    write_meeting(w, t);
    narrow_parts(w, 1);
    w << lock << ", as_all as (select 1 where (select count(*) from (select distinct * from as_met) as as_distinct) = ";
    w.parameter(sql_type<std::int64_t>::facts.oid);
    w << ")";
    return w.parameter_count();
}

template <class Leaf, class T>
T const* first_part(instance<Leaf> const* objects) {
    return &objects->template part<T>();
}

}  // namespace detail

/// Every part of many objects; returns the number of rows, or nothing if none was stored.
template <class Leaf, class Chain = typename instance<Leaf>::chain>
struct instance_insert_many;
template <class Leaf, class... T>
struct instance_insert_many<Leaf, schema::type_list<T...>> {
    using sql_statement = void;
    static constexpr std::size_t parameters = 1;
    static constexpr bool returns_rows = false;
    instance<Leaf> const* objects;
    std::size_t count;

    static constexpr void write(sql::writer& w, bool*) {
        w.makes_owners = true;
        std::size_t number = 0;
        (write_part<T>(w, number++), ...);
        detail::write_count_of_parts(w << " ", schema::view_of<Leaf>, (1u << sizeof...(T)) - 1, detail::next_parameter);
        w.result(sql_type<std::int64_t>::facts.oid, false);
    }
    [[nodiscard]] sql::omitted_columns omitted() const {
        return detail::omitted_in_parts<T...>([this]<class One>() {
            return sql::omitted_in(detail::first_part<Leaf, One>(objects), count, sizeof(instance<Leaf>));
        });
    }
    template <class Binder>
    void bind(Binder& b) const {
        (row_insert_many<T>{detail::first_part<Leaf, T>(objects), count, sizeof(instance<Leaf>)}.bind(b), ...);
        b.add(static_cast<std::int64_t>(count));
    }

private:
    template <class One>
    static constexpr void write_part(sql::writer& w, std::size_t number) {
        detail::begin_part(w, number, number == 0);
        sql::entered_frame part(w);
        row_insert_many<One>::write(w, nullptr);
        w << " returning 1)";
    }
};

/// Every column that may change, for many objects; returns what is read back for each, or the number of rows, and
/// nothing if none was written.
template <class Leaf, class Chain = typename instance<Leaf>::chain>
struct instance_update_many;
template <class Leaf, class... T>
struct instance_update_many<Leaf, schema::type_list<T...>> {
    using sql_statement = void;
    static constexpr std::size_t parameters = 1;
    /// Some part is read back.
    static constexpr bool returns_rows = (detail::has_refreshed<T> || ...);
    instance<Leaf> const* objects;
    std::size_t count;

    static constexpr void write(sql::writer& w, bool*) {
        w.frame->clause = "update()";
        std::size_t const objects_given = detail::write_all_met(w, detail::lock_to_update, schema::type_list<T...>{});
        std::size_t number = 0;
        (write_part<T>(w, number++), ...);
        w << " ";
        if constexpr (returns_rows) {
            detail::write_part_name(w << "select ", last) << "." << detail::row_number;
            w.result(sql_type<std::int64_t>::facts.oid, false);
            number = 0;
            (write_results<T>(w, number++), ...);
            w << ", as_check.as_count from (";
        }
        detail::write_count_of_parts(w, schema::view_of<Leaf>, written, objects_given);
        w.result(sql_type<std::int64_t>::facts.oid, false);
        if constexpr (returns_rows) {
            detail::write_beside_count(w << ") as as_check", last);
            number = 0;
            (write_source<T>(w, number++), ...);
        }
        if (last == 0 && !detail::has_changes<typename instance<Leaf>::root>)
            w.complaints.next("AS0513 update(): ")
                << schema::view_of<Leaf>.name()
                << " and its parents have no column that may change; insert a new object instead";
    }
    template <class Binder>
    void bind(Binder& b) const {
        using root = typename instance<Leaf>::root;
        detail::bind_unnested<root, detail::travels_in_bulk<root, false>>(
            b, detail::first_part<Leaf, root>(objects), count, schema::members_of<root>{}, sizeof(instance<Leaf>));
        b.add(static_cast<std::int64_t>(count));
        (bind_part<T>(b), ...);
    }

    static void read_back(instance<Leaf>* objects, pg::rows_view result) {
        for (int row = 0, rows = result.rows(); row < rows; ++row) {
            std::int64_t number;
            detail::read_column(number, result, row, 0);
            [[maybe_unused]] int column = 1;
            ((column = detail::has_changes<T>
                           ? detail::read_refreshed(objects[number - 1].template part<T>(), result, row, column)
                           : column),
             ...);
        }
    }

private:
    static constexpr std::size_t last = [] {
        std::size_t found = 0, number = 0;
        ((found = detail::has_changes<T> ? number : found, ++number), ...);
        return found;
    }();
    static constexpr detail::part_set written = [] {
        detail::part_set found = 0, bit = 1;
        ((found |= detail::has_changes<T> ? bit : 0, bit <<= 1), ...);
        return found;
    }();
    template <class One>
    static constexpr void write_part(sql::writer& w, std::size_t number) {
        if (!detail::has_changes<One>) return;
        detail::begin_part(w, number, false);
        sql::entered_frame part(w);
        using update = row_update_many<One, returns_rows>;
        update::write(w, nullptr);
        w << " and exists (select 1 from as_all) returning ";
        if (returns_rows) update::write_read_back(w);
        else w << "1";
        w << ")";
    }
    template <class One>
    static constexpr void write_results(sql::writer& w, std::size_t number) {
        for (std::size_t i = 0; detail::has_changes<One> && i < schema::view_of<One>.column_count; ++i) {
            schema::column_facts const& c = schema::view_of<One>.columns[i];
            if (!detail::is_refreshed(schema::view_of<One>, i)) continue;
            detail::write_part_name(w << ", ", number) << ".";
            w.identifier(c.name);
            w.result(c.type.oid, c.nullable);
        }
    }
    template <class One>
    static constexpr void write_source(sql::writer& w, std::size_t number) {
        if (!detail::has_changes<One> || number == last) return;
        detail::write_part_name(w << " left join ", number);
        w << " using (" << detail::row_number << ")";
    }
    template <class One, class Binder>
    void bind_part(Binder& b) const {
        if constexpr (detail::has_changes<One>)
            row_update_many<One>{detail::first_part<Leaf, One>(objects), count, sizeof(instance<Leaf>)}.bind(b);
    }
};

/// Every part of many objects, the root's last; returns the number of rows, or nothing if none was removed.
template <class Leaf, class Chain = typename instance<Leaf>::chain>
struct instance_remove_many;
template <class Leaf, class Root, class... Below>
struct instance_remove_many<Leaf, schema::type_list<Root, Below...>> {
    using sql_statement = void;
    static constexpr std::size_t parameters = 1;
    static constexpr bool returns_rows = false;
    instance<Leaf> const* objects;
    std::size_t count;

    static constexpr void write(sql::writer& w, bool*) {
        w.frame->clause = "remove()";
        std::size_t const objects_given =
            detail::write_all_met(w, detail::lock_to_remove, schema::type_list<Root, Below...>{});
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            (write_part<schema::type_at<sizeof...(Below) - I, schema::type_list<Root, Below...>>>(w,
                                                                                                  sizeof...(Below) - I),
             ...);
        }(std::make_index_sequence<1 + sizeof...(Below)>{});
        detail::write_count_of_parts(
            w << " ", schema::view_of<Leaf>, (1u << (1 + sizeof...(Below))) - 1, objects_given);
        w.result(sql_type<std::int64_t>::facts.oid, false);
    }
    template <class Binder>
    void bind(Binder& b) const {
        detail::bind_unnested<Root, detail::travels_in_bulk<Root, false>>(
            b, detail::first_part<Leaf, Root>(objects), count, schema::members_of<Root>{}, sizeof(instance<Leaf>));
        b.add(static_cast<std::int64_t>(count));
    }

private:
    template <class One>
    static constexpr void write_part(sql::writer& w, std::size_t number) {
        constexpr auto const& t = schema::view_of<One>;
        constexpr auto const& root = schema::view_of<Root>;
        detail::begin_part(w, number, false);
        sql::entered_frame part(w);
        sql::enter_target<One>(w);
        w << "delete from ";
        w.table(t);
        w << " using as_met";
        for (std::size_t i = 0, n = 0; i < t.column_count; ++i) {
            if (!t.in_primary_key(i)) continue;
            w << (n ? " and " : " where ");
            w.identifier(t.name()) << ".";
            w.identifier(t.columns[i].name) << " = as_met.";
            w.identifier(root.columns[schema::primary_key_ordinal(root, n++)].name);
        }
        w << " and exists (select 1 from as_all) returning 1)";
    }
};

}  // namespace alphaswarm::orm
