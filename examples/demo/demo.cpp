// SPDX-License-Identifier: BSL-1.0
// The demonstration: a database from nothing, filled with real instruments and issuers, and questions to it.
//
//     demo            the data of examples/data
//     demo FILE       the same and a list of the S&P 500's constituents, or instruments of your own
//
// ALPHASWARM_DATABASE names another server than a private one, ALPHASWARM_DEMO_SCHEMA the schema to make there.
// The exit status is 0 only when everything worked and every row of the files was stored.
#include <chrono>
#include <cstdio>
#include <exception>
#include <string>

#include <fmt/format.h>

#include <alphaswarm/alphaswarm.hpp>

#include "catalogue.hpp"
#include "place.hpp"
#include "questions.hpp"

namespace {

int run(std::string const& file) {
    using namespace demo;
    auto const begun = std::chrono::steady_clock::now();
    catalogue data;
    data.read(DEMO_DATA, file);

    place here;
    session& db = here.db();
    fmt::print("{}\n", here.describe());

    show to(file.empty());
    create_tables(db, to);
    seed_tenancy(db, to);

    auto const stored_from = std::chrono::steady_clock::now();
    auto const stored = data.store(db);
    std::chrono::duration<double, std::milli> const storing = std::chrono::steady_clock::now() - stored_from;
    fmt::print("\nStored {} rows of {} in {:.1f} ms.\n",
               stored,
               file.empty() ? "examples/data" : "examples/data and " + file,
               storing.count());
    for (std::string const& remark : data.remarks()) fmt::print("    {}\n", remark);
    for (std::string const& problem : data.problems()) fmt::print("    REFUSED {}\n", problem);

    read_questions(db, to);
    write_questions(db, to);
    lineage_questions(db, to);
    refused_questions(db, to);

    auto const issuers = db.fetch_one(select(count()).from<models::Issuer>());
    auto const instruments = db.fetch_one(select(count()).from<models::Instrument>());
    here.drop();
    std::chrono::duration<double> const spent = std::chrono::steady_clock::now() - begun;
    fmt::print("\n{} questions on {} instruments of {} issuers; {} rows of the files refused; {:.1f} s.\n",
               to.asked(),
               get<0>(instruments),
               get<0>(issuers),
               data.problems().size(),
               spent.count());
    return data.problems().empty() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc > 2 || (argc == 2 && argv[1][0] == '-')) {
        fmt::print(stderr, "usage: demo [FILE]\n");
        return 2;
    }
    try {
        int const status = run(argc == 2 ? argv[1] : "");
        return std::fflush(stdout) == 0 ? status : 1;
    } catch (std::exception const& e) {
        std::fflush(stdout);
        fmt::print(stderr, "demo: {}\n", e.what());
        return 1;
    }
}
