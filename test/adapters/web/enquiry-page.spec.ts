import { correct } from '../../../src/application/enquiry/correct.js';
import { type Actor } from '../../../src/domain/access/actor.js';
import { civilDate } from '../../../src/domain/calendar/civil-date.js';
import { council, twoDayProtocol } from '../../support/councils.js';
import { dayFields, type Staged, staged } from './staged.js';
import { textOf, Visitor } from './visitor.js';

describe('the page of an enquiry', () => {
  let stage: Staged;
  const timely = council({
    slug: 'ware',
    name: 'Ware Town Council',
    referencePrefix: 'WA',
    mailbox: 'enquiries@ware.example',
    protocol: twoDayProtocol({
      rules: [{ id: 'answer', kind: 'timely-answer', clause: 'houghton-regis/10.2' }],
      localStandards: [{ rule: 'answer', withinWorkingDays: 5, decidedOn: civilDate('2026-01-12'), minute: '26/14' }],
    }),
  });
  beforeAll(async () => {
    stage = await staged({ councils: [council(), timely] });
  });
  afterAll(() => stage.web.stop());

  it('says of a local standard that it is one', async () => {
    const walter = await Visitor.signedIn(stage.web, 'clerk@ware.example');
    const form = await walter.get('/enquiries/new');
    const [, member = ''] = /name="members" type="checkbox" value="([^"]+)"/.exec(form.html) ?? [];
    const asked = { ...dayFields('received', '2026-06-01'), 'received-time': '11:00', subject: 'Path', text: 'When?' };
    const shown = await walter.follow(await walter.fill('/enquiries/new', { channel: 'letter', members: member, ...asked }));
    expect(textOf(shown.html)).toContain('Due By Monday 8 June 2026');
    expect(textOf(shown.html)).toContain('Local standard Local standard of Ware Town Council, not in the protocol (decided Monday 12 January 2026, minute 26/14)');
    expect(textOf(shown.html)).not.toContain('Under ');
  });

  it('shows what was corrected, and by what', async () => {
    const reference = await stage.log();
    const answer = (text: string) => stage.clerk.fill(`/enquiries/${reference}/responses`, { way: 'email', text });
    await answer('Yes.');
    const actor: Actor = { kind: 'person', person: stage.people['clerk@houghton.example']! };
    const { useCases } = stage.web;
    const detail = await useCases.readEnquiry.run(actor, council(), reference);
    const fact = detail.ok ? (detail.value.state.history.at(-1)?.id ?? '') : '';
    const asked = { actor, council: council(), reference, at: null, key: null, expectedVersion: null };
    await useCases.actOnEnquiry.run(correct, { ...asked, command: { fact, instead: null, reason: 'Wrong enquiry.' } });
    const { html } = await stage.clerk.get(`/enquiries/${reference}`);
    expect(html).toContain('<s>Answered by email</s> (taken back by a correction)');
    expect(textOf(html)).toContain('Correction: “Answered by email” is taken back');
    expect(textOf(html)).toContain('Reason: Wrong enquiry.');
    expect(textOf(html)).toContain('Bin at the green New Answer due by Wednesday 3 June 2026');
  });

  it('shows the day first told beside the one that the calendar moved it to, and what moved it', async () => {
    const actor: Actor = { kind: 'person', person: stage.people['clerk@houghton.example']! };
    const reference = await stage.log();
    const { changeCalendar } = stage.web.useCases;
    const change = { kind: 'add', addition: { kind: 'one-off-day', day: { date: civilDate('2026-06-03'), title: 'Mourning', proclaimed: true } } } as const;
    const asked = { actor, council: council(), key: null };
    const done = await changeCalendar.apply({ ...asked, change, reason: 'The King has died.' });
    const shown = textOf((await stage.clerk.get(`/enquiries/${reference}`)).html);
    expect(shown).toContain('Due By Thursday 4 June 2026 (first told: Wednesday 3 June 2026; the day has moved since) State Open');
    expect(shown).toContain('(Wednesday 3 June is a day off (Mourning))');
    expect(shown).toContain('The office’s days changed. What was due by Wednesday 3 June 2026 is now due by Thursday 4 June 2026');
    expect(shown).toContain('Reason: The King has died.');
    stage.web.clock.forward(1);
    const id = done.ok ? (done.value.addition ?? '') : '';
    await changeCalendar.apply({ ...asked, change: { kind: 'withdraw', id }, reason: 'It was put off.' });
    const again = textOf((await stage.clerk.get(`/enquiries/${reference}`)).html);
    expect(again).toContain('Due By Wednesday 3 June 2026 State Open');
    expect(again).toContain('What was due by Thursday 4 June 2026 is now due by Wednesday 3 June 2026');
  });

  it('offers an officer what they may do, and not to assign', async () => {
    const reference = await stage.log();
    await stage.clerk.fill(`/enquiries/${reference}/assignments`, { officer: stage.people['olive@houghton.example']?.id ?? '' });
    const olive = await Visitor.signedIn(stage.web, 'olive@houghton.example');
    const { html } = await olive.get(`/enquiries/${reference}`);
    expect(html).toContain(`/enquiries/${reference}/responses"`);
    expect(html).not.toContain(`/enquiries/${reference}/assignments"`);
    expect((await olive.get(`/enquiries/${reference}/assignments`)).status).toBe(403);
    expect((await olive.fill(`/enquiries/${reference}/responses`, { way: 'email', text: 'Yes.' })).status).toBe(303);
    expect(textOf((await olive.get('/')).html)).toContain('Officer: Olive Officer Answered Nothing is due');
  });
});
