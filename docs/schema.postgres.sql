-- office-0001 people, ledger, audit

CREATE TABLE setting (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT setting_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    value TEXT COLLATE "C" NOT NULL,
    changed_at BIGINT NOT NULL,
    CONSTRAINT setting_id PRIMARY KEY (commune, id)
);
ALTER TABLE setting ENABLE ROW LEVEL SECURITY;
ALTER TABLE setting FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON setting USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE TABLE unit (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT unit_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    aliases TEXT COLLATE "C" NOT NULL,
    is_standing BIGINT NOT NULL CONSTRAINT unit_is_standing_boolean CHECK (is_standing IN (0, 1)),
    created_at BIGINT NOT NULL,
    CONSTRAINT unit_id PRIMARY KEY (commune, id),
    CONSTRAINT unit_name UNIQUE (commune, name)
);
ALTER TABLE unit ENABLE ROW LEVEL SECURITY;
ALTER TABLE unit FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON unit USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE TABLE officer (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT officer_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    login TEXT COLLATE "C" NOT NULL,
    role TEXT COLLATE "C" NOT NULL,
    unit_id TEXT COLLATE "C",
    position TEXT COLLATE "C" NOT NULL,
    password_hash TEXT COLLATE "C",
    is_active BIGINT NOT NULL CONSTRAINT officer_is_active_boolean CHECK (is_active IN (0, 1)),
    created_at BIGINT NOT NULL,
    CONSTRAINT officer_id PRIMARY KEY (commune, id),
    CONSTRAINT officer_login UNIQUE (commune, login),
    FOREIGN KEY (commune, unit_id) REFERENCES unit (commune, id)
);
ALTER TABLE officer ENABLE ROW LEVEL SECURITY;
ALTER TABLE officer FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON officer USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX officer_unit_id_reference ON officer (commune, unit_id);
CREATE TABLE session (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT session_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    officer_id TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    CONSTRAINT session_id PRIMARY KEY (commune, id),
    FOREIGN KEY (commune, officer_id) REFERENCES officer (commune, id)
);
ALTER TABLE session ENABLE ROW LEVEL SECURITY;
ALTER TABLE session FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON session USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX session_officer_id_reference ON session (commune, officer_id);
CREATE TABLE sign_in_link (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT sign_in_link_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    officer_id TEXT COLLATE "C" NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT,
    CONSTRAINT sign_in_link_id PRIMARY KEY (commune, id),
    FOREIGN KEY (commune, officer_id) REFERENCES officer (commune, id)
);
ALTER TABLE sign_in_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_in_link FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON sign_in_link USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX sign_in_link_officer_id_reference ON sign_in_link (commune, officer_id);
CREATE TABLE evidence (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT evidence_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    measure TEXT COLLATE "C",
    quantity BIGINT NOT NULL,
    out_of BIGINT,
    happened_at BIGINT NOT NULL,
    channel TEXT COLLATE "C" NOT NULL,
    topic TEXT COLLATE "C",
    unit_id TEXT COLLATE "C",
    ref_kind TEXT COLLATE "C" NOT NULL,
    ref_id TEXT COLLATE "C" NOT NULL,
    title TEXT COLLATE "C" NOT NULL,
    task_id TEXT COLLATE "C",
    target_id TEXT COLLATE "C",
    officer_id TEXT COLLATE "C",
    recorded_at BIGINT NOT NULL,
    voids TEXT COLLATE "C",
    reason TEXT COLLATE "C",
    CONSTRAINT evidence_id PRIMARY KEY (commune, id),
    CONSTRAINT evidence_voids UNIQUE (commune, voids),
    CONSTRAINT evidence_check_1 CHECK (quantity >= 0),
    CONSTRAINT evidence_check_2 CHECK (out_of IS NULL OR out_of >= 0),
    CONSTRAINT evidence_check_3 CHECK ((voids IS NULL) = (measure IS NOT NULL)),
    CONSTRAINT evidence_check_4 CHECK ((voids IS NULL) = (reason IS NULL)),
    FOREIGN KEY (commune, unit_id) REFERENCES unit (commune, id),
    FOREIGN KEY (commune, officer_id) REFERENCES officer (commune, id),
    FOREIGN KEY (commune, voids) REFERENCES evidence (commune, id)
);
ALTER TABLE evidence ENABLE ROW LEVEL SECURITY;
ALTER TABLE evidence FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON evidence USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX evidence_unit_id_reference ON evidence (commune, unit_id);
CREATE INDEX evidence_officer_id_reference ON evidence (commune, officer_id);
CREATE INDEX evidence_voids_reference ON evidence (commune, voids);
CREATE INDEX evidence_by_measure ON evidence (commune, measure, happened_at);
CREATE INDEX evidence_by_ref ON evidence (commune, ref_kind, ref_id);
CREATE INDEX evidence_by_moment ON evidence (commune, happened_at);
CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION USING ERRCODE = 'CL001', TABLE = TG_TABLE_NAME; END $$;
CREATE TRIGGER evidence_append_only BEFORE UPDATE OR DELETE ON evidence
FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER evidence_no_truncate BEFORE TRUNCATE ON evidence
FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TABLE audit (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT audit_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL,
    officer_id TEXT COLLATE "C",
    action TEXT COLLATE "C" NOT NULL,
    ref_kind TEXT COLLATE "C",
    ref_id TEXT COLLATE "C",
    summary TEXT COLLATE "C" NOT NULL,
    CONSTRAINT audit_id PRIMARY KEY (commune, id),
    FOREIGN KEY (commune, officer_id) REFERENCES officer (commune, id)
);
ALTER TABLE audit ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON audit USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX audit_officer_id_reference ON audit (commune, officer_id);
CREATE INDEX audit_by_moment ON audit (commune, at);
CREATE INDEX audit_by_ref ON audit (commune, ref_kind, ref_id);
CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION USING ERRCODE = 'CL001', TABLE = TG_TABLE_NAME; END $$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit
FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit
FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TABLE stored_file (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT stored_file_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    hash TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    content_type TEXT COLLATE "C" NOT NULL,
    bytes BIGINT NOT NULL,
    ref_kind TEXT COLLATE "C" NOT NULL,
    ref_id TEXT COLLATE "C" NOT NULL,
    description TEXT COLLATE "C" NOT NULL,
    officer_id TEXT COLLATE "C",
    created_at BIGINT NOT NULL,
    CONSTRAINT stored_file_id PRIMARY KEY (commune, id),
    FOREIGN KEY (commune, officer_id) REFERENCES officer (commune, id)
);
ALTER TABLE stored_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE stored_file FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON stored_file USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX stored_file_officer_id_reference ON stored_file (commune, officer_id);
CREATE INDEX stored_file_by_ref ON stored_file (commune, ref_kind, ref_id);


-- storage-0001 jobs

CREATE TABLE job (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT job_commune CHECK (commune <> ''),
    kind TEXT COLLATE "C" NOT NULL,
    key TEXT COLLATE "C" NOT NULL,
    payload TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL CONSTRAINT job_state_choice CHECK (state IN ('waiting', 'leased', 'done', 'dead')),
    run_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL DEFAULT 0,
    leased_by TEXT COLLATE "C",
    leased_until BIGINT,
    last_error TEXT COLLATE "C",
    enqueued_at BIGINT NOT NULL,
    finished_at BIGINT,
    CONSTRAINT job_kind_key PRIMARY KEY (commune, kind, key)
);
ALTER TABLE job ENABLE ROW LEVEL SECURITY;
ALTER TABLE job FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON job USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX job_by_state ON job (commune, state, run_at);


-- office-search-0001 index

CREATE TABLE search_entry (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT search_entry_commune CHECK (commune <> ''),
    place BIGINT NOT NULL,
    shelf TEXT COLLATE "C" NOT NULL CONSTRAINT search_entry_shelf_choice CHECK (shelf IN ('portal', 'desk')),
    ref_kind TEXT COLLATE "C" NOT NULL,
    ref_id TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    is_original BIGINT NOT NULL CONSTRAINT search_entry_is_original_boolean CHECK (is_original IN (0, 1)),
    translations TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    topic TEXT COLLATE "C",
    title TEXT COLLATE "C" NOT NULL,
    summary TEXT COLLATE "C" NOT NULL,
    body TEXT COLLATE "C" NOT NULL,
    path TEXT COLLATE "C" NOT NULL,
    published_at BIGINT NOT NULL,
    CONSTRAINT search_entry_place PRIMARY KEY (commune, place),
    CONSTRAINT search_entry_ref_kind_ref_id_shelf_language UNIQUE (commune, ref_kind, ref_id, shelf, language)
);
ALTER TABLE search_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE search_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON search_entry USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE TABLE search_word (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT search_word_commune CHECK (commune <> ''),
    shelf TEXT COLLATE "C" NOT NULL CONSTRAINT search_word_shelf_choice CHECK (shelf IN ('portal', 'desk')),
    word TEXT COLLATE "C" NOT NULL,
    spelling TEXT COLLATE "C",
    CONSTRAINT search_word_shelf_word PRIMARY KEY (commune, shelf, word)
);
ALTER TABLE search_word ENABLE ROW LEVEL SECURITY;
ALTER TABLE search_word FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON search_word USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
ALTER TABLE search_entry ADD COLUMN words TSVECTOR;
CREATE INDEX search_entry_words ON search_entry USING GIN (words);


-- office-0002 seals of the audit trail

ALTER TABLE audit ADD COLUMN place BIGINT;
ALTER TABLE audit ADD COLUMN seal TEXT COLLATE "C";
CREATE UNIQUE INDEX audit_by_place ON audit (commune, place);


-- office-search-0002 vectors behind a wall of their own

CREATE TABLE search_vector (
    commune TEXT COLLATE "C" NOT NULL
        DEFAULT current_setting('conglang.commune')
        CONSTRAINT search_vector_commune CHECK (commune <> ''),
    place BIGINT NOT NULL,
    words TSVECTOR NOT NULL,
    CONSTRAINT search_vector_place PRIMARY KEY (commune, place),
    CONSTRAINT search_vector_entry FOREIGN KEY (commune, place)
        REFERENCES search_entry ON DELETE CASCADE
);
ALTER TABLE search_entry NO FORCE ROW LEVEL SECURITY;
INSERT INTO search_vector (commune, place, words)
SELECT commune, place, words FROM search_entry WHERE words IS NOT NULL;
ALTER TABLE search_entry FORCE ROW LEVEL SECURITY;
ALTER TABLE search_entry DROP COLUMN words;
CREATE INDEX search_vector_words ON search_vector USING GIN (words);
ALTER TABLE search_vector ENABLE ROW LEVEL SECURITY;
ALTER TABLE search_vector FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON search_vector FOR SELECT
USING (commune = current_setting('conglang.commune', true)
    AND words @@ CAST(current_setting('conglang.question', true) AS TSQUERY));
CREATE POLICY entrance ON search_vector FOR INSERT
WITH CHECK (commune = current_setting('conglang.commune', true));


-- office-search-0003 pairs of words, forms of misspelt words

CREATE TABLE search_near (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT search_near_commune CHECK (commune <> ''),
    form TEXT COLLATE "C" NOT NULL,
    word TEXT COLLATE "C" NOT NULL,
    CONSTRAINT search_near_form_word PRIMARY KEY (commune, form, word)
);
ALTER TABLE search_near ENABLE ROW LEVEL SECURITY;
ALTER TABLE search_near FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON search_near USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));


-- office-0003 the ledger by task

CREATE INDEX evidence_by_task ON evidence (commune, task_id, happened_at);


-- office-0004 delegations

CREATE TABLE delegation (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT delegation_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    from_id TEXT COLLATE "C" NOT NULL,
    to_id TEXT COLLATE "C" NOT NULL,
    document TEXT COLLATE "C" NOT NULL,
    first_day TEXT COLLATE "C" NOT NULL,
    last_day TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    revoked_at BIGINT,
    CONSTRAINT delegation_id PRIMARY KEY (commune, id),
    CONSTRAINT delegation_check_1 CHECK (first_day <= last_day),
    CONSTRAINT delegation_check_2 CHECK (from_id <> to_id),
    FOREIGN KEY (commune, from_id) REFERENCES officer (commune, id),
    FOREIGN KEY (commune, to_id) REFERENCES officer (commune, id)
);
ALTER TABLE delegation ENABLE ROW LEVEL SECURITY;
ALTER TABLE delegation FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON delegation USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX delegation_from_id_reference ON delegation (commune, from_id);
CREATE INDEX delegation_to_id_reference ON delegation (commune, to_id);
CREATE INDEX delegation_by_delegate ON delegation (commune, to_id, last_day);


-- plans-0001 plans, tasks, targets, duties

