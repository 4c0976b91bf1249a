// SPDX-License-Identifier: BSL-1.0
// Texts as a session sends them, written at run time, with text as the type of every parameter.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <alphaswarm/reader/sent_text.hpp>

namespace sending {

struct sent_text {
    std::string sql;
    std::string refused;  ///< what is wrong with it; empty if nothing is
    std::size_t key_at = 0;  ///< the number of the parameter that holds the key of the scope; 0 if none does
};

/// An accepted text; bound to the row of `Owner` that a parameter of the type int8 names, or to none if that is void.
template <typename Owner>
sent_text write(alphaswarm::reader::analysis const& found,
                std::string_view text,
                alphaswarm::schema::table_view const* const* tables) {
    auto const page = std::make_unique<alphaswarm::sql::page>();
    alphaswarm::meta::verdict complaints;
    alphaswarm::sql::writer w(*page, complaints);
    if constexpr (!std::is_void_v<Owner>) {
        w.scope.keys[0] = {alphaswarm::meta::id_of<Owner>, 20};
        w.scope.size = 1;
    }
    std::vector<alphaswarm::sql::placeholder_entry> entries(found.argument_count);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        entries[i].name = found.arguments[i].called;
        entries[i].facts.oid = 25;
    }
    alphaswarm::reader::write_sent_text(w, found, text, tables, entries.data());
    return {w.overflow() ? std::string() : std::string(page->text, w.size()),
            std::string(complaints.view()),
            w.scope_positions[0]};
}

}  // namespace sending
