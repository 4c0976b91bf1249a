// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/models/tables.hpp>

#include <type_traits>

#include "support/catch.hpp"

namespace {
using namespace alphaswarm;
using models::shipped_tables;

static_assert(shipped_tables::check(), "every rule, over all tables");
static_assert(shipped_tables::size == 32);

// A refused join of any shipped table finds the set; a stranger's does not.
struct Stranger {};
static_assert(std::is_same_v<decltype(tables_of(of<models::Fund>{})), shipped_tables>);
template <class T>
concept in_a_set = requires { tables_of(of<T>{}); };
static_assert(in_a_set<models::Membership> && !in_a_set<Stranger>);

consteval std::size_t place(std::string_view name) {
    auto const order = shipped_tables::creation_order();
    for (std::size_t i = 0; i < order.size(); ++i)
        if (order[i]->name() == name) return i;
    return order.size();
}
static_assert(place("organizations") < place("workspaces") && place("workspaces") < place("labs"));
static_assert(place("sectors") < place("industries") && place("industries") < place("issuers"));
static_assert(place("issuers") < place("instruments") && place("instruments") < place("instrument_bond"));
static_assert(place("instrument_bond") < shipped_tables::size);

// Which domain may know which.
static_assert(models::domains::instruments.allows(models::domains::entities));
static_assert(!models::domains::entities.allows(models::domains::instruments));
static_assert(!models::domains::entities.allows(models::domains::tenancy));

TEST_CASE("every shipped table has one key column and says what a row is") {
    for (auto const* table : shipped_tables::tables) {
        CAPTURE(table->name());
        CHECK_FALSE(table->about->comment.empty());
        CHECK(table->about->comment.back() == '.');
        CHECK(table->primary_key_size() == 1);
        for (auto const& column : *table)
            if (!column.comment.empty()) CHECK(column.comment.back() == '.');
    }
}

TEST_CASE("a default that the struct gives is a word of its column's vocabulary") {
    models::Issuer const issuer;
    models::Workspace const workspace;
    models::Membership const membership;
    models::InstrumentOption const option;
    auto const knows = [](schema::table_view const& t, std::string_view column, std::string_view word) {
        auto const& c = t.columns[t.ordinal_of_column(column)];
        for (std::size_t w = 0; w < c.word_count; ++w)
            if (t.words[c.first_word + w] == word) return true;
        return false;
    };
    CHECK(knows(schema::view_of<models::Issuer>, "kind", issuer.kind));
    CHECK(knows(schema::view_of<models::Workspace>, "visibility", workspace.visibility));
    CHECK(knows(schema::view_of<models::Membership>, "role", membership.role));
    CHECK(knows(schema::view_of<models::InstrumentOption>, "kind", option.kind));
}

TEST_CASE("every identity of a subclass is a word of its parent's discriminator") {
    for (auto const* table : shipped_tables::tables) {
        if (table->about->inherited.parent == nullptr) continue;
        CAPTURE(table->name());
        bool known = false;
        for (auto const* parent : shipped_tables::tables)
            if (parent->id == table->about->inherited.parent) {
                auto const& c = parent->columns[parent->ordinal_of_member(parent->about->inherited.discriminator)];
                for (std::size_t w = 0; w < c.word_count; ++w)
                    known = known || parent->words[c.first_word + w] == table->about->inherited.identity;
            }
        CHECK(known);
    }
}

}  // namespace
