import { type Stores } from '../../src/application/ports/unit-of-work.js';
import { clerk, member, officer } from '../support/builders.js';
import { ada, oscar } from '../support/facts.js';
import { implementations, persistenceForAll } from './implementations.js';
import { chance, newCouncil, noon } from './seeds.js';

describe.each(implementations)('the people store on %s', (implementation) => {
  const ports = persistenceForAll(implementation);

  it('finds people by address and by id, in the order asked for', async () => {
    const council = await newCouncil(ports());
    const found = await ports().unitOfWork.run(council, async ({ people }) => [
      await people.byEmails(['oscar@office.example', 'nobody@members.example', 'ada@members.example']),
      await people.byEmails([]),
      await people.byIds([oscar, 'nobody', ada, oscar]),
      await people.byIds([]),
      await people.byIds(['nobody']),
    ]);
    expect(found).toEqual([[officer({ council }), member({ council })], [], [officer({ council }), member({ council })], [], []]);
  });

  it('gives the office: the clerk and deputies who are active', async () => {
    const council = await newCouncil(ports());
    const deputy = clerk({ council, id: chance.id(), name: 'Dan Deputy', email: 'dan@office.example', role: 'Deputy' });
    const gone = clerk({ council, id: chance.id(), name: 'Gone Clerk', email: 'gone@office.example', active: false });
    const office = await ports().unitOfWork.run(council, async ({ people }) => {
      await people.add(deputy);
      await people.add(gone);
      return people.office();
    });
    expect(office).toEqual([clerk({ council }), deputy]);
  });

  it('takes no address twice in a council', async () => {
    const council = await newCouncil(ports());
    const again = member({ council, id: chance.id() });
    await expect(ports().unitOfWork.run(council, ({ people }) => people.add(again))).rejects.toThrow();
  });

  it('changes name, kind, role and whether they are active; the address stays', async () => {
    const council = await newCouncil(ports());
    const found = await ports().unitOfWork.run(council, async ({ people }) => {
      await people.change(officer({ council, id: ada, name: 'Ada Hill', role: 'Deputy', email: 'new@office.example' }));
      await people.change(officer({ council, active: false }));
      return [await people.byIds([ada]), await people.byEmails(['new@office.example']), (await people.byIds([oscar]))[0]?.active];
    });
    expect(found).toEqual([[officer({ council, id: ada, name: 'Ada Hill', role: 'Deputy', email: 'ada@members.example' })], [], false]);
  });

  it('keeps where a member stands, and none of it once they are an officer', async () => {
    const council = await newCouncil(ports());
    const standing = { group: 'Orchard', ward: 'Northern', chairs: ['Planning; and more', 'Parks “and” Öpen Spaces'] };
    const dee = member({ council, id: chance.id(), name: 'Councillor Dee Fox', email: 'dee@members.example', ...standing });
    const put = (change: (people: Stores['people']) => Promise<void>) => ports().unitOfWork.run(council, ({ people }) => change(people));
    const listed = async (id: string) => (await ports().people.list(council)).find((person) => person.id === id);
    await put((people) => people.add(dee));
    await put((people) => people.change(member({ council, ward: 'Southern' })));
    expect([await listed(dee.id), await listed(ada)]).toEqual([dee, member({ council, ward: 'Southern' })]);
    await put((people) => people.change(officer({ council, id: dee.id })));
    await put((people) => people.change(member({ council, id: dee.id })));
    expect(await listed(dee.id)).toMatchObject({ group: null, ward: null, chairs: [] });
  });

  it('keeps on which days an officer works, until they are changed', async () => {
    const council = await newCouncil(ports());
    const days = ['tuesday', 'thursday'] as const;
    const dan = officer({ council, id: chance.id(), name: 'Dan Deputy', email: 'dan@office.example', role: 'Deputy', days });
    const put = (change: (people: Stores['people']) => Promise<void>) => ports().unitOfWork.run(council, ({ people }) => change(people));
    const listed = async (id: string) => (await ports().people.list(council)).find((person) => person.id === id);
    await put((people) => people.add(dan));
    await put((people) => people.change(officer({ council, days: ['friday'] })));
    expect([await listed(dan.id), await listed(oscar)]).toEqual([dan, officer({ council, days: ['friday'] })]);
    expect(await ports().unitOfWork.run(council, ({ people }) => people.office())).toContainEqual(dan);
    await put((people) => people.change({ ...dan, days: [] }));
    expect(await listed(dan.id)).toEqual({ ...dan, days: [] });
  });

  it('gives people as they are after a change in the same unit of work', async () => {
    const council = await newCouncil(ports());
    const names = await ports().unitOfWork.run(council, async ({ people }) => {
      await people.byIds([ada]);
      await people.change(member({ council, name: 'Ada Changed' }));
      return [await people.byIds([ada]), await people.byEmails(['ada@members.example'])].flat().map(({ name }) => name);
    });
    expect(names).toEqual(['Ada Changed', 'Ada Changed']);
  });

  it('lists the active people of a council by name, on the read side', async () => {
    const council = await newCouncil(ports());
    await ports().unitOfWork.run(council, ({ people }) => people.change(officer({ council, active: false })));
    const listed = await ports().people.list(council);
    expect(listed.map(({ name }) => name)).toEqual(['Clara Clerk', 'Councillor Ada Hill', 'Councillor Ben Ames']);
  });
});

