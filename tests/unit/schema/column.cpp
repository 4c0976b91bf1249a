// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/schema/column.hpp>
#include <cstdint>
#include <optional>
#include <string>

#include <alphaswarm/types.hpp>

namespace {
using namespace alphaswarm;
using namespace alphaswarm::schema;

struct Other;
struct Row {
    key<Row> id;
    std::optional<double> price;
    std::string status;
    varchar<12> code;
    numeric fee;
    std::int64_t number{};
    long double odd{};
};

constexpr column_facts plain = column<&Row::status>.facts;
static_assert(plain.name == "status" && plain.member == "status" && plain.type.name == "text" && !plain.nullable &&
              plain.length == 0);
static_assert(column<&Row::price>.facts.nullable && column<&Row::price>.facts.type.name == "double precision");
static_assert(column<&Row::code>.facts.length == 12 && column<&Row::id>.facts.length == 36,
              "a type that bounds its text bounds the column");
static_assert(column<&Row::odd>.facts.type.name.empty(), "a type without SQL is told by the rules, not here");

constexpr column_facts renamed = column<&Row::status>.named("order").varchar(8).comment("how it stands").facts;
static_assert(renamed.name == "order" && renamed.member == "status" && renamed.length == 8 &&
              renamed.comment == "how it stands");
static_assert(column<&Row::fee>.numeric(18, 6).facts.precision == 18 &&
              column<&Row::fee>.numeric(18, 6).facts.scale == 6);

constexpr column_facts reference =
    column<&Row::status>.references(to<Other>, on_update::set_default, on_delete::cascade).reference_named("fk").facts;
static_assert(reference.referencing && reference.referenced.table == meta::id_of<Other> &&
              reference.referenced.member.empty());
static_assert(reference.on_delete == action::cascade && reference.on_update == action::set_default &&
              reference.reference_name == "fk");

constexpr auto words = column<&Row::status>.varchar(8).one_of("new", "filled");
static_assert(words.facts.allowed_value_count == 2 && words.allowed_values[0] == "new" &&
              words.allowed_values[1] == "filled" && words.facts.length == 8);
static_assert(words.indexed().unique("u").allowed_values.size() == 2 && words.unique("u").facts.unique_name == "u",
              "later words keep the vocabulary");

static_assert(!plain.optional_in_insert() && column<&Row::price>.facts.optional_in_insert());
static_assert(column<&Row::id>.generated(random_uuid).facts.optional_in_insert());
static_assert(column<&Row::status>.server_default("'new'").facts.optional_in_insert());
static_assert(column<&Row::number>.identity_by_default().facts.optional_in_insert());
static_assert(column<&Row::number>.identity().facts.server_made() &&
              !column<&Row::number>.identity_by_default().facts.server_made());
static_assert(column<&Row::number>.computed("1").facts.server_made() &&
              !column<&Row::status>.server_default("1").facts.server_made());

static_assert(column<&Row::number>.version().immutable().primary_key().facts.version &&
              column<&Row::number>.version().immutable().primary_key().facts.immutable &&
              column<&Row::number>.version().immutable().primary_key().facts.primary);

}  // namespace
