import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { table } from './table.js';

const item = {
  key: ['council', 'id'],
  council: true,
  text: ['title', 'words', 'concerns', 'written_at', 'written_by'],
  textOrNull: ['link', 'until', 'withdrawn_at', 'withdrawn_by'],
  index: { written: ['council', 'written_at'] },
  within: { written_by: 'person', withdrawn_by: 'person' },
};
const mail = {
  key: ['council', 'bulletin', 'recipient'],
  council: true,
  text: ['outbox_key', 'made_at'],
  index: { made: ['council', 'made_at'] },
  within: { recipient: 'person' },
};
const mailItem = {
  key: ['council', 'item', 'recipient'],
  text: ['bulletin'],
  index: { bulletin: ['council', 'bulletin', 'recipient'] },
  within: { item: 'bulletin_item', recipient: 'person' },
};

/** What the office writes for members, and who of them was mailed which of it in which bulletin, once each. */
export class Bulletins1764000000026 implements MigrationInterface {
  readonly name = 'Bulletins1764000000026';

  async up(runner: QueryRunner): Promise<void> {
    const bytes = runner.connection.options.type === 'postgres' ? 'bytea' : 'blob';
    await runner.createTable(table('bulletin_item', item, bytes));
    await runner.createTable(table('bulletin_mail', mail, bytes));
    await runner.createTable(table('bulletin_mail_item', mailItem, bytes));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['bulletin_mail_item', 'bulletin_mail', 'bulletin_item']) await runner.dropTable(name);
  }
}
