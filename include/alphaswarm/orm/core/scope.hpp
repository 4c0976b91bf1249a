// SPDX-License-Identifier: BSL-1.0
// Which rows a session may see. A plain session has not decided this, and refuses statements on tables that have a
// scope; a view of it is either unscoped(), or bound to keys, which then narrow every statement and are stamped on
// every insert. The keys' types are part of the session's type, so the text of a narrowed statement is a constant too.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/meta/message_builder.hpp>
#include <alphaswarm/orm/core/binder.hpp>
#include <alphaswarm/orm/core/error.hpp>
#include <alphaswarm/sql/statement.hpp>
#include <alphaswarm/sql/text/pack.hpp>
#include <alphaswarm/sql/text/scope.hpp>
#include <alphaswarm/sql/write/generated.hpp>

namespace alphaswarm::orm {

/// Not decided: statements on tables with a scope do not compile.
struct undecided_scope {
    static constexpr bool is_decided = false;
    static constexpr bool is_bound = false;
    template <class S>
    using statement = S;
};

/// The rows of all owners; objects are stored unchanged.
struct every_scope {
    static constexpr bool is_decided = true;
    static constexpr bool is_bound = false;
    template <class S>
    using statement = S;
};

namespace detail {

/// The keys of a scope, side by side.
template <class Indexes, class... Key>
struct bound_keys;
template <std::size_t... I, class... Key>
struct bound_keys<std::index_sequence<I...>, Key...> : sql::cell<I, Key>... {};

[[noreturn]] ALPHASWARM_COLD inline void refuse_owner(schema::table_view const& t, std::size_t ordinal) {
    refuse(t,
           ordinal,
           "the object names a different owner than the session is bound to; leave the member at its initial value, or "
           "use unscoped()");
}
[[noreturn]] ALPHASWARM_COLD inline void refuse_departure(schema::table_view const& t, std::size_t ordinal) {
    refuse(t, ordinal, "the row would leave the session's scope; use unscoped() to give it to another owner");
}

/// Moves the keys that were added after a statement's own values to where its text uses them: `positions` are by key,
/// from 1.
[[gnu::noinline]] inline void place_keys(parameter_list& list, int own, std::uint16_t const* positions) {
    struct {
        char const* value;
        int size, position;
    } keys[sql::scope_binding::most_keys];
    int sent = 0;
    for (std::size_t k = 0; k < sql::scope_binding::most_keys; ++k)
        if (positions[k] != 0) {
            keys[sent] = {list.values[own + sent], list.sizes[own + sent], positions[k] - 1};
            ++sent;
        }
    for (int to = list.count - 1; to >= 0; --to) {
        int k = 0;
        while (k < sent && keys[k].position != to) ++k;
        if (k == sent) --own;
        list.values[to] = k < sent ? keys[k].value : list.values[own];
        list.sizes[to] = k < sent ? keys[k].size : list.sizes[own];
    }
}

}  // namespace detail

/// Bound to these keys, the most important first.
template <bool IncludesNullScope, class... Key>
class bound_scope {
    static_assert(sizeof...(Key) >= 1 && sizeof...(Key) <= sql::scope_binding::most_keys,
                  "a session is bound to one to four keys");

public:
    static constexpr bool is_decided = true;
    static constexpr bool is_bound = true;
    static constexpr sql::scope_binding binding{
        .keys = {{meta::id_of<typename Key::table>, sql_type<Key>::facts.oid}...},
        .size = sizeof...(Key),
        .includes_null_scope = IncludesNullScope};
    template <class S>
    using statement = sql::scoped_statement<S, bound_scope>;
    using with_null_scope = bound_scope<true, Key...>;

    explicit bound_scope(Key const&... key) : keys_{{key}...} {}

    /// The same, and rows without an owner are visible too.
    [[nodiscard]] with_null_scope including_null_scope() const {
        return [this]<std::size_t... I>(std::index_sequence<I...>) {
            return with_null_scope(this->template key<I>()...);
        }(std::index_sequence_for<Key...>{});
    }
    template <std::size_t N>
    [[nodiscard]] auto const& key() const {
        return key_at<N>(keys_);
    }

