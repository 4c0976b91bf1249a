// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types.hpp>
#include <alphaswarm/types/array.hpp>

#include "support/catch.hpp"

namespace {
using namespace alphaswarm;
using types::array_shape;

template <class T>
constexpr type_facts facts = sql_type<T>::facts;

static_assert(facts<std::vector<int>>.name == "integer[]" && facts<std::vector<int>>.oid == 1007);
static_assert(facts<std::vector<int>>.kind == types::kind::array && facts<std::vector<int>>.array_oid == 1007);
static_assert(facts<std::vector<std::vector<double>>>.name == "double precision[]");
static_assert(facts<std::vector<std::optional<timestamp>>>.name == "timestamp without time zone[]");
static_assert(facts<std::vector<varchar<8>>>.oid == 1015);

using cube = array_shape<std::vector<std::vector<std::vector<std::optional<bool>>>>>;
static_assert(cube::dimensions == 3 && cube::nullable && std::is_same_v<cube::element, bool>);
static_assert(array_shape<std::vector<bytea>>::dimensions == 1 && array_shape<bytea>::dimensions == 0);
static_assert(!storable<std::vector<std::optional<std::vector<int>>>>, "NULL is an element, never a row of elements");

}  // namespace
