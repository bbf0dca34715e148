import {useMemo} from 'react';
import {useTranslation} from 'react-i18next';
import type {components} from '../../api/metrics';

export type Score = components['schemas']['Score'];
export type Change = components['schemas']['Change'];
export type Group = components['schemas']['Group'];
export type Point = components['schemas']['Point'];

export const METRICS = ['nps', 'csat', 'ces', 'rating', 'completion', 'volume'] as const;
export type Metric = (typeof METRICS)[number];

export const DIMENSIONS = ['survey', 'touchpoint', 'stage', 'channel', 'language', 'unit'] as const;
export type Dimension = (typeof DIMENSIONS)[number];
export type Filters = Partial<Record<Dimension, string>>;

/** What can be said of a change. */
export type Verdict = 'up' | 'down' | 'chance' | 'few' | 'none';

const SHARES: readonly Metric[] = ['csat', 'completion'];
const MEANS: readonly Metric[] = ['ces', 'rating'];

/** The ends of a metric's scale; none where it has no upper end, or each question its own. */
export const SCALES: Partial<Record<Metric, [number, number]>> = {nps: [-100, 100], csat: [0, 100], completion: [0, 100], ces: [1, 7]};

/** The number that a score is called by; undefined if nobody gave one. */
export function valueOf(metric: Metric, score: Score | undefined): number | undefined {
  return metric === 'volume' ? score?.n : score?.value;
}

export function verdictOf(change: Change | undefined): Verdict {
  if (change?.delta === undefined) return 'none';
  if (change.verdict === 'too-few') return 'few';
  if (!change.significant) return 'chance';
  return change.delta > 0 ? 'up' : 'down';
}

/** How a metric's numbers are written in a language. */
export function figures(language: string, metric: Metric) {
  const isShare = SHARES.includes(metric);
  const digits = metric === 'volume' ? 0 : MEANS.includes(metric) ? 2 : 1;
  const number = new Intl.NumberFormat(language, {
    style: isShare ? 'percent' : 'decimal',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const axis = new Intl.NumberFormat(language, {style: isShare ? 'percent' : 'decimal', maximumFractionDigits: 1});
  const signed = new Intl.NumberFormat(language, {maximumFractionDigits: digits, signDisplay: 'exceptZero'});
  return {
    value: (value: number | undefined) => (value === undefined ? '–' : number.format(isShare ? value / 100 : value)),
    axis: (value: number) => axis.format(isShare ? value / 100 : value),
    /** Of shares in points of percent. */
    change: (delta: number) => signed.format(delta),
    isShare,
  };
}

export function useFigures(metric: Metric) {
  const {i18n} = useTranslation();
  return useMemo(() => figures(i18n.language, metric), [i18n.language, metric]);
}

/** On which scale the intervals of groups are drawn together; of stars, that of the longest. */
export function barScale(metric: Metric, groups: Group[]): readonly [number, number] {
  const longest = Math.max(5, ...groups.map(({score}) => score?.scale ?? 0));
  return SCALES[metric] ?? [1, longest];
}
