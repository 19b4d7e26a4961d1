import { type ItemKept } from '../../../src/application/bulletin/write-item.js';
import { type Letter } from '../../../src/application/outbox/letter.js';
import { type Refusal } from '../../../src/application/refusal.js';
import { type ItemWritten } from '../../../src/domain/bulletin/bulletin-item.js';
import { type Member, type Person } from '../../../src/domain/people/person.js';
import { type Result } from '../../../src/domain/result.js';
import { actor, later, people, type TestService } from '../../support/builders-service.js';

/** The members of the tests as a council has them: two wards, a group, a chair. */
export const members = {
  ada: { ...people.ada, ward: 'Park', group: 'Orchard', chairs: ['Planning'] },
  ben: { ...people.ben, ward: 'Mill', group: 'Harbour' },
  cyd: { ...people.cyd, ward: 'Mill' },
} satisfies Readonly<Record<string, Member>>;

export async function withWards(service: TestService): Promise<TestService> {
  await service.ports.unitOfWork.run(service.council.slug, async (stores) => {
    for (const member of Object.values(members)) await stores.people.change(member);
  });
  return service;
}

export const closure: ItemWritten = { title: 'Mill Lane is closed', text: 'For the gas main.', link: null, until: null, concerns: [{ kind: 'ward', ward: 'Mill' }] };

export async function write(service: TestService, when: string, item: Partial<ItemWritten> = {}, by: Person = people.oscar): Promise<Result<ItemKept, Refusal>> {
  later(service, when);
  return service.useCases.writeItem.run({ actor: actor(by), council: service.council, key: null, item: { ...closure, ...item } });
}

export async function written(service: TestService, when: string, item: Partial<ItemWritten> = {}): Promise<string> {
  const kept = await write(service, when, item);
  if (!kept.ok) throw new Error(JSON.stringify(kept.refusal));
  return kept.value.item;
}

/** "ben: From the office (Mill Lane is closed); Meetings to come (Full Council)" */
export function partsOf({ to, view }: Letter): string {
  const parts = (view.parts ?? []).map(({ heading, entries }) => `${heading} (${entries.map(({ title }) => title).join(', ')})`);
  return `${to.address.split('@')[0]}: ${parts.join('; ')}`;
}
