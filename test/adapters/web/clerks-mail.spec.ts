import { council } from '../../support/councils.js';
import { bounced } from './bounced.js';
import { type Staged, staged } from './staged.js';
import { textOf, Visitor } from './visitor.js';

const warning = 'Mail to the clerk (clerk@houghton.example) does not arrive.';

describe('mail that does not reach the clerk', () => {
  let stage: Staged;
  beforeAll(async () => {
    stage = await staged();
  });
  afterAll(() => stage.web.stop());

  it('is shown on the list to those who run the office, and to nobody else', async () => {
    const olive = await Visitor.signedIn(stage.web, 'olive@houghton.example');
    const home = async (visitor: Visitor) => textOf((await visitor.get('')).html);
    expect(await home(stage.clerk)).not.toContain('does not arrive');
    await stage.log();
    await bounced(stage, council(), 'new-enquiry', 'clerk@houghton.example');
    expect(await home(stage.clerk)).not.toContain('does not arrive');
    expect(await stage.web.useCases.clerksMail.concerns()).toEqual([]);
    stage.web.clock.forward(1);
    await stage.log();
    await bounced(stage, council(), 'new-enquiry', 'clerk@houghton.example');
    expect(await home(stage.clerk)).toContain(warning);
    expect(await home(olive)).not.toContain('does not arrive');
    expect(await stage.web.useCases.clerksMail.concerns()).toEqual(['mail-does-not-reach-a-clerk']);
  });
});
