// SPDX-License-Identifier: BSL-1.0
// Data in motion: producers that publish market data, and what a dataset is connected to.
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

struct DatasetCatalog;

/// A program that publishes market data, and the state that it was last seen in.
struct MarketDataProducerRow {
    key<MarketDataProducerRow> id{};
    std::string name{};
    std::string kind = "alphavantage";
    std::string runtime = "kubernetes";
    std::string display_name{};
    std::optional<std::string> description{};
    std::optional<std::string> deployment_namespace{};
    std::optional<std::string> deployment_name{};
    std::optional<std::string> image{};
    std::optional<json> topics = json("[]");
    std::optional<json> config_json = json("{}");
    std::optional<json> env_overrides = json("{}");
    std::int32_t desired_replicas = 0;
    std::int32_t current_replicas = 0;
    std::string last_status = "unknown";
    std::optional<timestamp> last_status_at{};
    std::optional<std::string> last_error{};
    bool enabled = true;
    std::optional<json> tags = json("[]");
    std::optional<json> annotations = json("[]");
    std::optional<json> meta = json("{}");
    timestamp created_at{};
    timestamp updated_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = MarketDataProducerRow>
consteval auto describe_table(of<MarketDataProducerRow>) {
    return describe<T>("market_data_producers", domains::data_layer)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::name>.varchar(180).indexed(),
                 column<&T::kind>.varchar(40).indexed().generated(initializer)
                     .one_of("alphavantage", "ibkr", "alpaca", "polygon", "synthetic", "custom"),
                 column<&T::runtime>.varchar(40).indexed().generated(initializer)
                     .one_of("kubernetes", "local", "cluster_proxy"),
                 column<&T::display_name>.varchar(240),
                 column<&T::description>,
                 column<&T::deployment_namespace>.varchar(120).indexed().comment("Where in the cluster it runs."),
                 column<&T::deployment_name>.varchar(180).indexed().comment("Its name in the cluster."),
                 column<&T::image>.varchar(512).comment("Container image that it runs from."),
                 column<&T::topics>.generated(initializer).comment("The topics that it publishes to, as a list."),
                 column<&T::config_json>.generated(initializer),
                 column<&T::env_overrides>.generated(initializer)
                     .comment("Environment variables that differ from the image's own, as one object."),
                 column<&T::desired_replicas>.generated(initializer).comment("How many instances there should be."),
                 column<&T::current_replicas>.generated(initializer).comment("How many instances were last seen."),
                 column<&T::last_status>.varchar(40).indexed().generated(initializer),
                 column<&T::last_status_at>,
                 column<&T::last_error>,
                 column<&T::enabled>.indexed().generated(initializer),
                 column<&T::tags>.generated(initializer),
                 column<&T::annotations>.generated(initializer),
                 column<&T::meta>.generated(initializer),
                 column<&T::created_at>.generated(utc_now),
                 column<&T::updated_at>.generated(utc_now))
        .scoped(project_scope<T>())
        .with(unique(column<&T::project_id>, column<&T::name>).named("uq_market_producers_project_name"),
              index(column<&T::kind>, column<&T::last_status>).named("ix_market_data_producers_kind_status"))
        .comment("A program that publishes market data, and the state that it was last seen in.");
}

/// A connection between a dataset and a topic, a job or anything else that moves its data.
struct StreamingDatasetLink {
    key<StreamingDatasetLink> id{};
    std::optional<key<DatasetCatalog>> dataset_catalog_id{};
    std::optional<std::string> dataset_namespace{};
    std::optional<std::string> dataset_table{};
    std::string kind = "kafka_topic";
    std::string target_ref{};
    std::optional<std::string> cluster_ref{};
    std::string direction = "source";
    std::optional<json> metadata_json = json("{}");
    bool enabled = true;
    std::optional<std::string> discovered_by{};
    timestamp created_at{};
    timestamp updated_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = StreamingDatasetLink>
consteval auto describe_table(of<StreamingDatasetLink>) {
    return describe<T>("streaming_dataset_links", domains::data_layer)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::dataset_catalog_id>.references(to<DatasetCatalog>, on_delete::cascade).indexed(),
                 column<&T::dataset_namespace>.varchar(120).indexed()
                     .comment("Names the dataset where dataset_catalog_id is null."),
                 column<&T::dataset_table>.varchar(240).indexed()
                     .comment("Names the dataset where dataset_catalog_id is null."),
                 column<&T::kind>.varchar(40).indexed().generated(initializer)
                     .one_of("kafka_topic", "flink_job", "airbyte_connection", "dbt_model", "dagster_asset",
                             "producer", "sink"),
                 column<&T::target_ref>.varchar(512).indexed()
                     .comment("Name of what is connected, in the words of its kind."),
                 column<&T::cluster_ref>.varchar(240).indexed().comment("The cluster that it is part of."),
                 column<&T::direction>.varchar(20).indexed().generated(initializer)
                     .one_of("source", "sink", "bidirectional")
                     .comment("Seen from the dataset: where data comes from, where it goes to, or both."),
                 column<&T::metadata_json>.generated(initializer),
                 column<&T::enabled>.indexed().generated(initializer),
                 column<&T::discovered_by>.varchar(120),
                 column<&T::created_at>.generated(utc_now),
                 column<&T::updated_at>.generated(utc_now))
        .scoped(project_scope<T>())
        .with(unique(column<&T::dataset_catalog_id>, column<&T::kind>, column<&T::target_ref>, column<&T::direction>)
                  .named("uq_streaming_dataset_links_natural"),
              index(column<&T::kind>, column<&T::target_ref>).named("ix_streaming_dataset_links_lookup"))
        .comment("A connection between a dataset and a topic, a job or anything else that moves its data.");
}

}  // namespace alphaswarm::models
