import {svg} from './dom.js';
import {localized, text} from './texts.js';

const HEIGHT = 150, TOP = 12, BOTTOM = 118;
const y = emotion => TOP + (2 - emotion) * (BOTTOM - TOP) / 4;

/** Where each touchpoint with a feeling stands: a stage has as much room as any other. */
function points(journey, persona, width, language) {
  const room = width / journey.stages.length;
  return journey.stages.flatMap((stage, s) => stage.touchpoints.map((point, t) => ({
    x: room * (s + (t + 1) / (stage.touchpoints.length + 1)), emotion: point.emotions?.[persona], name: localized(point.name, language) || point.key
  }))).filter(point => point.emotion !== undefined);
}

/** A line that leaves and reaches each point level, so that no bend claims more than was said. */
const path = places => places.map(({x, emotion}, i) => {
  if (!i) return `M${x} ${y(emotion)}`;
  const before = places[i - 1], half = (before.x + x) / 2;
  return `C${half} ${y(before.emotion)} ${half} ${y(emotion)} ${x} ${y(emotion)}`;
}).join('');

/** How a persona feels along the way, for a board of that width in pixels. */
export function curve(journey, persona, name, width, language) {
  const places = points(journey, persona, width, language);
  const words = places.map(({name: at, emotion}) => `${at}: ${text(String(emotion))}`).join(', ');
  const label = places.length ? text('curve', {name, points: words}) : text('noCurve', {name});
  const room = width / Math.max(1, journey.stages.length);
  return svg('svg', {class: 'curve', role: 'img', 'aria-label': label, viewBox: `0 0 ${width} ${HEIGHT}`, preserveAspectRatio: 'none'},
    [2, 1, -1, -2].map(line => svg('line', {class: 'grid', x1: 0, x2: width, y1: y(line), y2: y(line)})),
    svg('line', {class: 'middle', x1: 0, x2: width, y1: y(0), y2: y(0)}),
    [2, -2].map(line => svg('text', {x: 4, y: y(line) + (line > 0 ? 14 : -5)}, text(String(line)))),
    journey.stages.map((stage, s) => svg('text', {class: 'stage', x: room * s + 12, y: HEIGHT - 8}, localized(stage.name, language) || stage.key)),
    places.length > 1 && svg('path', {class: 'feel', d: path(places)}),
    places.map(place => svg('circle', {class: 'dot', cx: place.x, cy: y(place.emotion), r: 6}, svg('title', {}, `${place.name}: ${text(String(place.emotion))}`))));
}
