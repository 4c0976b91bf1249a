// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0316 min\(\): the library knows no min\(hstore\)
#include <alphaswarm/sql.hpp>
#include <alphaswarm/types/hstore.hpp>

#include "../../support/trading.hpp"

namespace the_least_of_a_type_of_an_extension {
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
auto all = select(min(col<&Labelled::labels>)).from<Labelled>();
#else
auto all = select(min(cast<std::string>(col<&Labelled::labels>))).from<Labelled>();
#endif

}  // namespace the_least_of_a_type_of_an_extension
