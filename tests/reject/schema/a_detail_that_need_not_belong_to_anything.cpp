// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0807 scoped_through\(\): pages.book_id: if the column is NULL, nothing determines who owns the row; make the member plain
#include <alphaswarm/schema.hpp>

#include "../../support/owned.hpp"

namespace a_detail_that_need_not_belong_to_anything {
using namespace owned;

struct Page {
    key<Page> id{};
#ifdef ALPHASWARM_REJECT
    std::optional<key<Item, uuid>> book_id{};
#else
    key<Item, uuid> book_id{};
#endif
};
template <class T = Page>
consteval auto describe_table(of<Page>) {
    return describe<T>("pages")
        .columns(column<&T::id>.primary_key(), column<&T::book_id>.references(to<Item>))
        .scoped_through(column<&T::book_id>, to<Item>);
}
static_assert(schema::table<Page>.columns.size() == 2);

}  // namespace a_detail_that_need_not_belong_to_anything
