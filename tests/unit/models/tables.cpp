// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/models/tables.hpp>
#include <alphaswarm/schema/advice.hpp>

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "support/catch.hpp"

namespace {
using namespace alphaswarm;
using models::shipped_tables;

static_assert(shipped_tables::check(), "every rule, over all tables");
static_assert(shipped_tables::size == 173);

// A refused join of any shipped table finds the set; a stranger's does not.
struct Stranger {};
static_assert(std::is_same_v<decltype(tables_of(of<models::Fund>{})), shipped_tables>);
template <class T>
concept in_a_set = requires { tables_of(of<T>{}); };
static_assert(in_a_set<models::Membership> && !in_a_set<Stranger>);

constexpr auto order = shipped_tables::creation_order();
consteval std::size_t place(std::string_view name) {
    for (std::size_t i = 0; i < order.size(); ++i)
        if (order[i]->name() == name) return i;
    return order.size();
}
static_assert(place("organizations") < place("workspaces") && place("workspaces") < place("labs"));
static_assert(place("sectors") < place("industries") && place("industries") < place("issuers"));
static_assert(place("issuers") < place("instruments") && place("instruments") < place("instrument_bond"));
static_assert(place("backtest_runs") < place("orders") && place("orders") < place("fills"));
static_assert(place("optimization_runs") < place("optimization_trials"), "a link back makes no cycle");
static_assert(place("fills") < shipped_tables::size);

// Which domain may know which.
static_assert(models::domains::instruments.allows(models::domains::entities));
static_assert(!models::domains::entities.allows(models::domains::instruments));
static_assert(!models::domains::entities.allows(models::domains::tenancy));
static_assert(models::domains::data_layer.allows(models::domains::market_data));
static_assert(!models::domains::market_data.allows(models::domains::data_layer));
static_assert(models::domains::strategies.allows(models::domains::ml) &&
              !models::domains::ml.allows(models::domains::strategies));

// What the platform's schema has always had: foreign keys that no index leads with, and unique keys that NULLs slip
// through.
consteval std::size_t advised(schema::advice_kind kind) {
    std::size_t count = 0;
    for (auto const* table : shipped_tables::tables)
        schema::for_each_advice(*table, [&](schema::advice const& a) { count += a.kind == kind; });
    return count;
}
static_assert(advised(schema::advice_kind::reference_without_index) == 22);
static_assert(advised(schema::advice_kind::unique_key_with_null) == 23);

/// What an edge of one table says of the domains.
struct domain_edge {
    std::string_view from, to;
    friend constexpr bool operator==(domain_edge, domain_edge) = default;
};

TEST_CASE("every shipped table has one key column and says what a row is") {
    for (auto const* table : shipped_tables::tables) {
        CAPTURE(table->name());
        CHECK_FALSE(table->about->comment.empty());
        CHECK(std::string_view(table->about->comment).back() == '.');
        CHECK(table->primary_key_size() == 1);
        for (auto const& column : *table)
            if (!column.comment.empty()) CHECK(std::string_view(column.comment).back() == '.');
    }
}

template <class T, auto Member>
void check_word(schema::table_view const& table, std::size_t ordinal) {
    auto const& c = table.columns[ordinal];
    if constexpr (std::is_same_v<meta::value_of<Member>, std::string>) {
        if (c.allowed_value_count == 0 || c.made_by != schema::generation::member) return;
        CAPTURE(table.name(), c.name);
        bool known = false;
        for (std::size_t w = 0; w < c.allowed_value_count; ++w)
            known = known || table.allowed_values[c.first_allowed_value + w] == T{}.*Member;
        CHECK(known);
    }
}
template <class T, auto... Member>
void check_words(schema::member_list<Member...>) {
    std::size_t ordinal = 0;
    (check_word<T, Member>(schema::view_of<T>, ordinal++), ...);
}
template <class... T>
void check_defaults(table_set<T...>) {
    (check_words<T>(typename std::remove_cvref_t<decltype(schema::table<T>)>::members{}), ...);
}

TEST_CASE("a default that the struct gives is a word of its column's vocabulary") { check_defaults(shipped_tables{}); }

TEST_CASE("a domain allows no other that its tables do not reference") {
    std::vector<domain_edge> used;
    for (auto const* child : shipped_tables::tables)
        for (auto const* parent : shipped_tables::tables)
            if (schema::references(*child, *parent)) used.push_back({child->about->in->name, parent->about->in->name});
    for (auto const* table : shipped_tables::tables) {
        domain const& in = *table->about->in;
        for (std::size_t i = 0; i < in.allowed_count; ++i) {
            CAPTURE(in.name, in.allowed[i]);
            bool found = false;
            for (domain_edge e : used) found = found || e == domain_edge{in.name, in.allowed[i]};
            CHECK(found);
        }
    }
}

TEST_CASE("a scope's columns come last and are set by the struct") {
    std::size_t scoped = 0;
    for (auto const* table : shipped_tables::tables) {
        if (table->about->scope.empty()) continue;
        CAPTURE(table->name());
        ++scoped;
        std::size_t const last = table->column_count - 1;
        CHECK(table->columns[last].name == "workspace_id");
        CHECK(table->columns[last - 1].name == "owner_user_id");
        for (std::size_t i = last - 1; i <= last; ++i) CHECK(table->columns[i].made_by == schema::generation::member);
        if (table->about->scope == "project") CHECK(table->columns[last - 2].name == "project_id");
        if (table->about->scope == "lab") CHECK(table->columns[last - 2].name == "lab_id");
    }
    CHECK(scoped == 63 + 11 + 5);
}

TEST_CASE("every identity of a subclass is a word of its parent's discriminator") {
    for (auto const* table : shipped_tables::tables) {
        if (table->about->inherited.parent == nullptr) continue;
        CAPTURE(table->name());
        bool known = false;
        for (auto const* parent : shipped_tables::tables)
            if (parent->id == table->about->inherited.parent) {
                auto const& c = parent->columns[parent->ordinal_of_member(parent->about->inherited.discriminator)];
                for (std::size_t w = 0; w < c.allowed_value_count; ++w)
                    known =
                        known || parent->allowed_values[c.first_allowed_value + w] == table->about->inherited.identity;
            }
        CHECK(known);
    }
}

}  // namespace
