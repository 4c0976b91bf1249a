// SPDX-License-Identifier: BSL-1.0
// The words that ask these rules are refused in tests/reject/orm; here the verdicts as values, and that what was taken
// is taken still.
#include <alphaswarm/orm/core/session_rules.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include <alphaswarm/orm/session.hpp>

#include "support/trading.hpp"

namespace {
using namespace trading;
using orm::detail::takes_statement, orm::detail::takes_objects, orm::detail::takes_changeable_objects,
    orm::detail::binds_keys, orm::detail::findable;

using accounts = decltype(from<Account>());
static_assert(
    takes_statement<"fetch", true, accounts>::judge().view().starts_with("AS0609 fetch(): the session is const"));
static_assert(takes_statement<"fetch", true>::judge().view() == "AS0608 fetch(): nothing is given; give a query");
static_assert(takes_statement<"fetch", true, key<Account>>::judge().view() ==
              "AS0608 fetch(): a key is not a query; find<...>(key) reads its row");
static_assert(takes_statement<"stream", true, Account>::judge().view().ends_with(
    "is no query; from<...>() reads the rows of its table, find<...>(key) the one of a key"));
static_assert(takes_statement<"execute", false, std::string_view>::judge().view() ==
              "AS0608 execute(): SQL text is passed as a std::string; make it one, std::string(...)");
static_assert(takes_statement<"execute", false, int>::judge().view() ==
              "AS0608 execute(): a value of type int is no statement; begin one with insert_into<...>(), update<...>() "
              "or remove_from<...>()");
static_assert(takes_statement<"execute", false, decltype(update<Account>())>::judge().view() ==
              "AS0435 update(): it does not say what changes; add set(...)");
static_assert(takes_statement<"execute", false, decltype(insert_into<Account>())>::judge().view() ==
              "AS0435 insert_into(): it does not say which row; add values(...) or row(...)");
static_assert(
    takes_statement<"execute",
                    false,
                    decltype(insert_into<Account>().values(col<&Account::owner> = "x").on_conflict())>::judge()
        .view()
        .ends_with("add do_nothing(), or name the columns of a key and add do_update(...)"),
    "do_update() of no columns is refused in turn");

static_assert(takes_objects<"insert", accounts>::judge().view() ==
              "AS0529 insert(): a statement is not an object; pass it to execute()");
static_assert(takes_objects<"insert", Account, Account>::judge().view() ==
              "AS0529 insert(): it takes one object, or a std::vector of them");
static_assert(takes_objects<"remove", std::unique_ptr<Account>>::judge().view().ends_with(
    "is not an object; give what it points to, *..."));
static_assert(takes_objects<"remove", Account const*>::judge().view().ends_with(
    "is not an object; give what it points to, *..."));
static_assert(takes_objects<"remove", char const*>::judge().view() ==
              "AS0529 remove(): text is not an object; give an object of a described table");
static_assert(takes_objects<"update", Account>::judge().view().starts_with("AS0609 update(): the session is const"),
              "a const session alone is left as the cause");
static_assert(
    takes_changeable_objects<"insert", std::vector<Account>>::judge().view().starts_with("AS0530 insert(): "));
static_assert(takes_changeable_objects<"update", key<Account>>::judge().view().starts_with(
    "AS0529 update(): a key is not an object; change its row with update<...>()"));

static_assert(findable<void, key<Account>>::judge().view() ==
              "AS0610 find(): it does not say which table; write find<...>(key)");
static_assert(findable<Account, key<Account>>::judge().view().starts_with("AS0609 find(): "));

static_assert(binds_keys<>::judge().view() ==
              "AS0820 scoped(): nothing is given; give the key of the row that owns the rows");
static_assert(binds_keys<key<Account>, Order>::judge().view() ==
              "AS0820 scoped(): an object of type trading::Order is not a key; give its key");
static_assert(
    binds_keys<std::optional<key<Account>>>::judge().view().ends_with("is not a key; give what it points to, *..."));
static_assert(binds_keys<key<Account>>::judge().view().starts_with("AS0609 scoped(): "));
static_assert(binds_keys<key<Account>, key<Order>, key<Fill>, key<Bar>, key<Sector>>::judge().view() ==
              "AS0820 scoped(): a session is bound to at most 4 keys; give fewer");

/// Text of one's own.
struct command {
    operator std::string() const { return "vacuum"; }
};
template <class Text>
concept executed = requires(session& db, Text& text) {
    requires std::is_void_v<decltype(db.execute(text))>;
    requires std::is_same_v<decltype(db.connection().execute(text)), pg::result>;
};
static_assert(executed<char[8]> && executed<char const[8]> && executed<char*> && executed<std::string> &&
                  executed<std::string const> && executed<command>,
              "what converts to a text is not caught by the overload that refuses");
static_assert(requires(session& db, Account& account, Account const& fixed) {
    db.insert(account);
    db.insert(fixed);
    db.insert(Account{});
    db.update(account);
    db.remove(fixed);
});
}  // namespace
