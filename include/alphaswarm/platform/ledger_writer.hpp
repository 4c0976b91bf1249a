// SPDX-License-Identifier: BSL-1.0
// Records signals, orders, fills and events, each exactly once and with its audit entry. One statement is one
// transaction and one round trip. Ids are assigned before anything is sent, from the caller's idempotency key if there
// is one, so the writer finds out whether a statement happened by sending it again: the server makes the second wait
// for the first, and then it does nothing. A connection that dies is reopened; if the outcome cannot be determined in
// time, that is reported as commit_unknown.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/models/scopes.hpp>
#include <alphaswarm/orm/session.hpp>
#include <alphaswarm/platform/ledger_audit.hpp>
#include <alphaswarm/platform/ledger_patience.hpp>
#include <alphaswarm/platform/ledger_statements.hpp>
#include <alphaswarm/types/named_uuid.hpp>
#include <alphaswarm/types/text.hpp>

namespace alphaswarm::platform {

/// What identifies an event at its source; without one, each record is new. An empty key identifies nothing and is
/// refused. Refers to the text.
class idempotency {
public:
    constexpr idempotency() = default;
    constexpr idempotency(std::nullopt_t) {}
    template <types::text_like Text>
    constexpr idempotency(Text const& name) : name_(types::text_of(name)) {}
    template <types::text_like Text>
    constexpr idempotency(std::optional<Text> const& name)
        : name_(name ? std::optional(types::text_of(*name)) : std::nullopt) {}

    constexpr explicit operator bool() const noexcept { return name_.has_value(); }
    [[nodiscard]] constexpr std::string_view view() const noexcept { return name_ ? *name_ : std::string_view(); }

private:
    std::optional<std::string_view> name_{};
};

/// An idempotency key, or an id, was used before for something else. Nothing was changed; what() names the difference.
class ledger_conflict : public error {
public:
    explicit ledger_conflict(std::string message) : error(std::move(message), alphaswarm::effect::not_done) {}
};

/// What a writer's records belong to; stamped on rows and audit entries alike.
struct ledger_binding {
    std::optional<key<BacktestRun>> backtest{};
    std::optional<key<Strategy>> strategy{};
};
/// The owner.
struct ledger_scope {
    std::optional<key<Project>> project = models::default_project;
    std::optional<key<User>> user = models::default_user;
    std::optional<key<Workspace>> workspace = models::default_workspace;
};
/// How long a record may take, including reconnecting, before it ends as commit_unknown (connection_error if nothing
/// was sent); for a batch, how long its server may stay silent, and how long the writer keeps trying after a failure.
/// Also how long it sleeps after the first failure; the pause doubles each time, up to half a second.
struct ledger_options {
    int patience_ms = 30000;
    int first_pause_ms = 10;
};
/// An execution; instrument and side are taken from its order.
struct fill_terms {
    double quantity{};
    double price{};
    std::optional<double> commission = 0.0;
    std::optional<double> slippage = 0.0;
    timestamp created_at{};  ///< unset: now
};

namespace detail {

/// The namespace of ids that are derived from idempotency keys: a random UUID that never changes.
inline constexpr uuid ledger_space = uuid::parse("5b0d6c5e-2f0e-4c39-9d4e-8f6a3f1c7b24");

/// The id of the audit entry for the row with this id: a different version 4 or 5 UUID, one for each.
constexpr uuid companion_of(uuid const& row) {
    constexpr uuid other = uuid::parse("a3c5964b-70e1-0d27-1b8e-52f9d46c3e90");  // leaves version and variant unchanged
    auto bytes = row.bytes();
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] ^= other.bytes()[i];
    return uuid(bytes);
}
template <class T>
key<T> key_of(uuid const& id) {
    char text[36];
    id.write_text(text);
    return key<T>(std::string_view(text, sizeof text));
}
[[noreturn]] ALPHASWARM_COLD inline void refuse_empty_key(std::string_view table) {
    throw orm::value_refused((meta::message_builder() << table
                                                      << ": the idempotency key is empty and would match every other "
                                                         "empty one; give one that identifies the event, or none")
                                 .take());
}
template <class T>
uuid new_id(idempotency const& idempotency_key) {
    if (!idempotency_key) return uuid::random();
    if (idempotency_key.view().empty()) refuse_empty_key(schema::view_of<T>.name());
    return named_uuid(ledger_space, schema::view_of<T>.name(), ":", idempotency_key.view());
}

[[noreturn]] ALPHASWARM_COLD inline void refuse_transaction() {
    throw pg::usage_error(
        "the ledger uses transactions of its own, and one is already open on its connection: whether a record is "
        "stored could not be known before that one ends; commit it, or give the ledger a session of its own");
}
[[noreturn]] ALPHASWARM_COLD inline void refuse_conflict(std::string_view table,
                                                         std::string_view id,
                                                         std::string_view idempotency_key,
                                                         std::string_view difference) {
    meta::message_builder out;
    out << table << " " << id;
    if (!idempotency_key.empty()) out << ", idempotency key '" << idempotency_key << "',";
    out << " was recorded before with other contents" << difference;
    throw ledger_conflict(out.take());
}
[[noreturn]] ALPHASWARM_COLD inline void refuse_missing(std::string_view table,
                                                        std::string_view id,
                                                        LedgerEntry const& given) {
    meta::message_builder out;
    if (given.entry_type == "FILL") {
        out << "record_fill(): there is no such order";
        if (given.backtest_id) out << " in the backtest " << given.backtest_id->view();
        out << " that belongs to the writer: " << given.payload->text();
        throw orm::no_such_row(out.take());
    }
    out << table << " " << id
        << " is stored without its audit entry, so it was not recorded here; choose another idempotency key";
    throw ledger_conflict(out.take());
}
[[noreturn]] ALPHASWARM_COLD inline void throw_unknown(std::string_view table,
                                                       std::string_view id,
                                                       std::string_view idempotency_key,
                                                       char const* why) {
    meta::message_builder out;
    out << "it is not known whether " << table << " " << id << " is recorded: ";
    if (idempotency_key.empty()) out << "look for it before recording it again, or use an idempotency key; ";
    else out << "record it again with the idempotency key '" << idempotency_key << "'; ";
    out << why;
    throw pg::commit_unknown(out.take());
}

/// Another attempt may succeed.
ALPHASWARM_COLD inline bool passes(pg::database_error const& failed, bool may_be_stored) {
    return failed.is_connection_lost() || failed.is_retryable() ||
           failed.sqlstate() == pg::sqlstate::invalid_sql_statement_name ||
           (may_be_stored && (failed.is_canceled() ||
                              failed.is_lock_not_available())) ||  // it may have waited for the attempt that was lost
           (failed.is_unique_violation() &&
            failed.table() == schema::view_of<LedgerEntry>.name());  // someone else recorded it since the statement
                                                                     // began, and its row is gone
}

}  // namespace detail

