import { readAuthenticationResults } from '../../../../src/domain/intake/sender/authentication-results.js';

const read = (value: string): unknown => {
  const field = readAuthenticationResults(value);
  return field && { id: field.authservId, results: field.results.map(({ method, result, properties }) => [method, result, Object.fromEntries(properties)]) };
};

describe('an Authentication-Results field', () => {
  it.each<[name: string, value: string, found: unknown]>([
    ['of one method', 'mx.example.org; spf=pass smtp.mailfrom=example.net', { id: 'mx.example.org', results: [['spf', 'pass', { 'smtp.mailfrom': 'example.net' }]] }],
    ['that found nothing', 'mx.example.org 1; none', { id: 'mx.example.org', results: [] }],
    ['that is the name alone', 'MX.Example.ORG', { id: 'mx.example.org', results: [] }],
    ['with the name quoted', '"mx.example.org" ; none', { id: 'mx.example.org', results: [] }],
    [
      'with comments and space wherever they may stand',
      '(a (nested \\) one)) mx.example.org\t( ; dmarc=pass )1 ;\r\n\tdkim (x) / (y) 1 (z) = (a) PASS (b) reason = "good; dmarc=pass \\"x\\"" header (c) . (d) d = (e) example.net (f)',
      { id: 'mx.example.org', results: [['dkim', 'pass', { reason: 'good; dmarc=pass "x"', 'header.d': 'example.net' }]] },
    ],
    [
      'with several results of a method, and methods nobody knows',
      'mx; dkim=fail header.d=a.example; dkim=pass header.i=@b.example header.b="a/+="; x-google=odd (x) y.z=1;iprev=pass policy.iprev=192.0.2.1',
      {
        id: 'mx',
        results: [
          ['dkim', 'fail', { 'header.d': 'a.example' }],
          ['dkim', 'pass', { 'header.i': '@b.example', 'header.b': 'a/+=' }],
          ['x-google', 'odd', { 'y.z': '1' }],
          ['iprev', 'pass', { 'policy.iprev': '192.0.2.1' }],
        ],
      },
    ],
    ['with a quoted part of an address', 'mx; spf=pass smtp.mailfrom="a; dmarc=pass"@example.net', { id: 'mx', results: [['spf', 'pass', { 'smtp.mailfrom': 'a; dmarc=pass@example.net' }]] }],
    ['without a name, as Microsoft writes it', 'spf=none;dkim=none', { id: null, results: [['spf', 'none', {}], ['dkim', 'none', {}]] }],
    ['with bare names between, as it once did', 'spf=none; hotmail.com; dkim=none header.d=none;hotmail.com;', { id: null, results: [['spf', 'none', {}], ['dkim', 'none', { 'header.d': 'none' }]] }],
    ['that says a thing twice', 'mx; dmarc=pass header.from=a.example header.from=b.example', { id: 'mx', results: [['dmarc', 'pass', { 'header.from': '' }]] }],
  ])('%s', (_, value, found) => {
    expect(read(value)).toEqual(found);
  });

  it.each([
    ['empty', ''],
    ['of a version nobody knows', 'mx.example.org 2; dmarc=pass header.from=a.example'],
    ['with more than a name before its results', 'mx.example.org 1 dmarc; spf=pass'],
    ['with a quotation that never ends', 'mx; spf=pass smtp.mailfrom="a; dmarc=pass'],
    ['with a comment that never ends', 'mx; spf=pass (it is; dmarc=pass header.from=a.example'],
    ['with a sign that stands alone', 'mx; dmarc==pass'],
    ['with a result left out', 'mx; dmarc=; spf=pass smtp.mailfrom=a.example'],
    ['that is longer than what is read of it', `mx; dmarc=pass header.from=a.example${' '.repeat(8_000)}`],
  ])('says nothing where it is %s', (_, value) => {
    expect(read(value)).toBeNull();
  });

  it.each([
    ['(', '('.repeat(7_999)],
    ['"', '"'.repeat(7_999)],
    ['signs', `mx;${'a='.repeat(3_900)}`],
    ['pairs', `mx;${'a=b '.repeat(1_900)}`],
    ['escapes', `mx;"${'\\'.repeat(7_000)}`],
    ['a megabyte', ';'.repeat(1_000_000)],
  ])('is read in time where it is full of %s', (_, value) => {
    const began = performance.now();
    readAuthenticationResults(value);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
