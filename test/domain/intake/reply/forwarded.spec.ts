import { instant } from '../../../../src/domain/calendar/instant.js';
import { forwardedOf } from '../../../../src/domain/intake/reply/forwarded.js';
import { readMailDate } from '../../../../src/domain/intake/reply/mail-date.js';
import { rule } from './clients.js';

const asked = 'Street light out in Park Road.\n\nWhen will it be mended?\nAda';
const subject = 'Street light';
const ada = { from: 'ada@members.example', name: 'Ada Hill', subject, text: asked };
const at = { date: '2026-05-05', time: '10:00' };
const marks = (text: string) => text.split('\n').map((line) => `> ${line}`.trimEnd()).join('\n');

describe('a mail that an officer forwards', () => {
  it.each<[client: string, text: string, wanted: object]>([
    ['Gmail', `Please log.\n\n---------- Forwarded message ---------\nFrom: Ada Hill <ada@members.example>\nDate: Tue, 5 May 2026 at 10:00\nSubject: ${subject}\nTo: Jane Smith <jane@council.example>\n\n\n${asked}\n`, { ...ada, sentAt: at, before: 'Please log.', sentOn: 'Tue, 5 May 2026 at 10:00' }],
    ['Gmail, American dates', `---------- Forwarded message ----------\nFrom: *Ada Hill* <Ada@Members.example>\nDate: Tue, May 5, 2026 at 10:00\u202fAM\nSubject: ${subject}\nTo: <jane@council.example>\n\n${asked}`, { ...ada, sentAt: at, before: '' }],
    ['Apple Mail', `FYI\n\n> Begin forwarded message:\n> \n> From: Ada Hill <ada@members.example>\n> Subject: ${subject}\n> Date: 5 May 2026 at 10:00:00 BST\n> To: Jane Smith <jane@council.example>\n> \n${marks(asked)}\n`, { ...ada, sentAt: at, before: 'FYI' }],
    ['Apple Mail, unmarked', `Begin forwarded message:\n\nFrom: "Ada Hill" <ada@members.example>\nSubject: ${subject}\nDate: 5 May 2026 at 10:00:00 BST\nTo: Jane Smith <jane@council.example>\n\n${asked}\n`, { ...ada, sentAt: at, before: '' }],
    ['Outlook desktop', `\n\nFrom: Ada Hill <ada@members.example>\nSent: 05 May 2026 10:00\nTo: Jane Smith <jane@council.example>\nSubject: ${subject}\n\n${asked}\n`, { ...ada, sentAt: at, before: '' }],
    ['Outlook web', `For the log\n\n${rule}\nFrom: Ada Hill <ada@members.example<mailto:ada@members.example>>\nSent: Tuesday, May 5, 2026 10:00 AM\nTo: Jane Smith <jane@council.example>\nCc: Owen <owen@council.example>;\n Peter <peter@council.example>\nSubject: ${subject}\n\n${asked}\n`, { ...ada, sentAt: at, before: 'For the log' }],
    ['Outlook, a colleague by name', `From: Hill, Ada\nSent: Tuesday, 5 May 2026 10:00\nTo: Smith, Jane\nSubject: ${subject}\n\n${asked}`, { ...ada, from: null, name: 'Hill, Ada', sentAt: at }],
    ['Outlook, German', `Von: Ada Hill <ada@members.example>\nGesendet: Dienstag, 5. Mai 2026 10:00\nAn: Jane Smith\nBetreff: ${subject}\n\n${asked}`, { ...ada, sentAt: at }],
    ['Outlook, French', `De : Ada Hill <ada@members.example>\nEnvoyé : mardi 5 mai 2026 10:00\nÀ : Jane Smith\nObjet : ${subject}\n\n${asked}`, { ...ada, sentAt: at }],
    ['Thunderbird', `-------- Forwarded Message --------\nSubject: \t${subject}\nDate: \tTue, 5 May 2026 10:00:00 +0100\nFrom: \tAda Hill <ada@members.example>\nTo: \tjane@council.example\n\n${asked}`, { ...ada, sentAt: at, before: '' }],
    ['no date that can be told', `From: Ada Hill <ada@members.example>\nSent: lately\nTo: Jane\nSubject: ${subject}\n\n${asked}`, { ...ada, sentOn: 'lately', sentAt: null }],
  ])('%s', (_, text, wanted) => {
    expect(forwardedOf(text)).toMatchObject(wanted);
    expect(forwardedOf(text.replaceAll('\n', '\r\n'))).toMatchObject(wanted);
  });

  it.each(['', 'Nothing forwarded.', 'From: 9am\nTo: 5pm', 'The data comes From: our database'])('%j forwards nothing', (text) => {
    expect(forwardedOf(text)).toBeNull();
  });
});

describe('a date above a mail', () => {
  it.each<[text: string, date: string | null, time: string | null]>([
    ['21/05/2026 10:00', '2026-05-21', '10:00'],
    ['2026-05-21 09:05', '2026-05-21', '09:05'],
    ['21.05.2026 10:00:59', '2026-05-21', '10:00'],
    ['Thursday, 28 January 2016 8:16 p.m.', '2016-01-28', '20:16'],
    ['Don 11 Februar 2016 11:23', '2016-02-11', '11:23'],
    ['mardi 3 mars 2026 à 18h30', '2026-03-03', '18:30'],
    ['giovedì 8 ottobre 2015 15:26', '2015-10-08', '15:26'],
    ['Tue, 5 May 2026', '2026-05-05', null],
    ['5 May', null, null],
    ['31/31/2026', null, null],
  ])('%s', (text, date, time) => {
    expect(readMailDate(text)).toEqual(date === null ? null : { date, time, instant: null });
  });

  it.each<[text: string, moment: string | null]>([
    ['Tue, 12 May 2026 16:20:00 +0000', '2026-05-12T16:20:00Z'],
    ['Tue, 12 May 2026 16:20:00 GMT', '2026-05-12T16:20:00Z'],
    ['Tue, 12 May 2026 16:20 (UTC)', '2026-05-12T16:20:00Z'],
    ['Tue, 12 May 2026 17:20:00 +0100 (BST)', '2026-05-12T16:20:00Z'],
    ['12 May 2026 at 17:20:00 BST', '2026-05-12T16:20:00Z'],
    ['12 May 2026 at 18:20:00 GMT+2', '2026-05-12T16:20:00Z'],
    ['Tuesday, May 12, 2026 8:20 AM -08:00', '2026-05-12T16:20:00Z'],
    ['Tue May 12 16:20:00 2026 +0000', '2026-05-12T16:20:00Z'],
    ['Tue, 12 May 2026 01:20:00 +0530', '2026-05-11T19:50:00Z'],
    ['Tue, 12 May 2026 16:20:00 +9900', null],
    ['Tue, 12 May 2026 16:20 (UTC+00:00) Dublin, Edinburgh, Lisbon, London', null],
    ['Tue, 12 May 2026 16:20:00 XYZ', null],
    ['Tue, 12 May 2026 +0000', null],
  ])('%s is the moment %s where it says how far its clock is from UTC', (text, moment) => {
    expect(readMailDate(text)?.instant).toBe(moment === null ? null : instant(moment));
  });
});
