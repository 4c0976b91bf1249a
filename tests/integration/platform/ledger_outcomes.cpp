// SPDX-License-Identifier: BSL-1.0
// What a program learns of a record and what is stored of it: after lost answers and refusals, of rows that are gone,
// and where the ledger belongs to several.
#include <alphaswarm/ledger.hpp>

#include <atomic>
#include <functional>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "integration/platform/ledger_desk.hpp"
#include "support/catch.hpp"
#include "support/message_of.hpp"
#include "support/proxy.hpp"

using namespace alphaswarm;
using namespace alphaswarm::models;
using namespace alphaswarm::test;
using place = cut::place;

namespace {

/// Calls `what` when the proxy has cut a connection, before another is let through. Where the order that was sent is
/// stored, it is so by then: a cut counts as soon as the server has the message.
class after_cut {
public:
    after_cut(proxy& between, pg::config const& where, std::string const& stored, std::function<void()> what) {
        between.refuse(true);
        int const before = between.cuts();
        thread_ = std::thread([&between, where, stored, before, what = std::move(what)] {
            while (between.cuts() == before) ::poll(nullptr, 0, 1);
            pg::connection watcher(where);
            while (!stored.empty() && watcher.execute("select from orders where id = '" + stored + "'").rows() == 0)
                ::poll(nullptr, 0, 1);
            what();
            between.refuse(false);
        });
    }
    ~after_cut() { thread_.join(); }

private:
    std::thread thread_;
};

struct refusal {
    char const* what;
    bool of_what_is_stored;  // else the second attempt finds the first and does nothing
    char const* begin;
    char const* end;
};
/// How a server may refuse a record that it took a moment ago.
constexpr refusal refusals[] = {

    {"a constraint",
     false,
     "alter table orders add constraint shut check (quantity < 0) not valid",
     "alter table orders drop constraint shut"},
    {"a trigger",
     false,
     "create function shut() returns trigger language plpgsql as $$ begin raise 'closed'; end $$; create trigger shut "
     "before insert on orders for each row execute function shut()",
     "drop trigger shut on orders; drop function shut"},
    {"a trigger of the statement",
     true,
     "create function shut() returns trigger language plpgsql as $$ begin raise 'closed'; end $$; create trigger shut "
     "before insert on orders execute function shut()",
     "drop trigger shut on orders; drop function shut"},
    {"a table that is gone",
     true,
     "alter table ledger_entries rename to moved",
     "alter table moved rename to ledger_entries"},
    {"a column that is gone",
     true,
     "alter table orders rename column status to state",
     "alter table orders rename column state to status"},
};

}  // namespace

TEST_CASE("a second attempt that is refused after a lost answer says that nothing is known, with the ids") {
    ledger_desk desk;
    int number = 0;
    for (refusal const& r : refusals)
        for (bool in_batch : {false, true})
            for (bool stored : {false, true}) {
                INFO(r.what << (in_batch ? ", in a batch" : "") << (stored ? ", stored" : ", not stored"));
                std::string const given = "k" + std::to_string(number++);
                std::string const id(
                    platform::detail::key_of<OrderRecord>(platform::detail::new_id<OrderRecord>(given)).view());
                auto const count = [&] { return desk.ask("select count(*) from orders where id = '" + id + "'"); };
                proxy between(desk.here.dsn());
                session db(between.config());
                ledger_writer ledger(db, {.backtest = desk.run});
                auto const record = [&](std::string const& name) {
                    if (!in_batch) {
                        ledger.record_order(an_order(), name);
                        return;
                    }
                    auto batch = ledger.batch();
                    batch.record_order(an_order(), name);
                    batch.flush();
                };
                record("warm");
                {
                    cut where{.where = stored ? place::before_answer : place::before_message};
                    if (in_batch) where.containing = "commit";
                    else where.message = 'S';
                    after_cut const then(between, pg::config(desk.here.dsn()), stored ? id : "", [&] {
                        pg::connection(pg::config(desk.here.dsn())).execute(r.begin);
                    });
                    between.arm(where);
                    try {
                        record(given);
                        CHECK((stored && !r.of_what_is_stored));
                    } catch (commit_unknown const& e) {
                        CHECK((!stored || r.of_what_is_stored));
                        CHECK(e.effect() == effect::unknown);
                        CHECK(contains(e.what(), id));
                    }
                }
                CHECK(count() == (stored ? "1" : "0"));
                desk.db.execute(r.end);
                record(given);  // again, as it was said
                CHECK(count() == "1");
            }
    CHECK(desk.ask("select count(*) from orders") == std::to_string(number + 1));
    CHECK(desk.ask("select count(*) from ledger_entries") == std::to_string(number + 1));
}

