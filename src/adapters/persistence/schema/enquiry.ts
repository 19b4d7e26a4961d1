import { EntitySchema } from 'typeorm';
import { integer, keyOf, noneOrMore, ofCouncil, text, textOrNull, truth, truthOrNot, within } from './columns.js';

/** What is fixed about an enquiry, and a projection of its facts for lists. */
export const enquiry = new EntitySchema({
  name: 'enquiry',
  columns: {
    council: keyOf('enquiry'),
    id: keyOf('enquiry'),
    number: integer,
    reference: text,
    thread_token: text,
    subject: text,
    status: text,
    received_at: text,
    recorded_at: text,
    protocol_version: text,
    calendar_version: text,
    assigned_to: textOrNull,
    sender_verified: truth,
    next_due_on: textOrNull,
    version: integer,
    joined_to: textOrNull,
    awaits_meeting: textOrNull,
    item_meeting: textOrNull,
    ask_again_on: textOrNull,
    estimated_hours: { ...integer, nullable: true },
    by_office: truthOrNot,
    snoozes: noneOrMore,
    contentious_since: textOrNull,
    taken_out: textOrNull,
  },
  uniques: [
    { name: 'UQ_enquiry_number', columns: ['council', 'number'] },
    { name: 'UQ_enquiry_thread_token', columns: ['thread_token'] },
  ],
  indices: [
    { name: 'IDX_enquiry_reference', columns: ['council', 'reference'] },
    { name: 'IDX_enquiry_due', columns: ['council', 'next_due_on', 'id'] },
    { name: 'IDX_enquiry_joined', columns: ['council', 'joined_to'] },
    { name: 'IDX_enquiry_meeting', columns: ['council', 'awaits_meeting'] },
    { name: 'IDX_enquiry_item', columns: ['council', 'item_meeting'] },
    { name: 'IDX_enquiry_ask_again', columns: ['council', 'ask_again_on'] },
    { name: 'IDX_enquiry_contentious', columns: ['council', 'contentious_since'] },
  ],
  foreignKeys: [
    ofCouncil('enquiry'),
    within('enquiry', 'assigned_to', 'person'),
    within('enquiry', 'protocol_version', 'protocol_version'),
    within('enquiry', 'calendar_version', 'calendar_version'),
  ],
});

export const enquiryMember = new EntitySchema({
  name: 'enquiry_member',
  columns: { council: keyOf('enquiry_member'), enquiry: keyOf('enquiry_member'), person: keyOf('enquiry_member') },
  indices: [{ name: 'IDX_enquiry_member_person', columns: ['council', 'person'] }],
  foreignKeys: [within('enquiry_member', 'enquiry', 'enquiry'), within('enquiry_member', 'person', 'person')],
});

/** Append-only by triggers; each entry's hash holds the one before it. Free text lives apart. */
export const timelineEntry = new EntitySchema({
  name: 'timeline_entry',
  columns: {
    council: keyOf('timeline_entry'),
    id: keyOf('timeline_entry'),
    position: integer,
    enquiry: text,
    at: text,
    recorded_at: text,
    actor_kind: text,
    actor: textOrNull,
    happening: text,
    words_hash: text,
    hash: text,
  },
  uniques: [{ name: 'UQ_timeline_entry_position', columns: ['council', 'position'] }],
  indices: [{ name: 'IDX_timeline_entry_enquiry', columns: ['council', 'enquiry'] }],
  foreignKeys: [within('timeline_entry', 'enquiry', 'enquiry')],
});

/** What people wrote. The salt goes with it, so that an erased text cannot be guessed from the chain. */
export const timelineWords = new EntitySchema({
  name: 'timeline_words',
  columns: { council: keyOf('timeline_words'), entry: keyOf('timeline_words'), salt: text, words: text },
  foreignKeys: [within('timeline_words', 'entry', 'timeline_entry')],
});

/** A projection of the facts: thrown away and made anew at will. Whether something is late is never stored. */
export const obligation = new EntitySchema({
  name: 'obligation',
  columns: {
    council: keyOf('obligation'),
    enquiry: keyOf('obligation'),
    key: keyOf('obligation'),
    kind: text,
    rule: text,
    clause: text,
    local_standard: textOrNull,
    owed_by: textOrNull,
    started_by: text,
    starts_at: text,
    due_on: textOrNull,
    closes_at: textOrNull,
    last_moment: textOrNull,
    why: textOrNull,
    first_due_on: textOrNull,
    settled_how: textOrNull,
    settled_by: textOrNull,
    settled_at: textOrNull,
    soft: truthOrNot,
    rests: textOrNull,
  },
  indices: [{ name: 'IDX_obligation_open', columns: ['council', 'settled_how', 'due_on'] }],
  foreignKeys: [within('obligation', 'enquiry', 'enquiry')],
});
