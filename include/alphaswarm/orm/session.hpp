// SPDX-License-Identifier: BSL-1.0
// Where words meet wire.  A session owns one connection and runs statements on it: their SQL, names and
// types are constants of the program, so an execution binds values, makes one round trip and decodes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <alphaswarm/orm/binder.hpp>
#include <alphaswarm/orm/execution.hpp>
#include <alphaswarm/orm/placeholders.hpp>
#include <alphaswarm/orm/rows.hpp>
#include <alphaswarm/orm/row_statements.hpp>
#include <alphaswarm/orm/stream.hpp>
#include <alphaswarm/pg/connection.hpp>
#include <alphaswarm/pg/pipeline.hpp>
#include <alphaswarm/pg/transaction.hpp>
#include <alphaswarm/sql/statement.hpp>

namespace alphaswarm::orm {

template <class X>
struct stored_object;

/// Statements on one connection. Move-only; one thread at a time.
///
/// Errors: pg::database_error and its kin from the server, pg::decode_error for a value that does not fit its
/// C++ type, value_refused for one that does not fit its column, no_such_row and too_many_rows. After any of
/// them the session is usable, unless connection().is_open() says otherwise.
///
///     session db("postgresql:///ledger");
///     for (Fill const& f : db.fetch(from<Fill>().where(col<&Fill::side> == "buy"))) ...
class session {
public:
    explicit session(pg::config const& where) : connection_(where) {}
    explicit session(pg::connection&& open) : connection_(std::move(open)) {}

    /// Every row. Values of placeholders are given by name: `db.fetch(recent, "since"_c = yesterday)`.
    template <sql::statement S, class... Argument>
    [[nodiscard]] std::vector<row_of<S>> fetch(S const& statement, Argument const&... arguments) {
        static_assert(meta::holds<meta::sentence<detail::fetchable<S, Argument...>>()>, "alphaswarm refuses this statement; the quoted sentence says why");
        pg::result const got = run(statement, arguments...);
        return detail::read_rows<row_of<S>>(got.native(), detail::builder_of<S>::read, sql::constants<S>::text.chars);
    }
    /// The row, or nothing where there is none; throws too_many_rows where there are several.
    template <sql::statement S, class... Argument>
    [[nodiscard]] std::optional<row_of<S>> fetch_optional(S const& statement, Argument const&... arguments) {
        static_assert(meta::holds<meta::sentence<detail::fetchable<S, Argument...>>()>, "alphaswarm refuses this statement; the quoted sentence says why");
        pg::result const got = run(statement, arguments...);
        return detail::read_optional<row_of<S>>(got.native(), detail::builder_of<S>::read, sql::constants<S>::text.chars);
    }
    /// The one row; throws no_such_row or too_many_rows.
    template <sql::statement S, class... Argument>
    [[nodiscard]] row_of<S> fetch_one(S const& statement, Argument const&... arguments) {
        static_assert(meta::holds<meta::sentence<detail::fetchable<S, Argument...>>()>, "alphaswarm refuses this statement; the quoted sentence says why");
        pg::result const got = run(statement, arguments...);
        return detail::read_exactly_one<row_of<S>>(got.native(), detail::builder_of<S>::read, sql::constants<S>::text.chars);
    }
    /// Rows one at a time in bounded memory. The connection serves nothing else until the stream ends or is destroyed.
    template <sql::statement S, class... Argument>
    [[nodiscard]] row_stream<S> stream(S const& statement, Argument const&... arguments) {
        static_assert(meta::holds<meta::sentence<detail::fetchable<S, Argument...>>()>, "alphaswarm refuses this statement; the quoted sentence says why");
        parameter_values<sql::constants<S>::parameter_count> values;
        binder<Argument...> b(values.list, arguments...);
        statement.bind(b);
        connection_.stream_begin(detail::wire_statement<S>(), values.list.view());
        return row_stream<S>(connection_);
    }
    /// Runs a statement for its effect: how many rows it touched.
    template <sql::statement S, class... Argument>
    std::int64_t execute(S const& statement, Argument const&... arguments) {
        static_assert(meta::holds<meta::sentence<detail::runnable<S, Argument...>>()>, "alphaswarm refuses this statement; the quoted sentence says why");
        return run(statement, arguments...).affected();
    }
    /// Plain SQL without parameters: DDL, SET, ... Never build it from values.
    void execute(char const* sql) { connection_.execute(sql); }
    void execute(std::string const& sql) { connection_.execute(sql.c_str()); }

    // -- row objects -----------------------------------------------------------------------------------------------------

