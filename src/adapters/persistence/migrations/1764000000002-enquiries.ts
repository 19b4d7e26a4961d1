import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { table } from './table.js';

export class Enquiries1764000000002 implements MigrationInterface {
  readonly name = 'Enquiries1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    const bytes = runner.connection.options.type === 'postgres' ? 'bytea' : 'blob';
    const tables = [
      table(
        'enquiry',
        {
          key: ['council', 'id'],
          text: [
            ...['reference', 'thread_token', 'subject', 'status', 'received_at', 'recorded_at'],
            ...['protocol_version', 'calendar_version'],
          ],
          textOrNull: ['assigned_to', 'next_due_on'],
          integer: ['number', 'sender_verified', 'version'],
          unique: { number: ['council', 'number'], thread_token: ['thread_token'] },
          index: { reference: ['council', 'reference'], due: ['council', 'next_due_on', 'id'] },
          within: {
            assigned_to: 'person',
            protocol_version: 'protocol_version',
            calendar_version: 'calendar_version',
          },
          council: true,
        },
        bytes,
      ),
      table(
        'enquiry_member',
        {
          key: ['council', 'enquiry', 'person'],
          text: [],
          index: { person: ['council', 'person'] },
          within: { enquiry: 'enquiry', person: 'person' },
        },
        bytes,
      ),
      table(
        'timeline_entry',
        {
          key: ['council', 'id'],
          text: ['enquiry', 'at', 'recorded_at', 'actor_kind', 'happening', 'words_hash', 'hash'],
          textOrNull: ['actor'],
          integer: ['position'],
          unique: { position: ['council', 'position'] },
          index: { enquiry: ['council', 'enquiry'] },
          within: { enquiry: 'enquiry' },
        },
        bytes,
      ),
      table(
        'timeline_words',
        { key: ['council', 'entry'], text: ['salt', 'words'], within: { entry: 'timeline_entry' } },
        bytes,
      ),
      table(
        'obligation',
        {
          key: ['council', 'enquiry', 'key'],
          text: ['kind', 'rule', 'clause', 'started_by', 'starts_at'],
          textOrNull: [
            ...['local_standard', 'owed_by', 'due_on', 'closes_at', 'last_moment', 'why'],
            ...['settled_how', 'settled_by', 'settled_at'],
          ],
          index: { open: ['council', 'settled_how', 'due_on'] },
          within: { enquiry: 'enquiry' },
        },
        bytes,
      ),
    ];
    for (const one of tables) await runner.createTable(one);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['obligation', 'timeline_words', 'timeline_entry', 'enquiry_member', 'enquiry']) {
      await runner.dropTable(name);
    }
  }
}
