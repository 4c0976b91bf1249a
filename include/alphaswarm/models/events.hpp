// SPDX-License-Identifier: BSL-1.0
// What happens to companies and their securities: corporate actions, announcements, and analysts' expectations.
#pragma once

#include <alphaswarm/models/events/announcements.hpp>
#include <alphaswarm/models/events/corporate_actions.hpp>
#include <alphaswarm/models/events/estimates.hpp>
