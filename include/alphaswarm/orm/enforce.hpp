// SPDX-License-Identifier: BSL-1.0
// Tells the server what a session is bound to, for databases whose row-level security enforces the scopes
// (sql/row_security.hpp). Without such policies it has no effect.
#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include <alphaswarm/orm/session.hpp>
#include <alphaswarm/sql/row_security.hpp>

namespace alphaswarm::orm {

namespace detail {

/// select set_config('alphaswarm.scope', json_build_object('bound', 'projects', 'projects', $1::text, ...)::text, $n)
template <class Scope, class... Key>
struct set_scope {
    using sql_statement = void;
    static constexpr bool returns_rows = true;
    static constexpr std::size_t parameters = sizeof...(Key) + 1;
    Scope const* whose;
    bool for_transaction;

    static constexpr void write(sql::writer& w, bool*) {
        w << "select set_config(";
        w.quoted(sql::scope_setting) << ", json_build_object(";
        bool first = true;
        (write_key<Key>(w, first), ...);
        w << ", 'null_scope', " << (Scope::binding.includes_null_scope ? "true" : "false") << ")::text, ";
        w.parameter(sql_type<bool>::facts.oid) << ")";
        w.result(sql_type<std::string>::facts.oid, true);
    }
    template <class Binder>
    void bind(Binder& b) const {
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            (b.add(whose->template key<I>()), ...);
        }(std::index_sequence_for<Key...>{});
        b.add(for_transaction);
    }

private:
    template <class K>
    static constexpr void write_key(sql::writer& w, bool& first) {
        std::string_view const table = schema::view_of<typename K::table>.name();
        if (first) {
            w << "'bound', ";
            w.quoted(table);
        }
        first = false;
        w << ", ";
        w.quoted(table) << ", ";
        w.parameter(sql_type<K>::facts.oid) << "::text";
    }
};

template <bool IncludesNullScope, class... Key>
set_scope<bound_scope<IncludesNullScope, Key...>, Key...> set_scope_of(
    bound_scope<IncludesNullScope, Key...> const& whose, bool for_transaction) {
    return {&whose, for_transaction};
}

}  // namespace detail

/// From now on, where policies enforce scopes, the server shows and accepts only the rows that the session is bound to:
/// until the end of the transaction if one is open, otherwise until the connection closes or release_scope() is called.
/// Behind a pooler that shares server sessions, call it inside every transaction.
template <class Db>
    requires std::remove_reference_t<Db>::scope::is_bound
void enforce(Db&& db) {
    db.run(detail::set_scope_of(db.bound_to(), db.connection().transaction_status() == pg::transaction_state::open));
}

/// Undoes an enforce() that was called outside a transaction.
template <class Db>
void release_scope(Db&& db) {
    db.execute("select set_config('alphaswarm.scope', '', false)");
}

}  // namespace alphaswarm::orm

namespace alphaswarm {
using orm::enforce;
using orm::release_scope;
}  // namespace alphaswarm
