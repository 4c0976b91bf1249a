// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0163 columns\(\): boxes\.price: its C\+\+ type is stored as integer, and to_stored\(\) gives or from_stored\(\) takes another type of numbers
#include <alphaswarm/schema.hpp>

#include <alphaswarm/types.hpp>

namespace a_conversion_that_cuts_numbers {
using namespace alphaswarm;

struct Money {
    std::int64_t cents = 0;
};
struct Box {
    std::int64_t id = 0;
    Money price;
};
template <class T = Box>
consteval auto describe_table(of<Box>) {
    return describe<T>("boxes").columns(column<&T::id>.primary_key(), column<&T::price>);
}

}  // namespace a_conversion_that_cuts_numbers

#ifdef ALPHASWARM_REJECT
template <>
struct alphaswarm::sql_type<a_conversion_that_cuts_numbers::Money> : alphaswarm::stored_as<std::int32_t> {
#else
template <>
struct alphaswarm::sql_type<a_conversion_that_cuts_numbers::Money> : alphaswarm::stored_as<std::int64_t> {
#endif
    static std::int64_t to_stored(a_conversion_that_cuts_numbers::Money money) { return money.cents; }
    static a_conversion_that_cuts_numbers::Money from_stored(std::int64_t cents) { return {cents}; }
};

static_assert(alphaswarm::schema::table<a_conversion_that_cuts_numbers::Box>.columns.size() == 2);
