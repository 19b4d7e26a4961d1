import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** Words that stick a label on a person, or call a councillor's silence or a late reply what it is not (great-aycliffe/12.2). */
const labels =
  /\b(vexatious|nuisance|persistent(ly)?|unreasonabl[ey]|frivolous|obsessive|abusive|troublemak\w*|time-?wast\w*|serial complain\w*|fishing expedition\w*|difficult (councillor|member|person)s?|curiosity|malicious|habitual|demanding|aggressive)\b/iu;

function filesUnder(folder: string, ending: RegExp): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name));
}

function linesWithLabels(file: string): readonly string[] {
  return readFileSync(join(root, file), 'utf8')
    .split('\n')
    .flatMap((line, index) => (labels.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : []));
}

describe('no label on a person', () => {
  it.each<[what: string, files: readonly string[]]>([
    ['the templates of pages and mails', filesUnder('templates', /\.njk$/)],
    ['the words that code puts into pages, mails, reports and problems', filesUnder('src', /\.ts$/)],
    ['the councils’ files', filesUnder('config', /\.yaml$/)],
  ])('in %s', (_, files) => {
    expect(files.length).toBeGreaterThan(5);
    expect(files.flatMap(linesWithLabels)).toEqual([]);
  });

  it.each(['This councillor is vexatious.', 'A persistent enquirer', 'out of curiosity', 'an unreasonable request', 'Time-wasting'])('would find: %s', (text) => {
    expect(labels.test(text)).toBe(true);
  });
});
