import { join } from 'node:path';
import { chartPng } from '../../../src/adapters/chart/chart-png.js';
import { chartSvg } from '../../../src/adapters/chart/chart-svg.js';
import { type Chart } from '../../../src/application/ports/chart-painter.js';

const family = join(__dirname, '..', '..', '..', 'node_modules', '@expo-google-fonts', 'atkinson-hyperlegible');
const fonts = ['400Regular', '700Bold'].map((cut) => join(family, cut, `AtkinsonHyperlegible_${cut}.ttf`));

const weeks = Array.from({ length: 13 }, (_, index) => `${index + 1} Nov`);
const values = (of: (week: number) => number): readonly number[] => weeks.map((_, index) => of(index));

function chart(of: (week: number) => number): Chart {
  return {
    ...{ title: 'The 13 weeks to <Sunday> & so on', description: 'Received: "much".', columns: weeks },
    series: [
      { label: 'received', as: 'bar', values: values(of) },
      { label: 'answered', as: 'bar', values: values((week) => of(week + 1)) },
      { label: 'answered late', as: 'bar', values: values((week) => of(week + 2)) },
      { label: 'overdue at its end', as: 'line', values: values((week) => of(week + 3)) },
    ],
  };
}

const busy = chart((week) => 37 + ((week * 7919) % 961));

describe('a chart', () => {
  it('says what it is: role, title and description, and every label in words', () => {
    const svg = chartSvg(busy);
    expect(svg).toMatch(/^<svg role="img" aria-labelledby="chart-title chart-description"/);
    expect(svg).toContain('<title id="chart-title">The 13 weeks to &lt;Sunday&gt; &amp; so on</title><desc id="chart-description">Received: "much".</desc>');
    for (const word of [...weeks, 'received', 'answered', 'answered late', 'overdue at its end']) expect(svg).toContain(`>${word}</text>`);
  });

  it('says each number of its bars, and no noughts', () => {
    const svg = chartSvg(chart((week) => (week % 2 === 0 ? 0 : 9)));
    expect(svg.match(/>9<\/text>/g)).toHaveLength(6 + 7 + 6);
  });

  it('tells its series apart by more than colour: one is striped, one is a dashed line', () => {
    const svg = chartSvg(busy);
    expect(svg).toContain('<pattern');
    expect(svg).toContain('stroke-dasharray');
  });

  it.each([
    ['a quiet one', chart(() => 0), 900],
    ['a usual one', chart((week) => (week * 5) % 14), 750],
    ['a busy one', busy, 600],
    ['one of thousands', chart((week) => 12_345 + week * 1_111), 900],
  ])('is a PNG of at most 60 kB: %s', (_, one, pixels) => {
    const png = Buffer.from(chartPng(one, fonts));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.length).toBeLessThanOrEqual(60_000);
    expect(png.readUInt32BE(16)).toBe(pixels);
  });

  it('has its words in it: without the font there would be none', () => {
    expect(chartPng(busy, fonts).length).toBeGreaterThan(chartPng(busy, []).length + 5_000);
  });
});
