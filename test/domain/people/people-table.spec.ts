import { readPeople, type RowFault } from '../../../src/domain/people/people-table.js';

const heading = ['kind', 'name', 'email', 'role'];
const ada = ['member', 'Councillor Ada Hill', 'ada@members.example', 'Member'];
const clara = ['officer', 'Clara Clerk', 'clerk@office.example', 'Clerk'];

function faultsOf(...body: readonly (readonly string[])[]): readonly RowFault[] {
  const read = readPeople([heading, ...body]);
  return read.ok ? [] : read.refusal;
}

describe('a table of people', () => {
  it('is read row by row', () => {
    expect(readPeople([heading, ada, clara])).toEqual({
      ok: true,
      value: [
        { kind: 'member', name: 'Councillor Ada Hill', email: 'ada@members.example', role: 'Member' },
        { kind: 'officer', name: 'Clara Clerk', email: 'clerk@office.example', role: 'Clerk' },
      ],
    });
  });

  it('may have its columns in any order, capitals and spaces about them, and columns that nobody asked for', () => {
    const read = readPeople([
      ['\uFEFFRole ', 'Telephone', 'Daytime phone', 'Days absent', ' EMAIL', 'Kind', 'Name'],
      [' Chair ', '01632 960001', '01632 960002', '3', ' Ada@Members.Example ', ' Member ', ' Councillor Ada Hill '],
    ]);
    expect(read).toEqual({
      ok: true,
      value: [{ kind: 'member', name: 'Councillor Ada Hill', email: 'ada@members.example', role: 'Chair' }],
    });
  });

  it('says where members stand in the columns group, ward and chairs; none of it where a cell is empty', () => {
    const read = readPeople([
      [...heading, 'Ward', 'GROUP', 'chairs'],
      [...ada, ' Northern ', 'Orchard', ' Planning;Parks and Open Spaces ; ;planning'],
      [...ada.with(2, 'ben@members.example'), '', ' ', ' ; '],
      [...clara, '', '', ''],
    ]);
    expect(read).toEqual({
      ok: true,
      value: [
        expect.objectContaining({ group: 'Orchard', ward: 'Northern', chairs: ['Planning', 'Parks and Open Spaces'] }),
        expect.objectContaining({ group: null, ward: null, chairs: [] }),
        { kind: 'officer', name: 'Clara Clerk', email: 'clerk@office.example', role: 'Clerk' },
      ],
    });
  });

  it('says of a standing only what it has a column for', () => {
    const read = readPeople([[...heading, 'ward'], [...ada, 'Northern']]);
    expect(read.ok ? read.value : []).toEqual([{ kind: 'member', name: 'Councillor Ada Hill', email: 'ada@members.example', role: 'Member', ward: 'Northern' }]);
  });

  it('says on which weekdays officers work in the column days; every day where its cell is empty', () => {
    const read = readPeople([[...heading, 'Days'], [...clara, ' Thu tue '], [...clara.with(2, 'olive@office.example'), ''], [...ada, '']]);
    expect(read.ok ? read.value : read.refusal).toEqual([
      { kind: 'officer', name: 'Clara Clerk', email: 'clerk@office.example', role: 'Clerk', days: ['tuesday', 'thursday'] },
      { kind: 'officer', name: 'Clara Clerk', email: 'olive@office.example', role: 'Clerk', days: [] },
      { kind: 'member', name: 'Councillor Ada Hill', email: 'ada@members.example', role: 'Member' },
    ]);
  });

  it('may have no rows', () => {
    expect(readPeople([heading])).toEqual({ ok: true, value: [] });
  });
});

