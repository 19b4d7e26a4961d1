import { binding, councilNamed, edited, faultsOf, row, settingsOf, sound } from './configuration.js';

const anAddress = 'an email address such as enquiries@ware.example';
const topLevel =
  'one of slug, name, referencePrefix, mailbox, authservId, imap, nation, zone, office, workingDaysOf, counting, reminders, unattended, bodies, policies, digest, bulletin, complaints, protocol, reviewReminders';
const aServersName = 'the name that the council’s mail server gives itself in Authentication-Results, such as mx.example.gov.uk, or microsoft365';
const yaml = 'YAML: two spaces for each step inwards, each key once, quotes closed';
const unclosed = 'Flow sequence in block collection must be sufficiently indented and end with a ]';
const title = 'title: Member/officer protocol';

describe('a council file', () => {
  it.each([
    row('a list that is not closed', [['tuesday: []', 'tuesday: [']], 12, '', `what cannot be read (${unclosed})`, yaml),
    row('one key twice', [['tuesday: []', 'monday: []']], 11, '', 'what cannot be read (Map keys must be unique)', yaml),
    row('a tag that nobody knows', [['tuesday: []', 'tuesday: !x []']], 11, '', 'what cannot be read (Unresolved tag: !x)', yaml),
    row('a star without quotes', [[title, 'title: *Protocol']], 25, '', 'what cannot be read (*Protocol without quotation marks)', yaml),
    row('an unknown key', [['counting: {}', 'colour: blue\ncounting: {}']], 23, 'colour', 'an unknown key', topLevel),
    row('an unknown key further in', [['kind: timely-answer', 'kind: timely-answer\n      when: now']], 33, 'protocol.rules[0].when', 'an unknown key', 'one of id, kind, clause'),
    row('a missing key', [['workingDaysOf: office\n', '']], 1, 'workingDaysOf', 'nothing', 'office or monday-to-friday'),
    row('a key without a value', [['name: Much Binding Parish Council', 'name:']], 2, 'name', 'nothing', 'the council’s name'),
    row('a number for a text', [['name: Much Binding Parish Council', 'name: 7']], 2, 'name', '7', 'the council’s name'),
    row('a text for a list', [['reaffirmedOn: [2023-05-15]', 'reaffirmedOn: never']], 27, 'protocol.reaffirmedOn', '"never"', 'a list of dates, [] where there are none'),
    row('a list for a section', [['counting: {}', 'counting: []']], 23, 'counting', 'a list', 'a section with dayOfReceipt, afterHours, dueDayEnds, halfDay, weekBefore, clarification, memberDays, foi'),
    row('a slug that is not the name of the file', [['slug: binding', 'slug: bindings']], 1, 'slug', '"bindings"', '"binding", the name of the file'),
    row('a reference prefix in small letters', [['Prefix: MB', 'Prefix: mb']], 3, 'referencePrefix', '"mb"', 'one to eight capital letters, such as HR'),
    row('a mailbox that is no address', [['enquiries@binding.example', 'enquiries at binding']], 4, 'mailbox', '"enquiries at binding"', anAddress),
    row('a mailbox with a plus', [['enquiries@', 'clerk+enquiries@']], 4, 'mailbox', '"clerk+enquiries@binding.example"', 'an address without +: what follows it names an enquiry'),
    row('a mail server without a name', [['nation: england-and-wales', 'authservId: ""\nnation: england-and-wales']], 5, 'authservId', '""', aServersName),
    row('a mail server’s name with more', [['nation: england-and-wales', 'authservId: mx.example; dmarc=pass\nnation: england-and-wales']], 5, 'authservId', '"mx.example; dmarc=pass"', aServersName),
    row('a nation that is none', [['nation: england-and-wales', 'nation: england']], 5, 'nation', '"england"', 'england-and-wales or northern-ireland or scotland'),
  ])('with %s is refused', (_, edits, fault) => {
    expect(faultsOf(edited(sound, binding, ...edits))).toEqual([{ file: binding, ...fault }]);
  });

  it('that is empty wants its sections', () => {
    const [fault, ...others] = faultsOf({ ...sound, [binding]: '# nothing yet\n' });
    expect(fault).toMatchObject({ file: binding, line: 1, key: '', found: 'nothing' });
    expect(others).toEqual([]);
  });

  it('believes no mail server unless it names one, in whatever letters', () => {
    const believed = (name: string): unknown => settingsOf(edited(sound, binding, ['nation: england-and-wales', `${name}\nnation: england-and-wales`])).councils.map(({ authservId }) => authservId);
    expect(believed('# none')).toEqual([null]);
    expect(believed('authservId: MX.Binding.example')).toEqual(['mx.binding.example']);
    expect(believed('authservId: Microsoft365')).toEqual(['microsoft365']);
  });

  it('is sound as the tests have it', () => {
    expect(faultsOf(sound)).toEqual([]);
  });
});

describe('two council files', () => {
  const other = 'config/councils/other.yaml';

  it.each([
    ['one reference prefix', councilNamed('other', 'MB'), 3, 'referencePrefix', `"MB", as in ${binding}:3`],
    [
      'one mailbox, whatever its capitals',
      councilNamed('other', 'OT').replace('enquiries@other', 'Enquiries@Binding'),
      4,
      'mailbox',
      `"enquiries@binding.example", as in ${binding}:4`,
    ],
  ])('with %s are refused', (_, text, line, key, found) => {
    const wanted = `a ${key} that no other council has`;
    expect(faultsOf({ ...sound, [other]: text })).toEqual([{ file: other, line, key, found, wanted }]);
  });

  it('with one slug are refused, and told which file is misnamed', () => {
    const text = councilNamed('other', 'OT').replace('slug: other', 'slug: binding');
    expect(faultsOf({ ...sound, [other]: text })).toEqual([
      { file: other, line: 1, key: 'slug', found: '"binding"', wanted: '"other", the name of the file' },
      { file: other, line: 1, key: 'slug', found: `"binding", as in ${binding}:1`, wanted: 'a slug that no other council has' },
    ]);
  });
});
