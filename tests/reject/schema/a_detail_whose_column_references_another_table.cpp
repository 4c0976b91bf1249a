// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0805 scoped_through\(\): pages.book_id: the column does not reference the table that determines who owns the rows; add .references
#include <alphaswarm/schema.hpp>

#include "../../support/owned.hpp"

namespace a_detail_whose_column_references_another_table {
using namespace owned;

struct Page {
    key<Page> id{};
    key<Item, uuid> book_id{};
};
template <class T = Page>
consteval auto describe_table(of<Page>) {
    return describe<T>("pages")
        .columns(column<&T::id>.primary_key(), column<&T::book_id>.references(to<Item>))
#ifdef ALPHASWARM_REJECT
        .scoped_through(column<&T::book_id>, to<Book>);
#else
        .scoped_through(column<&T::book_id>, to<Item>);
#endif
}
static_assert(schema::table<Page>.columns.size() == 2);

}  // namespace a_detail_whose_column_references_another_table
