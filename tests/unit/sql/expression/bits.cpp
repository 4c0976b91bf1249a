// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/bits.hpp>

#include <alphaswarm/sql.hpp>
#include <alphaswarm/types/bits.hpp>
#include <alphaswarm/types/range.hpp>

#include "support/written.hpp"

namespace masks {
using namespace alphaswarm;
using test::says, test::yields;
struct Mask {
    std::int32_t n{};
    std::int64_t wide{};
    std::int16_t narrow{};
    bit<4> four;
    varbit<8> some;
    range<std::int32_t> span;
    bool on{};
};
template <class T = Mask>
consteval auto describe_table(of<Mask>) {
    return describe<T>("masks").columns(column<&T::n>.primary_key(),
                                        column<&T::wide>,
                                        column<&T::narrow>,
                                        column<&T::four>,
                                        column<&T::some>,
                                        column<&T::span>,
                                        column<&T::on>);
}
constexpr auto n = col<&Mask::n>;
constexpr auto wide = col<&Mask::wide>;
constexpr auto four = col<&Mask::four>;
constexpr auto span = col<&Mask::span>;

static_assert(says(n & 1, "masks.n & $1") && says(1 | n, "$1 | masks.n") && says(n << 2, "masks.n << $1") &&
              says(n >> param("by"_c), "masks.n >> $1"));
static_assert(yields<std::int32_t>(n & 1) && yields<std::int64_t>(n & wide) && yields<std::int64_t>(wide >> 1L) &&
              yields<std::int32_t>(col<&Mask::narrow> & 1) && yields<std::int16_t>(col<&Mask::narrow> << 1));
static_assert(yields<bit<4>>(four & four) && yields<bit<4>>(four << 1));
static_assert(yields<bool>(span << span) && yields<bool>(span >> span), "strictly before, and behind");

static_assert(says((n & 4) == 4, "masks.n & $1 = $2") && says((n | 1) != (n & 3), "masks.n | $1 <> masks.n & $2"),
              "PostgreSQL's comparisons bind less tightly, C++'s more tightly");
static_assert(says((n & 1) | 2, "(masks.n & $1) | $2") && says(n & (n | 2), "masks.n & (masks.n | $1)"));
static_assert(says((n & 1) + 1, "(masks.n & $1) + $2") && says(n & (n + 1), "masks.n & masks.n + $1") &&
              says(-(n & 1), "-(masks.n & $1)"));
static_assert(says(~n & 1, "(~masks.n) & $1") && says(~(n & 1), "~(masks.n & $1)"));

template <meta::text Operator, class L, class R>
constexpr auto computed() {
    return sql::detail::computable<Operator, L, R>::judge();
}
using Some = decltype(col<&Mask::some>);
static_assert(computed<"|", Some, Some>().accepted(), "PostgreSQL gives bit, which is read as varying");
static_assert(!computed<"&", decltype(n), double>().accepted() && !computed<"<<", decltype(four), Some>().accepted());
}  // namespace masks
