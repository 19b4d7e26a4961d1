import { type RunningApi } from './running-api.js';

const rows = {
  clerk: ['officer', 'Clare Clerk', 'clerk@houghton.example', 'Clerk'],
  officer: ['officer', 'Olive Officer', 'olive@houghton.example', 'Officer'],
  otherOfficer: ['officer', 'Oscar Officer', 'oscar@houghton.example', 'Officer'],
  member: ['member', 'Cllr Mary Member', 'mary@houghton.example', 'Member', 'Orchard', 'Northern'],
  otherMember: ['member', 'Cllr Max Member', 'max@houghton.example', 'Member', 'Harbour', 'Northern', 'Planning'],
} as const;

export type Who = keyof typeof rows | 'clerkOfWare';

/** Everybody's token and id, by who they are. */
export interface Cast {
  readonly tokens: Readonly<Record<Who, string>>;
  readonly ids: Readonly<Record<keyof typeof rows, string>>;
}

const operator = { kind: 'operator' } as const;
const heading = ['kind', 'name', 'email', 'role', 'group', 'ward', 'chairs'];

export async function castOf({ useCases }: RunningApi): Promise<Cast> {
  await useCases.importPeople.run(operator, 'houghton-regis', [heading, ...Object.values(rows)]);
  await useCases.importPeople.run(operator, 'ware', [
    heading,
    ['officer', 'Walter Clerk', 'clerk@ware.example', 'Clerk'],
    ['member', 'Cllr Wendy Member', 'wendy@ware.example', 'Member'],
  ]);
  const token = async (council: string, email: string): Promise<string> => {
    const issued = await useCases.issueToken.run(operator, council, email);
    if (!issued.ok) throw new Error(issued.refusal.code);
    return issued.value.secret;
  };
  const who = Object.entries(rows);
  const tokens = await Promise.all(who.map(async ([name, row]) => [name, await token('houghton-regis', row[2])]));
  const clerkOfWare = await token('ware', 'clerk@ware.example');
  const clerk = await useCases.recogniseToken.run(String(tokens[0]?.[1]));
  const people = await useCases.listPeople.run(clerk.ok ? clerk.value : operator, 'houghton-regis');
  const idOf = (email: string) => (people.ok ? people.value.find((person) => person.email === email)?.id : undefined);
  const ids = who.map(([name, row]) => [name, idOf(row[2])]);
  return { tokens: { ...Object.fromEntries(tokens), clerkOfWare } as Cast['tokens'], ids: Object.fromEntries(ids) as Cast['ids'] };
}