CREATE TABLE plan (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT plan_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    hash TEXT COLLATE "C" NOT NULL,
    file_name TEXT COLLATE "C" NOT NULL,
    body TEXT COLLATE "C" NOT NULL,
    form TEXT COLLATE "C" NOT NULL CONSTRAINT plan_form_choice CHECK (form IN ('state', 'party')),
    issuer TEXT COLLATE "C" NOT NULL,
    number TEXT COLLATE "C",
    dated TEXT COLLATE "C",
    year BIGINT NOT NULL,
    title TEXT COLLATE "C" NOT NULL,
    head TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    replaces TEXT COLLATE "C",
    is_current BIGINT NOT NULL CONSTRAINT plan_is_current_boolean CHECK (is_current IN (0, 1)),
    imported_by TEXT COLLATE "C",
    imported_at BIGINT NOT NULL,
    CONSTRAINT plan_id PRIMARY KEY (commune, id),
    CONSTRAINT plan_hash UNIQUE (commune, hash),
    CONSTRAINT plan_replaces UNIQUE (commune, replaces),
    CONSTRAINT plan_check_1 CHECK (revision >= 1),
    CONSTRAINT plan_check_2 CHECK ((revision = 1) = (replaces IS NULL)),
    FOREIGN KEY (commune, replaces) REFERENCES plan (commune, id),
    FOREIGN KEY (commune, imported_by) REFERENCES officer (commune, id)
);
ALTER TABLE plan ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON plan USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX plan_replaces_reference ON plan (commune, replaces);
CREATE INDEX plan_imported_by_reference ON plan (commune, imported_by);
CREATE INDEX plan_by_year ON plan (commune, is_current, year);
CREATE TABLE task (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT task_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    plan_id TEXT COLLATE "C" NOT NULL,
    position BIGINT NOT NULL,
    section TEXT COLLATE "C" NOT NULL,
    text TEXT COLLATE "C" NOT NULL,
    line BIGINT NOT NULL,
    end_line BIGINT NOT NULL,
    source TEXT COLLATE "C" NOT NULL,
    trust TEXT COLLATE "C" NOT NULL CONSTRAINT task_trust_choice CHECK (trust IN ('read', 'confirmed', 'dismissed')),
    confirmed_by TEXT COLLATE "C",
    confirmed_at BIGINT,
    version BIGINT NOT NULL,
    due TEXT COLLATE "C",
    state TEXT COLLATE "C" NOT NULL CONSTRAINT task_state_choice CHECK (state IN ('todo', 'doing', 'done', 'stopped')),
    reason TEXT COLLATE "C" NOT NULL,
    note TEXT COLLATE "C" NOT NULL,
    owner_id TEXT COLLATE "C",
    CONSTRAINT task_id PRIMARY KEY (commune, id),
    CONSTRAINT task_check_1 CHECK (state <> 'stopped' OR reason <> ''),
    FOREIGN KEY (commune, plan_id) REFERENCES plan (commune, id),
    FOREIGN KEY (commune, confirmed_by) REFERENCES officer (commune, id),
    FOREIGN KEY (commune, owner_id) REFERENCES officer (commune, id)
);
ALTER TABLE task ENABLE ROW LEVEL SECURITY;
ALTER TABLE task FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON task USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX task_plan_id_reference ON task (commune, plan_id);
CREATE INDEX task_confirmed_by_reference ON task (commune, confirmed_by);
CREATE INDEX task_owner_id_reference ON task (commune, owner_id);
CREATE INDEX task_by_plan ON task (commune, plan_id, position);
CREATE TABLE task_unit (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT task_unit_commune CHECK (commune <> ''),
    task_id TEXT COLLATE "C" NOT NULL,
    unit_id TEXT COLLATE "C" NOT NULL,
    role TEXT COLLATE "C" NOT NULL CONSTRAINT task_unit_role_choice CHECK (role IN ('lead', 'join')),
    position BIGINT NOT NULL,
    CONSTRAINT task_unit_task_id_unit_id PRIMARY KEY (commune, task_id, unit_id),
    FOREIGN KEY (commune, task_id) REFERENCES task (commune, id),
    FOREIGN KEY (commune, unit_id) REFERENCES unit (commune, id)
);
ALTER TABLE task_unit ENABLE ROW LEVEL SECURITY;
ALTER TABLE task_unit FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON task_unit USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX task_unit_task_id_reference ON task_unit (commune, task_id);
CREATE INDEX task_unit_unit_id_reference ON task_unit (commune, unit_id);
CREATE TABLE target (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT target_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    plan_id TEXT COLLATE "C" NOT NULL,
    position BIGINT NOT NULL,
    section TEXT COLLATE "C" NOT NULL,
    text TEXT COLLATE "C" NOT NULL,
    line BIGINT NOT NULL,
    end_line BIGINT NOT NULL,
    source TEXT COLLATE "C" NOT NULL,
    trust TEXT COLLATE "C" NOT NULL CONSTRAINT target_trust_choice CHECK (trust IN ('read', 'confirmed', 'dismissed')),
    confirmed_by TEXT COLLATE "C",
    confirmed_at BIGINT,
    version BIGINT NOT NULL,
    measure TEXT COLLATE "C" NOT NULL,
    comparator TEXT COLLATE "C" NOT NULL CONSTRAINT target_comparator_choice CHECK (comparator IN ('atLeast', 'atMost', 'equal')),
    value DOUBLE PRECISION NOT NULL,
    unit TEXT COLLATE "C" NOT NULL,
    per TEXT COLLATE "C" NOT NULL CONSTRAINT target_per_choice CHECK (per IN ('week', 'month', 'quarter', 'year')),
    within_hours BIGINT,
    CONSTRAINT target_id PRIMARY KEY (commune, id),
    CONSTRAINT target_check_1 CHECK (value >= 0),
    FOREIGN KEY (commune, plan_id) REFERENCES plan (commune, id),
    FOREIGN KEY (commune, confirmed_by) REFERENCES officer (commune, id)
);
ALTER TABLE target ENABLE ROW LEVEL SECURITY;
ALTER TABLE target FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON target USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX target_plan_id_reference ON target (commune, plan_id);
CREATE INDEX target_confirmed_by_reference ON target (commune, confirmed_by);
CREATE INDEX target_by_plan ON target (commune, plan_id, position);
CREATE TABLE duty (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT duty_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    plan_id TEXT COLLATE "C" NOT NULL,
    position BIGINT NOT NULL,
    section TEXT COLLATE "C" NOT NULL,
    text TEXT COLLATE "C" NOT NULL,
    line BIGINT NOT NULL,
    end_line BIGINT NOT NULL,
    source TEXT COLLATE "C" NOT NULL,
    trust TEXT COLLATE "C" NOT NULL CONSTRAINT duty_trust_choice CHECK (trust IN ('read', 'confirmed', 'dismissed')),
    confirmed_by TEXT COLLATE "C",
    confirmed_at BIGINT,
    version BIGINT NOT NULL,
    rule TEXT COLLATE "C" NOT NULL CONSTRAINT duty_rule_choice CHECK (rule IN ('monthly', 'quarterly', 'yearly', 'once', 'periodic', 'onRequest', 'deadline')),
    due_day BIGINT,
    due_month BIGINT,
    due TEXT COLLATE "C",
    unit_id TEXT COLLATE "C",
    task_id TEXT COLLATE "C",
    CONSTRAINT duty_id PRIMARY KEY (commune, id),
    CONSTRAINT duty_check_1 CHECK (due_day IS NULL OR due_day BETWEEN 1 AND 31),
    CONSTRAINT duty_check_2 CHECK (due_month IS NULL OR due_month BETWEEN 1 AND 12),
    FOREIGN KEY (commune, plan_id) REFERENCES plan (commune, id),
    FOREIGN KEY (commune, confirmed_by) REFERENCES officer (commune, id),
    FOREIGN KEY (commune, unit_id) REFERENCES unit (commune, id),
    FOREIGN KEY (commune, task_id) REFERENCES task (commune, id)
);
ALTER TABLE duty ENABLE ROW LEVEL SECURITY;
ALTER TABLE duty FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON duty USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX duty_plan_id_reference ON duty (commune, plan_id);
CREATE INDEX duty_confirmed_by_reference ON duty (commune, confirmed_by);
CREATE INDEX duty_unit_id_reference ON duty (commune, unit_id);
CREATE INDEX duty_task_id_reference ON duty (commune, task_id);
CREATE INDEX duty_by_plan ON duty (commune, plan_id, position);
CREATE TABLE duty_fulfilment (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT duty_fulfilment_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    duty_id TEXT COLLATE "C" NOT NULL,
    day TEXT COLLATE "C" NOT NULL,
    note TEXT COLLATE "C" NOT NULL,
    officer_id TEXT COLLATE "C",
    at BIGINT NOT NULL,
    CONSTRAINT duty_fulfilment_id PRIMARY KEY (commune, id),
    CONSTRAINT duty_fulfilment_duty_id_day UNIQUE (commune, duty_id, day),
    FOREIGN KEY (commune, duty_id) REFERENCES duty (commune, id),
    FOREIGN KEY (commune, officer_id) REFERENCES officer (commune, id)
);
ALTER TABLE duty_fulfilment ENABLE ROW LEVEL SECURITY;
ALTER TABLE duty_fulfilment FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON duty_fulfilment USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX duty_fulfilment_duty_id_reference ON duty_fulfilment (commune, duty_id);
CREATE INDEX duty_fulfilment_officer_id_reference ON duty_fulfilment (commune, officer_id);
CREATE TABLE plan_change (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT plan_change_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    thing_kind TEXT COLLATE "C" NOT NULL CONSTRAINT plan_change_thing_kind_choice CHECK (thing_kind IN ('task', 'target', 'duty')),
    thing_id TEXT COLLATE "C" NOT NULL,
    field TEXT COLLATE "C" NOT NULL,
    before_words TEXT COLLATE "C" NOT NULL,
    after_words TEXT COLLATE "C" NOT NULL,
    reason TEXT COLLATE "C" NOT NULL,
    officer_id TEXT COLLATE "C",
    at BIGINT NOT NULL,
    CONSTRAINT plan_change_id PRIMARY KEY (commune, id),
    FOREIGN KEY (commune, officer_id) REFERENCES officer (commune, id)
);
ALTER TABLE plan_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_change FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON plan_change USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX plan_change_officer_id_reference ON plan_change (commune, officer_id);
CREATE INDEX plan_change_by_thing ON plan_change (commune, thing_kind, thing_id);
CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION USING ERRCODE = 'CL001', TABLE = TG_TABLE_NAME; END $$;
CREATE TRIGGER plan_change_append_only BEFORE UPDATE OR DELETE ON plan_change
FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER plan_change_no_truncate BEFORE TRUNCATE ON plan_change
FOR EACH STATEMENT EXECUTE FUNCTION append_only();


-- plans-0002 times, costs, repairs and reminders

ALTER TABLE task ADD COLUMN time_words TEXT COLLATE "C";
ALTER TABLE task ADD COLUMN first_day TEXT COLLATE "C";
ALTER TABLE task ADD COLUMN last_day TEXT COLLATE "C";
ALTER TABLE task ADD COLUMN cost BIGINT;
ALTER TABLE duty DROP CONSTRAINT duty_rule_choice;
ALTER TABLE duty ADD CONSTRAINT duty_rule_choice CHECK (rule IN ('weekly', 'monthly', 'quarterly', 'halfYearly', 'yearly', 'once', 'periodic', 'onRequest', 'deadline'));
CREATE TABLE repair_choice (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT repair_choice_commune CHECK (commune <> ''),
    plan_id TEXT COLLATE "C" NOT NULL,
    repair_id TEXT COLLATE "C" NOT NULL,
    is_applied BIGINT NOT NULL CONSTRAINT repair_choice_is_applied_boolean CHECK (is_applied IN (0, 1)),
    officer_id TEXT COLLATE "C",
    at BIGINT NOT NULL,
    CONSTRAINT repair_choice_plan_id_repair_id PRIMARY KEY (commune, plan_id, repair_id),
    FOREIGN KEY (commune, plan_id) REFERENCES plan (commune, id),
    FOREIGN KEY (commune, officer_id) REFERENCES officer (commune, id)
);
ALTER TABLE repair_choice ENABLE ROW LEVEL SECURITY;
ALTER TABLE repair_choice FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON repair_choice USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX repair_choice_plan_id_reference ON repair_choice (commune, plan_id);
CREATE INDEX repair_choice_officer_id_reference ON repair_choice (commune, officer_id);
CREATE TABLE reminder (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT reminder_commune CHECK (commune <> ''),
    thing_id TEXT COLLATE "C" NOT NULL,
    day TEXT COLLATE "C" NOT NULL,
    days_before BIGINT NOT NULL,
    at BIGINT NOT NULL,
    CONSTRAINT reminder_thing_id_day_days_before PRIMARY KEY (commune, thing_id, day, days_before)
);
ALTER TABLE reminder ENABLE ROW LEVEL SECURITY;
ALTER TABLE reminder FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON reminder USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));


-- plans-0003 files that are read in

CREATE TABLE plan_paper (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT plan_paper_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    hash TEXT COLLATE "C" NOT NULL,
    file_name TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL CONSTRAINT plan_paper_state_choice CHECK (state IN ('waiting', 'reading', 'read', 'failed')),
    pages_done BIGINT NOT NULL,
    pages BIGINT NOT NULL,
    sureness BIGINT,
    doubts TEXT COLLATE "C" NOT NULL,
    remarks TEXT COLLATE "C" NOT NULL,
    troubles TEXT COLLATE "C" NOT NULL,
    plan_id TEXT COLLATE "C",
    officer_id TEXT COLLATE "C",
    asked_at BIGINT NOT NULL,
    CONSTRAINT plan_paper_id PRIMARY KEY (commune, id),
    CONSTRAINT plan_paper_hash UNIQUE (commune, hash),
    CONSTRAINT plan_paper_check_1 CHECK ((state = 'read') = (plan_id IS NOT NULL)),
    FOREIGN KEY (commune, plan_id) REFERENCES plan (commune, id),
    FOREIGN KEY (commune, officer_id) REFERENCES officer (commune, id)
);
ALTER TABLE plan_paper ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_paper FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON plan_paper USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX plan_paper_plan_id_reference ON plan_paper (commune, plan_id);
CREATE INDEX plan_paper_officer_id_reference ON plan_paper (commune, officer_id);


-- evidence-0001 what units report by hand

CREATE TABLE attestation (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT attestation_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    what TEXT COLLATE "C" NOT NULL,
    happened_on TEXT COLLATE "C" NOT NULL,
    target_id TEXT COLLATE "C",
    task_id TEXT COLLATE "C",
    measure TEXT COLLATE "C" NOT NULL,
    quantity BIGINT NOT NULL,
    out_of BIGINT,
    channel TEXT COLLATE "C" NOT NULL CONSTRAINT attestation_channel_choice CHECK (channel IN ('meeting', 'banner', 'loudspeaker', 'school', 'poster', 'other')),
    unit_id TEXT COLLATE "C",
    state TEXT COLLATE "C" NOT NULL CONSTRAINT attestation_state_choice CHECK (state IN ('reported', 'confirmed', 'declined', 'voided')),
    reported_by TEXT COLLATE "C" NOT NULL,
    reported_at BIGINT NOT NULL,
    decided_by TEXT COLLATE "C",
    decided_at BIGINT,
    voided_by TEXT COLLATE "C",
    voided_at BIGINT,
    reason TEXT COLLATE "C",
    CONSTRAINT attestation_id PRIMARY KEY (commune, id),
    CONSTRAINT attestation_check_1 CHECK (quantity >= 0),
    CONSTRAINT attestation_check_2 CHECK (out_of IS NULL OR (out_of > 0 AND quantity <= out_of)),
    CONSTRAINT attestation_check_3 CHECK ((state = 'reported') = (decided_by IS NULL)),
    CONSTRAINT attestation_check_4 CHECK (decided_by IS NULL OR decided_by <> reported_by),
    CONSTRAINT attestation_check_5 CHECK ((state = 'voided') = (voided_by IS NOT NULL)),
    CONSTRAINT attestation_check_6 CHECK ((state IN ('declined', 'voided')) = (reason IS NOT NULL)),
    FOREIGN KEY (commune, unit_id) REFERENCES unit (commune, id),
    FOREIGN KEY (commune, reported_by) REFERENCES officer (commune, id),
    FOREIGN KEY (commune, decided_by) REFERENCES officer (commune, id),
    FOREIGN KEY (commune, voided_by) REFERENCES officer (commune, id)
);
ALTER TABLE attestation ENABLE ROW LEVEL SECURITY;
ALTER TABLE attestation FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON attestation USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX attestation_unit_id_reference ON attestation (commune, unit_id);
CREATE INDEX attestation_reported_by_reference ON attestation (commune, reported_by);
CREATE INDEX attestation_decided_by_reference ON attestation (commune, decided_by);
CREATE INDEX attestation_voided_by_reference ON attestation (commune, voided_by);
CREATE INDEX attestation_by_day ON attestation (commune, happened_on);
CREATE INDEX attestation_by_state ON attestation (commune, state, happened_on);


-- media-0001 the library

