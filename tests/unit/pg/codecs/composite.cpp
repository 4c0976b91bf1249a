// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/pg/codecs/composite.hpp>

#include <alphaswarm/pg/codecs/datetime.hpp>
#include <alphaswarm/pg/codecs/number.hpp>
#include <alphaswarm/pg/codecs/text.hpp>

#include "unit/pg/codecs/wire.hpp"

namespace attributes {
struct Pair {
    std::int32_t left = 0;
    std::optional<std::string> right;
    friend bool operator==(Pair const&, Pair const&) = default;
};
struct Nest {
    Pair inner;
    std::vector<Pair> more;
    friend bool operator==(Nest const&, Nest const&) = default;
};
}  // namespace attributes

template <>
struct alphaswarm::sql_type<attributes::Pair>
    : alphaswarm::composite_of<"pair", &attributes::Pair::left, &attributes::Pair::right> {};
template <>
struct alphaswarm::sql_type<attributes::Nest>
    : alphaswarm::composite_of<"nest", &attributes::Nest::inner, &attributes::Nest::more> {};

namespace {
using namespace alphaswarm;
using namespace alphaswarm::test;
using attributes::Nest, attributes::Pair;
using Catch::Matchers::Contains;

TEST_CASE("a composite value is its attributes, each with its type and size") {
    CHECK(hex(Pair{7, "x"}) ==
          "00000002"
          "00000017"
          "00000004"
          "00000007"
          "00000019"
          "00000001"
          "78");
    CHECK(hex(Pair{7, std::nullopt}) ==
          "00000002"
          "00000017"
          "00000004"
          "00000007"
          "00000019"
          "ffffffff");
    CHECK(back(Nest{{1, "a"}, {{2, std::nullopt}, {3, "b"}}}) == Nest{{1, "a"}, {{2, std::nullopt}, {3, "b"}}});
    CHECK(decoded<Pair>(bytes_of("00000002"
                                 "00000017"
                                 "00000004"
                                 "00000007"
                                 "00000413"
                                 "00000001"
                                 "78")) == Pair{7, "x"});
}

TEST_CASE("a value of another composite type is refused by the name of its attribute") {
    CHECK_THROWS_WITH(decoded<Pair>(bytes_of("00000001"
                                             "00000017"
                                             "00000004"
                                             "00000007")),
                      Contains("2 attributes"));
    CHECK_THROWS_WITH(decoded<Pair>(bytes_of("00000002"
                                             "00000014"
                                             "00000004"
                                             "00000007"
                                             "00000019"
                                             "ffffffff")),
                      Contains("attribute left") && Contains("OID 20") && Contains("integer"));
    CHECK_THROWS_WITH(decoded<Pair>(bytes_of("00000002"
                                             "00000017"
                                             "ffffffff"
                                             "00000019"
                                             "ffffffff")),
                      Contains("attribute left is NULL"));
    CHECK_THROWS_AS(decoded<Pair>(bytes_of("00000002"
                                           "00000017"
                                           "00000004"
                                           "00000007")),
                    pg::decode_error);
    CHECK_THROWS_AS(decoded<Pair>(bytes_of("00000002"
                                           "00000017"
                                           "00000004"
                                           "00000007"
                                           "00000019"
                                           "ffffffff"
                                           "00")),
                    pg::decode_error);
}

TEST_CASE("decoders of composite types survive any bytes") {
    torture(Pair{7, "x"});
    torture(Nest{{1, "a"}, {{2, std::nullopt}}});
}

}  // namespace
