// SPDX-License-Identifier: BSL-1.0
// From data to fills: what one model's backtest leaves behind in eight domains, and the way back through it.  The rows
// are few and made by hand; the joins are those of the whole schema, each condition from its foreign keys and links.
#include <cstdint>
#include <string>
#include <vector>

#include <alphaswarm/models/entities.hpp>
#include <alphaswarm/models/instruments.hpp>
#include <alphaswarm/models/ledger.hpp>
#include <alphaswarm/models/market_data.hpp>
#include <alphaswarm/models/ml.hpp>
#include <alphaswarm/models/ml_alpha.hpp>
#include <alphaswarm/models/strategies.hpp>
#include <alphaswarm/models/tenancy.hpp>
#include <alphaswarm/sql.hpp>

#include "questions.hpp"

namespace demo {

using namespace alphaswarm::models;

namespace {

constexpr timestamp opening = timestamp::parse("2024-01-02 14:30:00"),
                    closing = timestamp::parse("2024-06-28 20:00:00");

/// One day of one share: what the model foretold, what came of it, and the trade that followed.
struct day {
    timestamp at;
    double foretold, came, price;
};
constexpr day days[] = {
    {timestamp::parse("2024-02-01 21:00:00"), 0.012, 0.009, 186.86},
    {timestamp::parse("2024-03-01 21:00:00"), -0.008, -0.011, 179.66},
    {timestamp::parse("2024-05-03 20:00:00"), 0.021, 0.034, 183.38},
};

void store_lineage(session& db, show& to) {
    to.ask(
        "Store what one model's backtest leaves behind, from the source of its data to the fills, in one transaction.",
        "lineage");
    // [lineage]
    auto const traded = db.unscoped().fetch(select(col<&Instrument::id>, col<&Instrument::vt_symbol>)
                                                .from<Instrument>()
                                                .where(col<&Instrument::instrument_class> == "spot")
                                                .order_by(col<&Instrument::vt_symbol>)
                                                .limit(2));
    std::int64_t stored = 0;
    auto tx = db.begin();
    auto const store = [&](auto&& row) {
        db.unscoped().insert(row);  // makes what the row leaves open, such as its key
        ++stored;
        return row.id;
    };
    auto const source = store(DataSource{.name = "exchange_bars", .display_name = "Daily bars", .kind = "parquet"});
    auto const catalog =
        store(DatasetCatalog{.name = "us_equities_daily", .provider = "exchange_bars", .frequency = "1d"});
    auto const version = store(DatasetVersion{.catalog_id = catalog,
                                              .version = 3,
                                              .start_time = opening,
                                              .end_time = closing,
                                              .dataset_hash = "b7e23ec29af22b0b"});
    auto const model = store(ModelVersion{.registry_name = "momentum",
                                          .mlflow_version = "7",
                                          .stage = "Production",
                                          .algo = "gradient boosting",
                                          .dataset_version_id = version});
    auto const strategy = store(Strategy{.name = "Momentum, large shares", .config_yaml = "top: 2", .status = "paper"});
    auto const run = store(BacktestRun{.strategy_id = strategy,
                                       .status = "completed",
                                       .start = opening,
                                       .end = closing,
                                       .initial_cash = 100'000.0,
                                       .final_equity = 104'870.0,
                                       .sharpe = 1.31,
                                       .model_version_id = model});
    auto const alpha =
        store(MLAlphaBacktestRun{.backtest_run_id = run, .model_version_id = model, .started_at = opening});
    for (auto const& row : traded) {
        auto const& symbol = row[col<&Instrument::vt_symbol>];
        auto const instrument = row[col<&Instrument::id>];
        store(DataLink{.dataset_version_id = version,
                       .source_id = source,
                       .entity_kind = "instrument",
                       .entity_id = std::string(instrument.view()),
                       .instrument_id = instrument,
                       .coverage_start = opening,
                       .coverage_end = closing});
        for (auto const& [at, foretold, came, price] : days) {
            std::string const side = foretold > 0 ? "buy" : "sell";
            store(MLPredictionAudit{
                .alpha_backtest_run_id = alpha, .vt_symbol = symbol, .ts = at, .prediction = foretold, .label = came});
            auto const order = store(OrderRecord{.backtest_id = run,
                                                 .strategy_id = strategy,
                                                 .vt_symbol = symbol,
                                                 .side = side,
                                                 .order_type = "market",
                                                 .quantity = 100,
                                                 .status = "filled",
                                                 .created_at = at});
            store(Fill{.order_id = order,
                       .vt_symbol = symbol,
                       .side = side,
                       .quantity = 100,
                       .price = price,
                       .commission = 1.25,
                       .created_at = at});
        }
    }
    tx.commit();
    // [/lineage]
    to.answer(fmt::format("{} rows in 11 tables of 5 domains", stored));
}

}  // namespace

void lineage_questions(session& db, show& to) {
    store_lineage(db, to);
    {
        to.ask("Which sources stand behind a version of a dataset, and what does it cover?", "sources");
        // [sources]
        auto const sources = select(col<&DatasetCatalog::name>.as("dataset"_c),
                                    col<&DatasetVersion::version>,
                                    col<&DataSource::display_name>,
                                    col<&Instrument::vt_symbol>,
                                    col<&DataLink::coverage_start>,
                                    col<&DataLink::coverage_end>)
                                 .from<DatasetVersion>()
                                 .join<DatasetCatalog>()
                                 .join<DataLink>()
                                 .join<DataSource>()
                                 .left_join<Instrument>(col<&DataLink::instrument_id>)
                                 .where(col<&DatasetCatalog::name> == param("dataset"_c))
                                 .order_by(col<&Instrument::vt_symbol>);
        auto const rows = db.unscoped().fetch(sources, "dataset"_c = "us_equities_daily");
        // [/sources]
        to.answer(sources, rows);
    }
    {
        to.ask(
            "Walk one version of a dataset from its source through model, backtest, order and fill to the issuer: "
            "eight joins across six domains, each along the one key or link that connects it.",
            "walk");
        // [walk]
        auto const walk = select(col<&DataSource::name>.as("source"_c),
                                 col<&DatasetVersion::version>,
                                 col<&ModelVersion::registry_name>.as("model"_c),
                                 col<&BacktestRun::sharpe>,
                                 col<&OrderRecord::side>,
                                 col<&Fill::quantity>,
                                 col<&Fill::price>,
                                 col<&Instrument::ticker>,
                                 col<&Issuer::name>.as("issuer"_c))
                              .from<DataSource>()  // market_data
                              .join<DataLink>()  //
                              .join<DatasetVersion>()  //
                              .join<ModelVersion>()  // ml
                              .join<BacktestRun>()  // strategies
                              .join<OrderRecord>()  // ledger
                              .join<Fill>()  //
                              .join<Instrument>(col<&DataLink::instrument_id>)  // instruments
                              .left_join<Issuer>()  // entities
                              .where(col<&DatasetVersion::dataset_hash> == param("hash"_c) &&
                                     col<&Fill::vt_symbol> == col<&Instrument::vt_symbol>)
                              .order_by(col<&Fill::created_at>, col<&Instrument::ticker>);
        auto const rows = db.unscoped().fetch(walk, "hash"_c = "b7e23ec29af22b0b");
        // [/walk]
        to.answer(walk, rows);
    }
    {
        to.ask("How far off were a model's predictions, by strategy and project?", "predictions");
        // [predictions]
        auto const off = abs(col<&MLPredictionAudit::prediction> - col<&MLPredictionAudit::label>);
        auto const predictions = select(col<&Project::name>.as("project"_c),
                                        col<&Strategy::name>.as("strategy"_c),
                                        col<&ModelVersion::registry_name>.as("model"_c),
                                        count().as("predictions"_c),
                                        avg(off).as("off_by"_c))
                                     .from<MLPredictionAudit>()
                                     .join<MLAlphaBacktestRun>()
                                     .join<BacktestRun>()
                                     .join<ModelVersion>(col<&BacktestRun::model_version_id>)
                                     .join<Strategy>()
                                     .join<Project>(col<&Strategy::project_id>)
                                     .group_by(col<&Project::id>, col<&Strategy::id>, col<&ModelVersion::id>)
                                     .order_by(desc("predictions"_c));
        auto const rows = db.unscoped().fetch(predictions);
        // [/predictions]
        to.answer(predictions, rows);
    }
    {
        to.ask("What did a backtest buy and sell of each share, and what did its brokers take?", "turnover");
        // [turnover]
        auto const turnover = select(col<&Strategy::name>,
                                     col<&Instrument::ticker>,
                                     col<&Fill::side>,
                                     sum(col<&Fill::quantity> * col<&Fill::price>).as("turnover"_c),
                                     sum(col<&Fill::commission>).as("commission"_c))
                                  .from<Fill>()
                                  .join<OrderRecord>()
                                  .join<BacktestRun>()
                                  .join<Strategy>(col<&BacktestRun::strategy_id>)
                                  .join<Instrument>(col<&Fill::vt_symbol>)
                                  .where(col<&BacktestRun::status> == "completed")
                                  .group_by(col<&Strategy::id>, col<&Instrument::id>, col<&Fill::side>)
                                  .order_by(col<&Instrument::ticker>, col<&Fill::side>);
        auto const rows = db.unscoped().fetch(turnover);
        // [/turnover]
        to.answer(turnover, rows);
    }
}

}  // namespace demo
