import { reopen } from '../../../application/enquiry/reopen.js';
import { saidSinceTheEnd } from '../../../domain/enquiry/decide/reopen.js';
import { type ReopeningReason, reopeningReasons } from '../../../domain/enquiry/fact.js';
import { ok } from '../../../domain/result.js';
import { happeningWords } from '../enquiry/happening-words.js';
import { reading } from '../form/reading.js';
import { choice, line, most } from '../form/texts.js';
import { momentWords } from '../moment-words.js';
import { actForm } from './act-form.js';
import { options } from './choices.js';

const askFor = 'Select what the councillor added';

/** Enough of it to tell which is meant. */
function beginningOf(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()];
  return letters.length <= 60 ? letters.join('') : `${letters.slice(0, 59).join('')}…`;
}

const reasonWords: Readonly<Record<ReopeningReason, string>> = {
  'new-question': 'It asks something new',
  'fell-short': 'The answer fell short',
};

export const reopenForm = actForm({
  path: 'reopenings',
  act: 'reopen',
  group: 'main',
  title: 'Open this enquiry again',
  label: 'Open again',
  done: 'Open again: the councillor is told by when an answer is due',
  verb: reopen,
  inputs: {},
  fits: (state) => saidSinceTheEnd(state).length > 0,
  view({ visit: { council }, detail, form }) {
    const about = { facts: detail.facts, people: detail.people, council };
    const said = saidSinceTheEnd(detail.state).map((fact) => ({ value: fact.id, text: `${happeningWords(fact, about)}, ${momentWords(fact.at, council.zone)}: ${beginningOf(fact.words.text ?? '')}` }));
    const reasons = reopeningReasons.map((value) => ({ value, text: reasonWords[value], checked: form.typed.because === value }));
    return { said: options(said, form.typed.fact ?? said.at(-1)?.value, askFor), reasons };
  },
  read(body) {
    const form = reading({
      fact: line('fact', most.subject, askFor),
      because: choice('because', reopeningReasons, 'Select why the enquiry is opened again'),
    })(body);
    return form.ok ? ok({ at: null, command: form.value }) : form;
  },
});
