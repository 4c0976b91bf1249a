// SPDX-License-Identifier: BSL-1.0
// What a batch holds for one table, and the statements that write it. Each fails on the server if it writes fewer rows
// than it was given, so that the whole flush is undone; where an insert cannot count its rows, they are checked when
// its answer arrives.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <vector>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/orm/bulk.hpp>
#include <alphaswarm/orm/changes.hpp>
#include <alphaswarm/orm/session.hpp>
#include <alphaswarm/orm/writes/counted.hpp>
#include <alphaswarm/pg/pipeline.hpp>

namespace alphaswarm::orm::detail {

/// A command without values.
template <meta::text Command>
struct plain_command {
    using sql_statement = void;
    static constexpr std::size_t parameters = 0;
    static constexpr bool returns_rows = false;
    static constexpr void write(sql::writer& w, bool*) { w << Command.view(); }
    template <class Binder>
    void bind(Binder&) const {}
};
using mark_flush = plain_command<"savepoint alphaswarm_flush">;
using keep_flush = plain_command<"release savepoint alphaswarm_flush">;

/// The statements that a flush sends, to be prepared beforehand.
struct needed_statements {
    std::vector<pg::statement> all;
    template <class S, class Db>
    void add(Db&) {
        all.push_back(Db::template statement_of<S>());
    }
    template <class S, class Db>
    void add(Db&, S const& statement) {
        pg::statement const& one = Db::statement_for(statement);
        if (all.empty() || all.back().slot != one.slot) all.push_back(one);
    }
    [[nodiscard]] std::vector<pg::statement const*> pointers() const {
        std::vector<pg::statement const*> each(all.size());
        for (std::size_t i = 0; i < all.size(); ++i) each[i] = &all[i];
        return each;
    }
};

/// What a batch holds for one table, and the statements for it.
template <std::size_t I, class T>
struct batch_part {
    struct change {
        tracked<T>* object;
        column_set<T> columns;  // as they are when the flush begins
    };
    std::vector<T> inserted, updated, removed;
    std::vector<T*> completed;  // the objects of `updated`, if an update gives them a version or reads something back
    std::vector<change> followed;

    static constexpr auto const& table = schema::view_of<T>;
    static constexpr bool has_key = table.primary_key_size() > 0;
    static constexpr bool can_change = [] {
        for (std::size_t i = 0; i < table.column_count; ++i)
            if (has_key && changes(table, i)) return meta::accepts<sql::changeable<T, sql::change::update>>;
        return false;
    }();
    static constexpr bool can_update = can_change && meta::accepts<unnestable<T, row_update_many<T>>>;
    static constexpr bool can_remove = has_key && meta::accepts<unnestable<T, row_remove_many<T>>>;
    using insert_statement = counted<T, row_insert_many<T>>;
    using update_statement = counted<T, row_update_many<T>>;
    using change_statement = counted<T, row_update_changed<T>>;
    using remove_statement = counted<T, row_remove_many<T>>;

    [[nodiscard]] std::size_t size() const noexcept {
        return inserted.size() + updated.size() + followed.size() + removed.size();
    }
    void clear() {
        inserted.clear();
        updated.clear();
        removed.clear();
        completed.clear();
        followed.clear();
    }

