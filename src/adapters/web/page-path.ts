/** Pages are all that is not a program's business. */
export function isPage(path: string): boolean {
  return !/^\/(api|health)(\/|$)/.test(path);
}

export function isAsset(path: string): boolean {
  return path.startsWith('/assets/');
}
