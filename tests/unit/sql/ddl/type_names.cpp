// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/ddl/type_names.hpp>

#include <alphaswarm/types.hpp>
#include <alphaswarm/types/bits.hpp>
#include <alphaswarm/types/domain_type.hpp>
#include <alphaswarm/types/range.hpp>
#include <alphaswarm/types/server_text.hpp>

#include "support/catch.hpp"

namespace spelled {
struct Email {
    std::string value;
};
}  // namespace spelled
template <>
struct alphaswarm::sql_type<spelled::Email>
    : alphaswarm::domain_over<std::string, "my.E mail", &spelled::Email::value> {};

namespace {
using namespace alphaswarm;

template <class V>
std::string name_of() {
    return sql::sql_type_of(schema::type_facts_of<V>);
}

TEST_CASE("types are spelled as CREATE TABLE reads them") {
    CHECK(name_of<std::string>() == "text");
    CHECK(name_of<varchar<8>>() == "varchar(8)");
    CHECK(name_of<std::vector<varchar<8>>>() == "varchar(8)[]");
    CHECK(name_of<fixed_char<3>>() == "character(3)");
    CHECK(name_of<std::optional<bit<3>>>() == "bit(3)");
    CHECK(name_of<std::vector<varbit<64>>>() == "bit varying(64)[]");
    CHECK(name_of<range<date>>() == "daterange");
    CHECK(name_of<server_text<"ltree">>() == "ltree");
    CHECK(name_of<std::vector<server_text<"Desk.x y">>>() == "\"Desk\".\"x y\"[]");
    CHECK(name_of<spelled::Email>() == "my.\"E mail\"");
    CHECK(name_of<std::vector<spelled::Email>>() == "my.\"E mail\"[]");
}

}  // namespace
