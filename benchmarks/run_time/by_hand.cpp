// SPDX-License-Identifier: BSL-1.0
// The same workloads as a careful programmer writes them on libpq: prepared statements with binary
// parameters and results, every type decoded where it is known, nothing checked twice. The measure that
// library.cpp is held to.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <libpq-fe.h>

#include "by_hand.hpp"
#include "workload.hpp"

using namespace by_hand;

namespace {

struct uuid {
    unsigned char bytes[16];
};
struct user {
    std::int64_t id;
    std::string name;
    std::optional<std::string> hair_color;
};
struct post {
    std::int64_t id, user_id;
    std::string title;
    std::optional<std::string> body;
};
using author = std::pair<user, std::optional<post>>;
struct order {
    uuid id, backtest_id;
    std::optional<uuid> strategy_id;
    std::string vt_symbol, side, order_type;
    double quantity, price;
    std::string status;
    std::int64_t created_at;  // microseconds since 1970
};
struct comment {
    std::int64_t id, article_id;
    std::string author, body;
    double score;
};
struct article {
    std::int64_t id, writer_id;
    std::string title, body;
    std::int64_t created_at;
    std::vector<comment> comments;
};
struct writer {
    std::int64_t id;
    std::string name, email;
    std::vector<article> articles;
};

uuid identity(PGresult const* r, int row, int column) {
    uuid value;
    std::memcpy(value.bytes, PQgetvalue(r, row, column), 16);
    return value;
}
user read_user(PGresult const* r, int row) {
    user made;
    made.id = integer(r, row, 0);
    made.name = text(r, row, 1);
    if (!PQgetisnull(r, row, 2)) made.hair_color = text(r, row, 2);
    return made;
}
order read_order(PGresult const* r, int row) {
    order made;
    made.id = identity(r, row, 0);
    made.backtest_id = identity(r, row, 1);
    if (!PQgetisnull(r, row, 2)) made.strategy_id = identity(r, row, 2);
    made.vt_symbol = text(r, row, 3);
    made.side = text(r, row, 4);
    made.order_type = text(r, row, 5);
    made.quantity = floating(r, row, 6);
    made.price = floating(r, row, 7);
    made.status = text(r, row, 8);
    made.created_at = integer(r, row, 9) + year_2000;
    return made;
}
author read_author(PGresult const* r, int row) {
    author made{read_user(r, row), std::nullopt};
    if (!PQgetisnull(r, row, 3)) {
        post& p = made.second.emplace();
        p.id = integer(r, row, 3);
        p.user_id = integer(r, row, 4);
        p.title = text(r, row, 5);
        if (!PQgetisnull(r, row, 6)) p.body = text(r, row, 6);
    }
    return made;
}
template <class Row>
std::vector<Row> read_all(PGresult const* r, Row (*read)(PGresult const*, int)) {
    int const count = PQntuples(r);
    std::vector<Row> rows;
    rows.reserve(static_cast<std::size_t>(count));
    for (int row = 0; row < count; ++row) rows.push_back(read(r, row));
    return rows;
}

constexpr int columns = 10;
constexpr Oid column_types[columns] = {2950, 2950, 2950, 25, 25, 25, 701, 701, 25, 1184};

/// One order as ten binary parameters; texts stay where they are.
struct parameters {
    char const* values[columns];
    int sizes[columns];
    int formats[columns] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    char numbers[3][8];

