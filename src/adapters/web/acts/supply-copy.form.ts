import { supplyCopy } from '../../../application/enquiry/supply-copy.js';
import { groupReportsIn } from '../../../domain/enquiry/decide/supply-copy.js';
import { ok } from '../../../domain/result.js';
import { happeningWords } from '../enquiry/happening-words.js';
import { given, reading } from '../form/reading.js';
import { personNamed } from '../form/texts.js';
import { momentWords } from '../moment-words.js';
import { actForm } from './act-form.js';
import { options } from './choices.js';
import { groupRule } from './report-to-group.form.js';

export const supplyCopyForm = actForm({
  path: 'copies',
  act: 'supply-copy',
  group: 'tell',
  title: 'Send a copy of a report for a group',
  label: 'Send a copy of a report for a group',
  done: 'The copy is sent',
  verb: supplyCopy,
  inputs: {},
  fieldFor: (field) => (field === 'members' ? 'member' : field),
  needs: ['people'],
  fits: (state, { protocol }) => groupRule(protocol)?.copies === true && groupReportsIn(state).length > 0,
  view({ visit: { council }, detail, lists, form }) {
    const about = { facts: detail.facts, people: detail.people, council };
    const reports = groupReportsIn(detail.state).map((fact) => ({ value: fact.origin, text: `${happeningWords(fact, about)}, ${momentWords(fact.at, council.zone)}` }));
    const members = lists.people.filter(({ kind }) => kind === 'member').map(({ id, name }) => ({ value: id, text: name }));
    return {
      reports: reports.length === 1 ? null : options(reports, form.typed.report, 'Select the report'),
      askers: options(members, form.typed.member, 'Select a councillor'),
    };
  },
  read(body) {
    const form = reading({ member: personNamed('member', 'Select who asked for the copy') })(body);
    if (!form.ok) return form;
    const report = given(body, 'report');
    return ok({ at: null, command: { ...form.value, ...(report !== '' && { report }) } });
  },
});
