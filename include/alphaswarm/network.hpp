// SPDX-License-Identifier: BSL-1.0
// inet, cidr, macaddr and macaddr8, for programs whose tables have such columns.
#pragma once

#include <alphaswarm/pg/codecs/network.hpp>
#include <alphaswarm/types/macaddr.hpp>
#include <alphaswarm/types/network.hpp>
