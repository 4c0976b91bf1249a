// SPDX-License-Identifier: BSL-1.0
// Bots: a strategy, its data and its agents in one package, every version of it, and where each version was deployed.
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

namespace alphaswarm::models {

/// A bot, as it is now.
struct Bot {
    key<Bot> id{};
    std::string name{};
    std::string slug{};
    std::string kind = "trading";
    std::optional<std::string> description{};
    std::int32_t current_version = 1;
    std::optional<std::string> spec_yaml{};
    std::string status = "draft";
    std::optional<json> annotations = json("[]");
    std::optional<json> meta = json("{}");
    timestamp created_at{};
    timestamp updated_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = Bot>
consteval auto describe_table(of<Bot>) {
    return describe<T>("bots", domains::bots)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::name>.varchar(240),
                 column<&T::slug>.varchar(120).indexed()
                     .comment("Short name for addresses, unique within the project."),
                 column<&T::kind>.varchar(32).indexed().generated(initializer).one_of("trading", "research"),
                 column<&T::description>,
                 column<&T::current_version>.generated(initializer)
                     .comment("The version in bot_versions that holds now."),
                 column<&T::spec_yaml>.comment("The specification itself."),
                 column<&T::status>.varchar(32).indexed().generated(initializer)
                     .one_of("draft", "ready", "deployed", "archived"),
                 column<&T::annotations>.generated(initializer),
                 column<&T::meta>.generated(initializer),
                 column<&T::created_at>.generated(utc_now),
                 column<&T::updated_at>.generated(utc_now))
        .scoped(project_scope<T>())
        .with(unique(column<&T::project_id>, column<&T::slug>).named("uq_bots_project_slug"))
        .comment("A bot, as it is now.");
}

/// One version of a bot as it was saved; a change makes a new row.
struct BotVersion {
    key<BotVersion> id{};
    key<Bot> bot_id{};
    std::int32_t version{};
    std::string spec_hash{};
    json payload{};
    std::optional<std::string> notes{};
    std::optional<std::string> created_by{};
    timestamp created_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = BotVersion>
consteval auto describe_table(of<BotVersion>) {
    return describe<T>("bot_versions", domains::bots)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::bot_id>.references(to<Bot>, on_delete::cascade).indexed(),
                 column<&T::version>.comment("Counts up within the bot."),
                 column<&T::spec_hash>.varchar(64).indexed().comment(
                     "Fingerprint of the payload; a bot never has the same one twice."),
                 column<&T::payload>.comment("The specification itself, as one object."),
                 column<&T::notes>,
                 column<&T::created_by>.varchar(120),
                 column<&T::created_at>.generated(utc_now))
        .scoped(project_scope<T>())
        .with(unique(column<&T::bot_id>, column<&T::spec_hash>).named("uq_bot_versions_bot_hash"),
              unique(column<&T::bot_id>, column<&T::version>).named("uq_bot_versions_bot_version"),
              index(column<&T::bot_id>, column<&T::version>).named("ix_bot_versions_bot_version"))
        .immutable()
        .comment("One version of a bot as it was saved; a change makes a new row.");
}

/// One version of a bot, put to work somewhere.
struct BotDeployment {
    key<BotDeployment> id{};
    std::optional<key<Bot>> bot_id{};
    std::optional<key<BotVersion>> version_id{};
    std::string target{};
    std::optional<std::string> task_id{};
    std::string status = "pending";
    std::optional<std::string> manifest_yaml{};
    std::optional<json> result_summary = json("{}");
    std::optional<std::string> error{};
    timestamp started_at{};
    std::optional<timestamp> ended_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = BotDeployment>
consteval auto describe_table(of<BotDeployment>) {
    return describe<T>("bot_deployments", domains::bots)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::bot_id>.references(to<Bot>, on_delete::cascade).indexed(),
                 column<&T::version_id>.references(to<BotVersion>, on_delete::set_null).indexed(),
                 column<&T::target>.varchar(40).indexed()
                     .one_of("paper_session", "kubernetes", "backtest_only", "chat", "backtest")
                     .comment("Where it works."),
                 column<&T::task_id>.varchar(120).indexed().comment("Id of the background task that does the work."),
                 column<&T::status>.varchar(32).indexed().generated(initializer),
                 column<&T::manifest_yaml>.comment("What the cluster was told, where it runs in one."),
                 column<&T::result_summary>.generated(initializer),
                 column<&T::error>,
                 column<&T::started_at>.generated(utc_now),
                 column<&T::ended_at>)
        .scoped(project_scope<T>())
        .with(index(column<&T::status>, column<&T::started_at>).named("ix_bot_deployments_status_started"))
        .comment("One version of a bot, put to work somewhere.");
}

}  // namespace alphaswarm::models
