// SPDX-License-Identifier: BSL-1.0
// A session owns one connection and runs typed statements on it. Their SQL, names and types are constants of the
// program, so an execution binds values, makes one round trip and decodes. A view of a session determines whose rows it
// works on if tables have a scope. Code that loads or stores more than one table builds on run(), send() and the two
// hooks at the top.
// Long because: everything that can be asked of a database is a member of one class, each with what it refuses.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <alphaswarm/orm/core/binder.hpp>
#include <alphaswarm/orm/core/execution.hpp>
#include <alphaswarm/orm/core/placeholders.hpp>
#include <alphaswarm/orm/core/rows.hpp>
#include <alphaswarm/orm/core/scope.hpp>
#include <alphaswarm/orm/core/session_rules.hpp>
#include <alphaswarm/orm/core/stream.hpp>
#include <alphaswarm/orm/core/unknown.hpp>
#include <alphaswarm/orm/writes/insert_variants.hpp>
#include <alphaswarm/orm/writes/refreshed.hpp>
#include <alphaswarm/orm/writes/row_statements.hpp>
#include <alphaswarm/pg/connection.hpp>
#include <alphaswarm/pg/transaction.hpp>
#include <alphaswarm/sql/statement.hpp>

namespace alphaswarm::orm {

/// How to store an object that is not a row of one table. Specialise it next to the object's class, with `template
/// <class Db> static ... insert(Db&, X&)`, `update(Db&, X&)` and `remove(Db&, X const&)`, as far as they make sense.
template <class X>
struct stored_object;

template <class Holder, class Scope>
class basic_session;

/// Owns its connection. Statements on tables with a scope need a view, from unscoped() or scoped(...).
using session = basic_session<pg::connection, undecided_scope>;

/// Statements on one connection. Move-only; used by one thread at a time. A view (from unscoped() or scoped()) uses the
/// connection of its session, which must outlive it; views may be copied.
///
/// Errors: pg::database_error and similar errors from the server, commit_unknown if only the database knows what was
/// done, pg::decode_error for a value that does not fit its C++ type, value_refused for one that does not fit its
/// column, no_such_row and too_many_rows. effect() of each says what was done. After any of them the session is usable,
/// unless connection().is_open() says otherwise.
///
///     session db("postgresql:///ledger");
///     for (Fill const& f : db.fetch(from<Fill>().where(col<&Fill::side> == "buy"))) ...
template <class Holder, class Scope>
class basic_session {
    template <class S>
    using in_scope = typename Scope::template statement<S>;

public:
    using scope = Scope;

    explicit basic_session(pg::config const& where)
        requires(!std::is_reference_v<Holder>)
        : connection_(where) {}
    explicit basic_session(pg::connection&& open)
        requires(!std::is_reference_v<Holder>)
        : connection_(std::move(open)) {}
    basic_session(pg::connection& of, Scope const& whose)
        requires std::is_reference_v<Holder>
        : connection_(of),
          scope_(whose) {}

    // -- whose rows

    /// The rows of all owners: no condition is added, and objects are stored unchanged.
    [[nodiscard]] basic_session<pg::connection&, every_scope> unscoped() & { return {connection_, {}}; }
    [[nodiscard]] basic_session<pg::connection&, every_scope> unscoped() && {
        static_assert(lends,
                      "AS0613 unscoped(): the session is a temporary, and its connection is closed before the view is "
                      "used; give the session a name first");
        return unscoped();
    }
    /// Bound to the first key. Each further key is stamped on inserts and narrows tables that do not reference the
    /// first key's table: `db.scoped(project, workspace, user)`.
    template <class... Key>
        requires((sizeof...(Key) - 1 < sql::scope_binding::most_keys) && ... && sql::key_like<Key>)
    [[nodiscard]] basic_session<pg::connection&, bound_scope<false, Key...>> scoped(Key const&... key) & {
        static_assert(!Scope::is_bound,
                      "AS0614 scoped(): the session is already bound, and the keys that it is bound to would be "
                      "dropped; give all keys in one scoped(...), or bind the session itself");
        static_assert(meta::holds<meta::sentence<detail::bindable<Key...>>()>,
                      "alphaswarm refuses these keys; the quoted sentence says why");
        return {connection_, bound_scope<false, Key...>(key...)};
    }
    template <class... Key>
        requires((sizeof...(Key) - 1 < sql::scope_binding::most_keys) && ... && sql::key_like<Key>)
    [[nodiscard]] basic_session<pg::connection&, bound_scope<false, Key...>> scoped(Key const&... key) && {
        static_assert(lends,
                      "AS0613 scoped(): the session is a temporary, and its connection is closed before the view is "
                      "used; give the session a name first");
        return scoped(key...);
    }
    /// The same view, which also sees rows whose scope column is NULL.
    [[nodiscard]] auto including_null_scope()
        requires Scope::is_bound
    {
        return basic_session<pg::connection&, typename Scope::with_null_scope>(connection_,
                                                                               scope_.including_null_scope());
    }
    [[nodiscard]] Scope const& bound_to() const& noexcept { return scope_; }
    [[nodiscard]] Scope bound_to() && { return std::move(scope_); }

