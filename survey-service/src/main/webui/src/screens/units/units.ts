import type {components} from '../../api/surveys';

export type Unit = components['schemas']['Unit'];

/** A unit as its form has it. */
export interface UnitValues {
  name: Record<string, string>;
  /** The key of the one above; empty at the top. */
  parent: string;
}

export function unitValues({name, parent}: Unit): UnitValues {
  return {name: name ?? {}, parent: parent ?? ''};
}

/** A unit with those below it. */
export interface UnitNode {
  value: string;
  label: string;
  children?: UnitNode[];
}

/** All units as trees, in the order of their names; one whose parent isn't there stands at the top. */
export function unitTrees(units: Unit[], nameOf: (unit: Unit) => string, language: string): UnitNode[] {
  const collator = new Intl.Collator(language, {numeric: true});
  const keys = new Set(units.map(unit => unit.key));
  const below = new Map<string, Unit[]>();
  for (const unit of units) {
    const parent = unit.parent && keys.has(unit.parent) ? unit.parent : '';
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const nodes = (parent: string): UnitNode[] =>
    (below.get(parent) ?? [])
      .map(unit => {
        const children = nodes(unit.key ?? '');
        const node = {value: unit.key ?? '', label: nameOf(unit)};
        return children.length > 0 ? {...node, children} : node;
      })
      .sort((a, b) => collator.compare(a.label, b.label));
  return nodes('');
}

/** The keys of a unit and of all above it, the nearest first. */
export function withAllAbove(units: Unit[], key: string): string[] {
  const parents = new Map(units.map(unit => [unit.key ?? '', unit.parent ?? '']));
  const way: string[] = [];
  for (let at = key; at && parents.has(at) && !way.includes(at); at = parents.get(at) ?? '') way.push(at);
  return way;
}

/** Where a unit may move to: anywhere but to itself and below. */
export function possibleParents(units: Unit[], key: string): Unit[] {
  return units.filter(unit => !withAllAbove(units, unit.key ?? '').includes(key));
}

/** A file of units: rows by the header's names. */
export type Rows = Record<string, string>[];

/** What stands in a file's columns `key`, `parent`, `name`, and `name:de` and the like for other languages. */
export function unitsOf(rows: Rows, language: string): Unit[] {
  return rows.map(row => {
    const name: Record<string, string> = {};
    for (const [column, value] of Object.entries(row)) {
      const [field, tag = language] = column.trim().split(':');
      if (field?.toLowerCase() === 'name' && value.trim()) name[tag.trim()] = value.trim();
    }
    return {key: (row.key ?? '').trim(), name, parent: (row.parent ?? '').trim()};
  });
}

/** Where in the file it stands that a service speaks of: `3.parent` of the fourth unit is line 5, for the header is one. */
export function lineOf(path: string): {line: number; field: string} | undefined {
  const parts = /^\[?(\d+)\]?\.?(.*)$/.exec(path);
  return parts ? {line: Number(parts[1]) + 2, field: parts[2] ?? ''} : undefined;
}
