// SPDX-License-Identifier: BSL-1.0
// Numbers of every C++ type set into columns of every type of number: by set(), on conflict, placeholders and objects.
// What is stored is the number that was given, as PostgreSQL would have stored its text; or the number was refused and
// the row is as it was.
#include <alphaswarm/orm/batch.hpp>
#include <alphaswarm/orm/bulk.hpp>
#include <alphaswarm/orm/changes.hpp>

#include "support/message_of.hpp"
#include "support/numbers.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using numbers::Row;

namespace {

constexpr char const fresh[] = "delete from numbers; insert into numbers values (1, 7, 7, 7, 7, 7, 7, 7)";
struct tally {
    int stored = 0, refused = 0;
};

/// What the server holds once it was given the text of the number, or "refused".
template <class V>
std::string by_server(session& db, std::string const& name, V const& value) {
    db.execute(fresh);
    std::string const column_is_binary = name.ends_with("precision") ? as_binary(value) : as_decimal(value);
    try {
        db.execute("update numbers set " + name + " = " + column_is_binary);
    } catch (database_error const&) {
        return "refused";
    }
    return told_one(db.connection(), "select " + name + "::text from numbers");
}
/// The column's text is the number: digit by digit for whole numbers and decimals, else as the type of what was given
/// prints.
template <class Column, class V>
bool is_same(session& db, std::string const& stored, V const& value) {
    if (stored == "refused") return false;
    using own = typename Column::value;
    if constexpr (std::is_same_v<own, V> || (std::is_same_v<own, double> && std::is_same_v<V, float>))
        return !std::is_same_v<own, numeric> ||
               told_one(db.connection(), "select '" + stored + "'::numeric = " + as_decimal(value)) == "t";
    else if constexpr (std::is_floating_point_v<own> &&
                       !std::is_floating_point_v<V>) {  // the text of a large whole number has zeros in the place of
                                                        // digits
        own made{};
        return types::convert(made, value) == types::misfit::none;
    } else if constexpr (std::is_same_v<own, float> && std::is_same_v<V, double>)  // or the double is that float
        return told_one(db.connection(),
                        "select '" + stored + "'::numeric = " + as_decimal(value) + " or '" + stored +
                            "'::real::double precision = '" + number_words(value) + "'::double precision") == "t";
    else return told_one(db.connection(), "select '" + stored + "'::numeric = " + as_decimal(value)) == "t";
}

template <auto Member, class V>
void assign(session& db, random_source& random, tally& all) {
    constexpr auto column = col<Member>;
    using own = typename decltype(col<Member>)::value;
    std::string const name(sql::facts_of<Member>.name);
    V const value = random_number<V>(random);
    INFO("seed " << property_seed() << ": " << name << " set to " << meta::type_name<V>() << " "
                 << number_words(value));
    std::string const expected = by_server(db, name, value);
    bool const exact = is_same<decltype(column)>(db, expected, value);
    auto const same = [&](char const* how, auto const& run) {
        INFO(how);
        db.execute(fresh);
        try {
            run();
        } catch (value_refused const& refused) {
            CHECK(!exact);
            bool shows_it = contains(refused.what(), types::number_text(value));
            if constexpr (std::is_floating_point_v<V>) {
                numeric decimal;
                (void)types::convert(decimal, value);
                shows_it = shows_it || contains(refused.what(), types::number_text(decimal));
            }
            CHECK(shows_it);
            CHECK(contains(refused.what(), "numbers." + name));
            CHECK(told_one(db.connection(), "select " + name + "::text::numeric = 7 from numbers") == "t");
            ++all.refused;
            return;
        }
        std::string const stored = told_one(db.connection(), "select " + name + "::text from numbers");
        CHECK(stored == expected);
        CHECK(exact);
        ++all.stored;
    };
    constexpr auto id = col<&Row::id>;
    if constexpr (meta::accepts<sql::detail::assignable<sql::column_token<Member>, V>>) {
        same("set()", [&] { db.execute(update<Row>().set(column = value).all_rows()); });
        same("set() to an optional", [&] {
            if constexpr (sql::facts_of<Member>.nullable)
                db.execute(update<Row>().set(column = std::optional<V>(value)).all_rows());
            else db.execute(update<Row>().set(column = value).where(id == std::int64_t{1}));
        });
        same("on conflict", [&] {
            db.execute(insert_into<Row>().row(Row{1, 1, 1, 1, 1, 1, 1, 1}).on_conflict(id).do_update(column = value));
        });
    } else
        static_assert(types::whole_number<own> && !types::whole_number<V>,
                      "only a fraction for a column of whole numbers does not build");
    same("a placeholder", [&] { db.execute(update<Row>().set(column = param("p"_c)).all_rows(), "p"_c = value); });
    if constexpr (sql::facts_of<Member>.nullable)
        same("a placeholder given an optional", [&] {
            std::optional<V> const some = value;
            db.execute(update<Row>().set(column = param("p"_c)).all_rows(), "p"_c = some);
        });
}
template <auto Member>
void assign_all(session& db, random_source& random, tally& all) {
    assign<Member, std::int16_t>(db, random, all);
    assign<Member, std::int32_t>(db, random, all);
    assign<Member, std::int64_t>(db, random, all);
    assign<Member, unsigned>(db, random, all);
    assign<Member, unsigned long>(db, random, all);
    assign<Member, float>(db, random, all);
    assign<Member, double>(db, random, all);
    assign<Member, numeric>(db, random, all);
}

session numbers_session(database const& where) {
    session db = session_on(where);
    db.execute(ddl<table_set<Row>>());
    return db;
}

}  // namespace

