// SPDX-License-Identifier: BSL-1.0
// The typed words against the server: whether one builds and what comes out of it is what PREPARE says, but for the
// library's own rules of keys and enums.  -DALPHASWARM_SEED=n rolls other pairs.
#include <alphaswarm/sql.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <alphaswarm/orm/session.hpp>
#include <alphaswarm/sql/ddl.hpp>

#include "support/catch.hpp"
#include "support/database.hpp"

#ifndef ALPHASWARM_SEED
#define ALPHASWARM_SEED 2000
#endif

namespace {
using namespace alphaswarm;
namespace rules = sql::detail;

enum class Mood { sad, glad };
template <class E = Mood>
consteval auto describe_enum(of<Mood>) {
    return labels<E>({{E::sad, "sad"}, {E::glad, "glad"}});
}
enum class Hue { red };
template <class E = Hue>
consteval auto describe_enum(of<Hue>) {
    return labels<E>({{E::red, "red"}}).stored_as("hue");
}
/// A column of every type.
struct Everything {
    key<Everything> id;
    key<Everything, std::int64_t> other{1};
    std::int16_t small = 1;
    std::int32_t whole = 1;
    std::int64_t big = 1;
    float single = 1;
    double real = 1;
    numeric exact{1};
    std::string words = "a";
    varchar<8> code = "a";
    bool flag = true;
    uuid token{};
    date day{};
    time_of_day hour{};
    timestamp moment{};
    timestamptz instant{};
    interval span{};
    json document{};
    jsonb body{};
    bytea bytes{};
    std::vector<std::int32_t> numbers{};
    std::vector<std::string> texts{};
    Mood mood = Mood::sad;
    Hue hue = Hue::red;
};
template <class T = Everything>
consteval auto describe_table(of<Everything>) {
    return describe<T>("everything")
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::other>.unique(),
                 column<&T::small>,
                 column<&T::whole>,
                 column<&T::big>,
                 column<&T::single>,
                 column<&T::real>,
                 column<&T::exact>,
                 column<&T::words>,
                 column<&T::code>,
                 column<&T::flag>,
                 column<&T::token>,
                 column<&T::day>,
                 column<&T::hour>,
                 column<&T::moment>,
                 column<&T::instant>,
                 column<&T::span>,
                 column<&T::document>,
                 column<&T::body>,
                 column<&T::bytes>,
                 column<&T::numbers>,
                 column<&T::texts>,
                 column<&T::mood>,
                 column<&T::hue>);
}
using members = std::remove_cvref_t<decltype(schema::table<Everything>)>::members;
template <std::size_t N, auto First, auto... Rest>
constexpr auto pick(schema::member_list<First, Rest...>) {
    if constexpr (N == 0) return col<First>;
    else return pick<N - 1>(schema::member_list<Rest...>{});
}
constexpr std::size_t columns = 24;
template <std::size_t N>
using column_at = std::remove_const_t<decltype(pick<N>(members{}))>;
template <class C>
constexpr std::string_view name_of = sql::facts_of<C::member>.name;

/// A question for both.
struct asked {
    std::string sql;
    bool accepted, of_its_own;  // of_its_own: a key or an enum is part of it
    std::uint32_t oid;  // what comes out; 0: a type of the database
};
template <class E>
constexpr std::uint32_t oid_of = sql_type<typename E::value>::facts.oid;
template <class C>
constexpr bool is_identity = sql::has_identity<typename C::value>;

template <meta::text Operator, class L, class R>
asked computed() {
    using type = rules::result_type<Operator, L, R>;
    asked a{"select " + std::string(name_of<L>) + " " + std::string(Operator.view()) + " " + std::string(name_of<R>),
            !std::is_void_v<type>,
            is_identity<L> || is_identity<R>,
            0};
    if constexpr (!std::is_void_v<type>) a.oid = sql_type<type>::facts.oid;
    return a;
}
template <class E>
asked complemented() {
    using type = rules::result_type<"~", E>;
    asked a{"select ~" + std::string(name_of<E>), !std::is_void_v<type>, is_identity<E>, 0};
    if constexpr (!std::is_void_v<type>) a.oid = sql_type<type>::facts.oid;
    return a;
}
template <meta::text Word, class L, class R>
asked compared() {
    std::string const op(rules::operator_behind<Word>.view());
    return {"select " + std::string(name_of<L>) + " " + op + " " + std::string(name_of<R>),
            meta::accepts<rules::comparable<Word, L, R>>,
            is_identity<L> || is_identity<R>,
            16};
}
template <rules::construct How, class L, class R>
asked together() {
    using type = rules::common_value<How, L, R>;
    std::string const l(name_of<L>), r(name_of<R>);
    asked a{How == rules::construct::branches  ? "select case when flag then " + l + " else " + r + " end"
            : How == rules::construct::ordered ? "select greatest(" + l + ", " + r + ")"
                                               : "select coalesce(" + l + ", " + r + ")",
            !std::is_void_v<type>,
            is_identity<L> || is_identity<R>,
            0};
    if constexpr (!std::is_void_v<type>) a.oid = sql_type<type>::facts.oid;
    return a;
}
template <meta::text Name, class... A>
asked called() {
    std::string list;
    ((list += (list.empty() ? "" : ", ") + std::string(name_of<A>)), ...);
    using type = rules::call_type<Name, A...>;
    asked a{"select " + std::string(Name.view()) + "(" + list + ")",
            meta::accepts<rules::callable_with<Name, Name, A...>>,
            (is_identity<A> || ...),
            0};
    if constexpr (!std::is_void_v<type>) a.oid = sql_type<type>::facts.oid;
    return a;
}
template <class To, class E>
asked casted() {
    return {"select cast(" + std::string(name_of<E>) + " as " + std::string(sql_type<To>::facts.name) + ")",
            meta::accepts<rules::castable<To, E>>,
            is_identity<E>,
            sql_type<To>::facts.oid};
}