describe.each(implementations)('whose token it is, on %s', (implementation) => {
  const ports = persistenceForAll(implementation);
  const issue = (council: string, person: string, hash: string): Promise<void> =>
    ports().unitOfWork.run(council, ({ people }) => people.addToken({ id: chance.id(), person, hash, createdAt: noon }));

  it('is the person, with their council', async () => {
    const [council, other] = [await newCouncil(ports()), await newCouncil(ports())];
    const [ours, theirs] = [chance.token(), chance.token()];
    await issue(council, ada, ours);
    await issue(other, ada, theirs);
    expect(await ports().access.tokenByHash(ours)).toEqual({ person: member({ council }), createdAt: noon });
    expect(await ports().access.tokenByHash(theirs)).toEqual({ person: member({ council: other }), createdAt: noon });
  });

  it('is nobody, where nobody was given it', async () => {
    expect(await ports().access.tokenByHash(chance.token())).toBeNull();
    expect(await ports().access.tokenByHash('')).toBeNull();
  });

  it('is nobody once the person is not active', async () => {
    const council = await newCouncil(ports());
    const hash = chance.token();
    await issue(council, ada, hash);
    await ports().unitOfWork.run(council, ({ people }) => people.change(member({ council, active: false })));
    expect(await ports().access.tokenByHash(hash)).toBeNull();
  });

  it('is nobody once all tokens of the person are revoked, which is counted; nobody else loses theirs', async () => {
    const [council, other] = [await newCouncil(ports()), await newCouncil(ports())];
    const [one, another, oscars, elsewhere] = [chance.token(), chance.token(), chance.token(), chance.token()];
    for (const hash of [one, another]) await issue(council, ada, hash);
    await issue(council, oscar, oscars);
    await issue(other, ada, elsewhere);
    const revoke = (): Promise<number> => ports().unitOfWork.run(council, ({ people }) => people.revokeTokens(ada, noon));
    expect([await revoke(), await revoke()]).toEqual([2, 0]);
    const known = await Promise.all([one, another, oscars, elsewhere].map((hash) => ports().access.tokenByHash(hash)));
    expect(known.map((token) => token?.person.council ?? null)).toEqual([null, null, council, other]);
  });

  it('is one person: no hash is taken twice, in whichever council', async () => {
    const [council, other] = [await newCouncil(ports()), await newCouncil(ports())];
    const hash = chance.token();
    await issue(council, ada, hash);
    await expect(issue(council, oscar, hash)).rejects.toThrow();
    await expect(issue(other, ada, hash)).rejects.toThrow();
  });

  it('is given to nobody who is not there', async () => {
    await expect(issue(await newCouncil(ports()), 'nobody', chance.token())).rejects.toThrow();
  });
});
