import { type Envelope, type ReadMail } from '../../src/domain/intake/mail.js';

/** A message as read: an ordinary one from a councillor, but for what the test is about. */
export function readMail(overrides: Partial<ReadMail> = {}): ReadMail {
  return {
    messageId: 'street-light@members.example',
    inReplyTo: [],
    references: [],
    from: [{ address: 'ada@members.example', name: 'Ada Hill' }],
    to: [],
    fromHeaders: 1,
    subject: 'Street light out in Park Road',
    text: 'When will it be mended?\n',
    headers: new Map(),
    attachments: [],
    calendarMethods: [],
    report: null,
    ...overrides,
  };
}

export function withHeaders(headers: Readonly<Record<string, string>>, overrides: Partial<ReadMail> = {}): ReadMail {
  return readMail({ ...overrides, headers: new Map(Object.entries(headers).map(([name, value]) => [name, [value]])) });
}

export function envelope(overrides: Partial<Envelope> = {}): Envelope {
  return {
    returnPath: 'ada@members.example',
    recipients: ['enquiries@houghton-regis.example'],
    broughtBy: { kind: 'nobody' },
    ...overrides,
  };
}
