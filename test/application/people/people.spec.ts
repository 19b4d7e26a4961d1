import { type OpenPersistence, openPersistence } from '../../contracts/implementations.js';
import { actor, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { type Actor } from '../../../src/domain/access/actor.js';

const heading = ['kind', 'name', 'email', 'role'];
const dee = ['member', 'Councillor Dee Fox', 'dee@members.example', 'Member'];
const operator: Actor = { kind: 'operator' };

describe.each(['memory', 'sqlite'] as const)('people, on %s', (implementation) => {
  let persistence: OpenPersistence;
  let service: TestService;

  beforeEach(async () => {
    persistence = await openPersistence(implementation);
    service = await serviceOn(persistence.ports);
  });
  afterEach(() => persistence.close());

  const importing = (table: readonly (readonly string[])[], by: Actor = operator) => service.useCases.importPeople.run(by, 'houghton-regis', table);
  const named = async (): Promise<readonly string[]> => {
    const listed = await service.useCases.listPeople.run(actor(people.clerk), 'houghton-regis');
    return listed.ok ? listed.value.map(({ name }) => name) : [];
  };

  describe('from a list', () => {
    it('are added, changed, or the same', async () => {
      const table = [heading, dee, ['member', 'Councillor Ada Hill-Ross', 'ADA@members.example', 'Chair'], ['officer', people.oscar.name, people.oscar.email, 'Officer']];
      expect(await importing(table)).toEqual({ ok: true, value: { added: 1, changed: 1, same: 1 } });
      const [ada] = await service.ports.enquiries.people('houghton-regis', [people.ada.id]);
      expect(ada).toMatchObject({ name: 'Councillor Ada Hill-Ross', role: 'Chair', email: people.ada.email });
    });

    it('again change nothing', async () => {
      await importing([heading, dee]);
      expect(await importing([heading, dee])).toEqual({ ok: true, value: { added: 0, changed: 0, same: 1 } });
    });

    it('are not in it at all, if one row is at fault', async () => {
      const before = await named();
      const outcome = await importing([heading, dee, ['member', '', 'x', 'Clerk']]);
      expect(outcome).toMatchObject({ ok: false, refusal: { code: 'rows-at-fault', faults: [{ row: 3 }, { row: 3 }, { row: 3 }] } });
      expect(await named()).toEqual(before);
    });

    it('are removed by no list, nor brought back', async () => {
      await persistence.ports.unitOfWork.run('houghton-regis', (stores) => stores.people.change({ ...people.ada, active: false }));
      await importing([heading, ['member', 'Councillor Ada Again', people.ada.email, 'Member']]);
      expect(await named()).toEqual(['Clara Clerk', people.ben.name, people.cyd.name, 'Olive Lane', 'Oscar Reed']);
    });

    it('may change from member to officer, and keep their id', async () => {
      await importing([heading, ['officer', 'Ada Hill', people.ada.email, 'Officer']]);
      expect(await service.ports.enquiries.people('houghton-regis', [people.ada.id])).toMatchObject([{ kind: 'officer', role: 'Officer' }]);
    });

    it.each<[who: string, by: Actor, allowed: boolean]>([
      ['the operator', operator, true],
      ['the clerk', actor(people.clerk), true],
      ['an officer', actor(people.oscar), false],
      ['a member', actor(people.ada), false],
      ["another council's clerk", actor({ ...people.clerk, council: 'ware' }), false],
    ])('may be imported by %s: %j', async (_, by, allowed) => {
      expect((await importing([heading, dee], by)).ok).toBe(allowed);
      expect((await named()).includes('Councillor Dee Fox')).toBe(allowed);
    });
  });

  describe('who present a token', () => {
    const issue = (email: string, by: Actor = operator) => service.useCases.issueToken.run(by, 'houghton-regis', email);

    it('are whom it was issued for', async () => {
      const issued = await issue(' Clerk@office.example ');
      if (!issued.ok) throw new Error(issued.refusal.code);
      expect(issued.value).toMatch(/^me_[0-9a-f]{64}$/);
      expect(await service.useCases.recogniseToken.run(issued.value)).toEqual(actor(people.clerk));
      expect(await service.useCases.recogniseToken.run(issued.value.toUpperCase())).toBeNull();
      expect(await service.useCases.recogniseToken.run('')).toBeNull();
    });

    it('are each apart: a second token does not end the first', async () => {
      const secrets = [await issue(people.clerk.email), await issue(people.clerk.email)].map((issued) => (issued.ok ? issued.value : ''));
      expect(new Set(secrets).size).toBe(2);
      expect(await Promise.all(secrets.map((secret) => service.useCases.recogniseToken.run(secret)))).toEqual([actor(people.clerk), actor(people.clerk)]);
    });

    it('are nobody once they left', async () => {
      const issued = await issue(people.oscar.email);
      await persistence.ports.unitOfWork.run('houghton-regis', (stores) => stores.people.change({ ...people.oscar, active: false }));
      expect(await service.useCases.recogniseToken.run(issued.ok ? issued.value : '')).toBeNull();
    });

    it('are none, where nobody has the address', async () => {
      expect(await issue('nobody@office.example')).toEqual({ ok: false, refusal: { code: 'no-such-email', email: 'nobody@office.example' } });
    });

    it('were given it by somebody who may', async () => {
      expect(await issue(people.clerk.email, actor(people.ada))).toMatchObject({ ok: false, refusal: { code: 'not-allowed', act: 'token.issue' } });
    });
  });

  describe('as a list', () => {
    it.each<[who: keyof typeof people, allowed: boolean]>([
      ['clerk', true],
      ['oscar', true],
      ['ada', false],
    ])('is for the office, not for members: %s', async (who, allowed) => {
      expect((await service.useCases.listPeople.run(actor(people[who]), 'houghton-regis')).ok).toBe(allowed);
    });
  });
});
