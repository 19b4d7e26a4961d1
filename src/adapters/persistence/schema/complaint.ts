import { EntitySchema } from 'typeorm';
import { bytesOn, type Engine, integer, keyOf, ofCouncil, text, textOrNull, within } from './columns.js';

/** `version`: how many entries its chain has; `chain_hash`: the last one's. */
export const complaint = new EntitySchema({
  name: 'complaint',
  columns: { council: keyOf('complaint'), id: keyOf('complaint'), reference: text, version: integer, chain_hash: text },
  uniques: [{ name: 'UQ_complaint_reference', columns: ['council', 'reference'] }],
  foreignKeys: [ofCouncil('complaint')],
});

/** Append-only by triggers, as the timeline; positions begin anew with each complaint. */
export const complaintEntry = new EntitySchema({
  name: 'complaint_entry',
  columns: {
    council: keyOf('complaint_entry'),
    id: keyOf('complaint_entry'),
    position: integer,
    complaint: text,
    at: text,
    recorded_at: text,
    actor_kind: text,
    actor: textOrNull,
    happening: text,
    words_hash: text,
    hash: text,
  },
  uniques: [{ name: 'UQ_complaint_entry_position', columns: ['council', 'complaint', 'position'] }],
  foreignKeys: [within('complaint_entry', 'complaint', 'complaint')],
});

/** What people wrote, with its salt; gone when another body has the complaint. */
export const complaintWords = new EntitySchema({
  name: 'complaint_words',
  columns: { council: keyOf('complaint_words'), entry: keyOf('complaint_words'), salt: text, words: text },
  foreignKeys: [within('complaint_words', 'entry', 'complaint_entry')],
});

/** Messages that were taken for an enquiry's, as they came: for the handlers, and gone with the words. */
export const complaintMail = (engine: Engine): EntitySchema =>
  new EntitySchema({
    name: 'complaint_mail',
    columns: {
      council: keyOf('complaint_mail'),
      id: keyOf('complaint_mail'),
      complaint: text,
      received_at: text,
      attachments: text,
      raw: bytesOn(engine),
    },
    indices: [{ name: 'IDX_complaint_mail_complaint', columns: ['council', 'complaint'] }],
    foreignKeys: [within('complaint_mail', 'complaint', 'complaint')],
  });
