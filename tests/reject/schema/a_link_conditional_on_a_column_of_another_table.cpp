// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0124 when\(\): remarks: the condition of a link names category, which is not a column of this table
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_link_conditional_on_a_column_of_another_table {
using namespace alphaswarm;

struct Order;
struct Label {
    std::string category;
};

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
        .with(link(column<&T::subject_id>).references(to<Order>).when(column<&Label::category>, "order"));
#else
    return describe<T>("remarks")
        .columns(column<&T::id>.primary_key(), column<&T::subject_id>, column<&T::kind>.one_of("order", "fill"))
        .with(link(column<&T::subject_id>).references(to<Order>).when(column<&T::kind>, "order"));
#endif
}

static_assert(schema::view_of<Remark>.column_count > 0);

}  // namespace a_link_conditional_on_a_column_of_another_table
