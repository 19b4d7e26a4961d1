import { type Person } from '../../../domain/people/person.js';
import { type Council } from '../../../domain/council/council.js';
import { byHand, channelItems } from '../form/channel-items.js';
import { type FormView } from '../form/form.view.js';
import { layoutView } from '../visit/layout.view.js';
import { type Visit } from '../visit/visit.js';

export function logView(visit: Visit, people: readonly Person[], form: FormView) {
  const layout = layoutView(visit);
  const { chosen } = form;
  return {
    ...{ layout, form, action: layout.log },
    channels: channelItems(byHand, form),
    members: people
      .filter(({ kind }) => kind === 'member')
      .map(({ id, name }) => ({ value: id, text: name, checked: chosen.members?.includes(id) ?? false })),
    clocks: clocksOf(visit.council),
    isAnswered: form.typed.answered === 'yes',
  };
}

function clocksOf({ zone }: Council): string {
  return zone === 'Europe/London' ? 'UK time' : `by the clocks of ${zone}`;
}
