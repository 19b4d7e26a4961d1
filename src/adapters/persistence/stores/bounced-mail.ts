/** Sets a mail's trouble and when the clerk is told of it; of one that a server sent back, that stands until somebody decides. */
export function unlessBounced(trouble: string, tellFrom: string): string {
  return `trouble = CASE WHEN bounced_at IS NULL THEN ${trouble} ELSE trouble END,
          tell_from = CASE WHEN bounced_at IS NULL THEN ${tellFrom} ELSE tell_from END`;
}
