// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0324 cast\(\): labelled\.labels is hstore, and the library knows no casts of a type that an extension brings
#include <alphaswarm/sql.hpp>
#include <alphaswarm/types/hstore.hpp>

#include "../../support/trading.hpp"

namespace a_cast_of_a_type_of_an_extension {
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
auto all = select(cast<jsonb>(col<&Labelled::labels>)).from<Labelled>();
#else
auto all = select(cast<std::string>(col<&Labelled::labels>)).from<Labelled>();
#endif

}  // namespace a_cast_of_a_type_of_an_extension
