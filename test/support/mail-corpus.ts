import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What another project's suite expects of a message; the README of the corpus says what each key means. */
export interface Expected {
  readonly subject?: string;
  readonly from?: string | readonly string[];
  readonly message_id?: string;
  readonly is_bounce?: boolean;
  readonly is_auto_reply?: boolean;
  readonly not_an_enquiry?: boolean;
  readonly is_feedback_report?: boolean;
  readonly trimmed?: string;
  readonly first_fragment?: string;
  readonly [key: `attachment_${string}`]: number | readonly string[] | undefined;
}

export interface CorpusMessage {
  readonly id: string;
  readonly file: string;
  readonly kind: string;
  readonly expect: Expected;
}

/** Awkward mail from other projects' suites: it lies beside the project, never in it. */
export const corpus = process.env.MAIL_CORPUS ?? join(process.cwd(), '..', 'shared', 'mail-corpus');
export const corpusIsHere = existsSync(join(corpus, 'manifest.json'));

function corpusItems(wanted: string): readonly CorpusMessage[] {
  if (!corpusIsHere) {
    process.stdout.write('The mail corpus is not here (MAIL_CORPUS, ../shared/mail-corpus): what needs it is skipped.\n');
    return [];
  }
  const items = JSON.parse(readFileSync(join(corpus, 'manifest.json'), 'utf8')) as CorpusMessage[];
  return items.filter(({ kind }) => kind === wanted);
}

export const corpusMessages = () => corpusItems('message');

/** Texts of replies, without their headers: what a person wrote above and below what they answered. */
export const corpusBodies = () => corpusItems('body-text');

export function rawMessage({ file }: CorpusMessage): Buffer {
  return readFileSync(join(corpus, file));
}
