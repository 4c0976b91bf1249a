create table organizations (
    id varchar(36) not null,
    slug varchar(80) not null,
    name varchar(240) not null,
    billing_email varchar(320),
    status varchar(32) not null,
    meta json,
    created_at timestamp without time zone not null,
    updated_at timestamp without time zone not null,
    constraint organizations_pkey primary key (id)
);
create index ix_organizations_status on organizations (status);
create unique index ix_organizations_slug on organizations (slug);
create table teams (
    id varchar(36) not null,
    org_id varchar(36) not null,
    slug varchar(80) not null,
    name varchar(240) not null,
    description text,
    meta json,
    created_at timestamp without time zone not null,
    updated_at timestamp without time zone not null,
    constraint teams_pkey primary key (id),
    constraint uq_teams_org_slug unique (org_id, slug),
    constraint teams_org_id_fkey foreign key (org_id) references organizations (id) on delete cascade
);
create index ix_teams_org_id on teams (org_id);
create table users (
    id varchar(36) not null,
    email varchar(320) not null,
    display_name varchar(240) not null,
    auth_subject varchar(240),
    auth_provider varchar(64) not null,
    status varchar(32) not null,
    avatar_url varchar(1024),
    meta json,
    last_login_at timestamp without time zone,
    created_at timestamp without time zone not null,
    updated_at timestamp without time zone not null,
    constraint users_pkey primary key (id)
);
create index ix_users_auth_provider on users (auth_provider);
create index ix_users_status on users (status);
create unique index ix_users_auth_subject on users (auth_subject);
create unique index ix_users_email on users (email);
create table workspaces (
    id varchar(36) not null,
    org_id varchar(36) not null,
    slug varchar(80) not null,
    name varchar(240) not null,
    description text,
    visibility varchar(32) not null,
    archived boolean not null,
    settings json,
    meta json,
    created_at timestamp without time zone not null,
    updated_at timestamp without time zone not null,
    constraint workspaces_pkey primary key (id),
    constraint uq_workspaces_org_slug unique (org_id, slug),
    constraint workspaces_org_id_fkey foreign key (org_id) references organizations (id) on delete cascade
);
create index ix_workspaces_org_id on workspaces (org_id);
create index ix_workspaces_visibility on workspaces (visibility);
create index ix_workspaces_archived on workspaces (archived);
create table projects (
    id varchar(36) not null,
    workspace_id varchar(36) not null,
    slug varchar(80) not null,
    name varchar(240) not null,
    description text,
    archived boolean not null,
    settings json,
    meta json,
    created_at timestamp without time zone not null,
    updated_at timestamp without time zone not null,
    constraint projects_pkey primary key (id),
    constraint uq_projects_workspace_slug unique (workspace_id, slug),
    constraint projects_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete cascade
);
create index ix_projects_workspace_id on projects (workspace_id);
create index ix_projects_archived on projects (archived);
create table labs (
    id varchar(36) not null,
    workspace_id varchar(36) not null,
    slug varchar(80) not null,
    name varchar(240) not null,
    description text,
    kernel_image varchar(240),
    archived boolean not null,
    last_active_at timestamp without time zone,
    settings json,
    meta json,
    created_at timestamp without time zone not null,
    updated_at timestamp without time zone not null,
    constraint labs_pkey primary key (id),
    constraint uq_labs_workspace_slug unique (workspace_id, slug),
    constraint labs_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete cascade
);
create index ix_labs_workspace_id on labs (workspace_id);
create index ix_labs_archived on labs (archived);
create table memberships (
    id varchar(36) not null,
    user_id varchar(36) not null,
    scope_kind varchar(32) not null,
    scope_id varchar(36) not null,
    role varchar(32) not null,
    live_control boolean not null,
    granted_by varchar(36),
    granted_at timestamp without time zone not null,
    expires_at timestamp without time zone,
    meta json,
    constraint memberships_pkey primary key (id),
    constraint uq_memberships_user_scope_role unique (user_id, scope_kind, scope_id, role),
    constraint memberships_user_id_fkey foreign key (user_id) references users (id) on delete cascade,
    constraint memberships_granted_by_fkey foreign key (granted_by) references users (id) on delete set null
);
create index ix_memberships_user_id on memberships (user_id);
create index ix_memberships_scope_kind on memberships (scope_kind);
create index ix_memberships_scope_id on memberships (scope_id);
create index ix_memberships_role on memberships (role);
create index ix_memberships_scope on memberships (scope_kind, scope_id);
create table config_overlays (
    id varchar(36) not null,
    scope_kind varchar(32) not null,
    scope_id varchar(36) not null,
    namespace varchar(120) not null,
    payload json not null,
    version integer not null,
    updated_by varchar(36),
    updated_at timestamp without time zone not null,
    created_at timestamp without time zone not null,
    constraint config_overlays_pkey primary key (id),
    constraint uq_config_overlays_scope_namespace unique (scope_kind, scope_id, namespace),
    constraint config_overlays_updated_by_fkey foreign key (updated_by) references users (id) on delete set null
);
create index ix_config_overlays_scope_kind on config_overlays (scope_kind);
create index ix_config_overlays_scope_id on config_overlays (scope_id);
create index ix_config_overlays_namespace on config_overlays (namespace);
create index ix_config_overlays_scope on config_overlays (scope_kind, scope_id);
create table sectors (
    id varchar(36) not null,
    scheme varchar(16) not null,
    code varchar(32) not null,
    name varchar(120) not null,
    level integer not null,
    parent_id varchar(36),
    constraint sectors_pkey primary key (id),
    constraint sectors_parent_id_fkey foreign key (parent_id) references sectors (id)
);
create index ix_sectors_scheme on sectors (scheme);
create index ix_sectors_code on sectors (code);
create unique index ix_sectors_scheme_code on sectors (scheme, code);
create table industries (
    id varchar(36) not null,
    scheme varchar(16) not null,
    code varchar(32) not null,
    name varchar(240) not null,
    sector_id varchar(36),
    level integer not null,
    parent_id varchar(36),
    constraint industries_pkey primary key (id),
    constraint industries_sector_id_fkey foreign key (sector_id) references sectors (id),
    constraint industries_parent_id_fkey foreign key (parent_id) references industries (id)
);
create index ix_industries_scheme on industries (scheme);
create index ix_industries_code on industries (code);
create unique index ix_industries_scheme_code on industries (scheme, code);
create table issuers (
    id varchar(36) not null,
    name varchar(240) not null,
    legal_name varchar(240),
    kind varchar(32) not null,
    cik varchar(16),
    lei varchar(20),
    cusip varchar(16),
    isin varchar(16),
    figi varchar(16),
    permid varchar(32),
    gvkey varchar(16),
    irs_ein varchar(16),
    entity_legal_form varchar(120),
    entity_status varchar(32),
    inc_state varchar(64),
    inc_country varchar(64),
    stock_exchange varchar(120),
    primary_listing varchar(64),
    currency varchar(16),
    is_listed boolean,
    country varchar(64),
    employees integer,
    sic integer,
    naics varchar(16),
    sector_id varchar(36),
    industry_id varchar(36),
    short_description text,
    long_description text,
    company_url varchar(512),
    template varchar(120),
    ceo varchar(240),
    latest_filing_date date,
    first_fundamental_date date,
    last_fundamental_date date,
    first_stock_price_date date,
    last_stock_price_date date,
    identifiers json,
    tags json,
    meta json,
    created_at timestamp without time zone not null,
    updated_at timestamp without time zone not null,
    constraint issuers_pkey primary key (id),
    constraint issuers_sector_id_fkey foreign key (sector_id) references sectors (id),
    constraint issuers_industry_id_fkey foreign key (industry_id) references industries (id)
);
create index ix_issuers_name on issuers (name);
create index ix_issuers_kind on issuers (kind);
create index ix_issuers_cik on issuers (cik);
create index ix_issuers_cusip on issuers (cusip);
create index ix_issuers_isin on issuers (isin);
create index ix_issuers_figi on issuers (figi);
create index ix_issuers_permid on issuers (permid);
create index ix_issuers_gvkey on issuers (gvkey);
create index ix_issuers_sic on issuers (sic);
create index ix_issuers_naics on issuers (naics);
create index ix_issuers_sector_id on issuers (sector_id);
create index ix_issuers_industry_id on issuers (industry_id);
create unique index ix_issuers_lei on issuers (lei);
create table government_entities (
    id varchar(36) not null,
    jurisdiction varchar(120),
    credit_rating_sp varchar(16),
    credit_rating_moodys varchar(16),
    credit_rating_fitch varchar(16),
    constraint government_entities_pkey primary key (id),
    constraint government_entities_id_fkey foreign key (id) references issuers (id)
);
create table fund_issuers (
    id varchar(36) not null,
    fund_family varchar(240),
    manager varchar(240),
    aum double precision,
    inception date,
    fund_type varchar(32),
    constraint fund_issuers_pkey primary key (id),
    constraint fund_issuers_id_fkey foreign key (id) references issuers (id)
);
create table locations (
    id varchar(36) not null,
    issuer_id varchar(36) not null,
    country varchar(64),
    country_iso varchar(8),
    region varchar(64),
    state varchar(64),
    city varchar(120),
    postal_code varchar(16),
    address_line1 varchar(240),
    address_line2 varchar(240),
    phone varchar(48),
    is_headquarters boolean,
    is_mailing boolean,
    meta json,
    constraint locations_pkey primary key (id),
    constraint locations_issuer_id_fkey foreign key (issuer_id) references issuers (id)
);
create index ix_locations_issuer_id on locations (issuer_id);
create table key_executives (
    id varchar(36) not null,
    issuer_id varchar(36) not null,
    name varchar(240) not null,
    title varchar(240) not null,
    tenure_start date,
    tenure_end date,
    age integer,
    gender varchar(16),
    compensation double precision,
    compensation_currency varchar(16),
    bio text,
    fiscal_year integer,
    constraint key_executives_pkey primary key (id),
    constraint key_executives_issuer_id_fkey foreign key (issuer_id) references issuers (id)
);
create index ix_key_executives_issuer_id on key_executives (issuer_id);
create table executive_compensation (
    id varchar(36) not null,
    issuer_id varchar(36) not null,
    executive_name varchar(240) not null,
    title varchar(240),
    fiscal_year integer,
    salary double precision,
    bonus double precision,
    stock_awards double precision,
    option_awards double precision,
    non_equity_incentives double precision,
    pension double precision,
    other_compensation double precision,
    total double precision,
    currency varchar(16),
    constraint executive_compensation_pkey primary key (id),
    constraint executive_compensation_issuer_id_fkey foreign key (issuer_id) references issuers (id)
);
create index ix_executive_compensation_issuer_id on executive_compensation (issuer_id);
create index ix_executive_compensation_fiscal_year on executive_compensation (fiscal_year);
create index ix_exec_comp_issuer_year on executive_compensation (issuer_id, fiscal_year);
create table entity_relationships (
    id varchar(36) not null,
    from_kind varchar(32) not null,
    from_entity_id varchar(64) not null,
    to_kind varchar(32) not null,
    to_entity_id varchar(64) not null,
    relationship_type varchar(32) not null,
    ownership_pct double precision,
    valid_from date,
    valid_to date,
    source varchar(64),
    meta json,
    created_at timestamp without time zone not null,
    constraint entity_relationships_pkey primary key (id)
);
create index ix_entity_relationships_from_entity_id on entity_relationships (from_entity_id);
create index ix_entity_relationships_to_entity_id on entity_relationships (to_entity_id);
create index ix_entity_relationships_relationship_type on entity_relationships (relationship_type);
create index ix_rel_from_to_type on entity_relationships (from_entity_id, to_entity_id, relationship_type);
create table instruments (
    id varchar(36) not null,
    vt_symbol varchar(64) not null,
    ticker varchar(64) not null,
    exchange varchar(32),
    asset_class varchar(32),
    security_type varchar(32),
    instrument_class varchar(32),
    issuer_id varchar(36),
    identifiers json,
    sector varchar(120),
    industry varchar(120),
    region varchar(64),
    currency varchar(16),
    tick_size double precision,
    multiplier double precision,
    min_quantity double precision,
    max_quantity double precision,
    lot_size double precision,
    price_precision integer,
    size_precision integer,
    is_active boolean not null,
    tags json,
    meta json,
    created_at timestamp without time zone not null,
    updated_at timestamp without time zone not null,
    constraint instruments_pkey primary key (id),
    constraint instruments_issuer_id_fkey foreign key (issuer_id) references issuers (id)
);
create index ix_instruments_ticker on instruments (ticker);
create index ix_instruments_instrument_class on instruments (instrument_class);
create index ix_instruments_issuer_id on instruments (issuer_id);
create unique index ix_instruments_vt_symbol on instruments (vt_symbol);
create table instrument_equity (
    id varchar(36) not null,
    issuer_cik varchar(16),
    isin varchar(16),
    cusip varchar(16),
    figi varchar(16),
    lei varchar(20),
    share_class varchar(16),
    primary_listing_venue varchar(32),
    listing_date date,
    delisting_date date,
    shares_outstanding double precision,
    float_shares double precision,
    is_adr boolean not null,
    country varchar(64),
    gics_sector varchar(120),
    gics_industry varchar(120),
    constraint instrument_equity_pkey primary key (id),
    constraint instrument_equity_id_fkey foreign key (id) references instruments (id)
);
create index ix_instrument_equity_issuer_cik on instrument_equity (issuer_cik);
create index ix_instrument_equity_isin on instrument_equity (isin);
create index ix_instrument_equity_cusip on instrument_equity (cusip);
create index ix_instrument_equity_figi on instrument_equity (figi);
create index ix_instrument_equity_lei on instrument_equity (lei);
create table instrument_etf (
    id varchar(36) not null,
    issuer_fund_id varchar(36),
    inception_date date,
    aum double precision,
    expense_ratio double precision,
    underlying_index varchar(120),
    holdings_ref varchar(240),
    is_leveraged boolean,
    leverage double precision,
    is_inverse boolean,
    replication varchar(32),
    country varchar(64),
    constraint instrument_etf_pkey primary key (id),
    constraint instrument_etf_id_fkey foreign key (id) references instruments (id)
);
create index ix_instrument_etf_issuer_fund_id on instrument_etf (issuer_fund_id);
create table instrument_index (
    id varchar(36) not null,
    administrator varchar(120),
    methodology text,
    constituent_count integer,
    base_date date,
    base_value double precision,
    constraint instrument_index_pkey primary key (id),
    constraint instrument_index_id_fkey foreign key (id) references instruments (id)
);
create table instrument_bond (
    id varchar(36) not null,
    coupon double precision,
    coupon_frequency varchar(24),
    maturity date,
    issue_date date,
    face_value double precision,
    day_count varchar(16),
    seniority varchar(32),
    rating_sp varchar(16),
    rating_moodys varchar(16),
    rating_fitch varchar(16),
    callable boolean,
    putable boolean,
    convertible boolean,
    is_inflation_linked boolean,
    country varchar(64),
    bond_class varchar(32),
    constraint instrument_bond_pkey primary key (id),
    constraint instrument_bond_id_fkey foreign key (id) references instruments (id)
);
create table instrument_future (
    id varchar(36) not null,
    underlying varchar(64),
    expiry date,
    first_trade date,
    last_trade date,
    contract_size double precision,
    settlement_type varchar(16),
    cycle varchar(32),
    exchange_product_code varchar(32),
    delivery_month varchar(16),
    constraint instrument_future_pkey primary key (id),
    constraint instrument_future_id_fkey foreign key (id) references instruments (id)
);
create index ix_instrument_future_underlying on instrument_future (underlying);
create index ix_instrument_future_expiry on instrument_future (expiry);
create table instrument_option (
    id varchar(36) not null,
    underlying varchar(64),
    strike double precision,
    expiry date,
    kind varchar(16) not null,
    style varchar(16),
    contract_size double precision,
    settlement_type varchar(16),
    exercise_price double precision,
    occ_symbol varchar(32),
    option_portfolio varchar(64),
    constraint instrument_option_pkey primary key (id),
    constraint instrument_option_id_fkey foreign key (id) references instruments (id)
);
create index ix_instrument_option_underlying on instrument_option (underlying);
create index ix_instrument_option_strike on instrument_option (strike);
create index ix_instrument_option_expiry on instrument_option (expiry);
create table instrument_cfd (
    id varchar(36) not null,
    underlying varchar(64),
    contract_size double precision,
    margin_rate double precision,
    financing_rate double precision,
    constraint instrument_cfd_pkey primary key (id),
    constraint instrument_cfd_id_fkey foreign key (id) references instruments (id)
);
create table instrument_synthetic (
    id varchar(36) not null,
    legs json,
    leg_weights json,
    formula text,
    constraint instrument_synthetic_pkey primary key (id),
    constraint instrument_synthetic_id_fkey foreign key (id) references instruments (id)
);
create table instrument_fx_pair (
    id varchar(36) not null,
    base_currency varchar(16) not null,
    quote_currency varchar(16) not null,
    pip_size double precision,
    contract_size double precision,
    constraint instrument_fx_pair_pkey primary key (id),
    constraint instrument_fx_pair_id_fkey foreign key (id) references instruments (id)
);
create table instrument_crypto (
    id varchar(36) not null,
    subtype varchar(16),
    underlying varchar(64),
    chain varchar(64),
    contract_address varchar(128),
    decimals integer,
    settlement_currency varchar(16),
    expiry timestamp without time zone,
    funding_interval varchar(16),
    max_leverage double precision,
    maker_fee double precision,
    taker_fee double precision,
    is_inverse boolean,
    is_native boolean,
    cmc_id integer,
    coingecko_id varchar(64),
    constraint instrument_crypto_pkey primary key (id),
    constraint instrument_crypto_id_fkey foreign key (id) references instruments (id)
);
create index ix_instrument_crypto_subtype on instrument_crypto (subtype);
create table instrument_tokenized_asset (
    id varchar(36) not null,
    chain varchar(64),
    contract_address varchar(128),
    token_standard varchar(32),
    supply integer,
    reference_asset varchar(240),
    constraint instrument_tokenized_asset_pkey primary key (id),
    constraint instrument_tokenized_asset_id_fkey foreign key (id) references instruments (id)
);
create table instrument_commodity (
    id varchar(36) not null,
    grade varchar(64),
    unit_of_measure varchar(32),
    delivery varchar(64),
    constraint instrument_commodity_pkey primary key (id),
    constraint instrument_commodity_id_fkey foreign key (id) references instruments (id)
);
create table instrument_betting (
    id varchar(36) not null,
    event_type varchar(64),
    event_name varchar(240),
    event_open timestamp without time zone,
    market_id varchar(64),
    market_name varchar(240),
    market_type varchar(64),
    market_start timestamp without time zone,
    selection_id varchar(64),
    selection_name varchar(240),
    selection_handicap double precision,
    competition varchar(120),
    country_code varchar(8),
    constraint instrument_betting_pkey primary key (id),
    constraint instrument_betting_id_fkey foreign key (id) references instruments (id)
);
create table data_sources (
    id varchar(36) not null,
    name varchar(64) not null,
    display_name varchar(160) not null,
    kind varchar(32) not null,
    vendor varchar(120),
    auth_type varchar(32) not null,
    base_url varchar(512),
    protocol varchar(64) not null,
    capabilities json,
    rate_limits json,
    credentials_ref varchar(120),
    enabled boolean not null,
    meta json,
    kind_subtype varchar(64),
    transport varchar(64),
    rate_limit_json json,
    pagination_json json,
    endpoints_json json,
    health_status varchar(32) not null,
    last_probe_at timestamp without time zone,
    tags json,
    version integer not null,
    created_at timestamp without time zone not null,
    updated_at timestamp without time zone not null,
    constraint data_sources_pkey primary key (id)
);
create unique index ix_data_sources_name on data_sources (name);
create table source_library_entries (
    id varchar(36) not null,
    source_id varchar(36),
    source_name varchar(120) not null,
    display_name varchar(240) not null,
    import_uri varchar(1024),
    reference_path varchar(1024),
    docs_url varchar(1024),
    default_node varchar(160),
    metadata_json json,
    setup_steps json,
    pipeline_hints json,
    tags json,
    version integer not null,
    enabled boolean not null,
    created_at timestamp without time zone not null,
    updated_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint source_library_entries_pkey primary key (id),
    constraint uq_source_library_project_source unique (workspace_id, project_id, source_name),
    constraint source_library_entries_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint source_library_entries_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint source_library_entries_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint source_library_entries_source_id_fkey foreign key (source_id) references data_sources (id) on delete set null
);
create index ix_source_library_entries_source_id on source_library_entries (source_id);
create index ix_source_library_entries_source_name on source_library_entries (source_name);
create index ix_source_library_entries_enabled on source_library_entries (enabled);
create index ix_source_library_entries_project_id on source_library_entries (project_id);
create index ix_source_library_entries_owner_user_id on source_library_entries (owner_user_id);
create index ix_source_library_entries_workspace_id on source_library_entries (workspace_id);
create table source_metadata_versions (
    id varchar(36) not null,
    source_id varchar(36),
    source_name varchar(120) not null,
    version integer not null,
    change_kind varchar(40) not null,
    import_uri varchar(1024),
    reference_path varchar(1024),
    docs_url varchar(1024),
    metadata_json json,
    tags json,
    created_by varchar(120) not null,
    created_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint source_metadata_versions_pkey primary key (id),
    constraint source_metadata_versions_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint source_metadata_versions_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint source_metadata_versions_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint source_metadata_versions_source_id_fkey foreign key (source_id) references data_sources (id) on delete set null
);
create index ix_source_metadata_versions_source_id on source_metadata_versions (source_id);
create index ix_source_metadata_versions_source_name on source_metadata_versions (source_name);
create index ix_source_metadata_versions_change_kind on source_metadata_versions (change_kind);
create index ix_source_metadata_versions_project_id on source_metadata_versions (project_id);
create index ix_source_metadata_versions_owner_user_id on source_metadata_versions (owner_user_id);
create index ix_source_metadata_versions_workspace_id on source_metadata_versions (workspace_id);
create index ix_source_metadata_versions_source_version on source_metadata_versions (source_name, version);
create table extraction_audit (
    id varchar(36) not null,
    asset_alias varchar(200) not null,
    asset_kind varchar(60) not null,
    source_repo varchar(200) not null,
    source_path varchar(1024),
    status varchar(40) not null,
    notes text,
    extracted_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint extraction_audit_pkey primary key (id),
    constraint extraction_audit_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint extraction_audit_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint extraction_audit_project_id_fkey foreign key (project_id) references projects (id) on delete set null
);
create index ix_extraction_audit_asset_alias on extraction_audit (asset_alias);
create index ix_extraction_audit_asset_kind on extraction_audit (asset_kind);
create index ix_extraction_audit_source_repo on extraction_audit (source_repo);
create index ix_extraction_audit_project_id on extraction_audit (project_id);
create index ix_extraction_audit_owner_user_id on extraction_audit (owner_user_id);
create index ix_extraction_audit_workspace_id on extraction_audit (workspace_id);
create table dataset_catalogs (
    id varchar(36) not null,
    name varchar(160) not null,
    provider varchar(80) not null,
    domain varchar(120) not null,
    frequency varchar(32),
    storage_uri varchar(512),
    schema_json json,
    description text,
    tags json,
    meta json,
    iceberg_identifier varchar(240),
    load_mode varchar(32) not null,
    source_uri varchar(1024),
    llm_annotations json,
    column_docs json,
    compute_backend varchar(32),
    dagster_asset_key varchar(240),
    datahub_urn varchar(512),
    entity_extraction_status varchar(32) not null,
    manifest_id varchar(36),
    pipeline_kind varchar(64),
    created_at timestamp without time zone not null,
    updated_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint dataset_catalogs_pkey primary key (id),
    constraint dataset_catalogs_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint dataset_catalogs_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint dataset_catalogs_project_id_fkey foreign key (project_id) references projects (id) on delete set null
);
create index ix_dataset_catalogs_name on dataset_catalogs (name);
create index ix_dataset_catalogs_provider on dataset_catalogs (provider);
create index ix_dataset_catalogs_iceberg_identifier on dataset_catalogs (iceberg_identifier);
create index ix_dataset_catalogs_dagster_asset_key on dataset_catalogs (dagster_asset_key);
create index ix_dataset_catalogs_datahub_urn on dataset_catalogs (datahub_urn);
create index ix_dataset_catalogs_project_id on dataset_catalogs (project_id);
create index ix_dataset_catalogs_owner_user_id on dataset_catalogs (owner_user_id);
create index ix_dataset_catalogs_workspace_id on dataset_catalogs (workspace_id);
create index ix_dataset_catalog_name_provider on dataset_catalogs (name, provider);
create table dataset_versions (
    id varchar(36) not null,
    catalog_id varchar(36) not null,
    version integer not null,
    status varchar(32) not null,
    as_of timestamp without time zone,
    start_time timestamp without time zone,
    end_time timestamp without time zone,
    row_count integer not null,
    symbol_count integer not null,
    file_count integer not null,
    dataset_hash varchar(64),
    materialization_uri varchar(512),
    columns json,
    schema_json json,
    meta json,
    materialization_engine varchar(32),
    dagster_run_id varchar(120),
    partition_key varchar(240),
    code_version_sha varchar(64),
    created_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint dataset_versions_pkey primary key (id),
    constraint dataset_versions_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint dataset_versions_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint dataset_versions_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint dataset_versions_catalog_id_fkey foreign key (catalog_id) references dataset_catalogs (id) on delete cascade
);
create index ix_dataset_versions_catalog_id on dataset_versions (catalog_id);
create index ix_dataset_versions_status on dataset_versions (status);
create index ix_dataset_versions_as_of on dataset_versions (as_of);
create index ix_dataset_versions_dataset_hash on dataset_versions (dataset_hash);
create index ix_dataset_versions_dagster_run_id on dataset_versions (dagster_run_id);
create index ix_dataset_versions_project_id on dataset_versions (project_id);
create index ix_dataset_versions_owner_user_id on dataset_versions (owner_user_id);
create index ix_dataset_versions_workspace_id on dataset_versions (workspace_id);
create index ix_dataset_versions_catalog_version on dataset_versions (catalog_id, version);
create table dataset_presets (
    name varchar(120) not null,
    description text not null,
    namespace varchar(120) not null,
    table_name varchar(160) not null,
    source_kind varchar(80) not null,
    ingestion_task varchar(240) not null,
    requires_api_key boolean not null,
    api_key_env_var varchar(120),
    default_symbols json,
    "interval" varchar(24) not null,
    schedule_cron varchar(80),
    documentation_url varchar(1024),
    tags json,
    created_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint dataset_presets_pkey primary key (name),
    constraint dataset_presets_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint dataset_presets_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint dataset_presets_project_id_fkey foreign key (project_id) references projects (id) on delete set null
);
create index ix_dataset_presets_namespace on dataset_presets (namespace);
create index ix_dataset_presets_source_kind on dataset_presets (source_kind);
create index ix_dataset_presets_project_id on dataset_presets (project_id);
create index ix_dataset_presets_owner_user_id on dataset_presets (owner_user_id);
create index ix_dataset_presets_workspace_id on dataset_presets (workspace_id);
create table data_links (
    id varchar(36) not null,
    dataset_version_id varchar(36) not null,
    source_id varchar(36),
    entity_kind varchar(32) not null,
    entity_id varchar(64) not null,
    instrument_id varchar(36),
    coverage_start timestamp without time zone,
    coverage_end timestamp without time zone,
    row_count integer not null,
    meta json,
    created_at timestamp without time zone not null,
    constraint data_links_pkey primary key (id),
    constraint data_links_instrument_id_fkey foreign key (instrument_id) references instruments (id),
    constraint data_links_source_id_fkey foreign key (source_id) references data_sources (id),
    constraint data_links_dataset_version_id_fkey foreign key (dataset_version_id) references dataset_versions (id) on delete cascade
);
create index ix_data_links_dataset_version_id on data_links (dataset_version_id);
create index ix_data_links_source_id on data_links (source_id);
create index ix_data_links_entity_kind on data_links (entity_kind);
create index ix_data_links_entity_id on data_links (entity_id);
create index ix_data_links_instrument_id on data_links (instrument_id);
create index ix_data_links_instrument_kind on data_links (instrument_id, entity_kind);
create table identifier_links (
    id varchar(36) not null,
    entity_kind varchar(32) not null,
    entity_id varchar(64) not null,
    instrument_id varchar(36),
    scheme varchar(32) not null,
    value varchar(240) not null,
    valid_from timestamp without time zone,
    valid_to timestamp without time zone,
    source_id varchar(36),
    confidence double precision not null,
    meta json,
    created_at timestamp without time zone not null,
    constraint identifier_links_pkey primary key (id),
    constraint identifier_links_instrument_id_fkey foreign key (instrument_id) references instruments (id),
    constraint identifier_links_source_id_fkey foreign key (source_id) references data_sources (id)
);
create index ix_identifier_links_entity_kind on identifier_links (entity_kind);
create index ix_identifier_links_entity_id on identifier_links (entity_id);
create index ix_identifier_links_instrument_id on identifier_links (instrument_id);
create index ix_identifier_links_scheme on identifier_links (scheme);
create index ix_identifier_links_value on identifier_links (value);
create index ix_identifier_links_source_id on identifier_links (source_id);
create index ix_identifier_links_entity on identifier_links (entity_kind, entity_id);
create index ix_identifier_links_scheme_value on identifier_links (scheme, value);
create unique index uq_identifier_links_unique on identifier_links (entity_kind, scheme, value, valid_from);
create table pipeline_manifests (
    id varchar(36) not null,
    name varchar(160) not null,
    namespace varchar(120) not null,
    description text,
    owner varchar(120),
    version integer not null,
    enabled boolean not null,
    spec_json json,
    tags json,
    compute_backend varchar(32),
    schedule_cron varchar(120),
    last_run_at timestamp without time zone,
    last_run_status varchar(32),
    created_at timestamp without time zone not null,
    updated_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint pipeline_manifests_pkey primary key (id),
    constraint uq_pipeline_manifests_ns_name unique (namespace, name),
    constraint pipeline_manifests_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint pipeline_manifests_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint pipeline_manifests_project_id_fkey foreign key (project_id) references projects (id) on delete set null
);
create index ix_pipeline_manifests_name on pipeline_manifests (name);
create index ix_pipeline_manifests_namespace on pipeline_manifests (namespace);
create index ix_pipeline_manifests_owner on pipeline_manifests (owner);
create index ix_pipeline_manifests_enabled on pipeline_manifests (enabled);
create index ix_pipeline_manifests_compute_backend on pipeline_manifests (compute_backend);
create index ix_pipeline_manifests_project_id on pipeline_manifests (project_id);
create index ix_pipeline_manifests_owner_user_id on pipeline_manifests (owner_user_id);
create index ix_pipeline_manifests_workspace_id on pipeline_manifests (workspace_id);
create table pipeline_runs (
    id varchar(36) not null,
    manifest_id varchar(36),
    namespace varchar(120) not null,
    name varchar(160) not null,
    backend varchar(32) not null,
    status varchar(32) not null,
    started_at timestamp without time zone not null,
    finished_at timestamp without time zone,
    rows_written integer not null,
    tables_written integer not null,
    sink_result json,
    lineage json,
    errors json,
    extras json,
    triggered_by varchar(120),
    dagster_run_id varchar(120),
    code_version_sha varchar(64),
    duration_seconds double precision,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint pipeline_runs_pkey primary key (id),
    constraint pipeline_runs_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint pipeline_runs_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint pipeline_runs_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint pipeline_runs_manifest_id_fkey foreign key (manifest_id) references pipeline_manifests (id) on delete cascade
);
create index ix_pipeline_runs_manifest_id on pipeline_runs (manifest_id);
create index ix_pipeline_runs_namespace on pipeline_runs (namespace);
create index ix_pipeline_runs_name on pipeline_runs (name);
create index ix_pipeline_runs_status on pipeline_runs (status);
create index ix_pipeline_runs_started_at on pipeline_runs (started_at);
create index ix_pipeline_runs_finished_at on pipeline_runs (finished_at);
create index ix_pipeline_runs_triggered_by on pipeline_runs (triggered_by);
create index ix_pipeline_runs_dagster_run_id on pipeline_runs (dagster_run_id);
create index ix_pipeline_runs_project_id on pipeline_runs (project_id);
create index ix_pipeline_runs_owner_user_id on pipeline_runs (owner_user_id);
create index ix_pipeline_runs_workspace_id on pipeline_runs (workspace_id);
create table dataset_pipeline_configs (
    id varchar(36) not null,
    dataset_catalog_id varchar(36),
    manifest_id varchar(36),
    name varchar(180) not null,
    version integer not null,
    status varchar(32) not null,
    config_json json,
    sinks json,
    automations json,
    tags json,
    notes text,
    is_active boolean not null,
    created_by varchar(120) not null,
    created_at timestamp without time zone not null,
    updated_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint dataset_pipeline_configs_pkey primary key (id),
    constraint uq_dataset_pipeline_config_version unique (workspace_id, project_id, name, version),
    constraint dataset_pipeline_configs_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint dataset_pipeline_configs_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint dataset_pipeline_configs_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint dataset_pipeline_configs_dataset_catalog_id_fkey foreign key (dataset_catalog_id) references dataset_catalogs (id) on delete set null,
    constraint dataset_pipeline_configs_manifest_id_fkey foreign key (manifest_id) references pipeline_manifests (id) on delete set null
);
create index ix_dataset_pipeline_configs_dataset_catalog_id on dataset_pipeline_configs (dataset_catalog_id);
create index ix_dataset_pipeline_configs_manifest_id on dataset_pipeline_configs (manifest_id);
create index ix_dataset_pipeline_configs_name on dataset_pipeline_configs (name);
create index ix_dataset_pipeline_configs_status on dataset_pipeline_configs (status);
create index ix_dataset_pipeline_configs_is_active on dataset_pipeline_configs (is_active);
create index ix_dataset_pipeline_configs_project_id on dataset_pipeline_configs (project_id);
create index ix_dataset_pipeline_configs_owner_user_id on dataset_pipeline_configs (owner_user_id);
create index ix_dataset_pipeline_configs_workspace_id on dataset_pipeline_configs (workspace_id);
create index ix_dataset_pipeline_configs_name_active on dataset_pipeline_configs (name, is_active);
create table fetcher_runs (
    id varchar(36) not null,
    source_name varchar(120) not null,
    fetcher_alias varchar(160),
    started_at timestamp without time zone not null,
    finished_at timestamp without time zone,
    rows_produced integer not null,
    bytes_received integer not null,
    requests integer not null,
    status varchar(32) not null,
    error text,
    pipeline_run_id varchar(36),
    extras json,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint fetcher_runs_pkey primary key (id),
    constraint fetcher_runs_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint fetcher_runs_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint fetcher_runs_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint fetcher_runs_pipeline_run_id_fkey foreign key (pipeline_run_id) references pipeline_runs (id) on delete set null
);
create index ix_fetcher_runs_source_name on fetcher_runs (source_name);
create index ix_fetcher_runs_fetcher_alias on fetcher_runs (fetcher_alias);
create index ix_fetcher_runs_started_at on fetcher_runs (started_at);
create index ix_fetcher_runs_status on fetcher_runs (status);
create index ix_fetcher_runs_pipeline_run_id on fetcher_runs (pipeline_run_id);
create index ix_fetcher_runs_project_id on fetcher_runs (project_id);
create index ix_fetcher_runs_owner_user_id on fetcher_runs (owner_user_id);
create index ix_fetcher_runs_workspace_id on fetcher_runs (workspace_id);
create table sinks (
    id varchar(36) not null,
    name varchar(180) not null,
    kind varchar(64) not null,
    display_name varchar(240) not null,
    description text,
    config_json json,
    tags json,
    documentation_url varchar(1024),
    requires_manifest_node boolean not null,
    current_version integer not null,
    enabled boolean not null,
    annotations json,
    meta json,
    created_at timestamp without time zone not null,
    updated_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint sinks_pkey primary key (id),
    constraint uq_sinks_project_name unique (project_id, name),
    constraint sinks_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint sinks_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint sinks_project_id_fkey foreign key (project_id) references projects (id) on delete set null
);
create index ix_sinks_name on sinks (name);
create index ix_sinks_kind on sinks (kind);
create index ix_sinks_enabled on sinks (enabled);
create index ix_sinks_project_id on sinks (project_id);
create index ix_sinks_owner_user_id on sinks (owner_user_id);
create index ix_sinks_workspace_id on sinks (workspace_id);
create table sink_versions (
    id varchar(36) not null,
    sink_id varchar(36) not null,
    version integer not null,
    spec_hash varchar(64) not null,
    payload json not null,
    notes text,
    created_by varchar(120),
    created_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint sink_versions_pkey primary key (id),
    constraint uq_sink_versions_hash unique (sink_id, spec_hash),
    constraint uq_sink_versions_version unique (sink_id, version),
    constraint sink_versions_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint sink_versions_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint sink_versions_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint sink_versions_sink_id_fkey foreign key (sink_id) references sinks (id) on delete cascade
);
create index ix_sink_versions_sink_id on sink_versions (sink_id);
create index ix_sink_versions_spec_hash on sink_versions (spec_hash);
create index ix_sink_versions_project_id on sink_versions (project_id);
create index ix_sink_versions_owner_user_id on sink_versions (owner_user_id);
create index ix_sink_versions_workspace_id on sink_versions (workspace_id);
create index ix_sink_versions_sink_version on sink_versions (sink_id, version);
create table market_data_producers (
    id varchar(36) not null,
    name varchar(180) not null,
    kind varchar(40) not null,
    runtime varchar(40) not null,
    display_name varchar(240) not null,
    description text,
    deployment_namespace varchar(120),
    deployment_name varchar(180),
    image varchar(512),
    topics json,
    config_json json,
    env_overrides json,
    desired_replicas integer not null,
    current_replicas integer not null,
    last_status varchar(40) not null,
    last_status_at timestamp without time zone,
    last_error text,
    enabled boolean not null,
    tags json,
    annotations json,
    meta json,
    created_at timestamp without time zone not null,
    updated_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint market_data_producers_pkey primary key (id),
    constraint uq_market_producers_project_name unique (project_id, name),
    constraint market_data_producers_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint market_data_producers_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint market_data_producers_project_id_fkey foreign key (project_id) references projects (id) on delete set null
);
create index ix_market_data_producers_name on market_data_producers (name);
create index ix_market_data_producers_kind on market_data_producers (kind);
create index ix_market_data_producers_runtime on market_data_producers (runtime);
create index ix_market_data_producers_deployment_namespace on market_data_producers (deployment_namespace);
create index ix_market_data_producers_deployment_name on market_data_producers (deployment_name);
create index ix_market_data_producers_last_status on market_data_producers (last_status);
create index ix_market_data_producers_enabled on market_data_producers (enabled);
create index ix_market_data_producers_project_id on market_data_producers (project_id);
create index ix_market_data_producers_owner_user_id on market_data_producers (owner_user_id);
create index ix_market_data_producers_workspace_id on market_data_producers (workspace_id);
create index ix_market_data_producers_kind_status on market_data_producers (kind, last_status);
create table streaming_dataset_links (
    id varchar(36) not null,
    dataset_catalog_id varchar(36),
    dataset_namespace varchar(120),
    dataset_table varchar(240),
    kind varchar(40) not null,
    target_ref varchar(512) not null,
    cluster_ref varchar(240),
    direction varchar(20) not null,
    metadata_json json,
    enabled boolean not null,
    discovered_by varchar(120),
    created_at timestamp without time zone not null,
    updated_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint streaming_dataset_links_pkey primary key (id),
    constraint uq_streaming_dataset_links_natural unique (dataset_catalog_id, kind, target_ref, direction),
    constraint streaming_dataset_links_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint streaming_dataset_links_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint streaming_dataset_links_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint streaming_dataset_links_dataset_catalog_id_fkey foreign key (dataset_catalog_id) references dataset_catalogs (id) on delete cascade
);
create index ix_streaming_dataset_links_dataset_catalog_id on streaming_dataset_links (dataset_catalog_id);
create index ix_streaming_dataset_links_dataset_namespace on streaming_dataset_links (dataset_namespace);
create index ix_streaming_dataset_links_dataset_table on streaming_dataset_links (dataset_table);
create index ix_streaming_dataset_links_kind on streaming_dataset_links (kind);
create index ix_streaming_dataset_links_target_ref on streaming_dataset_links (target_ref);
create index ix_streaming_dataset_links_cluster_ref on streaming_dataset_links (cluster_ref);
create index ix_streaming_dataset_links_direction on streaming_dataset_links (direction);
create index ix_streaming_dataset_links_enabled on streaming_dataset_links (enabled);
create index ix_streaming_dataset_links_project_id on streaming_dataset_links (project_id);
create index ix_streaming_dataset_links_owner_user_id on streaming_dataset_links (owner_user_id);
create index ix_streaming_dataset_links_workspace_id on streaming_dataset_links (workspace_id);
create index ix_streaming_dataset_links_lookup on streaming_dataset_links (kind, target_ref);
create table dataset_profiles (
    id varchar(36) not null,
    namespace varchar(120) not null,
    name varchar(240) not null,
    version integer,
    rows integer not null,
    bytes integer not null,
    columns json,
    summary json,
    engine varchar(32),
    computed_at timestamp without time zone not null,
    expires_at timestamp without time zone,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint dataset_profiles_pkey primary key (id),
    constraint dataset_profiles_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint dataset_profiles_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint dataset_profiles_project_id_fkey foreign key (project_id) references projects (id) on delete set null
);
create index ix_dataset_profiles_namespace on dataset_profiles (namespace);
create index ix_dataset_profiles_name on dataset_profiles (name);
create index ix_dataset_profiles_version on dataset_profiles (version);
create index ix_dataset_profiles_expires_at on dataset_profiles (expires_at);
create index ix_dataset_profiles_project_id on dataset_profiles (project_id);
create index ix_dataset_profiles_owner_user_id on dataset_profiles (owner_user_id);
create index ix_dataset_profiles_workspace_id on dataset_profiles (workspace_id);
create index ix_dataset_profiles_lookup on dataset_profiles (namespace, name, version);
create table datahub_sync_log (
    id varchar(36) not null,
    direction varchar(16) not null,
    target varchar(240) not null,
    urn varchar(512),
    platform varchar(64),
    platform_instance varchar(120),
    status varchar(32) not null,
    error text,
    payload json,
    started_at timestamp without time zone not null,
    finished_at timestamp without time zone,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint datahub_sync_log_pkey primary key (id),
    constraint datahub_sync_log_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint datahub_sync_log_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint datahub_sync_log_project_id_fkey foreign key (project_id) references projects (id) on delete set null
);
create index ix_datahub_sync_log_target on datahub_sync_log (target);
create index ix_datahub_sync_log_urn on datahub_sync_log (urn);
create index ix_datahub_sync_log_platform on datahub_sync_log (platform);
create index ix_datahub_sync_log_platform_instance on datahub_sync_log (platform_instance);
create index ix_datahub_sync_log_status on datahub_sync_log (status);
create index ix_datahub_sync_log_started_at on datahub_sync_log (started_at);
create index ix_datahub_sync_log_project_id on datahub_sync_log (project_id);
create index ix_datahub_sync_log_owner_user_id on datahub_sync_log (owner_user_id);
create index ix_datahub_sync_log_workspace_id on datahub_sync_log (workspace_id);
create table airbyte_connectors (
    id varchar(36) not null,
    connector_id varchar(160) not null,
    name varchar(240) not null,
    kind varchar(32) not null,
    runtime varchar(32) not null,
    service varchar(120),
    airbyte_definition_id varchar(120),
    docker_repository varchar(240),
    docker_image_tag varchar(120),
    python_package varchar(240),
    docs_url varchar(512),
    config_schema json,
    streams json,
    tags json,
    capabilities json,
    created_at timestamp without time zone not null,
    updated_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint airbyte_connectors_pkey primary key (id),
    constraint airbyte_connectors_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint airbyte_connectors_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint airbyte_connectors_project_id_fkey foreign key (project_id) references projects (id) on delete set null
);
create index ix_airbyte_connectors_kind on airbyte_connectors (kind);
create index ix_airbyte_connectors_runtime on airbyte_connectors (runtime);
create index ix_airbyte_connectors_service on airbyte_connectors (service);
create index ix_airbyte_connectors_airbyte_definition_id on airbyte_connectors (airbyte_definition_id);
create index ix_airbyte_connectors_project_id on airbyte_connectors (project_id);
create index ix_airbyte_connectors_owner_user_id on airbyte_connectors (owner_user_id);
create index ix_airbyte_connectors_workspace_id on airbyte_connectors (workspace_id);
create unique index ix_airbyte_connectors_connector_id on airbyte_connectors (connector_id);
create table airbyte_connections (
    id varchar(36) not null,
    name varchar(240) not null,
    source_connector_id varchar(160) not null,
    destination_connector_id varchar(160) not null,
    airbyte_source_id varchar(120),
    airbyte_destination_id varchar(120),
    airbyte_connection_id varchar(120),
    namespace varchar(120) not null,
    source_config json,
    destination_config json,
    catalog json,
    streams json,
    entity_mappings json,
    materialization_manifest json,
    schedule json,
    compute_backend varchar(32) not null,
    enabled boolean not null,
    last_sync_status varchar(32),
    last_sync_at timestamp without time zone,
    created_at timestamp without time zone not null,
    updated_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint airbyte_connections_pkey primary key (id),
    constraint uq_airbyte_connections_ns_name unique (namespace, name),
    constraint airbyte_connections_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint airbyte_connections_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint airbyte_connections_project_id_fkey foreign key (project_id) references projects (id) on delete set null
);
create index ix_airbyte_connections_name on airbyte_connections (name);
create index ix_airbyte_connections_source_connector_id on airbyte_connections (source_connector_id);
create index ix_airbyte_connections_destination_connector_id on airbyte_connections (destination_connector_id);
create index ix_airbyte_connections_airbyte_source_id on airbyte_connections (airbyte_source_id);
create index ix_airbyte_connections_airbyte_destination_id on airbyte_connections (airbyte_destination_id);
create index ix_airbyte_connections_namespace on airbyte_connections (namespace);
create index ix_airbyte_connections_enabled on airbyte_connections (enabled);
create index ix_airbyte_connections_last_sync_status on airbyte_connections (last_sync_status);
create index ix_airbyte_connections_last_sync_at on airbyte_connections (last_sync_at);
create index ix_airbyte_connections_project_id on airbyte_connections (project_id);
create index ix_airbyte_connections_owner_user_id on airbyte_connections (owner_user_id);
create index ix_airbyte_connections_workspace_id on airbyte_connections (workspace_id);
create unique index ix_airbyte_connections_airbyte_connection_id on airbyte_connections (airbyte_connection_id);
create table airbyte_sync_runs (
    id varchar(36) not null,
    connection_id varchar(36),
    pipeline_run_id varchar(36),
    manifest_id varchar(36),
    dataset_id varchar(36),
    task_id varchar(120),
    airbyte_job_id varchar(120),
    airbyte_connection_id varchar(120),
    runtime varchar(32) not null,
    status varchar(32) not null,
    started_at timestamp without time zone not null,
    finished_at timestamp without time zone,
    duration_seconds double precision,
    records_synced integer not null,
    bytes_synced integer not null,
    streams json,
    cursor_state json,
    payload json,
    error text,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint airbyte_sync_runs_pkey primary key (id),
    constraint airbyte_sync_runs_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint airbyte_sync_runs_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint airbyte_sync_runs_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint airbyte_sync_runs_dataset_id_fkey foreign key (dataset_id) references dataset_catalogs (id) on delete set null,
    constraint airbyte_sync_runs_manifest_id_fkey foreign key (manifest_id) references pipeline_manifests (id) on delete set null,
    constraint airbyte_sync_runs_pipeline_run_id_fkey foreign key (pipeline_run_id) references pipeline_runs (id) on delete set null,
    constraint airbyte_sync_runs_connection_id_fkey foreign key (connection_id) references airbyte_connections (id) on delete set null
);
create index ix_airbyte_sync_runs_connection_id on airbyte_sync_runs (connection_id);
create index ix_airbyte_sync_runs_pipeline_run_id on airbyte_sync_runs (pipeline_run_id);
create index ix_airbyte_sync_runs_manifest_id on airbyte_sync_runs (manifest_id);
create index ix_airbyte_sync_runs_dataset_id on airbyte_sync_runs (dataset_id);
create index ix_airbyte_sync_runs_task_id on airbyte_sync_runs (task_id);
create index ix_airbyte_sync_runs_airbyte_job_id on airbyte_sync_runs (airbyte_job_id);
create index ix_airbyte_sync_runs_airbyte_connection_id on airbyte_sync_runs (airbyte_connection_id);
create index ix_airbyte_sync_runs_runtime on airbyte_sync_runs (runtime);
create index ix_airbyte_sync_runs_status on airbyte_sync_runs (status);
create index ix_airbyte_sync_runs_started_at on airbyte_sync_runs (started_at);
create index ix_airbyte_sync_runs_finished_at on airbyte_sync_runs (finished_at);
create index ix_airbyte_sync_runs_project_id on airbyte_sync_runs (project_id);
create index ix_airbyte_sync_runs_owner_user_id on airbyte_sync_runs (owner_user_id);
create index ix_airbyte_sync_runs_workspace_id on airbyte_sync_runs (workspace_id);
create index ix_airbyte_sync_runs_conn_status on airbyte_sync_runs (connection_id, status);
create table dbt_projects (
    id varchar(36) not null,
    name varchar(160) not null,
    project_dir varchar(1024) not null,
    profiles_dir varchar(1024) not null,
    target varchar(80) not null,
    adapter varchar(80) not null,
    duckdb_path varchar(1024),
    generated_schema varchar(120),
    generated_tag varchar(120),
    enabled boolean not null,
    meta json,
    created_at timestamp without time zone not null,
    updated_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint dbt_projects_pkey primary key (id),
    constraint uq_dbt_projects_name_dir unique (name, project_dir),
    constraint dbt_projects_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint dbt_projects_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint dbt_projects_project_id_fkey foreign key (project_id) references projects (id) on delete set null
);
create index ix_dbt_projects_name on dbt_projects (name);
create index ix_dbt_projects_target on dbt_projects (target);
create index ix_dbt_projects_adapter on dbt_projects (adapter);
create index ix_dbt_projects_enabled on dbt_projects (enabled);
create index ix_dbt_projects_project_id on dbt_projects (project_id);
create index ix_dbt_projects_owner_user_id on dbt_projects (owner_user_id);
create index ix_dbt_projects_workspace_id on dbt_projects (workspace_id);
create table dbt_model_versions (
    id varchar(36) not null,
    project_id varchar(36),
    unique_id varchar(512) not null,
    name varchar(240) not null,
    resource_type varchar(64) not null,
    package_name varchar(160),
    original_file_path varchar(1024),
    database varchar(240),
    schema varchar(240),
    alias varchar(240),
    materialized varchar(64),
    checksum varchar(120),
    tags json,
    depends_on json,
    columns json,
    raw json,
    created_at timestamp without time zone not null,
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint dbt_model_versions_pkey primary key (id),
    constraint dbt_model_versions_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint dbt_model_versions_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint dbt_model_versions_project_id_fkey foreign key (project_id) references dbt_projects (id) on delete cascade
);
create index ix_dbt_model_versions_project_id on dbt_model_versions (project_id);
create index ix_dbt_model_versions_unique_id on dbt_model_versions (unique_id);
create index ix_dbt_model_versions_name on dbt_model_versions (name);
create index ix_dbt_model_versions_resource_type on dbt_model_versions (resource_type);
create index ix_dbt_model_versions_checksum on dbt_model_versions (checksum);
create index ix_dbt_model_versions_owner_user_id on dbt_model_versions (owner_user_id);
create index ix_dbt_model_versions_workspace_id on dbt_model_versions (workspace_id);
create index ix_dbt_model_versions_lookup on dbt_model_versions (project_id, unique_id);
create table dbt_runs (
    id varchar(36) not null,
    project_id varchar(36),
    command varchar(80) not null,
    selector json,
    status varchar(32) not null,
    success boolean not null,
    started_at timestamp without time zone not null,
    finished_at timestamp without time zone,
    duration_seconds double precision,
    artifacts json,
    args json,
    run_results json,
    error text,
    models_count integer not null,
    triggered_by varchar(120),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint dbt_runs_pkey primary key (id),
    constraint dbt_runs_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint dbt_runs_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint dbt_runs_project_id_fkey foreign key (project_id) references dbt_projects (id) on delete set null
);
create index ix_dbt_runs_project_id on dbt_runs (project_id);
create index ix_dbt_runs_command on dbt_runs (command);
create index ix_dbt_runs_status on dbt_runs (status);
create index ix_dbt_runs_success on dbt_runs (success);
create index ix_dbt_runs_started_at on dbt_runs (started_at);
create index ix_dbt_runs_finished_at on dbt_runs (finished_at);
create index ix_dbt_runs_triggered_by on dbt_runs (triggered_by);
create index ix_dbt_runs_owner_user_id on dbt_runs (owner_user_id);
create index ix_dbt_runs_workspace_id on dbt_runs (workspace_id);
create table dbt_source_mappings (
    id varchar(36) not null,
    project_id varchar(36),
    dbt_unique_id varchar(512) not null,
    source_kind varchar(80) not null,
    source_name varchar(512) not null,
    dataset_catalog_id varchar(36),
    iceberg_identifier varchar(240),
    storage_uri varchar(1024),
    meta json,
    created_at timestamp without time zone not null,
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint dbt_source_mappings_pkey primary key (id),
    constraint uq_dbt_source_mapping unique (project_id, dbt_unique_id, source_kind, source_name),
    constraint dbt_source_mappings_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint dbt_source_mappings_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint dbt_source_mappings_dataset_catalog_id_fkey foreign key (dataset_catalog_id) references dataset_catalogs (id) on delete set null,
    constraint dbt_source_mappings_project_id_fkey foreign key (project_id) references dbt_projects (id) on delete cascade
);
create index ix_dbt_source_mappings_project_id on dbt_source_mappings (project_id);
create index ix_dbt_source_mappings_dbt_unique_id on dbt_source_mappings (dbt_unique_id);
create index ix_dbt_source_mappings_source_kind on dbt_source_mappings (source_kind);
create index ix_dbt_source_mappings_source_name on dbt_source_mappings (source_name);
create index ix_dbt_source_mappings_dataset_catalog_id on dbt_source_mappings (dataset_catalog_id);
create index ix_dbt_source_mappings_iceberg_identifier on dbt_source_mappings (iceberg_identifier);
create index ix_dbt_source_mappings_owner_user_id on dbt_source_mappings (owner_user_id);
create index ix_dbt_source_mappings_workspace_id on dbt_source_mappings (workspace_id);
create table entities (
    id varchar(36) not null,
    kind varchar(64) not null,
    canonical_name varchar(512) not null,
    short_name varchar(240),
    primary_identifier varchar(240),
    primary_identifier_scheme varchar(64),
    instrument_id varchar(36),
    issuer_id varchar(36),
    description text,
    attributes json,
    tags json,
    confidence double precision,
    source_dataset varchar(240),
    source_extractor varchar(120),
    is_canonical boolean not null,
    parent_id varchar(36),
    created_at timestamp without time zone not null,
    updated_at timestamp without time zone not null,
    constraint entities_pkey primary key (id),
    constraint entities_issuer_id_fkey foreign key (issuer_id) references issuers (id) on delete set null,
    constraint entities_instrument_id_fkey foreign key (instrument_id) references instruments (id) on delete set null,
    constraint entities_parent_id_fkey foreign key (parent_id) references entities (id) on delete set null
);
create index ix_entities_kind on entities (kind);
create index ix_entities_canonical_name on entities (canonical_name);
create index ix_entities_short_name on entities (short_name);
create index ix_entities_primary_identifier on entities (primary_identifier);
create index ix_entities_primary_identifier_scheme on entities (primary_identifier_scheme);
create index ix_entities_instrument_id on entities (instrument_id);
create index ix_entities_issuer_id on entities (issuer_id);
create index ix_entities_source_dataset on entities (source_dataset);
create index ix_entities_source_extractor on entities (source_extractor);
create index ix_entities_parent_id on entities (parent_id);
create index ix_entities_kind_name on entities (kind, canonical_name);
create table entity_identifiers (
    id varchar(36) not null,
    entity_id varchar(36) not null,
    scheme varchar(64) not null,
    value varchar(512) not null,
    source varchar(120),
    confidence double precision,
    valid_from timestamp without time zone,
    valid_to timestamp without time zone,
    created_at timestamp without time zone not null,
    constraint entity_identifiers_pkey primary key (id),
    constraint uq_entity_identifier_triple unique (entity_id, scheme, value),
    constraint entity_identifiers_entity_id_fkey foreign key (entity_id) references entities (id) on delete cascade
);
create index ix_entity_identifiers_entity_id on entity_identifiers (entity_id);
create index ix_entity_identifiers_scheme on entity_identifiers (scheme);
create index ix_entity_identifiers_value on entity_identifiers (value);
create table entity_relations (
    id varchar(36) not null,
    subject_id varchar(36) not null,
    predicate varchar(120) not null,
    object_id varchar(36) not null,
    confidence double precision,
    provenance varchar(240),
    valid_from timestamp without time zone,
    valid_to timestamp without time zone,
    properties json,
    created_at timestamp without time zone not null,
    constraint entity_relations_pkey primary key (id),
    constraint entity_relations_subject_id_fkey foreign key (subject_id) references entities (id) on delete cascade,
    constraint entity_relations_object_id_fkey foreign key (object_id) references entities (id) on delete cascade
);
create index ix_entity_relations_subject_id on entity_relations (subject_id);
create index ix_entity_relations_predicate on entity_relations (predicate);
create index ix_entity_relations_object_id on entity_relations (object_id);
create index ix_entity_relations_provenance on entity_relations (provenance);
create table entity_annotations (
    id varchar(36) not null,
    entity_id varchar(36) not null,
    kind varchar(64) not null,
    content text not null,
    author varchar(120),
    model varchar(120),
    provider varchar(120),
    citations json,
    confidence double precision,
    created_at timestamp without time zone not null,
    updated_at timestamp without time zone not null,
    lab_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint entity_annotations_pkey primary key (id),
    constraint entity_annotations_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint entity_annotations_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint entity_annotations_lab_id_fkey foreign key (lab_id) references labs (id) on delete set null,
    constraint entity_annotations_entity_id_fkey foreign key (entity_id) references entities (id) on delete cascade
);
create index ix_entity_annotations_entity_id on entity_annotations (entity_id);
create index ix_entity_annotations_kind on entity_annotations (kind);
create index ix_entity_annotations_author on entity_annotations (author);
create index ix_entity_annotations_model on entity_annotations (model);
create index ix_entity_annotations_lab_id on entity_annotations (lab_id);
create index ix_entity_annotations_owner_user_id on entity_annotations (owner_user_id);
create index ix_entity_annotations_workspace_id on entity_annotations (workspace_id);
create table entity_dataset_links (
    id varchar(36) not null,
    entity_id varchar(36) not null,
    dataset_catalog_id varchar(36),
    dataset_version_id varchar(36),
    iceberg_identifier varchar(240),
    row_count integer,
    coverage_start timestamp without time zone,
    coverage_end timestamp without time zone,
    role varchar(64),
    meta json,
    created_at timestamp without time zone not null,
    constraint entity_dataset_links_pkey primary key (id),
    constraint entity_dataset_links_dataset_catalog_id_fkey foreign key (dataset_catalog_id) references dataset_catalogs (id) on delete cascade,
    constraint entity_dataset_links_dataset_version_id_fkey foreign key (dataset_version_id) references dataset_versions (id) on delete set null,
    constraint entity_dataset_links_entity_id_fkey foreign key (entity_id) references entities (id) on delete cascade
);
create index ix_entity_dataset_links_entity_id on entity_dataset_links (entity_id);
create index ix_entity_dataset_links_dataset_catalog_id on entity_dataset_links (dataset_catalog_id);
create index ix_entity_dataset_links_dataset_version_id on entity_dataset_links (dataset_version_id);
create index ix_entity_dataset_links_iceberg_identifier on entity_dataset_links (iceberg_identifier);
create table financial_statements (
    id varchar(36) not null,
    issuer_id varchar(36),
    symbol varchar(64),
    statement_type varchar(32) not null,
    period date not null,
    period_type varchar(16) not null,
    fiscal_year integer,
    fiscal_period varchar(8),
    currency varchar(16),
    reporting_currency varchar(16),
    revenue double precision,
    gross_profit double precision,
    operating_income double precision,
    net_income double precision,
    ebitda double precision,
    total_assets double precision,
    total_liabilities double precision,
    total_equity double precision,
    cash_and_equivalents double precision,
    operating_cash_flow double precision,
    free_cash_flow double precision,
    capital_expenditure double precision,
    rows json,
    as_of timestamp without time zone,
    source varchar(64),
    source_filing_accession varchar(32),
    provider varchar(64),
    created_at timestamp without time zone not null,
    constraint financial_statements_pkey primary key (id),
    constraint financial_statements_issuer_id_fkey foreign key (issuer_id) references issuers (id)
);
create index ix_financial_statements_issuer_id on financial_statements (issuer_id);
create index ix_financial_statements_symbol on financial_statements (symbol);
create index ix_financial_statements_statement_type on financial_statements (statement_type);
create index ix_financial_statements_period on financial_statements (period);
create index ix_financial_statements_source_filing_accession on financial_statements (source_filing_accession);
create index ix_fin_stmt_symbol_period on financial_statements (symbol, period);
create unique index uq_fin_stmt on financial_statements (issuer_id, period, period_type, statement_type);
create table reported_financials (
    id varchar(36) not null,
    issuer_id varchar(36),
    symbol varchar(64),
    period date not null,
    period_type varchar(16) not null,
    template varchar(120),
    rows json,
    source_filing_accession varchar(32),
    provider varchar(64),
    created_at timestamp without time zone not null,
    constraint reported_financials_pkey primary key (id),
    constraint reported_financials_issuer_id_fkey foreign key (issuer_id) references issuers (id)
);
create index ix_reported_financials_issuer_id on reported_financials (issuer_id);
create index ix_reported_financials_symbol on reported_financials (symbol);
create table revenue_breakdowns (
    id varchar(36) not null,
    issuer_id varchar(36),
    symbol varchar(64),
    period date not null,
    fiscal_year integer,
    breakdown_type varchar(16) not null,
    segment varchar(240) not null,
    region varchar(120),
    country varchar(64),
    revenue double precision,
    percent_of_total double precision,
    provider varchar(64),
    created_at timestamp without time zone not null,
    constraint revenue_breakdowns_pkey primary key (id),
    constraint revenue_breakdowns_issuer_id_fkey foreign key (issuer_id) references issuers (id)
);
create index ix_revenue_breakdowns_issuer_id on revenue_breakdowns (issuer_id);
create index ix_revenue_breakdowns_symbol on revenue_breakdowns (symbol);
create index ix_revenue_breakdowns_period on revenue_breakdowns (period);
create index ix_revenue_breakdowns_breakdown_type on revenue_breakdowns (breakdown_type);
create index ix_rev_breakdown_issuer_period on revenue_breakdowns (issuer_id, period, breakdown_type);
create table financial_ratios (
    id varchar(36) not null,
    issuer_id varchar(36),
    symbol varchar(64),
    period date not null,
    period_type varchar(16) not null,
    fiscal_year integer,
    current_ratio double precision,
    quick_ratio double precision,
    cash_ratio double precision,
    gross_profit_margin double precision,
    operating_profit_margin double precision,
    net_profit_margin double precision,
    return_on_assets double precision,
    return_on_equity double precision,
    return_on_invested_capital double precision,
    debt_ratio double precision,
    debt_equity_ratio double precision,
    interest_coverage double precision,
    asset_turnover double precision,
    inventory_turnover double precision,
    dividend_yield double precision,
    payout_ratio double precision,
    extra json,
    provider varchar(64),
    created_at timestamp without time zone not null,
    constraint financial_ratios_pkey primary key (id),
    constraint financial_ratios_issuer_id_fkey foreign key (issuer_id) references issuers (id)
);
create index ix_financial_ratios_issuer_id on financial_ratios (issuer_id);
create index ix_financial_ratios_symbol on financial_ratios (symbol);
create index ix_financial_ratios_period on financial_ratios (period);
create unique index uq_fin_ratios on financial_ratios (issuer_id, period, period_type);
create table key_metrics (
    id varchar(36) not null,
    issuer_id varchar(36),
    symbol varchar(64),
    period date not null,
    period_type varchar(16) not null,
    fiscal_year integer,
    market_cap double precision,
    enterprise_value double precision,
    pe_ratio double precision,
    pb_ratio double precision,
    price_to_sales double precision,
    ev_to_ebitda double precision,
    ev_to_free_cash_flow double precision,
    earnings_yield double precision,
    free_cash_flow_yield double precision,
    revenue_per_share double precision,
    book_value_per_share double precision,
    free_cash_flow_per_share double precision,
    debt_to_equity double precision,
    net_debt_to_ebitda double precision,
    working_capital double precision,
    extra json,
    provider varchar(64),
    created_at timestamp without time zone not null,
    constraint key_metrics_pkey primary key (id),
    constraint key_metrics_issuer_id_fkey foreign key (issuer_id) references issuers (id)
);
create index ix_key_metrics_issuer_id on key_metrics (issuer_id);
create index ix_key_metrics_symbol on key_metrics (symbol);
create index ix_key_metrics_period on key_metrics (period);
create unique index uq_key_metrics on key_metrics (issuer_id, period, period_type);
create table historical_market_cap (
    id varchar(36) not null,
    issuer_id varchar(36),
    symbol varchar(64),
    date date not null,
    market_cap double precision not null,
    enterprise_value double precision,
    provider varchar(64),
    created_at timestamp without time zone not null,
    constraint historical_market_cap_pkey primary key (id),
    constraint historical_market_cap_issuer_id_fkey foreign key (issuer_id) references issuers (id)
);
create index ix_historical_market_cap_issuer_id on historical_market_cap (issuer_id);
create index ix_historical_market_cap_symbol on historical_market_cap (symbol);
create index ix_historical_market_cap_date on historical_market_cap (date);
create unique index uq_hist_mcap on historical_market_cap (issuer_id, date);
create table earnings_call_transcripts (
    id varchar(36) not null,
    issuer_id varchar(36),
    symbol varchar(64),
    fiscal_year integer,
    fiscal_quarter varchar(8),
    call_ts timestamp without time zone,
    content text not null,
    word_count integer,
    participants json,
    url varchar(1024),
    sentiment json,
    provider varchar(64),
    created_at timestamp without time zone not null,
    constraint earnings_call_transcripts_pkey primary key (id),
    constraint earnings_call_transcripts_issuer_id_fkey foreign key (issuer_id) references issuers (id)
);
create index ix_earnings_call_transcripts_issuer_id on earnings_call_transcripts (issuer_id);
create index ix_earnings_call_transcripts_symbol on earnings_call_transcripts (symbol);
create index ix_earnings_call_transcripts_call_ts on earnings_call_transcripts (call_ts);
create unique index uq_earnings_transcript on earnings_call_transcripts (issuer_id, fiscal_year, fiscal_quarter);
create table management_discussion_analyses (
    id varchar(36) not null,
    issuer_id varchar(36),
    symbol varchar(64),
    fiscal_year integer,
    period date,
    period_type varchar(16) not null,
    content text not null,
    word_count integer,
    source_filing_accession varchar(32),
    provider varchar(64),
    created_at timestamp without time zone not null,
    constraint management_discussion_analyses_pkey primary key (id),
    constraint management_discussion_analyses_issuer_id_fkey foreign key (issuer_id) references issuers (id)
);
create index ix_management_discussion_analyses_issuer_id on management_discussion_analyses (issuer_id);
create index ix_management_discussion_analyses_symbol on management_discussion_analyses (symbol);
create index ix_management_discussion_analyses_period on management_discussion_analyses (period);
create index ix_management_discussion_analyses_source_filing_accession on management_discussion_analyses (source_filing_accession);
create table corporate_events (
    id varchar(36) not null,
    kind varchar(32) not null,
    instrument_id varchar(36),
    issuer_id varchar(36),
    vt_symbol varchar(64),
    ex_date date,
    record_date date,
    pay_date date,
    declaration_date date,
    announcement_text text,
    value double precision,
    ratio double precision,
    currency varchar(16),
    new_symbol varchar(64),
    source varchar(64),
    source_filing_accession varchar(32),
    meta json,
    created_at timestamp without time zone not null,
    constraint corporate_events_pkey primary key (id),
    constraint corporate_events_issuer_id_fkey foreign key (issuer_id) references issuers (id),
    constraint corporate_events_instrument_id_fkey foreign key (instrument_id) references instruments (id)
);
create index ix_corporate_events_kind on corporate_events (kind);
create index ix_corporate_events_instrument_id on corporate_events (instrument_id);
create index ix_corporate_events_issuer_id on corporate_events (issuer_id);
create index ix_corporate_events_vt_symbol on corporate_events (vt_symbol);
create index ix_corporate_events_ex_date on corporate_events (ex_date);
create index ix_corporate_events_source_filing_accession on corporate_events (source_filing_accession);
create index ix_corporate_events_created_at on corporate_events (created_at);
create index ix_corp_event_ex_date on corporate_events (ex_date);
create index ix_corp_event_instrument_kind on corporate_events (instrument_id, kind);
create table dividend_events (
    id varchar(36) not null,
    instrument_id varchar(36),
    issuer_id varchar(36),
    symbol varchar(64),
    amount double precision not null,
    currency varchar(16),
    ex_date date,
    record_date date,
    pay_date date,
    declaration_date date,
    frequency varchar(32),
    is_special boolean,
    created_at timestamp without time zone not null,
    constraint dividend_events_pkey primary key (id),
    constraint dividend_events_issuer_id_fkey foreign key (issuer_id) references issuers (id),
    constraint dividend_events_instrument_id_fkey foreign key (instrument_id) references instruments (id)
);
create index ix_dividend_events_instrument_id on dividend_events (instrument_id);
create index ix_dividend_events_issuer_id on dividend_events (issuer_id);
create index ix_dividend_events_symbol on dividend_events (symbol);
create index ix_dividend_events_ex_date on dividend_events (ex_date);
create table split_events (
    id varchar(36) not null,
    instrument_id varchar(36),
    issuer_id varchar(36),
    symbol varchar(64),
    numerator double precision,
    denominator double precision,
    ratio varchar(32),
    ex_date date,
    record_date date,
    pay_date date,
    created_at timestamp without time zone not null,
    constraint split_events_pkey primary key (id),
    constraint split_events_issuer_id_fkey foreign key (issuer_id) references issuers (id),
    constraint split_events_instrument_id_fkey foreign key (instrument_id) references instruments (id)
);
create index ix_split_events_instrument_id on split_events (instrument_id);
create index ix_split_events_issuer_id on split_events (issuer_id);
create index ix_split_events_symbol on split_events (symbol);
create index ix_split_events_ex_date on split_events (ex_date);
create table ipo_events (
    id varchar(36) not null,
    issuer_id varchar(36),
    symbol varchar(64),
    pricing_date date,
    listing_date date,
    offer_price_low double precision,
    offer_price_high double precision,
    offer_price_final double precision,
    shares_offered double precision,
    exchange varchar(32),
    underwriters json,
    created_at timestamp without time zone not null,
    constraint ipo_events_pkey primary key (id),
    constraint ipo_events_issuer_id_fkey foreign key (issuer_id) references issuers (id)
);
create index ix_ipo_events_issuer_id on ipo_events (issuer_id);
create index ix_ipo_events_symbol on ipo_events (symbol);
create index ix_ipo_events_listing_date on ipo_events (listing_date);
create table merger_events (
    id varchar(36) not null,
    acquirer_issuer_id varchar(36),
    target_issuer_id varchar(36),
    announced_date date,
    expected_close date,
    actual_close date,
    deal_value double precision,
    currency varchar(16),
    consideration_cash double precision,
    consideration_stock_ratio double precision,
    status varchar(32),
    meta json,
    created_at timestamp without time zone not null,
    constraint merger_events_pkey primary key (id),
    constraint merger_events_acquirer_issuer_id_fkey foreign key (acquirer_issuer_id) references issuers (id),
    constraint merger_events_target_issuer_id_fkey foreign key (target_issuer_id) references issuers (id)
);
create index ix_merger_events_announced_date on merger_events (announced_date);
create table calendar_events (
    id varchar(36) not null,
    event_type varchar(32) not null,
    instrument_id varchar(36),
    issuer_id varchar(36),
    symbol varchar(64),
    event_date date,
    event_ts timestamp without time zone,
    title varchar(480),
    country varchar(32),
    country_iso varchar(8),
    importance integer,
    actual double precision,
    consensus double precision,
    previous double precision,
    unit varchar(32),
    frequency varchar(32),
    payload json,
    provider varchar(64),
    created_at timestamp without time zone not null,
    constraint calendar_events_pkey primary key (id),
    constraint calendar_events_issuer_id_fkey foreign key (issuer_id) references issuers (id),
    constraint calendar_events_instrument_id_fkey foreign key (instrument_id) references instruments (id)
);
create index ix_calendar_events_event_type on calendar_events (event_type);
create index ix_calendar_events_instrument_id on calendar_events (instrument_id);
create index ix_calendar_events_issuer_id on calendar_events (issuer_id);
create index ix_calendar_events_symbol on calendar_events (symbol);
create index ix_calendar_events_event_date on calendar_events (event_date);
create index ix_cal_event_type_date on calendar_events (event_type, event_date);
create table earnings_events (
    id varchar(36) not null,
    issuer_id varchar(36),
    symbol varchar(64),
    fiscal_period varchar(16),
    fiscal_year integer,
    announcement_ts timestamp without time zone,
    call_start_ts timestamp without time zone,
    eps_estimate double precision,
    eps_actual double precision,
    eps_surprise double precision,
    eps_surprise_pct double precision,
    revenue_estimate double precision,
    revenue_actual double precision,
    revenue_surprise double precision,
    transcript_id varchar(36),
    source varchar(64),
    created_at timestamp without time zone not null,
    constraint earnings_events_pkey primary key (id),
    constraint earnings_events_issuer_id_fkey foreign key (issuer_id) references issuers (id),
    constraint earnings_events_transcript_id_fkey foreign key (transcript_id) references earnings_call_transcripts (id)
);
create index ix_earnings_events_issuer_id on earnings_events (issuer_id);
create index ix_earnings_events_symbol on earnings_events (symbol);
create index ix_earnings_events_announcement_ts on earnings_events (announcement_ts);
create unique index uq_earnings_event on earnings_events (issuer_id, fiscal_year, fiscal_period);
create table regulatory_events (
    id varchar(36) not null,
    issuer_id varchar(36),
    symbol varchar(64),
    jurisdiction varchar(64),
    agency varchar(120),
    action varchar(64) not null,
    docket_number varchar(64),
    amount double precision,
    currency varchar(16),
    summary text,
    url varchar(1024),
    published_ts timestamp without time zone,
    source varchar(64),
    meta json,
    created_at timestamp without time zone not null,
    constraint regulatory_events_pkey primary key (id),
    constraint regulatory_events_issuer_id_fkey foreign key (issuer_id) references issuers (id)
);
create index ix_regulatory_events_issuer_id on regulatory_events (issuer_id);
create index ix_regulatory_events_symbol on regulatory_events (symbol);
create index ix_regulatory_events_action on regulatory_events (action);
create index ix_regulatory_events_published_ts on regulatory_events (published_ts);
create table esg_events (
    id varchar(36) not null,
    issuer_id varchar(36),
    symbol varchar(64),
    pillar varchar(4),
    sub_score double precision,
    overall_score double precision,
    controversy_level integer,
    provider varchar(64),
    published_ts timestamp without time zone,
    meta json,
    created_at timestamp without time zone not null,
    constraint esg_events_pkey primary key (id),
    constraint esg_events_issuer_id_fkey foreign key (issuer_id) references issuers (id)
);
create index ix_esg_events_issuer_id on esg_events (issuer_id);
create index ix_esg_events_symbol on esg_events (symbol);
create index ix_esg_events_published_ts on esg_events (published_ts);
create table analyst_estimates (
    id varchar(36) not null,
    issuer_id varchar(36),
    symbol varchar(64),
    period_ending date,
    fiscal_year integer,
    fiscal_period varchar(8),
    metric varchar(32) not null,
    avg double precision,
    high double precision,
    low double precision,
    analyst_count integer,
    revision_up integer,
    revision_down integer,
    provider varchar(64),
    created_at timestamp without time zone not null,
    constraint analyst_estimates_pkey primary key (id),
    constraint analyst_estimates_issuer_id_fkey foreign key (issuer_id) references issuers (id)
);
create index ix_analyst_estimates_issuer_id on analyst_estimates (issuer_id);
create index ix_analyst_estimates_symbol on analyst_estimates (symbol);
create index ix_analyst_estimates_period_ending on analyst_estimates (period_ending);
create unique index uq_analyst_est on analyst_estimates (issuer_id, period_ending, metric);
create table forward_estimates (
    id varchar(36) not null,
    issuer_id varchar(36),
    symbol varchar(64),
    metric varchar(32) not null,
    fiscal_period varchar(8),
    fiscal_year integer,
    calendar_year integer,
    consensus double precision,
    high double precision,
    low double precision,
    analyst_count integer,
    provider varchar(64),
    created_at timestamp without time zone not null,
    constraint forward_estimates_pkey primary key (id),
    constraint forward_estimates_issuer_id_fkey foreign key (issuer_id) references issuers (id)
);
create index ix_forward_estimates_issuer_id on forward_estimates (issuer_id);
create index ix_forward_estimates_symbol on forward_estimates (symbol);
create index ix_forward_estimates_metric on forward_estimates (metric);
create index ix_fwd_est_symbol_metric on forward_estimates (symbol, metric);
create table price_targets (
    id varchar(36) not null,
    issuer_id varchar(36),
    symbol varchar(64),
    analyst_firm varchar(240),
    analyst_name varchar(240),
    rating varchar(32),
    previous_rating varchar(32),
    action varchar(32),
    target_price double precision,
    previous_target double precision,
    currency varchar(16),
    published_ts timestamp without time zone,
    news_url varchar(1024),
    provider varchar(64),
    created_at timestamp without time zone not null,
    constraint price_targets_pkey primary key (id),
    constraint price_targets_issuer_id_fkey foreign key (issuer_id) references issuers (id)
);
create index ix_price_targets_issuer_id on price_targets (issuer_id);
create index ix_price_targets_symbol on price_targets (symbol);
create index ix_price_targets_published_ts on price_targets (published_ts);
create table form_13f_holdings (
    id varchar(36) not null,
    filer_cik varchar(16) not null,
    filer_name varchar(240),
    report_date date not null,
    accession_no varchar(32) not null,
    cusip varchar(16),
    issuer_name varchar(240),
    symbol varchar(64),
    class_title varchar(64),
    shares double precision,
    value_usd double precision,
    put_call varchar(8),
    investment_discretion varchar(32),
    voting_authority_sole double precision,
    voting_authority_shared double precision,
    voting_authority_none double precision,
    provider varchar(64),
    created_at timestamp without time zone not null,
    constraint form_13f_holdings_pkey primary key (id)
);
create index ix_form_13f_holdings_filer_cik on form_13f_holdings (filer_cik);
create index ix_form_13f_holdings_report_date on form_13f_holdings (report_date);
create index ix_form_13f_holdings_accession_no on form_13f_holdings (accession_no);
create index ix_form_13f_holdings_cusip on form_13f_holdings (cusip);
create index ix_13f_cusip_report on form_13f_holdings (cusip, report_date);
create index ix_13f_filer_report on form_13f_holdings (filer_cik, report_date);
create table fund_holdings (
    id varchar(36) not null,
    fund_issuer_id varchar(36),
    fund_symbol varchar(64),
    holding_issuer_id varchar(36),
    holding_symbol varchar(64),
    holding_cusip varchar(16),
    as_of date not null,
    weight double precision,
    shares_held double precision,
    market_value double precision,
    sector varchar(120),
    country varchar(64),
    asset_class varchar(32),
    provider varchar(64),
    created_at timestamp without time zone not null,
    constraint fund_holdings_pkey primary key (id),
    constraint fund_holdings_fund_issuer_id_fkey foreign key (fund_issuer_id) references issuers (id),
    constraint fund_holdings_holding_issuer_id_fkey foreign key (holding_issuer_id) references issuers (id)
);
create index ix_fund_holdings_fund_issuer_id on fund_holdings (fund_issuer_id);
create index ix_fund_holdings_fund_symbol on fund_holdings (fund_symbol);
create index ix_fund_holdings_holding_issuer_id on fund_holdings (holding_issuer_id);
create index ix_fund_holdings_holding_symbol on fund_holdings (holding_symbol);
create index ix_fund_holdings_as_of on fund_holdings (as_of);
create index ix_fund_holdings_fund_date on fund_holdings (fund_symbol, as_of);
create table institutional_holdings (
    id varchar(36) not null,
    issuer_id varchar(36),
    symbol varchar(64),
    report_date date,
    filer_cik varchar(16),
    filer_name varchar(240),
    shares_held double precision,
    market_value double precision,
    percent_of_portfolio double precision,
    change_shares double precision,
    change_pct double precision,
    ownership_type varchar(32),
    investor_classification varchar(64),
    provider varchar(64),
    created_at timestamp without time zone not null,
    constraint institutional_holdings_pkey primary key (id),
    constraint institutional_holdings_issuer_id_fkey foreign key (issuer_id) references issuers (id)
);
create index ix_institutional_holdings_issuer_id on institutional_holdings (issuer_id);
create index ix_institutional_holdings_symbol on institutional_holdings (symbol);
create index ix_institutional_holdings_report_date on institutional_holdings (report_date);
create index ix_institutional_holdings_filer_cik on institutional_holdings (filer_cik);
create table insider_transactions (
    id varchar(36) not null,
    issuer_id varchar(36),
    symbol varchar(64),
    company_cik varchar(16),
    filing_date timestamp without time zone,
    transaction_date date,
    owner_cik varchar(16),
    owner_name varchar(240),
    owner_title varchar(240),
    ownership_type varchar(32),
    transaction_type varchar(32),
    acquisition_or_disposition varchar(8),
    security_type varchar(32),
    securities_owned double precision,
    securities_transacted double precision,
    transaction_price double precision,
    filing_url varchar(1024),
    source_filing_accession varchar(32),
    provider varchar(64),
    created_at timestamp without time zone not null,
    constraint insider_transactions_pkey primary key (id),
    constraint insider_transactions_issuer_id_fkey foreign key (issuer_id) references issuers (id)
);
create index ix_insider_transactions_issuer_id on insider_transactions (issuer_id);
create index ix_insider_transactions_symbol on insider_transactions (symbol);
create index ix_insider_transactions_company_cik on insider_transactions (company_cik);
create index ix_insider_transactions_filing_date on insider_transactions (filing_date);
create index ix_insider_transactions_transaction_date on insider_transactions (transaction_date);
create index ix_insider_transactions_transaction_type on insider_transactions (transaction_type);
create index ix_insider_transactions_source_filing_accession on insider_transactions (source_filing_accession);
create index ix_insider_symbol_date on insider_transactions (symbol, transaction_date);
create table politician_trades (
    id varchar(36) not null,
    issuer_id varchar(36),
    symbol varchar(64),
    representative varchar(240) not null,
    chamber varchar(16),
    party varchar(16),
    district varchar(16),
    transaction_date date,
    disclosure_date date,
    transaction_type varchar(32),
    amount_low double precision,
    amount_high double precision,
    ownership varchar(32),
    notes text,
    provider varchar(64),
    source_url varchar(1024),
    created_at timestamp without time zone not null,
    constraint politician_trades_pkey primary key (id),
    constraint politician_trades_issuer_id_fkey foreign key (issuer_id) references issuers (id)
);
create index ix_politician_trades_issuer_id on politician_trades (issuer_id);
create index ix_politician_trades_symbol on politician_trades (symbol);
create index ix_politician_trades_representative on politician_trades (representative);
create index ix_politician_trades_chamber on politician_trades (chamber);
create index ix_politician_trades_transaction_date on politician_trades (transaction_date);
create table shares_float_snapshots (
    id varchar(36) not null,
    issuer_id varchar(36),
    symbol varchar(64),
    date date not null,
    shares_outstanding double precision,
    float_shares double precision,
    restricted_shares double precision,
    percent_insiders double precision,
    percent_institutions double precision,
    provider varchar(64),
    created_at timestamp without time zone not null,
    constraint shares_float_snapshots_pkey primary key (id),
    constraint shares_float_snapshots_issuer_id_fkey foreign key (issuer_id) references issuers (id)
);
create index ix_shares_float_snapshots_issuer_id on shares_float_snapshots (issuer_id);
create index ix_shares_float_snapshots_symbol on shares_float_snapshots (symbol);
create index ix_shares_float_snapshots_date on shares_float_snapshots (date);
create table short_interest_snapshots (
    id varchar(36) not null,
    issuer_id varchar(36),
    symbol varchar(64),
    settlement_date date not null,
    short_interest_shares double precision,
    average_daily_volume double precision,
    days_to_cover double precision,
    short_percent_float double precision,
    short_percent_outstanding double precision,
    provider varchar(64),
    created_at timestamp without time zone not null,
    constraint short_interest_snapshots_pkey primary key (id),
    constraint short_interest_snapshots_issuer_id_fkey foreign key (issuer_id) references issuers (id)
);
create index ix_short_interest_snapshots_issuer_id on short_interest_snapshots (issuer_id);
create index ix_short_interest_snapshots_symbol on short_interest_snapshots (symbol);
create index ix_short_interest_snapshots_settlement_date on short_interest_snapshots (settlement_date);
create unique index uq_short_interest on short_interest_snapshots (symbol, settlement_date);
create table news_items (
    id varchar(36) not null,
    news_id varchar(120),
    headline text not null,
    summary text,
    body text,
    url varchar(1024),
    publisher varchar(120),
    author varchar(240),
    language varchar(16),
    region varchar(64),
    country varchar(64),
    image_url varchar(1024),
    published_ts timestamp without time zone,
    collected_ts timestamp without time zone not null,
    tags json,
    categories json,
    event_type varchar(32),
    sentiment_score double precision,
    sentiment_label varchar(32),
    provider varchar(64),
    meta json,
    constraint news_items_pkey primary key (id)
);
create index ix_news_items_publisher on news_items (publisher);
create index ix_news_items_published_ts on news_items (published_ts);
create index ix_news_items_sentiment_label on news_items (sentiment_label);
create index ix_news_items_provider on news_items (provider);
create unique index ix_news_items_news_id on news_items (news_id);
create index ix_news_pub_ts on news_items (published_ts);
create table news_item_entities (
    id varchar(36) not null,
    news_item_id varchar(36) not null,
    entity_kind varchar(32) not null,
    entity_id varchar(64) not null,
    instrument_id varchar(36),
    issuer_id varchar(36),
    symbol varchar(64),
    relevance_score double precision,
    constraint news_item_entities_pkey primary key (id),
    constraint news_item_entities_issuer_id_fkey foreign key (issuer_id) references issuers (id),
    constraint news_item_entities_instrument_id_fkey foreign key (instrument_id) references instruments (id),
    constraint news_item_entities_news_item_id_fkey foreign key (news_item_id) references news_items (id) on delete cascade
);
create index ix_news_item_entities_news_item_id on news_item_entities (news_item_id);
create index ix_news_item_entities_entity_kind on news_item_entities (entity_kind);
create index ix_news_item_entities_entity_id on news_item_entities (entity_id);
create index ix_news_item_entities_instrument_id on news_item_entities (instrument_id);
create index ix_news_item_entities_issuer_id on news_item_entities (issuer_id);
create index ix_news_item_entities_symbol on news_item_entities (symbol);
create unique index uq_news_entity on news_item_entities (news_item_id, entity_kind, entity_id);
create table news_sentiments (
    id varchar(36) not null,
    news_item_id varchar(36) not null,
    model varchar(120) not null,
    model_version varchar(32),
    score double precision,
    label varchar(32),
    confidence double precision,
    raw json,
    computed_at timestamp without time zone not null,
    constraint news_sentiments_pkey primary key (id),
    constraint news_sentiments_news_item_id_fkey foreign key (news_item_id) references news_items (id) on delete cascade
);
create index ix_news_sentiments_news_item_id on news_sentiments (news_item_id);
create index ix_news_sentiments_label on news_sentiments (label);
create index ix_news_sent_item_model on news_sentiments (news_item_id, model);
create table fred_series (
    id varchar(36) not null,
    series_id varchar(64) not null,
    title varchar(512) not null,
    units varchar(120),
    units_short varchar(60),
    frequency varchar(32),
    frequency_short varchar(8),
    seasonal_adj varchar(16),
    seasonal_adj_short varchar(8),
    category_id integer,
    release_id integer,
    source_id varchar(36),
    observation_start timestamp without time zone,
    observation_end timestamp without time zone,
    popularity integer,
    notes text,
    last_updated timestamp without time zone,
    meta json,
    created_at timestamp without time zone not null,
    updated_at timestamp without time zone not null,
    constraint fred_series_pkey primary key (id),
    constraint fred_series_source_id_fkey foreign key (source_id) references data_sources (id)
);
create index ix_fred_series_source_id on fred_series (source_id);
create unique index ix_fred_series_series_id on fred_series (series_id);
create table bls_series (
    id varchar(36) not null,
    series_id varchar(64) not null,
    survey varchar(120),
    measure_data_type varchar(120),
    seasonal_adjustment varchar(16),
    title varchar(512),
    units varchar(120),
    last_updated timestamp without time zone,
    meta json,
    constraint bls_series_pkey primary key (id)
);
create unique index ix_bls_series_series_id on bls_series (series_id);
create table economic_series (
    id varchar(36) not null,
    series_id varchar(64) not null,
    source varchar(32) not null,
    title varchar(512) not null,
    country varchar(64),
    country_iso varchar(8),
    frequency varchar(32),
    frequency_short varchar(8),
    units varchar(120),
    units_short varchar(60),
    seasonal_adjustment varchar(16),
    category varchar(120),
    release varchar(120),
    notes text,
    popularity integer,
    observation_start date,
    observation_end date,
    last_updated timestamp without time zone,
    meta json,
    constraint economic_series_pkey primary key (id)
);
create index ix_economic_series_series_id on economic_series (series_id);
create index ix_economic_series_source on economic_series (source);
create unique index uq_economic_series_source_id on economic_series (source, series_id);
create table economic_observations (
    id varchar(36) not null,
    series_id varchar(64) not null,
    source varchar(32) not null,
    country varchar(64),
    date date not null,
    value double precision,
    prior double precision,
    revised double precision,
    vintage_date date,
    release_ts timestamp without time zone,
    unit varchar(32),
    provider varchar(64),
    meta json,
    created_at timestamp without time zone not null,
    constraint economic_observations_pkey primary key (id)
);
create index ix_economic_observations_series_id on economic_observations (series_id);
create index ix_economic_observations_source on economic_observations (source);
create index ix_economic_observations_date on economic_observations (date);
create unique index uq_econ_obs on economic_observations (source, series_id, date, vintage_date);
create table treasury_rates (
    id varchar(36) not null,
    date date not null,
    tenor varchar(8) not null,
    nominal_rate double precision,
    real_rate double precision,
    is_constant_maturity boolean,
    source varchar(32),
    created_at timestamp without time zone not null,
    constraint treasury_rates_pkey primary key (id)
);
create index ix_treasury_rates_date on treasury_rates (date);
create index ix_treasury_rates_tenor on treasury_rates (tenor);
create unique index uq_treasury_rate on treasury_rates (date, tenor);
create table yield_curves (
    id varchar(36) not null,
    date date not null,
    country varchar(64),
    curve_name varchar(64),
    points json,
    source varchar(32),
    created_at timestamp without time zone not null,
    constraint yield_curves_pkey primary key (id)
);
create index ix_yield_curves_date on yield_curves (date);
create index ix_yield_curves_country on yield_curves (country);
create unique index uq_yield_curve on yield_curves (date, country, curve_name);
create table futures_curves (
    id varchar(36) not null,
    root_symbol varchar(32) not null,
    expiry date not null,
    snapshot_date date not null,
    price double precision not null,
    volume double precision,
    open_interest double precision,
    provider varchar(64),
    created_at timestamp without time zone not null,
    constraint futures_curves_pkey primary key (id)
);
create index ix_futures_curves_root_symbol on futures_curves (root_symbol);
create index ix_futures_curves_expiry on futures_curves (expiry);
create index ix_futures_curves_snapshot_date on futures_curves (snapshot_date);
create unique index uq_futures_curve on futures_curves (root_symbol, expiry, snapshot_date);
create table option_series (
    id varchar(36) not null,
    underlying varchar(64) not null,
    underlying_instrument_id varchar(36),
    expiry date not null,
    contract_count integer,
    first_listed date,
    last_traded timestamp without time zone,
    meta json,
    constraint option_series_pkey primary key (id),
    constraint option_series_underlying_instrument_id_fkey foreign key (underlying_instrument_id) references instruments (id)
);
create index ix_option_series_underlying on option_series (underlying);
create index ix_option_series_underlying_instrument_id on option_series (underlying_instrument_id);
create index ix_option_series_expiry on option_series (expiry);
create unique index uq_option_series on option_series (underlying, expiry);
create table option_chains_snapshots (
    id varchar(36) not null,
    underlying varchar(64) not null,
    expiry date not null,
    snapshot_ts timestamp without time zone not null,
    underlying_price double precision,
    provider varchar(64),
    payload json,
    created_at timestamp without time zone not null,
    constraint option_chains_snapshots_pkey primary key (id)
);
create index ix_option_chains_snapshots_underlying on option_chains_snapshots (underlying);
create index ix_option_chains_snapshots_expiry on option_chains_snapshots (expiry);
create index ix_option_chains_snapshots_snapshot_ts on option_chains_snapshots (snapshot_ts);
create table cot_reports (
    id varchar(36) not null,
    report_type varchar(24),
    commodity varchar(120) not null,
    commodity_code varchar(32),
    market varchar(120),
    exchange varchar(32),
    report_date date not null,
    open_interest double precision,
    noncommercial_long double precision,
    noncommercial_short double precision,
    noncommercial_spreading double precision,
    commercial_long double precision,
    commercial_short double precision,
    nonreportable_long double precision,
    nonreportable_short double precision,
    trader_count integer,
    concentration_4_long double precision,
    concentration_4_short double precision,
    source varchar(32),
    meta json,
    created_at timestamp without time zone not null,
    constraint cot_reports_pkey primary key (id)
);
create index ix_cot_reports_commodity on cot_reports (commodity);
create index ix_cot_reports_commodity_code on cot_reports (commodity_code);
create index ix_cot_reports_report_date on cot_reports (report_date);
create unique index uq_cot_commodity_date on cot_reports (commodity_code, report_date, report_type);
create table market_holidays (
    id varchar(36) not null,
    exchange varchar(32) not null,
    date date not null,
    name varchar(240),
    is_half_day boolean,
    close_time time without time zone,
    open_time time without time zone,
    is_observed boolean,
    meta json,
    constraint market_holidays_pkey primary key (id)
);
create index ix_market_holidays_exchange on market_holidays (exchange);
create index ix_market_holidays_date on market_holidays (date);
create unique index uq_market_holiday on market_holidays (exchange, date);
create table market_status_history (
    id varchar(36) not null,
    exchange varchar(32) not null,
    instrument_id varchar(36),
    status varchar(32) not null,
    reason varchar(240),
    halt_code varchar(32),
    ts_event timestamp without time zone not null,
    ts_init timestamp without time zone,
    meta json,
    constraint market_status_history_pkey primary key (id),
    constraint market_status_history_instrument_id_fkey foreign key (instrument_id) references instruments (id)
);
create index ix_market_status_history_exchange on market_status_history (exchange);
create index ix_market_status_history_instrument_id on market_status_history (instrument_id);
create index ix_market_status_history_status on market_status_history (status);
create index ix_market_status_history_ts_event on market_status_history (ts_event);
create index ix_mkt_status_exchange_ts on market_status_history (exchange, ts_event);
create table sec_filings (
    id varchar(36) not null,
    cik varchar(16) not null,
    instrument_id varchar(36),
    accession_no varchar(32) not null,
    form varchar(32) not null,
    filed_at timestamp without time zone not null,
    period_of_report timestamp without time zone,
    primary_doc_url varchar(1024),
    primary_doc_type varchar(16),
    xbrl_available boolean not null,
    items json,
    text_storage_uri varchar(1024),
    source_id varchar(36),
    meta json,
    created_at timestamp without time zone not null,
    updated_at timestamp without time zone not null,
    constraint sec_filings_pkey primary key (id),
    constraint sec_filings_instrument_id_fkey foreign key (instrument_id) references instruments (id),
    constraint sec_filings_source_id_fkey foreign key (source_id) references data_sources (id)
);
create index ix_sec_filings_cik on sec_filings (cik);
create index ix_sec_filings_instrument_id on sec_filings (instrument_id);
create index ix_sec_filings_form on sec_filings (form);
create index ix_sec_filings_filed_at on sec_filings (filed_at);
create index ix_sec_filings_source_id on sec_filings (source_id);
create unique index ix_sec_filings_accession_no on sec_filings (accession_no);
create index ix_sec_filings_cik_filed_at on sec_filings (cik, filed_at);
create index ix_sec_filings_cik_form on sec_filings (cik, form);
create table gdelt_mentions (
    id varchar(36) not null,
    gkg_record_id varchar(64) not null,
    date timestamp without time zone not null,
    source_common_name varchar(240),
    document_identifier varchar(2048),
    instrument_id varchar(36),
    themes json,
    tone json,
    organizations_match json,
    source_id varchar(36),
    meta json,
    created_at timestamp without time zone not null,
    constraint gdelt_mentions_pkey primary key (id),
    constraint gdelt_mentions_instrument_id_fkey foreign key (instrument_id) references instruments (id),
    constraint gdelt_mentions_source_id_fkey foreign key (source_id) references data_sources (id)
);
create index ix_gdelt_mentions_date on gdelt_mentions (date);
create index ix_gdelt_mentions_instrument_id on gdelt_mentions (instrument_id);
create index ix_gdelt_mentions_source_id on gdelt_mentions (source_id);
create unique index ix_gdelt_mentions_gkg_record_id on gdelt_mentions (gkg_record_id);
create index ix_gdelt_mentions_instrument_date on gdelt_mentions (instrument_id, date);
create table cfpb_complaints (
    id varchar(36) not null,
    complaint_id varchar(40) not null,
    company varchar(240) not null,
    company_response varchar(120),
    consumer_consent_provided varchar(40),
    consumer_complaint_narrative text,
    date_received timestamp without time zone,
    date_sent_to_company timestamp without time zone,
    issue varchar(240),
    sub_issue varchar(240),
    product varchar(120),
    sub_product varchar(120),
    state varchar(8),
    zip_code varchar(16),
    submitted_via varchar(40),
    tags varchar(240),
    timely varchar(8),
    has_narrative boolean not null,
    vt_symbol varchar(64),
    raw json,
    created_at timestamp without time zone not null,
    constraint cfpb_complaints_pkey primary key (id)
);
create index ix_cfpb_complaints_company on cfpb_complaints (company);
create index ix_cfpb_complaints_date_received on cfpb_complaints (date_received);
create index ix_cfpb_complaints_issue on cfpb_complaints (issue);
create index ix_cfpb_complaints_product on cfpb_complaints (product);
create index ix_cfpb_complaints_vt_symbol on cfpb_complaints (vt_symbol);
create index ix_cfpb_company_date on cfpb_complaints (company, date_received);
create unique index ix_cfpb_complaints_complaint_id on cfpb_complaints (complaint_id);
create table fda_applications (
    id varchar(36) not null,
    application_number varchar(40) not null,
    application_type varchar(20),
    sponsor_name varchar(240) not null,
    drug_name varchar(240),
    indication text,
    submission_status varchar(60),
    submission_date timestamp without time zone,
    approval_date timestamp without time zone,
    review_priority varchar(40),
    therapeutic_area varchar(120),
    vt_symbol varchar(64),
    raw json,
    created_at timestamp without time zone not null,
    constraint fda_applications_pkey primary key (id)
);
create index ix_fda_applications_application_type on fda_applications (application_type);
create index ix_fda_applications_sponsor_name on fda_applications (sponsor_name);
create index ix_fda_applications_drug_name on fda_applications (drug_name);
create index ix_fda_applications_submission_date on fda_applications (submission_date);
create index ix_fda_applications_vt_symbol on fda_applications (vt_symbol);
create unique index ix_fda_applications_application_number on fda_applications (application_number);
create table fda_adverse_events (
    id varchar(36) not null,
    report_id varchar(60) not null,
    received_date timestamp without time zone,
    product_name varchar(240),
    manufacturer_name varchar(240),
    reactions text,
    outcomes text,
    is_serious boolean,
    patient_age double precision,
    patient_sex varchar(10),
    country varchar(40),
    source varchar(20),
    vt_symbol varchar(64),
    raw json,
    created_at timestamp without time zone not null,
    constraint fda_adverse_events_pkey primary key (id)
);
create index ix_fda_adverse_events_received_date on fda_adverse_events (received_date);
create index ix_fda_adverse_events_product_name on fda_adverse_events (product_name);
create index ix_fda_adverse_events_manufacturer_name on fda_adverse_events (manufacturer_name);
create index ix_fda_adverse_events_vt_symbol on fda_adverse_events (vt_symbol);
create unique index ix_fda_adverse_events_report_id on fda_adverse_events (report_id);
create table fda_recalls (
    id varchar(36) not null,
    recall_number varchar(60) not null,
    recalling_firm varchar(240) not null,
    classification varchar(20),
    status varchar(40),
    product_description text,
    reason_for_recall text,
    code_info text,
    distribution_pattern text,
    voluntary_mandated varchar(60),
    initial_firm_notification varchar(120),
    recall_initiation_date timestamp without time zone,
    report_date timestamp without time zone,
    termination_date timestamp without time zone,
    product_type varchar(40),
    vt_symbol varchar(64),
    raw json,
    created_at timestamp without time zone not null,
    constraint fda_recalls_pkey primary key (id)
);
create index ix_fda_recalls_recalling_firm on fda_recalls (recalling_firm);
create index ix_fda_recalls_classification on fda_recalls (classification);
create index ix_fda_recalls_recall_initiation_date on fda_recalls (recall_initiation_date);
create index ix_fda_recalls_vt_symbol on fda_recalls (vt_symbol);
create unique index ix_fda_recalls_recall_number on fda_recalls (recall_number);
create table uspto_patents (
    id varchar(36) not null,
    patent_number varchar(40) not null,
    title text,
    abstract text,
    filing_date timestamp without time zone,
    grant_date timestamp without time zone,
    assignee varchar(240),
    inventors json,
    classification varchar(120),
    application_number varchar(60),
    citation_count integer,
    vt_symbol varchar(64),
    raw json,
    created_at timestamp without time zone not null,
    constraint uspto_patents_pkey primary key (id)
);
create index ix_uspto_patents_filing_date on uspto_patents (filing_date);
create index ix_uspto_patents_grant_date on uspto_patents (grant_date);
create index ix_uspto_patents_assignee on uspto_patents (assignee);
create index ix_uspto_patents_application_number on uspto_patents (application_number);
create index ix_uspto_patents_vt_symbol on uspto_patents (vt_symbol);
create unique index ix_uspto_patents_patent_number on uspto_patents (patent_number);
create table uspto_trademarks (
    id varchar(36) not null,
    serial_number varchar(40) not null,
    registration_number varchar(40),
    mark_text varchar(480),
    owner varchar(240),
    status varchar(60),
    filing_date timestamp without time zone,
    registration_date timestamp without time zone,
    abandonment_date timestamp without time zone,
    class_codes varchar(240),
    description text,
    vt_symbol varchar(64),
    raw json,
    created_at timestamp without time zone not null,
    constraint uspto_trademarks_pkey primary key (id)
);
create index ix_uspto_trademarks_registration_number on uspto_trademarks (registration_number);
create index ix_uspto_trademarks_owner on uspto_trademarks (owner);
create index ix_uspto_trademarks_status on uspto_trademarks (status);
create index ix_uspto_trademarks_filing_date on uspto_trademarks (filing_date);
create index ix_uspto_trademarks_vt_symbol on uspto_trademarks (vt_symbol);
create unique index ix_uspto_trademarks_serial_number on uspto_trademarks (serial_number);
create table uspto_assignments (
    id varchar(36) not null,
    assignment_id varchar(60) not null,
    recorded_date timestamp without time zone,
    execution_date timestamp without time zone,
    conveyance_text varchar(240),
    assignor varchar(240),
    assignee varchar(240),
    patents text,
    vt_symbol varchar(64),
    raw json,
    created_at timestamp without time zone not null,
    constraint uspto_assignments_pkey primary key (id)
);
create index ix_uspto_assignments_recorded_date on uspto_assignments (recorded_date);
create index ix_uspto_assignments_assignor on uspto_assignments (assignor);
create index ix_uspto_assignments_assignee on uspto_assignments (assignee);
create index ix_uspto_assignments_vt_symbol on uspto_assignments (vt_symbol);
create unique index ix_uspto_assignments_assignment_id on uspto_assignments (assignment_id);
create table feature_sets (
    id varchar(36) not null,
    name varchar(160) not null,
    description text,
    kind varchar(32) not null,
    specs json,
    default_lookback_days integer not null,
    tags json,
    created_by varchar(120),
    version integer not null,
    status varchar(24) not null,
    created_at timestamp without time zone not null,
    updated_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint feature_sets_pkey primary key (id),
    constraint feature_sets_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint feature_sets_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint feature_sets_project_id_fkey foreign key (project_id) references projects (id) on delete set null
);
create index ix_feature_sets_created_at on feature_sets (created_at);
create index ix_feature_sets_project_id on feature_sets (project_id);
create index ix_feature_sets_owner_user_id on feature_sets (owner_user_id);
create index ix_feature_sets_workspace_id on feature_sets (workspace_id);
create unique index ix_feature_sets_name on feature_sets (name);
create table feature_set_versions (
    id varchar(36) not null,
    feature_set_id varchar(36) not null,
    version integer not null,
    specs json,
    notes text,
    created_by varchar(120),
    created_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint feature_set_versions_pkey primary key (id),
    constraint feature_set_versions_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint feature_set_versions_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint feature_set_versions_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint feature_set_versions_feature_set_id_fkey foreign key (feature_set_id) references feature_sets (id) on delete cascade
);
create index ix_feature_set_versions_feature_set_id on feature_set_versions (feature_set_id);
create index ix_feature_set_versions_project_id on feature_set_versions (project_id);
create index ix_feature_set_versions_owner_user_id on feature_set_versions (owner_user_id);
create index ix_feature_set_versions_workspace_id on feature_set_versions (workspace_id);
create index ix_feature_set_versions_fs_version on feature_set_versions (feature_set_id, version);
create table feature_set_usages (
    id varchar(36) not null,
    feature_set_id varchar(36) not null,
    version integer,
    consumer_kind varchar(32) not null,
    consumer_id varchar(64),
    meta json,
    created_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint feature_set_usages_pkey primary key (id),
    constraint feature_set_usages_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint feature_set_usages_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint feature_set_usages_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint feature_set_usages_feature_set_id_fkey foreign key (feature_set_id) references feature_sets (id) on delete cascade
);
create index ix_feature_set_usages_feature_set_id on feature_set_usages (feature_set_id);
create index ix_feature_set_usages_consumer_kind on feature_set_usages (consumer_kind);
create index ix_feature_set_usages_consumer_id on feature_set_usages (consumer_id);
create index ix_feature_set_usages_created_at on feature_set_usages (created_at);
create index ix_feature_set_usages_project_id on feature_set_usages (project_id);
create index ix_feature_set_usages_owner_user_id on feature_set_usages (owner_user_id);
create index ix_feature_set_usages_workspace_id on feature_set_usages (workspace_id);
create table split_plans (
    id varchar(36) not null,
    name varchar(180) not null,
    method varchar(40) not null,
    description text,
    dataset_version_id varchar(36),
    dataset_hash varchar(64),
    config json,
    segments json,
    created_by varchar(120) not null,
    created_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint split_plans_pkey primary key (id),
    constraint split_plans_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint split_plans_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint split_plans_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint split_plans_dataset_version_id_fkey foreign key (dataset_version_id) references dataset_versions (id)
);
create index ix_split_plans_name on split_plans (name);
create index ix_split_plans_dataset_version_id on split_plans (dataset_version_id);
create index ix_split_plans_dataset_hash on split_plans (dataset_hash);
create index ix_split_plans_project_id on split_plans (project_id);
create index ix_split_plans_owner_user_id on split_plans (owner_user_id);
create index ix_split_plans_workspace_id on split_plans (workspace_id);
create table split_artifacts (
    id varchar(36) not null,
    split_plan_id varchar(36) not null,
    fold_name varchar(64) not null,
    segment varchar(32) not null,
    start_time timestamp without time zone,
    end_time timestamp without time zone,
    indices json,
    meta json,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint split_artifacts_pkey primary key (id),
    constraint split_artifacts_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint split_artifacts_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint split_artifacts_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint split_artifacts_split_plan_id_fkey foreign key (split_plan_id) references split_plans (id) on delete cascade
);
create index ix_split_artifacts_split_plan_id on split_artifacts (split_plan_id);
create index ix_split_artifacts_project_id on split_artifacts (project_id);
create index ix_split_artifacts_owner_user_id on split_artifacts (owner_user_id);
create index ix_split_artifacts_workspace_id on split_artifacts (workspace_id);
create index ix_split_artifacts_plan_fold_segment on split_artifacts (split_plan_id, fold_name, segment);
create table pipeline_recipes (
    id varchar(36) not null,
    name varchar(180) not null,
    version integer not null,
    description text,
    shared_processors json,
    infer_processors json,
    learn_processors json,
    fit_window json,
    tags json,
    meta json,
    created_by varchar(120) not null,
    is_active boolean not null,
    created_at timestamp without time zone not null,
    updated_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint pipeline_recipes_pkey primary key (id),
    constraint pipeline_recipes_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint pipeline_recipes_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint pipeline_recipes_project_id_fkey foreign key (project_id) references projects (id) on delete set null
);
create index ix_pipeline_recipes_name on pipeline_recipes (name);
create index ix_pipeline_recipes_project_id on pipeline_recipes (project_id);
create index ix_pipeline_recipes_owner_user_id on pipeline_recipes (owner_user_id);
create index ix_pipeline_recipes_workspace_id on pipeline_recipes (workspace_id);
create index ix_pipeline_recipes_name_version on pipeline_recipes (name, version);
create table experiment_plans (
    id varchar(36) not null,
    name varchar(180) not null,
    status varchar(32) not null,
    dataset_version_id varchar(36),
    split_plan_id varchar(36),
    pipeline_recipe_id varchar(36),
    dataset_cfg json,
    model_cfg json,
    notes text,
    tags json,
    created_by varchar(120) not null,
    created_at timestamp without time zone not null,
    last_run_id varchar(120),
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint experiment_plans_pkey primary key (id),
    constraint experiment_plans_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint experiment_plans_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint experiment_plans_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint experiment_plans_dataset_version_id_fkey foreign key (dataset_version_id) references dataset_versions (id),
    constraint experiment_plans_split_plan_id_fkey foreign key (split_plan_id) references split_plans (id),
    constraint experiment_plans_pipeline_recipe_id_fkey foreign key (pipeline_recipe_id) references pipeline_recipes (id)
);
create index ix_experiment_plans_name on experiment_plans (name);
create index ix_experiment_plans_status on experiment_plans (status);
create index ix_experiment_plans_dataset_version_id on experiment_plans (dataset_version_id);
create index ix_experiment_plans_split_plan_id on experiment_plans (split_plan_id);
create index ix_experiment_plans_pipeline_recipe_id on experiment_plans (pipeline_recipe_id);
create index ix_experiment_plans_project_id on experiment_plans (project_id);
create index ix_experiment_plans_owner_user_id on experiment_plans (owner_user_id);
create index ix_experiment_plans_workspace_id on experiment_plans (workspace_id);
create table model_versions (
    id varchar(36) not null,
    registry_name varchar(120) not null,
    mlflow_version varchar(32) not null,
    stage varchar(32) not null,
    dataset_hash varchar(64),
    algo varchar(64),
    dataset_version_id varchar(36),
    split_plan_id varchar(36),
    pipeline_recipe_id varchar(36),
    experiment_plan_id varchar(36),
    metrics json,
    created_at timestamp without time zone not null,
    source_repo varchar(200),
    source_path varchar(1024),
    category varchar(120),
    extracted_at timestamp without time zone,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint model_versions_pkey primary key (id),
    constraint model_versions_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint model_versions_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint model_versions_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint model_versions_dataset_version_id_fkey foreign key (dataset_version_id) references dataset_versions (id),
    constraint model_versions_split_plan_id_fkey foreign key (split_plan_id) references split_plans (id),
    constraint model_versions_pipeline_recipe_id_fkey foreign key (pipeline_recipe_id) references pipeline_recipes (id),
    constraint model_versions_experiment_plan_id_fkey foreign key (experiment_plan_id) references experiment_plans (id)
);
create index ix_model_versions_registry_name on model_versions (registry_name);
create index ix_model_versions_dataset_version_id on model_versions (dataset_version_id);
create index ix_model_versions_split_plan_id on model_versions (split_plan_id);
create index ix_model_versions_pipeline_recipe_id on model_versions (pipeline_recipe_id);
create index ix_model_versions_experiment_plan_id on model_versions (experiment_plan_id);
create index ix_model_versions_project_id on model_versions (project_id);
create index ix_model_versions_owner_user_id on model_versions (owner_user_id);
create index ix_model_versions_workspace_id on model_versions (workspace_id);
create table model_deployments (
    id varchar(36) not null,
    name varchar(180) not null,
    status varchar(32) not null,
    model_version_id varchar(36) not null,
    experiment_plan_id varchar(36),
    dataset_version_id varchar(36),
    split_plan_id varchar(36),
    pipeline_recipe_id varchar(36),
    alpha_class varchar(64) not null,
    infer_segment varchar(32) not null,
    long_threshold double precision not null,
    short_threshold double precision not null,
    allow_short boolean not null,
    top_k integer,
    deployment_config json,
    meta json,
    created_at timestamp without time zone not null,
    updated_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint model_deployments_pkey primary key (id),
    constraint model_deployments_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint model_deployments_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint model_deployments_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint model_deployments_dataset_version_id_fkey foreign key (dataset_version_id) references dataset_versions (id),
    constraint model_deployments_split_plan_id_fkey foreign key (split_plan_id) references split_plans (id),
    constraint model_deployments_pipeline_recipe_id_fkey foreign key (pipeline_recipe_id) references pipeline_recipes (id),
    constraint model_deployments_experiment_plan_id_fkey foreign key (experiment_plan_id) references experiment_plans (id),
    constraint model_deployments_model_version_id_fkey foreign key (model_version_id) references model_versions (id)
);
create index ix_model_deployments_name on model_deployments (name);
create index ix_model_deployments_status on model_deployments (status);
create index ix_model_deployments_model_version_id on model_deployments (model_version_id);
create index ix_model_deployments_experiment_plan_id on model_deployments (experiment_plan_id);
create index ix_model_deployments_dataset_version_id on model_deployments (dataset_version_id);
create index ix_model_deployments_split_plan_id on model_deployments (split_plan_id);
create index ix_model_deployments_pipeline_recipe_id on model_deployments (pipeline_recipe_id);
create index ix_model_deployments_project_id on model_deployments (project_id);
create index ix_model_deployments_owner_user_id on model_deployments (owner_user_id);
create index ix_model_deployments_workspace_id on model_deployments (workspace_id);
create table ml_experiment_runs (
    id varchar(36) not null,
    task_id varchar(120),
    run_name varchar(240) not null,
    experiment_type varchar(40) not null,
    status varchar(32) not null,
    framework varchar(80),
    model_class varchar(120),
    model_version_id varchar(36),
    experiment_plan_id varchar(36),
    dataset_version_id varchar(36),
    split_plan_id varchar(36),
    pipeline_recipe_id varchar(36),
    dataset_hash varchar(64),
    mlflow_run_id varchar(120),
    params json,
    metrics json,
    artifacts json,
    prediction_sample json,
    error text,
    started_at timestamp without time zone not null,
    completed_at timestamp without time zone,
    created_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint ml_experiment_runs_pkey primary key (id),
    constraint ml_experiment_runs_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint ml_experiment_runs_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint ml_experiment_runs_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint ml_experiment_runs_dataset_version_id_fkey foreign key (dataset_version_id) references dataset_versions (id),
    constraint ml_experiment_runs_split_plan_id_fkey foreign key (split_plan_id) references split_plans (id),
    constraint ml_experiment_runs_pipeline_recipe_id_fkey foreign key (pipeline_recipe_id) references pipeline_recipes (id),
    constraint ml_experiment_runs_experiment_plan_id_fkey foreign key (experiment_plan_id) references experiment_plans (id),
    constraint ml_experiment_runs_model_version_id_fkey foreign key (model_version_id) references model_versions (id)
);
create index ix_ml_experiment_runs_task_id on ml_experiment_runs (task_id);
create index ix_ml_experiment_runs_experiment_type on ml_experiment_runs (experiment_type);
create index ix_ml_experiment_runs_status on ml_experiment_runs (status);
create index ix_ml_experiment_runs_framework on ml_experiment_runs (framework);
create index ix_ml_experiment_runs_model_class on ml_experiment_runs (model_class);
create index ix_ml_experiment_runs_model_version_id on ml_experiment_runs (model_version_id);
create index ix_ml_experiment_runs_experiment_plan_id on ml_experiment_runs (experiment_plan_id);
create index ix_ml_experiment_runs_dataset_version_id on ml_experiment_runs (dataset_version_id);
create index ix_ml_experiment_runs_split_plan_id on ml_experiment_runs (split_plan_id);
create index ix_ml_experiment_runs_pipeline_recipe_id on ml_experiment_runs (pipeline_recipe_id);
create index ix_ml_experiment_runs_dataset_hash on ml_experiment_runs (dataset_hash);
create index ix_ml_experiment_runs_mlflow_run_id on ml_experiment_runs (mlflow_run_id);
create index ix_ml_experiment_runs_started_at on ml_experiment_runs (started_at);
create index ix_ml_experiment_runs_project_id on ml_experiment_runs (project_id);
create index ix_ml_experiment_runs_owner_user_id on ml_experiment_runs (owner_user_id);
create index ix_ml_experiment_runs_workspace_id on ml_experiment_runs (workspace_id);
create index ix_ml_experiment_runs_model_created on ml_experiment_runs (model_class, created_at);
create index ix_ml_experiment_runs_type_status on ml_experiment_runs (experiment_type, status);
create table strategies (
    id varchar(36) not null,
    name varchar(120) not null,
    version integer not null,
    config_yaml text not null,
    created_at timestamp without time zone not null,
    created_by varchar(120) not null,
    status varchar(32) not null,
    meta json,
    source_repo varchar(200),
    source_path varchar(1024),
    category varchar(120),
    extracted_at timestamp without time zone,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint strategies_pkey primary key (id),
    constraint strategies_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint strategies_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint strategies_project_id_fkey foreign key (project_id) references projects (id) on delete set null
);
create index ix_strategies_project_id on strategies (project_id);
create index ix_strategies_owner_user_id on strategies (owner_user_id);
create index ix_strategies_workspace_id on strategies (workspace_id);
create table strategy_versions (
    id varchar(36) not null,
    strategy_id varchar(36) not null,
    version integer not null,
    config_yaml text not null,
    author varchar(120) not null,
    created_at timestamp without time zone not null,
    dataset_hash varchar(64),
    notes text,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint strategy_versions_pkey primary key (id),
    constraint strategy_versions_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint strategy_versions_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint strategy_versions_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint strategy_versions_strategy_id_fkey foreign key (strategy_id) references strategies (id) on delete cascade
);
create index ix_strategy_versions_strategy_id on strategy_versions (strategy_id);
create index ix_strategy_versions_project_id on strategy_versions (project_id);
create index ix_strategy_versions_owner_user_id on strategy_versions (owner_user_id);
create index ix_strategy_versions_workspace_id on strategy_versions (workspace_id);
create index ix_strategy_versions_strategy_version on strategy_versions (strategy_id, version);
create table backtest_runs (
    id varchar(36) not null,
    strategy_id varchar(36),
    task_id varchar(120),
    status varchar(32) not null,
    start timestamp without time zone,
    "end" timestamp without time zone,
    initial_cash double precision,
    final_equity double precision,
    sharpe double precision,
    sortino double precision,
    max_drawdown double precision,
    total_return double precision,
    mlflow_run_id varchar(120),
    dataset_hash varchar(64),
    created_at timestamp without time zone not null,
    completed_at timestamp without time zone,
    metrics json,
    error text,
    model_version_id varchar(36),
    ml_experiment_run_id varchar(36),
    experiment_plan_id varchar(36),
    model_deployment_id varchar(36),
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint backtest_runs_pkey primary key (id),
    constraint backtest_runs_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint backtest_runs_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint backtest_runs_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint backtest_runs_experiment_plan_id_fkey foreign key (experiment_plan_id) references experiment_plans (id) on delete set null,
    constraint backtest_runs_model_version_id_fkey foreign key (model_version_id) references model_versions (id) on delete set null,
    constraint backtest_runs_model_deployment_id_fkey foreign key (model_deployment_id) references model_deployments (id) on delete set null,
    constraint backtest_runs_ml_experiment_run_id_fkey foreign key (ml_experiment_run_id) references ml_experiment_runs (id) on delete set null,
    constraint backtest_runs_strategy_id_fkey foreign key (strategy_id) references strategies (id)
);
create index ix_backtest_runs_task_id on backtest_runs (task_id);
create index ix_backtest_runs_model_version_id on backtest_runs (model_version_id);
create index ix_backtest_runs_ml_experiment_run_id on backtest_runs (ml_experiment_run_id);
create index ix_backtest_runs_experiment_plan_id on backtest_runs (experiment_plan_id);
create index ix_backtest_runs_model_deployment_id on backtest_runs (model_deployment_id);
create index ix_backtest_runs_project_id on backtest_runs (project_id);
create index ix_backtest_runs_owner_user_id on backtest_runs (owner_user_id);
create index ix_backtest_runs_workspace_id on backtest_runs (workspace_id);
create table backtest_interrupts (
    id varchar(36) not null,
    backtest_id varchar(36) not null,
    task_id varchar(64),
    ts timestamp without time zone not null,
    rule varchar(120),
    status varchar(24) not null,
    payload json,
    response json,
    created_at timestamp without time zone not null,
    resolved_at timestamp without time zone,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint backtest_interrupts_pkey primary key (id),
    constraint backtest_interrupts_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint backtest_interrupts_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint backtest_interrupts_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint backtest_interrupts_backtest_id_fkey foreign key (backtest_id) references backtest_runs (id) on delete cascade
);
create index ix_backtest_interrupts_backtest_id on backtest_interrupts (backtest_id);
create index ix_backtest_interrupts_task_id on backtest_interrupts (task_id);
create index ix_backtest_interrupts_ts on backtest_interrupts (ts);
create index ix_backtest_interrupts_status on backtest_interrupts (status);
create index ix_backtest_interrupts_project_id on backtest_interrupts (project_id);
create index ix_backtest_interrupts_owner_user_id on backtest_interrupts (owner_user_id);
create index ix_backtest_interrupts_workspace_id on backtest_interrupts (workspace_id);
create table ml_alpha_backtest_runs (
    id varchar(36) not null,
    task_id varchar(120),
    run_name varchar(240) not null,
    status varchar(32) not null,
    ml_experiment_run_id varchar(36),
    backtest_run_id varchar(36),
    model_version_id varchar(36),
    model_deployment_id varchar(36),
    experiment_plan_id varchar(36),
    mlflow_run_id varchar(120),
    dataset_hash varchar(64),
    ml_metrics json,
    trading_metrics json,
    combined_metrics json,
    attribution json,
    params json,
    error text,
    started_at timestamp without time zone not null,
    completed_at timestamp without time zone,
    created_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint ml_alpha_backtest_runs_pkey primary key (id),
    constraint ml_alpha_backtest_runs_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint ml_alpha_backtest_runs_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint ml_alpha_backtest_runs_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint ml_alpha_backtest_runs_experiment_plan_id_fkey foreign key (experiment_plan_id) references experiment_plans (id) on delete set null,
    constraint ml_alpha_backtest_runs_model_version_id_fkey foreign key (model_version_id) references model_versions (id) on delete set null,
    constraint ml_alpha_backtest_runs_model_deployment_id_fkey foreign key (model_deployment_id) references model_deployments (id) on delete set null,
    constraint ml_alpha_backtest_runs_ml_experiment_run_id_fkey foreign key (ml_experiment_run_id) references ml_experiment_runs (id) on delete set null,
    constraint ml_alpha_backtest_runs_backtest_run_id_fkey foreign key (backtest_run_id) references backtest_runs (id) on delete set null
);
create index ix_ml_alpha_backtest_runs_task_id on ml_alpha_backtest_runs (task_id);
create index ix_ml_alpha_backtest_runs_run_name on ml_alpha_backtest_runs (run_name);
create index ix_ml_alpha_backtest_runs_status on ml_alpha_backtest_runs (status);
create index ix_ml_alpha_backtest_runs_ml_experiment_run_id on ml_alpha_backtest_runs (ml_experiment_run_id);
create index ix_ml_alpha_backtest_runs_backtest_run_id on ml_alpha_backtest_runs (backtest_run_id);
create index ix_ml_alpha_backtest_runs_model_version_id on ml_alpha_backtest_runs (model_version_id);
create index ix_ml_alpha_backtest_runs_model_deployment_id on ml_alpha_backtest_runs (model_deployment_id);
create index ix_ml_alpha_backtest_runs_experiment_plan_id on ml_alpha_backtest_runs (experiment_plan_id);
create index ix_ml_alpha_backtest_runs_mlflow_run_id on ml_alpha_backtest_runs (mlflow_run_id);
create index ix_ml_alpha_backtest_runs_dataset_hash on ml_alpha_backtest_runs (dataset_hash);
create index ix_ml_alpha_backtest_runs_started_at on ml_alpha_backtest_runs (started_at);
create index ix_ml_alpha_backtest_runs_project_id on ml_alpha_backtest_runs (project_id);
create index ix_ml_alpha_backtest_runs_owner_user_id on ml_alpha_backtest_runs (owner_user_id);
create index ix_ml_alpha_backtest_runs_workspace_id on ml_alpha_backtest_runs (workspace_id);
create table ml_prediction_audit (
    id varchar(36) not null,
    alpha_backtest_run_id varchar(36) not null,
    vt_symbol varchar(40) not null,
    ts timestamp without time zone not null,
    prediction double precision not null,
    label double precision,
    position_after double precision,
    pnl_after_bar double precision,
    created_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint ml_prediction_audit_pkey primary key (id),
    constraint ml_prediction_audit_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint ml_prediction_audit_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint ml_prediction_audit_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint ml_prediction_audit_alpha_backtest_run_id_fkey foreign key (alpha_backtest_run_id) references ml_alpha_backtest_runs (id) on delete cascade
);
create index ix_ml_prediction_audit_alpha_backtest_run_id on ml_prediction_audit (alpha_backtest_run_id);
create index ix_ml_prediction_audit_vt_symbol on ml_prediction_audit (vt_symbol);
create index ix_ml_prediction_audit_ts on ml_prediction_audit (ts);
create index ix_ml_prediction_audit_project_id on ml_prediction_audit (project_id);
create index ix_ml_prediction_audit_owner_user_id on ml_prediction_audit (owner_user_id);
create index ix_ml_prediction_audit_workspace_id on ml_prediction_audit (workspace_id);
create index ix_ml_prediction_audit_run_symbol on ml_prediction_audit (alpha_backtest_run_id, vt_symbol);
create index ix_ml_prediction_audit_run_ts on ml_prediction_audit (alpha_backtest_run_id, ts);
create table signals (
    id varchar(36) not null,
    strategy_id varchar(36),
    backtest_id varchar(36),
    vt_symbol varchar(40) not null,
    direction varchar(10) not null,
    strength double precision not null,
    confidence double precision,
    rationale text,
    created_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint signals_pkey primary key (id),
    constraint signals_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint signals_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint signals_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint signals_strategy_id_fkey foreign key (strategy_id) references strategies (id),
    constraint signals_backtest_id_fkey foreign key (backtest_id) references backtest_runs (id)
);
create index ix_signals_vt_symbol on signals (vt_symbol);
create index ix_signals_created_at on signals (created_at);
create index ix_signals_project_id on signals (project_id);
create index ix_signals_owner_user_id on signals (owner_user_id);
create index ix_signals_workspace_id on signals (workspace_id);
create index ix_signals_symbol_ts on signals (vt_symbol, created_at);
create table orders (
    id varchar(36) not null,
    backtest_id varchar(36),
    strategy_id varchar(36),
    vt_symbol varchar(40) not null,
    side varchar(8) not null,
    order_type varchar(16) not null,
    quantity double precision not null,
    price double precision,
    status varchar(16) not null,
    reference varchar(120),
    created_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint orders_pkey primary key (id),
    constraint orders_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint orders_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint orders_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint orders_strategy_id_fkey foreign key (strategy_id) references strategies (id),
    constraint orders_backtest_id_fkey foreign key (backtest_id) references backtest_runs (id)
);
create index ix_orders_vt_symbol on orders (vt_symbol);
create index ix_orders_created_at on orders (created_at);
create index ix_orders_project_id on orders (project_id);
create index ix_orders_owner_user_id on orders (owner_user_id);
create index ix_orders_workspace_id on orders (workspace_id);
create table fills (
    id varchar(36) not null,
    order_id varchar(36),
    vt_symbol varchar(40) not null,
    side varchar(8) not null,
    quantity double precision not null,
    price double precision not null,
    commission double precision,
    slippage double precision,
    created_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint fills_pkey primary key (id),
    constraint fills_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint fills_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint fills_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint fills_order_id_fkey foreign key (order_id) references orders (id)
);
create index ix_fills_vt_symbol on fills (vt_symbol);
create index ix_fills_created_at on fills (created_at);
create index ix_fills_project_id on fills (project_id);
create index ix_fills_owner_user_id on fills (owner_user_id);
create index ix_fills_workspace_id on fills (workspace_id);
create table ledger_entries (
    id varchar(36) not null,
    backtest_id varchar(36),
    strategy_id varchar(36),
    entry_type varchar(32) not null,
    level varchar(16) not null,
    message text not null,
    payload json,
    created_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint ledger_entries_pkey primary key (id),
    constraint ledger_entries_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint ledger_entries_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint ledger_entries_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint ledger_entries_strategy_id_fkey foreign key (strategy_id) references strategies (id),
    constraint ledger_entries_backtest_id_fkey foreign key (backtest_id) references backtest_runs (id)
);
create index ix_ledger_entries_entry_type on ledger_entries (entry_type);
create index ix_ledger_entries_created_at on ledger_entries (created_at);
create index ix_ledger_entries_project_id on ledger_entries (project_id);
create index ix_ledger_entries_owner_user_id on ledger_entries (owner_user_id);
create index ix_ledger_entries_workspace_id on ledger_entries (workspace_id);
create index ix_ledger_type_ts on ledger_entries (entry_type, created_at);
create table sessions (
    id varchar(36) not null,
    "user" varchar(120) not null,
    title varchar(240),
    created_at timestamp without time zone not null,
    closed_at timestamp without time zone,
    meta json,
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint sessions_pkey primary key (id),
    constraint sessions_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint sessions_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null
);
create index ix_sessions_owner_user_id on sessions (owner_user_id);
create index ix_sessions_workspace_id on sessions (workspace_id);
create table chat_messages (
    id varchar(36) not null,
    session_id varchar(36) not null,
    role varchar(32) not null,
    content text not null,
    created_at timestamp without time zone not null,
    meta json,
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint chat_messages_pkey primary key (id),
    constraint chat_messages_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint chat_messages_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint chat_messages_session_id_fkey foreign key (session_id) references sessions (id) on delete cascade
);
create index ix_chat_messages_owner_user_id on chat_messages (owner_user_id);
create index ix_chat_messages_workspace_id on chat_messages (workspace_id);
create table optimization_runs (
    id varchar(36) not null,
    task_id varchar(120),
    strategy_id varchar(36),
    run_name varchar(240) not null,
    method varchar(32) not null,
    metric varchar(64) not null,
    status varchar(32) not null,
    n_trials integer not null,
    n_completed integer not null,
    best_trial_id varchar(36),
    best_metric_value double precision,
    parameter_space json,
    base_config json,
    summary json,
    created_at timestamp without time zone not null,
    completed_at timestamp without time zone,
    error text,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint optimization_runs_pkey primary key (id),
    constraint optimization_runs_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint optimization_runs_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint optimization_runs_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint optimization_runs_strategy_id_fkey foreign key (strategy_id) references strategies (id)
);
create index ix_optimization_runs_task_id on optimization_runs (task_id);
create index ix_optimization_runs_strategy_id on optimization_runs (strategy_id);
create index ix_optimization_runs_status on optimization_runs (status);
create index ix_optimization_runs_created_at on optimization_runs (created_at);
create index ix_optimization_runs_project_id on optimization_runs (project_id);
create index ix_optimization_runs_owner_user_id on optimization_runs (owner_user_id);
create index ix_optimization_runs_workspace_id on optimization_runs (workspace_id);
create table optimization_trials (
    id varchar(36) not null,
    run_id varchar(36) not null,
    backtest_id varchar(36),
    trial_index integer not null,
    parameters json,
    status varchar(32) not null,
    metric_value double precision,
    sharpe double precision,
    sortino double precision,
    total_return double precision,
    max_drawdown double precision,
    final_equity double precision,
    error text,
    created_at timestamp without time zone not null,
    completed_at timestamp without time zone,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint optimization_trials_pkey primary key (id),
    constraint optimization_trials_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint optimization_trials_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint optimization_trials_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint optimization_trials_backtest_id_fkey foreign key (backtest_id) references backtest_runs (id),
    constraint optimization_trials_run_id_fkey foreign key (run_id) references optimization_runs (id) on delete cascade
);
create index ix_optimization_trials_run_id on optimization_trials (run_id);
create index ix_optimization_trials_project_id on optimization_trials (project_id);
create index ix_optimization_trials_owner_user_id on optimization_trials (owner_user_id);
create index ix_optimization_trials_workspace_id on optimization_trials (workspace_id);
create table paper_trading_runs (
    id varchar(48) not null,
    task_id varchar(120),
    run_name varchar(240) not null,
    strategy_id varchar(120),
    brokerage varchar(40) not null,
    feed varchar(40) not null,
    status varchar(32) not null,
    started_at timestamp without time zone not null,
    last_heartbeat_at timestamp without time zone,
    stopped_at timestamp without time zone,
    initial_cash double precision,
    final_equity double precision,
    realized_pnl double precision,
    max_drawdown double precision,
    bars_seen integer not null,
    orders_submitted integer not null,
    fills integer not null,
    config json,
    state json,
    error text,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint paper_trading_runs_pkey primary key (id),
    constraint paper_trading_runs_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint paper_trading_runs_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint paper_trading_runs_project_id_fkey foreign key (project_id) references projects (id) on delete set null
);
create index ix_paper_trading_runs_task_id on paper_trading_runs (task_id);
create index ix_paper_trading_runs_strategy_id on paper_trading_runs (strategy_id);
create index ix_paper_trading_runs_status on paper_trading_runs (status);
create index ix_paper_trading_runs_started_at on paper_trading_runs (started_at);
create index ix_paper_trading_runs_project_id on paper_trading_runs (project_id);
create index ix_paper_trading_runs_owner_user_id on paper_trading_runs (owner_user_id);
create index ix_paper_trading_runs_workspace_id on paper_trading_runs (workspace_id);
create table rl_episodes (
    id varchar(36) not null,
    run_id varchar(120) not null,
    episode integer not null,
    mean_reward double precision not null,
    portfolio_value double precision,
    length integer,
    created_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint rl_episodes_pkey primary key (id),
    constraint rl_episodes_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint rl_episodes_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint rl_episodes_project_id_fkey foreign key (project_id) references projects (id) on delete set null
);
create index ix_rl_episodes_run_id on rl_episodes (run_id);
create index ix_rl_episodes_created_at on rl_episodes (created_at);
create index ix_rl_episodes_project_id on rl_episodes (project_id);
create index ix_rl_episodes_owner_user_id on rl_episodes (owner_user_id);
create index ix_rl_episodes_workspace_id on rl_episodes (workspace_id);
create table agent_specs (
    id varchar(36) not null,
    name varchar(120) not null,
    role varchar(120) not null,
    description text,
    current_version integer not null,
    tags json,
    created_at timestamp without time zone not null,
    updated_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint agent_specs_pkey primary key (id),
    constraint agent_specs_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint agent_specs_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint agent_specs_project_id_fkey foreign key (project_id) references projects (id) on delete set null
);
create index ix_agent_specs_project_id on agent_specs (project_id);
create index ix_agent_specs_owner_user_id on agent_specs (owner_user_id);
create index ix_agent_specs_workspace_id on agent_specs (workspace_id);
create unique index ix_agent_specs_name on agent_specs (name);
create table agent_spec_versions (
    id varchar(36) not null,
    spec_id varchar(36) not null,
    version integer not null,
    spec_hash varchar(64) not null,
    payload json not null,
    notes text,
    created_by varchar(120),
    created_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint agent_spec_versions_pkey primary key (id),
    constraint agent_spec_versions_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint agent_spec_versions_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint agent_spec_versions_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint agent_spec_versions_spec_id_fkey foreign key (spec_id) references agent_specs (id) on delete cascade
);
create index ix_agent_spec_versions_spec_id on agent_spec_versions (spec_id);
create index ix_agent_spec_versions_project_id on agent_spec_versions (project_id);
create index ix_agent_spec_versions_owner_user_id on agent_spec_versions (owner_user_id);
create index ix_agent_spec_versions_workspace_id on agent_spec_versions (workspace_id);
create unique index ix_agent_spec_versions_spec_hash on agent_spec_versions (spec_hash);
create index ix_agent_spec_versions_spec_version on agent_spec_versions (spec_id, version);
create table agent_runs_v2 (
    id varchar(36) not null,
    spec_name varchar(120) not null,
    spec_version_id varchar(36),
    task_id varchar(120),
    session_id varchar(36),
    status varchar(32) not null,
    inputs json,
    output json,
    error text,
    cost_usd double precision not null,
    n_calls integer not null,
    n_tool_calls integer not null,
    n_rag_hits integer not null,
    started_at timestamp without time zone not null,
    completed_at timestamp without time zone,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint agent_runs_v2_pkey primary key (id),
    constraint agent_runs_v2_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint agent_runs_v2_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint agent_runs_v2_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint agent_runs_v2_spec_version_id_fkey foreign key (spec_version_id) references agent_spec_versions (id) on delete set null
);
create index ix_agent_runs_v2_spec_name on agent_runs_v2 (spec_name);
create index ix_agent_runs_v2_spec_version_id on agent_runs_v2 (spec_version_id);
create index ix_agent_runs_v2_task_id on agent_runs_v2 (task_id);
create index ix_agent_runs_v2_session_id on agent_runs_v2 (session_id);
create index ix_agent_runs_v2_status on agent_runs_v2 (status);
create index ix_agent_runs_v2_project_id on agent_runs_v2 (project_id);
create index ix_agent_runs_v2_owner_user_id on agent_runs_v2 (owner_user_id);
create index ix_agent_runs_v2_workspace_id on agent_runs_v2 (workspace_id);
create table agent_run_steps (
    id varchar(36) not null,
    run_id varchar(36) not null,
    seq integer not null,
    kind varchar(40) not null,
    name varchar(120) not null,
    inputs json,
    output json,
    cost_usd double precision not null,
    duration_ms double precision,
    error text,
    created_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint agent_run_steps_pkey primary key (id),
    constraint agent_run_steps_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint agent_run_steps_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint agent_run_steps_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint agent_run_steps_run_id_fkey foreign key (run_id) references agent_runs_v2 (id) on delete cascade
);
create index ix_agent_run_steps_run_id on agent_run_steps (run_id);
create index ix_agent_run_steps_kind on agent_run_steps (kind);
create index ix_agent_run_steps_project_id on agent_run_steps (project_id);
create index ix_agent_run_steps_owner_user_id on agent_run_steps (owner_user_id);
create index ix_agent_run_steps_workspace_id on agent_run_steps (workspace_id);
create index ix_agent_run_steps_run_seq on agent_run_steps (run_id, seq);
create table agent_run_artifacts (
    id varchar(36) not null,
    run_id varchar(36) not null,
    step_id varchar(36),
    kind varchar(60) not null,
    name varchar(240) not null,
    uri varchar(1024) not null,
    bytes integer,
    meta json,
    created_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint agent_run_artifacts_pkey primary key (id),
    constraint agent_run_artifacts_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint agent_run_artifacts_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint agent_run_artifacts_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint agent_run_artifacts_run_id_fkey foreign key (run_id) references agent_runs_v2 (id) on delete cascade,
    constraint agent_run_artifacts_step_id_fkey foreign key (step_id) references agent_run_steps (id) on delete set null
);
create index ix_agent_run_artifacts_run_id on agent_run_artifacts (run_id);
create index ix_agent_run_artifacts_step_id on agent_run_artifacts (step_id);
create index ix_agent_run_artifacts_project_id on agent_run_artifacts (project_id);
create index ix_agent_run_artifacts_owner_user_id on agent_run_artifacts (owner_user_id);
create index ix_agent_run_artifacts_workspace_id on agent_run_artifacts (workspace_id);
create table agent_annotations (
    id varchar(36) not null,
    spec_name varchar(120) not null,
    run_id varchar(36),
    vt_symbol varchar(64),
    as_of timestamp without time zone,
    label varchar(120) not null,
    notes text,
    payload json,
    created_by varchar(120),
    created_at timestamp without time zone not null,
    lab_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint agent_annotations_pkey primary key (id),
    constraint agent_annotations_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint agent_annotations_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint agent_annotations_lab_id_fkey foreign key (lab_id) references labs (id) on delete set null
);
create index ix_agent_annotations_spec_name on agent_annotations (spec_name);
create index ix_agent_annotations_run_id on agent_annotations (run_id);
create index ix_agent_annotations_vt_symbol on agent_annotations (vt_symbol);
create index ix_agent_annotations_as_of on agent_annotations (as_of);
create index ix_agent_annotations_label on agent_annotations (label);
create index ix_agent_annotations_lab_id on agent_annotations (lab_id);
create index ix_agent_annotations_owner_user_id on agent_annotations (owner_user_id);
create index ix_agent_annotations_workspace_id on agent_annotations (workspace_id);
create table agent_evaluations (
    id varchar(36) not null,
    spec_name varchar(120) not null,
    spec_version_id varchar(36),
    eval_set_name varchar(240) not null,
    n_cases integer not null,
    n_passed integer not null,
    aggregate json,
    notes text,
    started_at timestamp without time zone not null,
    completed_at timestamp without time zone,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint agent_evaluations_pkey primary key (id),
    constraint agent_evaluations_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint agent_evaluations_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint agent_evaluations_project_id_fkey foreign key (project_id) references projects (id) on delete set null
);
create index ix_agent_evaluations_spec_name on agent_evaluations (spec_name);
create index ix_agent_evaluations_spec_version_id on agent_evaluations (spec_version_id);
create index ix_agent_evaluations_project_id on agent_evaluations (project_id);
create index ix_agent_evaluations_owner_user_id on agent_evaluations (owner_user_id);
create index ix_agent_evaluations_workspace_id on agent_evaluations (workspace_id);
create table agent_eval_metrics (
    id varchar(36) not null,
    evaluation_id varchar(36) not null,
    case_id varchar(120) not null,
    metric varchar(80) not null,
    value double precision,
    text_value text,
    passed boolean,
    meta json,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint agent_eval_metrics_pkey primary key (id),
    constraint agent_eval_metrics_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint agent_eval_metrics_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint agent_eval_metrics_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint agent_eval_metrics_evaluation_id_fkey foreign key (evaluation_id) references agent_evaluations (id) on delete cascade
);
create index ix_agent_eval_metrics_evaluation_id on agent_eval_metrics (evaluation_id);
create index ix_agent_eval_metrics_metric on agent_eval_metrics (metric);
create index ix_agent_eval_metrics_project_id on agent_eval_metrics (project_id);
create index ix_agent_eval_metrics_owner_user_id on agent_eval_metrics (owner_user_id);
create index ix_agent_eval_metrics_workspace_id on agent_eval_metrics (workspace_id);
create table agent_runs (
    id varchar(36) not null,
    session_id varchar(36),
    task_id varchar(120),
    crew varchar(120) not null,
    status varchar(32) not null,
    prompt text not null,
    result json,
    error text,
    started_at timestamp without time zone not null,
    completed_at timestamp without time zone,
    llm_model varchar(120),
    token_usage json,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint agent_runs_pkey primary key (id),
    constraint agent_runs_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint agent_runs_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint agent_runs_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint agent_runs_session_id_fkey foreign key (session_id) references sessions (id)
);
create index ix_agent_runs_task_id on agent_runs (task_id);
create index ix_agent_runs_project_id on agent_runs (project_id);
create index ix_agent_runs_owner_user_id on agent_runs (owner_user_id);
create index ix_agent_runs_workspace_id on agent_runs (workspace_id);
create table crew_runs (
    id varchar(36) not null,
    task_id varchar(120) not null,
    crew_name varchar(120) not null,
    crew_type varchar(32) not null,
    status varchar(32) not null,
    prompt text not null,
    session_id varchar(36),
    agent_run_id varchar(36),
    started_at timestamp without time zone not null,
    completed_at timestamp without time zone,
    result json,
    events json,
    error text,
    cost_usd double precision not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint crew_runs_pkey primary key (id),
    constraint crew_runs_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint crew_runs_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint crew_runs_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint crew_runs_agent_run_id_fkey foreign key (agent_run_id) references agent_runs (id)
);
create index ix_crew_runs_crew_type on crew_runs (crew_type);
create index ix_crew_runs_status on crew_runs (status);
create index ix_crew_runs_session_id on crew_runs (session_id);
create index ix_crew_runs_project_id on crew_runs (project_id);
create index ix_crew_runs_owner_user_id on crew_runs (owner_user_id);
create index ix_crew_runs_workspace_id on crew_runs (workspace_id);
create unique index ix_crew_runs_task_id on crew_runs (task_id);
create table equity_reports (
    id varchar(36) not null,
    vt_symbol varchar(40) not null,
    as_of timestamp without time zone not null,
    peers json,
    sections json,
    usage json,
    valuation json,
    catalysts json,
    sensitivity json,
    cost_usd double precision not null,
    status varchar(24) not null,
    error text,
    created_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint equity_reports_pkey primary key (id),
    constraint equity_reports_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint equity_reports_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint equity_reports_project_id_fkey foreign key (project_id) references projects (id) on delete set null
);
create index ix_equity_reports_vt_symbol on equity_reports (vt_symbol);
create index ix_equity_reports_as_of on equity_reports (as_of);
create index ix_equity_reports_created_at on equity_reports (created_at);
create index ix_equity_reports_project_id on equity_reports (project_id);
create index ix_equity_reports_owner_user_id on equity_reports (owner_user_id);
create index ix_equity_reports_workspace_id on equity_reports (workspace_id);
create index ix_equity_reports_symbol_asof on equity_reports (vt_symbol, as_of);
create table agent_decisions (
    id varchar(36) not null,
    backtest_id varchar(36),
    strategy_id varchar(36),
    crew_run_id varchar(36),
    vt_symbol varchar(40) not null,
    ts timestamp without time zone not null,
    action varchar(8) not null,
    size_pct double precision not null,
    confidence double precision not null,
    rating varchar(16) not null,
    rationale text,
    evidence json,
    provider varchar(32),
    deep_model varchar(120),
    quick_model varchar(120),
    token_cost_usd double precision not null,
    context_hash varchar(64),
    payload json,
    created_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint agent_decisions_pkey primary key (id),
    constraint agent_decisions_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint agent_decisions_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint agent_decisions_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint agent_decisions_strategy_id_fkey foreign key (strategy_id) references strategies (id),
    constraint agent_decisions_backtest_id_fkey foreign key (backtest_id) references backtest_runs (id),
    constraint agent_decisions_crew_run_id_fkey foreign key (crew_run_id) references crew_runs (id)
);
create index ix_agent_decisions_backtest_id on agent_decisions (backtest_id);
create index ix_agent_decisions_strategy_id on agent_decisions (strategy_id);
create index ix_agent_decisions_crew_run_id on agent_decisions (crew_run_id);
create index ix_agent_decisions_vt_symbol on agent_decisions (vt_symbol);
create index ix_agent_decisions_ts on agent_decisions (ts);
create index ix_agent_decisions_context_hash on agent_decisions (context_hash);
create index ix_agent_decisions_created_at on agent_decisions (created_at);
create index ix_agent_decisions_project_id on agent_decisions (project_id);
create index ix_agent_decisions_owner_user_id on agent_decisions (owner_user_id);
create index ix_agent_decisions_workspace_id on agent_decisions (workspace_id);
create index ix_agent_decisions_backtest_ts on agent_decisions (backtest_id, ts);
create index ix_agent_decisions_symbol_ts on agent_decisions (vt_symbol, ts);
create table agent_backtests (
    id varchar(36) not null,
    backtest_id varchar(36) not null,
    mode varchar(32) not null,
    provider varchar(32),
    deep_model varchar(120),
    quick_model varchar(120),
    max_debate_rounds integer not null,
    n_decisions integer not null,
    n_debate_turns integer not null,
    total_token_cost_usd double precision not null,
    decision_cache_uri varchar(512),
    config json,
    created_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint agent_backtests_pkey primary key (id),
    constraint agent_backtests_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint agent_backtests_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint agent_backtests_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint agent_backtests_backtest_id_fkey foreign key (backtest_id) references backtest_runs (id) on delete cascade
);
create index ix_agent_backtests_project_id on agent_backtests (project_id);
create index ix_agent_backtests_owner_user_id on agent_backtests (owner_user_id);
create index ix_agent_backtests_workspace_id on agent_backtests (workspace_id);
create unique index ix_agent_backtests_backtest_id on agent_backtests (backtest_id);
create table agent_judge_reports (
    id varchar(36) not null,
    backtest_id varchar(36) not null,
    judge_class varchar(64) not null,
    score double precision not null,
    summary text,
    findings json,
    cost_usd double precision not null,
    provider varchar(64),
    model varchar(160),
    rubric varchar(64),
    config json,
    created_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint agent_judge_reports_pkey primary key (id),
    constraint agent_judge_reports_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint agent_judge_reports_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint agent_judge_reports_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint agent_judge_reports_backtest_id_fkey foreign key (backtest_id) references backtest_runs (id) on delete cascade
);
create index ix_agent_judge_reports_backtest_id on agent_judge_reports (backtest_id);
create index ix_agent_judge_reports_created_at on agent_judge_reports (created_at);
create index ix_agent_judge_reports_project_id on agent_judge_reports (project_id);
create index ix_agent_judge_reports_owner_user_id on agent_judge_reports (owner_user_id);
create index ix_agent_judge_reports_workspace_id on agent_judge_reports (workspace_id);
create index ix_agent_judge_reports_backtest_judge on agent_judge_reports (backtest_id, judge_class);
create table agent_replay_runs (
    id varchar(36) not null,
    parent_backtest_id varchar(36) not null,
    child_backtest_id varchar(36),
    judge_report_id varchar(36),
    edits json,
    created_by varchar(120),
    note text,
    status varchar(24) not null,
    error text,
    created_at timestamp without time zone not null,
    completed_at timestamp without time zone,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint agent_replay_runs_pkey primary key (id),
    constraint agent_replay_runs_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint agent_replay_runs_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint agent_replay_runs_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint agent_replay_runs_parent_backtest_id_fkey foreign key (parent_backtest_id) references backtest_runs (id) on delete cascade,
    constraint agent_replay_runs_child_backtest_id_fkey foreign key (child_backtest_id) references backtest_runs (id) on delete cascade,
    constraint agent_replay_runs_judge_report_id_fkey foreign key (judge_report_id) references agent_judge_reports (id)
);
create index ix_agent_replay_runs_parent_backtest_id on agent_replay_runs (parent_backtest_id);
create index ix_agent_replay_runs_child_backtest_id on agent_replay_runs (child_backtest_id);
create index ix_agent_replay_runs_judge_report_id on agent_replay_runs (judge_report_id);
create index ix_agent_replay_runs_created_at on agent_replay_runs (created_at);
create index ix_agent_replay_runs_project_id on agent_replay_runs (project_id);
create index ix_agent_replay_runs_owner_user_id on agent_replay_runs (owner_user_id);
create index ix_agent_replay_runs_workspace_id on agent_replay_runs (workspace_id);
create table bots (
    id varchar(36) not null,
    name varchar(240) not null,
    slug varchar(120) not null,
    kind varchar(32) not null,
    description text,
    current_version integer not null,
    spec_yaml text,
    status varchar(32) not null,
    annotations json,
    meta json,
    created_at timestamp without time zone not null,
    updated_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint bots_pkey primary key (id),
    constraint uq_bots_project_slug unique (project_id, slug),
    constraint bots_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint bots_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint bots_project_id_fkey foreign key (project_id) references projects (id) on delete set null
);
create index ix_bots_slug on bots (slug);
create index ix_bots_kind on bots (kind);
create index ix_bots_status on bots (status);
create index ix_bots_project_id on bots (project_id);
create index ix_bots_owner_user_id on bots (owner_user_id);
create index ix_bots_workspace_id on bots (workspace_id);
create table bot_versions (
    id varchar(36) not null,
    bot_id varchar(36) not null,
    version integer not null,
    spec_hash varchar(64) not null,
    payload json not null,
    notes text,
    created_by varchar(120),
    created_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint bot_versions_pkey primary key (id),
    constraint uq_bot_versions_bot_hash unique (bot_id, spec_hash),
    constraint uq_bot_versions_bot_version unique (bot_id, version),
    constraint bot_versions_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint bot_versions_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint bot_versions_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint bot_versions_bot_id_fkey foreign key (bot_id) references bots (id) on delete cascade
);
create index ix_bot_versions_bot_id on bot_versions (bot_id);
create index ix_bot_versions_spec_hash on bot_versions (spec_hash);
create index ix_bot_versions_project_id on bot_versions (project_id);
create index ix_bot_versions_owner_user_id on bot_versions (owner_user_id);
create index ix_bot_versions_workspace_id on bot_versions (workspace_id);
create index ix_bot_versions_bot_version on bot_versions (bot_id, version);
create table bot_deployments (
    id varchar(36) not null,
    bot_id varchar(36),
    version_id varchar(36),
    target varchar(40) not null,
    task_id varchar(120),
    status varchar(32) not null,
    manifest_yaml text,
    result_summary json,
    error text,
    started_at timestamp without time zone not null,
    ended_at timestamp without time zone,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint bot_deployments_pkey primary key (id),
    constraint bot_deployments_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint bot_deployments_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint bot_deployments_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint bot_deployments_bot_id_fkey foreign key (bot_id) references bots (id) on delete cascade,
    constraint bot_deployments_version_id_fkey foreign key (version_id) references bot_versions (id) on delete set null
);
create index ix_bot_deployments_bot_id on bot_deployments (bot_id);
create index ix_bot_deployments_version_id on bot_deployments (version_id);
create index ix_bot_deployments_target on bot_deployments (target);
create index ix_bot_deployments_task_id on bot_deployments (task_id);
create index ix_bot_deployments_status on bot_deployments (status);
create index ix_bot_deployments_project_id on bot_deployments (project_id);
create index ix_bot_deployments_owner_user_id on bot_deployments (owner_user_id);
create index ix_bot_deployments_workspace_id on bot_deployments (workspace_id);
create index ix_bot_deployments_status_started on bot_deployments (status, started_at);
create table memory_episodes (
    id varchar(36) not null,
    role varchar(120) not null,
    vt_symbol varchar(64),
    as_of timestamp without time zone,
    situation text not null,
    lesson text not null,
    outcome double precision,
    meta json,
    created_at timestamp without time zone not null,
    lab_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint memory_episodes_pkey primary key (id),
    constraint memory_episodes_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint memory_episodes_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint memory_episodes_lab_id_fkey foreign key (lab_id) references labs (id) on delete set null
);
create index ix_memory_episodes_role on memory_episodes (role);
create index ix_memory_episodes_vt_symbol on memory_episodes (vt_symbol);
create index ix_memory_episodes_as_of on memory_episodes (as_of);
create index ix_memory_episodes_lab_id on memory_episodes (lab_id);
create index ix_memory_episodes_owner_user_id on memory_episodes (owner_user_id);
create index ix_memory_episodes_workspace_id on memory_episodes (workspace_id);
create table memory_reflections (
    id varchar(36) not null,
    role varchar(120) not null,
    run_id varchar(36),
    vt_symbol varchar(64),
    as_of timestamp without time zone,
    lesson text not null,
    outcome double precision,
    meta json,
    created_at timestamp without time zone not null,
    lab_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint memory_reflections_pkey primary key (id),
    constraint memory_reflections_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint memory_reflections_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint memory_reflections_lab_id_fkey foreign key (lab_id) references labs (id) on delete set null
);
create index ix_memory_reflections_role on memory_reflections (role);
create index ix_memory_reflections_run_id on memory_reflections (run_id);
create index ix_memory_reflections_vt_symbol on memory_reflections (vt_symbol);
create index ix_memory_reflections_as_of on memory_reflections (as_of);
create index ix_memory_reflections_lab_id on memory_reflections (lab_id);
create index ix_memory_reflections_owner_user_id on memory_reflections (owner_user_id);
create index ix_memory_reflections_workspace_id on memory_reflections (workspace_id);
create index ix_memory_reflection_lookup on memory_reflections (role, vt_symbol, created_at);
create table memory_outcomes (
    id varchar(36) not null,
    decision_id varchar(60) not null,
    vt_symbol varchar(64) not null,
    decision_at timestamp without time zone,
    outcome_at timestamp without time zone,
    raw_return double precision,
    benchmark_return double precision,
    excess_return double precision,
    direction_correct double precision,
    meta json,
    created_at timestamp without time zone not null,
    lab_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint memory_outcomes_pkey primary key (id),
    constraint memory_outcomes_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint memory_outcomes_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint memory_outcomes_lab_id_fkey foreign key (lab_id) references labs (id) on delete set null
);
create index ix_memory_outcomes_decision_id on memory_outcomes (decision_id);
create index ix_memory_outcomes_vt_symbol on memory_outcomes (vt_symbol);
create index ix_memory_outcomes_outcome_at on memory_outcomes (outcome_at);
create index ix_memory_outcomes_lab_id on memory_outcomes (lab_id);
create index ix_memory_outcomes_owner_user_id on memory_outcomes (owner_user_id);
create index ix_memory_outcomes_workspace_id on memory_outcomes (workspace_id);
create table rag_corpora (
    id varchar(36) not null,
    name varchar(120) not null,
    "order" varchar(20) not null,
    l1 varchar(80) not null,
    l2 varchar(80) not null,
    iceberg_identifier varchar(240),
    description text,
    chunks_count integer not null,
    last_indexed_at timestamp without time zone,
    created_at timestamp without time zone not null,
    updated_at timestamp without time zone not null,
    lab_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint rag_corpora_pkey primary key (id),
    constraint rag_corpora_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint rag_corpora_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint rag_corpora_lab_id_fkey foreign key (lab_id) references labs (id) on delete set null
);
create index ix_rag_corpora_order on rag_corpora ("order");
create index ix_rag_corpora_l1 on rag_corpora (l1);
create index ix_rag_corpora_lab_id on rag_corpora (lab_id);
create index ix_rag_corpora_owner_user_id on rag_corpora (owner_user_id);
create index ix_rag_corpora_workspace_id on rag_corpora (workspace_id);
create unique index ix_rag_corpora_name on rag_corpora (name);
create table rag_documents (
    id varchar(36) not null,
    corpus varchar(120) not null,
    source_id varchar(240) not null,
    vt_symbol varchar(64),
    as_of timestamp without time zone,
    chunk_count integer not null,
    meta json,
    created_at timestamp without time zone not null,
    lab_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint rag_documents_pkey primary key (id),
    constraint rag_documents_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint rag_documents_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint rag_documents_lab_id_fkey foreign key (lab_id) references labs (id) on delete set null
);
create index ix_rag_documents_corpus on rag_documents (corpus);
create index ix_rag_documents_source_id on rag_documents (source_id);
create index ix_rag_documents_vt_symbol on rag_documents (vt_symbol);
create index ix_rag_documents_as_of on rag_documents (as_of);
create index ix_rag_documents_lab_id on rag_documents (lab_id);
create index ix_rag_documents_owner_user_id on rag_documents (owner_user_id);
create index ix_rag_documents_workspace_id on rag_documents (workspace_id);
create table rag_chunks (
    id varchar(36) not null,
    corpus varchar(120) not null,
    level varchar(8) not null,
    doc_id varchar(240) not null,
    chunk_idx integer not null,
    vt_symbol varchar(64),
    as_of timestamp without time zone,
    meta json,
    created_at timestamp without time zone not null,
    lab_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint rag_chunks_pkey primary key (id),
    constraint rag_chunks_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint rag_chunks_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint rag_chunks_lab_id_fkey foreign key (lab_id) references labs (id) on delete set null
);
create index ix_rag_chunks_corpus on rag_chunks (corpus);
create index ix_rag_chunks_level on rag_chunks (level);
create index ix_rag_chunks_doc_id on rag_chunks (doc_id);
create index ix_rag_chunks_vt_symbol on rag_chunks (vt_symbol);
create index ix_rag_chunks_lab_id on rag_chunks (lab_id);
create index ix_rag_chunks_owner_user_id on rag_chunks (owner_user_id);
create index ix_rag_chunks_workspace_id on rag_chunks (workspace_id);
create table rag_summaries (
    id varchar(36) not null,
    corpus varchar(120) not null,
    level varchar(8) not null,
    raptor_level integer not null,
    cluster_id integer not null,
    text text not null,
    member_ids json,
    meta json,
    created_at timestamp without time zone not null,
    lab_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint rag_summaries_pkey primary key (id),
    constraint rag_summaries_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint rag_summaries_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint rag_summaries_lab_id_fkey foreign key (lab_id) references labs (id) on delete set null
);
create index ix_rag_summaries_corpus on rag_summaries (corpus);
create index ix_rag_summaries_level on rag_summaries (level);
create index ix_rag_summaries_lab_id on rag_summaries (lab_id);
create index ix_rag_summaries_owner_user_id on rag_summaries (owner_user_id);
create index ix_rag_summaries_workspace_id on rag_summaries (workspace_id);
create table rag_queries (
    id varchar(36) not null,
    query text not null,
    plan_level varchar(20) not null,
    plan_corpus varchar(120) not null,
    results json,
    result_count integer not null,
    cost_usd integer not null,
    created_at timestamp without time zone not null,
    lab_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint rag_queries_pkey primary key (id),
    constraint rag_queries_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint rag_queries_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint rag_queries_lab_id_fkey foreign key (lab_id) references labs (id) on delete set null
);
create index ix_rag_queries_created_at on rag_queries (created_at);
create index ix_rag_queries_lab_id on rag_queries (lab_id);
create index ix_rag_queries_owner_user_id on rag_queries (owner_user_id);
create index ix_rag_queries_workspace_id on rag_queries (workspace_id);
create table rag_eval_runs (
    id varchar(36) not null,
    name varchar(240) not null,
    level varchar(8) not null,
    k integer not null,
    n_queries integer not null,
    results json,
    aggregate json,
    created_at timestamp without time zone not null,
    lab_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint rag_eval_runs_pkey primary key (id),
    constraint rag_eval_runs_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint rag_eval_runs_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint rag_eval_runs_lab_id_fkey foreign key (lab_id) references labs (id) on delete set null
);
create index ix_rag_eval_runs_lab_id on rag_eval_runs (lab_id);
create index ix_rag_eval_runs_owner_user_id on rag_eval_runs (owner_user_id);
create index ix_rag_eval_runs_workspace_id on rag_eval_runs (workspace_id);
create table taxonomy_schemes (
    id varchar(36) not null,
    code varchar(32) not null,
    name varchar(240) not null,
    description text,
    level_labels json,
    is_user_defined integer,
    created_at timestamp without time zone not null,
    constraint taxonomy_schemes_pkey primary key (id)
);
create unique index ix_taxonomy_schemes_code on taxonomy_schemes (code);
create table taxonomy_nodes (
    id varchar(36) not null,
    scheme_id varchar(36) not null,
    parent_id varchar(36),
    code varchar(64) not null,
    label varchar(240) not null,
    level integer not null,
    path varchar(1024),
    meta json,
    created_at timestamp without time zone not null,
    constraint taxonomy_nodes_pkey primary key (id),
    constraint taxonomy_nodes_scheme_id_fkey foreign key (scheme_id) references taxonomy_schemes (id),
    constraint taxonomy_nodes_parent_id_fkey foreign key (parent_id) references taxonomy_nodes (id)
);
create index ix_taxonomy_nodes_scheme_id on taxonomy_nodes (scheme_id);
create index ix_taxonomy_nodes_parent_id on taxonomy_nodes (parent_id);
create index ix_taxonomy_nodes_code on taxonomy_nodes (code);
create index ix_tax_node_path on taxonomy_nodes (path);
create unique index uq_tax_node_scheme_code on taxonomy_nodes (scheme_id, code);
create table entity_tags (
    id varchar(36) not null,
    entity_kind varchar(32) not null,
    entity_id varchar(64) not null,
    taxonomy_node_id varchar(36) not null,
    scheme_code varchar(32),
    confidence double precision not null,
    source varchar(64),
    valid_from date,
    valid_to date,
    meta json,
    created_at timestamp without time zone not null,
    constraint entity_tags_pkey primary key (id),
    constraint entity_tags_taxonomy_node_id_fkey foreign key (taxonomy_node_id) references taxonomy_nodes (id) on delete cascade
);
create index ix_entity_tags_entity_kind on entity_tags (entity_kind);
create index ix_entity_tags_entity_id on entity_tags (entity_id);
create index ix_entity_tags_taxonomy_node_id on entity_tags (taxonomy_node_id);
create index ix_entity_tags_scheme_code on entity_tags (scheme_code);
create index ix_tag_scheme on entity_tags (scheme_code);
create unique index uq_entity_tag on entity_tags (entity_kind, entity_id, taxonomy_node_id);
create table entity_crosswalk (
    id varchar(36) not null,
    from_kind varchar(32) not null,
    from_value varchar(240) not null,
    to_kind varchar(32) not null,
    to_value varchar(240) not null,
    relationship varchar(32) not null,
    confidence double precision not null,
    source varchar(64),
    meta json,
    created_at timestamp without time zone not null,
    constraint entity_crosswalk_pkey primary key (id)
);
create index ix_entity_crosswalk_from_kind on entity_crosswalk (from_kind);
create index ix_entity_crosswalk_from_value on entity_crosswalk (from_value);
create index ix_entity_crosswalk_to_kind on entity_crosswalk (to_kind);
create index ix_entity_crosswalk_to_value on entity_crosswalk (to_value);
create unique index uq_crosswalk on entity_crosswalk (from_kind, from_value, to_kind, to_value, relationship);
create table industry_classifications (
    id varchar(36) not null,
    issuer_id varchar(36) not null,
    scheme varchar(16) not null,
    code varchar(32) not null,
    label varchar(240),
    level integer not null,
    parent_code varchar(32),
    created_at timestamp without time zone not null,
    constraint industry_classifications_pkey primary key (id),
    constraint industry_classifications_issuer_id_fkey foreign key (issuer_id) references issuers (id)
);
create index ix_industry_classifications_issuer_id on industry_classifications (issuer_id);
create index ix_industry_classifications_scheme on industry_classifications (scheme);
create index ix_industry_classifications_code on industry_classifications (code);
create index ix_industry_cls_code on industry_classifications (scheme, code);
create index ix_industry_cls_issuer_scheme on industry_classifications (issuer_id, scheme);
create table strategy_tests (
    id varchar(36) not null,
    strategy_id varchar(36) not null,
    version_id varchar(36),
    backtest_id varchar(36),
    status varchar(32) not null,
    start timestamp without time zone,
    "end" timestamp without time zone,
    sharpe double precision,
    sortino double precision,
    max_drawdown double precision,
    total_return double precision,
    final_equity double precision,
    created_at timestamp without time zone not null,
    completed_at timestamp without time zone,
    notes text,
    engine varchar(64),
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint strategy_tests_pkey primary key (id),
    constraint strategy_tests_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint strategy_tests_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint strategy_tests_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint strategy_tests_strategy_id_fkey foreign key (strategy_id) references strategies (id),
    constraint strategy_tests_version_id_fkey foreign key (version_id) references strategy_versions (id),
    constraint strategy_tests_backtest_id_fkey foreign key (backtest_id) references backtest_runs (id)
);
create index ix_strategy_tests_strategy_id on strategy_tests (strategy_id);
create index ix_strategy_tests_created_at on strategy_tests (created_at);
create index ix_strategy_tests_project_id on strategy_tests (project_id);
create index ix_strategy_tests_owner_user_id on strategy_tests (owner_user_id);
create index ix_strategy_tests_workspace_id on strategy_tests (workspace_id);
create table debate_turns (
    id varchar(36) not null,
    crew_run_id varchar(36) not null,
    decision_id varchar(36),
    round integer not null,
    side varchar(8) not null,
    argument text not null,
    cites json,
    token_cost_usd double precision not null,
    created_at timestamp without time zone not null,
    project_id varchar(36),
    owner_user_id varchar(36),
    workspace_id varchar(36),
    constraint debate_turns_pkey primary key (id),
    constraint debate_turns_owner_user_id_fkey foreign key (owner_user_id) references users (id) on delete set null,
    constraint debate_turns_workspace_id_fkey foreign key (workspace_id) references workspaces (id) on delete set null,
    constraint debate_turns_project_id_fkey foreign key (project_id) references projects (id) on delete set null,
    constraint debate_turns_crew_run_id_fkey foreign key (crew_run_id) references crew_runs (id) on delete cascade,
    constraint debate_turns_decision_id_fkey foreign key (decision_id) references agent_decisions (id)
);
create index ix_debate_turns_crew_run_id on debate_turns (crew_run_id);
create index ix_debate_turns_decision_id on debate_turns (decision_id);
create index ix_debate_turns_project_id on debate_turns (project_id);
create index ix_debate_turns_owner_user_id on debate_turns (owner_user_id);
create index ix_debate_turns_workspace_id on debate_turns (workspace_id);
create index ix_debate_turns_crew_round on debate_turns (crew_run_id, round);