    // -- statements

    /// All rows. Values of placeholders are passed by name: `db.fetch(recent, "since"_c = yesterday)`.
    template <sql::statement S, class... Argument>
    [[nodiscard]] std::vector<row_of<in_scope<S>>> fetch(S const& statement, Argument const&... arguments) {
        static_assert(meta::holds<meta::sentence<detail::fetchable<Scope, in_scope<S>, Argument...>>()>,
                      "alphaswarm refuses this statement; the quoted sentence says why");
        pg::result const got = execution(statement, arguments...);
        return detail::read_rows<row_of<in_scope<S>>>(
            got, detail::builder_of<in_scope<S>>::read, sql::constants<in_scope<S>>::text.chars);
    }
    /// Whatever a plan loads.
    template <loading_plan P, class... Argument>
    [[nodiscard]] auto fetch(P const& plan, Argument const&... arguments) {
        return plan.fetch_from(*this, arguments...);
    }
    /// The row, or nothing if there is none; throws too_many_rows if there are several.
    template <sql::statement S, class... Argument>
    [[nodiscard]] std::optional<row_of<in_scope<S>>> fetch_optional(S const& statement, Argument const&... arguments) {
        static_assert(meta::holds<meta::sentence<detail::fetchable<Scope, in_scope<S>, Argument...>>()>,
                      "alphaswarm refuses this statement; the quoted sentence says why");
        pg::result const got = execution(statement, arguments...);
        return detail::read_optional<row_of<in_scope<S>>>(
            got, detail::builder_of<in_scope<S>>::read, sql::constants<in_scope<S>>::text.chars);
    }
    /// Exactly one row; throws no_such_row or too_many_rows.
    template <sql::statement S, class... Argument>
    [[nodiscard]] row_of<in_scope<S>> fetch_one(S const& statement, Argument const&... arguments) {
        static_assert(meta::holds<meta::sentence<detail::fetchable<Scope, in_scope<S>, Argument...>>()>,
                      "alphaswarm refuses this statement; the quoted sentence says why");
        pg::result const got = execution(statement, arguments...);
        return detail::read_exactly_one<row_of<in_scope<S>>>(
            got, detail::builder_of<in_scope<S>>::read, sql::constants<in_scope<S>>::text.chars);
    }
    /// Rows one at a time in bounded memory, readable once. The connection serves nothing else until the stream ends or
    /// is destroyed.
    template <sql::statement S, class... Argument>
    [[nodiscard]] row_stream<in_scope<S>> stream(S const& statement, Argument const&... arguments) & {
        static_assert(meta::holds<meta::sentence<detail::fetchable<Scope, in_scope<S>, Argument...>>()>,
                      "alphaswarm refuses this statement; the quoted sentence says why");
        return streamed<in_scope<S>>(statement, arguments...);
    }
    template <sql::statement S, class... Argument>
    [[nodiscard]] row_stream<in_scope<S>> stream(S const& statement, Argument const&... arguments) && {
        static_assert(lends,
                      "AS0613 stream(): the session is a temporary, and its connection is closed before the rows are "
                      "read; give the session a name first");
        return stream(statement, arguments...);
    }
    /// Runs a statement for its effect; returns the number of affected rows.
    template <sql::statement S, class... Argument>
    std::int64_t execute(S const& statement, Argument const&... arguments) {
        static_assert(meta::holds<meta::sentence<detail::runnable<Scope, in_scope<S>, Argument...>>()>,
                      "alphaswarm refuses this statement; the quoted sentence says why");
        return execution(statement, arguments...).affected();
    }
    /// Plain SQL without parameters: DDL, SET, ... Never build it from values. No scope narrows it.
    void execute(char const* sql) { connection_.execute(sql); }
    void execute(std::string const& sql) { connection_.execute(sql); }

