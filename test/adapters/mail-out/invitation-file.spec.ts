import { invitationFile } from '../../../src/adapters/mail-out/invitation-file.js';
import { type Invitation } from '../../../src/application/outbox/letter.js';
import { at } from '../../support/facts.js';

const invitation: Invitation = {
  ...{ uid: 'appointment-1', sequence: 0, method: 'REQUEST', startsAt: at('Thu 2026-05-21 10:00'), minutes: 30 },
  ...{ title: 'Houghton Regis Town Council: HR-0001', place: 'The council office', organiser: { name: 'Houghton Regis Town Council', address: 'enquiries@houghton-regis.example' } },
  attendees: [{ name: 'Councillor Ada Hill', address: 'ada@members.example' }],
};
/** RFC 5545, 3.1: a long line is folded. */
const linesOf = (one: Invitation): readonly string[] => invitationFile(one, at('Mon 2026-05-18 10:00')).content.replace(/\r\n[ \t]/g, '').split('\r\n');

describe('an invitation', () => {
  it('gives the time in UTC, as the council’s clocks show it in summer', () => {
    const lines = linesOf(invitation);
    expect(lines).toEqual(expect.arrayContaining(['METHOD:REQUEST', 'DTSTART:20260521T090000Z', 'DURATION:PT30M', 'STATUS:CONFIRMED', 'SEQUENCE:0', 'UID:appointment-1@houghton-regis.example']));
    expect(lines.find((line) => line.startsWith('ATTENDEE'))).toContain('mailto:ada@members.example');
  });

  it('is the same event when it moves, with a higher number, and is cancelled by it', () => {
    const lines = linesOf({ ...invitation, method: 'CANCEL', sequence: 2 });
    expect(lines).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:2', 'UID:appointment-1@houghton-regis.example']));
  });

  it.each(['A\r\nATTENDEE:mailto:eve@evil.example', 'B\nBEGIN:VEVENT', 'C;X=1:2,\\n'])('lets no place add a line: %j', (place) => {
    const lines = linesOf({ ...invitation, place });
    expect(lines.filter((line) => line.startsWith('ATTENDEE') || line.startsWith('BEGIN:VEVENT'))).toHaveLength(2);
  });

  it.each(['Eve";X=1', 'Eve\r\nX-EVIL:1', 'Eve: mailto:eve@evil.example'])('lets no name add a part: %j', (name) => {
    const lines = linesOf({ ...invitation, attendees: [{ name, address: 'ada@members.example' }] });
    expect(lines.filter((line) => /^X-EVIL/.test(line))).toEqual([]);
    expect(lines.find((line) => line.startsWith('ATTENDEE'))).toMatch(/mailto:ada@members\.example$/i);
  });
});
