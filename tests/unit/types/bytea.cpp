// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/array.hpp>
#include <alphaswarm/types/bytea.hpp>

#include "support/catch.hpp"

using namespace alphaswarm;

static_assert(sql_type<std::vector<std::byte>>::facts.kind == types::kind::bytea, "a vector of bytes is no array");
static_assert(sql_type<std::vector<bytea>>::facts.name == "bytea[]" && sql_type<std::vector<bytea>>::facts.oid == 1001);
static_assert(!storable<std::byte>);
