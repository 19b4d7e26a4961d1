import { type LogActionsRequest, type MeetingAction } from '../../../application/meeting/log-actions.js';
import { type Refusal } from '../../../application/refusal.js';
import { ok, refused } from '../../../domain/result.js';
import { refusalWords } from '../errors/refusal-words.js';
import { timeOrNone } from '../form/moments.js';
import { faultAt, type FieldFault, type FormBody, given, type Reading, reading } from '../form/reading.js';
import { line, most, personNamed, words } from '../form/texts.js';

/** How many a page shows at first, and at most: a browser sends no more fields than we read. */
const rows = { first: 3, most: 20 };

/** How many rows the form that was sent had; one more where it asked for one. */
export function rowsIn(body: FormBody): number {
  const sent = Math.trunc(Number(given(body, 'rows')));
  const asked = (sent >= 1 ? sent : rows.first) + (asksForMore(body) ? 1 : 0);
  return Math.min(asked, rows.most);
}

export function asksForMore(body: FormBody): boolean {
  return given(body, 'more') !== '';
}

/** The name of a field of one row. */
export function fieldIn(row: number, field: 'member' | 'subject' | 'text' | 'officer'): string {
  return `action-${row + 1}-${field}`;
}

type Actions = Pick<LogActionsRequest, 'saidAt' | 'actions'>;

/** Rows that were left empty are no actions; `sent` are the rows that the others came from. */
export function actionsForm(body: FormBody): Reading<Actions & { readonly sent: readonly number[] }> {
  const sent = Array.from({ length: rowsIn(body) }, (_, row) => row).filter((row) => isFilled(body, row));
  if (sent.length === 0) return faultAt(fieldIn(0, 'subject'), 'Enter at least one thing that is to be done');
  const saidAt = timeOrNone('said')(body);
  const read = sent.map((row) => actionIn(row)(body));
  const faults = [...(saidAt.ok ? [] : saidAt.refusal), ...read.flatMap((one) => (one.ok ? [] : one.refusal))];
  if (!saidAt.ok || faults.length > 0) return refused(faults);
  return ok({ sent, saidAt: saidAt.value, actions: read.flatMap((one) => (one.ok ? [one.value] : [])) });
}

/** What is wrong with people is said at their own rows. */
export function actionFaults(refusal: Refusal, sent: readonly number[], zone: string): readonly FieldFault[] {
  if (refusal.code === 'actions-at-fault') {
    return refusal.faults.map(({ action, wanted }) => {
      const field = fieldIn(sent[action] ?? 0, wanted);
      return { field, input: field, message: wanted === 'member' ? 'Select a councillor of this council' : 'Select an officer of this council' };
    });
  }
  const { field, message } = refusalWords(refusal, zone);
  // The only moment that this form gives is when it was said.
  const input = field === null ? '' : 'said-time';
  return [{ field: input, input, message }];
}

function isFilled(body: FormBody, row: number): boolean {
  return (['member', 'subject', 'text', 'officer'] as const).some((field) => given(body, fieldIn(row, field)).trim() !== '');
}

function actionIn(row: number): (body: FormBody) => Reading<MeetingAction> {
  const read = reading({
    member: personNamed(fieldIn(row, 'member'), 'Select which councillor asked for it'),
    subject: line(fieldIn(row, 'subject'), most.subject, 'Enter what it is about, in one line'),
    text: words(fieldIn(row, 'text'), most.text, 'Enter what is to be done'),
  });
  return (body) => {
    const form = read(body);
    if (!form.ok) return form;
    const { member, subject, text } = form.value;
    const officer = given(body, fieldIn(row, 'officer'));
    return ok({ members: [member], subject, text, ...(officer !== '' && { assignTo: officer }) });
  };
}