TEST_CASE("a conflict is one after a lost answer, too, and a refusal without one says that nothing is stored") {
    ledger_desk desk;
    proxy between(desk.here.dsn());
    session db(between.config());
    ledger_writer ledger(db, {.backtest = desk.run});
    ledger.record_order(an_order(), "k");
    between.arm({.where = place::before_answer, .message = 'S'});
    CHECK_THROWS_AS(ledger.record_order(an_order("AAPL.NASDAQ", 7), "k"), ledger_conflict);
    between.arm({.where = place::before_answer, .message = 'S'});
    CHECK_THROWS_AS(ledger.record_fill(key<OrderRecord>::random(), {.quantity = 1, .price = 1}), no_such_row);
    CHECK(between.cuts() == 2);
    desk.db.execute(refusals[0].begin);
    try {
        ledger.record_order(an_order(), "new");
        FAIL("accepted");
    } catch (database_error const& e) {
        CHECK(e.is_check_violation());
        CHECK(e.effect() == effect::not_done);
    }
    CHECK(desk.ask("select count(*) from orders") == "1");
}

TEST_CASE("a lock that the lost attempt or another holds is waited for after a lost answer") {
    ledger_desk desk;
    for (bool let_go : {true, false}) {
        proxy between(desk.here.dsn());
        session db(between.config().set("options", "-c lock_timeout=50"));
        ledger_writer ledger(db, {.backtest = desk.run}, {}, {.patience_ms = let_go ? 20000 : 1500});
        ledger.record_order(an_order(), "warm");
        pg::connection rival(pg::config(desk.here.dsn()));
        {
            std::string const id(
                platform::detail::key_of<OrderRecord>(platform::detail::new_id<OrderRecord>(let_go ? "k" : "l"))
                    .view());
            std::atomic<bool> locked{false};
            after_cut const then(between, pg::config(desk.here.dsn()), id, [&] {
                rival.execute("begin; lock table orders in exclusive mode");
                locked = true;
            });
            between.arm({.where = place::before_answer, .message = 'S'});
            std::thread later([&] {
                while (!locked) ::poll(nullptr, 0, 1);
                ::poll(nullptr, 0, 600);
                if (let_go) rival.execute("rollback");
            });
            if (let_go) CHECK(ledger.record_order(an_order(), "k").is_set());
            else CHECK_THROWS_AS(ledger.record_order(an_order(), "l"), commit_unknown);
            later.join();
        }
        CHECK(desk.ask("select count(*) from orders") == (let_go ? "2" : "3"));
    }
    // where no answer was lost, such a refusal is one
    ledger_writer ledger(desk.db, {.backtest = desk.run});
    desk.db.execute("set lock_timeout = 50");
    session rival(pg::config(desk.here.dsn()));
    auto tx = rival.begin();
    rival.execute("lock table orders in exclusive mode");
    CHECK_THROWS_AS(ledger.record_order(an_order(), "m"), database_error);
    tx.rollback();
    CHECK(desk.ask("select count(*) from orders") == "3");
}

TEST_CASE("statements that the server forgot, transactions that failed and connections that never were") {
    ledger_desk desk;
    ledger_writer ledger(desk.db, {.backtest = desk.run});
    auto const order = ledger.record_order(an_order(), "k");
    desk.db.execute("deallocate all");
    CHECK(ledger.record_order(an_order(), "k") == order);
    CHECK(ledger.record_order(an_order(), "l") != order);
    {
        auto batch = ledger.batch();
        batch.record_order(an_order(), "m");
        batch.flush();
        desk.db.execute("deallocate all");
        batch.record_order(an_order(), "n");
        CHECK(batch.flush().fresh == 1);
    }
    CHECK(desk.ask("select count(*) from orders") == "4");
    {
        auto tx = desk.db.begin();
        CHECK_THROWS_AS(desk.db.execute("select 1 / 0"), database_error);
        CHECK(contains(message_of<usage_error>([&] { ledger.record_order(an_order(), "o"); }),
                       "transactions of its own"));
        CHECK(contains(message_of<usage_error>([&] {
                           auto batch = ledger.batch();
                           batch.record_order(an_order(), "o");
                           batch.flush();
                       }),
                       "transactions of its own"));
    }
    ledger.record_order(an_order(), "o");

    proxy between(desk.here.dsn());
    session db(between.config());
    ledger_writer far(db, {.backtest = desk.run}, {}, {.patience_ms = 200});
    far.record_order(an_order(), "p");
    between.refuse(true);
    between.arm({.where = place::before_message, .message = 'S'});
    CHECK_THROWS_AS(db.unscoped().fetch(from<OrderRecord>()), connection_error);
    CHECK_FALSE(db.connection().is_open());
    for (bool in_batch : {false, true}) {
        try {
            if (in_batch) {
                auto batch = far.batch();
                batch.record_order(an_order(), "q");
                batch.flush();
            } else far.record_order(an_order(), "q");
            FAIL("accepted");
        } catch (connection_error const& e) {
            CHECK((e.effect() == effect::not_sent || e.effect() == effect::not_done));
        }
    }
    between.disarm();
    between.refuse(false);
    CHECK(desk.ask("select count(*) from orders") == "6");
    far.record_order(an_order(), "q");
    CHECK(desk.ask("select count(*) from orders") == "7");
}

