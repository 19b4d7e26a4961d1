import { readLog } from '../../../../src/domain/intake/reply/log-words.js';
import * as client from './clients.js';
import { logContext } from './log-context.js';

const read = (text: string) => readLog(text, logContext);
const asked = 'When are the bins emptied?';

describe('an enquiry that an officer logs by mail, on Thursday 21 May 2026 at 10:15', () => {
  it.each<[head: string, members: readonly string[], channel: string, date: string, time: string | null]>([
    ['LOG Cllr Hill, phone, Tue 21:00', ['ada'], 'telephone', '2026-05-19', '21:00'],
    ['LOG Councillor Ada Hill, telephone, Tuesday 9pm', ['ada'], 'telephone', '2026-05-19', '21:00'],
    ['LOG: Hill, call, Tue 9.30pm', ['ada'], 'telephone', '2026-05-19', '21:30'],
    ['LOG Cllr Hill, by phone, at 9:30 p.m. on Tuesday', ['ada'], 'telephone', '2026-05-19', '21:30'],
    ['LOG Cllr Hill, phone Tue 21.00', ['ada'], 'telephone', '2026-05-19', '21:00'],
    ['LOG ada@members.example, letter, yesterday', ['ada'], 'letter', '2026-05-20', null],
    ['LOG Cllr Hill, post, today', ['ada'], 'letter', '2026-05-21', null],
    ['LOG Cllr Hill, in person, today 10am', ['ada'], 'in-person', '2026-05-21', '10:00'],
    ['LOG Cllr Hill, at the counter, Thu 9am', ['ada'], 'in-person', '2026-05-21', '09:00'],
    ['LOG Cllr Hill, office, Thu 11am', ['ada'], 'in-person', '2026-05-14', '11:00'],
    ['LOG Cllr Hill, text message, Thu', ['ada'], 'message', '2026-05-21', null],
    ['LOG Cllr Hill, meeting, 4 May 2026, 19:30', ['ada'], 'meeting', '2026-05-04', '19:30'],
    ['LOG Cllr Hill, meeting, 4 Dec', ['ada'], 'meeting', '2025-12-04', null],
    ['LOG Cllr Hill, meeting, 4/5', ['ada'], 'meeting', '2026-05-04', null],
    ['LOG Cllr Hill, meeting, Mon 4 May noon', ['ada'], 'meeting', '2026-05-04', '12:00'],
    ['LOG Cllrs Hill and ap Rhys, phone, yesterday 12.05am', ['ada', 'cyn'], 'telephone', '2026-05-20', '00:05'],
    ['LOG Cllr Hill & Cllr Tom Jones, phone, Fri', ['ada', 'tom'], 'telephone', '2026-05-15', null],
    ['LOG Cllr Hill, Cllr Bea Jones and Cllr ap Rhys, Tue 21:00, phone', ['ada', 'bea', 'cyn'], 'telephone', '2026-05-19', '21:00'],
    ['Log Cllr Hill, phone, Tue 21:00', ['ada'], 'telephone', '2026-05-19', '21:00'],
    ['*LOG* Cllr Hill, phone, Tue 21:00', ['ada'], 'telephone', '2026-05-19', '21:00'],
  ])('%s', (head, members, channel, date, time) => {
    expect(read(`${head}: ${asked}`)).toEqual({ kind: 'log', members, channel, receivedAt: { date, time }, text: asked, done: null });
    expect(read(`${head}:\n\n${asked}${client.signature}`)).toMatchObject({ kind: 'log', text: asked, done: null });
  });

  it.each<[line: string, why: string]>([
    ['LOG Cllr Smith, phone, Tue 21:00: bins', 'no-such-member'],
    ['LOG Cllr Jones, phone, Tue 21:00: bins', 'several-members'],
    ['LOG phone, Tue 21:00: bins', 'no-member'],
    ['LOG Cllr Hill, Tue 21:00: bins', 'no-channel'],
    ['LOG Cllr Hill, phone: bins', 'no-day'],
    ['LOG Cllr Hill, phone, lately: bins', 'day-not-understood'],
    ['LOG Cllr Hill, phone, Tue 25:00: bins', 'day-not-understood'],
    ['LOG Cllr Hill, phone, Mon 19 May: bins', 'weekday-does-not-match'],
    ['LOG Cllr Hill, phone, today 11:00: bins', 'still-to-come'],
    ['LOG Cllr Hill, phone, tomorrow: bins', 'still-to-come'],
    ['LOG Cllr Hill, phone, 4/6/2026: bins', 'still-to-come'],
    ['LOG Cllr Hill, phone, 4 November: bins', 'day-not-understood'],
    ['LOG Cllr Hill, phone, Tue 21:00', 'nothing-asked'],
    ['LOG Cllr Hill, phone, Tue 21:00: DONE', 'nothing-asked'],
    ['Log on to the website: it is there', 'no-log-word'],
    ['Cllr Hill rang', 'no-log-word'],
    ['ANSWER It is mended.', 'reply-word'],
    ['Done by the contractor', 'no-log-word'],
    ['', 'no-log-word'],
  ])('%s: %s', (line, why) => {
    expect(read(line)).toMatchObject({ kind: 'not-understood', because: why });
  });
});

describe('DONE in a log', () => {
  const head = 'LOG Cllr Hill, phone, Tue 21:00: ';
  it.each<[text: string, text: string, done: string | null]>([
    [`${asked}\nDONE`, asked, ''],
    [`${asked}\n\nDone`, asked, ''],
    [`${asked} DONE`, asked, ''],
    ['bins on Monday DONE', 'bins on Monday', ''],
    [`${asked} DONE: told her Monday`, asked, 'told her Monday'],
    [`${asked}\nDONE told her\nMonday`, asked, 'told her\nMonday'],
    ['Is it done?', 'Is it done?', null],
    ['Are the DONE works paid for?', 'Are the DONE works paid for?', null],
  ])('%j', (text, wanted, done) => {
    expect(read(head + text)).toMatchObject({ kind: 'log', text: wanted, done });
  });
});
