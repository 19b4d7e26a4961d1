import { open } from 'node:fs/promises';
import { type AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** The floor that intake is measured against: smtp-server that only makes the raw bytes safe on the disk. */
const file = await open(process.argv[2] ?? '', 'a');
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  onData(stream, _session, callback) {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => void keep(Buffer.concat(chunks)).then(() => callback(), callback));
  },
});

async function keep(raw: Buffer): Promise<void> {
  await file.write(raw);
  await file.sync();
}

server.listen(0, '127.0.0.1', () => console.log(`Ready ${(server.server.address() as AddressInfo).port}`));
