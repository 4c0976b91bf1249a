// SPDX-License-Identifier: BSL-1.0
// A unit of work over a closed list of tables: objects to insert, update and remove, collected in any order and written
// in one round trip, all or nothing. The order of the tables is derived at compile time from their foreign keys:
// inserts run parents first, then updates, then removals children first, and each table takes one statement for each
// kind, whatever the number of rows. AS0981 to AS0983.
// Long because: three kinds of writes are collected, sent and checked alike, side by side.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/orm/batch_part.hpp>
#include <alphaswarm/orm/bulk.hpp>
#include <alphaswarm/orm/changes.hpp>
#include <alphaswarm/orm/session.hpp>
#include <alphaswarm/orm/writes/counted.hpp>
#include <alphaswarm/pg/pipeline.hpp>
#include <alphaswarm/schema/foreign_key_map.hpp>

namespace alphaswarm::orm {

namespace detail {

template <class... T>
inline constexpr std::array<schema::table_view const*, sizeof...(T)> batch_tables{&schema::view_of<T>...};

/// AS0981, AS0982: the tables can be ordered parents before children.
template <class... T>
struct batch_rule {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if constexpr ((meta::accepts<schema::well_described<T>> && ...)) judge_tables(v);
        else ((v.accepted() ? void(v = schema::well_described<T>::judge()) : void()), ...);
        return v;
    }

private:
    static consteval void judge_tables(meta::verdict& v) {
        auto const& tables = batch_tables<T...>;
        for (std::size_t i = 0; i < tables.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (tables[i]->id == tables[j]->id) {
                    v.next("AS0982 write_batch: ") << tables[i]->name() << " is listed twice; list it once";
                    return;
                }
        auto const order = schema::map_of<batch_tables<T...>>.in_order();
        if (order.count == tables.size()) return;
        v << "AS0981 write_batch: ";
        for (std::size_t i = order.count; i < tables.size(); ++i)
            v << (i > order.count ? ", " : "") << tables[order.numbers[i]]->name();
        v << ": their foreign keys form a cycle, so no order of inserts satisfies them; write them in two batches, and "
             "the keys that close the cycle in the second";
    }
};

/// AS0983: the object's table is one of the batch's.
template <meta::text Function, class X, class... T>
struct among {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if constexpr ((std::is_same_v<X, T> || ...)) return v;
        v << "AS0983 " << Function.view() << "(): ";
        if constexpr (schema::described<X>) v << schema::view_of<X>.name();
        else v << meta::type_name<X>();
        v << " is not one of the tables of this batch:";
        ((v << " " << schema::view_of<T>.name()), ...);
        v << "; add its struct to write_batch<...>";
        return v;
    }
};

[[noreturn]] ALPHASWARM_COLD inline void throw_flush_unknown(pg::commit_unknown const& cause) {
    throw pg::commit_unknown(
        (meta::message_builder()
         << "the batch may or may not have been written, so look for its rows before flushing it again; "
         << cause.what())
            .take(),
        cause);
}

template <class Indexes, class... T>
struct batch_parts;
template <std::size_t... I, class... T>
struct batch_parts<std::index_sequence<I...>, T...> : batch_part<I, T>... {};

template <class T, std::size_t I>
batch_part<I, T>& part_of(batch_part<I, T>& part) {
    return part;
}
template <std::size_t I, class T>
batch_part<I, T>& part_at(batch_part<I, T>& part) {
    return part;
}
template <std::size_t I, class T>
batch_part<I, T> const& part_at(batch_part<I, T> const& part) {
    return part;
}

}  // namespace detail

