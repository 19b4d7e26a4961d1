import { init } from 'echarts';
import { type Chart, type ChartSeries } from '../../application/ports/chart-painter.js';

/** As wide as a mail is: a picture that is made smaller has letters that nobody reads. */
export const width = 600;
const height = 340;

export const fontFamily = 'Atkinson Hyperlegible';
const ink = '#0b0c0c';

/** Dark, striped and pale: whoever sees no colours, or prints in grey, tells them apart. */
const marks = [
  { colour: '#1d70b8', decal: null },
  { colour: '#85b4dc', decal: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], color: '#0b0c0c' } },
  { colour: '#ffdd00', decal: null },
] as const;

/** An SVG that says what it is: with a role, a title and a description. */
export function chartSvg(chart: Chart): string {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    drawing.setOption(optionOf(chart));
    return named(drawing.renderToSVGString(), chart);
  } finally {
    drawing.dispose();
  }
}

function optionOf({ title, columns, series }: Chart) {
  const text = { fontFamily, color: ink };
  return {
    animation: false,
    backgroundColor: '#ffffff',
    textStyle: text,
    title: { text: title, left: 0, top: 0, textStyle: { ...text, fontSize: 15, fontWeight: 'bold' as const } },
    legend: { left: 0, top: 26, itemWidth: 22, itemHeight: 12, icon: 'rect', textStyle: { ...text, fontSize: 13 }, data: series.map(legendOf) },
    grid: { left: 30, right: 8, top: 76, bottom: 30 },
    xAxis: {
      type: 'category' as const,
      data: [...columns],
      axisTick: { show: false },
      axisLine: { lineStyle: { color: ink } },
      axisLabel: { ...text, fontSize: 10.5, interval: 0 },
    },
    yAxis: { type: 'value' as const, minInterval: 1, axisLabel: { ...text, fontSize: 11 }, splitLine: { lineStyle: { color: '#d8dadb' } } },
    series: series.map(seriesOf),
  };
}

/** A line is shown in the legend as a line. */
function legendOf({ label, as }: ChartSeries) {
  return as === 'line' ? { name: label, icon: 'path://M0,5 L8,5 L8,7 L0,7 Z M8,6 L12,1 L16,6 L12,11 Z M16,5 L24,5 L24,7 L16,7 Z' } : { name: label };
}

function seriesOf({ label, as, values }: ChartSeries, index: number) {
  const label10 = { fontFamily, color: ink, fontSize: 10 };
  if (as === 'line') {
    return {
      ...{ type: 'line' as const, name: label, data: [...values], symbol: 'diamond', symbolSize: 9, z: 5 },
      ...{ lineStyle: { color: '#d4351c', width: 1.5, type: 'dashed' as const }, itemStyle: { color: '#d4351c' } },
    };
  }
  const { colour, decal } = marks[index % marks.length] ?? marks[0];
  return {
    ...{ type: 'bar' as const, name: label, data: [...values], barGap: '0%', barCategoryGap: '18%' },
    itemStyle: { color: colour, borderColor: ink, borderWidth: 0.5, ...(decal === null ? {} : { decal: { ...decal, dashArrayX: [...decal.dashArrayX], dashArrayY: [...decal.dashArrayY] } }) },
    labelLayout: { hideOverlap: true },
    label: { ...label10, show: true, position: 'top' as const, distance: 2, formatter: ({ value }: { value?: unknown }) => (value === 0 ? '' : String(value)) },
  };
}

/** The library writes neither. */
function named(svg: string, { title, description }: Chart): string {
  const label = `role="img" aria-labelledby="chart-title chart-description"`;
  return svg.replace(/^<svg([^>]*)>/, (_, attributes: string) => `<svg ${label}${attributes}><title id="chart-title">${escaped(title)}</title><desc id="chart-description">${escaped(description)}</desc>`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
