// SPDX-License-Identifier: BSL-1.0
// Keys of every representation, the zeros of their types among them: what can be read can be found, referred to,
// changed and removed.
#include <alphaswarm/orm/batch.hpp>
#include <alphaswarm/orm/bulk.hpp>
#include <alphaswarm/relations.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>

#include <alphaswarm/alphaswarm.hpp>

#include "support/catch.hpp"
#include "support/message_of.hpp"
#include "support/random_value.hpp"
#include "support/rows.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

namespace {

template <class R>
struct Node {
    key<Node, R> id{};
    std::optional<key<Node, R>> up{};
    std::string words{};

    friend bool operator==(Node const&, Node const&) = default;
};
template <class R, class T = Node<R>>
consteval auto describe_table(of<Node<R>>) {
    return describe<T>("nodes").columns(
        column<&T::id>.primary_key(), column<&T::up>.references(to<T>), column<&T::words>);
}
template <class R>
struct Leaf {
    std::int32_t id{};
    key<Node<R>, R> node_id{};
};
template <class R, class T = Leaf<R>>
consteval auto describe_table(of<Leaf<R>>) {
    return describe<T>("leaves").columns(column<&T::id>.primary_key(), column<&T::node_id>.references(to<Node<R>>));
}

/// From few values, so that they meet.
template <class R>
R drawn(random_source& random) {
    if constexpr (std::is_integral_v<R>) {
        R const some[] = {0, 1, -1, std::numeric_limits<R>::min(), std::numeric_limits<R>::max(), 7, 256};
        return some[below(random, std::size(some))];
    } else if constexpr (std::is_same_v<R, uuid>) {
        uuid const some[] = {uuid(),
                             uuid::parse("ffffffff-ffff-ffff-ffff-ffffffffffff"),
                             uuid::parse("00000000-0000-0000-0000-000000000001"),
                             uuid::random()};
        return some[below(random, std::size(some))];
    } else {
        char const* const some[] = {"", " ", "a", "A", "it's", "\xc3\xa9", "123456789012345678901234567890123456"};
        return R(some[below(random, std::size(some))]);
    }
}

/// The nodes that there should be, and the database beside them.
template <class R>
struct forest {
    using node = Node<R>;
    using id = key<node, R>;
    test::database where;
    session db = session_on(where);
    std::vector<node> nodes;
    std::vector<Leaf<R>> leaves;

    forest() { db.execute(ddl<table_set<node, Leaf<R>>>()); }
    node* find(id const& key) {
        auto const at = std::find_if(nodes.begin(), nodes.end(), [&](node const& n) { return n.id == key; });
        return at == nodes.end() ? nullptr : &*at;
    }
    bool is_referred_to(id const& key) const {
        return std::any_of(nodes.begin(), nodes.end(), [&](node const& n) { return n.id != key && n.up == key; }) ||
               std::any_of(leaves.begin(), leaves.end(), [&](Leaf<R> const& l) { return l.node_id == key; });
    }
    std::optional<id> any_key(random_source& random) {
        return nodes.empty() || below(random, 3) == 0 ? std::nullopt
                                                      : std::optional<id>(nodes[below(random, nodes.size())].id);
    }

