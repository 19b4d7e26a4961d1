import { outcomeWords } from '../../../application/burden/outcome-words.js';
import { resolveBurden } from '../../../application/enquiry/burden.js';
import { type BurdenOutcome, burdenOutcomes } from '../../../domain/enquiry/fact.js';
import { ok } from '../../../domain/result.js';
import { capital } from '../enquiry/words.js';
import { day, dayOrNone } from '../form/days.js';
import { faultAt, givenList, type Reader, reading } from '../form/reading.js';
import { choice, most, words } from '../form/texts.js';
import { actForm } from './act-form.js';
import { isDiscussed } from './burden-fits.js';
import { peopleBoxes } from './choices.js';

export const resolveBurdenForm = actForm({
  path: 'burden-outcomes',
  act: 'resolve-burden',
  group: 'discuss',
  title: 'Record what the discussion came to',
  label: 'Record the outcome',
  done: 'The outcome is recorded',
  verb: resolveBurden,
  inputs: { phased: 'phased-day' },
  fieldFor: (field) => (field === 'people' ? 'agreed' : field),
  needs: ['people'],
  fits: isDiscussed,
  view: (matter) => ({
    outcomes: burdenOutcomes.map((value) => ({ value, text: capital(outcomeWords[value]), checked: matter.form.typed.outcome === value })),
    agreeing: peopleBoxes(matter, 'agreed'),
  }),
  read(body) {
    const form = reading({
      outcome: choice('outcome', burdenOutcomes, 'Select what the discussion came to'),
      agreedBy,
      phasedUntil,
      text: words('text', most.text, 'Enter what was agreed'),
    })(body);
    return form.ok ? ok({ at: null, command: form.value }) : form;
  },
});

/** The work is done as it was asked, or not asked any more: nobody has to agree to that. */
const needsNobody: readonly BurdenOutcome[] = ['proceed', 'withdrawn'];
const outcomeIn = choice('outcome', burdenOutcomes, '');

const agreedBy: Reader<readonly string[]> = (body) => {
  const [chosen, outcome] = [[...new Set(givenList(body, 'agreed'))].slice(0, 50), outcomeIn(body)];
  const isMissing = chosen.length === 0 && outcome.ok && !needsNobody.includes(outcome.value);
  return isMissing ? faultAt('agreed', 'Select who agreed to it') : ok(chosen);
};

const lastDay = 'The day of the last part';
const phasedUntil: ReturnType<typeof dayOrNone> = (body) => {
  const outcome = outcomeIn(body);
  if (!outcome.ok || outcome.value !== 'phased') return dayOrNone('phased', lastDay)(body);
  return day('phased', lastDay, 'Enter the day by which the last part is answered')(body);
};
