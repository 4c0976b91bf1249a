// SPDX-License-Identifier: BSL-1.0
// What public bodies publish about companies and their products: complaints, drugs and devices, patents and trademarks.
#pragma once

#include <alphaswarm/models/regulatory/complaints.hpp>
#include <alphaswarm/models/regulatory/fda.hpp>
#include <alphaswarm/models/regulatory/uspto.hpp>
