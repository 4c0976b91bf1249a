// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/parts.hpp>

#include "support/catch.hpp"

using namespace alphaswarm;
using namespace alphaswarm::reader;

namespace {
enum class Sort { dearest, oldest, other };
using order = named_choice<"order", choice_of<piece_of<Sort::dearest, "price desc">, piece_of<Sort::oldest, "id">>>;
constexpr auto page = [] { return "select '{order}' from t where {where} order by {order} -- {order}"; };

static_assert(order::size == 2 && order::number_of(Sort::oldest) == 1 && order::number_of(Sort::other) == 2);
static_assert(order::part<0>::words == "price desc" && order::part<1>::name == "order");
static_assert(assembled_text<decltype(page), order::part<0>>{}() ==
                  "select '{order}' from t where {where} order by price desc -- {order}",
              "what is in quotes or a comment is no part");
static_assert(assembled_text<decltype(page)>{}() == page());
static_assert(reader::detail::has_hole(page(), "where") && !reader::detail::has_hole(page(), "sort"));
}  // namespace

TEST_CASE("parts stand where their names do") {
    CHECK(assembled_text<decltype(page), order::part<1>, filled_part<"where", piece_of<1, "a > {x}">>>{}() ==
          "select '{order}' from t where a > {x} order by id -- {order}");
}
