/** A condition as services know it. */
export type Condition = {all: Condition[]} | {any: Condition[]} | {not: Condition} | {ref: string; op: string; value?: unknown};

/** Operators for the text of an attribute. */
export const TEXT_OPS = ['eq', 'ne', 'contains', 'includes', 'excludes', 'gt', 'gte', 'lt', 'lte', 'answered', 'unanswered'] as const;
/** Operators for a number. */
export const NUMBER_OPS = ['gte', 'gt', 'eq', 'ne', 'lte', 'lt'] as const;
export type TextOp = (typeof TEXT_OPS)[number];
export type NumberOp = (typeof NUMBER_OPS)[number];

/** What of an event is compared: how many there are, how many of the last days, or how many days ago the last one was. */
export const MEASURES = ['count', 'within', 'ago'] as const;
export type Measure = (typeof MEASURES)[number];

export interface AttributeRule {
  kind: 'attribute';
  attribute: string;
  op: TextOp;
  /** Of several texts the first counts unless the operator is for lists. */
  values: string[];
}

export interface EventRule {
  kind: 'event';
  event: string;
  measure: Measure;
  /** Of `within` alone. */
  days: number;
  op: NumberOp;
  value: number;
}

export const MODES = ['all', 'any', 'none'] as const;
export type Mode = (typeof MODES)[number];

/** Rules of which all must hold, any, or none. */
export interface RuleGroup {
  kind: 'group';
  mode: Mode;
  rules: Rule[];
}

export type Rule = AttributeRule | EventRule | RuleGroup;

export const NEW_ATTRIBUTE: AttributeRule = {kind: 'attribute', attribute: '', op: 'eq', values: []};
export const NEW_EVENT: EventRule = {kind: 'event', event: '', measure: 'within', days: 30, op: 'gte', value: 1};
export const NEW_GROUP: RuleGroup = {kind: 'group', mode: 'any', rules: [NEW_ATTRIBUTE]};

export function needsNoValue(op: TextOp): boolean {
  return op === 'answered' || op === 'unanswered';
}

export function isOfList(op: TextOp): boolean {
  return op === 'includes' || op === 'excludes';
}

/** The rules that a condition stands for; at the top always a group. */
export function rulesOf(condition: Condition): RuleGroup {
  const rule = ruleOf(condition);
  return rule.kind === 'group' ? rule : {kind: 'group', mode: 'all', rules: [rule]};
}

function ruleOf(condition: Condition): Rule {
  if ('all' in condition) return {kind: 'group', mode: 'all', rules: condition.all.map(ruleOf)};
  if ('any' in condition) return {kind: 'group', mode: 'any', rules: condition.any.map(ruleOf)};
  if ('not' in condition) {
    const {not} = condition;
    return {kind: 'group', mode: 'none', rules: 'any' in not ? not.any.map(ruleOf) : [ruleOf(not)]};
  }
  return comparison(condition.ref, condition.op, condition.value);
}

function comparison(ref: string, op: string, value: unknown): AttributeRule | EventRule {
  const event = /^event\.(.+)\.(?:(count)(?:\.(\d+))?|(days))$/.exec(ref);
  if (event) {
    const [, name = '', , days, ago] = event;
    return {
      kind: 'event',
      event: name,
      measure: ago ? 'ago' : days ? 'within' : 'count',
      days: Number(days ?? 30),
      op: NUMBER_OPS.find(one => one === op) ?? 'eq',
      value: Number(value ?? 0),
    };
  }
  return {
    kind: 'attribute',
    attribute: ref.replace(/^customer\./, ''),
    op: TEXT_OPS.find(one => one === op) ?? 'eq',
    values: value === undefined || value === null ? [] : (Array.isArray(value) ? value : [value]).map(String),
  };
}

/** The condition that rules stand for. */
export function conditionOf(rule: Rule): Condition {
  if (rule.kind === 'group') {
    const all = rule.rules.map(conditionOf);
    return rule.mode === 'all' ? {all} : rule.mode === 'any' ? {any: all} : {not: {any: all}};
  }
  if (rule.kind === 'event') {
    const measure = rule.measure === 'ago' ? 'days' : rule.measure === 'within' ? `count.${rule.days}` : 'count';
    return {ref: `event.${rule.event}.${measure}`, op: rule.op, value: rule.value};
  }
  const ref = `customer.${rule.attribute}`;
  if (needsNoValue(rule.op)) return {ref, op: rule.op};
  const [first = ''] = rule.values;
  return {ref, op: rule.op, value: isOfList(rule.op) ? rule.values : compared(rule.op, first)};
}

/** More and less are said of numbers and of dates; numbers are sent as such. */
function compared(op: TextOp, text: string): string | number {
  const isOrder = op === 'gt' || op === 'gte' || op === 'lt' || op === 'lte';
  return isOrder && text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** Whether everything that must be said is said, so that it can be counted. */
export function isWhole(rule: Rule): boolean {
  if (rule.kind === 'group') return rule.rules.every(isWhole);
  if (rule.kind === 'event') return rule.event !== '';
  return rule.attribute !== '' && (needsNoValue(rule.op) || rule.values.some(value => value !== ''));
}

/** Where services speak of the rule at an index of a group: `condition.all[2]`, as forms write it. */
export function pathIn(group: string, mode: Mode, index: number): string {
  return `${group}.${mode === 'none' ? 'not.any' : mode}.${index}`;
}
