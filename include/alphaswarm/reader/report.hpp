// SPDX-License-Identifier: BSL-1.0
// What there is to say of a file of SQL: its statements, their results and parameters, and every mistake with its place
// in the file. Values that outlive the file's text, for a tool to print.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <alphaswarm/reader/cpp_type.hpp>
#include <alphaswarm/reader/sql_file.hpp>

namespace alphaswarm::reader {

/// A result or parameter of a statement.
struct reported_value {
    std::string name;  ///< as PostgreSQL names a result, without the colon of a parameter; a result may have none
    std::string type;  ///< PostgreSQL's: "double precision", "character varying[]"
    std::string origin;  ///< `table.column` whose values it has, or beside which it stands; empty if there is none
    std::string cpp;  ///< the C++ type that the library reads or takes, without NULL
    std::string header;  ///< the header that a program includes for the C++ type; empty if it needs none of its own
    bool nullable;
};

/// What the compiler would say, and where in the file.
struct reported_mistake {
    text_place at;
    std::string message;  ///< "AS1003 column symbl: there is no such column; instruments has symbol"
};

struct reported_statement {
    std::string name;  ///< from `-- name: busiest`; may be empty
    text_place at;  ///< of its first token
    std::vector<reported_value> results, parameters;  ///< of an accepted statement
    std::vector<reported_mistake> mistakes;
    bool only_reads = true;  ///< it changes no rows and locks none

    [[nodiscard]] bool accepted() const { return mistakes.empty(); }
};

/// A file that was read, with its statements in order.
struct report {
    std::string file;
    std::vector<reported_statement> statements;

    [[nodiscard]] bool accepted() const {
        for (reported_statement const& s : statements)
            if (!s.accepted()) return false;
        return true;
    }
};

namespace detail {

/// Reads one statement, and words its mistakes with their places in the file.
class reporter {
public:
    reporter(std::string_view file, file_statement const& s, known_tables const& known)
        : file_(file),
          text_(s.text),
          begin_(s.begin),
          known_(known),
          found_(std::make_unique<analysis>(analyse(s.text, known.views, known.count))) {}

    void run(reported_statement& into) const {
        meta::verdict v = found_->complaints;
        if (v.accepted()) judge(v);
        add_mistakes(v.view(), into.mistakes);
        if (!into.mistakes.empty()) return;
        into.only_reads = !found_->locks && found_->change_count == 0;
        for (std::size_t i = 0; i < found_->result_count; ++i) {
            result const& r = found_->results[i];
            std::string called(exact_name(r.called).view());
            into.results.push_back(value(std::move(called), r.is, read(r), r.from, r.nullable));
            if (r.list) into.results.back().cpp = "std::vector<std::optional<" + into.results.back().cpp + ">>";
        }
        for (std::size_t i = 0; i < found_->argument_count; ++i) {
            argument const& a = found_->arguments[i];
            into.parameters.push_back(value(std::string(a.called), a.is, taken(a), a.from, a.nullable));
            if (a.list) into.parameters.back().cpp = "std::vector<" + into.parameters.back().cpp + ">";
        }
    }

private:
    /// The type of the value, or of the list's values.
    [[nodiscard]] static catalog::type read(result const& r) {
        return r.list ? catalog::element_of(catalog::base_of(r.is)) : r.is;
    }
    [[nodiscard]] static catalog::type taken(argument const& a) { return a.list ? catalog::element_of(a.is) : a.is; }

    /// What is right to PostgreSQL and not to the library.
    void judge(meta::verdict& v) const {
        for (std::size_t i = 0; i < found_->result_count; ++i)
            if (known_.type_of(read(found_->results[i]), found_->results[i].from).spelled == nullptr)
                refuse_result(v, i + 1, found_->results[i]);
        for (std::size_t i = 0; i < found_->argument_count; ++i)
            if (known_.type_of(taken(found_->arguments[i]), found_->arguments[i].from).spelled == nullptr)
                refuse_argument(v, found_->arguments[i]);
        for (std::size_t i = 0; i < found_->comparison_count; ++i) {
            comparison const& c = found_->comparisons[i];
            meta::type_id const left = known_.type_of(catalog::none, c.left).key_of,
                                right = known_.type_of(catalog::none, c.right).key_of;
            if (left && right && left != right)
                refuse_comparison(v, text_, c, *known_.views[c.left.table - 1], *known_.views[c.right.table - 1]);
        }
        for (std::size_t i = 0; i < found_->crossing_count; ++i) {
            crossing const& c = found_->crossings[i];
            schema::table_view const &left = *known_.views[c.left - 1], &right = *known_.views[c.right - 1];
            refuse_crossing(v, text_, c, left, right);
            known_.say_path(v, left.id, right.id);
        }
        for (std::size_t i = 0; i < found_->constant_count; ++i) {
            label const& c = found_->constants[i];
            cpp_type const& type = known_.type_of(catalog::none, c.beside);
            if (type.label_count)
                judge_constant(v, text_, c, *known_.views[c.beside.table - 1], type.labels, type.label_count);
        }
    }

