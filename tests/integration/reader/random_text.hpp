// SPDX-License-Identifier: BSL-1.0
// Random queries over the desk: most expressions have the type that their place asks for, so that the server takes many
// of them; some have any.
#pragma once

#include <cctype>
#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace alphaswarm::test {

/// A column that is in sight, and its type.
struct text_column {
    std::string name, type;
};
struct text_table {
    std::string name;
    std::vector<text_column> columns;
};

class random_text {
public:
    explicit random_text(std::uint64_t seed) : random_text(seed, desk_tables()) {}
    random_text(std::uint64_t seed, std::vector<text_table> const& tables) : random_(seed), tables_(tables) {}

    std::string next() {
        begin();
        std::string out;
        if (chance(8)) out = with();
        out += query(2, {});
        if (chance(6))
            out += pick({" union ", " union all ", " intersect ", " except "}) +
                   (chance(4) ? "select " + literal(any_type()) : query(1, {}));
        return in_capitals(std::move(out));
    }

protected:
    using column = text_column;
    using scope = std::vector<column>;

    std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_); }
    bool chance(std::size_t one_in) { return below(one_in) == 0; }
    std::string pick(std::vector<std::string> const& all) { return all[below(all.size())]; }
    std::string fresh(char const* prefix) { return prefix + std::to_string(names_++); }

    static std::vector<text_table> const& desk_tables() {
        static std::vector<text_table> const all = {
            {"venues", {{"code", "text"}, {"name", "text"}, {"opens", "time"}, {"rank", "int"}}},
            {"accounts",
             {{"id", "uuid"},
              {"\"user\"", "text"},
              {"email", "text"},
              {"balance", "numeric"},
              {"active", "bool"},
              {"opened", "date"}}},
            {"instruments",
             {{"id", "bigint"},
              {"venue", "text"},
              {"symbol", "text"},
              {"kind", "text"},
              {"underlying_id", "bigint"},
              {"tick", "numeric"},
              {"multiplier", "float"},
              {"expiry", "date"}}},
            {"\"order\"",
             {{"id", "text"},
              {"account_id", "uuid"},
              {"instrument_id", "bigint"},
              {"side", "enum"},
              {"status", "text"},
              {"quantity", "numeric"},
              {"limit_price", "float"},
              {"\"end\"", "timestamp"},
              {"terms", "jsonb"},
              {"created_at", "timestamptz"},
              {"version", "int"}}},
            {"ledger.fills",
             {{"order_id", "text"},
              {"number", "int"},
              {"quantity", "float"},
              {"price", "float"},
              {"amount", "float"},
              {"fee", "numeric"},
              {"done_at", "timestamp"}}},
            {"fill_notes",
             {{"id", "bigint"}, {"order_id", "text"}, {"number", "int"}, {"text", "text"}, {"source", "json"}}},
            {"transfers",
             {{"id", "uuid"},
              {"from_account", "uuid"},
              {"to_account", "uuid"},
              {"amount", "numeric"},
              {"hold", "interval"}}},
            {"quotes", {{"symbol", "text"}, {"at", "timestamptz"}, {"bid", "float"}, {"ask", "float"}}},
            {"signals", {{"id", "bigint"}, {"entity_kind", "text"}, {"entity", "text"}, {"strength", "real"}}},
            {"shelves", {{"id", "int"}, {"words", "text[]"}, {"numbers", "bigint[]"}, {"sides", "enum[]"}}}};
        return all;
    }
    std::string any_type() {
        return pick({"int",
                     "bigint",
                     "numeric",
                     "float",
                     "text",
                     "bool",
                     "date",
                     "timestamp",
                     "timestamptz",
                     "interval",
                     "jsonb",
                     "uuid",
                     "enum",
                     "text[]",
                     "bigint[]"});
    }

    // -- expressions

    std::string literal(std::string const& type) {
        if (type == "int" || type == "bigint") return pick({"1", "2", "0", "10000000000", "-3"});
        if (type == "numeric") return pick({"1.5", "0.25", "2e3"});
        if (type == "float" || type == "real") return pick({"2", "1.5", "'0.5'", "1e3::float8"});
        if (type == "text" && chance(6)) return pick({"U&'a'", "U&'\\0061'::text", "U&'!+000061a' uescape '!'::text"});
        if (type == "text") return pick({"'a'", "'AAPL'", "'it''s'", "e'x'::text", "$$x$$::text"});
        if (type == "bool") return pick({"true", "false"});
        if (type == "date") return pick({"date '2024-01-02'", "'2024-01-02'", "current_date"});
        if (type == "timestamp") return pick({"timestamp '2024-01-02 10:00:00'", "localtimestamp"});
        if (type == "timestamptz") return pick({"timestamptz '2024-01-02 10:00:00+00'", "now()", "current_timestamp"});
        if (type == "interval") return pick({"interval '1 day'", "interval '2 hours 3 minutes'", "'1 day'"});
        if (type == "time") return pick({"time '10:00'", "'10:00'"});
        if (type == "jsonb") return pick({"jsonb '{\"a\": 1}'", "'[1, 2]'"});
        if (type == "json") return "json '{}'";
        if (type == "uuid") return "uuid '00000000-0000-4000-8000-000000000001'";
        if (type == "enum") return chance(6) ? "U&'buy'" : "'buy'";
        if (type == "text[]") return pick({"array['a', 'b']", "'{a,b}'"});
        if (type == "bigint[]") return pick({"array[1, 2]::bigint[]", "'{1,2}'"});
        return "null";
    }
    /// A source in sight, as one value.
    std::string row(scope const& in) {
        if (in.empty()) return "null";
        std::string const& name = in[below(in.size())].name;
        std::string const source = name.substr(0, name.find('.'));
        if (source.starts_with("j")) return "null";  // a row of a join is not read
        return source + (source != name && source[0] != '(' && chance(4) ? ".*" : "");
    }
    std::string parameter() {
        if (parameters_ > 0 && chance(5)) return ":p" + std::to_string(below(parameters_));
        return ":p" + std::to_string(parameters_++);
    }
    std::string leaf(std::string const& type, scope const& in) {
        std::vector<std::string> fitting;
        for (column const& c : in)
            if (c.type == type) fitting.push_back(c.name);
        if (!fitting.empty() && !chance(4)) return pick(fitting);
        if (chance(7)) return parameter();
        if (chance(20)) return "null";
        if (!in.empty() && chance(25)) return in[below(in.size())].name;
        return literal(type);
    }
    std::string expression(std::string type, int depth, scope const& in) {
        if (chance(40)) type = any_type();
        if (depth <= 0 || chance(3)) return leaf(type, in);
        auto const of = [&](std::string const& t) { return expression(t, depth - 1, in); };
        switch (below(12)) {
            case 0:
                return "coalesce(" + of(type) + ", " + of(type) + ")";
            case 1:
                return "case when " + condition(depth - 1, in) + " then " + of(type) +
                       (chance(3) ? "" : " else " + of(type)) + " end";
            case 2:
                return "case " + of("text") + " when " + of("text") + " then " + of(type) + " else " + of(type) +
                       " end";
            case 3:
                return "nullif(" + of(type) + ", " + of(type) + ")";
            case 4:
                return "(select " + pick({"min", "max", "min"}) + "(" + expression(type, depth - 1, in) + ") from " +
                       subquery_from() + ")";
            case 5:
                return pick({"greatest(", "least("}) + of(type) + ", " + of(type) + ")";
            default:
                return made(type, depth, in);
        }
    }
    std::string made(std::string const& type, int depth, scope const& in) {
        auto const of = [&](std::string const& t) { return expression(t, depth - 1, in); };
        if (type == "int")
            return pick({"length(" + of("text") + ")",
                         of("int") + " + " + of("int"),
                         "(" + of("int") + " % 3)",
                         "(" + of("date") + " - " + of("date") + ")",
                         "strpos(" + of("text") + ", " + of("text") + ")",
                         "cardinality(" + of("text[]") + ")",
                         "- " + of("int"),
                         of("bigint") + "::int",
                         "mod(" + of("int") + ", 2)",
                         "ascii(" + of("text") + ")",
                         "array_position(" + of("text[]") + ", " + of("text") + ")",
                         "jsonb_array_length(" + of("jsonb") + ")"});
        if (type == "bigint")
            return pick({of("bigint") + " * " + of("int"),
                         "abs(" + of("bigint") + ")",
                         "(" + of("bigint") + " / 2)",
                         "cast(" + of("numeric") + " as bigint)",
                         "(" + of("bigint[]") + ")[1]",
                         "(select count(*) from " + subquery_from() + ")",
                         of("int") + " # " + of("bigint")});
        if (type == "numeric")
            return pick({of("numeric") + " + " + of("numeric"),
                         "round(" + of("numeric") + ", 2)",
                         "trunc(" + of("numeric") + ")",
                         of("numeric") + " * " + of("int"),
                         "extract(year from " + of("date") + ")",
                         of("float") + "::numeric(10, 2)",
                         "power(" + of("numeric") + ", 2)",
                         "abs(" + of("numeric") + ")",
                         "ceil(" + of("numeric") + ")"});
        if (type == "float")
            return pick({of("float") + " * " + of("float"),
                         "sqrt(" + of("float") + ")",
                         of("float") + " - " + of("int"),
                         "date_part('hour', " + of("timestamp") + ")",
                         "(" + of("float") + " ^ 2)",
                         "floor(" + of("float") + ")",
                         "random()",
                         "|/ " + of("float")});
        if (type == "text")
            return pick({"lower(" + of("text") + ")",
                         "upper(" + of("text") + ")",
                         of("text") + " || " + of("text"),
                         of("text") + " || " + of("int"),
                         "substring(" + of("text") + " from 1 for 2)",
                         "trim(both 'x' from " + of("text") + ")",
                         "left(" + of("text") + ", 2)",
                         "replace(" + of("text") + ", 'a', " + of("text") + ")",
                         "concat(" + of("text") + ", " + of("int") + ")",
                         "concat(variadic " + of("text[]") + ")",
                         "split_part(" + of("text") + ", ',', 1)",
                         of("int") + "::text",
                         "to_char(" + of("timestamp") + ", 'YYYY')",
                         of("jsonb") + " ->> 'a'",
                         "cast(" + of("text") + " as varchar(10))",
                         "string_to_array(" + of("text") + ", ',')::text",
                         "overlay(" + of("text") + " placing 'x' from 1)",
                         "md5(" + of("text") + ")",
                         "format('%s', " + of("int") + ")",
                         "(" + of("text[]") + ")[1]",
                         of("text") + " collate \"C\"",
                         "array_to_string(" + of("text[]") + ", ',')"});
        if (type == "bool") return "(" + condition(depth - 1, in) + ")";
        if (type == "date")
            return pick({of("date") + " + 3",
                         of("date") + " - " + of("int"),
                         of("timestamp") + "::date",
                         "make_date(2024, 1, 2)",
                         "cast(" + of("timestamptz") + " as date)"});
        if (type == "timestamp")
            return pick({of("timestamp") + " + " + of("interval"),
                         "date_trunc('day', " + of("timestamp") + ")",
                         of("date") + " + " + of("time"),
                         of("timestamptz") + " at time zone 'UTC'",
                         of("date") + " + " + of("interval")});
        if (type == "timestamptz")
            return pick({of("timestamptz") + " - " + of("interval"),
                         of("timestamp") + " at time zone 'UTC'",
                         "date_trunc('hour', " + of("timestamptz") + ")",
                         "to_timestamp(" + of("float") + ")"});
        if (type == "interval")
            return pick({of("interval") + " * " + of("float"),
                         of("timestamp") + " - " + of("timestamp"),
                         "age(" + of("timestamp") + ")",
                         of("interval") + " + " + of("interval"),
                         "- " + of("interval"),
                         "make_interval(2)",
                         "make_interval(days => " + of("int") + ", secs := " + of("float") + ")"});
        if (type == "time") return pick({of("time") + " + " + of("interval"), of("timestamp") + "::time"});
        if (type == "jsonb")
            return pick({of("jsonb") + " || " + of("jsonb"),
                         of("jsonb") + " -> 'a'",
                         "to_jsonb(" + of("text") + ")",
                         "to_jsonb(" + row(in) + ")",
                         "jsonb_build_object('a', " + of("int") + ")",
                         of("jsonb") + " #> '{a,b}'",
                         of("jsonb") + " - 'a'"});
        if (type == "enum") return pick({of("text") + "::\"end\"", "(" + of("enum[]") + ")[1]"});
        if (type == "text[]")
            return pick({"array[" + of("text") + ", " + of("text") + "]",
                         of("text[]") + " || " + of("text"),
                         "string_to_array(" + of("text") + ", ',')",
                         "array_append(" + of("text[]") + ", " + of("text") + ")",
                         "array(select " + expression("text", 0, in) + " from " + subquery_from() + ")",
                         "(" + of("text[]") + ")[1:2]"});
        if (type == "bigint[]")
            return pick(
                {of("bigint[]") + " || " + of("bigint"), "array_remove(" + of("bigint[]") + ", " + of("bigint") + ")"});
        return leaf(type, in);
    }
    std::string condition(int depth, scope const& in) {
        std::string const type = pick({"int",
                                       "bigint",
                                       "numeric",
                                       "float",
                                       "text",
                                       "date",
                                       "timestamp",
                                       "timestamptz",
                                       "interval",
                                       "uuid",
                                       "enum",
                                       "text",
                                       "text"});
        auto const of = [&](std::string const& t) { return expression(t, depth - 1, in); };
        switch (below(21)) {
            case 16:
                return of("text") + pick({" like any (", " not ilike all (", " not like some ("}) + of("text[]") + ")";
            case 17:
                return row(in) + pick({" is null", " is not null", " is distinct from null"});
            case 18:
                return of("enum") + pick({" = ", " <> ", " < "}) + of("enum");
            case 0:
                return of(type) + " is " + pick({"", "not "}) + "null";
            case 1:
                return of(type) + pick({" in (", " not in ("}) + of(type) + ", " + of(type) + ")";
            case 2:
                return of(type) + pick({" between ", " not between ", " between symmetric "}) + of(type) + " and " +
                       of(type);
            case 3:
                return of("text") + pick({" like ", " not like ", " ilike ", " similar to "}) + of("text");
            case 4:
                return of(type) + " is " + pick({"", "not "}) + "distinct from " + of(type);
            case 5:
                return "not (" + condition(depth - 1, in) + ")";
            case 6:
            case 7:
                return "(" + condition(depth - 1, in) + pick({" and ", " or "}) + condition(depth - 1, in) + ")";
            case 8:
                return "exists (select 1 from " + subquery_from() + " where " + condition(0, in) + ")";
            case 9:
                return of("text") + pick({" = any (", " <> all ("}) + of("text[]") + ")";
            case 10:
                return of("text") + " in (select " + column_of("text") + ")";
            case 11:
                return of("jsonb") + pick({" @> ", " <@ "}) + of("jsonb");
            case 12:
                return of("text[]") + pick({" && ", " @> ", " = "}) + of("text[]");
            case 13:
                return "(" + condition(depth - 1, in) + ") is " + pick({"true", "not false", "unknown"});
            case 14:
                return "(" + of(type) + ", " + of("text") + ")" + pick({" = ", " < ", " <> "}) + "(" + of(type) + ", " +
                       of("text") + ")";
            case 15:
                return of("bigint") + pick({" = any (select ", " > all (select "}) + column_of("bigint") + ")";
            default:
                return of(type) + pick({" = ", " <> ", " < ", " >= ", " != "}) + of(type);
        }
    }
    /// "s.symbol from instruments s"
    std::string column_of(std::string const& type) {
        std::vector<std::string> fitting;
        for (text_table const& t : tables_)
            for (column const& c : t.columns)
                if (c.type == type) fitting.push_back("s." + c.name + " from " + t.name + " s");
        return fitting.empty() ? literal(type) : pick(fitting);
    }
    std::string subquery_from() { return tables_[below(tables_.size())].name + " z"; }

    // -- queries

    /// One item of FROM, whose columns are added to what is in sight.
    std::string item(int depth, scope& in) {
        std::string const alias = fresh("t");
        auto const add = [&](std::string const& name, std::string const& type) {
            in.push_back({alias + "." + name, type});
        };
        if (!commons_.empty() && chance(3)) {
            auto const& [name, columns] = commons_[below(commons_.size())];
            for (column const& c : columns) add(c.name, c.type);
            return name + " " + alias;
        }
        if (depth > 0 && chance(6)) {
            std::string const first = any_type(), second = any_type();
            scope inner;
            std::string out = "(select ";
            std::string from = " from " + sources(depth - 1, inner);
            out += expression(first, 1, inner) + " as a, " + expression(second, 1, inner) + " as b" + from;
            if (chance(2)) out += " where " + condition(1, inner);
            add("a", first), add("b", second);
            return out + ") " + alias;
        }
        if (chance(14)) {
            add("a", "int"), add("b", "text");
            return "(values (1, 'x'), (2, null)) " + alias + "(a, b)";
        }
        if (depth > 0 && chance(10)) {  // a join with an alias
            scope inner;
            std::string const joined = fresh("j");
            std::string const left = item(0, inner), how = pick({" join ", " left join ", " full join "}),
                              right = item(0, inner);
            std::string const out = "(" + left + how + right + " on " + equality(inner) + ") " + joined + "(a, b)";
            in.push_back({joined + ".a", inner.front().type});
            return out;
        }
        if (chance(14)) {
            add("a", "int"), add("b", "text");
            return "rows from (generate_series(1, 3), unnest(array['a', 'b'])) " + alias + "(a, b)";
        }
        if (chance(14)) {
            std::string const column = fresh("g");
            in.push_back({column, "int"});
            return "generate_series(1, 3) " + column;
        }
        if (chance(20)) {
            add("a", "int"), add("b", "text");
            return "unnest(array[1, 2, null], array['x', 'y']) " + alias + "(a, b)";
        }
        if (chance(14)) {  // a function of the set, whose row is not read
            std::string const called = fresh("jf"), least = pick({"1", "2", parameter(), "length('ab')"}),
                              venue = pick({"null", "'XNYS'", "null::text", parameter()});
            in.push_back({called + ".code", "text"});
            in.push_back({called + ".instruments", "bigint"});
            in.push_back({called + ".largest", "float"});
            return (chance(3) ? "busiest(venue => " + venue + ", at_least => " + least + ") "
                              : "busiest(" + least + ", " + venue + ") as ") +
                   called;
        }
        if (chance(20)) {
            in.push_back({alias, "jsonb"});
            return "jsonb_array_elements('[1, null, {\"a\": 2}]') " + alias;
        }
        text_table const& t = tables_[below(tables_.size())];
        bool const of_row = chance(8);
        for (column const& c : t.columns) {
            if (of_row) in.push_back({"(" + alias + ")." + c.name, c.type});
            else add(c.name, c.type);
        }
        return t.name + (chance(2) ? " " : " as ") + alias;
    }
    std::string sources(int depth, scope& in) {
        std::string out = item(depth, in);
        for (std::size_t more = below(3); more > 0; --more) {
            scope const before = in;
            switch (below(5)) {
                case 0:
                    out += " cross join " + item(depth, in);
                    break;
                case 1:
                    out += ", " + item(depth, in);
                    break;
                default: {
                    if (chance(5)) {
                        out += pick({" natural join ",
                                     " natural left join ",
                                     " natural full join ",
                                     " natural right outer join ",
                                     " natural inner join "}) +
                               natural_item(depth, in);
                        break;
                    }
                    std::string const how = pick(
                        {" join ", " left join ", " right join ", " full join ", " left outer join ", " inner join "});
                    std::string const right = item(depth, in);
                    out += how + right + " on " + (how == " full join " ? equality(in) : condition(1, in));
                }
            }
        }
        if (chance(10)) {
            std::string const alias = fresh("l");
            out += ", lateral (select " + expression("text", 1, in) + " as a) " + alias;
            in.push_back({alias + ".a", "text"});
        }
        return out;
    }
    /// What NATURAL joins; now and then a column that both sides have is named without its table.
    std::string natural_item(int depth, scope& in) {
        scope right;
        std::string out = item(depth, right);
        if (!out.ends_with(")") && chance(8)) {
            std::string const how = pick({" natural join ", " natural left join ", " join "}), more = item(0, right);
            out = "(" + out + how + more + (how == " join " ? " on true)" : ")");
        }
        auto const own_name = [](column const& c) { return c.name.substr(c.name.find('.') + 1); };
        scope both;
        for (column const& a : in)
            for (column const& b : right)
                if (own_name(a) == own_name(b) && chance(2)) both.push_back({own_name(a), a.type});
        in.insert(in.end(), right.begin(), right.end());
        if (chance(2)) in.insert(in.end(), both.begin(), both.end());
        return out;
    }
    std::string equality(scope const& in) {
        std::string const type = pick({"int", "bigint", "text"});
        return leaf(type, in) + " = " + leaf(type, in);
    }
    std::string with() {
        std::string out = "with ";
        if (chance(4)) {
            commons_.push_back({"r0", {{"n", "int"}, {"s", "text"}}});
            out =
                "with recursive r0(n, s) as (select 1, 'a'::text union all select n + 1, s || 'x' from r0 where n < "
                "4), ";
        }
        std::string const name = fresh("c");
        std::string const first = any_type(), second = any_type();
        scope in;
        std::string const from = sources(1, in);
        out += name + " as (select " + expression(first, 1, in) + " as a, " + expression(second, 1, in) +
               " as b from " + from + ") ";
        commons_.push_back({name, {{"a", first}, {"b", second}}});
        return out;
    }
    std::string aggregate(scope const& in) {
        auto const of = [&](std::string const& t) { return expression(t, 1, in); };
        std::string const type = any_type();
        std::string out = pick({"count(*)",
                                "count(" + of(type) + ")",
                                "sum(" + of(pick({"int", "bigint", "numeric", "float", "interval"})) + ")",
                                "avg(" + of(pick({"int", "numeric", "float"})) + ")",
                                "min(" + of(pick({"int", "text", "date", "numeric", "enum"})) + ")",
                                "max(" + of(pick({"timestamptz", "text", "float"})) + ")",
                                "bool_and(" + of("bool") + ")",
                                "string_agg(" + of("text") + ", ',')",
                                "array_agg(" + of(type) + ")",
                                "count(distinct " + of("text") + ")",
                                "stddev(" + of("numeric") + ")",
                                "percentile_cont(0.5) within group (order by " + of("float") + ")",
                                "jsonb_agg(" + of("text") + ")",
                                "string_agg(" + of("text") + ", ',' order by " + of("int") + ")"});
        if (chance(6)) out += " filter (where " + condition(1, in) + ")";
        return out;
    }
    std::string windowed(scope const& in) {
        auto const of = [&](std::string const& t) { return expression(t, 1, in); };
        return pick({"row_number()",
                     "rank()",
                     "lag(" + of("text") + ")",
                     "sum(" + of("numeric") + ")",
                     "first_value(" + of("date") + ")",
                     "ntile(3)",
                     "count(*)",
                     "lead(" + of("int") + ", 1, 0)",
                     "lag(" + of("text") + ", 1, 'none')",
                     "lead(" + of("enum") + ", 1, 'buy')"}) +
               " over (" + (chance(2) ? "partition by " + of("text") + " " : "") + framed(in) + ")";
    }
    /// The order of a window and a frame in it; a distance is mostly one that the order takes.
    std::string framed(scope const& in) {
        std::string const ordered =
            chance(2) ? "int" : pick({"bigint", "numeric", "float", "date", "timestamptz", "text"});
        std::string const order = "order by " + expression(ordered, 1, in);
        if (!chance(3)) return order;
        bool const of_time = ordered == "date" || ordered == "timestamptz";
        std::string const distance = chance(6) ? pick({"1.5", "'1'", "'1 day'", "1::bigint", "'x'", "1 + 1"})
                                     : of_time ? pick({"'1 day'", "interval '1 hour'"})
                                               : pick({"1", "2", ":distance"});
        return (chance(12) ? "" : order) + pick({" rows", " groups", " range"}) + " between " + distance +
               " preceding and " + pick({"current row", "1 following", "unbounded following"});
    }
    /// A name with quotes or escapes in it.
    std::string quoted() { return pick({"\"", "U&\"\\0061", "\"\"\"", "U&\"\\0022"}) + fresh("x") + "\""; }
    std::string query(int depth, scope const& around) {
        scope in;
        std::string const from = sources(depth, in);
        in.insert(in.end(), around.begin(), around.end());
        bool const grouped = chance(4);
        std::string out = "select ";
        std::string keys;
        if (!grouped && chance(12)) out += "distinct ";
        std::size_t const items = 1 + below(3);
        for (std::size_t i = 0; i < items; ++i) {
            out += i ? ", " : "";
            if (grouped && i == 0 && chance(10)) {
                keys = fresh("k");
                out += pick({"'all'", "7", "true", "null"}) + " as " + keys;
                continue;
            }
            if (grouped && (i > 0 || chance(2))) out += aggregate(in);
            else if (grouped) {
                std::string const key = leaf(any_type(), in);
                keys = key;
                out += key;
            } else if (chance(10)) out += windowed(in);
            else if (chance(25)) out += "*";
            else if (chance(15))
                out += pick({"generate_series(1, 2)", "unnest(array['x', null])", "generate_series(1, 3) * 2"});
            else out += expression(any_type(), 2, in);
            if (chance(3)) out += (chance(2) ? " as " : " ") + (chance(8) ? quoted() : fresh("x"));
        }
        out += " from " + from;
        if (chance(2)) out += " where " + condition(2, in);
        if (!keys.empty() && !chance(12))
            out += " group by " + (chance(8) ? "rollup(" + keys + ")" : chance(3) ? std::string("1") : keys);
        if (grouped && chance(4)) out += " having " + aggregate(in) + " is not null";
        if (chance(5))
            out += " order by " +
                   (grouped     ? std::string("1")
                    : chance(2) ? std::string("1")
                                : expression(pick({"int", "text"}), 1, in)) +
                   (chance(2) ? " desc nulls last" : "");
        if (chance(6)) out += " limit " + pick({"3", ":most", "all"});
        if (chance(12)) out += " offset 1";
        return out;
    }

    /// Now and then an alias in capitals, which means the same.
    std::string in_capitals(std::string text) {
        if (!chance(3)) return text;
        for (std::size_t i = 1; i + 1 < text.size(); ++i) {
            auto const is_word = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; };
            bool const alias = std::islower(static_cast<unsigned char>(text[i])) && text[i] != 'e' &&
                               std::isdigit(static_cast<unsigned char>(text[i + 1])) && !is_word(text[i - 1]) &&
                               text[i - 1] != ':' && text[i - 1] != '\'';
            if (alias && chance(2)) text[i] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[i])));
        }
        return text;
    }
    void begin() {
        parameters_ = 0;
        names_ = 0;
        commons_.clear();
    }

    std::mt19937_64 random_;
    std::vector<text_table> const& tables_;
    std::size_t parameters_ = 0, names_ = 0;
    std::vector<std::pair<std::string, scope>> commons_;
};

}  // namespace alphaswarm::test
