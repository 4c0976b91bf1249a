// SPDX-License-Identifier: BSL-1.0
// Language-model agents: their specifications and runs, crews that debate, the decisions they made, and how good all of
// that was.
#pragma once

#include <alphaswarm/models/agents/backtests.hpp>
#include <alphaswarm/models/agents/crews.hpp>
#include <alphaswarm/models/agents/evaluations.hpp>
#include <alphaswarm/models/agents/runs.hpp>
#include <alphaswarm/models/agents/specs.hpp>
