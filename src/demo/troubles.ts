/** What a resident stops a councillor in the street for; `{}` is the place. */
export interface Trouble {
  readonly subject: string;
  readonly text: string;
  readonly answer: string;
  /** Which policy of the council in config/demo the answer follows. */
  readonly policy?: string;
  /** Why whoever deals with it flags the matter. */
  readonly contentious?: string;
}

export const places = [
  'Mill Lane', 'Tanyard Close', 'St Osyth Road', 'Quill Green', 'the Fair Field', 'Lower Weir', 'Station Approach',
  'Hopper Street', 'Beacon Rise', 'Candlemaker Row', 'Priory Walk', 'the Jubilee Gardens', 'Ferry Steps', 'Barley Mow Lane',
  'Chandler Court', 'Old Brickfield', 'the Wharf', 'Nettlecombe Drive', 'Sexton Lane', 'Kingfisher Way',
] as const;

export const troubles = [
  trouble('Street lamp out in {}', 'The lamp by the bend has been dark since last week, and people do not like walking there.', 'The lamp has been reported to the county, whose job it is; their reference is with us and the repair is due within ten days.'),
  trouble('Bin overflowing, {}', 'The litter bin was full again on Sunday and the foxes have had it over. Can it be emptied more often?', 'The bin has been emptied and is now on the Friday round as well.'),
  trouble('Dog fouling along {}', 'Three parents have spoken to me about the path to the school. Are there any notices left?', 'Two notices have been put up, and the warden will walk there at school time for a fortnight.'),
  trouble('Allotment waiting list', 'A resident of {} has been on the list since spring and asks where she stands.', 'She is fourth. Two plots are being given up at Michaelmas, so we expect to write to her before Christmas.'),
  trouble('Hedge over the footway, {}', 'Prams have to go into the road. Whose hedge is it?', 'It is the owner\'s of the corner house. We have written and asked for it to be cut back within three weeks.'),
  trouble('Bus shelter glass, {}', 'One pane of the shelter is cracked right across.', 'The pane is made safe with a board, and the new one is ordered.'),
  trouble('Parking on the verge at {}', 'The verge is churned up again on match days. Could posts be put in?', 'Posts will be on the agenda of the next amenities committee, with a price.', {
    policy: 'verges',
    contentious: 'The club and the residents are at odds over it, and both have written to the newspaper.',
  }),
  trouble('Playground swing, {}', 'The chain on the left swing squeaks and one link looks thin to me.', 'The swing was taken out of use today, inspected, and has a new chain.'),
  trouble('Hall booking charges', 'The choir from {} asks why its hire went up and whether there is a rate for charities.', 'There is: two thirds of the full rate. The form is on its way to them, and the last bill is corrected.'),
  trouble('Bench in memory of a resident', 'A family would like to give a bench at {}. What does it cost and who decides?', 'The cost is set out in the letter enclosed; the amenities committee decides, next on the second Tuesday.', { policy: 'memorials' }),
  trouble('Noise from the works at {}', 'The generator starts before seven. Are there hours in the contract?', 'The contract says from eight. The contractor has been told, and the site manager\'s number is put up at the gate.'),
  trouble('Cemetery tap', 'The tap nearest to {} has been off for a month.', 'The tap is mended; the valve had gone.'),
  trouble('Flooding at the bottom of {}', 'After Thursday\'s rain the drain did not take it. Who clears it, and when was it last done?', 'Highways clear it, last in March. We have asked for it to be done again before the autumn.'),
  trouble('Minutes of the finance committee', 'Could I have the papers behind item 7? A resident of {} asks about the reserve.', 'The papers are attached; nothing in them is confidential.'),
  trouble('Market pitch, {}', 'The cheese stall asks whether it may come on Saturdays too.', 'It may, from the first of next month; the form has gone to the stall.'),
  trouble('Speed sign at {}', 'The sign has shown two dashes since the clocks changed.', 'The battery was flat. It has been changed and the sign works.'),
  trouble('Grass cutting, {}', 'When is it next due? It was missed last time round.', 'It was cut on Monday. It had been missed because a van stood in the gateway.'),
  trouble('Christmas lights in {}', 'Shopkeepers ask whether there will be lights again and who pays for the current.', 'There will, switched on the last Friday of November; the council pays for the current as before.'),
  trouble('Fly-tipping behind {}', 'A sofa and a dozen paint tins, near the brook.', 'All of it has been taken away by the district, who look for an address among it.'),
  trouble('Grant for the scouts', 'The scouts at {} ask by when they must apply.', 'By the last day of January; the form and the rules have been sent to them.'),
  trouble('Public toilet locked, {}', 'It was locked at four on Saturday. What are the hours?', 'It should be open until six. The lock has been set right and the cleaner told.'),
  trouble('Name for the new road off {}', 'Residents would like it called after the old forge. To whom do they write?', 'To the district, which asks us first; we have put it on the planning agenda.'),
  trouble('Tree roots at {}', 'The pavement is lifted and a neighbour has tripped.', 'It has been reported to highways as a danger and marked with paint; their inspector comes this week.'),
  trouble('Wi-Fi in the library room', 'The group that meets near {} cannot get on to it.', 'The password had changed; the new one is on the notice board in the room.'),
  trouble('Precept leaflet', 'A resident of {} has not had one and asks how her share is made up.', 'One has been posted to her, and the same figures are on our pages.'),
  trouble('Old finger-post at {}', 'One arm points the wrong way since the storm.', 'It has been turned back and the bolt renewed.'),
] as const;

function trouble(subject: string, text: string, answer: string, more: Pick<Trouble, 'policy' | 'contentious'> = {}): Trouble {
  return { subject, text, answer, ...more };
}
