// SPDX-License-Identifier: BSL-1.0
#include "integration/reader/corpus.hpp"

#include "integration/reader/beside_server.hpp"
#include "support/catch.hpp"

namespace alphaswarm::test {
namespace {

template <class Of>
void agree(std::span<char const* const> texts) {
    beside_server<Of> server;
    for (char const* text : texts) {
        INFO(text);
        CHECK(server.compare(text) == "");
    }
    CHECK(server.accepted == static_cast<long>(texts.size()));
    CHECK(server.ran * 5 >= server.accepted * 4);  // few are given values that an operation refuses
    WARN(server.accepted << " texts, " << server.ran << " run, " << server.never_null
                         << " results said never to be NULL");
}
template <class Of>
void refuse(std::span<char const* const> texts) {
    beside_server<Of> server;
    for (char const* text : texts) {
        INFO(text);
        CHECK(server.compare(text) == "");
        CHECK_FALSE(analysed<typename Of::tables>(text)->accepted());
    }
    CHECK(server.accepted == 0);
}

}  // namespace

void all_agree(corpus of, std::span<char const* const> texts) {
    of == corpus::desk ? agree<of_desk>(texts) : agree<of_shop>(texts);
}
void all_refuse(corpus of, std::span<char const* const> texts) {
    of == corpus::desk ? refuse<of_desk>(texts) : refuse<of_shop>(texts);
}

}  // namespace alphaswarm::test
