// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/meta/identity.hpp>

namespace {
using namespace alphaswarm;

struct Declared;
struct Order {};
using Alias = Order;

constexpr bool same(meta::type_id a, meta::type_id b) { return a == b; }

static_assert(same(meta::id_of<Order>, meta::id_of<Alias>), "an alias is the same type");
static_assert(!same(meta::id_of<Order>, meta::id_of<Order const>));
static_assert(!same(meta::id_of<Order>, meta::id_of<Declared>) && !same(meta::id_of<Declared>, nullptr),
              "a forward declaration is enough");
static_assert(meta::hash_of<Order> == meta::hash_of<Alias> && meta::hash_of<Order> != meta::hash_of<Declared>);

}  // namespace
