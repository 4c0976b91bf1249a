// SPDX-License-Identifier: BSL-1.0
// Rows of a parent as what they are, on this library: arguments are the connection string, the workload, and rounds to
// time.
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/inheritance.hpp>

#include "on_session.hpp"
#include "workload.hpp"

using namespace alphaswarm;

struct paper {
    std::int64_t id;
    std::int32_t lot;
    std::optional<std::string> kind;
    std::string symbol;
    std::optional<std::string> currency;
    double tick;
    timestamptz created_at;
};
template <class T = paper>
consteval auto describe_table(of<paper>) {
    return describe<T>("papers")
        .columns(column<&T::id>.primary_key(),
                 column<&T::lot>,
                 column<&T::kind>,
                 column<&T::symbol>,
                 column<&T::currency>,
                 column<&T::tick>,
                 column<&T::created_at>)
        .discriminated_by(column<&T::kind>);
}
template <std::size_t N>
struct kind_of_paper {
    std::int64_t id;
    std::string issue;
    std::optional<std::string> note;
    double rate;
    std::int64_t size;
};
/// "kind_07"
template <std::size_t N>
inline constexpr std::array<char, 7> kind_name{
    'k', 'i', 'n', 'd', '_', static_cast<char>('0' + N / 10), static_cast<char>('0' + N % 10)};
template <std::size_t N, class T = kind_of_paper<N>>
consteval auto describe_table(of<kind_of_paper<N>>) {
    return describe<T>({kind_name<N>.data(), 7})
        .columns(column<&T::id>.primary_key().references(to<paper>),
                 column<&T::issue>,
                 column<&T::note>,
                 column<&T::rate>,
                 column<&T::size>)
        .inherits(to<paper>, {kind_name<N>.data(), 7});
}
template <class Numbers>
struct kinds_of_paper;
template <std::size_t... N>
struct kinds_of_paper<std::index_sequence<N...>> {
    using all = hierarchy<paper, kind_of_paper<N>...>;
    template <class Query>
    static constexpr auto wanted(Query const& query) {
        return polymorphic<kind_of_paper<N>...>(query);
    }
};
using every_kind = kinds_of_paper<std::make_index_sequence<workload::most_kinds>>;
template <schema::class_in<every_kind::all> T>
consteval every_kind::all hierarchy_of(of<T>) {
    return {};
}

namespace {

auto papers_of(int lot) { return from<paper>().where(col<&paper::lot> == lot).order_by(col<&paper::id>); }
/// Seven kinds, 5,000 of each.
auto sevens() { return kinds_of_paper<std::make_index_sequence<workload::kinds>>::wanted(papers_of(0)); }
auto thirties(int lot) { return every_kind::wanted(papers_of(lot)); }

session* db;
std::vector<decltype(sevens())::any> papers;
std::vector<decltype(thirties(0))::any> growing;

template <class Any>
workload::outcome check(std::vector<Any> const& all) {
    unsigned long long sum = 0, i = 0;
    for (Any const& any : all) {
        sum += static_cast<unsigned long long>(any->id) * (++i % 13) + any->symbol.size() +
               static_cast<unsigned long long>(any->tick);
        visit(any, [&sum](auto const& object) {
            if constexpr (requires { object->issue; })
                sum += object->issue.size() + (object->note ? object->note->size() : 0) +
                       static_cast<unsigned long long>(object->rate) + static_cast<unsigned long long>(object->size);
        });
    }
    return {static_cast<long>(all.size()), sum};
}

workload::job const jobs[] = {
    {"P1", [] { papers.clear(); }, [] { papers = db->fetch(sevens()); }, [] { return check(papers); }},
    {"P2",
     [] { papers.clear(); },
     [] { papers = db->fetch(sevens().in_one_statement()); },
     [] { return check(papers); }},
    {"G10", [] { growing.clear(); }, [] { growing = db->fetch(thirties(10)); }, [] { return check(growing); }},
    {"G20", [] { growing.clear(); }, [] { growing = db->fetch(thirties(20)); }, [] { return check(growing); }},
    {"G30", [] { growing.clear(); }, [] { growing = db->fetch(thirties(30)); }, [] { return check(growing); }},
};

}  // namespace

int main(int count, char** arguments) {
    return workload::run_on_session(jobs, count, arguments, [](session& open) { return db = &open; });
}
