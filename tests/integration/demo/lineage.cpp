// SPDX-License-Identifier: BSL-1.0
// The demonstration's way from data to fills, as SQL text: the rows that a backtest leaves behind in 11 tables, by one
// statement, and the four questions about them. A text names every column that the program makes; the words fill those
// of an object.
#include <alphaswarm/checked_sql.hpp>
#include <alphaswarm/models/tables.hpp>

#include "integration/demo/words.hpp"

namespace {
using namespace demo;
using models::shipped_tables;

constexpr auto left_behind = checked_sql<shipped_tables>([] {
    return R"(
with traded as (
    select id, vt_symbol from instruments where instrument_class = 'spot' order by vt_symbol limit 2
), days(at, foretold, came, price) as (
    values (timestamp '2024-02-01 21:00:00', 0.012::float8, 0.009::float8, 186.86::float8),
           ('2024-03-01 21:00:00', -0.008, -0.011, 179.66),
           ('2024-05-03 20:00:00', 0.021, 0.034, 183.38)
), source as (
    insert into data_sources (id, name, display_name, kind, auth_type, protocol, capabilities, rate_limits, enabled, meta,
                              rate_limit_json, pagination_json, endpoints_json, health_status, tags, version, created_at, updated_at)
    values (gen_random_uuid()::text, 'exchange_bars', 'Daily bars', 'parquet', 'none', 'https/json', '{}', '{}', true, '{}', '{}', '{}',
            '[]', 'unknown', '[]', 1, localtimestamp, localtimestamp)
    returning id
), catalog as (
    insert into dataset_catalogs (id, name, provider, frequency, domain, schema_json, tags, meta, load_mode, llm_annotations, column_docs,
                                  entity_extraction_status, created_at, updated_at, project_id, owner_user_id, workspace_id)
    values (gen_random_uuid()::text, 'us_equities_daily', 'exchange_bars', '1d', 'market.bars', '{}', '[]', '{}', 'managed', '{}', '[]',
            'pending', localtimestamp, localtimestamp, :project, :user, :workspace)
    returning id
), version as (
    insert into dataset_versions (id, catalog_id, version, start_time, end_time, dataset_hash, status, row_count, symbol_count, file_count,
                                  columns, schema_json, meta, created_at, project_id, owner_user_id, workspace_id)
    select gen_random_uuid()::text, id, 3, :opening, :closing, 'b7e23ec29af22b0b', 'active', 0, 0, 0, '[]', '{}', '{}', localtimestamp,
           :project, :user, :workspace
      from catalog returning id
), model as (
    insert into model_versions (id, registry_name, mlflow_version, stage, algo, dataset_version_id, metrics, created_at,
                                project_id, owner_user_id, workspace_id)
    select gen_random_uuid()::text, 'momentum', '7', 'Production', 'gradient boosting', id, '{}', localtimestamp,
           :project, :user, :workspace
      from version returning id
), strategy as (
    insert into strategies (id, name, config_yaml, status, version, created_at, created_by, meta, project_id, owner_user_id, workspace_id)
    values (gen_random_uuid()::text, 'Momentum, large shares', 'top: 2', 'paper', 1, localtimestamp, 'system', '{}',
            :project, :user, :workspace)
    returning id
), run as (
    insert into backtest_runs (id, strategy_id, status, start, "end", initial_cash, final_equity, sharpe, model_version_id, created_at,
                               metrics, project_id, owner_user_id, workspace_id)
    select gen_random_uuid()::text, s.id, 'completed', :opening, :closing, 100000.0, 104870.0, 1.31, m.id, localtimestamp, '{}',
           :project, :user, :workspace
      from strategy s, model m returning id, strategy_id
), alpha as (
    insert into ml_alpha_backtest_runs (id, backtest_run_id, model_version_id, started_at, run_name, status, ml_metrics, trading_metrics,
                                        combined_metrics, attribution, params, created_at, project_id, owner_user_id, workspace_id)
    select gen_random_uuid()::text, r.id, m.id, :opening, 'alpha-backtest', 'queued', '{}', '{}', '{}', '{}', '{}', localtimestamp,
           :project, :user, :workspace
      from run r, model m returning id
), link as (
    insert into data_links (id, dataset_version_id, source_id, entity_kind, entity_id, instrument_id, coverage_start, coverage_end,
                            row_count, meta, created_at)
    select gen_random_uuid()::text, v.id, s.id, 'instrument', t.id, t.id, :opening, :closing, 0, '{}', localtimestamp
      from traded t, version v, source s returning id
), audit as (
    insert into ml_prediction_audit (id, alpha_backtest_run_id, vt_symbol, ts, prediction, label, created_at,
                                     project_id, owner_user_id, workspace_id)
    select gen_random_uuid()::text, a.id, t.vt_symbol, d.at, d.foretold, d.came, localtimestamp, :project, :user, :workspace
      from traded t, days d, alpha a returning id
), made as (
    insert into orders (id, backtest_id, strategy_id, vt_symbol, side, order_type, quantity, status, created_at,
                        project_id, owner_user_id, workspace_id)
    select gen_random_uuid()::text, r.id, r.strategy_id, t.vt_symbol, case when d.foretold > 0 then 'buy' else 'sell' end, 'market', 100,
           'filled', d.at, :project, :user, :workspace
      from traded t, days d, run r returning id, vt_symbol, side, created_at
), filled as (
    insert into fills (id, order_id, vt_symbol, side, quantity, price, commission, slippage, created_at, project_id, owner_user_id, workspace_id)
    select gen_random_uuid()::text, o.id, o.vt_symbol, o.side, 100, d.price, 1.25, 0, o.created_at, :project, :user, :workspace
      from made o join days d on d.at = o.created_at returning id
)
select 7 + (select count(*) from link) + (select count(*) from audit) + (select count(*) from made) + count(*) as stored from filled)";
});
constexpr auto sources = checked_sql<shipped_tables>([] {
    return R"(select c.name as dataset, v.version, s.display_name, i.vt_symbol, l.coverage_start, l.coverage_end
                from dataset_versions v
                join dataset_catalogs c on c.id = v.catalog_id
                join data_links l on l.dataset_version_id = v.id
                join data_sources s on s.id = l.source_id
                left join instruments i on i.id = l.instrument_id
               where c.name = :dataset order by i.vt_symbol)";
});
constexpr auto walk = checked_sql<shipped_tables>([] {
    return R"(select s.name as source, v.version, m.registry_name as model, r.sharpe, o.side, f.quantity, f.price, i.ticker, e.name as issuer
                from data_sources s
                join data_links l on l.source_id = s.id
                join dataset_versions v on v.id = l.dataset_version_id
                join model_versions m on m.dataset_version_id = v.id
                join backtest_runs r on r.model_version_id = m.id
                join orders o on o.backtest_id = r.id
                join fills f on f.order_id = o.id
                join instruments i on i.id = l.instrument_id
                left join issuers e on e.id = i.issuer_id
               where v.dataset_hash = :hash and f.vt_symbol = i.vt_symbol
               order by f.created_at, i.ticker)";
});
constexpr auto predictions = checked_sql<shipped_tables>([] {
    return R"(select p.name as project, s.name as strategy, m.registry_name as model, count(*) as predictions,
                     avg(abs(a.prediction - a.label)) as off_by
                from ml_prediction_audit a
                join ml_alpha_backtest_runs b on b.id = a.alpha_backtest_run_id
                join backtest_runs r on r.id = b.backtest_run_id
                join model_versions m on m.id = r.model_version_id
                join strategies s on s.id = r.strategy_id
                join projects p on p.id = s.project_id
               group by p.id, s.id, m.id order by predictions desc)";
});
constexpr auto turnover = checked_sql<shipped_tables>([] {
    return R"(select s.name, i.ticker, f.side, sum(f.quantity * f.price) as turnover, sum(f.commission) as commission
                from fills f
                join orders o on o.id = f.order_id
                join backtest_runs r on r.id = o.backtest_id
                join strategies s on s.id = r.strategy_id
                join instruments i on i.vt_symbol = f.vt_symbol
               where r.status = 'completed'
               group by s.id, i.id, f.side order by i.ticker, f.side)";
});

