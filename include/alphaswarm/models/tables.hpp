// SPDX-License-Identifier: BSL-1.0
// The shipped schema as one closed set, domain by domain. A join that no foreign key supports uses it to name the
// nearest path; DDL, documents and the check of the whole schema iterate over it. A program that works with a few
// tables includes their domains instead, and pays only for those.
#pragma once

#include <alphaswarm/models/agents.hpp>
#include <alphaswarm/models/airbyte.hpp>
#include <alphaswarm/models/bots.hpp>
#include <alphaswarm/models/data_layer.hpp>
#include <alphaswarm/models/dbt.hpp>
#include <alphaswarm/models/entities.hpp>
#include <alphaswarm/models/entity_registry.hpp>
#include <alphaswarm/models/events.hpp>
#include <alphaswarm/models/fundamentals.hpp>
#include <alphaswarm/models/instruments.hpp>
#include <alphaswarm/models/ledger.hpp>
#include <alphaswarm/models/macro.hpp>
#include <alphaswarm/models/market_data.hpp>
#include <alphaswarm/models/memory.hpp>
#include <alphaswarm/models/ml.hpp>
#include <alphaswarm/models/ml_alpha.hpp>
#include <alphaswarm/models/news.hpp>
#include <alphaswarm/models/ownership.hpp>
#include <alphaswarm/models/rag.hpp>
#include <alphaswarm/models/regulatory.hpp>
#include <alphaswarm/models/sessions.hpp>
#include <alphaswarm/models/strategies.hpp>
#include <alphaswarm/models/taxonomy.hpp>
#include <alphaswarm/models/tenancy.hpp>
#include <alphaswarm/schema/table_set.hpp>

namespace alphaswarm::models {

/// Every table that ships with the library.
///
///     static_assert(models::shipped_tables::check());   // in one translation unit: every rule, over all tables
using shipped_tables = table_set<
    // tenancy
    Organization,
    Team,
    User,
    Workspace,
    Project,
    Lab,
    Membership,
    ConfigOverlayRow,
    // entities
    Sector,
    Industry,
    IndustryClassification,
    Issuer,
    GovernmentEntity,
    Fund,
    Location,
    KeyExecutive,
    ExecutiveCompensation,
    EntityRelationship,
    // instruments
    Instrument,
    InstrumentEquity,
    InstrumentETF,
    InstrumentIndex,
    InstrumentBond,
    InstrumentFuture,
    InstrumentOption,
    InstrumentCfd,
    InstrumentSynthetic,
    InstrumentFxPair,
    InstrumentCrypto,
    InstrumentTokenizedAsset,
    InstrumentCommodity,
    InstrumentBetting,
    // market_data
    DataSource,
    SourceLibraryEntry,
    SourceMetadataVersion,
    ExtractionAuditRow,
    DatasetCatalog,
    DatasetVersion,
    DatasetPresetRow,
    DataLink,
    IdentifierLink,
    // data_layer
    PipelineManifestRow,
    PipelineRunRow,
    DatasetPipelineConfigRow,
    FetcherRun,
    SinkRow,
    SinkVersionRow,
    MarketDataProducerRow,
    StreamingDatasetLink,
    DatasetProfile,
    DatahubSyncLog,
    // airbyte
    AirbyteConnectorRow,
    AirbyteConnectionRow,
    AirbyteSyncRunRow,
    // dbt
    DbtProjectRow,
    DbtModelVersionRow,
    DbtRunRow,
    DbtSourceMappingRow,
    // entity_registry
    EntityRow,
    EntityIdentifier,
    EntityRelation,
    EntityAnnotation,
    EntityDatasetLink,
    // fundamentals
    FinancialStatement,
    ReportedFinancials,
    RevenueBreakdown,
    FinancialRatios,
    KeyMetrics,
    HistoricalMarketCap,
    EarningsCallTranscript,
    ManagementDiscussionAnalysis,
    // events
    CorporateEvent,
    DividendEventRow,
    SplitEventRow,
    IpoEventRow,
    MergerEventRow,
    CalendarEventRow,
    EarningsEventRow,
    RegulatoryEventRow,
    EsgEventRow,
    AnalystEstimate,
    ForwardEstimate,
    PriceTarget,
    // ownership
    Form13FHoldingRow,
    FundHolding,
    InstitutionalHoldingRow,
    InsiderTransactionRow,
    PoliticianTrade,
    SharesFloatSnapshot,
    ShortInterestSnapshot,
    // news
    NewsItemRow,
    NewsItemEntity,
    NewsSentiment,
    // macro
    FredSeries,
    BlsSeriesRow,
    EconomicSeriesRow,
    EconomicObservation,
    TreasuryRateRow,
    YieldCurveRow,
    FuturesCurveRow,
    OptionSeries,
    OptionChainSnapshot,
    CotReportRow,
    MarketHolidayRow,
    MarketStatusHistory,
    SecFiling,
    GDeltMention,
    // regulatory
    CfpbComplaint,
    FdaApplication,
    FdaAdverseEvent,
    FdaRecall,
    UsptoPatent,
    UsptoTrademark,
    UsptoAssignment,
    // ml
    FeatureSet,
    FeatureSetVersion,
    FeatureSetUsage,
    SplitPlan,
    SplitArtifact,
    PipelineRecipe,
    ExperimentPlan,
    ModelVersion,
    ModelDeployment,
    MLExperimentRun,
    // strategies
    Strategy,
    StrategyVersion,
    StrategyTest,
    BacktestRun,
    BacktestInterrupt,
    // ml_alpha
    MLAlphaBacktestRun,
    MLPredictionAudit,
    // ledger
    SignalEntry,
    OrderRecord,
    Fill,
    LedgerEntry,
    // sessions
    Session,
    ChatMessage,
    OptimizationRun,
    OptimizationTrial,
    PaperTradingRun,
    RLEpisode,
    // agents
    AgentSpecRow,
    AgentSpecVersion,
    AgentRunV2,
    AgentRunStep,
    AgentRunArtifact,
    AgentAnnotation,
    AgentEvaluation,
    AgentEvalMetric,
    AgentRun,
    CrewRun,
    DebateTurn,
    EquityReport,
    AgentDecision,
    AgentBacktest,
    AgentJudgeReport,
    AgentReplayRun,
    // bots
    Bot,
    BotVersion,
    BotDeployment,
    // memory
    MemoryEpisode,
    MemoryReflection,
    MemoryOutcome,
    // rag
    RagCorpus,
    RagDocument,
    RagChunkAudit,
    RagSummary,
    RagQuery,
    RagEvalRun,
    // taxonomy
    TaxonomyScheme,
    TaxonomyNode,
    EntityTag,
    EntityCrosswalk>;

/// Lets an error about a join find the tables through which the nearest path may lead.
template <class T>
consteval shipped_tables tables_of(of<T>) {
    return {};
}

}  // namespace alphaswarm::models
