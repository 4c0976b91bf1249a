// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/composite.hpp>

#include <optional>

#include <alphaswarm/types/array.hpp>
#include <alphaswarm/types/builtin.hpp>
#include <alphaswarm/types/domain_type.hpp>
#include <alphaswarm/types/json.hpp>

#include "support/catch.hpp"

namespace of_two {
struct Pair {
    std::int32_t left = 0;
    std::optional<std::string> right;
};
struct Other {
    std::int32_t left = 0;
};
struct Closed {
    explicit Closed(int);
    std::int32_t left = 0;
};
struct Odd {
    unsigned left = 0;
};
struct Document {
    alphaswarm::json text;
};
struct Shelf {
    std::int32_t n = 0;
    std::optional<Document> first;
};
struct Library {
    std::vector<Shelf> shelves;
};
struct Sorted {
    std::optional<alphaswarm::jsonb> document;
    Pair pair;
};
}  // namespace of_two

template <>
struct alphaswarm::sql_type<of_two::Pair>
    : alphaswarm::composite_of<"pair", &of_two::Pair::left, &of_two::Pair::right> {};
template <>
struct alphaswarm::sql_type<of_two::Document>
    : alphaswarm::domain_over<alphaswarm::json, "document", &of_two::Document::text> {};
template <>
struct alphaswarm::sql_type<of_two::Shelf>
    : alphaswarm::composite_of<"shelf", &of_two::Shelf::n, &of_two::Shelf::first> {};
template <>
struct alphaswarm::sql_type<of_two::Library> : alphaswarm::composite_of<"library", &of_two::Library::shelves> {};
template <>
struct alphaswarm::sql_type<of_two::Sorted>
    : alphaswarm::composite_of<"sorted", &of_two::Sorted::document, &of_two::Sorted::pair> {};

namespace {
using namespace alphaswarm;

static_assert(types::composite<of_two::Pair> && !types::composite<std::string> && !types::composite<int>);
static_assert(sql_type<of_two::Pair>::facts.name == "pair" && sql_type<of_two::Pair>::size == 2);

// an attribute without equality, however deep, leaves the whole without it
static_assert(sql_type<of_two::Pair>::facts.kind == types::kind::composite &&
              sql_type<of_two::Sorted>::facts.kind == types::kind::composite);
static_assert(sql_type<of_two::Shelf>::facts.kind == types::kind::uncomparable &&
              sql_type<of_two::Library>::facts.kind == types::kind::uncomparable);

template <auto... Member>
constexpr bool says(std::string_view start) {
    return types::detail::sound_composite<"pair", Member...>::judge().view().starts_with(start);
}
using of_two::Pair;
static_assert(meta::accepts<types::detail::sound_composite<"pair", &Pair::right, &Pair::left>>, "in any order");
static_assert(says<>("AS0101 composite_of: pair: no member") && says<&Pair::left>("AS0101 composite_of: pair: ") &&
              says<&Pair::left, &Pair::left>("AS0101 composite_of: pair: ") &&
              says<&Pair::left, &Pair::right, &Pair::left>("AS0101 composite_of: pair: "));
static_assert(says<&Pair::left, &of_two::Other::left>("AS0128 composite_of: pair: members of several structs") &&
              says<nullptr>("AS0128 composite_of: pair: something other"));
static_assert(says<&of_two::Closed::left>("AS0156 composite_of: pair: ") &&
              says<&of_two::Odd::left>("AS0105 composite_of: pair: left is unsigned int, which has no SQL type"));

TEST_CASE("the attributes of a composite type are visited in their order") {
    std::string names;
    of_two::Pair const pair{1, "x"};
    sql_type<of_two::Pair>::for_each(pair, [&](std::string_view name, auto const&) { names.append(name) += ' '; });
    CHECK(names == "left right ");
}

}  // namespace
