import fc from 'fast-check';
import { figuresSheet } from '../../../src/application/report/figures-sheet.js';
import { figureGroups, figureNames, figureSpec } from '../../../src/domain/digest/figure-list.js';
import { history } from '../../support/facts-histories.js';
import { paper } from './a-paper.js';

const about = 'About this paper';

describe('the sheet of figures', () => {
  it('begins with what it is of, and how to read it', () => {
    const lines = figuresSheet(paper([])).rows.filter(([part]) => part === about);
    expect(lines.slice(0, 3)).toEqual([
      [about, 'council', 'Houghton Regis Town Council'],
      [about, 'period', 'Monday 9 November 2026 to Friday 20 November 2026, both included'],
      [about, 'as known on', 'Monday 23 November 2026 at 09:00'],
    ]);
    expect(lines.slice(3).map(([, what]) => what)).toEqual(['note', 'note']);
  });

  it('has each figure of the list once, in its order, under its group, whatever happened', () => {
    fc.assert(
      fc.property(fc.array(history, { maxLength: 4 }), (all) => {
        const made = paper(all);
        const lines = figuresSheet(made).rows.filter(([part]) => part !== about);
        expect(lines).toEqual(figureNames.map((name) => [figureGroups[figureSpec(name).group], figureSpec(name).label, made.figures[name]]));
      }),
      { numRuns: 50 },
    );
  });
});
