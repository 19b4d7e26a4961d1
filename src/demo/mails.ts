/** A mail as a person's program would send it. */
export interface MailWords {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly date: string;
  readonly subject: string;
  readonly text: string;
  readonly headers?: readonly string[];
}

export function rawMail({ id, from, to, date, subject, text, headers = [] }: MailWords): Uint8Array {
  const lines = [
    `Message-ID: <${id}@mail.nether-quillbourne.example>`,
    `From: ${from}`,
    `To: ${to}`,
    `Date: ${new Date(date).toUTCString()}`,
    `Subject: ${subject}`,
    ...headers,
    ...['MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', ''],
    ...text.split('\n'),
    '',
  ];
  return Buffer.from(lines.join('\r\n'), 'utf8');
}
