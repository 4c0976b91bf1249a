// SPDX-License-Identifier: BSL-1.0
// Runs that go on for long: trading on paper, and the episodes of reinforcement learning.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <alphaswarm/models/domains.hpp>
#include <alphaswarm/models/scopes.hpp>
#include <alphaswarm/schema/table.hpp>
#include <alphaswarm/types/builtin.hpp>
#include <alphaswarm/types/json.hpp>
#include <alphaswarm/types/key.hpp>
#include <alphaswarm/types/timestamp.hpp>
#include <alphaswarm/types/varchar.hpp>

namespace alphaswarm::models {

struct Strategy;

/// A strategy that trades with simulated money on live or replayed data.
struct PaperTradingRun {
    key<PaperTradingRun, varchar<48>> id{};
    std::optional<std::string> task_id{};
    std::string run_name = "paper-adhoc";
    std::optional<std::string> strategy_id{};
    std::string brokerage = "sim";
    std::string feed = "replay";
    std::string status = "pending";
    timestamp started_at{};
    std::optional<timestamp> last_heartbeat_at{};
    std::optional<timestamp> stopped_at{};
    std::optional<double> initial_cash{};
    std::optional<double> final_equity{};
    std::optional<double> realized_pnl{};
    std::optional<double> max_drawdown{};
    std::int32_t bars_seen = 0;
    std::int32_t orders_submitted = 0;
    std::int32_t fills = 0;
    std::optional<json> config = json("{}");
    std::optional<json> state = json("{}");
    std::optional<std::string> error{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = PaperTradingRun>
consteval auto describe_table(of<PaperTradingRun>) {
    return describe<T>("paper_trading_runs", domains::sessions)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid).comment("Up to 48 characters: longer than the other keys of the schema."),
            column<&T::task_id>.varchar(120).indexed().comment("Id of the background task that does the work."),
            column<&T::run_name>.varchar(240).generated(initializer),
            column<&T::strategy_id>.varchar(120).indexed().comment(
                "The row of strategies; the database does not enforce it."),
            column<&T::brokerage>.varchar(40).generated(initializer).comment("Who executes the orders; sim is the simulator."),
            column<&T::feed>.varchar(40).generated(initializer).comment("Where prices come from; replay is the past."),
            column<&T::status>.varchar(32).indexed().generated(initializer),
            column<&T::started_at>.indexed().generated(utc_now),
            column<&T::last_heartbeat_at>.comment("When the run was last known to be alive."),
            column<&T::stopped_at>,
            column<&T::initial_cash>,
            column<&T::final_equity>,
            column<&T::realized_pnl>,
            column<&T::max_drawdown>,
            column<&T::bars_seen>.generated(initializer),
            column<&T::orders_submitted>.generated(initializer),
            column<&T::fills>.generated(initializer).comment("How many fills there were."),
            column<&T::config>.generated(initializer),
            column<&T::state>.generated(initializer).comment("Where the run goes on after a restart, as one object."),
            column<&T::error>)
        .scoped(project_scope<T>())
        .with(link(column<&T::strategy_id>).references(to<Strategy>))
        .comment("A strategy that trades with simulated money on live or replayed data.");
}

/// One episode of a reinforcement-learning run.
struct RLEpisode {
    key<RLEpisode> id{};
    std::string run_id{};
    std::int32_t episode{};
    double mean_reward{};
    std::optional<double> portfolio_value{};
    std::optional<std::int32_t> length{};
    timestamp created_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = RLEpisode>
consteval auto describe_table(of<RLEpisode>) {
    return describe<T>("rl_episodes", domains::sessions)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::run_id>.varchar(120).indexed().comment("Name of the run; it has no table."),
                 column<&T::episode>.comment("Counts up within the run."),
                 column<&T::mean_reward>,
                 column<&T::portfolio_value>,
                 column<&T::length>.comment("How many steps the episode took."),
                 column<&T::created_at>.indexed().generated(utc_now))
        .scoped(project_scope<T>())
        .comment("One episode of a reinforcement-learning run.");
}

}  // namespace alphaswarm::models