constexpr std::uint32_t rolled(std::uint32_t seed) {
    seed = (seed ^ 61u) ^ (seed >> 16);
    seed *= 9u;
    seed ^= seed >> 4;
    seed *= 0x27d4eb2du;
    return seed ^ (seed >> 15);
}
template <std::uint32_t Seed>
asked of_pair() {
    using L = column_at<rolled(Seed) % columns>;
    using R = column_at<rolled(Seed + 77777) % columns>;
    constexpr std::uint32_t what = rolled(Seed + 123456) % 12;
    if constexpr (what == 0) return computed<"+", L, R>();
    else if constexpr (what == 1) return computed<"-", L, R>();
    else if constexpr (what == 2) return computed<"*", L, R>();
    else if constexpr (what == 3) return computed<"/", L, R>();
    else if constexpr (what == 4) return computed<"%", L, R>();
    else if constexpr (what == 5) return compared<"==", L, R>();
    else if constexpr (what == 6) return compared<"<", L, R>();
    else if constexpr (what == 7) return compared<"!=", L, R>();
    else if constexpr (what == 8) return together<rules::construct::plain, L, R>();
    else if constexpr (what == 9) return together<rules::construct::branches, L, R>();
    else if constexpr (what == 10) return together<rules::construct::ordered, L, R>();
    else return called<"concat_ws", L, R>();
}
template <std::uint32_t... I>
std::vector<asked> pairs(std::integer_sequence<std::uint32_t, I...>) {
    return {of_pair<ALPHASWARM_SEED + I>()...};
}
/// Every function and aggregate that has a word, and a cast, over the column.
template <class C>
void of_column(std::vector<asked>& all) {
    for (asked& a : std::vector<asked>{
             called<"lower", C>(),     called<"btrim", C>(),   called<"length", C>(),     called<"abs", C>(),
             called<"reverse", C>(),   called<"initcap", C>(), complemented<C>(),         called<"floor", C>(),
             called<"round", C>(),     called<"sqrt", C>(),    called<"sum", C>(),        called<"avg", C>(),
             called<"min", C>(),       called<"max", C>(),     called<"array_agg", C>(),  called<"count", C>(),
             called<"stddev", C>(),    casted<bool, C>(),      casted<std::int32_t, C>(), casted<numeric, C>(),
             casted<std::string, C>(), casted<date, C>(),      casted<timestamptz, C>(),  casted<jsonb, C>(),
             casted<uuid, C>()})
        all.push_back(std::move(a));
}
template <std::size_t... N>
std::vector<asked> words(std::index_sequence<N...>) {
    std::vector<asked> all;
    (of_column<column_at<N>>(all), ...);
    return all;
}

/// The server's answer: the OID of the result, 1 where it is a type of the database, 0 where it refuses.
std::uint32_t answer(pg::connection& db, std::string const& text) {
    PGresult* prepared = PQprepare(db.native(), "", (text + " from everything").c_str(), 0, nullptr);
    bool const taken = PQresultStatus(prepared) == PGRES_COMMAND_OK;
    PQclear(prepared);
    if (!taken) return 0;
    PGresult* const described = PQdescribePrepared(db.native(), "");
    std::uint32_t const oid = PQftype(described, 0);
    PQclear(described);
    return oid >= 16384 ? 1 : oid;
}
bool same_text(std::uint32_t a, std::uint32_t b) { return (a == 25 || a == 1043) && (b == 25 || b == 1043); }

