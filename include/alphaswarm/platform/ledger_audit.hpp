// SPDX-License-Identifier: BSL-1.0
// What an audit entry says of a row: a sentence for people, and a JSON object with the row's id and everything that
// was recorded.  The entry is never changed while the row may be, so it is what a record that is repeated is
// compared with.  Members that are NULL are left out; a time is there only when the program gave it.
#pragma once

#include <charconv>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <alphaswarm/meta/error.hpp>
#include <alphaswarm/meta/words.hpp>
#include <alphaswarm/orm/error.hpp>
#include <alphaswarm/platform/ledger_statements.hpp>

namespace alphaswarm::platform {

namespace detail {

/// The shortest digits that read back as the same double.
[[gnu::noinline]] inline void append_number(std::string& out, double value) {
    char digits[32];
    auto const end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    out.append(digits, static_cast<std::size_t>(end - digits));
}

/// A JSON object that grows; its members are flat and in the order added.
class json_object {
public:
    json_object() {
        text_.reserve(256);
        text_ = '{';
    }
    [[gnu::noinline]] json_object& add(std::string_view name, std::string_view value) {
        begin(name);
        text_ += '"';
        for (char c : value) {
            if (c == '"' || c == '\\') (text_ += '\\') += c;
            else if (static_cast<unsigned char>(c) >= 0x20) text_ += c;
            else ((text_ += "\\u00") += "01"[c >> 4 & 1]) += "0123456789abcdef"[c & 15];
        }
        text_ += '"';
        return *this;
    }
    [[gnu::noinline]] json_object& add(std::string_view name, double value) {
        begin(name);
        append_number(text_, value);
        return *this;
    }
    template <class Value>
    json_object& add(std::string_view name, std::optional<Value> const& value) {
        if (value) add(name, *value);
        return *this;
    }
    [[nodiscard]] json take() { return json(std::move(text_ += '}')); }

private:
    void begin(std::string_view name) {
        if (text_.size() > 1) text_ += ',';
        ((text_ += '"').append(name.data(), name.size())) += "\":";
    }
    std::string text_;
};

[[noreturn, gnu::cold, gnu::noinline]] inline void refuse_record(schema::table_view const& t, std::size_t ordinal, std::string_view why) {
    throw orm::value_refused((meta::words() << t.name() << "." << t.columns[ordinal].name << ": " << why).take());
}
[[noreturn, gnu::cold, gnu::noinline]] inline void refuse_word(schema::table_view const& t, std::size_t ordinal, std::string_view given) {
    meta::words why;
    why << "'" << given << "' is none of its words; give one of";
    for (std::size_t i = 0; i < t.columns[ordinal].word_count; ++i) why << (i ? ", " : " ") << t.words[t.columns[ordinal].first_word + i];
    refuse_record(t, ordinal, why.text());
}
/// What the ledger asks of a value beyond what the column does: a word of the vocabulary, a number that is one.
template <class Value>
void require_sound(Value const& value, schema::table_view const& t, std::size_t ordinal) {
    if constexpr (std::is_same_v<Value, std::string>) {
        schema::column_facts const& c = t.columns[ordinal];
        for (std::size_t i = 0; i < c.word_count; ++i)
            if (t.words[c.first_word + i] == value) return;
        if (c.word_count != 0) refuse_word(t, ordinal, value);
    } else if constexpr (std::is_same_v<Value, double>) {
        if (!std::isfinite(value)) refuse_record(t, ordinal, "not a finite number");
    } else if constexpr (orm::detail::is_optional<Value>) {
        if (value) require_sound(*value, t, ordinal);
    }
}
template <class T, auto... Member>
void require_all_sound(T const& row, schema::member_list<Member...>) {
    (void)((is_own<T>(ordinal_of<Member>) ? require_sound(row.*Member, schema::view_of<T>, ordinal_of<Member>) : void()), ...);
}
template <class T>
void require_sound(T const& row) {
    require_all_sound(row, orm::detail::members_of<T>{});
}
/// A quantity says how much; the side says which way.
inline void require_positive(double quantity, schema::table_view const& t, std::size_t ordinal) {
    if (!(quantity > 0)) refuse_record(t, ordinal, "a quantity is greater than zero; which way it goes is the side's to say");
}

}  // namespace detail

/// The audit entries' words, before the rows' times are made.
inline void describe(audit& entry, SignalEntry const& row) {
    std::string& message = entry.message;
    ((message += row.direction) += ' ') += row.vt_symbol;
    message += ", strength ";
    detail::append_number(message, row.strength);
    detail::json_object said;
    said.add("signal_id", row.id.view()).add("vt_symbol", row.vt_symbol).add("direction", row.direction).add("strength", row.strength);
    said.add("confidence", row.confidence).add("rationale", row.rationale);
    if (row.created_at.is_set()) said.add("created_at", row.created_at.to_string());
    entry.payload = said.take();
}
inline void describe(audit& entry, OrderRecord const& row) {
    std::string& message = entry.message;
    (message += row.side) += ' ';
    detail::append_number(message, row.quantity);
    (((message += ' ') += row.vt_symbol) += ", ") += row.order_type;
    if (row.price) detail::append_number(message += " at ", *row.price);
    detail::json_object said;
    said.add("order_id", row.id.view()).add("vt_symbol", row.vt_symbol).add("side", row.side).add("order_type", row.order_type).add("quantity", row.quantity);
    said.add("price", row.price).add("status", row.status).add("reference", row.reference);
    if (row.created_at.is_set()) said.add("created_at", row.created_at.to_string());
    entry.payload = said.take();
}
inline void describe(audit& entry, Fill const& row) {
    std::string& message = entry.message;
    message += "filled ";
    detail::append_number(message, row.quantity);
    detail::append_number(message += " at ", row.price);
    detail::json_object said;
    said.add("fill_id", row.id.view()).add("order_id", row.order_id->view()).add("quantity", row.quantity).add("price", row.price);
    said.add("commission", row.commission).add("slippage", row.slippage);
    if (row.created_at.is_set()) said.add("created_at", row.created_at.to_string());
    entry.payload = said.take();
}

namespace detail {

/// The next member of a flat JSON object at `at`, which moves behind it: `"name":value`; empty at the end.
[[gnu::cold, gnu::noinline]] inline std::string_view next_member(std::string_view text, std::size_t& at) {
    std::size_t const begin = at;
    bool quoted = false;
    int depth = 0;
    for (; at < text.size(); ++at) {
        char const c = text[at];
        if (quoted && c == '\\') ++at;
        else if (c == '"') quoted = !quoted;
        else if (!quoted && (c == '{' || c == '[')) ++depth;
        else if (!quoted && (c == '}' || c == ']') && --depth < 0) break;
        else if (!quoted && c == ',' && depth == 0) break;
    }
    if (at > text.size()) at = text.size();
    std::string_view const member = text.substr(begin, at - begin);
    if (at < text.size()) ++at;
    return member;
}
[[gnu::cold, gnu::noinline]] inline bool holds_member(std::string_view text, std::string_view wanted) {
    for (std::size_t at = 1; at < text.size();)
        if (next_member(text, at) == wanted) return true;
    return false;
}
/// Members of the one that the other has not, the same.
[[gnu::cold, gnu::noinline]] inline void name_members(meta::words& out, std::string_view of, std::string_view others, char const* what) {
    for (std::size_t at = 1; at < of.size();)
        if (auto const member = next_member(of, at); !member.empty() && !holds_member(others, member)) out << what << member;
}
[[gnu::cold, gnu::noinline]] inline void name_difference(meta::words& out, char const* what, std::string_view stored, std::string_view given) {
    if (stored != given) out << "; " << what << " is stored as '" << stored << "' and given as '" << given << "'";
}
template <class T>
std::string_view text_of(std::optional<key<T>> const& id) {
    return id ? id->view() : std::string_view("nothing");
}

/// What tells the two entries apart, apart from their time; empty when nothing does.
[[gnu::cold, gnu::noinline]] inline std::string difference(LedgerEntry const& stored, LedgerEntry const& given) {
    meta::words out;
    name_difference(out, "entry_type", stored.entry_type, given.entry_type);
    name_difference(out, "level", stored.level, given.level);
    name_difference(out, "backtest_id", text_of(stored.backtest_id), text_of(given.backtest_id));
    name_difference(out, "strategy_id", text_of(stored.strategy_id), text_of(given.strategy_id));
    name_difference(out, "project_id", text_of(stored.project_id), text_of(given.project_id));
    name_difference(out, "owner_user_id", text_of(stored.owner_user_id), text_of(given.owner_user_id));
    name_difference(out, "workspace_id", text_of(stored.workspace_id), text_of(given.workspace_id));
    std::string const before = stored.payload ? stored.payload->text() : "null", now = given.payload ? given.payload->text() : "null";
    if (before != now) {
        name_members(out, before, now, "; stored with ");
        name_members(out, now, before, "; given with ");
        if (out.text().empty()) out << "; the payloads are written in different ways";
    }
    if (out.text().empty()) name_difference(out, "message", stored.message, given.message);
    return out.take();
}

}  // namespace detail

}  // namespace alphaswarm::platform
