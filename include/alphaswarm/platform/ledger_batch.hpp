// SPDX-License-Identifier: BSL-1.0
// Thousands of records at the speed of a bulk insert: collected in memory, then sent as arrays in one pipeline inside
// one transaction, including their audit entries. The counts that come back show whether anything had been recorded
// before; only then is it read back and compared, still before the COMMIT, so a batch with a conflict stores nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/pg/pipeline.hpp>
#include <alphaswarm/pg/transaction.hpp>
#include <alphaswarm/platform/ledger_writer.hpp>

namespace alphaswarm::platform {

/// The result of a flush.
struct ledger_flush {
    std::int64_t records = 0;
    std::int64_t fresh = 0;  ///< those that had not been recorded before
};

/// Belongs to its writer, and has the same functions; a fill may name an order of the same batch. Nothing is stored
/// before flush().
///
///     auto batch = ledger.batch();
///     auto const order = batch.record_order({...}, "desk-7:991");
///     batch.record_fill(order, {.quantity = 100, .price = 187.5}, "desk-7:991:1");
///     batch.flush();
class ledger_batch {
public:
    explicit ledger_batch(ledger_writer& writer) : writer_(writer) {}

    key<SignalEntry> record_signal(SignalEntry row, idempotency const& idempotency_key = {}) {
        return signals_.add(writer_, std::move(row), idempotency_key);
    }
    key<OrderRecord> record_order(OrderRecord row, idempotency const& idempotency_key = {}) {
        return orders_.add(writer_, std::move(row), idempotency_key);
    }
    key<Fill> record_fill(key<OrderRecord> const& order,
                          fill_terms const& terms,
                          idempotency const& idempotency_key = {}) {
        return fills_.add(writer_, ledger_writer::fill_of(order, terms), idempotency_key);
    }
    key<LedgerEntry> log(types::kept_text entry_type,
                         types::kept_text level,
                         types::kept_text message,
                         json payload = {},
                         idempotency const& idempotency_key = {}) {
        return events_.add(
            writer_,
            ledger_writer::entry_of(
                std::move(entry_type).take(), std::move(level).take(), std::move(message).take(), std::move(payload)),
            idempotency_key);
    }

    /// Stores all or nothing and empties the batch. Errors are those of the writer; after one the batch still holds
    /// everything and can be flushed again, even after commit_unknown: ids were assigned when the records were added.
    ledger_flush flush() {
        ledger_flush done{static_cast<std::int64_t>(size()), 0};
        if (done.records == 0) return done;
        writer_.settle([&] { done.fresh = store(); }, [&](char const* why) { throw_unknown(why); }, true);
        signals_ = {};
        orders_ = {};
        fills_ = {};
        events_ = {};
        return done;
    }
    [[nodiscard]] std::size_t size() const noexcept {
        return signals_.rows.size() + orders_.rows.size() + fills_.rows.size() + events_.rows.size();
    }

private:
    static constexpr std::size_t chunk = 1000;  // rows per statement
    using db = decltype(std::declval<session&>().unscoped());

    template <class T>
    struct part {
        std::vector<T> rows{};
        std::vector<audit> entries{};
        std::size_t fresh = 0;

