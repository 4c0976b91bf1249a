// SPDX-License-Identifier: BSL-1.0
// The statements behind insert, update, remove and find for row objects: one text per table, written from its
// description and bound directly from the object without a copy.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <alphaswarm/orm/core/binder.hpp>
#include <alphaswarm/orm/core/rows.hpp>
#include <alphaswarm/pg/rows_view.hpp>
#include <alphaswarm/sql/write/insert.hpp>
#include <alphaswarm/sql/write/omitted_columns.hpp>
#include <alphaswarm/sql/write/remove.hpp>
#include <alphaswarm/sql/write/update.hpp>

namespace alphaswarm::orm {

namespace detail {

/// The server generates the column's value in an insert of a whole object: it is read back.
constexpr bool read_back(schema::column_facts const& c) {
    return !sql::in_row_insert(c) || (!c.server_default.empty() && !c.nullable);
}

constexpr bool changes(schema::table_view const& t, std::size_t i) {
    schema::column_facts const& c = t.columns[i];
    return !t.in_primary_key(i) && !c.immutable && !c.server_made() && !c.version;
}

/// Updates of a T require the version that was read, and increment it.
template <class T>
inline constexpr bool has_version = [] {
    for (auto const& c : schema::view_of<T>)
        if (c.version) return true;
    return false;
}();

/// " where key = $n and version = $n"
constexpr void write_key(sql::writer& w, schema::table_view const& t) {
    w << " where ";
    std::size_t n = 0;
    for (bool const versions : {false, true})
        for (std::size_t i = 0; i < t.column_count; ++i)
            if (versions ? t.columns[i].version : t.in_primary_key(i)) {
                w << (n++ ? " and " : "");
                w.identifier(t.columns[i].name) << " = ";
                w.parameter(t.columns[i].type);
            }
    sql::narrow(w, w.first_source(), " and ");
    if (t.primary_key_size() == 0)
        w.complaints.next("AS0512 ") << w.frame->clause << ": " << t.name()
                                     << " has no primary key, so its rows cannot be told apart; describe one";
}

/// "unnest($1::text[], $2::bigint[]) as as_given(id, version)", for the columns that `travels` selects; with the rows'
/// numbers if these have a name.
template <class Travels>
constexpr void write_unnested(
    sql::writer& w, schema::table_view const& t, std::string_view name, Travels travels, std::string_view number = {}) {
    w << "unnest(";
    std::size_t n = 0;
    for (std::size_t i = 0; i < t.column_count; ++i) {
        if (!travels(i)) continue;
        w << (n++ ? ", " : "");
        w.parameter(t.columns[i].type.array_oid) << "::";
        w.type(t.columns[i].type) << "[]";
    }
    (w << (number.empty() ? ") as " : ") with ordinality as ")).identifier(name);
    n = 0;
    for (std::size_t i = 0; i < t.column_count; ++i)
        if (travels(i)) (w << (n++ ? ", " : "(")).identifier(t.columns[i].name);
    w << (number.empty() ? "" : ", ") << number << ")";
}

/// " (id, opened) select u.id, u.opened": the columns of a row, each as `write` writes it. Returns where " select "
/// begins.
template <class Write>
constexpr std::size_t write_selected_row(sql::writer& w, schema::table_view const& t, Write write) {
    std::size_t const first = w.claim_omittable(sql::omittable_columns(t), t);
    std::size_t select = 0;
    for (bool const values : {false, true}) {
        std::size_t n = 0, number = first;
        for (auto const& c : t) {
            if (!sql::in_row_insert(c)) continue;
            w << (n++ ? ", " : values ? " select " : " (");
            std::size_t const begin = w.size();
            if (values) sql::write_owned_value(w, t, static_cast<std::size_t>(&c - t.columns), [&] { write(c); });
            else w.identifier(c.name);
            if (sql::is_omittable(c))
                sql::note_omittable(w,
                                    c,
                                    begin,
                                    number++,
                                    values ? sql::omittable_place::kind::selected : sql::omittable_place::kind::listed);
        }
        if (!values) {
            w << ")";
            select = w.size();
        }
    }
    return select;
}

template <class T, class Binder, auto... Member>
void bind_key(Binder& b, T const& object, schema::member_list<Member...>) {
    auto const bind = [&]<auto M, bool Version>() {
        constexpr auto const& t = schema::view_of<T>;
        constexpr std::size_t i = sql::ordinal_of<M>;
        if constexpr (Version ? t.columns[i].version : t.in_primary_key(i)) b.add_to_column(object.*M, t, i);
    };
    (bind.template operator()<Member, false>(), ...);
    (bind.template operator()<Member, true>(), ...);
}

/// The new value of a column; a scope column's value must leave the row where the session sees it.
template <auto Member, class T, class Binder>
void bind_kept(Binder& b, T const& object) {
    if constexpr (sql::facts_of<Member>.scoped && sql::stamps<Binder>) b.template add_kept<Member>(object.*Member);
    else b.add_to_column(object.*Member, schema::view_of<T>, sql::ordinal_of<Member>);
}

}  // namespace detail

/// One object; RETURNING the server-generated values.
template <class T>
struct row_insert {
    using sql_statement = void;
    static constexpr std::size_t parameters = 1;
    static constexpr bool returns_rows = [] {
        for (auto const& c : schema::view_of<T>)
            if (detail::read_back(c)) return true;
        return false;
    }();
    T const* object;

