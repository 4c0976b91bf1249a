// SPDX-License-Identifier: BSL-1.0
// Types of extensions. citext's functions are those of text, ltree's put a version before it
// (contrib/ltree/ltree_io.c); hstore is a number of entries, keys and values each with a size
// (contrib/hstore/hstore_io.c). Bytes that are no text are no value of a server_text: the type has another form, and no
// program shall read its bytes as words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/meta/text.hpp>
#include <alphaswarm/pg/codec.hpp>
#include <alphaswarm/pg/codecs/array.hpp>
#include <alphaswarm/types/hstore.hpp>
#include <alphaswarm/types/server_text.hpp>

namespace alphaswarm::pg {

namespace detail {
/// Well-formed UTF-8 without NUL, as every text of the server is.
[[nodiscard, gnu::noinline]] inline bool is_text(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size();) {
        auto const lead = static_cast<unsigned char>(bytes[i]);
        std::size_t const size = lead < 0x80                   ? 1
                                 : lead >= 0xc2 && lead < 0xe0 ? 2
                                 : lead >= 0xe0 && lead < 0xf0 ? 3
                                 : lead >= 0xf0 && lead < 0xf5 ? 4
                                                               : 0;
        if (lead == 0 || size == 0 || bytes.size() - i < size) return false;
        for (std::size_t n = 1; n < size; ++n)
            if ((static_cast<unsigned char>(bytes[i + n]) & 0xc0) != 0x80) return false;
        i += size;
    }
    return true;
}
[[noreturn]] ALPHASWARM_COLD inline void refuse_form(field const& from, std::string_view type) {
    from.fail("is no text in the binary form of " + std::string(type) +
              ": give server_text<...> another text_form, or select cast<std::string>(...)");
}
}  // namespace detail

template <meta::text Name, types::text_form Form>
struct codec<types::server_text<Name, Form>> {
    using type = types::server_text<Name, Form>;
    static constexpr int fixed = -1;
    static std::string_view view(type const& value)
        requires(Form == types::text_form::plain)
    {
        return value.text();
    }
    static void append(std::string& out, type const& value)
        requires(Form == types::text_form::versioned)
    {
        (out += '\1') += value.text();
    }
    static void read(type& into, field const& from) {
        std::string_view bytes = from.view();
        if constexpr (Form == types::text_form::versioned) {
            if (!bytes.starts_with('\1')) detail::refuse_form(from, type::name);
            bytes.remove_prefix(1);
        }
        if (!detail::is_text(bytes)) detail::refuse_form(from, type::name);
        into = type(bytes);
    }
};

template <>
struct codec<types::hstore> {
    static constexpr int fixed = -1;
    static void append(std::string& out, types::hstore const& value) {
        detail::append_integer(out, static_cast<std::int32_t>(value.entries().size()));
        for (auto const& [key, text] : value.entries()) {
            detail::append_integer(out, static_cast<std::int32_t>(key.size()));
            out += key;
            detail::append_integer(out, text ? static_cast<std::int32_t>(text->size()) : std::int32_t{-1});
            if (text) out += *text;
        }
    }
    static void read(types::hstore& into, field const& from) {
        detail::array_reader in{from, from.data, from.view().size()};
        auto const refuse = [&from] { from.fail("is no hstore"); };
        if (in.left < 4) refuse();
        std::int32_t const count = in.integer();
        if (count < 0 || static_cast<std::size_t>(count) > in.left / 8) refuse();
        std::vector<types::hstore::entry> entries(static_cast<std::size_t>(count));
        for (auto& [key, text] : entries) {
            field const name = in.element(), found = in.element();
            if (name.is_null()) refuse();
            key = name.view();
            if (!found.is_null()) text = found.view();
        }
        if (in.left != 0) refuse();
        try {
            into = types::hstore(std::move(entries));
        } catch (error const&) {
            refuse();
        }
    }
};

}  // namespace alphaswarm::pg
