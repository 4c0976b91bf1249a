// SPDX-License-Identifier: BSL-1.0
// Rows of a parent as what they are, as a careful programmer loads them on libpq: the rows of the parent, then one
// pipeline with a statement for each class that occurs; or all in one statement with outer joins. The measure that
// classes_library.cpp is held to.
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <libpq-fe.h>

#include "by_hand.hpp"
#include "workload.hpp"

using namespace by_hand;

namespace {

struct paper {
    std::int64_t id;
    std::int32_t lot;
    std::optional<std::string> kind;
    std::string symbol;
    std::optional<std::string> currency;
    double tick;
    std::int64_t created_at;  // microseconds since 1970
};
template <std::size_t N>
struct kind_of_paper {
    std::int64_t id;
    std::string issue;
    std::optional<std::string> note;
    double rate;
    std::int64_t size;
};
/// A paper of the N-th kind: its row, and the one of its own table.
template <std::size_t N>
struct special : paper {
    kind_of_paper<N> own;
};
template <class Numbers>
struct any_of;
template <std::size_t... N>
struct any_of<std::index_sequence<N...>> {
    using type = std::variant<paper, special<N>...>;
};
using numbers = std::make_index_sequence<workload::kinds>;
using any = any_of<numbers>::type;

constexpr int own_columns = 5, paper_columns = 7;

std::int32_t small(PGresult const* r, int row, int column) {
    std::uint32_t bits;
    std::memcpy(&bits, PQgetvalue(r, row, column), sizeof bits);
    return static_cast<std::int32_t>(__builtin_bswap32(bits));
}
void read(std::string& into, PGresult const* r, int row, int column) {
    into.assign(PQgetvalue(r, row, column), static_cast<std::size_t>(PQgetlength(r, row, column)));
}
void read(std::optional<std::string>& into, PGresult const* r, int row, int column) {
    if (!PQgetisnull(r, row, column)) read(into.emplace(), r, row, column);
}
void read(paper& into, PGresult const* r, int row) {
    into.id = integer(r, row, 0);
    into.lot = small(r, row, 1);
    read(into.kind, r, row, 2);
    read(into.symbol, r, row, 3);
    read(into.currency, r, row, 4);
    into.tick = floating(r, row, 5);
    into.created_at = integer(r, row, 6) + year_2000;
}
/// The kind of a row, or that it is of none.
int kind_of(PGresult const* r, int row) {
    if (PQgetlength(r, row, 2) != 7) return workload::kinds;
    char const* const name = PQgetvalue(r, row, 2);
    int const kind = std::memcmp(name, "kind_", 5) == 0 ? (name[5] - '0') * 10 + name[6] - '0' : workload::kinds;
    return kind < workload::kinds ? kind : workload::kinds;
}

template <std::size_t N>
void make(any& into, PGresult const* r, int row) {
    read(into.emplace<N>(), r, row);
}
template <std::size_t N>
void read_own(any& into, PGresult const* r, int row, int column) {
    kind_of_paper<N>& object = std::get_if<N + 1>(&into)->own;
    object.id = integer(r, row, column);
    read(object.issue, r, row, column + 1);
    read(object.note, r, row, column + 2);
    object.rate = floating(r, row, column + 3);
    object.size = integer(r, row, column + 4);
}
using maker = void (*)(any&, PGresult const*, int);
using reader = void (*)(any&, PGresult const*, int, int);
template <std::size_t... N>
constexpr auto makers(std::index_sequence<N...>) {
    return std::array<maker, sizeof...(N) + 1>{make<N + 1>..., make<0>};
}
template <std::size_t... N>
constexpr auto readers(std::index_sequence<N...>) {
    return std::array<reader, sizeof...(N)>{read_own<N>...};
}
constexpr auto make_kind = makers(numbers{});
constexpr auto read_kind = readers(numbers{});

PGresult* run(char const* name, int lot) {
    std::uint32_t const bits = __builtin_bswap32(static_cast<std::uint32_t>(lot));
    char const* const value = reinterpret_cast<char const*>(&bits);
    int const size = 4, format = 1;
    return PQexecPrepared(db, name, 1, &value, &size, &format, 1);
}
void send_keys(int kind, std::vector<int> const& rows, PGresult const* from) {
    auto const array = bigint_array(rows.size(), [&](std::size_t i) { return load(PQgetvalue(from, rows[i], 0)); });
    char name[16];
    std::snprintf(name, sizeof name, "kind_%02d", kind);
    char const* const value = array.data();
    int const size = static_cast<int>(array.size()), format = 1;
    if (!PQsendQueryPrepared(db, name, 1, &value, &size, &format, 1)) give_up();
}
std::vector<any> load_in_steps(int lot) {
    answer const base(run("papers", lot));
    std::vector<any> all(static_cast<std::size_t>(PQntuples(base)));
    std::vector<int> rows[workload::kinds];
    for (int row = 0; row < PQntuples(base); ++row) {
        int const kind = kind_of(base, row);
        make_kind[static_cast<std::size_t>(kind)](all[static_cast<std::size_t>(row)], base, row);
        if (kind < workload::kinds) rows[kind].push_back(row);
    }
    PQenterPipelineMode(db);
    for (int kind = 0; kind < workload::kinds; ++kind)
        if (!rows[kind].empty()) send_keys(kind, rows[kind], base);
    PQpipelineSync(db);
    for (int kind = 0; kind < workload::kinds; ++kind) {
        if (rows[kind].empty()) continue;
        answer const own(PQgetResult(db));
        for (int row = 0; row < PQntuples(own); ++row) {
            auto const place = static_cast<std::size_t>(integer(own, row, 0) - 1);
            read_kind[static_cast<std::size_t>(kind)](all[static_cast<std::size_t>(rows[kind][place])], own, row, 1);
        }
        PQgetResult(db);
    }
    answer const end(PQgetResult(db));
    PQexitPipelineMode(db);
    return all;
}
std::vector<any> load_joined(int lot) {
    answer const got(run("joined", lot));
    std::vector<any> all(static_cast<std::size_t>(PQntuples(got)));
    for (int row = 0; row < PQntuples(got); ++row) {
        int const kind = kind_of(got, row), column = paper_columns + kind * own_columns;
        any& into = all[static_cast<std::size_t>(row)];
        if (kind == workload::kinds || PQgetisnull(got, row, column)) make<0>(into, got, row);
        else {
            make_kind[static_cast<std::size_t>(kind)](into, got, row);
            read_kind[static_cast<std::size_t>(kind)](into, got, row, column);
        }
    }
    return all;
}

std::vector<any> papers;
workload::outcome check() {
    unsigned long long sum = 0, i = 0;
    for (any const& each : papers)
        std::visit(
            [&](auto const& object) {
                sum += static_cast<unsigned long long>(object.id) * (++i % 13) + object.symbol.size() +
                       static_cast<unsigned long long>(object.tick);
                if constexpr (requires { object.own; })
                    sum += object.own.issue.size() + (object.own.note ? object.own.note->size() : 0) +
                           static_cast<unsigned long long>(object.own.rate) +
                           static_cast<unsigned long long>(object.own.size);
            },
            each);
    return {static_cast<long>(papers.size()), sum};
}

workload::job const jobs[] = {
    {"P1", [] { papers.clear(); }, [] { papers = load_in_steps(0); }, check},
    {"P2", [] { papers.clear(); }, [] { papers = load_joined(0); }, check},
};

}  // namespace

