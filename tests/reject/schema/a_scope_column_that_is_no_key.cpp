// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0804 scoped\(\): jobs.team_id: a scope column holds the key of the table that it references; make the member a key
#include <alphaswarm/schema.hpp>

#include "../../support/teams.hpp"

namespace a_scope_column_that_is_no_key {
using namespace teams;

struct Job {
    key<Job> id{};
#ifdef ALPHASWARM_REJECT
    std::string team_id{};
#else
    key<Team> team_id{};
#endif
};
template <class T = Job>
consteval auto describe_table(of<Job>) {
    return describe<T>("jobs")
        .columns(column<&T::id>.primary_key().generated(random_uuid))
        .scoped(scope("team", column<&T::team_id>.references(to<Team>)));
}
static_assert(schema::table<Job>.columns.size() == 2);

}  // namespace a_scope_column_that_is_no_key
