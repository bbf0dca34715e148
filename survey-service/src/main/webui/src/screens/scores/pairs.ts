import type {Dimension, Group} from '../../ui/scores/figures';

/** Groups by two dimensions as a table: the keys of its rows and columns, in the order in which they came. */
export function matrixOf(groups: Group[], by: Dimension, across: Dimension) {
  const of = (group: Group, dimension: Dimension) => group.dimensions?.[dimension] ?? '';
  const known = new Map(groups.map(group => [JSON.stringify([of(group, by), of(group, across)]), group]));
  return {
    rows: [...new Set(groups.map(group => of(group, by)))],
    columns: [...new Set(groups.map(group => of(group, across)))],
    cell: (row: string, column: string): Group | undefined => known.get(JSON.stringify([row, column])),
  };
}