CREATE TABLE media_item (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT media_item_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL CONSTRAINT media_item_kind_choice CHECK (kind IN ('picture', 'video', 'sound', 'document')),
    state TEXT COLLATE "C" NOT NULL CONSTRAINT media_item_state_choice CHECK (state IN ('preparing', 'ready', 'failed')),
    progress BIGINT NOT NULL DEFAULT 0,
    trouble_vi TEXT COLLATE "C",
    trouble_en TEXT COLLATE "C",
    name TEXT COLLATE "C" NOT NULL,
    source_hash TEXT COLLATE "C" NOT NULL,
    source_bytes BIGINT NOT NULL,
    arrival TEXT COLLATE "C",
    width BIGINT,
    height BIGINT,
    milliseconds BIGINT,
    focus_x BIGINT NOT NULL DEFAULT 50,
    focus_y BIGINT NOT NULL DEFAULT 50,
    credit TEXT COLLATE "C" NOT NULL DEFAULT '',
    consent TEXT COLLATE "C" NOT NULL DEFAULT '',
    folded TEXT COLLATE "C" NOT NULL DEFAULT '',
    added_by TEXT COLLATE "C",
    added_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    archived_at BIGINT,
    CONSTRAINT media_item_id PRIMARY KEY (commune, id),
    CONSTRAINT media_item_check_1 CHECK (progress BETWEEN 0 AND 100),
    CONSTRAINT media_item_check_2 CHECK (focus_x BETWEEN 0 AND 100),
    CONSTRAINT media_item_check_3 CHECK (focus_y BETWEEN 0 AND 100),
    CONSTRAINT media_item_check_4 CHECK ((state = 'failed') = (trouble_vi IS NOT NULL)),
    FOREIGN KEY (commune, added_by) REFERENCES officer (commune, id)
);
ALTER TABLE media_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE media_item FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON media_item USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX media_item_added_by_reference ON media_item (commune, added_by);
CREATE INDEX media_item_by_kind ON media_item (commune, kind, id);
CREATE INDEX media_item_by_source ON media_item (commune, source_hash);
CREATE TABLE media_text (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT media_text_commune CHECK (commune <> ''),
    item_id TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    alt TEXT COLLATE "C" NOT NULL,
    caption TEXT COLLATE "C" NOT NULL,
    CONSTRAINT media_text_item_id_language PRIMARY KEY (commune, item_id, language),
    FOREIGN KEY (commune, item_id) REFERENCES media_item (commune, id)
);
ALTER TABLE media_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE media_text FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON media_text USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX media_text_item_id_reference ON media_text (commune, item_id);
CREATE TABLE media_file (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT media_file_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    item_id TEXT COLLATE "C" NOT NULL,
    role TEXT COLLATE "C" NOT NULL CONSTRAINT media_file_role_choice CHECK (role IN ('whole', 'card', 'share', 'video', 'sound', 'document', 'captions')),
    language TEXT COLLATE "C" NOT NULL DEFAULT '',
    hash TEXT COLLATE "C" NOT NULL,
    content_type TEXT COLLATE "C" NOT NULL,
    bytes BIGINT NOT NULL,
    width BIGINT,
    height BIGINT,
    CONSTRAINT media_file_id PRIMARY KEY (commune, id),
    FOREIGN KEY (commune, item_id) REFERENCES media_item (commune, id)
);
ALTER TABLE media_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE media_file FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON media_file USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX media_file_item_id_reference ON media_file (commune, item_id);
CREATE INDEX media_file_by_item ON media_file (commune, item_id, role);
CREATE INDEX media_file_by_hash ON media_file (commune, hash);
CREATE TABLE upload (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT upload_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    officer_id TEXT COLLATE "C" NOT NULL,
    length BIGINT NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    alt TEXT COLLATE "C" NOT NULL,
    begun_at BIGINT NOT NULL,
    item_id TEXT COLLATE "C",
    CONSTRAINT upload_id PRIMARY KEY (commune, id),
    CONSTRAINT upload_check_1 CHECK (length > 0),
    FOREIGN KEY (commune, officer_id) REFERENCES officer (commune, id)
);
ALTER TABLE upload ENABLE ROW LEVEL SECURITY;
ALTER TABLE upload FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON upload USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX upload_officer_id_reference ON upload (commune, officer_id);
CREATE INDEX upload_by_day ON upload (commune, begun_at);


-- newsroom-0001 stories

CREATE TABLE topic (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT topic_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    slug TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    name_en TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    CONSTRAINT topic_id PRIMARY KEY (commune, id),
    CONSTRAINT topic_slug UNIQUE (commune, slug)
);
ALTER TABLE topic ENABLE ROW LEVEL SECURITY;
ALTER TABLE topic FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON topic USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE TABLE story (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT story_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL CONSTRAINT story_state_choice CHECK (state IN ('draft', 'submitted', 'returned', 'approved', 'published', 'withdrawn')),
    author_id TEXT COLLATE "C" NOT NULL,
    writer_id TEXT COLLATE "C" NOT NULL,
    revision_id TEXT COLLATE "C" NOT NULL,
    live_revision_id TEXT COLLATE "C",
    remark TEXT COLLATE "C",
    slug TEXT COLLATE "C",
    published_at BIGINT,
    changed_at BIGINT,
    withdrawn_at BIGINT,
    withdrawn_because TEXT COLLATE "C",
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    CONSTRAINT story_id PRIMARY KEY (commune, id),
    CONSTRAINT story_slug UNIQUE (commune, slug),
    CONSTRAINT story_check_1 CHECK (live_revision_id IS NULL OR published_at IS NOT NULL),
    CONSTRAINT story_check_2 CHECK (published_at IS NULL OR slug IS NOT NULL),
    CONSTRAINT story_check_3 CHECK (state <> 'published' OR live_revision_id = revision_id),
    CONSTRAINT story_check_4 CHECK ((withdrawn_at IS NULL) = (withdrawn_because IS NULL)),
    CONSTRAINT story_check_5 CHECK (withdrawn_at IS NULL OR live_revision_id IS NULL),
    FOREIGN KEY (commune, author_id) REFERENCES officer (commune, id),
    FOREIGN KEY (commune, writer_id) REFERENCES officer (commune, id)
);
ALTER TABLE story ENABLE ROW LEVEL SECURITY;
ALTER TABLE story FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON story USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX story_author_id_reference ON story (commune, author_id);
CREATE INDEX story_writer_id_reference ON story (commune, writer_id);
CREATE INDEX story_by_state ON story (commune, state, updated_at);
CREATE INDEX story_by_publication ON story (commune, published_at);
CREATE TABLE story_revision (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT story_revision_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    story_id TEXT COLLATE "C" NOT NULL,
    number BIGINT NOT NULL,
    officer_id TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL,
    kind TEXT COLLATE "C" NOT NULL CONSTRAINT story_revision_kind_choice CHECK (kind IN ('article', 'notice', 'media')),
    topic_id TEXT COLLATE "C",
    unit_id TEXT COLLATE "C",
    source TEXT COLLATE "C" NOT NULL,
    task_id TEXT COLLATE "C",
    target_id TEXT COLLATE "C",
    CONSTRAINT story_revision_id PRIMARY KEY (commune, id),
    CONSTRAINT story_revision_story_id_number UNIQUE (commune, story_id, number),
    FOREIGN KEY (commune, story_id) REFERENCES story (commune, id),
    FOREIGN KEY (commune, officer_id) REFERENCES officer (commune, id),
    FOREIGN KEY (commune, topic_id) REFERENCES topic (commune, id),
    FOREIGN KEY (commune, unit_id) REFERENCES unit (commune, id)
);
ALTER TABLE story_revision ENABLE ROW LEVEL SECURITY;
ALTER TABLE story_revision FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON story_revision USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX story_revision_story_id_reference ON story_revision (commune, story_id);
CREATE INDEX story_revision_officer_id_reference ON story_revision (commune, officer_id);
CREATE INDEX story_revision_topic_id_reference ON story_revision (commune, topic_id);
CREATE INDEX story_revision_unit_id_reference ON story_revision (commune, unit_id);
CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION USING ERRCODE = 'CL001', TABLE = TG_TABLE_NAME; END $$;
CREATE TRIGGER story_revision_append_only BEFORE UPDATE OR DELETE ON story_revision
FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER story_revision_no_truncate BEFORE TRUNCATE ON story_revision
FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TABLE story_text (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT story_text_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    revision_id TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL CONSTRAINT story_text_language_choice CHECK (language IN ('vi', 'en')),
    title TEXT COLLATE "C" NOT NULL,
    summary TEXT COLLATE "C" NOT NULL,
    body TEXT COLLATE "C" NOT NULL,
    folded TEXT COLLATE "C" NOT NULL,
    CONSTRAINT story_text_id PRIMARY KEY (commune, id),
    CONSTRAINT story_text_revision_id_language UNIQUE (commune, revision_id, language),
    FOREIGN KEY (commune, revision_id) REFERENCES story_revision (commune, id)
);
ALTER TABLE story_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE story_text FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON story_text USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX story_text_revision_id_reference ON story_text (commune, revision_id);
CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION USING ERRCODE = 'CL001', TABLE = TG_TABLE_NAME; END $$;
CREATE TRIGGER story_text_append_only BEFORE UPDATE OR DELETE ON story_text
FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER story_text_no_truncate BEFORE TRUNCATE ON story_text
FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TABLE story_step (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT story_step_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    story_id TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL,
    officer_id TEXT COLLATE "C" NOT NULL,
    step TEXT COLLATE "C" NOT NULL CONSTRAINT story_step_step_choice CHECK (step IN ('created', 'saved', 'submitted', 'returned', 'approved', 'published', 'corrected', 'withdrawn', 'moved')),
    words TEXT COLLATE "C",
    revision_id TEXT COLLATE "C" NOT NULL,
    CONSTRAINT story_step_id PRIMARY KEY (commune, id),
    FOREIGN KEY (commune, story_id) REFERENCES story (commune, id),
    FOREIGN KEY (commune, officer_id) REFERENCES officer (commune, id),
    FOREIGN KEY (commune, revision_id) REFERENCES story_revision (commune, id)
);
ALTER TABLE story_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE story_step FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON story_step USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX story_step_story_id_reference ON story_step (commune, story_id);
CREATE INDEX story_step_officer_id_reference ON story_step (commune, officer_id);
CREATE INDEX story_step_revision_id_reference ON story_step (commune, revision_id);
CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION USING ERRCODE = 'CL001', TABLE = TG_TABLE_NAME; END $$;
CREATE TRIGGER story_step_append_only BEFORE UPDATE OR DELETE ON story_step
FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER story_step_no_truncate BEFORE TRUNCATE ON story_step
FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TABLE story_address (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT story_address_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    slug TEXT COLLATE "C" NOT NULL,
    story_id TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    CONSTRAINT story_address_id PRIMARY KEY (commune, id),
    CONSTRAINT story_address_slug UNIQUE (commune, slug),
    FOREIGN KEY (commune, story_id) REFERENCES story (commune, id)
);
ALTER TABLE story_address ENABLE ROW LEVEL SECURITY;
ALTER TABLE story_address FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON story_address USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX story_address_story_id_reference ON story_address (commune, story_id);
CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION USING ERRCODE = 'CL001', TABLE = TG_TABLE_NAME; END $$;
CREATE TRIGGER story_address_append_only BEFORE UPDATE OR DELETE ON story_address
FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER story_address_no_truncate BEFORE TRUNCATE ON story_address
FOR EACH STATEMENT EXECUTE FUNCTION append_only();


-- newsroom-0002 more kinds and languages

ALTER TABLE story_revision DROP CONSTRAINT story_revision_kind_choice;
ALTER TABLE story_revision ADD CONSTRAINT story_revision_kind_choice CHECK (kind IN ('article', 'notice', 'media', 'infographic', 'video', 'audio', 'document', 'page'));
ALTER TABLE story_text DROP CONSTRAINT story_text_language_choice;
ALTER TABLE story_revision ADD COLUMN media_id TEXT COLLATE "C";


-- newsroom-lists-0001 quick lists

ALTER TABLE story ADD COLUMN live_topic_id TEXT COLLATE "C";
ALTER TABLE story ADD COLUMN live_kind TEXT COLLATE "C";
ALTER TABLE topic ADD COLUMN live_count BIGINT NOT NULL DEFAULT 0;
UPDATE story SET live_topic_id = (SELECT topic_id FROM story_revision
    WHERE story_revision.id = story.live_revision_id)
WHERE live_revision_id IS NOT NULL;
UPDATE story SET live_kind = (SELECT kind FROM story_revision
    WHERE story_revision.id = story.live_revision_id)
WHERE live_revision_id IS NOT NULL;
UPDATE topic SET live_count = (SELECT COUNT(*) FROM story
    WHERE story.live_topic_id = topic.id);
CREATE INDEX story_live ON story (commune, published_at, id, live_kind) WHERE live_revision_id IS NOT NULL;
CREATE INDEX story_live_by_topic ON story (commune, live_topic_id, published_at, id, live_kind) WHERE live_revision_id IS NOT NULL;
CREATE INDEX story_live_by_kind ON story (commune, live_kind, published_at, id) WHERE live_revision_id IS NOT NULL;
CREATE INDEX story_by_touch ON story (commune, updated_at, id);
CREATE INDEX story_by_state_and_touch ON story (commune, state, updated_at, id);
CREATE INDEX story_by_author ON story (commune, author_id, updated_at, id);


-- newsroom-0003 workflow

ALTER TABLE story ADD COLUMN approved_fingerprint TEXT COLLATE "C";
ALTER TABLE story ADD COLUMN shelf TEXT COLLATE "C";
ALTER TABLE story ADD COLUMN publish_at BIGINT;
ALTER TABLE story ADD COLUMN publish_by TEXT COLLATE "C";
ALTER TABLE story ADD COLUMN unpublish_at BIGINT;
ALTER TABLE story ADD COLUMN unpublish_by TEXT COLLATE "C";
ALTER TABLE story ADD COLUMN unpublish_because TEXT COLLATE "C";
ALTER TABLE story ADD COLUMN archived_at BIGINT;
ALTER TABLE story ADD COLUMN urgent_at BIGINT;
ALTER TABLE story ADD COLUMN urgent_by TEXT COLLATE "C";
ALTER TABLE story ADD COLUMN urgent_because TEXT COLLATE "C";
ALTER TABLE story ADD COLUMN planned_on TEXT COLLATE "C";
ALTER TABLE story ADD COLUMN review_on TEXT COLLATE "C";
ALTER TABLE story ADD COLUMN review_by TEXT COLLATE "C";
ALTER TABLE story ADD COLUMN reviewed_at BIGINT;
CREATE INDEX story_by_plan ON story (commune, planned_on);
CREATE INDEX story_by_schedule ON story (commune, publish_at);
CREATE INDEX story_by_review ON story (commune, review_on);
CREATE INDEX story_by_urgency ON story (commune, urgent_at);
CREATE INDEX story_current ON story (commune, published_at, id, live_kind) WHERE live_revision_id IS NOT NULL AND archived_at IS NULL;
CREATE INDEX story_current_by_topic ON story (commune, live_topic_id, published_at, id, live_kind) WHERE live_revision_id IS NOT NULL AND archived_at IS NULL;
CREATE INDEX story_current_by_kind ON story (commune, live_kind, published_at, id) WHERE live_revision_id IS NOT NULL AND archived_at IS NULL;
ALTER TABLE story_step DROP CONSTRAINT story_step_step_choice;
ALTER TABLE story_step ADD CONSTRAINT story_step_step_choice CHECK (step IN ('created', 'saved', 'submitted', 'returned', 'approved', 'published', 'corrected', 'withdrawn', 'moved', 'scheduled', 'unscheduled', 'archived', 'restored', 'urgent', 'checked', 'reviewed', 'linked'));
ALTER TABLE story_revision ADD COLUMN attachments TEXT COLLATE "C" NOT NULL DEFAULT '[]';
CREATE TABLE story_document (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT story_document_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    revision_id TEXT COLLATE "C" NOT NULL,
    number TEXT COLLATE "C" NOT NULL,
    type TEXT COLLATE "C" NOT NULL,
    issuer TEXT COLLATE "C" NOT NULL,
    signer TEXT COLLATE "C" NOT NULL,
    signed_on TEXT COLLATE "C",
    in_force_from TEXT COLLATE "C",
    in_force_until TEXT COLLATE "C",
    replaced_by TEXT COLLATE "C",
    folded TEXT COLLATE "C" NOT NULL,
    CONSTRAINT story_document_id PRIMARY KEY (commune, id),
    CONSTRAINT story_document_revision_id UNIQUE (commune, revision_id),
    FOREIGN KEY (commune, revision_id) REFERENCES story_revision (commune, id)
);
ALTER TABLE story_document ENABLE ROW LEVEL SECURITY;
ALTER TABLE story_document FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON story_document USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX story_document_revision_id_reference ON story_document (commune, revision_id);
CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION USING ERRCODE = 'CL001', TABLE = TG_TABLE_NAME; END $$;
CREATE TRIGGER story_document_append_only BEFORE UPDATE OR DELETE ON story_document
FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER story_document_no_truncate BEFORE TRUNCATE ON story_document
FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TABLE story_remark (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT story_remark_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    story_id TEXT COLLATE "C" NOT NULL,
    revision_id TEXT COLLATE "C" NOT NULL,
    officer_id TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL,
    mark TEXT COLLATE "C" NOT NULL,
    quote TEXT COLLATE "C" NOT NULL,
    words TEXT COLLATE "C" NOT NULL,
    done_at BIGINT,
    done_by TEXT COLLATE "C",
    CONSTRAINT story_remark_id PRIMARY KEY (commune, id),
    CONSTRAINT story_remark_check_1 CHECK ((done_at IS NULL) = (done_by IS NULL)),
    FOREIGN KEY (commune, story_id) REFERENCES story (commune, id),
    FOREIGN KEY (commune, revision_id) REFERENCES story_revision (commune, id),
    FOREIGN KEY (commune, officer_id) REFERENCES officer (commune, id),
    FOREIGN KEY (commune, done_by) REFERENCES officer (commune, id)
);
ALTER TABLE story_remark ENABLE ROW LEVEL SECURITY;
ALTER TABLE story_remark FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON story_remark USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX story_remark_story_id_reference ON story_remark (commune, story_id);
CREATE INDEX story_remark_revision_id_reference ON story_remark (commune, revision_id);
CREATE INDEX story_remark_officer_id_reference ON story_remark (commune, officer_id);
CREATE INDEX story_remark_done_by_reference ON story_remark (commune, done_by);
CREATE TABLE story_link (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT story_link_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    secret TEXT COLLATE "C" NOT NULL,
    story_id TEXT COLLATE "C" NOT NULL,
    officer_id TEXT COLLATE "C" NOT NULL,
    purpose TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    revoked_at BIGINT,
    CONSTRAINT story_link_id PRIMARY KEY (commune, id),
    CONSTRAINT story_link_secret UNIQUE (commune, secret),
    FOREIGN KEY (commune, story_id) REFERENCES story (commune, id),
    FOREIGN KEY (commune, officer_id) REFERENCES officer (commune, id)
);
ALTER TABLE story_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE story_link FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON story_link USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX story_link_story_id_reference ON story_link (commune, story_id);
CREATE INDEX story_link_officer_id_reference ON story_link (commune, officer_id);


