// SPDX-License-Identifier: BSL-1.0
// User-defined types as columns: a struct that is stored as another type, and enums.
#include <cstdint>
#include <string>

#include <fmt/format.h>

// [includes]
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/format.hpp>  // values printed by fmt
#include <alphaswarm/pg/scratch_server.hpp>  // a private server, for a program that shall run anywhere
#include <alphaswarm/sql/ddl.hpp>  // ddl<...>()
// [/includes]

// [stored_as]
struct Money {
    std::int64_t cents = 0;
    friend bool operator==(Money const&, Money const&) = default;
};

template <>
struct alphaswarm::sql_type<Money> : alphaswarm::stored_as<std::int64_t> {
    static std::int64_t to_stored(Money const& money) { return money.cents; }
    static Money from_stored(std::int64_t cents) { return {cents}; }
};
// [/stored_as]

using namespace alphaswarm;

// [enums]
enum class Side { buy, sell };  // stored as text
template <class E = Side>
consteval auto describe_enum(of<Side>) {
    return labels<E>({{E::buy, "buy"}, {E::sell, "sell"}});
}

enum class Urgency { low, high };  // stored as PostgreSQL's enum type `urgency`, which ddl() creates
template <class E = Urgency>
consteval auto describe_enum(of<Urgency>) {
    return labels<E>({{E::low, "low"}, {E::high, "high"}}).stored_as("urgency");
}
// [/enums]

// [table]
struct Ticket {
    key<Ticket, std::int64_t> id{};  // a key may be a number or a native uuid
    varchar<12> symbol{};  // short text without a heap allocation
    Side side{};
    Urgency urgency{};
    Money limit{};
};

template <class T = Ticket>
consteval auto describe_table(of<Ticket>) {
    return describe<T>("tickets").columns(column<&T::id>.primary_key().identity(),
                                          column<&T::symbol>,
                                          column<&T::side>,
                                          column<&T::urgency>,
                                          column<&T::limit>.named("limit_cents"));
}
// [/table]

int main() {
    scratch_server server;
    session db{config(server.dsn())};
    db.execute(ddl<table_set<Ticket>>());
    fmt::print("{}\n", ddl<table_set<Ticket>>());

    // [use]
    Ticket ticket{.symbol = "AAPL", .side = Side::sell, .urgency = Urgency::high, .limit = {19050}};
    db.insert(ticket);  // the server generates the key; it is read back
    auto const urgent = from<Ticket>().where(col<&Ticket::urgency> == Urgency::high &&
                                             col<&Ticket::side> == Side::sell && col<&Ticket::limit> > Money{10000});
    for (Ticket const& t : db.fetch(urgent))
        fmt::print("{}: {} {} at {} cents\n", t.id.value(), to_label(t.side), t.symbol.view(), t.limit.cents);
    // [/use]
    fmt::print("    {}\n", sql_of(urgent));
    return db.fetch(urgent).size() == 1 ? 0 : 1;
}
