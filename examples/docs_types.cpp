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

// [includes]
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/bits.hpp>
#include <alphaswarm/chrono.hpp>
#include <alphaswarm/composite.hpp>
#include <alphaswarm/extensions.hpp>
#include <alphaswarm/format.hpp>
#include <alphaswarm/meta/pfr.hpp>
#include <alphaswarm/network.hpp>
#include <alphaswarm/pg/scratch_server.hpp>
#include <alphaswarm/range.hpp>
#include <alphaswarm/sql/ddl.hpp>
#include <alphaswarm/text_search.hpp>
// [/includes]

using namespace alphaswarm;

// [own]
enum class Floor { ground, upper };  // an enum type of the database, as an attribute below
template <class E = Floor>
consteval auto describe_enum(of<Floor>) {
    return labels<E>({{E::ground, "ground"}, {E::upper, "upper"}}).stored_as("floor");
}
struct Email {
    std::string value;
    friend bool operator==(Email const&, Email const&) = default;
};
struct Address {
    std::string street;
    std::optional<std::string> city;  // an attribute that may be NULL
    Floor floor{};
    friend bool operator==(Address const&, Address const&) = default;
};

template <>
struct alphaswarm::sql_type<Email> : alphaswarm::domain_over<std::string, "email", &Email::value> {
    static constexpr std::string_view check = "value ~ '@'";  // for ddl(), where there is one
};
template <>
struct alphaswarm::sql_type<Address>
    : alphaswarm::composite_of<"address", &Address::street, &Address::city, &Address::floor> {};

using path_pattern = server_text<"lquery", text_form::versioned>;  // any type whose binary form is a text
// [/own]

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

// [rare]
struct Rarer {
    std::int32_t id{};
    fixed_char<3> currency{};  // character(3)
    inet address{};  // inet                                         <alphaswarm/network.hpp>
    cidr network{};  // cidr
    macaddr card{};  // macaddr
    macaddr8 long_card{};  // macaddr8
    bit<4> four_flags{};  // bit(4)                                  <alphaswarm/bits.hpp>
    varbit<64> some_flags{};  // bit varying(64)
    bits any_flags{};  // bit varying
    range<std::int32_t> seats{};  // int4range                       <alphaswarm/range.hpp>
    range<std::int64_t> serials{};  // int8range
    range<numeric> prices{};  // numrange
    range<date> stay{};  // daterange
    range<timestamp> shift{};  // tsrange
    range<timestamptz> validity{};  // tstzrange
    multirange<date> holidays{};  // datemultirange, and so of all ranges
    tsvector words{};  // tsvector                                   <alphaswarm/text_search.hpp>
    tsquery search{};  // tsquery
    citext nickname{};  // citext                                    <alphaswarm/extensions.hpp>
    ltree path{};  // ltree
    hstore labels{};  // hstore
    path_pattern pattern{};  // lquery
    Email contact{};  // email, a domain                             <alphaswarm/composite.hpp>
    Address home{};  // address, a composite type
};
// [/rare]

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

template <class T = Rarer>
consteval auto describe_table(of<Rarer>) {
    return describe<T>("rarer").columns(column<&T::id>.primary_key(),
                                        column<&T::currency>,
                                        column<&T::address>,
                                        column<&T::network>,
                                        column<&T::card>,
                                        column<&T::long_card>,
                                        column<&T::four_flags>,
                                        column<&T::some_flags>,
                                        column<&T::any_flags>,
                                        column<&T::seats>,
                                        column<&T::serials>,
                                        column<&T::prices>,
                                        column<&T::stay>,
                                        column<&T::shift>,
                                        column<&T::validity>,
                                        column<&T::holidays>,
                                        column<&T::words>,
                                        column<&T::search>,
                                        column<&T::nickname>,
                                        column<&T::path>,
                                        column<&T::labels>,
                                        column<&T::pattern>,
                                        column<&T::contact>,
                                        column<&T::home>);
}

