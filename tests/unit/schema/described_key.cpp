// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/schema/described_key.hpp>

#include <alphaswarm/schema/table_rules.hpp>

#include "support/trading.hpp"

namespace {
using namespace trading;
using schema::constraint_kind;
using schema::described_key;

struct Parent {
    std::int32_t a{};
    std::int32_t b{};
};
template <class T = Parent>
consteval auto describe_table(of<Parent>) {
    return describe<T>("parents").columns(column<&T::a>, column<&T::b>).with(primary_key(column<&T::b>, column<&T::a>));
}
struct Child {
    std::int32_t id{};
    std::int32_t a{}, b{};
    std::string code;
};
template <class T = Child>
consteval auto describe_table(of<Child>) {
    return describe<T>("children")
        .columns(
            column<&T::id>.primary_key(), column<&T::a>.indexed(), column<&T::b>, column<&T::code>.varchar(4).unique())
        .with(foreign_key(column<&T::b>, column<&T::a>).references(to<Parent>).on_delete(on_delete::cascade),
              index(column<&T::code>, column<&T::b>).unique(),
              check("a > b"));
}

constexpr bool reads(schema::composed_name const& name, std::string_view expected) {
    meta::verdict v;
    name.write(v);
    return v.view() == expected;
}

struct found_keys {
    described_key all[8]{};
    std::size_t count = 0;
};
constexpr found_keys keys = [] {
    found_keys found;
    schema::for_each_key(schema::view_of<Child>, [&](described_key const& key) { found.all[found.count++] = key; });
    return found;
}();

static_assert(keys.count == 6, "both forms are keys");
static_assert(keys.all[0].kind == constraint_kind::primary && keys.all[1].kind == constraint_kind::index &&
                  keys.all[2].kind == constraint_kind::unique && keys.all[3].kind == constraint_kind::foreign_key,
              "options of columns first, in the order of columns");
static_assert(reads(keys.all[0].name(), "children_pkey") && reads(keys.all[1].name(), "ix_children_a") &&
              reads(keys.all[2].name(), "children_code_key") && reads(keys.all[3].name(), "children_b_a_fkey") &&
              reads(keys.all[4].name(), "ix_children_code_b") && keys.all[5].name().count == 0);
static_assert(keys.all[0].is_unique() && !keys.all[1].is_unique() && keys.all[1].is_indexed() &&
              keys.all[4].is_unique() && !keys.all[3].is_indexed());
static_assert(keys.all[3].size() == 2 && keys.all[3].ordinal(0) == 2 && keys.all[3].ordinal(1) == 1);
static_assert(keys.all[3].on_delete() == schema::action::cascade &&
              keys.all[3].on_update() == schema::action::no_action);
static_assert(keys.all[3].edge_to(schema::view_of<Parent>).parent_columns[0] == 1, "the parent's key in its own order");
}  // namespace
