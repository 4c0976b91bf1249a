// SPDX-License-Identifier: BSL-1.0
// The verdict of the library and that of the server on statements put together at random: what the server refuses must
// not build, and what does not build the server refuses, but for rules of the library's own. -DALPHASWARM_SEED=n rolls
// others.
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <alphaswarm/sql/ddl.hpp>

#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/random_statement.hpp"

#ifndef ALPHASWARM_SEED
#define ALPHASWARM_SEED 1000
#endif

namespace {
using namespace alphaswarm;

struct told {
    std::uint32_t seed;
    std::string_view text, complaints;
    std::uint32_t const* parameters;
    std::size_t parameter_count;
};
template <std::uint32_t Seed>
told tell() {
    using statement = decltype(test::random_statement<Seed>());
    using written = sql::constants<statement>;
    static constexpr auto complaints = meta::sentence<sql::well_written<statement>>();
    return {Seed, written::text.chars, complaints.view(), written::parameters, written::parameter_count};
}
template <std::uint32_t... I>
std::vector<told> tell_all(std::integer_sequence<std::uint32_t, I...>) {
    return {tell<ALPHASWARM_SEED + I>()...};
}

/// What the server says of the text; empty where it takes it.
std::string refusal(pg::connection& db, told const& t) {
    std::string const text(t.text);
    PGresult* const got = PQprepare(db.native(), "", text.c_str(), static_cast<int>(t.parameter_count), t.parameters);
    std::string const said = PQresultStatus(got) == PGRES_COMMAND_OK ? "" : PQresultErrorMessage(got);
    PQclear(got);
    return said;
}
/// What PostgreSQL has no word against: a name that .as(...) did not give, a column of another table that is called as
/// one of the table's own, NULL where it may not stand, which the server sees when it meets one.
bool is_of_its_own(std::string_view complaints) {
    for (std::string_view id : {"AS0403", "AS0504", "AS0525"})
        if (complaints.find(id) != std::string_view::npos) return true;
    return false;
}
}  // namespace

TEST_CASE("random clauses build where the server takes them, and only there") {
    constexpr std::uint32_t count = 300;
    test::database const where;
    auto db = where.connect();
    db.execute(ddl<table_set<test::Person, test::Visit, test::Place>>());
    std::size_t accepted = 0;
    for (told const& t : tell_all(std::make_integer_sequence<std::uint32_t, count>{})) {
        INFO("seed " << t.seed << ": " << t.text << "\nthe library: " << t.complaints);
        std::string const server = refusal(db, t);
        INFO("the server: " << server);
        accepted += t.complaints.empty();
        if (t.complaints.empty()) CHECK(server == "");
        else if (!is_of_its_own(t.complaints)) CHECK(server != "");
    }
    CHECK(accepted > count / 8);
    CHECK(accepted < count * 7 / 8);
}