-- newsroom-lists-0002 archived stories out of counts; lists of one's own

UPDATE topic SET live_count = (SELECT COUNT(*) FROM story
    WHERE story.live_topic_id = topic.id AND story.archived_at IS NULL);
CREATE INDEX story_by_author_and_state ON story (commune, author_id, state, updated_at, id);
CREATE INDEX story_news ON story (commune, published_at, id, live_kind, live_revision_id, archived_at) WHERE live_revision_id IS NOT NULL AND archived_at IS NULL
AND live_kind NOT IN ('document', 'page');
CREATE INDEX story_to_publish ON story (commune, publish_at) WHERE publish_at IS NOT NULL;
CREATE INDEX story_to_end ON story (commune, unpublish_at) WHERE unpublish_at IS NOT NULL;


-- newsroom-translations-0001 parts, drafts, glossary, names of topics

CREATE TABLE story_translation (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT story_translation_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    revision_id TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    parts TEXT COLLATE "C" NOT NULL,
    at BIGINT,
    CONSTRAINT story_translation_id PRIMARY KEY (commune, id),
    CONSTRAINT story_translation_revision_id_language UNIQUE (commune, revision_id, language),
    FOREIGN KEY (commune, revision_id) REFERENCES story_revision (commune, id)
);
ALTER TABLE story_translation ENABLE ROW LEVEL SECURITY;
ALTER TABLE story_translation FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON story_translation USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX story_translation_revision_id_reference ON story_translation (commune, revision_id);
CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION USING ERRCODE = 'CL001', TABLE = TG_TABLE_NAME; END $$;
CREATE TRIGGER story_translation_append_only BEFORE UPDATE OR DELETE ON story_translation
FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER story_translation_no_truncate BEFORE TRUNCATE ON story_translation
FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TABLE machine_draft (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT machine_draft_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    source_hash TEXT COLLATE "C" NOT NULL,
    words TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL,
    CONSTRAINT machine_draft_id PRIMARY KEY (commune, id),
    CONSTRAINT machine_draft_language_source_hash UNIQUE (commune, language, source_hash)
);
ALTER TABLE machine_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE machine_draft FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON machine_draft USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE TABLE term (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT term_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    words TEXT COLLATE "C" NOT NULL,
    slug TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL CONSTRAINT term_kind_choice CHECK (kind IN ('place', 'title', 'festival', 'other')),
    note TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    CONSTRAINT term_id PRIMARY KEY (commune, id),
    CONSTRAINT term_slug UNIQUE (commune, slug)
);
ALTER TABLE term ENABLE ROW LEVEL SECURITY;
ALTER TABLE term FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON term USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE TABLE term_name (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT term_name_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    term_id TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    words TEXT COLLATE "C" NOT NULL,
    CONSTRAINT term_name_id PRIMARY KEY (commune, id),
    CONSTRAINT term_name_term_id_language UNIQUE (commune, term_id, language),
    FOREIGN KEY (commune, term_id) REFERENCES term (commune, id) ON DELETE CASCADE
);
ALTER TABLE term_name ENABLE ROW LEVEL SECURITY;
ALTER TABLE term_name FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON term_name USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX term_name_term_id_reference ON term_name (commune, term_id);
CREATE TABLE topic_name (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT topic_name_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    topic_id TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    CONSTRAINT topic_name_id PRIMARY KEY (commune, id),
    CONSTRAINT topic_name_topic_id_language UNIQUE (commune, topic_id, language),
    FOREIGN KEY (commune, topic_id) REFERENCES topic (commune, id)
);
ALTER TABLE topic_name ENABLE ROW LEVEL SECURITY;
ALTER TABLE topic_name FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON topic_name USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX topic_name_topic_id_reference ON topic_name (commune, topic_id);


-- newsroom-writing-0001 unsaved texts and who has them open

CREATE TABLE unsaved_text (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT unsaved_text_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    story_id TEXT COLLATE "C" NOT NULL,
    officer_id TEXT COLLATE "C" NOT NULL,
    version TEXT COLLATE "C" NOT NULL,
    fields TEXT COLLATE "C" NOT NULL,
    kept_at BIGINT NOT NULL,
    CONSTRAINT unsaved_text_id PRIMARY KEY (commune, id),
    CONSTRAINT unsaved_text_story_id_officer_id UNIQUE (commune, story_id, officer_id),
    FOREIGN KEY (commune, officer_id) REFERENCES officer (commune, id)
);
ALTER TABLE unsaved_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE unsaved_text FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON unsaved_text USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX unsaved_text_officer_id_reference ON unsaved_text (commune, officer_id);
CREATE INDEX unsaved_text_by_age ON unsaved_text (commune, kept_at);
CREATE TABLE open_editor (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT open_editor_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    story_id TEXT COLLATE "C" NOT NULL,
    officer_id TEXT COLLATE "C" NOT NULL,
    since BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    CONSTRAINT open_editor_id PRIMARY KEY (commune, id),
    CONSTRAINT open_editor_story_id_officer_id UNIQUE (commune, story_id, officer_id),
    FOREIGN KEY (commune, officer_id) REFERENCES officer (commune, id)
);
ALTER TABLE open_editor ENABLE ROW LEVEL SECURITY;
ALTER TABLE open_editor FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON open_editor USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX open_editor_officer_id_reference ON open_editor (commune, officer_id);
CREATE INDEX open_editor_by_age ON open_editor (commune, seen_at);


-- newsroom-writing-0002 place names

CREATE TABLE place_name (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT place_name_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    former TEXT COLLATE "C" NOT NULL,
    changed_at BIGINT NOT NULL,
    CONSTRAINT place_name_id PRIMARY KEY (commune, id),
    CONSTRAINT place_name_name UNIQUE (commune, name)
);
ALTER TABLE place_name ENABLE ROW LEVEL SECURITY;
ALTER TABLE place_name FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON place_name USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));


-- newsroom-writing-0003 what a text shows of the media library

CREATE TABLE story_media (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT story_media_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    revision_id TEXT COLLATE "C" NOT NULL,
    media_id TEXT COLLATE "C" NOT NULL,
    CONSTRAINT story_media_id PRIMARY KEY (commune, id),
    CONSTRAINT story_media_revision_id_media_id UNIQUE (commune, revision_id, media_id),
    FOREIGN KEY (commune, revision_id) REFERENCES story_revision (commune, id)
);
ALTER TABLE story_media ENABLE ROW LEVEL SECURITY;
ALTER TABLE story_media FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON story_media USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX story_media_revision_id_reference ON story_media (commune, revision_id);
CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION USING ERRCODE = 'CL001', TABLE = TG_TABLE_NAME; END $$;
CREATE TRIGGER story_media_append_only BEFORE UPDATE OR DELETE ON story_media
FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER story_media_no_truncate BEFORE TRUNCATE ON story_media
FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE INDEX story_media_by_item ON story_media (commune, media_id);


-- newsroom-0007 old site

CREATE TABLE old_import (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT old_import_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    address TEXT COLLATE "C" NOT NULL,
    source TEXT COLLATE "C",
    state TEXT COLLATE "C" NOT NULL CONSTRAINT old_import_state_choice CHECK (state IN ('looking', 'found', 'bringing', 'done', 'failed')),
    trouble TEXT COLLATE "C",
    target TEXT COLLATE "C" NOT NULL CONSTRAINT old_import_target_choice CHECK (target IN ('draft', 'submitted')),
    officer_id TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    finished_at BIGINT,
    CONSTRAINT old_import_id PRIMARY KEY (commune, id),
    FOREIGN KEY (commune, officer_id) REFERENCES officer (commune, id)
);
ALTER TABLE old_import ENABLE ROW LEVEL SECURITY;
ALTER TABLE old_import FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON old_import USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX old_import_officer_id_reference ON old_import (commune, officer_id);
CREATE INDEX old_import_by_moment ON old_import (commune, created_at);
CREATE TABLE old_item (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT old_item_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    import_id TEXT COLLATE "C" NOT NULL,
    address TEXT COLLATE "C" NOT NULL,
    title TEXT COLLATE "C" NOT NULL,
    summary TEXT COLLATE "C" NOT NULL,
    content TEXT COLLATE "C" NOT NULL,
    picture TEXT COLLATE "C" NOT NULL,
    published_at BIGINT,
    state TEXT COLLATE "C" NOT NULL CONSTRAINT old_item_state_choice CHECK (state IN ('found', 'chosen', 'brought', 'failed')),
    trouble TEXT COLLATE "C",
    notes TEXT COLLATE "C" NOT NULL,
    story_id TEXT COLLATE "C",
    CONSTRAINT old_item_id PRIMARY KEY (commune, id),
    CONSTRAINT old_item_import_id_address UNIQUE (commune, import_id, address),
    FOREIGN KEY (commune, import_id) REFERENCES old_import (commune, id),
    FOREIGN KEY (commune, story_id) REFERENCES story (commune, id)
);
ALTER TABLE old_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE old_item FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON old_item USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX old_item_import_id_reference ON old_item (commune, import_id);
CREATE INDEX old_item_story_id_reference ON old_item (commune, story_id);
CREATE INDEX old_item_by_state ON old_item (commune, import_id, state, published_at);
CREATE TABLE old_origin (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT old_origin_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    address TEXT COLLATE "C" NOT NULL,
    story_id TEXT COLLATE "C" NOT NULL,
    published_at BIGINT,
    created_at BIGINT NOT NULL,
    CONSTRAINT old_origin_id PRIMARY KEY (commune, id),
    CONSTRAINT old_origin_address UNIQUE (commune, address),
    CONSTRAINT old_origin_story_id UNIQUE (commune, story_id),
    FOREIGN KEY (commune, story_id) REFERENCES story (commune, id)
);
ALTER TABLE old_origin ENABLE ROW LEVEL SECURITY;
ALTER TABLE old_origin FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON old_origin USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX old_origin_story_id_reference ON old_origin (commune, story_id);
CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION USING ERRCODE = 'CL001', TABLE = TG_TABLE_NAME; END $$;
CREATE TRIGGER old_origin_append_only BEFORE UPDATE OR DELETE ON old_origin
FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER old_origin_no_truncate BEFORE TRUNCATE ON old_origin
FOR EACH STATEMENT EXECUTE FUNCTION append_only();


-- newsroom-0004 approval links

CREATE TABLE approval_link (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT approval_link_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    secret TEXT COLLATE "C" NOT NULL,
    story_id TEXT COLLATE "C" NOT NULL,
    revision_id TEXT COLLATE "C" NOT NULL,
    fingerprint TEXT COLLATE "C" NOT NULL,
    officer_id TEXT COLLATE "C" NOT NULL,
    made_by TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    failures BIGINT NOT NULL,
    ticket TEXT COLLATE "C",
    ticket_until BIGINT,
    used_at BIGINT,
    revoked_at BIGINT,
    locked_at BIGINT,
    CONSTRAINT approval_link_id PRIMARY KEY (commune, id),
    CONSTRAINT approval_link_secret UNIQUE (commune, secret),
    FOREIGN KEY (commune, story_id) REFERENCES story (commune, id),
    FOREIGN KEY (commune, revision_id) REFERENCES story_revision (commune, id),
    FOREIGN KEY (commune, officer_id) REFERENCES officer (commune, id),
    FOREIGN KEY (commune, made_by) REFERENCES officer (commune, id)
);
ALTER TABLE approval_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE approval_link FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON approval_link USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX approval_link_story_id_reference ON approval_link (commune, story_id);
CREATE INDEX approval_link_revision_id_reference ON approval_link (commune, revision_id);
CREATE INDEX approval_link_officer_id_reference ON approval_link (commune, officer_id);
CREATE INDEX approval_link_made_by_reference ON approval_link (commune, made_by);
CREATE INDEX approval_link_by_story ON approval_link (commune, story_id, created_at);
CREATE INDEX approval_link_by_officer ON approval_link (commune, officer_id, locked_at);


-- newsroom-0008 topic of an old site's stories

ALTER TABLE old_import ADD COLUMN topic TEXT COLLATE "C" NOT NULL DEFAULT '';


-- cases-0001 what residents ask

