// SPDX-License-Identifier: BSL-1.0
// Ledger records on this library: arguments are the connection string, the workload, and rounds to time.
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <vector>

#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/ledger.hpp>

#include "on_session.hpp"
#include "workload.hpp"

using namespace alphaswarm;
using models::OrderRecord;

namespace {

session* db;
ledger_writer* ledger;
std::vector<OrderRecord> fresh;

void make_orders() {
    fresh.clear();
    db->execute("truncate orders, ledger_entries");
    for (int i = 0; i < workload::single_inserts; ++i)
        fresh.push_back({.vt_symbol = workload::symbol(i),
                         .side = i % 2 ? "buy" : "sell",
                         .order_type = i % 3 ? "limit" : "stop",
                         .quantity = 1 + workload::quantity(i),
                         .price = workload::price(i)});
}
workload::outcome check() {
    auto const got = db->connection().execute(
        "select count(*), (select trunc(sum(quantity)::numeric) from orders) + count(distinct payload ->> 'order_id') "
        "from ledger_entries");
    return {std::atol(got.data(0, 0)), std::strtoull(got.data(0, 1), nullptr, 10)};
}

workload::job const jobs[] = {
    {"L1",
     make_orders,
     [] {
         for (OrderRecord const& o : fresh) ledger->record_order(o);
     },
     check},
    {"L2",
     make_orders,
     [] {
         auto batch = ledger->batch();
         for (OrderRecord const& o : fresh) batch.record_order(o);
         batch.flush();
     },
     check},
};

}  // namespace

int main(int count, char** arguments) {
    return workload::run_on_session(jobs, count, arguments, [](session& open) {
        open.execute("set search_path to desk");
        db = &open;
        auto writer = std::make_unique<ledger_writer>(
            open,
            platform::ledger_binding{.backtest = key<models::BacktestRun>("3f0e7a52-7f3c-4a37-9d1e-000000000001")});
        ledger = writer.get();
        return writer;
    });
}
