// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/models/ledger.hpp>

#include "support/catch.hpp"
#include "unit/models/facts.hpp"

namespace alphaswarm::models {
struct BacktestRun;
struct Instrument;
struct Strategy;
}  // namespace alphaswarm::models

namespace {
using namespace alphaswarm;
using namespace alphaswarm::models;
using schema::action;
using schema::constraint_kind;
using schema::generation;
using schema::mutability;

static_assert(facts::count<SignalEntry, OrderRecord, Fill, LedgerEntry>() == facts::totals{.tables = 4,
                                                                                           .columns = 49,
                                                                                           .nullable = 26,
                                                                                           .foreign_keys = 19,
                                                                                           .uniques = 0,
                                                                                           .indexes = 22,
                                                                                           .unique_indexes = 0});
static_assert(!facts::complete<BacktestRun> && !facts::complete<Strategy> && !facts::complete<Instrument>,
              "one domain brings no other along");

static_assert(facts::name<OrderRecord>() == "orders" && facts::name<SignalEntry>() == "signals");
static_assert(facts::is_text(facts::column<Fill>("vt_symbol"), 40) &&
              facts::is_text(facts::column<OrderRecord>("reference"), 120, true));
static_assert(facts::column<OrderRecord>("price").nullable && !facts::column<Fill>("price").nullable,
              "an order at the market has no price");
static_assert(facts::column<Fill>("commission").nullable &&
              facts::column<Fill>("commission").made_by == generation::member);

static_assert(facts::references<Fill, OrderRecord>("order_id", action::no_action) &&
              facts::column<Fill>("order_id").nullable);
static_assert(facts::references<LedgerEntry, BacktestRun>("backtest_id", action::no_action));
static_assert(facts::references<SignalEntry, Strategy>("strategy_id", action::no_action));
static_assert(facts::links<SignalEntry, Instrument>("vt_symbol", "vt_symbol") &&
              facts::links<OrderRecord, Instrument>("vt_symbol", "vt_symbol") &&
              facts::links<Fill, Instrument>("vt_symbol", "vt_symbol"));
static_assert(facts::has<LedgerEntry>(constraint_kind::index, "ix_ledger_type_ts", "entry_type", "created_at"));
static_assert(facts::has<SignalEntry>(constraint_kind::index, "ix_signals_symbol_ts", "vt_symbol", "created_at"));
static_assert(facts::column<OrderRecord>("order_type").allowed_value_count == 7 &&
              facts::column<OrderRecord>("status").allowed_value_count == 7 &&
              facts::column<LedgerEntry>("entry_type").allowed_value_count == 7);
static_assert(facts::changes<LedgerEntry>() == mutability::append_only &&
              facts::changes<OrderRecord>() == mutability::free);

// The scope's columns come last.
static_assert(facts::scope<Fill>() == "project" && facts::references<Fill, Project>("project_id", action::set_null) &&
              facts::references<Fill, User>("owner_user_id", action::set_null) &&
              facts::references<Fill, Workspace>("workspace_id", action::set_null));
static_assert(schema::table<Fill>.columns[9].name == "project_id" &&
              schema::table<Fill>.columns[11].name == "workspace_id" && schema::table<Fill>.columns[11].indexed);

TEST_CASE("a new row of ledger holds the platform's defaults") {
    CHECK(OrderRecord{}.status == "submitting");
    CHECK_FALSE(OrderRecord{}.price.has_value());
    CHECK(Fill{}.commission == 0.0);
    CHECK(SignalEntry{}.confidence == 1.0);
    CHECK(LedgerEntry{}.level == "info");
    CHECK(LedgerEntry{}.payload == json("{}"));
    CHECK(Fill{}.project_id == default_project);
    CHECK(Fill{}.owner_user_id == default_user);
    CHECK(Fill{}.workspace_id == default_workspace);
}

}  // namespace
