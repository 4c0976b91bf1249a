// SPDX-License-Identifier: BSL-1.0
// What an audit entry says about a row: a sentence for people, and a JSON object with the row's id and everything that
// was recorded. The entry never changes, while the row may, so a repeated record is compared with the entry. Members
// that are NULL are omitted; a time is present only if the program supplied it.
#pragma once

#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/meta/error.hpp>
#include <alphaswarm/meta/message_builder.hpp>
#include <alphaswarm/meta/optional.hpp>
#include <alphaswarm/orm/core/error.hpp>
#include <alphaswarm/platform/ledger_statements.hpp>

namespace alphaswarm::platform {

namespace detail {

/// The shortest digits that read back as the same double; produced once for sentence and payload.
class digits {
public:
    explicit digits(double value)
        : size_(static_cast<std::size_t>(std::to_chars(text_, text_ + sizeof text_, value).ptr - text_)) {}
    [[nodiscard]] std::string_view view() const { return {text_, size_}; }

private:
    char text_[32];
    std::size_t size_;
};

/// A text under construction, written into preallocated space: growing a string piece by piece would be most of the
/// cost of an audit entry.
class composer {
public:
    explicit composer(std::size_t room) : text_(room, '\0') {}

    /// Text from the program.
    template <std::size_t N>
    composer& operator<<(char const (&words)[N]) {
        make_room(N - 1);
        std::memcpy(text_.data() + size_, words, N - 1);
        size_ += N - 1;
        return *this;
    }
    composer& operator<<(std::string_view words) {
        make_room(words.size());
        std::memcpy(text_.data() + size_, words.data(), words.size());
        size_ += words.size();
        return *this;
    }
    composer& operator<<(digits const& number) { return *this << number.view(); }
    /// As a JSON string.
    composer& quoted(std::string_view words) {
        make_room(6 * words.size() + 2);
        char* at = text_.data() + size_;
        *at++ = '"';
        std::memcpy(at, words.data(), words.size());
        at = is_plain(words) ? at + words.size() : escape(at, words);
        *at++ = '"';
        size_ = static_cast<std::size_t>(at - text_.data());
        return *this;
    }
    [[nodiscard]] std::string take() {
        text_.resize(size_);
        return std::move(text_);
    }

private:
    /// None of its characters is written differently in JSON; checks eight characters at a time.
    [[nodiscard]] static bool is_plain(std::string_view words) {
        constexpr std::uint64_t each = 0x0101010101010101u, top = each << 7;
        std::uint64_t odd = 0;
        std::size_t i = 0;
        auto const look = [&](std::uint64_t eight) {
            auto const zero_in = [](std::uint64_t v) { return (v - each) & ~v; };
            odd |= zero_in(eight ^ each * '"') | zero_in(eight ^ each * '\\') | ((eight - each * 0x20) & ~eight);
        };
        for (; i + 8 <= words.size(); i += 8) {
            std::uint64_t eight;
            std::memcpy(&eight, words.data() + i, 8);
            look(eight);
        }
        if (i < words.size()) {
            std::uint64_t rest = each * ' ';
            std::memcpy(&rest, words.data() + i, words.size() - i);
            look(rest);
        }
        return (odd & top) == 0;
    }
    ALPHASWARM_COLD static char* escape(char* at, std::string_view words) {
        for (char const c : words) {
            bool const control = static_cast<unsigned char>(c) < 0x20;
            if (control || c == '"' || c == '\\') *at++ = '\\';
            if (control) {
                std::memcpy(at, c & 0x10 ? "u001" : "u000", 4);
                at[4] = "0123456789abcdef"[c & 15];
                at += 5;
            } else *at++ = c;
        }
        return at;
    }
    void make_room(std::size_t bytes) {
        if (text_.size() - size_ < bytes) [[unlikely]]
            grow(bytes);
    }
    ALPHASWARM_COLD void grow(std::size_t bytes) { text_.resize(2 * text_.size() + bytes); }

