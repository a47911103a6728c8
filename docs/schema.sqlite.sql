-- office-0001 people, ledger, audit

CREATE TABLE setting (
    id TEXT NOT NULL,
    value TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    CONSTRAINT setting_id PRIMARY KEY (id)
) STRICT;
CREATE TABLE unit (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    aliases TEXT NOT NULL,
    is_standing INTEGER NOT NULL CONSTRAINT unit_is_standing_boolean CHECK (is_standing IN (0, 1)),
    created_at INTEGER NOT NULL,
    CONSTRAINT unit_id PRIMARY KEY (id),
    CONSTRAINT unit_name UNIQUE (name)
) STRICT;
CREATE TABLE officer (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    login TEXT NOT NULL,
    role TEXT NOT NULL,
    unit_id TEXT,
    position TEXT NOT NULL,
    password_hash TEXT,
    is_active INTEGER NOT NULL CONSTRAINT officer_is_active_boolean CHECK (is_active IN (0, 1)),
    created_at INTEGER NOT NULL,
    CONSTRAINT officer_id PRIMARY KEY (id),
    CONSTRAINT officer_login UNIQUE (login),
    FOREIGN KEY (unit_id) REFERENCES unit (id)
) STRICT;
CREATE INDEX officer_unit_id_reference ON officer (unit_id);
CREATE TABLE session (
    id TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    CONSTRAINT session_id PRIMARY KEY (id),
    FOREIGN KEY (officer_id) REFERENCES officer (id)
) STRICT;
CREATE INDEX session_officer_id_reference ON session (officer_id);
CREATE TABLE sign_in_link (
    id TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER,
    CONSTRAINT sign_in_link_id PRIMARY KEY (id),
    FOREIGN KEY (officer_id) REFERENCES officer (id)
) STRICT;
CREATE INDEX sign_in_link_officer_id_reference ON sign_in_link (officer_id);
CREATE TABLE evidence (
    id TEXT NOT NULL,
    measure TEXT,
    quantity INTEGER NOT NULL,
    out_of INTEGER,
    happened_at INTEGER NOT NULL,
    channel TEXT NOT NULL,
    topic TEXT,
    unit_id TEXT,
    ref_kind TEXT NOT NULL,
    ref_id TEXT NOT NULL,
    title TEXT NOT NULL,
    task_id TEXT,
    target_id TEXT,
    officer_id TEXT,
    recorded_at INTEGER NOT NULL,
    voids TEXT,
    reason TEXT,
    CONSTRAINT evidence_id PRIMARY KEY (id),
    CONSTRAINT evidence_voids UNIQUE (voids),
    CONSTRAINT evidence_check_1 CHECK (quantity >= 0),
    CONSTRAINT evidence_check_2 CHECK (out_of IS NULL OR out_of >= 0),
    CONSTRAINT evidence_check_3 CHECK ((voids IS NULL) = (measure IS NOT NULL)),
    CONSTRAINT evidence_check_4 CHECK ((voids IS NULL) = (reason IS NULL)),
    FOREIGN KEY (unit_id) REFERENCES unit (id),
    FOREIGN KEY (officer_id) REFERENCES officer (id),
    FOREIGN KEY (voids) REFERENCES evidence (id)
) STRICT;
CREATE INDEX evidence_unit_id_reference ON evidence (unit_id);
CREATE INDEX evidence_officer_id_reference ON evidence (officer_id);
CREATE INDEX evidence_voids_reference ON evidence (voids);
CREATE INDEX evidence_by_measure ON evidence (measure, happened_at);
CREATE INDEX evidence_by_ref ON evidence (ref_kind, ref_id);
CREATE INDEX evidence_by_moment ON evidence (happened_at);
CREATE TRIGGER evidence_no_update BEFORE UPDATE ON evidence
BEGIN SELECT RAISE(ABORT, 'append-only evidence'); END;
CREATE TRIGGER evidence_no_delete BEFORE DELETE ON evidence
BEGIN SELECT RAISE(ABORT, 'append-only evidence'); END;
CREATE TABLE audit (
    id TEXT NOT NULL,
    at INTEGER NOT NULL,
    officer_id TEXT,
    action TEXT NOT NULL,
    ref_kind TEXT,
    ref_id TEXT,
    summary TEXT NOT NULL,
    CONSTRAINT audit_id PRIMARY KEY (id),
    FOREIGN KEY (officer_id) REFERENCES officer (id)
) STRICT;
CREATE INDEX audit_officer_id_reference ON audit (officer_id);
CREATE INDEX audit_by_moment ON audit (at);
CREATE INDEX audit_by_ref ON audit (ref_kind, ref_id);
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'append-only audit'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'append-only audit'); END;
CREATE TABLE stored_file (
    id TEXT NOT NULL,
    hash TEXT NOT NULL,
    name TEXT NOT NULL,
    content_type TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    ref_kind TEXT NOT NULL,
    ref_id TEXT NOT NULL,
    description TEXT NOT NULL,
    officer_id TEXT,
    created_at INTEGER NOT NULL,
    CONSTRAINT stored_file_id PRIMARY KEY (id),
    FOREIGN KEY (officer_id) REFERENCES officer (id)
) STRICT;
CREATE INDEX stored_file_officer_id_reference ON stored_file (officer_id);
CREATE INDEX stored_file_by_ref ON stored_file (ref_kind, ref_id);


-- storage-0001 jobs

CREATE TABLE job (
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    payload TEXT NOT NULL,
    state TEXT NOT NULL CONSTRAINT job_state_choice CHECK (state IN ('waiting', 'leased', 'done', 'dead')),
    run_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    leased_by TEXT,
    leased_until INTEGER,
    last_error TEXT,
    enqueued_at INTEGER NOT NULL,
    finished_at INTEGER,
    CONSTRAINT job_kind_key PRIMARY KEY (kind, key)
) STRICT;
CREATE INDEX job_by_state ON job (state, run_at);


-- office-search-0001 index

CREATE TABLE search_entry (
    place INTEGER NOT NULL,
    shelf TEXT NOT NULL CONSTRAINT search_entry_shelf_choice CHECK (shelf IN ('portal', 'desk')),
    ref_kind TEXT NOT NULL,
    ref_id TEXT NOT NULL,
    language TEXT NOT NULL,
    is_original INTEGER NOT NULL CONSTRAINT search_entry_is_original_boolean CHECK (is_original IN (0, 1)),
    translations TEXT NOT NULL,
    kind TEXT NOT NULL,
    topic TEXT,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    body TEXT NOT NULL,
    path TEXT NOT NULL,
    published_at INTEGER NOT NULL,
    CONSTRAINT search_entry_place PRIMARY KEY (place),
    CONSTRAINT search_entry_ref_kind_ref_id_shelf_language UNIQUE (ref_kind, ref_id, shelf, language)
) STRICT;
CREATE TABLE search_word (
    shelf TEXT NOT NULL CONSTRAINT search_word_shelf_choice CHECK (shelf IN ('portal', 'desk')),
    word TEXT NOT NULL,
    spelling TEXT,
    CONSTRAINT search_word_shelf_word PRIMARY KEY (shelf, word)
) STRICT;
CREATE VIRTUAL TABLE search_text USING fts5(
    words, content='', columnsize=0, tokenize='ascii');


-- office-0002 seals of the audit trail

ALTER TABLE audit ADD COLUMN place INTEGER;
ALTER TABLE audit ADD COLUMN seal TEXT;
CREATE UNIQUE INDEX audit_by_place ON audit (place);


-- office-search-0002 vectors behind a wall of their own



-- office-search-0003 pairs of words, forms of misspelt words

CREATE TABLE search_near (
    form TEXT NOT NULL,
    word TEXT NOT NULL,
    CONSTRAINT search_near_form_word PRIMARY KEY (form, word)
) STRICT;
DELETE FROM search_entry;
DELETE FROM search_word;
DROP TABLE search_text;
CREATE VIRTUAL TABLE search_text USING fts5(
    words, content='', columnsize=0, detail=none, tokenize='ascii');


-- office-0003 the ledger by task

CREATE INDEX evidence_by_task ON evidence (task_id, happened_at);


-- office-0004 delegations

CREATE TABLE delegation (
    id TEXT NOT NULL,
    from_id TEXT NOT NULL,
    to_id TEXT NOT NULL,
    document TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    revoked_at INTEGER,
    CONSTRAINT delegation_id PRIMARY KEY (id),
    CONSTRAINT delegation_check_1 CHECK (first_day <= last_day),
    CONSTRAINT delegation_check_2 CHECK (from_id <> to_id),
    FOREIGN KEY (from_id) REFERENCES officer (id),
    FOREIGN KEY (to_id) REFERENCES officer (id)
) STRICT;
CREATE INDEX delegation_from_id_reference ON delegation (from_id);
CREATE INDEX delegation_to_id_reference ON delegation (to_id);
CREATE INDEX delegation_by_delegate ON delegation (to_id, last_day);


-- plans-0001 plans, tasks, targets, duties

