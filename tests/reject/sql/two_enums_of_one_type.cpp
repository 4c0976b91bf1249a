// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0147 stored_as\(\): \S*Side and \S*Way are stored as the type side but have different labels
// HEADER: alphaswarm/sql/ddl.hpp
#include <alphaswarm/sql/ddl.hpp>
#include <alphaswarm/types.hpp>

namespace two_enums_of_one_type {
using namespace alphaswarm;

enum class Side { buy, sell };
template <class E = Side>
consteval auto describe_enum(of<Side>) {
    return labels<E>({{E::buy, "buy"}, {E::sell, "sell"}}).stored_as("side");
}
enum class Way { in, out };
template <class E = Way>
consteval auto describe_enum(of<Way>) {
#ifdef ALPHASWARM_REJECT
    return labels<E>({{E::in, "in"}, {E::out, "out"}}).stored_as("side");
#else
    return labels<E>({{E::in, "in"}, {E::out, "out"}}).stored_as("way");
#endif
}
struct Order {
    key<Order> id;
    Side side{};
    Way way{};
};
template <class T = Order>
consteval auto describe_table(of<Order>) {
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::side>, column<&T::way>);
}

inline std::string made() { return ddl<table_set<Order>>(); }

}  // namespace two_enums_of_one_type