/// Changes to rows of these tables that are written together. Regular; holds no connection.
///
/// An object that is inserted, updated or removed is copied as it is at that moment. A tracked object is examined when
/// the batch is flushed, and only its changes are written. Tracked objects, and objects with a version or with columns
/// that an update reads back, are completed after the flush, so they must stay where they are until then. An insert
/// fills in client-generated keys at once, so that other objects can reference the row.
///
///     write_batch<OrderRecord, Fill> batch;
///     batch.insert(order);
///     batch.insert(Fill{.order_id = order.id, ...});
///     batch.flush(db);
template <class... T>
class write_batch {
    static_assert(meta::holds<meta::sentence<detail::batch_rule<T...>>()>,
                  "alphaswarm refuses this batch; the quoted sentence says why");
    static constexpr std::size_t tables = sizeof...(T);

public:
    /// Completes the object as an insert does, with client-generated keys and times. The owner that a session is bound
    /// to is stamped at the flush, and server-generated values are not read back.
    template <class X>
        requires(!std::is_const_v<X>)
    void insert(X& object) {
        static_assert(meta::holds<meta::sentence<detail::among<"insert", X, T...>>()>,
                      "alphaswarm refuses this object; the quoted sentence says why");
        if constexpr (lists<X>) {  // one mistake is one error
            sql::complete(object);
            part<X>().inserted.push_back(object);
        }
    }
    /// Returns the completed object.
    template <class X>
    X insert(X const& object) {
        X completed = object;
        insert(completed);
        return completed;
    }
    /// Every column that may change.
    template <class X>
        requires(!std::is_const_v<X>)
    void update(X& object) {
        static_assert(meta::holds<meta::sentence<detail::among<"update", X, T...>>()>,
                      "alphaswarm refuses this object; the quoted sentence says why");
        if constexpr (lists<X>) {
            static_assert(meta::holds<meta::sentence<detail::unnestable<X, row_update_many<X>>>()>,
                          "alphaswarm refuses this change; the quoted sentence says why");
            static_assert(meta::holds<meta::sentence<sql::well_written<row_update_many<X>>>()>,
                          "alphaswarm refuses this statement; the quoted sentence says why");
            part<X>().updated.push_back(object);
            if constexpr (detail::has_version<X> || detail::has_refreshed<X>) part<X>().completed.push_back(&object);
        }
    }
    /// The columns that will have changed by the time the batch is flushed.
    template <class X>
    void update(tracked<X>& object) {
        static_assert(meta::holds<meta::sentence<detail::among<"update", X, T...>>()>,
                      "alphaswarm refuses this object; the quoted sentence says why");
        if constexpr (lists<X>) {
            static_assert(meta::holds<meta::sentence<sql::changeable<X, sql::change::update>>()>,
                          "alphaswarm refuses this change; the quoted sentence says why");
            static_assert(meta::holds<meta::sentence<sql::well_written<row_update_changed<X>>>()>,
                          "alphaswarm refuses this statement; the quoted sentence says why");
            part<X>().followed.push_back({&object, {}});
        }
    }
    template <class X>
    void update(X const&) {
        static_assert(sizeof(X) == 0,
                      "AS0535 update(): the object is const or a temporary, and the flush writes the updated row back "
                      "to it; give a variable that lives until then");
    }
    template <class X>
    void remove(X const& object) {
        static_assert(meta::holds<meta::sentence<detail::among<"remove", X, T...>>()>,
                      "alphaswarm refuses this object; the quoted sentence says why");
        if constexpr (lists<X>) {
            static_assert(meta::holds<meta::sentence<detail::unnestable<X, row_remove_many<X>>>()>,
                          "alphaswarm refuses this change; the quoted sentence says why");
            static_assert(meta::holds<meta::sentence<sql::well_written<row_remove_many<X>>>()>,
                          "alphaswarm refuses this statement; the quoted sentence says why");
            part<X>().removed.push_back(object);
        }
    }
    template <class X>
    void remove(tracked<X> const& object) {
        remove(object.was());
    }

