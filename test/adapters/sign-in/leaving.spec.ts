import { runningWeb, type RunningWeb } from '../web/running-web.js';
import { Visitor } from '../web/visitor.js';

const operator = { kind: 'operator' } as const;

describe('somebody who leaves while they are signed in', () => {
  let web: RunningWeb;
  beforeAll(async () => {
    web = await runningWeb();
    const rows = [['officer', 'Olive Officer', 'olive@houghton.example', 'Officer'], ['officer', 'Clare Clerk', 'clerk@houghton.example', 'Clerk']];
    await web.useCases.importPeople.run(operator, 'houghton-regis', [['kind', 'name', 'email', 'role'], ...rows]);
  });
  afterAll(() => web.stop());

  it('is signed out on the next page, and not signed in again by returning', async () => {
    const [olive, clerk] = [await Visitor.signedIn(web, 'olive@houghton.example'), await Visitor.signedIn(web, 'clerk@houghton.example')];
    expect((await olive.get('/')).status).toBe(200);
    await web.useCases.personLeaves.run(operator, 'houghton-regis', 'olive@houghton.example');
    expect(await olive.get('/')).toMatchObject({ status: 303, location: '/sign-in' });
    expect((await clerk.get('/')).status).toBe(200);
    await web.useCases.personReturns.run(operator, 'houghton-regis', 'olive@houghton.example');
    expect(await olive.get('/')).toMatchObject({ status: 303, location: '/sign-in' });
  });
});
