import { Client, problemIn } from './client.js';

const operator = { kind: 'operator' } as const;

describe('a token that is not taken any more', () => {
  let client: Client;
  beforeEach(async () => (client = await Client.start()));
  afterEach(() => client.api.stop());

  it('ran out: its holder is told so, and which command makes a new one', async () => {
    client.api.turnClockTo('2027-06-01T11:59:59+01:00');
    expect(await client.get('enquiries')).toMatchObject({ status: 200 });
    client.api.turnClockTo('2027-06-01T12:00:00+01:00');
    const answer = await client.get('enquiries');
    expect(problemIn(answer)).toEqual({
      type: 'urn:member-enquiries:problem:token-ran-out',
      title: 'The token has run out',
      status: 401,
      detail: 'It is not taken any more. The command "token --council <slug> --person <email>" makes a new one.',
      code: 'token-ran-out',
      faults: [],
    });
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="member-enquiries", error="invalid_token"');
  });

  it('is of somebody who left, or was revoked: its holder is as good as unknown', async () => {
    await client.api.useCases.personLeaves.run(operator, 'houghton-regis', 'olive@houghton.example');
    await client.api.useCases.revokeTokens.run(operator, 'houghton-regis', 'mary@houghton.example');
    for (const as of ['officer', 'member'] as const) {
      expect(problemIn(await client.get('enquiries', { as }))).toMatchObject({ status: 401, code: 'unauthenticated' });
    }
    expect(await client.get('enquiries', { as: 'otherOfficer' })).toMatchObject({ status: 200 });
  });
});
