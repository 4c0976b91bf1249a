// SPDX-License-Identifier: BSL-1.0
// Finds what changed since an object was read, and updates nothing else. `tracked<T>` keeps the state in the database
// next to the one the program works on; the set of columns in which they differ is computed when it is asked for. The
// update has one constant text whatever changed: a mask says which parameters count, the others are sent as NULL, and
// other writers' changes to other columns are kept.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/meta/optional.hpp>
#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/orm/core/binder.hpp>
#include <alphaswarm/orm/core/execution.hpp>
#include <alphaswarm/orm/session.hpp>
#include <alphaswarm/orm/writes/refreshed.hpp>
#include <alphaswarm/orm/writes/row_statements.hpp>
#include <alphaswarm/sql/expression/column.hpp>
#include <alphaswarm/sql/write/returning.hpp>

namespace alphaswarm::orm {

/// Columns of one table, as bits. 63 of them share a word, so that each word is a nonnegative bigint.
template <class T>
class column_set {
public:
    static constexpr std::size_t columns = schema::view_of<T>.column_count;
    static constexpr std::size_t bits = 63;
    static constexpr std::size_t words = (columns + bits - 1) / bits;

    constexpr column_set& add(std::size_t ordinal) {
        words_[ordinal / bits] |= bit(ordinal);
        return *this;
    }
    [[nodiscard]] constexpr bool contains(std::size_t ordinal) const {
        return (words_[ordinal / bits] & bit(ordinal)) != 0;
    }
    /// `changed.contains(col<&Order::status>)`
    template <auto Member, class Source>
    [[nodiscard]] constexpr bool contains(sql::column_token<Member, Source>) const {
        static_assert(std::is_same_v<meta::owner_of<Member>, T>, "the column is one of another table");
        return contains(sql::ordinal_of<Member>);
    }
    [[nodiscard]] constexpr bool empty() const { return *this == column_set{}; }
    [[nodiscard]] constexpr std::size_t size() const {
        std::size_t count = 0;
        for (std::size_t i = 0; i < columns; ++i) count += contains(i);
        return count;
    }
    [[nodiscard]] constexpr std::uint64_t word(std::size_t i) const { return words_[i]; }
    /// The column's bit within its word.
    [[nodiscard]] static constexpr std::uint64_t bit(std::size_t ordinal) { return std::uint64_t{1} << ordinal % bits; }

    friend constexpr bool operator==(column_set const&, column_set const&) = default;

private:
    std::uint64_t words_[words]{};
};

namespace detail {

template <class V>
inline constexpr bool is_vector = false;
template <class V>
inline constexpr bool is_vector<std::vector<V>> = true;

/// Whether the database would hold the same. NaN equals NaN and -0 differs from 0; a user-defined type is compared as
/// what it is stored as; numerics with different scales differ; json is compared as text.
template <class V>
[[nodiscard, gnu::noinline]] bool same_value(V const& a, V const& b) {
    if constexpr (meta::is_optional<V>) return a.has_value() == b.has_value() && (!a || same_value(*a, *b));
    else if constexpr (std::is_floating_point_v<V>)
        return a == b ? __builtin_signbit(a) == __builtin_signbit(b) : a != a && b != b;
    else if constexpr (requires { typename sql_type<V>::stored; })
        return same_value(sql_type<V>::to_stored(a), sql_type<V>::to_stored(b));
    else if constexpr (is_vector<V> && !pg::viewable<V>) {
        bool same = a.size() == b.size();
        for (std::size_t i = 0; same && i < a.size(); ++i) same = same_value<typename V::value_type>(a[i], b[i]);
        return same;
    } else if constexpr (requires {
                             a.digits();
                             a.scale();
                         })
        return a.scale() == b.scale() && a == b;
    else return a == b;
}

template <class T, auto... Member>
void compare_members(column_set<T>& changed, T const& was, T const& now, schema::member_list<Member...>) {
    ((same_value(was.*Member, now.*Member) ? void() : void(changed.add(sql::ordinal_of<Member>))), ...);
}

}  // namespace detail

/// The columns in which two states of a row differ.
template <class T>
[[nodiscard]] column_set<T> changed_columns(T const& was, T const& now) {
    column_set<T> changed;
    detail::compare_members(changed, was, now, schema::members_of<T>{});
    return changed;
}

/// Writes the columns that changed, by the primary key that the row was read with; a version column is checked and
/// incremented.
template <class T>
struct row_update_changed {
    using sql_statement = void;
    static constexpr std::size_t parameters = 1;
    static constexpr bool returns_rows = false;
    using updates = T;
    T const* was;
    T const* now;
    column_set<T> changed;

