import {freeKey} from './keys';
import {takenKeys} from './kinds';
import {mapTexts} from './texts';
import type {Condition, Draft, Step, Value} from './draft';

const RECALL = /\{((?:answer|hidden|variable|customer)\.[a-z0-9_.-]+)(\|[^}]*)?\}/g;

/** Changes a comparison, or leaves it out. */
type ChangeCondition = (comparison: {ref: string; value?: Value}) => {ref?: string; value?: Value} | undefined;

/** The condition with its comparisons changed; undefined if none is left. What held never still never holds. */
export function mapCondition(condition: Condition | undefined, change: ChangeCondition): Condition | undefined {
  if (!condition) return undefined;
  if ('not' in condition) {
    const inner = mapCondition(condition.not, change);
    return inner && {not: inner};
  }
  if ('all' in condition) return mapGroup(condition.all, change, all => ({all}));
  if ('any' in condition) return mapGroup(condition.any, change, any => ({any}));
  const changed = change(condition);
  return changed && {...condition, ...changed};
}

function mapGroup(conditions: Condition[], change: ChangeCondition, group: (conditions: Condition[]) => Condition) {
  if (conditions.length === 0) return group([]);
  const left = conditions.map(each => mapCondition(each, change)).filter(each => each !== undefined);
  return left.length > 0 ? group(left) : undefined;
}

/** A member `name`, or none if there is no condition. */
function holding<N extends 'when' | 'showIf', T extends {[name in N]?: Condition}>(name: N, owner: T, change: ChangeCondition): T {
  const {[name]: condition, ...others} = owner;
  const changed = mapCondition(condition, change);
  return {...others, ...(changed && {[name]: changed})} as T;
}

/** All conditions of a draft changed. */
export function mapConditions(draft: Draft, change: ChangeCondition): Draft {
  const {logic} = draft;
  return {
    ...draft,
    questions: draft.questions.map(question => holding('showIf', question, change)),
    logic: {
      ...logic,
      variables: logic.variables.map(variable => ({...variable, steps: variable.steps.map(step => holding('when', step, change))})),
      jumps: logic.jumps.map(jump => holding('when', jump, change)),
      ends: logic.ends.map(end => holding('when', end, change)),
      quotas: logic.quotas.map(quota => holding('when', quota, change)),
    },
  };
}

/** All references of a draft renamed: in conditions, steps of variables and texts. */
function mapRefs(draft: Draft, rename: (ref: string) => string): Draft {
  const renamed = mapConditions(draft, ({ref}) => ({ref: rename(ref)}));
  const steps = (all: Step[]) => all.map(step => (step.ref ? {...step, ref: rename(step.ref)} : step));
  return mapTexts(
    {
      ...renamed,
      logic: {...renamed.logic, variables: renamed.logic.variables.map(variable => ({...variable, steps: steps(variable.steps)}))},
    },
    text => Object.fromEntries(Object.entries(text).map(([language, said]) => [language, said.replace(RECALL, (_, ref: string, other = '') => `{${rename(ref)}${other}}`)])),
  );
}

/** Whether a reference is to something, or to a part of it. */
const isOf = (ref: string, whole: string) => ref === whole || ref.startsWith(`${whole}.`);

const swap = (from: string, to: string) => (ref: string) => (isOf(ref, from) ? to + ref.slice(from.length) : ref);

/** A question under another key, wherever it is meant. */
export function renameQuestion(draft: Draft, from: string, to: string): Draft {
  const named = (key: string) => (key === from ? to : key);
  const renamed = mapRefs(draft, swap(`answer.${from}`, `answer.${to}`));
  return {
    ...renamed,
    questions: renamed.questions.map(question => ({...question, key: named(question.key)})),
    logic: {
      ...renamed.logic,
      jumps: renamed.logic.jumps.map(jump => ({...jump, from: named(jump.from), to: named(jump.to)})),
      shuffle: renamed.logic.shuffle.map(block => block.map(named)),
    },
  };
}

/** A question's choice, or its row, under another key, wherever it is meant. */
export function renamePart(draft: Draft, question: string, part: 'choices' | 'rows', from: string, to: string): Draft {
  const answer = `answer.${question}`;
  const renamed =
    part === 'rows'
      ? mapRefs(draft, swap(`${answer}.${from}`, `${answer}.${to}`))
      : mapConditions(draft, ({ref, value}) => (isOf(ref, answer) ? {value: renameValue(value, from, to)} : {}));
  return {
    ...renamed,
    questions: renamed.questions.map(each =>
      each.key === question ? {...each, [part]: each[part]?.map(one => (one.key === from ? {...one, key: to} : one))} : each,
    ),
  };
}

function renameValue(value: Value | undefined, from: string, to: string): Value | undefined {
  if (Array.isArray(value)) return value.map(key => (key === from ? to : key));
  return value === from ? to : value;
}

/** A hidden field under another key, wherever it is meant. */
export function renameHidden(draft: Draft, from: string, to: string): Draft {
  const renamed = mapRefs(draft, swap(`hidden.${from}`, `hidden.${to}`));
  const {logic} = renamed;
  return {...renamed, logic: {...logic, hidden: logic.hidden.map(key => (key === from ? to : key)), ...(logic.unit === from && {unit: to})}};
}