    void step(random_source& random, std::int32_t number) {
        node fresh;
        fresh.id = id(drawn<R>(random));
        fresh.words = "made " + std::to_string(number);
        fresh.up = any_key(random);
        node* const there = find(fresh.id);
        std::size_t const way = below(random, 4);
        if (there == nullptr) {
            if (way == 0) db.insert(fresh);
            else if (way == 1) db.execute(insert_into<node>().row(fresh));
            else if (way == 2) {
                std::vector<node> one{fresh};
                db.insert(one);
            } else {
                write_batch<node> batch;
                batch.insert(fresh);
                batch.flush(db);
            }
            nodes.push_back(fresh);
        } else if (below(random, 3) > 0) {
            node changed = db.template find<node>(fresh.id).value();
            if (way == 0) {
                changed.words = fresh.words, changed.up = fresh.up;
                db.update(changed);
            } else if (way == 1) {
                tracked followed(changed);
                followed->words = fresh.words, followed->up = fresh.up;
                db.update(followed);
            } else {
                std::vector<node> all = db.fetch(from<node>());  // as they were read, but one
                for (node& n : all)
                    if (n.id == fresh.id) n = fresh;
                if (way == 2) db.update(all);
                else {
                    write_batch<node> batch;
                    for (node& n : all) batch.update(n);
                    batch.flush(db);
                }
            }
            *there = fresh;
        } else if (is_referred_to(fresh.id)) {
            Leaf<R> leaf{number, fresh.id};
            db.insert(leaf);
            leaves.push_back(leaf);
        } else if (there->up != there->id) {
            node const gone = *there;
            if (way == 0) db.remove(gone);
            else if (way == 1) db.remove(std::vector<node>{gone});
            else {
                write_batch<node> batch;
                batch.remove(gone);
                batch.flush(db);
            }
            nodes.erase(nodes.begin() + (there - nodes.data()));
        }
    }
    void check() {
        std::vector<node> stored = db.fetch(from<node>());
        auto const by_key = [](node const& a, node const& b) { return a.id < b.id; };
        std::sort(stored.begin(), stored.end(), by_key);
        std::sort(nodes.begin(), nodes.end(), by_key);
        CHECK(stored == nodes);
        for (auto const& each : db.fetch(load(from<node>(), to_many<Leaf<R>>, count_of<Leaf<R>>, to_one<node>))) {
            auto const leaves_of =
                std::count_if(leaves.begin(), leaves.end(), [&](Leaf<R> const& l) { return l.node_id == each->id; });
            CHECK(static_cast<std::ptrdiff_t>(each[to_many<Leaf<R>>].size()) == leaves_of);
            CHECK(each[count_of<Leaf<R>>] == leaves_of);
            CHECK(each[to_one<node>].has_value() == each->up.has_value());
            if (each->up) CHECK(each[to_one<node>]->id == *each->up);
            CHECK(db.template find<node>(each->id) == *each);
            CHECK(db.fetch(from<node>().where(col<&node::id> == each->id)).size() == 1);
            CHECK(db.fetch(from<node>().where(in(col<&node::id>, std::vector<id>{each->id}))).size() == 1);
        }
        for (auto const& each : db.fetch(load(from<Leaf<R>>(), to_one<node>.joined())))
            CHECK(each[to_one<node>].id == each->node_id);
    }
};

template <class R>
void run(char const* name) {
    forest<R> all;
    for (std::uint64_t const seed : {1u, 2u}) {
        INFO("key<..., " << name << ">, seed " << seed);
        random_source random(seed);
        for (std::int32_t n = 0; n < 60; ++n) {
            INFO("step " << n);
            all.step(random, static_cast<std::int32_t>(seed) * 1000 + n);
            if (n % 10 == 9) all.check();
        }
    }
    // no key is not a key
    session& db = all.db;
    using node = Node<R>;
    using id = key<node, R>;
    node none;
    CHECK(contains(message_of<value_refused>([&] { db.insert(none); }), "nodes.id: the value was never set"));
    none.id = all.nodes.front().id;
    none.up = id();
    CHECK(contains(message_of<value_refused>([&] { db.update(none); }), "nodes.up: the value was never set"));
    CHECK(contains(message_of<value_refused>([&] { (void)db.template find<node>(id()); }), "the value was never set"));
    CHECK(contains(message_of<value_refused>([&] { (void)db.fetch(from<node>().where(col<&node::id> == id())); }),
                   "the value was never set"));
    CHECK(contains(
        message_of<value_refused>([&] { (void)db.fetch(from<node>().where(in(col<&node::id>, std::vector<id>(1)))); }),
        "the value was never set"));
    std::vector<node> many(2);
    CHECK(contains(message_of<value_refused>([&] { db.insert(many); }), "nodes.id: the value was never set"));
    all.check();
}

}  // namespace

TEST_CASE("rows with keys of integers") {
    run<std::int16_t>("std::int16_t");
    run<std::int32_t>("std::int32_t");
    run<std::int64_t>("std::int64_t");
}
TEST_CASE("rows with keys of text") {
    run<varchar<36>>("varchar<36>");
    run<varchar<300>>("varchar<300>");
    run<std::string>("std::string");
}
TEST_CASE("rows with keys of uuids") { run<uuid>("uuid"); }

namespace {
struct Plain {  // plain columns have no state apart from their values
    uuid id{};
    std::string token{};
    std::string words{};
};
template <class T = Plain>
consteval auto describe_table(of<Plain>) {
    return describe<T>("plains").columns(column<&T::id>.primary_key().generated(random_uuid),
                                         column<&T::token>.generated(random_uuid),
                                         column<&T::words>);
}
struct Keyed {
    key<Keyed, uuid> id{};
    std::string words{};
};
template <class T = Keyed>
consteval auto describe_table(of<Keyed>) {
    return describe<T>("keyeds").columns(column<&T::id>.primary_key().generated(random_uuid), column<&T::words>);
}
}  // namespace

TEST_CASE("a plain uuid that is nil is made by an insert of a row, and is a value everywhere else") {
    test::database where;
    session db = session_on(where);
    db.execute(ddl<table_set<Plain, Keyed>>());
    db.execute("insert into plains values ('00000000-0000-0000-0000-000000000000', '', 'nil')");
    Plain p = db.find<Plain>(uuid()).value();
    p.words = "changed";
    db.update(p);
    std::vector<Plain> all = db.fetch(from<Plain>());
    all[0].words += " twice";
    db.update(all);
    CHECK(told(db.connection(), "select * from plains") ==
          lines{"00000000-0000-0000-0000-000000000000||changed twice"});
    Plain made;
    db.insert(made);
    CHECK_FALSE(made.id.is_nil());
    CHECK(made.token.size() == 36);
    db.remove(all[0]);
    db.execute(
        insert_into<Plain>().values(col<&Plain::id> = uuid(), col<&Plain::token> = "", col<&Plain::words> = "given"));
    CHECK(db.find<Plain>(uuid())->words == "given");
    // a key tells the two apart
    Keyed nil{key<Keyed, uuid>(uuid()), "nil"}, fresh;
    db.insert(nil);
    db.insert(fresh);
    CHECK(nil.id.value().is_nil());
    CHECK_FALSE(fresh.id.value().is_nil());
    CHECK(db.find<Keyed>(nil.id)->words == "nil");
}
