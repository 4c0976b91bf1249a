// SPDX-License-Identifier: BSL-1.0
// The questions of the demonstration, asked in its own words, and what they found: the tests beside this file ask the
// same as SQL text. Each works on a copy of the database that the demonstration fills, so both find the same rows.
#pragma once

#include <string>
#include <string_view>

#include <alphaswarm/alphaswarm.hpp>

#include "catalogue.hpp"
#include "questions.hpp"
#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/rows.hpp"

namespace demo {

/// What a text found differs from what the words found, in names, types or a field; empty if nothing does. A text may
/// say that a result is never NULL where the words do not, which WHERE tells.
inline std::string differs(answered const& text, answered const& words) {
    std::string out;
    if (text.headings != words.headings) out += "other names; ";
    if (text.types != words.types) out += "other types; ";
    if (text.rows.size() != words.rows.size() || text.rows.empty())
        return out + std::to_string(text.rows.size()) + " rows, not " + std::to_string(words.rows.size());
    for (std::size_t i = 0; i < text.types.size() && i < words.types.size(); ++i) {
        if (text.optional[i] && !words.optional[i]) out += text.headings[i] + " may be NULL; ";
        for (std::size_t row = 0; row < text.rows.size(); ++row)
            if (text.rows[row][i] != words.rows[row][i])
                out += text.headings[i] + " is " + text.rows[row][i] + ", not " + words.rows[row][i] + "; ";
    }
    return out;
}

/// The demonstration as far as its files are stored.
class stored {
public:
    stored() {
        session db(own_.connect());
        show to(true);
        create_tables(db, to);
        seed_tenancy(db, to);
        catalogue data;
        data.read(DEMO_DATA);
        data.store(db);
        REQUIRE(data.problems().empty());
    }
    static stored const& once() {
        static stored const made;
        return made;
    }
    [[nodiscard]] std::string const& name() const { return own_.name(); }

private:
    test::database own_;
};

/// A copy of it, and the answers to some of the questions there.
struct asked {
    test::database own{stored::once().name()};
    session db = test::session_on(own);
    show to{true};

    asked() = default;
    template <class Questions>
    explicit asked(Questions const& questions) {
        questions(db, to);
    }
    [[nodiscard]] answered const& of(std::string_view name) const { return to.answers().find(name)->second; }
};

}  // namespace demo
