// SPDX-License-Identifier: BSL-1.0
// The scopes of the shipped schema.
#pragma once

#include <alphaswarm/models/scopes/shipped.hpp>
