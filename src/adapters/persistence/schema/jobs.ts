import { EntitySchema } from 'typeorm';
import { integer, keyOf, ofCouncil, text, textOrNull, truth, within } from './columns.js';

/** A job takes each of its periods once, whoever else runs beside it. `council`: a slug, or "installation". */
export const jobRun = new EntitySchema({
  name: 'job_run',
  columns: {
    job: keyOf('job_run'),
    council: keyOf('job_run'),
    period: keyOf('job_run'),
    started_at: text,
    finished_at: textOrNull,
  },
});

/** The ledger of reminders: each stage of each deadline reminds each person once, whatever mail carried it. */
export const reminder = new EntitySchema({
  name: 'reminder',
  columns: {
    council: keyOf('reminder'),
    enquiry: keyOf('reminder'),
    obligation: keyOf('reminder'),
    stage: keyOf('reminder'),
    recipient: keyOf('reminder'),
    due_on: keyOf('reminder'),
    outbox_key: text,
    recorded_at: text,
  },
  indices: [{ name: 'IDX_reminder_outbox_key', columns: ['council', 'outbox_key'] }],
  foreignKeys: [within('reminder', 'enquiry', 'enquiry'), within('reminder', 'recipient', 'person')],
});

/** A digest as it was made: figures that differ later are a restatement, never a change. `week`: 2026-W48, or 2026-11 of a month. */
export const digest = new EntitySchema({
  name: 'digest',
  columns: { council: keyOf('digest'), week: keyOf('digest'), figures: text, made_at: text, late: integer, mailed: { ...truth, default: 1 } },
  foreignKeys: [ofCouncil('digest')],
});

/** The edition of a digest for members and the public, once the clerk released it. */
export const digestRelease = new EntitySchema({
  name: 'digest_release',
  columns: { council: keyOf('digest_release'), week: keyOf('digest_release'), figures: text, released_at: text, released_by: text },
  foreignKeys: [ofCouncil('digest_release'), within('digest_release', 'released_by', 'person')],
});