    // -- row objects

    /// What an insert does before sending: fills in client-generated keys and times, and the owner if the session is
    /// bound.
    template <class T>
    void complete(T& object) {
        if constexpr (Scope::is_bound) scope_.stamp(object);
        sql::complete(object);
    }
    /// The same for a row that is not inserted alone: its discriminator may name a subclass.
    template <class T>
    void complete_part(T& object) {
        if constexpr (Scope::is_bound) scope_.stamp(object);
        sql::complete_values(object);
    }
    /// Inserts the object and completes it: client-generated keys and times before the insert, server-generated values
    /// after it. Refuses an object whose identity is already set, and one that names a different owner than the session
    /// is bound to. Throws row_not_stored if a trigger suppressed the row.
    template <class T>
        requires schema::described<T> && (!std::is_const_v<T>)
    void insert(T& object) {
        static_assert(meta::holds<meta::sentence<schema::well_described<T>>()>,
                      "alphaswarm refuses this description; the quoted sentence says why");
        static_assert(meta::holds<meta::sentence<detail::runnable<Scope, in_scope<row_insert<T>>>>()>,
                      "alphaswarm refuses this statement; the quoted sentence says why");
        complete(object);
        pg::result const got = execution(row_insert<T>{&object});
        detail::require_one_stored(schema::view_of<T>, got);
        if constexpr (row_insert<T>::returns_rows) row_insert<T>::read_back(object, got);
    }
    /// Inserts a copy and returns it completed.
    template <class T>
        requires schema::described<T>
    T insert(T const& object) {
        T completed = object;
        insert(completed);
        return completed;
    }
    template <class T>
        requires schema::described<T>
    std::int64_t insert(std::vector<T> const&) {
        static_assert(sizeof(T) == 0,
                      "AS0534 insert(): the vector is const or a temporary, and an insert writes the stored rows back "
                      "to its objects; give a variable");
        return 0;
    }
    /// Inserts all objects in few statements (one per 10,000 rows), completing each object. For all or nothing, use a
    /// transaction: row_not_stored, which says how many rows were stored, is thrown after a statement in which a
    /// trigger suppressed some.
    template <class T>
        requires schema::described<T>
    std::int64_t insert(std::vector<T>& objects) {
        static_assert(meta::holds<meta::sentence<schema::well_described<T>>()>,
                      "alphaswarm refuses this description; the quoted sentence says why");
        static_assert(row_insert_many<T>::possible,
                      "AS0511 insert(): a table with columns of arrays or composite types has no bulk insert; insert "
                      "its rows one by one");
        static_assert(meta::holds<meta::sentence<detail::runnable<Scope, in_scope<row_insert_many<T>>>>()>,
                      "alphaswarm refuses this statement; the quoted sentence says why");
        constexpr std::size_t chunk = 10000;
        std::int64_t count = 0;
        for (T& object : objects) complete(object);
        for (std::size_t first = 0; first < objects.size(); first += chunk) {
            std::size_t const size = objects.size() - first < chunk ? objects.size() - first : chunk;
            count += execution(row_insert_many<T>{objects.data() + first, size}).affected();
            detail::require_stored(schema::view_of<T>, count, first + size);
        }
        return count;
    }
    /// Writes every column that may change to the row with the object's primary key. Throws stale_row if the row is
    /// gone, or if the table has a version column and another writer changed the row since it was read; throws
    /// usage_error after changing several rows, because the key is not one in the database. Server-computed columns are
    /// read back.
    template <class T>
        requires schema::described<T>
    void update(T& object) {
        static_assert(meta::holds<meta::sentence<sql::changeable<T, sql::change::update>>()>,
                      "alphaswarm refuses this change; the quoted sentence says why");
        static_assert(meta::holds<meta::sentence<detail::runnable<Scope, in_scope<row_update<T>>>>()>,
                      "alphaswarm refuses this statement; the quoted sentence says why");
        pg::result const got = execution(detail::refreshing_where_needed<T, row_update<T>>{row_update<T>{&object}});
        detail::take_refreshed(object, got);
        row_update<T>::advance(object);
    }
    /// Deletes the row with the object's primary key (and version). Throws stale_row if there is none, and usage_error
    /// after removing several.
    template <class T>
        requires schema::described<T>
    void remove(T const& object) {
        static_assert(meta::holds<meta::sentence<sql::changeable<T, sql::change::remove>>()>,
                      "alphaswarm refuses this change; the quoted sentence says why");
        static_assert(meta::holds<meta::sentence<detail::runnable<Scope, in_scope<row_remove<T>>>>()>,
                      "alphaswarm refuses this statement; the quoted sentence says why");
        detail::require_one_changed(schema::view_of<T>, execution(row_remove<T>{&object}), "removed");
    }
    /// The row with this primary key, or nothing.
    template <class T, class... Key>
    [[nodiscard]] std::optional<T> find(Key const&... key) {
        using statement = in_scope<row_find<T, Key...>>;
        static_assert(meta::holds<meta::sentence<detail::runnable<Scope, statement>>()>,
                      "alphaswarm refuses this key; the quoted sentence says why");
        pg::result const got = execution(row_find<T, Key...>{{&key...}});
        return detail::read_optional<T>(
            got, detail::builder_of<statement>::read, sql::constants<statement>::text.chars);
    }