CREATE TABLE plan (
    id TEXT NOT NULL,
    hash TEXT NOT NULL,
    file_name TEXT NOT NULL,
    body TEXT NOT NULL,
    form TEXT NOT NULL CONSTRAINT plan_form_choice CHECK (form IN ('state', 'party')),
    issuer TEXT NOT NULL,
    number TEXT,
    dated TEXT,
    year INTEGER NOT NULL,
    title TEXT NOT NULL,
    head TEXT NOT NULL,
    revision INTEGER NOT NULL,
    replaces TEXT,
    is_current INTEGER NOT NULL CONSTRAINT plan_is_current_boolean CHECK (is_current IN (0, 1)),
    imported_by TEXT,
    imported_at INTEGER NOT NULL,
    CONSTRAINT plan_id PRIMARY KEY (id),
    CONSTRAINT plan_hash UNIQUE (hash),
    CONSTRAINT plan_replaces UNIQUE (replaces),
    CONSTRAINT plan_check_1 CHECK (revision >= 1),
    CONSTRAINT plan_check_2 CHECK ((revision = 1) = (replaces IS NULL)),
    FOREIGN KEY (replaces) REFERENCES plan (id),
    FOREIGN KEY (imported_by) REFERENCES officer (id)
) STRICT;
CREATE INDEX plan_replaces_reference ON plan (replaces);
CREATE INDEX plan_imported_by_reference ON plan (imported_by);
CREATE INDEX plan_by_year ON plan (is_current, year);
CREATE TABLE task (
    id TEXT NOT NULL,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    section TEXT NOT NULL,
    text TEXT NOT NULL,
    line INTEGER NOT NULL,
    end_line INTEGER NOT NULL,
    source TEXT NOT NULL,
    trust TEXT NOT NULL CONSTRAINT task_trust_choice CHECK (trust IN ('read', 'confirmed', 'dismissed')),
    confirmed_by TEXT,
    confirmed_at INTEGER,
    version INTEGER NOT NULL,
    due TEXT,
    state TEXT NOT NULL CONSTRAINT task_state_choice CHECK (state IN ('todo', 'doing', 'done', 'stopped')),
    reason TEXT NOT NULL,
    note TEXT NOT NULL,
    owner_id TEXT,
    CONSTRAINT task_id PRIMARY KEY (id),
    CONSTRAINT task_check_1 CHECK (state <> 'stopped' OR reason <> ''),
    FOREIGN KEY (plan_id) REFERENCES plan (id),
    FOREIGN KEY (confirmed_by) REFERENCES officer (id),
    FOREIGN KEY (owner_id) REFERENCES officer (id)
) STRICT;
CREATE INDEX task_plan_id_reference ON task (plan_id);
CREATE INDEX task_confirmed_by_reference ON task (confirmed_by);
CREATE INDEX task_owner_id_reference ON task (owner_id);
CREATE INDEX task_by_plan ON task (plan_id, position);
CREATE TABLE task_unit (
    task_id TEXT NOT NULL,
    unit_id TEXT NOT NULL,
    role TEXT NOT NULL CONSTRAINT task_unit_role_choice CHECK (role IN ('lead', 'join')),
    position INTEGER NOT NULL,
    CONSTRAINT task_unit_task_id_unit_id PRIMARY KEY (task_id, unit_id),
    FOREIGN KEY (task_id) REFERENCES task (id),
    FOREIGN KEY (unit_id) REFERENCES unit (id)
) STRICT;
CREATE INDEX task_unit_task_id_reference ON task_unit (task_id);
CREATE INDEX task_unit_unit_id_reference ON task_unit (unit_id);
CREATE TABLE target (
    id TEXT NOT NULL,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    section TEXT NOT NULL,
    text TEXT NOT NULL,
    line INTEGER NOT NULL,
    end_line INTEGER NOT NULL,
    source TEXT NOT NULL,
    trust TEXT NOT NULL CONSTRAINT target_trust_choice CHECK (trust IN ('read', 'confirmed', 'dismissed')),
    confirmed_by TEXT,
    confirmed_at INTEGER,
    version INTEGER NOT NULL,
    measure TEXT NOT NULL,
    comparator TEXT NOT NULL CONSTRAINT target_comparator_choice CHECK (comparator IN ('atLeast', 'atMost', 'equal')),
    value REAL NOT NULL,
    unit TEXT NOT NULL,
    per TEXT NOT NULL CONSTRAINT target_per_choice CHECK (per IN ('week', 'month', 'quarter', 'year')),
    within_hours INTEGER,
    CONSTRAINT target_id PRIMARY KEY (id),
    CONSTRAINT target_check_1 CHECK (value >= 0),
    FOREIGN KEY (plan_id) REFERENCES plan (id),
    FOREIGN KEY (confirmed_by) REFERENCES officer (id)
) STRICT;
CREATE INDEX target_plan_id_reference ON target (plan_id);
CREATE INDEX target_confirmed_by_reference ON target (confirmed_by);
CREATE INDEX target_by_plan ON target (plan_id, position);
CREATE TABLE duty (
    id TEXT NOT NULL,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    section TEXT NOT NULL,
    text TEXT NOT NULL,
    line INTEGER NOT NULL,
    end_line INTEGER NOT NULL,
    source TEXT NOT NULL,
    trust TEXT NOT NULL CONSTRAINT duty_trust_choice CHECK (trust IN ('read', 'confirmed', 'dismissed')),
    confirmed_by TEXT,
    confirmed_at INTEGER,
    version INTEGER NOT NULL,
    rule TEXT NOT NULL CONSTRAINT duty_rule_choice CHECK (rule IN ('monthly', 'quarterly', 'yearly', 'once', 'periodic', 'onRequest', 'deadline')),
    due_day INTEGER,
    due_month INTEGER,
    due TEXT,
    unit_id TEXT,
    task_id TEXT,
    CONSTRAINT duty_id PRIMARY KEY (id),
    CONSTRAINT duty_check_1 CHECK (due_day IS NULL OR due_day BETWEEN 1 AND 31),
    CONSTRAINT duty_check_2 CHECK (due_month IS NULL OR due_month BETWEEN 1 AND 12),
    FOREIGN KEY (plan_id) REFERENCES plan (id),
    FOREIGN KEY (confirmed_by) REFERENCES officer (id),
    FOREIGN KEY (unit_id) REFERENCES unit (id),
    FOREIGN KEY (task_id) REFERENCES task (id)
) STRICT;
CREATE INDEX duty_plan_id_reference ON duty (plan_id);
CREATE INDEX duty_confirmed_by_reference ON duty (confirmed_by);
CREATE INDEX duty_unit_id_reference ON duty (unit_id);
CREATE INDEX duty_task_id_reference ON duty (task_id);
CREATE INDEX duty_by_plan ON duty (plan_id, position);
CREATE TABLE duty_fulfilment (
    id TEXT NOT NULL,
    duty_id TEXT NOT NULL,
    day TEXT NOT NULL,
    note TEXT NOT NULL,
    officer_id TEXT,
    at INTEGER NOT NULL,
    CONSTRAINT duty_fulfilment_id PRIMARY KEY (id),
    CONSTRAINT duty_fulfilment_duty_id_day UNIQUE (duty_id, day),
    FOREIGN KEY (duty_id) REFERENCES duty (id),
    FOREIGN KEY (officer_id) REFERENCES officer (id)
) STRICT;
CREATE INDEX duty_fulfilment_duty_id_reference ON duty_fulfilment (duty_id);
CREATE INDEX duty_fulfilment_officer_id_reference ON duty_fulfilment (officer_id);
CREATE TABLE plan_change (
    id TEXT NOT NULL,
    thing_kind TEXT NOT NULL CONSTRAINT plan_change_thing_kind_choice CHECK (thing_kind IN ('task', 'target', 'duty')),
    thing_id TEXT NOT NULL,
    field TEXT NOT NULL,
    before_words TEXT NOT NULL,
    after_words TEXT NOT NULL,
    reason TEXT NOT NULL,
    officer_id TEXT,
    at INTEGER NOT NULL,
    CONSTRAINT plan_change_id PRIMARY KEY (id),
    FOREIGN KEY (officer_id) REFERENCES officer (id)
) STRICT;
CREATE INDEX plan_change_officer_id_reference ON plan_change (officer_id);
CREATE INDEX plan_change_by_thing ON plan_change (thing_kind, thing_id);
CREATE TRIGGER plan_change_no_update BEFORE UPDATE ON plan_change
BEGIN SELECT RAISE(ABORT, 'append-only plan_change'); END;
CREATE TRIGGER plan_change_no_delete BEFORE DELETE ON plan_change
BEGIN SELECT RAISE(ABORT, 'append-only plan_change'); END;


-- plans-0002 times, costs, repairs and reminders

ALTER TABLE task ADD COLUMN time_words TEXT;
ALTER TABLE task ADD COLUMN first_day TEXT;
ALTER TABLE task ADD COLUMN last_day TEXT;
ALTER TABLE task ADD COLUMN cost INTEGER;
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, 'CONSTRAINT duty_rule_choice CHECK (rule IN (''monthly'', ''quarterly'', ''yearly'', ''once'', ''periodic'', ''onRequest'', ''deadline''))', 'CONSTRAINT duty_rule_choice CHECK (rule IN (''weekly'', ''monthly'', ''quarterly'', ''halfYearly'', ''yearly'', ''once'', ''periodic'', ''onRequest'', ''deadline''))')
WHERE type = 'table' AND name = 'duty';
PRAGMA writable_schema = RESET;
CREATE TABLE repair_choice (
    plan_id TEXT NOT NULL,
    repair_id TEXT NOT NULL,
    is_applied INTEGER NOT NULL CONSTRAINT repair_choice_is_applied_boolean CHECK (is_applied IN (0, 1)),
    officer_id TEXT,
    at INTEGER NOT NULL,
    CONSTRAINT repair_choice_plan_id_repair_id PRIMARY KEY (plan_id, repair_id),
    FOREIGN KEY (plan_id) REFERENCES plan (id),
    FOREIGN KEY (officer_id) REFERENCES officer (id)
) STRICT;
CREATE INDEX repair_choice_plan_id_reference ON repair_choice (plan_id);
CREATE INDEX repair_choice_officer_id_reference ON repair_choice (officer_id);
CREATE TABLE reminder (
    thing_id TEXT NOT NULL,
    day TEXT NOT NULL,
    days_before INTEGER NOT NULL,
    at INTEGER NOT NULL,
    CONSTRAINT reminder_thing_id_day_days_before PRIMARY KEY (thing_id, day, days_before)
) STRICT;


-- plans-0003 files that are read in

CREATE TABLE plan_paper (
    id TEXT NOT NULL,
    hash TEXT NOT NULL,
    file_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL CONSTRAINT plan_paper_state_choice CHECK (state IN ('waiting', 'reading', 'read', 'failed')),
    pages_done INTEGER NOT NULL,
    pages INTEGER NOT NULL,
    sureness INTEGER,
    doubts TEXT NOT NULL,
    remarks TEXT NOT NULL,
    troubles TEXT NOT NULL,
    plan_id TEXT,
    officer_id TEXT,
    asked_at INTEGER NOT NULL,
    CONSTRAINT plan_paper_id PRIMARY KEY (id),
    CONSTRAINT plan_paper_hash UNIQUE (hash),
    CONSTRAINT plan_paper_check_1 CHECK ((state = 'read') = (plan_id IS NOT NULL)),
    FOREIGN KEY (plan_id) REFERENCES plan (id),
    FOREIGN KEY (officer_id) REFERENCES officer (id)
) STRICT;
CREATE INDEX plan_paper_plan_id_reference ON plan_paper (plan_id);
CREATE INDEX plan_paper_officer_id_reference ON plan_paper (officer_id);


-- evidence-0001 what units report by hand

CREATE TABLE attestation (
    id TEXT NOT NULL,
    what TEXT NOT NULL,
    happened_on TEXT NOT NULL,
    target_id TEXT,
    task_id TEXT,
    measure TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    out_of INTEGER,
    channel TEXT NOT NULL CONSTRAINT attestation_channel_choice CHECK (channel IN ('meeting', 'banner', 'loudspeaker', 'school', 'poster', 'other')),
    unit_id TEXT,
    state TEXT NOT NULL CONSTRAINT attestation_state_choice CHECK (state IN ('reported', 'confirmed', 'declined', 'voided')),
    reported_by TEXT NOT NULL,
    reported_at INTEGER NOT NULL,
    decided_by TEXT,
    decided_at INTEGER,
    voided_by TEXT,
    voided_at INTEGER,
    reason TEXT,
    CONSTRAINT attestation_id PRIMARY KEY (id),
    CONSTRAINT attestation_check_1 CHECK (quantity >= 0),
    CONSTRAINT attestation_check_2 CHECK (out_of IS NULL OR (out_of > 0 AND quantity <= out_of)),
    CONSTRAINT attestation_check_3 CHECK ((state = 'reported') = (decided_by IS NULL)),
    CONSTRAINT attestation_check_4 CHECK (decided_by IS NULL OR decided_by <> reported_by),
    CONSTRAINT attestation_check_5 CHECK ((state = 'voided') = (voided_by IS NOT NULL)),
    CONSTRAINT attestation_check_6 CHECK ((state IN ('declined', 'voided')) = (reason IS NOT NULL)),
    FOREIGN KEY (unit_id) REFERENCES unit (id),
    FOREIGN KEY (reported_by) REFERENCES officer (id),
    FOREIGN KEY (decided_by) REFERENCES officer (id),
    FOREIGN KEY (voided_by) REFERENCES officer (id)
) STRICT;
CREATE INDEX attestation_unit_id_reference ON attestation (unit_id);
CREATE INDEX attestation_reported_by_reference ON attestation (reported_by);
CREATE INDEX attestation_decided_by_reference ON attestation (decided_by);
CREATE INDEX attestation_voided_by_reference ON attestation (voided_by);
CREATE INDEX attestation_by_day ON attestation (happened_on);
CREATE INDEX attestation_by_state ON attestation (state, happened_on);


-- media-0001 the library

CREATE TABLE media_item (
    id TEXT NOT NULL,
    kind TEXT NOT NULL CONSTRAINT media_item_kind_choice CHECK (kind IN ('picture', 'video', 'sound', 'document')),
    state TEXT NOT NULL CONSTRAINT media_item_state_choice CHECK (state IN ('preparing', 'ready', 'failed')),
    progress INTEGER NOT NULL DEFAULT 0,
    trouble_vi TEXT,
    trouble_en TEXT,
    name TEXT NOT NULL,
    source_hash TEXT NOT NULL,
    source_bytes INTEGER NOT NULL,
    arrival TEXT,
    width INTEGER,
    height INTEGER,
    milliseconds INTEGER,
    focus_x INTEGER NOT NULL DEFAULT 50,
    focus_y INTEGER NOT NULL DEFAULT 50,
    credit TEXT NOT NULL DEFAULT '',
    consent TEXT NOT NULL DEFAULT '',
    folded TEXT NOT NULL DEFAULT '',
    added_by TEXT,
    added_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    archived_at INTEGER,
    CONSTRAINT media_item_id PRIMARY KEY (id),
    CONSTRAINT media_item_check_1 CHECK (progress BETWEEN 0 AND 100),
    CONSTRAINT media_item_check_2 CHECK (focus_x BETWEEN 0 AND 100),
    CONSTRAINT media_item_check_3 CHECK (focus_y BETWEEN 0 AND 100),
    CONSTRAINT media_item_check_4 CHECK ((state = 'failed') = (trouble_vi IS NOT NULL)),
    FOREIGN KEY (added_by) REFERENCES officer (id)
) STRICT;
CREATE INDEX media_item_added_by_reference ON media_item (added_by);
CREATE INDEX media_item_by_kind ON media_item (kind, id);
CREATE INDEX media_item_by_source ON media_item (source_hash);
CREATE TABLE media_text (
    item_id TEXT NOT NULL,
    language TEXT NOT NULL,
    alt TEXT NOT NULL,
    caption TEXT NOT NULL,
    CONSTRAINT media_text_item_id_language PRIMARY KEY (item_id, language),
    FOREIGN KEY (item_id) REFERENCES media_item (id)
) STRICT;
CREATE INDEX media_text_item_id_reference ON media_text (item_id);
CREATE TABLE media_file (
    id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    role TEXT NOT NULL CONSTRAINT media_file_role_choice CHECK (role IN ('whole', 'card', 'share', 'video', 'sound', 'document', 'captions')),
    language TEXT NOT NULL DEFAULT '',
    hash TEXT NOT NULL,
    content_type TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    width INTEGER,
    height INTEGER,
    CONSTRAINT media_file_id PRIMARY KEY (id),
    FOREIGN KEY (item_id) REFERENCES media_item (id)
) STRICT;
CREATE INDEX media_file_item_id_reference ON media_file (item_id);
CREATE INDEX media_file_by_item ON media_file (item_id, role);
CREATE INDEX media_file_by_hash ON media_file (hash);
CREATE TABLE upload (
    id TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    length INTEGER NOT NULL,
    name TEXT NOT NULL,
    alt TEXT NOT NULL,
    begun_at INTEGER NOT NULL,
    item_id TEXT,
    CONSTRAINT upload_id PRIMARY KEY (id),
    CONSTRAINT upload_check_1 CHECK (length > 0),
    FOREIGN KEY (officer_id) REFERENCES officer (id)
) STRICT;
CREATE INDEX upload_officer_id_reference ON upload (officer_id);
CREATE INDEX upload_by_day ON upload (begun_at);