    void set(order const& o) {
        auto const put = [this](int column, void const* bytes, std::size_t size) {
            values[column] = static_cast<char const*>(bytes);
            sizes[column] = static_cast<int>(size);
        };
        auto const put_number = [&](int column, int cell, std::uint64_t bits) {
            store(numbers[cell], bits);
            put(column, numbers[cell], 8);
        };
        std::uint64_t bits;
        put(0, o.id.bytes, 16);
        put(1, o.backtest_id.bytes, 16);
        put(2, o.strategy_id ? o.strategy_id->bytes : nullptr, o.strategy_id ? 16 : 0);
        put(3, o.vt_symbol.data(), o.vt_symbol.size());
        put(4, o.side.data(), o.side.size());
        put(5, o.order_type.data(), o.order_type.size());
        std::memcpy(&bits, &o.quantity, 8);
        put_number(6, 0, bits);
        std::memcpy(&bits, &o.price, 8);
        put_number(7, 1, bits);
        put(8, o.status.data(), o.status.size());
        put_number(9, 2, static_cast<std::uint64_t>(o.created_at - year_2000));
    }
};

/// Sends the statements in one round trip per hundred; `read` gets each answer.
template <class Send, class Read>
void pipeline(int count, Send&& send, Read&& read) {
    PQenterPipelineMode(db);
    for (int first = 0; first < count; first += workload::pipelined) {
        for (int i = first; i < first + workload::pipelined; ++i) send(i);
        PQpipelineSync(db);
        for (;;) {
            PGresult* const next = PQgetResult(db);
            if (!next) continue;
            if (PQresultStatus(next) == PGRES_PIPELINE_SYNC) {
                PQclear(next);
                break;
            }
            read(answer(next));
        }
    }
    PQexitPipelineMode(db);
}

/// Ten arrays of up to ten thousand rows for UNNEST.
void insert_many(std::vector<order> const& rows) {
    constexpr std::size_t chunk = 10000;
    std::vector<char> arrays[columns];
    for (std::size_t first = 0; first < rows.size(); first += chunk) {
        std::size_t const count = rows.size() - first < chunk ? rows.size() - first : chunk;
        char const* values[columns];
        int sizes[columns], formats[columns];
        for (int column = 0; column < columns; ++column) {
            std::vector<char>& array = arrays[column];
            array.resize(20 + count * 48);  // the longest value here is a text of 16 characters
            char* at = array.data();
            auto const number = [&at](std::uint32_t n) {
                n = __builtin_bswap32(n);
                std::memcpy(at, &n, 4);
                at += 4;
            };
            auto const bytes = [&](void const* from, std::size_t size) {
                number(static_cast<std::uint32_t>(size));
                std::memcpy(at, from, size);
                at += size;
            };
            auto const eight = [&](std::uint64_t bits) {
                number(8);
                store(at, bits);
                at += 8;
            };
            auto const floating_point = [&](double value) {
                std::uint64_t bits;
                std::memcpy(&bits, &value, 8);
                eight(bits);
            };
            number(1);
            number(column == 2);
            number(column_types[column]);
            number(static_cast<std::uint32_t>(count));
            number(1);
            for (order const *o = rows.data() + first, *end = o + count; o != end; ++o) switch (column) {
                    case 0:
                        bytes(o->id.bytes, 16);
                        break;
                    case 1:
                        bytes(o->backtest_id.bytes, 16);
                        break;
                    case 2:
                        if (o->strategy_id) bytes(o->strategy_id->bytes, 16);
                        else number(0xffffffff);
                        break;
                    case 3:
                        bytes(o->vt_symbol.data(), o->vt_symbol.size());
                        break;
                    case 4:
                        bytes(o->side.data(), o->side.size());
                        break;
                    case 5:
                        bytes(o->order_type.data(), o->order_type.size());
                        break;
                    case 6:
                        floating_point(o->quantity);
                        break;
                    case 7:
                        floating_point(o->price);
                        break;
                    case 8:
                        bytes(o->status.data(), o->status.size());
                        break;
                    default:
                        eight(static_cast<std::uint64_t>(o->created_at - year_2000));
                }
            values[column] = array.data();
            sizes[column] = static_cast<int>(at - array.data());
            formats[column] = 1;
        }
        answer(PQexecPrepared(db, "insert_many", columns, values, sizes, formats, 1));
    }
}

/// Runs a statement that takes the ids of many rows as an array.
template <class Row>
PGresult* of_all(char const* statement, std::vector<Row*> const& rows) {
    auto const array =
        bigint_array(rows.size(), [&](std::size_t i) { return static_cast<std::uint64_t>(rows[i]->id); });
    char const* const value = array.data();
    int const size = static_cast<int>(array.size()), format = 1;
    return PQexecPrepared(db, statement, 1, &value, &size, &format, 1);
}
/// Three statements; what came is found by id.
std::vector<writer> read_publications() {
    answer const writers(PQexecPrepared(db, "writers", 0, nullptr, nullptr, nullptr, 1));
    std::vector<writer> all;
    all.reserve(static_cast<std::size_t>(PQntuples(writers)));
    for (int row = 0; row < PQntuples(writers); ++row)
        all.push_back({integer(writers, row, 0), text(writers, row, 1), text(writers, row, 2), {}});
    std::vector<writer*> every_writer;
    std::unordered_map<std::int64_t, writer*> writer_of;
    for (writer& w : all) every_writer.push_back(writer_of[w.id] = &w);
    answer const articles(of_all("articles", every_writer));
    for (int row = 0; row < PQntuples(articles); ++row) {
        std::int64_t const of = integer(articles, row, 1);
        writer_of[of]->articles.push_back({integer(articles, row, 0),
                                           of,
                                           text(articles, row, 2),
                                           text(articles, row, 3),
                                           integer(articles, row, 4) + year_2000,
                                           {}});
    }
    std::vector<article*> every_article;
    std::unordered_map<std::int64_t, article*> article_of;
    for (writer& w : all)
        for (article& a : w.articles) every_article.push_back(article_of[a.id] = &a);
    answer const comments(of_all("comments", every_article));
    for (int row = 0; row < PQntuples(comments); ++row) {
        std::int64_t const of = integer(comments, row, 1);
        article_of[of]->comments.push_back({integer(comments, row, 0),
                                            of,
                                            text(comments, row, 2),
                                            text(comments, row, 3),
                                            floating(comments, row, 4)});
    }
    return all;
}

std::vector<user> users;
std::vector<order> orders, fresh;
std::vector<author> pairs;
std::vector<writer> writers;
workload::outcome points;

void make_orders(int count) {
    fresh.clear();
    command("truncate new_orders");
    for (int i = 0; i < count; ++i) {
        order o{{},
                {},
                std::nullopt,
                workload::symbol(i),
                workload::side(i),
                workload::order_type(i),
                workload::quantity(i),
                workload::price(i),
                workload::status(i),
                workload::created_at(i)};
        workload::fill_uuid(o.id.bytes, workload::order_number(i));
        workload::fill_uuid(o.backtest_id.bytes, workload::backtest_number(i));
        if (workload::has_strategy(i)) workload::fill_uuid(o.strategy_id.emplace().bytes, workload::strategy_number(i));
        fresh.push_back(std::move(o));
    }
}
workload::outcome check_inserted() {
    answer const got(PQexec(db, "select count(*), trunc(sum(quantity)::numeric) from new_orders"));
    return {std::atol(PQgetvalue(got, 0, 0)), std::strtoull(PQgetvalue(got, 0, 1), nullptr, 10)};
}

workload::job const jobs[] = {
    {"W1",
     [] { users.clear(); },
     [] { users = read_all<user>(answer(PQexecPrepared(db, "users", 0, nullptr, nullptr, nullptr, 1)), read_user); },
     [] {
         unsigned long long sum = 0;
         for (user const& u : users)
             sum += static_cast<unsigned long long>(u.id) + u.name.size() + (u.hair_color ? u.hair_color->size() : 9);
         return workload::outcome{static_cast<long>(users.size()), sum};
     }},
    {"W2",
     [] { orders.clear(); },
     [] {
         orders = read_all<order>(answer(PQexecPrepared(db, "orders", 0, nullptr, nullptr, nullptr, 1)), read_order);
     },
     [] {
         double total = 0;
         unsigned long long sum = 0;
         for (order const& o : orders) {
             total += o.quantity * 2 + o.price;
             sum += o.vt_symbol.size() + o.status.size() + o.id.bytes[5] +
                    (o.strategy_id ? o.strategy_id->bytes[3] : 0) + static_cast<unsigned long long>(o.created_at);
         }
         return workload::outcome{static_cast<long>(orders.size()), sum + static_cast<unsigned long long>(total)};
     }},
    {"W3",
     [] { points = {}; },
     [] {
         for (int i = 1; i <= workload::point_selects; ++i) {
             char key[8];
             store(key, static_cast<std::uint64_t>(workload::chosen_user(i)));
             char const* const value = key;
             int const size = 8, format = 1;
             answer const got(PQexecPrepared(db, "user_of_id", 1, &value, &size, &format, 1));
             if (PQntuples(got) != 1) give_up();
             user const one = read_user(got, 0);
             ++points.rows;
             points.sum += static_cast<unsigned long long>(one.id) + one.name.size() + one.hair_color.has_value();
         }
     },
     [] { return points; }},
    {"W4",
     [] { make_orders(workload::single_inserts); },
     [] {
         command("begin");
         parameters p;
         for (order const& o : fresh) {
             p.set(o);
             answer(PQexecPrepared(db, "insert", columns, p.values, p.sizes, p.formats, 1));
         }
         command("commit");
     },
     check_inserted},
    {"W3p",
     [] { points = {}; },
     [] {
         pipeline(
             workload::point_selects,
             [](int i) {
                 char key[8];
                 store(key, static_cast<std::uint64_t>(workload::chosen_user(i)));
                 char const* const value = key;
                 int const size = 8, format = 1;
                 PQsendQueryPrepared(db, "user_of_id", 1, &value, &size, &format, 1);
             },
             [](PGresult const* got) {
                 if (PQntuples(got) != 1) give_up();
                 user const one = read_user(got, 0);
                 ++points.rows;
                 points.sum += static_cast<unsigned long long>(one.id) + one.name.size() + one.hair_color.has_value();
             });
     },
     [] { return points; }},
    {"W4p",
     [] { make_orders(workload::single_inserts); },
     [] {
         command("begin");
         parameters p;
         pipeline(
             workload::single_inserts,
             [&p](int i) {
                 p.set(fresh[static_cast<std::size_t>(i)]);
                 PQsendQueryPrepared(db, "insert", columns, p.values, p.sizes, p.formats, 1);
             },
             [](PGresult const*) {});
         command("commit");
     },
     check_inserted},
    {"W5",
     [] { make_orders(workload::orders); },
     [] {
         command("begin");
         insert_many(fresh);
         command("commit");
     },
     check_inserted},
    {"W6",
     [] { pairs.clear(); },
     [] {
         char const* const value = "black";
         int const size = 5, format = 1;
         pairs = read_all<author>(answer(PQexecPrepared(db, "authors", 1, &value, &size, &format, 1)), read_author);
     },
     [] {
         unsigned long long sum = 0, i = 0;
         for (auto const& [u, p] : pairs) {
             sum += (static_cast<unsigned long long>(u.id) + u.name.size()) * (++i % 13);
             if (p)
                 sum += static_cast<unsigned long long>(p->id) * 3 + p->title.size() + (p->body ? p->body->size() : 0);
         }
         return workload::outcome{static_cast<long>(pairs.size()), sum};
     }},
    {"W7",
     [] { writers.clear(); },
     [] { writers = read_publications(); },
     [] {
         unsigned long long sum = 0;
         long rows = 0;
         for (writer const& w : writers)
             for (article const& a : w.articles)
                 for (comment const& c : a.comments) {
                     sum += w.name.size() + a.title.size() + c.body.size() +
                            static_cast<unsigned long long>(c.id) * static_cast<unsigned long long>(++rows % 13);
                 }
         return workload::outcome{rows, sum};
     }},
};

}  // namespace

