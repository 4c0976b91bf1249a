// SPDX-License-Identifier: BSL-1.0
// How a session stores objects of several rows: insert, update and remove, one or many; an update of a tracked object
// writes only the tables whose columns changed. Also `as_parent(object)`, for inserting the row alone although it names
// a subclass.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>
#include <vector>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/orm/changes.hpp>
#include <alphaswarm/orm/hierarchy/instance_bulk.hpp>
#include <alphaswarm/orm/hierarchy/instance_statements.hpp>
#include <alphaswarm/orm/writes/counted.hpp>
#include <alphaswarm/sql/write/generated.hpp>

namespace alphaswarm::orm {

namespace detail {

/// AS0505 for every table of the chain.
template <class Leaf, sql::change What, class Chain = typename instance<Leaf>::chain>
struct instance_changeable;
template <class Leaf, sql::change What, class... T>
struct instance_changeable<Leaf, What, schema::type_list<T...>> {
    static consteval meta::verdict judge() {
        meta::verdict v;
        auto const judge_one = [&v]<class One>() {
            if constexpr (!meta::accepts<sql::changeable<One, What>>)
                v.next("") << sql::changeable<One, What>::judge().view();
        };
        (judge_one.template operator()<T>(), ...);
        return v;
    }
};

/// As in a session's bulk inserts.
inline constexpr std::size_t rows_at_once = 10000;

/// Runs a write of several parts and returns its answer, which has no row if nothing was written. Throws what a failed
/// count means.
template <class Db, class S>
pg::result run_parts(Db& db, S const& statement) {
    try {
        return db.run(statement);
    } catch (pg::database_error const& refused) {
        rethrow_counted(refused);
    }
}

/// Runs the update of exactly these parts. Which parts is only known at run time, while their statements are constants:
/// one for each set.
template <class Leaf, template <class> class Change>
struct update_of_parts {
    using chain = typename instance<Leaf>::chain;
    template <part_set Parts>
    using statement = instance_update<Leaf, Change, Parts>;
    using changes = changes_of_parts<Change, chain>;

    /// Parts that are in every set, and parts that are in none.
    static constexpr part_set always = []<class... T>(schema::type_list<T...>) {
        part_set found = 0, bit = 1;
        ((found |= has_version<T> ? bit : 0, bit <<= 1), ...);
        return found;
    }(chain{});
    static constexpr part_set possible = []<class... T>(schema::type_list<T...>) {
        part_set found = 0, bit = 1;
        ((found |= has_changes<T> ? bit : 0, bit <<= 1), ...);
        return found;
    }(chain{});

