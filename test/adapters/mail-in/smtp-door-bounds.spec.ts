import { SmtpConversation } from '../../support/mail-conversation.js';
import { houghton, openDoor, type OpenDoor } from './open-door.js';

let open: OpenDoor;
afterEach(async () => {
  open.reception.release();
  await open.door.stop();
});

const talk = (): Promise<SmtpConversation> => SmtpConversation.open(open.url);

describe('stopping', () => {
  it('lets a message that is being processed end, and answers it', async () => {
    open = await openDoor();
    open.reception.hold();
    const client = await talk();
    await client.begin(houghton);
    const handedOver = open.reception.next();
    client.write('Subject: x\r\n\r\nbody\r\n.\r\n');
    await handedOver;
    const stopped = open.door.stop();
    expect(await client.isSilent(50)).toBe(true);
    open.reception.release();
    expect(await client.reply()).toMatch(/^250 /);
    expect(await client.reply()).toMatch(/^421 /);
    await stopped;
    expect(open.reception.kept).toHaveLength(1);
  });

  it('lets a message that is still coming in end', async () => {
    open = await openDoor();
    const client = await talk();
    await client.begin(houghton);
    client.write('Subject: x\r\n\r\nhalf ');
    await client.isSilent(50);
    const stopped = open.door.stop();
    client.write('a body\r\n.\r\n');
    expect(await client.reply()).toMatch(/^250 /);
    await stopped;
    expect(open.reception.kept).toHaveLength(1);
  });

  it('closes idle connections at once with 421, in the middle of a transaction too', async () => {
    open = await openDoor();
    const [idle, addressing] = [await talk(), await talk()];
    await addressing.say('MAIL FROM:<ada@members.example>');
    const began = performance.now();
    await open.door.stop();
    expect(performance.now() - began).toBeLessThan(3_000);
    expect(await idle.reply()).toMatch(/^421 /);
    expect(await addressing.reply()).toMatch(/^421 /);
    await idle.closed();
  });

  it('takes no new connection', async () => {
    open = await openDoor();
    await open.door.stop();
    await expect(talk()).rejects.toThrow('ECONNREFUSED');
  });

  it('waits no longer than its grace for a message that never ends', async () => {
    open = await openDoor({ limits: { graceMs: 200 } });
    const client = await talk();
    await client.begin(houghton);
    client.write('Subject: x\r\n\r\nhalf ');
    await client.isSilent(20);
    const began = performance.now();
    await open.door.stop();
    expect(performance.now() - began).toBeLessThan(2_000);
    await client.closed();
    expect(open.reception.arrived).toEqual([]);
  });

  it('may be asked for twice', async () => {
    open = await openDoor();
    await Promise.all([open.door.stop(), open.door.stop()]);
    await open.door.stop();
  });
});

describe('a door that cannot be opened', () => {
  it('says why, and ends nothing', async () => {
    open = await openDoor();
    await expect(openDoor({ port: Number(new URL(open.url).port) })).rejects.toThrow('EADDRINUSE');
  });
});

describe('a client that falls silent', () => {
  it('is dismissed', async () => {
    open = await openDoor({ limits: { idleMs: 300 } });
    const client = await talk();
    expect(await client.reply()).toMatch(/^421 /);
  });

  it('is not, while it waits for us', async () => {
    open = await openDoor({ limits: { idleMs: 300 } });
    open.reception.hold();
    const client = await talk();
    await client.begin(houghton);
    client.write('Subject: x\r\n\r\nbody\r\n.\r\n');
    expect(await client.isSilent(800)).toBe(true);
    open.reception.release();
    expect(await client.reply()).toMatch(/^250 /);
  });
});

describe('memory', () => {
  it('is bounded over all connections: who finds no room is told to come again', async () => {
    open = await openDoor({ trustedRelays: ['127.0.0.1'], limits: { mostFullMessages: 2 } });
    open.reception.hold();
    const body = `Subject: x\r\n\r\n${'x'.repeat(90_000)}\r\n.\r\n`;
    const [first, second, third] = [await talk(), await talk(), await talk()];
    for (const client of [first, second, third]) await client.begin(houghton);
    for (const client of [first, second]) {
      const handedOver = open.reception.next();
      client.write(body);
      await handedOver;
    }
    third.write(body);
    expect(await third.reply()).toMatch(/^451 4\.3\.0 /);
    open.reception.release();
    expect(await first.reply()).toMatch(/^250 /);
    expect(await second.reply()).toMatch(/^250 /);
    await third.begin(houghton);
    third.write(body);
    expect(await third.reply()).toMatch(/^250 /);
    expect(open.reception.kept).toHaveLength(3);
  });

  it('is given back where a line is cut', async () => {
    open = await openDoor({ limits: { mostFullMessages: 1 } });
    for (let i = 0; i < 5; i += 1) {
      const client = await talk();
      await client.begin(houghton);
      client.write('x'.repeat(90_000));
      await client.isSilent(20);
      client.drop();
    }
    const client = await talk();
    await client.begin(houghton);
    client.write(`${'x'.repeat(90_000)}\r\n.\r\n`);
    expect(await client.reply()).toMatch(/^250 /);
  });

  it('does not grow with what is refused', async () => {
    open = await openDoor();
    const client = await talk();
    await client.begin(houghton);
    const block = Buffer.alloc(1_000_000, 'x');
    const before = process.memoryUsage().arrayBuffers;
    for (let i = 0; i < 100; i += 1) {
      client.write(block);
      if (client.socket.writableNeedDrain) await new Promise((resolve) => client.socket.once('drain', resolve));
    }
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
    expect(await client.say('\r\n.')).toMatch(/^552 /);
  });

  it('is not for more connections than are allowed', async () => {
    open = await openDoor({ limits: { mostConnections: 2 } });
    await Promise.all([talk(), talk()]);
    const third = await talk();
    await third.closed();
    expect(open.reception.arrived).toEqual([]);
  });
});
