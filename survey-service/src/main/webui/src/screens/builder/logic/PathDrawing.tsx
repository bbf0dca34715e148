import {useTranslation} from 'react-i18next';
import {useBuilder} from '../context';
import type {Edge, PathMap} from '../model/paths';
import {targetOf} from '../model/sentence';
import {useSpeaker} from '../useSpeaker';
import classes from './PathDrawing.module.css';
import {wayOf} from './wayOf';

const WIDTH = 460;
const BOX = {x: 110, width: 240, height: 40};
const STEP = 68;
const TOP = 8;
const MOST_LETTERS = 34;
/** How far to the side an edge goes that passes one box; more for each further one, up to the margin. */
const SIDE = 26;
const FURTHER = 14;
const MARGIN = 100;

/** The ways through a survey as a picture; what it shows is told in sentences beside it, too. */
export function PathDrawing({map}: {map: PathMap}) {
  const {t} = useTranslation('builder');
  const {go} = useBuilder();
  const speaker = useSpeaker();
  const rows = new Map(map.nodes.map((node, index) => [node.key, index]));
  return (
    <div className={classes.frame} tabIndex={0} role="group" aria-label={t('paths.picture')}>
      <svg viewBox={`0 0 ${WIDTH} ${map.nodes.length * STEP}`} width={WIDTH} className={classes.picture}>
        <defs>
          <marker id="path-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path d="M0 0 8 4 0 8z" className={classes.arrow} />
          </marker>
        </defs>
        {map.edges.map((edge, index) => (
          <path key={index} d={line(edge, rows)} className={classes.edge} data-kind={edge.kind} markerEnd="url(#path-arrow)">
            <title>{wayOf(edge, t, speaker)}</title>
          </path>
        ))}
        {map.nodes.map(({key, kind, isReached}, index) => {
          const words = targetOf(key, speaker);
          const label = words.length > MOST_LETTERS ? `${words.slice(0, MOST_LETTERS - 1)}…` : words;
          const box = (
            <g className={classes.node} data-kind={kind} data-missed={!isReached || undefined} transform={`translate(${BOX.x} ${TOP + index * STEP})`}>
              <rect width={BOX.width} height={BOX.height} rx={kind === 'end' ? BOX.height / 2 : 8} />
              <text x={BOX.width / 2} y={BOX.height / 2} dominantBaseline="central" textAnchor="middle">
                {isReached ? label : `⚠ ${label}`}
              </text>
            </g>
          );
          return kind === 'end' ? (
            <g key={key}>{box}</g>
          ) : (
            <a
              key={key}
              href={`#${key}`}
              aria-label={t('paths.edit', {question: words})}
              onClick={event => {
                event.preventDefault();
                go({tab: 'questions', question: key});
              }}
            >
              {box}
            </a>
          );
        })}
      </svg>
    </div>
  );
}

/** Straight down to the next box; past others by a curve: what is left out on the left, what is jumped to on the right. */
function line({from, to, kind}: Edge, rows: Map<string, number>): string {
  const [start, end] = [rows.get(from) ?? 0, rows.get(to) ?? 0];
  const middle = BOX.x + BOX.width / 2;
  if (end === start + 1 && kind !== 'quota') return `M${middle} ${TOP + start * STEP + BOX.height}V${TOP + end * STEP}`;
  const isLeft = kind === 'skip';
  const x = isLeft ? BOX.x : BOX.x + BOX.width;
  const away = Math.min(SIDE + Math.abs(end - start) * FURTHER, MARGIN) * (isLeft ? -1 : 1);
  const y = (row: number, part: number) => TOP + row * STEP + BOX.height * part;
  return `M${x} ${y(start, 0.7)}C${x + away} ${y(start, 0.7)} ${x + away} ${y(end, 0.3)} ${x} ${y(end, 0.3)}`;
}
