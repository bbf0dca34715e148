import type {VersionDiff} from '../queries';
import type {Draft, Question, Text} from './draft';
import {scoresOf} from './kinds';

/** A score of the newest version that would end with it if the draft were published. */
export interface EndedScore {
  /** The question's key in that version. */
  question: string;
  title: Text;
  /** The newest version. */
  version: number;
  /** Whether another score begins in its place. */
  isReplaced: boolean;
  /** The field of the draft by which it ends; undefined if the question isn't asked any more. */
  at?: string;
}

/** Which scores don't run on by the service's own rule, and where in the draft that comes from. */
export function endedScores(draft: Draft, since: VersionDiff | undefined): EndedScore[] {
  const {from: version = 0, changes = [], scores = []} = since ?? {};
  const changed = (path: string) => changes.find(change => change.path === path);
  const renamed = new Set<number>();
  return scores
    .filter(({runsOn}) => !runsOn)
    .map(({question: key = ''}): EndedScore => {
      const path = `questions[${key}]`;
      const index = draft.questions.findIndex(question => question.key === key);
      const now = draft.questions[index];
      if (now) {
        const field = changed(`${path}.kind`) ? 'kind' : 'scale';
        return {question: key, title: now.title, version, isReplaced: scoresOf(now) !== undefined, at: `questions[${index}].${field}`};
      }
      const before = changed(path)?.before as unknown as Question | undefined;
      const next = before ? successor(before) : -1;
      renamed.add(next);
      return {question: key, title: before?.title ?? {}, version, isReplaced: next >= 0, ...(next >= 0 && {at: `questions[${next}].key`})};
    });

  /** The new question that asks the same; of several the one of the same title. */
  function successor({kind, title}: Question): number {
    const alike = draft.questions
      .map((question, index) => ({question, index}))
      .filter(({question, index}) => question.kind === kind && changed(`questions[${question.key}]`)?.kind === 'added' && !renamed.has(index));
    const same = alike.find(({question}) => JSON.stringify(question.title) === JSON.stringify(title));
    return (same ?? alike[0])?.index ?? -1;
  }
}

/** Why a score doesn't run on, as the service says it. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^is not asked any more$/, 'gone'],
  [/^was of the kind (?<before>\w+), is (?<after>\w+)$/, 'kind'],
  [/^was asked up to (?<before>\d+), is up to (?<after>\d+)$/, 'scale'],
];

/** The name of a reason and what it is about; undefined for one that isn't known here. */
export function knownReason(reason: string): {name: string; values: Record<string, string>} | undefined {
  for (const [form, name] of REASONS) {
    const found = form.exec(reason);
    if (found) return {name, values: {...found.groups}};
  }
  return undefined;
}
