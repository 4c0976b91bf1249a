// SPDX-License-Identifier: BSL-1.0
// Transactions: commit, rollback, savepoints, conflicts that are retried, and what an error contains.
#include <string>

#include <fmt/format.h>

// [includes]
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/pg/savepoint.hpp>  // savepoint
#include <alphaswarm/pg/scratch_server.hpp>  // a private server, for a program that shall run anywhere
#include <alphaswarm/sql/ddl.hpp>  // ddl<...>()
// [/includes]

using namespace alphaswarm;

struct Account {
    key<Account> id{};
    std::string owner{};
    double balance{};
};

template <class T = Account>
consteval auto describe_table(of<Account>) {
    return describe<T>("accounts")
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::owner>.varchar(40).unique(),
                 column<&T::balance>)
        .with(check("balance >= 0").named("no_debt"));
}

namespace {

auto add(std::string const& owner, double amount) {
    return update<Account>()
        .set(col<&Account::balance> = col<&Account::balance> + amount)
        .where(col<&Account::owner> == owner);
}
double balance(session& db, std::string const& owner) {
    return get<0>(db.fetch_one(select(col<&Account::balance>).from<Account>().where(col<&Account::owner> == owner)));
}

}  // namespace

int main() {
    scratch_server server;
    session db{config(server.dsn())};
    db.execute(ddl<table_set<Account>>());
    db.insert(Account{.owner = "Ada", .balance = 100});
    db.insert(Account{.owner = "Bob", .balance = 10});
    fmt::print("    {}\n", sql_of(add("Ada", 1)));

    // [commit]
    {
        auto tx = db.begin();
        db.execute(add("Ada", -30));
        db.execute(add("Bob", 30));
        tx.commit();  // returns only if the server confirmed the COMMIT
    }
    // [/commit]
    fmt::print("Ada {}, Bob {}\n", balance(db, "Ada"), balance(db, "Bob"));

    // [rollback]
    try {
        auto tx = db.begin();
        db.execute(add("Bob", 500));
        db.execute(add("Ada", -500));  // the check constraint refuses
        tx.commit();
    } catch (database_error const& e) {  // the transaction object is destroyed, which also undoes what Bob was given
        fmt::print("{} by {}: {}\n", e.sqlstate(), e.constraint(), e.message());
    }
    // [/rollback]
    fmt::print("Ada {}, Bob {}\n", balance(db, "Ada"), balance(db, "Bob"));

    // [savepoint]
    {
        auto tx = db.begin();
        db.execute(add("Ada", 5));
        try {
            savepoint attempt(tx);
            db.execute(add("Bob", -500));
            attempt.release();
        } catch (database_error const& e) {  // only what came after the savepoint is undone
            if (!e.is_check_violation()) throw;
        }
        tx.commit();
    }
    // [/savepoint]
    fmt::print("Ada {}, Bob {}\n", balance(db, "Ada"), balance(db, "Bob"));

    // [retry]
    // The work is run again from the beginning if it lost a race (40001, 40P01), but never after COMMIT was sent.
    double const left = run_transaction(db, {.isolation = isolation::serializable}, [&](transaction&) {
        double const now = balance(db, "Ada");
        db.execute(add("Ada", -now / 3));
        return balance(db, "Ada");
    });
    // [/retry]
    fmt::print("Ada {}\n", left);
}
