// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/text/pack.hpp>

#include "support/catch.hpp"

namespace {
using namespace alphaswarm::sql;

struct counter {
    int digits = 0;
};
struct constant {
    static constexpr std::size_t parameters = 0;
    void bind(counter&) const = delete;  // nothing to bind, so it must not be asked
};
struct digit {
    static constexpr std::size_t parameters = 1;
    int value;
    void bind(counter& c) const { c.digits = c.digits * 10 + value; }
};

static_assert(pack<digit, constant, digit>::size == 3 && pack<digit, constant, digit>::parameters == 2 &&
              pack<>::size == 0 && pack<>::parameters == 0);
static_assert(present<digit> && !present<nothing> && nothing::parameters == 0);

TEST_CASE("elements bind in their order, and equal types do not collide") {
    counter c;
    make_pack(digit{1}, constant{}, digit{2}, digit{3}).bind(c);
    CHECK(c.digits == 123);
}

}  // namespace
