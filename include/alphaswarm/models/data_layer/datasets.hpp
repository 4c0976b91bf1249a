// SPDX-License-Identifier: BSL-1.0
// What is learnt of datasets afterwards: profiles of their content, and the log of what was exchanged with
// DataHub.
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

/// The statistics of one table's content, computed at one time.
struct DatasetProfile {
    key<DatasetProfile> id{};
    std::string namespace_{};
    std::string name{};
    std::optional<std::int32_t> version{};
    std::int32_t rows = 0;
    std::int32_t bytes = 0;
    std::optional<json> columns = json("[]");
    std::optional<json> summary = json("{}");
    std::optional<std::string> engine{};
    timestamp computed_at{};
    std::optional<timestamp> expires_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = DatasetProfile>
consteval auto describe_table(of<DatasetProfile>) {
    return describe<T>("dataset_profiles", domains::data_layer)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::namespace_>.named("namespace").varchar(120).indexed(),
                 column<&T::name>.varchar(240).indexed(),
                 column<&T::version>.indexed().comment(
                     "The version of the dataset that was profiled; null means the newest."),
                 column<&T::rows>.generated(initializer),
                 column<&T::bytes>.generated(initializer).comment("Size of the data."),
                 column<&T::columns>.generated(initializer).comment("The statistics of each column, as a list."),
                 column<&T::summary>.generated(initializer),
                 column<&T::engine>.varchar(32).comment("What computed it."),
                 column<&T::computed_at>.generated(utc_now),
                 column<&T::expires_at>.indexed().comment("When it should be computed again."))
        .scoped(project_scope<T>())
        .with(index(column<&T::namespace_>, column<&T::name>, column<&T::version>).named("ix_dataset_profiles_lookup"))
        .comment("The statistics of one table's content, computed at one time.");
}

/// One exchange of metadata with DataHub.
struct DatahubSyncLog {
    key<DatahubSyncLog> id{};
    std::string direction = "push";
    std::string target{};
    std::optional<std::string> urn{};
    std::optional<std::string> platform{};
    std::optional<std::string> platform_instance{};
    std::string status = "ok";
    std::optional<std::string> error{};
    std::optional<json> payload = json("{}");
    timestamp started_at{};
    std::optional<timestamp> finished_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = DatahubSyncLog>
consteval auto describe_table(of<DatahubSyncLog>) {
    return describe<T>("datahub_sync_log", domains::data_layer)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::direction>.varchar(16).generated(initializer).comment("Push sends to DataHub, pull reads from there."),
            column<&T::target>.varchar(240).indexed().comment("What was exchanged."),
            column<&T::urn>.varchar(512).indexed().comment("Its name in DataHub."),
            column<&T::platform>.varchar(64).indexed(),
            column<&T::platform_instance>.varchar(120).indexed(),
            column<&T::status>.varchar(32).indexed().generated(initializer),
            column<&T::error>,
            column<&T::payload>.generated(initializer),
            column<&T::started_at>.indexed().generated(utc_now),
            column<&T::finished_at>)
        .scoped(project_scope<T>())
        .comment("One exchange of metadata with DataHub.");
}

}  // namespace alphaswarm::models
