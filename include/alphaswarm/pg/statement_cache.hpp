// SPDX-License-Identifier: BSL-1.0
// The statements that a session has prepared. A table indexed by the number of the statement's slot answers "ready?" in
// two instructions; everything else happens once per statement and session: the name must not belong to another
// statement, here or in a server session that others prepared in, and one round trip (Parse and Describe together, for
// as many statements as needed) prepares it and asks for the types of parameters and results, so that a program that
// does not match the database is stopped before its first execution changes anything.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>
#include <string_view>
#include <utility>

#include <libpq-fe.h>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/pg/error.hpp>
#include <alphaswarm/pg/protocol.hpp>
#include <alphaswarm/pg/result.hpp>
#include <alphaswarm/pg/result_types.hpp>
#include <alphaswarm/pg/sqlstate.hpp>
#include <alphaswarm/pg/statement.hpp>

namespace alphaswarm::pg {

/// Belongs to one session; a move-only value.
class statement_cache {
public:
    statement_cache() = default;
    statement_cache(statement_cache&& other) noexcept
        : ready_(std::exchange(other.ready_, nullptr)),
          known_(std::exchange(other.known_, nullptr)),
          slots_(std::exchange(other.slots_, 0)),
          room_(std::exchange(other.room_, 0)) {}
    statement_cache& operator=(statement_cache&& other) noexcept {
        std::swap(ready_, other.ready_);
        std::swap(known_, other.known_);
        std::swap(slots_, other.slots_);
        std::swap(room_, other.room_);
        return *this;
    }
    ~statement_cache() {
        std::free(ready_);
        std::free(known_);
    }

    [[nodiscard]] bool is_ready(statement const& s) const noexcept {
        if (!s.slot) return false;
        std::size_t const number = s.slot->number();
        return number < slots_ && ready_[number] == at_hand;  // nothing is ever ready at 0
    }
    /// Makes it ready. Throws usage_error for a name in use for another statement and for types that differ.
    void prepare(protocol& session, statement const& s) {
        statement const* const only = &s;
        prepare(session, &only, 1);
    }
    /// Makes all of them ready in one round trip (per 64), except transaction control. Valid statements become ready
    /// even if another one throws.
    void prepare(protocol& session, statement const* const* needed, std::size_t count);
    /// The server no longer has it, or its duplicates in other slots.
    void forget(statement const& s) noexcept { mark(s, unknown); }
    /// The server has it, but its text means something else by now: it is removed from the server before it is prepared
    /// again.
    void give_up(statement const& s) noexcept { mark(s, given_up); }
    /// Removes it from the server, which must not be in a failed transaction. Behind a pooler, a different server
    /// session may not have it at all.
    ALPHASWARM_COLD void deallocate(protocol& session, statement const& s) {
        meta::message_builder sql;
        sql << "deallocate \"" << s.name << "\"";
        session.send(sql.text().c_str());
        try {
            session.receive(sql.text().c_str(), effect::not_done);
        } catch (database_error const& refused) {
            if (refused.sqlstate() != sqlstate::invalid_sql_statement_name) throw;
            forget(s);
            if (PQtransactionStatus(session.native()) != PQTRANS_IDLE) throw;
        }
        forget(s);
    }
    void forget_all() noexcept {
        for (std::size_t i = 0; i < room_; ++i) ready_[i] = unknown;
    }
    /// Nothing is ready while the cache is hidden, so that no execution takes the fast path; nothing may be prepared
    /// then.
    void hide(bool hidden) noexcept { slots_ = hidden ? 0 : room_; }

private:
    enum state : unsigned char { unknown, at_hand, given_up };
    ALPHASWARM_COLD void mark(statement const& s, state now) noexcept {
        for (std::size_t i = 0; i < room_; ++i)
            if (ready_[i] != unknown && std::strcmp(known_[i].name, s.name) == 0) ready_[i] = now;
    }
    void make_room(std::size_t slot);
    [[nodiscard]] bool is_name_taken(statement const& s) const;
    /// What one round trip asks for, and its results.
    struct asked {
        static constexpr std::size_t capacity = 64;
        statement const* statements[capacity];
        result answers[capacity];  // a description, or the first refusal
        bool known[capacity];  // through a duplicate in another slot, or on the server: only described
        std::size_t count = 0;
    };
    void ask(protocol& session, asked& all);
    void judge(protocol& session, asked& all);

