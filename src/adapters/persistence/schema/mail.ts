import { EntitySchema } from 'typeorm';
import { bytesOn, type Engine, integer, keyOf, noneOrMore, ofCouncil, text, textOrNull, truth, truthOrNot, within } from './columns.js';

/** Every message that came in, whatever became of it. */
export const inboxMessage = new EntitySchema({
  name: 'inbox_message',
  columns: {
    council: keyOf('inbox_message'),
    id: keyOf('inbox_message'),
    mailbox: text,
    dedupe_key: textOrNull,
    duplicate_of: textOrNull,
    message_id: textOrNull,
    content_hash: text,
    received_at: text,
    sender: text,
    subject: text,
    bytes: integer,
    state: text,
    reason: text,
    detail: text,
    sender_verified: truth,
    same_id_other_content: truth,
    enquiry: textOrNull,
    attachments: noneOrMore,
    version: integer,
  },
  uniques: [{ name: 'UQ_inbox_message_dedupe', columns: ['council', 'mailbox', 'dedupe_key'] }],
  indices: [
    { name: 'IDX_inbox_message_message_id', columns: ['council', 'message_id'] },
    { name: 'IDX_inbox_message_state', columns: ['council', 'state', 'received_at'] },
    { name: 'IDX_inbox_message_enquiry', columns: ['council', 'enquiry'] },
  ],
  foreignKeys: [
    ofCouncil('inbox_message'),
    within('inbox_message', 'enquiry', 'enquiry'),
    within('inbox_message', 'duplicate_of', 'inbox_message'),
  ],
});

/** The bytes as they came, in a table of their own: lists never read them. */
export const inboxRaw = (engine: Engine): EntitySchema =>
  new EntitySchema({
    name: 'inbox_raw',
    columns: { council: keyOf('inbox_raw'), message: keyOf('inbox_raw'), raw: bytesOn(engine) },
    foreignKeys: [within('inbox_raw', 'message', 'inbox_message')],
  });

/** Mail to go out, rendered and frozen. Claimed, sent, marked. */
export const outboxMessage = (engine: Engine): EntitySchema =>
  new EntitySchema({
    name: 'outbox_message',
    columns: {
      council: keyOf('outbox_message'),
      id: keyOf('outbox_message'),
      unique_key: text,
      kind: text,
      enquiry: textOrNull,
      message_id: text,
      sender: text,
      recipient: text,
      subject: text,
      mime: bytesOn(engine),
      state: text,
      attempts: integer,
      queued_at: text,
      next_try_at: text,
      settled_at: textOrNull,
      last_answer: text,
      trouble: textOrNull,
      tell_from: textOrNull,
      told_at: textOrNull,
      bounced_at: textOrNull,
      bounced_by: textOrNull,
      good_until: textOrNull,
      in_doubt: truthOrNot,
    },
    uniques: [{ name: 'UQ_outbox_message_key', columns: ['council', 'unique_key'] }],
    indices: [
      { name: 'IDX_outbox_message_due', columns: ['state', 'next_try_at'] },
      { name: 'IDX_outbox_message_message_id', columns: ['council', 'message_id'] },
      { name: 'IDX_outbox_message_trouble', columns: ['council', 'trouble'] },
      { name: 'IDX_outbox_message_kind', columns: ['council', 'kind', 'queued_at'] },
      { name: 'IDX_outbox_message_recipient', columns: ['council', 'recipient', 'state', 'settled_at'] },
    ],
    foreignKeys: [ofCouncil('outbox_message'), within('outbox_message', 'enquiry', 'enquiry')],
  });

/** How far each folder of a mailbox that we fetch from was dealt with. `uid_validity`, `uid`: ten digits, to sort as text. */
export const imapWatermark = new EntitySchema({
  name: 'imap_watermark',
  columns: {
    council: keyOf('imap_watermark'),
    folder: keyOf('imap_watermark'),
    uid_validity: text,
    uid: text,
    left_alone: integer,
  },
  foreignKeys: [ofCouncil('imap_watermark')],
});

export const idempotencyKey = new EntitySchema({
  name: 'idempotency_key',
  columns: {
    council: keyOf('idempotency_key'),
    actor: keyOf('idempotency_key'),
    key: keyOf('idempotency_key'),
    request_hash: text,
    answer: text,
    done_at: text,
  },
  foreignKeys: [ofCouncil('idempotency_key')],
});
