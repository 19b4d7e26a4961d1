import { type Command } from 'commander';
import { type TurnMail } from '../../application/care/turn-mail.js';
import { type OutgoingMail } from '../../application/ports/mail-switch.js';
import { type Terminal } from './terminal.js';

export function addMailCommands(mail: Command, turnMail: TurnMail, terminal: Terminal): void {
  mail
    .command('on')
    .description('send what waits in the outbox, and all that comes after')
    .action(async () => terminal.out(onWords(await turnMail.run(true))));
  mail
    .command('off')
    .description('send nothing until "mail on"; what is due waits in the outbox')
    .action(async () => terminal.out(offWords(await turnMail.run(false))));
}

function onWords({ waiting, oldestQueuedAt }: OutgoingMail): string {
  if (oldestQueuedAt === null) return 'Outgoing mail is on. None is waiting.\n';
  const restored = 'After a restore they may have gone out before: the same mails go again, under the same Message-IDs.';
  return `Outgoing mail is on. Waiting, and sent from now on: ${waiting}, the oldest of ${oldestQueuedAt.slice(0, 10)}. ${restored}\n`;
}

function offWords({ waiting }: OutgoingMail): string {
  return `Outgoing mail is off. Waiting in the outbox: ${waiting}. A mail that is being sent at this moment still goes.\n`;
}
