/** Every clause that the five protocols hold for this service, by its id; the councils' files say what each asks. */
export const clauseIds: readonly string[] = [
  ...of('houghton-regis', [
    '3.1', '4.3-timely', '4.3-information', '4.3-pressure', '7.1', '8.1', '8.4', '9.1', '9.2', '10.1', '10.2',
    '10.3', '10.4', '10.5', '11.1', '12.2', '12.3-officer', '12.3-member', '13.1',
  ]),
  ...of('great-aycliffe', [
    '1.13', '2.3', '2.4', '6.3', '2.6', '3.5', '3.6', '4.6', '5.3', '5.4', '6.2', '5.5', '5.6', '5.7-5.10',
    '6.1-timely', '6.1-information', '7.1', '7.2', '7.3', '7.4', '7.5', '7.6', '7.7', '7.8', '7.9', '7.10',
    '7.11', '7.12', '7.13', '7.14', '7.15', '8.1', '8.2', '9.7', '9.10', '11.1-11.3', '11.5', '11.6', '11.8',
    '12.1', '12.2', '12.3',
  ]),
  ...of('st-austell', [
    '2.2.2', '2.2.4', '3.1-timely', '3.1-information', '3.2', '3.3', '3.1-outside-bodies', '4.1', '4.2', '4.3',
    '4.4', '5.2-chair', '5.2-conciliation', '5.5',
  ]),
  ...of('ware', [
    '1.3', '2.2', '2.3.5-agenda', '2.3.5-instruct', '2.4', '3.1-timely', '3.1-information', '3.2', '4.2', '4.3',
    '4.4', '5.2', '5.4',
  ]),
  ...of('nuthurst', [
    '2.3', '2.5', '3.1-timely', '3.1-information', '3.2', '4.1', '5.2', '5.3',
  ]),
];

function of(council: string, printed: readonly string[]): readonly string[] {
  return printed.map((one) => `${council}/${one}`);
}
