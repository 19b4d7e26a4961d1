import { workerData } from 'node:worker_threads';
import { type Chart } from '../../application/ports/chart-painter.js';
import { chartPng } from './chart-png.js';

const [, fonts] = workerData as [unknown, readonly string[]];

/** What the thread does: one chart at a time. */
export function paint(chart: Chart): Uint8Array {
  return chartPng(chart, fonts);
}
