import type {components} from '../../api/surveys';
import type {Condition} from '../segments/condition';

export type Trigger = components['schemas']['Trigger'];
export type TriggerBody = components['schemas']['TriggerBody'];
export type Way = components['schemas']['Sending'];
export type TakenBack = components['schemas']['TakenBack'];

/** When somebody is asked: some time after the event, or ahead of a date that its data has. */
export const MOMENTS = ['after', 'before'] as const;
export type Moment = (typeof MOMENTS)[number];

export const UNITS = ['minutes', 'hours', 'days'] as const;
export type Unit = (typeof UNITS)[number];

export const OPS = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'contains', 'answered', 'unanswered'] as const;
export type Op = (typeof OPS)[number];

export interface RuleValues {
  member: string;
  op: Op;
  value: string;
}

export interface WhenValues {
  moment: Moment;
  amount: number;
  unit: Unit;
  /** Of `before`: what of the event's data holds the date. */
  member: string;
  /** A time that the form can't show, e.g. of days and hours; kept as it is until somebody changes it. */
  other?: string;
}

/** A trigger as its form has it. Keys are empty for none. */
export interface TriggerValues {
  name: Record<string, string>;
  on: string;
  /** All of them must hold. */
  rules: RuleValues[];
  /** A condition that rules can't say; kept as it is. */
  condition?: Condition;
  when: WhenValues;
  unless: {on: string; same: string}[];
  survey: string;
  page: string;
  ways: Way[];
  segment: string;
  /** In percent. */
  share: number;
  hidden: Record<string, string>;
  active: boolean;
}

export function newTrigger(): TriggerValues {
  return {
    name: {},
    on: '',
    rules: [],
    when: {moment: 'after', amount: 3, unit: 'days', member: ''},
    unless: [],
    survey: '',
    page: '',
    ways: [],
    segment: '',
    share: 100,
    hidden: {},
    active: false,
  };
}

const LETTERS: Record<Unit, [string, string]> = {minutes: ['PT', 'M'], hours: ['PT', 'H'], days: ['P', 'D']};

/** A time as ISO 8601 has it. */
export function spanOf(amount: number, unit: Unit): string {
  const [before, after] = LETTERS[unit];
  return `${before}${amount}${after}`;
}

/** How much of which unit a time is; none if it is of several. */
export function amountOf(span: string): {amount: number; unit: Unit} | undefined {
  for (const unit of UNITS) {
    const [before, after] = LETTERS[unit];
    const found = new RegExp(`^${before}(\\d+)${after}$`).exec(span);
    if (found) return {amount: Number(found[1]), unit};
  }
  return undefined;
}

export function whenOf({after = '', before}: Pick<TriggerBody, 'after' | 'before'>): WhenValues {
  const span = before ? (before.by ?? '') : after || spanOf(0, 'days');
  const amount = amountOf(span);
  return {
    moment: before ? 'before' : 'after',
    ...(amount ?? {amount: 0, unit: 'days' as const}),
    member: before?.member ?? '',
    ...(!amount && {other: span}),
  };
}

function whenBody({moment, amount, unit, member, other}: WhenValues): Pick<TriggerBody, 'after' | 'before'> {
  const span = other ?? spanOf(amount, unit);
  return moment === 'before' ? {before: {member, by: span}} : {after: span};
}

const DATA = 'data.';

/** The rules that a condition stands for; none if they can't say it. */
export function rulesOf(condition: Condition | undefined): RuleValues[] | undefined {
  if (!condition) return [];
  const all = 'all' in condition ? condition.all : [condition];
  const rules = all.map(ruleOf);
  return rules.every(rule => rule !== undefined) ? rules : undefined;
}

function ruleOf(condition: Condition): RuleValues | undefined {
  if (!('ref' in condition) || !condition.ref.startsWith(DATA)) return undefined;
  const op = OPS.find(one => one === condition.op);
  if (!op || typeof condition.value === 'object') return undefined;
  return {member: condition.ref.slice(DATA.length), op, value: condition.value === undefined ? '' : String(condition.value)};
}

const NUMBER = /^-?\d{1,15}(\.\d{1,10})?$/;

export function needsNoValue(op: Op): boolean {
  return op === 'answered' || op === 'unanswered';
}

/** What is typed is a number or a truth value if it looks like one. */
export function valueOf(typed: string): string | number | boolean {
  const text = typed.trim();
  if (text === 'true' || text === 'false') return text === 'true';
  return NUMBER.test(text) ? Number(text) : text;
}

export function conditionOf(rules: RuleValues[]): Condition | undefined {
  if (rules.length === 0) return undefined;
  return {
    all: rules.map(({member, op, value}) => ({
      ref: DATA + member.trim(),
      op,
      ...(!needsNoValue(op) && {value: op === 'contains' ? value : valueOf(value)}),
    })),
  };
}

export function triggerValues(trigger: Trigger): TriggerValues {
  const {name = {}, on = '', unless = [], survey = '', page = '', ways = [], segment = '', share = 100, hidden = {}, active = false} = trigger;
  const condition = trigger.condition as Condition | undefined;
  const rules = rulesOf(condition);
  return {
    name,
    on,
    rules: rules ?? [],
    ...(!rules && {condition}),
    when: whenOf(trigger),
    unless: unless.map(({on: event = '', same = ''}) => ({on: event, same})),
    survey,
    page,
    ways,
    segment,
    share,
    hidden,
    active,
  };
}

/** What is sent of it. */
export function triggerBody({rules, condition, when, unless, name, ways, ...rest}: TriggerValues): TriggerBody {
  return {
    ...rest,
    name: said(name),
    condition: (condition ?? conditionOf(rules)) as TriggerBody['condition'],
    ...whenBody(when),
    unless: unless.filter(({on}) => on.trim() !== '').map(({on, same}) => ({on, ...(same.trim() && {same})})),
    ways: ways.map(({text = {}, subject = {}, ...way}) => ({...way, text: said(text), ...(Object.keys(said(subject)).length > 0 && {subject: said(subject)})})),
  };
}

function said(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
}

/** The reasons why nobody is asked, with how often, the most frequent first. */
export function unaskedOf(unasked: Record<string, number> | undefined): [reason: string, count: number][] {
  return Object.entries(unasked ?? {}).sort(([, a], [, b]) => b - a);
}
