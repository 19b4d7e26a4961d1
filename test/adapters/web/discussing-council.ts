import { join } from 'node:path';
import nunjucks from 'nunjucks';
import { enquiryView } from '../../../src/adapters/web/enquiry/enquiry.view.js';
import { civilDate } from '../../../src/domain/calendar/civil-date.js';
import { civilTimeOf } from '../../../src/domain/calendar/zone.js';
import { type Council } from '../../../src/domain/council/council.js';
import { groupNotice } from '../../support/builders.js';
import { complaintsOfHoughton } from '../../support/complaints.js';
import { noDigestSettings } from '../../../src/domain/digest/digest-settings.js';
import { council, twoDayProtocol } from '../../support/councils.js';
import { dayFields, type Staged } from './staged.js';
import { twoCouncils } from './running-web.js';
import { textOf } from './visitor.js';

const clause = (printed: string, asks: string) => ({ id: `houghton-regis/${printed}`, printed, stance: 'serves', asks }) as const;

/** Houghton Regis with all that its acts are offered for: bodies, grounds, questions to members, discussions of a burden, notices. */
export const discussing: readonly Council[] = [
  council({
    digest: { ...noDigestSettings, publicEdition: { decidedOn: civilDate('2026-05-12'), minute: '26/77', sentTo: 'nobody' } },
    bulletin: { clause: 'houghton-regis/4.3', every: 'week', from: civilDate('2026-06-08'), decision: { decidedOn: civilDate('2026-05-12'), minute: '26/78' } },
    complaints: complaintsOfHoughton,
    bodies: [{ id: 'county', name: 'Central Bedfordshire Council', reachedAt: '0300 300 8000' }],
    policies: [
      { id: 'bins', name: 'Bins', link: 'https://www.example.gov.uk/bins', clause: 'houghton-regis/3.5' },
      { id: 'trees', name: 'Trees', link: null, clause: null },
    ],
    protocol: twoDayProtocol({
      clauses: [
        clause('3.5', 'Answers follow the policies; the contentious is flagged.'),
        clause('4.3', 'A report recommends in the public interest alone.'),
        clause('4.4', 'The other groups are told of a report.'),
        clause('2.3.5', 'Papers come a week before the meeting.'),
        clause('7.1', 'A request is lawful.'),
        clause('7.14', 'A ward’s members are told.'),
        clause('7.15', 'A chair is told.'),
        clause('10.2', 'An answer within two working days.'),
        clause('10.3', 'A burden is explained and discussed.'),
        clause('10.5', 'Members answer officers within five working days, if they can.'),
      ],
      rules: [
        { id: 'answer', kind: 'answer-or-promise', clause: 'houghton-regis/10.2', withinWorkingDays: 2 },
        { id: 'reply', kind: 'member-reply', clause: 'houghton-regis/10.5', withinWorkingDays: 5 },
        { id: 'explanation', kind: 'burden-explanation', clause: 'houghton-regis/10.3' },
        { id: 'discussion', kind: 'burden-discussion', clause: 'houghton-regis/10.3' },
        { id: 'ward', kind: 'ward-notice', clause: 'houghton-regis/7.14' },
        { id: 'chair', kind: 'chair-notice', clause: 'houghton-regis/7.15' },
        { ...groupNotice, clause: 'houghton-regis/4.4', recommendationClause: 'houghton-regis/4.3' },
        { id: 'papers', kind: 'agenda-papers', clause: 'houghton-regis/2.3.5' },
      ],
      groups: 'present',
      contentious: { clause: 'houghton-regis/3.5' },
      localStandards: [{ rule: 'discussion', withinWorkingDays: 10, decidedOn: civilDate('2026-01-12'), minute: '26/14' }],
      refusalGrounds: [
        { id: 'personal', clause: 'houghton-regis/7.1', says: 'It names another person’s private matter.', asks: 'Could you ask without the name?' },
      ],
    }),
  }),
  ...twoCouncils.slice(1),
];

export const byEmail = { way: 'email' };
/** The fields of a day and a time, for what happens now. */
export function justNow({ web }: Staged): Readonly<Record<string, string>> {
  const { date, time } = civilTimeOf(web.clock.now(), 'Europe/London');
  return { ...dayFields('at', date), 'at-time': time };
}

/** Members do not sign in to pages yet: what the page would be, were it theirs. */
export async function pageFor({ people, web }: Staged, name: string, reference: string): Promise<string> {
  const actor = { kind: 'person', person: people[`${name}@houghton.example`]! } as const;
  const [council] = discussing as [Council];
  const detail = await web.useCases.readEnquiry.run(actor, council, reference);
  if (!detail.ok) throw new Error(detail.refusal.code);
  const root = join(__dirname, '..', '..', '..');
  const folders = [join(root, 'templates'), join(root, 'node_modules', 'govuk-frontend', 'dist')];
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(folders), { autoescape: true });
  return textOf(environment.render('pages/enquiry.njk', enquiryView({ actor, council, base: '' }, detail.value, '')));
}

export function idOf({ people }: Staged, name: string): string {
  const person = people[`${name}@houghton.example`];
  if (person === undefined) throw new Error(`Nobody is called ${name}.`);
  return person.id;
}

/** What it takes to raise a burden, and to explain one. */
export const raised = { hours: '12', text: 'Reading ten years of minutes.', reason: 'One officer is away.' };
export const explained = { ...byEmail, text: 'It would take long.', narrower: 'The minutes of last year?' };