    /// The number of objects waiting to be written.
    [[nodiscard]] std::size_t size() const noexcept {
        return [this]<std::size_t... I>(std::index_sequence<I...>) {
            return (std::size_t{0} + ... + detail::part_at<I>(parts_).size());
        }(indexes{});
    }
    [[nodiscard]] bool empty() const noexcept { return size() == 0; }
    /// Discards everything without writing it.
    void clear() {
        each([](auto& part) { part.clear(); });
    }

    /// Writes everything and empties the batch. Without an open transaction the flush is one of its own; within one,
    /// earlier work is kept if the flush fails. After an error the batch is unchanged and may be flushed again:
    /// database_error and value_refused, whose messages name the table; stale_row, if an update or a removal did not
    /// find a row as its object describes it; and row_not_stored, if a trigger suppressed an inserted row. Tables with
    /// array columns, and rows of one table that leave different columns to the server, are only checked after
    /// everything was stored: then row_not_stored says `done`, and the batch is empty. If the connection dies outside a
    /// transaction, nothing was written (connection_error) or, once everything was sent, only the database knows
    /// (commit_unknown); within a transaction nothing was.
    template <class Db>
    void flush(Db& db) {
        if (empty()) return;
        bool const within = db.connection().transaction_status() != pg::transaction_state::idle;
        detail::needed_statements needed;
        each([&](auto& part) { part.prepare(db, needed); });
        if (within) {
            needed.add<detail::mark_flush>(db);
            needed.add<detail::keep_flush>(db);
        }
        auto const names = needed.pointers();
        bool marked = false;
        std::vector<pg::result> answers;
        try {
            answers = pg::pipelined(db.connection(), names.data(), names.size(), [&](pg::pipeline& to) {
                if (within) {
                    db.send(to, detail::mark_flush{});
                    marked = true;
                }
                each([&](auto& part) { part.send_inserts(db, to); });
                each([&](auto& part) { part.send_updates(db, to); });
                each_backwards([&](auto& part) { part.send_removes(db, to); });
                if (within) db.send(to, detail::keep_flush{});
            });
        } catch (pg::commit_unknown const& lost) {
            if (marked) undo(db);
            detail::throw_flush_unknown(lost);
        } catch (pg::database_error const& refused) {
            if (marked) undo(db);
            detail::rethrow_counted(refused);
        } catch (...) {
            if (marked) undo(db);
            throw;
        }
        std::optional<row_not_stored> swallowed;
        each([&](auto& part) {
            try {
                part.require_inserted(answers);
            } catch (row_not_stored const& found) {
                if (!swallowed) swallowed.emplace(found).effect(effect::done);
            }
        });
        each([&answers](auto& part) { part.settle(answers); });
        if (swallowed) throw *swallowed;
    }

private:
    using indexes = std::index_sequence_for<T...>;

    template <class X>
    static constexpr bool lists = (std::is_same_v<X, T> || ...);
    template <class X>
    auto& part() {
        return detail::part_of<X>(parts_);
    }
    /// Positions in the list, parents before children.
    static constexpr auto in_order() { return schema::map_of<detail::batch_tables<T...>>.in_order().numbers; }
    template <class Visit>
    void each(Visit visit) {
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            (visit(detail::part_at<in_order()[I]>(parts_)), ...);
        }(indexes{});
    }
    template <class Visit>
    void each_backwards(Visit visit) {
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            (visit(detail::part_at<in_order()[tables - 1 - I]>(parts_)), ...);
        }(indexes{});
    }
    /// Rolls back to the savepoint. If that fails too, the transaction has failed, and its next statement says so.
    template <class Db>
    ALPHASWARM_COLD static void undo(Db& db) {
        try {
            if (db.connection().is_open())
                db.execute("rollback to savepoint alphaswarm_flush; release savepoint alphaswarm_flush");
        } catch (error const&) {
        }
    }

    detail::batch_parts<indexes, T...> parts_;
};

}  // namespace alphaswarm::orm

namespace alphaswarm {
using orm::write_batch;
}
