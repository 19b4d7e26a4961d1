import { type ReplyReading, readReply } from '../../../../src/domain/intake/reply/reply-words.js';
import { context } from './reply-context.js';

const read = (text: string) => readReply(text, context);
const on = (date: string) => ({ on: date });
const after = (meeting: string) => ({ afterMeeting: { meeting, workingDays: 1 } });
const because = (reading: ReplyReading) => (reading.kind === 'not-understood' ? reading.because : reading.kind);

describe('a promise by reply, on Thursday 21 May 2026', () => {
  it.each<[line: string, promised: unknown]>([
    ['ACK 4 December', on('2026-12-04')],
    ['ACK 4/12', on('2026-12-04')],
    ['ACK 04.12.2026', on('2026-12-04')],
    ['ACK 4/12/26', on('2026-12-04')],
    ['ACK 2026-12-04', on('2026-12-04')],
    ['ACK Friday', on('2026-05-22')],
    ['ACK this Friday', on('2026-05-22')],
    ['ACK Fri 4 Dec', on('2026-12-04')],
    ['ACK Fri, 4 Dec', on('2026-12-04')],
    ['ACK Friday the 4th of December', on('2026-12-04')],
    ['ACK by 4 December 2026', on('2026-12-04')],
    ['ACK by: 4 December, 2026', on('2026-12-04')],
    ['ACK: 4th December.', on('2026-12-04')],
    ['ACK – 4 December', on('2026-12-04')],
    ['ACK December 4', on('2026-12-04')],
    ['ACK tomorrow', on('2026-05-22')],
    ['ACK today', on('2026-05-21')],
    ['ACK 21 May', on('2026-05-21')],
    ['ACK 20 May', on('2027-05-20')],
    ['ACK 4 December at the latest', on('2026-12-04')],
    ['ack 4 december', on('2026-12-04')],
    ['Ack Monday', on('2026-05-25')],
    ['**ACK** 4\u00a0December', on('2026-12-04')],
    ['\ufeff\u200bACK 4\u00a0December', on('2026-12-04')],
    ['ACKNOWLEDGE 4 December', on('2026-12-04')],
    ['ACK after the March committee', after('finance')],
    ['ACK after Planning Committee', after('planning-june')],
    ['ACK after planning', after('planning-june')],
    ['ACK after the July Full Council', after('council-july')],
    ['ACK after the next Full Council meeting', after('council-june')],
    ['ACK after the meeting on 20 July', after('council-july')],
    ['ACK after Parks, Open Spaces and Cemeteries Committee', after('parks')],
    ['ACK after the Finance and General Purposes Committee', after('finance')],
  ])('%s', (line, promised) => {
    expect(read(line)).toEqual({ kind: 'acknowledge', promised, text: '' });
  });

  it.each<[line: string, why: string]>([
    ['ACK', 'no-date'],
    ['ACK I will look into it', 'no-date'],
    ['Ack!', 'no-date'],
    ['ACK 31/11', 'date-not-understood'],
    ['ACK 12/13', 'date-not-understood'],
    ['ACK 29 February', 'date-not-understood'],
    ['ACK 4 December or 11 December', 'date-not-understood'],
    ['ACK 4 - 8 December', 'date-not-understood'],
    ['ACK 4 December - 8 December', 'date-not-understood'],
    ['ACK 4-12', 'date-not-understood'],
    ['ACK Friday week', 'date-not-understood'],
    ['ACK next Friday', 'date-not-understood'],
    ['ACK next week', 'date-not-understood'],
    ['ACK Thursday', 'date-not-understood'],
    ['ACK after 4 December', 'date-not-understood'],
    ['ACK Mon 4 Dec', 'weekday-does-not-match'],
    ['ACK 4 December 2025', 'date-gone-by'],
    ['ACK yesterday', 'date-gone-by'],
    ['ACK after the August committee', 'no-such-meeting'],
    ['ACK after Licensing Committee', 'no-such-meeting'],
    ['ACK after Full Council', 'several-meetings'],
    ['ACK after the June meeting', 'several-meetings'],
  ])('%s is not understood: %s', (line, why) => {
    expect(because(read(line))).toBe(why);
  });

  it('may give a text beside the date, below it, and a reason', () => {
    expect(read('ACK 4 December: Highways have it.\n\nJane')).toEqual({ kind: 'acknowledge', promised: on('2026-12-04'), text: 'Highways have it.\n\nJane' });
    expect(read('ACK 4 December because the contractor is ill\nSorry.')).toEqual({ kind: 'acknowledge', promised: on('2026-12-04'), text: 'Sorry.', reason: 'the contractor is ill' });
    expect(read('ACK after the March committee - it is on the agenda')).toEqual({ kind: 'acknowledge', promised: after('finance'), text: 'it is on the agenda' });
  });
});

