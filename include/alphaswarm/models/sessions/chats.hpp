// SPDX-License-Identifier: BSL-1.0
// Conversations: sessions and their messages.
#pragma once

#include <optional>
#include <string>

#include <alphaswarm/models/domains.hpp>
#include <alphaswarm/models/scopes.hpp>
#include <alphaswarm/schema/table.hpp>
#include <alphaswarm/types/builtin.hpp>
#include <alphaswarm/types/json.hpp>
#include <alphaswarm/types/key.hpp>
#include <alphaswarm/types/timestamp.hpp>

namespace alphaswarm::models {

/// A conversation with the platform.
struct Session {
    key<Session> id{};
    std::string user = "local";
    std::optional<std::string> title{};
    timestamp created_at{};
    std::optional<timestamp> closed_at{};
    std::optional<json> meta = json("{}");
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = Session>
consteval auto describe_table(of<Session>) {
    return describe<T>("sessions", domains::sessions)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::user>.varchar(120).generated(initializer).comment("Name of who takes part; owner_user_id is the account."),
            column<&T::title>.varchar(240),
            column<&T::created_at>.generated(utc_now),
            column<&T::closed_at>,
            column<&T::meta>.generated(initializer))
        .scoped(tenant_scope<T>())
        .comment("A conversation with the platform.");
}

/// One message of a session.
struct ChatMessage {
    key<ChatMessage> id{};
    key<Session> session_id{};
    std::string role{};
    std::string content{};
    timestamp created_at{};
    std::optional<json> meta = json("{}");
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = ChatMessage>
consteval auto describe_table(of<ChatMessage>) {
    return describe<T>("chat_messages", domains::sessions)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::session_id>.references(to<Session>, on_delete::cascade),
                 column<&T::role>.varchar(32).one_of("user", "assistant", "agent", "tool").comment("Who speaks."),
                 column<&T::content>,
                 column<&T::created_at>.generated(utc_now),
                 column<&T::meta>.generated(initializer))
        .scoped(tenant_scope<T>())
        .comment("One message of a session.");
}

}  // namespace alphaswarm::models
