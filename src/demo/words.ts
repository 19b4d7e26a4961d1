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

export const strangers = [
  ['Blocked drain', 'I found this address on the notice board. The drain outside our house smells. Who do I ask?'],
  ['Council tax', 'Please can you tell me which band our house is in. I could not find it on your page.'],
  ['Lost cat', 'Grey, white socks, answers to Admiral. Last seen near the Wharf on Tuesday.'],
  ['Quote for grounds maintenance', 'We are a family firm and would welcome the chance to quote for your grass.'],
  ['Thank you', 'The bench looks lovely. Please thank the men who put it in.'],
] as const;
