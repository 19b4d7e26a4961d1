import { noticesView } from '../../../src/adapters/web/enquiry/notices.view.js';
import { type NoticeProof } from '../../../src/application/enquiry/notice-proofs.js';
import { instant } from '../../../src/domain/calendar/instant.js';
import { byEmail, discussing, idOf, pageFor } from './discussing-council.js';
import { type Staged, staged } from './staged.js';
import { type Fields, textOf } from './visitor.js';

type Sent = NoticeProof['sentTo'][number];

describe('the forms of who else is told', () => {
  let stage: Staged;
  beforeAll(async () => {
    stage = await staged({ councils: discussing });
  });
  afterAll(() => stage.web.stop());

  const shown = async (reference: string, act = '') => textOf((await stage.clerk.get(`/enquiries/${reference}?done=${act}`)).html);
  const act = (reference: string, path: string, fields: Fields) => {
    stage.web.clock.forward(1);
    return stage.clerk.fill(`/enquiries/${reference}/${path}`, fields);
  };
  const done = async (reference: string, path: string, fields: Fields) => {
    const page = await act(reference, path, fields);
    if (page.status !== 303) throw new Error(textOf(page.html));
    return shown(reference, path);
  };
  const refusal = async (reference: string, path: string, fields: Fields) => {
    const { status, html } = await act(reference, path, fields);
    expect(status).toBe(422);
    const [, link = ''] = /govuk-error-summary__list">\s*<li>\s*<a href="#([^"]*)"/.exec(html) ?? [];
    if (link !== '') expect(html).toContain(`id="${link}"`);
    return textOf(html);
  };

  it('offers with an answer that a chair is to be told, and begins the notice with it', async () => {
    const reference = await stage.log();
    const answered = await done(reference, 'responses', { ...byEmail, text: 'On Tuesdays.', chair: 'Planning' });
    expect(answered).toContain('Answered. Still to be told: the chair of “Planning”.');
    expect(answered).toContain('Answered Others are still to be told');
    expect(answered).toContain('To be told of it: the chair of “Planning” (Cllr Max Member)');
    expect(answered).toContain('Word to a committee’s chair of what was given, as it may come up at a later meeting Due No day set The protocol gives no number of days. State Open Owed by');
    expect(await refusal(reference, 'closures', { outcome: 'answered', reason: 'Done.' })).toContain('There is a problem Somebody else is still to be told. Tell them first');
    expect((await stage.clerk.get(`/enquiries/${reference}/notices`)).html).toContain('<option value="chair:Planning" selected>');
    const told = await done(reference, 'notices', { to: 'chair:Planning', when: 'now', text: 'It is emptied on Tuesdays.' });
    expect(told).toContain('Told of it, by email: the chair of “Planning” (Cllr Max Member)');
    expect(told).toContain('Who else was told Told of it, by email: the chair of “Planning” (Cllr Max Member) Councillor Email Cllr Max Member Waits to be sent');
    expect(told).toContain('Answered Nothing is owed');
  });

  it('tells the councillor who asked by role alone', async () => {
    const reference = await stage.log();
    await done(reference, 'notices', { to: 'ward:Northern', when: 'now', text: 'The green is shut.' });
    const members = await pageFor(stage, 'mary', reference);
    expect(members).toContain('Told of it, by email: the members for the ward “Northern”');
    expect(members).not.toMatch(/Max|Who else was told|Word to a ward/);
  });

  it.each<[path: string, fields: Fields, problem: string]>([
    ['notices', { when: 'now', text: 'Shut.' }, 'Select who is told'],
    ['notices', { to: 'chair:Allotments', when: 'now', text: 'Shut.' }, 'Select a chair of a committee'],
    ['notices', { to: 'ward:Eastern', when: 'now', text: 'Shut.' }, 'Select a ward of the council'],
    ['notices', { to: 'everybody', when: 'now', text: 'Shut.' }, 'Select who is told'],
    ['notices', { to: 'ward:Northern', text: 'Shut.', when: '' }, 'Select whether they are told now'],
    ['notices', { to: 'ward:Northern', when: 'now', text: ' ' }, 'Enter what they are told'],
    ['notices', { to: 'ward:Northern', when: 'later', text: 'Shut.' }, 'Leave this empty where they are told later'],
    ['responses', { ...byEmail, text: 'Yes.', chair: 'Allotments' }, 'Select a chair of a committee'],
    ['group-reports', { what: 'report', title: 'The bridge', text: 'Three options.' }, 'Select the group'],
    ['group-reports', { group: 'Meadow', what: 'report', title: 'The bridge', text: 'Three options.' }, 'Select a group of the council'],
    ['group-reports', { group: 'Orchard', what: 'advice', title: 'The bridge', text: 'Three options.' }, 'Select what the protocol speaks of'],
    ['group-reports', { group: 'Orchard', what: 'report', title: 'The bridge', text: '' }, 'Enter the facts and the options'],
    ['group-reports', { group: 'Orchard', what: 'report', title: 'The bridge', text: 'Three options.', recommendation: 'The second.' }, 'Enter why the public interest calls for a recommendation'],
  ])('of %s with %j says what is wrong', async (path, fields, problem) => {
    expect(await refusal(await stage.log(), path, fields)).toContain(`There is a problem ${problem}`);
  });

  it.each<[state: Sent['state'], at: Sent['at'], words: string]>([
    ['queued', null, 'Waits to be sent'],
    ['sent', instant('2026-06-01T11:03:00Z'), 'Sent on Monday 1 June 2026 at 12:03'],
    ['failed', instant('2026-06-06T11:03:00Z'), 'Given up on Saturday 6 June 2026 at 12:03. Tell them another way'],
    ['bounced', instant('2026-06-01T11:08:00Z'), 'Came back on Monday 1 June 2026 at 12:08. Tell them another way'],
  ])('says of a mail that is %s what became of it', async (state, at, words) => {
    const reference = await stage.log();
    await done(reference, 'notices', { to: 'ward:Northern', when: 'now', text: 'The green is shut.' });
    const [person, council] = [idOf(stage, 'max'), discussing[0]!];
    const clerk = { kind: 'person', person: stage.people['clerk@houghton.example']! } as const;
    const detail = await stage.web.useCases.readEnquiry.run(clerk, council, reference);
    if (!detail.ok) throw new Error(detail.refusal.code);
    const [notice] = detail.value.notices;
    const [view] = noticesView({ ...detail.value, notices: [{ fact: notice?.fact ?? '', sentTo: [{ person, state, at }] }] }, council);
    expect(view?.rows).toEqual([{ name: 'Cllr Max Member', state: words }]);
  });

  it('notes that a ward is to be told, once', async () => {
    const reference = await stage.log();
    expect(await done(reference, 'notices', { to: 'ward:Northern', when: 'later' })).toContain('To be told of it: the members for the ward “Northern” (Cllr Max Member)');
    expect(await refusal(reference, 'notices', { to: 'ward:Northern', when: 'later' })).toContain('It is noted already that they are to be told');
  });

  it('records a report for a group, tells the others that it exists, and sends a copy to whoever asks', async () => {
    const reference = await stage.log();
    const report = { group: 'Orchard', what: 'report', title: 'The bridge', text: 'Three options.', recommendation: 'The second.', reason: 'The bridge may fall.' };
    const recorded = await done(reference, 'group-reports', report);
    expect(recorded).toContain('A report was made for the group “Orchard”; the others were told, by email, that it exists');
    expect(recorded).toContain('Three options. On: The bridge What is recommended: The second. Reason: The bridge may fall.');
    expect(await refusal(reference, 'copies', {})).toContain('There is a problem Select who asked for the copy');
    const copied = await done(reference, 'copies', { member: idOf(stage, 'max') });
    expect(copied).toContain('Copy of what was made for a group sent to Cllr Max Member, who asked for it');
    expect(await pageFor(stage, 'mary', reference)).not.toMatch(/Copy of|Max/);
    expect(await refusal(reference, 'group-reports', { ...report, group: 'Harbour' })).toContain('There is nobody to tell but those who asked: it would be another councillor than those of “Harbour”');
    await done(reference, 'group-reports', report);
    expect(await refusal(reference, 'copies', { member: idOf(stage, 'max') })).toContain('There is a problem Select the report');
  });
});
