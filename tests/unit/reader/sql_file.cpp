// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/sql_file.hpp>

#include <string>

#include "support/catch.hpp"

namespace {
using namespace alphaswarm::reader;

static_assert(place_of("a\nbc", 0) == text_place{1, 1});
static_assert(place_of("a\nbc", 3) == text_place{2, 2});

/// `name@begin text`, a line for each.
std::string parts(std::string_view file) {
    std::string out;
    for (file_statement const& s : split_statements(file)) {
        CHECK(s.text == file.substr(s.begin, s.text.size()));
        if (!s.name.empty()) CHECK(s.name == file.substr(s.name_at, s.name.size()));
        out += std::string(s.name) + "@" + std::to_string(s.begin) + " " + std::string(s.text) + "\n";
    }
    return out;
}

}  // namespace

TEST_CASE("a file is its statements") {
    CHECK(parts("").empty());
    CHECK(parts(" ;; -- nothing\n ; /* ; */").empty());
    CHECK(parts("select 1") == "@0 select 1\n");
    CHECK(parts("select 1;\n  select 2 ; ") == "@0 select 1\n@12 select 2\n");
    CHECK(parts("\xEF\xBB\xBFselect 1") == "@3 select 1\n");
    CHECK(parts("select 1 -- behind it\n; select 2") == "@0 select 1\n@24 select 2\n");
}
TEST_CASE("semicolons that separate nothing") {
    CHECK(parts("select ';', 'it''s;', e'\\';' ; select 2") == "@0 select ';', 'it''s;', e'\\';'\n@31 select 2\n");
    CHECK(parts("select \";\", $$;$$, $a$;$$;$a$; select 2") == "@0 select \";\", $$;$$, $a$;$$;$a$\n@31 select 2\n");
    CHECK(parts("select 1 /* ; /* ; */ ; */ + 1 -- ;\n; select 2") ==
          "@0 select 1 /* ; /* ; */ ; */ + 1\n@38 select 2\n");
}
TEST_CASE("the comment before a statement names it") {
    CHECK(parts("-- name: a\nselect 1; --name:b :many\r\n-- more\nselect 2; select 3") ==
          "a@11 select 1\nb@45 select 2\n@55 select 3\n");
    CHECK(parts("-- name: a\n-- name: b\nselect 1") == "b@22 select 1\n");
    CHECK(parts("/* -- name: a */ -- names: b\n-- name:\nselect '-- name: c'") == "@38 select '-- name: c'\n");
    CHECK(parts("select 1 -- name: a\n; select 2") == "@0 select 1\n@22 select 2\n");
    CHECK(parts("-- name: a\n;select 1") == "@12 select 1\n");
}
TEST_CASE("what cannot be read ends no more than its statement") {
    CHECK(parts("select $1; select 2") == "@0 select $1\n@11 select 2\n");
    CHECK(parts("select $1a$; select 2") == "@0 select $1a$\n@13 select 2\n");
    CHECK(parts("select 12ab; select 2") == "@0 select 12ab\n@13 select 2\n");
    CHECK(parts("select .5ab; select 2") == "@0 select .5ab\n@13 select 2\n");
    CHECK(parts("select U&'a;b'; select 2") == "@0 select U&'a;b'\n@16 select 2\n");
    CHECK(parts("select U&'\\;'; select 2") == "@0 select U&'\\;'\n@15 select 2\n");
    CHECK(parts("select \"a\"\";b\"; select 2") == "@0 select \"a\"\";b\"\n@16 select 2\n");
    CHECK(parts("select \"a;\"\"b;\", \"\"; select 2") == "@0 select \"a;\"\"b;\", \"\"\n@21 select 2\n");
}
TEST_CASE("a quotation without an end takes what follows") {
    for (std::string const open : {"'", "e'", "\"", "$$", "$a$", "/* ", "\"a\"\"", "\"\"\""}) {
        CAPTURE(open);
        CHECK(parts("select 1; select " + open + "; select 2") == "@0 select 1\n@10 select " + open + "; select 2\n");
    }
}