TEST_CASE("a column holds the number that it is set to, or the number was refused and names the column") {
    database const where;
    session db = numbers_session(where);
    db.connection().prepared_statements(false);  // each is run once or twice
    random_source random(property_seed() + 2);
    tally all;
    for (int i = 0; i < 40; ++i) {
        assign_all<&Row::small>(db, random, all);
        assign_all<&Row::medium>(db, random, all);
        assign_all<&Row::large>(db, random, all);
        assign_all<&Row::single_precision>(db, random, all);
        assign_all<&Row::double_precision>(db, random, all);
        assign_all<&Row::exact>(db, random, all);
        assign_all<&Row::price>(db, random, all);
    }
    CHECK(all.stored > 2000);
    CHECK(all.refused > 1000);
}

TEST_CASE("an object's decimal is in its row as it is in the object, in whatever way it gets there") {
    database const where;
    session db = numbers_session(where);
    random_source random(property_seed() + 3);
    int stored = 0, refused = 0;
    Row const seven{1, 7, 7, 7, 7, 7, 7, 7};
    auto const same = [&](char const* how, numeric const& price, auto const& run) {
        INFO("seed " << property_seed() << ": " << how << ", " << price.to_string());
        db.execute(fresh);
        std::string said = "nothing";
        try {
            run();
        } catch (value_refused const& e) {
            said = e.what();
        }
        std::string const held = told_one(db.connection(), "select price::text from numbers order by id desc limit 1");
        bool const fits = answer(db, "select " + as_decimal(price) + "::numeric(12,2) = " + as_decimal(price)) == "t";
        CHECK((said == "nothing") == fits);
        if (fits) CHECK(numeric::parse(held) == price);
        else {
            CHECK(contains(said, "numbers.price: " + types::number_text(price)));
            CHECK(contains(said, "numeric(12,2)"));
            CHECK(held == "7.00");
        }
        ++(fits ? stored : refused);
    };
    for (int i = 0; i < 120; ++i) {
        numeric const price = random_number<numeric>(random);
        Row row = seven;
        row.price = price;
        Row next = row;
        next.id = 2;
        same("insert", price, [&] { db.insert(next); });
        same("a row() of insert_into", price, [&] { db.execute(insert_into<Row>().row(next)); });
        same("insert of a vector", price, [&] {
            std::vector<Row> rows{next};
            db.insert(rows);
        });
        same("update", price, [&] { db.update(row); });
        same("update of a vector", price, [&] {
            std::vector<Row> rows{row};
            db.update(rows);
        });
        same("update of a tracked object", price, [&] {
            tracked object(seven);
            object->price = price;
            db.update(object);
        });
        same("a batch", price, [&] {
            orm::write_batch<Row> batch;
            batch.insert(next);
            batch.flush(db);
        });
        same("a batch of changes", price, [&] {
            orm::write_batch<Row> batch;
            batch.update(row);
            batch.flush(db);
        });
    }
    CHECK(stored > 200);
    CHECK(refused > 200);
}