    // By slot; not vectors, which would be compiled again in every program.
    state* ready_ = nullptr;  // at_hand: prepared on the server, types agreed
    statement* known_ = nullptr;  // which statement; separate, so that an execution checks one byte
    std::size_t slots_ = 0;  // also 0 while the cache is hidden
    std::size_t room_ = 0;
};

/// Throws usage_error with every difference between the description and the statement.
[[noreturn]] ALPHASWARM_COLD inline void refuse_result_types(PGresult const* described,
                                                             statement const& s,
                                                             effect of_it = effect::not_done) {
    detail::throw_usage(detail::message_builder()
                            << "statement '" << s.sql << "'" << detail::result_type_differences(described, s),
                        of_it);
}
/// The server session uses the name for another statement: its values would be read as these types.
[[noreturn]] ALPHASWARM_COLD inline void refuse_parameter_types(PGresult const* described, statement const& s) {
    detail::throw_usage(detail::message_builder()
                        << "the server session already uses the name '" << s.name << "' for another statement than '"
                        << s.sql << "'" << detail::parameter_type_differences(described, s)
                        << "; DEALLOCATE it where it was prepared, or connect with prepared_statements(false)");
}
/// `of_it`: what was already done.
inline void require_result_types(PGresult const* described, statement const& s, effect of_it) {
    if (!has_result_types(described, s)) [[unlikely]]
        refuse_result_types(described, s, of_it);
}

ALPHASWARM_COLD inline void statement_cache::prepare(protocol& session,
                                                     statement const* const* needed,
                                                     std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
        if (statement const& s = *needed[i]; s.slot && s.slot->number() < room_ && ready_[s.slot->number()] == given_up)
            deallocate(session, s);
    for (std::size_t next = 0; next < count;) {
        asked all;
        for (; next < count && all.count < asked::capacity; ++next) {
            statement const& s = *needed[next];
            if (!s.slot || is_ready(s)) continue;
            make_room(s.slot->numbered());
            all.known[all.count] = is_name_taken(s);
            all.statements[all.count++] = &s;
            known_[s.slot->number()] = s;
            ready_[s.slot->number()] = at_hand;  // for its duplicates in this round trip; judge() reverts what failed
        }
        if (all.count == 0) continue;
        try {
            ask(session, all);
        } catch (...) {
            for (std::size_t i = 0; i < all.count; ++i) ready_[all.statements[i]->slot->number()] = unknown;
            throw;
        }
        judge(session, all);
    }
}

ALPHASWARM_COLD inline void statement_cache::make_room(std::size_t slot) {
    if (slot < room_) return;
    std::size_t const wanted = slot + slot / 2 + 16;
    void* const flags = std::realloc(ready_, wanted * sizeof(state));
    if (!flags) throw std::bad_alloc();
    ready_ = static_cast<state*>(flags);
    void* const statements = std::realloc(known_, wanted * sizeof(statement));
    if (!statements) throw std::bad_alloc();
    known_ = static_cast<statement*>(statements);
    while (room_ < wanted) ready_[room_++] = unknown;
    slots_ = room_;
}

ALPHASWARM_COLD inline bool statement_cache::is_name_taken(statement const& s) const {
    if (std::size_t const size = std::strlen(s.name); size == 0 || size > 63)
        detail::throw_usage(detail::message_builder()
                            << "statement '" << s.sql << "': its name must have 1 to 63 bytes, not "
                            << static_cast<std::uint32_t>(size));
    for (std::size_t i = 0; i < room_; ++i) {
        if (ready_[i] != at_hand || std::strcmp(known_[i].name, s.name) != 0) continue;
        if (is_same(known_[i], s)) return true;
        bool const same_text = std::strcmp(known_[i].sql, s.sql) == 0;
        detail::throw_usage(detail::message_builder()
                            << "the statement name '" << s.name << "' is used for two "
                            << (same_text ? "lists of types of the same text: '" : "texts: '") << known_[i].sql
                            << (same_text ? "'" : "' and '") << (same_text ? "" : s.sql) << (same_text ? "" : "'")
                            << "; a name must be a function of the text and of the types of parameters and results");
    }
    return false;
}

/// A Sync after each, so that one that fails outside a transaction block does not affect the others.
ALPHASWARM_COLD inline void statement_cache::ask(protocol& session, asked& all) {
    session.enter_pipeline(all.statements[0]->sql);  // throws if a stream is open
    for (std::size_t i = 0; i < all.count; ++i) {
        try {
            if (!all.known[i]) session.send_prepare(*all.statements[i]);
            session.send_describe(*all.statements[i]);
        } catch (...) {
            if (PQtransactionStatus(session.native()) == PQTRANS_ACTIVE)
                session.sever();  // the others are on their way
            session.leave_pipeline();
            throw;
        }
        PQpipelineSync(session.native());
    }
    for (std::size_t i = 0; i < all.count && session.is_open();) {
        result taken(session.wait_answer());
        switch (PQresultStatus(taken.native())) {
            case PGRES_PIPELINE_SYNC:
                ++i;
                break;
            case PGRES_COMMAND_OK:
                all.answers[i] = std::move(taken);
                break;
            case PGRES_FATAL_ERROR:
                if (protocol::is_good(all.answers[i].native()) || !all.answers[i]) all.answers[i] = std::move(taken);
                break;
            default:
                break;
        }
    }
    session.leave_pipeline();
    if (!session.is_open()) session.throw_lost(all.statements[0]->sql, effect::not_done);  // nothing was executed
}

ALPHASWARM_COLD inline void statement_cache::judge(protocol& session, asked& all) {
    asked again;  // behind a pooler the server session may already know the name: most likely from another of our
                  // connections
    statement const* refused = nullptr;
    bool foreign = false;
    result why;
    for (std::size_t i = 0; i < all.count; ++i) {
        statement const& s = *all.statements[i];
        PGresult* const answer = all.answers[i].native();
        bool const described = protocol::is_good(answer);
        bool const others = described && !has_parameter_types(answer, s);
        if (described && !others && has_result_types(answer, s)) continue;
        char const* const code = described ? nullptr : PQresultErrorField(answer, PG_DIAG_SQLSTATE);
        if (code && sqlstate::duplicate_prepared_statement == code && !all.known[i] &&
            PQtransactionStatus(session.native()) == PQTRANS_IDLE) {
            again.known[again.count] = true;
            again.statements[again.count++] = &s;
            continue;
        }
        ready_[s.slot->number()] = unknown;
        if (described && !others && PQtransactionStatus(session.native()) != PQTRANS_INERROR)
            deallocate(session, s);  // a plan with the wrong types would outlive the migration that fixes them
        if (!refused) refused = &s, foreign = others, why = std::move(all.answers[i]);
    }
    if (again.count) {
        ask(session, again);
        judge(session, again);
    }
    if (!refused) return;
    if (foreign) refuse_parameter_types(why.native(), *refused);
    if (protocol::is_good(why.native())) refuse_result_types(why.native(), *refused);
    detail::throw_database(detail::read_report(why.native(), refused->sql));
}

namespace detail {

/// A command that is planned, as all of the library's are: the names in it and their types were resolved when it was
/// prepared, and if it fails nothing was done.
[[nodiscard]] inline bool is_planned(std::string_view sql) noexcept {
    return sql.starts_with("select ") || sql.starts_with("insert ") || sql.starts_with("update ") ||
           sql.starts_with("delete ") || sql.starts_with("merge ") || sql.starts_with("with ");
}

/// What a refusal says about a prepared statement.
enum class prepared_state : unsigned char { sound, forgotten, outdated };

/// `forgotten` by the server (DISCARD ALL, a pooler); `outdated` if a table that it reads has changed its column types
/// since, a parameter's type was dropped and recreated, or its text now means something else, as after SET search_path.
[[nodiscard]] ALPHASWARM_COLD inline prepared_state state_after(database_error const& refused,
                                                                statement const& s,
                                                                bool just_prepared) {
    std::string_view const code = refused.sqlstate();
    if (code == sqlstate::invalid_sql_statement_name) return prepared_state::forgotten;
    bool const stale = code == sqlstate::feature_not_supported && refused.source_function() == "RevalidateCachedQuery";
    bool const typeless = code == sqlstate::internal_error &&
                          refused.message().starts_with("cache lookup failed for type");  // never translated
    bool const other =
        !just_prepared && code.starts_with("42") && code != sqlstate::insufficient_privilege && is_planned(s.sql);
    return stale || typeless || other ? prepared_state::outdated : prepared_state::sound;
}

}  // namespace detail

}  // namespace alphaswarm::pg
