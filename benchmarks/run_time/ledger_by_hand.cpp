// SPDX-License-Identifier: BSL-1.0
// Ledger records as a careful programmer writes them on libpq: the statements of the ledger, random ids, sentence
// and payload composed by hand, binary parameters.  The measure that ledger_library.cpp is held to.
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include <libpq-fe.h>
#include <time.h>
#include <unistd.h>

#include "workload.hpp"

namespace {

PGconn* db;
[[noreturn]] void give_up() {
    std::fprintf(stderr, "%s", PQerrorMessage(db));
    std::exit(1);
}
PGresult* good(PGresult* got) {
    auto const status = PQresultStatus(got);
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) give_up();
    return got;
}
void command(char const* sql) { PQclear(good(PQexec(db, sql))); }

struct order {
    std::string vt_symbol, side, order_type;
    double quantity, price;
};
std::vector<order> fresh;
char const backtest[] = "3f0e7a52-7f3c-4a37-9d1e-000000000001";
char const project[] = "00000000-0000-0000-0000-000000000005", user[] = "00000000-0000-0000-0000-000000000003",
           workspace[] = "00000000-0000-0000-0000-000000000004", submitting[] = "submitting";

void random_id(char* out) {
    static unsigned char pool[256];
    static unsigned left = 0;
    if (left == 0 && getentropy(pool, sizeof pool) != 0) std::abort();
    if (left == 0) left = sizeof pool;
    left -= 16;
    unsigned char bytes[16];
    std::memcpy(bytes, pool + left, 16);
    bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0f) | 0x40);
    bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3f) | 0x80);
    for (int i = 0; i < 16; ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) *out++ = '-';
        *out++ = "0123456789abcdef"[bytes[i] >> 4];
        *out++ = "0123456789abcdef"[bytes[i] & 15];
    }
}
struct digits {
    char text[32];
    std::size_t size;
    explicit digits(double value)
        : size(static_cast<std::size_t>(std::to_chars(text, text + sizeof text, value).ptr - text)) {}
};
void add(std::string& to, digits const& number) { to.append(number.text, number.size); }
void add_text(std::string& to, std::string_view text) {
    to += '"';
    for (char c : text) {
        if (c == '"' || c == '\\') to += '\\';
        if (static_cast<unsigned char>(c) < 0x20) {
            char escaped[8];
            std::snprintf(escaped, sizeof escaped, "\\u%04x", c);
            to += escaped;
        } else to += c;
    }
    to += '"';
}
void store(char* into, std::uint64_t bits) {
    bits = __builtin_bswap64(bits);
    std::memcpy(into, &bits, 8);
}
std::uint64_t bits_of(double value) {
    std::uint64_t bits;
    std::memcpy(&bits, &value, 8);
    return bits;
}
std::uint64_t now() {
    timespec clock{};
    clock_gettime(CLOCK_REALTIME, &clock);
    return static_cast<std::uint64_t>(std::int64_t{clock.tv_sec} * 1000000 + clock.tv_nsec / 1000 - 946684800000000);
}

/// What a record consists of besides the order itself.
struct record {
    char id[36], entry[36];
    std::string message, payload;
    std::uint64_t at;

    explicit record(order const& o) {
        random_id(id);
        random_id(entry);
        digits const quantity(o.quantity), price(o.price);
        message.reserve(64);
        ((message += o.side) += ' ');
        add(message, quantity);
        ((((message += ' ') += o.vt_symbol) += ", ") += o.order_type) += " at ";
        add(message, price);
        payload.reserve(256);
        (payload += "{\"order_id\":\"").append(id, 36) += "\",\"vt_symbol\":";
        add_text(payload, o.vt_symbol);
        add_text(payload += ",\"side\":", o.side);
        add_text(payload += ",\"order_type\":", o.order_type);
        add(payload += ",\"quantity\":", quantity);
        add(payload += ",\"price\":", price);
        payload += ",\"status\":\"submitting\"}";
        at = now();
    }
};

