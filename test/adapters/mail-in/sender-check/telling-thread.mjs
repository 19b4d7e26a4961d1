/** In place of the checking thread: the message says what comes of it. */
export function results({ raw, from }) {
  const bidden = Buffer.from(raw).toString();
  if (bidden === 'hang') for (;;);
  if (bidden === 'exit') process.exit(3);
  if (bidden === 'throw') throw new Error('on purpose');
  if (bidden === 'memory') {
    const kept = [];
    for (;;) kept.push(Array.from({ length: 100_000 }, (_, index) => ({ index })));
  }
  return [{ method: 'spf', result: 'pass', properties: new Map([['smtp.mailfrom', from.returnPath]]) }];
}
