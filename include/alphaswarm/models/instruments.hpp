// SPDX-License-Identifier: BSL-1.0
// What is traded: the instrument that every market shares, and the thirteen kinds that have more to tell.
#pragma once

#include <alphaswarm/models/instruments/alternatives.hpp>
#include <alphaswarm/models/instruments/currencies.hpp>
#include <alphaswarm/models/instruments/derivatives.hpp>
#include <alphaswarm/models/instruments/instrument.hpp>
#include <alphaswarm/models/instruments/securities.hpp>
