// SPDX-License-Identifier: BSL-1.0
// The workloads on this library: arguments are the connection string, the workload, and rounds to time.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/pg/pipeline.hpp>
#include <alphaswarm/relations.hpp>

#include "on_session.hpp"
#include "workload.hpp"

using namespace alphaswarm;

struct user {
    std::int64_t id;
    std::string name;
    std::optional<std::string> hair_color;
};
template <class T = user>
consteval auto describe_table(of<user>) {
    return describe<T>("users").columns(column<&T::id>.primary_key(), column<&T::name>, column<&T::hair_color>);
}
struct post {
    std::int64_t id, user_id;
    std::string title;
    std::optional<std::string> body;
};
template <class T = post>
consteval auto describe_table(of<post>) {
    return describe<T>("posts").columns(
        column<&T::id>.primary_key(), column<&T::user_id>.references(to<user>), column<&T::title>, column<&T::body>);
}
struct order {
    uuid id, backtest_id;
    std::optional<uuid> strategy_id;
    std::string vt_symbol, side, order_type;
    double quantity, price;
    std::string status;
    timestamptz created_at;
};
template <class T = order>
consteval auto describe_table(of<order>) {
    return describe<T>("orders").columns(column<&T::id>.primary_key(),
                                         column<&T::backtest_id>,
                                         column<&T::strategy_id>,
                                         column<&T::vt_symbol>,
                                         column<&T::side>,
                                         column<&T::order_type>,
                                         column<&T::quantity>,
                                         column<&T::price>,
                                         column<&T::status>,
                                         column<&T::created_at>);
}
/// The table that the inserts fill: the same columns.
struct new_order {
    uuid id, backtest_id;
    std::optional<uuid> strategy_id;
    std::string vt_symbol, side, order_type;
    double quantity, price;
    std::string status;
    timestamptz created_at;
};
template <class T = new_order>
consteval auto describe_table(of<new_order>) {
    return describe<T>("new_orders")
        .columns(column<&T::id>.primary_key(),
                 column<&T::backtest_id>,
                 column<&T::strategy_id>,
                 column<&T::vt_symbol>,
                 column<&T::side>,
                 column<&T::order_type>,
                 column<&T::quantity>,
                 column<&T::price>,
                 column<&T::status>,
                 column<&T::created_at>);
}
struct writer {
    std::int64_t id;
    std::string name, email;
};
template <class T = writer>
consteval auto describe_table(of<writer>) {
    return describe<T>("writers").columns(column<&T::id>.primary_key(), column<&T::name>, column<&T::email>);
}
struct article {
    std::int64_t id, writer_id;
    std::string title, body;
    timestamptz created_at;
};
template <class T = article>
consteval auto describe_table(of<article>) {
    return describe<T>("articles")
        .columns(column<&T::id>.primary_key(),
                 column<&T::writer_id>.references(to<writer>),
                 column<&T::title>,
                 column<&T::body>,
                 column<&T::created_at>);
}
struct comment {
    std::int64_t id, article_id;
    std::string author, body;
    double score;
};
template <class T = comment>
consteval auto describe_table(of<comment>) {
    return describe<T>("comments")
        .columns(column<&T::id>.primary_key(),
                 column<&T::article_id>.references(to<article>),
                 column<&T::author>,
                 column<&T::body>,
                 column<&T::score>);
}