CREATE TABLE resident_case (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT resident_case_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    once_hash TEXT COLLATE "C" NOT NULL,
    secret_hash TEXT COLLATE "C" NOT NULL,
    channel TEXT COLLATE "C" NOT NULL CONSTRAINT resident_case_channel_choice CHECK (channel IN ('web', 'zalo', 'hotline', 'counter', 'hamlet', 'open311')),
    category TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL CONSTRAINT resident_case_state_choice CHECK (state IN ('open', 'waiting', 'proposed', 'answered', 'merged')),
    words TEXT COLLATE "C" NOT NULL,
    hamlet TEXT COLLATE "C" NOT NULL,
    place TEXT COLLATE "C" NOT NULL,
    latitude DOUBLE PRECISION,
    longitude DOUBLE PRECISION,
    received_at BIGINT NOT NULL,
    unit_id TEXT COLLATE "C",
    officer_id TEXT COLLATE "C",
    started_at BIGINT NOT NULL,
    first_minutes BIGINT NOT NULL,
    full_minutes BIGINT NOT NULL,
    mode TEXT COLLATE "C" NOT NULL CONSTRAINT resident_case_mode_choice CHECK (mode IN ('plain', 'working')),
    pauses TEXT COLLATE "C" NOT NULL,
    first_due BIGINT NOT NULL,
    full_due BIGINT NOT NULL,
    first_reply_at BIGINT,
    answered_at BIGINT,
    outcome TEXT COLLATE "C" CONSTRAINT resident_case_outcome_choice CHECK (outcome IN ('done', 'planned', 'informed', 'cannot', 'elsewhere', 'unanswered', 'noCase')),
    round BIGINT NOT NULL DEFAULT 1,
    escalated_at BIGINT,
    overdue_at BIGINT,
    merged_into TEXT COLLATE "C",
    may_publish BIGINT NOT NULL CONSTRAINT resident_case_may_publish_boolean CHECK (may_publish IN (0, 1)),
    published_at BIGINT,
    rating BIGINT,
    erased_at BIGINT,
    version BIGINT NOT NULL DEFAULT 1,
    entered_by TEXT COLLATE "C",
    CONSTRAINT resident_case_id PRIMARY KEY (commune, id),
    CONSTRAINT resident_case_code UNIQUE (commune, code),
    CONSTRAINT resident_case_once_hash UNIQUE (commune, once_hash),
    CONSTRAINT resident_case_secret_hash UNIQUE (commune, secret_hash),
    CONSTRAINT resident_case_check_1 CHECK (round IN (1, 2)),
    CONSTRAINT resident_case_check_2 CHECK (rating IS NULL OR rating BETWEEN 1 AND 5),
    CONSTRAINT resident_case_check_3 CHECK ((state = 'answered') = (outcome IS NOT NULL)),
    CONSTRAINT resident_case_check_4 CHECK ((state = 'merged') = (merged_into IS NOT NULL)),
    CONSTRAINT resident_case_check_5 CHECK ((latitude IS NULL) = (longitude IS NULL)),
    FOREIGN KEY (commune, unit_id) REFERENCES unit (commune, id),
    FOREIGN KEY (commune, officer_id) REFERENCES officer (commune, id),
    FOREIGN KEY (commune, merged_into) REFERENCES resident_case (commune, id),
    FOREIGN KEY (commune, entered_by) REFERENCES officer (commune, id)
);
ALTER TABLE resident_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE resident_case FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON resident_case USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX resident_case_unit_id_reference ON resident_case (commune, unit_id);
CREATE INDEX resident_case_officer_id_reference ON resident_case (commune, officer_id);
CREATE INDEX resident_case_merged_into_reference ON resident_case (commune, merged_into);
CREATE INDEX resident_case_entered_by_reference ON resident_case (commune, entered_by);
CREATE INDEX case_running ON resident_case (commune, full_due, id) WHERE state IN ('open', 'proposed');
CREATE INDEX case_running_of_unit ON resident_case (commune, unit_id, full_due, id) WHERE state IN ('open', 'proposed');
CREATE INDEX case_waiting ON resident_case (commune, full_due, id) WHERE state = 'waiting';
CREATE INDEX case_proposed ON resident_case (commune, full_due, id) WHERE state = 'proposed';
CREATE INDEX case_escalated ON resident_case (commune, full_due) WHERE state IN ('open', 'proposed') AND escalated_at IS NOT NULL;
CREATE INDEX case_by_category ON resident_case (commune, category, received_at);
CREATE INDEX case_by_moment ON resident_case (commune, received_at);
CREATE INDEX case_by_published ON resident_case (commune, published_at);
CREATE TABLE case_entry (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT case_entry_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    case_id TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    is_public BIGINT NOT NULL CONSTRAINT case_entry_is_public_boolean CHECK (is_public IN (0, 1)),
    officer_id TEXT COLLATE "C",
    words TEXT COLLATE "C" NOT NULL,
    details TEXT COLLATE "C" NOT NULL DEFAULT '{}',
    CONSTRAINT case_entry_id PRIMARY KEY (commune, id),
    FOREIGN KEY (commune, case_id) REFERENCES resident_case (commune, id),
    FOREIGN KEY (commune, officer_id) REFERENCES officer (commune, id)
);
ALTER TABLE case_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON case_entry USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX case_entry_case_id_reference ON case_entry (commune, case_id);
CREATE INDEX case_entry_officer_id_reference ON case_entry (commune, officer_id);
CREATE TABLE case_contact (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT case_contact_commune CHECK (commune <> ''),
    case_id TEXT COLLATE "C" NOT NULL,
    sealed TEXT COLLATE "C" NOT NULL,
    purpose TEXT COLLATE "C" NOT NULL,
    consented_at BIGINT NOT NULL,
    wants TEXT COLLATE "C" NOT NULL,
    CONSTRAINT case_contact_case_id PRIMARY KEY (commune, case_id),
    FOREIGN KEY (commune, case_id) REFERENCES resident_case (commune, id)
);
ALTER TABLE case_contact ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_contact FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON case_contact USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX case_contact_case_id_reference ON case_contact (commune, case_id);
CREATE TABLE case_look (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT case_look_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    case_id TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL,
    officer_id TEXT COLLATE "C" NOT NULL,
    reason TEXT COLLATE "C" NOT NULL,
    CONSTRAINT case_look_id PRIMARY KEY (commune, id),
    FOREIGN KEY (commune, case_id) REFERENCES resident_case (commune, id),
    FOREIGN KEY (commune, officer_id) REFERENCES officer (commune, id)
);
ALTER TABLE case_look ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_look FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON case_look USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX case_look_case_id_reference ON case_look (commune, case_id);
CREATE INDEX case_look_officer_id_reference ON case_look (commune, officer_id);
CREATE TABLE case_alarm (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT case_alarm_commune CHECK (commune <> ''),
    case_id TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL CONSTRAINT case_alarm_kind_choice CHECK (kind IN ('firstAmber', 'firstRed', 'fullAmber', 'escalation', 'fullRed', 'silence')),
    due_at BIGINT NOT NULL,
    rang_at BIGINT NOT NULL,
    CONSTRAINT case_alarm_case_id_kind_due_at PRIMARY KEY (commune, case_id, kind, due_at),
    FOREIGN KEY (commune, case_id) REFERENCES resident_case (commune, id)
);
ALTER TABLE case_alarm ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_alarm FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON case_alarm USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX case_alarm_case_id_reference ON case_alarm (commune, case_id);


-- cases-0002 categories, limits, routes, duty

CREATE TABLE case_category (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT case_category_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    name_en TEXT COLLATE "C" NOT NULL,
    hint TEXT COLLATE "C" NOT NULL,
    hint_en TEXT COLLATE "C" NOT NULL,
    keywords TEXT COLLATE "C" NOT NULL,
    way TEXT COLLATE "C" NOT NULL CONSTRAINT case_category_way_choice CHECK (way IN ('cases', 'emergency', 'procedure')),
    unit_id TEXT COLLATE "C",
    first_minutes BIGINT NOT NULL,
    full_minutes BIGINT NOT NULL,
    mode TEXT COLLATE "C" NOT NULL CONSTRAINT case_category_mode_choice CHECK (mode IN ('plain', 'working')),
    needs_approval BIGINT NOT NULL CONSTRAINT case_category_needs_approval_boolean CHECK (needs_approval IN (0, 1)),
    is_open BIGINT NOT NULL CONSTRAINT case_category_is_open_boolean CHECK (is_open IN (0, 1)),
    place BIGINT NOT NULL,
    CONSTRAINT case_category_id PRIMARY KEY (commune, id),
    CONSTRAINT case_category_check_1 CHECK (first_minutes > 0),
    CONSTRAINT case_category_check_2 CHECK (full_minutes >= first_minutes),
    FOREIGN KEY (commune, unit_id) REFERENCES unit (commune, id)
);
ALTER TABLE case_category ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_category FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON case_category USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX case_category_unit_id_reference ON case_category (commune, unit_id);
CREATE TABLE case_limit (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT case_limit_commune CHECK (commune <> ''),
    category TEXT COLLATE "C" NOT NULL,
    channel TEXT COLLATE "C" NOT NULL,
    first_minutes BIGINT NOT NULL,
    full_minutes BIGINT NOT NULL,
    CONSTRAINT case_limit_category_channel PRIMARY KEY (commune, category, channel),
    CONSTRAINT case_limit_check_1 CHECK (first_minutes > 0),
    CONSTRAINT case_limit_check_2 CHECK (full_minutes >= first_minutes)
);
ALTER TABLE case_limit ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_limit FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON case_limit USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE TABLE case_route (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT case_route_commune CHECK (commune <> ''),
    category TEXT COLLATE "C" NOT NULL,
    hamlet TEXT COLLATE "C" NOT NULL,
    unit_id TEXT COLLATE "C" NOT NULL,
    CONSTRAINT case_route_category_hamlet PRIMARY KEY (commune, category, hamlet),
    FOREIGN KEY (commune, unit_id) REFERENCES unit (commune, id)
);
ALTER TABLE case_route ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_route FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON case_route USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX case_route_unit_id_reference ON case_route (commune, unit_id);
CREATE TABLE case_duty (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT case_duty_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    first_day TEXT COLLATE "C" NOT NULL,
    last_day TEXT COLLATE "C" NOT NULL,
    unit_id TEXT COLLATE "C" NOT NULL,
    officer_id TEXT COLLATE "C" NOT NULL,
    phone TEXT COLLATE "C" NOT NULL,
    note TEXT COLLATE "C" NOT NULL,
    CONSTRAINT case_duty_id PRIMARY KEY (commune, id),
    FOREIGN KEY (commune, unit_id) REFERENCES unit (commune, id),
    FOREIGN KEY (commune, officer_id) REFERENCES officer (commune, id)
);
ALTER TABLE case_duty ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_duty FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON case_duty USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX case_duty_unit_id_reference ON case_duty (commune, unit_id);
CREATE INDEX case_duty_officer_id_reference ON case_duty (commune, officer_id);
CREATE INDEX case_duty_by_day ON case_duty (commune, last_day);
CREATE TABLE case_template (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT case_template_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    title TEXT COLLATE "C" NOT NULL,
    words TEXT COLLATE "C" NOT NULL,
    category TEXT COLLATE "C" NOT NULL,
    CONSTRAINT case_template_id PRIMARY KEY (commune, id)
);
ALTER TABLE case_template ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_template FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON case_template USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));


-- cases-public-0001 questions and answers on the portal

CREATE TABLE case_public (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT case_public_commune CHECK (commune <> ''),
    case_id TEXT COLLATE "C" NOT NULL,
    slug TEXT COLLATE "C" NOT NULL,
    title TEXT COLLATE "C" NOT NULL,
    question TEXT COLLATE "C" NOT NULL,
    answer TEXT COLLATE "C" NOT NULL,
    category TEXT COLLATE "C" NOT NULL,
    hamlet TEXT COLLATE "C" NOT NULL,
    photos TEXT COLLATE "C" NOT NULL DEFAULT '[]',
    published_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    published_by TEXT COLLATE "C" NOT NULL,
    withdrawn_at BIGINT,
    CONSTRAINT case_public_case_id PRIMARY KEY (commune, case_id),
    CONSTRAINT case_public_slug UNIQUE (commune, slug),
    FOREIGN KEY (commune, case_id) REFERENCES resident_case (commune, id),
    FOREIGN KEY (commune, published_by) REFERENCES officer (commune, id)
);
ALTER TABLE case_public ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_public FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON case_public USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX case_public_case_id_reference ON case_public (commune, case_id);
CREATE INDEX case_public_published_by_reference ON case_public (commune, published_by);
CREATE INDEX case_public_newest ON case_public (commune, published_at, case_id) WHERE withdrawn_at IS NULL;


-- cases-open311-0001 keys of other programs

CREATE TABLE open311_key (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT open311_key_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    hash TEXT COLLATE "C" NOT NULL,
    made_at BIGINT NOT NULL,
    made_by TEXT COLLATE "C" NOT NULL,
    revoked_at BIGINT,
    CONSTRAINT open311_key_id PRIMARY KEY (commune, id),
    CONSTRAINT open311_key_hash UNIQUE (commune, hash),
    FOREIGN KEY (commune, made_by) REFERENCES officer (commune, id)
);
ALTER TABLE open311_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE open311_key FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON open311_key USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX open311_key_made_by_reference ON open311_key (commune, made_by);
CREATE TABLE open311_case (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT open311_case_commune CHECK (commune <> ''),
    case_id TEXT COLLATE "C" NOT NULL,
    key_id TEXT COLLATE "C" NOT NULL,
    CONSTRAINT open311_case_case_id PRIMARY KEY (commune, case_id),
    FOREIGN KEY (commune, case_id) REFERENCES resident_case (commune, id),
    FOREIGN KEY (commune, key_id) REFERENCES open311_key (commune, id)
);
ALTER TABLE open311_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE open311_case FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON open311_case USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX open311_case_case_id_reference ON open311_case (commune, case_id);
CREATE INDEX open311_case_key_id_reference ON open311_case (commune, key_id);


-- cases-public-0002 covered parts of photos

CREATE TABLE case_cover (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT case_cover_commune CHECK (commune <> ''),
    case_id TEXT COLLATE "C" NOT NULL,
    photo_id TEXT COLLATE "C" NOT NULL,
    parts TEXT COLLATE "C" NOT NULL,
    file_id TEXT COLLATE "C" NOT NULL,
    CONSTRAINT case_cover_case_id_photo_id PRIMARY KEY (commune, case_id, photo_id),
    FOREIGN KEY (commune, case_id) REFERENCES resident_case (commune, id)
);
ALTER TABLE case_cover ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_cover FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON case_cover USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX case_cover_case_id_reference ON case_cover (commune, case_id);


-- cases-talks-0001 cases that came by message

CREATE TABLE case_person (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT case_person_commune CHECK (commune <> ''),
    person TEXT COLLATE "C" NOT NULL,
    last_at BIGINT,
    CONSTRAINT case_person_person PRIMARY KEY (commune, person)
);
ALTER TABLE case_person ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_person FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON case_person USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE TABLE case_talk (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT case_talk_commune CHECK (commune <> ''),
    case_id TEXT COLLATE "C" NOT NULL,
    person TEXT COLLATE "C" NOT NULL,
    CONSTRAINT case_talk_case_id PRIMARY KEY (commune, case_id),
    FOREIGN KEY (commune, case_id) REFERENCES resident_case (commune, id)
);
ALTER TABLE case_talk ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_talk FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON case_talk USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX case_talk_case_id_reference ON case_talk (commune, case_id);
CREATE INDEX case_talk_by_person ON case_talk (commune, person, case_id);


-- cases-calls-0001 missed calls

CREATE TABLE case_call (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT case_call_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    once_hash TEXT COLLATE "C" NOT NULL,
    called_at BIGINT NOT NULL,
    sealed TEXT COLLATE "C" NOT NULL,
    tries BIGINT NOT NULL DEFAULT 0,
    last_try_at BIGINT,
    noted_by TEXT COLLATE "C" NOT NULL,
    ended_at BIGINT,
    ending TEXT COLLATE "C" CONSTRAINT case_call_ending_choice CHECK (ending IN ('entered', 'spoken', 'unreachable', 'lapsed')),
    case_id TEXT COLLATE "C",
    CONSTRAINT case_call_id PRIMARY KEY (commune, id),
    CONSTRAINT case_call_once_hash UNIQUE (commune, once_hash),
    CONSTRAINT case_call_check_1 CHECK ((ended_at IS NULL) = (ending IS NULL)),
    CONSTRAINT case_call_check_2 CHECK (ended_at IS NULL OR sealed = ''),
    FOREIGN KEY (commune, noted_by) REFERENCES officer (commune, id),
    FOREIGN KEY (commune, case_id) REFERENCES resident_case (commune, id)
);
ALTER TABLE case_call ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_call FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON case_call USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX case_call_noted_by_reference ON case_call (commune, noted_by);
CREATE INDEX case_call_case_id_reference ON case_call (commune, case_id);
CREATE INDEX case_call_open ON case_call (commune, called_at) WHERE ended_at IS NULL;


-- channels-0001 letters, secrets of accounts, what arrived

