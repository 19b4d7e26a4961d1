/** Why a reply was not acted on, by the reading's or the domain's own code. */
const words: Readonly<Record<string, string>> = {
  'no-date': 'ACK needs a day: ACK 4 December.',
  'date-not-understood': 'The day after ACK was not understood.',
  'weekday-does-not-match': 'The weekday and the date are not the same day.',
  'date-gone-by': 'The day has gone by.',
  'no-such-meeting': 'No such meeting is entered.',
  'several-meetings': 'Several meetings could be meant.',
  'no-such-officer': 'No officer of that name is known.',
  'several-officers': 'Several officers could be meant.',
  'nothing-written': 'There was nothing written in it.',
  'no-hours': 'DISCUSS needs the hours: DISCUSS 12 hours, and then why.',
  'nothing-before': 'ANSWER alone says that your message before was the answer, and there is none. Write the answer below the word.',
  'two-words': 'Two of the words stand in it: only one can be meant.',
  'word-below': 'One of the words stands below the first line: put it first, or write it in small letters.',
  'log-in-a-reply': 'LOG is for a new mail to the mailbox, not for a reply.',
  'status-forbids': 'The enquiry’s status does not allow it: it may be answered or closed.',
  'promise-not-after-act': 'The day promised has gone by.',
  'promise-needs-agreement': 'The day is so far ahead that the clerk must agree first.',
  'promise-too-long': 'The day is further ahead than the council promises.',
  'renewal-needs-reason': 'A day was promised before: a later one needs a reason, on a line of its own that begins with REASON.',
  'not-allowed': 'Your part in the council does not allow it.',
  'not-a-member-of-it': 'Several councillors ask: this can be done on the enquiry’s page, where one is named.',
  'councillor-has-it': 'NOTE and DISCUSS are for the office alone, and the councillor has this mail: send them to the mailbox alone.',
  'another-councillor': 'It is addressed to a councillor who takes no part in this enquiry.',
  'meant-for-others': 'It was forwarded, or written to others than the mailbox, and has none of the words: it may not be meant for the councillor.',
  'files-stay': 'Files are not passed on. Write to the councillor yourself, with the mailbox in copy: that counts as well.',
  'said-before': 'It says word for word what went to the councillor within the day before, as a mailbox does that answers every mail.',
  'already-theirs': 'That officer has it already.',
};

export function notUnderstoodWords(because: string, firstLine: string): string {
  const line = firstLine === '' ? '' : ` What stood first: “${firstLine.slice(0, 100)}”.`;
  return `${words[because] ?? 'It could not be done as the enquiry stands.'}${line}`;
}
