// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/bits.hpp>

#include "integration/types/round_trip.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

namespace {
template <class Bits>
std::vector<Bits> drawn(std::uint64_t seed, std::size_t fewest, std::size_t most) {
    INFO("seed " << seed);
    random_source random(seed);
    std::vector<Bits> values;
    for (int i = 0; i < 80; ++i) {
        Bits one(fewest + below(random, most - fewest + 1));
        for (std::size_t b = 0; b < one.size(); ++b) one.set(b, random() % 2);
        values.push_back(one);
    }
    return values;
}
}  // namespace

TEST_CASE("strings of bits go to the server and come back") {
    session db = own_schema();
    check_round_trip<bits, "strings">(db, drawn<bits>(71, 0, 100));
    check_round_trip<bit<1>, "single">(db, drawn<bit<1>>(72, 1, 1));
    check_round_trip<bit<13>, "thirteen">(db, drawn<bit<13>>(73, 13, 13));
    check_round_trip<varbit<64>, "limited">(db, drawn<varbit<64>>(74, 0, 64));
    check_round_trip<std::optional<bit<8>>, "some_bits">(db, with_nulls(drawn<bit<8>>(75, 8, 8)));
    check_round_trip<std::vector<bit<3>>, "lists">(db, {{}, drawn<bit<3>>(76, 3, 3)});
    check_round_trip<std::vector<std::optional<bits>>, "holed">(db, {{std::nullopt, bits::parse("01")}});
    CHECK(
        told_one(db.connection(),
                 "select string_agg(format_type(atttypid, atttypmod), ' ' order by attrelid) from pg_attribute where "
                 "attname = 'value' and attrelid in ('thirteen'::regclass, 'limited'::regclass, 'lists'::regclass)") ==
        "bit(13) bit varying(64) bit(3)[]");
    using box = boxes::Box<bits, "strings">;
    auto const sorted = db.fetch(from<box>().order_by(col<&box::value>));
    for (std::size_t i = 1; i < sorted.size(); ++i) CHECK(sorted[i - 1].value <= sorted[i].value);
    auto const thirteen = cast<bit<3>>(col<&boxes::Box<bit<13>, "thirteen">::value>);
    CHECK(sql_of(select(thirteen).from<boxes::Box<bit<13>, "thirteen">>()) ==
          "select cast(value as bit(3)) from thirteen");
    CHECK(db.fetch(from<box>().where(col<&box::value> == sorted.back().value)).size() >= 2);
}

TEST_CASE("& | << >> of integers, bit strings and ranges compute what the server does") {
    session db = own_schema();
    auto const one = [&db](auto const& e) { return get<0>(db.fetch_one(select(e.as("it"_c)))); };
    CHECK(one(cast<std::int32_t>(12_c) & 10) == 8);
    CHECK(one(cast<std::int32_t>(12_c) | 3L) == 15);
    CHECK(one(1 << cast<std::int32_t>(5_c)) == 32);
    CHECK(one(cast<std::int64_t>(96_c) >> 4L) == 6);
    CHECK(one((cast<std::int32_t>(12_c) & 4) == 4) == true);
    CHECK(one((cast<std::int32_t>(5_c) & 4) + 1) == 5);
    CHECK(one(~cast<std::int32_t>(5_c) & 7) == 2);
    CHECK(one(cast<bit<4>>(literal("1100"_c)) & bit<4>::parse("1010")) == bit<4>::parse("1000"));
    CHECK(one(cast<bit<4>>(literal("1100"_c)) << 1) == bit<4>::parse("1000"));
}
