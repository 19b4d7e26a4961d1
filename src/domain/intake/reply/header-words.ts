export type HeaderKind = 'from' | 'sent' | 'to' | 'subject' | 'other';

export interface HeaderLine {
  readonly kind: HeaderKind;
  readonly value: string;
}

/** As Outlook, Gmail, Apple Mail and Thunderbird name them: en, de, fr, es, it, nl, cy, then da, no, sv and pt. */
const words: Readonly<Record<HeaderKind, readonly string[]>> = {
  from: ['from', 'von', 'de', 'da', 'van', 'oddi wrth', 'fra', 'från', 'expéditeur', 'mittente', 'remitente'],
  sent: [
    ...['sent', 'date', 'gesendet', 'datum', 'envoyé', 'envoyé le', 'enviado', 'enviado el', 'enviado em', 'fecha'],
    ...['inviato', 'data', 'verzonden', 'anfonwyd', 'dyddiad', 'sendt', 'dato', 'skickat', 'sent at', 'message du'],
  ],
  to: ['to', 'an', 'à', 'a', 'para', 'aan', 'at', 'til', 'till', 'destinataire', 'destinatario', 'i'],
  subject: ['subject', 'betreff', 'objet', 'sujet', 'asunto', 'oggetto', 'onderwerp', 'pwnc', 'testun', 'emne', 'ämne', 'assunto'],
  other: [
    ...['cc', 'bcc', 'kopie', 'copie à', 'copia', 'importance', 'reply-to', 'antwort an', 'répondre à', 'attachments'],
    ...['organization', 'organisation', 'priority', 'sensitivity', 'risposta', 'resent-from', 'sender'],
  ],
};
const kinds = new Map(Object.entries(words).flatMap(([kind, names]) => names.map((name) => [name, kind as HeaderKind] as const)));
const longestName = 20;

/** "From: Ada Hill", "*Von:* Ada Hill", "Objet : Lampe"; null where the line is none. */
export function headerLine(plain: string): HeaderLine | null {
  const colon = plain.slice(0, longestName).indexOf(':');
  if (colon < 1) return null;
  const kind = kinds.get(bare(plain.slice(0, colon)).toLowerCase());
  return kind === undefined ? null : { kind, value: bare(plain.slice(colon + 1)) };
}

/** Bold in a mail turned to text comes out between asterisks. */
function bare(text: string): string {
  return text.replaceAll('*', '').trim();
}
