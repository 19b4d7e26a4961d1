/** Where the page of an enquiry offers an act: the first three as buttons, the others in a list under headings. */
export type ActGroup = 'main' | 'ends' | 'ask' | 'discuss' | 'information' | 'tell' | 'agenda' | 'meet' | 'who' | 'promises' | 'close';

const headings: readonly (readonly [Exclude<ActGroup, 'main'>, string])[] = [
  ['ends', 'Other ends'],
  ['ask', 'Ask the councillor'],
  ['discuss', 'Discuss the work'],
  ['information', 'Request for information'],
  ['tell', 'Tell others'],
  ['agenda', 'Agenda item'],
  ['meet', 'Meet'],
  ['who', 'Who deals with it'],
  ['promises', 'Promises'],
  ['close', 'Close'],
];

interface Offered {
  readonly path: string;
  readonly group: ActGroup;
  readonly label: string;
}

/** `enquiry`: the address of its page. */
export function offersView(forms: readonly Offered[], enquiry: string) {
  const linked = (group: ActGroup) => forms.filter((form) => form.group === group).map(({ label, path }) => ({ text: label, href: `${enquiry}/${path}` }));
  return {
    main: linked('main').map((link, place) => ({ ...link, classes: place === 0 ? '' : 'govuk-button--secondary' })),
    others: headings.map(([group, heading]) => ({ heading, links: linked(group) })).filter(({ links }) => links.length > 0),
  };
}
