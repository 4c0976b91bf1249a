// SPDX-License-Identifier: BSL-1.0
// What SQL text from the program may do to a transaction: transaction control statements such as COMMIT, as seen in the
// server's command tags and in the words of the text. The tags say what was done; the words say what may have been done
// if no tag arrived. Words are found wherever they are, including comments and constants: a false positive is safe.
#pragma once

#include <cstddef>
#include <cstring>
#include <initializer_list>

#include <alphaswarm/pg/registration.hpp>

namespace alphaswarm::pg {

/// Where the session stands between BEGIN and COMMIT, as the server last said.
enum class transaction_state : unsigned char { idle, active, open, failed, unknown };

/// The transaction control commands among the results of one text.
struct command_tags {
    bool begin = false;
    bool commit = false;
    bool rollback = false;  ///< also ROLLBACK TO SAVEPOINT, which has the same tag
    bool prepare = false;  ///< PREPARE TRANSACTION

    void note(char const* tag) noexcept {
        begin = begin || std::strcmp(tag, "BEGIN") == 0 || std::strcmp(tag, "START TRANSACTION") == 0;
        commit = commit || std::strcmp(tag, "COMMIT") == 0;
        rollback = rollback || std::strcmp(tag, "ROLLBACK") == 0;
        prepare = prepare || std::strcmp(tag, "PREPARE TRANSACTION") == 0;
    }
};

namespace detail {

/// The words of a text in lower case; a word longer than any of interest is returned as empty.
class word_reader {
public:
    explicit word_reader(char const* text) noexcept : at_(text) {}
    /// False at the end.
    bool next() noexcept {
        while (*at_ && !is_part(*at_)) ++at_;
        std::size_t size = 0;
        for (; is_part(*at_); ++at_, ++size)
            if (size < sizeof word_ - 1) word_[size] = static_cast<char>(*at_ >= 'A' && *at_ <= 'Z' ? *at_ + 32 : *at_);
        word_[size < sizeof word_ ? size : 0] = '\0';
        return size > 0;
    }
    [[nodiscard]] bool is(char const* word) const noexcept { return std::strcmp(word_, word) == 0; }

private:
    static bool is_part(char c) noexcept {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               static_cast<unsigned char>(c) >= 0x80;
    }
    char const* at_;
    char word_[16]{};
};

[[nodiscard, gnu::noinline]] inline bool has_word(char const* sql, char const* word) noexcept {
    for (word_reader words(sql); words.next();)
        if (words.is(word)) return true;
    return false;
}

/// The text may contain a command that ends a transaction block: what comes before it may be committed, what comes
/// after it stands alone.
[[nodiscard, gnu::noinline]] inline bool may_end_transaction(char const* sql) noexcept {
    for (word_reader words(sql); words.next();) {
        if (words.is("commit") || words.is("end") || words.is("abort")) return true;
        if (words.is("prepare")) {
            if (words.next() && words.is("transaction")) return true;
        } else if (words.is("rollback")) {
            bool more = words.next();
            if (more && (words.is("work") || words.is("transaction"))) more = words.next();
            if (!more || !words.is("to")) return true;
        }
    }
    return false;
}
/// Outside a block the text may commit some of its work even if it fails later: procedures and blocks of code may
/// contain COMMIT, and some commands are several transactions.
[[nodiscard, gnu::noinline]] inline bool may_commit_midway(char const* sql) noexcept {
    for (word_reader words(sql); words.next();)
        if (words.is("call") || words.is("do") || words.is("vacuum") || words.is("concurrently") ||
            words.is("reindex") || words.is("cluster"))
            return true;
    return may_end_transaction(sql);
}

/// What became of the transaction that was open when a text was sent; `open` if it is still the same one. `in_block`:
/// one is open now; `lost`: the connection was lost, and nothing more is known; `unknown`: the server said that it does
/// not know itself.
[[nodiscard, gnu::noinline]] inline transaction_outcome outcome_of_text(
    char const* sql, command_tags const& heard, bool in_block, bool lost, bool unknown) noexcept {
    bool const ending = may_end_transaction(sql);
    bool const chained =
        heard.rollback && (heard.begin || has_word(sql, "chain")) && ending;  // otherwise it was ROLLBACK TO SAVEPOINT
    if (in_block && !heard.commit && !heard.prepare && !chained && !(lost && ending)) return transaction_outcome::open;
    if (heard.prepare || (heard.commit && heard.rollback)) return transaction_outcome::unknown;
    if (heard.commit) return transaction_outcome::committed;
    return unknown || lost ? transaction_outcome::unknown : transaction_outcome::rolled_back;
}

/// The single command of a prepared statement is transaction control.
[[nodiscard, gnu::noinline]] inline bool is_transaction_control(char const* sql) noexcept {
    for (char const* at = sql;;) {
        if (*at == ' ' || *at == '\n' || *at == '\t' || *at == '\r' || *at == '\f' || *at == ';') ++at;
        else if (at[0] == '-' && at[1] == '-') {
            while (*at && *at != '\n') ++at;
        } else if (at[0] == '/' && at[1] == '*') {
            int depth = 0;
            do {
                bool const opens = at[0] == '/' && at[1] == '*', closes = at[0] == '*' && at[1] == '/';
                depth += opens ? 1 : closes ? -1 : 0;
                at += opens || closes ? 2 : 1;
            } while (*at && depth > 0);
        } else {
            word_reader words(at);
            if (!words.next()) return false;
            if (words.is("begin") || words.is("start")) return true;
            for (char const* word : {"commit", "end", "rollback", "abort", "prepare"})
                if (words.is(word)) return may_end_transaction(at);
            return false;
        }
    }
}

}  // namespace detail

}  // namespace alphaswarm::pg
