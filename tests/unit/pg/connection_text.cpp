// SPDX-License-Identifier: BSL-1.0
#include <clocale>
#include <cstdint>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include <alphaswarm/pg/connection.hpp>
#include <alphaswarm/pg/connection_text.hpp>

#include "support/catch.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;
using namespace alphaswarm::pg::detail;
using test::contains;

static_assert(!text_fault("postgresql://u:p@h:1,i:2/db?sslmode=disable") &&
              !text_fault("host=a password='it\\'s' port = 5") && !text_fault(""));
static_assert(!text_fault("postgresql:///db?host=/run/sockets") && !text_fault("postgres://[::1]:5/db") &&
              !text_fault("postgresql://u:a%40b@h"));
static_assert(uri_fault("u:a@b@h") && uri_fault("u:a/b@h") && uri_fault("u:a?b@h") && uri_fault("h/db?user=a@b@c") &&
              uri_fault("h/db?user=a@b"));
static_assert(uri_fault("u:%zz@h") && uri_fault("u:%4@h") && uri_fault("u:a%00@h") && uri_fault("h%"));
static_assert(keywords_fault("host") && keywords_fault("password=a b") && keywords_fault("password='a") &&
              keywords_fault("password='a'b c=d") && keywords_fault("=x"));
static_assert(!keywords_fault("password=a\\ b") && !keywords_fault("a='' b=\"") && !keywords_fault("  ") &&
              keywords_fault("password='a\\'"));
static_assert(!host_fault("db.example.org,::1,/run/a b,@abstract,") && !host_fault("fe80::1%eth0") &&
              host_fault("u:p") && host_fault("a:b:xyz") && host_fault("u:p@h") && host_fault("h/db") &&
              host_fault("/a,b/c") && host_fault("a b"));
static_assert(!port_fault("5432") && !port_fault(" 1,,65535 ") && port_fault("0") && port_fault("65536") &&
              port_fault("54x") && port_fault("-1") && port_fault("99999999999"));
static_assert(!database_fault("a=b") && !database_fault("odd 'name") && database_fault("postgresql://u:p@h/db") &&
              database_fault("host=h password = x"));

namespace {
/// Whether four characters of the password in a row are in the text, one of them a letter: sentences have signs too.
bool holds_part(std::string const& text, std::string const& password) {
    for (std::size_t i = 0; i + 4 <= password.size(); ++i) {
        std::string const part = password.substr(i, 4);
        if (part.find_first_of("QXZJKVW") != part.npos && contains(text, part)) return true;
    }
    return false;
}
std::string escaped(std::string const& text, char const* those) {
    std::string out;
    for (char c : text) (std::string_view(those).find(c) != std::string_view::npos ? out += '\\' : out) += c;
    return out;
}
std::string encoded(std::string const& text) {
    std::string out;
    for (unsigned char c : text) out += std::string("%") + "0123456789ABCDEF"[c >> 4] + "0123456789ABCDEF"[c & 15];
    return out;
}
/// What comes of connecting there.
template <class Make>
std::string told(Make&& make) {
    try {
        config where = make();
        connection const db(where);
    } catch (error const& e) {
        return e.what();
    }
    return "connected";
}
}  // namespace

