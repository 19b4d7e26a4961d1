import { PatientClient } from './client.js';
import { type CouncilMailbox } from './council-mailbox.js';
import { clerk, type Installation, members, officers } from './installation.js';
import { Ledger } from './ledger.js';
import { actOverHttp, deliverMails, fillMailbox, type KnownPeople } from './load.js';

/** The load (four who send mail, two who act over HTTP; mail into the mailbox too, where there is one) while something else is done to the service. */
export async function underLoad(installation: Installation, meanwhile: (ledger: Ledger) => Promise<void>, box: CouncilMailbox | null = null): Promise<Ledger> {
  const ledger = new Ledger();
  const load = { isOver: false };
  const isOver = (): boolean => load.isOver;
  const people = await knownPeople(installation);
  const clients = Array.from({ length: 6 }, () => new PatientClient(installation, isOver));
  const workers = clients.map((client, worker) =>
    worker < 4 ? deliverMails(client, ledger, worker, isOver) : actOverHttp(client, ledger, worker, people, isOver),
  );
  if (box !== null) workers.push(fillMailbox(box, ledger, isOver));
  try {
    await meanwhile(ledger);
  } finally {
    load.isOver = true;
    await Promise.all(workers);
    for (const client of clients) client.close();
  }
  return ledger;
}

async function knownPeople(installation: Installation): Promise<KnownPeople> {
  const client = new PatientClient(installation, () => true);
  const { items } = await client.get<{ items: readonly { id: string; email: string }[] }>('people');
  client.close();
  const idOf = (email: string): string => items.find((person) => person.email === email)?.id ?? '';
  if (idOf(clerk) === '') throw new Error('The imported people are not there.');
  return { memberIds: new Map(members.map((email) => [email, idOf(email)])), officerId: idOf(officers[0] ?? '') };
}
