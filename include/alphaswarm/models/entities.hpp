// SPDX-License-Identifier: BSL-1.0
// Who issues securities: companies, governments and funds, how they are classified, who leads them, and how they are
// related.
#pragma once

#include <alphaswarm/models/entities/industries.hpp>
#include <alphaswarm/models/entities/issuers.hpp>
#include <alphaswarm/models/entities/particulars.hpp>
