// SPDX-License-Identifier: BSL-1.0
// The domains of the shipped schema.
#pragma once

#include <alphaswarm/models/domains/shipped.hpp>