class ledger_batch;

/// Uses the session, which must outlive it, and reconnects it if its connection dies, which loses whatever was SET
/// there. Used by one thread at a time.
///
/// record_*() and log() return the row's id once it is stored. With an idempotency key, a repeated record is stored
/// once and returns the same id; a key identifies one record of a kind in the whole database. Without a key, each call
/// is a new record. Errors: value_refused before anything is sent; no_such_row for a fill of an order that is not the
/// writer's; ledger_conflict; database_error, after which nothing is stored; connection_error if nothing was done;
/// commit_unknown, which names the ids; usage_error inside an open transaction.
///
///     ledger_writer ledger(db, {.backtest = run});
///     auto const order = ledger.record_order(
///         {.vt_symbol = "AAPL.NASDAQ", .side = "buy", .order_type = "market", .quantity = 100}, "desk-7:991");
///     ledger.record_fill(order, {.quantity = 100, .price = 187.5}, "desk-7:991:1");
class ledger_writer {
public:
    explicit ledger_writer(session& db, ledger_binding of = {}, ledger_scope whose = {}, ledger_options how = {})
        : db_(db),
          stamp_{of.backtest, of.strategy, whose.project, whose.user, whose.workspace},
          options_(how) {
        detail::check_stamp(stamp_);
    }
    /// Refused: the writer reconnects the session and has a scope of its own, so it takes neither a view nor a const
    /// session.
    template <class Holder, class Scope>
    explicit ledger_writer(orm::basic_session<Holder, Scope> const&,
                           ledger_binding = {},
                           ledger_scope = {},
                           ledger_options = {})
        : ledger_writer(no_session()) {
        static_assert(std::is_void_v<Scope>,
                      "AS0612 ledger_writer: it takes the session itself, session&, and not a view of it; its "
                      "ledger_scope says whose the records are");
    }

