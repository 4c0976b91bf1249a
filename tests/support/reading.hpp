// SPDX-License-Identifier: BSL-1.0
// Texts of SQL, read against the trading desk of the tests or another set of tables.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <alphaswarm/reader/analysis.hpp>

#include "support/desk.hpp"

namespace alphaswarm::test {

/// What is known of a text; too large for the stack of every test.
template <class Tables = desk::tables>
std::unique_ptr<reader::analysis> analysed(std::string_view text) {
    return std::make_unique<reader::analysis>(reader::analyse(text, Tables::tables.data(), Tables::size));
}
/// What the grammar says of a text; empty if it is right.
inline std::string parsed(std::string_view text) {
    auto const d = std::make_unique<reader::document>(text);
    reader::parser(*d).statement();
    return std::string(d->complaints.view());
}
inline std::string spelled(catalog::type t) {
    if (!catalog::is_own(t)) return std::string(catalog::name_of(t));
    return catalog::element_of(t) != catalog::none ? "own[]" : "own";
}
/// `symbol character varying, tick numeric? | :least numeric`, or what is wrong with it.
template <class Tables = desk::tables>
std::string reads(std::string_view text) {
    auto const found = analysed<Tables>(text);
    if (!found->accepted()) return std::string(found->complaints.view());
    std::string out;
    for (std::size_t i = 0; i < found->result_count; ++i) {
        reader::result const& r = found->results[i];
        out += i ? ", " : "";
        out += reader::exact_name(r.called).view();
        out += " " + spelled(r.is) + (r.nullable ? "?" : "");
    }
    for (std::size_t i = 0; i < found->argument_count; ++i)
        out += (i ? ", :" : " | :") + std::string(found->arguments[i].called) + " " + spelled(found->arguments[i].is);
    return out;
}

}  // namespace alphaswarm::test
