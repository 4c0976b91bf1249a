// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/mentioned.hpp>

namespace {
using namespace alphaswarm::reader;

constexpr bool names(std::string_view text, std::string_view table) { return may_mention(find_mentioned(text), table); }

static_assert(resembles("BacktestRun", "backtest_runs") && resembles("models::Strategy", "strategies") &&
              resembles("Fill", "fills"));
static_assert(!resembles("Fill", "orders") && !resembles("Order", "order_lines_of_today") &&
              !resembles("Person", "people"));

static_assert(names("select * from fills f join orders o on true", "Fill") &&
              names("select * from a, (b cross join ledger.\"Orders\")", "Order"));
static_assert(!names("select order_count from fills", "Order"), "a column is not a table");
static_assert(find_mentioned("select 'from fills' -- from orders").count == 0);
}  // namespace
