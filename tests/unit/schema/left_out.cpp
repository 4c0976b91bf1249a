// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/schema/left_out.hpp>
#include <alphaswarm/schema/table_set.hpp>

#include "support/trading.hpp"

namespace fleet {
using namespace alphaswarm;

struct Boat {
    key<Boat> id{};
};
template <class T = Boat>
consteval auto describe_table(of<Boat>) {
    return describe<T>("boats").columns(column<&T::id>.primary_key());
}
struct Sail {
    key<Sail> id{};
};
template <class T = Sail>
consteval auto describe_table(of<Sail>) {
    return describe<T>("sails").columns(column<&T::id>.primary_key());
}
struct Oar {
    key<Oar> id{};
};
template <class T = Oar>
consteval auto describe_table(of<Oar>) {
    return describe<T>("oars").columns(column<&T::id>.primary_key());
}

// Boats and sails name the set; the oars name none.
using tables = table_set<Boat>;
consteval tables tables_of(of<Boat>) { return {}; }
consteval tables tables_of(of<Sail>) { return {}; }
}  // namespace fleet

namespace {
using namespace alphaswarm;
using schema::detail::is_set_of_namespace;
using schema::detail::leaves_nothing_out;

static_assert(is_set_of_namespace<trading::tables> && meta::accepts<leaves_nothing_out<trading::tables>>);
static_assert(!is_set_of_namespace<table_set<trading::Sector>> && trading::tables::size > 1 &&
                  meta::accepts<leaves_nothing_out<table_set<trading::Sector>>>,
              "a set that its tables do not name as theirs may hold as few as it likes");
static_assert(
    leaves_nothing_out<fleet::tables>::judge().view() ==
        "AS0213 table_set: sails (fleet::Sail) is described but missing from its set; add it to the table_set",
    "only tables that name the set are missed in it");
static_assert(!is_set_of_namespace<table_set<>> && meta::accepts<leaves_nothing_out<table_set<>>>);

}  // namespace
