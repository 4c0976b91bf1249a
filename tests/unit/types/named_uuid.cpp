// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/named_uuid.hpp>

#include <string>

#include "support/catch.hpp"

using namespace alphaswarm;

namespace {
std::string hexadecimal(std::array<unsigned char, 20> const& digest) {
    std::string out;
    for (unsigned char byte : digest) (out += "0123456789abcdef"[byte >> 4]) += "0123456789abcdef"[byte & 15];
    return out;
}
std::string sha1_of(std::string_view text) { return hexadecimal(types::sha1().add(text).digest()); }
constexpr uuid dns = uuid::parse("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
}  // namespace

// Python's documentation of uuid5 has the first; `uuid.uuid5(uuid.NAMESPACE_DNS, name)` gives the others.
static_assert(named_uuid(dns, "python.org") == uuid::parse("886313e1-3b8a-5372-9b90-0c9aee199e5d"));
static_assert(named_uuid(dns, "www.", "example", ".com") == uuid::parse("2ed6657d-e927-568b-95e1-2665a8aea6a2"),
              "pieces are one text");
static_assert(named_uuid(dns, "a") != named_uuid(dns, "b") && named_uuid(dns, "a") != named_uuid(uuid{}, "a"));

TEST_CASE("SHA-1 gives the digests of FIPS 180's examples") {
    CHECK(sha1_of("") == "da39a3ee5e6b4b0d3255bfef95601890afd80709");
    CHECK(sha1_of("abc") == "a9993e364706816aba3e25717850c26c9cd0d89d");
    CHECK(sha1_of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "84983e441c3bd26ebaae4aa1f95129e5e54670f1");
    CHECK(sha1_of(std::string(1000000, 'a')) == "34aa973cd4c4daa4f61eeb2bdbad27316534016f");
}

TEST_CASE("SHA-1 pads around the end of a block as it should") {
    // hashlib.sha1(b"x" * n).hexdigest()
    CHECK(sha1_of(std::string(55, 'x')) == "cef734ba81a024479e09eb5a75b6ddae62e6abf1");
    CHECK(sha1_of(std::string(56, 'x')) == "901305367c259952f4e7af8323f480d59f81335b");
    CHECK(sha1_of(std::string(64, 'x')) == "bb2fa3ee7afb9f54c6dfb5d021f14b1ffe40c163");
}
