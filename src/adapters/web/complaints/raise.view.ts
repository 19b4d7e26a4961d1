import { roleWords, type ComplaintRoute } from '../../../domain/complaint/route.js';
import { type Person, runsTheOffice } from '../../../domain/people/person.js';
import { options } from '../acts/choices.js';
import { eitherOf } from '../enquiry/words.js';
import { allWays, channelItems } from '../form/channel-items.js';
import { type FormView } from '../form/form.view.js';
import { layoutView } from '../visit/layout.view.js';
import { type Visit } from '../visit/visit.js';
import { handlerBoxes, peopleBoxes } from './people-choices.js';

export function raiseView(visit: Visit, people: readonly Person[], form: FormView) {
  const { actor, council, base } = visit;
  const others = people.filter(({ id }) => id !== actor.person.id);
  return {
    ...{ layout: layoutView(visit), form, action: `${base}/complaints/new`, complaints: `${base}/complaints` },
    // The clerk logs what others brought.
    by: runsTheOffice(actor.person) ? options(others.map(({ id, name }) => ({ value: id, text: name })), form.typed.by, 'It is my own') : null,
    about: peopleBoxes(others, form, 'about'),
    channels: channelItems(allWays, form),
    handlers: handlerBoxes(people, form),
    ways: [...council.complaints.routes.map(wayWords), ...(council.complaints.runBy === 'clerk' ? [notStored] : [])],
  };
}

/** Beside the protocol's ways: the deputy's is an officer's, and is not kept from the office they run. */
const notStored = 'What is about the clerk or the deputy is not stored here, because they run this service: you are told to whom to write.';

const whose: Readonly<Record<ComplaintRoute['raisedBy'], string>> = { member: 'A councillor’s', officer: 'An officer’s' };
const whom: Readonly<Record<ComplaintRoute['about'], string>> = { officer: 'an officer', clerk: 'the clerk', member: 'a councillor' };

function wayWords({ about, raisedBy, handlers }: ComplaintRoute): string {
  return `${whose[raisedBy]} about ${whom[about]} goes to ${eitherOf(handlers.map(roleWords))}.`;
}
