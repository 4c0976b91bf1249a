// SPDX-License-Identifier: BSL-1.0
// Many objects of several rows each, in one statement: per table an array parameter for each column, unnested on the
// server.  An update or a removal meets the root's rows first, by key and version, and does nothing where they, and
// the leaf's rows, are not as many as the objects.  AS0909.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/orm/bulk.hpp>
#include <alphaswarm/orm/instance_statements.hpp>

namespace alphaswarm::orm {

namespace detail {

/// AS0909: a bulk insert of roots whose keys the server makes, or of arrays (AS0511, AS0980).
template <class Leaf, class Chain = typename instance<Leaf>::chain>
struct insertable_in_bulk;
template <class Leaf, class Root, class... Below>
struct insertable_in_bulk<Leaf, schema::type_list<Root, Below...>> {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if (makes_key<Root>)
            v.next("AS0909 insert(): ") << schema::view_of<Root>.name() << ": the server makes its keys, and the rows of " << schema::view_of<Leaf>.name()
                                        << " cannot know which of many is theirs; insert the objects one by one, or let the client make the key, with .generated(random_uuid)";
        if (!(row_insert_many<Root>::possible && (row_insert_many<Below>::possible && ...)))
            v.next("AS0511 insert(): ") << "a table with array columns has no bulk insert; insert its rows one by one";
        return v;
    }
};

/// The columns of one table that travel for an update: those that find the row and those that may change.
template <class T, bool Updating>
struct travels_in_bulk {
    constexpr bool operator()(std::size_t i) const { return finds(schema::view_of<T>, i) || (Updating && changes(schema::view_of<T>, i)); }
};

/// AS0980 of every table of the chain.
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
            if (travels_in_bulk<One, Updating>{}(i) && t.columns[i].type.kind == types::kind::array)
                v.next("AS0980 ") << (Updating ? "update" : "remove") << "(): " << t.name() << "." << t.columns[i].name
                                  << " is an array, and a bulk statement carries each column as one; " << (Updating ? "update" : "remove")
                                  << " the objects one by one";
    }
};

/// "with as_found as (select id from roots, unnest(...) as as_given(...) where ... for update of roots), as_all as (select 1 where all were found)"
template <class Root, class Leaf>
constexpr void write_found(sql::writer& w) {
    constexpr auto const& t = schema::view_of<Root>;
    w.asked_owner = meta::id_of<Root>;   // every part depends on the root's row
    w.first_source = w.source_count;
    sql::detail::enter_target<Root>(w);
    w << "with as_found as (select ";
    std::size_t n = 0;
    for (std::size_t i = 0; i < t.column_count; ++i)
        if (t.in_primary_key(i)) {
            w << (n++ ? ", " : "");
            w.identifier(t.name()) << ".";
            w.identifier(t.columns[i].name);
        }
    w << " from ";
    w.table(t);
    w << ", ";
    write_unnested(w, t, unnested_name, travels_in_bulk<Root, false>{});
    write_meeting(w, t);
    if constexpr (!std::is_same_v<Root, Leaf>) require_row<Leaf>(w, t);
    w << " for update of ";
    w.identifier(t.name());
    w << "), as_all as (select 1 where (select count(*) from (select distinct * from as_found) as as_distinct) = ";
    w.parameter(sql_type<std::int64_t>::facts.oid);
    w << ")";
}

template <class Leaf, class T>
T const* first_part(instance<Leaf> const* objects) {
    return &objects->template part<T>();
}

}  // namespace detail

/// Every part of many objects.
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
    }
    [[nodiscard]] sql::left_columns left_to_server() const {
        return detail::left_in_parts<T...>([this]<class One>() { return sql::left_in(detail::first_part<Leaf, One>(objects), count, sizeof(instance<Leaf>)); });
    }
    template <class Binder>
    void bind(Binder& b) const {
        (row_insert_many<T>{detail::first_part<Leaf, T>(objects), count, sizeof(instance<Leaf>)}.bind(b), ...);
    }

private:
    template <class One>
    static constexpr void write_part(sql::writer& w, std::size_t number) {
        bool const last = number + 1 == sizeof...(T);
        detail::begin_part(w, number, number == 0, last);
        row_insert_many<One>::write(w, nullptr);
        w << (last ? "" : ")");
    }
};

/// Every column that may change of many objects; affects as many rows of the last part as there are objects, or none.
template <class Leaf, class Chain = typename instance<Leaf>::chain>
struct instance_update_many;
template <class Leaf, class... T>
struct instance_update_many<Leaf, schema::type_list<T...>> {
    using sql_statement = void;
    static constexpr std::size_t parameters = 1;
    /// Some part is read back: then every one of them is a common table expression, and the rows are what they yield.
    static constexpr bool returns_rows = (detail::has_refreshed<T> || ...);
    instance<Leaf> const* objects;
    std::size_t count;

