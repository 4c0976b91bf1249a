// SPDX-License-Identifier: BSL-1.0
// Two workspaces in one database: whatever a bound session says, it reads and touches its own rows alone, with
// and without the server's row-level security.
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/models/ledger.hpp>
#include <alphaswarm/models/memory.hpp>
#include <alphaswarm/models/sessions.hpp>
#include <alphaswarm/models/tables.hpp>
#include <alphaswarm/orm/batch.hpp>
#include <alphaswarm/orm/enforce.hpp>
#include <alphaswarm/orm/fetch_as.hpp>
#include <alphaswarm/relations.hpp>
#include <alphaswarm/seeds.hpp>
#include <alphaswarm/sql/ddl.hpp>
#include <alphaswarm/sql/keyset.hpp>

#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;
using namespace alphaswarm::models;
using alphaswarm::test::contains;
using alphaswarm::test::message_of;

namespace {

/// One owner of rows.
struct tenant {
    key<User> user;
    key<Workspace> workspace;
    key<Project> project;
    key<Lab> lab;
};
tenant make_tenant(session& db, std::string const& name) {
    User user{.email = name + "@desk", .display_name = name};
    db.insert(user);
    Workspace workspace{.org_id = default_organization, .slug = name, .name = name};
    db.insert(workspace);
    Project project{.workspace_id = workspace.id, .slug = name, .name = name};
    db.insert(project);
    Lab lab{.workspace_id = workspace.id, .slug = name, .name = name};
    db.insert(lab);
    return {user.id, workspace.id, project.id, lab.id};
}

/// Two tenants, and as many rows of each scope for both; one order belongs to nobody.
struct two_desks {
    test::database database;
    session db{pg::config(database.dsn())};
    tenant a, b;
    key<OrderRecord> order_of_b{};
    key<Fill> fill_of_b{};

    auto of_project(tenant const& t) { return db.scoped(t.project, t.workspace, t.user); }

