/** Where a link's secret is spent. `base`: what the service's addresses begin with, without a slash at the end. */
export function linkAddress(base: string, secret: string): string {
  return `${base}/sign-in/${secret}`;
}
