PRAGMA application_id=1279415410;
PRAGMA user_version=2;
BEGIN TRANSACTION;
CREATE TABLE ache_day (
    day TEXT NOT NULL,
    place TEXT NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (day, place)
) STRICT, WITHOUT ROWID
;
INSERT INTO "ache_day" VALUES('2026-03-16','back',1);
INSERT INTO "ache_day" VALUES('2026-03-16','below-knee',1);
INSERT INTO "ache_day" VALUES('2026-03-18','back',2);
INSERT INTO "ache_day" VALUES('2026-03-19','back',1);
INSERT INTO "ache_day" VALUES('2026-03-20','back',1);
INSERT INTO "ache_day" VALUES('2026-03-20','below-knee',1);
INSERT INTO "ache_day" VALUES('2026-03-20','buttock',1);
INSERT INTO "ache_day" VALUES('2026-03-21','back',1);
INSERT INTO "ache_day" VALUES('2026-03-22','back',2);
INSERT INTO "ache_day" VALUES('2026-03-24','back',1);
INSERT INTO "ache_day" VALUES('2026-03-24','below-knee',1);
INSERT INTO "ache_day" VALUES('2026-03-25','back',1);
INSERT INTO "ache_day" VALUES('2026-03-28','back',1);
INSERT INTO "ache_day" VALUES('2026-03-28','buttock',1);
INSERT INTO "ache_day" VALUES('2026-03-30','back',2);
INSERT INTO "ache_day" VALUES('2026-03-30','buttock',1);
INSERT INTO "ache_day" VALUES('2026-03-31','back',1);
INSERT INTO "ache_day" VALUES('2026-04-01','back',1);
INSERT INTO "ache_day" VALUES('2026-04-01','thigh',1);
INSERT INTO "ache_day" VALUES('2026-04-03','back',1);
INSERT INTO "ache_day" VALUES('2026-04-03','thigh',1);
INSERT INTO "ache_day" VALUES('2026-04-05','back',1);
INSERT INTO "ache_day" VALUES('2026-04-05','buttock',1);
INSERT INTO "ache_day" VALUES('2026-04-06','back',1);
INSERT INTO "ache_day" VALUES('2026-04-09','back',2);
INSERT INTO "ache_day" VALUES('2026-04-11','back',1);
INSERT INTO "ache_day" VALUES('2026-04-11','below-knee',1);
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
INSERT INTO "activity" VALUES(1,'walk','2026-03-19T06:23:00.000Z',60,26,'',NULL);
INSERT INTO "activity" VALUES(2,'walk','2026-03-27T06:36:00.000Z',60,30,'',NULL);
INSERT INTO "activity" VALUES(3,'walk','2026-04-03T17:14:00.000Z',120,34,'',NULL);
INSERT INTO "activity" VALUES(4,'walk','2026-04-13T05:10:00.000Z',120,38,'',NULL);
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
INSERT INTO "day_total" VALUES('2026-03-16',1,1,1560000,14,18,0,0,0);
INSERT INTO "day_total" VALUES('2026-03-18',1,1,1560000,14,16,0,0,0);
INSERT INTO "day_total" VALUES('2026-03-19',0,0,0,0,0,0,1,26);
INSERT INTO "day_total" VALUES('2026-03-20',1,1,1560000,14,17,1,0,0);
INSERT INTO "day_total" VALUES('2026-03-22',1,1,1560000,14,18,0,0,0);
INSERT INTO "day_total" VALUES('2026-03-24',1,1,1560000,14,17,0,0,0);
INSERT INTO "day_total" VALUES('2026-03-27',0,0,0,0,0,0,1,30);
INSERT INTO "day_total" VALUES('2026-03-28',1,1,1560000,14,18,0,0,0);
INSERT INTO "day_total" VALUES('2026-03-30',1,1,1560000,14,15,1,0,0);
INSERT INTO "day_total" VALUES('2026-04-01',1,1,1560000,14,16,0,0,0);
INSERT INTO "day_total" VALUES('2026-04-03',1,0,1560000,14,5,0,1,34);
INSERT INTO "day_total" VALUES('2026-04-05',1,1,1560000,14,17,0,0,0);
INSERT INTO "day_total" VALUES('2026-04-09',1,1,1560000,14,18,0,0,0);
INSERT INTO "day_total" VALUES('2026-04-11',1,1,1560000,14,17,0,0,0);
INSERT INTO "day_total" VALUES('2026-04-13',0,0,0,0,0,0,1,38);
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
INSERT INTO "exercise_day" VALUES('bird-dog','2026-03-16','Bird Dog',6,40,120,0.0,0,0,11,NULL,NULL);
INSERT INTO "exercise_day" VALUES('bird-dog','2026-03-18','Bird Dog',6,53,159,0.0,0,0,12,NULL,NULL);
INSERT INTO "exercise_day" VALUES('bird-dog','2026-03-20','Bird Dog',5,41,123,0.0,1,0,11,NULL,NULL);
INSERT INTO "exercise_day" VALUES('bird-dog','2026-03-22','Bird Dog',6,57,171,0.0,0,0,12,NULL,NULL);
INSERT INTO "exercise_day" VALUES('bird-dog','2026-03-24','Bird Dog',6,55,165,0.0,0,0,12,NULL,NULL);
INSERT INTO "exercise_day" VALUES('bird-dog','2026-03-28','Bird Dog',6,59,177,0.0,0,0,11,NULL,NULL);
INSERT INTO "exercise_day" VALUES('bird-dog','2026-03-30','Bird Dog',5,48,144,0.0,1,0,12,NULL,NULL);
INSERT INTO "exercise_day" VALUES('bird-dog','2026-04-01','Bird Dog',6,58,174,0.0,0,0,11,NULL,NULL);
INSERT INTO "exercise_day" VALUES('bird-dog','2026-04-03','Bird Dog',3,23,69,0.0,0,0,9,NULL,NULL);
INSERT INTO "exercise_day" VALUES('bird-dog','2026-04-05','Bird Dog',6,52,156,0.0,0,0,12,NULL,NULL);
INSERT INTO "exercise_day" VALUES('bird-dog','2026-04-09','Bird Dog',6,59,177,0.0,0,0,11,NULL,NULL);
INSERT INTO "exercise_day" VALUES('bird-dog','2026-04-11','Bird Dog',6,52,156,0.0,0,0,8,NULL,NULL);
INSERT INTO "exercise_day" VALUES('plank','2026-03-16','Plank',3,0,101,0.0,0,0,NULL,43,NULL);
INSERT INTO "exercise_day" VALUES('plank','2026-03-18','Plank',3,0,111,0.0,0,0,NULL,45,NULL);
INSERT INTO "exercise_day" VALUES('plank','2026-03-20','Plank',3,0,119,0.0,0,0,NULL,40,NULL);
INSERT INTO "exercise_day" VALUES('plank','2026-03-22','Plank',3,0,106,0.0,0,0,NULL,38,NULL);
INSERT INTO "exercise_day" VALUES('plank','2026-03-24','Plank',3,0,111,0.0,0,0,NULL,38,NULL);
INSERT INTO "exercise_day" VALUES('plank','2026-03-28','Plank',3,0,120,0.0,0,0,NULL,43,NULL);
INSERT INTO "exercise_day" VALUES('plank','2026-03-30','Plank',3,0,95,0.0,0,0,NULL,34,NULL);
INSERT INTO "exercise_day" VALUES('plank','2026-04-01','Plank',2,0,85,0.0,1,0,NULL,44,NULL);
INSERT INTO "exercise_day" VALUES('plank','2026-04-03','Plank',2,0,70,0.0,1,0,NULL,37,NULL);
INSERT INTO "exercise_day" VALUES('plank','2026-04-05','Plank',2,0,79,0.0,1,0,NULL,38,NULL);
INSERT INTO "exercise_day" VALUES('plank','2026-04-09','Plank',3,0,102,0.0,0,0,NULL,38,NULL);
INSERT INTO "exercise_day" VALUES('plank','2026-04-11','Plank',3,0,118,0.0,0,0,NULL,44,NULL);
INSERT INTO "exercise_day" VALUES('romanian-deadlift','2026-03-16','Romanian Deadlift',3,23,0,460.0,0,0,9,NULL,20.0);
INSERT INTO "exercise_day" VALUES('romanian-deadlift','2026-03-18','Romanian Deadlift',3,23,0,460.0,0,0,8,NULL,20.0);
INSERT INTO "exercise_day" VALUES('romanian-deadlift','2026-03-20','Romanian Deadlift',3,29,0,580.0,0,0,10,NULL,20.0);
INSERT INTO "exercise_day" VALUES('romanian-deadlift','2026-03-22','Romanian Deadlift',3,22,0,495.0,0,0,7,NULL,NULL);
INSERT INTO "exercise_day" VALUES('romanian-deadlift','2026-03-24','Romanian Deadlift',3,19,0,427.5,0,0,8,NULL,22.5);
INSERT INTO "exercise_day" VALUES('romanian-deadlift','2026-03-28','Romanian Deadlift',3,26,0,650.0,0,0,10,NULL,25.0);
INSERT INTO "exercise_day" VALUES('romanian-deadlift','2026-03-30','Romanian Deadlift',3,21,0,525.0,0,0,9,NULL,25.0);
INSERT INTO "exercise_day" VALUES('romanian-deadlift','2026-04-01','Romanian Deadlift',3,22,0,550.0,0,0,10,NULL,25.0);
INSERT INTO "exercise_day" VALUES('romanian-deadlift','2026-04-05','Romanian Deadlift',3,22,0,605.0,0,0,8,NULL,27.5);
INSERT INTO "exercise_day" VALUES('romanian-deadlift','2026-04-09','Romanian Deadlift',3,21,0,630.0,0,0,10,NULL,30.0);
INSERT INTO "exercise_day" VALUES('romanian-deadlift','2026-04-11','Romanian Deadlift',3,22,0,660.0,0,0,9,NULL,30.0);
INSERT INTO "exercise_day" VALUES('side-plank','2026-03-16','Side Plank',6,0,126,0.0,0,0,NULL,30,NULL);
INSERT INTO "exercise_day" VALUES('side-plank','2026-03-18','Side Plank',4,0,89,0.0,2,0,NULL,26,NULL);
INSERT INTO "exercise_day" VALUES('side-plank','2026-03-20','Side Plank',6,0,124,0.0,0,1,NULL,27,NULL);
INSERT INTO "exercise_day" VALUES('side-plank','2026-03-22','Side Plank',6,0,132,0.0,0,0,NULL,29,NULL);
INSERT INTO "exercise_day" VALUES('side-plank','2026-03-24','Side Plank',5,0,107,0.0,1,0,NULL,27,NULL);
INSERT INTO "exercise_day" VALUES('side-plank','2026-03-28','Side Plank',6,0,129,0.0,0,0,NULL,26,NULL);
INSERT INTO "exercise_day" VALUES('side-plank','2026-03-30','Side Plank',4,0,77,0.0,2,1,NULL,25,NULL);
INSERT INTO "exercise_day" VALUES('side-plank','2026-04-01','Side Plank',5,0,107,0.0,1,0,NULL,28,NULL);
INSERT INTO "exercise_day" VALUES('side-plank','2026-04-05','Side Plank',6,0,106,0.0,0,0,NULL,21,NULL);
INSERT INTO "exercise_day" VALUES('side-plank','2026-04-09','Side Plank',6,0,131,0.0,0,0,NULL,27,NULL);
INSERT INTO "exercise_day" VALUES('side-plank','2026-04-11','Side Plank',5,0,105,0.0,1,0,NULL,27,NULL);
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
    choice TEXT NOT NULL,
    PRIMARY KEY (session, seq)
) STRICT, WITHOUT ROWID
;
INSERT INTO "hurt" VALUES(3,0,0,0,3,0,'left','side-plank','work',900000,'2026-03-20T15:41:00.000Z',5,'buttock','easier');
INSERT INTO "hurt" VALUES(8,0,0,0,3,0,'left','side-plank','work',900000,'2026-03-30T18:22:00.000Z',5,'buttock','easier');
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
INSERT INTO "journal" VALUES(1,0,0,'2026-03-16T17:45:00.000Z','plan',X'00706C616E');
INSERT INTO "journal" VALUES(1,1,1000,'2026-03-16T17:45:00.000Z','input',X'01');
INSERT INTO "journal" VALUES(2,0,0,'2026-03-18T20:57:00.000Z','plan',X'00706C616E');
INSERT INTO "journal" VALUES(2,1,1000,'2026-03-18T20:57:00.000Z','input',X'01');
INSERT INTO "journal" VALUES(3,0,0,'2026-03-20T15:41:00.000Z','plan',X'00706C616E');
INSERT INTO "journal" VALUES(3,1,1000,'2026-03-20T15:41:00.000Z','input',X'01');
INSERT INTO "journal" VALUES(4,0,0,'2026-03-22T20:14:00.000Z','plan',X'00706C616E');
INSERT INTO "journal" VALUES(4,1,1000,'2026-03-22T20:14:00.000Z','input',X'01');
INSERT INTO "journal" VALUES(5,0,0,'2026-03-24T21:44:00.000Z','plan',X'00706C616E');
INSERT INTO "journal" VALUES(5,1,1000,'2026-03-24T21:44:00.000Z','input',X'01');
INSERT INTO "journal" VALUES(6,0,0,'2026-03-26T15:10:00.000Z','plan',X'00706C616E');
INSERT INTO "journal" VALUES(6,1,1000,'2026-03-26T15:10:00.000Z','input',X'01');
INSERT INTO "journal" VALUES(7,0,0,'2026-03-28T17:46:00.000Z','plan',X'00706C616E');
INSERT INTO "journal" VALUES(7,1,1000,'2026-03-28T17:46:00.000Z','input',X'01');
INSERT INTO "journal" VALUES(8,0,0,'2026-03-30T18:22:00.000Z','plan',X'00706C616E');
INSERT INTO "journal" VALUES(8,1,1000,'2026-03-30T18:22:00.000Z','input',X'01');
INSERT INTO "journal" VALUES(9,0,0,'2026-04-01T20:28:00.000Z','plan',X'00706C616E');
INSERT INTO "journal" VALUES(9,1,1000,'2026-04-01T20:28:00.000Z','input',X'01');
INSERT INTO "journal" VALUES(10,0,0,'2026-04-03T16:48:00.000Z','plan',X'00706C616E');
INSERT INTO "journal" VALUES(10,1,1000,'2026-04-03T16:48:00.000Z','input',X'01');
INSERT INTO "journal" VALUES(11,0,0,'2026-04-05T19:49:00.000Z','plan',X'00706C616E');
INSERT INTO "journal" VALUES(11,1,1000,'2026-04-05T19:49:00.000Z','input',X'01');
INSERT INTO "journal" VALUES(12,0,0,'2026-04-07T19:54:00.000Z','plan',X'00706C616E');
INSERT INTO "journal" VALUES(12,1,1000,'2026-04-07T19:54:00.000Z','input',X'01');
INSERT INTO "journal" VALUES(13,0,0,'2026-04-09T17:19:00.000Z','plan',X'00706C616E');
INSERT INTO "journal" VALUES(13,1,1000,'2026-04-09T17:19:00.000Z','input',X'01');
INSERT INTO "journal" VALUES(14,0,0,'2026-04-11T21:44:00.000Z','plan',X'00706C616E');
INSERT INTO "journal" VALUES(14,1,1000,'2026-04-11T21:44:00.000Z','input',X'01');
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE pain_day (
    day TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('before', 'after', 'morning')),
    answers INTEGER NOT NULL,
    total INTEGER NOT NULL,
    worst INTEGER NOT NULL,
    PRIMARY KEY (day, kind)
) STRICT, WITHOUT ROWID
;
INSERT INTO "pain_day" VALUES('2026-03-16','after',1,3,3);
INSERT INTO "pain_day" VALUES('2026-03-16','before',1,4,4);
INSERT INTO "pain_day" VALUES('2026-03-18','after',1,3,3);
INSERT INTO "pain_day" VALUES('2026-03-18','before',1,4,4);
INSERT INTO "pain_day" VALUES('2026-03-19','morning',1,2,2);
INSERT INTO "pain_day" VALUES('2026-03-20','after',1,3,3);
INSERT INTO "pain_day" VALUES('2026-03-20','before',1,4,4);
INSERT INTO "pain_day" VALUES('2026-03-21','morning',1,2,2);
INSERT INTO "pain_day" VALUES('2026-03-22','after',1,3,3);
INSERT INTO "pain_day" VALUES('2026-03-22','before',1,4,4);
INSERT INTO "pain_day" VALUES('2026-03-24','after',1,3,3);
INSERT INTO "pain_day" VALUES('2026-03-24','before',1,4,4);
INSERT INTO "pain_day" VALUES('2026-03-25','morning',1,2,2);
INSERT INTO "pain_day" VALUES('2026-03-28','after',1,3,3);
INSERT INTO "pain_day" VALUES('2026-03-28','before',1,4,4);
INSERT INTO "pain_day" VALUES('2026-03-30','after',1,2,2);
INSERT INTO "pain_day" VALUES('2026-03-30','before',1,3,3);
INSERT INTO "pain_day" VALUES('2026-03-31','morning',1,1,1);
INSERT INTO "pain_day" VALUES('2026-04-01','after',1,1,1);
INSERT INTO "pain_day" VALUES('2026-04-01','before',1,2,2);
INSERT INTO "pain_day" VALUES('2026-04-02','morning',1,0,0);
INSERT INTO "pain_day" VALUES('2026-04-03','after',1,3,3);
INSERT INTO "pain_day" VALUES('2026-04-03','before',1,4,4);
INSERT INTO "pain_day" VALUES('2026-04-05','after',1,3,3);
INSERT INTO "pain_day" VALUES('2026-04-05','before',1,4,4);
INSERT INTO "pain_day" VALUES('2026-04-06','morning',1,2,2);
INSERT INTO "pain_day" VALUES('2026-04-09','after',1,2,2);
INSERT INTO "pain_day" VALUES('2026-04-09','before',1,3,3);
INSERT INTO "pain_day" VALUES('2026-04-11','after',1,1,1);
INSERT INTO "pain_day" VALUES('2026-04-11','before',1,2,2);
INSERT INTO "pain_day" VALUES('2026-04-13','morning',1,0,0);
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
INSERT INTO "session" VALUES(1,'55fa39ad-beef-4c07-818e-2e08f4ec8557','core-day','Core Day',NULL,'2026-03-16T17:45:00.000Z',60,'2026-03-16T18:11:00.000Z','complete',1560000,1.0,0,4,'below-knee',3,'back',NULL,NULL,NULL,NULL,'right','',14,18,'1.0',NULL);
INSERT INTO "session" VALUES(2,'9d265b12-ceb3-4c32-b9d0-f893e9bfcb34','core-day','Core Day',NULL,'2026-03-18T20:57:00.000Z',60,'2026-03-18T21:23:00.000Z','complete',1560000,1.0,0,4,'back',3,'back',2,'back','2026-03-19T06:23:00.000Z',2,'right','',14,16,'1.0',NULL);
INSERT INTO "session" VALUES(3,'844f911e-4c96-4a02-a9d2-e44043dcbcfb','core-day','Core Day',NULL,'2026-03-20T15:41:00.000Z',60,'2026-03-20T16:07:00.000Z','complete',1560000,1.0,0,4,'below-knee',3,'back',2,'back','2026-03-21T06:07:00.000Z',2,'right','',14,17,'1.0',NULL);
INSERT INTO "session" VALUES(4,'a386a181-cbbf-4d59-b612-f2fade133987','core-day','Core Day',NULL,'2026-03-22T20:14:00.000Z',60,'2026-03-22T20:40:00.000Z','complete',1560000,1.0,0,4,'back',3,'back',NULL,NULL,NULL,NULL,'right','slept badly',14,18,'1.0',NULL);
INSERT INTO "session" VALUES(5,'581a61fc-44ff-45a2-af67-83fecb53aaac','core-day','Core Day',NULL,'2026-03-24T21:44:00.000Z',60,'2026-03-24T22:10:00.000Z','complete',1560000,1.0,0,4,'below-knee',3,'back',2,'back','2026-03-25T06:10:00.000Z',2,'right','',14,17,'1.0',NULL);
INSERT INTO "session" VALUES(6,'b7f32bc9-0ad3-4029-bc1f-83c0c52bf5bd','core-day','Core Day',NULL,'2026-03-26T15:10:00.000Z',60,'2026-03-26T15:36:00.000Z','complete',1560000,1.0,1,3,'back',2,'back',1,'back','2026-03-27T06:36:00.000Z',2,'right','',14,16,'1.0',NULL);
INSERT INTO "session" VALUES(7,'c9318d96-2b22-49cb-9566-125c368fa347','core-day','Core Day',NULL,'2026-03-28T17:46:00.000Z',120,'2026-03-28T18:12:00.000Z','complete',1560000,1.0,0,4,'buttock',3,'back',NULL,NULL,NULL,NULL,'right','',14,18,'1.0',NULL);
INSERT INTO "session" VALUES(8,'45809662-6d4d-4866-9605-e5bf97f20716','core-day','Core Day',NULL,'2026-03-30T18:22:00.000Z',120,'2026-03-30T18:48:00.000Z','complete',1560000,1.0,0,3,'back',2,'back',1,'back','2026-03-31T05:48:00.000Z',2,'right','',14,15,'1.0',NULL);
INSERT INTO "session" VALUES(9,'f0d1b4d6-2be0-45fa-9bf2-faf7847e2477','core-day','Core Day',NULL,'2026-04-01T20:28:00.000Z',120,'2026-04-01T20:54:00.000Z','complete',1560000,1.0,0,2,'thigh',1,'back',0,'back','2026-04-02T05:54:00.000Z',2,'right','',14,16,'1.0',NULL);
INSERT INTO "session" VALUES(10,'585a1848-452e-4974-955b-2c12de90bf14','core-day','Core Day',NULL,'2026-04-03T16:48:00.000Z',120,'2026-04-03T17:14:00.000Z','partial',1560000,1.0,0,4,'thigh',3,'back',NULL,NULL,NULL,NULL,'right','',14,5,'1.0',NULL);
INSERT INTO "session" VALUES(11,'29bc6b1d-e420-4696-8996-423db20ea6a9','core-day','Core Day',NULL,'2026-04-05T19:49:00.000Z',120,'2026-04-05T20:15:00.000Z','complete',1560000,1.0,0,4,'buttock',3,'back',2,'back','2026-04-06T05:15:00.000Z',2,'right','',14,17,'1.0',NULL);
INSERT INTO "session" VALUES(12,'0cfbcd2f-69fc-4879-8cd7-65e88f759de3','core-day','Core Day',NULL,'2026-04-07T19:54:00.000Z',120,'2026-04-07T20:20:00.000Z','complete',1560000,1.0,0,2,'below-knee',1,'back',0,'back','2026-04-08T05:20:00.000Z',2,'right','',14,15,'1.0','2026-04-08T05:20:00.000Z');
INSERT INTO "session" VALUES(13,'64fb54a1-1914-4ad0-b47f-f3020bef00a6','core-day','Core Day',NULL,'2026-04-09T17:19:00.000Z',120,'2026-04-09T17:45:00.000Z','complete',1560000,1.0,0,3,'back',2,'back',NULL,NULL,NULL,NULL,'right','',14,18,'1.0',NULL);
INSERT INTO "session" VALUES(14,'82ef9a95-cbe5-48b0-b0fd-9c8d4aac8e00','core-day','Core Day',NULL,'2026-04-11T21:44:00.000Z',120,'2026-04-11T22:10:00.000Z','complete',1620000,1.0,0,2,'below-knee',1,'back',0,'back','2026-04-13T05:10:00.000Z',2,'right','',14,17,'1.0',NULL);
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
INSERT INTO "set_result" VALUES(1,0,0,0,0,'none',0,'plank','plank','Plank','s',30,45,30,28,0,NULL,NULL,'partial','assumed',60000,'2026-03-16T17:45:00.000Z');
INSERT INTO "set_result" VALUES(1,0,0,0,1,'none',0,'plank','plank','Plank','s',30,45,30,30,0,NULL,NULL,'done','counted',120000,'2026-03-16T17:45:00.000Z');
INSERT INTO "set_result" VALUES(1,0,0,0,2,'none',0,'plank','plank','Plank','s',30,45,30,43,0,NULL,NULL,'done','counted',180000,'2026-03-16T17:45:00.000Z');
INSERT INTO "set_result" VALUES(1,0,0,1,0,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,11,3,NULL,NULL,'done','counted',240000,'2026-03-16T17:45:00.000Z');
INSERT INTO "set_result" VALUES(1,0,0,1,0,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,6,3,NULL,NULL,'partial','counted',300000,'2026-03-16T17:45:00.000Z');
INSERT INTO "set_result" VALUES(1,0,0,1,1,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,6,3,NULL,NULL,'partial','assumed',360000,'2026-03-16T17:45:00.000Z');
INSERT INTO "set_result" VALUES(1,0,0,1,1,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,5,3,NULL,NULL,'partial','confirmed',420000,'2026-03-16T17:45:00.000Z');
INSERT INTO "set_result" VALUES(1,0,0,1,2,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,5,3,NULL,NULL,'partial','counted',480000,'2026-03-16T17:45:00.000Z');
INSERT INTO "set_result" VALUES(1,0,0,1,2,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,7,3,NULL,NULL,'partial','counted',540000,'2026-03-16T17:45:00.000Z');
INSERT INTO "set_result" VALUES(1,0,0,2,0,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,9,0,20.0,NULL,'done','confirmed',600000,'2026-03-16T17:45:00.000Z');
INSERT INTO "set_result" VALUES(1,0,0,2,1,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,9,0,20.0,NULL,'done','counted',660000,'2026-03-16T17:45:00.000Z');
INSERT INTO "set_result" VALUES(1,0,0,2,2,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,5,0,20.0,NULL,'partial','assumed',720000,'2026-03-16T17:45:00.000Z');
INSERT INTO "set_result" VALUES(1,0,0,3,0,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,18,0,NULL,NULL,'done','assumed',780000,'2026-03-16T17:45:00.000Z');
INSERT INTO "set_result" VALUES(1,0,0,3,0,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,14,0,NULL,NULL,'partial','assumed',840000,'2026-03-16T17:45:00.000Z');
INSERT INTO "set_result" VALUES(1,0,0,3,1,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,18,0,NULL,NULL,'done','assumed',900000,'2026-03-16T17:45:00.000Z');
INSERT INTO "set_result" VALUES(1,0,0,3,1,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,25,0,NULL,NULL,'done','confirmed',960000,'2026-03-16T17:45:00.000Z');
INSERT INTO "set_result" VALUES(1,0,0,3,2,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,30,0,NULL,NULL,'done','confirmed',1020000,'2026-03-16T17:45:00.000Z');
INSERT INTO "set_result" VALUES(1,0,0,3,2,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,21,0,NULL,NULL,'done','counted',1080000,'2026-03-16T17:45:00.000Z');
INSERT INTO "set_result" VALUES(2,0,0,0,0,'none',0,'plank','plank','Plank','s',30,45,30,45,0,NULL,NULL,'done','confirmed',60000,'2026-03-18T20:57:00.000Z');
INSERT INTO "set_result" VALUES(2,0,0,0,1,'none',0,'plank','plank','Plank','s',30,45,30,37,0,NULL,NULL,'done','confirmed',120000,'2026-03-18T20:57:00.000Z');
INSERT INTO "set_result" VALUES(2,0,0,0,2,'none',0,'plank','plank','Plank','s',30,45,30,29,0,NULL,NULL,'partial','confirmed',180000,'2026-03-18T20:57:00.000Z');
INSERT INTO "set_result" VALUES(2,0,0,1,0,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,7,3,NULL,NULL,'partial','counted',240000,'2026-03-18T20:57:00.000Z');
INSERT INTO "set_result" VALUES(2,0,0,1,0,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,12,3,NULL,NULL,'done','assumed',300000,'2026-03-18T20:57:00.000Z');
INSERT INTO "set_result" VALUES(2,0,0,1,1,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,6,3,NULL,NULL,'partial','assumed',360000,'2026-03-18T20:57:00.000Z');
INSERT INTO "set_result" VALUES(2,0,0,1,1,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,10,3,NULL,NULL,'done','confirmed',420000,'2026-03-18T20:57:00.000Z');
INSERT INTO "set_result" VALUES(2,0,0,1,2,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,12,3,NULL,NULL,'done','confirmed',480000,'2026-03-18T20:57:00.000Z');
INSERT INTO "set_result" VALUES(2,0,0,1,2,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,6,3,NULL,NULL,'partial','confirmed',540000,'2026-03-18T20:57:00.000Z');
INSERT INTO "set_result" VALUES(2,0,0,2,0,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,8,0,20.0,NULL,'done','counted',600000,'2026-03-18T20:57:00.000Z');
INSERT INTO "set_result" VALUES(2,0,0,2,1,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,5,0,20.0,NULL,'partial','confirmed',660000,'2026-03-18T20:57:00.000Z');
INSERT INTO "set_result" VALUES(2,0,0,2,2,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,10,0,20.0,NULL,'done','assumed',720000,'2026-03-18T20:57:00.000Z');
INSERT INTO "set_result" VALUES(2,0,0,3,0,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,26,0,NULL,NULL,'done','confirmed',780000,'2026-03-18T20:57:00.000Z');
INSERT INTO "set_result" VALUES(2,0,0,3,0,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,0,0,NULL,NULL,'skipped','confirmed',840000,'2026-03-18T20:57:00.000Z');
INSERT INTO "set_result" VALUES(2,0,0,3,1,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,23,0,NULL,NULL,'done','counted',900000,'2026-03-18T20:57:00.000Z');
INSERT INTO "set_result" VALUES(2,0,0,3,1,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,0,0,NULL,NULL,'skipped','confirmed',960000,'2026-03-18T20:57:00.000Z');
INSERT INTO "set_result" VALUES(2,0,0,3,2,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,16,0,NULL,NULL,'done','confirmed',1020000,'2026-03-18T20:57:00.000Z');
INSERT INTO "set_result" VALUES(2,0,0,3,2,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,24,0,NULL,NULL,'done','confirmed',1080000,'2026-03-18T20:57:00.000Z');
INSERT INTO "set_result" VALUES(3,0,0,0,0,'none',0,'plank','plank','Plank','s',30,45,30,39,0,NULL,NULL,'done','counted',60000,'2026-03-20T15:41:00.000Z');
INSERT INTO "set_result" VALUES(3,0,0,0,1,'none',0,'plank','plank','Plank','s',30,45,30,40,0,NULL,NULL,'done','confirmed',120000,'2026-03-20T15:41:00.000Z');
INSERT INTO "set_result" VALUES(3,0,0,0,2,'none',0,'plank','plank','Plank','s',30,45,30,40,0,NULL,NULL,'done','assumed',180000,'2026-03-20T15:41:00.000Z');
INSERT INTO "set_result" VALUES(3,0,0,1,0,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,11,3,NULL,NULL,'done','counted',240000,'2026-03-20T15:41:00.000Z');
INSERT INTO "set_result" VALUES(3,0,0,1,0,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,6,3,NULL,NULL,'partial','counted',300000,'2026-03-20T15:41:00.000Z');
INSERT INTO "set_result" VALUES(3,0,0,1,1,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,0,3,NULL,NULL,'skipped','assumed',360000,'2026-03-20T15:41:00.000Z');
INSERT INTO "set_result" VALUES(3,0,0,1,1,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,7,3,NULL,NULL,'partial','counted',420000,'2026-03-20T15:41:00.000Z');
INSERT INTO "set_result" VALUES(3,0,0,1,2,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,7,3,NULL,NULL,'partial','confirmed',480000,'2026-03-20T15:41:00.000Z');
INSERT INTO "set_result" VALUES(3,0,0,1,2,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,10,3,NULL,NULL,'done','assumed',540000,'2026-03-20T15:41:00.000Z');
INSERT INTO "set_result" VALUES(3,0,0,2,0,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,9,0,20.0,NULL,'done','assumed',600000,'2026-03-20T15:41:00.000Z');
INSERT INTO "set_result" VALUES(3,0,0,2,1,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,10,0,20.0,NULL,'done','confirmed',660000,'2026-03-20T15:41:00.000Z');
INSERT INTO "set_result" VALUES(3,0,0,2,2,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,10,0,20.0,NULL,'done','confirmed',720000,'2026-03-20T15:41:00.000Z');
INSERT INTO "set_result" VALUES(3,0,0,3,0,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,24,0,NULL,NULL,'done','counted',780000,'2026-03-20T15:41:00.000Z');
INSERT INTO "set_result" VALUES(3,0,0,3,0,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,27,0,NULL,NULL,'done','counted',840000,'2026-03-20T15:41:00.000Z');
INSERT INTO "set_result" VALUES(3,0,0,3,1,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,18,0,NULL,NULL,'done','counted',900000,'2026-03-20T15:41:00.000Z');
INSERT INTO "set_result" VALUES(3,0,0,3,1,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,26,0,NULL,NULL,'done','confirmed',960000,'2026-03-20T15:41:00.000Z');
INSERT INTO "set_result" VALUES(3,0,0,3,2,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,13,0,NULL,NULL,'partial','assumed',1020000,'2026-03-20T15:41:00.000Z');
INSERT INTO "set_result" VALUES(3,0,0,3,2,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,16,0,NULL,NULL,'done','confirmed',1080000,'2026-03-20T15:41:00.000Z');
INSERT INTO "set_result" VALUES(4,0,0,0,0,'none',0,'plank','plank','Plank','s',30,45,30,33,0,NULL,NULL,'done','counted',60000,'2026-03-22T20:14:00.000Z');
INSERT INTO "set_result" VALUES(4,0,0,0,1,'none',0,'plank','plank','Plank','s',30,45,30,35,0,NULL,NULL,'done','assumed',120000,'2026-03-22T20:14:00.000Z');
INSERT INTO "set_result" VALUES(4,0,0,0,2,'none',0,'plank','plank','Plank','s',30,45,30,38,0,NULL,NULL,'done','counted',180000,'2026-03-22T20:14:00.000Z');
INSERT INTO "set_result" VALUES(4,0,0,1,0,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,12,3,NULL,NULL,'done','confirmed',240000,'2026-03-22T20:14:00.000Z');
INSERT INTO "set_result" VALUES(4,0,0,1,0,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,12,3,NULL,NULL,'done','counted',300000,'2026-03-22T20:14:00.000Z');
INSERT INTO "set_result" VALUES(4,0,0,1,1,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,7,3,NULL,NULL,'partial','confirmed',360000,'2026-03-22T20:14:00.000Z');
INSERT INTO "set_result" VALUES(4,0,0,1,1,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,9,3,NULL,NULL,'done','assumed',420000,'2026-03-22T20:14:00.000Z');
INSERT INTO "set_result" VALUES(4,0,0,1,2,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,7,3,NULL,NULL,'partial','counted',480000,'2026-03-22T20:14:00.000Z');
INSERT INTO "set_result" VALUES(4,0,0,1,2,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,10,3,NULL,NULL,'done','assumed',540000,'2026-03-22T20:14:00.000Z');
INSERT INTO "set_result" VALUES(4,0,0,2,0,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,5,0,22.5,NULL,'partial','confirmed',600000,'2026-03-22T20:14:00.000Z');
INSERT INTO "set_result" VALUES(4,0,0,2,1,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,10,0,22.5,NULL,'done','assumed',660000,'2026-03-22T20:14:00.000Z');
INSERT INTO "set_result" VALUES(4,0,0,2,2,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,7,0,22.5,NULL,'partial','counted',720000,'2026-03-22T20:14:00.000Z');
INSERT INTO "set_result" VALUES(4,0,0,3,0,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,23,0,NULL,NULL,'done','assumed',780000,'2026-03-22T20:14:00.000Z');
INSERT INTO "set_result" VALUES(4,0,0,3,0,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,29,0,NULL,NULL,'done','confirmed',840000,'2026-03-22T20:14:00.000Z');
INSERT INTO "set_result" VALUES(4,0,0,3,1,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,19,0,NULL,NULL,'done','counted',900000,'2026-03-22T20:14:00.000Z');
INSERT INTO "set_result" VALUES(4,0,0,3,1,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,19,0,NULL,NULL,'done','assumed',960000,'2026-03-22T20:14:00.000Z');
INSERT INTO "set_result" VALUES(4,0,0,3,2,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,19,0,NULL,NULL,'done','confirmed',1020000,'2026-03-22T20:14:00.000Z');
INSERT INTO "set_result" VALUES(4,0,0,3,2,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,23,0,NULL,NULL,'done','counted',1080000,'2026-03-22T20:14:00.000Z');
INSERT INTO "set_result" VALUES(5,0,0,0,0,'none',0,'plank','plank','Plank','s',30,45,30,35,0,NULL,NULL,'done','assumed',60000,'2026-03-24T21:44:00.000Z');
INSERT INTO "set_result" VALUES(5,0,0,0,1,'none',0,'plank','plank','Plank','s',30,45,30,38,0,NULL,NULL,'done','assumed',120000,'2026-03-24T21:44:00.000Z');
INSERT INTO "set_result" VALUES(5,0,0,0,2,'none',0,'plank','plank','Plank','s',30,45,30,38,0,NULL,NULL,'done','confirmed',180000,'2026-03-24T21:44:00.000Z');
INSERT INTO "set_result" VALUES(5,0,0,1,0,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,6,3,NULL,NULL,'partial','counted',240000,'2026-03-24T21:44:00.000Z');
INSERT INTO "set_result" VALUES(5,0,0,1,0,'left',1,'bird-dog','bird-dog','Bird Dog','reps',8,12,10,10,3,NULL,NULL,'done','counted',660000,'2026-03-24T21:44:00.000Z');
INSERT INTO "set_result" VALUES(5,0,0,1,0,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,12,3,NULL,NULL,'done','counted',300000,'2026-03-24T21:44:00.000Z');
INSERT INTO "set_result" VALUES(5,0,0,1,1,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,12,3,NULL,NULL,'done','assumed',360000,'2026-03-24T21:44:00.000Z');
INSERT INTO "set_result" VALUES(5,0,0,1,1,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,5,3,NULL,NULL,'partial','assumed',420000,'2026-03-24T21:44:00.000Z');
INSERT INTO "set_result" VALUES(5,0,0,1,2,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,10,3,NULL,NULL,'done','counted',480000,'2026-03-24T21:44:00.000Z');
INSERT INTO "set_result" VALUES(5,0,0,1,2,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,6,3,NULL,NULL,'partial','assumed',540000,'2026-03-24T21:44:00.000Z');
INSERT INTO "set_result" VALUES(5,0,0,2,0,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,6,0,22.5,NULL,'partial','counted',600000,'2026-03-24T21:44:00.000Z');
INSERT INTO "set_result" VALUES(5,0,0,2,1,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,8,0,22.5,NULL,'done','confirmed',660000,'2026-03-24T21:44:00.000Z');
INSERT INTO "set_result" VALUES(5,0,0,2,2,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,5,0,22.5,NULL,'partial','assumed',720000,'2026-03-24T21:44:00.000Z');
INSERT INTO "set_result" VALUES(5,0,0,3,0,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,24,0,NULL,NULL,'done','assumed',780000,'2026-03-24T21:44:00.000Z');
INSERT INTO "set_result" VALUES(5,0,0,3,0,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,14,0,NULL,NULL,'partial','counted',840000,'2026-03-24T21:44:00.000Z');
INSERT INTO "set_result" VALUES(5,0,0,3,1,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,0,0,NULL,NULL,'skipped','assumed',900000,'2026-03-24T21:44:00.000Z');
INSERT INTO "set_result" VALUES(5,0,0,3,1,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,26,0,NULL,NULL,'done','counted',960000,'2026-03-24T21:44:00.000Z');
INSERT INTO "set_result" VALUES(5,0,0,3,2,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,27,0,NULL,NULL,'done','confirmed',1020000,'2026-03-24T21:44:00.000Z');
INSERT INTO "set_result" VALUES(5,0,0,3,2,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,16,0,NULL,NULL,'done','counted',1080000,'2026-03-24T21:44:00.000Z');
INSERT INTO "set_result" VALUES(6,0,0,0,0,'none',0,'plank','plank','Plank','s',30,45,30,43,0,NULL,NULL,'done','counted',60000,'2026-03-26T15:10:00.000Z');
INSERT INTO "set_result" VALUES(6,0,0,0,1,'none',0,'plank','plank','Plank','s',30,45,30,40,0,NULL,NULL,'done','counted',120000,'2026-03-26T15:10:00.000Z');
INSERT INTO "set_result" VALUES(6,0,0,0,2,'none',0,'plank','plank','Plank','s',30,45,30,0,0,NULL,NULL,'skipped','counted',180000,'2026-03-26T15:10:00.000Z');
INSERT INTO "set_result" VALUES(6,0,0,1,0,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,9,3,NULL,NULL,'done','assumed',240000,'2026-03-26T15:10:00.000Z');
INSERT INTO "set_result" VALUES(6,0,0,1,0,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,10,3,NULL,NULL,'done','confirmed',300000,'2026-03-26T15:10:00.000Z');
INSERT INTO "set_result" VALUES(6,0,0,1,1,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,7,3,NULL,NULL,'partial','assumed',360000,'2026-03-26T15:10:00.000Z');
INSERT INTO "set_result" VALUES(6,0,0,1,1,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,10,3,NULL,NULL,'done','assumed',420000,'2026-03-26T15:10:00.000Z');
INSERT INTO "set_result" VALUES(6,0,0,1,2,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,11,3,NULL,NULL,'done','assumed',480000,'2026-03-26T15:10:00.000Z');
INSERT INTO "set_result" VALUES(6,0,0,1,2,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,7,3,NULL,NULL,'partial','assumed',540000,'2026-03-26T15:10:00.000Z');
INSERT INTO "set_result" VALUES(6,0,0,2,0,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,0,0,22.5,NULL,'skipped','confirmed',600000,'2026-03-26T15:10:00.000Z');
INSERT INTO "set_result" VALUES(6,0,0,2,1,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,6,0,22.5,NULL,'partial','counted',660000,'2026-03-26T15:10:00.000Z');
INSERT INTO "set_result" VALUES(6,0,0,2,2,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,6,0,22.5,NULL,'partial','assumed',720000,'2026-03-26T15:10:00.000Z');
INSERT INTO "set_result" VALUES(6,0,0,3,0,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,15,0,NULL,NULL,'done','confirmed',780000,'2026-03-26T15:10:00.000Z');
INSERT INTO "set_result" VALUES(6,0,0,3,0,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,28,0,NULL,NULL,'done','confirmed',840000,'2026-03-26T15:10:00.000Z');
INSERT INTO "set_result" VALUES(6,0,0,3,1,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,15,0,NULL,NULL,'done','counted',900000,'2026-03-26T15:10:00.000Z');
INSERT INTO "set_result" VALUES(6,0,0,3,1,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,19,0,NULL,NULL,'done','counted',960000,'2026-03-26T15:10:00.000Z');
INSERT INTO "set_result" VALUES(6,0,0,3,2,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,15,0,NULL,NULL,'done','assumed',1020000,'2026-03-26T15:10:00.000Z');
INSERT INTO "set_result" VALUES(6,0,0,3,2,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,12,0,NULL,NULL,'partial','counted',1080000,'2026-03-26T15:10:00.000Z');
INSERT INTO "set_result" VALUES(7,0,0,0,0,'none',0,'plank','plank','Plank','s',30,45,30,35,0,NULL,NULL,'done','assumed',60000,'2026-03-28T17:46:00.000Z');
INSERT INTO "set_result" VALUES(7,0,0,0,1,'none',0,'plank','plank','Plank','s',30,45,30,42,0,NULL,NULL,'done','counted',120000,'2026-03-28T17:46:00.000Z');
INSERT INTO "set_result" VALUES(7,0,0,0,2,'none',0,'plank','plank','Plank','s',30,45,30,43,0,NULL,NULL,'done','confirmed',180000,'2026-03-28T17:46:00.000Z');
INSERT INTO "set_result" VALUES(7,0,0,1,0,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,8,3,NULL,NULL,'done','counted',240000,'2026-03-28T17:46:00.000Z');
INSERT INTO "set_result" VALUES(7,0,0,1,0,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,11,3,NULL,NULL,'done','confirmed',300000,'2026-03-28T17:46:00.000Z');
INSERT INTO "set_result" VALUES(7,0,0,1,1,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,10,3,NULL,NULL,'done','counted',360000,'2026-03-28T17:46:00.000Z');
INSERT INTO "set_result" VALUES(7,0,0,1,1,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,11,3,NULL,NULL,'done','assumed',420000,'2026-03-28T17:46:00.000Z');
INSERT INTO "set_result" VALUES(7,0,0,1,2,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,9,3,NULL,NULL,'done','counted',480000,'2026-03-28T17:46:00.000Z');
INSERT INTO "set_result" VALUES(7,0,0,1,2,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,10,3,NULL,NULL,'done','counted',540000,'2026-03-28T17:46:00.000Z');
INSERT INTO "set_result" VALUES(7,0,0,2,0,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,8,0,25.0,NULL,'done','counted',600000,'2026-03-28T17:46:00.000Z');
INSERT INTO "set_result" VALUES(7,0,0,2,1,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,8,0,25.0,NULL,'done','counted',660000,'2026-03-28T17:46:00.000Z');
INSERT INTO "set_result" VALUES(7,0,0,2,2,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,10,0,25.0,NULL,'done','counted',720000,'2026-03-28T17:46:00.000Z');
INSERT INTO "set_result" VALUES(7,0,0,3,0,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,25,0,NULL,NULL,'done','confirmed',780000,'2026-03-28T17:46:00.000Z');
INSERT INTO "set_result" VALUES(7,0,0,3,0,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,22,0,NULL,NULL,'done','confirmed',840000,'2026-03-28T17:46:00.000Z');
INSERT INTO "set_result" VALUES(7,0,0,3,1,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,22,0,NULL,NULL,'done','confirmed',900000,'2026-03-28T17:46:00.000Z');
INSERT INTO "set_result" VALUES(7,0,0,3,1,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,12,0,NULL,NULL,'partial','confirmed',960000,'2026-03-28T17:46:00.000Z');
INSERT INTO "set_result" VALUES(7,0,0,3,2,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,26,0,NULL,NULL,'done','confirmed',1020000,'2026-03-28T17:46:00.000Z');
INSERT INTO "set_result" VALUES(7,0,0,3,2,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,22,0,NULL,NULL,'done','confirmed',1080000,'2026-03-28T17:46:00.000Z');
INSERT INTO "set_result" VALUES(8,0,0,0,0,'none',0,'plank','plank','Plank','s',30,45,30,34,0,NULL,NULL,'done','counted',60000,'2026-03-30T18:22:00.000Z');
INSERT INTO "set_result" VALUES(8,0,0,0,1,'none',0,'plank','plank','Plank','s',30,45,30,29,0,NULL,NULL,'partial','counted',120000,'2026-03-30T18:22:00.000Z');
INSERT INTO "set_result" VALUES(8,0,0,0,2,'none',0,'plank','plank','Plank','s',30,45,30,32,0,NULL,NULL,'done','counted',180000,'2026-03-30T18:22:00.000Z');
INSERT INTO "set_result" VALUES(8,0,0,1,0,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,11,3,NULL,NULL,'done','assumed',240000,'2026-03-30T18:22:00.000Z');
INSERT INTO "set_result" VALUES(8,0,0,1,0,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,9,3,NULL,NULL,'done','assumed',300000,'2026-03-30T18:22:00.000Z');
INSERT INTO "set_result" VALUES(8,0,0,1,1,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,12,3,NULL,NULL,'done','counted',360000,'2026-03-30T18:22:00.000Z');
INSERT INTO "set_result" VALUES(8,0,0,1,1,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,0,3,NULL,NULL,'skipped','assumed',420000,'2026-03-30T18:22:00.000Z');
INSERT INTO "set_result" VALUES(8,0,0,1,2,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,7,3,NULL,NULL,'partial','counted',480000,'2026-03-30T18:22:00.000Z');
INSERT INTO "set_result" VALUES(8,0,0,1,2,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,9,3,NULL,NULL,'done','assumed',540000,'2026-03-30T18:22:00.000Z');
INSERT INTO "set_result" VALUES(8,0,0,2,0,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,5,0,25.0,NULL,'partial','counted',600000,'2026-03-30T18:22:00.000Z');
INSERT INTO "set_result" VALUES(8,0,0,2,1,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,9,0,25.0,NULL,'done','counted',660000,'2026-03-30T18:22:00.000Z');
INSERT INTO "set_result" VALUES(8,0,0,2,2,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,7,0,25.0,NULL,'partial','confirmed',720000,'2026-03-30T18:22:00.000Z');
INSERT INTO "set_result" VALUES(8,0,0,3,0,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,12,0,NULL,NULL,'partial','assumed',780000,'2026-03-30T18:22:00.000Z');
INSERT INTO "set_result" VALUES(8,0,0,3,0,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,25,0,NULL,NULL,'done','confirmed',840000,'2026-03-30T18:22:00.000Z');
INSERT INTO "set_result" VALUES(8,0,0,3,1,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,0,0,NULL,NULL,'skipped','assumed',900000,'2026-03-30T18:22:00.000Z');
INSERT INTO "set_result" VALUES(8,0,0,3,1,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,19,0,NULL,NULL,'done','counted',960000,'2026-03-30T18:22:00.000Z');
INSERT INTO "set_result" VALUES(8,0,0,3,2,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,0,0,NULL,NULL,'skipped','counted',1020000,'2026-03-30T18:22:00.000Z');
INSERT INTO "set_result" VALUES(8,0,0,3,2,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,21,0,NULL,NULL,'done','assumed',1080000,'2026-03-30T18:22:00.000Z');
INSERT INTO "set_result" VALUES(9,0,0,0,0,'none',0,'plank','plank','Plank','s',30,45,30,41,0,NULL,NULL,'done','counted',60000,'2026-04-01T20:28:00.000Z');
INSERT INTO "set_result" VALUES(9,0,0,0,1,'none',0,'plank','plank','Plank','s',30,45,30,44,0,NULL,NULL,'done','edited',120000,'2026-04-01T20:28:00.000Z');
INSERT INTO "set_result" VALUES(9,0,0,0,2,'none',0,'plank','plank','Plank','s',30,45,30,0,0,NULL,NULL,'skipped','counted',180000,'2026-04-01T20:28:00.000Z');
INSERT INTO "set_result" VALUES(9,0,0,1,0,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,8,3,NULL,NULL,'done','counted',240000,'2026-04-01T20:28:00.000Z');
INSERT INTO "set_result" VALUES(9,0,0,1,0,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,12,3,NULL,NULL,'done','assumed',300000,'2026-04-01T20:28:00.000Z');
INSERT INTO "set_result" VALUES(9,0,0,1,1,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,11,3,NULL,NULL,'done','assumed',360000,'2026-04-01T20:28:00.000Z');
INSERT INTO "set_result" VALUES(9,0,0,1,1,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,11,3,NULL,NULL,'done','confirmed',420000,'2026-04-01T20:28:00.000Z');
INSERT INTO "set_result" VALUES(9,0,0,1,2,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,8,3,NULL,NULL,'done','confirmed',480000,'2026-04-01T20:28:00.000Z');
INSERT INTO "set_result" VALUES(9,0,0,1,2,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,8,3,NULL,NULL,'done','assumed',540000,'2026-04-01T20:28:00.000Z');
INSERT INTO "set_result" VALUES(9,0,0,2,0,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,10,0,25.0,NULL,'done','confirmed',600000,'2026-04-01T20:28:00.000Z');
INSERT INTO "set_result" VALUES(9,0,0,2,1,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,7,0,25.0,NULL,'partial','counted',660000,'2026-04-01T20:28:00.000Z');
INSERT INTO "set_result" VALUES(9,0,0,2,2,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,5,0,25.0,NULL,'partial','assumed',720000,'2026-04-01T20:28:00.000Z');
INSERT INTO "set_result" VALUES(9,0,0,3,0,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,20,0,NULL,NULL,'done','counted',780000,'2026-04-01T20:28:00.000Z');
INSERT INTO "set_result" VALUES(9,0,0,3,0,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,14,0,NULL,NULL,'partial','confirmed',840000,'2026-04-01T20:28:00.000Z');
INSERT INTO "set_result" VALUES(9,0,0,3,1,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,28,0,NULL,NULL,'done','confirmed',900000,'2026-04-01T20:28:00.000Z');
INSERT INTO "set_result" VALUES(9,0,0,3,1,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,19,0,NULL,NULL,'done','counted',960000,'2026-04-01T20:28:00.000Z');
INSERT INTO "set_result" VALUES(9,0,0,3,2,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,26,0,NULL,NULL,'done','confirmed',1020000,'2026-04-01T20:28:00.000Z');
INSERT INTO "set_result" VALUES(9,0,0,3,2,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,0,0,NULL,NULL,'skipped','confirmed',1080000,'2026-04-01T20:28:00.000Z');
INSERT INTO "set_result" VALUES(10,0,0,0,0,'none',0,'plank','plank','Plank','s',30,45,30,0,0,NULL,NULL,'skipped','confirmed',60000,'2026-04-03T16:48:00.000Z');
INSERT INTO "set_result" VALUES(10,0,0,0,1,'none',0,'plank','plank','Plank','s',30,45,30,33,0,NULL,NULL,'done','counted',120000,'2026-04-03T16:48:00.000Z');
INSERT INTO "set_result" VALUES(10,0,0,0,2,'none',0,'plank','plank','Plank','s',30,45,30,37,0,NULL,NULL,'done','confirmed',180000,'2026-04-03T16:48:00.000Z');
INSERT INTO "set_result" VALUES(10,0,0,1,0,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,9,3,NULL,NULL,'done','counted',240000,'2026-04-03T16:48:00.000Z');
INSERT INTO "set_result" VALUES(10,0,0,1,0,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,8,3,NULL,NULL,'done','counted',300000,'2026-04-03T16:48:00.000Z');
INSERT INTO "set_result" VALUES(10,0,0,1,1,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,6,3,NULL,NULL,'partial','counted',360000,'2026-04-03T16:48:00.000Z');
INSERT INTO "set_result" VALUES(11,0,0,0,0,'none',0,'plank','plank','Plank','s',30,45,30,0,0,NULL,NULL,'skipped','counted',60000,'2026-04-05T19:49:00.000Z');
INSERT INTO "set_result" VALUES(11,0,0,0,1,'none',0,'plank','plank','Plank','s',30,45,30,38,0,NULL,NULL,'done','confirmed',120000,'2026-04-05T19:49:00.000Z');
INSERT INTO "set_result" VALUES(11,0,0,0,2,'none',0,'plank','plank','Plank','s',30,45,30,41,0,NULL,NULL,'done','assumed',180000,'2026-04-05T19:49:00.000Z');
INSERT INTO "set_result" VALUES(11,0,0,1,0,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,5,3,NULL,NULL,'partial','assumed',240000,'2026-04-05T19:49:00.000Z');
INSERT INTO "set_result" VALUES(11,0,0,1,0,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,8,3,NULL,NULL,'done','counted',300000,'2026-04-05T19:49:00.000Z');
INSERT INTO "set_result" VALUES(11,0,0,1,1,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,12,3,NULL,NULL,'done','assumed',360000,'2026-04-05T19:49:00.000Z');
INSERT INTO "set_result" VALUES(11,0,0,1,1,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,6,3,NULL,NULL,'partial','counted',420000,'2026-04-05T19:49:00.000Z');
INSERT INTO "set_result" VALUES(11,0,0,1,2,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,12,3,NULL,NULL,'done','counted',480000,'2026-04-05T19:49:00.000Z');
INSERT INTO "set_result" VALUES(11,0,0,1,2,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,9,3,NULL,NULL,'done','counted',540000,'2026-04-05T19:49:00.000Z');
INSERT INTO "set_result" VALUES(11,0,0,2,0,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,6,0,27.5,NULL,'partial','confirmed',600000,'2026-04-05T19:49:00.000Z');
INSERT INTO "set_result" VALUES(11,0,0,2,1,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,8,0,27.5,NULL,'done','counted',660000,'2026-04-05T19:49:00.000Z');
INSERT INTO "set_result" VALUES(11,0,0,2,2,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,8,0,27.5,NULL,'done','confirmed',720000,'2026-04-05T19:49:00.000Z');
INSERT INTO "set_result" VALUES(11,0,0,3,0,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,13,0,NULL,NULL,'partial','assumed',780000,'2026-04-05T19:49:00.000Z');
INSERT INTO "set_result" VALUES(11,0,0,3,0,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,18,0,NULL,NULL,'done','counted',840000,'2026-04-05T19:49:00.000Z');
INSERT INTO "set_result" VALUES(11,0,0,3,1,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,22,0,NULL,NULL,'done','assumed',900000,'2026-04-05T19:49:00.000Z');
INSERT INTO "set_result" VALUES(11,0,0,3,1,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,21,0,NULL,NULL,'done','counted',960000,'2026-04-05T19:49:00.000Z');
INSERT INTO "set_result" VALUES(11,0,0,3,2,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,12,0,NULL,NULL,'partial','confirmed',1020000,'2026-04-05T19:49:00.000Z');
INSERT INTO "set_result" VALUES(11,0,0,3,2,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,20,0,NULL,NULL,'done','counted',1080000,'2026-04-05T19:49:00.000Z');
INSERT INTO "set_result" VALUES(12,0,0,0,0,'none',0,'plank','plank','Plank','s',30,45,30,36,0,NULL,NULL,'done','confirmed',60000,'2026-04-07T19:54:00.000Z');
INSERT INTO "set_result" VALUES(12,0,0,0,1,'none',0,'plank','plank','Plank','s',30,45,30,41,0,NULL,NULL,'done','counted',120000,'2026-04-07T19:54:00.000Z');
INSERT INTO "set_result" VALUES(12,0,0,0,2,'none',0,'plank','plank','Plank','s',30,45,30,44,0,NULL,NULL,'done','counted',180000,'2026-04-07T19:54:00.000Z');
INSERT INTO "set_result" VALUES(12,0,0,1,0,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,0,3,NULL,NULL,'skipped','confirmed',240000,'2026-04-07T19:54:00.000Z');
INSERT INTO "set_result" VALUES(12,0,0,1,0,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,6,3,NULL,NULL,'partial','confirmed',300000,'2026-04-07T19:54:00.000Z');
INSERT INTO "set_result" VALUES(12,0,0,1,1,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,9,3,NULL,NULL,'done','counted',360000,'2026-04-07T19:54:00.000Z');
INSERT INTO "set_result" VALUES(12,0,0,1,1,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,6,3,NULL,NULL,'partial','counted',420000,'2026-04-07T19:54:00.000Z');
INSERT INTO "set_result" VALUES(12,0,0,1,2,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,9,3,NULL,NULL,'done','counted',480000,'2026-04-07T19:54:00.000Z');
INSERT INTO "set_result" VALUES(12,0,0,1,2,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,9,3,NULL,NULL,'done','assumed',540000,'2026-04-07T19:54:00.000Z');
INSERT INTO "set_result" VALUES(12,0,0,2,0,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,7,0,27.5,NULL,'partial','confirmed',600000,'2026-04-07T19:54:00.000Z');
INSERT INTO "set_result" VALUES(12,0,0,2,1,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,0,0,27.5,NULL,'skipped','counted',660000,'2026-04-07T19:54:00.000Z');
INSERT INTO "set_result" VALUES(12,0,0,2,2,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,8,0,27.5,NULL,'done','confirmed',720000,'2026-04-07T19:54:00.000Z');
INSERT INTO "set_result" VALUES(12,0,0,3,0,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,21,0,NULL,NULL,'done','confirmed',780000,'2026-04-07T19:54:00.000Z');
INSERT INTO "set_result" VALUES(12,0,0,3,0,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,23,0,NULL,NULL,'done','counted',840000,'2026-04-07T19:54:00.000Z');
INSERT INTO "set_result" VALUES(12,0,0,3,1,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,0,0,NULL,NULL,'skipped','confirmed',900000,'2026-04-07T19:54:00.000Z');
INSERT INTO "set_result" VALUES(12,0,0,3,1,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,24,0,NULL,NULL,'done','counted',960000,'2026-04-07T19:54:00.000Z');
INSERT INTO "set_result" VALUES(12,0,0,3,2,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,12,0,NULL,NULL,'partial','confirmed',1020000,'2026-04-07T19:54:00.000Z');
INSERT INTO "set_result" VALUES(12,0,0,3,2,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,20,0,NULL,NULL,'done','confirmed',1080000,'2026-04-07T19:54:00.000Z');
INSERT INTO "set_result" VALUES(13,0,0,0,0,'none',0,'plank','plank','Plank','s',30,45,30,38,0,NULL,NULL,'done','confirmed',60000,'2026-04-09T17:19:00.000Z');
INSERT INTO "set_result" VALUES(13,0,0,0,1,'none',0,'plank','plank','Plank','s',30,45,30,28,0,NULL,NULL,'partial','counted',120000,'2026-04-09T17:19:00.000Z');
INSERT INTO "set_result" VALUES(13,0,0,0,2,'none',0,'plank','plank','Plank','s',30,45,30,36,0,NULL,NULL,'done','counted',180000,'2026-04-09T17:19:00.000Z');
INSERT INTO "set_result" VALUES(13,0,0,1,0,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,8,3,NULL,NULL,'done','confirmed',240000,'2026-04-09T17:19:00.000Z');
INSERT INTO "set_result" VALUES(13,0,0,1,0,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,10,3,NULL,NULL,'done','confirmed',300000,'2026-04-09T17:19:00.000Z');
INSERT INTO "set_result" VALUES(13,0,0,1,1,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,11,3,NULL,NULL,'done','assumed',360000,'2026-04-09T17:19:00.000Z');
INSERT INTO "set_result" VALUES(13,0,0,1,1,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,11,3,NULL,NULL,'done','assumed',420000,'2026-04-09T17:19:00.000Z');
INSERT INTO "set_result" VALUES(13,0,0,1,2,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,8,3,NULL,NULL,'done','counted',480000,'2026-04-09T17:19:00.000Z');
INSERT INTO "set_result" VALUES(13,0,0,1,2,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,11,3,NULL,NULL,'done','counted',540000,'2026-04-09T17:19:00.000Z');
INSERT INTO "set_result" VALUES(13,0,0,2,0,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,10,0,30.0,NULL,'done','confirmed',600000,'2026-04-09T17:19:00.000Z');
INSERT INTO "set_result" VALUES(13,0,0,2,1,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,5,0,30.0,NULL,'partial','assumed',660000,'2026-04-09T17:19:00.000Z');
INSERT INTO "set_result" VALUES(13,0,0,2,2,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,6,0,30.0,NULL,'partial','confirmed',720000,'2026-04-09T17:19:00.000Z');
INSERT INTO "set_result" VALUES(13,0,0,3,0,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,22,0,NULL,NULL,'done','confirmed',780000,'2026-04-09T17:19:00.000Z');
INSERT INTO "set_result" VALUES(13,0,0,3,0,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,20,0,NULL,NULL,'done','counted',840000,'2026-04-09T17:19:00.000Z');
INSERT INTO "set_result" VALUES(13,0,0,3,1,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,21,0,NULL,NULL,'done','assumed',900000,'2026-04-09T17:19:00.000Z');
INSERT INTO "set_result" VALUES(13,0,0,3,1,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,24,0,NULL,NULL,'done','assumed',960000,'2026-04-09T17:19:00.000Z');
INSERT INTO "set_result" VALUES(13,0,0,3,2,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,17,0,NULL,NULL,'done','assumed',1020000,'2026-04-09T17:19:00.000Z');
INSERT INTO "set_result" VALUES(13,0,0,3,2,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,27,0,NULL,NULL,'done','confirmed',1080000,'2026-04-09T17:19:00.000Z');
INSERT INTO "set_result" VALUES(14,0,0,0,0,'none',0,'plank','plank','Plank','s',30,45,30,40,0,NULL,NULL,'done','counted',60000,'2026-04-11T21:44:00.000Z');
INSERT INTO "set_result" VALUES(14,0,0,0,1,'none',0,'plank','plank','Plank','s',30,45,30,34,0,NULL,NULL,'done','confirmed',120000,'2026-04-11T21:44:00.000Z');
INSERT INTO "set_result" VALUES(14,0,0,0,2,'none',0,'plank','plank','Plank','s',30,45,30,44,0,NULL,NULL,'done','counted',180000,'2026-04-11T21:44:00.000Z');
INSERT INTO "set_result" VALUES(14,0,0,1,0,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,10,3,NULL,NULL,'done','assumed',240000,'2026-04-11T21:44:00.000Z');
INSERT INTO "set_result" VALUES(14,0,0,1,0,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,8,3,NULL,NULL,'done','assumed',300000,'2026-04-11T21:44:00.000Z');
INSERT INTO "set_result" VALUES(14,0,0,1,1,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,11,3,NULL,NULL,'done','assumed',360000,'2026-04-11T21:44:00.000Z');
INSERT INTO "set_result" VALUES(14,0,0,1,1,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,8,3,NULL,NULL,'done','confirmed',420000,'2026-04-11T21:44:00.000Z');
INSERT INTO "set_result" VALUES(14,0,0,1,2,'left',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,5,3,NULL,NULL,'partial','assumed',480000,'2026-04-11T21:44:00.000Z');
INSERT INTO "set_result" VALUES(14,0,0,1,2,'right',0,'bird-dog','bird-dog','Bird Dog','reps',8,12,8,10,3,NULL,NULL,'done','assumed',540000,'2026-04-11T21:44:00.000Z');
INSERT INTO "set_result" VALUES(14,0,0,2,0,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,9,0,30.0,NULL,'done','counted',600000,'2026-04-11T21:44:00.000Z');
INSERT INTO "set_result" VALUES(14,0,0,2,1,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,5,0,30.0,NULL,'partial','counted',660000,'2026-04-11T21:44:00.000Z');
INSERT INTO "set_result" VALUES(14,0,0,2,2,'none',0,'romanian-deadlift','romanian-deadlift','Romanian Deadlift','reps',8,10,8,8,0,30.0,NULL,'done','confirmed',720000,'2026-04-11T21:44:00.000Z');
INSERT INTO "set_result" VALUES(14,0,0,3,0,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,25,0,NULL,NULL,'done','counted',780000,'2026-04-11T21:44:00.000Z');
INSERT INTO "set_result" VALUES(14,0,0,3,0,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,0,0,NULL,NULL,'skipped','assumed',840000,'2026-04-11T21:44:00.000Z');
INSERT INTO "set_result" VALUES(14,0,0,3,1,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,27,0,NULL,NULL,'done','confirmed',900000,'2026-04-11T21:44:00.000Z');
INSERT INTO "set_result" VALUES(14,0,0,3,1,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,12,0,NULL,NULL,'partial','assumed',960000,'2026-04-11T21:44:00.000Z');
INSERT INTO "set_result" VALUES(14,0,0,3,2,'left',0,'side-plank','side-plank','Side Plank','s',15,30,15,26,0,NULL,NULL,'done','counted',1020000,'2026-04-11T21:44:00.000Z');
INSERT INTO "set_result" VALUES(14,0,0,3,2,'right',0,'side-plank','side-plank','Side Plank','s',15,30,15,15,0,NULL,NULL,'done','counted',1080000,'2026-04-11T21:44:00.000Z');
CREATE TABLE stale_day (day TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO "stale_day" VALUES('2026-04-11');
INSERT INTO "stale_day" VALUES('2026-04-13');
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
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('session',14);
INSERT INTO "sqlite_sequence" VALUES('activity',4);
COMMIT;
