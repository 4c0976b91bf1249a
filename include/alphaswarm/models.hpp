// SPDX-License-Identifier: BSL-1.0
// The whole shipped schema: every domain, and the set of all their tables.  Include single domains, such as
// <alphaswarm/models/instruments.hpp>, where compile time counts.
#pragma once

#include <alphaswarm/models/domains.hpp>
#include <alphaswarm/models/entities.hpp>
#include <alphaswarm/models/instruments.hpp>
#include <alphaswarm/models/tables.hpp>
#include <alphaswarm/models/tenancy.hpp>
