// SPDX-License-Identifier: BSL-1.0
// What a backtest's fills add up to: positions, exposure and realised profit, in one pass over one typed query. A
// position's cost is a moving average: a fill that increases it changes the average, one that reduces it realises the
// difference, and one that reverses it does both and starts again at its own price. Commissions are kept apart from the
// profit before them; slippage is already in the prices.
#pragma once

#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <alphaswarm/meta/error.hpp>
#include <alphaswarm/meta/message_builder.hpp>
#include <alphaswarm/models/ledger.hpp>
#include <alphaswarm/orm/session.hpp>
#include <alphaswarm/sql/expression/comparison.hpp>
#include <alphaswarm/sql/query/join.hpp>
#include <alphaswarm/sql/query/order.hpp>
#include <alphaswarm/sql/query/select.hpp>

namespace alphaswarm::platform {

/// One instrument of a backtest, as far as its fills show.
struct position {
    std::string vt_symbol{};
    double quantity = 0;  ///< negative means short
    double average_cost = 0;  ///< per unit; 0 if nothing is held
    double realized = 0;  ///< before commissions
    double commission = 0;
    double last_price = 0;  ///< of the last fill
    std::int64_t fills = 0;

    /// What the position is worth at a price; negative means short.
    [[nodiscard]] double exposure_at(double price) const { return quantity * price; }
    [[nodiscard]] double exposure() const { return exposure_at(last_price); }
    [[nodiscard]] double unrealized_at(double price) const { return quantity * (price - average_cost); }
    [[nodiscard]] double net_realized() const { return realized - commission; }
    [[nodiscard]] bool is_flat() const { return quantity == 0; }

    /// Adds one more fill, later than those before.
    void take(std::string_view side, double amount, double price, double paid) {
        bool const buys = side == "buy";
        if (!buys && side != "sell")
            throw error(
                (meta::message_builder() << "fills.side of " << vt_symbol << " is neither buy nor sell: " << side)
                    .take());
        double const change = buys ? amount : -amount;
        double const before = quantity;
        if (before == 0 || (before > 0) == (change > 0)) {
            average_cost = (average_cost * std::fabs(before) + price * amount) / (std::fabs(before) + amount);
            quantity += change;
        } else {
            double const closed = amount < std::fabs(before) ? amount : std::fabs(before);
            realized += closed * (before > 0 ? price - average_cost : average_cost - price);
            quantity += change;
            if (std::fabs(quantity) <= 1e-9 * amount) quantity = 0;  // the remainder of decimal quantities in binary
            if (quantity == 0) average_cost = 0;
            else if ((quantity > 0) != (before > 0)) average_cost = price;
        }
        commission += paid;
        last_price = price;
        ++fills;
    }
};

/// The positions of one backtest and their sums.
class ledger_book {
public:
    /// By symbol, including flat ones.
    [[nodiscard]] std::vector<position> const& positions() const noexcept { return positions_; }
    /// Null if the backtest has no fill of it.
    [[nodiscard]] position const* find(std::string_view vt_symbol) const noexcept {
        for (position const& p : positions_)
            if (p.vt_symbol == vt_symbol) return &p;
        return nullptr;
    }
    /// Long minus short, at the last fills' prices.
    [[nodiscard]] double net_exposure() const {
        return sum([](position const& p) { return p.exposure(); });
    }
    /// Long plus short, at the last fills' prices.
    [[nodiscard]] double gross_exposure() const {
        return sum([](position const& p) { return std::fabs(p.exposure()); });
    }
    /// The same at the prices that `price_of(vt_symbol)` returns.
    template <class PriceOf>
    [[nodiscard]] double net_exposure(PriceOf&& price_of) const {
        return sum([&](position const& p) { return p.is_flat() ? 0.0 : p.exposure_at(price_of(p.vt_symbol)); });
    }
    template <class PriceOf>
    [[nodiscard]] double gross_exposure(PriceOf&& price_of) const {
        return sum(
            [&](position const& p) { return p.is_flat() ? 0.0 : std::fabs(p.exposure_at(price_of(p.vt_symbol))); });
    }
    /// The profit on what was closed, before commissions.
    [[nodiscard]] double realized() const {
        return sum([](position const& p) { return p.realized; });
    }
    /// Of every fill, whether it closed anything or not.
    [[nodiscard]] double commission() const {
        return sum([](position const& p) { return p.commission; });
    }
    [[nodiscard]] double net_realized() const { return realized() - commission(); }

    /// Fills arrive by symbol, and within a symbol in order of time.
    void take(std::string_view vt_symbol, std::string_view side, double quantity, double price, double commission) {
        if (positions_.empty() || positions_.back().vt_symbol != vt_symbol)
            positions_.push_back({.vt_symbol = std::string(vt_symbol)});
        positions_.back().take(side, quantity, price, commission);
    }

private:
    template <class Of>
    double sum(Of&& of) const {
        double total = 0;
        for (position const& p : positions_) total += of(p);
        return total;
    }
    std::vector<position> positions_;
};

/// The fills of a backtest's orders, by symbol and time; those in the same microsecond by id.
[[nodiscard]] inline auto fills_of(key<models::BacktestRun> const& backtest) {
    using models::Fill, models::OrderRecord;
    return select(
               col<&Fill::vt_symbol>, col<&Fill::side>, col<&Fill::quantity>, col<&Fill::price>, col<&Fill::commission>)
        .from<Fill>()
        .join<OrderRecord>()
        .where(col<&OrderRecord::backtest_id> == backtest)
        .order_by(col<&Fill::vt_symbol>, col<&Fill::created_at>, col<&Fill::id>);
}

/// Reads a backtest's fills through a session, or a view of one bound to a scope, and adds them up. Fills without an
/// order, which other programs may write, belong to no backtest and are not counted. Uses bounded memory.
template <class Db>
[[nodiscard]] ledger_book book_of(Db&& db, key<models::BacktestRun> const& backtest) {
    using models::Fill;
    ledger_book book;
    for (auto const& fill : db.stream(fills_of(backtest)))
        book.take(fill[col<&Fill::vt_symbol>],
                  fill[col<&Fill::side>],
                  fill[col<&Fill::quantity>],
                  fill[col<&Fill::price>],
                  fill[col<&Fill::commission>].value_or(0));
    return book;
}

}  // namespace alphaswarm::platform

namespace alphaswarm {
using platform::book_of;
using platform::ledger_book;
using platform::position;
}  // namespace alphaswarm
