import { FileCouncilBook } from '../../../src/adapters/settings/file-council-book.js';
import { changeWords, daysWords } from '../../../src/application/council/change-words.js';
import { LoadCouncils } from '../../../src/application/council/load-councils.js';
import { VersionSnapshots } from '../../../src/application/council/version-snapshots.js';
import { type ProtocolChange } from '../../../src/domain/protocol/changes.js';
import { type Protocol } from '../../../src/domain/protocol/protocol.js';
import { actor, later, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { council as councilOf, twoDayProtocol } from '../../support/councils.js';
import { at, day } from '../../support/facts.js';
import { memoryPersistence } from '../../support/memory.js';

const fourDays = twoDayProtocol({ rules: [{ id: 'answer', kind: 'answer-or-promise', clause: 'houghton-regis/10.2', withinWorkingDays: 4 }] });

async function edited({ ports }: TestService, protocol: Protocol): Promise<void> {
  const { unitOfWork, fingerprint, clock, chance } = ports;
  await new LoadCouncils(unitOfWork, new FileCouncilBook([councilOf({ protocol })]), new VersionSnapshots(fingerprint), clock, chance).run();
}

describe('the versions of a council’s protocol', () => {
  it('are told from when to when, with what changed', async () => {
    const service = await serviceOn(memoryPersistence());
    later(service, 'Mon 2026-06-08 10:00');
    await edited(service, { ...fourDays, reaffirmedOn: [day('Mon 2026-06-08')] });
    const listed = await service.useCases.listProtocolVersions.run(actor(people.oscar), service.council);
    expect(listed.ok && listed.value.map(({ inForceFrom, until, changes }) => [inForceFrom, until, changes.map(changeWords)])).toEqual([
      [at('Mon 2026-05-11 09:00'), at('Mon 2026-06-08 10:00'), []],
      [at('Mon 2026-06-08 10:00'), null, ['reaffirmed on Monday 8 June 2026', 'clause 10.2: 4 working days, before that 2 working days']],
    ]);
  });

  it('leave an enquiry with the one of the day on which it was received, whenever it is logged', async () => {
    const service = await serviceOn(memoryPersistence());
    const { useCases, council } = service;
    const log = async (when: string, receivedAt: string) => {
      later(service, when);
      const input = { channel: 'telephone', members: [people.ada.id], receivedAt: at(receivedAt), subject: 'Bins', text: 'When?', answered: null } as const;
      const logged = await useCases.logEnquiry.run({ actor: actor(people.clerk), council, key: null, ...input });
      const read = logged.ok ? await useCases.readEnquiry.run(actor(people.clerk), council, logged.value.reference) : null;
      return read?.ok ? read.value.state.obligations.map(({ deadline }) => deadline?.dueOn) : null;
    };
    expect(await log('Fri 2026-06-05 10:00', 'Fri 2026-06-05 10:00')).toEqual([day('Tue 2026-06-09')]);
    later(service, 'Mon 2026-06-08 09:00');
    await edited(service, fourDays);
    expect(await log('Tue 2026-06-09 10:00', 'Fri 2026-06-05 10:00')).toEqual([day('Tue 2026-06-09')]);
    expect(await log('Tue 2026-06-09 11:00', 'Mon 2026-06-08 09:00')).toEqual([day('Fri 2026-06-12')]);
    expect(await log('Tue 2026-06-09 12:00', 'Mon 2026-06-08 08:59')).toEqual([day('Wed 2026-06-10')]);
  });

  it('are for the office', async () => {
    const service = await serviceOn(memoryPersistence());
    const listed = await service.useCases.listProtocolVersions.run(actor(people.ada), service.council);
    expect(listed).toMatchObject({ ok: false, refusal: { code: 'not-allowed', act: 'protocol.read' } });
  });
});

const clause = { id: 'houghton-regis/11.1', printed: '11.1', stance: 'serves', asks: 'Something.' } as const;
const rule = { id: 'explain', kind: 'burden-explanation', clause: clause.id } as const;

describe('in words', () => {
  it.each<[ProtocolChange, string]>([
    [{ kind: 'clause-added', clause }, 'clause 11.1 is new'],
    [{ kind: 'clause-ended', clause }, 'clause 11.1 is no longer in it'],
    [{ kind: 'clause-reworded', clause }, 'clause 11.1 reads otherwise in the council’s file'],
    [{ kind: 'rule-added', clause: clause.id, printed: '11.1', rule }, 'clause 11.1: counted from now on (an explanation, in writing, of the work that the enquiry would take)'],
    [{ kind: 'rule-ended', clause: clause.id, printed: '11.1', rule }, 'clause 11.1: no longer counted (an explanation, in writing, of the work that the enquiry would take)'],
    [{ kind: 'other' }, 'other choices of the council about it, by which nothing is counted'],
  ])('%j', (change, words) => {
    expect(changeWords(change)).toBe(words);
  });

  it('a number of days says whose it is', () => {
    expect([daysWords(null), daysWords({ withinWorkingDays: 1, by: 'protocol' }), daysWords({ withinWorkingDays: 5, by: 'local-standard' })]).toEqual([
      'no number of days',
      '1 working day',
      '5 working days (local standard, not in the protocol)',
    ]);
  });
});
