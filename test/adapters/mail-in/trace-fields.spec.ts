import { withoutTraceFields } from '../../../src/adapters/mail-in/trace-fields.js';
import { rawMail } from '../../support/mail-source.js';

const own = ['From: a@x.example\r\n', 'Subject: x\r\n', 'Message-ID: <a@x.example>\r\n', 'DKIM-Signature: v=1; b=abc\r\n\tdef\r\n'];
const body = '\r\nReceived: this is text\r\nReturn-Path: so is this\r\n';
const bare = rawMail(...own, body);

const without = (...pieces: readonly string[]): string => Buffer.from(withoutTraceFields(rawMail(...pieces))).toString('latin1');

describe('a message without what was added on the way', () => {
  it('is itself where nothing was', () => {
    expect(withoutTraceFields(bare)).toBe(bare);
  });

  it.each<[field: string]>([
    ['Received: from a by b; Fri, 22 May 2026 17:20:00 +0100\r\n'],
    ['Received: from a\r\n\tby b\r\n with ESMTP;\r\n Fri, 22 May 2026 17:20:00 +0100\r\n'],
    ['RECEIVED: from a by b\r\n'],
    ['Received : from a by b\r\n'],
    ['Received: from a by b\n'],
    ['X-Received: by 2002:a05\r\n'],
    ['Received-SPF: pass\r\n'],
    ['Return-Path: <a@x.example>\r\n'],
    ['Delivered-To: enquiries@houghton-regis.example\r\n'],
    ['X-Original-To: enquiries@houghton-regis.example\r\n'],
    ['Envelope-To: enquiries@houghton-regis.example\r\n'],
    ['Delivery-Date: Fri, 22 May 2026 17:20:00 +0100\r\n'],
    ['Authentication-Results: mx.example; dkim=pass\r\n'],
    ['ARC-Seal: i=1; a=rsa-sha256\r\n'],
    ['ARC-Authentication-Results: i=1; mx.example\r\n'],
    ['X-Spam-Status: No, score=-1.0\r\n'],
    ['X-MS-Exchange-Transport-EndToEndLatency: 00:00:01.5\r\n'],
  ])('has the same bytes by two roads: %j', (field) => {
    const [first = '', ...rest] = own;
    expect(without(field, ...own, body)).toBe(bare.toString('latin1'));
    expect(without(first, field, ...rest, body)).toBe(bare.toString('latin1'));
    expect(without(...own, field, field, body)).toBe(bare.toString('latin1'));
  });

  it.each<[field: string]>([
    ['X-Received-By: us\r\n'],
    ['Receive: x\r\n'],
    ['X-A: b\r\n Received: folded into another\r\n'],
    ['no colon at all\r\n'],
    ['Date: Fri, 22 May 2026 17:20:00 +0100\r\n'],
  ])('keeps %j', (field) => {
    expect(without(field, ...own, body)).toBe(field + bare.toString('latin1'));
  });

  it('keeps what stands in the body, after a header of LF lines too', () => {
    expect(without('From: a@x.example\nReceived: x\n\nReceived: y\n')).toBe('From: a@x.example\n\nReceived: y\n');
  });

  it.each<[name: string, raw: string]>([
    ['nothing', ''],
    ['a header that does not end', 'From: a@x.example'],
    ['line breaks', '\r\n\r\n'],
    ['a body alone', '\r\nReceived by hand\r\n'],
  ])('may be %s', (_name, raw) => {
    expect(without(raw)).toBe(raw);
  });

  it('costs next to nothing at 25 MB, header or body', () => {
    const began = performance.now();
    withoutTraceFields(Buffer.concat([rawMail('Received: x\r\n', ...own, '\r\n'), Buffer.alloc(25_000_000, 'a\n')]));
    withoutTraceFields(Buffer.alloc(25_000_000, 'a'));
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});
