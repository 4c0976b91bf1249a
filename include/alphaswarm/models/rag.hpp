// SPDX-License-Identifier: BSL-1.0
// Retrieval: texts split into chunks and summarised level by level, so that agents find passages, and a record of their
// questions.
#pragma once

#include <cstdint>
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

/// A collection of texts that can be searched.
struct RagCorpus {
    key<RagCorpus> id{};
    std::string name{};
    std::string order{};
    std::string l1{};
    std::string l2 = "";
    std::optional<std::string> iceberg_identifier{};
    std::optional<std::string> description{};
    std::int32_t chunks_count = 0;
    std::optional<timestamp> last_indexed_at{};
    timestamp created_at{};
    timestamp updated_at{};
    std::optional<key<Lab>> lab_id = default_lab;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = RagCorpus>
consteval auto describe_table(of<RagCorpus>) {
    return describe<T>("rag_corpora", domains::rag)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::name>.varchar(120),
                 column<&T::order>.varchar(20).indexed().comment("Which order of knowledge the corpus belongs to."),
                 column<&T::l1>.varchar(80).indexed().comment("The upper of its two headings."),
                 column<&T::l2>.varchar(80).generated(initializer).comment("The lower of its two headings."),
                 column<&T::iceberg_identifier>.varchar(240).comment(
                     "The dataset that the texts come from, as an Iceberg table."),
                 column<&T::description>,
                 column<&T::chunks_count>.generated(initializer),
                 column<&T::last_indexed_at>,
                 column<&T::created_at>.generated(utc_now),
                 column<&T::updated_at>.generated(utc_now))
        .scoped(lab_scope<T>())
        .with(index(column<&T::name>).unique().named("ix_rag_corpora_name"))
        .comment("A collection of texts that can be searched.");
}

/// A document of a corpus that was indexed.
struct RagDocument {
    key<RagDocument> id{};
    std::string corpus{};
    std::string source_id{};
    std::optional<std::string> vt_symbol{};
    std::optional<timestamp> as_of{};
    std::int32_t chunk_count = 0;
    std::optional<json> meta = json("{}");
    timestamp created_at{};
    std::optional<key<Lab>> lab_id = default_lab;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = RagDocument>
consteval auto describe_table(of<RagDocument>) {
    return describe<T>("rag_documents", domains::rag)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::corpus>.varchar(120).indexed().comment("Name of the corpus, as in rag_corpora."),
                 column<&T::source_id>.varchar(240).indexed().comment("The document's id at its source."),
                 column<&T::vt_symbol>.varchar(64).indexed(),
                 column<&T::as_of>.indexed().comment("The time that the document is of."),
                 column<&T::chunk_count>.generated(initializer),
                 column<&T::meta>.generated(initializer),
                 column<&T::created_at>.generated(utc_now))
        .scoped(lab_scope<T>())
        .comment("A document of a corpus that was indexed.");
}

/// The record of one chunk of a document that was indexed.
struct RagChunkAudit {
    key<RagChunkAudit> id{};
    std::string corpus{};
    std::string level{};
    std::string doc_id{};
    std::int32_t chunk_idx = 0;
    std::optional<std::string> vt_symbol{};
    std::optional<timestamp> as_of{};
    std::optional<json> meta = json("{}");
    timestamp created_at{};
    std::optional<key<Lab>> lab_id = default_lab;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = RagChunkAudit>
consteval auto describe_table(of<RagChunkAudit>) {
    return describe<T>("rag_chunks", domains::rag)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::corpus>.varchar(120).indexed().comment("Name of the corpus, as in rag_corpora."),
                 column<&T::level>.varchar(8).indexed().comment("Depth in the index, such as l3."),
                 column<&T::doc_id>.varchar(240).indexed().comment("The document's id at its source."),
                 column<&T::chunk_idx>.generated(initializer).comment("Counts up within the document."),
                 column<&T::vt_symbol>.varchar(64).indexed(),
                 column<&T::as_of>.comment("The time that the document is of."),
                 column<&T::meta>.generated(initializer),
                 column<&T::created_at>.generated(utc_now))
        .scoped(lab_scope<T>())
        .comment("The record of one chunk of a document that was indexed.");
}