    /// The key that belongs in the column of this member; only if there is one.
    template <auto Member>
    [[nodiscard]] auto const& owner_for() const {
        return key<binding.key_of(sql::facts_of<Member>)>();
    }
    /// An insert may replace this value with the session's key: it equals the key, or what a new object holds.
    template <auto Member>
    void require_replaceable(meta::value_of<Member> const& value) const {
        using owner = meta::owner_of<Member>;
        if (value == owner_for<Member>() || types::is_unset(value) || value == meta::value_of<Member>{} ||
            value == owner{}.*Member)
            return;
        detail::refuse_owner(schema::view_of<owner>, sql::ordinal_of<Member>);
    }
    /// Makes the object the session's own. Throws value_refused if it names another owner.
    template <class T>
    void stamp(T& object) const {
        stamp_members(object, typename std::remove_cvref_t<decltype(schema::table<T>)>::members{});
    }
    /// Adds the keys that a statement uses, and moves them to where its text uses them: at these positions, by key,
    /// from 1; 0: not at all.
    void add_keys(parameter_list& list, std::uint16_t const* positions) const {
        int const own = list.count;
        auto const add = [&]<std::size_t I>() {
            if (positions[I] != 0) detail::add_value(list, key<I>(), false);
        };
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            (add.template operator()<I>(), ...);
        }(std::index_sequence_for<Key...>{});
        if (list.count != own) detail::place_keys(list, own, positions);
    }

private:
    template <std::size_t N, class K>
    static K const& key_at(sql::cell<N, K> const& c) {
        return c.element;
    }
    template <class T, auto... Member>
    void stamp_members(T& object, schema::member_list<Member...>) const {
        (stamp_member<T, Member>(object), ...);
    }
    template <class T, auto Member>
    void stamp_member(T& object) const {
        if constexpr (binding.key_of(sql::facts_of<Member>) != sql::scope_binding::none) {
            require_replaceable<Member>(object.*Member);
            object.*Member = owner_for<Member>();
        }
    }

    detail::bound_keys<std::index_sequence_for<Key...>, Key...> keys_;
};

/// The binder of a bound session: scope columns get the session's keys, whatever values the statement has for them.
template <class Scope, class... Argument>
class scoped_binder : public binder<Argument...> {
public:
    using scope = Scope;
    scoped_binder(Scope const& bound, parameter_list& list, Argument const&... arguments)
        : binder<Argument...>(list, arguments...),
          scope_(bound) {}

    /// For a row that is inserted.
    template <auto Member>
    void add_stamped(meta::value_of<Member> const& value) {
        auto const& table = schema::view_of<meta::owner_of<Member>>;
        if constexpr (Scope::binding.key_of(sql::facts_of<Member>) != sql::scope_binding::none) {
            scope_.template require_replaceable<Member>(value);
            this->add_to_column(scope_.template owner_for<Member>(), table, sql::ordinal_of<Member>);
        } else if constexpr (!sql::facts_of<Member>.server_default.empty() && !sql::facts_of<Member>.nullable)
            this->add_or_default(value, table, sql::ordinal_of<Member>);
        else this->add_to_column(value, table, sql::ordinal_of<Member>);
    }
    /// For a row that is updated: it stays where the session sees it.
    template <auto Member>
    void add_kept(meta::value_of<Member> const& value) {
        require_kept<Member>(value);
        this->add_to_column(value, schema::view_of<meta::owner_of<Member>>, sql::ordinal_of<Member>);
    }
    template <auto Member>
    void require_kept(meta::value_of<Member> const& value) const {
        constexpr auto const& table = schema::view_of<meta::owner_of<Member>>;
        if constexpr (Scope::binding.narrows(table, sql::ordinal_of<Member>)) {
            bool const ownerless = Scope::binding.includes_null_scope && sql::facts_of<Member>.nullable &&
                                   value == meta::value_of<Member>{};
            if (!ownerless && !(value == scope_.template owner_for<Member>()))
                detail::refuse_departure(table, sql::ordinal_of<Member>);
        }
    }

private:
    Scope const& scope_;
};

namespace detail {

/// AS0809: the keys that a session is bound to. With two keys of one table it would be undecided which of them narrows
/// and is stamped.
template <class... Key>
struct bindable {
    static consteval meta::verdict judge() {
        meta::verdict v;
        meta::type_id const tables[] = {meta::id_of<typename Key::table>...};
        std::string_view const names[] = {schema::view_of<typename Key::table>.name()...};
        for (std::size_t i = 0; i < sizeof...(Key); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (tables[i] == tables[j])
                    v.next("AS0809 scoped(): ") << "two keys of " << names[i]
                                                << ", and a row belongs to one of them; give one, and make another "
                                                   "view of the session for the other";
        return v;
    }
};

/// AS0801: a statement on a table with a scope, in a session for which it is undecided which rows it may see.
template <class Scope, class S>
struct scope_decided {
    static constexpr bool holds = Scope::is_decided || sql::draft_of<S>.scoped_table.empty();
    static constexpr void say(meta::verdict& v) {
        v.next("AS0801 session: ") << sql::draft_of<S>.scoped_table
                                   << " has a scope, and this session has not said whose rows it means; use "
                                      "db.scoped(...) with the keys to bind it to, or db.unscoped()";
    }
};

}  // namespace detail

}  // namespace alphaswarm::orm
