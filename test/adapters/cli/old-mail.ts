import { epochOf } from '../../../src/domain/calendar/instant.js';
import { at } from '../../support/facts.js';

/** One message of old mail, as a test tells it. `came`: such as 'Mon 2026-05-11 10:00', on the clock in London. */
export interface OldMailSample {
  readonly id: string;
  readonly from: string;
  readonly came: string | null;
  readonly to?: string;
  readonly subject?: string;
  readonly inReplyTo?: string;
  readonly text?: string;
  readonly fields?: readonly string[];
}

export const mailbox = 'enquiries@houghton-regis.example';

/** As it is sent: a Date field alone, as mail in Sent Items has. */
export function source({ id, from, came, to = mailbox, subject = id, inReplyTo, text = 'Who sees to it?', fields = [] }: OldMailSample): string {
  const header = [
    ...fields,
    ...[`Message-ID: <${id}@example.org>`, `From: ${from}`, `To: ${to}`, `Subject: ${subject}`],
    ...(inReplyTo === undefined ? [] : [`In-Reply-To: <${inReplyTo}@example.org>`]),
    `Date: ${came === null ? 'the day before yesterday' : dateField(came)}`,
  ];
  return [...header, '', text, ''].join('\r\n');
}

export function dateField(came: string): string {
  return new Date(epochOf(at(came))).toUTCString().replace('GMT', '+0000');
}

/** An MBOX in which the order is that of the samples, whenever they came. */
export function mbox(samples: readonly OldMailSample[], fromLine = 'From - Thu Jan  1 00:00:00 1970'): string {
  return samples.map((sample) => `${fromLine}\n${source(sample).replaceAll('\r\n', '\n').replace(/^(>*From )/gm, '>$1')}\n`).join('');
}