CREATE TABLE letter (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT letter_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    key TEXT COLLATE "C" NOT NULL,
    way TEXT COLLATE "C" NOT NULL CONSTRAINT letter_way_choice CHECK (way IN ('sms', 'zalo', 'email')),
    purpose TEXT COLLATE "C" NOT NULL,
    ref_kind TEXT COLLATE "C" NOT NULL,
    ref_id TEXT COLLATE "C" NOT NULL,
    sealed TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL CONSTRAINT letter_state_choice CHECK (state IN ('waiting', 'sent', 'rehearsed', 'failed', 'givenUp', 'refused', 'withdrawn')),
    attempts BIGINT NOT NULL DEFAULT 0,
    written_at BIGINT NOT NULL,
    next_at BIGINT,
    tried_at BIGINT,
    settled_at BIGINT,
    trouble TEXT COLLATE "C" NOT NULL DEFAULT '',
    CONSTRAINT letter_id PRIMARY KEY (commune, id),
    CONSTRAINT letter_key UNIQUE (commune, key),
    CONSTRAINT letter_check_1 CHECK ((state IN ('waiting', 'failed')) = (sealed <> '')),
    CONSTRAINT letter_check_2 CHECK (attempts >= 0)
);
ALTER TABLE letter ENABLE ROW LEVEL SECURITY;
ALTER TABLE letter FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON letter USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX letter_by_ref ON letter (commune, ref_kind, ref_id, written_at);
CREATE INDEX letter_by_moment ON letter (commune, written_at);
CREATE INDEX letter_by_state ON letter (commune, state, settled_at);
CREATE TABLE channel_secret (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT channel_secret_commune CHECK (commune <> ''),
    name TEXT COLLATE "C" NOT NULL,
    sealed TEXT COLLATE "C" NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    claimed_until BIGINT,
    CONSTRAINT channel_secret_name PRIMARY KEY (commune, name)
);
ALTER TABLE channel_secret ENABLE ROW LEVEL SECURITY;
ALTER TABLE channel_secret FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON channel_secret USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE TABLE arrival (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT arrival_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    sealed TEXT COLLATE "C" NOT NULL,
    arrived_at BIGINT NOT NULL,
    taken_at BIGINT,
    CONSTRAINT arrival_id PRIMARY KEY (commune, id)
);
ALTER TABLE arrival ENABLE ROW LEVEL SECURITY;
ALTER TABLE arrival FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON arrival USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX arrival_by_moment ON arrival (commune, arrived_at);


-- studio-0001 pronunciations, sounds, sentences

CREATE TABLE pronunciation (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT pronunciation_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    written TEXT COLLATE "C" NOT NULL,
    said TEXT COLLATE "C" NOT NULL,
    note TEXT COLLATE "C" NOT NULL DEFAULT '',
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    CONSTRAINT pronunciation_id PRIMARY KEY (commune, id),
    CONSTRAINT pronunciation_written UNIQUE (commune, written)
);
ALTER TABLE pronunciation ENABLE ROW LEVEL SECURITY;
ALTER TABLE pronunciation FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON pronunciation USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE TABLE studio_sound (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT studio_sound_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL CONSTRAINT studio_sound_kind_choice CHECK (kind IN ('spoken', 'levelled')),
    source TEXT COLLATE "C" NOT NULL,
    voice TEXT COLLATE "C" NOT NULL DEFAULT '',
    speed BIGINT NOT NULL DEFAULT 100,
    pitch BIGINT NOT NULL DEFAULT 50,
    state TEXT COLLATE "C" NOT NULL CONSTRAINT studio_sound_state_choice CHECK (state IN ('waiting', 'ready', 'failed')),
    progress BIGINT NOT NULL DEFAULT 0,
    mp3 TEXT COLLATE "C" NOT NULL DEFAULT '',
    opus TEXT COLLATE "C" NOT NULL DEFAULT '',
    mp3_bytes BIGINT NOT NULL DEFAULT 0,
    opus_bytes BIGINT NOT NULL DEFAULT 0,
    milliseconds BIGINT NOT NULL DEFAULT 0,
    reason_vi TEXT COLLATE "C" NOT NULL DEFAULT '',
    reason_en TEXT COLLATE "C" NOT NULL DEFAULT '',
    ordered_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL,
    CONSTRAINT studio_sound_id PRIMARY KEY (commune, id),
    CONSTRAINT studio_sound_check_1 CHECK (progress BETWEEN 0 AND 100),
    CONSTRAINT studio_sound_check_2 CHECK ((state = 'ready') = (mp3 <> ''))
);
ALTER TABLE studio_sound ENABLE ROW LEVEL SECURITY;
ALTER TABLE studio_sound FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON studio_sound USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX studio_sound_by_use ON studio_sound (commune, used_at);
CREATE TABLE studio_sentence (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT studio_sentence_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    hash TEXT COLLATE "C" NOT NULL,
    bytes BIGINT NOT NULL,
    used_at BIGINT NOT NULL,
    CONSTRAINT studio_sentence_id PRIMARY KEY (commune, id)
);
ALTER TABLE studio_sentence ENABLE ROW LEVEL SECURITY;
ALTER TABLE studio_sentence FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON studio_sentence USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX studio_sentence_by_use ON studio_sentence (commune, used_at);
CREATE INDEX studio_sentence_by_hash ON studio_sentence (commune, hash);


-- speakers-0001 loudspeakers, airings, logs, alarms

CREATE TABLE speaker_group (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT speaker_group_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    place TEXT COLLATE "C" NOT NULL DEFAULT '',
    latitude DOUBLE PRECISION,
    longitude DOUBLE PRECISION,
    made_at BIGINT NOT NULL,
    CONSTRAINT speaker_group_id PRIMARY KEY (commune, id),
    CONSTRAINT speaker_group_name UNIQUE (commune, name)
);
ALTER TABLE speaker_group ENABLE ROW LEVEL SECURITY;
ALTER TABLE speaker_group FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON speaker_group USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE TABLE speaker (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT speaker_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    group_id TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    place TEXT COLLATE "C" NOT NULL DEFAULT '',
    latitude DOUBLE PRECISION,
    longitude DOUBLE PRECISION,
    state TEXT COLLATE "C" NOT NULL CONSTRAINT speaker_state_choice CHECK (state IN ('waiting', 'active', 'revoked')),
    sealed TEXT COLLATE "C" NOT NULL DEFAULT '',
    volume BIGINT NOT NULL DEFAULT 60,
    hardware TEXT COLLATE "C" NOT NULL DEFAULT '',
    version TEXT COLLATE "C" NOT NULL DEFAULT '',
    made_at BIGINT NOT NULL,
    registered_at BIGINT,
    revoked_at BIGINT,
    seen_at BIGINT,
    heartbeat TEXT COLLATE "C" NOT NULL DEFAULT '',
    last_count BIGINT NOT NULL DEFAULT 0,
    kept_up_to BIGINT NOT NULL DEFAULT 0,
    CONSTRAINT speaker_id PRIMARY KEY (commune, id),
    CONSTRAINT speaker_check_1 CHECK (volume BETWEEN 0 AND 100),
    CONSTRAINT speaker_check_2 CHECK ((state = 'waiting') = (sealed = '')),
    FOREIGN KEY (commune, group_id) REFERENCES speaker_group (commune, id)
);
ALTER TABLE speaker ENABLE ROW LEVEL SECURITY;
ALTER TABLE speaker FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON speaker USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX speaker_group_id_reference ON speaker (commune, group_id);
CREATE TABLE speaker_code (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT speaker_code_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    speaker_id TEXT COLLATE "C" NOT NULL,
    sealed TEXT COLLATE "C" NOT NULL,
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT,
    CONSTRAINT speaker_code_id PRIMARY KEY (commune, id),
    FOREIGN KEY (commune, speaker_id) REFERENCES speaker (commune, id) ON DELETE CASCADE
);
ALTER TABLE speaker_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE speaker_code FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON speaker_code USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX speaker_code_speaker_id_reference ON speaker_code (commune, speaker_id);
CREATE TABLE speaker_command (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT speaker_command_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    speaker_id TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL CONSTRAINT speaker_command_kind_choice CHECK (kind IN ('setVolume', 'reboot', 'syncTime', 'stop')),
    volume BIGINT,
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    done_at BIGINT,
    CONSTRAINT speaker_command_id PRIMARY KEY (commune, id),
    FOREIGN KEY (commune, speaker_id) REFERENCES speaker (commune, id) ON DELETE CASCADE
);
ALTER TABLE speaker_command ENABLE ROW LEVEL SECURITY;
ALTER TABLE speaker_command FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON speaker_command USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX speaker_command_speaker_id_reference ON speaker_command (commune, speaker_id);
CREATE INDEX speaker_command_open ON speaker_command (commune, expires_at);
CREATE TABLE speaker_schedule (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT speaker_schedule_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    number BIGINT NOT NULL,
    issued_at BIGINT NOT NULL,
    good_until BIGINT NOT NULL,
    CONSTRAINT speaker_schedule_id PRIMARY KEY (commune, id)
);
ALTER TABLE speaker_schedule ENABLE ROW LEVEL SECURITY;
ALTER TABLE speaker_schedule FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON speaker_schedule USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE TABLE airing (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT airing_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    title TEXT COLLATE "C" NOT NULL,
    ref_kind TEXT COLLATE "C" NOT NULL,
    ref_id TEXT COLLATE "C" NOT NULL,
    priority TEXT COLLATE "C" NOT NULL CONSTRAINT airing_priority_choice CHECK (priority IN ('urgent', 'notice', 'column', 'relay', 'music')),
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    volume BIGINT,
    parts TEXT COLLATE "C" NOT NULL,
    counts TEXT COLLATE "C" NOT NULL DEFAULT '',
    given_at BIGINT NOT NULL,
    withdrawn_at BIGINT,
    frozen_at BIGINT,
    proven_at BIGINT,
    looks BIGINT NOT NULL DEFAULT 0,
    CONSTRAINT airing_id PRIMARY KEY (commune, id)
);
ALTER TABLE airing ENABLE ROW LEVEL SECURITY;
ALTER TABLE airing FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON airing USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX airing_by_start ON airing (commune, starts_at);
CREATE INDEX airing_by_end ON airing (commune, ends_at);
CREATE TABLE airing_group (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT airing_group_commune CHECK (commune <> ''),
    airing_id TEXT COLLATE "C" NOT NULL,
    group_id TEXT COLLATE "C" NOT NULL,
    CONSTRAINT airing_group_airing_id_group_id PRIMARY KEY (commune, airing_id, group_id),
    FOREIGN KEY (commune, airing_id) REFERENCES airing (commune, id) ON DELETE CASCADE,
    FOREIGN KEY (commune, group_id) REFERENCES speaker_group (commune, id)
);
ALTER TABLE airing_group ENABLE ROW LEVEL SECURITY;
ALTER TABLE airing_group FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON airing_group USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX airing_group_airing_id_reference ON airing_group (commune, airing_id);
CREATE INDEX airing_group_group_id_reference ON airing_group (commune, group_id);
CREATE TABLE airing_sound (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT airing_sound_commune CHECK (commune <> ''),
    airing_id TEXT COLLATE "C" NOT NULL,
    hash TEXT COLLATE "C" NOT NULL,
    bytes BIGINT NOT NULL,
    is_opus BIGINT NOT NULL CONSTRAINT airing_sound_is_opus_boolean CHECK (is_opus IN (0, 1)),
    CONSTRAINT airing_sound_airing_id_hash PRIMARY KEY (commune, airing_id, hash),
    FOREIGN KEY (commune, airing_id) REFERENCES airing (commune, id) ON DELETE CASCADE
);
ALTER TABLE airing_sound ENABLE ROW LEVEL SECURITY;
ALTER TABLE airing_sound FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON airing_sound USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX airing_sound_airing_id_reference ON airing_sound (commune, airing_id);
CREATE INDEX airing_sound_by_hash ON airing_sound (commune, hash);
CREATE TABLE airing_member (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT airing_member_commune CHECK (commune <> ''),
    airing_id TEXT COLLATE "C" NOT NULL,
    speaker_id TEXT COLLATE "C" NOT NULL,
    CONSTRAINT airing_member_airing_id_speaker_id PRIMARY KEY (commune, airing_id, speaker_id),
    FOREIGN KEY (commune, airing_id) REFERENCES airing (commune, id) ON DELETE CASCADE,
    FOREIGN KEY (commune, speaker_id) REFERENCES speaker (commune, id)
);
ALTER TABLE airing_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE airing_member FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON airing_member USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX airing_member_airing_id_reference ON airing_member (commune, airing_id);
CREATE INDEX airing_member_speaker_id_reference ON airing_member (commune, speaker_id);
CREATE TABLE speaker_log (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT speaker_log_commune CHECK (commune <> ''),
    speaker_id TEXT COLLATE "C" NOT NULL,
    number BIGINT NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL,
    kept_at BIGINT NOT NULL,
    airing_id TEXT COLLATE "C" NOT NULL DEFAULT '',
    revision BIGINT NOT NULL DEFAULT 0,
    started_at BIGINT,
    seconds DOUBLE PRECISION NOT NULL DEFAULT 0.0,
    is_whole BIGINT NOT NULL DEFAULT 0 CONSTRAINT speaker_log_is_whole_boolean CHECK (is_whole IN (0, 1)),
    reason TEXT COLLATE "C" NOT NULL DEFAULT '',
    entry TEXT COLLATE "C" NOT NULL,
    CONSTRAINT speaker_log_speaker_id_number PRIMARY KEY (commune, speaker_id, number),
    FOREIGN KEY (commune, speaker_id) REFERENCES speaker (commune, id)
);
ALTER TABLE speaker_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE speaker_log FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON speaker_log USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX speaker_log_speaker_id_reference ON speaker_log (commune, speaker_id);
CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION USING ERRCODE = 'CL001', TABLE = TG_TABLE_NAME; END $$;
CREATE TRIGGER speaker_log_append_only BEFORE UPDATE OR DELETE ON speaker_log
FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER speaker_log_no_truncate BEFORE TRUNCATE ON speaker_log
FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE INDEX speaker_log_by_airing ON speaker_log (commune, airing_id, kind);
CREATE INDEX speaker_log_by_moment ON speaker_log (commune, at);
CREATE TABLE speaker_alarm (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT speaker_alarm_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    subject TEXT COLLATE "C" NOT NULL,
    amount BIGINT NOT NULL DEFAULT 1,
    began_at BIGINT NOT NULL,
    ended_at BIGINT,
    CONSTRAINT speaker_alarm_id PRIMARY KEY (commune, id)
);
ALTER TABLE speaker_alarm ENABLE ROW LEVEL SECURITY;
ALTER TABLE speaker_alarm FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON speaker_alarm USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX speaker_alarm_by_moment ON speaker_alarm (commune, began_at);
CREATE UNIQUE INDEX speaker_alarm_open ON speaker_alarm (commune, kind, subject) WHERE ended_at IS NULL;


-- speakers-0002 streams

CREATE TABLE speaker_stream (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT speaker_stream_commune CHECK (commune <> ''),
    group_id TEXT COLLATE "C" NOT NULL,
    mount TEXT COLLATE "C" NOT NULL,
    begun_at BIGINT NOT NULL,
    CONSTRAINT speaker_stream_group_id PRIMARY KEY (commune, group_id),
    CONSTRAINT speaker_stream_mount UNIQUE (commune, mount),
    FOREIGN KEY (commune, group_id) REFERENCES speaker_group (commune, id) ON DELETE CASCADE
);
ALTER TABLE speaker_stream ENABLE ROW LEVEL SECURITY;
ALTER TABLE speaker_stream FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON speaker_stream USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX speaker_stream_group_id_reference ON speaker_stream (commune, group_id);


-- broadcast-0001 columns, bulletins, slots, turns

