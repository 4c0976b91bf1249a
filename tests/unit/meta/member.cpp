// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/meta/member.hpp>
#include <optional>
#include <string_view>
#include <type_traits>

namespace {
using namespace alphaswarm;

template <class T>
struct Wrapped {
    T value;
    std::optional<T> a_longer_name_2;
};
namespace nested {
struct Order {
    int id;
    std::optional<double> x;
};
}  // namespace nested

static_assert(meta::member_name<&nested::Order::id>() == "id");
static_assert(meta::member_name<&nested::Order::x>() == "x");
static_assert(meta::member_name<&Wrapped<nested::Order>::a_longer_name_2>() == "a_longer_name_2",
              "colons of template arguments do not confuse");
static_assert(std::is_same_v<meta::owner_of<&nested::Order::x>, nested::Order>);
static_assert(std::is_same_v<meta::value_of<&nested::Order::x>, std::optional<double>>);
static_assert(meta::type_name<int>() == "int");
static_assert(meta::type_name<nested::Order>().ends_with("nested::Order"));

}  // namespace
