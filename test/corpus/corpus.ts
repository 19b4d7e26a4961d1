import { parseArgs } from 'node:util';
import { MailparserReader } from '../../src/adapters/mail-in/mailparser-reader.js';
import { readPeople } from '../../src/domain/people/people-table.js';
import { cli, council, environmentOn, importPeople, mailbox } from '../crash/installation.js';
import { freshDatabaseFor } from '../support/engines.js';
import { type CorpusMessage, corpusMessages, rawMessage } from '../support/mail-corpus.js';
import { MailSink } from '../support/mail-sink.js';
import { ServiceProcess } from '../support/service-process.js';
import { sendAll } from './by-smtp.js';
import { figuresOf, type KeptLine, type Outcome } from './outcomes.js';

/**
 * npm run corpus [-- --verbose]
 * Every message of the mail corpus through the SMTP door of the built service, each as from a councillor; then what the
 * command line shows of them, and what was sent because of them, against what their own suites expect.
 * `--verbose`: names each message that is an exception.
 */
const { values } = parseArgs({ options: { verbose: { type: 'boolean', default: false } } });
const messages = corpusMessages();
if (messages.length === 0) process.exit(0);

const fresh = await freshDatabaseFor('sqlite');
const sink = await MailSink.listen();
const { environment, smtpPort } = await environmentOn(fresh, sink.url);
await importPeople(environment, council, [['officer', 'Jo Clark', 'clerk@houghton-regis.example', 'Clerk'], ...(await sendersAsMembers())]);
const service = new ServiceProcess(environment);
try {
  await service.start();
  const began = performance.now();
  const refused = await sendAll(messages, smtpPort, mailbox);
  const seconds = ((performance.now() - began) / 1_000).toFixed();
  await sink.quiet(3_000);
  const lines = await kept();
  console.log(`${messages.length} messages in ${seconds} s, ${refused.size} refused at the door, ${lines.filter(({ state }) => state === 'duplicate').length} duplicates`);
  for (const [file, answer] of refused) console.log(`  ${file}: ${answer}`);
  const figures = figuresOf(outcomes(messages, refused, lines), sink.mails);
  for (const { name, found, of, holds, exceptions } of figures) {
    console.log(`${holds ? '✓' : '✗'} ${name}: ${found} of ${of}`);
    if (values.verbose || !holds) for (const exception of exceptions) console.log(`    ${exception}`);
  }
  const faults = service.errors.split('\n').filter((line) => line.includes('"level":"error"'));
  for (const fault of faults) console.log(fault);
  process.exitCode = faults.length === 0 && figures.every(({ holds }) => holds) ? 0 : 1;
} finally {
  await service.stop();
  await sink.close();
  await fresh.dispose();
}

/** Else they would be strangers, to whom nothing is written anyway. Addresses that nobody could be registered with are left out. */
async function sendersAsMembers(): Promise<readonly (readonly string[])[]> {
  const reader = new MailparserReader();
  const senders = new Set<string>();
  for (const message of messages) {
    const read = await reader.read(rawMessage(message));
    if (read.ok && read.value.from[0] !== undefined) senders.add(read.value.from[0].address);
  }
  const rows = [...senders].map((email, index) => ['member', `Cllr ${index + 1}`, email, 'Member']);
  return rows.filter((row) => readPeople([['kind', 'name', 'email', 'role'], row]).ok);
}

/** In the order in which they were taken in: keys begin with the time. */
async function kept(): Promise<readonly KeptLine[]> {
  const lines = (await cli(environment, 'inbox', '--council', council, '--json')).trim().split('\n');
  return lines.map((line) => JSON.parse(line) as KeptLine).toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** Those that were accepted, one after the other, are those that are kept. */
function outcomes(sent: readonly CorpusMessage[], refused: ReadonlyMap<string, string>, lines: readonly KeptLine[]): readonly Outcome[] {
  const rest = lines.map((line) => asItsFirst(line, lines));
  return sent.map((message) => ({ message, line: refused.has(message.file) ? null : (rest.shift() ?? null) }));
}

/** The corpus has some messages twice, with other line ends, which a mail server makes one: such a one is what its first is. */
function asItsFirst(line: KeptLine, lines: readonly KeptLine[]): KeptLine {
  if (line.state !== 'duplicate') return line;
  const first = lines.find(({ messageId, from, subject, state }) => state !== 'duplicate' && messageId === line.messageId && from === line.from && subject === line.subject);
  return first === undefined ? line : { ...line, state: first.state, reason: `${first.reason}, ${line.reason}` };
}
