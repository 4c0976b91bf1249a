// SPDX-License-Identifier: BSL-1.0
// Partial and bulk writes by sessions that are bound to an owner: they touch no row of another one and give none away.
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/orm/batch.hpp>

#include "support/catch.hpp"
#include "support/message_of.hpp"
#include "support/rows.hpp"

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
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::title>,
                 column<&T::effort>,
                 column<&T::version>.version().generated(initializer))
        .scoped(team_scope<T>());
}

/// It may be nobody's, and another team may look at it: that one is no owner.
struct Job {
    key<Job> id{};
    std::string title{};
    std::optional<key<Team>> reviewed_by{};
    std::optional<key<Team>> team_id{};
};
template <class T = Job>
consteval auto describe_table(of<Job>) {
    return describe<T>("jobs")
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::title>,
                 column<&T::reviewed_by>.references(to<Team>))
        .scoped(team_scope<T>());
}

struct teams_at_work {
    database where;
    session db = session_on(where);
    key<Team> red{"red"}, blue{"blue"};
    std::vector<Task> reds, blues;

    teams_at_work() {
        db.execute(ddl<table_set<Team, Task, Job>>());
        db.execute("insert into teams values ('red', 'Red'), ('blue', 'Blue')");
        for (auto const& [team, tasks] : {std::pair(red, &reds), std::pair(blue, &blues)}) {
            for (int i = 0; i < 3; ++i) tasks->push_back({{}, "t" + std::to_string(i), i, 1, {}});
            db.scoped(team).insert(*tasks);
        }
    }
    lines stored() {
        return told(db.connection(), "select team_id, title, effort, version from tasks order by team_id, title");
    }
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
    CHECK(contains(message_of<value_refused>([&] { red.update(own); }),
                   "tasks.team_id: the row would leave the session's scope"));
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
    CHECK(contains(message_of<stale_row>([&] { red.update(mixed); }), "1 of 2 rows of tasks"));
    CHECK(contains(message_of<stale_row>([&] { red.remove(mixed); }), "1 of 2 rows of tasks"));
    std::vector<Task> leaving = t.reds;
    leaving[2].team_id = t.blue;
    CHECK(contains(message_of<value_refused>([&] { red.update(leaving); }), "tasks.team_id"));
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
    CHECK(contains(message_of<stale_row>([&] { batch.flush(red); }), "1 of 2 rows of tasks"));
    CHECK(t.stored() == before);
    batch.clear();
    batch.insert(fresh);
    batch.update(own);
    batch.remove(t.reds[1]);
    batch.flush(red);
    CHECK(t.stored() == lines{"blue|t0|0|1", "blue|t1|1|1", "blue|t2|2|1", "red|t0|7|2", "red|t2|2|1", "red|t9|9|1"});

    Task theirs{{}, "t8", 8, 1, t.blue};
    batch.insert(theirs);
    CHECK(contains(message_of<value_refused>([&] { batch.flush(red); }),
                   "tasks.team_id: the object names a different owner"));
    auto all = t.db.unscoped();
    batch.flush(all);
    CHECK(told_one(t.db.connection(), "select team_id from tasks where title = 't8'") == "blue");
}

TEST_CASE("a row becomes nobody's only where nobody's rows are seen") {
    teams_at_work t;
    auto red = t.db.scoped(t.red);
    Job job{.title = "a"};
    red.insert(job);
    CHECK(job.team_id == t.red);
    auto const stored = [&] {
        return told(t.db.connection(), "select title, coalesce(team_id, 'nobody') from jobs order by title");
    };
    constexpr auto sentence = "jobs.team_id: the row would leave the session's scope";
    Job left = job;
    left.team_id.reset();
    CHECK(contains(message_of<value_refused>([&] { red.update(left); }), sentence));
    std::vector<Job> several{left};
    CHECK(contains(message_of<value_refused>([&] { red.update(several); }), sentence));
    tracked followed(job);
    followed->team_id.reset();
    CHECK(contains(message_of<value_refused>([&] { red.update(followed); }), sentence));
    write_batch<Job> batch;
    batch.update(left);
    CHECK(contains(message_of<value_refused>([&] { batch.flush(red); }), sentence));
    write_batch<Job> changes;
    changes.update(followed);
    CHECK(contains(message_of<value_refused>([&] { changes.flush(red); }), sentence));
    CHECK(stored() == lines{"a|red"});
    auto wider = red.including_null_scope();
    wider.update(left);
    CHECK(stored() == lines{"a|nobody"});
    CHECK_FALSE(red.find<Job>(job.id));
    left.team_id = t.red;
    wider.update(left);
    CHECK(stored() == lines{"a|red"});
}

TEST_CASE("another reference to the scope's table says nothing of whose the row is") {
    teams_at_work t;
    auto red = t.db.scoped(t.red);
    Job own{.title = "own", .reviewed_by = t.blue}, unseen{.title = "theirs", .reviewed_by = t.red};
    red.insert(own);
    t.db.scoped(t.blue).insert(unseen);
    CHECK(own.reviewed_by == t.blue);
    red.execute(insert_into<Job>().values(col<&Job::title> = "given", col<&Job::reviewed_by> = t.blue));
    red.execute(insert_into<Job>().values(col<&Job::title> = "left"));
    CHECK(told(t.db.connection(), "select title, coalesce(reviewed_by, '-'), team_id from jobs order by title") ==
          lines{"given|blue|red", "left|-|red", "own|blue|red", "theirs|red|blue"});
    CHECK(red.fetch(from<Job>()).size() == 3);
    CHECK(red.execute(update<Job>().set(col<&Job::reviewed_by> = t.red).all_rows()) == 3);
    own.reviewed_by = t.blue;
    red.update(own);
    CHECK(t.db.scoped(t.blue).fetch(from<Job>()).size() == 1);
}
