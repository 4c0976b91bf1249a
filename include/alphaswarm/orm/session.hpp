// SPDX-License-Identifier: BSL-1.0
// Where words meet wire.  A session owns one connection and runs statements on it: their SQL, names and
// types are constants of the program, so an execution binds values, makes one round trip and decodes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <alphaswarm/orm/binder.hpp>
#include <alphaswarm/orm/execution.hpp>
#include <alphaswarm/orm/placeholders.hpp>
#include <alphaswarm/orm/rows.hpp>
#include <alphaswarm/orm/row_statements.hpp>
#include <alphaswarm/orm/stream.hpp>
#include <alphaswarm/pg/connection.hpp>
#include <alphaswarm/pg/transaction.hpp>
#include <alphaswarm/sql/statement.hpp>

namespace alphaswarm::orm {

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
        detail::check<S, Argument...>();
        pg::result const got = run(statement, arguments...);
        std::vector<row_of<S>> rows(static_cast<std::size_t>(got.rows()));
        try {
            for (std::size_t i = 0; i < rows.size(); ++i) detail::builder_of<S>::read(rows[i], got.native(), static_cast<int>(i));
        } catch (pg::decode_error const& e) {
            detail::rethrow_with_place(e, got.native(), sql::constants<S>::text.chars);
        }
        return rows;
    }
    /// The row, or nothing where there is none; throws too_many_rows where there are several.
    template <sql::statement S, class... Argument>
    [[nodiscard]] std::optional<row_of<S>> fetch_optional(S const& statement, Argument const&... arguments) {
        detail::check<S, Argument...>();
        pg::result const got = run(statement, arguments...);
        std::optional<row_of<S>> row;
        if (got.rows() == 0) return row;
        if (got.rows() > 1) detail::refuse_many(got.rows(), sql::constants<S>::text.chars);
        detail::read_one<S>(row.emplace(), got);
        return row;
    }
    /// The one row; throws no_such_row or too_many_rows.
    template <sql::statement S, class... Argument>
    [[nodiscard]] row_of<S> fetch_one(S const& statement, Argument const&... arguments) {
        detail::check<S, Argument...>();
        pg::result const got = run(statement, arguments...);
        if (got.rows() != 1) detail::refuse_count(got.rows(), sql::constants<S>::text.chars);
        row_of<S> row{};
        detail::read_one<S>(row, got);
        return row;
    }
    /// Rows one at a time in bounded memory. The connection serves nothing else until the stream ends or is destroyed.
    template <sql::statement S, class... Argument>
    [[nodiscard]] row_stream<S> stream(S const& statement, Argument const&... arguments) {
        detail::check<S, Argument...>();
        parameter_values<sql::constants<S>::parameter_count> values;
        binder<Argument...> b(values.list, arguments...);
        statement.bind(b);
        connection_.stream_begin(detail::wire_statement<S>(), detail::view(values));
        return row_stream<S>(connection_);
    }
    /// Runs a statement for its effect: how many rows it touched.
    template <sql::statement S, class... Argument>
    std::int64_t execute(S const& statement, Argument const&... arguments) {
        detail::check<S, Argument...>();
        return run(statement, arguments...).affected();
    }
    /// Plain SQL without parameters: DDL, SET, ... Never build it from values.
    void execute(char const* sql) { connection_.execute(sql); }
    void execute(std::string const& sql) { connection_.execute(sql.c_str()); }

    // -- row objects -----------------------------------------------------------------------------------------------------

    /// Inserts the object and completes it: keys and times that the client makes before, what the server makes after.
    template <class T>
    void insert(T& object) {
        sql::complete(object);
        row_insert<T> const statement{&object};
        if constexpr (row_insert<T>::returns_rows) {
            pg::result const got = run_checked(statement);
            row_insert<T>::read_back(object, got.native());
        } else
            run_checked(statement);
    }
    /// Inserts a copy and returns it completed.
    template <class T>
    T insert(T const&& object) {
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
            count += run_checked(row_insert_many<T>{objects.data() + first, size}).affected();
        }
        return count;
    }
    /// Writes every column that may change, found by primary key. Throws stale_row where the row is gone, or where
    /// the table has a version column and another writer changed the row since it was read.
    template <class T>
    void update(T& object) {
        sql::detail::check_changeable<T, sql::detail::change::update>();
        if (run_checked(row_update<T>{&object}).affected() == 0) detail::refuse_stale<T>("updated");
        row_update<T>::advance(object);
    }
    /// Deletes the row with the object's primary key (and version). Throws stale_row where there is none.
    template <class T>
    void remove(T const& object) {
        sql::detail::check_changeable<T, sql::detail::change::remove>();
        if (run_checked(row_remove<T>{&object}).affected() == 0) detail::refuse_stale<T>("removed");
    }
    /// The row with this primary key, or nothing.
    template <class T, class... Key>
    [[nodiscard]] std::optional<T> find(Key const&... key) {
        std::optional<T> found;
        row_find<T, Key...> const statement{{&key...}};
        pg::result const got = run_checked(statement);
        if (got.rows() > 0) detail::read_one<row_find<T, Key...>>(found.emplace(), got);
        return found;
    }

    /// BEGIN; what is not committed when the object goes is rolled back.
    [[nodiscard]] pg::transaction begin(pg::transaction_options const& how = {}) { return pg::transaction(connection_, how); }

    [[nodiscard]] pg::connection& connection() noexcept { return connection_; }

private:
    template <class S, class... Argument>
    pg::result run(S const& statement, Argument const&... arguments) {
        parameter_values<sql::constants<S>::parameter_count> values;
        binder<Argument...> b(values.list, arguments...);
        statement.bind(b);
        return connection_.execute(detail::wire_statement<S>(), detail::view(values));
    }
    template <class S>
    pg::result run_checked(S const& statement) {
        sql::check<S>();
        return run(statement);
    }

    pg::connection connection_;
};

}  // namespace alphaswarm::orm

namespace alphaswarm {
using orm::session;
}
