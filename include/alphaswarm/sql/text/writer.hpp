// SPDX-License-Identifier: BSL-1.0
// Writes a statement at compile time. One walk over the statement's type produces its text, the types of its parameters
// and results, and every complaint about it. Expressions and clauses know only this class, not a buffer's size or a
// connection.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <alphaswarm/meta/literal.hpp>
#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/schema/owner.hpp>
#include <alphaswarm/schema/table.hpp>
#include <alphaswarm/sql/text/frame.hpp>
#include <alphaswarm/sql/text/identifier.hpp>
#include <alphaswarm/sql/text/scope.hpp>

namespace alphaswarm::sql {

/// A column of the result: its type, and whether it can be null.
struct result_column {
    std::uint32_t oid = 0;
    bool nullable = false;
};

/// A placeholder, and the type that its argument must be compatible with.
struct placeholder_entry {
    std::string_view name{};
    meta::type_id type = nullptr;
    type_facts facts{};
    bool key = false;  // only a key of the same type is accepted
    std::string_view enumeration{};  // the C++ name of an enum, whose values alone are accepted
    bool nullable = false;  // its argument may be NULL
};

/// What is known about an expression that was written.
struct written {
    bool nullable = false;
};

/// A place in the text that names a column that an insert may leave to the server: see omitted_columns.hpp. `number`
/// numbers the column among all of the statement's columns of that kind.
struct omittable_place {
    enum class kind : unsigned char { value, listed, selected };  // in VALUES; in the list of columns; in a select list
    std::uint32_t begin, end;
    std::uint16_t number;
    kind as;
};
/// The part of the text that inserts many rows into one table: " (" is at `columns`, " select " at `select`, " from "
/// at `from`.
struct insert_region {
    std::uint32_t begin, columns, select, from, end;
};

/// The buffers that a statement is written into. PostgreSQL allows at most 65,535 parameters, and nobody reads
/// statements that long. A compiler pays only for what is written, and pays less if it can see the arrays directly.
struct page {
    static constexpr std::size_t most_text = 65536, most_parameters = 2048, most_results = 2048;
    char text[most_text]{};
    std::uint32_t parameters[most_parameters]{};
    result_column results[most_results]{};
    static constexpr std::size_t most_omittable = 64, most_regions = 32;
    omittable_place omittable_places[2 * most_omittable]{};
    insert_region insert_regions[most_regions]{};
};

class writer {
public:
    static constexpr std::size_t most_sources = 32;
    static constexpr std::size_t most_placeholders = 32;

    /// The page belongs to the caller. Anything that does not fit is counted but not written, and overflow() is true.
    constexpr writer(page& on, meta::verdict& noted) : complaints(noted), on_(on) {}

    constexpr writer& operator<<(std::string_view words) {
        std::size_t const size = words.size();
        char const* const from = words.data();  // every call costs compile time
        page& on = on_;
        std::size_t at = size_;
        if (at + size < page::most_text)
            for (std::size_t i = 0; i < size; ++i) on.text[at++] = from[i];
        size_ += size;
        return *this;
    }
    constexpr writer& operator<<(char const* words) { return *this << meta::literal(words).text; }
    constexpr writer& number(std::size_t value) {
        char digits[20]{};
        std::size_t first = 20;
        do digits[--first] = static_cast<char>('0' + value % 10);
        while (value /= 10);
        return *this << std::string_view(digits + first, 20 - first);
    }
    constexpr writer& identifier(std::string_view name) {
        if (!needs_quotes(name)) return *this << name;  // nearly all names; saves a call, which costs compile time
        spell_identifier(name, [this](std::string_view piece) { *this << piece; });
        return *this;
    }
    constexpr writer& type(type_facts const& type) {
        spell_type(type, [this](std::string_view piece) { *this << piece; });
        return *this;
    }
    /// A string constant as SQL: 'it''s'. With a backslash it is written as E'...', which means the same whatever the
    /// session's standard_conforming_strings.
    template <class... Piece>
    constexpr writer& quoted(Piece const&... piece) {
        bool escaped = false;
        auto const look = [&](std::string_view words) {
            for (char c : words) escaped = escaped || c == '\\';
        };
        (look(piece), ...);
        *this << (escaped ? std::string_view("E'") : std::string_view("'"));
        auto const add = [this](std::string_view words) {
            for (std::size_t i = 0; i < words.size(); ++i)
                *this << (words[i] == '\''   ? std::string_view("''")
                          : words[i] == '\\' ? std::string_view("\\\\")
                                             : words.substr(i, 1));
        };
        (add(piece), ...);
        return *this << "'";
    }
    /// The next `$n`, for a bound value of this type.
    constexpr writer& parameter(std::uint32_t oid) {
        if (parameter_count_ < page::most_parameters) on_.parameters[parameter_count_] = oid;
        ++parameter_count_;
        *this << "$";
        return number(parameter_count_);
    }
    /// The same for a type that may be the database's own, such as an enum: it has no fixed OID, so the text states the
    /// type with a cast and leaves the server nothing to guess.
    constexpr writer& parameter(type_facts const& of) {
        parameter(of.oid);
        if (of.oid == 0) {
            *this << "::";
            type(of);
        }
        return *this;
    }
    /// The same for an array of such values.
    constexpr writer& array_parameter(type_facts const& element) {
        parameter(element.array_oid);
        if (element.array_oid == 0) {
            *this << "::";
            type(element) << "[]";
        }
        return *this;
    }
    /// The next `$n`, whose value is given by name when the statement runs.
    constexpr writer& placeholder(placeholder_entry const& entry) {
        bool known = false;
        for (std::size_t i = 0; i < placeholder_count; ++i) {
            if (placeholders[i].name != entry.name || placeholders[i].type != entry.type) continue;
            placeholders[i].nullable = placeholders[i].nullable && entry.nullable;  // in every place that uses it
            known = true;
        }
        if (!known && placeholder_count < most_placeholders) placeholders[placeholder_count++] = entry;
        return parameter(entry.facts);
    }
    constexpr void result(std::uint32_t oid, bool nullable) {
        if (result_count_ < page::most_results) on_.results[result_count_] = {oid, nullable};
        ++result_count_;
    }