TEST_CASE("an empty idempotency key is refused, by every word") {
    ledger_desk desk;
    ledger_writer ledger(desk.db, {.backtest = desk.run});
    auto const order = ledger.record_order(an_order());
    auto batch = ledger.batch();
    std::string const empty;
    for (std::string_view none : {std::string_view(), std::string_view(""), std::string_view(empty)}) {
        auto const refused = [&](auto&& record) {
            CHECK(contains(message_of<value_refused>(record), "the idempotency key is empty"));
        };
        refused([&] { ledger.record_order(an_order(), none); });
        refused([&] { ledger.record_fill(order, {.quantity = 1, .price = 1}, none); });
        refused([&] { ledger.record_signal({.vt_symbol = "A", .direction = "net", .strength = 1}, none); });
        refused([&] { ledger.log("META", "info", "x", json("{}"), none); });
        refused([&] { batch.record_order(an_order(), none); });
        refused([&] { batch.record_fill(order, {.quantity = 1, .price = 1}, none); });
        refused([&] { batch.record_signal({.vt_symbol = "A", .direction = "net", .strength = 1}, none); });
        refused([&] { batch.log("META", "info", "x", json("{}"), none); });
    }
    CHECK(batch.size() == 0);
    CHECK(desk.ask("select count(*) from ledger_entries") == "1");
}

