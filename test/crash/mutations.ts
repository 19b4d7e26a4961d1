/** A stream of numbers that is the same on each run (mulberry32): what breaks can be shown again. */
export class Dice {
  constructor(private state: number) {}

  /** From 0 up to and without `below`. */
  roll(below: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  }

  of<Item>(items: readonly Item[]): Item {
    const item = items[this.roll(items.length)];
    if (item === undefined) throw new Error('There is nothing to choose from.');
    return item;
  }
}

const mostBytes = 5_000_000;

type Mutation = (raw: Buffer, dice: Dice) => Buffer;

const flips: Mutation = (raw, dice) => {
  const bytes = Buffer.from(raw);
  for (let left = 1 + dice.roll(64); left > 0 && bytes.length > 0; left -= 1) bytes[dice.roll(bytes.length)] = dice.roll(256);
  return bytes;
};

const cut: Mutation = (raw, dice) => raw.subarray(0, dice.roll(raw.length + 1));

const hole: Mutation = (raw, dice) => {
  const [one, other] = [dice.roll(raw.length + 1), dice.roll(raw.length + 1)];
  return Buffer.concat([raw.subarray(0, Math.min(one, other)), raw.subarray(Math.max(one, other))]);
};

const repeatedFields: Mutation = (raw, dice) => {
  const lines = raw.toString('latin1').split('\n');
  const line = dice.of(lines);
  const times = Math.min(dice.of([2, 10, 500, 5_000]), Math.ceil(mostBytes / (line.length + 1)));
  lines.splice(dice.roll(lines.length), 0, ...Array<string>(times).fill(line));
  return Buffer.from(lines.join('\n'), 'latin1');
};

const shuffledLines: Mutation = (raw, dice) => {
  const lines = raw.toString('latin1').split('\n');
  for (let left = 1 + dice.roll(20); left > 0; left -= 1) {
    const [from, to] = [dice.roll(lines.length), dice.roll(lines.length)];
    lines.splice(to, 0, ...lines.splice(from, 1));
  }
  return Buffer.from(lines.join('\n'), 'latin1');
};

const brokenBoundaries: Mutation = (raw, dice) => {
  const text = raw.toString('latin1');
  const damaged = ['--', '', '-', '\n--', '"', ';', '=', '\0'] as const;
  return Buffer.from(text.replace(/boundary\s*=\s*"?|^--[^\n]*/gim, (found) => (dice.roll(3) === 0 ? dice.of(damaged) + found.slice(dice.roll(4)) : found)), 'latin1');
};

const nested: Mutation = (raw, dice) => {
  const depth = dice.of([3, 30, 300]);
  const head = Array.from({ length: depth }, (_, level) => `Content-Type: multipart/${dice.of(['mixed', 'alternative', 'related', 'report'])}; boundary="b${level}"\r\n\r\n--b${level}\r\n`);
  return Buffer.concat([Buffer.from(head.join('')), raw]);
};

const hugeHeader: Mutation = (raw, dice) => {
  const name = dice.of(['Subject', 'From', 'To', 'References', 'Content-Type', 'Received', 'X-Huge']);
  const filler = dice.of(['a', ' ', '<', '=?utf-8?q?=C3=A9?= ', 'a@b.example, ', '<id@b.example>\r\n ', '(', '"', ';a=b', ':', ',']);
  return Buffer.concat([Buffer.from(`${name}: ${filler.repeat(dice.of([1_000, 20_000, 200_000]))}\r\n`), raw]);
};

const repeatedBody: Mutation = (raw, dice) => Buffer.concat(Array<Buffer>(dice.of([2, 8, 40])).fill(raw.subarray(0, 100_000)));

const odd = ['\0', '\r', '\n\n', '\r\r\n', '\u001b[2J', '=?', '?=', '%00', '<html>'.repeat(500), '<blockquote>'.repeat(3_000), '&#0;', '\xff\xfe', '=\n'] as const;
const inserted: Mutation = (raw, dice) => {
  const at = dice.roll(raw.length + 1);
  return Buffer.concat([raw.subarray(0, at), Buffer.from(dice.of(odd).repeat(1 + dice.roll(50)), 'latin1'), raw.subarray(at)]);
};

const mutations: readonly Mutation[] = [flips, cut, hole, repeatedFields, shuffledLines, brokenBoundaries, nested, hugeHeader, repeatedBody, inserted];

/** One to three mutations, one upon the other. */
export function mutated(raw: Buffer, dice: Dice): Buffer {
  let bytes = raw;
  for (let left = 1 + dice.roll(3); left > 0; left -= 1) bytes = dice.of(mutations)(bytes, dice).subarray(0, mostBytes);
  return bytes;
}