    static constexpr void write(sql::writer& w, bool*) {
        constexpr auto const& t = schema::view_of<T>;
        w.frame->clause = "update()";
        sql::enter_target<T>(w);
        w << "update ";
        w.table(t);
        w << " set ";
        std::size_t n = 0, word = column_set<T>::words, mask = 0;
        for (std::size_t i = 0; i < t.column_count; ++i) {
            std::string_view const name = t.columns[i].name;
            bool const version = t.columns[i].version;
            if (!version && !detail::changes(t, i)) continue;
            w << (n++ ? ", " : "");
            w.identifier(name) << " = ";
            if (version) {
                w.identifier(name) << " + 1";
                continue;
            }
            w << "case when ";
            if (i / column_set<T>::bits == word) (w << "$").number(mask);
            else {
                w.parameter(sql_type<std::int64_t>::facts.oid);
                word = i / column_set<T>::bits;
                mask = w.parameter_count();
            }
            (w << " & ").number(column_set<T>::bit(i)) << " <> 0 then ";
            sql::write_owned_value(w, t, i, [&] { w.parameter(t.columns[i].type); });
            w << " else ";
            w.identifier(name) << " end";
        }
        if (n == 0)
            w.complaints.next("AS0513 update(): ")
                << t.name() << " has no column that may change; insert a new row instead";
        detail::write_key(w, t);
    }
    template <class Binder>
    void bind(Binder& b) const {
        bind_changes(b, schema::members_of<T>{});
        detail::bind_key(b, *was, schema::members_of<T>{});
    }
    /// Throws value_refused, naming table.column, if something changed that an update does not write.
    void require_changeable() const {
        constexpr auto const& t = schema::view_of<T>;
        for (std::size_t i = 0; i < t.column_count; ++i)
            if (changed.contains(i) && !detail::changes(t, i)) [[unlikely]]
                refuse_change(t, i);
    }

private:
    template <class Binder, auto... Member>
    void bind_changes(Binder& b, schema::member_list<Member...>) const {
        std::size_t word = column_set<T>::words;
        auto const bind = [&]<auto M>() {
            constexpr std::size_t i = sql::ordinal_of<M>;
            if constexpr (detail::changes(schema::view_of<T>, i)) {
                if (i / column_set<T>::bits != word)
                    b.add(static_cast<std::int64_t>(changed.word(word = i / column_set<T>::bits)));
                if (changed.contains(i)) detail::bind_kept<M>(b, *now);
                else b.add_nothing();
            }
        };
        (bind.template operator()<Member>(), ...);
    }
    [[noreturn]] ALPHASWARM_COLD static void refuse_change(schema::table_view const& t, std::size_t i) {
        detail::refuse(
            t,
            i,
            t.in_primary_key(i) ? "it is the row's key, by which the row is found; remove the row and insert another"
            : t.columns[i].server_made()
                ? "the server makes the value, but the program changed it; restore what was read"
            : t.columns[i].version
                ? "it counts the updates of the row, but the program changed it; restore what was read"
                : "the column is immutable: it is written once, but the program changed it; restore what was read");
    }
};

/// How two states of an X differ and how the difference is written. This one is for described structs; specialise it,
/// with the same three members, for objects that are more than one row:
///
///     using changes = ...;                                     // regular, with `bool empty() const`
///     static changes between(X const& was, X const& now);
///     template <class Db> static void update(Db& db, X const& was, X& now, changes const& changed);
///
/// update() is called with nonempty changes. It writes all of them or throws, and completes `now` with what the
/// database made of the row, such as a version or a computed column.
template <class X>
struct tracking {
    using changes = column_set<X>;
    [[nodiscard]] static changes between(X const& was, X const& now) { return changed_columns(was, now); }
    template <class Db>
    static void update(Db& db, X const& was, X& now, changes const& changed) {
        row_update_changed<X> const statement{&was, &now, changed};
        statement.require_changeable();
        pg::result const got = db.run(detail::refreshing_where_needed<X, row_update_changed<X>>{statement});
        detail::take_refreshed(now, got);
        row_update<X>::advance(now);
    }
};

/// An object together with its state in the database. Updating it writes the columns that changed, and sends nothing if
/// none did; afterwards it is clean. The row is found by the key and the version that it was read with. Rolling back a
/// transaction does not undo this: read the object again.
///
///     tracked order(db.find<OrderRecord>(id).value());
///     order->status = "filled";
///     db.update(order);
template <class X>
class tracked {
public:
    using object = X;

    explicit tracked(X stored) : was_(stored), now_(std::move(stored)) {}

    [[nodiscard]] X& operator*() & noexcept { return now_; }
    [[nodiscard]] X const& operator*() const& noexcept { return now_; }
    [[nodiscard]] X operator*() && { return std::move(now_); }
    [[nodiscard]] X* operator->() noexcept { return &now_; }
    [[nodiscard]] X const* operator->() const noexcept { return &now_; }

    /// The state in the database, as far as this object knows.
    [[nodiscard]] X const& was() const& noexcept { return was_; }
    [[nodiscard]] X was() && { return std::move(was_); }
    /// The columns in which the two states differ now.
    [[nodiscard]] typename tracking<X>::changes changed() const { return tracking<X>::between(was_, now_); }
    /// Restores the state that was read.
    void revert() { now_ = was_; }
    /// Declares the present state to be the stored one.
    void accept() { was_ = now_; }

private:
    X was_, now_;
};

/// How a session stores a tracked object.
template <class X>
struct stored_object<tracked<X>> {
    template <class Db>
    static void insert(Db& db, tracked<X>& object) {
        db.insert(*object);
        object.accept();
    }
    template <class Db>
    static void update(Db& db, tracked<X>& object) {
        if constexpr (schema::described<X>)
            static_assert(meta::holds<meta::sentence<sql::changeable<X, sql::change::update>>()>,
                          "alphaswarm refuses this change; the quoted sentence says why");
        auto const changed = object.changed();
        if (changed.empty()) return;
        tracking<X>::update(db, object.was(), *object, changed);
        object.accept();
    }
    template <class Db>
    static void remove(Db& db, tracked<X> const& object) {
        db.remove(object.was());
    }
};

}  // namespace alphaswarm::orm

namespace alphaswarm {
using orm::changed_columns;
using orm::column_set;
using orm::tracked;
}  // namespace alphaswarm
