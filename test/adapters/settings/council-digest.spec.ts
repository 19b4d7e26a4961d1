import { noDigestSettings } from '../../../src/domain/digest/digest-settings.js';
import { binding, edited, type Edit, faultsOf, row, settingsOf, sound } from './configuration.js';

const anAddress = 'the email address of one person of the council, such as chair@ware.example';
const digest = (...lines: readonly string[]): readonly Edit[] => [['counting: {}', ['counting: {}', 'digest:', ...lines.map((line) => `  ${line}`)].join('\n')]];
const edition = (text: string): readonly Edit[] => digest(`publicEdition: { ${text} }`);
const decided = 'decidedOn: 2026-10-12, minute: "26/114"';

describe('what a council says of its digests', () => {
  it('is nothing: each week’s, to the clerk, and no edition for the public', () => {
    expect(settingsOf(sound).councils[0]?.digest).toEqual(noDigestSettings);
  });

  it('is all of it', () => {
    const files = edited(sound, binding, ...digest('recipients: [Chair@Binding.example]', 'monthly: true', `publicEdition: { ${decided}, sentTo: members }`));
    expect(settingsOf(files).councils[0]?.digest).toEqual({
      recipients: ['chair@binding.example'],
      monthly: true,
      publicEdition: { decidedOn: '2026-10-12', minute: '26/114', sentTo: 'members' },
    });
  });

  it.each([
    row('a domain for an address', digest('recipients: ["@binding.example"]'), 25, 'digest.recipients[0]', '"@binding.example"', anAddress),
    row('one address that is no list', digest('recipients: chair@binding.example'), 25, 'digest.recipients', '"chair@binding.example"', 'a list of email addresses, [] for none but the clerk’s'),
    row('a month that is a number', digest('monthly: 1'), 25, 'digest.monthly', '1', 'true or false'),
    row('an edition without its decision', edition('minute: "26/114", sentTo: members'), 25, 'digest.publicEdition.decidedOn', 'nothing', 'a date such as 2026-05-22'),
    row('an edition without its minute', edition('decidedOn: 2026-10-12, sentTo: members'), 25, 'digest.publicEdition.minute', 'nothing', 'the minute that records the decision, such as "2026/114"'),
    row('an edition to everybody', edition(`${decided}, sentTo: everybody`), 25, 'digest.publicEdition.sentTo', '"everybody"', 'members or nobody'),
    row('a key that is not there', digest('weekly: false'), 25, 'digest.weekly', 'an unknown key', 'one of recipients, monthly, publicEdition'),
  ])('refuses %s', (_, edits, fault) => {
    expect(faultsOf(edited(sound, binding, ...edits))).toEqual([{ file: binding, ...fault }]);
  });
});
