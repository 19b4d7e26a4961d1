import { join } from 'node:path';
import { MailparserReader } from '../../../src/adapters/mail-in/mailparser-reader.js';
import { ThreadedReader } from '../../../src/adapters/mail-in/threaded-reader.js';
import { mailSource } from '../../support/mail-source.js';

const thread = join(__dirname, '..', '..', '..', 'dist', 'adapters', 'mail-in', 'reading-thread.js');
/** Does what no parser should, as the message bids it. */
const misbehaving = join(__dirname, 'misbehaving-thread.mjs');

/** `time`: milliseconds a message may take; what is not to run out of it here must not on a busy machine either. */
async function readingOn(file: string, use: (reader: ThreadedReader) => Promise<void>, time = 1_500): Promise<void> {
  const reader = new ThreadedReader(file, { time, memory: 64 });
  try {
    await use(reader);
  } finally {
    await reader.close();
  }
}

describe('reading on a thread', () => {
  it('gives what reading without one gives', async () => {
    const mails = [mailSource(), mailSource({ 'In-Reply-To': '<parent@x.example>', From: '=?utf-8?B?QWRhIEhpbGw=?= <ada@members.example>' }), Buffer.alloc(0)];
    await readingOn(thread, async (reader) => {
      const without = new MailparserReader();
      for (const raw of mails) expect(await reader.read(raw)).toEqual(await without.read(raw));
      expect(reader.withoutTrace(mailSource({ Received: 'by x' }))).toEqual(without.withoutTrace(mailSource({ Received: 'by x' })));
    });
  });

  it('leaves the bytes to their owner', async () => {
    await readingOn(thread, async (reader) => {
      const raw = mailSource();
      await reader.read(raw);
      expect(raw).toEqual(mailSource());
    });
  });

  it('does not count the time that a message waits behind others', async () => {
    await readingOn(misbehaving, async (reader) => {
      const read = await Promise.all(['hang', 'hang', 'hang', 'good', 'hang', 'after'].map((words) => reader.read(Buffer.from(words))));
      expect(read.map((one) => (one.ok ? one.value : one.refusal.detail))).toEqual([...Array<string>(3).fill('took-too-long'), 'good', 'took-too-long', 'after']);
    });
  });

  it.each([
    ['never ends', 'hang', 'took-too-long', 3_000],
    ['takes all memory', 'memory', 'broken', 60_000],
    ['ends its thread', 'exit', 'took-too-long', 3_000],
    ['throws where nobody catches', 'throw-later', 'broken', 60_000],
    ['throws', 'throw', 'broken', 60_000],
  ])('a parser that %s makes the message unreadable, and the next is read', async (_, bidden, detail, time) => {
    const use = async (reader: ThreadedReader) => {
      const [bad, good] = await Promise.all([reader.read(Buffer.from(bidden)), reader.read(Buffer.from('good'))]);
      expect(bad).toEqual({ ok: false, refusal: { code: 'unreadable', detail } });
      expect(good).toEqual({ ok: true, value: 'good' });
      expect(await reader.read(Buffer.from('after'))).toEqual({ ok: true, value: 'after' });
    };
    await readingOn(misbehaving, use, time);
  });
});
