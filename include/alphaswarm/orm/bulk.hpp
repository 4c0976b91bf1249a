// SPDX-License-Identifier: BSL-1.0
// Many row objects updated or removed by one statement: one array parameter per column, unnested on the server and
// joined to the table by key and version. All or nothing: see counted.hpp. AS0980.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <vector>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/orm/session.hpp>
#include <alphaswarm/orm/writes/counted.hpp>
#include <alphaswarm/orm/writes/row_statements.hpp>
#include <alphaswarm/pg/error.hpp>
#include <alphaswarm/sql/write/returning.hpp>

namespace alphaswarm::orm {

namespace detail {

constexpr bool finds(schema::table_view const& t, std::size_t i) { return t.in_primary_key(i) || t.columns[i].version; }

/// The name of the unnested arrays.
inline constexpr std::string_view unnested_name = "as_given";
template <class Travels>
constexpr void write_unnested(sql::writer& w,
                              schema::table_view const& t,
                              Travels travels,
                              std::string_view number = {}) {
    write_unnested(w, t, unnested_name, travels, number);
}
/// The name of the column with the number of an object's row, where an update is read back.
inline constexpr std::string_view row_number = "as_row";

/// " where orders.id = as_given.id and orders.version = as_given.version", and the conditions of the scope.
constexpr void write_meeting(sql::writer& w, schema::table_view const& t) {
    std::size_t n = 0;
    for (std::size_t i = 0; i < t.column_count; ++i) {
        if (!finds(t, i)) continue;
        w << (n++ ? " and " : " where ");
        w.identifier(t.name()) << ".";
        w.identifier(t.columns[i].name) << " = ";
        w.identifier(unnested_name) << ".";
        w.identifier(t.columns[i].name);
    }
    {
        sql::qualified_columns const arrays_have_columns_too(w);
        sql::narrow(w, w.first_source(), " and ");
    }
    if (t.primary_key_size() == 0)
        w.complaints.next("AS0512 ") << w.frame->clause << ": " << t.name()
                                     << " has no primary key, so its rows cannot be told apart; describe one";
}
/// The object with this number among objects that are `stride` bytes apart.
template <class T>
T const& nth_of(T const* first, std::size_t number, std::size_t stride) {
    return *reinterpret_cast<T const*>(reinterpret_cast<char const*>(first) + number * stride);
}
template <auto Member, class Travels, class T, class Binder>
void bind_column(Binder& b, T const* objects, std::size_t count, std::size_t stride) {
    constexpr std::size_t i = sql::ordinal_of<Member>;
    if constexpr (Travels{}(i)) {
        if constexpr (sql::facts_of<Member>.scoped && sql::stamps<Binder>)
            for (std::size_t n = 0; n < count; ++n) b.template require_kept<Member>(nth_of(objects, n, stride).*Member);
        b.add_array(&(objects->*Member), count, stride, schema::view_of<T>, i);
    }
}
template <class T, class Travels, class Binder, auto... Member>
void bind_unnested(
    Binder& b, T const* objects, std::size_t count, schema::member_list<Member...>, std::size_t stride = sizeof(T)) {
    (bind_column<Member, Travels>(b, objects, count, stride), ...);
}

}  // namespace detail

/// Every column that may change, of many objects; a version column is checked and incremented. If columns are read
/// back, the rows are numbered.
template <class T, bool ReadBack = detail::has_refreshed<T>>
struct row_update_many {
    using sql_statement = void;
    static constexpr std::size_t parameters = 1;
    static constexpr bool returns_rows = false;
    using updates = T;
    static constexpr bool numbered = ReadBack;
    struct travels {
        constexpr bool operator()(std::size_t i) const {
            return detail::finds(schema::view_of<T>, i) || detail::changes(schema::view_of<T>, i);
        }
    };
    T const* objects;
    std::size_t count;
    std::size_t stride = sizeof(T);  // from one object to the next, if they are parts of larger ones

