import { type Instant } from '../../../domain/calendar/instant.js';
import { dateOfField, dateOfFromLine } from '../../../domain/intake/field-date.js';

const longestField = 8_192;
/** Thunderbird leaves a message that was moved or deleted where it was, until the folder is compacted: this bit is set. */
const expunged = 0x0008;

/** Reads of a message's header, line by line, when it came: by its topmost Received field, which the last server wrote. */
export class Heading {
  private readonly fields = new Map<string, string>();
  private open: string | null = null;
  private ended = false;

  /** `fromLine`: the line above the message in an MBOX; null: it is a file of its own. */
  constructor(private readonly fromLine: string | null) {}

  read(line: string): void {
    if (this.ended) return;
    if (line === '') this.ended = true;
    else if (/^[ \t]/.test(line)) this.goOn(line);
    else this.begin(line);
  }

  get cameAt(): Instant | null {
    return this.dateIn('received') ?? this.dateIn('date') ?? (this.fromLine === null ? null : dateOfFromLine(this.fromLine));
  }

  get isDeleted(): boolean {
    return (parseInt(this.fields.get('x-mozilla-status') ?? '0', 16) & expunged) !== 0;
  }

  /** There is a field at all: what has none is no message. */
  get hasFields(): boolean {
    return this.fields.size > 0;
  }

  private begin(line: string): void {
    const [, name] = /^([!-9;-~]{1,100})[ \t]*:/.exec(line) ?? [];
    const field = name?.toLowerCase() ?? null;
    this.open = field === null || this.fields.has(field) ? null : field;
    if (this.open !== null) this.fields.set(this.open, isRead(this.open) ? line.slice(line.indexOf(':') + 1).slice(0, longestField) : '');
  }

  private goOn(line: string): void {
    if (this.open === null || !isRead(this.open)) return;
    this.fields.set(this.open, `${this.fields.get(this.open) ?? ''}${line}`.slice(0, longestField));
  }

  private dateIn(field: string): Instant | null {
    const value = this.fields.get(field);
    return value === undefined ? null : dateOfField(value);
  }
}

function isRead(field: string): boolean {
  return field === 'received' || field === 'date' || field === 'x-mozilla-status';
}
