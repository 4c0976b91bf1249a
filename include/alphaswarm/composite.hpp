// SPDX-License-Identifier: BSL-1.0
// Composite types and domains of the database as C++ types.
#pragma once

#include <alphaswarm/pg/codecs/composite.hpp>
#include <alphaswarm/types.hpp>
#include <alphaswarm/types/composite.hpp>
#include <alphaswarm/types/domain_type.hpp>
