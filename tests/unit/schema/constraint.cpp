// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/schema/constraint.hpp>
#include <string>

#include <alphaswarm/types/builtin.hpp>

namespace {
using namespace alphaswarm;
using schema::constraint;
using schema::constraint_kind;

struct Other;
struct Row {
    std::string scheme, code, kind;
};

constexpr constraint pair = unique(column<&Row::scheme>, column<&Row::code>).named("uq");
static_assert(pair.kind == constraint_kind::unique && pair.size == 2 && pair.members[0] == "scheme" &&
              pair.members[1] == "code" && pair.name == "uq");

constexpr constraint recent = index(column<&Row::code>).where("code > 'm'").using_method("hash").unique();
static_assert(recent.kind == constraint_kind::index && recent.predicate == "code > 'm'" && recent.method == "hash" &&
              recent.unique_index);
static_assert(index_on("lower(code)").expression == "lower(code)" && index_on("lower(code)").size == 0);
static_assert(check("code <> ''").kind == constraint_kind::check && check("code <> ''").expression == "code <> ''");
static_assert(primary_key(column<&Row::scheme>, column<&Row::code>).kind == constraint_kind::primary);

constexpr constraint key = foreign_key(column<&Row::scheme>, column<&Row::code>)
                               .references(to<Other>, "a", "b")
                               .on_delete(on_delete::cascade)
                               .on_update(on_update::restricted);
static_assert(key.kind == constraint_kind::foreign_key && key.referenced.table == meta::id_of<Other> &&
              key.referenced_size == 2);
static_assert(key.referenced_columns[0] == "a" && key.referenced_columns[1] == "b" &&
              key.delete_rule == schema::action::cascade && key.update_rule == schema::action::restricted);

constexpr constraint edge = link(column<&Row::code>).references(to<Other>).when(column<&Row::kind>, "order");
static_assert(edge.kind == constraint_kind::link && edge.referenced_size == 0 && edge.when_member == "kind" &&
              edge.when_value == "order");

}  // namespace
