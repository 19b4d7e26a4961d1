import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { MailparserContents } from '../../../src/adapters/mail-in/mailparser-contents.js';
import { ThreadedContents } from '../../../src/adapters/mail-in/threaded-contents.js';
import { filePart, htmlPart, mailOf, multipart, type Part, textPart } from '../../support/mail-source.js';

const thread = join(__dirname, '..', '..', '..', 'dist', 'adapters', 'mail-in', 'opening-thread.js');
const plan = Buffer.from('%PDF-1.7\nthe plan of the green');
const sha256 = createHash('sha256').update(plan).digest('hex');
const mail = (...parts: readonly Part[]) => () => Promise.resolve(mailOf(multipart('mixed', textPart('See below.'), ...parts)));
/** No tag nests, and a browser's parser compares each attribute with all before it. */
const attributes = `<p ${Array.from({ length: 60_000 }, (_, number) => `a${number}=1`).join(' ')}>`;

async function opening(time: number, use: (contents: ThreadedContents) => Promise<void>): Promise<void> {
  const contents = new ThreadedContents(thread, { time, memory: 256 });
  try {
    await use(contents);
  } finally {
    await contents.close();
  }
}

describe('opening a message on a thread', () => {
  it('gives what opening without one gives', async () => {
    await opening(15_000, async (contents) => {
      const without = new MailparserContents();
      for (const raw of [mail(filePart('plan.pdf', plan), htmlPart('<p>Dear <b>Clerk</b>')), mail(), () => Promise.resolve(null), () => Promise.resolve(Buffer.alloc(0))]) {
        const [file, page] = [await contents.file(raw, sha256), await contents.page(raw)];
        expect(page).toEqual(await without.page(raw));
        const wanted = await without.file(raw, sha256);
        expect({ ...file, value: file.ok ? Buffer.from(file.value) : null }).toEqual({ ...wanted, value: wanted.ok ? plan : null });
      }
    });
  });

  it('ends what takes too long, and opens the next', async () => {
    await opening(4_000, async (contents) => {
      expect(await contents.page(mail(htmlPart(attributes)))).toEqual({ ok: false, refusal: 'took-too-long' });
      expect(await contents.file(mail(filePart('plan.pdf', plan)), sha256)).toMatchObject({ ok: true });
    });
  });

  it('lets those who wait hold no message in memory', async () => {
    let [held, most] = [0, 0];
    const raw = async (): Promise<Uint8Array> => {
      most = Math.max(most, (held += 1));
      await pause(20);
      held -= 1;
      return mail(filePart('plan.pdf', plan))();
    };
    await opening(15_000, async (contents) => {
      const opened = await Promise.all(Array.from({ length: 8 }, () => contents.file(raw, sha256)));
      expect(opened.map(({ ok }) => ok)).toEqual(Array<boolean>(8).fill(true));
    });
    expect(most).toBe(2);
  });
});

describe('a page of HTML', () => {
  const page = (html: string) => new MailparserContents().page(mail(htmlPart(html)));
  const rows = (count: number): string => `<table>${'<tr><td style="color:red">1</td></tr>'.repeat(count)}</table>`;

  it.each([
    ['nested by hundreds', '<div>'.repeat(400)],
    ['nested by thousands, with closing tags of what is not open', '<b></x>'.repeat(10_000)],
    ['longer than a million letters', 'x '.repeat(600_000)],
  ])('is not made where it is %s', async (_, html) => {
    expect(await page(html)).toEqual({ ok: false, refusal: 'too-much' });
  });

  it.each([
    ['a long table', rows(1_000)],
    ['paragraphs and items that nobody closed', `${'<p>words'.repeat(500)}<ul>${'<li>one'.repeat(500)}`],
    ['tables in tables, as newsletters are', `${'<table><tr><td>'.repeat(40)}x${'</td></tr></table>'.repeat(40)}`],
    ['a thread of forty quotations', `<blockquote><p>words</p>`.repeat(40)],
  ])('is made of %s', async (_, html) => {
    expect(await page(html)).toMatchObject({ ok: true });
  });
});
