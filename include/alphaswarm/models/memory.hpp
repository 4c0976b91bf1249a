// SPDX-License-Identifier: BSL-1.0
// What agents remember: situations with the lesson of each, reflections on their own runs, and how decisions turned
// out.
#pragma once

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

/// A situation that an agent was in, and the lesson of it.
struct MemoryEpisode {
    key<MemoryEpisode> id{};
    std::string role{};
    std::optional<std::string> vt_symbol{};
    std::optional<timestamp> as_of{};
    std::string situation{};
    std::string lesson{};
    std::optional<double> outcome{};
    std::optional<json> meta = json("{}");
    timestamp created_at{};
    std::optional<key<Lab>> lab_id = default_lab;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = MemoryEpisode>
consteval auto describe_table(of<MemoryEpisode>) {
    return describe<T>("memory_episodes", domains::memory)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::role>.varchar(120).indexed().comment("The kind of agent that remembers."),
                 column<&T::vt_symbol>.varchar(64).indexed(),
                 column<&T::as_of>.indexed().comment("When the situation was."),
                 column<&T::situation>,
                 column<&T::lesson>,
                 column<&T::outcome>.comment("How it ended, as a number."),
                 column<&T::meta>.generated(initializer),
                 column<&T::created_at>.generated(utc_now))
        .scoped(lab_scope<T>())
        .comment("A situation that an agent was in, and the lesson of it.");
}

/// A lesson that an agent drew from one of its runs.
struct MemoryReflection {
    key<MemoryReflection> id{};
    std::string role{};
    std::optional<std::string> run_id{};
    std::optional<std::string> vt_symbol{};
    std::optional<timestamp> as_of{};
    std::string lesson{};
    std::optional<double> outcome{};
    std::optional<json> meta = json("{}");
    timestamp created_at{};
    std::optional<key<Lab>> lab_id = default_lab;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = MemoryReflection>
consteval auto describe_table(of<MemoryReflection>) {
    return describe<T>("memory_reflections", domains::memory)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::role>.varchar(120).indexed().comment("The kind of agent that remembers."),
                 column<&T::run_id>.varchar(36).indexed().comment("Id of the run; the database does not enforce it."),
                 column<&T::vt_symbol>.varchar(64).indexed(),
                 column<&T::as_of>.indexed().comment("The time that the lesson is about."),
                 column<&T::lesson>,
                 column<&T::outcome>.comment("How the run ended, as a number."),
                 column<&T::meta>.generated(initializer),
                 column<&T::created_at>.generated(utc_now))
        .scoped(lab_scope<T>())
        .with(
            index(column<&T::role>, column<&T::vt_symbol>, column<&T::created_at>).named("ix_memory_reflection_lookup"))
        .comment("A lesson that an agent drew from one of its runs.");
}

/// How one decision turned out.
struct MemoryOutcome {
    key<MemoryOutcome> id{};
    std::string decision_id{};
    std::string vt_symbol{};
    std::optional<timestamp> decision_at{};
    std::optional<timestamp> outcome_at{};
    std::optional<double> raw_return{};
    std::optional<double> benchmark_return{};
    std::optional<double> excess_return{};
    std::optional<double> direction_correct{};
    std::optional<json> meta = json("{}");
    timestamp created_at{};
    std::optional<key<Lab>> lab_id = default_lab;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = MemoryOutcome>
consteval auto describe_table(of<MemoryOutcome>) {
    return describe<T>("memory_outcomes", domains::memory)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::decision_id>.varchar(60).indexed().comment(
                     "Id of the decision; the database does not enforce it."),
                 column<&T::vt_symbol>.varchar(64).indexed(),
                 column<&T::decision_at>.comment("When it was taken."),
                 column<&T::outcome_at>.indexed().comment("When its outcome was known."),
                 column<&T::raw_return>.comment("The instrument's return in between."),
                 column<&T::benchmark_return>.comment("The benchmark's return in between."),
                 column<&T::excess_return>.comment("Raw return less the benchmark's."),
                 column<&T::direction_correct>.comment("Whether the direction was right, as a number."),
                 column<&T::meta>.generated(initializer),
                 column<&T::created_at>.generated(utc_now))
        .scoped(lab_scope<T>())
        .comment("How one decision turned out.");
}

}  // namespace alphaswarm::models
