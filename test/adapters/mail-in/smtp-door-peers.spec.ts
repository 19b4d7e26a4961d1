import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createTransport } from 'nodemailer';
import { SmtpConversation } from '../../support/mail-conversation.js';
import { mailSource } from '../../support/mail-source.js';
import { houghton, openDoor, type OpenDoor } from './open-door.js';

let open: OpenDoor;
let sockets: Socket[] = [];
afterEach(async () => {
  open.reception.release();
  for (const socket of sockets) socket.destroy();
  sockets = [];
  await open.door.stop();
});

const here = '127.0.0.1';
/** All addresses that begin with 127 are this machine: another peer, without another machine. */
const elsewhere = '127.0.0.2';
const talk = (): Promise<SmtpConversation> => SmtpConversation.open(open.url);
const talks = (count: number): Promise<SmtpConversation[]> => Promise.all(Array.from({ length: count }, talk));
const big = `Subject: x\r\n\r\n${'x'.repeat(90_000)}\r\n.\r\n`;

/** What the door says first. */
async function greeting(): Promise<string> {
  const socket = connect(Number(new URL(open.url).port), here);
  sockets.push(socket);
  const [heard] = (await once(socket, 'data')) as [Buffer];
  return heard.toString('latin1').trimEnd();
}

async function sendFrom(localAddress: string): Promise<void> {
  const client = createTransport({ host: here, port: Number(new URL(open.url).port), localAddress, ignoreTLS: true });
  await client.sendMail({ envelope: { from: 'a@x.example', to: [houghton] }, raw: mailSource() });
  client.close();
}

/** Begins a message, sends all of it, and waits until it is being processed. */
async function handIn(client: SmtpConversation): Promise<void> {
  await client.begin(houghton);
  const handedOver = open.reception.next();
  client.write(big);
  await handedOver;
}

describe('connections of one peer', () => {
  const tooMany = '421 Too many connections from your address, please try again later';

  it('are ten at once, and the next is told so and let go', async () => {
    open = await openDoor();
    const [first] = await talks(10);
    expect(await greeting()).toBe(tooMany);
    expect(open.log.lines).toEqual(['info smtp-in.refused {"code":421}']);
    await first?.say('QUIT');
    first?.socket.end();
    await first?.closed();
    expect(await greeting()).toMatch(/^220 /);
  });

  it('do not take the places of others, however often it comes', async () => {
    open = await openDoor({ limits: { mostConnections: 12 } });
    await talks(10);
    const storm = Array.from({ length: 40 }, greeting);
    await Promise.all([sendFrom(elsewhere), ...storm.map(async (said) => expect(await said).toBe(tooMany))]);
    expect(open.reception.kept).toHaveLength(1);
  });

  it('are as many as a trusted relay needs', async () => {
    open = await openDoor({ trustedRelays: [here] });
    await talks(30);
    expect(await greeting()).toMatch(/^220 /);
  });
});

describe('a message that only drips in', () => {
  it('is cut off in its time, and what has come of it is let go of', async () => {
    open = await openDoor({ limits: { transferMs: 400, mostFullMessages: 1 } });
    const client = await talk();
    await client.begin(houghton);
    client.write('x'.repeat(90_000));
    const drip = setInterval(() => client.write('x'), 20);
    expect(await client.reply()).toBe('421 4.4.2 The message took too long to arrive, please try again later');
    await client.closed();
    clearInterval(drip);
    expect(open.reception.arrived).toEqual([]);
    expect(open.log.lines).toEqual(['info smtp-in.refused {"code":421}']);
    await handIn(await talk());
    expect(open.reception.arrived).toHaveLength(1);
  });

  it('is told apart from one that is here and waits for us', async () => {
    open = await openDoor({ limits: { transferMs: 300 } });
    open.reception.hold();
    const client = await talk();
    await handIn(client);
    expect(await client.isSilent(600)).toBe(true);
    open.reception.release();
    expect(await client.reply()).toMatch(/^250 /);
  });
});

describe('memory for one peer', () => {
  it('is a quarter of all, and others find room beside it', async () => {
    open = await openDoor();
    open.reception.hold();
    const [first, second, third] = (await talks(3)) as [SmtpConversation, SmtpConversation, SmtpConversation];
    await handIn(first);
    await handIn(second);
    await third.begin(houghton);
    third.write(big);
    expect(await third.reply()).toMatch(/^451 4\.3\.0 /);
    const handedOver = open.reception.next();
    const sent = sendFrom(elsewhere);
    await handedOver;
    open.reception.release();
    await sent;
    expect(await first.reply()).toMatch(/^250 /);
    await handIn(third);
    expect(await third.reply()).toMatch(/^250 /);
  });

  it('is one message of full size at least', async () => {
    open = await openDoor({ limits: { mostFullMessages: 2 } });
    const client = await talk();
    await handIn(client);
    expect(await client.reply()).toMatch(/^250 /);
  });

  it('is all that there is for a trusted relay', async () => {
    open = await openDoor({ trustedRelays: [here] });
    open.reception.hold();
    for (const client of await talks(8)) await handIn(client);
    expect(open.reception.arrived).toHaveLength(8);
  });
});