    /// A table's name with its PostgreSQL schema.
    constexpr writer& table(schema::table_view const& t) {
        if (t.is_function() && complaints.accepted())
            complaints.next("AS0442 ")
                << frame->clause << ": " << t.name()
                << " is a function, whose rows are those of a call; write call<...>(...) with its arguments";
        return name_of(t);
    }
    /// The same of a function that is called.
    constexpr writer& name_of(schema::table_view const& t) {
        if (!t.about->namespace_name.empty()) identifier(t.about->namespace_name) << ".";
        return identifier(t.name());
    }
    constexpr void add_source(source_entry const& entry) {
        if (entry.table != nullptr) touch(*entry.table);
        for (std::size_t i = frame->first_source; i < source_count; ++i)
            if (sources[i].name == entry.name)
                complaints.next("AS0405 ")
                    << frame->clause << ": " << entry.name << " appears twice; give one of them an alias(...)";
        if (source_count < most_sources) sources[source_count++] = entry;
        else
            complaints.next("AS0412 ") << frame->clause << ": " << entry.name
                                       << " is one table too many; a statement reads from at most 32";
    }
    /// Notes for the source that was added last which of those before it may lack a row so far: what its arguments see,
    /// whatever is joined later.
    constexpr void note_far_sources() {
        for (std::size_t i = 0; i + 1 < source_count; ++i)
            if (sources[i].nullable) sources[source_count - 1].far_before |= std::uint32_t{1} << i;
    }
    /// The first source of the innermost query, or the table that a statement changes.
    [[nodiscard]] constexpr source_entry const& first_source() const { return sources[frame->first_source]; }
    [[nodiscard]] constexpr source_entry const& last_source() const { return sources[source_count - 1]; }
    /// The number of sources of the innermost query.
    [[nodiscard]] constexpr std::size_t own_sources() const { return source_count - frame->first_source; }
    /// The source with this id, searched from the innermost query outwards; null if it cannot be read here.
    [[nodiscard]] constexpr source_entry const* find_source(meta::type_id id) const { return find(id).source; }

    /// Writes a column of one of the sources; complains if the statement does not read from that source.
    constexpr written column(meta::type_id source,
                             std::string_view source_name,
                             schema::table_view const& t,
                             std::size_t ordinal) {
        schema::column_facts const& c = t.columns[ordinal];
        if (frame->in_text && find_source(source) == nullptr)
            for (std::size_t i = frame->first_source; i < source_count; ++i)
                if (sources[i].name == source_name && sources[i].table == &t) {
                    identifier(source_name) << ".";
                    identifier(c.name);
                    return {c.nullable};
                }
        return column(source, source_name, {c.name, ordinal, c.nullable});
    }
    constexpr written column(meta::type_id source, std::string_view source_name, source_column const& c) {
        auto const [from, of] = find(source);
        if (from == nullptr) {
            if (!naming) refuse_column(source, source_name, c.name);
            identifier(source_name) << ".";
            identifier(c.name);
            return {c.nullable};
        }
        if (of->qualified || of != frame) identifier(from->name) << ".";
        identifier(c.name);
        if (of->grouped && !of->inside_aggregate && !of->writing_key && !of->is_grouped(*from, c.ordinal))
            complaints.next("AS0402 ") << of->clause << ": " << from->name << "." << c.name
                                       << (of->grouped_by_order
                                               ? " is not grouped, and order_by() contains an aggregate"
                                               : " is not grouped, next to an aggregate")
                                       << "; add it to group_by() or put it into an aggregate";
        return {c.nullable || from->nullable};
    }

