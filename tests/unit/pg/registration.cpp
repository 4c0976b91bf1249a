// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/pg/registration.hpp>

#include <string_view>
#include <type_traits>
#include <utility>

#include "support/catch.hpp"

using namespace alphaswarm::pg;

static_assert(!std::is_copy_constructible_v<transaction_registration> &&
                  !std::is_move_constructible_v<transaction_registration>,
              "the connection knows where it is");
static_assert(!std::is_move_constructible_v<stream_registration> &&
              std::is_nothrow_move_constructible_v<transaction_registry>);

namespace {
// Never looked into: seats only compare and hand out.
connection* const first_connection = reinterpret_cast<connection*>(0x1000);
connection* const second_connection = reinterpret_cast<connection*>(0x2000);
}  // namespace

TEST_CASE("a seat that is gone bars its connection until it is finished or removed") {
    transaction_registry seats;
    transaction_registration a, b;
    CHECK(seats.is_empty());
    seats.add(a, first_connection);
    CHECK(a.on() == first_connection);
    CHECK((seats.has_open() && !seats.is_blocked()));
    seats.end(transaction_outcome::committed, "a text");
    CHECK((a.outcome() == transaction_outcome::committed && a.gone() == std::string_view("a text")));
    CHECK((seats.is_blocked() && !seats.has_open() && seats.why_blocked() == std::string_view("a text")));
    seats.end(transaction_outcome::rolled_back, "something later");
    CHECK(a.outcome() == transaction_outcome::committed);
    seats.add(b, first_connection);
    seats.finish(b, transaction_outcome::committed);
    CHECK(seats.is_blocked());
    seats.finish(a, a.outcome());
    CHECK_FALSE(seats.is_blocked());
    CHECK((a.is_finished() && a.gone() == nullptr));
    seats.remove(a);
    CHECK((a.on() == nullptr && b.on() == first_connection && !seats.is_empty()));
    seats.remove(b);
    CHECK(seats.is_empty());
}

TEST_CASE("seats follow a move, join those that are there, and are told when there is no connection") {
    transaction_registry from, to;
    transaction_registration a, b;
    from.add(a, first_connection);
    to.add(b, second_connection);
    to.end(transaction_outcome::rolled_back, "assigned to");
    to.follow(second_connection, &from);
    CHECK(from.is_empty());
    CHECK((a.on() == second_connection && b.on() == second_connection));
    CHECK((to.is_blocked() && to.has_open()));
    transaction_registry moved(std::move(to));
    CHECK(to.is_empty());
    CHECK_FALSE(to.is_blocked());
    CHECK(moved.is_blocked());
    moved.follow(first_connection);
    moved.remove(b);
    CHECK((!moved.is_blocked() && a.on() == first_connection));
    moved.leave();
    CHECK((moved.is_empty() && a.on() == nullptr));
}