    static constexpr void write(sql::writer& w, bool*) {
        w.place = "update()";
        detail::write_found<typename instance<Leaf>::root, Leaf>(w);
        std::size_t number = 0;
        (write_part<T>(w, number++), ...);
        if constexpr (returns_rows) {
            detail::write_part_name(w << " select ", last) << "." << detail::row_number;
            w.result(sql_type<std::int64_t>::facts.oid, false);
            number = 0;
            (write_results<T>(w, number++), ...);
            detail::write_part_name(w << " from ", last);
            number = 0;
            (write_source<T>(w, number++), ...);
        }
        if (last == 0 && !detail::has_changes<typename instance<Leaf>::root>)
            w.complaints.next("AS0513 update(): ") << schema::view_of<Leaf>.name() << " and its parents have no column that may change; insert a new object instead";
    }
    template <class Binder>
    void bind(Binder& b) const {
        using root = typename instance<Leaf>::root;
        detail::bind_unnested<root, detail::travels_in_bulk<root, false>>(b, detail::first_part<Leaf, root>(objects), count, detail::members_of<root>{}, sizeof(instance<Leaf>));
        b.add(static_cast<std::int64_t>(count));
        (bind_part<T>(b), ...);
    }

    static void read_back(instance<Leaf>* objects, PGresult const* result) {
        for (int row = 0, rows = PQntuples(result); row < rows; ++row) {
            std::int64_t number;
            detail::read_column(number, result, row, 0);
            [[maybe_unused]] int column = 1;
            ((column = detail::has_changes<T> ? detail::read_refreshed(objects[number - 1].template part<T>(), result, row, column) : column), ...);
        }
    }

private:
    static constexpr std::size_t last = [] {
        std::size_t found = 0, number = 0;
        ((found = detail::has_changes<T> ? number : found, ++number), ...);
        return found;
    }();
    template <class One>
    static constexpr void write_part(sql::writer& w, std::size_t number) {
        if (!detail::has_changes<One>) return;
        bool const is_statement = number == last && !returns_rows;
        w.first_source = w.source_count;
        if (is_statement) w << " ";
        else {
            detail::write_part_name(w << ", ", number);
            w << " as (";
        }
        using update = row_update_many<One, returns_rows>;
        update::write(w, nullptr);
        w << " and exists (select 1 from as_all)";
        if (returns_rows) update::write_read_back(w << " returning ");
        w << (is_statement ? "" : ")");
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
        detail::write_part_name(w << " join ", number);
        w << " using (" << detail::row_number << ")";
    }
    template <class One, class Binder>
    void bind_part(Binder& b) const {
        if constexpr (detail::has_changes<One>) row_update_many<One>{detail::first_part<Leaf, One>(objects), count, sizeof(instance<Leaf>)}.bind(b);
    }
};

/// Every part of many objects, the root's last.
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
        w.place = "remove()";
        detail::write_found<Root, Leaf>(w);
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            (write_part<schema::type_at<sizeof...(Below) - I, schema::type_list<Root, Below...>>>(w, sizeof...(Below) - I), ...);
        }(std::make_index_sequence<1 + sizeof...(Below)>{});
    }
    template <class Binder>
    void bind(Binder& b) const {
        detail::bind_unnested<Root, detail::travels_in_bulk<Root, false>>(b, detail::first_part<Leaf, Root>(objects), count, detail::members_of<Root>{}, sizeof(instance<Leaf>));
        b.add(static_cast<std::int64_t>(count));
    }

private:
    template <class One>
    static constexpr void write_part(sql::writer& w, std::size_t number) {
        constexpr auto const& t = schema::view_of<One>;
        constexpr auto const& root = schema::view_of<Root>;
        w.first_source = w.source_count;
        sql::detail::enter_target<One>(w);
        if (number == 0) w << " ";
        else {
            detail::write_part_name(w << ", ", number);
            w << " as (";
        }
        w << "delete from ";
        w.table(t);
        w << " using as_found";
        for (std::size_t i = 0, n = 0; i < t.column_count; ++i) {
            if (!t.in_primary_key(i)) continue;
            w << (n ? " and " : " where ");
            w.identifier(t.name()) << ".";
            w.identifier(t.columns[i].name) << " = as_found.";
            w.identifier(root.columns[schema::detail::primary_key_ordinal(root, n++)].name);
        }
        w << " and exists (select 1 from as_all)" << (number == 0 ? "" : ")");
    }
};

}  // namespace alphaswarm::orm
