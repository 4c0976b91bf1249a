// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0301 operator<: labelled\.labels is hstore .* the server has no < for it
#include <alphaswarm/sql.hpp>
#include <alphaswarm/types/hstore.hpp>

#include "../../support/trading.hpp"

namespace hstores_put_in_order {
using namespace trading;

struct Labelled {
    std::int32_t id{};
    hstore labels;
};
template <class T = Labelled>
consteval auto describe_table(of<Labelled>) {
    return describe<T>("labelled").columns(column<&T::id>.primary_key(), column<&T::labels>);
}

#ifdef ALPHASWARM_REJECT
auto some = from<Labelled>().where(col<&Labelled::labels> < hstore{});
#else
auto some = from<Labelled>().where(col<&Labelled::labels> == hstore{});
#endif

}  // namespace hstores_put_in_order
