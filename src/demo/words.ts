export const openings = ['Good morning', 'Dear all', 'Hello', 'Good afternoon', 'Dear Clerk'] as const;
export const thanks = ['Many thanks', 'With thanks', 'Kind regards', 'Best wishes', 'Thank you'] as const;

export const holdingWords = [
  'Thank you for raising this. I need to look at the site first, and will answer by the day given here.',
  'I have asked the contractor and expect to hear this week. You will have our answer by the day given here.',
  'The county has to tell us whose it is. I will write again by the day given here.',
] as const;

export const renewalReasons = [
  'The contractor has not come back to us, and I do not want to guess.',
  'The inspection was put off because of the weather.',
  'The papers we need are with the auditor until the end of the week.',
] as const;

export const contactWords = [
  'Thank you, I have your message and am looking into it.',
  'I went by this morning and took photographs. More when I know more.',
  'Could be ours, could be the county\'s: I am finding out.',
] as const;

export const withdrawals = [
  'The councillor says that the resident has sorted it out with the neighbour.',
  'The councillor telephoned: it has been mended and no answer is needed.',
] as const;

export const replies = [
  'Thank you, I have passed that on.',
  'Thank you. She tells me that it is also bad further up, near the post box.',
  'That is good news, they will be pleased.',
] as const;

export const redirections = [
  'This is looked after by them. I have passed your message on today, with the place and the photograph.',
  'They own it and have a number for it. I have asked them to write to you straight away.',
] as const;

export const requests = [
  'Can you tell me which side of the road it is on, and since when?',
  'Has the resident a photograph, or the number on the post?',
] as const;

export const particulars = ['On the left as you come from the church, for about a fortnight.', 'She sent me this: number 14, and it flickers.'] as const;

export const burdenWords = {
  reason: 'The records from before 2014 are on paper and not indexed.',
  work: 'Reading the minutes and invoices of ten years, and leaving out what is personal.',
  narrower: 'Would the last three years be enough?',
  talk: 'We talked it through on the telephone: the last three years are what matters.',
  agreed: 'The last three years, as a table.',
} as const;

export const committees = ['Planning Committee', 'Open Spaces Committee', 'Finance Committee'] as const;

export const strangers = [
  ['Blocked drain', 'I found this address on the notice board. The drain outside our house smells. Who do I ask?'],
  ['Council tax', 'Please can you tell me which band our house is in. I could not find it on your page.'],
  ['Lost cat', 'Grey, white socks, answers to Admiral. Last seen near the Wharf on Tuesday.'],
  ['Quote for grounds maintenance', 'We are a family firm and would welcome the chance to quote for your grass.'],
  ['Thank you', 'The bench looks lovely. Please thank the men who put it in.'],
] as const;
