interface PageWords {
  readonly title: string;
  readonly lines: readonly string[];
}

const failed: PageWords = {
  title: 'Sorry, there is a problem with the service',
  lines: ['Try again later.', 'What went wrong is recorded. If you sent a form, it is safe to send it again: it is done once.'],
};

const words: Readonly<Record<number, PageWords>> = {
  400: {
    title: 'The request cannot be read',
    lines: ['Go back, check what you entered and try again.'],
  },
  403: {
    title: 'You cannot do this',
    lines: ['Your part in the council does not allow it, or the form was sent from another website.', 'If you think you should be able to, ask the clerk.'],
  },
  404: {
    title: 'Page not found',
    lines: [
      'If you typed the web address, check it is correct.',
      'If you pasted it, check you copied the entire address.',
      'An enquiry that you take no part in is not shown either.',
    ],
  },
  410: {
    title: 'This is no enquiry any more',
    lines: ['It was taken out: it is dealt with elsewhere, and nothing of it is kept here.'],
  },
  413: {
    title: 'What you sent is too long',
    lines: ['Go back and shorten it. A text can have up to 100,000 characters.'],
  },
};

export function pageWords(status: number): PageWords {
  return words[status] ?? failed;
}

/** What has words of its own keeps its status; what else the browser sent wrong is a 400; the rest is our failure. */
export function shownStatus(status: number): number {
  if (status in words) return status;
  return status >= 400 && status < 500 ? 400 : 500;
}
