import { splitReply } from '../../../../src/domain/intake/reply/reply-text.js';
import { corpusBodies, corpusIsHere, rawMessage } from '../../../support/mail-corpus.js';

const squeezed = (text: string) => text.replace(/\s+/g, '');
const sorted = (text: string) => [...squeezed(text)].sort().join('');

const bodies = corpusBodies().map((item) => ({ ...item.expect, id: item.id, body: rawMessage(item).toString('utf8') }));
const writtenIn = (body: string) => squeezed(splitReply(body).written);

/** What those suites expect, against ours: the places where we keep less than they do, and those where we keep more. */
function compared(wanted: 'trimmed' | 'first_fragment') {
  const both = bodies.flatMap(({ id, body, [wanted]: theirs }) => (theirs === undefined ? [] : [{ id, ours: writtenIn(body), theirs: squeezed(theirs) }]));
  const less = both.filter(({ ours, theirs }) => !ours.includes(theirs));
  const more = both.filter(({ ours, theirs }) => ours.includes(theirs) && ours !== theirs);
  const idsOf = (of: typeof both) => of.map(({ id }) => id);
  process.stdout.write(`${wanted}: ${both.length - less.length - more.length} of ${both.length} agree; we keep less in ${less.length} ${JSON.stringify(idsOf(less))}, more in ${JSON.stringify(idsOf(more))}\n`);
  return { agree: both.length - less.length - more.length, less: less.length };
}

(corpusIsHere ? describe : describe.skip)('replies of other projects', () => {
  it('lose nothing', () => {
    for (const { body } of bodies) {
      const { written, quoted, signature } = splitReply(body);
      expect(sorted(written + quoted + signature)).toBe(sorted(body));
    }
  });

  it('are trimmed as their suite has it in three of four, and as their first part in seven of ten', () => {
    expect(compared('trimmed').agree).toBeGreaterThanOrEqual(48);
    const firsts = compared('first_fragment');
    expect(firsts.agree).toBeGreaterThanOrEqual(33);
    expect(firsts.less).toBe(0);
  });
});