    static constexpr void write(sql::writer& w, bool*) {
        constexpr auto const& t = schema::view_of<T>;
        w.frame->clause = "insert()";
        w.touch(t);
        sql::judge_inserted(w, schema::view_of<T>);
        w << "insert into ";
        w.table(t);
        sql::row_values<T>::write(w);
        std::size_t n = 0;
        for (auto const& c : t)
            if (detail::read_back(c)) {
                w << (n++ ? ", " : " returning ");
                w.identifier(c.name);
                w.result(c.type.oid, c.nullable);
            }
    }
    [[nodiscard]] sql::omitted_columns omitted() const { return sql::omitted_in(*object); }
    template <class Binder>
    void bind(Binder& b) const {
        sql::row_values<T>::bind_row(b, *object, schema::members_of<T>{});
    }
    /// From the columns that begin with this one; returns the next.
    static int read_back(T& into, pg::rows_view result, int column = 0) {
        read_members(into, result, column, schema::members_of<T>{});
        return column;
    }

private:
    template <auto... Member>
    static void read_members(T& into, pg::rows_view result, int& column, schema::member_list<Member...>) {
        auto const read = [&]<auto M>() {
            if constexpr (detail::read_back(sql::facts_of<M>)) detail::read_column(into.*M, result, 0, column++);
        };
        (read.template operator()<Member>(), ...);
    }
};

/// Many objects in one statement: one array parameter per column, unnested on the server.
template <class T>
struct row_insert_many {
    using sql_statement = void;
    static constexpr std::size_t parameters = 1;
    static constexpr bool returns_rows = false;
    static constexpr bool possible = [] {
        for (auto const& c : schema::view_of<T>)
            if (sql::in_row_insert(c) && !c.travels_in_array()) return false;
        return true;
    }();
    T const* objects;
    std::size_t count;
    std::size_t stride = sizeof(T);  // from one object to the next, if they are parts of larger ones

    static constexpr void write(sql::writer& w, bool*) {
        constexpr auto const& t = schema::view_of<T>;
        w.frame->clause = "insert()";
        w.touch(t);
        std::size_t const begin = w.size();
        sql::judge_inserted(w, schema::view_of<T>);
        w << "insert into ";
        w.table(t);
        if constexpr (sql::columns_of_row(t) == 0) {
            w << " select from generate_series(1, ";
            w.parameter(sql_type<std::int64_t>::facts) << ")";
        } else {
            std::size_t const columns = w.size();
            std::size_t const select = detail::write_selected_row(
                w, t, [&](schema::column_facts const& c) { w << "as_given.", w.identifier(c.name); });
            std::size_t const from = w.size();
            w << " from ";
            detail::write_unnested(w, t, "as_given", [&](std::size_t i) { return sql::in_row_insert(t.columns[i]); });
            if (sql::omittable_columns(t) > 0)
                w.note_region({static_cast<std::uint32_t>(begin),
                               static_cast<std::uint32_t>(columns),
                               static_cast<std::uint32_t>(select),
                               static_cast<std::uint32_t>(from),
                               static_cast<std::uint32_t>(w.size())});
        }
    }
    [[nodiscard]] sql::omitted_columns omitted() const { return sql::omitted_in(objects, count, stride); }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (sql::columns_of_row(schema::view_of<T>) == 0) b.add(static_cast<std::int64_t>(count));
        else bind_members(b, schema::members_of<T>{});
    }

private:
    template <class Binder, auto... Member>
    void bind_members(Binder& b, schema::member_list<Member...>) const {
        (bind_member<Binder, Member>(b), ...);
    }
    template <class Binder, auto Member>
    void bind_member(Binder& b) const {
        constexpr auto const& c = sql::facts_of<Member>;
        if constexpr (sql::in_row_insert(c))
            b.add_array(
                &(objects->*Member), count, stride, schema::view_of<T>, sql::ordinal_of<Member>, sql::is_omittable(c));
    }
};

/// Every column that may change, by primary key; a version column is checked and incremented.
template <class T>
struct row_update {
    using sql_statement = void;
    static constexpr std::size_t parameters = 1;
    static constexpr bool returns_rows = false;
    T const* object;

