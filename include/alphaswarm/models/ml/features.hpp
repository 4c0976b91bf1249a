// SPDX-License-Identifier: BSL-1.0
// Features: sets of them with every version, and the record of who used which.
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

/// A set of features that models and strategies are given.
struct FeatureSet {
    key<FeatureSet> id{};
    std::string name{};
    std::optional<std::string> description{};
    std::string kind = "indicator";
    std::optional<json> specs = json("[]");
    std::int32_t default_lookback_days = 60;
    std::optional<json> tags = json("[]");
    std::optional<std::string> created_by{};
    std::int32_t version = 1;
    std::string status = "active";
    timestamp created_at{};
    timestamp updated_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = FeatureSet>
consteval auto describe_table(of<FeatureSet>) {
    return describe<T>("feature_sets", domains::ml)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::name>.varchar(160),
                 column<&T::description>,
                 column<&T::kind>.varchar(32).generated(initializer)
                     .one_of("indicator", "model_pred", "composite", "ml4t", "qlib", "alpha158"),
                 column<&T::specs>.generated(initializer).comment("The features, as a list."),
                 column<&T::default_lookback_days>.generated(initializer)
                     .comment("How many days of the past the features need."),
                 column<&T::tags>.generated(initializer),
                 column<&T::created_by>.varchar(120),
                 column<&T::version>.generated(initializer).comment("The version that holds now."),
                 column<&T::status>.varchar(24).generated(initializer),
                 column<&T::created_at>.indexed().generated(utc_now),
                 column<&T::updated_at>.generated(utc_now))
        .scoped(project_scope<T>())
        .with(index(column<&T::name>).unique().named("ix_feature_sets_name"))
        .comment("A set of features that models and strategies are given.");
}

/// One version of a feature set as it was saved; a change makes a new row.
struct FeatureSetVersion {
    key<FeatureSetVersion> id{};
    key<FeatureSet> feature_set_id{};
    std::int32_t version{};
    std::optional<json> specs = json("[]");
    std::optional<std::string> notes{};
    std::optional<std::string> created_by{};
    timestamp created_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = FeatureSetVersion>
consteval auto describe_table(of<FeatureSetVersion>) {
    return describe<T>("feature_set_versions", domains::ml)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::feature_set_id>.references(to<FeatureSet>, on_delete::cascade).indexed(),
                 column<&T::version>.comment("Counts up within the feature set."),
                 column<&T::specs>.generated(initializer).comment("The features, as a list."),
                 column<&T::notes>,
                 column<&T::created_by>.varchar(120),
                 column<&T::created_at>.generated(utc_now))
        .scoped(project_scope<T>())
        .with(index(column<&T::feature_set_id>, column<&T::version>).named("ix_feature_set_versions_fs_version"))
        .immutable()
        .comment("One version of a feature set as it was saved; a change makes a new row.");
}

/// One use of a feature set by a backtest, a training or another consumer.
struct FeatureSetUsage {
    key<FeatureSetUsage> id{};
    key<FeatureSet> feature_set_id{};
    std::optional<std::int32_t> version{};
    std::string consumer_kind{};
    std::optional<std::string> consumer_id{};
    std::optional<json> meta = json("{}");
    timestamp created_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = FeatureSetUsage>
consteval auto describe_table(of<FeatureSetUsage>) {
    return describe<T>("feature_set_usages", domains::ml)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::feature_set_id>.references(to<FeatureSet>, on_delete::cascade).indexed(),
                 column<&T::version>.comment("The version that was used."),
                 column<&T::consumer_kind>.varchar(32).indexed().one_of("backtest", "train", "live", "rl", "research"),
                 column<&T::consumer_id>.varchar(64).indexed().comment(
                     "Id of what consumer_kind names; the database does not enforce it."),
                 column<&T::meta>.generated(initializer),
                 column<&T::created_at>.indexed().generated(utc_now))
        .scoped(project_scope<T>())
        .comment("One use of a feature set by a backtest, a training or another consumer.");
}

}  // namespace alphaswarm::models