    /// Ids are assigned by the writer, so the row's must be unset. The row's backtest, strategy and scope must be
    /// unset, at their initial values, or the writer's own. An unset time is now.
    key<SignalEntry> record_signal(SignalEntry row, idempotency const& idempotency_key = {}) {
        return record(row, idempotency_key);
    }
    key<OrderRecord> record_order(OrderRecord row, idempotency const& idempotency_key = {}) {
        return record(row, idempotency_key);
    }
    /// The order must be stored, and must be the writer's: of its backtest, if it has one, and of its scope or without
    /// an owner.
    key<Fill> record_fill(key<OrderRecord> const& order,
                          fill_terms const& terms,
                          idempotency const& idempotency_key = {}) {
        Fill row = fill_of(order, terms);
        return record(row, idempotency_key);
    }
    /// A separate event: RISK, AUDIT, AGENT, META.
    key<LedgerEntry> log(types::kept_text entry_type,
                         types::kept_text level,
                         types::kept_text message,
                         json payload = {},
                         idempotency const& idempotency_key = {}) {
        LedgerEntry row = entry_of(
            std::move(entry_type).take(), std::move(level).take(), std::move(message).take(), std::move(payload));
        return record(row, idempotency_key);
    }
    /// Collects records and stores them together: see ledger_batch.hpp.
    [[nodiscard]] ledger_batch batch() &;
    template <class Writer = ledger_writer>
    [[nodiscard]] Writer batch() && {
        static_assert(
            sizeof(Writer) == 0,
            "AS0613 batch(): the writer is a temporary, destroyed before its batch is flushed; give the writer "
            "a name first");
        return std::move(*this);
    }

    [[nodiscard]] ledger_stamp const& stamp() const noexcept { return stamp_; }

private:
    friend class ledger_batch;
    static session& no_session();  // there is none

    static Fill fill_of(key<OrderRecord> const& order, fill_terms const& terms) {
        return {.order_id = order,
                .quantity = terms.quantity,
                .price = terms.price,
                .commission = terms.commission,
                .slippage = terms.slippage,
                .created_at = terms.created_at};
    }
    static LedgerEntry entry_of(std::string&& entry_type, std::string&& level, std::string&& message, json&& payload) {
        return {.entry_type = std::move(entry_type),
                .level = std::move(level),
                .message = std::move(message),
                .payload = std::move(payload)};
    }

