import { Client, type Json, problemIn } from './client.js';
import { type Who } from './people.js';

describe('who an enquiry is with', () => {
  let client: Client;
  let reference: string;
  beforeAll(async () => (client = await Client.start()));
  beforeEach(async () => {
    reference = await client.log();
    await client.post(`enquiries/${reference}/assignments`, { officer: client.cast.ids.officer, at: '2026-06-01T11:30:00+01:00' });
  });
  afterAll(() => client.api.stop());

  const shown = (as: Who) => client.get(`enquiries/${reference}`, { as });

  describe('handed over because of a relation', () => {
    const secret = 'The member is my cousin Gertrude.';
    const handOver = (officer: string, as: Who = 'officer') => client.post(`enquiries/${reference}/hand-overs`, { officer, reason: secret }, { as });

    it('goes to the other officer, and is gone for the first', async () => {
      const done = await handOver(client.cast.ids.otherOfficer);
      expect(done).toMatchObject({ status: 201, body: { status: 'new' } });
      expect(JSON.stringify(done.body)).not.toContain('Gertrude');
      expect(problemIn(await shown('officer'))).toMatchObject({ status: 404 });
      expect((await shown('otherOfficer')).body).toMatchObject({ assignedTo: { name: 'Oscar Officer' } });
    });

    it('says why to the clerk alone', async () => {
      client.api.letters.length = 0;
      await handOver(client.cast.ids.otherOfficer);
      expect(((await shown('clerk')).body.facts as Json[]).at(-1)).toMatchObject({ kind: 'assigned', words: { privateReason: secret } });
      for (const as of ['otherOfficer', 'member'] as const) {
        const answer = await shown(as);
        expect(answer.status).toBe(200);
        expect(JSON.stringify(answer.body)).not.toMatch(/Gertrude|private|handed/i);
      }
      expect(client.api.letters.length).toBeGreaterThan(0);
      expect(JSON.stringify([client.api.letters, client.api.log])).not.toContain('Gertrude');
    });

    it('is to another officer of the council', async () => {
      const { officer, member } = client.cast.ids;
      const same = { field: 'officer', found: officer, wanted: 'the id of another officer' };
      expect(problemIn(await handOver(officer))).toMatchObject({ status: 409, code: 'already-theirs', faults: [same] });
      const none = { field: 'officer', found: member, wanted: 'the id of an officer of the council' };
      expect(problemIn(await handOver(member))).toMatchObject({ status: 422, code: 'no-such-person', faults: [none] });
    });
  });

  describe('joined to another that asks the same', () => {
    const join = (to: string, from = reference) => client.post(`enquiries/${from}/joinings`, { reference: to, reason: 'The same bin.' });
    const logOther = () => client.log({ members: [client.cast.ids.otherMember] });

    it('is answered with it, and neither member sees of the other', async () => {
      const lead = await logOther();
      expect(await join(lead)).toMatchObject({ status: 201, body: { reference, status: 'new' } });
      const fact = ((await shown('clerk')).body.facts as Json[]).at(-1);
      expect(fact).toMatchObject({ kind: 'joined', words: { reason: 'The same bin.' } });
      expect(fact?.details).toEqual({ reference: lead });
      expect(await client.post(`enquiries/${lead}/responses`, { text: 'On Tuesdays.' })).toMatchObject({ status: 201, body: { reference: lead } });
      const [mine, theirs] = [await shown('member'), await client.get(`enquiries/${lead}`, { as: 'otherMember' })];
      expect([mine.body.status, theirs.body.status]).toEqual(['answered', 'answered']);
      expect(JSON.stringify(mine.body)).not.toMatch(new RegExp(`${lead}|Max|joined`));
      expect(JSON.stringify(theirs.body)).not.toMatch(new RegExp(`${reference}|Mary|joined`));
    });

    it('is one that there is', async () => {
      const fault = { field: 'reference', found: 'HR-9999', wanted: 'the reference of an enquiry of the council' };
      expect(problemIn(await join('HR-9999'))).toMatchObject({ status: 422, code: 'no-enquiry-to-join', faults: [fault] });
    });

    it('is one that leads, and is still to be answered', async () => {
      const [lead, second, answered] = [await logOther(), await logOther(), await client.log({ answered: { text: 'On Tuesday.' } })];
      await join(lead, second);
      const refusals = [
        [await join(reference), reference, 'another enquiry'],
        [await join(second), second, 'the enquiry that it is joined to'],
        [await join(reference, lead), reference, 'nothing: others are joined to this enquiry'],
        [await join(answered), answered, 'an enquiry that is still to be answered'],
      ] as const;
      for (const [answer, to, wanted] of refusals) {
        const problem = problemIn(answer);
        expect(problem).toMatchObject({ status: 409, code: 'cannot-join', faults: [{ field: 'reference', wanted }] });
        expect(problem.faults[0]?.found).toContain(`${to}, `);
      }
    });
  });
});
