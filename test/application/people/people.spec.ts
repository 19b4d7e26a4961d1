import { type OpenPersistence, openPersistence } from '../../contracts/implementations.js';
import { actor, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { type Actor } from '../../../src/domain/access/actor.js';
import { Acting, commands, doneOf, verbs } from '../enquiry/acting.js';

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
  const issue = (email: string, by: Actor = operator) => service.useCases.issueToken.run(by, 'houghton-regis', email);
  const token = async (email: string): Promise<string> => {
    const issued = await issue(email);
    return issued.ok ? issued.value.secret : issued.refusal.code;
  };
  /** Whose a token is, or why it is not taken. */
  const whose = async (secret: string): Promise<Actor | string> => {
    const recognised = await service.useCases.recogniseToken.run(secret);
    return recognised.ok ? recognised.value : recognised.refusal.code;
  };
  const leave = (email: string, by: Actor = operator) => service.useCases.personLeaves.run(by, 'houghton-regis', email);
  const comeBack = (email: string, by: Actor = operator) => service.useCases.personReturns.run(by, 'houghton-regis', email);
  const revoke = (email: string, by: Actor = operator) => service.useCases.revokeTokens.run(by, 'houghton-regis', email);

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

    const standing = async (id = people.ada.id) => {
      const [person] = await service.ports.enquiries.people('houghton-regis', [id]);
      return person?.kind === 'member' ? [person.group, person.ward, person.chairs] : null;
    };
    const adaRow = ['member', people.ada.name, people.ada.email, 'Member'];
    const stands = [[...heading, 'group', 'ward', 'chairs'], [...adaRow, 'Orchard', 'Northern', 'Planning; Parks']];

    it('say where members stand; a column that is left out leaves it, an empty cell clears it', async () => {
      expect(await importing(stands)).toMatchObject({ ok: true, value: { changed: 1 } });
      expect(await importing(stands)).toMatchObject({ ok: true, value: { same: 1 } });
      expect(await importing([heading, adaRow])).toMatchObject({ ok: true, value: { same: 1 } });
      expect(await standing()).toEqual(['Orchard', 'Northern', ['Planning', 'Parks']]);
      expect(await importing([[...heading, 'ward', 'chairs'], [...adaRow, '', 'Planning']])).toMatchObject({ ok: true, value: { changed: 1 } });
      expect(await standing()).toEqual(['Orchard', null, ['Planning']]);
    });

    it('take it with them no further than being a member', async () => {
      await importing(stands);
      await importing([heading, ['officer', 'Ada Hill', people.ada.email, 'Officer']]);
      await importing([heading, adaRow]);
      expect(await standing()).toEqual([null, null, []]);
    });

    it('are in it not at all, where a committee would have a second chair', async () => {
      await importing(stands);
      const ben = ['member', people.ben.name, people.ben.email, 'Member'];
      const faults = [{ row: 2, column: 'chairs', found: 'planning', wanted: 'one chair of a committee, who is Councillor Ada Hill' }];
      expect(await importing([[...heading, 'chairs'], [...ben, 'planning'], [...dee, '']])).toEqual({ ok: false, refusal: { code: 'rows-at-fault', faults } });
      expect(await named()).not.toContain('Councillor Dee Fox');
      expect(await importing([[...heading, 'chairs'], [...ben, 'planning'], [...adaRow, '']])).toMatchObject({ ok: true });
      expect(await standing(people.ben.id)).toEqual([null, null, ['planning']]);
    });

    it('say on which days officers work; a column that is left out leaves it, an empty cell clears it, and so does being no officer', async () => {
      const days = async () => {
        const [person] = await service.ports.enquiries.people('houghton-regis', [people.oscar.id]);
        return person?.kind === 'officer' ? person.days : null;
      };
      const oscar = ['officer', people.oscar.name, people.oscar.email, 'Officer'];
      const works = (cell: string) => importing([[...heading, 'days'], [...oscar, cell]]);
      expect(await days()).toEqual([]);
      expect(await works('Tue Thu')).toMatchObject({ ok: true, value: { changed: 1 } });
      expect(await works('thursday, tuesday')).toMatchObject({ ok: true, value: { same: 1 } });
      expect(await importing([heading, oscar])).toMatchObject({ ok: true, value: { same: 1 } });
      expect(await days()).toEqual(['tuesday', 'thursday']);
      expect(await works('Tu')).toMatchObject({ ok: false, refusal: { code: 'rows-at-fault', faults: [{ row: 2, column: 'days', found: 'Tu' }] } });
      expect(await works('')).toMatchObject({ ok: true, value: { changed: 1 } });
      expect(await days()).toEqual([]);
      await works('Fri');
      await importing([heading, ['member', 'Councillor Oscar Reed', people.oscar.email, 'Member']]);
      await importing([heading, oscar]);
      expect(await days()).toEqual([]);
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
    it('are whom it was issued for', async () => {
      const issued = await issue(' Clerk@office.example ');
      if (!issued.ok) throw new Error(issued.refusal.code);
      const { secret } = issued.value;
      expect(secret).toMatch(/^me_[0-9a-f]{64}$/);
      expect(await whose(secret)).toEqual(actor(people.clerk));
      expect(await whose(secret.toUpperCase())).toBe('unknown-token');
      expect(await whose('')).toBe('unknown-token');
    });

    it('are each apart: a second token does not end the first', async () => {
      const secrets = [await token(people.clerk.email), await token(people.clerk.email)];
      expect(new Set(secrets).size).toBe(2);
      expect(await Promise.all(secrets.map(whose))).toEqual([actor(people.clerk), actor(people.clerk)]);
    });

    it('are nobody once they left', async () => {
      const secret = await token(people.oscar.email);
      await persistence.ports.unitOfWork.run('houghton-regis', (stores) => stores.people.change({ ...people.oscar, active: false }));
      expect(await whose(secret)).toBe('unknown-token');
    });

    it('get none once they left', async () => {
      await leave(people.oscar.email);
      expect(await issue(people.oscar.email)).toEqual({ ok: false, refusal: { code: 'has-left', email: people.oscar.email } });
    });

    it('are taken for 365 days to the minute, and are told when that is', async () => {
      const issued = await issue(people.clerk.email);
      if (!issued.ok) throw new Error(issued.refusal.code);
      const { secret, runsOutAt } = issued.value;
      service.clock.forward(365 * 24 * 60 - 1);
      expect(await whose(secret)).toEqual(actor(people.clerk));
      service.clock.forward(1);
      expect(service.clock.now()).toBe(runsOutAt);
      expect(await whose(secret)).toBe('token-ran-out');
      expect(await whose(await token(people.clerk.email))).toEqual(actor(people.clerk));
    });

    it('are told that it ran out by no token that was revoked before', async () => {
      const secret = await token(people.clerk.email);
      await revoke(people.clerk.email);
      service.clock.forward(366 * 24 * 60);
      expect(await whose(secret)).toBe('unknown-token');
    });

    it('are nobody once all their tokens are revoked; the others stay who they are', async () => {
      const [one, another, oscars] = [await token(people.clerk.email), await token(people.clerk.email), await token(people.oscar.email)];
      expect(await revoke(' CLERK@Office.example')).toEqual({ ok: true, value: 2 });
      expect(await Promise.all([one, another].map(whose))).toEqual(['unknown-token', 'unknown-token']);
      expect(await whose(oscars)).toEqual(actor(people.oscar));
      expect(await revoke(people.clerk.email)).toEqual({ ok: true, value: 0 });
      expect(await whose(await token(people.clerk.email))).toEqual(actor(people.clerk));
    });

    it('are none, where nobody has the address', async () => {
      expect(await issue('nobody@office.example')).toEqual({ ok: false, refusal: { code: 'no-such-email', email: 'nobody@office.example' } });
    });

    it('were given it by somebody who may', async () => {
      expect(await issue(people.clerk.email, actor(people.ada))).toMatchObject({ ok: false, refusal: { code: 'not-allowed', act: 'token.issue' } });
    });
  });

  describe('who leave', () => {
    it('are nobody from then on, and lose every token for good', async () => {
      const [one, another] = [await token(people.oscar.email), await token(people.oscar.email)];
      expect(await leave(' OSCAR@office.example ')).toEqual({ ok: true, value: { tokensRevoked: 2, leftOpen: [] } });
      expect(await named()).not.toContain(people.oscar.name);
      expect(await leave(people.oscar.email)).toEqual({ ok: true, value: { tokensRevoked: 0, leftOpen: [] } });
      expect(await comeBack(people.oscar.email)).toEqual({ ok: true, value: { hadLeft: true } });
      expect(await named()).toContain(people.oscar.name);
      expect(await Promise.all([one, another].map(whose))).toEqual(['unknown-token', 'unknown-token']);
      expect(await whose(await token(people.oscar.email))).toEqual(actor(people.oscar));
    });

    it('leave behind the open enquiries that are assigned to them, by reference', async () => {
      const acting = new Acting(service);
      const assigned = async (officer: string): Promise<string> => {
        const { reference } = doneOf(await acting.log());
        await acting.act(verbs.assign, { officer }, { reference });
        return reference;
      };
      const open = [await assigned(people.oscar.id), await assigned(people.oscar.id)];
      await assigned(people.olive.id);
      const [answered, closed] = [await assigned(people.oscar.id), await assigned(people.oscar.id)];
      doneOf(await acting.act(verbs.answer, commands.answer, { reference: answered }));
      doneOf(await acting.act(verbs.close, commands.close, { reference: closed }));
      expect(await leave(people.oscar.email)).toMatchObject({ value: { leftOpen: open } });
      expect(await leave(people.ada.email)).toMatchObject({ value: { leftOpen: [] } });
    });

    it('had not left: their return changes nothing', async () => {
      const secret = await token(people.oscar.email);
      expect(await comeBack(people.oscar.email)).toEqual({ ok: true, value: { hadLeft: false } });
      expect(await whose(secret)).toEqual(actor(people.oscar));
    });

    it.each<[act: string, run: (email: string, by?: Actor) => Promise<unknown>]>([
      ['people.leave', (email, by) => leave(email, by)],
      ['people.return', (email, by) => comeBack(email, by)],
      ['token.revoke', (email, by) => revoke(email, by)],
    ])('are whom somebody names who may: %s', async (act, run) => {
      for (const by of [actor(people.oscar), actor(people.ada), actor({ ...people.clerk, council: 'ware' })]) {
        expect(await run(people.olive.email, by)).toMatchObject({ ok: false, refusal: { code: 'not-allowed', act } });
      }
      expect(await run(people.olive.email, actor(people.clerk))).toMatchObject({ ok: true });
      expect(await run('Nobody@office.example')).toEqual({ ok: false, refusal: { code: 'no-such-email', email: 'Nobody@office.example' } });
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
