// SPDX-License-Identifier: BSL-1.0
// How data flows: pipelines and their runs, the sinks they write to, producers and streams, and what is known about the
// resulting datasets.
#pragma once

#include <alphaswarm/models/data_layer/datasets.hpp>
#include <alphaswarm/models/data_layer/pipelines.hpp>
#include <alphaswarm/models/data_layer/sinks.hpp>
#include <alphaswarm/models/data_layer/streaming.hpp>
