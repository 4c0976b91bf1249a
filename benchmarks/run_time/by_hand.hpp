// SPDX-License-Identifier: BSL-1.0
// What the programs by hand share: results that free themselves, and values in network order.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include <libpq-fe.h>

namespace by_hand {

inline PGconn* db;
inline constexpr std::int64_t year_2000 = 946684800000000;  // the server's epoch, in microseconds since 1970

[[noreturn]] inline void give_up() {
    std::fprintf(stderr, "%s", PQerrorMessage(db));
    std::exit(1);
}
class answer {
public:
    explicit answer(PGresult* given) : held_(given) {
        auto const status = PQresultStatus(held_);
        if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK && status != PGRES_PIPELINE_SYNC) give_up();
    }
    answer(answer const&) = delete;
    answer& operator=(answer const&) = delete;
    ~answer() { PQclear(held_); }
    operator PGresult const*() const { return held_; }

private:
    PGresult* held_;
};
inline void command(char const* sql) { answer(PQexec(db, sql)); }
inline void prepare(char const* name, char const* sql, int count, Oid const* types) {
    answer(PQprepare(db, name, sql, count, types));
}

inline std::uint64_t load(char const* from) {
    std::uint64_t bits;
    std::memcpy(&bits, from, sizeof bits);
    return __builtin_bswap64(bits);
}
inline void store(char* into, std::uint64_t bits) {
    bits = __builtin_bswap64(bits);
    std::memcpy(into, &bits, sizeof bits);
}
inline std::int64_t integer(PGresult const* r, int row, int column) {
    return static_cast<std::int64_t>(load(PQgetvalue(r, row, column)));
}
inline double floating(PGresult const* r, int row, int column) {
    std::uint64_t const bits = load(PQgetvalue(r, row, column));
    double value;
    std::memcpy(&value, &bits, sizeof value);
    return value;
}
inline std::string text(PGresult const* r, int row, int column) {
    return std::string(PQgetvalue(r, row, column), static_cast<std::size_t>(PQgetlength(r, row, column)));
}
/// An array of bigints as the server reads it; `get(i)` gives the values.
template <class Get>
std::vector<char> bigint_array(std::size_t count, Get get) {
    std::vector<char> array(20 + count * 12);
    char* at = array.data();
    auto const number = [&at](std::uint32_t n) {
        n = __builtin_bswap32(n);
        std::memcpy(at, &n, 4);
        at += 4;
    };
    for (std::uint32_t const word : {1u, 0u, 20u, static_cast<std::uint32_t>(count), 1u}) number(word);
    for (std::size_t i = 0; i < count; ++i) {
        number(8);
        store(at, get(i));
        at += 8;
    }
    return array;
}

}  // namespace by_hand
