// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/meta/utf8.hpp>

namespace {
using alphaswarm::meta::characters_in;

static_assert(characters_in("abc") == 3 && characters_in("") == 0);
static_assert(characters_in("\xc3\xa9t\xc3\xa9") == 3 && characters_in("\xf0\x9f\x90\x9d") == 1,
              "characters count, not bytes");
}  // namespace
