// SPDX-License-Identifier: BSL-1.0
#include "round_trip.hpp"

static bool const announced =
    alphaswarm::test::announce_slice<5, alphaswarm::test::slices>(alphaswarm::models::shipped_tables{});