    [[nodiscard]] reported_value value(
        std::string name, catalog::type is, catalog::type read, origin from, bool nullable) const {
        catalog::type const element = catalog::element_of(read);
        cpp_type const& type = known_.type_of(read, from);
        return {std::move(name),
                type_name(is),
                origin_name(from),
                type.spelled ? type.spelled() : std::string(),
                std::string(types::header_of(catalog::oid_of(element == catalog::none ? read : element))),
                nullable};
    }
    /// As format_type() spells it; a type of the database by the name that a column's description gives it.
    [[nodiscard]] std::string type_name(catalog::type t) const {
        if (!catalog::is_own(t)) return std::string(catalog::name_of(t));
        for (std::size_t i = 0; i < known_.count; ++i)
            for (schema::column_facts const& c : *known_.views[i]) {
                catalog::type const own = reader::type_of(c);
                if (own == t) return std::string(c.type.name);
                if (own == catalog::element_of(t)) return std::string(c.type.name) + "[]";
                if (catalog::is_own(own) && catalog::element_of(own) == t && c.type.name.ends_with("[]"))
                    return std::string(c.type.name.substr(0, c.type.name.size() - 2));
            }
        return {};
    }
    [[nodiscard]] std::string origin_name(origin from) const {
        if (from.table == 0) return {};
        schema::table_view const& t = *known_.views[from.table - 1];
        std::string out(t.about->namespace_name);
        if (!out.empty()) out += '.';
        out += t.name();
        out += '.';
        return out += std::string_view(t.column_or_argument(from.ordinal).name);
    }

    /// A number and the character behind it; 0 if there is none.
    [[nodiscard]] static std::size_t number_before(std::string_view& words, char end) {
        std::size_t value = 0, size = 0;
        while (size < words.size() && is_digit(words[size]))
            value = value * 10 + static_cast<std::size_t>(words[size++] - '0');
        if (size == 0 || size == words.size() || words[size] != end) return 0;
        words.remove_prefix(size + 1);
        return value;
    }
    /// Where the next of several messages begins: "; AS1003 SQL ".
    [[nodiscard]] static std::size_t end_of_message(std::string_view words) {
        for (std::size_t i = words.find("; AS"); i != words.npos; i = words.find("; AS", i + 1))
            if (words.substr(i + 8, 5) == " SQL ") return i;
        return words.size();
    }
    /// "AS1003 SQL 1:8 column symbl: ..." with its place in the file; what has no place is about the whole statement.
    void add_mistakes(std::string_view words, std::vector<reported_mistake>& into) const {
        while (!words.empty()) {
            std::size_t const size = end_of_message(words);
            std::string_view message = words.substr(0, size);
            words.remove_prefix(size);
            if (words.starts_with("; ")) words.remove_prefix(2);
            std::string const id(message.substr(0, message.find(' ')));
            message.remove_prefix(message.size() < id.size() + 5 ? id.size() : id.size() + 5);  // " SQL "
            text_place at = place_of(file_, begin_);
            std::string_view rest = message;
            if (std::size_t const line = number_before(rest, ':'))
                if (std::size_t const column = number_before(rest, ' ')) {
                    at = line == 1 ? text_place{at.line, at.column + column - 1}
                                   : text_place{at.line + line - 1, column};
                    message = rest;
                }
            into.push_back({at, id + " " + std::string(message)});
        }
    }

    std::string_view file_, text_;
    std::size_t begin_;
    known_tables const& known_;
    std::unique_ptr<analysis> found_;  // too large for a stack
};

}  // namespace detail

/// Reads a file's text against these tables. It says of each statement what checked_sql() would, and of a name that two
/// statements have, that they have it.
[[nodiscard]] inline report make_report(std::string file, std::string_view text, known_tables const& known) {
    report made{std::move(file), {}};
    for (file_statement const& s : split_statements(text)) {
        reported_statement one;
        one.name = s.name;
        one.at = place_of(text, s.begin);
        for (reported_statement const& other : made.statements)
            if (!one.name.empty() && other.name == one.name) {
                one.mistakes.push_back({place_of(text, s.name_at),
                                        "the name " + one.name + " is that of the statement in line " +
                                            std::to_string(other.at.line) + " already; give another"});
                break;
            }
        detail::reporter(text, s, known).run(one);
        made.statements.push_back(std::move(one));
    }
    return made;
}

}  // namespace alphaswarm::reader
