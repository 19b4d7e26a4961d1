import { Resvg } from '@resvg/resvg-js';
import { type Chart } from '../../application/ports/chart-painter.js';
import { chartSvg, fontFamily, width } from './chart-svg.js';

/** Bytes: a digest must pass every mail server, and be read on a telephone in a village hall. */
const mostBytes = 60_000;
/** The first is sharp on screens with two points to a pixel; a crowded chart is drawn smaller. */
const scales = [1.5, 1.25, 1] as const;

/** `fonts`: files of the one font. Without a font that it knows, the library leaves all text out and says nothing. */
export function chartPng(chart: Chart, fonts: readonly string[]): Uint8Array {
  const svg = chartSvg(chart);
  const font = { fontFiles: [...fonts], loadSystemFonts: false, defaultFontFamily: fontFamily };
  for (const scale of scales) {
    const png = new Resvg(svg, { font, fitTo: { mode: 'width', value: width * scale } }).render().asPng();
    if (png.length <= mostBytes) return png;
  }
  throw new Error(`The chart “${chart.title}” comes to more than ${mostBytes} bytes.`);
}