    static constexpr void write(sql::writer& w, bool*) {
        constexpr auto const& t = schema::view_of<T>;
        w.frame->clause = "update()";
        sql::enter_target<T>(w);
        w << "update ";
        w.table(t);
        std::size_t n = 0;
        for (std::size_t i = 0; i < t.column_count; ++i) {
            bool const version = t.columns[i].version;
            if (!version && !detail::changes(t, i)) continue;
            w << (n++ ? ", " : " set ");
            w.identifier(t.columns[i].name) << " = ";
            sql::write_owned_value(w, t, i, [&] {
                w.identifier(version ? t.name() : detail::unnested_name) << ".";
                w.identifier(t.columns[i].name) << (version ? " + 1" : "");
            });
        }
        if (n == 0)
            w.complaints.next("AS0513 update(): ")
                << t.name() << " has no column that may change; insert a new row instead";
        w << " from ";
        detail::write_unnested(w, t, travels{}, numbered ? detail::row_number : std::string_view());
        detail::write_meeting(w, t);
    }
    /// "as_given.as_row, lines.doubled", for RETURNING.
    static constexpr void write_read_back(sql::writer& w) {
        w.identifier(detail::unnested_name) << "." << detail::row_number;
        detail::write_refreshed(w, schema::view_of<T>, schema::view_of<T>.name(), ", ", false);
    }
    template <class Binder>
    void bind(Binder& b) const {
        detail::bind_unnested<T, travels>(b, objects, count, schema::members_of<T>{}, stride);
    }
};

/// Many objects, by key and version.
template <class T>
struct row_remove_many {
    using sql_statement = void;
    static constexpr std::size_t parameters = 1;
    static constexpr bool returns_rows = false;
    struct travels {
        constexpr bool operator()(std::size_t i) const { return detail::finds(schema::view_of<T>, i); }
    };
    T const* objects;
    std::size_t count;

    static constexpr void write(sql::writer& w, bool*) {
        constexpr auto const& t = schema::view_of<T>;
        w.frame->clause = "remove()";
        sql::enter_target<T>(w);
        w << "delete from ";
        w.table(t);
        w << " using ";
        detail::write_unnested(w, t, travels{});
        detail::write_meeting(w, t);
    }
    template <class Binder>
    void bind(Binder& b) const {
        detail::bind_unnested<T, travels>(b, objects, count, schema::members_of<T>{});
    }
};

namespace detail {

/// AS0980: arrays of arrays cannot be unnested into rows.
template <class T, class Statement>
struct unnestable {
    static consteval meta::verdict judge() {
        constexpr bool updating = std::is_same_v<Statement, row_update_many<T>>;
        if constexpr (!meta::accepts<sql::changeable<T, updating ? sql::change::update : sql::change::remove>>)
            return sql::changeable < T, updating ? sql::change::update : sql::change::remove > ::judge();
        else {
            meta::verdict v;
            for (std::size_t i = 0; i < schema::view_of<T>.column_count; ++i)
                if (auto const& c = schema::view_of<T>.columns[i];
                    typename Statement::travels{}(i) && !c.travels_in_array())
                    v.next("AS0980 ") << (updating ? "update" : "remove") << "(): " << schema::view_of<T>.name() << "."
                                      << c.name << " is "
                                      << (c.type.kind == types::kind::array ? "an array" : "of a composite type")
                                      << ", and a bulk statement sends each column as one array; "
                                      << (updating ? "update" : "remove") << " the rows one by one";
            return v;
        }
    }
};

}  // namespace detail

/// How a session updates and removes many objects of one table. One statement whatever their number: it does all of
/// them or throws stale_row, which says how many rows were found. Within a transaction a refusal aborts the
/// transaction, as any failed statement does; a savepoint preserves the rest.
///
///     for (OrderRecord& order : orders) order.status = "expired";
///     db.update(orders);
template <class T>
struct stored_object<std::vector<T>> {
    template <class Db>
    static void update(Db& db, std::vector<T>& objects) {
        static_assert(meta::holds<meta::sentence<detail::unnestable<T, row_update_many<T>>>()>,
                      "alphaswarm refuses this change; the quoted sentence says why");
        using statement = counted<T, row_update_many<T>>;
        pg::result const got = run(db, statement{{objects.data(), objects.size()}, objects.size()});
        if constexpr (statement::reads_back)
            statement::read(got, [&](std::size_t number) -> T& { return objects[number]; });
        for (T& object : objects) row_update<T>::advance(object);
    }
    template <class Db>
    static void remove(Db& db, std::vector<T> const& objects) {
        static_assert(meta::holds<meta::sentence<detail::unnestable<T, row_remove_many<T>>>()>,
                      "alphaswarm refuses this change; the quoted sentence says why");
        run(db, counted<T, row_remove_many<T>>{{objects.data(), objects.size()}, objects.size()});
    }

private:
    template <class Db, class S>
    static pg::result run(Db& db, S const& statement) {
        if (statement.objects == 0) return {};
        try {
            return db.run(statement);
        } catch (pg::database_error const& refused) {
            detail::rethrow_counted(refused);
        }
    }
};

}  // namespace alphaswarm::orm
