import { openPersistence } from '../../contracts/implementations.js';
import { message, newCouncil } from '../../contracts/seeds.js';
import { engines } from '../../support/engines.js';
import { type AttachmentLabel } from '../../../src/domain/intake/mail.js';

describe.each(engines)('labels that were kept before files were looked into, on %s', (engine) => {
  it('are read, and say that they were not', async () => {
    const { ports, close } = await openPersistence(engine);
    const council = await newCouncil(ports);
    const old = { name: 'plan.pdf', type: 'application/pdf', bytes: 7 };
    const kept = message({ attachments: [old as AttachmentLabel] });
    await ports.unitOfWork.run(council, ({ inbox }) => inbox.add(kept, null));
    const wanted = [{ ...old, sniffed: null, differs: false, sha256: null, withheld: 'not-examined' }];
    expect((await ports.inbox.byKey(council, kept.id))?.attachments).toEqual(wanted);
    expect((await ports.unitOfWork.run(council, ({ inbox }) => inbox.byId(kept.id)))?.attachments).toEqual(wanted);
    await close();
  });
});
