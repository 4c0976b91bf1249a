// SPDX-License-Identifier: BSL-1.0
// Partial and bulk writes by sessions that are bound to an owner: they touch no row of another one and give none away.
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/orm/batch.hpp>

#include "support/catch.hpp"
#include "support/rows.hpp"
#include "support/said.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

namespace {

struct Team {
    key<Team> id;
    std::string name;
};
template <class T = Team>
consteval auto describe_table(of<Team>) {
    return describe<T>("teams").columns(column<&T::id>.primary_key(), column<&T::name>);
}
template <class T>
consteval auto team_scope() {
    return scope("team", column<&T::team_id>.references(to<Team>));
}

struct Task {
    key<Task> id;
    std::string title;
    std::int32_t effort{};
    std::int32_t version = 1;
    key<Team> team_id;
};
template <class T = Task>
consteval auto describe_table(of<Task>) {
    return describe<T>("tasks")
        .columns(column<&T::id>.primary_key().generated(random_uuid), column<&T::title>, column<&T::effort>, column<&T::version>.version().generated(initializer))
        .scoped(team_scope<T>());
}

struct teams_at_work {
    database where;
    session db = session_on(where);
    key<Team> red{"red"}, blue{"blue"};
    std::vector<Task> reds, blues;

    teams_at_work() {
        db.execute(ddl<table_set<Team, Task>>());
        db.execute("insert into teams values ('red', 'Red'), ('blue', 'Blue')");
        for (auto const& [team, tasks] : {std::pair(red, &reds), std::pair(blue, &blues)}) {
            for (int i = 0; i < 3; ++i) tasks->push_back({{}, "t" + std::to_string(i), i, 1, {}});
            db.scoped(team).insert(*tasks);
        }
    }
    lines stored() { return told(db.connection(), "select team_id, title, effort, version from tasks order by team_id, title"); }
};

}  // namespace

TEST_CASE("a tracked update narrows by the owner and never changes him") {
    teams_at_work t;
    auto red = t.db.scoped(t.red);
    tracked own(t.reds[0]), foreign(t.blues[0]);
    own->effort = foreign->effort = 50;
    red.update(own);
    CHECK_THROWS_AS(red.update(foreign), stale_row);
    own->team_id = t.blue;
    CHECK(contains(said<value_refused>([&] { red.update(own); }), "tasks.team_id: the row would leave what the session is bound to"));
    auto all = t.db.unscoped();
    foreign->team_id = t.red;
    all.update(foreign);
    CHECK(t.stored() == lines{"blue|t1|1|1", "blue|t2|2|1", "red|t0|50|2", "red|t0|50|2", "red|t1|1|1", "red|t2|2|1"});
}

TEST_CASE("bulk writes meet the owner's rows alone") {
    teams_at_work t;
    auto red = t.db.scoped(t.red);
    lines const before = t.stored();
    std::vector<Task> mixed{t.reds[0], t.blues[1]};
    for (Task& task : mixed) task.effort = 9, task.team_id = t.red;
    CHECK(contains(said<stale_row>([&] { red.update(mixed); }), "1 of 2 rows of tasks"));
    CHECK(contains(said<stale_row>([&] { red.remove(mixed); }), "1 of 2 rows of tasks"));
    std::vector<Task> leaving = t.reds;
    leaving[2].team_id = t.blue;
    CHECK(contains(said<value_refused>([&] { red.update(leaving); }), "tasks.team_id"));
    CHECK(t.stored() == before);
    for (Task& task : t.reds) task.effort += 100;
    red.update(t.reds);
    red.remove(std::vector<Task>{t.reds[1]});
    CHECK(t.stored() == lines{"blue|t0|0|1", "blue|t1|1|1", "blue|t2|2|1", "red|t0|100|2", "red|t2|102|2"});
}

TEST_CASE("a batch is stamped when it is flushed, and narrows every change") {
    teams_at_work t;
    auto red = t.db.scoped(t.red);
    write_batch<Task, Team> batch;
    Task fresh{{}, "t9", 9, 1, {}};
    batch.insert(fresh);
    CHECK(fresh.id.is_set());
    tracked own(t.reds[0]);
    own->effort = 7;
    batch.update(own);
    batch.remove(t.reds[1]);
    batch.remove(t.blues[0]);
    lines const before = t.stored();
    CHECK(contains(said<stale_row>([&] { batch.flush(red); }), "1 of 2 rows of tasks"));
    CHECK(t.stored() == before);
    batch.clear();
    batch.insert(fresh);
    batch.update(own);
    batch.remove(t.reds[1]);
    batch.flush(red);
    CHECK(t.stored() == lines{"blue|t0|0|1", "blue|t1|1|1", "blue|t2|2|1", "red|t0|7|2", "red|t2|2|1", "red|t9|9|1"});

    Task theirs{{}, "t8", 8, 1, t.blue};
    batch.insert(theirs);
    CHECK(contains(said<value_refused>([&] { batch.flush(red); }), "tasks.team_id: the object says another owner"));
    auto all = t.db.unscoped();
    batch.flush(all);
    CHECK(told_one(t.db.connection(), "select team_id from tasks where title = 't8'") == "blue");
}
