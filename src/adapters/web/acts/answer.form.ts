import { answer } from '../../../application/enquiry/answer.js';
import { addresseeWords } from '../../../domain/notice/notice.js';
import { ok } from '../../../domain/result.js';
import { capital } from '../enquiry/words.js';
import { given } from '../form/reading.js';
import { actForm } from './act-form.js';
import { addressees } from './addressees.js';
import { options } from './choices.js';
import { message, messageInputs } from './message.js';
import { policyChosen, policyOptions } from './policy-followed.js';

const read = message('Enter the answer');

export const answerForm = actForm({
  path: 'responses',
  act: 'answer',
  group: 'main',
  title: 'Answer',
  label: 'Answer',
  done: 'Answered',
  verb: answer,
  inputs: messageInputs,
  fieldFor: (field) => (field === 'chairOf' ? 'chair' : field),
  needs: ['people'],
  view({ visit, lists, form }) {
    const chairs = addressees(lists.people, visit.council.protocol).flatMap((to) =>
      to.kind === 'chair' ? [{ value: to.committee, text: capital(addresseeWords(to)) }] : [],
    );
    return { policies: policyOptions(visit.council, form), chairs: chairs.length === 0 ? null : options(chairs, form.typed.chair, 'Nobody') };
  },
  read(body, zone) {
    const form = read(body, zone);
    const tellChairOf = given(body, 'chair');
    if (!form.ok) return form;
    const chair = tellChairOf === '' ? {} : { tellChairOf };
    return ok({ at: form.value.at, command: { ...form.value.command, ...policyChosen(body), ...chair } });
  },
});
