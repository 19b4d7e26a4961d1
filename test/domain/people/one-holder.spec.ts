import { heldTwice } from '../../../src/domain/people/one-holder.js';
import { member, officer } from '../../support/builders.js';

const ada = member({ chairs: ['Planning', 'Parks and Open Spaces'] });
const ben = member({ id: 'ben', name: 'Councillor Ben Ames' });

describe('one chair of a committee', () => {
  it('is a fault of the later row, named with who is it already', () => {
    expect(heldTwice([ada, officer(), { ...ben, chairs: ['Allotments', ' parks and  Open spaces'] }], [])).toEqual([
      { row: 4, column: 'chairs', found: ' parks and  Open spaces', wanted: 'one chair of a committee, who is Councillor Ada Hill' },
    ]);
  });

  it('is a fault too where the table does not name who is it', () => {
    expect(heldTwice([{ ...ben, chairs: ['Planning'] }], [ada])).toMatchObject([{ row: 2, found: 'Planning' }]);
  });

  it.each([
    ['left', [{ ...ada, active: false }]],
    ['chairs another', [{ ...ada, chairs: ['Allotments'] }]],
  ])('is none where the one before %s', (_, others) => {
    expect(heldTwice([{ ...ben, chairs: ['Planning'] }], others)).toEqual([]);
  });

  it('may pass from one row to another', () => {
    expect(heldTwice([{ ...ada, chairs: [] }, { ...ben, chairs: ['Planning'] }], [])).toEqual([]);
  });
});

describe('one Mayor', () => {
  it('is a fault of the second, in the table or beside it', () => {
    const fault = { column: 'role', found: 'Mayor', wanted: 'one Mayor, who is Councillor Ada Hill' };
    const [mayor, second] = [member({ role: 'Mayor' }), member({ ...ben, role: 'Mayor' })];
    expect(heldTwice([mayor, second], [])).toEqual([{ row: 3, ...fault }]);
    expect(heldTwice([second], [mayor])).toEqual([{ row: 2, ...fault }]);
  });

  it('is none of a table’s that leaves two who are known alone', () => {
    expect(heldTwice([ben], [member({ role: 'Mayor' }), member({ id: 'cyd', role: 'Mayor' })])).toEqual([]);
  });
});
