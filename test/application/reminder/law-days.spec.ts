import { convert } from '../../../src/application/enquiry/information.js';
import { defaultCountingSettings } from '../../../src/domain/calendar/counting.js';
import { type Regime } from '../../../src/domain/enquiry/fact.js';
import { christmasClosure } from '../../domain/calendar/offices.js';
import { actor, later, people, serviceOn } from '../../support/builders-service.js';
import { facts } from '../../support/councils.js';
import { byMail, day } from '../../support/facts.js';
import { memoryPersistence } from '../../support/memory.js';
import { doneOf } from '../enquiry/acting.js';
import { Office } from '../jobs/office.js';
import { said } from './send-due-reminders-words.js';

/** Closed from half past twelve on 24 December to nine on 4 January, which is a bank holiday in Scotland. */
const calendar = { workingDaysOf: 'office', facts: facts({ closures: [christmasClosure] }), counting: defaultCountingSettings } as const;
const bulletin = { every: 'week', from: day('Mon 2026-11-16'), clause: null, decision: null } as const;

async function converted(office: Office, reference: string, regime: Regime): Promise<void> {
  const { useCases, council } = office.service;
  later(office.service, 'Mon 2026-11-23 11:00');
  const asked = { actor: actor(people.clerk), council, reference, at: null, key: null, expectedVersion: null };
  doneOf(await useCases.actOnEnquiry.run(convert, { ...asked, command: { ...byMail, regime, text: '' } }));
}

describe('a request for information that is late over a closure of the office', () => {
  it('is late by the law’s days in the reminder, beside what is late by the council’s', async () => {
    const office = new Office(await serviceOn(memoryPersistence(), {}, { calendar }));
    await converted(office, await office.asked('Mon 2026-11-23 10:00', 'What the depot cost'), 'foi');
    await converted(office, await office.asked('Mon 2026-11-23 10:00', 'The brook'), 'eir');
    await office.promised('Mon 2026-11-23 11:30', await office.asked('Mon 2026-11-23 10:00', 'Street light'), 'Tue 2026-12-22');
    await office.minute('Tue 2026-12-22 09:00');
    await office.minute('Mon 2027-01-04 09:00');
    const told = (await office.rounds()).filter(({ kind }) => kind === 'reminders').flatMap((letter) => said(letter).split(/: |; /));
    expect(told.toSorted()).toEqual([
      'HR-0001 Due today',
      'HR-0001 Overdue by 5 working days',
      'HR-0002 Due today',
      'HR-0002 Overdue by 5 working days',
      'HR-0003 The promise ran out 3 working days ago',
      'HR-0003 The promise runs out today',
      'Mon 2027-01-04 09:00 clerk',
      'Tue 2026-12-22 09:00 clerk',
    ]);
  });

  it('and in the councillor’s bulletin', async () => {
    const office = new Office(await serviceOn(memoryPersistence(), {}, { calendar, bulletin }));
    await converted(office, await office.asked('Mon 2026-11-23 10:00', 'What the depot cost'), 'foi');
    await office.minute('Mon 2027-01-04 09:00');
    const mails = office.service.transport.letters.filter(({ kind }) => kind === 'bulletin');
    expect(JSON.stringify(mails)).toContain('overdue by 5 working days (it was due on Tuesday 22 December 2026)');
  });
});