TEST_CASE("what a number is refused for is said in words") {
    database const where;
    session db = numbers_session(where);
    db.execute(fresh);
    auto const set_to = [&]<auto Member, class V>(sql::column_token<Member> column, V value) {
        return message_of<value_refused>([&] { db.execute(update<Row>().set(column = value).all_rows()); });
    };
    CHECK(set_to(col<&Row::small>, 70000) ==
          "numbers.small: 70000 is out of the range of smallint, -32768 to 32767; give a number within it, or widen "
          "the column");
    CHECK(set_to(col<&Row::single_precision>, 1e300) ==
          "numbers.single_precision: 1e+300 is out of the range of real, -3.4028235e+38 to 3.4028235e+38; give a "
          "number within it, or widen the column");
    CHECK(
        set_to(col<&Row::single_precision>, 5.000000001) ==
        "numbers.single_precision: 5.000000001 would be rounded as real; give a number that it can represent: a float, "
        "static_cast<float>(...), or widen the column");
    CHECK(set_to(col<&Row::double_precision>, std::int64_t{9007199254740993}) ==
          "numbers.double_precision: 9007199254740993 would be rounded as double precision; give a number that it can "
          "represent, or widen the column");
    CHECK(set_to(col<&Row::price>, 1.239) ==
          "numbers.price: 1.239 would be rounded as numeric(12,2); round it first, or widen the column");
    CHECK(set_to(col<&Row::price>, 1e10) ==
          "numbers.price: 10000000000 is too large for numeric(12,2), which holds 10 digits before the point; give "
          "less, or widen the column");
    CHECK(set_to(col<&Row::price>, std::numeric_limits<double>::infinity()) ==
          "numbers.price: Infinity is not a value of numeric(12,2), which holds finite numbers and NaN; give one, or "
          "leave the column without a precision");
    auto const given = [&](auto const& condition, auto value) {
        return message_of<value_refused>([&] { (void)db.fetch(from<Row>().where(condition), "least"_c = value); });
    };
    CHECK(
        given(col<&Row::medium> > param("least"_c), 5.5) ==
        "the placeholder least, numbers.medium: 5.5 is not a whole number and integer holds no others; round it first");
    CHECK(given(col<&Row::medium> > param("least"_c), std::numeric_limits<double>::quiet_NaN()) ==
          "the placeholder least, numbers.medium: NaN is not a value of integer, which holds only finite numbers; give "
          "one");
    CHECK(given(abs(col<&Row::medium>) > param("least"_c), 3000000000) ==
          "the placeholder least: 3000000000 is out of the range of integer, -2147483648 to 2147483647; give a number "
          "within it, or widen the column");
    CHECK(
        given(col<&Row::medium> * param("least"_c) > 5, 1.5) ==
        "the placeholder least, numbers.medium: 1.5 is not a whole number and integer holds no others; round it first");
    CHECK(
        message_of<value_refused>([&] { (void)db.fetch(from<Row>().where(coalesce(col<&Row::small>, 70000) > 5)); }) ==
        "a value in coalesce: 70000 is out of the range of smallint, -32768 to 32767; give a number within it, or "
        "widen the column");
    CHECK(contains(
        message_of<value_refused>([&] { (void)db.fetch(from<Row>().where(in(col<&Row::small>, {1, 70000}))); }),
        "a value in a list, numbers.small: 70000"));
    CHECK(
        contains(message_of<value_refused>([&] { (void)db.fetch(from<Row>().where(col<&Row::large> == UINT64_MAX)); }),
                 "18446744073709551615 is out of the range of bigint"));
    CHECK(told_one(db.connection(), "select count(*) from pg_prepared_statements") == "0");  // nothing was sent
}
