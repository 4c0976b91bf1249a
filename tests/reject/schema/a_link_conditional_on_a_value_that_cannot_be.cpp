// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0127 when\(\): remarks\.kind: ordre is not one of its allowed values, so the link could never match
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_link_conditional_on_a_value_that_cannot_be {
using namespace alphaswarm;

struct Order;
struct Remark {
    key<Remark> id;
    std::string subject_id;
    std::string kind;
};

template <class T = Remark>
consteval auto describe_table(of<Remark>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("remarks")
        .columns(column<&T::id>.primary_key(), column<&T::subject_id>, column<&T::kind>.one_of("order", "fill"))
        .with(link(column<&T::subject_id>).references(to<Order>).when(column<&T::kind>, "ordre"));
#else
    return describe<T>("remarks")
        .columns(column<&T::id>.primary_key(), column<&T::subject_id>, column<&T::kind>.one_of("order", "fill"))
        .with(link(column<&T::subject_id>).references(to<Order>).when(column<&T::kind>, "order"));
#endif
}

static_assert(schema::view_of<Remark>.column_count > 0);

}  // namespace a_link_conditional_on_a_value_that_cannot_be
