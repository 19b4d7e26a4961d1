import { type ReplayAskedRefusal } from '../../application/replay/replay-asked.js';
import { refusalWords } from './backup-words.js';
import { importRefusalLines } from './people-file.js';
import { leftOutLines } from './replay-left-out.js';

export function refusalLines(refusal: ReplayAskedRefusal): readonly string[] {
  switch (refusal.code) {
    case 'not-allowed':
      return ['The command line may not replay mail.'];
    case 'rows-at-fault':
      return [...importRefusalLines(refusal), 'Nothing was replayed.'];
    case 'no-mail':
      return ['There is no mail in what was given that has a date. Give MBOX files, or folders of messages.', ...leftOutLines(refusal.leftOut)];
    default:
      return [refusalWords(refusal), 'Nothing of the replay was kept.'];
  }
}
