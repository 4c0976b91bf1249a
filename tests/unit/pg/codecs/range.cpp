// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/pg/codecs/range.hpp>

#include "unit/pg/codecs/wire.hpp"

namespace {
using namespace alphaswarm;
using namespace alphaswarm::test;
using whole = range<std::int32_t>;

TEST_CASE("a range is its flags and its bounds") {
    CHECK(hex(whole(1, 3)) ==
          "02"
          "0000000400000001"
          "0000000400000003");
    CHECK(hex(whole()) == "01");
    CHECK(hex(whole::all()) == "18");
    CHECK(hex(whole(1, std::nullopt)) ==
          "12"
          "0000000400000001");
    CHECK(hex(range<numeric>(std::nullopt, 1, bounds::closed)).starts_with("0c0000000a"));
    CHECK(back(range<date>(date(2026, 1, 1), std::nullopt)) == range<date>(date(2026, 1, 1), std::nullopt));
    CHECK(hex(multirange<std::int32_t>{{1, 3}, {5, std::nullopt}}) ==
          "00000002"
          "00000011"
          "02"
          "0000000400000001"
          "0000000400000003"
          "00000009"
          "12"
          "0000000400000005");
    CHECK(hex(multirange<std::int32_t>()) == "00000000");
}

TEST_CASE("what is no range is refused") {
    for (char const* bytes : {"",
                              "02",
                              "020000000400000001",
                              "02ffffffff0000000400000003",
                              "0200000004000000030000000400000001",
                              "0100",
                              "18ff",
                              "0a0000000300000100",
                              "060000000400000001000000047fffffff"})
        CHECK_THROWS_AS(decoded<whole>(bytes_of(bytes)), pg::decode_error);
    CHECK_THROWS_AS((decoded<multirange<std::int32_t>>(bytes_of("7fffffff"))), pg::decode_error);
    CHECK_THROWS_AS((decoded<multirange<std::int32_t>>(bytes_of("00000001ffffffff00"))), pg::decode_error);
    CHECK_THROWS_AS((decoded<multirange<std::int32_t>>(bytes_of("000000010000000101ff"))), pg::decode_error);
    CHECK(decoded<whole>(bytes_of("060000000400000001"
                                  "0000000400000003")) == whole(1, 4));  // not in its one form
}

TEST_CASE("decoders of ranges survive any bytes") {
    torture(whole(1, 3));
    torture(range<numeric>(1, numeric::parse("2.5"), bounds::open));
    torture(range<date>(date(2026, 1, 1), date(2027, 1, 1)));
    torture(range<timestamptz>(timestamptz::from_microseconds(0), std::nullopt));
    torture(multirange<std::int64_t>{{1, 3}, {7, std::nullopt}});
}

}  // namespace
