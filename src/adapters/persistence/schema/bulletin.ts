import { EntitySchema } from 'typeorm';
import { keyOf, ofCouncil, text, textOrNull, within } from './columns.js';

/** Information for members. `concerns`: whom it concerns, by responsibility, as JSON. */
export const bulletinItem = new EntitySchema({
  name: 'bulletin_item',
  columns: {
    council: keyOf('bulletin_item'),
    id: keyOf('bulletin_item'),
    title: text,
    words: text,
    concerns: text,
    written_at: text,
    written_by: text,
    link: textOrNull,
    until: textOrNull,
    withdrawn_at: textOrNull,
    withdrawn_by: textOrNull,
  },
  indices: [{ name: 'IDX_bulletin_item_written', columns: ['council', 'written_at'] }],
  foreignKeys: [ofCouncil('bulletin_item'), within('bulletin_item', 'written_by', 'person'), within('bulletin_item', 'withdrawn_by', 'person')],
});

/** One member's mail of a bulletin. `bulletin`: 2026-W49, 2026-12, or the id of an item that was sent by itself. */
export const bulletinMail = new EntitySchema({
  name: 'bulletin_mail',
  columns: { council: keyOf('bulletin_mail'), bulletin: keyOf('bulletin_mail'), recipient: keyOf('bulletin_mail'), outbox_key: text, made_at: text },
  indices: [{ name: 'IDX_bulletin_mail_made', columns: ['council', 'made_at'] }],
  foreignKeys: [ofCouncil('bulletin_mail'), within('bulletin_mail', 'recipient', 'person')],
});

/** That a member was told of an item, once, and in which bulletin. */
export const bulletinMailItem = new EntitySchema({
  name: 'bulletin_mail_item',
  columns: { council: keyOf('bulletin_mail_item'), item: keyOf('bulletin_mail_item'), recipient: keyOf('bulletin_mail_item'), bulletin: text },
  indices: [{ name: 'IDX_bulletin_mail_item_bulletin', columns: ['council', 'bulletin', 'recipient'] }],
  foreignKeys: [within('bulletin_mail_item', 'item', 'bulletin_item'), within('bulletin_mail_item', 'recipient', 'person')],
});
