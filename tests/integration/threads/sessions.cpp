// SPDX-License-Identifier: BSL-1.0
// Each thread has a session of its own; the statements are shared by all of them, constants and values that hold
// text alike. Read under ThreadSanitizer too (the preset `threads`).
#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/orm/session.hpp>
#include <alphaswarm/pg/pipeline.hpp>

#include "support/catch.hpp"
#include "support/desk.hpp"
#include "support/rows.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using namespace desk;

namespace {

constexpr int threads = 4, rounds = 25;

constexpr auto orders = from<Order>().where(col<&Order::quantity> >= param("least"_c)).order_by(col<&Order::id>);
constexpr auto per_venue = select(col<&Venue::code>, count(col<&Instrument::id>).as("n"_c))
                               .from<Venue>()
                               .left_join<Instrument>()
                               .group_by(col<&Venue::code>)
                               .order_by(col<&Venue::code>);

/// Runs `work(n)` in all threads, which begin together; what they throw is told.
template <class Work>
std::vector<std::string> in_threads(Work const& work) {
    std::atomic<int> waiting{threads};
    std::vector<std::string> told(threads);
    std::vector<std::thread> running;
    for (int n = 0; n < threads; ++n)
        running.emplace_back([&, n] {
            --waiting;
            while (waiting > 0) std::this_thread::yield();
            try {
                work(n);
            } catch (std::exception const& e) {
                told[static_cast<std::size_t>(n)] = e.what();
            }
        });
    for (std::thread& one : running) one.join();
    return told;
}

std::vector<std::string> const nothing_wrong(threads);

}  // namespace

TEST_CASE("statements that are constants serve sessions in several threads, first executions included") {
    own_desk own;
    lines const expected = told(own.db.connection(), "select id from \"order\" where quantity >= 7 order by id");
    CHECK(in_threads([&](int) {
              session db = session_on(own.where);
              for (int i = 0; i < rounds; ++i) {
                  lines found;
                  for (Order const& o : db.fetch(orders, "least"_c = numeric::parse("7")))
                      found.push_back(std::string(o.id.view()));
                  if (found != expected) throw error("other orders");
                  if (db.fetch(per_venue).size() != 4) throw error("other venues");
              }
          }) == nothing_wrong);
}

TEST_CASE("a statement that holds text is copied and destroyed by several threads at once") {
    own_desk own;
    std::string const symbol = "AAPL";
    auto const shared = from<Instrument>().where(col<&Instrument::symbol> == symbol ||
                                                 like(col<&Instrument::symbol>, std::string("AAPL %")));
    CHECK(in_threads([&](int) {
              session db = session_on(own.where);
              for (int i = 0; i < rounds; ++i) {
                  for (int copies = 0; copies < 200; ++copies) auto const passing = shared;
                  auto const mine = shared;
                  auto const sorted = mine.order_by(desc(col<&Instrument::id>)).limit(2);
                  if (db.fetch(mine).size() != 3 || db.fetch(sorted).at(0).id.value() != 5)
                      throw error("other instruments");
              }
          }) == nothing_wrong);
}

TEST_CASE("keys that several threads make at once differ, and their objects are stored") {
    own_desk own;
    CHECK(in_threads([&](int n) {
              session db = session_on(own.where);
              for (int i = 0; i < rounds; ++i) {
                  Account a;
                  a.user = std::to_string(n) + "/" + std::to_string(i);
                  a.balance = numeric::parse("1");
                  a.opened = date(2024, 1, 1);
                  db.insert(a);
                  a.balance = numeric::parse("2.5");
                  db.update(a);
              }
          }) == nothing_wrong);
    CHECK(told_one(own.db.connection(), "select count(*), sum(balance) from accounts where opened = '2024-01-01'") ==
          std::to_string(threads * rounds) + "|" + std::to_string(threads * rounds * 5 / 2) + ".0000");
}

TEST_CASE("pipelines of several threads send the same statements") {
    own_desk own;
    using statement = std::remove_const_t<decltype(per_venue)>;
    CHECK(in_threads([&](int) {
              session db = session_on(own.where);
              pg::statement const& one = session::statement_of<statement>();
              for (int i = 0; i < rounds; ++i) {
                  auto const got = pipelined(db.connection(), {&one}, [&](pipeline& p) {
                      p.send(one);
                      p.send(one);
                  });
                  if (got.size() != 2 || got[1].rows() != 4) throw error("other answers");
              }
          }) == nothing_wrong);
}
