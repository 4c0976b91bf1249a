// SPDX-License-Identifier: BSL-1.0
// The domains of the shipped schema, and which other domains the tables of each may reference.  This is
// the whole of what one part of the schema may know of another: an edge that is not allowed here does not
// build.  It lies in a folder of its own because every other folder of models/ leans on it.
#pragma once

#include <alphaswarm/schema/domain.hpp>

namespace alphaswarm::models::domains {

// Who, and what is traded.
inline constexpr domain tenancy{"tenancy"};
inline constexpr domain entities{"entities"};
inline constexpr domain instruments{"instruments", "entities"};

// Data, and what moves it.
inline constexpr domain market_data{"market_data", "tenancy", "instruments"};
inline constexpr domain data_layer{"data_layer", "tenancy", "market_data"};
inline constexpr domain airbyte{"airbyte", "tenancy", "market_data", "data_layer"};
inline constexpr domain dbt{"dbt", "tenancy", "market_data"};
inline constexpr domain entity_registry{"entity_registry", "tenancy", "entities", "instruments", "market_data"};

// What is known of companies and markets.
inline constexpr domain fundamentals{"fundamentals", "entities"};
inline constexpr domain events{"events", "entities", "instruments", "fundamentals"};
inline constexpr domain ownership{"ownership", "entities"};
inline constexpr domain news{"news", "entities", "instruments"};
inline constexpr domain macro{"macro", "instruments", "market_data"};
inline constexpr domain regulatory{"regulatory"};

// Models, strategies and what they do.
inline constexpr domain ml{"ml", "tenancy", "market_data"};
inline constexpr domain strategies{"strategies", "tenancy", "ml"};
inline constexpr domain ml_alpha{"ml_alpha", "tenancy", "ml", "strategies"};
inline constexpr domain ledger{"ledger", "tenancy", "instruments", "strategies"};
inline constexpr domain sessions{"sessions", "tenancy", "strategies"};

// Agents, and what they know.
inline constexpr domain agents{"agents", "tenancy", "strategies", "sessions"};
inline constexpr domain bots{"bots", "tenancy"};
inline constexpr domain memory{"memory", "tenancy"};
inline constexpr domain rag{"rag", "tenancy"};

// Tags on anything: nothing references it, so it may reference whatever is tagged.
inline constexpr domain taxonomy{"taxonomy", "entities", "instruments", "news", "macro", "strategies"};

}  // namespace alphaswarm::models::domains
