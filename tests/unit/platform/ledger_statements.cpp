// SPDX-License-Identifier: BSL-1.0
// The statements of the ledger, as the server sees them.
#include <alphaswarm/platform/ledger_statements.hpp>

#include <alphaswarm/alphaswarm.hpp>

#include "support/catch.hpp"

using namespace alphaswarm;
using namespace alphaswarm::platform;

namespace {
template <class S>
constexpr std::string_view text = sql_of(S{});

#define ENTRY_COLUMNS                                                                                            \
    "id, backtest_id, strategy_id, entry_type, level, message, payload, created_at, project_id, owner_user_id, " \
    "workspace_id"
static_assert(
    text<recorded<OrderRecord>> ==
        "with as_written as (insert into orders (id, backtest_id, strategy_id, vt_symbol, side, order_type, quantity, "
        "price, status, reference, created_at, "
        "project_id, owner_user_id, workspace_id) select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14 "
        "where not exists (select 1 from ledger_entries as as_before "
        "where as_before.id = $15) on conflict (id) do nothing returning id) insert into ledger_entries (" ENTRY_COLUMNS
        ") select $15, $2, $3, 'ORDER', 'info', $16, $17, $11, $12, $13, $14 from as_written",
    "what both rows say is sent once");
static_assert(
    text<recorded<Fill>> ==
        "with as_written as (insert into fills (id, order_id, vt_symbol, side, quantity, price, commission, slippage, "
        "created_at, project_id, owner_user_id, "
        "workspace_id) select $1, $2, as_order.vt_symbol, as_order.side, $3, $4, $5, $6, $7, $8, $9, $10 from orders "
        "as as_order where as_order.id = $2 and ($11::text is null or "
        "as_order.backtest_id = $11) and coalesce(as_order.project_id = $8, as_order.owner_user_id = $9 and "
        "as_order.workspace_id = $10, as_order.owner_user_id = $9, "
        "as_order.workspace_id = $10, coalesce(as_order.project_id, as_order.owner_user_id, as_order.workspace_id) is "
        "null or coalesce($8, $9, $10) is null) and not exists (select 1 from ledger_entries as as_before where "
        "as_before.id = $12) on conflict (id) do nothing returning id) insert into ledger_entries (" ENTRY_COLUMNS
        ") select $12, $11, $13, 'FILL', 'info', $14, $15, $7, $8, $9, $10 from as_written",
    "a fill says of instrument and side what its order says, which is the writer's");
static_assert(text<recorded<LedgerEntry>> ==
                  "insert into ledger_entries (" ENTRY_COLUMNS
                  ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (id) do nothing",
              "an entry alone has no entry");
static_assert(text<recorded_many<SignalEntry>> ==
              "with as_written as (insert into signals (id, strategy_id, backtest_id, vt_symbol, direction, strength, "
              "confidence, rationale, created_at, project_id, "
              "owner_user_id, workspace_id) select as_given.id, $1, $2, as_given.vt_symbol, as_given.direction, "
              "as_given.strength, as_given.confidence, as_given.rationale, as_given.created_at, $3, $4, $5 from "
              "unnest($6::character varying[], $7::text[], $8::text[], $9::double precision[], $10::double "
              "precision[], $11::text[], $12::timestamp without time "
              "zone[], $13::character varying[]) as as_given(id, vt_symbol, direction, strength, confidence, "
              "rationale, created_at, as_entry_id) where not exists (select 1 from "
              "ledger_entries as as_before where as_before.id = as_given.as_entry_id) on conflict (id) do nothing "
              "returning id) insert into "
              "ledger_entries (" ENTRY_COLUMNS
              ") select distinct on (as_entry.id) as_entry.id, $2, $1, 'SIGNAL', 'info', as_entry.message, "
              "as_entry.payload, as_entry.created_at, $3, $4, $5 from unnest($6::character "
              "varying[], $13::character varying[], $14::text[], $15::json[], $12::timestamp without time zone[]) as "
              "as_entry(row_id, id, message, payload, created_at) "
              "join as_written on as_written.id = as_entry.row_id");
static_assert(text<recorded_many<Fill>>.find("join orders as as_order on as_order.id = as_given.order_id where "
                                             "($12::text is null or as_order.backtest_id = $12) and "
                                             "coalesce(as_order.project_id = $1,") != std::string_view::npos);
static_assert(text<stored_entries> == "select " ENTRY_COLUMNS " from ledger_entries where id = any ($1)");
#undef ENTRY_COLUMNS
}  // namespace

TEST_CASE("a ledger's statement binds as many values as its text has") {
    audit const entry{.id = key<LedgerEntry>("e"), .message = "m", .payload = json("{}")};
    ledger_stamp const stamp{};
    auto const bound = [&]<class S>(S const& statement) {
        orm::parameter_values<sql::constants<S>::parameter_count> values;
        orm::binder<> b(values.list);
        statement.bind(b);
        return static_cast<std::size_t>(values.list.count) == sql::constants<S>::parameter_count;
    };
    auto const both = [&]<class T>(T const& row) {
        return bound(recorded<T>{&row, &entry, &stamp}) && bound(recorded_many<T>{&row, &entry, 1, &stamp});
    };
    timestamp const now = timestamp::now();
    CHECK(both(OrderRecord{.id = key<OrderRecord>("o"), .created_at = now}));
    CHECK(both(Fill{.id = key<Fill>("f"), .order_id = key<OrderRecord>("o"), .created_at = now}));
    CHECK(both(SignalEntry{.id = key<SignalEntry>("s"), .created_at = now}));
    CHECK(both(LedgerEntry{.id = key<LedgerEntry>("e"), .created_at = now}));
}