    static constexpr void write(sql::writer& w, bool*) {
        constexpr auto const& t = schema::view_of<T>;
        w.frame->clause = "update()";
        sql::enter_target<T>(w);
        w << "update ";
        w.table(t);
        w << " set ";
        std::size_t n = 0;
        for (std::size_t i = 0; i < t.column_count; ++i) {
            bool const version = t.columns[i].version;
            if (!version && !detail::changes(t, i)) continue;
            w << (n++ ? ", " : "");
            w.identifier(t.columns[i].name) << " = ";
            if (version) w.identifier(t.columns[i].name) << " + 1";
            else sql::write_owned_value(w, t, i, [&] { w.parameter(t.columns[i].type); });
        }
        if (n == 0)
            w.complaints.next("AS0513 update(): ")
                << t.name() << " has no column that may change; insert a new row instead";
        detail::write_key(w, t);
    }
    template <class Binder>
    void bind(Binder& b) const {
        bind_changes(b, schema::members_of<T>{});
        detail::bind_key(b, *object, schema::members_of<T>{});
    }
    /// The row's present version.
    static void advance(T& changed) { advance_members(changed, schema::members_of<T>{}); }

private:
    template <class Binder, auto... Member>
    void bind_changes(Binder& b, schema::member_list<Member...>) const {
        auto const bind = [&]<auto M>() {
            if constexpr (detail::changes(schema::view_of<T>, sql::ordinal_of<M>)) detail::bind_kept<M>(b, *object);
        };
        (bind.template operator()<Member>(), ...);
    }
    template <auto... Member>
    static void advance_members(T& changed, schema::member_list<Member...>) {
        auto const advance_one = [&]<auto M>() {
            if constexpr (sql::facts_of<M>.version) ++(changed.*M);
        };
        (advance_one.template operator()<Member>(), ...);
    }
};

template <class T>
struct row_remove {
    using sql_statement = void;
    static constexpr std::size_t parameters = 1;
    static constexpr bool returns_rows = false;
    T const* object;

    static constexpr void write(sql::writer& w, bool*) {
        w.frame->clause = "remove()";
        sql::enter_target<T>(w);
        w << "delete from ";
        w.table(schema::view_of<T>);
        detail::write_key(w, schema::view_of<T>);
    }
    template <class Binder>
    void bind(Binder& b) const {
        detail::bind_key(b, *object, schema::members_of<T>{});
    }
};

/// A row by its primary key, whose columns are given in the order of the description.
template <class T, class... Key>
struct row_find {
    using sql_statement = void;
    static constexpr bool only_reads = true;
    using items = sql::select_list<sql::all_columns<sql::table_source<T>>>;
    static constexpr std::size_t parameters = sizeof...(Key);
    static constexpr bool returns_rows = true;
    void const* keys[sizeof...(Key)];

    static constexpr void write(sql::writer& w, bool* nullable) {
        constexpr auto const& t = schema::view_of<T>;
        w.frame->clause = "find()";
        sql::enter_target<T>(w);
        w << "select ";
        items::write(w, nullable);
        w << " from ";
        w.table(t);
        judge(w);
        w << " where ";
        std::size_t n = 0;
        for (std::size_t i = 0; i < t.column_count; ++i)
            if (t.in_primary_key(i)) {
                w << (n++ ? " and " : "");
                w.identifier(t.columns[i].name) << " = ";
                w.parameter(t.columns[i].type);
            }
        sql::narrow(w, w.first_source(), " and ");
    }
    template <class Binder>
    void bind(Binder& b) const {
        std::size_t i = 0;
        (b.add(*static_cast<Key const*>(keys[i++])), ...);
    }
    /// AS0514: the values are the columns of the key.
    static constexpr void judge(sql::writer& w) { judge(w, schema::view_of<T>, schema::members_of<T>{}); }

private:
    template <auto... Member>
    static constexpr void judge(sql::writer& w, schema::table_view const& t, schema::member_list<Member...>) {
        bool fits = t.primary_key_size() == sizeof...(Key);
        std::size_t position = 0;
        ((fits = fits && (!t.in_primary_key(sql::ordinal_of<Member>) || is_key<meta::value_of<Member>>(position++))),
         ...);
        if (!fits && t.is_view())
            w.complaints.next("AS0514 find(): ")
                << t.name() << ": its rows are those of a query and have no key; use fetch_one(from<...>().where(...))";
        else if (!fits)
            w.complaints.next("AS0514 find(): ")
                << t.name()
                << ": the values are not its primary key; give a value of its own type for each key column, in order";
    }
    template <class Value>
    static constexpr bool is_key(std::size_t position) {
        std::size_t i = 0;
        bool same = false;
        ((same = same || (i == position && std::is_same_v<Key, Value>), ++i), ...);
        return same;
    }
};

}  // namespace alphaswarm::orm