CREATE TABLE radio_column (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT radio_column_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    name_en TEXT COLLATE "C" NOT NULL DEFAULT '',
    priority TEXT COLLATE "C" NOT NULL CONSTRAINT radio_column_priority_choice CHECK (priority IN ('notice', 'column', 'relay', 'music')),
    opening_name TEXT COLLATE "C" NOT NULL DEFAULT '',
    opening_sound TEXT COLLATE "C",
    closing_name TEXT COLLATE "C" NOT NULL DEFAULT '',
    closing_sound TEXT COLLATE "C",
    counts BIGINT NOT NULL CONSTRAINT radio_column_counts_boolean CHECK (counts IN (0, 1)),
    is_ended BIGINT NOT NULL DEFAULT 0 CONSTRAINT radio_column_is_ended_boolean CHECK (is_ended IN (0, 1)),
    created_at BIGINT NOT NULL,
    CONSTRAINT radio_column_id PRIMARY KEY (commune, id)
);
ALTER TABLE radio_column ENABLE ROW LEVEL SECURITY;
ALTER TABLE radio_column FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON radio_column USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE TABLE bulletin (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT bulletin_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    title TEXT COLLATE "C" NOT NULL,
    column_id TEXT COLLATE "C",
    state TEXT COLLATE "C" NOT NULL CONSTRAINT bulletin_state_choice CHECK (state IN ('draft', 'submitted', 'approved', 'withdrawn')),
    voice TEXT COLLATE "C",
    volume BIGINT,
    target_id TEXT COLLATE "C",
    task_id TEXT COLLATE "C",
    topic TEXT COLLATE "C",
    unit_id TEXT COLLATE "C",
    writer_id TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    submitted_at BIGINT,
    approved_by TEXT COLLATE "C",
    approved_at BIGINT,
    remark TEXT COLLATE "C",
    slug TEXT COLLATE "C",
    opening_sound TEXT COLLATE "C",
    closing_sound TEXT COLLATE "C",
    joined_hash TEXT COLLATE "C" NOT NULL DEFAULT '',
    joined_bytes BIGINT NOT NULL DEFAULT 0,
    joined_seconds DOUBLE PRECISION NOT NULL DEFAULT 0.0,
    version BIGINT NOT NULL DEFAULT 1,
    CONSTRAINT bulletin_id PRIMARY KEY (commune, id),
    CONSTRAINT bulletin_slug UNIQUE (commune, slug),
    CONSTRAINT bulletin_check_1 CHECK (approved_by IS NULL OR approved_by <> writer_id),
    CONSTRAINT bulletin_check_2 CHECK (state <> 'approved' OR (approved_by IS NOT NULL AND slug IS NOT NULL)),
    CONSTRAINT bulletin_check_3 CHECK (volume IS NULL OR (volume >= 0 AND volume <= 100)),
    FOREIGN KEY (commune, column_id) REFERENCES radio_column (commune, id),
    FOREIGN KEY (commune, unit_id) REFERENCES unit (commune, id),
    FOREIGN KEY (commune, writer_id) REFERENCES officer (commune, id),
    FOREIGN KEY (commune, approved_by) REFERENCES officer (commune, id)
);
ALTER TABLE bulletin ENABLE ROW LEVEL SECURITY;
ALTER TABLE bulletin FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON bulletin USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX bulletin_column_id_reference ON bulletin (commune, column_id);
CREATE INDEX bulletin_unit_id_reference ON bulletin (commune, unit_id);
CREATE INDEX bulletin_writer_id_reference ON bulletin (commune, writer_id);
CREATE INDEX bulletin_approved_by_reference ON bulletin (commune, approved_by);
CREATE TABLE bulletin_item (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT bulletin_item_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    bulletin_id TEXT COLLATE "C" NOT NULL,
    place BIGINT NOT NULL,
    kind TEXT COLLATE "C" NOT NULL CONSTRAINT bulletin_item_kind_choice CHECK (kind IN ('story', 'words', 'recording', 'music', 'relay')),
    title TEXT COLLATE "C" NOT NULL,
    words TEXT COLLATE "C" NOT NULL DEFAULT '',
    ref_kind TEXT COLLATE "C",
    ref_id TEXT COLLATE "C",
    file_name TEXT COLLATE "C" NOT NULL DEFAULT '',
    sound_id TEXT COLLATE "C",
    stream_url TEXT COLLATE "C" NOT NULL DEFAULT '',
    relay_seconds BIGINT NOT NULL DEFAULT 0,
    CONSTRAINT bulletin_item_id PRIMARY KEY (commune, id),
    CONSTRAINT bulletin_item_check_1 CHECK ((kind = 'relay') = (stream_url <> '')),
    CONSTRAINT bulletin_item_check_2 CHECK (relay_seconds >= 0),
    FOREIGN KEY (commune, bulletin_id) REFERENCES bulletin (commune, id)
);
ALTER TABLE bulletin_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE bulletin_item FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON bulletin_item USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX bulletin_item_bulletin_id_reference ON bulletin_item (commune, bulletin_id);
CREATE TABLE air_slot (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT air_slot_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    weekdays TEXT COLLATE "C" NOT NULL,
    minute BIGINT NOT NULL,
    length_minutes BIGINT NOT NULL,
    group_ids TEXT COLLATE "C" NOT NULL,
    bulletin_id TEXT COLLATE "C",
    skips_holidays BIGINT NOT NULL CONSTRAINT air_slot_skips_holidays_boolean CHECK (skips_holidays IN (0, 1)),
    is_ended BIGINT NOT NULL DEFAULT 0 CONSTRAINT air_slot_is_ended_boolean CHECK (is_ended IN (0, 1)),
    created_at BIGINT NOT NULL,
    CONSTRAINT air_slot_id PRIMARY KEY (commune, id),
    CONSTRAINT air_slot_check_1 CHECK (minute >= 0 AND minute < 1440),
    CONSTRAINT air_slot_check_2 CHECK (length_minutes > 0),
    FOREIGN KEY (commune, bulletin_id) REFERENCES bulletin (commune, id)
);
ALTER TABLE air_slot ENABLE ROW LEVEL SECURITY;
ALTER TABLE air_slot FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON air_slot USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX air_slot_bulletin_id_reference ON air_slot (commune, bulletin_id);
CREATE TABLE air_turn (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT air_turn_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    bulletin_id TEXT COLLATE "C" NOT NULL,
    day TEXT COLLATE "C" NOT NULL,
    minute BIGINT NOT NULL,
    starts_at BIGINT NOT NULL,
    group_ids TEXT COLLATE "C" NOT NULL,
    slot_id TEXT COLLATE "C",
    is_ended BIGINT NOT NULL CONSTRAINT air_turn_is_ended_boolean CHECK (is_ended IN (0, 1)),
    given TEXT COLLATE "C" NOT NULL DEFAULT '',
    given_until BIGINT,
    planned_by TEXT COLLATE "C",
    planned_at BIGINT NOT NULL,
    CONSTRAINT air_turn_id PRIMARY KEY (commune, id),
    CONSTRAINT air_turn_check_1 CHECK (minute >= 0 AND minute < 1440),
    FOREIGN KEY (commune, bulletin_id) REFERENCES bulletin (commune, id),
    FOREIGN KEY (commune, slot_id) REFERENCES air_slot (commune, id),
    FOREIGN KEY (commune, planned_by) REFERENCES officer (commune, id)
);
ALTER TABLE air_turn ENABLE ROW LEVEL SECURITY;
ALTER TABLE air_turn FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON air_turn USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX air_turn_bulletin_id_reference ON air_turn (commune, bulletin_id);
CREATE INDEX air_turn_slot_id_reference ON air_turn (commune, slot_id);
CREATE INDEX air_turn_planned_by_reference ON air_turn (commune, planned_by);
CREATE TABLE article_sound (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT article_sound_commune CHECK (commune <> ''),
    ref_kind TEXT COLLATE "C" NOT NULL,
    ref_id TEXT COLLATE "C" NOT NULL,
    sound_id TEXT COLLATE "C" NOT NULL,
    asked_at BIGINT NOT NULL,
    hash TEXT COLLATE "C" NOT NULL DEFAULT '',
    bytes BIGINT NOT NULL DEFAULT 0,
    seconds DOUBLE PRECISION NOT NULL DEFAULT 0.0,
    CONSTRAINT article_sound_ref_kind_ref_id PRIMARY KEY (commune, ref_kind, ref_id)
);
ALTER TABLE article_sound ENABLE ROW LEVEL SECURITY;
ALTER TABLE article_sound FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON article_sound USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX bulletin_by_state ON bulletin (commune, state, changed_at);
CREATE INDEX bulletin_item_by_place ON bulletin_item (commune, bulletin_id, place);
CREATE INDEX bulletin_item_by_sound ON bulletin_item (commune, sound_id);
CREATE INDEX air_turn_by_start ON air_turn (commune, starts_at);
CREATE INDEX air_turn_by_day ON air_turn (commune, slot_id, day);
CREATE INDEX article_sound_by_sound ON article_sound (commune, sound_id);
CREATE INDEX article_sound_by_hash ON article_sound (commune, hash);
CREATE INDEX bulletin_by_joined ON bulletin (commune, joined_hash);


-- alerts-0001 emergency messages

CREATE TABLE alert (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT alert_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    content TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL CONSTRAINT alert_state_choice CHECK (state IN ('proposed', 'live', 'cancelled', 'refused')),
    sound_id TEXT COLLATE "C" NOT NULL,
    relayed TEXT COLLATE "C" NOT NULL DEFAULT '',
    replaces TEXT COLLATE "C",
    proposed_by TEXT COLLATE "C" NOT NULL,
    proposed_at BIGINT NOT NULL,
    approved_by TEXT COLLATE "C",
    approved_at BIGINT,
    expires_at BIGINT,
    ended_at BIGINT,
    ended_by TEXT COLLATE "C",
    reason TEXT COLLATE "C" NOT NULL DEFAULT '',
    sender TEXT COLLATE "C" NOT NULL DEFAULT '',
    times BIGINT NOT NULL DEFAULT 0,
    CONSTRAINT alert_id PRIMARY KEY (commune, id),
    CONSTRAINT alert_check_1 CHECK (approved_by IS NULL OR approved_by <> proposed_by),
    CONSTRAINT alert_check_2 CHECK (state NOT IN ('live', 'cancelled') OR approved_by IS NOT NULL),
    CONSTRAINT alert_check_3 CHECK (approved_by IS NULL OR approved_at IS NOT NULL),
    CONSTRAINT alert_check_4 CHECK (approved_by IS NULL OR expires_at IS NOT NULL),
    FOREIGN KEY (commune, replaces) REFERENCES alert (commune, id),
    FOREIGN KEY (commune, proposed_by) REFERENCES officer (commune, id),
    FOREIGN KEY (commune, approved_by) REFERENCES officer (commune, id),
    FOREIGN KEY (commune, ended_by) REFERENCES officer (commune, id)
);
ALTER TABLE alert ENABLE ROW LEVEL SECURITY;
ALTER TABLE alert FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON alert USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX alert_replaces_reference ON alert (commune, replaces);
CREATE INDEX alert_proposed_by_reference ON alert (commune, proposed_by);
CREATE INDEX alert_approved_by_reference ON alert (commune, approved_by);
CREATE INDEX alert_ended_by_reference ON alert (commune, ended_by);
CREATE INDEX alert_by_state ON alert (commune, state, expires_at);
CREATE INDEX alert_by_approved ON alert (commune, approved_at);
CREATE INDEX alert_by_relayed ON alert (commune, relayed) WHERE relayed <> '';


-- reports-0001 reports

CREATE TABLE report (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT report_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    period TEXT COLLATE "C" NOT NULL,
    figures TEXT COLLATE "C" NOT NULL,
    narrative TEXT COLLATE "C" NOT NULL,
    particulars TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    composed_at BIGINT NOT NULL,
    composed_by TEXT COLLATE "C" NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT COLLATE "C" NOT NULL,
    CONSTRAINT report_id PRIMARY KEY (commune, id),
    CONSTRAINT report_period UNIQUE (commune, period),
    CONSTRAINT report_check_1 CHECK (version > 0),
    FOREIGN KEY (commune, composed_by) REFERENCES officer (commune, id),
    FOREIGN KEY (commune, changed_by) REFERENCES officer (commune, id)
);
ALTER TABLE report ENABLE ROW LEVEL SECURITY;
ALTER TABLE report FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON report USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX report_composed_by_reference ON report (commune, composed_by);
CREATE INDEX report_changed_by_reference ON report (commune, changed_by);
CREATE TABLE frozen_report (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT frozen_report_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    report_id TEXT COLLATE "C" NOT NULL,
    document TEXT COLLATE "C" NOT NULL,
    hash TEXT COLLATE "C" NOT NULL,
    frozen_by TEXT COLLATE "C" NOT NULL,
    frozen_at BIGINT NOT NULL,
    CONSTRAINT frozen_report_id PRIMARY KEY (commune, id),
    CONSTRAINT frozen_report_report_id UNIQUE (commune, report_id),
    FOREIGN KEY (commune, report_id) REFERENCES report (commune, id),
    FOREIGN KEY (commune, frozen_by) REFERENCES officer (commune, id)
);
ALTER TABLE frozen_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE frozen_report FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON frozen_report USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX frozen_report_report_id_reference ON frozen_report (commune, report_id);
CREATE INDEX frozen_report_frozen_by_reference ON frozen_report (commune, frozen_by);
CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION USING ERRCODE = 'CL001', TABLE = TG_TABLE_NAME; END $$;
CREATE TRIGGER frozen_report_append_only BEFORE UPDATE OR DELETE ON frozen_report
FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER frozen_report_no_truncate BEFORE TRUNCATE ON frozen_report
FOR EACH STATEMENT EXECUTE FUNCTION append_only();


-- reports-0002 templates, remarks, register, sending

