// SPDX-License-Identifier: BSL-1.0
// What a session has prepared.  A table indexed by the statement's slot answers "ready?" in two instructions;
// everything else happens once per statement and session: the name must not stand for another text, and one
// round trip (Parse and Describe together) prepares it and asks for the result's types, so that a program
// that disagrees with the database is stopped before its first execution changes anything.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>
#include <utility>

#include <libpq-fe.h>

#include <alphaswarm/pg/error.hpp>
#include <alphaswarm/pg/result.hpp>
#include <alphaswarm/pg/result_types.hpp>
#include <alphaswarm/pg/statement.hpp>
#include <alphaswarm/pg/wire.hpp>

namespace alphaswarm::pg {

/// Belongs to one session; a move-only value.
class preparation {
public:
    preparation() = default;
    preparation(preparation&& other) noexcept
        : ready_(std::exchange(other.ready_, nullptr)), slots_(std::exchange(other.slots_, 0)) {}
    preparation& operator=(preparation&& other) noexcept {
        std::swap(ready_, other.ready_);
        std::swap(slots_, other.slots_);
        return *this;
    }
    ~preparation() { std::free(ready_); }

    [[nodiscard]] bool is_ready(statement const& s) const noexcept { return s.slot < slots_ && ready_[s.slot].name; }
    /// Makes it ready. Throws usage_error for a name in use for another text and for result types that differ.
    void prepare(wire& session, statement const& s);
    /// The server has it no longer, nor its twins of other slots.
    [[gnu::noinline, gnu::cold]] void forget(statement const& s) noexcept {
        for (std::size_t i = 0; i < slots_; ++i)
            if (ready_[i].name && std::strcmp(ready_[i].name, s.name) == 0) ready_[i] = {};
    }
    /// Takes it from the server, which must not be in a failed transaction.
    [[gnu::noinline, gnu::cold]] void deallocate(wire& session, statement const& s) {
        forget(s);
        meta::words sql;
        sql << "deallocate \"" << s.name << "\"";
        session.send(sql.text().c_str());
        session.receive(sql.text().c_str());
    }
    void forget_all() noexcept {
        for (std::size_t i = 0; i < slots_; ++i) ready_[i] = {};
    }

private:
    struct in_use {  // prepared on the server, its types agreed; a null name: nothing
        char const* name;
        char const* sql;
    };

    void make_room(std::size_t slot);
    [[nodiscard]] bool is_name_taken(statement const& s) const;
    static result parse_and_describe(wire& session, statement const& s);
    static result describe(wire& session, statement const& s) {
        session.send_describe(s);
        return session.receive(s.sql);
    }

    in_use* ready_ = nullptr;  // by slot; not a vector, which would be compiled again in every program
    std::size_t slots_ = 0;
};

/// Throws usage_error with every difference between the description and the statement.
[[noreturn, gnu::noinline, gnu::cold]] inline void refuse_result_types(PGresult const* described, statement const& s) {
    detail::throw_usage(detail::words()
                        << "statement '" << s.sql << "'" << detail::result_type_differences(described, s));
}
inline void require_result_types(PGresult const* described, statement const& s) {
    if (!has_result_types(described, s)) [[unlikely]]
        refuse_result_types(described, s);
}

[[gnu::noinline, gnu::cold]] inline void preparation::prepare(wire& session, statement const& s) {
    if (is_ready(s)) return;
    make_room(s.slot);
    result described;
    if (is_name_taken(s)) {  // by its twin of another slot
        described = describe(session, s);
    } else {
        try {
            described = parse_and_describe(session, s);
        } catch (database_error const& refused) {
            // Behind a pooler the server session may know it already: the name is a function of the text.
            if (refused.sqlstate() != sqlstate::duplicate_prepared_statement ||
                PQtransactionStatus(session.native()) != PQTRANS_IDLE)
                throw;
            described = describe(session, s);
        }
    }
    if (!has_result_types(described.native(), s)) {
        deallocate(session, s);  // a plan of the wrong types would outlive the migration that cures them
        refuse_result_types(described.native(), s);
    }
    ready_[s.slot] = {s.name, s.sql};
}

[[gnu::noinline, gnu::cold]] inline void preparation::make_room(std::size_t slot) {
    if (slot < slots_) return;
    std::size_t const wanted = slot + slot / 2 + 16;
    void* const moved = std::realloc(ready_, wanted * sizeof(in_use));
    if (!moved) throw std::bad_alloc();
    ready_ = static_cast<in_use*>(moved);
    while (slots_ < wanted) ready_[slots_++] = {};
}

[[gnu::noinline, gnu::cold]] inline bool preparation::is_name_taken(statement const& s) const {
    if (std::size_t const size = std::strlen(s.name); size == 0 || size > 63)
        detail::throw_usage(detail::words() << "statement '" << s.sql << "': its name must have 1 to 63 bytes, not "
                                            << static_cast<std::uint32_t>(size));
    for (in_use const *known = ready_, *end = ready_ + slots_; known != end; ++known)
        if (known->name && std::strcmp(known->name, s.name) == 0) {
            if (std::strcmp(known->sql, s.sql) == 0) return true;
            detail::throw_usage(detail::words()
                                << "the statement name '" << s.name << "' stands for two texts: '" << known->sql
                                << "' and '" << s.sql << "'; a name must be a function of the text");
        }
    return false;
}

[[gnu::noinline, gnu::cold]] inline result preparation::parse_and_describe(wire& session, statement const& s) {
    PGconn* const handle = session.native();
    if (PQpipelineStatus(handle) != PQ_PIPELINE_OFF)
        detail::throw_usage(detail::words() << "prepare before the pipeline begins: " << s.sql);
    if (!PQenterPipelineMode(handle)) session.fail_to_send(s.sql);  // a stream is open, or it is lost
    result last, failed;
    try {
        session.send_prepare(s);
        session.send_describe(s);
    } catch (...) {
        PQexitPipelineMode(handle);
        throw;
    }
    PQpipelineSync(handle);
    for (bool synchronized = false; !synchronized && session.is_open();) {
        result taken(session.wait_result());
        switch (PQresultStatus(taken.native())) {
            case PGRES_PIPELINE_SYNC:
                synchronized = true;
                break;
            case PGRES_COMMAND_OK:
                last = std::move(taken);
                break;
            case PGRES_FATAL_ERROR:
                if (taken && !failed) failed = std::move(taken);  // null too reads as an error: the end of one step
                break;
            default:
                break;
        }
    }
    PQexitPipelineMode(handle);
    if (!session.is_open()) session.throw_lost(s.sql);
    if (failed) detail::throw_database(detail::read_report(failed.native(), s.sql));
    return last;
}

}  // namespace alphaswarm::pg