/// How the database itself spells the types, in the order of the columns.
constexpr std::string_view server_says =
    "character varying uuid boolean smallint integer bigint real double precision numeric text character varying date "
    "time without time zone "
    "timestamp without time zone timestamp with time zone interval json jsonb bytea ARRAY ARRAY ARRAY double precision";

constexpr std::string_view server_says_of_rarer =
    "integer, character(3), inet, cidr, macaddr, macaddr8, bit(4), bit varying(64), bit varying, int4range, int8range, "
    "numrange, daterange, tsrange, tstzrange, datemultirange, tsvector, tsquery, citext, ltree, hstore, lquery, email, "
    "address";

/// The types of some programs, there and back.
bool rarer_types(session& db) {
    db.execute("create extension citext; create extension ltree; create extension hstore");
    db.execute(ddl<table_set<Rarer>>());
    fmt::print("{}", ddl<table_set<Rarer>>());
    auto const told = db.connection().execute(
        "select string_agg(format_type(atttypid, atttypmod), ', ' order by attnum) from pg_attribute where attrelid = "
        "'rarer'::regclass and attnum > 0");
    if (told.rows() != 1 || std::string_view(PQgetvalue(told.native(), 0, 0)) != server_says_of_rarer) return false;

    // [rare_values]
    Rarer row;
    row.currency = "EUR";
    row.address = inet::parse("192.168.7.1/24");
    row.network = cidr::parse("2001:db8::/32");
    row.card = macaddr::parse("08:00:2b:01:02:03");
    row.four_flags = bit<4>::parse("1001");
    row.any_flags = bits::parse("1");
    row.seats = {1, 10, bounds::closed};  // [1,11), as PostgreSQL writes it
    row.prices = {numeric(0), std::nullopt, bounds::open};  // (0,)
    row.stay = {date(2026, 7, 1), date(2026, 7, 15)};
    row.holidays = {{date(2026, 1, 1), date(2026, 1, 2)}, {date(2026, 12, 25), date(2026, 12, 27)}};
    row.words = tsvector::parse("'cat':3 'fat':2A");
    row.search = tsquery::parse("fat & (cat | rat:*)");
    row.nickname = "Ada";
    row.path = "Top.Science.Astronomy";
    row.labels = {{"colour", "red"}, {"size", std::nullopt}};
    row.pattern = "*.Science.*";
    row.contact = {"ada@example.com"};
    row.home = {"Main Street 1", std::nullopt, Floor::upper};
    db.insert(row);
    auto const back = db.find<Rarer>(row.id).value();
    // [/rare_values]
    bool const same = back.currency == row.currency && back.address == row.address && back.network == row.network &&
                      back.card == row.card && back.four_flags == row.four_flags && back.any_flags == row.any_flags &&
                      back.seats == row.seats && back.prices == row.prices && back.stay == row.stay &&
                      back.holidays == row.holidays && back.words == row.words && back.search == row.search &&
                      back.nickname == row.nickname && back.path == row.path && back.labels == row.labels &&
                      back.pattern == row.pattern && back.contact == row.contact && back.home == row.home;
    // [containment]
    auto const found = db.fetch(from<Rarer>().where(
        contains(col<&Rarer::stay>, date(2026, 7, 3)) && overlaps(col<&Rarer::seats>, range<std::int32_t>(5, 7)) &&
        contained_in(col<&Rarer::address>, cidr::parse("192.168.0.0/16")) &&
        contains(col<&Rarer::labels>, hstore{{"colour", "red"}}) && contained_in(col<&Rarer::path>, "Top.Science") &&
        matches(col<&Rarer::words>, websearch_to_tsquery("english"_c, "fat cats -dog"))));
    // [/containment]
    return same && found.size() == 1 && db.fetch(from<Rarer>().where(col<&Rarer::nickname> == "ADA")).size() == 1;
}

int main() {
    scratch_server server;
    session db{config(server.dsn())};
    if (!rarer_types(db)) return 1;
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