void record_one(order const& o) {
    record const r(o);
    char numbers[3][8];
    store(numbers[0], bits_of(o.quantity));
    store(numbers[1], bits_of(o.price));
    store(numbers[2], r.at);
    char const* const values[17] = {r.id,
                                    backtest,
                                    nullptr,
                                    o.vt_symbol.data(),
                                    o.side.data(),
                                    o.order_type.data(),
                                    numbers[0],
                                    numbers[1],
                                    submitting,
                                    nullptr,
                                    numbers[2],
                                    project,
                                    user,
                                    workspace,
                                    r.entry,
                                    r.message.data(),
                                    r.payload.data()};
    auto const size = [](std::string const& text) { return static_cast<int>(text.size()); };
    int const sizes[17] = {36,
                           36,
                           0,
                           size(o.vt_symbol),
                           size(o.side),
                           size(o.order_type),
                           8,
                           8,
                           10,
                           0,
                           8,
                           36,
                           36,
                           36,
                           36,
                           size(r.message),
                           size(r.payload)};
    static int const formats[17] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    PGresult* const got = good(PQexecPrepared(db, "record", 17, values, sizes, formats, 1));
    if (std::strcmp(PQcmdTuples(got), "1") != 0) give_up();
    PQclear(got);
}

class array {
public:
    array(std::size_t count, std::uint32_t type, std::size_t each) {
        bytes_.reserve(20 + count * (4 + each));
        for (std::uint32_t n : {1u, 1u, type, static_cast<std::uint32_t>(count), 1u}) number(n);
    }
    void text(char const* from, std::size_t size) {
        number(static_cast<std::uint32_t>(size));
        bytes_.append(from, size);
    }
    void text(std::string const& from) { text(from.data(), from.size()); }
    void eight(std::uint64_t bits) {
        char wire[12] = {0, 0, 0, 8};
        store(wire + 4, bits);
        bytes_.append(wire, 12);
    }
    void null() { number(0xffffffff); }
    [[nodiscard]] std::string const& bytes() const { return bytes_; }

private:
    void number(std::uint32_t n) {
        n = __builtin_bswap32(n);
        bytes_.append(reinterpret_cast<char const*>(&n), 4);
    }
    std::string bytes_;
};

/// One pipeline in a transaction; arrays for what differs, one value for what does not.
void record_all(std::vector<order> const& all) {
    std::vector<record> records;
    records.reserve(all.size());
    for (order const& o : all) records.emplace_back(o);
    std::size_t const n = all.size();
    array ids(n, 1043, 36), symbols(n, 25, 16), sides(n, 25, 8), types(n, 25, 8), quantities(n, 701, 8),
        prices(n, 701, 8), statuses(n, 25, 12), references(n, 25, 0), times(n, 1114, 8), entries(n, 1043, 36),
        messages(n, 25, 48), payloads(n, 114, 200);
    for (std::size_t i = 0; i < n; ++i) {
        ids.text(records[i].id, 36);
        symbols.text(all[i].vt_symbol);
        sides.text(all[i].side);
        types.text(all[i].order_type);
        quantities.eight(bits_of(all[i].quantity));
        prices.eight(bits_of(all[i].price));
        statuses.text(submitting, 10);
        references.null();
        times.eight(records[i].at);
        entries.text(records[i].entry, 36);
        messages.text(records[i].message);
        payloads.text(records[i].payload);
    }
    array const* const arrays[] = {&ids,
                                   &symbols,
                                   &sides,
                                   &types,
                                   &quantities,
                                   &prices,
                                   &statuses,
                                   &references,
                                   &times,
                                   &entries,
                                   &messages,
                                   &payloads};
    char const* values[17] = {backtest, nullptr, project, user, workspace};
    int sizes[17] = {36, 0, 36, 36, 36}, formats[17];
    for (int& format : formats) format = 1;
    for (int i = 0; i < 12; ++i)
        values[5 + i] = arrays[i]->bytes().data(), sizes[5 + i] = static_cast<int>(arrays[i]->bytes().size());
    command("begin");
    PQenterPipelineMode(db);
    PQsendQueryPrepared(db, "record_many", 17, values, sizes, formats, 1);
    PQpipelineSync(db);
    for (;;) {
        PGresult* const got = PQgetResult(db);
        if (!got) continue;
        auto const status = PQresultStatus(got);
        if (status != PGRES_PIPELINE_SYNC) good(got);
        PQclear(got);
        if (status == PGRES_PIPELINE_SYNC) break;
    }
    PQexitPipelineMode(db);
    command("commit");
}

