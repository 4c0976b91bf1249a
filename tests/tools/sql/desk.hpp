// examples/sql/desk.sql:5
// :since alphaswarm::timestamp
// :most std::int64_t
struct busiest {
    std::string vt_symbol{};
    std::optional<std::string> sector{};
    double money{};
    std::int64_t fills{};
    std::int64_t place{};
};

// examples/sql/desk.sql:19
// :strategies std::vector<alphaswarm::key<alphaswarm::models::Strategy>>
struct slippage_by_strategy {
    std::string strategy{};
    std::string order_type{};
    std::int64_t fills{};
    std::optional<double> lost{};
    std::optional<double> worst_twentieth{};
};

// examples/sql/desk.sql:35
// :side std::string
// :strategy std::optional<alphaswarm::key<alphaswarm::models::Strategy>>
struct orders_without_fill {
    alphaswarm::key<alphaswarm::models::OrderRecord> id{};
    std::string vt_symbol{};
    std::string side{};
    double quantity{};
    std::optional<double> price{};
    alphaswarm::timestamp created_at{};
    std::optional<std::string> reference{};
};

// examples/sql/desk.sql:44
// :symbol std::string
struct position_over_time {
    alphaswarm::timestamp created_at{};
    alphaswarm::key<alphaswarm::models::Fill> fill_id{};
    double held{};
    std::optional<double> step{};
};

// examples/sql/desk.sql:54
// :least double
struct backtests_compared {
    alphaswarm::key<alphaswarm::models::BacktestRun> id{};
    std::optional<alphaswarm::key<alphaswarm::models::Strategy>> strategy_id{};
    std::string status{};
    double sharpe{};
    std::optional<double> latest_sharpe{};
    std::optional<alphaswarm::timestamp> latest_at{};
};

// examples/sql/desk.sql:67
// :desk std::string
struct entries_by_hour {
    std::optional<alphaswarm::timestamp> hour{};
    std::optional<std::string> entry_type{};
    std::int64_t count{};
};

// examples/sql/desk.sql:74
struct row {
    std::string sector{};
    std::vector<std::optional<std::string>> currencies{};
    std::string mark{};
};
