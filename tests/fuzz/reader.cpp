// SPDX-License-Identifier: BSL-1.0
// Arbitrary bytes, read as SQL against the tables of the tests: the reader ends, stays within its arrays, and what it
// says of a text keeps what the later steps rely on; what it accepts is written as a bound session sends it. libFuzzer
// calls it; scripts/fuzz builds and runs it.
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string_view>

#include <alphaswarm/reader/analysis.hpp>
#include <alphaswarm/reader/mentioned.hpp>
#include <alphaswarm/reader/report_text.hpp>

#include "support/described_functions.hpp"
#include "support/owned.hpp"
#include "support/sending.hpp"

namespace {

using namespace alphaswarm;
namespace described = described_functions;

/// The desk with functions of its own, and tables whose rows have owners.
constexpr auto tables = [] {
    std::array<schema::table_view const*, described::tables::size + owned::tables::size> all{};
    for (std::size_t i = 0; i < described::tables::size; ++i) all[i] = described::tables::tables[i];
    for (std::size_t i = 0; i < owned::tables::size; ++i) all[described::tables::size + i] = owned::tables::tables[i];
    return all;
}();

void expect(bool holds, char const* what) {
    if (holds) return;
    std::fprintf(stderr, "fuzz: %s\n", what);
    std::abort();
}

/// A part of the text, or words that the reader knows by itself.
void expect_readable(std::string_view words) {
    std::size_t letters = 0;
    for (char c : words) letters += c != '\0';
    expect(letters <= words.size(), "a name can be read");
}

void check_accepted(reader::analysis const& found, std::string_view text) {
    expect(found.result_count <= reader::analysis::most_results, "results fit");
    for (std::size_t i = 0; i < found.result_count; ++i) {
        reader::result const& r = found.results[i];
        expect_readable(r.called.text);
        expect(r.is != catalog::none && r.is != catalog::unknown, "a result has a type");
        expect(r.from.table <= tables.size(), "a result's table is one of the set");
        if (r.from.table) expect(r.from.ordinal < tables[r.from.table - 1u]->column_count, "a result's column exists");
    }
    for (std::size_t i = 0; i < found.argument_count; ++i) {
        reader::argument const& a = found.arguments[i];
        expect(!a.called.empty(), "a parameter has a name");
        expect(a.is != catalog::none && a.is != catalog::unknown, "a parameter has a type");
        expect(!a.list || catalog::element_of(a.is) != catalog::none, "a list is an array");
        expect(a.from.table <= tables.size(), "a parameter's table is one of the set");
        if (a.from.table)
            expect(a.from.ordinal < tables[a.from.table - 1u]->column_count + tables[a.from.table - 1u]->argument_count,
                   "a parameter's column or argument exists");
    }
    std::size_t from = 0;
    for (std::size_t i = 0; i < found.use_count; ++i) {
        reader::use const& u = found.uses[i];
        bool const adds = u.what == reader::rewritten::more_columns || u.what == reader::rewritten::more_values ||
                          u.what == reader::rewritten::condition || u.what == reader::rewritten::natural;
        expect(u.begin >= from && u.begin <= u.end && u.end <= text.size() && (adds || u.begin < u.end),
               "uses follow one another in the text");
        from = u.begin;
        switch (u.what) {
            case reader::rewritten::parameter:
                expect(u.number < found.argument_count, "a use's parameter is one of the text's");
                break;
            case reader::rewritten::more_columns:
            case reader::rewritten::more_values:
                expect(u.number > 0 && u.number <= found.change_count, "a use's change is one of the text's");
                break;
            case reader::rewritten::hole:
                expect(u.number < found.hole_count && u.first_seen + u.seen <= found.seen_count, "a hole is known");
                break;
            case reader::rewritten::star:
            case reader::rewritten::natural:
                expect(u.columns.begin + u.columns.count <= found.char_count, "columns are spelled");
                break;
            default:
                expect(u.number > 0 && u.number <= tables.size(), "a use's table is one of the set");
        }
        expect_readable(u.alias.text);
    }
    for (std::size_t i = 0; i < found.change_count; ++i)
        expect(found.changes[i].table > 0 && found.changes[i].table <= tables.size(), "a change's table is of the set");
}

void check_file(std::string_view text) {
    std::size_t from = 0;
    for (reader::file_statement const& s : reader::split_statements(text)) {
        expect(s.begin >= from && !s.text.empty() && s.begin + s.text.size() <= text.size(),
               "statements follow one another in the file");
        expect(s.name.empty() || (s.name_at >= from && s.name_at + s.name.size() <= s.begin),
               "a name is before its own");
        from = s.begin + s.text.size();
    }
    if (text.size() % 8) return;  // the same reader once more
    reader::report const found = reader::make_report("a.sql", text, reader::known_of<described::tables>);
    for (reader::reported_statement const& s : found.statements)
        for (reader::reported_mistake const& m : s.mistakes) {
            expect(m.at.line >= s.at.line || m.message.starts_with("the name "), "a mistake is in its statement");
            expect(m.message.starts_with("AS") || m.message.starts_with("the name "), "a mistake has its id");
        }
    expect(found.accepted() == reader::mistakes_text(found).empty(), "a refused file has a mistake");
    expect_readable(reader::tables_text(found));
    expect_readable(reader::structs_text(found));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size);
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    std::string_view const text(reinterpret_cast<char const*>(bytes), size);
    auto const found = std::make_unique<reader::analysis>(reader::analyse(text, tables.data(), tables.size()));
    if (found->accepted()) {
        check_accepted(*found, text);
        expect_readable(sending::write<owned::House>(*found, text, tables.data()).sql);
    } else expect(found->complaints.view().starts_with("AS"), "a refusal begins with its id");
    reader::mentioned const words = reader::find_mentioned(text);
    for (std::size_t i = 0; i < words.count; ++i) expect_readable(words.words[i]);
    check_file(text);
    return 0;
}