/// The four questions as text, of the rows that the words or the text stored.
void ask(session& db, asked const& words) {
    auto all = db.unscoped();
    CHECK(differs(answered_by(all.fetch(sources, "dataset"_c = "us_equities_daily")), words.of("sources")) == "");
    CHECK(differs(answered_by(all.fetch(walk, "hash"_c = "b7e23ec29af22b0b")), words.of("walk")) == "");
    CHECK(differs(answered_by(all.fetch(predictions)), words.of("predictions")) == "");
    CHECK(differs(answered_by(all.fetch(turnover)), words.of("turnover")) == "");
}
}  // namespace

TEST_CASE("questions across the domains find as text what they find in words") {
    asked words(lineage_questions);
    ask(words.db, words);
}
TEST_CASE("one text stores what the words store in 11 tables") {
    asked words(lineage_questions), text;
    auto const stored = text.db.unscoped().fetch_one(left_behind,
                                                     "opening"_c = timestamp::parse("2024-01-02 14:30:00"),
                                                     "closing"_c = timestamp::parse("2024-06-28 20:00:00"),
                                                     "project"_c = models::default_project,
                                                     "user"_c = models::default_user,
                                                     "workspace"_c = models::default_workspace)["stored"_c];
    CHECK(words.of("lineage").summary == fmt::format("{} rows in 11 tables of 5 domains", stored));
    ask(text.db, words);
    for (std::string const table : {"data_sources",
                                    "dataset_catalogs",
                                    "dataset_versions",
                                    "model_versions",
                                    "strategies",
                                    "backtest_runs",
                                    "ml_alpha_backtest_runs",
                                    "data_links",
                                    "ml_prediction_audit",
                                    "orders",
                                    "fills"}) {
        // all but the new keys, and the times of storing
        std::string const rows =
            "select row from (select (select jsonb_object_agg(key, value) from jsonb_each(to_jsonb(t)) where "
            "(key !~ '_?id$' or key ~ '^(project|owner_user|workspace|instrument)_id$') and key not in "
            "('created_at', 'updated_at'))::text as row from " +
            table + " t) x order by row";
        INFO(table);
        CHECK(test::told(text.db.connection(), rows) == test::told(words.db.connection(), rows));
    }
}
