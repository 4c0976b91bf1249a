// SPDX-License-Identifier: BSL-1.0
// The code quoted in docs/types.md: one column of every type, to the server and back.
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/chrono.hpp>
#include <alphaswarm/format.hpp>
#include <alphaswarm/meta/pfr.hpp>
#include <alphaswarm/pg/scratch_server.hpp>
#include <alphaswarm/sql/ddl.hpp>

using namespace alphaswarm;

// [table]
struct Everything {
    key<Everything> id{};  // varchar(36)
    key<Everything, uuid> native_id{};  // uuid
    bool flag{};  // boolean
    std::int16_t small{};  // smallint
    std::int32_t medium{};  // integer
    std::int64_t large{};  // bigint
    float single_precision{};  // real
    double double_precision{};  // double precision
    numeric exact{};  // numeric
    std::string words{};  // text, or varchar(n) if described so
    varchar<8> code{};  // varchar(8), inline
    date day{};  // date
    time_of_day time{};  // time without time zone
    timestamp local{};  // timestamp without time zone
    timestamptz instant{};  // timestamp with time zone
    interval span{};  // interval
    json document{};  // json
    jsonb indexed_document{};  // jsonb
    bytea bytes{};  // bytea
    std::vector<std::int32_t> numbers{};  // integer[]
    std::vector<std::optional<std::string>> maybe{};  // text[] with NULLs
    std::vector<std::vector<double>> matrix{};  // double precision[], two dimensions
    std::optional<double> perhaps{};  // double precision, may be NULL
};
// [/table]

template <class T = Everything>
consteval auto describe_table(of<Everything>) {
    return describe<T>("everything")
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::native_id>.generated(random_uuid),
                 column<&T::flag>,
                 column<&T::small>,
                 column<&T::medium>,
                 column<&T::large>,
                 column<&T::single_precision>,
                 column<&T::double_precision>,
                 column<&T::exact>,
                 column<&T::words>,
                 column<&T::code>,
                 column<&T::day>,
                 column<&T::time>,
                 column<&T::local>,
                 column<&T::instant>,
                 column<&T::span>,
                 column<&T::document>,
                 column<&T::indexed_document>,
                 column<&T::bytes>,
                 column<&T::numbers>,
                 column<&T::maybe>,
                 column<&T::matrix>,
                 column<&T::perhaps>);
}

/// How the database itself spells the types, in the order of the columns.
constexpr std::string_view server_says =
    "character varying uuid boolean smallint integer bigint real double precision numeric text character varying date "
    "time without time zone "
    "timestamp without time zone timestamp with time zone interval json jsonb bytea ARRAY ARRAY ARRAY double precision";

int main() {
    scratch_server server;
    session db{config(server.dsn())};
    db.execute(ddl<table_set<Everything>>());
    fmt::print("{}", ddl<table_set<Everything>>());
    auto const told = db.connection().execute(
        "select string_agg(data_type, ' ' order by ordinal_position) from information_schema.columns where table_name "
        "= 'everything'");
    if (told.rows() != 1 || std::string_view(PQgetvalue(told.native(), 0, 0)) != server_says) return 1;

    // [values]
    Everything row;
    row.flag = true;
    row.exact = numeric::parse("12345678901234567890.000000000000000001");
    row.words = "gr\u00fc\u00df dich";
    row.code = "AAPL";
    row.day = date(2026, 2, 28) + 1;
    row.time = time_of_day(16, 30);
    row.local = timestamp::parse("2026-03-01 09:30:00.123456");
    row.instant = timestamptz::parse("2026-03-01 09:30:00-05");
    row.span = interval::parse("P1M2DT3H");
    row.document = json(R"({"a": [1, 2]})");
    row.indexed_document = jsonb(R"({"a": 1})");
    row.bytes = {std::byte{0x00}, std::byte{0xff}};
    row.numbers = {1, 2, 3};
    row.maybe = {"x", std::nullopt};
    row.matrix = {{1, 2}, {3, 4}};
    db.insert(row);
    auto const back = db.find<Everything>(row.id).value();
    // [/values]
    fmt::print("{}\n", back);
    if (back.exact.to_string() != row.exact.to_string() || back.maybe != row.maybe || back.matrix != row.matrix)
        return 1;

    // [numbers]
    constexpr auto small = col<&Everything::small>;
    db.execute(update<Everything>().set(small = 7, col<&Everything::exact> = 0.1).all_rows());
    auto const few = from<Everything>().where(small < param("limit"_c));
    auto const found = db.fetch(few, "limit"_c = 10.0);  // a whole number, whatever its type
    try {
        (void)db.fetch(few, "limit"_c = 5.5);
        return 1;
    } catch (value_refused const& e) {  // "the placeholder limit, everything.small: 5.5 is not a whole number ..."
        fmt::print("{}\n", e.what());
    }
    // [/numbers]
    if (found.size() != 1 || found[0].exact.to_string() != "0.1") return 1;

    // [unset]
    // A date, timestamp or key that was never set is unset: refused before it is sent, never stored as garbage.
    Everything forgotten = row;
    forgotten.id = key<Everything>::random();
    forgotten.day = date();
    try {
        db.insert(forgotten);
        return 1;
    } catch (value_refused const& e) {
        fmt::print("{}\n", e.what());
    }
    // [/unset]

    // [special]
    // NaN and the infinities of numbers, dates and times are ordinary values.
    Everything special = row;
    special.id = key<Everything>::random();
    special.double_precision = std::numeric_limits<double>::quiet_NaN();
    special.exact = numeric::nan();
    special.day = date::infinity();
    special.local = timestamp::negative_infinity();
    db.insert(special);
    auto const again = db.find<Everything>(special.id).value();
    // [/special]
    if (!std::isnan(again.double_precision) || !again.exact.is_nan() || again.day != date::infinity()) return 1;

    // [chrono]
    // <alphaswarm/chrono.hpp>, separate because of what <chrono> costs to compile.
    row.instant = from_chrono<timestamptz>(std::chrono::system_clock::now());
    row.day = from_chrono<date>(
        std::chrono::year_month_day(std::chrono::year(2026), std::chrono::March, std::chrono::day(1)));
    std::chrono::sys_days const day = to_chrono(row.day);
    db.update(row);
    // [/chrono]
    return day == std::chrono::sys_days(std::chrono::year(2026) / 3 / 1) ? 0 : 1;
}