    /// Objects of other kinds, as defined by their class: see stored_object.
    template <class X>
        requires requires(basic_session& db, X& object) { stored_object<std::remove_cvref_t<X>>::insert(db, object); }
    auto insert(X&& object) {
        return stored_object<std::remove_cvref_t<X>>::insert(*this, object);
    }
    template <class X>
        requires requires(basic_session& db, X& object) { stored_object<X>::update(db, object); }
    auto update(X& object) {
        return stored_object<X>::update(*this, object);
    }
    template <class T>
    void update(std::vector<T> const&) {
        static_assert(sizeof(T) == 0,
                      "AS0534 update(): the vector is const or a temporary, and an update writes the stored rows back "
                      "to its objects; give a variable");
    }
    template <class X>
        requires requires(basic_session& db, X const& object) { stored_object<X>::remove(db, object); }
    auto remove(X const& object) {
        return stored_object<X>::remove(*this, object);
    }

    // -- refused when it was made

    template <class... A>
    unknown fetch(sql::refused_statement const&, A const&...);
    template <class... A>
    unknown fetch_optional(sql::refused_statement const&, A const&...);
    template <class... A>
    unknown fetch_one(sql::refused_statement const&, A const&...);
    template <class... A>
    unknown stream(sql::refused_statement const&, A const&...);
    template <class... A>
    std::int64_t execute(sql::refused_statement const&, A const&...);

    // -- refused: arguments that no other overload takes, and calls on a const session; see session_rules.hpp