    /// Inserts the object and completes it: keys and times that the client makes before, what the server makes after.
    /// An object whose identity is set already is refused.
    template <class T>
        requires schema::detail::described<T> && (!std::is_const_v<T>)
    void insert(T& object) {
        sql::complete(object);
        row_insert<T> const statement{&object};
        if constexpr (row_insert<T>::returns_rows) {
            pg::result const got = run(statement);
            row_insert<T>::read_back(object, got.native());
        } else
            run(statement);
    }
    template <class T>
        requires(!schema::detail::described<T> && !std::is_const_v<T>)
    void insert(T& object) {
        stored_object<T>::insert(*this, object);
    }
    /// Inserts a copy and returns it completed.
    template <class T>
        requires schema::detail::described<T>
    T insert(T const& object) {
        T completed = object;
        insert(completed);
        return completed;
    }
    /// Inserts all objects in few statements (one per 10,000 rows), completing each. All or nothing needs a transaction around it.
    template <class T>
    std::int64_t insert(std::vector<T>& objects) {
        static_assert(row_insert_many<T>::possible, "AS0511 insert(): a table with array columns has no bulk insert; insert its rows one by one");
        constexpr std::size_t chunk = 10000;
        std::int64_t count = 0;
        for (T& object : objects) sql::complete(object);
        for (std::size_t first = 0; first < objects.size(); first += chunk) {
            std::size_t const size = objects.size() - first < chunk ? objects.size() - first : chunk;
            count += run(row_insert_many<T>{objects.data() + first, size}).affected();
        }
        return count;
    }
    /// Writes every column that may change, found by primary key. Throws stale_row where the row is gone, or where
    /// the table has a version column and another writer changed the row since it was read.
    template <class T>
    void update(T& object) {
        if constexpr (!schema::detail::described<T>) stored_object<T>::update(*this, object);
        else update_row(object);
    }
    template <class T>
    void update_row(T& object) {
        static_assert(meta::holds<meta::sentence<sql::detail::changeable<T, sql::detail::change::update>>()>, "alphaswarm refuses this change; the quoted sentence says why");
        static_assert(meta::holds<meta::sentence<detail::runnable<row_update<T>>>()>, "alphaswarm refuses this statement; the quoted sentence says why");
        if (run(row_update<T>{&object}).affected() == 0) detail::refuse_stale(schema::view_of<T>, "updated");
        row_update<T>::advance(object);
    }
    /// Deletes the row with the object's primary key (and version). Throws stale_row where there is none.
    template <class T>
    void remove(T const& object) {
        if constexpr (!schema::detail::described<T>) stored_object<T>::remove(*this, object);
        else remove_row(object);
    }
    template <class T>
    void remove_row(T const& object) {
        static_assert(meta::holds<meta::sentence<sql::detail::changeable<T, sql::detail::change::remove>>()>, "alphaswarm refuses this change; the quoted sentence says why");
        static_assert(meta::holds<meta::sentence<detail::runnable<row_remove<T>>>()>, "alphaswarm refuses this statement; the quoted sentence says why");
        if (run(row_remove<T>{&object}).affected() == 0) detail::refuse_stale(schema::view_of<T>, "removed");
    }
    /// The row with this primary key, or nothing.
    template <class T, class... Key>
    [[nodiscard]] std::optional<T> find(Key const&... key) {
        static_assert(meta::holds<meta::sentence<detail::runnable<row_find<T, Key...>>>()>, "alphaswarm refuses this key; the quoted sentence says why");
        row_find<T, Key...> const statement{{&key...}};
        pg::result const got = run(statement);
        return detail::read_optional<T>(got.native(), detail::builder_of<row_find<T, Key...>>::read,
                                        sql::constants<row_find<T, Key...>>::text.chars);
    }

    /// BEGIN; what is not committed when the object goes is rolled back.
    [[nodiscard]] pg::transaction begin(pg::transaction_options const& how = {}) { return pg::transaction(connection_, how); }

    [[nodiscard]] pg::connection& connection() noexcept { return connection_; }

    /// Runs a statement and hands over the server's answer as it came: for code that composes statements.
    template <class S, class... Argument>
    pg::result run(S const& statement, Argument const&... arguments) {
        parameter_values<sql::constants<S>::parameter_count> values;
        binder<Argument...> b(values.list, arguments...);
        statement.bind(b);
        return detail::execute(connection_, detail::wire_statement<S>(), values.list);
    }

    template <class S>
    [[nodiscard]] pg::statement statement_of() const {
        return detail::wire_statement<S>();
    }
    template <class S>
    void send(pg::pipeline& p, S const& statement) {
        parameter_values<sql::constants<S>::parameter_count> values;
        binder<> b(values.list);
        statement.bind(b);
        p.send(detail::wire_statement<S>(), values.list.view());
    }

private:
    pg::connection connection_;
};

}  // namespace alphaswarm::orm

namespace alphaswarm {
using orm::session;
}
