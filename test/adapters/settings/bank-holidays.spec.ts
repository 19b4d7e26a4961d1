import { type Edit, edited, faultsOf, sound } from './configuration.js';

const file = 'config/bank-holidays.json';
const scotland = '"scotland": { "2026": { "published": "2025-01-01", "seen": "2026-01-01", "days": [\n{ "date": "2026-12-25"';
const aDate = 'a date that exists, such as 2026-05-22, from 1900 to 2999';

describe('the bank-holiday file', () => {
  it.each<readonly [name: string, edit: Edit, line: number, key: string, found: string, wanted: string]>([
    ['a day that does not exist', [scotland, scotland.replace('12-25', '02-30')], 7, 'nations.scotland.2026.days[0].date', '"2026-02-30"', aDate],
    ['a day of another year', [scotland, scotland.replace('2026-12', '2025-12')], 7, 'nations.scotland.2026.days[0].date', '"2025-12-25"', 'a date in 2026'],
    ['a day twice', [scotland, `${scotland}, "title": "Christmas Day" },\n{ "date": "2026-12-25"`], 8, 'nations.scotland.2026.days[1].date', '"2026-12-25" again', 'each date once'],
    ['a nation that is missing', ['"scotland"', '"alba"'], 2, 'nations.scotland', 'nothing', 'the years of a nation'],
    ['a key twice, and a fault beside it', ['"licence": "OGL",', '"licence": "",\n"source": "GOV.UK",'], 3, 'licence', '""', 'a text'],
    ['no licence', ['"licence": "OGL"', '"licence": ""'], 2, 'licence', '""', 'a text'],
  ])('with %s is refused', (_, edit, line, key, found, wanted) => {
    expect(faultsOf(edited(sound, file, edit))).toEqual([{ file, line, key, found, wanted }]);
  });

  it.each([
    ['a comma too many', ['"licence": "OGL",', '"licence": "OGL",,'] as const, 2],
    ['an end that is missing', ['\n} }\n', '\n}\n'] as const, 12],
  ])('with %s is refused by its line', (_, edit, line) => {
    const faults = faultsOf(edited(sound, file, edit));
    expect(faults).toEqual([
      { file, line, key: '', found: expect.stringMatching(/^what cannot be read \(/) as string, wanted: 'JSON' },
    ]);
  });

  it('hides no fault of a council when it cannot be used', () => {
    const faults = faultsOf({
      ...edited(sound, 'config/councils/binding.yaml', ['closes: "12:30"', 'closes: "25:00"']),
      [file]: '[]',
    });
    expect(faults.map(({ file: where, key }) => `${where} ${key}`)).toEqual([
      `${file} `,
      'config/councils/binding.yaml office.week.thursday[0].closes',
    ]);
  });
});
