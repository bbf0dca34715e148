import type {Limits, Question} from '../../builder/model/draft';
import {parse, type Expression} from './expression';

/** What of a question a constraint becomes. */
export interface Constrained {
  limits?: Limits;
  maxLength?: number;
  /** The choice that goes with no other, as it is called there. */
  exclusive?: string;
}

const TURNED: Record<string, string> = {'<': '>', '<=': '>=', '>': '<', '>=': '<='};

/** The limits that a constraint sets; undefined if it says more than limits can. */
export function constraintOf(source: string, kind: Question['kind'], isWhole: boolean): Constrained | undefined {
  const expression = parse(source);
  const parts = expression && conjuncts(expression).map(part => limited(part, kind, isWhole));
  if (!parts?.every(part => part !== undefined)) return undefined;
  const limits = Object.assign({}, ...parts.map(part => part.limits)) as Limits;
  const given = parts.flatMap(({limits: own = {}, ...others}) => [...Object.keys(own), ...Object.keys(others)]);
  // Two of a sort hold both there; here there is one of each.
  if (new Set(given).size < given.length) return undefined;
  return Object.assign({}, ...parts, Object.keys(limits).length > 0 ? {limits} : {}) as Constrained;
}

function conjuncts(expression: Expression): Expression[] {
  if (expression.is !== 'operation' || expression.op !== 'and') return [expression];
  return [...conjuncts(expression.left), ...conjuncts(expression.right)];
}

function limited(expression: Expression, kind: Question['kind'], isWhole: boolean): Constrained | undefined {
  if (expression.is === 'call') return called(expression, kind);
  if (expression.is !== 'operation') return undefined;
  const turned = expression.left.is === 'constant' || (expression.left.is === 'call' && expression.left.name === 'date');
  const subject = turned ? expression.right : expression.left;
  const value = valueOf(turned ? expression.left : expression.right);
  const op = turned ? (TURNED[expression.op] ?? expression.op) : expression.op;
  if (isSelf(subject)) return kind === 'date' ? days(op, value) : kind === 'number' ? numbers(op, value, isWhole) : undefined;
  if (subject.is !== 'call' || subject.given.length !== 1 || !isSelf(subject.given[0])) return undefined;
  const counted = numbers(op, value, true)?.limits;
  if (!counted) return undefined;
  if (subject.name === 'count-selected' && kind === 'multiple_choice') return {limits: counted};
  if (subject.name !== 'string-length' || kind !== 'text') return undefined;
  const {min, max} = counted;
  return {...(max !== undefined && {maxLength: max}), ...(min !== undefined && {limits: {minLength: min}})};
}

function called({name, given}: Expression & {is: 'call'}, kind: Question['kind']): Constrained | undefined {
  const [first, second] = given;
  if (name === 'regex' && kind === 'text' && isSelf(first) && second?.is === 'constant') {
    // The whole text must match there, too.
    return {limits: {pattern: String(second.value)}};
  }
  if (name === 'not' && kind === 'multiple_choice' && first) return alone(first);
  return undefined;
}

/** `not(selected(., 'none') and count-selected(.) > 1)` */
function alone(expression: Expression): Constrained | undefined {
  const [chosen, several] = conjuncts(expression).sort(one => (one.is === 'call' ? -1 : 1));
  if (chosen?.is !== 'call' || chosen.name !== 'selected' || !isSelf(chosen.given[0]) || several?.is !== 'operation') return undefined;
  const {left, op} = several;
  const most = valueOf(several.right);
  const name = chosen.given[1] && valueOf(chosen.given[1]);
  const isSeveral = (op === '>' && most === 1) || (op === '>=' && most === 2);
  const isCounted = left.is === 'call' && left.name === 'count-selected' && isSelf(left.given[0]);
  return isSeveral && isCounted && typeof name === 'string' ? {exclusive: name} : undefined;
}

function numbers(op: string, value: unknown, isWhole: boolean): Constrained | undefined {
  if (typeof value !== 'number') return undefined;
  if (op === '>=') return {limits: {min: value}};
  if (op === '<=') return {limits: {max: value}};
  if (op === '=' && isWhole) return {limits: {min: value, max: value}};
  // Of numbers with decimals there is no next one.
  if (!isWhole || !Number.isInteger(value)) return undefined;
  if (op === '>') return {limits: {min: value + 1}};
  return op === '<' ? {limits: {max: value - 1}} : undefined;
}

function days(op: string, value: unknown): Constrained | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return undefined;
  if (op === '>=') return {limits: {earliest: value}};
  return op === '<=' ? {limits: {latest: value}} : undefined;
}

function isSelf(expression: Expression | undefined): boolean {
  return expression?.is === 'answer' && expression.name === '.';
}

function valueOf(expression: Expression): unknown {
  if (expression.is === 'constant') return expression.value;
  const [of] = expression.is === 'call' && expression.name === 'date' ? expression.given : [];
  return of?.is === 'constant' ? of.value : undefined;
}
