// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/catalog/facts.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "support/catch.hpp"

namespace facts = alphaswarm::catalog::facts;

namespace {
template <std::size_t N>
std::vector<std::string_view> lines(char const (&text)[N]) {
    std::vector<std::string_view> all;
    for (std::string_view left(text, N - 1);;) {
        std::size_t const end = left.find('\n');
        all.push_back(left.substr(0, end));
        if (end == left.npos || end + 1 == left.size()) return all;
        left.remove_prefix(end + 1);
    }
}
void check_width(std::vector<std::string_view> const& all) {
    for (auto const line : all) CHECK(line.size() == all[0].size());
}
void check_order(std::vector<std::string_view> const& all) {
    for (std::size_t i = 1; i < all.size(); ++i) CHECK(all[i - 1] < all[i]);
}
}  // namespace

TEST_CASE("lines that are found by their place have one width, and what is searched is sorted") {
    for (auto const& all : {lines(facts::types),
                            lines(facts::type_names),
                            lines(facts::typnames),
                            lines(facts::casts),
                            lines(facts::operators)})
        check_width(all);
    for (auto const& all : {lines(facts::types),
                            lines(facts::typnames),
                            lines(facts::casts),
                            lines(facts::operator_names),
                            lines(facts::routine_names)})
        check_order(all);
}
