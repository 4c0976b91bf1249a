// SPDX-License-Identifier: BSL-1.0
// The table that docs/adding-a-table.md adds to the shipped schema, piece by piece; ../adding_a_table.py puts the
// pieces into a copy of the headers.

// [forward]
struct DatasetVersion;
// [/forward]

// [struct]
/// What a person thought of a signal.
struct SignalReview {
    key<SignalReview> id{};
    key<SignalEntry> signal_id{};
    std::string verdict{};
    std::optional<std::string> reason{};
    std::optional<key<DatasetVersion>> dataset_version_id{};
    timestamp created_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};
// [/struct]

// [description]
template <class T = SignalReview>
consteval auto describe_table(of<SignalReview>) {
    return describe<T>("signal_reviews", domains::ledger)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::signal_id>.references(to<SignalEntry>, on_delete::cascade).indexed(),
            column<&T::verdict>.varchar(16).one_of("followed", "doubted", "refused"),
            column<&T::reason>,
            column<&T::dataset_version_id>.references(to<DatasetVersion>, on_delete::set_null).indexed().comment("The data that the reviewer saw."),
            column<&T::created_at>.generated(utc_now))
        .scoped(project_scope<T>())
        .comment("What a person thought of a signal.");
}
// [/description]

// clang-format off: pieces of lists
// [line]
    LedgerEntry,
    SignalReview,
// [/line]

// [domain]
inline constexpr domain ledger{"ledger", "tenancy", "instruments", "strategies", "market_data"};
// [/domain]
// clang-format on
