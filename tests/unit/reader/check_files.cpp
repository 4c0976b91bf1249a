// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/check_files.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>

#include <unistd.h>

#include "support/catch.hpp"
#include "support/desk.hpp"

namespace {
using namespace alphaswarm;

/// A folder that is there as long as the object.
struct folder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("alphaswarm-check-files-" + std::to_string(::getpid()));
    folder() { std::filesystem::create_directories(path); }
    ~folder() { std::filesystem::remove_all(path); }
    std::string write(char const* name, std::string const& text) const {
        std::ofstream(path / name, std::ios::binary) << text;
        return path / name;
    }
};
}  // namespace

TEST_CASE("a text is checked against the tables of a set") {
    reader::report const found = check_sql<desk::tables>("a.sql", "select code from venues; select cod from venues");
    CHECK_FALSE(found.accepted());
    REQUIRE(found.statements.size() == 2);
    CHECK(found.statements[0].accepted());
    CHECK(found.statements[1].mistakes[0].at == reader::text_place{1, 33});
}
TEST_CASE("files are printed in their order, and the status says the worst") {
    folder const there;
    std::string const right = there.write("right.sql", std::string(40'000, ' ') + "select code from venues"),
                      wrong = there.write("wrong.sql", "select 1;select cod"), none = there.path / "none.sql";
    std::string printed;
    auto const print = [&](reader::report const& found) {
        printed += found.file == right ? "right " : found.file == wrong ? "wrong " : "? ";
        printed += std::to_string(found.statements.size()) + (found.accepted() ? "+ " : "- ");
    };
    CHECK(check_sql_files<desk::tables>({right}, print) == 0);
    CHECK(check_sql_files<desk::tables>({wrong, right}, print) == 1);
    CHECK(check_sql_files<desk::tables>({none, wrong, right}, print) == 2);
    CHECK(check_sql_files<desk::tables>({wrong, there.path}, print) == 2);  // a folder
    CHECK(printed == "right 1+ wrong 2- right 1+ wrong 2- right 1+ wrong 2- ");
}