TEST_CASE("no part of a password is in any message, whatever it holds and however it is given") {
    std::uint32_t const seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random(seed);
    static constexpr char letters[] =
        "QXZJKVWQXZJKVW@@//::??##''\"\"\\\\ %%=&[],;|`<>{}^$~\t";  // in no sentence of this library
    std::string const nowhere = "127.0.0.1:1/db";
    int refused = 0, tried = 0;
    for (int round = 0; round < 4000; ++round) {
        std::string password;
        for (std::size_t size = 8 + random() % 12; password.size() < size;)
            password += letters[random() % (sizeof letters - 1)];
        CAPTURE(password);
        std::vector<std::string> const texts = {
            "postgresql://u:" + encoded(password) + "@" + nowhere,
            "postgresql://u:" + password + "@" + nowhere,
            "postgres://" + password + "@" + nowhere,
            "postgresql://u:" + password,
            "postgresql://u:" + password + "/db",
            "postgresql://" + nowhere + "?password=" + password,
            "postgresql://" + nowhere + "?password=" + encoded(password),
            "postgresql:/u:" + password + "@" + nowhere,
            "u:" + password + "@" + nowhere,
            "host=127.0.0.1 port=1 password=" + password,
            "host=127.0.0.1 port=1 password=" + password + " dbname=db",
            "host=127.0.0.1 port=1 password='" + password + "' dbname=db",
            "host=127.0.0.1 port=1 password=\"" + password + "\" dbname=db",
            "host=127.0.0.1 port=1 password='" + escaped(password, "'\\"),
            "host=127.0.0.1 port=1 password='" + escaped(password, "'\\") + "'",
            "host=127.0.0.1 port=1 password=" + escaped(password, "'\\ \t"),
        };
        for (std::string const& text : texts) {
            CAPTURE(text);
            bool const has_host = contains(text, "127.0.0.1");
            if (!has_host && contains(password, "@")) continue;  // what follows it is the host, by any reading
            std::string const said = told([&] { return config(text).connect_timeout(1); });
            ++tried;
            refused += contains(said, "connection string: ");
            REQUIRE_FALSE(holds_part(said, password));
        }
        if (round % 20) continue;
        config const there("host=127.0.0.1 port=1");
        CHECK_FALSE(holds_part(told([&] { return config(there).password(password); }), password));
        CHECK_FALSE(holds_part(told([&] { return config(there).set("sslpassword", password); }), password));
        CHECK_FALSE(
            holds_part(told([&] { return config(there).database("postgresql://u:" + password + "@h/db"); }), password));
        CHECK_FALSE(holds_part(told([&] { return config(there).host("u:" + password + "@h"); }), password));
        CHECK_FALSE(holds_part(told([&] { return config(there).set(password, "x"); }), password));
        ::setenv("PGPASSWORD", password.c_str(), 1);
        CHECK_FALSE(holds_part(told([&] { return there; }), password));
        ::unsetenv("PGPASSWORD");
        ::setenv("PGHOST", ("u:" + password + "@h").c_str(), 1);
        CHECK_FALSE(holds_part(told([&] { return config("port=1 dbname=db"); }), password));
        ::unsetenv("PGHOST");
    }
    CHECK(refused > tried / 4);
    CHECK(refused < tried);
}

TEST_CASE("what is refused is described, with the remedy") {
    auto const said = [](char const* text) {
        return test::message_of<usage_error>([&] { config const accepted(text); });
    };
    CHECK(contains(said("postgresql://u:a@b@h/db"),
                   "more than one @; one separates user and password from the host, write every other as %40"));
    CHECK(contains(said("postgresql://u:a/b@h/db"), "write / as %2F"));
    CHECK(contains(said("postgresql://u:a%b@h/db"), "write % itself as %25"));
    CHECK(contains(said("postgresql://[::1/db"), "[ ]"));
    CHECK(contains(said("postgresql://h/db?nonsense"), "parameters after ?"));
    CHECK(contains(said("postgresql://h:port/db"), "not a number from 1 to 65535"));
    CHECK(contains(said("hots=x"), "a keyword that libpq does not know"));
    CHECK(contains(said("password=my secret"), "in single quotes"));
    CHECK(contains(said("password='it's mine'"), "write a single quote within a value as \\'"));
    CHECK(contains(said("dbname=postgresql://u:p@h/db"), "give it to config() instead"));
}

TEST_CASE("the sentences are the library's own in every language that libpq speaks") {
    auto const said = [] {
        std::string all;
        for (char const* text : {"host",
                                 "password='x",
                                 "hots=x",
                                 "postgresql://u:%zz@h",
                                 "postgresql://[::1/db",
                                 "postgresql://h/db?nonsense",
                                 "postgresql://h:x/db"})
            all += test::message_of<usage_error>([&] { config const accepted(text); }) + "\n";
        return all;
    };
    std::string const plain = said();
    CHECK_FALSE(contains(plain, "no exception"));
    char const* const language = std::getenv("LANGUAGE");
    std::string const kept = language ? language : "";
    for (char const* locale : {"C.UTF-8", "de_DE.UTF-8"}) {
        if (!std::setlocale(LC_ALL, locale)) continue;
        ::setenv("LANGUAGE", "de", 1);
        CHECK(said() == plain);
    }
    std::setlocale(LC_ALL, "C");
    if (language) ::setenv("LANGUAGE", kept.c_str(), 1);
    else ::unsetenv("LANGUAGE");
}
