// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/catalog/parameter_names.hpp>

#include <algorithm>
#include <string_view>

#include "support/catch.hpp"

TEST_CASE("each line has a function, the types of its parameters and a name for each of them") {
    std::string_view left(alphaswarm::catalog::facts::parameter_names);
    std::string_view before;
    while (!left.empty()) {
        std::string_view const line = left.substr(0, left.find('\n'));
        left.remove_prefix(line.size() + 1);
        CAPTURE(line);
        CHECK(before < line);
        before = line;
        std::size_t const types = line.find(' ') + 1, names = line.find(' ', types) + 1;
        CHECK((names - types - 1) / 3 == static_cast<std::size_t>(std::ranges::count(line.substr(names), ' ')) + 1);
    }
}