    /// False: the object is stale.
    template <class Db, part_set Parts = possible>
    static bool run(Db& db, instance<Leaf> const& stored, changes const& what, part_set parts, instance<Leaf>& object) {
        if (parts == Parts) return run_exactly<Parts>(db, stored, what, object);
        // the next smaller possible set: any of the possible parts, and all of the certain ones
        constexpr part_set next = [] {
            part_set p = Parts;
            do p = (p - 1) & possible;
            while (p != 0 && (p & always) != always);
            return p;
        }();
        if constexpr (next != 0) return run<Db, next>(db, stored, what, parts, object);
        else return false;
    }
    template <part_set Parts, class Db>
    static bool run_exactly(Db& db, instance<Leaf> const& stored, changes const& what, instance<Leaf>& object) {
        pg::result const got = run_parts(db, statement<Parts>{&stored, what});
        if (!got.affected_one()) [[unlikely]] {
            if (got.affected() == 0) return false;
            refuse_changed(schema::view_of<Leaf>, got.affected(), "updated");
        }
        if constexpr (statement<Parts>::returns_rows) statement<Parts>::read_back(object, got);
        return true;
    }
};

/// The present versions of these parts' rows.
template <class Leaf>
void advance_parts(instance<Leaf>& object) {
    [&]<class... T>(schema::type_list<T...>) {
        (row_update<T>::advance(object.template part<T>()), ...);
    }(typename instance<Leaf>::chain{});
}

/// Keys, times and class, as an insert stores them.
template <class Leaf, class Db>
void complete_instance(Db& db, instance<Leaf>& object) {
    object.require_class();
    object.share_key();
    [&]<class Root, class... Below>(schema::type_list<Root, Below...>) {
        db.complete_part(object.template part<Root>());
        object.share_key();
        (db.complete_part(object.template part<Below>()), ...);
    }(typename instance<Leaf>::chain{});
}

}  // namespace detail

template <class Leaf>
struct stored_object<instance<Leaf>> {
    /// One statement. Sets the discriminators, generates the key once for all parts, and reads back server-generated
    /// values. Throws row_not_stored, and stores nothing, if a trigger suppressed the row of any part.
    template <class Db>
    static void insert(Db& db, instance<Leaf>& object) {
        detail::complete_instance(db, object);
        pg::result const got = detail::run_parts(db, instance_insert<Leaf>{&object});
        detail::require_one_stored(schema::view_of<Leaf>, got);
        if constexpr (instance_insert<Leaf>::returns_rows) instance_insert<Leaf>::read_back(object, got);
        object.share_key();
    }
    /// Every column of every table that may change. Throws stale_row, and writes nothing, if a row no longer exists or
    /// has another version.
    template <class Db>
    static void update(Db& db, instance<Leaf>& object) {
        static_assert(meta::holds<meta::sentence<detail::instance_changeable<Leaf, sql::change::update>>()>,
                      "alphaswarm refuses this change; the quoted sentence says why");
        using parts = detail::update_of_parts<Leaf, row_update>;
        object.share_key();
        object.require_class_or_null();
        auto const what = [&object]<class... T>(schema::type_list<T...>) {
            return typename parts::changes{row_update<T>{&object.template part<T>()}...};
        }(typename instance<Leaf>::chain{});
        if (!parts::template run_exactly<parts::possible>(db, object, what, object))
            detail::refuse_stale(schema::view_of<Leaf>, "updated");
        detail::advance_parts(object);
    }
    /// The rows of all tables, the root's last. Throws stale_row, and removes nothing, under the same conditions as
    /// update().
    template <class Db>
    static void remove(Db& db, instance<Leaf> const& object) {
        static_assert(meta::holds<meta::sentence<detail::instance_changeable<Leaf, sql::change::remove>>()>,
                      "alphaswarm refuses this change; the quoted sentence says why");
        instance<Leaf> keyed = object;
        keyed.share_key();
        if (detail::run_parts(db, instance_remove<Leaf>{&keyed}).affected() == 0)
            detail::refuse_stale(schema::view_of<Leaf>, "removed");
    }
};

template <class Leaf>
struct stored_object<std::vector<instance<Leaf>>> {
    /// One statement per 10,000 objects, each all or nothing; use a transaction to make several statements so. Throws
    /// row_not_stored if a trigger suppressed rows.
    template <class Db>
    static std::int64_t insert(Db& db, std::vector<instance<Leaf>>& objects) {
        static_assert(meta::holds<meta::sentence<detail::insertable_in_bulk<Leaf>>()>,
                      "alphaswarm refuses this insert; the quoted sentence says why");
        std::int64_t count = 0;
        for (instance<Leaf>& object : objects) detail::complete_instance(db, object);
        for (std::size_t first = 0; first < objects.size(); first += detail::rows_at_once) {
            std::size_t const left = objects.size() - first,
                              size = left < detail::rows_at_once ? left : detail::rows_at_once;
            if (detail::run_parts(db, instance_insert_many<Leaf>{objects.data() + first, size}).affected() > 0)
                count += static_cast<std::int64_t>(size);
            detail::require_stored(schema::view_of<Leaf>, count, first + size);
        }
        return count;
    }
    /// One statement: all of them, or none and stale_row.
    template <class Db>
    static void update(Db& db, std::vector<instance<Leaf>>& objects) {
        static_assert(meta::holds<meta::sentence<detail::instance_changeable<Leaf, sql::change::update>>()>,
                      "alphaswarm refuses this change; the quoted sentence says why");
        static_assert(meta::holds<meta::sentence<detail::changeable_in_bulk<Leaf, true>>()>,
                      "alphaswarm refuses this change; the quoted sentence says why");
        if (objects.empty()) return;
        for (instance<Leaf>& object : objects) object.share_key(), object.require_class_or_null();
        pg::result const got = detail::run_parts(db, instance_update_many<Leaf>{objects.data(), objects.size()});
        if (got.affected() == 0) refuse(objects.size(), "updated");
        if constexpr (instance_update_many<Leaf>::returns_rows)
            instance_update_many<Leaf>::read_back(objects.data(), got);
        for (instance<Leaf>& object : objects) detail::advance_parts(object);
    }
    /// One statement: all of them, or none and stale_row.
    template <class Db>
    static void remove(Db& db, std::vector<instance<Leaf>> const& objects) {
        static_assert(meta::holds<meta::sentence<detail::instance_changeable<Leaf, sql::change::remove>>()>,
                      "alphaswarm refuses this change; the quoted sentence says why");
        static_assert(meta::holds<meta::sentence<detail::changeable_in_bulk<Leaf, false>>()>,
                      "alphaswarm refuses this change; the quoted sentence says why");
        if (objects.empty()) return;
        if (detail::run_parts(db, instance_remove_many<Leaf>{objects.data(), objects.size()}).affected() == 0)
            refuse(objects.size(), "removed");
    }

private:
    [[noreturn]] ALPHASWARM_COLD static void refuse(std::size_t count, char const* done) {
        throw stale_row((meta::message_builder()
                         << schema::view_of<Leaf>.name() << ": of " << static_cast<std::uint32_t>(count)
                         << " objects, none was " << done
                         << ": a key no longer exists or is given twice, another writer changed a row since it was "
                            "read, or a trigger or policy of the database left it unchanged; read them again")
                            .take());
    }
};

/// What changed in an object: a set of columns for each table.
template <class Leaf, class... T>
class part_changes {
public:
    part_changes() = default;
    explicit part_changes(instance<Leaf> const& was, instance<Leaf> const& now)
        : sets_{held<T>{changed_columns(was.template part<T>(), now.template part<T>())}...} {}

