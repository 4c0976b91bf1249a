// SPDX-License-Identifier: BSL-1.0
// How the demonstration shows what it does.  The code that it prints is the code that runs: the build puts the text
// of the questions into the program, and what stands there between `// [name]` and `// [/name]` is printed. The answers
// are kept too, for the test that asks the same as SQL text.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <typeindex>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <alphaswarm/format.hpp>

namespace demo {

using namespace alphaswarm;

/// The lines of the questions between the marks, less their common indentation. A mark that is missing is an error.
[[nodiscard]] std::string snippet(std::string_view name);

/// Columns of text, each as wide as its widest cell.
class text_table {
public:
    explicit text_table(std::vector<std::string> header) : lines_{std::move(header)} {}
    void add(std::vector<std::string> cells) { lines_.push_back(std::move(cells)); }
    [[nodiscard]] std::vector<std::vector<std::string>> rows() const { return {lines_.begin() + 1, lines_.end()}; }
    void print(std::size_t most) const {
        std::size_t const shown = std::min(lines_.size(), most + 1);
        std::vector<std::size_t> widths(lines_[0].size());
        for (std::size_t n = 0; n < shown; ++n)
            for (std::size_t i = 0; i < widths.size(); ++i) widths[i] = std::max(widths[i], width(lines_[n][i]));
        for (std::size_t n = 0; n < shown; ++n) {
            fmt::print("   ");
            for (std::size_t i = 0; i < widths.size(); ++i) {
                std::string const gap(widths[i] - width(lines_[n][i]), ' ');
                fmt::print(" {}",
                           is_number(i) ? gap + lines_[n][i] : lines_[n][i] + (i + 1 < widths.size() ? gap : ""));
                if (i + 1 < widths.size()) fmt::print(" ");
            }
            fmt::print("\n");
            if (n > 0) continue;
            fmt::print("   ");
            for (std::size_t i = 0; i < widths.size(); ++i)
                fmt::print(" {:-<{}}{}", "", widths[i], i + 1 < widths.size() ? " " : "");
            fmt::print("\n");
        }
        if (shown < lines_.size()) fmt::print("    ... and {} more\n", lines_.size() - shown);
    }

private:
    static std::size_t width(std::string_view text) {
        return static_cast<std::size_t>(
            std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
    }
    [[nodiscard]] bool is_number(std::size_t column) const {
        bool any = false;
        for (std::size_t n = 1; n < lines_.size(); ++n) {
            std::string const& cell = lines_[n][column];
            if (cell == "null") continue;
            if (cell.empty() || cell.find_first_not_of("-+.e0123456789") != cell.npos || cell.find('-', 1) != cell.npos)
                return false;
            any = true;
        }
        return any;
    }
    std::vector<std::vector<std::string>> lines_;
};

template <std::size_t I, class Token, class Value>
std::string heading(sql::row_cell<I, Token, Value> const&) {
    if constexpr (requires { Token::member; }) return std::string(sql::facts_of<Token::member>.name);
    else if constexpr (requires { Token::view; }) return std::string(Token::view);
    else return std::string("?");
}
template <class... Cells>
std::vector<std::string> headings(sql::row<Cells...> const& row) {
    return {heading(static_cast<Cells const&>(row))...};
}
template <class... Cells>
std::vector<std::string> cells(sql::row<Cells...> const& row) {
    return {to_text(static_cast<Cells const&>(row).data)...};
}

/// What a question found: kept for the test that asks it once more as SQL text.
struct answered {
    std::vector<std::string> headings;
    std::vector<std::type_index> types;  // without std::optional
    std::vector<bool> optional;
    std::vector<std::vector<std::string>> rows;
    std::string summary;
};
template <class Value>
struct plain {
    using type = Value;
};
template <class Value>
struct plain<std::optional<Value>> {
    using type = Value;
};
template <std::size_t I, class Token, class Value>
void note_type(answered& of, sql::row_cell<I, Token, Value> const*) {
    of.types.push_back(typeid(typename plain<Value>::type));
    of.optional.push_back(!std::is_same_v<Value, typename plain<Value>::type>);
}
template <class... Cells>
answered answered_by(std::vector<sql::row<Cells...>> const& rows) {
    answered all;
    (note_type(all, static_cast<Cells const*>(nullptr)), ...);
    if (!rows.empty()) all.headings = headings(rows[0]);
    for (auto const& row : rows) all.rows.push_back(cells(row));
    return all;
}

/// Breaks a long line at spaces.
inline void print_wrapped(std::string_view first, std::string_view text, std::size_t width = 110) {
    while (!text.empty()) {
        std::size_t end = text.size();
        if (end > width) end = std::min(text.rfind(' ', width), end);
        fmt::print("{}{}\n", first, text.substr(0, end));
        first = "         ";
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

/// One question: its number, its code, then what became of it.
class show {
public:
    /// With `must_find`, a question without rows is a failure.
    explicit show(bool must_find) : must_find_(must_find) {}

    /// Prints the question and the code that follows; the clock runs from here.
    void ask(std::string_view question, std::string_view name) {
        fmt::print("\n{}. {}\n\n{}\n", ++asked_, question, snippet(name));
        name_ = name;
        begun_ = std::chrono::steady_clock::now();
    }
    /// The answer: the statement's SQL, the rows, and the time since the question.
    template <class S, class... Cells>
    void answer(S const& statement, std::vector<sql::row<Cells...>> const& rows) {
        double const spent = stop();
        answers_[name_] = answered_by(rows);
        print_wrapped("    SQL: ", sql_of(statement));
        fmt::print("\n");
        if (!rows.empty()) {
            text_table table(headings(rows[0]));
            for (auto const& row : rows) table.add(cells(row));
            table.print(13);
        }
        close(fmt::format("{} row{}", rows.size(), rows.size() == 1 ? "" : "s"), spent);
        if (rows.empty() && must_find_)
            throw error("this question must find rows in the data that ship with the demonstration");
    }
    template <class S>
    void answer(S const& statement, text_table const& table, std::string_view summary) {
        double const spent = stop();
        answers_[name_].rows = table.rows();
        print_wrapped("    SQL: ", sql_of(statement));
        fmt::print("\n");
        table.print(13);
        close(summary, spent);
    }
    /// For statements whose answer is one sentence.
    template <class S>
    void answer(S const& statement, std::string_view summary) {
        double const spent = stop();
        print_wrapped("    SQL: ", sql_of(statement));
        fmt::print("\n");
        close(summary, spent);
    }
    void answer(std::string_view summary) { close(summary, stop()); }

    [[nodiscard]] int asked() const { return asked_; }
    /// By the names of the questions' code.
    [[nodiscard]] std::map<std::string, answered, std::less<>> const& answers() const { return answers_; }

private:
    [[nodiscard]] double stop() const {
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun_).count();
    }
    void close(std::string_view summary, double spent) {
        answers_[name_].summary = summary;
        fmt::print("    {}, {:.2f} ms\n", summary, spent);
    }

    bool must_find_;
    int asked_ = 0;
    std::string name_;
    std::map<std::string, answered, std::less<>> answers_;
    std::chrono::steady_clock::time_point begun_;
};

}  // namespace demo