describe('whom a reply passes the enquiry to', () => {
  it.each<[line: string, to: string]>([
    ['PASS TO Jane Smith', 'jane'],
    ['PASS TO JANE SMITH', 'jane'],
    ['PASS TO: Mrs Jane Smith', 'jane'],
    ["PASS TO O'Neill", 'owen'],
    ['PASS TO van der Berg', 'peter'],
    ['PASS TO Berg please', 'peter'],
    ['PASS TO jane.smith@council.example', 'jane'],
    ['PASS TO Jane Smith <jane.smith@council.example>', 'jane'],
    ['PASS TO jane.smith@council.example<mailto:jane.smith@council.example>', 'jane'],
    ['Pass to Owen O’Neill', 'owen'],
    ['PASS Owen O’Neill', 'owen'],
  ])('%s', (line, to) => {
    expect(read(line)).toEqual({ kind: 'pass', to, text: '' });
  });

  it.each<[line: string, why: string]>([
    ['PASS TO Smith', 'several-officers'],
    ['PASS TO Berg, Jane Smith', 'several-officers'],
    ['PASS TO Berg and Smith', 'no-such-officer'],
    ['PASS TO Jones', 'no-such-officer'],
    ['PASS TO', 'no-such-officer'],
    ['PASS TO jane@elsewhere.example', 'no-such-officer'],
    ['Pass to Jane Smyth', 'no-such-officer'],
    ['Pass to the left of the gate and you will find the lamp', 'plain'],
  ])('%s: %s', (line, why) => {
    expect(because(read(line))).toBe(why);
  });

  it('may say more', () => {
    expect(read('PASS TO O’Neill: he knows the lamps\nThanks')).toEqual({ kind: 'pass', to: 'owen', text: 'he knows the lamps\nThanks' });
  });
});

describe('answered there and then', () => {
  it.each<[line: string, channel: string | null, text: string]>([
    ['DONE', null, ''],
    ['Done', null, ''],
    ['Done.', null, ''],
    ['DONE by phone', 'telephone', ''],
    ['Done by phone', 'telephone', ''],
    ['DONE in person', 'in-person', ''],
    ['DONE at the counter', 'in-person', ''],
    ['DONE by letter.', 'letter', ''],
    ['DONE by phone: bins are Monday', 'telephone', 'bins are Monday'],
    ['DONE phone - bins are Monday', 'telephone', 'bins are Monday'],
    ['DONE by phone this morning', 'telephone', 'by phone this morning'],
    ['DONE meeting notes sent', null, 'meeting notes sent'],
    ['DONE told her it is Monday', null, 'told her it is Monday'],
  ])('%s', (line, channel, text) => {
    expect(read(line)).toEqual({ kind: 'done', channel, text });
  });
});

describe('words that begin a sentence', () => {
  it.each([
    'Answer to your question: it is mended.',
    'Answer: see the minutes',
    'Ask him yourself',
    'Ask: no',
    'Note that the office is closed',
    'Notes from the meeting are attached',
    'Note-taking is not our job',
    'Done and dusted',
    'Done.\nThe lamp was mended this morning.',
    'Done by our contractor on Monday',
    'Discuss it with the Chair, please',
    'Acknowledge the lamp',
    'Answering your question, yes',
    'ANSWERS are in the minutes',
    'ASK’s reply',
    'Log on to the website',
    'Thank you, I will look into it.',
  ])('%s', (text) => {
    expect(read(text)).toEqual({ kind: 'plain', text });
  });
});

describe('what is never guessed', () => {
  it.each<[text: string, why: string]>([
    ['', 'nothing-written'],
    [' \n\u00a0\n', 'nothing-written'],
    ['-- \nJane Smith', 'nothing-written'],
    ['Kind regards\n\nJane Smith\nTown Clerk', 'nothing-written'],
    ['> Is the lamp mended?\n> And when?\n> Ada', 'nothing-written'],
    ['ANSWER / ACK 4 December', 'two-words'],
    ['ANSWER or NOTE', 'two-words'],
    ['ANSWER/ACK 4 December', 'two-words'],
    ['ACK 4 December NOTE she rang', 'two-words'],
    ['ANSWER It is mended. NOTE she rang three times', 'two-words'],
    ['ANSWER\nIt is mended.\nNOTE she rang three times', 'two-words'],
    ['Thanks, Ada.\n\nNOTE\nShe rang three times.', 'word-below'],
    ['Hello\n\nANSWER it is mended', 'word-below'],
    ['LOG Cllr Hill, phone, Tue 21:00: bins', 'log-in-a-reply'],
  ])('%j: %s', (text, why) => {
    expect(because(read(text))).toBe(why);
  });

  it('says which line it was', () => {
    expect(read('\n*ACK* 31/11\nmore')).toEqual({ kind: 'not-understood', because: 'date-not-understood', firstLine: '*ACK* 31/11' });
  });
});

describe('the word alone', () => {
  it.each(['ANSWER', 'answer', 'Answer.', '‘ANSWER’', '**ANSWER:**', 'ANSWER\n\nThanks,\nJane', 'ANSWER\n\n> As before.', 'ANSWER\n\nJane Smith\nDeputy Clerk\nTel 01582 708540'])('%j brings no text', (text) => {
    expect(read(text)).toEqual({ kind: 'answer', text: '' });
  });
  it.each(['ANSWER\n\nThank you\nMended Monday', 'ANSWER\n\nJane Smith will see you on Monday at 10.'])('%j brings one', (text) => {
    expect(read(text)).toEqual({ kind: 'answer', text: text.slice(8) });
  });
  it.each(['DISCUSS 12 hours', 'Discuss: 12 hours', 'DISCUSS\n12 hours'])('%j stays inside', (text) => {
    expect(read(text)).toEqual({ kind: 'discuss', text: '12 hours' });
  });
});

describe('a note', () => {
  it.each(['NOTE she rang', 'NOTE: she rang', 'Note: she rang', 'Note – she rang', 'NOTE\nshe rang', 'note\n\nshe rang', '"NOTE" she rang', 'NOTES: she rang'])('%j', (text) => {
    expect(read(text)).toEqual({ kind: 'note', text: 'she rang' });
  });
  it('stays one whatever words are in it', () => {
    expect(read('NOTE ANSWER\nANSWER it is mended\nACK 4 December').kind).toBe('note');
  });
});