CREATE TABLE report_template (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT report_template_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    occasion TEXT COLLATE "C" NOT NULL,
    content TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    changed_by TEXT COLLATE "C" NOT NULL,
    changed_at BIGINT NOT NULL,
    CONSTRAINT report_template_id PRIMARY KEY (commune, id),
    CONSTRAINT report_template_occasion UNIQUE (commune, occasion),
    CONSTRAINT report_template_check_1 CHECK (version > 0),
    FOREIGN KEY (commune, changed_by) REFERENCES officer (commune, id)
);
ALTER TABLE report_template ENABLE ROW LEVEL SECURITY;
ALTER TABLE report_template FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON report_template USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX report_template_changed_by_reference ON report_template (commune, changed_by);
CREATE TABLE report_remark (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT report_remark_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    report_id TEXT COLLATE "C" NOT NULL,
    part TEXT COLLATE "C" NOT NULL,
    words TEXT COLLATE "C" NOT NULL,
    written_by TEXT COLLATE "C" NOT NULL,
    written_at BIGINT NOT NULL,
    answer TEXT COLLATE "C" NOT NULL,
    answered_by TEXT COLLATE "C",
    answered_at BIGINT,
    CONSTRAINT report_remark_id PRIMARY KEY (commune, id),
    FOREIGN KEY (commune, report_id) REFERENCES report (commune, id),
    FOREIGN KEY (commune, written_by) REFERENCES officer (commune, id),
    FOREIGN KEY (commune, answered_by) REFERENCES officer (commune, id)
);
ALTER TABLE report_remark ENABLE ROW LEVEL SECURITY;
ALTER TABLE report_remark FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON report_remark USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX report_remark_report_id_reference ON report_remark (commune, report_id);
CREATE INDEX report_remark_written_by_reference ON report_remark (commune, written_by);
CREATE INDEX report_remark_answered_by_reference ON report_remark (commune, answered_by);
CREATE INDEX report_remark_by_report ON report_remark (commune, report_id, written_at);
CREATE TABLE outgoing_paper (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT outgoing_paper_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    year BIGINT NOT NULL,
    series TEXT COLLATE "C" NOT NULL,
    number BIGINT NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    symbol TEXT COLLATE "C" NOT NULL,
    dated TEXT COLLATE "C" NOT NULL,
    subject TEXT COLLATE "C" NOT NULL,
    recipients TEXT COLLATE "C" NOT NULL,
    ref_kind TEXT COLLATE "C" NOT NULL,
    ref_id TEXT COLLATE "C" NOT NULL,
    entered_by TEXT COLLATE "C" NOT NULL,
    entered_at BIGINT NOT NULL,
    CONSTRAINT outgoing_paper_id PRIMARY KEY (commune, id),
    CONSTRAINT outgoing_paper_year_series_number UNIQUE (commune, year, series, number),
    CONSTRAINT outgoing_paper_check_1 CHECK (number > 0),
    FOREIGN KEY (commune, entered_by) REFERENCES officer (commune, id)
);
ALTER TABLE outgoing_paper ENABLE ROW LEVEL SECURITY;
ALTER TABLE outgoing_paper FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON outgoing_paper USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX outgoing_paper_entered_by_reference ON outgoing_paper (commune, entered_by);
CREATE INDEX outgoing_paper_by_thing ON outgoing_paper (commune, ref_kind, ref_id);
CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION USING ERRCODE = 'CL001', TABLE = TG_TABLE_NAME; END $$;
CREATE TRIGGER outgoing_paper_append_only BEFORE UPDATE OR DELETE ON outgoing_paper
FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER outgoing_paper_no_truncate BEFORE TRUNCATE ON outgoing_paper
FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TABLE numbered_report (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT numbered_report_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    report_id TEXT COLLATE "C" NOT NULL,
    paper_id TEXT COLLATE "C" NOT NULL,
    document TEXT COLLATE "C" NOT NULL,
    hash TEXT COLLATE "C" NOT NULL,
    CONSTRAINT numbered_report_id PRIMARY KEY (commune, id),
    CONSTRAINT numbered_report_report_id UNIQUE (commune, report_id),
    FOREIGN KEY (commune, report_id) REFERENCES report (commune, id),
    FOREIGN KEY (commune, paper_id) REFERENCES outgoing_paper (commune, id)
);
ALTER TABLE numbered_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE numbered_report FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON numbered_report USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX numbered_report_report_id_reference ON numbered_report (commune, report_id);
CREATE INDEX numbered_report_paper_id_reference ON numbered_report (commune, paper_id);
CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION USING ERRCODE = 'CL001', TABLE = TG_TABLE_NAME; END $$;
CREATE TRIGGER numbered_report_append_only BEFORE UPDATE OR DELETE ON numbered_report
FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER numbered_report_no_truncate BEFORE TRUNCATE ON numbered_report
FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TABLE report_sending (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT report_sending_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    report_id TEXT COLLATE "C" NOT NULL,
    way TEXT COLLATE "C" NOT NULL CONSTRAINT report_sending_way_choice CHECK (way IN ('email', 'file')),
    recipient TEXT COLLATE "C" NOT NULL,
    note TEXT COLLATE "C" NOT NULL,
    sent_by TEXT COLLATE "C" NOT NULL,
    sent_at BIGINT NOT NULL,
    CONSTRAINT report_sending_id PRIMARY KEY (commune, id),
    FOREIGN KEY (commune, report_id) REFERENCES report (commune, id),
    FOREIGN KEY (commune, sent_by) REFERENCES officer (commune, id)
);
ALTER TABLE report_sending ENABLE ROW LEVEL SECURITY;
ALTER TABLE report_sending FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON report_sending USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX report_sending_report_id_reference ON report_sending (commune, report_id);
CREATE INDEX report_sending_sent_by_reference ON report_sending (commune, sent_by);
CREATE INDEX report_sending_by_report ON report_sending (commune, report_id, sent_at);
CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION USING ERRCODE = 'CL001', TABLE = TG_TABLE_NAME; END $$;
CREATE TRIGGER report_sending_append_only BEFORE UPDATE OR DELETE ON report_sending
FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER report_sending_no_truncate BEFORE TRUNCATE ON report_sending
FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TABLE plan_draft (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT plan_draft_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    year BIGINT NOT NULL,
    form TEXT COLLATE "C" NOT NULL CONSTRAINT plan_draft_form_choice CHECK (form IN ('state', 'party')),
    body TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    changed_by TEXT COLLATE "C" NOT NULL,
    changed_at BIGINT NOT NULL,
    CONSTRAINT plan_draft_id PRIMARY KEY (commune, id),
    CONSTRAINT plan_draft_year UNIQUE (commune, year),
    CONSTRAINT plan_draft_check_1 CHECK (version > 0),
    FOREIGN KEY (commune, changed_by) REFERENCES officer (commune, id)
);
ALTER TABLE plan_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_draft FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON plan_draft USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX plan_draft_changed_by_reference ON plan_draft (commune, changed_by);


-- people-0001 cards of units and officers

CREATE TABLE unit_card (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT unit_card_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    work TEXT COLLATE "C" NOT NULL,
    work_en TEXT COLLATE "C" NOT NULL,
    hours TEXT COLLATE "C" NOT NULL,
    hours_en TEXT COLLATE "C" NOT NULL,
    phone TEXT COLLATE "C" NOT NULL,
    email TEXT COLLATE "C" NOT NULL,
    address TEXT COLLATE "C" NOT NULL,
    head_id TEXT COLLATE "C",
    changed_at BIGINT NOT NULL,
    CONSTRAINT unit_card_id PRIMARY KEY (commune, id),
    FOREIGN KEY (commune, head_id) REFERENCES officer (commune, id)
);
ALTER TABLE unit_card ENABLE ROW LEVEL SECURITY;
ALTER TABLE unit_card FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON unit_card USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX unit_card_head_id_reference ON unit_card (commune, head_id);
CREATE TABLE officer_card (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT officer_card_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    is_public BIGINT NOT NULL CONSTRAINT officer_card_is_public_boolean CHECK (is_public IN (0, 1)),
    post_en TEXT COLLATE "C" NOT NULL,
    phone TEXT COLLATE "C" NOT NULL,
    email TEXT COLLATE "C" NOT NULL,
    changed_at BIGINT NOT NULL,
    CONSTRAINT officer_card_id PRIMARY KEY (commune, id)
);
ALTER TABLE officer_card ENABLE ROW LEVEL SECURITY;
ALTER TABLE officer_card FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON officer_card USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));


-- people-0002 PINs for deciding on a telephone

CREATE TABLE officer_pin (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT officer_pin_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    hash TEXT COLLATE "C" NOT NULL,
    failures BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    CONSTRAINT officer_pin_id PRIMARY KEY (commune, id)
);
ALTER TABLE officer_pin ENABLE ROW LEVEL SECURITY;
ALTER TABLE officer_pin FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON officer_pin USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));


-- portal-0001 home

CREATE TABLE front_version (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT front_version_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    number BIGINT NOT NULL,
    source BIGINT NOT NULL,
    at BIGINT NOT NULL,
    officer_id TEXT COLLATE "C",
    blocks TEXT COLLATE "C" NOT NULL,
    CONSTRAINT front_version_id PRIMARY KEY (commune, id),
    CONSTRAINT front_version_number UNIQUE (commune, number),
    FOREIGN KEY (commune, officer_id) REFERENCES officer (commune, id)
);
ALTER TABLE front_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE front_version FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON front_version USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX front_version_officer_id_reference ON front_version (commune, officer_id);
CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION USING ERRCODE = 'CL001', TABLE = TG_TABLE_NAME; END $$;
CREATE TRIGGER front_version_append_only BEFORE UPDATE OR DELETE ON front_version
FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER front_version_no_truncate BEFORE TRUNCATE ON front_version
FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TABLE front_publication (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT front_publication_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL,
    officer_id TEXT COLLATE "C",
    version BIGINT NOT NULL,
    CONSTRAINT front_publication_id PRIMARY KEY (commune, id),
    FOREIGN KEY (commune, officer_id) REFERENCES officer (commune, id)
);
ALTER TABLE front_publication ENABLE ROW LEVEL SECURITY;
ALTER TABLE front_publication FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON front_publication USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX front_publication_officer_id_reference ON front_publication (commune, officer_id);
CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION USING ERRCODE = 'CL001', TABLE = TG_TABLE_NAME; END $$;
CREATE TRIGGER front_publication_append_only BEFORE UPDATE OR DELETE ON front_publication
FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER front_publication_no_truncate BEFORE TRUNCATE ON front_publication
FOR EACH STATEMENT EXECUTE FUNCTION append_only();


-- portal-0002 urgent notices and public dates

CREATE TABLE urgent_notice (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT urgent_notice_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    words TEXT COLLATE "C" NOT NULL,
    words_en TEXT COLLATE "C" NOT NULL,
    target TEXT COLLATE "C" NOT NULL,
    from_at BIGINT NOT NULL,
    until_at BIGINT NOT NULL,
    officer_id TEXT COLLATE "C",
    created_at BIGINT NOT NULL,
    CONSTRAINT urgent_notice_id PRIMARY KEY (commune, id),
    CONSTRAINT urgent_notice_check_1 CHECK (from_at < until_at),
    FOREIGN KEY (commune, officer_id) REFERENCES officer (commune, id)
);
ALTER TABLE urgent_notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE urgent_notice FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON urgent_notice USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX urgent_notice_officer_id_reference ON urgent_notice (commune, officer_id);
CREATE INDEX urgent_notice_by_end ON urgent_notice (commune, until_at);
CREATE TABLE public_date (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT public_date_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    first_day BIGINT NOT NULL,
    last_day BIGINT NOT NULL,
    hours TEXT COLLATE "C" NOT NULL,
    words TEXT COLLATE "C" NOT NULL,
    words_en TEXT COLLATE "C" NOT NULL,
    place TEXT COLLATE "C" NOT NULL,
    target TEXT COLLATE "C" NOT NULL,
    officer_id TEXT COLLATE "C",
    created_at BIGINT NOT NULL,
    CONSTRAINT public_date_id PRIMARY KEY (commune, id),
    CONSTRAINT public_date_check_1 CHECK (first_day <= last_day),
    FOREIGN KEY (commune, officer_id) REFERENCES officer (commune, id)
);
ALTER TABLE public_date ENABLE ROW LEVEL SECURITY;
ALTER TABLE public_date FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON public_date USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX public_date_officer_id_reference ON public_date (commune, officer_id);
CREATE INDEX public_date_by_day ON public_date (commune, last_day, first_day);


-- portal-0003 sections

CREATE TABLE portal_section (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT portal_section_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    place BIGINT NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    name_en TEXT COLLATE "C" NOT NULL,
    law TEXT COLLATE "C" NOT NULL,
    target TEXT COLLATE "C" NOT NULL,
    shown TEXT COLLATE "C" NOT NULL CONSTRAINT portal_section_shown_choice CHECK (shown IN ('head', 'foot', 'map', 'none')),
    unit_id TEXT COLLATE "C",
    every_days BIGINT NOT NULL,
    looked_at BIGINT,
    created_at BIGINT NOT NULL,
    CONSTRAINT portal_section_id PRIMARY KEY (commune, id),
    FOREIGN KEY (commune, unit_id) REFERENCES unit (commune, id)
);
ALTER TABLE portal_section ENABLE ROW LEVEL SECURITY;
ALTER TABLE portal_section FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON portal_section USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX portal_section_unit_id_reference ON portal_section (commune, unit_id);
CREATE INDEX portal_section_by_place ON portal_section (commune, place);


-- portal-0004 what readers say

CREATE TABLE page_opinion (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT page_opinion_commune CHECK (commune <> ''),
    path TEXT COLLATE "C" NOT NULL,
    useful BIGINT NOT NULL,
    useless BIGINT NOT NULL,
    CONSTRAINT page_opinion_path PRIMARY KEY (commune, path)
);
ALTER TABLE page_opinion ENABLE ROW LEVEL SECURITY;
ALTER TABLE page_opinion FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON page_opinion USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE TABLE reader_note (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT reader_note_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL,
    kind TEXT COLLATE "C" NOT NULL CONSTRAINT reader_note_kind_choice CHECK (kind IN ('fault', 'site')),
    path TEXT COLLATE "C" NOT NULL,
    words TEXT COLLATE "C" NOT NULL,
    contact TEXT COLLATE "C" NOT NULL,
    done_at BIGINT,
    done_by TEXT COLLATE "C",
    answer TEXT COLLATE "C" NOT NULL,
    CONSTRAINT reader_note_id PRIMARY KEY (commune, id),
    FOREIGN KEY (commune, done_by) REFERENCES officer (commune, id)
);
ALTER TABLE reader_note ENABLE ROW LEVEL SECURITY;
ALTER TABLE reader_note FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON reader_note USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX reader_note_done_by_reference ON reader_note (commune, done_by);
CREATE INDEX reader_note_by_moment ON reader_note (commune, done_at, at);


-- portal-0005 daily totals of pages

CREATE TABLE page_view (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT page_view_commune CHECK (commune <> ''),
    day BIGINT NOT NULL,
    path TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    views BIGINT NOT NULL,
    CONSTRAINT page_view_day_path_language PRIMARY KEY (commune, day, path, language)
);
ALTER TABLE page_view ENABLE ROW LEVEL SECURITY;
ALTER TABLE page_view FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON page_view USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX page_view_by_path ON page_view (commune, path, day);


-- portal-0006 old addresses and notices of a merger

CREATE TABLE old_address (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT old_address_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    host TEXT COLLATE "C" NOT NULL,
    path TEXT COLLATE "C" NOT NULL,
    target TEXT COLLATE "C" NOT NULL,
    ref_kind TEXT COLLATE "C",
    ref_id TEXT COLLATE "C",
    officer_id TEXT COLLATE "C",
    created_at BIGINT NOT NULL,
    CONSTRAINT old_address_id PRIMARY KEY (commune, id),
    CONSTRAINT old_address_host_path UNIQUE (commune, host, path),
    FOREIGN KEY (commune, officer_id) REFERENCES officer (commune, id)
);
ALTER TABLE old_address ENABLE ROW LEVEL SECURITY;
ALTER TABLE old_address FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON old_address USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX old_address_officer_id_reference ON old_address (commune, officer_id);
CREATE INDEX old_address_by_path ON old_address (commune, path);
CREATE INDEX old_address_by_moment ON old_address (commune, created_at);
CREATE TABLE missed_address (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT missed_address_commune CHECK (commune <> ''),
    day BIGINT NOT NULL,
    host TEXT COLLATE "C" NOT NULL,
    path TEXT COLLATE "C" NOT NULL,
    times BIGINT NOT NULL,
    CONSTRAINT missed_address_day_host_path PRIMARY KEY (commune, day, host, path)
);
ALTER TABLE missed_address ENABLE ROW LEVEL SECURITY;
ALTER TABLE missed_address FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON missed_address USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX missed_address_by_path ON missed_address (commune, path);
ALTER TABLE urgent_notice ADD COLUMN is_merger BIGINT NOT NULL DEFAULT 0 CONSTRAINT urgent_notice_is_merger_boolean CHECK (is_merger IN (0, 1));


-- machines-0001 pictures of shared pages and links that lead nowhere

CREATE TABLE share_picture (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT share_picture_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    file TEXT COLLATE "C" NOT NULL,
    drawn_at BIGINT NOT NULL,
    CONSTRAINT share_picture_id PRIMARY KEY (commune, id)
);
ALTER TABLE share_picture ENABLE ROW LEVEL SECURITY;
ALTER TABLE share_picture FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON share_picture USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE TABLE broken_link (
    commune TEXT COLLATE "C" NOT NULL DEFAULT current_setting('conglang.commune') CONSTRAINT broken_link_commune CHECK (commune <> ''),
    id TEXT COLLATE "C" NOT NULL,
    story_id TEXT COLLATE "C" NOT NULL,
    title TEXT COLLATE "C" NOT NULL,
    page TEXT COLLATE "C" NOT NULL,
    link TEXT COLLATE "C" NOT NULL,
    fault TEXT COLLATE "C" NOT NULL CONSTRAINT broken_link_fault_choice CHECK (fault IN ('missing', 'withdrawn', 'moved', 'failed')),
    found_at BIGINT NOT NULL,
    CONSTRAINT broken_link_id PRIMARY KEY (commune, id)
);
ALTER TABLE broken_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE broken_link FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON broken_link USING (commune = current_setting('conglang.commune', true)) WITH CHECK (commune = current_setting('conglang.commune', true));
CREATE INDEX broken_link_by_story ON broken_link (commune, story_id);