    two_desks() {
        db.connection().on_notice(nullptr);
        db.execute(ddl<shipped_tables>());
        seed(db);
        a = make_tenant(db, "anna");
        b = make_tenant(db, "bert");
        for (tenant const& t : {a, b}) {
            auto own = of_project(t);
            for (int i = 0; i < 3; ++i) {
                OrderRecord order{
                    .vt_symbol = "S" + std::to_string(i), .side = "buy", .order_type = "limit", .quantity = 1.0 + i};
                own.insert(order);
                CHECK(order.project_id == t.project);
                CHECK(order.workspace_id == t.workspace);
                CHECK(order.owner_user_id == t.user);
                Fill fill{.order_id = order.id,
                          .vt_symbol = order.vt_symbol,
                          .side = "buy",
                          .quantity = 1.0,
                          .price = 10.0 + i};
                own.insert(fill);
                if (t.project == b.project) {
                    order_of_b = order.id;
                    fill_of_b = fill.id;
                }
            }
            Session talk{.title = "talk"};
            own.insert(talk);
            ChatMessage message{.session_id = talk.id, .role = "user", .content = "hello"};
            own.insert(message);
            MemoryEpisode episode{.role = "analyst", .situation = "s", .lesson = "l"};
            db.scoped(t.lab, t.workspace, t.user).insert(episode);
        }
        // a fill of a that names an order of b: a row that the other side must not see through it
        Fill astray{.order_id = order_of_b, .vt_symbol = "ASTRAY", .side = "sell", .quantity = 5.0, .price = 1.0};
        of_project(a).insert(astray);
        OrderRecord ownerless{.vt_symbol = "NOBODY", .side = "sell", .order_type = "market", .quantity = 9.0};
        ownerless.project_id.reset();
        ownerless.workspace_id.reset();
        ownerless.owner_user_id.reset();
        db.unscoped().insert(ownerless);
    }
};

/// Reads in every form; the same through any session that means a's rows.
template <class Db>
void check_reads(Db own, two_desks const& desks) {
    auto const& [user, workspace, project, lab] = desks.a;
    auto const orders = own.fetch(from<OrderRecord>());
    CHECK(orders.size() == 3);
    for (auto const& o : orders) CHECK(o.project_id == project);
    CHECK(own.fetch(from<OrderRecord>().where(col<&OrderRecord::side> == "sell" || col<&OrderRecord::quantity> > 0.0))
              .size() == 3);
    CHECK(own.fetch(from<Fill>().where(!(col<&Fill::price> < 0.0))).size() == 4);
    CHECK(own.fetch_one(select(count().as("n"_c)).from(source<OrderRecord>))["n"_c] == 3);
    CHECK(own.fetch_one(select(sum(col<&OrderRecord::quantity>).as("q"_c)).from(source<OrderRecord>))["q"_c] == 6.0);
    CHECK(own.fetch(select(col<&OrderRecord::vt_symbol>, count())
                        .from(source<OrderRecord>)
                        .group_by(col<&OrderRecord::vt_symbol>)
                        .having(count() >= 1))
              .size() == 3);
    CHECK(own.fetch(select(col<&OrderRecord::side>).distinct().from(source<OrderRecord>)).size() == 1);
    CHECK(own.fetch(from<OrderRecord>().order_by(desc(col<&OrderRecord::quantity>)).limit(10).offset(1)).size() == 2);
    CHECK(own.fetch_optional(from<OrderRecord>().where(col<&OrderRecord::id> == desks.order_of_b)) == std::nullopt);
    CHECK_FALSE(own.template find<OrderRecord>(desks.order_of_b));
    CHECK(own.fetch(from<OrderRecord>().where(in(col<&OrderRecord::id>, std::vector{desks.order_of_b, orders[0].id})))
              .size() == 1);
    std::size_t streamed = 0;
    for (auto const& o : own.stream(from<OrderRecord>())) streamed += o.project_id == project;
    CHECK(streamed == 3);

    // joins: the row of b behind a's stray fill is not there, whichever side it stands on
    CHECK(own.fetch(select(all<Fill>, all<OrderRecord>).from(source<Fill>).join(source<OrderRecord>)).size() == 3);
    std::size_t without_order = 0;
    auto const left = own.fetch(select(all<Fill>, all<OrderRecord>).from(source<Fill>).left_join(source<OrderRecord>));
    for (auto const& row : left) without_order += !row[all<OrderRecord>].has_value();
    CHECK(left.size() == 4);
    CHECK(without_order == 1);
    auto const right =
        own.fetch(select(all<Fill>, all<OrderRecord>).from(source<OrderRecord>).right_join(source<Fill>));
    CHECK(right.size() == 4);
    auto const full = own.fetch(select(all<Fill>, all<OrderRecord>).from(source<OrderRecord>).full_join(source<Fill>));
    CHECK(full.size() == 4);
    for (auto const& row : full) CHECK((!row[all<OrderRecord>] || row[all<OrderRecord>]->project_id == project));
    constexpr auto other = alias<OrderRecord>("other"_c);
    CHECK(own.fetch(select(col<&OrderRecord::id>)
                        .from(source<OrderRecord>)
                        .join(other, other[col<&OrderRecord::vt_symbol>] == col<&OrderRecord::vt_symbol>))
              .size() == 3);

    // related rows, counts of them, and pages
    std::size_t children = 0;
    for (auto const& o : own.fetch(load(from<OrderRecord>(), to_many<Fill>, count_of<Fill>))) {
        CHECK(o[count_of<Fill>] == 1);
        for (Fill const& f : o[to_many<Fill>]) children += f.project_id == project;
    }
    CHECK(children == 3);
    std::size_t with_order = 0;
    for (auto const& f : own.fetch(load(from<Fill>(), to_one<OrderRecord>)))
        with_order += f[to_one<OrderRecord>].has_value();
    CHECK(with_order == 3);
    auto const by_id = from<OrderRecord>().order_by(col<&OrderRecord::id>);
    auto const first = own.fetch(by_id.limit(2));
    CHECK(own.fetch(after(by_id, first.back()).limit(2)).size() == 1);
    CHECK(own.fetch(before(by_id, first.back()).limit(2)).size() == 1);
}

/// Writes in every form: none of them touches a row of b.
template <class Db>
void check_writes(Db own, two_desks& desks) {
    auto whole = desks.db.unscoped();
    auto const untouched = [&] {
        auto const order = whole.template find<OrderRecord>(desks.order_of_b);
        auto const fill = whole.template find<Fill>(desks.fill_of_b);
        return order && order->status == "submitting" && fill && fill->quantity == 1.0;
    };
    CHECK(own.execute(update<OrderRecord>()
                          .set(col<&OrderRecord::status> = "filled")
                          .where(col<&OrderRecord::id> == desks.order_of_b)) == 0);
    CHECK(own.execute(update<OrderRecord>().set(col<&OrderRecord::status> = "filled").all_rows()) == 3);
    CHECK(own.execute(update<OrderRecord>()
                          .set(col<&OrderRecord::status> = "new")
                          .where(col<&OrderRecord::side> == "buy" || col<&OrderRecord::side> == "sell")) == 3);
    CHECK(untouched());

    OrderRecord foreign = *whole.template find<OrderRecord>(desks.order_of_b);
    foreign.status = "filled";
    CHECK(contains(message_of<value_refused>([&] { own.update(foreign); }), "orders.project_id: the row would leave"));
    foreign.project_id = desks.a.project;  // pretending does not help
    CHECK_THROWS_AS(own.update(foreign), stale_row);
    CHECK_THROWS_AS(own.remove(foreign), stale_row);
    CHECK(untouched());

    tracked followed(foreign);
    followed->status = "expired";
    CHECK_THROWS_AS(own.update(followed), stale_row);
    std::vector<OrderRecord> together{foreign};
    CHECK_THROWS_AS(own.update(together), stale_row);
    CHECK_THROWS_AS(own.remove(together), stale_row);
    write_batch<OrderRecord, Fill> batch;
    batch.remove(*whole.template find<Fill>(desks.fill_of_b));
    CHECK_THROWS_AS(batch.flush(own), stale_row);
    CHECK(untouched());

    // an insert that meets a row of b under the same key leaves that row alone
    auto const again = insert_into<OrderRecord>()
                           .values(col<&OrderRecord::id> = desks.order_of_b,
                                   col<&OrderRecord::vt_symbol> = "X",
                                   col<&OrderRecord::side> = "sell",
                                   col<&OrderRecord::order_type> = "market",
                                   col<&OrderRecord::quantity> = 7.0)
                           .on_conflict(col<&OrderRecord::id>);
    CHECK(own.execute(again.do_nothing()) == 0);
    CHECK(own.execute(remove_from<Fill>().where(col<&Fill::id> == desks.fill_of_b)) == 0);
    CHECK(untouched());

    // what is inserted is the session's own, in every form
    auto const made = own.fetch_one(insert_into<OrderRecord>()
                                        .values(col<&OrderRecord::vt_symbol> = "V",
                                                col<&OrderRecord::side> = "buy",
                                                col<&OrderRecord::order_type> = "limit",
                                                col<&OrderRecord::quantity> = 1.0)
                                        .returning(all<OrderRecord>));
    CHECK(made.project_id == desks.a.project);
    CHECK(made.workspace_id == desks.a.workspace);
    CHECK(made.owner_user_id == desks.a.user);
    CHECK(own.fetch_one(insert_into<OrderRecord>()
                            .row({.vt_symbol = "R", .side = "buy", .order_type = "limit", .quantity = 1.0})
                            .returning(col<&OrderRecord::project_id>))[col<&OrderRecord::project_id>] ==
          desks.a.project);
    std::vector<OrderRecord> many(5,
                                  OrderRecord{.vt_symbol = "M", .side = "buy", .order_type = "limit", .quantity = 1.0});
    CHECK(own.insert(many) == 5);
    CHECK(own.fetch(from<OrderRecord>().where(col<&OrderRecord::vt_symbol> == "M")).size() == 5);
    OrderRecord for_b{
        .vt_symbol = "B", .side = "buy", .order_type = "limit", .quantity = 1.0, .project_id = desks.b.project};
    CHECK(contains(message_of<value_refused>([&] { own.insert(for_b); }),
                   "orders.project_id: the object names a different owner"));
    CHECK(contains(message_of<value_refused>([&] { own.execute(insert_into<OrderRecord>().row(for_b)); }),
                   "orders.project_id: the object names a different owner"));

    // own rows change and go as ever
    OrderRecord mine = many[0];
    mine.status = "cancelled";
    own.update(mine);
    CHECK(own.template find<OrderRecord>(mine.id)->status == "cancelled");
    own.remove(mine);
    CHECK_FALSE(own.template find<OrderRecord>(mine.id));
    CHECK(own.execute(remove_from<Fill>().all_rows()) == 4);
    CHECK(untouched());
    CHECK(own.fetch(from<Fill>()).empty());
}

/// A role that row-level security holds, as the session's own from now on.
void become_a_member(two_desks& desks) {
    desks.db.execute(row_security<shipped_tables>());
    std::string const role = "member_" + desks.database.name();
    desks.db.execute("create role " + role + "; grant all on all tables in schema public to " + role + "; set role " +
                     role);
}

}  // namespace

