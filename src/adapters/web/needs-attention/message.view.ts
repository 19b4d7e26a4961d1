import { type WaitingMessage } from '../../../application/intake/read-waiting-message.js';
import { reasonWords } from '../../../domain/intake/verdict.js';
import { type Person } from '../../../domain/people/person.js';
import { options } from '../acts/choices.js';
import { handlerBoxes, peopleBoxes } from '../complaints/people-choices.js';
import { filesView } from '../enquiry/files.view.js';
import { type FormView } from '../form/form.view.js';
import { layoutView } from '../visit/layout.view.js';
import { type Visit } from '../visit/visit.js';
import { senderWords, titleOf } from './needs-attention.view.js';

export interface MessageMatter {
  readonly waiting: WaitingMessage;
  readonly people: readonly Person[];
  readonly form: FormView;
}

export function messageView(visit: Visit, { waiting, people, form }: MessageMatter) {
  const { base, council } = visit;
  const { line, isUndecided, text } = waiting;
  const page = `${base}/needs-attention/messages/${encodeURIComponent(line.key)}`;
  const members = people.filter(({ kind }) => kind === 'member');
  const sender = people.find(({ email }) => email.toLowerCase() === line.from.toLowerCase());
  const asks = form.typed.kind === undefined ? [sender?.id] : form.chosen.members;
  return {
    ...{ layout: layoutView(visit), form, action: page, list: `${base}/needs-attention` },
    ...{ title: titleOf(line.subject), people: senderWords(line, council.zone), why: reasonWords[line.reason] },
    ...{ isUndecided, text, unproven: sender?.kind === 'member' && !line.senderVerified, files: filesView(line.attachments, page) },
    placed: line.enquiry === null ? null : { reference: line.enquiry, href: `${base}/enquiries/${encodeURIComponent(line.enquiry)}` },
    members: members.map(({ id, name }) => ({ value: id, text: name, checked: asks?.includes(id) ?? false })),
    writers: options(named(members), form.typed.from ?? sender?.id, 'Select a councillor'),
    owners: options(named(people), form.typed.by ?? sender?.id, 'Select who'),
    ...{ about: peopleBoxes(people, form, 'about'), handlers: handlerBoxes(people, form), isComplaint: form.typed.kind === 'complaint' },
  };
}

function named(people: readonly Person[]) {
  return people.map(({ id, name }) => ({ value: id, text: name }));
}