void compare(std::vector<asked> const& all) {
    test::database const where;
    session db{config(where.dsn())};
    db.execute(ddl<table_set<Everything>>());
    bool const newer = db.connection().server_version() >= 160000;  // may take more than the facts of 15 know
    int accepted = 0;
    for (asked const& a : all) {
        std::uint32_t const oid = answer(db.connection(), a.sql);
        INFO(a.sql << ": the server gives " << oid << ", the library "
                   << (a.accepted ? std::to_string(a.oid) : "refuses"));
        if (a.accepted) {
            ++accepted;
            CHECK(oid != 0);
            // What hands a varchar on says so, where min() of PostgreSQL makes it text; keys and enums are what they
            // are stored as.
            if (oid > 1 && a.oid != 0) CHECK((oid == a.oid || same_text(oid, a.oid) || (a.of_its_own && a.oid != 0)));
        } else if (!a.of_its_own && !newer) CHECK(oid == 0);
    }
    WARN("seed " << ALPHASWARM_SEED << ": " << all.size() << " questions, " << accepted << " of them build");
}
}  // namespace

TEST_CASE(
    "operators and constructs over random pairs of columns build where the server takes them, and give what it gives") {
    compare(pairs(std::make_integer_sequence<std::uint32_t, 300>{}));
}

TEST_CASE(
    "the functions, aggregates and casts that have a word build over the columns that the server takes, and give what "
    "it gives") {
    compare(words(std::make_index_sequence<columns>{}));
}

TEST_CASE("words read their rows back: origin, values beside expressions, NULL where it may be") {
    test::database const where;
    session db{config(where.dsn())};
    db.execute(ddl<table_set<Everything>>());
    Everything one{.id = {},
                   .exact = numeric::parse("2.5"),
                   .words = "a,b",
                   .day = date::from_days(0),
                   .moment = timestamp::infinity(),
                   .instant = timestamptz::infinity()};
    db.insert(one);
    auto const only = [&](auto const& expression) {
        return get<0>(db.fetch_one(select(expression).template from<Everything>()));
    };
    CHECK(only(min(col<&Everything::mood>)) == std::optional(Mood::sad));
    CHECK(only(coalesce(col<&Everything::exact>, 0.0)) == numeric::parse("2.5"));
    CHECK(only(col<&Everything::exact> * 0.1_n) == numeric::parse("0.25"));
    CHECK(only(round(col<&Everything::exact>, 1)) == numeric::parse("2.5"));
    CHECK(only(call<"split_part">(col<&Everything::words>, ",", 2)) == "b");
    CHECK(only(call<"string_to_array">(col<&Everything::words>, ",")) ==
          std::vector<std::optional<std::string>>{"a", "b"});
    CHECK(only(-col<&Everything::whole>) == -1);
    CHECK(only(~col<&Everything::whole>) == -2);
    CHECK(only(~col<&Everything::whole> + 1) == -1);
    CHECK(only(~(col<&Everything::whole> + 1)) == -3);
    CHECK(only(~-~col<&Everything::small>) == -3);
    CHECK(only(reverse(col<&Everything::words>)) == "b,a");
    CHECK(only(initcap(col<&Everything::words>)) == "A,B");
    CHECK(only(col<&Everything::day> + 1L) == date::from_days(1));
    CHECK(only(date_part("month"_c, col<&Everything::moment>)) == std::nullopt);
    CHECK(only(when(col<&Everything::whole> > 5, "large")) == std::nullopt);
    CHECK(only(when(col<&Everything::whole> > 5, "large").otherwise("small")) == "small");
    CHECK(only(coalesce(col<&Everything::code>, "none")) == varchar<8>("a"));
    CHECK(only(cast<varchar<1>>(col<&Everything::words>)) == varchar<1>("a"));
    CHECK(db.fetch(from<Everything>().where(in(col<&Everything::whole>, param("of"_c))),
                   "of"_c = std::vector<std::int32_t>{1})
              .size() == 1);
    auto const grouped = db.fetch_one(
        select(sum(col<&Everything::real>), max(col<&Everything::moment>), call<"stddev">(col<&Everything::real>))
            .from<Everything>()
            .group_by(col<&Everything::flag>));
    static_assert(std::is_same_v<std::remove_cvref_t<decltype(get<0>(grouped))>, double>, "a group has a row");
    auto const together =
        db.fetch_one(select(sum(col<&Everything::real>)).from<Everything>().where(col<&Everything::whole> > 5));
    static_assert(std::is_same_v<std::remove_cvref_t<decltype(get<0>(together))>, std::optional<double>>,
                  "all rows together may be none");
    CHECK(get<0>(together) == std::nullopt);
    CHECK(get<0>(grouped) == 1.0);
    CHECK(get<2>(grouped) == std::nullopt);
    CHECK(get<0>(db.fetch_one(select(1, "x", now() > now()))) == 1);
    CHECK_THROWS_AS(db.fetch(select(coalesce(col<&Everything::small>, 70000)).from<Everything>()), value_refused);
    CHECK_THROWS(db.fetch(select(coalesce(col<&Everything::code>, "longer than eight")).from<Everything>()));
}
