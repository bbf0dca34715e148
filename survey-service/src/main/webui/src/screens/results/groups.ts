import {FEW, nameOf, type Formats, type Words} from './figure';
import type {Question, Results} from './queries';

/** So many groups stand side by side at most: each is counted by a call of its own. */
export const MOST_GROUPS = 10;

/** A group of responses, as all of one unit. */
export interface Group {
  key: string;
  name: string;
  results: Results;
}

/** How all groups answered one question. */
export interface GroupTable {
  question: Question;
  columns: {key: string; name: string; n: number; isFew: boolean}[];
  /** For each option how many chose it, and which share of their group; undefined where nobody answered. */
  rows: {key: string; name: string; cells: {n: number; share?: number}[]}[];
}

interface Unit {
  key?: string;
  parent?: string;
}

/** The unit that holds all others, the lowest if there are several; undefined if more than one is at the top. */
export function wholeOf(units: Unit[]): string | undefined {
  const known = new Set(units.map(({key}) => key));
  let level = units.filter(({parent}) => !parent || !known.has(parent));
  let whole: string | undefined;
  while (level.length === 1) {
    const only = level[0]?.key;
    const below = units.filter(({parent}) => parent === only);
    if (below.length === 0) break;
    whole = only;
    level = below;
  }
  return whole;
}

/** The unit and those above it, the topmost first. */
export function wayTo(units: Unit[], key: string): string[] {
  const parents = new Map(units.map(unit => [unit.key, unit.parent]));
  const way: string[] = [];
  for (let at: string | undefined = key; at && !way.includes(at); at = parents.get(at)) way.unshift(at);
  return way;
}

/** A table for each question with options that somebody answered; groups in which nobody began are left out. */
export function groupTables(all: Group[], words: Pick<Words, 'consent'>, formats: Pick<Formats, 'text'>): GroupTable[] {
  const groups = all.filter(({results}) => (results.funnel?.started ?? 0) > 0);
  return (groups[0]?.results.questions ?? [])
    .filter(({options, rows}) => (options?.length ?? 0) > 0 && !rows?.length)
    .map(question => {
      const found = groups.map(({results}) => results.questions?.find(other => isSame(other, question)));
      return {
        question,
        columns: groups.map(({key, name}, index) => {
          const n = found[index]?.n ?? 0;
          return {key, name, n, isFew: n < FEW};
        }),
        rows: (question.options ?? []).map(option => ({
          key: option.key ?? '',
          name: nameOf(question, option, words, formats),
          cells: found.map(one => {
            const given = one?.options?.find(({key}) => key === option.key);
            return {n: given?.n ?? 0, share: (one?.n ?? 0) > 0 ? (given?.share?.value ?? 0) : undefined};
          }),
        })),
      };
    })
    .filter(({columns}) => columns.some(({n}) => n > 0));
}

function isSame(one: Question, other: Question): boolean {
  return one.question?.key === other.question?.key && one.question?.kind === other.question?.kind && one.question?.scale === other.question?.scale;
}
