// SPDX-License-Identifier: BSL-1.0
// What is traded: the instrument, which all markets share, and the thirteen classes that have columns of their own.
#pragma once

#include <alphaswarm/models/instruments/alternatives.hpp>
#include <alphaswarm/models/instruments/currencies.hpp>
#include <alphaswarm/models/instruments/derivatives.hpp>
#include <alphaswarm/models/instruments/instrument.hpp>
#include <alphaswarm/models/instruments/securities.hpp>