    std::string text_;
    std::size_t size_ = 0;
};

/// The end of a payload; with a time only if the program supplied one.
inline json ended(composer& payload, timestamp const& at) {
    if (at.is_set()) payload << R"(,"created_at":")" << std::string_view(at.to_string()) << R"(")";
    return json((payload << "}").take());
}

[[noreturn]] ALPHASWARM_COLD inline void refuse_record(schema::table_view const& t,
                                                       std::size_t ordinal,
                                                       std::string_view why) {
    throw orm::value_refused(
        (meta::message_builder() << t.name() << "." << t.columns[ordinal].name << ": " << why).take());
}
[[noreturn]] ALPHASWARM_COLD inline void refuse_word(schema::table_view const& t,
                                                     std::size_t ordinal,
                                                     std::string_view given) {
    meta::message_builder why;
    why << "'" << given << "' is not one of its allowed values; give one of";
    for (std::size_t i = 0; i < t.columns[ordinal].allowed_value_count; ++i)
        why << (i ? ", " : " ") << t.allowed_values[t.columns[ordinal].first_allowed_value + i];
    refuse_record(t, ordinal, why.text());
}
/// What the ledger requires of a value in addition to its column: an allowed value, a finite number.
template <class Value>
void require_sound(Value const& value, schema::table_view const& t, std::size_t ordinal) {
    if constexpr (std::is_same_v<Value, std::string>) {
        schema::column_facts const& c = t.columns[ordinal];
        for (std::size_t i = 0; i < c.allowed_value_count; ++i)
            if (t.allowed_values[c.first_allowed_value + i] == value) return;
        if (c.allowed_value_count != 0) refuse_word(t, ordinal, value);
    } else if constexpr (std::is_same_v<Value, double>) {
        if (!std::isfinite(value)) refuse_record(t, ordinal, "not a finite number");
    } else if constexpr (meta::is_optional<Value>) {
        if (value) require_sound(*value, t, ordinal);
    }
}
template <class T, auto... Member>
void require_all_sound(T const& row, schema::member_list<Member...>) {
    (void)((is_own<T>(ordinal_of<Member>) ? require_sound(row.*Member, schema::view_of<T>, ordinal_of<Member>)
                                          : void()),
           ...);
}
template <class T>
void require_sound(T const& row) {
    require_all_sound(row, schema::members_of<T>{});
}
/// A quantity says how much; the side gives the direction.
inline void require_positive(double quantity, schema::table_view const& t, std::size_t ordinal) {
    if (!(quantity > 0))
        refuse_record(t, ordinal, "a quantity must be greater than zero; its direction is given by the side");
}

}  // namespace detail

/// The audit entry's text, before the row's time is set.
inline void describe(audit& entry, SignalEntry const& row) {
    detail::digits const strength(row.strength);
    entry.message = (detail::composer(96) << row.direction << " " << row.vt_symbol << ", strength " << strength).take();
    detail::composer payload(320);
    (payload << R"({"signal_id":")" << row.id.view() << R"(","vt_symbol":)").quoted(row.vt_symbol);
    (payload << R"(,"direction":)").quoted(row.direction) << R"(,"strength":)" << strength;
    if (row.confidence) payload << R"(,"confidence":)" << detail::digits(*row.confidence);
    if (row.rationale) (payload << R"(,"rationale":)").quoted(*row.rationale);
    entry.payload = detail::ended(payload, row.created_at);
}
inline void describe(audit& entry, OrderRecord const& row) {
    detail::digits const quantity(row.quantity);
    std::optional<detail::digits> price;
    if (row.price) price.emplace(*row.price);
    detail::composer message(96);
    message << row.side << " " << quantity << " " << row.vt_symbol << ", " << row.order_type;
    if (price) message << " at " << *price;
    entry.message = message.take();
    detail::composer payload(320);
    (payload << R"({"order_id":")" << row.id.view() << R"(","vt_symbol":)").quoted(row.vt_symbol);
    (payload << R"(,"side":)").quoted(row.side);
    (payload << R"(,"order_type":)").quoted(row.order_type) << R"(,"quantity":)" << quantity;
    if (price) payload << R"(,"price":)" << *price;
    (payload << R"(,"status":)").quoted(row.status);
    if (row.reference) (payload << R"(,"reference":)").quoted(*row.reference);
    entry.payload = detail::ended(payload, row.created_at);
}
inline void describe(audit& entry, Fill const& row) {
    detail::digits const quantity(row.quantity), price(row.price);
    entry.message = (detail::composer(96) << "filled " << quantity << " at " << price).take();
    detail::composer payload(320);
    (payload << R"({"fill_id":")" << row.id.view() << R"(","order_id":)").quoted(row.order_id->view())
        << R"(,"quantity":)" << quantity << R"(,"price":)" << price;
    if (row.commission) payload << R"(,"commission":)" << detail::digits(*row.commission);
    if (row.slippage) payload << R"(,"slippage":)" << detail::digits(*row.slippage);
    entry.payload = detail::ended(payload, row.created_at);
}

namespace detail {

/// The next member of a flat JSON object at `at`, which is advanced past it: `"name":value`; empty at the end.
ALPHASWARM_COLD inline std::string_view next_member(std::string_view text, std::size_t& at) {
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
ALPHASWARM_COLD inline bool holds_member(std::string_view text, std::string_view wanted) {
    for (std::size_t at = 1; at < text.size();)
        if (next_member(text, at) == wanted) return true;
    return false;
}
/// Whether one has a member that the other lacks or has with another value.
ALPHASWARM_COLD inline void name_members(meta::message_builder& out,
                                         std::string_view of,
                                         std::string_view others,
                                         char const* what) {
    for (std::size_t at = 1; at < of.size();)
        if (auto const member = next_member(of, at); !member.empty() && !holds_member(others, member))
            out << what << member;
}
ALPHASWARM_COLD inline void name_difference(meta::message_builder& out,
                                            char const* what,
                                            std::string_view stored,
                                            std::string_view given) {
    if (stored != given) out << "; " << what << " is stored as '" << stored << "' and given as '" << given << "'";
}
template <class T>
std::string_view text_of(std::optional<key<T>> const& id) {
    return id ? id->view() : std::string_view("nothing");
}

/// The difference between two entries, not counting their times; empty if there is none. If an entry belongs to
/// somebody else, only that is reported.
ALPHASWARM_COLD inline std::string difference(LedgerEntry const& stored, LedgerEntry const& given) {
    if (stored.project_id != given.project_id || stored.owner_user_id != given.owner_user_id ||
        stored.workspace_id != given.workspace_id)
        return "; it belongs to another project, user or workspace than the writer's";
    meta::message_builder out;
    name_difference(out, "entry_type", stored.entry_type, given.entry_type);
    name_difference(out, "level", stored.level, given.level);
    name_difference(out, "backtest_id", text_of(stored.backtest_id), text_of(given.backtest_id));
    name_difference(out, "strategy_id", text_of(stored.strategy_id), text_of(given.strategy_id));
    std::string const before = stored.payload ? stored.payload->text() : "null",
                      now = given.payload ? given.payload->text() : "null";
    if (before != now) {
        name_members(out, before, now, "; stored with ");
        name_members(out, now, before, "; given with ");
        if (out.text().empty()) out << "; the payloads are formatted differently";
    }
    if (out.text().empty()) name_difference(out, "message", stored.message, given.message);
    return out.take();
}

}  // namespace detail

}  // namespace alphaswarm::platform
