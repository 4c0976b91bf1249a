// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0105 range: PostgreSQL has ranges of std::int32_t, std::int64_t, numeric
// HEADER: alphaswarm/range.hpp
#include <alphaswarm/range.hpp>

#include <alphaswarm/schema.hpp>

namespace a_range_of_texts {
using namespace alphaswarm;

struct Box {
    std::int64_t id = 0;
#ifdef ALPHASWARM_REJECT
    range<std::string> value;
#else
    range<date> value;
#endif
};
template <class T = Box>
consteval auto describe_table(of<Box>) {
    return describe<T>("boxes").columns(column<&T::id>.primary_key(), column<&T::value>);
}
static_assert(schema::table<Box>.columns.size() == 2);

}  // namespace a_range_of_texts