TEST_CASE("a session bound to a project, a workspace or a user reads its own rows alone") {
    two_desks desks;
    check_reads(desks.of_project(desks.a), desks);
    check_reads(desks.db.scoped(desks.a.project), desks);
    check_reads(desks.db.scoped(desks.a.workspace), desks);
    check_reads(desks.db.scoped(desks.a.user), desks);
    CHECK(desks.db.unscoped().fetch(from<OrderRecord>()).size() == 7);

    struct position {
        std::string symbol;
        double quantity;
    };
    auto const held = fetch_as<position>(
        desks.of_project(desks.a),
        select(col<&Fill::vt_symbol>, col<&Fill::quantity>).from<Fill>().where(col<&Fill::side> == "buy"));
    CHECK(held.size() == 3);
}

TEST_CASE("a session bound to a project writes its own rows alone") {
    two_desks desks;
    check_writes(desks.of_project(desks.a), desks);
}

TEST_CASE("a table without the bound column is narrowed by all the columns that it has") {
    two_desks desks;
    auto own = desks.of_project(desks.a);
    CHECK(own.fetch(from<MemoryEpisode>()).size() == 1);  // by workspace and user: it has no project
    CHECK(own.fetch(from<ChatMessage>().join<Session>()).size() == 1);
    MemoryEpisode elsewhere{.role = "analyst", .situation = "s", .lesson = "l", .lab_id = desks.a.lab};
    desks.db.scoped(desks.a.lab, desks.a.workspace, desks.b.user).insert(elsewhere);  // b's user in a's workspace
    CHECK(own.fetch(from<MemoryEpisode>()).size() == 1);
    CHECK(desks.db.scoped(desks.a.lab).fetch(from<MemoryEpisode>()).size() == 2);
    CHECK(desks.db.scoped(desks.a.project, desks.a.workspace).fetch(from<MemoryEpisode>()).size() == 2);
}