    /// Reserves numbers for this many columns that may be left to the server, and returns the first.
    constexpr std::size_t claim_omittable(std::size_t columns, schema::table_view const& t) {
        std::size_t const first = omittable_columns_;
        omittable_columns_ += columns;
        if (omittable_columns_ > page::most_omittable && first <= page::most_omittable)
            complaints.next("AS0517 ") << frame->clause << ": with those of " << t.name()
                                       << " the statement has more than " << page::most_omittable
                                       << " columns that the server fills if they are unset; let the client make some "
                                          "of them, or make them std::optional";
        return first;
    }
    /// Notes that the text since `begin` is the column with this number.
    constexpr void note_omittable(std::size_t begin, std::size_t number, omittable_place::kind as) {
        if (number < page::most_omittable)
            on_.omittable_places[omittable_place_count_++] = {static_cast<std::uint32_t>(begin),
                                                              static_cast<std::uint32_t>(size_),
                                                              static_cast<std::uint16_t>(number),
                                                              as};
    }
    /// Notes the part of the text that inserts many rows.
    constexpr void note_region(insert_region const& region) {
        if (region_count_ < page::most_regions) on_.insert_regions[region_count_++] = region;
    }
    [[nodiscard]] constexpr std::size_t omittable_place_count() const { return omittable_place_count_; }
    [[nodiscard]] constexpr std::size_t region_count() const { return region_count_; }

    /// Notes that the statement reads or writes this table. If the table has a scope, its own or an owner's, the
    /// session must be bound to one of that scope's columns.
    constexpr void touch(schema::table_view const& t) { touch(t, t.name(), 0); }
    /// The session's key with this number, as a parameter that is sent once however often it is used.
    constexpr writer& scope_parameter(std::size_t number_of_key) {
        if (scope_positions[number_of_key] == 0) {
            scope_positions[number_of_key] = static_cast<std::uint16_t>(parameter_count_ + 1);
            return parameter(scope.keys[number_of_key].oid);
        }
        *this << "$";
        return number(scope_positions[number_of_key]);
    }
    [[nodiscard]] constexpr std::size_t size() const { return size_; }
    [[nodiscard]] constexpr std::size_t parameter_count() const { return parameter_count_; }
    [[nodiscard]] constexpr std::size_t result_count() const { return result_count_; }
    [[nodiscard]] constexpr bool overflow() const {
        return size_ >= page::most_text || parameter_count_ > page::most_parameters ||
               result_count_ > page::most_results;
    }

