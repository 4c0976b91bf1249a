// SPDX-License-Identifier: BSL-1.0
// What was decided and done: signals, the orders that follow, their fills, and a ledger that records all of these and
// more.
#pragma once

#include <optional>
#include <string>

#include <alphaswarm/models/domains.hpp>
#include <alphaswarm/models/scopes.hpp>
#include <alphaswarm/schema/table.hpp>
#include <alphaswarm/types/builtin.hpp>
#include <alphaswarm/types/json.hpp>
#include <alphaswarm/types/key.hpp>
#include <alphaswarm/types/timestamp.hpp>

namespace alphaswarm::models {

struct BacktestRun;
struct Instrument;
struct Strategy;

/// A strategy's wish to hold an instrument.
struct SignalEntry {
    key<SignalEntry> id{};
    std::optional<key<Strategy>> strategy_id{};
    std::optional<key<BacktestRun>> backtest_id{};
    std::string vt_symbol{};
    std::string direction{};
    double strength{};
    std::optional<double> confidence = 1.0;
    std::optional<std::string> rationale{};
    timestamp created_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = SignalEntry>
consteval auto describe_table(of<SignalEntry>) {
    return describe<T>("signals", domains::ledger)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::strategy_id>.references(to<Strategy>),
            column<&T::backtest_id>.references(to<BacktestRun>),
            column<&T::vt_symbol>.varchar(40).indexed().comment(
                "The instrument's vt_symbol; the database does not enforce it."),
            column<&T::direction>.varchar(10).one_of("long", "short", "net").comment("Net asks for a position, whatever its sign."),
            column<&T::strength>.comment("How large the position should be; the scale is the strategy's."),
            column<&T::confidence>.generated(initializer).comment("From 0 to 1."),
            column<&T::rationale>,
            column<&T::created_at>.indexed().generated(utc_now))
        .scoped(project_scope<T>())
        .with(index(column<&T::vt_symbol>, column<&T::created_at>).named("ix_signals_symbol_ts"),
              link(column<&T::vt_symbol>).references(to<Instrument>, "vt_symbol"))
        .comment("A strategy's wish to hold an instrument.");
}

/// An order that was sent to a market, real or simulated.
struct OrderRecord {
    key<OrderRecord> id{};
    std::optional<key<BacktestRun>> backtest_id{};
    std::optional<key<Strategy>> strategy_id{};
    std::string vt_symbol{};
    std::string side{};
    std::string order_type{};
    double quantity{};
    std::optional<double> price{};
    std::string status = "submitting";
    std::optional<std::string> reference{};
    timestamp created_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = OrderRecord>
consteval auto describe_table(of<OrderRecord>) {
    return describe<T>("orders", domains::ledger)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::backtest_id>.references(to<BacktestRun>),
                 column<&T::strategy_id>.references(to<Strategy>),
                 column<&T::vt_symbol>.varchar(40).indexed()
                     .comment("The instrument's vt_symbol; the database does not enforce it."),
                 column<&T::side>.varchar(8).one_of("buy", "sell"),
                 column<&T::order_type>.varchar(16)
                     .one_of("market", "limit", "stop", "stop_limit", "market_on_open", "market_on_close",
                             "trailing_stop"),
                 column<&T::quantity>,
                 column<&T::price>.comment("Limit or stop price; null at the market."),
                 column<&T::status>.varchar(16).generated(initializer)
                     .one_of("submitting", "new", "partial", "filled", "cancelled", "rejected", "expired"),
                 column<&T::reference>.varchar(120).comment("What the sender calls the order."),
                 column<&T::created_at>.indexed().generated(utc_now))
        .scoped(project_scope<T>())
        .with(link(column<&T::vt_symbol>).references(to<Instrument>, "vt_symbol"))
        .comment("An order that was sent to a market, real or simulated.");
}

/// An execution of an order, whole or in part.
struct Fill {
    key<Fill> id{};
    std::optional<key<OrderRecord>> order_id{};
    std::string vt_symbol{};
    std::string side{};
    double quantity{};
    double price{};
    std::optional<double> commission = 0.0;
    std::optional<double> slippage = 0.0;
    timestamp created_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = Fill>
consteval auto describe_table(of<Fill>) {
    return describe<T>("fills", domains::ledger)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::order_id>.references(to<OrderRecord>).comment("The order; null where the writer did not know its row."),
            column<&T::vt_symbol>.varchar(40).indexed().comment(
                "The instrument's vt_symbol; the database does not enforce it."),
            column<&T::side>.varchar(8).one_of("buy", "sell"),
            column<&T::quantity>,
            column<&T::price>,
            column<&T::commission>.generated(initializer),
            column<&T::slippage>.generated(initializer).comment("What was lost against the price that was expected."),
            column<&T::created_at>.indexed().generated(utc_now))
        .scoped(project_scope<T>())
        .with(link(column<&T::vt_symbol>).references(to<Instrument>, "vt_symbol"))
        .comment("An execution of an order, whole or in part.");
}

/// The record of one event: a signal, an order, a fill or anything worth keeping.
struct LedgerEntry {
    key<LedgerEntry> id{};
    std::optional<key<BacktestRun>> backtest_id{};
    std::optional<key<Strategy>> strategy_id{};
    std::string entry_type{};
    std::string level = "info";
    std::string message{};
    std::optional<json> payload = json("{}");
    timestamp created_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = LedgerEntry>
consteval auto describe_table(of<LedgerEntry>) {
    return describe<T>("ledger_entries", domains::ledger)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::backtest_id>.references(to<BacktestRun>),
            column<&T::strategy_id>.references(to<Strategy>),
            column<&T::entry_type>.varchar(32).indexed().one_of(
                "SIGNAL", "ORDER", "FILL", "RISK", "AUDIT", "AGENT", "META"),
            column<&T::level>.varchar(16).generated(initializer).one_of("debug", "info", "warn", "error"),
            column<&T::message>,
            column<&T::payload>.generated(initializer).comment("What the entry is about, as one object; the id of the row where it has one."),
            column<&T::created_at>.indexed().generated(utc_now))
        .scoped(project_scope<T>())
        .with(index(column<&T::entry_type>, column<&T::created_at>).named("ix_ledger_type_ts"))
        .append_only()
        .comment("The record of one event: a signal, an order, a fill or anything worth keeping.");
}

}  // namespace alphaswarm::models
