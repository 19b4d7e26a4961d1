import { type OldMailSample } from './old-mail.js';

export const [ada, ben] = ['Ada Hill <ada.hill@example.org>', 'Ben Ames <ben@example.org>'];
const [clerk, officer] = ['Jo Clark <clerk@example.org>', 'Pat Park <parks@example.org>'];
const mailboxToo = ', enquiries@houghton-regis.example';

export const peopleList = `kind,name,email,role
officer,Jo Clark,clerk@example.org,Clerk
officer,Pat Park,parks@example.org,Officer
member,Cllr Ada Hill,ada.hill@example.org,Member
member,Cllr Ben Ames,ben@example.org,Member
`;

/** Some weeks of a council's inbox, not in order. */
export const inbox: readonly OldMailSample[] = [
  { id: 'gate', from: ada, came: 'Tue 2026-05-12 10:00' },
  { id: 'lamp', from: ada, came: 'Mon 2026-05-11 10:00', text: 'It is out.\r\n\r\nFrom the library one sees it best.\r\n\r\nFrom me to you.' },
  { id: 'lamp', from: ada, came: 'Mon 2026-05-11 10:00', text: 'It is out.\r\n\r\nFrom the library one sees it best.\r\n\r\nFrom me to you.', fields: ['X-Mozilla-Status: 0001', 'Delivered-To: enquiries@houghton-regis.example'] },
  { id: 'hedge', from: ben, came: 'Fri 2026-05-22 17:20' },
  { id: 'hedge-more', from: ben, came: 'Mon 2026-05-25 11:00', inReplyTo: 'hedge' },
  { id: 'bench', from: ada, came: 'Mon 2026-06-01 09:00' },
  { id: 'swing', from: ben, came: 'Wed 2026-06-10 12:00' },
  { id: 'lights', from: ada, came: 'Wed 2025-12-24 10:00' },
  { id: 'away', from: ada, came: 'Thu 2026-05-14 18:00', subject: 'Automatic reply: Gate', fields: ['Auto-Submitted: auto-replied'] },
  { id: 'bounce', from: 'MAILER-DAEMON@mx.example.org', came: 'Thu 2026-05-14 18:05', subject: 'Undelivered Mail Returned to Sender', fields: ['Return-Path: <>'] },
  { id: 'resident', from: 'A Resident <resident@post.example>', came: 'Thu 2026-05-14 19:00' },
  { id: 'broken', from: ada, came: null },
  { id: 'deleted', from: ada, came: 'Thu 2026-05-14 19:30', fields: ['X-Mozilla-Status: 0009'] },
  { id: 'future', from: ada, came: 'Thu 2099-01-01 10:00' },
];

/** What the office sent meanwhile. */
export const sent: readonly OldMailSample[] = [
  { id: 'lamp-answer', from: officer, to: ada + mailboxToo, came: 'Wed 2026-05-13 16:00', inReplyTo: 'lamp', text: 'It is mended.' },
  { id: 'lamp-again', from: officer, to: ada + mailboxToo, came: 'Fri 2026-05-15 16:00', inReplyTo: 'lamp', text: 'And cleaned.' },
  { id: 'gate-answer', from: officer, to: ada, came: 'Fri 2026-05-15 09:00', inReplyTo: 'gate', text: 'It is shut.' },
  { id: 'hedge-answer', from: clerk, to: ben, came: 'Thu 2026-05-28 23:00', inReplyTo: 'hedge-more', text: 'It is cut.' },
  { id: 'lights-answer', from: clerk, to: ada, came: 'Fri 2026-01-02 10:00', inReplyTo: 'lights', text: 'They are up.' },
];
