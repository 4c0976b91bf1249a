// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/cpp_type.hpp>

#include "support/catch.hpp"
#include "support/desk.hpp"

namespace unit_cpp_type {
enum class Mood { fine };
}

namespace {
using namespace alphaswarm;
using namespace alphaswarm::reader;

struct Hidden {};

known_tables const& known = known_of<desk::tables>;
std::string column_type(std::string_view table, std::string_view column) {
    for (std::size_t i = 0; i < known.count; ++i)
        if (known.views[i]->name() == table)
            return known
                .type_of(catalog::none,
                         {static_cast<reader::index>(i + 1),
                          static_cast<reader::index>(known.views[i]->ordinal_of_column(column))})
                .spelled();
    return {};
}
}  // namespace

TEST_CASE("types as a program writes them, whichever compiler built the tool") {
    CHECK(spelled<bool>() == "bool");
    CHECK(spelled<std::int16_t>() == "std::int16_t");
    CHECK(spelled<std::int64_t>() == "std::int64_t");
    CHECK(spelled<float>() == "float");
    CHECK(spelled<double>() == "double");
    CHECK(spelled<std::string>() == "std::string");
    CHECK(spelled<bytea>() == "alphaswarm::bytea");
    CHECK(spelled<numeric>() == "alphaswarm::numeric");
    CHECK(spelled<date>() == "alphaswarm::date");
    CHECK(spelled<time_of_day>() == "alphaswarm::time_of_day");
    CHECK(spelled<timestamp>() == "alphaswarm::timestamp");
    CHECK(spelled<timestamptz>() == "alphaswarm::timestamptz");
    CHECK(spelled<interval>() == "alphaswarm::interval");
    CHECK(spelled<uuid>() == "alphaswarm::uuid");
    CHECK(spelled<json>() == "alphaswarm::json");
    CHECK(spelled<jsonb>() == "alphaswarm::jsonb");
    CHECK(spelled<inet>() == "alphaswarm::inet");
    CHECK(spelled<cidr>() == "alphaswarm::cidr");
    CHECK(spelled<macaddr>() == "alphaswarm::macaddr");
    CHECK(spelled<macaddr8>() == "alphaswarm::macaddr8");
    CHECK(spelled<bits>() == "alphaswarm::bits");
    CHECK(spelled<bit<3>>() == "alphaswarm::bit<3>");
    CHECK(spelled<varbit<3>>() == "alphaswarm::varbit<3>");
    CHECK(spelled<varchar<12>>() == "alphaswarm::varchar<12>");
    CHECK(spelled<fixed_char<2>>() == "alphaswarm::fixed_char<2>");
    CHECK(spelled<range<numeric>>() == "alphaswarm::range<alphaswarm::numeric>");
    CHECK(spelled<multirange<timestamp>>() == "alphaswarm::multirange<alphaswarm::timestamp>");
    CHECK(spelled<std::vector<std::optional<std::int32_t>>>() == "std::vector<std::optional<std::int32_t>>");
    CHECK(spelled<key<desk::Order>>() == "alphaswarm::key<desk::Order>");
    CHECK(spelled<key<desk::Venue, varchar<12>>>() == "alphaswarm::key<desk::Venue, alphaswarm::varchar<12>>");
    CHECK(spelled<unit_cpp_type::Mood>() == "unit_cpp_type::Mood");
    CHECK(spelled<Hidden>() == "Hidden");
}
TEST_CASE("a column has its member's type, any other result the library's") {
    CHECK(column_type("venues", "code") == "alphaswarm::key<desk::Venue, alphaswarm::varchar<12>>");
    CHECK(column_type("venues", "opens") == "alphaswarm::time_of_day");
    CHECK(column_type("order", "side") == "desk::Side");
    CHECK(column_type("order", "end") == "alphaswarm::timestamp");
    CHECK(column_type("shelves", "grid") == "std::vector<std::vector<double>>");
    CHECK(known.type_of(catalog::integer, {}).spelled() == "std::int32_t");
    CHECK(known.type_of(catalog::array_of(catalog::text), {}).spelled() == "std::vector<std::optional<std::string>>");
    CHECK(known.type_of(catalog::type_of_oid(869), {}).spelled() == "alphaswarm::inet");
    CHECK(known.type_of(catalog::type_of_oid(600), {}).spelled == nullptr);  // point
    CHECK(known.type_of(catalog::own_type(catalog::own_kind::enumeration, "mood"), {}).spelled == nullptr);
}
TEST_CASE("whose key a column is") {
    CHECK(known.type_of(catalog::none, {1, 0}).key_of == meta::id_of<desk::Venue>);
    CHECK(known.type_of(catalog::none, {1, 1}).key_of == nullptr);
}