    meta::verdict& complaints;
    source_entry sources[most_sources]{};  // of all queries that are being written, the outermost first
    std::size_t source_count = 0;
    sql::frame* frame = &outermost_;  // of the innermost query
    placeholder_entry placeholders[most_placeholders]{};
    std::size_t placeholder_count = 0;
    bool naming = false;  // writing for an error message: no scope, no complaints
    scope_binding scope{};  // what the session is bound to
    meta::type_id asked_owner =
        nullptr;  // the statement already checks that the session sees the row's part in this table
    bool makes_owners = false;  // the same statement inserts the rows that own the inserted rows
    std::uint16_t scope_positions[scope_binding::most_keys]{};  // by key: the n of its $n; 0: not sent
    std::string_view scoped_table{};  // a table with a scope that the statement uses
    bool calls = false;  // a function that may change something is called
    void (*rows_of)(meta::verdict&) = nullptr;  // names a set-returning function, if one was written

private:
    struct found_source {
        source_entry const* source = nullptr;
        sql::frame const* of = nullptr;
    };
    [[nodiscard]] constexpr found_source find(meta::type_id id) const {
        std::size_t end = source_count;
        for (sql::frame const* f = frame; f != nullptr; end = f->first_source, f = f->outer)
            for (std::size_t i = end < f->hidden_from ? end : f->hidden_from; i > f->first_source; --i)
                if (sources[i - 1].id == id) return {&sources[i - 1], f};
        return {};
    }
    /// AS0802, AS0806. `accessed` is the table that the statement names.
    constexpr void touch(schema::table_view const& t, std::string_view accessed, std::size_t steps) {
        if (!t.about->scope.empty()) {
            if (scoped_table.empty()) scoped_table = accessed;
            if (scope.is_given() && !scope.reaches(t))
                complaints.next("AS0802 ") << frame->clause << ": " << t.name() << " has the scope " << t.about->scope
                                           << " and the session is bound to none of its columns; bind it to one of "
                                              "them too, or use unscoped()";
        }
        if (t.about->inherited.parent_table == nullptr && t.about->owner.table == nullptr) return;
        for (schema::owner_link const& link : schema::owners_of(t)) {
            if (steps < schema::longest_owner_path) touch(*link.by.parent, accessed, steps + 1);
        }
        if (t.about->owner.table == nullptr || schema::has_owner(t.about->owner.table())) return;
        complaints.next("AS0806 ")
            << frame->clause << ": " << t.name() << "." << t.about->owner.member << ": scoped_through() leads to "
            << t.about->owner.table().name()
            << ", and nothing determines who owns its rows; describe its scope, or remove scoped_through()";
        if (scoped_table.empty()) scoped_table = accessed;
    }
    /// AS0401, or AS0419, AS0421 or AS0526 if the column's source is hidden.
    constexpr void refuse_column(meta::type_id source, std::string_view source_name, std::string_view name) {
        bool hidden = false;
        for (std::size_t i = frame->hidden_from; i < source_count; ++i) hidden = hidden || sources[i].id == source;
        auto const complain = [&](std::string_view id) -> meta::verdict& {
            return complaints.next(id) << frame->clause << ": " << source_name << "." << name << ": ";
        };
        if (!hidden && frame->in_text)
            complain("AS0401 ")
                << "the text around it reads no " << source_name
                << ", or reads it twice or under other names of columns; say alias<...>(name) of one that it reads";
        else if (!hidden) complain("AS0401 ") << source_name << " is not in from(); add it with from or a join";
        else if (frame->sees_no_side)
            complain("AS0419 ") << "an argument of a function in a right or full join sees no other source; put the "
                                   "function on the left, and use left_join(...)";
        else if (frame->hidden_from < source_count && sources[frame->hidden_from].id == source &&
                 sources[frame->hidden_from].table != nullptr && sources[frame->hidden_from].table->is_function())
            complain("AS0419 ") << "an argument of a function is worked out before its rows; read another source";
        else if (frame->clause == "join()" || frame->clause == "from()")
            complain("AS0419 ") << source_name << " is joined later; move that join before this one";
        else if (frame->clause == "values()")
            complain("AS0526 ") << "a new row is made from values and cannot read a column; give a value";
        else complain("AS0421 ") << "the number of rows is determined before any is read; give a number or param(...)";
    }
    sql::frame outermost_{};
    page& on_;
    std::size_t size_ = 0, parameter_count_ = 0, result_count_ = 0;
    std::size_t omittable_columns_ = 0, omittable_place_count_ = 0, region_count_ = 0;
};

/// Enters the frame of an inner query; its destructor leaves the frame and drops its sources.
class entered_frame {
public:
    constexpr explicit entered_frame(writer& w) : w_(w) {
        inner_.outer = w.frame;
        inner_.first_source = w.source_count;
        inner_.clause = w.frame->clause;
        w.frame = &inner_;
    }
    entered_frame(entered_frame const&) = delete;
    entered_frame& operator=(entered_frame const&) = delete;
    constexpr ~entered_frame() {
        w_.frame = inner_.outer;
        w_.source_count = inner_.first_source;
    }

private:
    writer& w_;
    frame inner_{};
};

/// While it exists, the query's sources from index `from` on cannot be read: all of them in LIMIT, those joined later
/// in ON.
class hidden_sources {
public:
    constexpr hidden_sources(writer& w, std::size_t from) : frame_(*w.frame), before_(frame_.hidden_from) {
        frame_.hidden_from = from;
    }
    hidden_sources(hidden_sources const&) = delete;
    hidden_sources& operator=(hidden_sources const&) = delete;
    constexpr ~hidden_sources() { frame_.hidden_from = before_; }

private:
    frame& frame_;
    std::size_t before_;
};

/// While it exists, columns are qualified by their source.
class qualified_columns {
public:
    constexpr explicit qualified_columns(writer& w) : frame_(*w.frame), before_(frame_.qualified) {
        frame_.qualified = true;
    }
    qualified_columns(qualified_columns const&) = delete;
    qualified_columns& operator=(qualified_columns const&) = delete;
    constexpr ~qualified_columns() { frame_.qualified = before_; }

private:
    frame& frame_;
    bool before_;
};

}  // namespace alphaswarm::sql
