/* Faces and stars of scores, drawn: not every device has a font for them. The same as Face in channel-gateway, for pages and e-mails. */
import {svg} from './base.js';

/**
 * The strokes of a face in a square of 240: brows, if it is angry, and a mouth.
 *
 * @param {number} mood from -1, the worst, to 1, the best
 */
export function strokes(mood) {
  const corner = 155 - Math.round(12 * mood), middle = 155 + Math.round(38 * mood);
  const mouth = `M75 ${corner}Q120 ${middle} 165 ${corner}`;
  return mood < -0.6 ? 'M68 74L98 86M172 74L142 86' + mouth : mouth;
}

const STAR = 'M120 22l30 66 72 8-54 49 15 71-63-36-63 36 15-71-54-49 72-8z';

const drawing = (...parts) => svg('svg', {viewBox: '0 0 240 240', class: 'drawn', 'aria-hidden': true}, ...parts);

/** The face for a score of a scale from `low` to `high`. */
export const face = (score, low, high) => drawing(
  svg('circle', {cx: 120, cy: 120, r: 100}),
  svg('path', {d: strokes((2 * score - low - high) / (high - low))}),
  ...[85, 155].map(x => svg('circle', {cx: x, cy: 104, r: 12, class: 'eye'})));

export const star = () => drawing(svg('path', {d: STAR, class: 'eye'}));
