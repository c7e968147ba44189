PRAGMA application_id=1279415410;
PRAGMA user_version=5;
BEGIN TRANSACTION;
CREATE TABLE ache_day (
    day TEXT NOT NULL,
    place TEXT NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (day, place)
) STRICT, WITHOUT ROWID
;
INSERT INTO "ache_day" VALUES('2026-11-03','back',1);
INSERT INTO "ache_day" VALUES('2026-11-03','buttock',1);
CREATE TABLE ache_month (
    day TEXT NOT NULL,
    place TEXT NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (day, place)
) STRICT, WITHOUT ROWID
;
INSERT INTO "ache_month" VALUES('2026-11-01','back',1);
INSERT INTO "ache_month" VALUES('2026-11-01','buttock',1);
CREATE TABLE activity (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    started_utc TEXT NOT NULL,
    offset_min INTEGER NOT NULL CHECK (offset_min BETWEEN -1080 AND 1080),
    local_day TEXT GENERATED ALWAYS AS (date(started_utc, offset_min || ' minutes')) STORED,
    minutes INTEGER NOT NULL CHECK (minutes > 0),
    note TEXT NOT NULL DEFAULT '',
    deleted_utc TEXT
) STRICT
;
INSERT INTO "activity" VALUES(1,'walk','2026-11-03T09:40:00.000Z',60,30,'in the rain',NULL);
CREATE TABLE day_total (
    day TEXT PRIMARY KEY,
    sessions INTEGER NOT NULL,
    complete INTEGER NOT NULL,
    running_ms INTEGER NOT NULL,
    planned_sets INTEGER NOT NULL,
    done_sets INTEGER NOT NULL,
    hurts INTEGER NOT NULL,
    activities INTEGER NOT NULL,
    activity_minutes INTEGER NOT NULL
) STRICT, WITHOUT ROWID
;
INSERT INTO "day_total" VALUES('2026-11-03',1,1,1200000,12,2,0,1,30);
CREATE TABLE decision (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    utc TEXT NOT NULL,
    session INTEGER REFERENCES session (id) ON DELETE SET NULL,
    routine TEXT NOT NULL,
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    proposal TEXT NOT NULL,
    reason TEXT NOT NULL,
    source TEXT NOT NULL,
    answer TEXT NOT NULL CHECK (answer IN ('accepted', 'changed', 'declined')),
    changed_to TEXT
) STRICT
;
INSERT INTO "decision" VALUES(1,'2026-11-03T09:40:00.000Z',1,'strength-monday','rdl','more-load','{}','two to spare','rule 6','accepted',NULL);
CREATE TABLE exercise_day (
    exercise TEXT NOT NULL,
    day TEXT NOT NULL,
    name TEXT NOT NULL,
    sets INTEGER NOT NULL,
    reps INTEGER NOT NULL,
    held_s INTEGER NOT NULL,
    volume_kg REAL NOT NULL,
    skipped INTEGER NOT NULL,
    hurts INTEGER NOT NULL,
    best_reps INTEGER,
    best_s INTEGER,
    best_load_kg REAL,
    PRIMARY KEY (exercise, day)
) STRICT, WITHOUT ROWID
;
INSERT INTO "exercise_day" VALUES('bird-dog','2026-11-03','Bird Dog',2,13,0,175.0,0,0,10,NULL,17.5);
CREATE TABLE exercise_month (
    exercise TEXT NOT NULL,
    day TEXT NOT NULL,
    name TEXT NOT NULL,
    sets INTEGER NOT NULL,
    reps INTEGER NOT NULL,
    held_s INTEGER NOT NULL,
    volume_kg REAL NOT NULL,
    skipped INTEGER NOT NULL,
    hurts INTEGER NOT NULL,
    best_reps INTEGER,
    best_s INTEGER,
    best_load_kg REAL,
    PRIMARY KEY (exercise, day)
) STRICT, WITHOUT ROWID
;
INSERT INTO "exercise_month" VALUES('bird-dog','2026-11-01','Bird Dog',2,13,0,175.0,0,0,10,NULL,17.5);
CREATE TABLE hurt (
    session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    block INTEGER NOT NULL,
    round INTEGER NOT NULL,
    step INTEGER NOT NULL,
    set_no INTEGER NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('none', 'left', 'right', 'both')),
    exercise TEXT NOT NULL,
    phase TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    utc TEXT NOT NULL,
    pain INTEGER CHECK (pain BETWEEN 0 AND 10),
    place TEXT,
    choice TEXT NOT NULL, leg_signs TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (session, seq)
) STRICT, WITHOUT ROWID
;
INSERT INTO "hurt" VALUES(3,0,0,0,0,0,'none','bird-dog','work',5,'2026-11-03T09:40:00.000Z',4,'thigh','end','numb,weak');
CREATE TABLE journal (
    session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    utc TEXT NOT NULL,
    kind TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (session, seq)
) STRICT, WITHOUT ROWID
;
INSERT INTO "journal" VALUES(1,0,0,'2026-11-03T09:00:00.000Z','plan',X'706C616E');
INSERT INTO "journal" VALUES(1,1,1000,'2026-11-03T09:00:00.000Z','input',X'696E707574');
INSERT INTO "journal" VALUES(2,0,0,'2026-11-03T09:20:00.000Z','plan',X'706C616E');
INSERT INTO "journal" VALUES(2,1,1000,'2026-11-03T09:20:00.000Z','input',X'696E707574');
INSERT INTO "journal" VALUES(3,0,0,'2026-11-03T09:40:00.000Z','plan',X'0001706C616E');
INSERT INTO "journal" VALUES(3,1,1000,'2026-11-03T09:40:00.000Z','input',X'696E707574');
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
INSERT INTO "meta" VALUES('key','value');
CREATE TABLE month_total (
    day TEXT PRIMARY KEY,
    sessions INTEGER NOT NULL,
    complete INTEGER NOT NULL,
    running_ms INTEGER NOT NULL,
    planned_sets INTEGER NOT NULL,
    done_sets INTEGER NOT NULL,
    hurts INTEGER NOT NULL,
    activities INTEGER NOT NULL,
    activity_minutes INTEGER NOT NULL
) STRICT, WITHOUT ROWID
;
INSERT INTO "month_total" VALUES('2026-11-01',1,1,1200000,12,2,0,1,30);
CREATE TABLE morning (
    day TEXT PRIMARY KEY,
    pain INTEGER CHECK (pain BETWEEN 0 AND 10),
    place TEXT,
    soreness INTEGER CHECK (soreness BETWEEN 0 AND 10),
    utc TEXT NOT NULL
) STRICT
;
INSERT INTO "morning" VALUES('2026-11-03',4,'buttock',3,'2026-11-03T09:40:00.000Z');
CREATE TABLE pain_day (
    day TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('before', 'after', 'morning')),
    answers INTEGER NOT NULL,
    total INTEGER NOT NULL,
    worst INTEGER NOT NULL,
    PRIMARY KEY (day, kind)
) STRICT, WITHOUT ROWID
;
INSERT INTO "pain_day" VALUES('2026-11-03','after',1,2,2);
INSERT INTO "pain_day" VALUES('2026-11-03','before',1,3,3);
INSERT INTO "pain_day" VALUES('2026-11-03','morning',2,5,4);
CREATE TABLE pain_month (
    day TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('before', 'after', 'morning')),
    answers INTEGER NOT NULL,
    total INTEGER NOT NULL,
    worst INTEGER NOT NULL,
    PRIMARY KEY (day, kind)
) STRICT, WITHOUT ROWID
;
INSERT INTO "pain_month" VALUES('2026-11-01','after',1,2,2);
INSERT INTO "pain_month" VALUES('2026-11-01','before',1,3,3);
INSERT INTO "pain_month" VALUES('2026-11-01','morning',2,5,4);
CREATE TABLE planned_day (
    day TEXT NOT NULL,
    program TEXT NOT NULL,
    entry TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('planned', 'moved', 'skipped', 'done')),
    moved_to TEXT,
    session INTEGER REFERENCES session (id) ON DELETE SET NULL,
    PRIMARY KEY (day, program, entry)
) STRICT
;
INSERT INTO "planned_day" VALUES('2026-11-04','strong-back','a','planned',NULL,NULL);
CREATE TABLE session (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    routine TEXT NOT NULL,
    routine_name TEXT NOT NULL,
    program TEXT,
    started_utc TEXT NOT NULL,
    offset_min INTEGER NOT NULL CHECK (offset_min BETWEEN -1080 AND 1080),
    local_day TEXT GENERATED ALWAYS AS (date(started_utc, offset_min || ' minutes')) STORED,
    ended_utc TEXT,
    state TEXT NOT NULL CHECK (state IN ('running', 'complete', 'partial', 'discarded')),
    running_ms INTEGER NOT NULL DEFAULT 0 CHECK (running_ms >= 0),
    speed REAL NOT NULL DEFAULT 1.0 CHECK (speed > 0),
    preview INTEGER NOT NULL DEFAULT 0 CHECK (preview IN (0, 1)),
    pain_before INTEGER CHECK (pain_before BETWEEN 0 AND 10),
    place_before TEXT,
    pain_after INTEGER CHECK (pain_after BETWEEN 0 AND 10),
    place_after TEXT,
    pain_next INTEGER CHECK (pain_next BETWEEN 0 AND 10),
    place_next TEXT,
    next_morning_utc TEXT,
    soreness_next INTEGER CHECK (soreness_next BETWEEN 0 AND 10),
    felt TEXT CHECK (felt IN ('easy', 'right', 'hard', 'too-hard')),
    note TEXT NOT NULL DEFAULT '',
    planned_sets INTEGER NOT NULL DEFAULT 0,
    done_sets INTEGER NOT NULL DEFAULT 0,
    app_version TEXT NOT NULL DEFAULT '',
    deleted_utc TEXT
) STRICT
;
INSERT INTO "session" VALUES(1,'ed048c26-1ec9-487c-ada4-5acc100f0183','strength-monday','Lower-Back Strength',NULL,'2026-11-03T09:00:00.000Z',60,'2026-11-03T09:20:00.000Z','complete',1200000,1.0,0,3,'back',2,NULL,1,NULL,'2026-11-03T09:20:00.000Z',NULL,NULL,'It''s fine',12,2,'1.0',NULL);
INSERT INTO "session" VALUES(2,'efb7deaa-5a75-41c0-b000-7e366eb3f68a','strength-monday','Lower-Back Strength',NULL,'2026-11-03T09:20:00.000Z',60,'2026-11-03T09:40:00.000Z','partial',1200000,1.0,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',12,0,'1.0',NULL);
INSERT INTO "session" VALUES(3,'35fe3156-45f6-452d-8a48-5dc92b4055b6','strength-monday','Lower-Back Strength',NULL,'2026-11-03T09:40:00.000Z',60,NULL,'running',0,1.0,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',12,0,'1.0',NULL);
CREATE TABLE set_result (
    session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    block INTEGER NOT NULL,
    round INTEGER NOT NULL,
    step INTEGER NOT NULL,
    set_no INTEGER NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('none', 'left', 'right', 'both')),
    attempt INTEGER NOT NULL,
    key TEXT NOT NULL,
    exercise TEXT NOT NULL,
    exercise_name TEXT NOT NULL,
    unit TEXT NOT NULL CHECK (unit IN ('reps', 's')),
    low INTEGER NOT NULL,
    high INTEGER NOT NULL,
    target INTEGER NOT NULL,
    value INTEGER NOT NULL CHECK (value >= 0),
    hold_each_s INTEGER NOT NULL DEFAULT 0,
    load_kg REAL CHECK (load_kg >= 0),
    effort INTEGER CHECK (effort BETWEEN 0 AND 4),
    status TEXT NOT NULL CHECK (status IN ('done', 'partial', 'skipped', 'swapped', 'hurt')),
    source TEXT NOT NULL CHECK (source IN ('counted', 'confirmed', 'assumed', 'edited')),
    at_ms INTEGER NOT NULL,
    utc TEXT NOT NULL,
    PRIMARY KEY (session, block, round, step, set_no, side, attempt)
) STRICT, WITHOUT ROWID
;
INSERT INTO "set_result" VALUES(1,0,0,0,0,'none',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,10,8,0,NULL,NULL,'done','assumed',60000,'2026-11-03T09:00:00.000Z');
INSERT INTO "set_result" VALUES(1,0,0,0,0,'none',1,'bird-dog','bird-dog','Bird Dog','reps',8,12,10,10,0,17.5,2,'done','counted',60000,'2026-11-03T09:00:00.000Z');
INSERT INTO "set_result" VALUES(1,0,0,0,1,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,10,3,0,NULL,NULL,'partial','counted',120000,'2026-11-03T09:00:00.000Z');
CREATE TABLE stale_day (day TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE working (
    routine TEXT NOT NULL,
    key TEXT NOT NULL,
    load_kg REAL CHECK (load_kg >= 0),
    target INTEGER,
    advanced INTEGER NOT NULL DEFAULT 0 CHECK (advanced IN (0, 1)),
    since_utc TEXT NOT NULL,
    PRIMARY KEY (routine, key)
) STRICT
;
INSERT INTO "working" VALUES('strength-monday','rdl',20.0,9,1,'2026-11-03T09:40:00.000Z');
CREATE VIEW counting_set AS
SELECT s.* FROM set_result AS s
WHERE NOT EXISTS (
    SELECT 1 FROM set_result AS later
    WHERE later.session = s.session AND later.block = s.block AND later.round = s.round AND later.step = s.step
      AND later.set_no = s.set_no AND later.side = s.side AND later.attempt > s.attempt
);
CREATE INDEX session_newest ON session (started_utc DESC, id DESC)
WHERE deleted_utc IS NULL AND state IN ('complete', 'partial')
;
CREATE INDEX session_day ON session (local_day);
CREATE INDEX session_routine ON session (routine, started_utc DESC);
CREATE INDEX session_running ON session (id) WHERE state = 'running';
CREATE INDEX set_exercise ON set_result (exercise, session);
CREATE INDEX activity_day ON activity (local_day);
CREATE INDEX decision_step ON decision (routine, key, utc);
CREATE INDEX exercise_day_newest ON exercise_day (day);
CREATE INDEX activity_newest ON activity (started_utc DESC, id DESC) WHERE deleted_utc IS NULL;
CREATE INDEX session_morning ON session (coalesce(date(next_morning_utc, offset_min || ' minutes'), date(local_day, '+1 day'))) WHERE pain_next IS NOT NULL;
CREATE TRIGGER session_insert AFTER INSERT ON session BEGIN INSERT OR IGNORE INTO stale_day
SELECT NEW.local_day WHERE NEW.state IN ('complete', 'partial')
UNION SELECT coalesce(date(NEW.next_morning_utc, NEW.offset_min || ' minutes'), date(NEW.local_day, '+1 day'))
WHERE NEW.pain_next IS NOT NULL AND NEW.state IN ('complete', 'partial'); END;
CREATE TRIGGER session_update AFTER UPDATE ON session BEGIN INSERT OR IGNORE INTO stale_day
SELECT OLD.local_day WHERE OLD.state IN ('complete', 'partial')
UNION SELECT coalesce(date(OLD.next_morning_utc, OLD.offset_min || ' minutes'), date(OLD.local_day, '+1 day'))
WHERE OLD.pain_next IS NOT NULL AND OLD.state IN ('complete', 'partial'); INSERT OR IGNORE INTO stale_day
SELECT NEW.local_day WHERE NEW.state IN ('complete', 'partial')
UNION SELECT coalesce(date(NEW.next_morning_utc, NEW.offset_min || ' minutes'), date(NEW.local_day, '+1 day'))
WHERE NEW.pain_next IS NOT NULL AND NEW.state IN ('complete', 'partial'); END;
CREATE TRIGGER session_delete AFTER DELETE ON session BEGIN INSERT OR IGNORE INTO stale_day
SELECT OLD.local_day WHERE OLD.state IN ('complete', 'partial')
UNION SELECT coalesce(date(OLD.next_morning_utc, OLD.offset_min || ' minutes'), date(OLD.local_day, '+1 day'))
WHERE OLD.pain_next IS NOT NULL AND OLD.state IN ('complete', 'partial'); END;
CREATE TRIGGER set_result_insert AFTER INSERT ON set_result BEGIN INSERT OR IGNORE INTO stale_day
SELECT local_day FROM session WHERE id = NEW.session AND state IN ('complete', 'partial'); END;
CREATE TRIGGER set_result_update AFTER UPDATE ON set_result BEGIN INSERT OR IGNORE INTO stale_day
SELECT local_day FROM session WHERE id = OLD.session AND state IN ('complete', 'partial'); INSERT OR IGNORE INTO stale_day
SELECT local_day FROM session WHERE id = NEW.session AND state IN ('complete', 'partial'); END;
CREATE TRIGGER set_result_delete AFTER DELETE ON set_result BEGIN INSERT OR IGNORE INTO stale_day
SELECT local_day FROM session WHERE id = OLD.session AND state IN ('complete', 'partial'); END;
CREATE TRIGGER hurt_insert AFTER INSERT ON hurt BEGIN INSERT OR IGNORE INTO stale_day
SELECT local_day FROM session WHERE id = NEW.session AND state IN ('complete', 'partial'); END;
CREATE TRIGGER hurt_update AFTER UPDATE ON hurt BEGIN INSERT OR IGNORE INTO stale_day
SELECT local_day FROM session WHERE id = OLD.session AND state IN ('complete', 'partial'); INSERT OR IGNORE INTO stale_day
SELECT local_day FROM session WHERE id = NEW.session AND state IN ('complete', 'partial'); END;
CREATE TRIGGER hurt_delete AFTER DELETE ON hurt BEGIN INSERT OR IGNORE INTO stale_day
SELECT local_day FROM session WHERE id = OLD.session AND state IN ('complete', 'partial'); END;
CREATE TRIGGER activity_insert AFTER INSERT ON activity BEGIN INSERT OR IGNORE INTO stale_day VALUES (NEW.local_day); END;
CREATE TRIGGER activity_update AFTER UPDATE ON activity BEGIN INSERT OR IGNORE INTO stale_day VALUES (OLD.local_day); INSERT OR IGNORE INTO stale_day VALUES (NEW.local_day); END;
CREATE TRIGGER activity_delete AFTER DELETE ON activity BEGIN INSERT OR IGNORE INTO stale_day VALUES (OLD.local_day); END;
CREATE INDEX exercise_month_newest ON exercise_month (day);
CREATE INDEX session_name ON session (routine_name, started_utc DESC, id DESC) WHERE deleted_utc IS NULL AND state IN ('complete', 'partial');
CREATE INDEX session_note ON session (note) WHERE note <> '';
CREATE TRIGGER morning_insert AFTER INSERT ON morning BEGIN INSERT OR IGNORE INTO stale_day VALUES (NEW.day); END;
CREATE TRIGGER morning_update AFTER UPDATE ON morning BEGIN INSERT OR IGNORE INTO stale_day VALUES (NEW.day); END;
CREATE TRIGGER morning_delete AFTER DELETE ON morning BEGIN INSERT OR IGNORE INTO stale_day VALUES (OLD.day); END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('session',3);
INSERT INTO "sqlite_sequence" VALUES('activity',1);
INSERT INTO "sqlite_sequence" VALUES('decision',1);
COMMIT;
