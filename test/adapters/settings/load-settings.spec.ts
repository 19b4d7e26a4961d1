import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { renderFault } from '../../../src/adapters/settings/fault.js';
import { loadSettings } from '../../../src/adapters/settings/load-settings.js';
import { type Edit, binding, councilNamed, edited, faultsOf, onDisk, settingsOf, sound } from './configuration.js';

const { [binding]: council = '', ...withoutCouncils } = sound;

describe('loading the settings', () => {
  it('gives every fault of every file at once, in reading order, a line each', () => {
    const edits: readonly Edit[] = [
      ['opens: "09:30", closes: "12:30"', 'opens: "09:30", closes: "25:00"'],
      ['clause: binding/3.1-timely', 'clause: binding/4'],
    ];
    const files = {
      ...edited(sound, binding, ...edits),
      'config/councils/ware.yaml': `${councilNamed('ware', 'MB')}colour: blue\n`,
      'config/councils/torn.yaml': 'slug: [\n',
    };
    expect(faultsOf(files, { PORT: 'none' }).map(renderFault)).toEqual([
      `${binding}:13  office.week.thursday[0].closes  found "25:00", wanted a time such as 09:30, from 00:00 to 24:00`,
      `${binding}:33  protocol.rules[0].clause  found "binding/4", wanted the id of a clause in this file`,
      expect.stringMatching(/^config\/councils\/torn\.yaml:2 {2}found what cannot be read \(.+\), wanted YAML: /),
      `config/councils/ware.yaml:3  referencePrefix  found "MB", as in ${binding}:3, wanted a referencePrefix that no other council has`,
      'config/councils/ware.yaml:39  colour  found an unknown key, wanted one of slug, name, referencePrefix, mailbox, authservId, imap, nation, zone, office, workingDaysOf, counting, reminders, unattended, bodies, policies, digest, bulletin, complaints, protocol, reviewReminders',
      'environment  PORT  found "none", wanted a port from 0 to 65535, 0 for any that is free',
    ]);
  });

  it('creates nothing', () => {
    const folders = onDisk(sound, (root) => {
      loadSettings({ root, workingDirectory: root }, {});
      return [readdirSync(root), readdirSync(join(root, 'config'))];
    });
    expect(folders).toEqual([['config'], ['bank-holidays.json', 'councils', 'default.yaml']]);
  });

  it('gives councils in the order of their files, each mailbox in lower case', () => {
    const text = councilNamed('aldwick', 'AL').replace('enquiries@', 'Enquiries@');
    const { councils } = settingsOf({ ...sound, 'config/councils/aldwick.yaml': text });
    expect(councils.map(({ slug, mailbox }) => [slug, mailbox])).toEqual([
      ['aldwick', 'enquiries@aldwick.example'],
      ['binding', 'enquiries@binding.example'],
    ]);
  });

  it('takes councils and settings from elsewhere when told, from the program’s root', () => {
    const files = { ...withoutCouncils, 'demo/binding.yaml': council, 'demo.yaml': sound['config/default.yaml'] ?? '' };
    const { settings, councils } = settingsOf(files, { COUNCILS_DIR: 'demo', CONFIG_FILE: './demo.yaml' });
    expect([settings.web.port, councils.length]).toEqual([3000, 1]);
  });
});

describe('files that are not there', () => {
  const noCouncil = { line: null, key: '', found: 'no council', wanted: 'a file for each council, such as ware.yaml' };
  const noFile = { line: null, key: '', found: 'no such file', wanted: 'a file that can be read' };

  it.each([
    ['no councils’ folder', withoutCouncils, {}, { file: 'config/councils', ...noCouncil }],
    ['a councils’ folder without a council', { ...withoutCouncils, 'config/councils/README.md': '' }, {}, { file: 'config/councils', ...noCouncil }],
    ['another councils’ folder that is none', sound, { COUNCILS_DIR: 'demo' }, { file: 'demo', ...noCouncil }],
    ['no bank holidays', { 'config/default.yaml': sound['config/default.yaml'] ?? '', [binding]: council }, {}, { file: 'config/bank-holidays.json', ...noFile }],
    ['no settings', sound, { CONFIG_FILE: '/nowhere/default.yaml' }, { file: '/nowhere/default.yaml', ...noFile }],
    ['a council under a name that nobody reads', { ...sound, 'config/councils/ware.yml': councilNamed('ware', 'WA') }, {}, { file: 'config/councils/ware.yml', line: null, key: '', found: 'a name ending in .yml', wanted: 'ware.yaml' }],
    ['a folder named like a council', { ...sound, 'config/councils/ware.yaml/notes.txt': '' }, {}, { file: 'config/councils/ware.yaml', line: null, key: '', found: 'a file that cannot be opened (EISDIR)', wanted: 'a file that can be read' }],
  ])('%s: the start is refused', (_, files, environment, fault) => {
    expect(faultsOf(files, environment)).toEqual([fault]);
  });
});
