// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/meta/aggregate.hpp>
#include <optional>
#include <string>
#include <vector>

#include <alphaswarm/types/key.hpp>

namespace {
using alphaswarm::meta::has_members;

struct Empty {};
struct Three {
    int a;
    std::string b;
    std::optional<double> c;
};
struct Defaults {
    int a = 1;
    double b{};
};
struct Nested {
    Three three;
    std::vector<int> list;
};
struct Keyed {
    alphaswarm::key<Keyed> id;
    std::optional<alphaswarm::key<Three>> other;
};

static_assert(has_members<Empty, 0> && !has_members<Empty, 1>);
static_assert(has_members<Three, 3> && !has_members<Three, 2> && !has_members<Three, 4>);
static_assert(has_members<Defaults, 2>, "initializers of members do not matter");
static_assert(has_members<Nested, 2>, "a member that is an aggregate is one member");
static_assert(has_members<Keyed, 2>, "explicit constructors do not hide a member");

}  // namespace