    template <class... A>
    unknown fetch(A const&...) const {
        static_assert(meta::holds<meta::sentence<detail::takes_statement<"fetch", true, A...>>()>,
                      "alphaswarm refuses this statement; the quoted sentence says why");
        return {};
    }
    template <class... A>
    unknown fetch_optional(A const&...) const {
        static_assert(meta::holds<meta::sentence<detail::takes_statement<"fetch_optional", true, A...>>()>,
                      "alphaswarm refuses this statement; the quoted sentence says why");
        return {};
    }
    template <class... A>
    unknown fetch_one(A const&...) const {
        static_assert(meta::holds<meta::sentence<detail::takes_statement<"fetch_one", true, A...>>()>,
                      "alphaswarm refuses this statement; the quoted sentence says why");
        return {};
    }
    template <class... A>
    unknown stream(A const&...) const {
        static_assert(meta::holds<meta::sentence<detail::takes_statement<"stream", true, A...>>()>,
                      "alphaswarm refuses this statement; the quoted sentence says why");
        return {};
    }
    template <class... A>
        requires(sizeof...(A) != 1 || (sql::statement<A> || ...) ||
                 !(std::is_convertible_v<A const&, std::string> || ...))
    auto execute(A const&...) const {
        static_assert(meta::holds<meta::sentence<detail::takes_statement<"execute", false, A...>>()>,
                      "alphaswarm refuses this statement; the quoted sentence says why");
    }
    template <class Self = basic_session>
    auto execute(std::string const&) const {
        static_assert(meta::holds<meta::sentence<detail::needs_session<"execute", Self>>()>,
                      "alphaswarm refuses this statement; the quoted sentence says why");
    }
    template <class... A>
    auto run(A const&...) const {
        static_assert(meta::holds<meta::sentence<detail::takes_statement<"run", false, A...>>()>,
                      "alphaswarm refuses this statement; the quoted sentence says why");
    }
    template <class... A>
    auto insert(A const&...) const {
        static_assert(meta::holds<meta::sentence<detail::takes_objects<"insert", A...>>()>,
                      "alphaswarm refuses this object; the quoted sentence says why");
    }
    template <class T, class Allocator>
    auto insert(std::vector<T, Allocator> const&) {
        static_assert(
            meta::holds<meta::sentence<detail::takes_changeable_objects<"insert", std::vector<T, Allocator>>>()>,
            "alphaswarm refuses these objects; the quoted sentence says why");
    }
    template <class X>
    auto update(X const&) {
        static_assert(meta::holds<meta::sentence<detail::takes_changeable_objects<"update", X>>()>,
                      "alphaswarm refuses this object; the quoted sentence says why");
    }
    template <class... A>
    auto update(A const&...) const {
        static_assert(meta::holds<meta::sentence<detail::takes_objects<"update", A...>>()>,
                      "alphaswarm refuses this object; the quoted sentence says why");
    }
    template <class... A>
    auto remove(A const&...) const {
        static_assert(meta::holds<meta::sentence<detail::takes_objects<"remove", A...>>()>,
                      "alphaswarm refuses this object; the quoted sentence says why");
    }
    template <class T = void, class... Key>
    auto find(Key const&...) const {
        static_assert(meta::holds<meta::sentence<detail::findable<T, Key...>>()>,
                      "alphaswarm refuses this key; the quoted sentence says why");
    }
    template <class... A>
    auto scoped(A const&...) const {
        static_assert(meta::holds<meta::sentence<detail::binds_keys<A...>>()>,
                      "alphaswarm refuses these keys; the quoted sentence says why");
    }
    template <class Self = basic_session>
    auto unscoped() const {
        static_assert(meta::holds<meta::sentence<detail::needs_session<"unscoped", Self>>()>,
                      "alphaswarm refuses this view; the quoted sentence says why");
    }
    template <class Self = basic_session>
    auto begin(pg::transaction_options const& = {}) const {
        static_assert(meta::holds<meta::sentence<detail::needs_session<"begin", Self>>()>,
                      "alphaswarm refuses this transaction; the quoted sentence says why");
    }

    // -- for code that composes statements

    /// The rows of a statement as the server returned them; `rows_of` reads them.
    template <sql::statement S, class... Argument>
    pg::result run(S const& statement, Argument const&... arguments) {
        static_assert(meta::holds<meta::sentence<detail::runnable<Scope, in_scope<S>, Argument...>>()>,
                      "alphaswarm refuses this statement; the quoted sentence says why");
        return execution(statement, arguments...);
    }
    /// The statement as this session sends it, for preparing it before a pipeline.
    template <sql::statement S>
    [[nodiscard]] static constexpr pg::statement const& statement_of() {
        return detail::pg_statement<in_scope<S>>;
    }
    /// The same with these values: an insert that leaves columns to the server is a different statement.
    template <sql::statement S>
    [[nodiscard]] static pg::statement const& statement_for(S const& statement) {
        return detail::statement_for<in_scope<S>>(statement);
    }
    /// A statement of this session as data, for functions that send many statements with the same values.
    struct bound_statement {
        pg::statement const* statement;
        std::uint16_t const* key_positions;  // where its text uses the scope's keys
    };
    template <sql::statement S>
    [[nodiscard]] static constexpr bound_statement bound_statement_of() {
        static_assert(meta::holds<meta::sentence<detail::runnable<Scope, in_scope<S>>>()>,
                      "alphaswarm refuses this statement; the quoted sentence says why");
        if constexpr (Scope::is_bound) return {&detail::pg_statement<in_scope<S>>, scope_positions<in_scope<S>>.all};
        else return {&detail::pg_statement<in_scope<S>>, nullptr};
    }
    /// Sends the one statement with the values of the other.
    template <class Pipeline, class Values>
    [[gnu::noinline]] void send(Pipeline& to, bound_statement const& as, Values const& values) {
        parameter_values<Values::parameters + sql::scope_binding::most_keys> room;
        bind_as(as.key_positions, values, room.list);
        to.send(*as.statement, room.list.view());
    }
    /// Sends a statement in a pipeline; its result is read with `rows_of<S>`.
    template <class Pipeline, sql::statement S, class... Argument>
    void send(Pipeline& to, S const& statement, Argument const&... arguments) {
        static_assert(meta::holds<meta::sentence<detail::runnable<Scope, in_scope<S>, Argument...>>()>,
                      "alphaswarm refuses this statement; the quoted sentence says why");
        if constexpr (sql::alternating<S>) statement.visit([&](auto const& one) { sent(to, one, arguments...); });
        else sent(to, statement, arguments...);
    }
    template <sql::statement S>
    [[nodiscard]] static std::vector<row_of<in_scope<S>>> rows_of(pg::result const& got) {
        return detail::read_rows<row_of<in_scope<S>>>(
            got, detail::builder_of<in_scope<S>>::read, sql::constants<in_scope<S>>::text.chars);
    }