        key<T> add(ledger_writer const& writer, T&& row, idempotency const& idempotency_key) {
            if (rows.size() == rows.capacity()) {  // rows are large: they are moved less often than by a vector
                rows.reserve(rows.empty() ? 64 : 4 * rows.size());
                entries.reserve(rows.capacity());
            }
            rows.push_back(std::move(row));
            entries.emplace_back();
            try {
                writer.prepare(rows.back(), entries.back(), idempotency_key);
                if (idempotency_key) entries.back().idempotency_key = idempotency_key.view();
            } catch (...) {
                rows.pop_back();
                entries.pop_back();
                throw;
            }
            return rows.back().id;
        }
        [[nodiscard]] std::size_t chunks() const { return (rows.size() + chunk - 1) / chunk; }
        void send(db& through, pg::pipeline& to, ledger_stamp const& stamp) const {
            for (std::size_t first = 0; first < rows.size(); first += chunk) {
                std::size_t const count = rows.size() - first < chunk ? rows.size() - first : chunk;
                through.send(to, recorded_many<T>{rows.data() + first, entries.data() + first, count, &stamp});
            }
        }
        /// Throws unless each record that was not new is stored as it was to be recorded.
        [[gnu::cold]] void require_same(db& through, ledger_writer const& writer) const {
            if (fresh == rows.size()) return;
            std::unordered_map<std::string_view, LedgerEntry const*> stored;
            std::vector<LedgerEntry> read;
            for (std::size_t first = 0; first < rows.size(); first += chunk) {
                std::size_t const count = rows.size() - first < chunk ? rows.size() - first : chunk;
                stored_entries statement{};
                if constexpr (detail::is_entry<T>) statement = {&rows[first].id, count, sizeof(T)};
                else statement = {&entries[first].id, count, sizeof(audit)};
                for (LedgerEntry& entry : through.fetch(statement)) read.push_back(std::move(entry));
            }
            for (LedgerEntry const& entry : read) stored.emplace(entry.id.view(), &entry);
            for (std::size_t i = 0; i < rows.size(); ++i) {
                LedgerEntry const given = writer.entry_for(rows[i], entries[i]);
                auto const found = stored.find(given.id.view());
                ledger_writer::require_same(
                    found == stored.end() ? std::nullopt : std::optional<LedgerEntry>(*found->second),
                    given,
                    schema::view_of<T>.name(),
                    rows[i].id.view(),
                    entries[i].idempotency_key);
            }
        }
    };

    /// Names the records, as many as a person would read.
    [[noreturn]] ALPHASWARM_COLD void throw_unknown(char const* why) const {
        meta::message_builder out;
        out << "it is not known whether the " << static_cast<std::uint32_t>(size())
            << " records of the batch are stored, all of them or none: flush it again, which stores what is missing "
               "(";
        std::size_t left = 20;
        auto const name = [&](auto const& of) {
            for (std::size_t i = 0; i < of.rows.size() && left > 0; ++i, --left)
                out << (left < 20 ? ", " : "") << schema::view_of<std::remove_cvref_t<decltype(of.rows[0])>>.name()
                    << " " << of.rows[i].id.view();
        };
        name(signals_);
        name(orders_);
        name(fills_);
        name(events_);
        if (size() > 20) out << " and " << static_cast<std::uint32_t>(size() - 20) << " more";
        out << "); " << why;
        throw pg::commit_unknown(out.take());
    }
    std::int64_t store() {
        pg::connection& on = writer_.db_.connection();
        db through = writer_.db_.unscoped();
        pg::transaction tx(on);
        pg::statement const all[] = {db::statement_of<recorded_many<SignalEntry>>(),
                                     db::statement_of<recorded_many<OrderRecord>>(),
                                     db::statement_of<recorded_many<Fill>>(),
                                     db::statement_of<recorded_many<LedgerEntry>>()};
        std::size_t const chunks[] = {signals_.chunks(), orders_.chunks(), fills_.chunks(), events_.chunks()};
        std::size_t* const fresh[] = {&signals_.fresh, &orders_.fresh, &fills_.fresh, &events_.fresh};
        pg::statement const* needed[4];
        std::size_t count = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            *fresh[i] = 0;
            if (chunks[i] != 0) needed[count++] = &all[i];
        }
        pg::pipelined(
            on,
            needed,
            count,
            [&](pg::pipeline& to) {
                signals_.send(through, to, writer_.stamp_);
                orders_.send(through, to, writer_.stamp_);
                fills_.send(through, to, writer_.stamp_);
                events_.send(through, to, writer_.stamp_);
            },
            [&](std::size_t index, pg::result&& got) {
                std::size_t which = 0;
                while (index >= chunks[which]) index -= chunks[which++];
                *fresh[which] += static_cast<std::size_t>(got.affected());
            });
        signals_.require_same(through, writer_);
        orders_.require_same(through, writer_);
        fills_.require_same(through, writer_);
        events_.require_same(through, writer_);
        tx.commit();
        return static_cast<std::int64_t>(signals_.fresh + orders_.fresh + fills_.fresh + events_.fresh);
    }

    ledger_writer& writer_;
    part<SignalEntry> signals_;
    part<OrderRecord> orders_;
    part<Fill> fills_;
    part<LedgerEntry> events_;
};

inline ledger_batch ledger_writer::batch() & { return ledger_batch(*this); }

}  // namespace alphaswarm::platform

namespace alphaswarm {
using platform::ledger_batch;
using platform::ledger_flush;
}  // namespace alphaswarm
