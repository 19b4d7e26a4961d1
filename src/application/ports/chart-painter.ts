/** Numbers week by week, to be drawn: every word of it is here, so that nothing is told by colour alone. */
export interface Chart {
  readonly title: string;
  /** What somebody who does not see it is told: all that it shows. */
  readonly description: string;
  readonly columns: readonly string[];
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  readonly label: string;
  readonly as: 'bar' | 'line';
  /** One for each column. */
  readonly values: readonly number[];
}

/** Draws a chart as a PNG. null: it could not be drawn; the table beside it has the same numbers. */
export interface ChartPainter {
  paint(chart: Chart): Promise<Uint8Array | null>;
}