-- newsroom-0001 stories

CREATE TABLE topic (
    id TEXT NOT NULL,
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    name_en TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    CONSTRAINT topic_id PRIMARY KEY (id),
    CONSTRAINT topic_slug UNIQUE (slug)
) STRICT;
CREATE TABLE story (
    id TEXT NOT NULL,
    state TEXT NOT NULL CONSTRAINT story_state_choice CHECK (state IN ('draft', 'submitted', 'returned', 'approved', 'published', 'withdrawn')),
    author_id TEXT NOT NULL,
    writer_id TEXT NOT NULL,
    revision_id TEXT NOT NULL,
    live_revision_id TEXT,
    remark TEXT,
    slug TEXT,
    published_at INTEGER,
    changed_at INTEGER,
    withdrawn_at INTEGER,
    withdrawn_because TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    CONSTRAINT story_id PRIMARY KEY (id),
    CONSTRAINT story_slug UNIQUE (slug),
    CONSTRAINT story_check_1 CHECK (live_revision_id IS NULL OR published_at IS NOT NULL),
    CONSTRAINT story_check_2 CHECK (published_at IS NULL OR slug IS NOT NULL),
    CONSTRAINT story_check_3 CHECK (state <> 'published' OR live_revision_id = revision_id),
    CONSTRAINT story_check_4 CHECK ((withdrawn_at IS NULL) = (withdrawn_because IS NULL)),
    CONSTRAINT story_check_5 CHECK (withdrawn_at IS NULL OR live_revision_id IS NULL),
    FOREIGN KEY (author_id) REFERENCES officer (id),
    FOREIGN KEY (writer_id) REFERENCES officer (id)
) STRICT;
CREATE INDEX story_author_id_reference ON story (author_id);
CREATE INDEX story_writer_id_reference ON story (writer_id);
CREATE INDEX story_by_state ON story (state, updated_at);
CREATE INDEX story_by_publication ON story (published_at);
CREATE TABLE story_revision (
    id TEXT NOT NULL,
    story_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    officer_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL CONSTRAINT story_revision_kind_choice CHECK (kind IN ('article', 'notice', 'media')),
    topic_id TEXT,
    unit_id TEXT,
    source TEXT NOT NULL,
    task_id TEXT,
    target_id TEXT,
    CONSTRAINT story_revision_id PRIMARY KEY (id),
    CONSTRAINT story_revision_story_id_number UNIQUE (story_id, number),
    FOREIGN KEY (story_id) REFERENCES story (id),
    FOREIGN KEY (officer_id) REFERENCES officer (id),
    FOREIGN KEY (topic_id) REFERENCES topic (id),
    FOREIGN KEY (unit_id) REFERENCES unit (id)
) STRICT;
CREATE INDEX story_revision_story_id_reference ON story_revision (story_id);
CREATE INDEX story_revision_officer_id_reference ON story_revision (officer_id);
CREATE INDEX story_revision_topic_id_reference ON story_revision (topic_id);
CREATE INDEX story_revision_unit_id_reference ON story_revision (unit_id);
CREATE TRIGGER story_revision_no_update BEFORE UPDATE ON story_revision
BEGIN SELECT RAISE(ABORT, 'append-only story_revision'); END;
CREATE TRIGGER story_revision_no_delete BEFORE DELETE ON story_revision
BEGIN SELECT RAISE(ABORT, 'append-only story_revision'); END;
CREATE TABLE story_text (
    id TEXT NOT NULL,
    revision_id TEXT NOT NULL,
    language TEXT NOT NULL CONSTRAINT story_text_language_choice CHECK (language IN ('vi', 'en')),
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    body TEXT NOT NULL,
    folded TEXT NOT NULL,
    CONSTRAINT story_text_id PRIMARY KEY (id),
    CONSTRAINT story_text_revision_id_language UNIQUE (revision_id, language),
    FOREIGN KEY (revision_id) REFERENCES story_revision (id)
) STRICT;
CREATE INDEX story_text_revision_id_reference ON story_text (revision_id);
CREATE TRIGGER story_text_no_update BEFORE UPDATE ON story_text
BEGIN SELECT RAISE(ABORT, 'append-only story_text'); END;
CREATE TRIGGER story_text_no_delete BEFORE DELETE ON story_text
BEGIN SELECT RAISE(ABORT, 'append-only story_text'); END;
CREATE TABLE story_step (
    id TEXT NOT NULL,
    story_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    officer_id TEXT NOT NULL,
    step TEXT NOT NULL CONSTRAINT story_step_step_choice CHECK (step IN ('created', 'saved', 'submitted', 'returned', 'approved', 'published', 'corrected', 'withdrawn', 'moved')),
    words TEXT,
    revision_id TEXT NOT NULL,
    CONSTRAINT story_step_id PRIMARY KEY (id),
    FOREIGN KEY (story_id) REFERENCES story (id),
    FOREIGN KEY (officer_id) REFERENCES officer (id),
    FOREIGN KEY (revision_id) REFERENCES story_revision (id)
) STRICT;
CREATE INDEX story_step_story_id_reference ON story_step (story_id);
CREATE INDEX story_step_officer_id_reference ON story_step (officer_id);
CREATE INDEX story_step_revision_id_reference ON story_step (revision_id);
CREATE TRIGGER story_step_no_update BEFORE UPDATE ON story_step
BEGIN SELECT RAISE(ABORT, 'append-only story_step'); END;
CREATE TRIGGER story_step_no_delete BEFORE DELETE ON story_step
BEGIN SELECT RAISE(ABORT, 'append-only story_step'); END;
CREATE TABLE story_address (
    id TEXT NOT NULL,
    slug TEXT NOT NULL,
    story_id TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    CONSTRAINT story_address_id PRIMARY KEY (id),
    CONSTRAINT story_address_slug UNIQUE (slug),
    FOREIGN KEY (story_id) REFERENCES story (id)
) STRICT;
CREATE INDEX story_address_story_id_reference ON story_address (story_id);
CREATE TRIGGER story_address_no_update BEFORE UPDATE ON story_address
BEGIN SELECT RAISE(ABORT, 'append-only story_address'); END;
CREATE TRIGGER story_address_no_delete BEFORE DELETE ON story_address
BEGIN SELECT RAISE(ABORT, 'append-only story_address'); END;


-- newsroom-0002 more kinds and languages

PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, 'CONSTRAINT story_revision_kind_choice CHECK (kind IN (''article'', ''notice'', ''media''))', 'CONSTRAINT story_revision_kind_choice CHECK (kind IN (''article'', ''notice'', ''media'', ''infographic'', ''video'', ''audio'', ''document'', ''page''))')
WHERE type = 'table' AND name = 'story_revision';
PRAGMA writable_schema = RESET;
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, 'CONSTRAINT story_text_language_choice CHECK (language IN (''vi'', ''en''))', '')
WHERE type = 'table' AND name = 'story_text';
PRAGMA writable_schema = RESET;
ALTER TABLE story_revision ADD COLUMN media_id TEXT;


-- newsroom-lists-0001 quick lists

ALTER TABLE story ADD COLUMN live_topic_id TEXT;
ALTER TABLE story ADD COLUMN live_kind TEXT;
ALTER TABLE topic ADD COLUMN live_count INTEGER NOT NULL DEFAULT 0;
UPDATE story SET live_topic_id = (SELECT topic_id FROM story_revision
    WHERE story_revision.id = story.live_revision_id)
WHERE live_revision_id IS NOT NULL;
UPDATE story SET live_kind = (SELECT kind FROM story_revision
    WHERE story_revision.id = story.live_revision_id)
WHERE live_revision_id IS NOT NULL;
UPDATE topic SET live_count = (SELECT COUNT(*) FROM story
    WHERE story.live_topic_id = topic.id);
CREATE INDEX story_live ON story (published_at, id, live_kind) WHERE live_revision_id IS NOT NULL;
CREATE INDEX story_live_by_topic ON story (live_topic_id, published_at, id, live_kind) WHERE live_revision_id IS NOT NULL;
CREATE INDEX story_live_by_kind ON story (live_kind, published_at, id) WHERE live_revision_id IS NOT NULL;
CREATE INDEX story_by_touch ON story (updated_at, id);
CREATE INDEX story_by_state_and_touch ON story (state, updated_at, id);
CREATE INDEX story_by_author ON story (author_id, updated_at, id);


-- newsroom-0003 workflow

ALTER TABLE story ADD COLUMN approved_fingerprint TEXT;
ALTER TABLE story ADD COLUMN shelf TEXT;
ALTER TABLE story ADD COLUMN publish_at INTEGER;
ALTER TABLE story ADD COLUMN publish_by TEXT;
ALTER TABLE story ADD COLUMN unpublish_at INTEGER;
ALTER TABLE story ADD COLUMN unpublish_by TEXT;
ALTER TABLE story ADD COLUMN unpublish_because TEXT;
ALTER TABLE story ADD COLUMN archived_at INTEGER;
ALTER TABLE story ADD COLUMN urgent_at INTEGER;
ALTER TABLE story ADD COLUMN urgent_by TEXT;
ALTER TABLE story ADD COLUMN urgent_because TEXT;
ALTER TABLE story ADD COLUMN planned_on TEXT;
ALTER TABLE story ADD COLUMN review_on TEXT;
ALTER TABLE story ADD COLUMN review_by TEXT;
ALTER TABLE story ADD COLUMN reviewed_at INTEGER;
CREATE INDEX story_by_plan ON story (planned_on);
CREATE INDEX story_by_schedule ON story (publish_at);
CREATE INDEX story_by_review ON story (review_on);
CREATE INDEX story_by_urgency ON story (urgent_at);
CREATE INDEX story_current ON story (published_at, id, live_kind) WHERE live_revision_id IS NOT NULL AND archived_at IS NULL;
CREATE INDEX story_current_by_topic ON story (live_topic_id, published_at, id, live_kind) WHERE live_revision_id IS NOT NULL AND archived_at IS NULL;
CREATE INDEX story_current_by_kind ON story (live_kind, published_at, id) WHERE live_revision_id IS NOT NULL AND archived_at IS NULL;
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, 'CONSTRAINT story_step_step_choice CHECK (step IN (''created'', ''saved'', ''submitted'', ''returned'', ''approved'', ''published'', ''corrected'', ''withdrawn'', ''moved''))', 'CONSTRAINT story_step_step_choice CHECK (step IN (''created'', ''saved'', ''submitted'', ''returned'', ''approved'', ''published'', ''corrected'', ''withdrawn'', ''moved'', ''scheduled'', ''unscheduled'', ''archived'', ''restored'', ''urgent'', ''checked'', ''reviewed'', ''linked''))')
WHERE type = 'table' AND name = 'story_step';
PRAGMA writable_schema = RESET;
ALTER TABLE story_revision ADD COLUMN attachments TEXT NOT NULL DEFAULT '[]';
CREATE TABLE story_document (
    id TEXT NOT NULL,
    revision_id TEXT NOT NULL,
    number TEXT NOT NULL,
    type TEXT NOT NULL,
    issuer TEXT NOT NULL,
    signer TEXT NOT NULL,
    signed_on TEXT,
    in_force_from TEXT,
    in_force_until TEXT,
    replaced_by TEXT,
    folded TEXT NOT NULL,
    CONSTRAINT story_document_id PRIMARY KEY (id),
    CONSTRAINT story_document_revision_id UNIQUE (revision_id),
    FOREIGN KEY (revision_id) REFERENCES story_revision (id)
) STRICT;
CREATE INDEX story_document_revision_id_reference ON story_document (revision_id);
CREATE TRIGGER story_document_no_update BEFORE UPDATE ON story_document
BEGIN SELECT RAISE(ABORT, 'append-only story_document'); END;
CREATE TRIGGER story_document_no_delete BEFORE DELETE ON story_document
BEGIN SELECT RAISE(ABORT, 'append-only story_document'); END;
CREATE TABLE story_remark (
    id TEXT NOT NULL,
    story_id TEXT NOT NULL,
    revision_id TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    mark TEXT NOT NULL,
    quote TEXT NOT NULL,
    words TEXT NOT NULL,
    done_at INTEGER,
    done_by TEXT,
    CONSTRAINT story_remark_id PRIMARY KEY (id),
    CONSTRAINT story_remark_check_1 CHECK ((done_at IS NULL) = (done_by IS NULL)),
    FOREIGN KEY (story_id) REFERENCES story (id),
    FOREIGN KEY (revision_id) REFERENCES story_revision (id),
    FOREIGN KEY (officer_id) REFERENCES officer (id),
    FOREIGN KEY (done_by) REFERENCES officer (id)
) STRICT;
CREATE INDEX story_remark_story_id_reference ON story_remark (story_id);
CREATE INDEX story_remark_revision_id_reference ON story_remark (revision_id);
CREATE INDEX story_remark_officer_id_reference ON story_remark (officer_id);
CREATE INDEX story_remark_done_by_reference ON story_remark (done_by);
CREATE TABLE story_link (
    id TEXT NOT NULL,
    secret TEXT NOT NULL,
    story_id TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    purpose TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    revoked_at INTEGER,
    CONSTRAINT story_link_id PRIMARY KEY (id),
    CONSTRAINT story_link_secret UNIQUE (secret),
    FOREIGN KEY (story_id) REFERENCES story (id),
    FOREIGN KEY (officer_id) REFERENCES officer (id)
) STRICT;
CREATE INDEX story_link_story_id_reference ON story_link (story_id);
CREATE INDEX story_link_officer_id_reference ON story_link (officer_id);


