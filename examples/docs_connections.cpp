// SPDX-License-Identifier: BSL-1.0
// The code quoted in docs/connections.md: configuration, errors, the outcome of COMMIT, poolers.
#include <chrono>
#include <string>

#include <fmt/format.h>

// [includes]
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/format.hpp>  // values printed by fmt
#include <alphaswarm/pg/pipeline.hpp>  // pipelined
#include <alphaswarm/pg/scratch_server.hpp>  // a private server, for a program that shall run anywhere
#include <alphaswarm/sql/ddl.hpp>  // ddl<...>()
// [/includes]

using namespace alphaswarm;

struct Note {
    key<Note> id{};
    std::string words{};
};

template <class T = Note>
consteval auto describe_table(of<Note>) {
    return describe<T>("notes").columns(column<&T::id>.primary_key().generated(random_uuid),
                                        column<&T::words>.varchar(40).unique());
}

namespace {

// [config]
/// Whatever is not set here, libpq takes from PG* variables, the service file and its defaults.
config ways_to_say_where() {
    config const uri = "postgresql://ledger@db.example.org:5432/ledger?sslmode=verify-full";
    config const keywords = "host=/run/postgresql dbname=ledger";
    config from_parts;
    from_parts.host("db.example.org")
        .port(5432)
        .database("ledger")
        .user("ledger")
        .connect_timeout(5)
        .set("sslmode", "verify-full");
    return config::from_environment("DATABASE_URL");
}
// [/config]

// [errors]
std::string store(session& db, Note& note) {
    try {
        db.insert(note);
        return "stored";
    } catch (value_refused const& e) {  // before it was sent: the value does not fit its column
        return e.what();
    } catch (connection_error const& e) {  // no server, or no longer, and nothing was done
        return fmt::format("try later: {}", e.message());
    } catch (commit_unknown const& e) {  // its answer was lost: it may be stored
        return fmt::format("look for {} before storing it again: {}", note.id.view(), e.message());
    } catch (database_error const& e) {  // the server's answer, with every field that it sent
        if (e.is_unique_violation()) return fmt::format("there already ({})", e.constraint());
        throw;
    }
}
// [/errors]

/// The number of notes, from a server that may be slow or have stopped.
std::size_t count_patiently(std::string const& dsn) {
    using namespace std::chrono_literals;
    // [limits]
    session db{config(dsn)
                   .connect_timeout(3s)  // for each address
                   .statement_timeout(10s)  // the server cancels what runs longer
                   .lock_timeout(2s)  // or waits longer for a lock
                   .answer_timeout(15s)};  // and a server that has stopped is given up on
    deadline_guard const together(db, 5s);  // for everything asked of db while it lives, including reconnecting
    auto const notes = db.fetch(from<Note>());
    // [/limits]
    return notes.size();
}

// [outcome]
void commit_knowing(session& db, Note& note) {
    auto tx = db.begin();
    db.insert(note);
    try {
        tx.commit();
    } catch (commit_unknown const& e) {
        // COMMIT was sent and not answered. Only the database knows: look for what was to be stored.
        if (e.is_connection_lost()) db.connection().reset();
        if (!db.find<Note>(note.id)) db.insert(note);
    }
}
// [/outcome]

// [gone]
/// Commits `note` with everything before it; what follows is stored even if the connection was lost on the way.
void move_on(session& db, Note& note, Note& next) {
    auto tx = db.begin();
    try {
        db.insert(note);
        tx.commit();
    } catch (connection_error const&) {  // the transaction is rolled back
        db.connection().reset();
        tx.dismiss();  // without this, the next statement is refused: it would not be part of tx
    }
    db.insert(next);
}
// [/gone]

// [pipeline]
/// The program's own statements are constants: a name, a text, the OIDs of parameters and results, and a slot.
constexpr std::uint32_t texts[] = {25, 25};
constinit pg::statement_slot renaming, dropping;
constexpr pg::statement rename_note{.name = "rename_note",
                                    .sql = "update notes set words = $2 where words = $1",
                                    .parameter_types = texts,
                                    .parameter_count = 2,
                                    .slot = &renaming};
constexpr pg::statement drop_note{.name = "drop_note",
                                  .sql = "delete from notes where words = $1",
                                  .parameter_types = texts,
                                  .parameter_count = 1,
                                  .slot = &dropping};

/// One round trip, all or nothing; within an open transaction, part of that.
std::int64_t tidy(session& db) {
    char const* const names[] = {"kept", "kept for good", "moved"};
    auto const answers = pipelined(db.connection(), {&rename_note, &drop_note}, [&](pipeline& to) {
        to.send(rename_note, {.values = names, .count = 2});
        to.send(drop_note, {.values = names + 2, .count = 1});
    });
    return answers[0].affected() + answers[1].affected();
}
// [/pipeline]

}  // namespace

int main() {
    (void)ways_to_say_where();
    // [scratch]
    scratch_server server;  // a private PostgreSQL on a Unix socket, removed with this object
    session db{config(server.dsn())};
    db.execute(ddl<table_set<Note>>());
    // [/scratch]
    for (std::string words : {"one", "one", "words that are longer than forty characters"}) {
        Note note{.words = words};
        fmt::print("{}\n", store(db, note));
    }
    Note kept{.words = "kept"};
    commit_knowing(db, kept);
    Note moved{.words = "moved"}, next{.words = "next"};
    move_on(db, moved, next);

    // [pooler]
    // Behind a pooler that may give each transaction a different server session: no named prepared statements.
    session pooled{config(server.dsn()).prepared_statements(false)};
    auto const notes = pooled.fetch(from<Note>());
    // [/pooler]

    std::size_t const patiently = count_patiently(server.dsn());

    std::int64_t const tidied = tidy(db);
    bool const agrees = db.fetch(from<Note>().limit(0)).empty();

    // [mismatch]
    // A result of a different type than described is detected when the statement is prepared, before it runs.
    db.execute("alter table notes drop column words; alter table notes add column words integer");
    std::string said;
    try {
        session fresh{config(server.dsn())};
        (void)fresh.fetch(from<Note>());
    } catch (usage_error const& e) {
        said = e.what();
    }
    // [/mismatch]
    fmt::print("{}\n", said);
    return notes.size() == 4 && patiently == 4 && tidied == 2 && agrees && !said.empty() ? 0 : 1;
}
