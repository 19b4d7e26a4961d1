/** The names of the header fields of raw bytes, read without any parser's mercy. */
export function headersOf(mime: Buffer): readonly string[] {
  const [header = ''] = mime.toString('latin1').split('\r\n\r\n', 1);
  return header
    .split('\r\n')
    .filter((line) => !/^[ \t]/.test(line))
    .map((line) => line.slice(0, line.indexOf(':')).toLowerCase());
}