-- newsroom-lists-0002 archived stories out of counts; lists of one's own

UPDATE topic SET live_count = (SELECT COUNT(*) FROM story
    WHERE story.live_topic_id = topic.id AND story.archived_at IS NULL);
CREATE INDEX story_by_author_and_state ON story (author_id, state, updated_at, id);
CREATE INDEX story_news ON story (published_at, id, live_kind, live_revision_id, archived_at) WHERE live_revision_id IS NOT NULL AND archived_at IS NULL
AND live_kind NOT IN ('document', 'page');
CREATE INDEX story_to_publish ON story (publish_at) WHERE publish_at IS NOT NULL;
CREATE INDEX story_to_end ON story (unpublish_at) WHERE unpublish_at IS NOT NULL;


-- newsroom-translations-0001 parts, drafts, glossary, names of topics

CREATE TABLE story_translation (
    id TEXT NOT NULL,
    revision_id TEXT NOT NULL,
    language TEXT NOT NULL,
    parts TEXT NOT NULL,
    at INTEGER,
    CONSTRAINT story_translation_id PRIMARY KEY (id),
    CONSTRAINT story_translation_revision_id_language UNIQUE (revision_id, language),
    FOREIGN KEY (revision_id) REFERENCES story_revision (id)
) STRICT;
CREATE INDEX story_translation_revision_id_reference ON story_translation (revision_id);
CREATE TRIGGER story_translation_no_update BEFORE UPDATE ON story_translation
BEGIN SELECT RAISE(ABORT, 'append-only story_translation'); END;
CREATE TRIGGER story_translation_no_delete BEFORE DELETE ON story_translation
BEGIN SELECT RAISE(ABORT, 'append-only story_translation'); END;
CREATE TABLE machine_draft (
    id TEXT NOT NULL,
    language TEXT NOT NULL,
    source_hash TEXT NOT NULL,
    words TEXT NOT NULL,
    at INTEGER NOT NULL,
    CONSTRAINT machine_draft_id PRIMARY KEY (id),
    CONSTRAINT machine_draft_language_source_hash UNIQUE (language, source_hash)
) STRICT;
CREATE TABLE term (
    id TEXT NOT NULL,
    words TEXT NOT NULL,
    slug TEXT NOT NULL,
    kind TEXT NOT NULL CONSTRAINT term_kind_choice CHECK (kind IN ('place', 'title', 'festival', 'other')),
    note TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    CONSTRAINT term_id PRIMARY KEY (id),
    CONSTRAINT term_slug UNIQUE (slug)
) STRICT;
CREATE TABLE term_name (
    id TEXT NOT NULL,
    term_id TEXT NOT NULL,
    language TEXT NOT NULL,
    words TEXT NOT NULL,
    CONSTRAINT term_name_id PRIMARY KEY (id),
    CONSTRAINT term_name_term_id_language UNIQUE (term_id, language),
    FOREIGN KEY (term_id) REFERENCES term (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX term_name_term_id_reference ON term_name (term_id);
CREATE TABLE topic_name (
    id TEXT NOT NULL,
    topic_id TEXT NOT NULL,
    language TEXT NOT NULL,
    name TEXT NOT NULL,
    CONSTRAINT topic_name_id PRIMARY KEY (id),
    CONSTRAINT topic_name_topic_id_language UNIQUE (topic_id, language),
    FOREIGN KEY (topic_id) REFERENCES topic (id)
) STRICT;
CREATE INDEX topic_name_topic_id_reference ON topic_name (topic_id);


-- newsroom-writing-0001 unsaved texts and who has them open

CREATE TABLE unsaved_text (
    id TEXT NOT NULL,
    story_id TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    version TEXT NOT NULL,
    fields TEXT NOT NULL,
    kept_at INTEGER NOT NULL,
    CONSTRAINT unsaved_text_id PRIMARY KEY (id),
    CONSTRAINT unsaved_text_story_id_officer_id UNIQUE (story_id, officer_id),
    FOREIGN KEY (officer_id) REFERENCES officer (id)
) STRICT;
CREATE INDEX unsaved_text_officer_id_reference ON unsaved_text (officer_id);
CREATE INDEX unsaved_text_by_age ON unsaved_text (kept_at);
CREATE TABLE open_editor (
    id TEXT NOT NULL,
    story_id TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    since INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    CONSTRAINT open_editor_id PRIMARY KEY (id),
    CONSTRAINT open_editor_story_id_officer_id UNIQUE (story_id, officer_id),
    FOREIGN KEY (officer_id) REFERENCES officer (id)
) STRICT;
CREATE INDEX open_editor_officer_id_reference ON open_editor (officer_id);
CREATE INDEX open_editor_by_age ON open_editor (seen_at);


-- newsroom-writing-0002 place names

CREATE TABLE place_name (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    former TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    CONSTRAINT place_name_id PRIMARY KEY (id),
    CONSTRAINT place_name_name UNIQUE (name)
) STRICT;


-- newsroom-writing-0003 what a text shows of the media library

CREATE TABLE story_media (
    id TEXT NOT NULL,
    revision_id TEXT NOT NULL,
    media_id TEXT NOT NULL,
    CONSTRAINT story_media_id PRIMARY KEY (id),
    CONSTRAINT story_media_revision_id_media_id UNIQUE (revision_id, media_id),
    FOREIGN KEY (revision_id) REFERENCES story_revision (id)
) STRICT;
CREATE INDEX story_media_revision_id_reference ON story_media (revision_id);
CREATE TRIGGER story_media_no_update BEFORE UPDATE ON story_media
BEGIN SELECT RAISE(ABORT, 'append-only story_media'); END;
CREATE TRIGGER story_media_no_delete BEFORE DELETE ON story_media
BEGIN SELECT RAISE(ABORT, 'append-only story_media'); END;
CREATE INDEX story_media_by_item ON story_media (media_id);


-- newsroom-0007 old site

CREATE TABLE old_import (
    id TEXT NOT NULL,
    address TEXT NOT NULL,
    source TEXT,
    state TEXT NOT NULL CONSTRAINT old_import_state_choice CHECK (state IN ('looking', 'found', 'bringing', 'done', 'failed')),
    trouble TEXT,
    target TEXT NOT NULL CONSTRAINT old_import_target_choice CHECK (target IN ('draft', 'submitted')),
    officer_id TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    finished_at INTEGER,
    CONSTRAINT old_import_id PRIMARY KEY (id),
    FOREIGN KEY (officer_id) REFERENCES officer (id)
) STRICT;
CREATE INDEX old_import_officer_id_reference ON old_import (officer_id);
CREATE INDEX old_import_by_moment ON old_import (created_at);
CREATE TABLE old_item (
    id TEXT NOT NULL,
    import_id TEXT NOT NULL,
    address TEXT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    content TEXT NOT NULL,
    picture TEXT NOT NULL,
    published_at INTEGER,
    state TEXT NOT NULL CONSTRAINT old_item_state_choice CHECK (state IN ('found', 'chosen', 'brought', 'failed')),
    trouble TEXT,
    notes TEXT NOT NULL,
    story_id TEXT,
    CONSTRAINT old_item_id PRIMARY KEY (id),
    CONSTRAINT old_item_import_id_address UNIQUE (import_id, address),
    FOREIGN KEY (import_id) REFERENCES old_import (id),
    FOREIGN KEY (story_id) REFERENCES story (id)
) STRICT;
CREATE INDEX old_item_import_id_reference ON old_item (import_id);
CREATE INDEX old_item_story_id_reference ON old_item (story_id);
CREATE INDEX old_item_by_state ON old_item (import_id, state, published_at);
CREATE TABLE old_origin (
    id TEXT NOT NULL,
    address TEXT NOT NULL,
    story_id TEXT NOT NULL,
    published_at INTEGER,
    created_at INTEGER NOT NULL,
    CONSTRAINT old_origin_id PRIMARY KEY (id),
    CONSTRAINT old_origin_address UNIQUE (address),
    CONSTRAINT old_origin_story_id UNIQUE (story_id),
    FOREIGN KEY (story_id) REFERENCES story (id)
) STRICT;
CREATE INDEX old_origin_story_id_reference ON old_origin (story_id);
CREATE TRIGGER old_origin_no_update BEFORE UPDATE ON old_origin
BEGIN SELECT RAISE(ABORT, 'append-only old_origin'); END;
CREATE TRIGGER old_origin_no_delete BEFORE DELETE ON old_origin
BEGIN SELECT RAISE(ABORT, 'append-only old_origin'); END;


-- newsroom-0004 approval links

CREATE TABLE approval_link (
    id TEXT NOT NULL,
    secret TEXT NOT NULL,
    story_id TEXT NOT NULL,
    revision_id TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    made_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    ticket TEXT,
    ticket_until INTEGER,
    used_at INTEGER,
    revoked_at INTEGER,
    locked_at INTEGER,
    CONSTRAINT approval_link_id PRIMARY KEY (id),
    CONSTRAINT approval_link_secret UNIQUE (secret),
    FOREIGN KEY (story_id) REFERENCES story (id),
    FOREIGN KEY (revision_id) REFERENCES story_revision (id),
    FOREIGN KEY (officer_id) REFERENCES officer (id),
    FOREIGN KEY (made_by) REFERENCES officer (id)
) STRICT;
CREATE INDEX approval_link_story_id_reference ON approval_link (story_id);
CREATE INDEX approval_link_revision_id_reference ON approval_link (revision_id);
CREATE INDEX approval_link_officer_id_reference ON approval_link (officer_id);
CREATE INDEX approval_link_made_by_reference ON approval_link (made_by);
CREATE INDEX approval_link_by_story ON approval_link (story_id, created_at);
CREATE INDEX approval_link_by_officer ON approval_link (officer_id, locked_at);


-- newsroom-0008 topic of an old site's stories

ALTER TABLE old_import ADD COLUMN topic TEXT NOT NULL DEFAULT '';


-- cases-0001 what residents ask

CREATE TABLE resident_case (
    id TEXT NOT NULL,
    code TEXT NOT NULL,
    once_hash TEXT NOT NULL,
    secret_hash TEXT NOT NULL,
    channel TEXT NOT NULL CONSTRAINT resident_case_channel_choice CHECK (channel IN ('web', 'zalo', 'hotline', 'counter', 'hamlet', 'open311')),
    category TEXT NOT NULL,
    state TEXT NOT NULL CONSTRAINT resident_case_state_choice CHECK (state IN ('open', 'waiting', 'proposed', 'answered', 'merged')),
    words TEXT NOT NULL,
    hamlet TEXT NOT NULL,
    place TEXT NOT NULL,
    latitude REAL,
    longitude REAL,
    received_at INTEGER NOT NULL,
    unit_id TEXT,
    officer_id TEXT,
    started_at INTEGER NOT NULL,
    first_minutes INTEGER NOT NULL,
    full_minutes INTEGER NOT NULL,
    mode TEXT NOT NULL CONSTRAINT resident_case_mode_choice CHECK (mode IN ('plain', 'working')),
    pauses TEXT NOT NULL,
    first_due INTEGER NOT NULL,
    full_due INTEGER NOT NULL,
    first_reply_at INTEGER,
    answered_at INTEGER,
    outcome TEXT CONSTRAINT resident_case_outcome_choice CHECK (outcome IN ('done', 'planned', 'informed', 'cannot', 'elsewhere', 'unanswered', 'noCase')),
    round INTEGER NOT NULL DEFAULT 1,
    escalated_at INTEGER,
    overdue_at INTEGER,
    merged_into TEXT,
    may_publish INTEGER NOT NULL CONSTRAINT resident_case_may_publish_boolean CHECK (may_publish IN (0, 1)),
    published_at INTEGER,
    rating INTEGER,
    erased_at INTEGER,
    version INTEGER NOT NULL DEFAULT 1,
    entered_by TEXT,
    CONSTRAINT resident_case_id PRIMARY KEY (id),
    CONSTRAINT resident_case_code UNIQUE (code),
    CONSTRAINT resident_case_once_hash UNIQUE (once_hash),
    CONSTRAINT resident_case_secret_hash UNIQUE (secret_hash),
    CONSTRAINT resident_case_check_1 CHECK (round IN (1, 2)),
    CONSTRAINT resident_case_check_2 CHECK (rating IS NULL OR rating BETWEEN 1 AND 5),
    CONSTRAINT resident_case_check_3 CHECK ((state = 'answered') = (outcome IS NOT NULL)),
    CONSTRAINT resident_case_check_4 CHECK ((state = 'merged') = (merged_into IS NOT NULL)),
    CONSTRAINT resident_case_check_5 CHECK ((latitude IS NULL) = (longitude IS NULL)),
    FOREIGN KEY (unit_id) REFERENCES unit (id),
    FOREIGN KEY (officer_id) REFERENCES officer (id),
    FOREIGN KEY (merged_into) REFERENCES resident_case (id),
    FOREIGN KEY (entered_by) REFERENCES officer (id)
) STRICT;
CREATE INDEX resident_case_unit_id_reference ON resident_case (unit_id);
CREATE INDEX resident_case_officer_id_reference ON resident_case (officer_id);
CREATE INDEX resident_case_merged_into_reference ON resident_case (merged_into);
CREATE INDEX resident_case_entered_by_reference ON resident_case (entered_by);
CREATE INDEX case_running ON resident_case (full_due, id) WHERE state IN ('open', 'proposed');
CREATE INDEX case_running_of_unit ON resident_case (unit_id, full_due, id) WHERE state IN ('open', 'proposed');
CREATE INDEX case_waiting ON resident_case (full_due, id) WHERE state = 'waiting';
CREATE INDEX case_proposed ON resident_case (full_due, id) WHERE state = 'proposed';
CREATE INDEX case_escalated ON resident_case (full_due) WHERE state IN ('open', 'proposed') AND escalated_at IS NOT NULL;
CREATE INDEX case_by_category ON resident_case (category, received_at);
CREATE INDEX case_by_moment ON resident_case (received_at);
CREATE INDEX case_by_published ON resident_case (published_at);
CREATE TABLE case_entry (
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    is_public INTEGER NOT NULL CONSTRAINT case_entry_is_public_boolean CHECK (is_public IN (0, 1)),
    officer_id TEXT,
    words TEXT NOT NULL,
    details TEXT NOT NULL DEFAULT '{}',
    CONSTRAINT case_entry_id PRIMARY KEY (id),
    FOREIGN KEY (case_id) REFERENCES resident_case (id),
    FOREIGN KEY (officer_id) REFERENCES officer (id)
) STRICT;
CREATE INDEX case_entry_case_id_reference ON case_entry (case_id);
CREATE INDEX case_entry_officer_id_reference ON case_entry (officer_id);
CREATE TABLE case_contact (
    case_id TEXT NOT NULL,
    sealed TEXT NOT NULL,
    purpose TEXT NOT NULL,
    consented_at INTEGER NOT NULL,
    wants TEXT NOT NULL,
    CONSTRAINT case_contact_case_id PRIMARY KEY (case_id),
    FOREIGN KEY (case_id) REFERENCES resident_case (id)
) STRICT;
CREATE INDEX case_contact_case_id_reference ON case_contact (case_id);
CREATE TABLE case_look (
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    officer_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT case_look_id PRIMARY KEY (id),
    FOREIGN KEY (case_id) REFERENCES resident_case (id),
    FOREIGN KEY (officer_id) REFERENCES officer (id)
) STRICT;
CREATE INDEX case_look_case_id_reference ON case_look (case_id);
CREATE INDEX case_look_officer_id_reference ON case_look (officer_id);
CREATE TABLE case_alarm (
    case_id TEXT NOT NULL,
    kind TEXT NOT NULL CONSTRAINT case_alarm_kind_choice CHECK (kind IN ('firstAmber', 'firstRed', 'fullAmber', 'escalation', 'fullRed', 'silence')),
    due_at INTEGER NOT NULL,
    rang_at INTEGER NOT NULL,
    CONSTRAINT case_alarm_case_id_kind_due_at PRIMARY KEY (case_id, kind, due_at),
    FOREIGN KEY (case_id) REFERENCES resident_case (id)
) STRICT;
CREATE INDEX case_alarm_case_id_reference ON case_alarm (case_id);


-- cases-0002 categories, limits, routes, duty

CREATE TABLE case_category (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    name_en TEXT NOT NULL,
    hint TEXT NOT NULL,
    hint_en TEXT NOT NULL,
    keywords TEXT NOT NULL,
    way TEXT NOT NULL CONSTRAINT case_category_way_choice CHECK (way IN ('cases', 'emergency', 'procedure')),
    unit_id TEXT,
    first_minutes INTEGER NOT NULL,
    full_minutes INTEGER NOT NULL,
    mode TEXT NOT NULL CONSTRAINT case_category_mode_choice CHECK (mode IN ('plain', 'working')),
    needs_approval INTEGER NOT NULL CONSTRAINT case_category_needs_approval_boolean CHECK (needs_approval IN (0, 1)),
    is_open INTEGER NOT NULL CONSTRAINT case_category_is_open_boolean CHECK (is_open IN (0, 1)),
    place INTEGER NOT NULL,
    CONSTRAINT case_category_id PRIMARY KEY (id),
    CONSTRAINT case_category_check_1 CHECK (first_minutes > 0),
    CONSTRAINT case_category_check_2 CHECK (full_minutes >= first_minutes),
    FOREIGN KEY (unit_id) REFERENCES unit (id)
) STRICT;
CREATE INDEX case_category_unit_id_reference ON case_category (unit_id);
CREATE TABLE case_limit (
    category TEXT NOT NULL,
    channel TEXT NOT NULL,
    first_minutes INTEGER NOT NULL,
    full_minutes INTEGER NOT NULL,
    CONSTRAINT case_limit_category_channel PRIMARY KEY (category, channel),
    CONSTRAINT case_limit_check_1 CHECK (first_minutes > 0),
    CONSTRAINT case_limit_check_2 CHECK (full_minutes >= first_minutes)
) STRICT;
CREATE TABLE case_route (
    category TEXT NOT NULL,
    hamlet TEXT NOT NULL,
    unit_id TEXT NOT NULL,
    CONSTRAINT case_route_category_hamlet PRIMARY KEY (category, hamlet),
    FOREIGN KEY (unit_id) REFERENCES unit (id)
) STRICT;
CREATE INDEX case_route_unit_id_reference ON case_route (unit_id);
CREATE TABLE case_duty (
    id TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    unit_id TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    phone TEXT NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT case_duty_id PRIMARY KEY (id),
    FOREIGN KEY (unit_id) REFERENCES unit (id),
    FOREIGN KEY (officer_id) REFERENCES officer (id)
) STRICT;
CREATE INDEX case_duty_unit_id_reference ON case_duty (unit_id);
CREATE INDEX case_duty_officer_id_reference ON case_duty (officer_id);
CREATE INDEX case_duty_by_day ON case_duty (last_day);
CREATE TABLE case_template (
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    category TEXT NOT NULL,
    CONSTRAINT case_template_id PRIMARY KEY (id)
) STRICT;


-- cases-public-0001 questions and answers on the portal

CREATE TABLE case_public (
    case_id TEXT NOT NULL,
    slug TEXT NOT NULL,
    title TEXT NOT NULL,
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    category TEXT NOT NULL,
    hamlet TEXT NOT NULL,
    photos TEXT NOT NULL DEFAULT '[]',
    published_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    published_by TEXT NOT NULL,
    withdrawn_at INTEGER,
    CONSTRAINT case_public_case_id PRIMARY KEY (case_id),
    CONSTRAINT case_public_slug UNIQUE (slug),
    FOREIGN KEY (case_id) REFERENCES resident_case (id),
    FOREIGN KEY (published_by) REFERENCES officer (id)
) STRICT;
CREATE INDEX case_public_case_id_reference ON case_public (case_id);
CREATE INDEX case_public_published_by_reference ON case_public (published_by);
CREATE INDEX case_public_newest ON case_public (published_at, case_id) WHERE withdrawn_at IS NULL;


-- cases-open311-0001 keys of other programs

CREATE TABLE open311_key (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    hash TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    made_by TEXT NOT NULL,
    revoked_at INTEGER,
    CONSTRAINT open311_key_id PRIMARY KEY (id),
    CONSTRAINT open311_key_hash UNIQUE (hash),
    FOREIGN KEY (made_by) REFERENCES officer (id)
) STRICT;
CREATE INDEX open311_key_made_by_reference ON open311_key (made_by);
CREATE TABLE open311_case (
    case_id TEXT NOT NULL,
    key_id TEXT NOT NULL,
    CONSTRAINT open311_case_case_id PRIMARY KEY (case_id),
    FOREIGN KEY (case_id) REFERENCES resident_case (id),
    FOREIGN KEY (key_id) REFERENCES open311_key (id)
) STRICT;
CREATE INDEX open311_case_case_id_reference ON open311_case (case_id);
CREATE INDEX open311_case_key_id_reference ON open311_case (key_id);


-- cases-public-0002 covered parts of photos

CREATE TABLE case_cover (
    case_id TEXT NOT NULL,
    photo_id TEXT NOT NULL,
    parts TEXT NOT NULL,
    file_id TEXT NOT NULL,
    CONSTRAINT case_cover_case_id_photo_id PRIMARY KEY (case_id, photo_id),
    FOREIGN KEY (case_id) REFERENCES resident_case (id)
) STRICT;
CREATE INDEX case_cover_case_id_reference ON case_cover (case_id);


-- cases-talks-0001 cases that came by message

CREATE TABLE case_person (
    person TEXT NOT NULL,
    last_at INTEGER,
    CONSTRAINT case_person_person PRIMARY KEY (person)
) STRICT;
CREATE TABLE case_talk (
    case_id TEXT NOT NULL,
    person TEXT NOT NULL,
    CONSTRAINT case_talk_case_id PRIMARY KEY (case_id),
    FOREIGN KEY (case_id) REFERENCES resident_case (id)
) STRICT;
CREATE INDEX case_talk_case_id_reference ON case_talk (case_id);
CREATE INDEX case_talk_by_person ON case_talk (person, case_id);


-- cases-calls-0001 missed calls

CREATE TABLE case_call (
    id TEXT NOT NULL,
    once_hash TEXT NOT NULL,
    called_at INTEGER NOT NULL,
    sealed TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    last_try_at INTEGER,
    noted_by TEXT NOT NULL,
    ended_at INTEGER,
    ending TEXT CONSTRAINT case_call_ending_choice CHECK (ending IN ('entered', 'spoken', 'unreachable', 'lapsed')),
    case_id TEXT,
    CONSTRAINT case_call_id PRIMARY KEY (id),
    CONSTRAINT case_call_once_hash UNIQUE (once_hash),
    CONSTRAINT case_call_check_1 CHECK ((ended_at IS NULL) = (ending IS NULL)),
    CONSTRAINT case_call_check_2 CHECK (ended_at IS NULL OR sealed = ''),
    FOREIGN KEY (noted_by) REFERENCES officer (id),
    FOREIGN KEY (case_id) REFERENCES resident_case (id)
) STRICT;
CREATE INDEX case_call_noted_by_reference ON case_call (noted_by);
CREATE INDEX case_call_case_id_reference ON case_call (case_id);
CREATE INDEX case_call_open ON case_call (called_at) WHERE ended_at IS NULL;


-- channels-0001 letters, secrets of accounts, what arrived

CREATE TABLE letter (
    id TEXT NOT NULL,
    key TEXT NOT NULL,
    way TEXT NOT NULL CONSTRAINT letter_way_choice CHECK (way IN ('sms', 'zalo', 'email')),
    purpose TEXT NOT NULL,
    ref_kind TEXT NOT NULL,
    ref_id TEXT NOT NULL,
    sealed TEXT NOT NULL,
    state TEXT NOT NULL CONSTRAINT letter_state_choice CHECK (state IN ('waiting', 'sent', 'rehearsed', 'failed', 'givenUp', 'refused', 'withdrawn')),
    attempts INTEGER NOT NULL DEFAULT 0,
    written_at INTEGER NOT NULL,
    next_at INTEGER,
    tried_at INTEGER,
    settled_at INTEGER,
    trouble TEXT NOT NULL DEFAULT '',
    CONSTRAINT letter_id PRIMARY KEY (id),
    CONSTRAINT letter_key UNIQUE (key),
    CONSTRAINT letter_check_1 CHECK ((state IN ('waiting', 'failed')) = (sealed <> '')),
    CONSTRAINT letter_check_2 CHECK (attempts >= 0)
) STRICT;
CREATE INDEX letter_by_ref ON letter (ref_kind, ref_id, written_at);
CREATE INDEX letter_by_moment ON letter (written_at);
CREATE INDEX letter_by_state ON letter (state, settled_at);
CREATE TABLE channel_secret (
    name TEXT NOT NULL,
    sealed TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    claimed_until INTEGER,
    CONSTRAINT channel_secret_name PRIMARY KEY (name)
) STRICT;
CREATE TABLE arrival (
    id TEXT NOT NULL,
    sealed TEXT NOT NULL,
    arrived_at INTEGER NOT NULL,
    taken_at INTEGER,
    CONSTRAINT arrival_id PRIMARY KEY (id)
) STRICT;
CREATE INDEX arrival_by_moment ON arrival (arrived_at);


-- studio-0001 pronunciations, sounds, sentences

CREATE TABLE pronunciation (
    id TEXT NOT NULL,
    written TEXT NOT NULL,
    said TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    changed_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT pronunciation_id PRIMARY KEY (id),
    CONSTRAINT pronunciation_written UNIQUE (written)
) STRICT;
CREATE TABLE studio_sound (
    id TEXT NOT NULL,
    kind TEXT NOT NULL CONSTRAINT studio_sound_kind_choice CHECK (kind IN ('spoken', 'levelled')),
    source TEXT NOT NULL,
    voice TEXT NOT NULL DEFAULT '',
    speed INTEGER NOT NULL DEFAULT 100,
    pitch INTEGER NOT NULL DEFAULT 50,
    state TEXT NOT NULL CONSTRAINT studio_sound_state_choice CHECK (state IN ('waiting', 'ready', 'failed')),
    progress INTEGER NOT NULL DEFAULT 0,
    mp3 TEXT NOT NULL DEFAULT '',
    opus TEXT NOT NULL DEFAULT '',
    mp3_bytes INTEGER NOT NULL DEFAULT 0,
    opus_bytes INTEGER NOT NULL DEFAULT 0,
    milliseconds INTEGER NOT NULL DEFAULT 0,
    reason_vi TEXT NOT NULL DEFAULT '',
    reason_en TEXT NOT NULL DEFAULT '',
    ordered_at INTEGER NOT NULL,
    used_at INTEGER NOT NULL,
    CONSTRAINT studio_sound_id PRIMARY KEY (id),
    CONSTRAINT studio_sound_check_1 CHECK (progress BETWEEN 0 AND 100),
    CONSTRAINT studio_sound_check_2 CHECK ((state = 'ready') = (mp3 <> ''))
) STRICT;
CREATE INDEX studio_sound_by_use ON studio_sound (used_at);
CREATE TABLE studio_sentence (
    id TEXT NOT NULL,
    hash TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    used_at INTEGER NOT NULL,
    CONSTRAINT studio_sentence_id PRIMARY KEY (id)
) STRICT;
CREATE INDEX studio_sentence_by_use ON studio_sentence (used_at);
CREATE INDEX studio_sentence_by_hash ON studio_sentence (hash);


-- speakers-0001 loudspeakers, airings, logs, alarms

CREATE TABLE speaker_group (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    place TEXT NOT NULL DEFAULT '',
    latitude REAL,
    longitude REAL,
    made_at INTEGER NOT NULL,
    CONSTRAINT speaker_group_id PRIMARY KEY (id),
    CONSTRAINT speaker_group_name UNIQUE (name)
) STRICT;
CREATE TABLE speaker (
    id TEXT NOT NULL,
    group_id TEXT NOT NULL,
    name TEXT NOT NULL,
    place TEXT NOT NULL DEFAULT '',
    latitude REAL,
    longitude REAL,
    state TEXT NOT NULL CONSTRAINT speaker_state_choice CHECK (state IN ('waiting', 'active', 'revoked')),
    sealed TEXT NOT NULL DEFAULT '',
    volume INTEGER NOT NULL DEFAULT 60,
    hardware TEXT NOT NULL DEFAULT '',
    version TEXT NOT NULL DEFAULT '',
    made_at INTEGER NOT NULL,
    registered_at INTEGER,
    revoked_at INTEGER,
    seen_at INTEGER,
    heartbeat TEXT NOT NULL DEFAULT '',
    last_count INTEGER NOT NULL DEFAULT 0,
    kept_up_to INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT speaker_id PRIMARY KEY (id),
    CONSTRAINT speaker_check_1 CHECK (volume BETWEEN 0 AND 100),
    CONSTRAINT speaker_check_2 CHECK ((state = 'waiting') = (sealed = '')),
    FOREIGN KEY (group_id) REFERENCES speaker_group (id)
) STRICT;
CREATE INDEX speaker_group_id_reference ON speaker (group_id);
CREATE TABLE speaker_code (
    id TEXT NOT NULL,
    speaker_id TEXT NOT NULL,
    sealed TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER,
    CONSTRAINT speaker_code_id PRIMARY KEY (id),
    FOREIGN KEY (speaker_id) REFERENCES speaker (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX speaker_code_speaker_id_reference ON speaker_code (speaker_id);
CREATE TABLE speaker_command (
    id TEXT NOT NULL,
    speaker_id TEXT NOT NULL,
    kind TEXT NOT NULL CONSTRAINT speaker_command_kind_choice CHECK (kind IN ('setVolume', 'reboot', 'syncTime', 'stop')),
    volume INTEGER,
    made_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    done_at INTEGER,
    CONSTRAINT speaker_command_id PRIMARY KEY (id),
    FOREIGN KEY (speaker_id) REFERENCES speaker (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX speaker_command_speaker_id_reference ON speaker_command (speaker_id);
CREATE INDEX speaker_command_open ON speaker_command (expires_at);
CREATE TABLE speaker_schedule (
    id TEXT NOT NULL,
    number INTEGER NOT NULL,
    issued_at INTEGER NOT NULL,
    good_until INTEGER NOT NULL,
    CONSTRAINT speaker_schedule_id PRIMARY KEY (id)
) STRICT;
CREATE TABLE airing (
    id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    title TEXT NOT NULL,
    ref_kind TEXT NOT NULL,
    ref_id TEXT NOT NULL,
    priority TEXT NOT NULL CONSTRAINT airing_priority_choice CHECK (priority IN ('urgent', 'notice', 'column', 'relay', 'music')),
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    volume INTEGER,
    parts TEXT NOT NULL,
    counts TEXT NOT NULL DEFAULT '',
    given_at INTEGER NOT NULL,
    withdrawn_at INTEGER,
    frozen_at INTEGER,
    proven_at INTEGER,
    looks INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT airing_id PRIMARY KEY (id)
) STRICT;
CREATE INDEX airing_by_start ON airing (starts_at);
CREATE INDEX airing_by_end ON airing (ends_at);
CREATE TABLE airing_group (
    airing_id TEXT NOT NULL,
    group_id TEXT NOT NULL,
    CONSTRAINT airing_group_airing_id_group_id PRIMARY KEY (airing_id, group_id),
    FOREIGN KEY (airing_id) REFERENCES airing (id) ON DELETE CASCADE,
    FOREIGN KEY (group_id) REFERENCES speaker_group (id)
) STRICT;
CREATE INDEX airing_group_airing_id_reference ON airing_group (airing_id);
CREATE INDEX airing_group_group_id_reference ON airing_group (group_id);
CREATE TABLE airing_sound (
    airing_id TEXT NOT NULL,
    hash TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    is_opus INTEGER NOT NULL CONSTRAINT airing_sound_is_opus_boolean CHECK (is_opus IN (0, 1)),
    CONSTRAINT airing_sound_airing_id_hash PRIMARY KEY (airing_id, hash),
    FOREIGN KEY (airing_id) REFERENCES airing (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX airing_sound_airing_id_reference ON airing_sound (airing_id);
CREATE INDEX airing_sound_by_hash ON airing_sound (hash);
CREATE TABLE airing_member (
    airing_id TEXT NOT NULL,
    speaker_id TEXT NOT NULL,
    CONSTRAINT airing_member_airing_id_speaker_id PRIMARY KEY (airing_id, speaker_id),
    FOREIGN KEY (airing_id) REFERENCES airing (id) ON DELETE CASCADE,
    FOREIGN KEY (speaker_id) REFERENCES speaker (id)
) STRICT;
CREATE INDEX airing_member_airing_id_reference ON airing_member (airing_id);
CREATE INDEX airing_member_speaker_id_reference ON airing_member (speaker_id);
CREATE TABLE speaker_log (
    speaker_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    kept_at INTEGER NOT NULL,
    airing_id TEXT NOT NULL DEFAULT '',
    revision INTEGER NOT NULL DEFAULT 0,
    started_at INTEGER,
    seconds REAL NOT NULL DEFAULT 0.0,
    is_whole INTEGER NOT NULL DEFAULT 0 CONSTRAINT speaker_log_is_whole_boolean CHECK (is_whole IN (0, 1)),
    reason TEXT NOT NULL DEFAULT '',
    entry TEXT NOT NULL,
    CONSTRAINT speaker_log_speaker_id_number PRIMARY KEY (speaker_id, number),
    FOREIGN KEY (speaker_id) REFERENCES speaker (id)
) STRICT;
CREATE INDEX speaker_log_speaker_id_reference ON speaker_log (speaker_id);
CREATE TRIGGER speaker_log_no_update BEFORE UPDATE ON speaker_log
BEGIN SELECT RAISE(ABORT, 'append-only speaker_log'); END;
CREATE TRIGGER speaker_log_no_delete BEFORE DELETE ON speaker_log
BEGIN SELECT RAISE(ABORT, 'append-only speaker_log'); END;
CREATE INDEX speaker_log_by_airing ON speaker_log (airing_id, kind);
CREATE INDEX speaker_log_by_moment ON speaker_log (at);
CREATE TABLE speaker_alarm (
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    amount INTEGER NOT NULL DEFAULT 1,
    began_at INTEGER NOT NULL,
    ended_at INTEGER,
    CONSTRAINT speaker_alarm_id PRIMARY KEY (id)
) STRICT;
CREATE INDEX speaker_alarm_by_moment ON speaker_alarm (began_at);
CREATE UNIQUE INDEX speaker_alarm_open ON speaker_alarm (kind, subject) WHERE ended_at IS NULL;


-- speakers-0002 streams

CREATE TABLE speaker_stream (
    group_id TEXT NOT NULL,
    mount TEXT NOT NULL,
    begun_at INTEGER NOT NULL,
    CONSTRAINT speaker_stream_group_id PRIMARY KEY (group_id),
    CONSTRAINT speaker_stream_mount UNIQUE (mount),
    FOREIGN KEY (group_id) REFERENCES speaker_group (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX speaker_stream_group_id_reference ON speaker_stream (group_id);


-- broadcast-0001 columns, bulletins, slots, turns

CREATE TABLE radio_column (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    name_en TEXT NOT NULL DEFAULT '',
    priority TEXT NOT NULL CONSTRAINT radio_column_priority_choice CHECK (priority IN ('notice', 'column', 'relay', 'music')),
    opening_name TEXT NOT NULL DEFAULT '',
    opening_sound TEXT,
    closing_name TEXT NOT NULL DEFAULT '',
    closing_sound TEXT,
    counts INTEGER NOT NULL CONSTRAINT radio_column_counts_boolean CHECK (counts IN (0, 1)),
    is_ended INTEGER NOT NULL DEFAULT 0 CONSTRAINT radio_column_is_ended_boolean CHECK (is_ended IN (0, 1)),
    created_at INTEGER NOT NULL,
    CONSTRAINT radio_column_id PRIMARY KEY (id)
) STRICT;
CREATE TABLE bulletin (
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    column_id TEXT,
    state TEXT NOT NULL CONSTRAINT bulletin_state_choice CHECK (state IN ('draft', 'submitted', 'approved', 'withdrawn')),
    voice TEXT,
    volume INTEGER,
    target_id TEXT,
    task_id TEXT,
    topic TEXT,
    unit_id TEXT,
    writer_id TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    submitted_at INTEGER,
    approved_by TEXT,
    approved_at INTEGER,
    remark TEXT,
    slug TEXT,
    opening_sound TEXT,
    closing_sound TEXT,
    joined_hash TEXT NOT NULL DEFAULT '',
    joined_bytes INTEGER NOT NULL DEFAULT 0,
    joined_seconds REAL NOT NULL DEFAULT 0.0,
    version INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT bulletin_id PRIMARY KEY (id),
    CONSTRAINT bulletin_slug UNIQUE (slug),
    CONSTRAINT bulletin_check_1 CHECK (approved_by IS NULL OR approved_by <> writer_id),
    CONSTRAINT bulletin_check_2 CHECK (state <> 'approved' OR (approved_by IS NOT NULL AND slug IS NOT NULL)),
    CONSTRAINT bulletin_check_3 CHECK (volume IS NULL OR (volume >= 0 AND volume <= 100)),
    FOREIGN KEY (column_id) REFERENCES radio_column (id),
    FOREIGN KEY (unit_id) REFERENCES unit (id),
    FOREIGN KEY (writer_id) REFERENCES officer (id),
    FOREIGN KEY (approved_by) REFERENCES officer (id)
) STRICT;
CREATE INDEX bulletin_column_id_reference ON bulletin (column_id);
CREATE INDEX bulletin_unit_id_reference ON bulletin (unit_id);
CREATE INDEX bulletin_writer_id_reference ON bulletin (writer_id);
CREATE INDEX bulletin_approved_by_reference ON bulletin (approved_by);
CREATE TABLE bulletin_item (
    id TEXT NOT NULL,
    bulletin_id TEXT NOT NULL,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL CONSTRAINT bulletin_item_kind_choice CHECK (kind IN ('story', 'words', 'recording', 'music', 'relay')),
    title TEXT NOT NULL,
    words TEXT NOT NULL DEFAULT '',
    ref_kind TEXT,
    ref_id TEXT,
    file_name TEXT NOT NULL DEFAULT '',
    sound_id TEXT,
    stream_url TEXT NOT NULL DEFAULT '',
    relay_seconds INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT bulletin_item_id PRIMARY KEY (id),
    CONSTRAINT bulletin_item_check_1 CHECK ((kind = 'relay') = (stream_url <> '')),
    CONSTRAINT bulletin_item_check_2 CHECK (relay_seconds >= 0),
    FOREIGN KEY (bulletin_id) REFERENCES bulletin (id)
) STRICT;
CREATE INDEX bulletin_item_bulletin_id_reference ON bulletin_item (bulletin_id);
CREATE TABLE air_slot (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    weekdays TEXT NOT NULL,
    minute INTEGER NOT NULL,
    length_minutes INTEGER NOT NULL,
    group_ids TEXT NOT NULL,
    bulletin_id TEXT,
    skips_holidays INTEGER NOT NULL CONSTRAINT air_slot_skips_holidays_boolean CHECK (skips_holidays IN (0, 1)),
    is_ended INTEGER NOT NULL DEFAULT 0 CONSTRAINT air_slot_is_ended_boolean CHECK (is_ended IN (0, 1)),
    created_at INTEGER NOT NULL,
    CONSTRAINT air_slot_id PRIMARY KEY (id),
    CONSTRAINT air_slot_check_1 CHECK (minute >= 0 AND minute < 1440),
    CONSTRAINT air_slot_check_2 CHECK (length_minutes > 0),
    FOREIGN KEY (bulletin_id) REFERENCES bulletin (id)
) STRICT;
CREATE INDEX air_slot_bulletin_id_reference ON air_slot (bulletin_id);
CREATE TABLE air_turn (
    id TEXT NOT NULL,
    bulletin_id TEXT NOT NULL,
    day TEXT NOT NULL,
    minute INTEGER NOT NULL,
    starts_at INTEGER NOT NULL,
    group_ids TEXT NOT NULL,
    slot_id TEXT,
    is_ended INTEGER NOT NULL CONSTRAINT air_turn_is_ended_boolean CHECK (is_ended IN (0, 1)),
    given TEXT NOT NULL DEFAULT '',
    given_until INTEGER,
    planned_by TEXT,
    planned_at INTEGER NOT NULL,
    CONSTRAINT air_turn_id PRIMARY KEY (id),
    CONSTRAINT air_turn_check_1 CHECK (minute >= 0 AND minute < 1440),
    FOREIGN KEY (bulletin_id) REFERENCES bulletin (id),
    FOREIGN KEY (slot_id) REFERENCES air_slot (id),
    FOREIGN KEY (planned_by) REFERENCES officer (id)
) STRICT;
CREATE INDEX air_turn_bulletin_id_reference ON air_turn (bulletin_id);
CREATE INDEX air_turn_slot_id_reference ON air_turn (slot_id);
CREATE INDEX air_turn_planned_by_reference ON air_turn (planned_by);
CREATE TABLE article_sound (
    ref_kind TEXT NOT NULL,
    ref_id TEXT NOT NULL,
    sound_id TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    hash TEXT NOT NULL DEFAULT '',
    bytes INTEGER NOT NULL DEFAULT 0,
    seconds REAL NOT NULL DEFAULT 0.0,
    CONSTRAINT article_sound_ref_kind_ref_id PRIMARY KEY (ref_kind, ref_id)
) STRICT;
CREATE INDEX bulletin_by_state ON bulletin (state, changed_at);
CREATE INDEX bulletin_item_by_place ON bulletin_item (bulletin_id, place);
CREATE INDEX bulletin_item_by_sound ON bulletin_item (sound_id);
CREATE INDEX air_turn_by_start ON air_turn (starts_at);
CREATE INDEX air_turn_by_day ON air_turn (slot_id, day);
CREATE INDEX article_sound_by_sound ON article_sound (sound_id);
CREATE INDEX article_sound_by_hash ON article_sound (hash);
CREATE INDEX bulletin_by_joined ON bulletin (joined_hash);


-- alerts-0001 emergency messages

CREATE TABLE alert (
    id TEXT NOT NULL,
    content TEXT NOT NULL,
    state TEXT NOT NULL CONSTRAINT alert_state_choice CHECK (state IN ('proposed', 'live', 'cancelled', 'refused')),
    sound_id TEXT NOT NULL,
    relayed TEXT NOT NULL DEFAULT '',
    replaces TEXT,
    proposed_by TEXT NOT NULL,
    proposed_at INTEGER NOT NULL,
    approved_by TEXT,
    approved_at INTEGER,
    expires_at INTEGER,
    ended_at INTEGER,
    ended_by TEXT,
    reason TEXT NOT NULL DEFAULT '',
    sender TEXT NOT NULL DEFAULT '',
    times INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT alert_id PRIMARY KEY (id),
    CONSTRAINT alert_check_1 CHECK (approved_by IS NULL OR approved_by <> proposed_by),
    CONSTRAINT alert_check_2 CHECK (state NOT IN ('live', 'cancelled') OR approved_by IS NOT NULL),
    CONSTRAINT alert_check_3 CHECK (approved_by IS NULL OR approved_at IS NOT NULL),
    CONSTRAINT alert_check_4 CHECK (approved_by IS NULL OR expires_at IS NOT NULL),
    FOREIGN KEY (replaces) REFERENCES alert (id),
    FOREIGN KEY (proposed_by) REFERENCES officer (id),
    FOREIGN KEY (approved_by) REFERENCES officer (id),
    FOREIGN KEY (ended_by) REFERENCES officer (id)
) STRICT;
CREATE INDEX alert_replaces_reference ON alert (replaces);
CREATE INDEX alert_proposed_by_reference ON alert (proposed_by);
CREATE INDEX alert_approved_by_reference ON alert (approved_by);
CREATE INDEX alert_ended_by_reference ON alert (ended_by);
CREATE INDEX alert_by_state ON alert (state, expires_at);
CREATE INDEX alert_by_approved ON alert (approved_at);
CREATE INDEX alert_by_relayed ON alert (relayed) WHERE relayed <> '';


-- reports-0001 reports

CREATE TABLE report (
    id TEXT NOT NULL,
    period TEXT NOT NULL,
    figures TEXT NOT NULL,
    narrative TEXT NOT NULL,
    particulars TEXT NOT NULL,
    version INTEGER NOT NULL,
    composed_at INTEGER NOT NULL,
    composed_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    CONSTRAINT report_id PRIMARY KEY (id),
    CONSTRAINT report_period UNIQUE (period),
    CONSTRAINT report_check_1 CHECK (version > 0),
    FOREIGN KEY (composed_by) REFERENCES officer (id),
    FOREIGN KEY (changed_by) REFERENCES officer (id)
) STRICT;
CREATE INDEX report_composed_by_reference ON report (composed_by);
CREATE INDEX report_changed_by_reference ON report (changed_by);
CREATE TABLE frozen_report (
    id TEXT NOT NULL,
    report_id TEXT NOT NULL,
    document TEXT NOT NULL,
    hash TEXT NOT NULL,
    frozen_by TEXT NOT NULL,
    frozen_at INTEGER NOT NULL,
    CONSTRAINT frozen_report_id PRIMARY KEY (id),
    CONSTRAINT frozen_report_report_id UNIQUE (report_id),
    FOREIGN KEY (report_id) REFERENCES report (id),
    FOREIGN KEY (frozen_by) REFERENCES officer (id)
) STRICT;
CREATE INDEX frozen_report_report_id_reference ON frozen_report (report_id);
CREATE INDEX frozen_report_frozen_by_reference ON frozen_report (frozen_by);
CREATE TRIGGER frozen_report_no_update BEFORE UPDATE ON frozen_report
BEGIN SELECT RAISE(ABORT, 'append-only frozen_report'); END;
CREATE TRIGGER frozen_report_no_delete BEFORE DELETE ON frozen_report
BEGIN SELECT RAISE(ABORT, 'append-only frozen_report'); END;


-- reports-0002 templates, remarks, register, sending

CREATE TABLE report_template (
    id TEXT NOT NULL,
    occasion TEXT NOT NULL,
    content TEXT NOT NULL,
    version INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    CONSTRAINT report_template_id PRIMARY KEY (id),
    CONSTRAINT report_template_occasion UNIQUE (occasion),
    CONSTRAINT report_template_check_1 CHECK (version > 0),
    FOREIGN KEY (changed_by) REFERENCES officer (id)
) STRICT;
CREATE INDEX report_template_changed_by_reference ON report_template (changed_by);
CREATE TABLE report_remark (
    id TEXT NOT NULL,
    report_id TEXT NOT NULL,
    part TEXT NOT NULL,
    words TEXT NOT NULL,
    written_by TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    answer TEXT NOT NULL,
    answered_by TEXT,
    answered_at INTEGER,
    CONSTRAINT report_remark_id PRIMARY KEY (id),
    FOREIGN KEY (report_id) REFERENCES report (id),
    FOREIGN KEY (written_by) REFERENCES officer (id),
    FOREIGN KEY (answered_by) REFERENCES officer (id)
) STRICT;
CREATE INDEX report_remark_report_id_reference ON report_remark (report_id);
CREATE INDEX report_remark_written_by_reference ON report_remark (written_by);
CREATE INDEX report_remark_answered_by_reference ON report_remark (answered_by);
CREATE INDEX report_remark_by_report ON report_remark (report_id, written_at);
CREATE TABLE outgoing_paper (
    id TEXT NOT NULL,
    year INTEGER NOT NULL,
    series TEXT NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    symbol TEXT NOT NULL,
    dated TEXT NOT NULL,
    subject TEXT NOT NULL,
    recipients TEXT NOT NULL,
    ref_kind TEXT NOT NULL,
    ref_id TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    entered_at INTEGER NOT NULL,
    CONSTRAINT outgoing_paper_id PRIMARY KEY (id),
    CONSTRAINT outgoing_paper_year_series_number UNIQUE (year, series, number),
    CONSTRAINT outgoing_paper_check_1 CHECK (number > 0),
    FOREIGN KEY (entered_by) REFERENCES officer (id)
) STRICT;
CREATE INDEX outgoing_paper_entered_by_reference ON outgoing_paper (entered_by);
CREATE INDEX outgoing_paper_by_thing ON outgoing_paper (ref_kind, ref_id);
CREATE TRIGGER outgoing_paper_no_update BEFORE UPDATE ON outgoing_paper
BEGIN SELECT RAISE(ABORT, 'append-only outgoing_paper'); END;
CREATE TRIGGER outgoing_paper_no_delete BEFORE DELETE ON outgoing_paper
BEGIN SELECT RAISE(ABORT, 'append-only outgoing_paper'); END;
CREATE TABLE numbered_report (
    id TEXT NOT NULL,
    report_id TEXT NOT NULL,
    paper_id TEXT NOT NULL,
    document TEXT NOT NULL,
    hash TEXT NOT NULL,
    CONSTRAINT numbered_report_id PRIMARY KEY (id),
    CONSTRAINT numbered_report_report_id UNIQUE (report_id),
    FOREIGN KEY (report_id) REFERENCES report (id),
    FOREIGN KEY (paper_id) REFERENCES outgoing_paper (id)
) STRICT;
CREATE INDEX numbered_report_report_id_reference ON numbered_report (report_id);
CREATE INDEX numbered_report_paper_id_reference ON numbered_report (paper_id);
CREATE TRIGGER numbered_report_no_update BEFORE UPDATE ON numbered_report
BEGIN SELECT RAISE(ABORT, 'append-only numbered_report'); END;
CREATE TRIGGER numbered_report_no_delete BEFORE DELETE ON numbered_report
BEGIN SELECT RAISE(ABORT, 'append-only numbered_report'); END;
CREATE TABLE report_sending (
    id TEXT NOT NULL,
    report_id TEXT NOT NULL,
    way TEXT NOT NULL CONSTRAINT report_sending_way_choice CHECK (way IN ('email', 'file')),
    recipient TEXT NOT NULL,
    note TEXT NOT NULL,
    sent_by TEXT NOT NULL,
    sent_at INTEGER NOT NULL,
    CONSTRAINT report_sending_id PRIMARY KEY (id),
    FOREIGN KEY (report_id) REFERENCES report (id),
    FOREIGN KEY (sent_by) REFERENCES officer (id)
) STRICT;
CREATE INDEX report_sending_report_id_reference ON report_sending (report_id);
CREATE INDEX report_sending_sent_by_reference ON report_sending (sent_by);
CREATE INDEX report_sending_by_report ON report_sending (report_id, sent_at);
CREATE TRIGGER report_sending_no_update BEFORE UPDATE ON report_sending
BEGIN SELECT RAISE(ABORT, 'append-only report_sending'); END;
CREATE TRIGGER report_sending_no_delete BEFORE DELETE ON report_sending
BEGIN SELECT RAISE(ABORT, 'append-only report_sending'); END;
CREATE TABLE plan_draft (
    id TEXT NOT NULL,
    year INTEGER NOT NULL,
    form TEXT NOT NULL CONSTRAINT plan_draft_form_choice CHECK (form IN ('state', 'party')),
    body TEXT NOT NULL,
    version INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    CONSTRAINT plan_draft_id PRIMARY KEY (id),
    CONSTRAINT plan_draft_year UNIQUE (year),
    CONSTRAINT plan_draft_check_1 CHECK (version > 0),
    FOREIGN KEY (changed_by) REFERENCES officer (id)
) STRICT;
CREATE INDEX plan_draft_changed_by_reference ON plan_draft (changed_by);


-- people-0001 cards of units and officers

CREATE TABLE unit_card (
    id TEXT NOT NULL,
    work TEXT NOT NULL,
    work_en TEXT NOT NULL,
    hours TEXT NOT NULL,
    hours_en TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    address TEXT NOT NULL,
    head_id TEXT,
    changed_at INTEGER NOT NULL,
    CONSTRAINT unit_card_id PRIMARY KEY (id),
    FOREIGN KEY (head_id) REFERENCES officer (id)
) STRICT;
CREATE INDEX unit_card_head_id_reference ON unit_card (head_id);
CREATE TABLE officer_card (
    id TEXT NOT NULL,
    is_public INTEGER NOT NULL CONSTRAINT officer_card_is_public_boolean CHECK (is_public IN (0, 1)),
    post_en TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    CONSTRAINT officer_card_id PRIMARY KEY (id)
) STRICT;


-- people-0002 PINs for deciding on a telephone

CREATE TABLE officer_pin (
    id TEXT NOT NULL,
    hash TEXT NOT NULL,
    failures INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    CONSTRAINT officer_pin_id PRIMARY KEY (id)
) STRICT;


-- portal-0001 home

CREATE TABLE front_version (
    id TEXT NOT NULL,
    number INTEGER NOT NULL,
    source INTEGER NOT NULL,
    at INTEGER NOT NULL,
    officer_id TEXT,
    blocks TEXT NOT NULL,
    CONSTRAINT front_version_id PRIMARY KEY (id),
    CONSTRAINT front_version_number UNIQUE (number),
    FOREIGN KEY (officer_id) REFERENCES officer (id)
) STRICT;
CREATE INDEX front_version_officer_id_reference ON front_version (officer_id);
CREATE TRIGGER front_version_no_update BEFORE UPDATE ON front_version
BEGIN SELECT RAISE(ABORT, 'append-only front_version'); END;
CREATE TRIGGER front_version_no_delete BEFORE DELETE ON front_version
BEGIN SELECT RAISE(ABORT, 'append-only front_version'); END;
CREATE TABLE front_publication (
    id TEXT NOT NULL,
    at INTEGER NOT NULL,
    officer_id TEXT,
    version INTEGER NOT NULL,
    CONSTRAINT front_publication_id PRIMARY KEY (id),
    FOREIGN KEY (officer_id) REFERENCES officer (id)
) STRICT;
CREATE INDEX front_publication_officer_id_reference ON front_publication (officer_id);
CREATE TRIGGER front_publication_no_update BEFORE UPDATE ON front_publication
BEGIN SELECT RAISE(ABORT, 'append-only front_publication'); END;
CREATE TRIGGER front_publication_no_delete BEFORE DELETE ON front_publication
BEGIN SELECT RAISE(ABORT, 'append-only front_publication'); END;


-- portal-0002 urgent notices and public dates

CREATE TABLE urgent_notice (
    id TEXT NOT NULL,
    words TEXT NOT NULL,
    words_en TEXT NOT NULL,
    target TEXT NOT NULL,
    from_at INTEGER NOT NULL,
    until_at INTEGER NOT NULL,
    officer_id TEXT,
    created_at INTEGER NOT NULL,
    CONSTRAINT urgent_notice_id PRIMARY KEY (id),
    CONSTRAINT urgent_notice_check_1 CHECK (from_at < until_at),
    FOREIGN KEY (officer_id) REFERENCES officer (id)
) STRICT;
CREATE INDEX urgent_notice_officer_id_reference ON urgent_notice (officer_id);
CREATE INDEX urgent_notice_by_end ON urgent_notice (until_at);
CREATE TABLE public_date (
    id TEXT NOT NULL,
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    hours TEXT NOT NULL,
    words TEXT NOT NULL,
    words_en TEXT NOT NULL,
    place TEXT NOT NULL,
    target TEXT NOT NULL,
    officer_id TEXT,
    created_at INTEGER NOT NULL,
    CONSTRAINT public_date_id PRIMARY KEY (id),
    CONSTRAINT public_date_check_1 CHECK (first_day <= last_day),
    FOREIGN KEY (officer_id) REFERENCES officer (id)
) STRICT;
CREATE INDEX public_date_officer_id_reference ON public_date (officer_id);
CREATE INDEX public_date_by_day ON public_date (last_day, first_day);


-- portal-0003 sections

CREATE TABLE portal_section (
    id TEXT NOT NULL,
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    name_en TEXT NOT NULL,
    law TEXT NOT NULL,
    target TEXT NOT NULL,
    shown TEXT NOT NULL CONSTRAINT portal_section_shown_choice CHECK (shown IN ('head', 'foot', 'map', 'none')),
    unit_id TEXT,
    every_days INTEGER NOT NULL,
    looked_at INTEGER,
    created_at INTEGER NOT NULL,
    CONSTRAINT portal_section_id PRIMARY KEY (id),
    FOREIGN KEY (unit_id) REFERENCES unit (id)
) STRICT;
CREATE INDEX portal_section_unit_id_reference ON portal_section (unit_id);
CREATE INDEX portal_section_by_place ON portal_section (place);


-- portal-0004 what readers say

CREATE TABLE page_opinion (
    path TEXT NOT NULL,
    useful INTEGER NOT NULL,
    useless INTEGER NOT NULL,
    CONSTRAINT page_opinion_path PRIMARY KEY (path)
) STRICT;
CREATE TABLE reader_note (
    id TEXT NOT NULL,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL CONSTRAINT reader_note_kind_choice CHECK (kind IN ('fault', 'site')),
    path TEXT NOT NULL,
    words TEXT NOT NULL,
    contact TEXT NOT NULL,
    done_at INTEGER,
    done_by TEXT,
    answer TEXT NOT NULL,
    CONSTRAINT reader_note_id PRIMARY KEY (id),
    FOREIGN KEY (done_by) REFERENCES officer (id)
) STRICT;
CREATE INDEX reader_note_done_by_reference ON reader_note (done_by);
CREATE INDEX reader_note_by_moment ON reader_note (done_at, at);


-- portal-0005 daily totals of pages

CREATE TABLE page_view (
    day INTEGER NOT NULL,
    path TEXT NOT NULL,
    language TEXT NOT NULL,
    views INTEGER NOT NULL,
    CONSTRAINT page_view_day_path_language PRIMARY KEY (day, path, language)
) STRICT;
CREATE INDEX page_view_by_path ON page_view (path, day);


-- portal-0006 old addresses and notices of a merger

CREATE TABLE old_address (
    id TEXT NOT NULL,
    host TEXT NOT NULL,
    path TEXT NOT NULL,
    target TEXT NOT NULL,
    ref_kind TEXT,
    ref_id TEXT,
    officer_id TEXT,
    created_at INTEGER NOT NULL,
    CONSTRAINT old_address_id PRIMARY KEY (id),
    CONSTRAINT old_address_host_path UNIQUE (host, path),
    FOREIGN KEY (officer_id) REFERENCES officer (id)
) STRICT;
CREATE INDEX old_address_officer_id_reference ON old_address (officer_id);
CREATE INDEX old_address_by_path ON old_address (path);
CREATE INDEX old_address_by_moment ON old_address (created_at);
CREATE TABLE missed_address (
    day INTEGER NOT NULL,
    host TEXT NOT NULL,
    path TEXT NOT NULL,
    times INTEGER NOT NULL,
    CONSTRAINT missed_address_day_host_path PRIMARY KEY (day, host, path)
) STRICT;
CREATE INDEX missed_address_by_path ON missed_address (path);
ALTER TABLE urgent_notice ADD COLUMN is_merger INTEGER NOT NULL DEFAULT 0 CONSTRAINT urgent_notice_is_merger_boolean CHECK (is_merger IN (0, 1));


-- machines-0001 pictures of shared pages and links that lead nowhere

CREATE TABLE share_picture (
    id TEXT NOT NULL,
    file TEXT NOT NULL,
    drawn_at INTEGER NOT NULL,
    CONSTRAINT share_picture_id PRIMARY KEY (id)
) STRICT;
CREATE TABLE broken_link (
    id TEXT NOT NULL,
    story_id TEXT NOT NULL,
    title TEXT NOT NULL,
    page TEXT NOT NULL,
    link TEXT NOT NULL,
    fault TEXT NOT NULL CONSTRAINT broken_link_fault_choice CHECK (fault IN ('missing', 'withdrawn', 'moved', 'failed')),
    found_at INTEGER NOT NULL,
    CONSTRAINT broken_link_id PRIMARY KEY (id)
) STRICT;
CREATE INDEX broken_link_by_story ON broken_link (story_id);

