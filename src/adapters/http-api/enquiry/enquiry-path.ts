import { type CouncilSlug } from '../../../domain/council/council.js';

export function enquiryPath(council: CouncilSlug, reference: string): string {
  return `/api/v1/councils/${council}/enquiries/${encodeURIComponent(reference)}`;
}
