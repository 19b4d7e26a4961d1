import { type MailTransport, type OutgoingMail } from '../../src/application/ports/mail-transport.js';

export interface ArrivedMail {
  /** From and to as the transport was told; null where what it writes to has no envelope. */
  readonly envelope: { readonly from: string; readonly to: string } | null;
  readonly mime: Uint8Array;
}

export interface TransportUnderTest {
  readonly transport: MailTransport;
  /** What has arrived; in no order. */
  arrived(): Promise<readonly ArrivedMail[]>;
  dispose(): Promise<void>;
}

const header = 'From: a@x.example\r\nTo: b@y.example\r\nDate: Fri, 22 May 2026 16:20:00 +0000\r\nSubject: Light\r\n';

export function outgoing(overrides: Partial<OutgoingMail> & { readonly body?: string } = {}): OutgoingMail {
  const { body = 'Dear Councillor,\r\n', ...rest } = overrides;
  return {
    messageId: 'light-1@x.example',
    from: 'enquiries@houghton-regis.example',
    to: 'ada@members.example',
    mime: Buffer.from(`${header}\r\n${body}`, 'latin1'),
    ...rest,
  };
}

/** What every way to send mail does. */
export function mailTransportContract(name: string, make: () => Promise<TransportUnderTest>): void {
  describe(`${name}, as a mail transport`, () => {
    let under: TransportUnderTest;
    beforeEach(async () => {
      under = await make();
    });
    afterEach(async () => {
      await under.transport.close();
      await under.dispose();
    });

    const texts = async (): Promise<readonly string[]> =>
      (await under.arrived()).map(({ mime }) => Buffer.from(mime).toString('latin1')).sort();

    it('hands a mail on, to the one address that it is for', async () => {
      expect((await under.transport.send(outgoing())).outcome).toBe('sent');
      const [arrived, ...others] = await under.arrived();
      expect(others).toEqual([]);
      expect(arrived?.envelope ?? null).toEqual(
        arrived?.envelope ? { from: 'enquiries@houghton-regis.example', to: 'ada@members.example' } : null,
      );
    });

    it.each<[name: string, body: string]>([
      ['plain', 'Dear Councillor,\r\n'],
      ['lines of a dot, and that begin with one', 'one\r\n.\r\n..\r\n.two\r\n'],
      ['bytes beyond ASCII', '\u00c3\u00a9 \u00ff\r\n'],
      ['a very long line', `${'x'.repeat(20_000)}\r\n`],
      ['what looks like a header', 'Bcc: x@y.example\r\n\r\n'],
      ['a megabyte', 'a line of some length\r\n'.repeat(45_000)],
    ])('hands the bytes on as they are: %s', async (_name, body) => {
      const mail = outgoing({ body });
      await under.transport.send(mail);
      expect(await texts()).toEqual([Buffer.from(mail.mime).toString('latin1')]);
    });

    it('takes bytes that lie in the middle of others', async () => {
      const { mime } = outgoing();
      const around = Buffer.concat([Buffer.from('before'), mime, Buffer.from('after')]);
      await under.transport.send(outgoing({ mime: new Uint8Array(around.buffer, around.byteOffset + 6, mime.length) }));
      expect(await texts()).toEqual([Buffer.from(mime).toString('latin1')]);
    });

    it('takes many at once, and loses none', async () => {
      const mails = Array.from({ length: 25 }, (_, i) => outgoing({ messageId: `light-${i}@x.example`, body: `${i}\r\n` }));
      const deliveries = await Promise.all(mails.map((mail) => under.transport.send(mail)));
      expect(deliveries.map(({ outcome }) => outcome)).toEqual(mails.map(() => 'sent'));
      expect(await texts()).toEqual(mails.map(({ mime }) => Buffer.from(mime).toString('latin1')).sort());
    });

    it('takes the same mail again, and it is the same', async () => {
      await under.transport.send(outgoing());
      expect((await under.transport.send(outgoing())).outcome).toBe('sent');
      expect(new Set(await texts()).size).toBe(1);
    });

    it('says what became of it in one short line', async () => {
      const { answer } = await under.transport.send(outgoing());
      expect(answer).toMatch(/^[^\p{Cc}]{1,200}$/u);
    });

    it('takes a hostile message id', async () => {
      for (const messageId of ['../../etc/passwd', '/a/b', 'a\0b', '', '.', '..', 'x'.repeat(5_000), 'a\r\nb']) {
        expect((await under.transport.send(outgoing({ messageId, body: `${messageId.length}\r\n` }))).outcome).toBe('sent');
      }
      expect(await texts()).toHaveLength(8);
    });

    it('does not throw once it is closed, nor when it is closed again', async () => {
      await under.transport.close();
      await under.transport.close();
      expect(['sent', 'later']).toContain((await under.transport.send(outgoing())).outcome);
    });
  });
}
