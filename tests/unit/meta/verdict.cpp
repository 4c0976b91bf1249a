// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/meta/verdict.hpp>
#include <string_view>

namespace {
using namespace alphaswarm;
using meta::verdict;

constexpr verdict two_sentences() {
    verdict v;
    v.next("AS0001 a(): ") << "orders: 2 is " << std::size_t{0} << " and " << std::size_t{18446744073709551615u};
    v.next("AS0002 b(): ") << "say \"buy\"";
    return v;
}
static_assert(verdict{}.accepted() && verdict{}.view().empty());
static_assert(!two_sentences().accepted());
static_assert(two_sentences().view() == "AS0001 a(): orders: 2 is 0 and 18446744073709551615; AS0002 b(): say 'buy'",
              "sentences are joined, and quotes would be printed escaped");

constexpr verdict endless() {
    verdict v;
    for (int i = 0; i < 4000; ++i) v << "x";
    return v;
}
static_assert(endless().size < verdict::capacity, "too much to say is cut, never written past the end");

struct good {
    static consteval verdict judge() { return {}; }
};
struct bad {
    static consteval verdict judge() {
        verdict v;
        v << "AS0003 c(): no";
        return v;
    }
};
static_assert(meta::accepts<good> && !meta::accepts<bad>);
static_assert(meta::sentence<good>().empty() && meta::sentence<bad>().view() == "AS0003 c(): no");
static_assert(meta::holds<meta::sentence<good>()> && !meta::holds<meta::sentence<bad>()>);

}  // namespace