int main(int count, char** arguments) {
    if (count < 3) return std::fprintf(stderr, "usage: %s DSN WORKLOAD [ROUNDS]\n", arguments[0]), 2;
    db = PQconnectdb(arguments[1]);
    if (PQstatus(db) != CONNECTION_OK) give_up();
    Oid const bigint = 20, words = 25;
    prepare("users", "select id, name, hair_color from users", 0, nullptr);
    prepare("user_of_id", "select id, name, hair_color from users where id = $1", 1, &bigint);
    prepare(
        "authors",
        "select users.id, users.name, users.hair_color, posts.id, posts.user_id, posts.title, posts.body from users "
        "left join posts on posts.user_id = users.id where users.hair_color = $1 order by users.name desc",
        1,
        &words);
    prepare("writers", "select id, name, email from writers order by id", 0, nullptr);
    prepare(
        "articles",
        "select id, writer_id, title, body, created_at from articles where writer_id = any($1::bigint[]) order by id",
        0,
        nullptr);
    prepare("comments",
            "select id, article_id, author, body, score from comments where article_id = any($1::bigint[]) order by id",
            0,
            nullptr);
#define COLUMNS "id, backtest_id, strategy_id, vt_symbol, side, order_type, quantity, price, status, created_at"
    prepare("orders", "select " COLUMNS " from orders", 0, nullptr);
    prepare("insert",
            "insert into new_orders(" COLUMNS ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            columns,
            column_types);
    prepare("insert_many",
            "insert into new_orders(" COLUMNS
            ") select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], "
            "$6::text[], $7::float8[], $8::float8[], $9::text[], $10::timestamptz[])",
            0,
            nullptr);
    int const done = workload::run(jobs, arguments[2], count > 3 ? std::atoi(arguments[3]) : 0);
    PQfinish(db);
    return done;
}