describe('a heading at fault', () => {
  it.each<[name: string, table: readonly (readonly string[])[], missing: readonly string[]]>([
    ['with a column left out', [['kind', 'name', 'email']], ['role']],
    ['with a column misspelt', [['kind', 'name', 'e-mail', 'role']], ['email']],
    ['with a column misspelt that may be left out', [[...heading, 'Wards', 'chair', 'Group name']], ['ward', 'chairs', 'group']],
    ['with a column of working days misspelt', [[...heading, 'Working days', 'weekdays', 'Day']], ['days', 'days', 'days']],
    ['that is a row of people', [ada], ['kind', 'name', 'email', 'role']],
    ['that is not there', [], ['kind', 'name', 'email', 'role']],
  ])('%s', (_, table, missing) => {
    const read = readPeople(table);
    expect(read.ok ? [] : read.refusal.map(({ row, column }) => [row, column])).toEqual(missing.map((column) => [1, column]));
  });
});

describe('a row at fault', () => {
  const at = (change: Readonly<Record<number, string>>, row = ada): readonly string[] => row.map((cell, place) => change[place] ?? cell);

  it.each<[name: string, row: readonly string[], column: string, found: string, wanted: string]>([
    ['is of no kind', at({ 0: 'councillor' }), 'kind', 'councillor', 'member or officer'],
    ['names nobody', at({ 1: ' ' }), 'name', '', "the person's name"],
    ['has a name of two lines', at({ 1: 'Ada\r\nBcc: all' }), 'name', 'Ada\r\nBcc: all', 'a name on one line'],
    ['has a NUL in its name', at({ 1: 'Ada\0Hill' }), 'name', 'Ada\0Hill', 'a name on one line'],
    ['has no address', at({ 2: '' }), 'email', '', 'an address such as clerk@example.org'],
    ['has an address without a domain', at({ 2: 'ada' }), 'email', 'ada', 'an address such as clerk@example.org'],
    ['has an address whose domain begins with a dot', at({ 2: 'ada@.example' }), 'email', 'ada@.example', 'an address such as clerk@example.org'],
    ['has an address whose domain has two dots together', at({ 2: 'ada@members..example' }), 'email', 'ada@members..example', 'an address such as clerk@example.org'],
    ['has an address whose domain ends with a dot', at({ 2: 'ada@example.' }), 'email', 'ada@example.', 'an address such as clerk@example.org'],
    ['has an address without a dot in its domain', at({ 2: 'ada@members' }), 'email', 'ada@members', 'an address such as clerk@example.org'],
    ['has two addresses', at({ 2: 'a@b.example,c@d.example' }), 'email', 'a@b.example,c@d.example', 'an address such as clerk@example.org'],
    ['has an address in angle brackets', at({ 2: '<a@b.example>' }), 'email', '<a@b.example>', 'an address such as clerk@example.org'],
    ['has an address with a line break in it', at({ 2: 'a@b.example\r\nBcc: c' }), 'email', 'a@b.example\r\nBcc: c', 'an address such as clerk@example.org'],
    ["gives a member an officer's role", at({ 3: 'Clerk' }), 'role', 'Clerk', 'Member, Chair, Mayor'],
    ["gives an officer a member's role", at({ 3: 'Mayor' }, clara), 'role', 'Mayor', 'Clerk, Deputy, Officer'],
    ['spells a role with small letters', at({ 3: 'clerk' }, clara), 'role', 'clerk', 'Clerk, Deputy, Officer'],
  ])('%s', (_, row, column, found, wanted) => {
    expect(faultsOf(row)).toEqual([{ row: 2, column, found, wanted }]);
  });

  it('has an address longer than mail can carry', () => {
    const longest = `${'a'.repeat(254 - '@members.example'.length)}@members.example`;
    expect(faultsOf(at({ 2: longest }))).toEqual([]);
    expect(faultsOf(at({ 2: `a${longest}` }))).toEqual([
      { row: 2, column: 'email', found: `${'a'.repeat(40)}… (255 characters)`, wanted: 'an address of at most 254 characters' },
    ]);
  });

  it.each([
    ['dots', `a@${'.'.repeat(1_000_000)}@`],
    ['parts', `a@${'b.'.repeat(500_000)}@`],
    ['at signs', '@'.repeat(1_000_000)],
  ])('has 1 MB of %s for an address, and is read at once', (_, hostile) => {
    const before = performance.now();
    expect(faultsOf(at({ 2: hostile }))).toHaveLength(1);
    expect(performance.now() - before).toBeLessThan(500);
  });

  it('whose kind is not known may have any role', () => {
    expect(faultsOf(at({ 0: 'oficer' }, clara)).map(({ column }) => column)).toEqual(['kind']);
  });

  it.each<[name: string, row: readonly string[], cells: readonly string[], column: string, wanted: string]>([
    ['gives an officer a group', clara, ['Orchard', '', ''], 'group', 'nothing: it is a member’s alone'],
    ['gives an officer a ward', clara, ['', 'Northern', ''], 'ward', 'nothing: it is a member’s alone'],
    ['gives an officer a committee', clara, ['', '', 'Planning'], 'chairs', 'nothing: it is a member’s alone'],
    ['has a group of two lines', ada, ['Orchard\r\nBcc: all', '', ''], 'group', 'names on one line'],
    ['has a committee with a NUL in it', ada, ['', '', 'Plan\0ning'], 'chairs', 'names on one line'],
  ])('%s', (_, row, cells, column, wanted) => {
    const read = readPeople([[...heading, 'group', 'ward', 'chairs'], [...row, ...cells]]);
    expect(read.ok ? [] : read.refusal).toEqual([{ row: 2, column, found: cells.find((cell) => cell !== ''), wanted }]);
  });

  it.each<[name: string, row: readonly string[], cell: string, faults: readonly (readonly [found: string, wanted: string])[]]>([
    ['gives a member days', ada, 'Tue', [['Tue', 'nothing: it is an officer’s alone']]],
    ['names no day', clara, 'often', [['often', 'days such as Tue Thu: Mon, Tue, Wed, Thu, Fri, Sat, Sun or their full names']]],
    ['names days as others read them', clara, 'Tue-Thu Fri 6', [
      ['Tue-Thu', 'days such as Tue Thu: Mon, Tue, Wed, Thu, Fri, Sat, Sun or their full names'],
      ['6', 'days such as Tue Thu: Mon, Tue, Wed, Thu, Fri, Sat, Sun or their full names'],
    ]],
  ])('%s', (_, row, cell, faults) => {
    const read = readPeople([[...heading, 'days'], [...row, cell]]);
    expect(read.ok ? [] : read.refusal).toEqual(faults.map(([found, wanted]) => ({ row: 2, column: 'days', found, wanted })));
  });

  it('is told of every fault at once', () => {
    expect(faultsOf(['', '', '', '']).map(({ row, column }) => [row, column])).toEqual([
      [2, 'kind'],
      [2, 'name'],
      [2, 'email'],
      [2, 'role'],
    ]);
    expect(faultsOf(['member']).map(({ column }) => column)).toEqual(['name', 'email', 'role']);
  });
});

describe('a table with faults', () => {
  it('names all of them at once, by the row as a spreadsheet counts', () => {
    const faults = faultsOf(ada, ['chair', 'B', 'b@x.example', 'Chair'], clara, ['member', '', 'c@x.example', 'Clerk']);
    expect(faults.map(({ row, column }) => [row, column])).toEqual([
      [3, 'kind'],
      [5, 'name'],
      [5, 'role'],
    ]);
  });

  it('has each address once, whatever its capitals', () => {
    const twice = ['officer', 'Ada Again', 'ADA@members.example', 'Officer'];
    expect(faultsOf(ada, clara, twice, twice).map(({ row, column, found, wanted }) => [row, column, found, wanted])).toEqual([
      [4, 'email', 'ADA@members.example', 'each address once'],
      [5, 'email', 'ADA@members.example', 'each address once'],
    ]);
  });

  it('does not call empty addresses twice the same', () => {
    const nobody = ['member', 'Ada', '', 'Member'];
    expect(faultsOf(nobody, nobody).map(({ wanted }) => wanted)).toEqual([
      'an address such as clerk@example.org',
      'an address such as clerk@example.org',
    ]);
  });
});
