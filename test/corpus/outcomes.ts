import { type AttachmentLabel } from '../../src/domain/intake/mail.js';
import { type InboxState } from '../../src/domain/intake/verdict.js';
import { attachedOtherwise, attachmentsAgree, isOfAMachine, readOtherwise, saidToBeOrdinary, sendersAgree, subjectAgrees } from '../support/corpus-expectations.js';
import { type CorpusMessage } from '../support/mail-corpus.js';
import { fieldOf, type SunkMail } from '../support/mail-sink.js';

/** A line of `cli inbox --json`, as far as it is looked at. */
export interface KeptLine {
  readonly key: string;
  readonly messageId: string | null;
  readonly from: string;
  readonly subject: string;
  readonly attachments: readonly AttachmentLabel[];
  readonly state: InboxState;
  readonly reason: string;
}

/** A message and what became of it; null: nothing was kept. */
export interface Outcome {
  readonly message: CorpusMessage;
  readonly line: KeptLine | null;
}

/** What is counted, and the files that are the exception: to be read, where one is too many. */
export interface Figure {
  readonly name: string;
  readonly found: number;
  readonly of: number;
  readonly holds: boolean;
  readonly exceptions: readonly string[];
}

const leastRecognised = 0.97;
const mostMistaken = 0.02;

export function figuresOf(outcomes: readonly Outcome[], sent: readonly SunkMail[]): readonly Figure[] {
  const machines = outcomes.filter(({ message }) => isOfAMachine(message.expect));
  const ordinary = outcomes.filter(({ message }) => !isOfAMachine(message.expect) && !(message.id in saidToBeOrdinary));
  const kept = outcomes.filter(({ line }) => line !== null);
  const written = writtenTo(machines, ordinary, sent);
  const [missed, mistaken] = [machines.filter((outcome) => !isTaken(outcome)), ordinary.filter(isTaken)];
  return [
    figure('accepted and in a state that people can see', kept, outcomes, kept.length === outcomes.length, outcomes.filter(({ line }) => line === null)),
    figure('of a machine and written to', written, machines, written.length === 0, written),
    figure('of a machine and recognised', machines.filter(isTaken), machines, machines.length - missed.length >= leastRecognised * machines.length, missed),
    figure('ordinary and taken for a machine’s', mistaken, ordinary, mistaken.length <= mostMistaken * ordinary.length, mistaken),
    agreement('subject', kept, readOtherwise, ({ message, line }) => subjectAgrees(message.expect, line?.subject ?? '')),
    agreement('sender', kept, readOtherwise, ({ message, line }) => sendersAgree(firstSender(message), [line?.from ?? ''])),
    agreement('attachments', kept, attachedOtherwise, ({ message, line }) => attachmentsAgree(message.expect, line?.attachments ?? [])),
  ];
}

function figure(name: string, found: readonly Outcome[], of: readonly Outcome[], holds: boolean, exceptions: readonly Outcome[]): Figure {
  return { name, found: found.length, of: of.length, holds, exceptions: exceptions.map(told) };
}

/** As the message's own suite expects, but for those that are listed with a reason. */
function agreement(what: string, kept: readonly Outcome[], otherwise: Readonly<Record<string, string>>, agrees: (outcome: Outcome) => boolean): Figure {
  const differing = kept.filter((outcome) => !agrees(outcome));
  const exceptions = differing.map((outcome) => `${told(outcome)}: ${otherwise[outcome.message.id] ?? 'no reason is known'}`);
  const holds = differing.every(({ message }) => message.id in otherwise);
  return { name: `${what} as expected`, found: kept.length - differing.length, of: kept.length, holds, exceptions };
}

function told({ message, line }: Outcome): string {
  return `${message.file} (${line === null ? 'not kept' : `${line.state}, ${line.reason}`})`;
}

function isTaken({ line }: Outcome): boolean {
  return line?.state === 'automatic' || line?.state === 'bounce';
}

/** A line of the inbox names one sender. */
function firstSender({ expect }: CorpusMessage): CorpusMessage['expect'] {
  return expect.from === undefined ? expect : { ...expect, from: [expect.from].flat().slice(0, 1) };
}

/** By what opened something, what our mail answers, and whom it went to, but for those who wrote ordinary mail too. */
function writtenTo(machines: readonly Outcome[], ordinary: readonly Outcome[], sent: readonly SunkMail[]): readonly Outcome[] {
  const answered = new Set(sent.map((mail) => fieldOf(mail, 'In-Reply-To').replace(/[<>]/g, '')));
  const people = new Set(ordinary.map(({ line }) => line?.from));
  const readers = new Set(sent.flatMap(({ to }) => to).filter((reader) => !people.has(reader)));
  return machines.filter(({ line }) => line !== null && (line.state === 'enquiry' || line.state === 'appended' || answered.has(line.messageId ?? '-') || readers.has(line.from)));
}
