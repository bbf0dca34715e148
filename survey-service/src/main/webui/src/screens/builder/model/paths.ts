import {isNever} from './groups';
import type {Condition, Draft} from './draft';

/** One step of the ways through a survey. */
export interface Edge {
  from: string;
  to: string;
  /** `next`: the order; `skip`: past a question whose condition doesn't hold; `jump`, `end`, `quota`: as the logic says. */
  kind: 'next' | 'skip' | 'jump' | 'end' | 'quota';
  when?: Condition;
}

export interface Node {
  /** A question's or end's key; the usual thanks are `end`. */
  key: string;
  kind: 'question' | 'end';
  /** Whether some way leads to it, as far as the order tells; publishing tries the values, too. */
  isReached: boolean;
}

export interface PathMap {
  nodes: Node[];
  edges: Edge[];
}

/** The usual thanks. */
export const THANKS = 'end';

/** All ways through a survey: which question may follow which, and which ends there are. */
export function pathMap(draft: Draft): PathMap {
  const edges = [...questionEdges(draft), ...quotaEdges(draft)];
  const reached = reachedFrom(draft.questions.find(question => !isNever(question.showIf))?.key ?? THANKS, edges);
  const node = (kind: Node['kind']) => (key: string) => ({key, kind, isReached: reached.has(key)});
  return {
    nodes: [
      ...draft.questions.map(question => question.key).map(node('question')),
      ...[...draft.logic.ends.map(end => end.key), THANKS].map(node('end')),
    ],
    edges,
  };
}

/** The ways that hold on a condition or leave the order, but those past questions: what those need is the questions' own. */
export function exceptions({edges}: PathMap): Edge[] {
  return edges.filter(({kind, when}) => kind === 'jump' || kind === 'quota' || (kind === 'end' && when !== undefined));
}

function questionEdges(draft: Draft): Edge[] {
  const {questions, logic} = draft;
  return questions.flatMap(({key, showIf}, index) => {
    if (isNever(showIf)) return [];
    const jumps = logic.jumps.filter(jump => jump.from === key);
    const always = jumps.findIndex(jump => !jump.when);
    const taken = always < 0 ? jumps : jumps.slice(0, always + 1);
    return [
      ...taken.flatMap(({to, when}): Edge[] =>
        to === THANKS ? endEdges(draft, key, when) : [{from: key, to, kind: 'jump', ...(when && {when})}],
      ),
      ...(always < 0 ? onward(draft, key, index) : []),
    ];
  });
}

/** To the next question, and past those that may be left out, up to the ends. */
function onward(draft: Draft, from: string, index: number): Edge[] {
  const edges: Edge[] = [];
  for (let next = index + 1; next < draft.questions.length; next++) {
    const {key, showIf} = draft.questions[next]!;
    const kind = next === index + 1 ? 'next' : 'skip';
    if (!isNever(showIf)) edges.push({from, to: key, kind, ...(showIf && {when: showIf})});
    if (!showIf) return edges;
  }
  return [...edges, ...endEdges(draft, from)];
}

/** Ends are tried in order; the first that always holds is the last that is tried. */
function endEdges({logic}: Draft, from: string, only?: Condition): Edge[] {
  const edges: Edge[] = [];
  for (const {key, when} of logic.ends) {
    if (isNever(when)) continue;
    const both = when && only ? {all: [only, when]} : (when ?? only);
    edges.push({from, to: key, kind: 'end', ...(both && {when: both})});
    if (!when) return edges;
  }
  return [...edges, {from, to: THANKS, kind: 'end', ...(only && {when: only})}];
}

/** A full quota leads to its end from wherever it is known; drawn from the first question. */
function quotaEdges({questions, logic}: Draft): Edge[] {
  const first = questions[0]?.key;
  return first ? logic.quotas.map(({end, when}) => ({from: first, to: end || THANKS, kind: 'quota', ...(when && {when})})) : [];
}

function reachedFrom(start: string, edges: Edge[]): Set<string> {
  const reached = new Set([start]);
  const waiting = [start];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    for (const {from, to} of edges) {
      if (from === key && !reached.has(to)) {
        reached.add(to);
        waiting.push(to);
      }
    }
  }
  return reached;
}
