// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0806 from\(\): tips.reader_id: scoped_through\(\) leads to readers, and nothing determines who owns its rows
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/owned.hpp"

namespace a_detail_of_rows_that_belong_to_nobody {
using namespace owned;

struct Tip {
    key<Tip> id{};
    key<Reader> reader_id{};
    std::string words{};
};
template <class T = Tip>
consteval auto describe_table(of<Tip>) {
    return describe<T>("tips")
        .columns(column<&T::id>.primary_key(), column<&T::reader_id>.references(to<Reader>), column<&T::words>)
#ifdef ALPHASWARM_REJECT
        .scoped_through(column<&T::reader_id>, to<Reader>)
#endif
        ;
}
auto tips(session& db) { return db.fetch(from<Tip>()); }

}  // namespace a_detail_of_rows_that_belong_to_nobody
