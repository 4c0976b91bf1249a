// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0312 operator==: days\.label is text and the value is .*Mood; an enum compares only with its own values: compare its label, to_label\(\.\.\.\)
#include <alphaswarm/sql.hpp>

#include "../../support/moods.hpp"

namespace a_text_compared_with_an_enum {
using namespace moods;

#ifdef ALPHASWARM_REJECT
auto const condition = col<&Day::label> == Mood::ok;
#else
auto const condition = col<&Day::label> == to_label(Mood::ok);
#endif

}  // namespace a_text_compared_with_an_enum
