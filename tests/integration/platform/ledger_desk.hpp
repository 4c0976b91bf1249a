// SPDX-License-Identifier: BSL-1.0
// A database of the shipped schema with a strategy and a backtest, for tests of the ledger.
#pragma once

#include <string>

#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/ledger.hpp>
#include <alphaswarm/models/strategies.hpp>
#include <alphaswarm/models/tenancy.hpp>

#include "support/database.hpp"

namespace alphaswarm::test {

/// Makes the tables and the rows that the default scopes name; compiled once, since it sees every table.
void create_platform(session& db);

inline key<models::BacktestRun> new_backtest(session& db) { return db.unscoped().insert(models::BacktestRun{}).id; }
inline key<models::Strategy> new_strategy(session& db) {
    return db.unscoped().insert(models::Strategy{.name = "momentum"}).id;
}

inline models::OrderRecord an_order(std::string const& symbol = "AAPL.NASDAQ", double quantity = 100) {
    return {.vt_symbol = symbol, .side = "buy", .order_type = "limit", .quantity = quantity, .price = 187.5};
}

/// A copy of one database that holds the tables, which are made once for all tests.
struct ledger_desk {
    database here{model()};
    session db{pg::config(here.dsn())};
    key<models::Strategy> strategy{};
    key<models::BacktestRun> run{};

    ledger_desk() {
        db.connection().on_notice(nullptr);
        strategy = new_strategy(db);
        run = new_backtest(db);
    }
    static std::string const& model() {
        static database const tables;
        static bool const made = [] {
            session db{pg::config(tables.dsn())};
            db.connection().on_notice(nullptr);
            create_platform(db);
            return true;
        }();
        static_cast<void>(made);
        return tables.name();
    }
    /// The one value of a query, as text.
    std::string ask(std::string const& sql) { return db.connection().execute(sql).data(0, 0); }
};

}  // namespace alphaswarm::test
