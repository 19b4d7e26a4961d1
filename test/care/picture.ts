import { type Installation } from '../crash/installation.js';
import { PatientClient } from '../crash/client.js';

interface Page {
  readonly items: readonly { readonly reference: string }[];
  readonly next: string | null;
}

/** All that the API says of the enquiries, less what changes by itself: the instant of asking. */
export async function pictureOf(installation: Installation): Promise<unknown> {
  const client = new PatientClient(installation, () => true);
  try {
    const pages: Page[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Page = await client.get(`enquiries?limit=100${cursor && `&cursor=${cursor}`}`);
      pages.push(page);
      cursor = page.next;
    }
    const lines = pages.flatMap(({ items }) => items);
    const details: unknown[] = [];
    for (const { reference } of lines) details.push(await client.get(`enquiries/${reference}`));
    return JSON.parse(JSON.stringify({ lines, details }, (key, value: unknown) => (key === 'asOf' ? undefined : value)));
  } finally {
    client.close();
  }
}
