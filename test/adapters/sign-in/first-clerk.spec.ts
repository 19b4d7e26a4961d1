import { runningWeb, type RunningWeb } from '../web/running-web.js';
import { Visitor } from '../web/visitor.js';

const member = { council: 'ware', name: 'W', email: 'mary@ware.example' };
const slips = [member, { council: 'nowhere', name: '', email: 'x' }, {}];
const forms = [...slips, { ...member, email: 'nobody@ware.example' }];

describe('the form that names the first clerk', () => {
  let web: RunningWeb;
  let visitor: Visitor;
  beforeEach(async () => {
    web = await runningWeb();
    await web.useCases.importPeople.run({ kind: 'operator' }, 'ware', [['kind', 'name', 'email', 'role'], ['member', 'Cllr Mary', member.email, 'Member']]);
    visitor = new Visitor(web);
  });
  afterEach(() => web.stop());

  it.each(['f'.repeat(64), 'x', '%00'])('gives one answer under the bad link %s, whatever is in it', async (secret) => {
    const answers = await Promise.all(forms.map((form) => visitor.post(`/first-clerk/${secret}`, form)));
    expect(answers.map(({ status }) => status)).toEqual(forms.map(() => 410));
    expect(new Set(answers.map(({ html }) => html)).size).toBe(1);
  });

  it('may be sent again after a slip, and once it is done, never', async () => {
    const [offered] = await web.useCases.offerFirstSignIn.run();
    const path = `/first-clerk/${offered?.secret ?? ''}`;
    for (const slip of slips) expect((await visitor.post(path, slip)).status).toBe(422);
    const clerk = { ...member, name: 'Walter Clerk', email: 'clerk@ware.example' };
    const answers = await Promise.all([visitor.post(path, clerk), visitor.post(path, clerk)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 410]);
    for (const form of forms) expect((await visitor.post(path, form)).status).toBe(410);
  });
});
