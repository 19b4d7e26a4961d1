/** In place of the parser's thread: the message says what goes wrong. */
export function read(raw) {
  const bidden = Buffer.from(raw).toString();
  if (bidden === 'hang') for (;;);
  if (bidden === 'exit') process.exit(3);
  if (bidden === 'throw') throw new Error('on purpose');
  if (bidden === 'throw-later') return never(() => { throw new Error('on purpose'); });
  if (bidden === 'memory') {
    const kept = [];
    for (;;) kept.push(Array.from({ length: 100_000 }, (_, index) => ({ index })));
  }
  return { ok: true, value: bidden };
}

function never(then) {
  setTimeout(then, 10);
  return new Promise(() => {});
}