/// A summary of a cluster of chunks, or of other summaries.
struct RagSummary {
    key<RagSummary> id{};
    std::string corpus{};
    std::string level{};
    std::int32_t raptor_level = 1;
    std::int32_t cluster_id = 0;
    std::string text{};
    std::optional<json> member_ids = json("[]");
    std::optional<json> meta = json("{}");
    timestamp created_at{};
    std::optional<key<Lab>> lab_id = default_lab;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = RagSummary>
consteval auto describe_table(of<RagSummary>) {
    return describe<T>("rag_summaries", domains::rag)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::corpus>.varchar(120).indexed().comment("Name of the corpus, as in rag_corpora."),
            column<&T::level>.varchar(8).indexed().comment("Depth in the index, such as l3."),
            column<&T::raptor_level>.generated(initializer).comment("Depth in the tree of summaries; 1 sums up chunks."),
            column<&T::cluster_id>.generated(initializer).comment("The cluster within its level."),
            column<&T::text>,
            column<&T::member_ids>.generated(initializer).comment("Ids of what is summed up, as a list."),
            column<&T::meta>.generated(initializer),
            column<&T::created_at>.generated(utc_now))
        .scoped(lab_scope<T>())
        .comment("A summary of a cluster of chunks, or of other summaries.");
}

/// A question that was asked of the corpora, and what was found.
struct RagQuery {
    key<RagQuery> id{};
    std::string query{};
    std::string plan_level = "walk";
    std::string plan_corpus = "*";
    std::optional<json> results = json("[]");
    std::int32_t result_count = 0;
    std::int32_t cost_usd = 0;
    timestamp created_at{};
    std::optional<key<Lab>> lab_id = default_lab;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = RagQuery>
consteval auto describe_table(of<RagQuery>) {
    return describe<T>("rag_queries", domains::rag)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::query>,
            column<&T::plan_level>.varchar(20).generated(initializer).comment("How the search goes through the levels."),
            column<&T::plan_corpus>.varchar(120).generated(initializer).comment("Name of the corpus; * means all of them."),
            column<&T::results>.generated(initializer),
            column<&T::result_count>.generated(initializer),
            column<&T::cost_usd>.generated(initializer).comment("In US dollars, whole ones only."),
            column<&T::created_at>.indexed().generated(utc_now))
        .scoped(lab_scope<T>())
        .comment("A question that was asked of the corpora, and what was found.");
}

/// A test of how well retrieval finds what it should.
struct RagEvalRun {
    key<RagEvalRun> id{};
    std::string name = "adhoc";
    std::string level = "l3";
    std::int32_t k = 8;
    std::int32_t n_queries = 0;
    std::optional<json> results = json("[]");
    std::optional<json> aggregate = json("{}");
    timestamp created_at{};
    std::optional<key<Lab>> lab_id = default_lab;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = RagEvalRun>
consteval auto describe_table(of<RagEvalRun>) {
    return describe<T>("rag_eval_runs", domains::rag)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::name>.varchar(240).generated(initializer),
                 column<&T::level>.varchar(8).generated(initializer).comment("The level that was searched."),
                 column<&T::k>.generated(initializer).comment("How many passages a question may return."),
                 column<&T::n_queries>.generated(initializer),
                 column<&T::results>.generated(initializer),
                 column<&T::aggregate>.generated(initializer).comment("The metrics over all questions, as one object."),
                 column<&T::created_at>.generated(utc_now))
        .scoped(lab_scope<T>())
        .comment("A test of how well retrieval finds what it should.");
}

}  // namespace alphaswarm::models
