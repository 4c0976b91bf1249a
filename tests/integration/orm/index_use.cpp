// SPDX-License-Identifier: BSL-1.0
// What the library writes is what PostgreSQL has indexes for: the server explains each statement with its own
// parameters, over a table that is too large to be read for one row.
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/network.hpp>
#include <alphaswarm/orm/core/binder.hpp>
#include <alphaswarm/range.hpp>
#include <alphaswarm/sql/ddl.hpp>
#include <alphaswarm/text_search.hpp>

#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/rows.hpp"

namespace index_use {

using namespace alphaswarm;

struct Measure {
    std::int32_t id{};
    std::int64_t large{};
    numeric amount{};
    double score{};
    std::string code;
    varchar<20> label;
    fixed_char<3> currency;
    date day;
    timestamp local;
    timestamptz instant;
    jsonb document;
    std::vector<std::string> tags;
    std::vector<std::int32_t> numbers;
    std::string body;
    range<date> stay;
    range<std::int32_t> seats;
    inet host;
};
template <class T = Measure>
consteval auto describe_table(of<Measure>) {
    return describe<T>("measures")
        .columns(column<&T::id>.primary_key(),
                 column<&T::large>.indexed(),
                 column<&T::amount>.indexed(),
                 column<&T::score>.indexed(),
                 column<&T::code>.varchar(20).indexed(),
                 column<&T::label>.indexed(),
                 column<&T::currency>.indexed(),
                 column<&T::day>.indexed(),
                 column<&T::local>.indexed(),
                 column<&T::instant>.indexed(),
                 column<&T::document>,
                 column<&T::tags>,
                 column<&T::numbers>,
                 column<&T::body>,
                 column<&T::stay>,
                 column<&T::seats>,
                 column<&T::host>)
        .with(index(column<&T::document>).named("ix_document").using_method("gin"),
              index(column<&T::tags>).named("ix_tags").using_method("gin"),
              index(column<&T::numbers>).named("ix_numbers").using_method("gin"),
              index_on("to_tsvector('english', body)").named("ix_body").using_method("gin"),
              index(column<&T::stay>).named("ix_stay").using_method("gist"),
              index(column<&T::seats>).named("ix_seats").using_method("gist"),
              index_on("host inet_ops").named("ix_host").using_method("gist"));
}

}  // namespace index_use

using namespace alphaswarm;
using namespace alphaswarm::test;
using index_use::Measure;

namespace {

session filled() {
    static database const shared;
    session db = session_on(shared);
    db.execute(ddl<table_set<Measure>>());
    db.execute(
        "insert into measures select i, i::bigint * 10000000000, i / 10.0, i / 8.0, 'code' || i, 'label' || i, "
        "chr(65 + i % 26) || chr(65 + i / 26 % 26) || chr(65 + i / 676 % 26), date '2000-01-01' + i, timestamp "
        "'2000-01-01' + i * interval '1 hour', timestamptz '2000-01-01 00:00+00' + i * interval '1 hour', "
        "jsonb_build_object('n', i), array['t' || i, 'common'], array[i, -1], 'word' || i || ' and others', "
        "daterange(date '2000-01-01' + i, date '2000-01-03' + i), int4range(i * 10, i * 10 + 5), inet '10.0.0.0' + i "
        "from generate_series(1, 100000) i");
    db.execute("analyze measures");
    return db;
}

/// How the server runs the statement with these very parameters.
template <class S, class... Argument>
std::string plan_of(session& db, S const& statement, Argument const&... argument) {
    using constants = sql::constants<S>;
    orm::parameter_values<constants::parameter_count> values;
    orm::binder<Argument...> binder(values.list, argument...);
    statement.bind(binder);
    std::string const explained = "explain " + std::string(sql_of(statement));
    auto const lines =
        db.connection().execute_params(explained.c_str(), constants::exact.parameters, values.list.view());
    std::string plan = explained + "\n";
    for (int i = 0; i < lines.rows(); ++i) (plan += PQgetvalue(lines.native(), i, 0)) += '\n';
    return plan;
}

}  // namespace

