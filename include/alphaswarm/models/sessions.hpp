// SPDX-License-Identifier: BSL-1.0
// Work in progress: conversations, searches for the best parameters, and runs that trade on paper or learn to trade.
#pragma once

#include <alphaswarm/models/sessions/chats.hpp>
#include <alphaswarm/models/sessions/optimization.hpp>
#include <alphaswarm/models/sessions/runs.hpp>
