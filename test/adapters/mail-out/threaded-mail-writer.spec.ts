import { join } from 'node:path';
import { TemplateMailWriter } from '../../../src/adapters/mail-out/template-mail-writer.js';
import { ThreadedMailWriter } from '../../../src/adapters/mail-out/threaded-mail-writer.js';
import { letter } from '../../support/mail-letters.js';
import { secret, templates } from './written-back.js';

const thread = join(__dirname, '..', '..', '..', 'dist', 'adapters', 'mail-out', 'writing-thread.js');

describe('writing on a thread', () => {
  it('gives what writing without one gives, in the order of the letters', async () => {
    const writer = new ThreadedMailWriter(thread, { templates, secret });
    const letters = [letter('receipt'), letter('answer'), letter('assigned')];
    const [on, without] = [await writer.write(letters), await new TemplateMailWriter(templates, secret).write(letters)];
    await writer.close();
    expect(on.map(({ mime, ...rest }) => ({ ...rest, mime: Buffer.from(mime).toString('latin1') }))).toEqual(
      without.map(({ mime, ...rest }) => ({ ...rest, mime: Buffer.from(mime).toString('latin1') })),
    );
  });

  it('fails where a letter cannot be written, and writes the next', async () => {
    const writer = new ThreadedMailWriter(thread, { templates, secret });
    const unknown = { ...letter('receipt'), kind: 'no-such-kind' as 'receipt' };
    await expect(writer.write([unknown])).rejects.toThrow('template not found');
    expect(await writer.write([letter('receipt')])).toHaveLength(1);
    await writer.close();
  });
});
