import { civilDate } from '../../../src/domain/calendar/civil-date.js';
import { byEmail, discussing, explained, idOf, raised } from './discussing-council.js';
import { dayFields, logged, type Staged } from './staged.js';
import { Visitor } from './visitor.js';

/**
 * A fortnight of June 2026 in which the council's file came to give four working days: enquiries of before and since,
 * answered, late, promised, another body's, a burden, a question to a councillor. The clerk, signed in on its last day.
 */
export async function changedProtocol(stage: Staged): Promise<Visitor> {
  const act = async (reference: string, path: string, fields: Record<string, string>): Promise<void> => {
    stage.web.clock.forward(1);
    const { status } = await stage.clerk.fill(`/enquiries/${reference}/${path}`, fields);
    if (status !== 303) throw new Error(path);
  };
  const asked = (): Promise<string> => stage.log();
  await act(await asked(), 'responses', { ...byEmail, text: 'On Tuesdays.' });
  await act(await asked(), 'redirections', { ...byEmail, body: 'county', text: 'It is the county’s.' });
  const promised = await asked();
  await act(promised, 'assignments', { officer: idOf(stage, 'olive') });
  await act(promised, 'acknowledgements', { ...byEmail, text: 'Soon.', ...dayFields('promised', '2026-06-12') });
  await act(promised, 'requests', { ...byEmail, text: 'Which bin?' });
  const burden = await asked();
  await act(burden, 'burdens', raised);
  await act(burden, 'burden-explanations', explained);
  stage.web.clock.forward(7 * 24 * 60);
  await stage.web.edit(discussing.map((council) => {
    const { protocol } = council;
    const rules = protocol.rules.map((rule) => (rule.kind === 'answer-or-promise' ? { ...rule, withinWorkingDays: 4 } : rule));
    return { ...council, protocol: { ...protocol, rules, reaffirmedOn: [...protocol.reaffirmedOn, civilDate('2026-06-08')] } };
  }));
  const clerk = await Visitor.signedIn(stage.web, 'clerk@houghton.example');
  stage.web.clock.forward(60);
  for (const answered of [{ answered: 'yes', answer: 'On Fridays.' }, {}]) {
    await clerk.fill('/enquiries/new', { ...logged(stage.people), ...dayFields('received', '2026-06-08'), 'received-time': '13:01', ...answered });
  }
  stage.web.clock.forward(7 * 24 * 60);
  return Visitor.signedIn(stage.web, 'clerk@houghton.example');
}