TEST_CASE("conditions use the indexes of their columns, whatever is written beside these") {
    session db = filled();
    auto const uses = [&](char const* index, auto const& condition, auto const&... argument) {
        std::string const plan = plan_of(db, from<Measure>().where(condition), argument...);
        INFO(plan);
        CHECK((plan.find(std::string("using ") + index) != std::string::npos ||
               plan.find(std::string("Index Scan on ") + index) != std::string::npos));
        CHECK(plan.find("Seq Scan") == std::string::npos);
        CHECK(plan.find(" Cond: ") != std::string::npos);
    };

    constexpr auto id = col<&Measure::id>;
    uses("measures_pkey", id == 7);
    uses("measures_pkey", id == 7L);
    uses("measures_pkey", id == std::int16_t{7});
    uses("measures_pkey", 7u == id);
    uses("measures_pkey", in(id, {1, 2, 3}));
    uses("measures_pkey", in(id, std::vector<std::int64_t>{1, 2, 3}));
    uses("measures_pkey", between(id, 7, 9));
    uses("measures_pkey", id < 9);
    uses("measures_pkey", id == param("id"_c), "id"_c = 7);
    uses("measures_pkey", id == param("id"_c), "id"_c = 7.0);
    uses("measures_pkey", in(id, param("ids"_c)), "ids"_c = std::vector<std::int32_t>{1, 2});

    constexpr auto large = col<&Measure::large>;
    uses("ix_measures_large", large == 7);
    uses("ix_measures_large", large == 70'000'000'000);
    uses("ix_measures_large", large == param("n"_c), "n"_c = 7.0);

    constexpr auto amount = col<&Measure::amount>;
    uses("ix_measures_amount", amount == 7);
    uses("ix_measures_amount", amount == 7L);
    uses("ix_measures_amount", amount == 0.7);
    uses("ix_measures_amount", amount == numeric::parse("0.7"));
    uses("ix_measures_amount", between(amount, 0.5, 1));
    uses("ix_measures_amount", in(amount, {0.5, 1.5}));
    uses("ix_measures_amount", in(amount, std::vector<double>{0.5, 1.5}));
    uses("ix_measures_amount", amount == param("a"_c), "a"_c = 0.7);
    uses("ix_measures_amount", amount == param("a"_c), "a"_c = 7);

    constexpr auto score = col<&Measure::score>;
    uses("ix_measures_score", score == 0.5);
    uses("ix_measures_score", score == 7);
    uses("ix_measures_score", score < param("s"_c), "s"_c = 1);

    constexpr auto code = col<&Measure::code>;
    uses("ix_measures_code", code == "code7");
    uses("ix_measures_code", code == std::string("code7"));
    uses("ix_measures_code", code == varchar<8>("code7"));
    uses("ix_measures_code", in(code, {"code7", "code8"}));
    uses("ix_measures_code", code == param("c"_c), "c"_c = "code7");
    uses("ix_measures_label", col<&Measure::label> == "label7");
    uses("ix_measures_label", col<&Measure::label> == param("c"_c), "c"_c = std::string("label7"));
    uses("ix_measures_currency", col<&Measure::currency> == "AAB");
    uses("ix_measures_currency", in(col<&Measure::currency>, std::vector<std::string>{"AAB"}));
    uses("ix_measures_currency", col<&Measure::currency> == param("c"_c), "c"_c = "AAB");

    uses("ix_measures_day", col<&Measure::day> == date(2001, 1, 1));
    uses("ix_measures_day", between(col<&Measure::day>, date(2001, 1, 1), date(2001, 1, 2)));
    uses("ix_measures_day", col<&Measure::day> == param("d"_c), "d"_c = date(2001, 1, 1));
    timestamptz const then = timestamptz::parse("2000-01-02 00:00:00+00");
    uses("ix_measures_instant", col<&Measure::instant> == then);
    uses("ix_measures_instant", col<&Measure::instant> < param("t"_c), "t"_c = then);
    uses("ix_measures_local", col<&Measure::local> == timestamp::parse("2000-01-02 00:00:00"));

    uses("ix_document", contains(col<&Measure::document>, jsonb(R"({"n": 7})")));
    uses("ix_document", contains(col<&Measure::document>, param("j"_c)), "j"_c = jsonb(R"({"n": 7})"));
    uses("ix_tags", contains(col<&Measure::tags>, {"t7"}));
    uses("ix_tags", overlaps(col<&Measure::tags>, {"t7", "t8"}));
    uses("ix_tags", contains(col<&Measure::tags>, param("t"_c)), "t"_c = std::vector<std::string>{"t7"});
    uses("ix_numbers", contains(col<&Measure::numbers>, {7}));
    uses("ix_numbers", overlaps(col<&Measure::numbers>, std::vector<std::int32_t>{7}));
    auto const found = to_tsvector("english"_c, col<&Measure::body>);
    uses("ix_body", matches(found, websearch_to_tsquery("english"_c, "word7")));
    uses("ix_body", matches(found, to_tsquery("english"_c, param("q"_c))), "q"_c = "word7");
    uses("ix_body", matches(found, tsquery::parse("word7")));
    uses("ix_stay", contains(col<&Measure::stay>, date(2001, 1, 1)));
    uses("ix_stay", overlaps(col<&Measure::stay>, range<date>(date(2001, 1, 1), date(2001, 1, 2))));
    uses("ix_stay",
         overlaps(col<&Measure::stay>, param("r"_c)),
         "r"_c = range<date>(date(2001, 1, 1), date(2001, 1, 2)));
    uses("ix_seats", contains(col<&Measure::seats>, 71));
    uses("ix_seats", contained_in(71L, col<&Measure::seats>));
    uses("ix_host", contained_in(col<&Measure::host>, cidr::parse("10.0.0.8/30")));
    uses("ix_host", contained_in(col<&Measure::host>, inet::parse("10.0.0.8/30")));
    uses("ix_host", overlaps(col<&Measure::host>, param("h"_c)), "h"_c = inet::parse("10.0.0.8/30"));
}
