const usual = {
  From: 'Ada Hill <ada@members.example>',
  To: 'enquiries@houghton-regis.example',
  Subject: 'Street light out in Park Road',
  'Message-ID': '<street-light@members.example>',
};

/** Raw bytes of a mail: a plain one from a councillor, but for the fields and the body that the test is about. */
export function mailSource(fields: Readonly<Record<string, string>> = {}, body = 'When will it be mended?\r\n'): Buffer {
  const header = Object.entries({ ...usual, ...fields }).map(([name, value]) => `${name}: ${value}\r\n`);
  return rawMail(...header, '\r\n', body);
}

/** Bytes as they are written: a character is a byte. */
export function rawMail(...pieces: readonly string[]): Buffer {
  return Buffer.from(pieces.join(''), 'latin1');
}

export interface Part {
  readonly type: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly body: string;
}

let boundaries = 0;

/** A multipart, to be the whole of a mail or a part of another. */
export function multipart(subtype: string, ...parts: readonly Part[]): Part {
  const boundary = `boundary-${(boundaries += 1)}`;
  const written = parts.map(({ type, fields = {}, body }) => {
    const header = Object.entries({ 'Content-Type': type, ...fields }).map(([name, value]) => `${name}: ${value}\r\n`);
    return `--${boundary}\r\n${header.join('')}\r\n${body}\r\n`;
  });
  return { type: `multipart/${subtype}; boundary="${boundary}"`, body: `${written.join('')}--${boundary}--\r\n` };
}

export function mailOf({ type, body }: Part, fields: Readonly<Record<string, string>> = {}): Buffer {
  return mailSource({ 'MIME-Version': '1.0', 'Content-Type': type, ...fields }, body);
}

export const textPart = (body: string): Part => ({ type: 'text/plain; charset=utf-8', body });
export const htmlPart = (body: string): Part => ({ type: 'text/html; charset=utf-8', body });

export function filePart(name: string, content: Uint8Array, type = 'application/pdf'): Part {
  const fields = { 'Content-Disposition': `attachment; filename="${name}"`, 'Content-Transfer-Encoding': 'base64' };
  return { type, fields, body: Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n') };
}
