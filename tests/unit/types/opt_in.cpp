// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/opt_in.hpp>

#include <alphaswarm/types/bits.hpp>
#include <alphaswarm/types/macaddr.hpp>
#include <alphaswarm/types/multirange.hpp>
#include <alphaswarm/types/network.hpp>
#include <alphaswarm/types/tsquery.hpp>

#include "support/catch.hpp"

namespace {
using namespace alphaswarm;

template <class... T>
constexpr bool are_of(std::string_view header) {
    return ((types::header_of(sql_type<T>::facts.oid) == header) && ...);
}
static_assert(are_of<inet, cidr, macaddr, macaddr8>("alphaswarm/network.hpp"));
static_assert(are_of<bit<3>, bits>("alphaswarm/bits.hpp"));
static_assert(are_of<tsvector, tsquery>("alphaswarm/text_search.hpp"));
static_assert(
    are_of<range<std::int32_t>, range<std::int64_t>, range<numeric>, range<date>, range<timestamp>, range<timestamptz>>(
        "alphaswarm/range.hpp"));
static_assert(are_of<multirange<std::int32_t>,
                     multirange<std::int64_t>,
                     multirange<numeric>,
                     multirange<date>,
                     multirange<timestamp>,
                     multirange<timestamptz>>("alphaswarm/range.hpp"));

TEST_CASE("a type of every day needs no header of its own") {
    CHECK(types::header_of(sql_type<date>::facts.oid).empty());
    CHECK(types::header_of(0).empty());
}

}  // namespace