void make_orders() {
    fresh.clear();
    command("truncate orders, ledger_entries");
    for (int i = 0; i < workload::single_inserts; ++i)
        fresh.push_back({workload::symbol(i),
                         i % 2 ? "buy" : "sell",
                         i % 3 ? "limit" : "stop",
                         1 + workload::quantity(i),
                         workload::price(i)});
}
workload::outcome check() {
    PGresult* const got = good(PQexec(db,
                                      "select count(*), (select trunc(sum(quantity)::numeric) from orders) + "
                                      "count(distinct payload ->> 'order_id') from ledger_entries"));
    workload::outcome const seen{std::atol(PQgetvalue(got, 0, 0)), std::strtoull(PQgetvalue(got, 0, 1), nullptr, 10)};
    PQclear(got);
    return seen;
}

workload::job const jobs[] = {
    {"L1",
     make_orders,
     [] {
         for (order const& o : fresh) record_one(o);
     },
     check},
    {"L2", make_orders, [] { record_all(fresh); }, check},
};

}  // namespace

int main(int count, char** arguments) {
    if (count < 3) return std::fprintf(stderr, "usage: %s DSN WORKLOAD [ROUNDS]\n", arguments[0]), 2;
    db = PQconnectdb(arguments[1]);
    if (PQstatus(db) != CONNECTION_OK) give_up();
    command("set search_path to desk");
#define ORDER                                                                                                     \
    "id, backtest_id, strategy_id, vt_symbol, side, order_type, quantity, price, status, reference, created_at, " \
    "project_id, owner_user_id, workspace_id"
#define ENTRY                                                                                                    \
    "id, backtest_id, strategy_id, entry_type, level, message, payload, created_at, project_id, owner_user_id, " \
    "workspace_id"
    Oid const one[17] = {1043, 1043, 1043, 25, 25, 25, 701, 701, 25, 25, 1114, 1043, 1043, 1043, 1043, 25, 114};
    PQclear(good(PQprepare(db,
                           "record",
                           "with written as (insert into orders (" ORDER
                           ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict (id) do "
                           "nothing returning id) insert into ledger_entries (" ENTRY
                           ") select $15, $2, $3, 'ORDER', 'info', $16, $17, $11, $12, $13, $14 from written",
                           17,
                           one)));
    PQclear(good(PQprepare(db,
                           "record_many",
                           "with written as (insert into orders (" ORDER
                           ") select u.id, $1, $2, u.vt_symbol, u.side, u.order_type, u.quantity, u.price, u.status, "
                           "u.reference, u.created_at, $3, $4, $5 from unnest($6::varchar[], $7::text[], $8::text[], "
                           "$9::text[], $10::float8[], $11::float8[], "
                           "$12::text[], $13::text[], $14::timestamp[]) as u(id, vt_symbol, side, order_type, "
                           "quantity, price, status, reference, created_at) on conflict "
                           "(id) do nothing returning id) insert into ledger_entries (" ENTRY
                           ") select e.id, $1, $2, 'ORDER', 'info', e.message, e.payload, "
                           "e.created_at, $3, $4, $5 from unnest($6::varchar[], $15::varchar[], $16::text[], "
                           "$17::json[], $14::timestamp[]) as e(row_id, id, message, "
                           "payload, created_at) join written on written.id = e.row_id on conflict (id) do nothing",
                           0,
                           nullptr)));
    int const done = workload::run(jobs, arguments[2], count > 3 ? std::atoi(arguments[3]) : 0);
    PQfinish(db);
    return done;
}
