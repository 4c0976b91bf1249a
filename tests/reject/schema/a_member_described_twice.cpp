// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0129 columns\(\): rows\.second: the member name is described twice; describe it once
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_member_described_twice {
using namespace alphaswarm;

struct Row {
    int id{};
    std::string name;
};
template <class T = Row>
consteval auto describe_table(of<Row>) {
    return describe<T>("rows").columns(column<&T::id>.primary_key(),
                                       column<&T::name>
#ifdef ALPHASWARM_REJECT
                                       ,
                                       column<&T::name>.named("second")
#endif
    );
}
constexpr auto const& used = schema::table<Row>;
}  // namespace a_member_described_twice