    /// Checks the row, assigns its id and time, and creates its audit entry.
    template <class T>
    void prepare(T& row, audit& entry, idempotency const& idempotency_key) const {
        constexpr auto const& t = schema::view_of<T>;
        if (row.id.is_set())
            detail::refuse_record(
                t, sql::ordinal_of<&T::id>, "the ledger makes the id; leave it unset and give an idempotency key");
        uuid const id = detail::new_id<T>(idempotency_key);
        row.id = detail::key_of<T>(id);
        require_own(row, schema::members_of<T>{});
        detail::require_sound(row);
        if constexpr (!detail::is_entry<T> && !std::is_same_v<T, SignalEntry>)
            detail::require_positive(row.quantity, t, sql::ordinal_of<&T::quantity>);
        if constexpr (detail::is_fill<T>)
            if (!row.order_id->is_set())
                detail::refuse_record(t, sql::ordinal_of<&T::order_id>, "a fill has an order; the key is unset");
        if constexpr (!detail::is_entry<T>) {
            entry.id = detail::key_of<LedgerEntry>(detail::companion_of(id));
            describe(entry, row);
        }
        sql::complete(row);
    }
    template <class T, auto... Member>
    void require_own(T const& row, schema::member_list<Member...>) const {
        (require_own_value<T, Member>(row.*Member), ...);
    }
    template <class T, auto Member>
    void require_own_value(meta::value_of<Member> const& value) const {
        constexpr std::size_t which = detail::stamp_of(sql::facts_of<Member>.name);
        if constexpr (which != detail::unstamped) {
            auto const& own = [this]() -> auto const& {
                if constexpr (which == 0) return stamp_.backtest_id;
                else if constexpr (which == 1) return stamp_.strategy_id;
                else if constexpr (which == 2) return stamp_.project_id;
                else if constexpr (which == 3) return stamp_.owner_user_id;
                else return stamp_.workspace_id;
            }();
            if (value && value != own && value != T{}.*Member) [[unlikely]]
                detail::refuse_record(
                    schema::view_of<T>,
                    sql::ordinal_of<Member>,
                    "the row names a different one than the writer, which sets its own; leave it unset");
        }
    }
    template <class T>
    key<T> record(T& row, idempotency const& given_key) {
        audit entry;
        prepare(row, entry, given_key);
        std::string_view const idempotency_key = given_key.view();
        settle(
            [&] {
                if (store(recorded<T>{&row, &entry, &stamp_}) == 0) {
                    LedgerEntry const given = entry_for(row, entry);
                    require_same(db_.unscoped().find<LedgerEntry>(given.id),
                                 given,
                                 schema::view_of<T>.name(),
                                 row.id.view(),
                                 idempotency_key);
                }
            },
            [&](char const* why) {
                detail::throw_unknown(schema::view_of<T>.name(), row.id.view(), idempotency_key, why);
            });
        return row.id;
    }
    template <class S>
    std::int64_t store(S const& statement) {
        return db_.unscoped().run(statement).affected();
    }
    /// The whole entry, as stored.
    template <class T>
    [[gnu::cold]] LedgerEntry entry_for(T const& row, audit const& entry) const {
        LedgerEntry whole;
        if constexpr (detail::is_entry<T>) whole = row;
        else {
            whole.id = entry.id;
            whole.entry_type = detail::entry_type<T>();
            whole.message = entry.message;
            whole.payload = entry.payload;
        }
        whole.backtest_id = stamp_.backtest_id;
        whole.strategy_id = stamp_.strategy_id;
        whole.project_id = stamp_.project_id;
        whole.owner_user_id = stamp_.owner_user_id;
        whole.workspace_id = stamp_.workspace_id;
        return whole;
    }
    /// Throws unless what is stored is what was to be recorded.
    ALPHASWARM_COLD static void require_same(std::optional<LedgerEntry> const& stored,
                                             LedgerEntry const& given,
                                             std::string_view table,
                                             std::string_view id,
                                             std::string_view idempotency_key) {
        if (!stored) detail::refuse_missing(table, id, given);
        if (std::string const why = detail::difference(*stored, given); !why.empty())
            detail::refuse_conflict(table, id, idempotency_key, why);
    }
    /// Calls `work`, which may be called again, until it is known to be done. If that cannot be determined, `unknown`
    /// throws.
    template <class Work, class Unknown>
    void settle(Work&& work, Unknown&& unknown, bool of_batch = false) {
        pg::connection& on = db_.connection();
        if (auto const state = on.transaction_status();
            state == pg::transaction_state::open || state == pg::transaction_state::failed) [[unlikely]]
            detail::refuse_transaction();
        bool may_be_stored = false;  // an attempt went unanswered, so a later answer does not say what is stored
        detail::patience left(on, options_.patience_ms, options_.first_pause_ms, of_batch);
        for (;;) {
            try {
                if (!on.is_open()) [[unlikely]]
                    on.reset();
                work();
                return;
            } catch (ledger_conflict const&) {
                throw;  // read from what is stored: the same before the attempt and after it
            } catch (orm::no_such_row const&) {
                throw;
            } catch (pg::commit_unknown const& lost) {
                may_be_stored = true;
                if (!left.pause()) unknown(lost.what());
            } catch (pg::database_error const& failed) {
                if (detail::passes(failed, may_be_stored) && left.pause()) continue;
                if (!may_be_stored) throw;
                unknown(failed.what());
            } catch (error const& failed) {
                if (!may_be_stored) throw;
                unknown(failed.what());
            }
        }
    }

    session& db_;
    ledger_stamp stamp_;
    ledger_options options_;
};

}  // namespace alphaswarm::platform

namespace alphaswarm {
using platform::fill_terms;
using platform::ledger_conflict;
using platform::ledger_writer;
}  // namespace alphaswarm