    template <class Db>
    void prepare(Db& db, needed_statements& needed) {
        for (T& object : inserted) db.complete(object);
        if constexpr (row_insert_many<T>::possible) {
            if (!inserted.empty()) by_insert([&](auto const& statement) { needed.add(db, statement); });
        } else if constexpr (sql::omittable_columns(table) == 0) {
            if (!inserted.empty()) needed.add<row_insert<T>>(db);
        } else
            for (T const& object : inserted) needed.add(db, row_insert<T>{&object});
        if constexpr (can_update)
            if (!updated.empty()) needed.add<update_statement>(db);
        if constexpr (can_change)
            if (look_at_followed()) needed.add<change_statement>(db);
        if constexpr (can_remove)
            if (!removed.empty()) needed.add<remove_statement>(db);
    }
    template <class Db>
    void send_inserts(Db& db, pg::pipeline& to) {
        first_insert = to.size();
        if constexpr (row_insert_many<T>::possible) {
            if (!inserted.empty()) by_insert([&](auto const& statement) { db.send(to, statement); });
        } else
            for (T const& object : inserted) db.send(to, row_insert<T>{&object});
    }
    template <class Db>
    void send_updates(Db& db, pg::pipeline& to) {
        first_update = to.size();
        if constexpr (can_update)
            if (!updated.empty()) db.send(to, update_statement{{updated.data(), updated.size()}, updated.size()});
        if constexpr (can_change)
            for (change const& c : followed)
                if (!c.columns.empty()) db.send(to, change_statement{{&c.object->was(), &**c.object, c.columns}, 1});
    }
    template <class Db>
    void send_removes(Db& db, pg::pipeline& to) const {
        if constexpr (can_remove)
            if (!removed.empty()) db.send(to, remove_statement{{removed.data(), removed.size()}, removed.size()});
    }
    /// After the flush, if the inserts did not count themselves: throws row_not_stored.
    void require_inserted(std::vector<pg::result> const& answers) const {
        if (inserted.empty() || counts_itself()) return;
        std::int64_t stored = 0;
        for (std::size_t i = 0; i < (row_insert_many<T>::possible ? 1 : inserted.size()); ++i)
            stored += answers[first_insert + i].affected();
        require_stored(table, stored, inserted.size());
    }
    /// After the flush: the objects take on the present state of their rows. These are the answers to everything that
    /// was sent.
    void settle(std::vector<pg::result> const& answers) {
        [[maybe_unused]] auto answer = answers.begin() + static_cast<std::ptrdiff_t>(first_update);
        if constexpr (can_update && has_refreshed<T>)
            if (!updated.empty())
                update_statement::read(*answer++, [&](std::size_t number) -> T& { return *completed[number]; });
        for (T* object : completed) row_update<T>::advance(*object);
        if constexpr (can_change)
            for (change const& c : followed)
                if (!c.columns.empty()) {
                    if constexpr (has_refreshed<T>)
                        change_statement::read(*answer++, [&](std::size_t) -> T& { return **c.object; });
                    row_update<T>::advance(**c.object);
                    c.object->accept();
                }
        clear();
    }

private:
    std::size_t first_insert = 0, first_update = 0;  // their numbers among what was sent

    /// One statement, which fails if it stores fewer rows. Rows that leave different columns to the server take a
    /// MERGE, which cannot do that.
    [[nodiscard]] bool counts_itself() const {
        if constexpr (!row_insert_many<T>::possible) return false;
        else return sql::omitted_in(inserted.data(), inserted.size(), sizeof(T)).some == 0;
    }
    template <class Use>
    void by_insert(Use use) const {
        row_insert_many<T> const statement{inserted.data(), inserted.size()};
        if constexpr (sql::omittable_columns(table) > 0)
            if (!counts_itself()) return use(statement);
        use(insert_statement{statement, inserted.size()});
    }

    /// Determines what changed, and whether anything did. An object that was added twice is written once.
    bool look_at_followed() {
        std::sort(followed.begin(), followed.end(), [](change const& a, change const& b) {
            return std::less<>()(a.object, b.object);
        });
        followed.erase(std::unique(followed.begin(),
                                   followed.end(),
                                   [](change const& a, change const& b) { return a.object == b.object; }),
                       followed.end());
        bool any = false;
        for (change& c : followed) {
            c.columns = c.object->changed();
            row_update_changed<T>{&c.object->was(), &**c.object, c.columns}.require_changeable();
            any = any || !c.columns.empty();
        }
        return any;
    }
};

}  // namespace alphaswarm::orm::detail
