import type {Dashboard, DashboardView, Tile} from './queries';

export const MOST_COLUMNS = 4;
export const MOST_ROWS = 3;
export const MOST_TILES = 24;

/** A tile that can be told from others while it is moved. */
export interface PlacedTile extends Tile {
  id: string;
}

/** A dashboard that is being changed; it is kept until it is stored, also over a reload. */
export interface Draft {
  name: string;
  shared: boolean;
  tiles: PlacedTile[];
  /** Of what it is a change. */
  tag: string;
  /** How many tiles have had an id. */
  ids: number;
}

/** What a new dashboard begins with. */
export const FIRST_TILES: Tile[] = [
  {kind: 'score', metric: 'nps', days: 30, width: 1, height: 1},
  {kind: 'trend', metric: 'nps', days: 90, width: 3, height: 1},
  {kind: 'breakdown', metric: 'csat', by: 'touchpoint', days: 90, width: 2, height: 2},
  {kind: 'words', days: 30, width: 2, height: 2},
];

export function draftOf({name = '', shared = false, tiles = []}: DashboardView, tag: string): Draft {
  return {name, shared, tag, tiles: tiles.map((tile, index) => ({...tile, id: `t${index}`})), ids: tiles.length};
}

/** What is stored of a draft. */
export function storedOf({name, shared, tiles}: Draft): Dashboard {
  return {name: name.trim(), shared, tiles: tiles.map(({id: _, ...tile}) => tile)};
}

/** The tile of one id in the place of the other's. */
export function move(draft: Draft, id: string, over: string): Draft {
  const from = draft.tiles.findIndex(tile => tile.id === id);
  const to = draft.tiles.findIndex(tile => tile.id === over);
  const moved = draft.tiles[from];
  if (!moved || to < 0 || from === to) return draft;
  const others = draft.tiles.filter(tile => tile.id !== id);
  return {...draft, tiles: [...others.slice(0, to), moved, ...others.slice(to)]};
}

/** A tile in another size, as far as there is room. */
export function resize(draft: Draft, id: string, width: number, height: number): Draft {
  const within = (size: number, most: number) => Math.min(most, Math.max(1, Math.round(size)));
  return change(draft, id, {width: within(width, MOST_COLUMNS), height: within(height, MOST_ROWS)});
}

export function change(draft: Draft, id: string, changes: Partial<Tile>): Draft {
  return {...draft, tiles: draft.tiles.map(tile => (tile.id === id ? {...tile, ...changes} : tile))};
}

export function add(draft: Draft, tile: Tile): Draft {
  return {...draft, tiles: [...draft.tiles, {...tile, id: `t${draft.ids}`}], ids: draft.ids + 1};
}

export function remove(draft: Draft, id: string): Draft {
  return {...draft, tiles: draft.tiles.filter(tile => tile.id !== id)};
}

/** A tile that was removed, where it was. */
export function restore(draft: Draft, tile: PlacedTile, index: number): Draft {
  return {...draft, tiles: [...draft.tiles.slice(0, index), tile, ...draft.tiles.slice(index)]};
}
