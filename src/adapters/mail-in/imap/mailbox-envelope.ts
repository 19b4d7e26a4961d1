import { type Envelope } from '../../../domain/intake/mail.js';
import { parseMailboxAddress } from '../../../domain/intake/mailbox-address.js';

/** The header is read no further: the fields that count stand at its top, where the last servers on the way put them. */
const mostHeaderBytes = 262_144;
/** Where a mailbox server says whom it delivered to, and where the sender did. */
const recipientFields = ['delivered-to', 'x-original-to', 'envelope-to', 'to', 'cc'];
const addresses = /[^\s<>,;:"()[\]]+@[^\s<>,;:"()[\]]+/g;

/**
 * What is left of the envelope once a message lies in a mailbox (RFC 5321 §4.4: final delivery puts Return-Path at the
 * top). Of its addresses only the council's own are looked for, with the token of an enquiry or without.
 */
export function envelopeIn(raw: Uint8Array, mailbox: string): Envelope {
  const fields = fieldsOf(raw);
  const named = fields.filter(({ name }) => recipientFields.includes(name)).flatMap(({ value }) => value.match(addresses) ?? []);
  const ours = named.map((address) => address.toLowerCase()).filter((address) => parseMailboxAddress(address)?.mailbox === mailbox);
  const returnPath = fields.find(({ name }) => name === 'return-path')?.value;
  return {
    returnPath: returnPath === undefined ? null : pathIn(returnPath),
    recipients: ours.length > 0 ? [...new Set(ours)] : [mailbox],
    broughtBy: { kind: 'mailbox' },
  };
}

/** Empty for bounces: `<>`. */
function pathIn(value: string): string | null {
  const [address] = value.match(addresses) ?? [];
  return address ?? (value.includes('<>') ? '' : null);
}

interface Field {
  readonly name: string;
  readonly value: string;
}

function fieldsOf(raw: Uint8Array): readonly Field[] {
  const text = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, mostHeaderBytes)).toString('latin1');
  const [header = ''] = text.replace(/^(?:\r?\n)+/, '').split(/\r?\n\r?\n/, 1);
  const lines = header.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  return lines.flatMap((line) => {
    const colon = line.indexOf(':');
    return colon < 1 ? [] : [{ name: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() }];
  });
}
