// SPDX-License-Identifier: BSL-1.0
// The whole shipped schema: every domain, and the set of all their tables. Include single domains, such as
// <alphaswarm/models/instruments.hpp>, if compile time matters.
#pragma once

#include <alphaswarm/models/agents.hpp>
#include <alphaswarm/models/airbyte.hpp>
#include <alphaswarm/models/bots.hpp>
#include <alphaswarm/models/data_layer.hpp>
#include <alphaswarm/models/dbt.hpp>
#include <alphaswarm/models/domains.hpp>
#include <alphaswarm/models/entities.hpp>
#include <alphaswarm/models/entity_registry.hpp>
#include <alphaswarm/models/events.hpp>
#include <alphaswarm/models/fundamentals.hpp>
#include <alphaswarm/models/instruments.hpp>
#include <alphaswarm/models/ledger.hpp>
#include <alphaswarm/models/macro.hpp>
#include <alphaswarm/models/market_data.hpp>
#include <alphaswarm/models/memory.hpp>
#include <alphaswarm/models/ml.hpp>
#include <alphaswarm/models/ml_alpha.hpp>
#include <alphaswarm/models/news.hpp>
#include <alphaswarm/models/ownership.hpp>
#include <alphaswarm/models/rag.hpp>
#include <alphaswarm/models/regulatory.hpp>
#include <alphaswarm/models/scopes.hpp>
#include <alphaswarm/models/sessions.hpp>
#include <alphaswarm/models/strategies.hpp>
#include <alphaswarm/models/tables.hpp>
#include <alphaswarm/models/taxonomy.hpp>
#include <alphaswarm/models/tenancy.hpp>
