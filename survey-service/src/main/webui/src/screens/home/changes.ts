import {SCALES, verdictOf, type Dimension, type Group, type Metric} from '../../ui/scores/figures';

/** A score that was compared. */
export interface Compared {
  metric: Metric;
  by: Dimension;
  groups: Group[];
}

/** A score of a group that has really changed. */
export interface RealChange {
  metric: Metric;
  by: Dimension;
  key: string;
  group: Group;
}

const STARS: readonly [number, number] = [1, 5];

/** What has really changed, the greatest changes on their scales first. */
export function realChanges(compared: Compared[]): RealChange[] {
  return compared
    .flatMap(of)
    .filter(({key, group}) => key !== '' && group.change?.significant)
    .sort((a, b) => share(b) - share(a));
}

function share({metric, group}: RealChange): number {
  const [least, most] = SCALES[metric] ?? STARS;
  return Math.abs(group.change?.delta ?? 0) / (most - least);
}

/** Of how many touchpoints, units and surveys could be said whether they have changed: one of 20 seems to by chance. */
export function comparisons(compared: Compared[]): number {
  return compared.flatMap(of).filter(({key, group}) => key !== '' && !['none', 'few'].includes(verdictOf(group.change))).length;
}

function of({metric, by, groups}: Compared): RealChange[] {
  return groups.map(group => ({metric, by, group, key: group.dimensions?.[by] ?? ''}));
}