/** A variable under another key, wherever it is meant. */
export function renameVariable(draft: Draft, from: string, to: string): Draft {
  const renamed = mapRefs(draft, swap(`variable.${from}`, `variable.${to}`));
  return {
    ...renamed,
    logic: {...renamed.logic, variables: renamed.logic.variables.map(variable => (variable.key === from ? {...variable, key: to} : variable))},
  };
}

/** An end under another key, for jumps and quotas too. */
export function renameEnd(draft: Draft, from: string, to: string): Draft {
  const {logic} = draft;
  return {
    ...draft,
    logic: {
      ...logic,
      ends: logic.ends.map(end => (end.key === from ? {...end, key: to} : end)),
      jumps: logic.jumps.map(jump => (jump.to === from ? {...jump, to} : jump)),
      quotas: logic.quotas.map(quota => (quota.end === from ? {...quota, end: to} : quota)),
    },
  };
}

/** A draft after something was removed from it, and what referred to that. */
export interface Removal {
  draft: Draft;
  /** How many conditions, jumps, blocks and steps were mended or went with it. */
  mended: number;
  /** Where texts still recall it, which only their author can put into other words. */
  recalledIn: string[];
}

/** A draft without what `ref` stands for in its logic. */
function withoutRef(draft: Draft, ref: string): Removal {
  let mended = 0;
  const count = <T>(before: T[], after: T[]) => {
    mended += before.length - after.length;
    return after;
  };
  const left = mapConditions(draft, comparison => {
    if (!isOf(comparison.ref, ref)) return {};
    mended++;
    return undefined;
  });
  const variables = left.logic.variables.map(variable => ({
    ...variable,
    steps: count(
      variable.steps,
      variable.steps.filter(step => !step.ref || !isOf(step.ref, ref)),
    ),
  }));
  const recalledIn: string[] = [];
  mapTexts(left, (text, {address}) => {
    if (Object.values(text).some(said => [...said.matchAll(RECALL)].some(found => isOf(found[1] ?? '', ref)))) recalledIn.push(address);
    return text;
  });
  return {draft: {...left, logic: {...left.logic, variables}}, mended, recalledIn};
}

const FEWEST_IN_BLOCK = 2;

/** Removes a question; logic that needs it is mended, and texts that recall it are named. */
export function removeQuestion(before: Draft, key: string): Removal {
  const {logic} = before;
  const jumps = logic.jumps.filter(jump => jump.from !== key && jump.to !== key);
  const shuffle = logic.shuffle.map(block => block.filter(each => each !== key)).filter(block => block.length >= FEWEST_IN_BLOCK);
  const left = {...before, questions: before.questions.filter(question => question.key !== key), logic: {...logic, jumps, shuffle}};
  const removal = withoutRef(left, `answer.${key}`);
  const blocks = logic.shuffle.filter(block => block.includes(key)).length;
  return {...removal, mended: removal.mended + logic.jumps.length - jumps.length + blocks};
}

/** Removes an end; jumps and quotas that led to it lead to the usual one. */
export function removeEnd(draft: Draft, key: string): Removal {
  const {logic} = draft;
  const mended = logic.jumps.filter(jump => jump.to === key).length + logic.quotas.filter(quota => quota.end === key).length;
  return {
    draft: {
      ...draft,
      logic: {
        ...logic,
        ends: logic.ends.filter(end => end.key !== key),
        jumps: logic.jumps.map(jump => (jump.to === key ? {...jump, to: 'end'} : jump)),
        quotas: logic.quotas.map(({end, ...quota}) => (end === undefined || end === key ? quota : {...quota, end})),
      },
    },
    mended,
    recalledIn: [],
  };
}

/** Removes a hidden field. */
export function removeHidden(draft: Draft, key: string): Removal {
  const {unit, ...logic} = draft.logic;
  const left = {...draft, logic: {...logic, hidden: logic.hidden.filter(each => each !== key), ...(unit && unit !== key && {unit})}};
  return withoutRef(left, `hidden.${key}`);
}

/** Removes a customer attribute. */
export function removeAttribute(draft: Draft, key: string): Removal {
  return withoutRef({...draft, logic: {...draft.logic, attributes: draft.logic.attributes.filter(each => each !== key)}}, `customer.${key}`);
}

/** Removes a variable. */
export function removeVariable(draft: Draft, key: string): Removal {
  return withoutRef({...draft, logic: {...draft.logic, variables: draft.logic.variables.filter(each => each.key !== key)}}, `variable.${key}`);
}

/** Puts a question right after `index`. */
export function insertQuestion(draft: Draft, index: number, question: Draft['questions'][number]): Draft {
  return {...draft, questions: draft.questions.toSpliced(index + 1, 0, question)};
}

/** A copy right after a question, under a key of its own. */
export function duplicateQuestion(draft: Draft, index: number): {draft: Draft; key: string} {
  const original = draft.questions[index]!;
  const key = freeKey(original.key, takenKeys(draft));
  return {draft: insertQuestion(draft, index, {...structuredClone(original), key}), key};
}

/** Moves one of a list's things. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const one = list[from];
  return one === undefined || to < 0 || to >= list.length ? [...list] : list.toSpliced(from, 1).toSpliced(to, 0, one);
}