    /// BEGIN; whatever is not committed is rolled back when the object is destroyed.
    [[nodiscard]] pg::transaction begin(pg::transaction_options const& how = {}) & {
        return pg::transaction(connection_, how);
    }
    [[nodiscard]] pg::transaction begin(pg::transaction_options const& how = {}) && {
        static_assert(lends,
                      "AS0613 begin(): the session is a temporary, and its connection is closed before the transaction "
                      "is used; give the session a name first");
        return begin(how);
    }

    [[nodiscard]] pg::connection& connection() & noexcept { return connection_; }
    [[nodiscard]] pg::connection& connection() && noexcept {
        static_assert(lends,
                      "AS0613 connection(): the session is a temporary and closes it at the end of the statement; give "
                      "the session a name first");
        return connection_;
    }

private:
    /// A view: the connection belongs to another object, and what uses it may outlive the view.
    static constexpr bool lends = std::is_reference_v<Holder>;

    struct positions {
        std::uint16_t all[sql::scope_binding::most_keys];
    };
    /// Where the statement uses the scope's keys: a separate constant, because the draft exists only at compile time.
    template <class S>
    static constexpr positions scope_positions = [] {
        positions found{};
        for (std::size_t k = 0; k < sql::scope_binding::most_keys; ++k)
            found.all[k] = sql::draft_of<S>.scope_positions[k];
        return found;
    }();

    /// Lays out the statement's values and, where its text uses them, the scope's keys.
    template <class S, class... Argument>
    void bind(S const& statement, parameter_list& list, Argument const&... arguments) {
        if constexpr (Scope::is_bound) bind_as(scope_positions<in_scope<S>>.all, statement, list, arguments...);
        else bind_as(nullptr, statement, list, arguments...);
    }
    template <class S, class... Argument>
    void bind_as([[maybe_unused]] std::uint16_t const* key_positions,
                 S const& statement,
                 parameter_list& list,
                 Argument const&... arguments) {
        if constexpr (Scope::is_bound) {
            scoped_binder<Scope, Argument...> b(scope_, list, arguments...);
            statement.bind(b);
            scope_.add_keys(list, key_positions);
        } else {
            binder<Argument...> b(list, arguments...);
            statement.bind(b);
        }
    }
    template <class Read, class S, class... Argument>
    row_stream<Read> streamed(S const& statement, Argument const&... arguments) {
        if constexpr (sql::alternating<S>)
            return statement.visit([&](auto const& one) { return streamed<Read>(one, arguments...); });
        else {
            parameter_values<sql::constants<in_scope<S>>::parameter_count> values;
            bind(statement, values.list, arguments...);
            return row_stream<Read>(connection_, statement_for(statement), values.list.view());
        }
    }
    template <class Pipeline, class S, class... Argument>
    void sent(Pipeline& to, S const& statement, Argument const&... arguments) {
        parameter_values<sql::constants<in_scope<S>>::parameter_count> values;
        bind(statement, values.list, arguments...);
        to.send(statement_for(statement), values.list.view());
    }
    template <sql::alternating S, class... Argument>
    pg::result execution(S const& statement, Argument const&... arguments) {
        return statement.visit([&](auto const& one) { return execution(one, arguments...); });
    }
    template <class S, class... Argument>
    pg::result execution(S const& statement, Argument const&... arguments) {
        parameter_values<sql::constants<in_scope<S>>::parameter_count> values;
        bind(statement, values.list, arguments...);
        return detail::execute(connection_, statement_for(statement), values.list);
    }

    Holder connection_;
    [[no_unique_address]] Scope scope_{};
};

}  // namespace alphaswarm::orm

namespace alphaswarm {
using orm::session;
}
