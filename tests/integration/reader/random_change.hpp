// SPDX-License-Identifier: BSL-1.0
// Random statements that change the desk's rows: most obey the descriptions, some do not.
#pragma once

#include <string>
#include <vector>

#include "integration/reader/random_text.hpp"

namespace alphaswarm::test {

struct target_column {
    std::string name, type;
    bool nullable = false, left_to_server = false;
};
/// A table whose rows may change, the columns that may be given, and a key.
struct text_target {
    std::string name, key;
    std::vector<target_column> columns;
};

class random_change : protected random_text {
public:
    explicit random_change(std::uint64_t seed) : random_text(seed), targets_(desk_targets()) {}
    random_change(std::uint64_t seed, std::vector<text_table> const& tables, std::vector<text_target> const& targets)
        : random_text(seed, tables),
          targets_(targets) {}

    std::string next() {
        begin();
        std::string out;
        if (chance(6)) out = with();
        if (chance(8)) out += (out.empty() ? "with " : ", ") + modifying();
        return in_capitals(out + change());
    }

private:
    using target = text_target;
    static std::vector<target> const& desk_targets() {
        static std::vector<target> const all = {
            {"venues", "code", {{"code", "text"}, {"name", "text"}, {"opens", "time", true}, {"rank", "int"}}},
            {"accounts",
             "id",
             {{"id", "uuid"},
              {"\"user\"", "text"},
              {"email", "text", true},
              {"balance", "numeric"},
              {"active", "bool"},
              {"opened", "date"}}},
            {"instruments",
             "symbol",
             {{"venue", "text"},
              {"symbol", "text"},
              {"kind", "text"},
              {"underlying_id", "bigint", true},
              {"tick", "numeric", true},
              {"multiplier", "float"},
              {"expiry", "date", true}}},
            {"\"order\"",
             "id",
             {{"id", "text"},
              {"account_id", "uuid"},
              {"instrument_id", "bigint"},
              {"side", "enum"},
              {"status", "text"},
              {"quantity", "numeric"},
              {"limit_price", "float", true},
              {"\"end\"", "timestamp", true},
              {"terms", "jsonb"},
              {"created_at", "timestamptz"},
              {"version", "int"}}},
            {"transfers",
             "id",
             {{"id", "uuid"},
              {"from_account", "uuid"},
              {"to_account", "uuid"},
              {"amount", "numeric"},
              {"hold", "interval"}}},
            {"quotes", "symbol, at", {{"symbol", "text"}, {"at", "timestamptz"}, {"bid", "float"}, {"ask", "float"}}},
            {"signals", "id", {{"id", "bigint"}, {"entity_kind", "text"}, {"entity", "text"}, {"strength", "real"}}},
            {"shelves",
             "id",
             {{"id", "int"},
              {"words", "text[]"},
              {"numbers", "bigint[]"},
              {"grid", "none", true},
              {"sides", "enum[]"}}},
            {"samples",
             "id",
             {{"serial", "bigint", false, true},
              {"token", "text"},
              {"tag", "uuid"},
              {"made_at", "timestamp"},
              {"role", "text"},
              {"level", "int", false, true},
              {"stamped", "timestamptz", false, true},
              {"remark", "text", true, true},
              {"extra", "int", true, true},
              {"seen_at", "timestamp", true}}}};
        return all;
    }
    /// A value for a column: of its type more often than not, and rarely NULL where it must not be.
    std::string value(target_column const& c, scope const& in, int depth = 2) {
        std::string const of = expression(c.type, depth, in);
        if (c.nullable || chance(12)) return of;
        if (chance(3)) return parameter();
        if (chance(3)) return literal(c.type);
        return "coalesce(" + of + ", " + literal(c.type) + ")";
    }
    scope columns_of(target const& t, std::string const& alias) {
        scope out;
        for (target_column const& c : t.columns)
            if (c.type != "none") out.push_back({(alias.empty() ? alias : alias + ".") + c.name, c.type});
        return out;
    }
    std::string returning(scope const& in) {
        if (chance(2)) return {};
        std::string out = " returning ";
        std::size_t const items = 1 + below(3);
        for (std::size_t i = 0; i < items; ++i) {
            out += i ? ", " : "";
            if (chance(5)) out += "*";
            else out += expression(any_type(), 2, in);
            if (chance(4)) out += " as " + fresh("x");
        }
        return out;
    }
    std::string assignments(target const& t, scope const& in) {
        std::string out = " set ";
        bool any = false;
        for (target_column const& c : t.columns) {
            if (c.name == "created_at" ? !chance(30) : c.name != "version" && any && !chance(3)) continue;
            if (any) out += ", ";
            any = true;
            out += c.name + " = " + (c.left_to_server && chance(3) ? std::string("default") : value(c, in));
        }
        return out;
    }
    std::vector<target_column> given_columns(target const& t) {
        std::vector<target_column> given;
        for (target_column const& c : t.columns)
            if (!((c.nullable || c.left_to_server) && chance(2)) && !chance(60)) given.push_back(c);
        if (chance(3) && given.size() > 1) std::swap(given[0], given[given.size() - 1]);
        return given;
    }
    static std::string listed(std::vector<target_column> const& columns) {
        std::string out = " (";
        for (std::size_t i = 0; i < columns.size(); ++i) out += (i ? ", " : "") + columns[i].name;
        return out + ")";
    }
    std::string row(std::vector<target_column> const& given, scope const& in) {
        std::string out = "(";
        for (std::size_t i = 0; i < given.size(); ++i)
            out +=
                (i ? ", " : "") + (given[i].left_to_server && chance(3) ? std::string("default") : value(given[i], in));
        return out + ")";
    }
    std::string insertion(target const& t) {
        std::string const alias = chance(2) ? fresh("n") : std::string();
        std::string const named = alias.empty() ? t.name : alias;
        std::vector<target_column> const given = given_columns(t);
        std::string out = "insert into " + t.name + (alias.empty() ? "" : " as " + alias) + listed(given);
        if (chance(2)) {
            out += " values " + row(given, {});
            for (std::size_t more = below(3); more > 0; --more) out += ", " + row(given, {});
        } else {
            scope in;
            std::string const from = sources(1, in);
            out += " select ";
            for (std::size_t i = 0; i < given.size(); ++i) out += (i ? ", " : "") + value(given[i], in, 1);
            out += " from " + from;
            if (chance(2)) out += " where " + condition(1, in);
        }
        if (chance(3)) {
            if (chance(3)) out += " on conflict do nothing";
            else {
                scope in = columns_of(t, named);
                for (column const& c : columns_of(t, "excluded")) in.push_back(c);
                out += " on conflict (" + t.key + ") do ";
                if (chance(3)) out += "nothing";
                else {
                    out += "update" + assignments(t, in);
                    if (chance(2)) out += " where " + condition(1, in);
                }
            }
        }
        return out + returning(columns_of(t, named));
    }
    std::string change() {
        target const& t = targets_[below(targets_.size())];
        switch (below(8)) {
            case 0:
            case 1:
            case 2:
                return insertion(t);
            case 3: {
                std::string const alias = fresh("d");
                scope in = columns_of(t, alias);
                std::string out = "delete from " + t.name + " " + alias;
                if (chance(3)) in = columns_of(t, "");
                else if (chance(2)) out += " using " + sources(1, in);
                if (!chance(20)) out += " where " + condition(2, in);
                return out + returning(in);
            }
            case 4:
                return merging(t);
            default: {
                std::string const alias = fresh("u");
                bool const alone = chance(2), bare = alone && chance(2);
                scope in = columns_of(t, bare ? std::string() : alias);
                std::string from;
                if (!alone) from = " from " + sources(1, in);
                std::string out = "update " + t.name + " as " + alias + assignments(t, in) + from;
                if (!chance(20)) out += " where " + condition(2, in);
                return out + returning(in);
            }
        }
    }
    std::string merging(target const& t) {
        std::string const alias = fresh("m");
        scope source;
        std::string const from = item(1, source);
        scope both = columns_of(t, alias);
        both.insert(both.end(), source.begin(), source.end());
        std::string out = "merge into " + t.name + " " + alias + " using " + from + " on " + condition(1, both);
        if (chance(2)) out += " when matched and " + condition(1, both) + " then delete";
        if (!chance(3)) out += " when matched then update" + assignments(t, both);
        if (chance(2)) {
            std::vector<target_column> const given = given_columns(t);
            out += " when not matched" + (chance(2) ? " and " + condition(1, source) : std::string()) + " then insert" +
                   listed(given) + " values " + row(given, source);
        }
        return out + " when not matched then do nothing";
    }
    std::string modifying() {
        std::string const name = fresh("w");
        target const& t = targets_[below(targets_.size())];
        scope in = columns_of(t, "d");
        std::string const first = any_type(), second = any_type();
        std::string out = name + " as (delete from " + t.name + " d where " + condition(1, in) + " returning " +
                          expression(first, 1, in) + " as a, " + expression(second, 1, in) + " as b) ";
        commons_.push_back({name, {{"a", first}, {"b", second}}});
        return out;
    }

    std::vector<target> const& targets_;
};

}  // namespace alphaswarm::test