TEST_CASE("records, repetitions and deletions in any order leave what a list of the first of each says") {
    std::uint32_t const seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    auto const any = [&](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
    ledger_desk desk;
    ledger_writer ledger(desk.db, {.backtest = desk.run});
    struct first {
        int quantity;
        bool is_there;
    };
    std::map<std::string, first> orders, fills;
    auto const parent = ledger.record_order(an_order(), "parent");
    auto const id_of = [](std::string const& given, bool fill) {
        return fill ? std::string(platform::detail::key_of<Fill>(platform::detail::new_id<Fill>(given)).view())
                    : std::string(
                          platform::detail::key_of<OrderRecord>(platform::detail::new_id<OrderRecord>(given)).view());
    };
    for (int round = 0; round < 400; ++round) {
        bool const fill = any(2);
        auto& known = fill ? fills : orders;
        if (any(5) == 0 && !known.empty()) {
            auto one = known.begin();
            std::advance(one, any(static_cast<int>(known.size())));
            desk.db.execute(std::string("delete from ") + (fill ? "fills" : "orders") + " where id = '" +
                            id_of(one->first, fill) + "'");
            one->second.is_there = false;
            continue;
        }
        struct given {
            std::string key;
            int quantity;
        };
        std::vector<given> records;
        bool const in_batch = any(2);
        for (int i = in_batch ? 1 + any(4) : 1; i > 0; --i)
            records.push_back({"k" + std::to_string(any(40)), 1 + any(10) / 9});
        auto after = known;
        bool conflict = false;
        for (given const& g : records) {
            auto const [at, is_new] = after.emplace(g.key, first{g.quantity, true});
            conflict = conflict || (!is_new && at->second.quantity != g.quantity);
        }
        bool refused = false;
        try {
            auto batch = ledger.batch();
            for (given const& g : records) {
                OrderRecord const order = an_order("AAPL.NASDAQ", g.quantity);
                fill_terms const terms{.quantity = static_cast<double>(g.quantity), .price = 1};
                std::string const id = !in_batch ? (fill ? std::string(ledger.record_fill(parent, terms, g.key).view())
                                                         : std::string(ledger.record_order(order, g.key).view()))
                                                 : (fill ? std::string(batch.record_fill(parent, terms, g.key).view())
                                                         : std::string(batch.record_order(order, g.key).view()));
                CHECK(id == id_of(g.key, fill));
            }
            batch.flush();
        } catch (ledger_conflict const&) {
            refused = true;
        }
        REQUIRE(refused == conflict);
        if (!conflict) known = after;
    }
    auto const there = [](auto const& known) {
        int count = 0;
        for (auto const& [key, of] : known) count += of.is_there;
        return std::to_string(count);
    };
    CHECK(desk.ask("select count(*) from orders where id <> '" + std::string(parent.view()) + "'") == there(orders));
    CHECK(desk.ask("select count(*) from fills") == there(fills));
    CHECK(desk.ask("select count(*) from ledger_entries") == std::to_string(orders.size() + fills.size() + 1));
}

TEST_CASE("a fill meets an order of the writer's own, as far as the writer says whose it is") {
    ledger_desk desk;
    Project const other =
        desk.db.unscoped().insert(Project{.workspace_id = default_workspace, .slug = "other", .name = "Other"});
    std::optional<key<Project>> const projects[] = {std::nullopt, default_project, other.id};
    for (char const* table : {"users", "workspaces"})
        desk.db.execute("insert into " + std::string(table) +
                        " select (jsonb_populate_record(t, '{\"id\": \"2\", \"email\": \"2\", \"slug\": \"2\", "
                        "\"name\": \"2\", \"username\": \"2\"}')).* from " +
                        table + " t limit 1");
    std::optional<key<User>> const users[] = {std::nullopt, default_user, key<User>("2")};
    std::optional<key<Workspace>> const workspaces[] = {std::nullopt, default_workspace, key<Workspace>("2")};
    std::vector<platform::ledger_scope> scopes;
    for (auto const& p : projects)
        for (auto const& u : users)
            for (auto const& w : workspaces) scopes.push_back({p, u, w});
    int made = 0, taken = 0;
    for (platform::ledger_scope const& theirs : scopes) {
        ledger_writer first(desk.db, {}, theirs);
        auto const order = first.record_order(an_order());
        for (platform::ledger_scope const& own : scopes) {
            auto const both = [](auto const& a, auto const& b) { return a && b; };
            bool const ownerless =
                !(theirs.project || theirs.user || theirs.workspace) || !(own.project || own.user || own.workspace);
            bool const people = both(own.user, theirs.user), places = both(own.workspace, theirs.workspace);
            bool const sees = ownerless || (both(own.project, theirs.project)
                                                ? own.project == theirs.project
                                                : (people || places) && (!people || own.user == theirs.user) &&
                                                      (!places || own.workspace == theirs.workspace));
            ledger_writer second(desk.db, {}, own);
            for (bool in_batch : {false, true}) {
                bool accepted = true;
                try {
                    auto batch = second.batch();
                    if (in_batch) batch.record_fill(order, {.quantity = 1, .price = 1});
                    else second.record_fill(order, {.quantity = 1, .price = 1});
                    batch.flush();
                } catch (no_such_row const& e) {
                    accepted = false;
                    CHECK(contains(e.what(), "there is no such order"));
                }
                CHECK(accepted == sees);
                taken += sees;
                ++made;
            }
        }
    }
    CHECK(made == 2 * 27 * 27);
    CHECK(desk.ask("select count(*) from fills") == std::to_string(taken));
    CHECK(desk.ask("select count(*) from ledger_entries where entry_type = 'FILL'") == std::to_string(taken));
}

TEST_CASE("a conflict with another's record tells nothing of it") {
    ledger_desk desk;
    Project const other =
        desk.db.unscoped().insert(Project{.workspace_id = default_workspace, .slug = "other", .name = "Other"});
    ledger_writer theirs(desk.db, {}, {.project = other.id}), own(desk.db);
    OrderRecord secret = an_order("SECRET.X", 424242);
    secret.reference = "the plan";
    auto const order = theirs.record_order(secret, "k");
    theirs.record_fill(order, {.quantity = 31337, .price = 1.25}, "k");
    theirs.record_signal({.vt_symbol = "SECRET.X", .direction = "long", .strength = 0.123, .rationale = "the plan"},
                         "k");
    theirs.log("RISK", "warn", "the plan", json(R"({"limit":424242})"), "k");
    auto const mine = own.record_order(an_order(), "mine");
    auto const told = [&](auto&& record) {
        std::string const words = message_of<ledger_conflict>(record);
        CHECK(contains(words, "belongs to another project, user or workspace"));
        for (char const* secret_word : {"424242", "31337", "SECRET", "plan", "0.123", "1.25", "warn"})
            CHECK(!contains(words, secret_word));
    };
    for (bool in_batch : {false, true}) {
        auto batch = own.batch();
        told([&] {
            in_batch ? (void)(batch.record_order(an_order(), "k"), batch.flush())
                     : (void)own.record_order(an_order(), "k");
        });
    }
    auto const each = [&](auto record) {
        told([&] { record(own); });
        auto batch = own.batch();
        told([&] {
            record(batch);
            batch.flush();
        });
    };
    each([&](auto& to) { to.record_fill(mine, {.quantity = 1, .price = 2}, "k"); });
    each([&](auto& to) { to.record_signal({.vt_symbol = "A", .direction = "net", .strength = 1}, "k"); });
    each([&](auto& to) { to.log("META", "info", "x", json("{}"), "k"); });
    CHECK(desk.ask("select count(*) from ledger_entries") == "5");
}
