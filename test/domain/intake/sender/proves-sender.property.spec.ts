import fc from 'fast-check';
import { microsoft365, receiverProves } from '../../../../src/domain/intake/sender/receiver-says.js';
import { readMail } from '../../../support/mail-read.js';

const sender = 'example.org';
const ours = 'mx.example.gov.uk';
const runs = { numRuns: 2_000 };
const proves = (fields: readonly string[], believed: string): boolean => receiverProves(readMail({ headers: new Map([['authentication-results', fields]]) }), sender, believed);

/** Names like the sender's, and none that is. */
const others = ['evil.test', 'evilexample.org', 'example.org.evil.test', 'example.com', 'org', 'exаmple.org', 'example-org.test', 'xn--exmple-cua.org', 'none', ''];
const word = fc.constantFrom('spf', 'dkim', 'dmarc', 'DMARC', 'x', 'pass', 'Pass', 'none', 'fail', 'bestguesspass', 'header.from', 'header.d', 'header.i', 'smtp.mailfrom', 'reason', '1', ours, microsoft365, ...others, ...others.map((name) => `ada@${name}`), 'example.org@evil.test');
const glue = fc.constantFrom(' ', ';', '; ', '=', '=', '(', ')', '"', '\\', '\r\n\t', '.', '/', '');
const noise = fc.array(fc.tuple(word, glue).map(([one, after]) => one + after), { maxLength: 40 }).map((parts) => parts.join(''));
const result = fc
  .tuple(fc.constantFrom('spf', 'dkim', 'dmarc', 'DKIM'), fc.constantFrom('pass', 'pass', 'none', 'bestguesspass', 'fail'), fc.constantFrom('smtp.mailfrom', 'header.d', 'header.i', 'header.from'), fc.constantFrom(...others, ...others.map((name) => `ada@${name}`)))
  .map(([method, found, property, name]) => `${method}=${found} (x) ${property}=${name}`);
const shaped = fc.tuple(fc.constantFrom(`${ours};`, `${ours} 1;`, ''), fc.array(result, { maxLength: 6 })).map(([name, results]) => `${name} ${results.join('; ')}`);
const believed = fc.constantFrom(ours, microsoft365);

describe('whatever an Authentication-Results field says', () => {
  it('no other domain’s proof is the sender’s', () => {
    fc.assert(fc.property(fc.array(fc.oneof(shaped, noise), { maxLength: 3 }), believed, (fields, name) => !proves(fields, name)), runs);
  });

  it('it is read without a throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), believed, (field, name) => typeof proves([field], name) === 'boolean'), runs);
  });

  it('an aligned domain’s proof is the sender’s, so that the rest is no accident', () => {
    const aligned = fc.constantFrom('example.org', 'mail.example.org', 'EXAMPLE.org.');
    const beside = result.filter((one) => !one.startsWith('dmarc') && !/[=@]$/.test(one));
    fc.assert(fc.property(aligned, fc.array(beside, { maxLength: 4 }), (name, rest) => proves([[ours, ...rest, `dkim=pass header.d=${name}`].join('; ')], ours)));
  });
});
