import { type DeliveryReport } from '../../domain/intake/mail.js';
import { type FoundFile } from './files-in-passing.js';
import { messageIds, mostIds } from './header-fields.js';

/** RFC 3464, RFC 6533. */
const statuses = ['message/delivery-status', 'message/global-delivery-status'];
/** RFC 6522 §3: the message that is reported on, or its header alone. */
const originals = ['message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers'];
const actions: readonly DeliveryReport['action'][] = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'];

export function isOfReport(type: string): boolean {
  const lower = type.toLowerCase();
  return statuses.includes(lower) || originals.includes(lower);
}

/** What a message brings along of another's delivery, or quotes in its text as servers of old do; null: nothing. */
export function reportIn(files: readonly Pick<FoundFile, 'type' | 'content'>[], text: string): DeliveryReport | null {
  const textsOf = (types: readonly string[]): readonly string[] =>
    files.filter(({ type }) => types.includes(type.toLowerCase())).map(({ content }) => Buffer.from(content).toString('latin1'));
  const of = [...new Set([...textsOf(originals), text].flatMap(idsIn))].slice(0, mostIds);
  const status = textsOf(statuses)[0] ?? '';
  return of.length === 0 && status === '' ? null : { action: actionIn(status), of };
}

/** Message-ID fields at the beginning of a line, folded or not. */
function idsIn(text: string): readonly string[] {
  return messageIds([...text.matchAll(/^[ \t>]*message-id:\s*(<[^<>\s]{1,500}>)/gim)].flatMap(([, id]) => id ?? []));
}

function actionIn(status: string): DeliveryReport['action'] {
  const said = /^action:[ \t]*([a-z]+)/im.exec(status)?.[1]?.toLowerCase();
  return actions.find((action) => action === said) ?? null;
}
