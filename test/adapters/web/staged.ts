import { type Person } from '../../../src/domain/people/person.js';
import { type RunningWeb, runningWeb, type WebOptions } from './running-web.js';
import { Visitor } from './visitor.js';

const heading = ['kind', 'name', 'email', 'role', 'group', 'ward', 'chairs'];
const rows = [
  ['officer', 'Clare Clerk', 'clerk@houghton.example', 'Clerk'],
  ['officer', 'Olive Officer', 'olive@houghton.example', 'Officer'],
  ['officer', 'Oscar Officer', 'oscar@houghton.example', 'Officer'],
  ['officer', 'Clare Clerk', 'both@clerks.example', 'Deputy'],
  ['member', 'Cllr Mary Member', 'mary@houghton.example', 'Member', 'Orchard', 'Northern'],
  ['member', 'Cllr Max Member', 'max@houghton.example', 'Member', 'Harbour', 'Northern', 'Planning'],
];

/** The pages with their people, and the clerk signed in. */
export interface Staged {
  readonly web: RunningWeb;
  readonly clerk: Visitor;
  /** By address. */
  readonly people: Readonly<Record<string, Person>>;
  /** Logs an enquiry on the page; its reference. */
  log(fields?: Readonly<Record<string, string | readonly string[]>>): Promise<string>;
}

export async function staged(options: WebOptions = {}): Promise<Staged> {
  const web = await runningWeb(options);
  const operator = { kind: 'operator' } as const;
  await web.useCases.importPeople.run(operator, 'houghton-regis', [heading, ...rows]);
  const elsewhere = [['officer', 'Walter Clerk', 'clerk@ware.example', 'Clerk'], ['officer', 'Clare Clerk', 'both@clerks.example', 'Clerk']];
  await web.useCases.importPeople.run(operator, 'ware', [heading, ...elsewhere, ['member', 'Cllr Wanda Ware', 'wanda@ware.example', 'Member']]);
  const clerk = await Visitor.signedIn(web, 'clerk@houghton.example');
  const people = await peopleOf(web);
  const log: Staged['log'] = async (fields = {}) => {
    const page = await clerk.fill('/enquiries/new', { ...logged(people), ...fields });
    const reference = /\/enquiries\/([\w-]+)\?/.exec(page.location ?? '')?.[1];
    if (reference === undefined) throw new Error(page.html);
    return reference;
  };
  return { web, clerk, people, log };
}

/** A telephone call on the Monday at eleven. */
export function logged(people: Staged['people']): Record<string, string | readonly string[]> {
  return {
    channel: 'telephone',
    members: [people['mary@houghton.example']?.id ?? ''],
    ...dayFields('received', '2026-06-01'),
    'received-time': '11:00',
    subject: 'Bin at the green',
    text: 'When will it be emptied?',
  };
}

export function dayFields(name: string, date: string): Record<string, string> {
  const [year = '', month = '', day = ''] = date.split('-');
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
}

async function peopleOf({ useCases }: RunningWeb): Promise<Staged['people']> {
  const issued = await useCases.issueToken.run({ kind: 'operator' }, 'houghton-regis', 'clerk@houghton.example');
  const clerk = issued.ok ? await useCases.recogniseToken.run(issued.value.secret) : null;
  const people = clerk?.ok ? await useCases.listPeople.run(clerk.value, 'houghton-regis') : null;
  if (!people?.ok) throw new Error('The clerk is not known.');
  return Object.fromEntries(people.value.map((person) => [person.email, person]));
}
