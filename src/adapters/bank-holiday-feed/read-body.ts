/** The bytes of an answer, or null where there are more than `most`: what is beyond is not read. */
export async function readBody(answer: Response, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const body: AsyncIterable<Uint8Array> | null = answer.body;
  if (body === null) return new Uint8Array(0);
  for await (const chunk of body) {
    chunks.push(chunk);
    bytes += chunk.byteLength;
    // Leaving the loop closes the connection.
    if (bytes > most) return null;
  }
  return Buffer.concat(chunks);
}
