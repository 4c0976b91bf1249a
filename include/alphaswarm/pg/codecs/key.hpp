// SPDX-License-Identifier: BSL-1.0
// Keys and uuids.  A key travels as its representation; an unset one has nothing to send, so it is refused
// wherever the layers above have not filled it in.
#pragma once

#include <array>
#include <cstring>
#include <string_view>
#include <utility>

#include <alphaswarm/pg/codec.hpp>
#include <alphaswarm/pg/codecs/number.hpp>
#include <alphaswarm/pg/codecs/text.hpp>
#include <alphaswarm/types/key.hpp>
#include <alphaswarm/types/uuid.hpp>

namespace alphaswarm::pg {

template <>
struct codec<types::uuid> {
    static constexpr int fixed = 16;
    static void write(char* out, types::uuid const& value) { std::memcpy(out, value.bytes().data(), 16); }
    static std::string_view view(types::uuid const& value) {
        return {reinterpret_cast<char const*>(value.bytes().data()), 16};
    }
    static void read(types::uuid& into, field const& from) {
        if (from.size != fixed) from.fail_size(fixed);
        std::array<unsigned char, 16> bytes;
        std::memcpy(bytes.data(), from.data, 16);
        into = types::uuid(bytes);
    }
};

template <class Table, class Representation>
struct codec<types::key<Table, Representation>> {
    using key = types::key<Table, Representation>;
    static constexpr int fixed = codec<Representation>::fixed;

    static void write(char* out, key const& value)
        requires fixed_size<Representation>
    {
        codec<Representation>::write(out, set(value));
    }
    static std::string_view view(key const& value)
        requires viewable<Representation>
    {
        return codec<Representation>::view(set(value));
    }
    static void append(std::string& out, key const& value)
        requires(!fixed_size<Representation> && !viewable<Representation>)
    {
        codec<Representation>::append(out, set(value));
    }
    static void read(key& into, field const& from) {
        Representation held;
        codec<Representation>::read(held, from);
        into = key(std::move(held));
    }

private:
    static Representation const& set(key const& value) {
        if (!value.is_set()) [[unlikely]]
            detail::refuse_unset("key");
        return value.value();
    }
};

}  // namespace alphaswarm::pg