    [[nodiscard]] bool empty() const { return parts() == 0; }
    /// Of one table.
    template <class One>
    [[nodiscard]] column_set<One> const& of() const {
        return static_cast<held<One> const&>(sets_).set;
    }
    /// `changed.contains(col<&Instrument::ticker>)`
    template <auto Member, class Source>
    [[nodiscard]] bool contains(sql::column_token<Member, Source> column) const {
        return of<meta::owner_of<Member>>().contains(column);
    }
    /// The tables with a change, as bits: the root's is 1.
    [[nodiscard]] detail::part_set parts() const {
        detail::part_set found = 0, bit = 1;
        ((found |= of<T>().empty() ? 0 : bit, bit <<= 1), ...);
        return found;
    }
    friend bool operator==(part_changes const& a, part_changes const& b) { return ((a.of<T>() == b.of<T>()) && ...); }

private:
    template <class One>
    struct held {
        column_set<One> set{};
    };
    struct all_sets : held<T>... {};
    all_sets sets_;
};

/// An update of a tracked object: only the tables with changes, and only their changed columns.
template <class Leaf>
struct tracking<instance<Leaf>> {
    template <class... T>
    static part_changes<Leaf, T...> changes_of(schema::type_list<T...>);
    using changes = decltype(changes_of(typename instance<Leaf>::chain{}));

    [[nodiscard]] static changes between(instance<Leaf> const& was, instance<Leaf> const& now) {
        return changes(was, now);
    }
    template <class Db>
    static void update(Db& db, instance<Leaf> const& was, instance<Leaf>& now, changes const& changed) {
        static_assert(meta::holds<meta::sentence<detail::instance_changeable<Leaf, sql::change::update>>()>,
                      "alphaswarm refuses this change; the quoted sentence says why");
        using parts = detail::update_of_parts<Leaf, row_update_changed>;
        now.require_class_or_null();
        auto const what = [&]<class... T>(schema::type_list<T...>) {
            return typename parts::changes{
                row_update_changed<T>{&was.template part<T>(), &now.template part<T>(), changed.template of<T>()}...};
        }(typename instance<Leaf>::chain{});
        [&]<class... T>(schema::type_list<T...>) {
            (static_cast<row_update_changed<T> const&>(what).require_changeable(), ...);
        }(typename instance<Leaf>::chain{});
        if (!parts::run(db, was, what, changed.parts() | parts::always, now))
            detail::refuse_stale(schema::view_of<Leaf>, "updated");
        detail::advance_parts(now);
    }
};

/// A row of a parent's table that is inserted alone, whatever class its discriminator names; or a std::vector of such
/// rows.
template <class Rows>
struct parent_row {
    Rows& object;
};
/// `db.insert(as_parent(instrument))`: the subclass's part is written separately, or not at all.
template <class Rows>
[[nodiscard]] parent_row<Rows> as_parent(Rows& object) {
    return {object};
}
template <class T>
struct stored_object<parent_row<T>> {
    template <class Db>
    static void insert(Db& db, parent_row<T> const& row) {
        db.complete_part(row.object);
        pg::result const got = db.run(row_insert<T>{&row.object});
        detail::require_one_stored(schema::view_of<T>, got);
        if constexpr (row_insert<T>::returns_rows) row_insert<T>::read_back(row.object, got);
    }
};
template <class T>
struct stored_object<parent_row<std::vector<T>>> {
    template <class Db>
    static std::int64_t insert(Db& db, parent_row<std::vector<T>> const& rows) {
        static_assert(row_insert_many<T>::possible,
                      "AS0511 insert(): a table with columns of arrays or composite types has no bulk insert; insert "
                      "its rows one by one");
        std::int64_t count = 0;
        for (T& row : rows.object) db.complete_part(row);
        for (std::size_t first = 0; first < rows.object.size(); first += detail::rows_at_once) {
            std::size_t const left = rows.object.size() - first,
                              size = left < detail::rows_at_once ? left : detail::rows_at_once;
            count += db.run(row_insert_many<T>{rows.object.data() + first, size}).affected();
            detail::require_stored(schema::view_of<T>, count, first + size);
        }
        return count;
    }
};

}  // namespace alphaswarm::orm

namespace alphaswarm {
using orm::as_parent;
}