int main(int count, char** arguments) {
    if (count < 3) return std::fprintf(stderr, "usage: %s DSN WORKLOAD [ROUNDS]\n", arguments[0]), 2;
    db = PQconnectdb(arguments[1]);
    if (PQstatus(db) != CONNECTION_OK) give_up();
    std::string const base =
        "papers.id, papers.lot, papers.kind, papers.symbol, papers.currency, papers.tick, papers.created_at";
    std::string columns = base, joins;
    for (int kind = 0; kind < workload::kinds; ++kind) {
        std::string const name = "kind_0" + std::to_string(kind);
        std::string const own =
            name + ".id, " + name + ".issue, " + name + ".note, " + name + ".rate, " + name + ".size";
        columns += ", " + own;
        joins += " left join " + name + " on " + name + ".id = papers.id";
        std::string const sql = "select k.place, " + own +
                                " from unnest($1::bigint[]) with ordinality as k(id, place) join " + name + " on " +
                                name + ".id = k.id";
        prepare(name.c_str(), sql.c_str(), 0, nullptr);
    }
    prepare("papers",
            ("select " + base + " from papers where papers.lot = $1::integer order by papers.id").c_str(),
            0,
            nullptr);
    prepare(
        "joined",
        ("select " + columns + " from papers" + joins + " where papers.lot = $1::integer order by papers.id").c_str(),
        0,
        nullptr);
    int const done = workload::run(jobs, arguments[2], count > 3 ? std::atoi(arguments[3]) : 0);
    PQfinish(db);
    return done;
}