namespace {

/// Writers with their articles, and those with their comments.
auto publications() {
    return load(from<writer>().order_by(col<&writer::id>),
                to_many<article>.order_by(col<&article::id>).load(to_many<comment>.order_by(col<&comment::id>)));
}

auto authors() {
    return select(all<user>, all<post>)
        .from<user>()
        .left_join<post>()
        .where(col<&user::hair_color> == param("hair"_c))
        .order_by(desc(col<&user::name>));
}
using author = orm::row_of<decltype(authors())>;

session* db;
std::vector<user> users;
std::vector<order> orders;
std::vector<author> pairs;
std::vector<decltype(publications())::row> writers;
std::vector<new_order> fresh;
workload::outcome points;

uuid make_uuid(std::uint64_t number) {
    std::array<unsigned char, 16> bytes;
    workload::fill_uuid(bytes.data(), number);
    return uuid(bytes);
}
void make_orders(int count) {
    fresh.clear();
    db->execute("truncate new_orders");
    for (int i = 0; i < count; ++i) {
        new_order o{make_uuid(workload::order_number(i)),
                    make_uuid(workload::backtest_number(i)),
                    std::nullopt,
                    workload::symbol(i),
                    workload::side(i),
                    workload::order_type(i),
                    workload::quantity(i),
                    workload::price(i),
                    workload::status(i),
                    timestamptz::from_unix_microseconds(workload::created_at(i))};
        if (workload::has_strategy(i)) o.strategy_id = make_uuid(workload::strategy_number(i));
        fresh.push_back(std::move(o));
    }
}
workload::outcome check_inserted() {
    auto const got = db->fetch_one(
        select(alphaswarm::count().as("rows"_c), sum(col<&new_order::quantity>).as("total"_c)).from<new_order>());
    return {static_cast<long>(got["rows"_c]), static_cast<unsigned long long>(got["total"_c].value_or(0))};
}

auto user_of_id(std::int64_t id) { return from<user>().where(col<&user::id> == id); }

/// One round trip per hundred of the statements that `make` gives; `read` gets each answer.
template <class S, class Make, class Read>
void in_pipelines(int count, Make&& make, Read&& read) {
    pg::statement const& s = orm::detail::pg_statement<S>;
    for (int first = 0; first < count; first += workload::pipelined)
        pipelined(
            db->connection(),
            {&s},
            [&](pipeline& p) {
                for (int i = first; i < first + workload::pipelined; ++i) {
                    orm::parameter_values<sql::constants<S>::parameter_count> values;
                    orm::binder<> b(values.list);
                    make(i).bind(b);
                    p.send(s, values.list.view());
                }
            },
            [&](std::size_t, pg::result&& got) { read(got); });
}

workload::job const jobs[] = {
    {"W1",
     [] { users.clear(); },
     [] { users = db->fetch(from<user>()); },
     [] {
         unsigned long long sum = 0;
         for (user const& u : users)
             sum += static_cast<unsigned long long>(u.id) + u.name.size() + (u.hair_color ? u.hair_color->size() : 9);
         return workload::outcome{static_cast<long>(users.size()), sum};
     }},
    {"W2",
     [] { orders.clear(); },
     [] { orders = db->fetch(from<order>()); },
     [] {
         double total = 0;
         unsigned long long sum = 0;
         for (order const& o : orders) {
             total += o.quantity * 2 + o.price;
             sum += o.vt_symbol.size() + o.status.size() + o.id.bytes()[5] +
                    (o.strategy_id ? o.strategy_id->bytes()[3] : 0) +
                    static_cast<unsigned long long>(o.created_at.unix_microseconds());
         }
         return workload::outcome{static_cast<long>(orders.size()), sum + static_cast<unsigned long long>(total)};
     }},
    {"W3",
     [] { points = {}; },
     [] {
         for (int i = 1; i <= workload::point_selects; ++i) {
             auto const one = db->fetch_optional(from<user>().where(col<&user::id> == workload::chosen_user(i)));
             points.rows += one.has_value();
             points.sum += static_cast<unsigned long long>(one->id) + one->name.size() + one->hair_color.has_value();
         }
     },
     [] { return points; }},
    {"W4",
     [] { make_orders(workload::single_inserts); },
     [] {
         auto all_or_nothing = db->begin();
         for (new_order& o : fresh) db->insert(o);
         all_or_nothing.commit();
     },
     check_inserted},
    {"W3p",
     [] { points = {}; },
     [] {
         using by_id = decltype(user_of_id(0));
         in_pipelines<by_id>(
             workload::point_selects,
             [](int i) { return user_of_id(workload::chosen_user(i)); },
             [](pg::result const& got) {
                 auto const one = orm::detail::read_exactly_one<user>(
                     got.native(), orm::detail::builder_of<by_id>::read, sql::constants<by_id>::text.chars);
                 ++points.rows;
                 points.sum += static_cast<unsigned long long>(one.id) + one.name.size() + one.hair_color.has_value();
             });
     },
     [] { return points; }},
    {"W4p",
     [] { make_orders(workload::single_inserts); },
     [] {
         auto all_or_nothing = db->begin();
         in_pipelines<orm::row_insert<new_order>>(
             workload::single_inserts,
             [](int i) {
                 new_order& o = fresh[static_cast<std::size_t>(i)];
                 sql::complete(o);
                 return orm::row_insert<new_order>{&o};
             },
             [](pg::result const&) {});
         all_or_nothing.commit();
     },
     check_inserted},
    {"W5",
     [] { make_orders(workload::orders); },
     [] {
         auto all_or_nothing = db->begin();
         db->insert(fresh);
         all_or_nothing.commit();
     },
     check_inserted},
    {"W6",
     [] { pairs.clear(); },
     [] {
         std::string const hair = "black";
         pairs = db->fetch(authors(), "hair"_c = hair);
     },
     [] {
         unsigned long long sum = 0, i = 0;
         for (author const& a : pairs) {
             sum += (static_cast<unsigned long long>(a[all<user>].id) + a[all<user>].name.size()) * (++i % 13);
             if (auto const& p = a[all<post>])
                 sum += static_cast<unsigned long long>(p->id) * 3 + p->title.size() + (p->body ? p->body->size() : 0);
         }
         return workload::outcome{static_cast<long>(pairs.size()), sum};
     }},
    {"W7",
     [] { writers.clear(); },
     [] { writers = db->fetch(publications()); },
     [] {
         unsigned long long sum = 0;
         long rows = 0;
         for (auto const& w : writers)
             for (auto const& a : w[to_many<article>])
                 for (comment const& c : a[to_many<comment>]) {
                     sum += w->name.size() + a->title.size() + c.body.size() +
                            static_cast<unsigned long long>(c.id) * static_cast<unsigned long long>(++rows % 13);
                 }
         return workload::outcome{rows, sum};
     }},
};

}  // namespace

int main(int count, char** arguments) {
    return workload::run_on_session(jobs, count, arguments, [](session& open) { return db = &open; });
}
