// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/json_literals.hpp>

namespace {
constexpr bool is_document(std::string_view words) {
    return alphaswarm::reader::detail::json_check(words).is_document();
}
static_assert(is_document(R"( {"a": [1, -2.5e3, true, null, "x\"y"], "b": {}} )") && is_document("\"\"") &&
              is_document("0") && is_document("[[]]"));
static_assert(!is_document("") && !is_document("{a: 1}") && !is_document("[1,]") && !is_document("01") &&
              !is_document("1 2") && !is_document("nul") && !is_document("\"open"));
}  // namespace
