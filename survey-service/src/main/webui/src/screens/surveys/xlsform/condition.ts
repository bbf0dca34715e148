import type {Condition} from '../../builder/model/draft';
import {Unsayable, compared, sayable, together, type Carried, type Compared} from '../carried/comparison';
import {parse, type Expression} from './expression';

const OPERATORS: Record<string, Compared> = {'=': 'eq', '!=': 'ne', '<': 'lt', '<=': 'lte', '>': 'gt', '>=': 'gte'};
const TURNED: Record<string, string> = {'<': '>', '<=': '>=', '>': '<', '>=': '<='};

/** The condition that holds when the expression does; undefined if ours can't say it: paths, arithmetic, most functions, what isn't asked before. */
export function conditionOf(expression: string, carried: ReadonlyMap<string, Carried>): Condition | undefined {
  const parsed = parse(expression);
  return parsed && sayable(() => said(parsed, carried));
}

function said(expression: Expression, carried: ReadonlyMap<string, Carried>): Condition {
  if (expression.is === 'operation') {
    const {op, left, right} = expression;
    if (op === 'and' || op === 'or') return together(op, said(left, carried), said(right, carried));
    return isConstant(left) ? relation(TURNED[op] ?? op, right, left, carried) : relation(op, left, right, carried);
  }
  if (expression.is === 'call') {
    const [first, second] = expression.given;
    if (expression.name === 'not' && first && !second) return {not: said(first, carried)};
    if (expression.name === 'selected' && first && second) {
      const {ref, of} = subject(first, carried);
      return compared('any', ref, of, constant(second));
    }
    if (expression.name === 'contains' && first && second) {
      const {ref, of} = subject(first, carried);
      if (of.choices.size > 0) throw new Unsayable();
      return compared('contains', ref, of, constant(second));
    }
  }
  throw new Unsayable();
}

function relation(op: string, left: Expression, right: Expression, carried: ReadonlyMap<string, Carried>): Condition {
  const value = constant(right);
  const counted = left.is === 'call' && ['count-selected', 'string-length'].includes(left.name) ? left.given[0] : undefined;
  if (counted) {
    const {ref} = subject(counted, carried);
    if ((op === '>' && value === 0) || (op === '>=' && value === 1) || (op === '!=' && value === 0)) return {ref, op: 'answered'};
    if ((op === '=' && value === 0) || (op === '<' && value === 1)) return {ref, op: 'unanswered'};
    throw new Unsayable();
  }
  const {ref, of} = subject(left, carried);
  if (value === '' && op === '=') return {ref, op: 'unanswered'};
  if (value === '' && op === '!=') return {ref, op: 'answered'};
  const name = OPERATORS[op];
  if (name === undefined) throw new Unsayable();
  const {kind} = of.question;
  if (kind === 'consent' && value === 'OK') return name === 'ne' ? {not: {ref, op: 'eq', value: true}} : {ref, op: name as 'eq', value: true};
  if (of.choices.size > 0 && name !== 'eq' && name !== 'ne') return among(op, ref, of, value);
  return compared(name, ref, of, kind === 'multiple_choice' ? [value] : value);
}

/** Choices whose names are numbers are compared as such. */
function among(op: string, ref: string, of: Carried, value: unknown): Condition {
  if (of.question.kind !== 'single_choice' || typeof value !== 'number') throw new Unsayable();
  const keys = [...of.choices].filter(([name]) => name.trim() !== '' && holds(Number(name), op, value)).map(([, key]) => key);
  if (keys.length === 0) throw new Unsayable();
  return {ref, op: 'includes', value: keys};
}

function holds(left: number, op: string, right: number): boolean {
  if (op === '<') return left < right;
  if (op === '<=') return left <= right;
  return op === '>' ? left > right : left >= right;
}

function subject(expression: Expression, carried: ReadonlyMap<string, Carried>): {ref: string; of: Carried} {
  const of = expression.is === 'answer' ? carried.get(expression.name) : undefined;
  if (!of) throw new Unsayable();
  return {ref: `answer.${of.question.key}`, of};
}

function isConstant(expression: Expression): boolean {
  return expression.is === 'constant' || (expression.is === 'call' && expression.name === 'date');
}

function constant(expression: Expression): unknown {
  if (expression.is === 'constant') return expression.value;
  // Dates are compared by a text of them, which `date()` makes a date there.
  const [of] = expression.is === 'call' && expression.name === 'date' ? expression.given : [];
  if (of?.is !== 'constant' || typeof of.value !== 'string') throw new Unsayable();
  return of.value;
}
