import { msInDay, msInMinute } from './instant.js';

/** What the clock on the wall shows: the day number, and the milliseconds that it reads past midnight. */
export interface LocalTime {
  readonly day: number;
  readonly ms: number;
}

/** A change of the clocks: the epoch, and the offsets from UTC on either side. Milliseconds. */
interface Change {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

const blockBits = 12;
const blockDays = 1 << blockBits;
/** Blocks before 1970: as far back as the year 0. */
const blocksBefore = 176;
const unknown = 0x7fff_ffff;
const changing = 0x7fff_fffe;

/**
 * What a zone's clocks say, remembered day by day: asking ICU costs microseconds, this nanoseconds.
 * A day is steady when the clocks change neither on it, nor the day before, nor the day after, so that one number
 * serves whichever way the time is read. Since 1900 no zone has changed its clocks twice within three days.
 */
export class ZoneClocks {
  private readonly blocks: (Int32Array | undefined)[] = [];
  private readonly changes = new Map<number, Change>();
  private readonly format: Intl.DateTimeFormat;

  /** Throws RangeError for a zone that does not exist: see parseZone. */
  constructor(zone: string) {
    this.format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset', year: 'numeric' });
  }

  /** What the clock shows at an epoch. */
  localOf(epoch: number): LocalTime {
    const utcDay = Math.floor(epoch / msInDay);
    const ms = epoch - utcDay * msInDay + this.offsetAt(epoch, utcDay);
    const shift = ms < 0 ? -1 : ms >= msInDay ? 1 : 0;
    return { day: utcDay + shift, ms: ms - shift * msInDay };
  }

  /**
   * The epoch at which the clock shows a minute, 0 to 1440, of a day. Of a time that comes twice the first;
   * for a time that the clocks jump over, the jump itself.
   */
  epochAt(day: number, minute: number): number {
    const local = day * msInDay + minute * msInMinute;
    const steady = this.steadyOffset(day);
    if (steady !== changing) return local - steady;
    const { at, before, after } = this.changeNear(day);
    return local - before < at ? local - before : Math.max(local - after, at);
  }

  /** How often the clock shows a minute of a day. */
  timesShown(day: number, minute: number): 0 | 1 | 2 {
    if (this.steadyOffset(day) !== changing) return 1;
    const local = day * msInDay + minute * msInMinute;
    const { at, before, after } = this.changeNear(day);
    return ((local - before < at ? 1 : 0) + (local - after >= at ? 1 : 0)) as 0 | 1 | 2;
  }

  private offsetAt(epoch: number, utcDay: number): number {
    const steady = this.steadyOffset(utcDay);
    if (steady !== changing) return steady;
    const change = this.changeNear(utcDay);
    return epoch < change.at ? change.before : change.after;
  }

  private steadyOffset(day: number): number {
    const days = this.blocks[(day >> blockBits) + blocksBefore] ?? this.newBlock(day);
    const known = days[day & (blockDays - 1)] ?? unknown;
    return known === unknown ? (days[day & (blockDays - 1)] = this.learn(day)) : known;
  }

  private newBlock(day: number): Int32Array {
    return (this.blocks[(day >> blockBits) + blocksBefore] = new Int32Array(blockDays).fill(unknown));
  }

  private learn(day: number): number {
    const before = this.ask((day - 1) * msInDay);
    return before === this.ask((day + 2) * msInDay) ? before : changing;
  }

  private changeNear(day: number): Change {
    const known = this.changes.get(day);
    if (known !== undefined) return known;
    const found = this.findChange((day - 1) * msInDay, (day + 2) * msInDay);
    this.changes.set(day, found);
    return found;
  }

  private findChange(from: number, to: number): Change {
    const before = this.ask(from);
    let low = from;
    let high = to;
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2000) * 1000;
      if (this.ask(middle) === before) low = middle;
      else high = middle;
    }
    return { at: high, before, after: this.ask(high) };
  }

  private ask(epoch: number): number {
    const [, sign, hours = '0', minutes = '0', seconds = '0'] =
      /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(this.format.format(epoch)) ?? [];
    const size = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
    return sign === '-' ? -size : size;
  }
}
