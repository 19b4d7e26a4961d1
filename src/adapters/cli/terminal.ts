/** Where a command writes. A line break is the writer's: each call is one line or several whole ones. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
}