TEST_CASE("rows of nobody are seen when asked for") {
    two_desks desks;
    auto own = desks.of_project(desks.a).including_null_scope();
    auto const orders = own.fetch(from<OrderRecord>());
    CHECK(orders.size() == 4);
    auto ownerless = own.fetch_one(from<OrderRecord>().where(col<&OrderRecord::vt_symbol> == "NOBODY"));
    ownerless.status = "rejected";
    own.update(ownerless);  // stays nobody's
    CHECK_FALSE(own.find<OrderRecord>(ownerless.id)->project_id);
    CHECK_FALSE(desks.of_project(desks.a).find<OrderRecord>(ownerless.id));
    CHECK(own.execute(update<OrderRecord>().set(col<&OrderRecord::status> = "new").all_rows()) == 4);
}

TEST_CASE("an upsert changes a row of the session's own and none of another's") {
    two_desks desks;
    auto own = desks.of_project(desks.a);
    auto const upsert = [&](key<OrderRecord> id) {
        return own.execute(insert_into<OrderRecord>()
                               .values(col<&OrderRecord::id> = id,
                                       col<&OrderRecord::vt_symbol> = "U",
                                       col<&OrderRecord::side> = "sell",
                                       col<&OrderRecord::order_type> = "market",
                                       col<&OrderRecord::quantity> = 7.0)
                               .on_conflict(col<&OrderRecord::id>)
                               .do_update(col<&OrderRecord::quantity> = excluded(col<&OrderRecord::quantity>)));
    };
    CHECK(upsert(desks.order_of_b) == 0);
    CHECK(desks.db.unscoped().find<OrderRecord>(desks.order_of_b)->quantity == 3.0);
    auto const mine = own.fetch(from<OrderRecord>()).front();
    CHECK(upsert(mine.id) == 1);
    CHECK(own.find<OrderRecord>(mine.id)->quantity == 7.0);
}

TEST_CASE("row-level security keeps the same scopes on the server") {
    two_desks desks;
    become_a_member(desks);
    CHECK(desks.db.unscoped().fetch(from<OrderRecord>()).empty());  // nothing was told yet

    enforce(desks.of_project(desks.a));
    check_reads(desks.of_project(desks.a), desks);
    check_reads(desks.db.unscoped(), desks);  // the server narrows what the statement does not
    CHECK(desks.db.unscoped().fetch(from<MemoryEpisode>()).size() == 1);
    CHECK(desks.db.scoped(desks.b.project).fetch(from<OrderRecord>()).empty());
    OrderRecord for_b{
        .vt_symbol = "B", .side = "buy", .order_type = "limit", .quantity = 1.0, .project_id = desks.b.project};
    CHECK(contains(message_of<database_error>([&] { desks.db.unscoped().insert(for_b); }), "row-level security"));

    enforce(desks.db.scoped(desks.a.user));
    check_reads(desks.db.unscoped(), desks);
    enforce(desks.of_project(desks.a).including_null_scope());
    CHECK(desks.db.unscoped().fetch(from<OrderRecord>()).size() == 4);
    release_scope(desks.db);
    CHECK(desks.db.unscoped().fetch(from<Fill>()).empty());

    {
        auto tx = desks.db.begin();
        enforce(desks.of_project(desks.b));
        CHECK(desks.db.unscoped().fetch(from<OrderRecord>()).size() == 3);
        tx.commit();
    }
    CHECK(desks.db.unscoped().fetch(from<OrderRecord>()).empty());  // told for the transaction only
}

TEST_CASE("a session writes its own rows alone where the server keeps scopes too") {
    two_desks desks;
    desks.db.execute(row_security<shipped_tables>());  // the tables' owner looks behind them and sees what was touched
    enforce(desks.of_project(desks.a));
    check_writes(desks.of_project(desks.a), desks);
}
