// SPDX-License-Identifier: BSL-1.0
// The code quoted in docs/scopes.md: sessions bound to a project, and the server's row-level security.
#include <cstdio>
#include <string>

// [includes]
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/models/ledger.hpp>
#include <alphaswarm/models/memory.hpp>
#include <alphaswarm/models/tables.hpp>
#include <alphaswarm/orm/enforce.hpp>
#include <alphaswarm/pg/scratch_server.hpp>  // a private server, for a program that shall run anywhere
#include <alphaswarm/seeds.hpp>  // the rows that every database of the schema has
#include <alphaswarm/sql/ddl.hpp>  // ddl<...>()
// [/includes]

using namespace alphaswarm;
using namespace alphaswarm::models;

namespace desk {

// [through]
struct OrderNote {
    key<OrderNote> id{};
    key<OrderRecord> order_id{};
    std::string words{};
};
template <class T = OrderNote>
consteval auto describe_table(of<OrderNote>) {
    return describe<T>("order_notes", domains::ledger)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::order_id>.references(to<OrderRecord>),
                 column<&T::words>)
        .scoped_through(column<&T::order_id>, to<OrderRecord>);
}
// [/through]

}  // namespace desk

using desk::OrderNote;

namespace {

void require(bool holds, char const* what) {
    if (!holds) throw error(std::string("expected: ") + what);
}

std::size_t open_orders(session& db,
                        key<Project> const& project,
                        key<Workspace> const& workspace,
                        key<User> const& user) {
    // [bound]
    auto desk = db.scoped(project, workspace, user);  // bound to the project; the others are used where they apply

    OrderRecord order{
        .vt_symbol = "AAPL.NASDAQ", .side = "buy", .order_type = "limit", .quantity = 100, .price = 187.5};
    desk.insert(order);  // stamped: project_id, workspace_id and owner_user_id are the desk's

    auto const open = desk.fetch(
        from<OrderRecord>().where(col<&OrderRecord::status> == "submitting" || col<&OrderRecord::status> == "new"));
    // select ... from orders where (status = $1 or status = $2) and project_id = $3
    // [/bound]
    return open.size();
}

std::size_t everybodys_orders(session& db) {
    // [unscoped]
    auto const all_orders = db.unscoped().fetch(from<OrderRecord>());
    // [/unscoped]
    return all_orders.size();
}

std::size_t lessons(session& db, key<Project> const& project, key<Workspace> const& workspace, key<User> const& user) {
    // [lacking]
    // memory_episodes have lab_id, owner_user_id and workspace_id, but no project
    auto const episodes = db.scoped(project, workspace, user).fetch(from<MemoryEpisode>());
    // select ... from memory_episodes where owner_user_id = $1 and workspace_id = $2
    // [/lacking]
    return episodes.size();
}

std::size_t with_nobodys(session& db, key<Project> const& project) {
    // [null_scope]
    auto const orders = db.scoped(project).including_null_scope().fetch(from<OrderRecord>());
    // select ... from orders where (project_id = $1 or project_id is null)
    // [/null_scope]
    return orders.size();
}

std::size_t notes_of(session& db, key<Project> const& project) {
    auto desk = db.scoped(project);
    // [notes]
    auto const notes = desk.fetch(from<OrderNote>());
    // select ... from order_notes where exists (select 1 from orders as as_owner where as_owner.id =
    // order_notes.order_id and as_owner.project_id = $1)
    // [/notes]
    return notes.size();
}

void keep_on_the_server(session& owner) {
    // [policies]
    owner.execute(row_security<shipped_tables>());
    // [/policies]
}

std::size_t told(session& db, key<Project> const& project) {
    // [enforce]
    auto desk = db.scoped(project);
    auto tx = db.begin();
    enforce(desk);  // for this transaction
    auto const seen = db.unscoped().fetch(from<OrderRecord>());  // the server shows only the project's rows
    tx.commit();
    // [/enforce]
    return seen.size();
}

}  // namespace

int main() try {
    scratch_server const server;
    session db(server.dsn());
    db.execute(ddl<shipped_tables>());
    seed(db);
    Project other{.workspace_id = default_workspace, .slug = "other", .name = "Other"};
    db.insert(other);

    require(open_orders(db, default_project, default_workspace, default_user) == 1, "the order just stored");
    require(open_orders(db, other.id, default_workspace, default_user) == 1, "the other project's order alone");
    require(everybodys_orders(db) == 2, "both orders");
    require(lessons(db, default_project, default_workspace, default_user) == 0, "no episodes");
    require(with_nobodys(db, other.id) == 1, "one order, and none of nobody");

    db.execute(
        "create table order_notes (id varchar(36) primary key, order_id varchar(36) not null references orders (id), "
        "words text not null)");
    auto const order = db.unscoped().fetch(from<OrderRecord>().where(col<&OrderRecord::project_id> == other.id))[0].id;
    db.scoped(other.id).insert(OrderNote{.order_id = order, .words = "call back"});
    require(notes_of(db, other.id) == 1, "the note on its order");
    require(notes_of(db, default_project) == 0, "none on the other's");

    keep_on_the_server(db);
    db.execute("create role member; grant all on all tables in schema public to member; set role member");
    require(everybodys_orders(db) == 0, "nothing before the server is told");
    require(told(db, other.id) == 1, "the project's order");
    std::puts("scopes hold");
    return 0;
} catch (error const& e) {
    std::fprintf(stderr, "%s\n", e.what());
    return 1;
}
