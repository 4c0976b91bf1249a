// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0135 one_of\(\): orders\.status: it lists the value new twice; list it once
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_vocabulary_that_names_a_word_twice {
using namespace alphaswarm;

struct Order {
    key<Order> id;
    std::string status;
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("orders").columns(column<&T::id>.primary_key(),
                                         column<&T::status>.one_of("new", "filled", "new"));
#else
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::status>.one_of("new", "filled"));
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace a_vocabulary_that_names_a_word_twice
