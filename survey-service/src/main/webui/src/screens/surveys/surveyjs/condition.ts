import {ConditionsParser} from 'survey-core';
import type {Condition} from '../../builder/model/draft';
import {Unsayable, compared, sayable, together, type Carried, type Compared} from '../carried/comparison';

/** An expression as it was parsed; which members it has depends on its kind. */
interface Operand {
  getType(): string;
  operatorName?: string;
  operator?: string;
  leftOperand?: Operand;
  rightOperand?: Operand;
  expression?: Operand;
  variable?: string;
  correctValue?: unknown;
  values?: Operand[];
}

const OPERATORS: Record<string, Compared> = {
  equal: 'eq',
  notequal: 'ne',
  greater: 'gt',
  greaterorequal: 'gte',
  less: 'lt',
  lessorequal: 'lte',
  contains: 'contains',
  notcontains: 'lacks',
  anyof: 'any',
  allof: 'all',
  noneof: 'none',
};

/**
 * The condition that holds when the expression does; undefined if ours can't say it: functions, arithmetic, what isn't asked.
 *
 * Who hasn't answered is told apart as there: not equal and not containing hold for them, all other comparisons don't.
 */
export function conditionOf(expression: string, carried: ReadonlyMap<string, Carried>): Condition | undefined {
  const parsed = new ConditionsParser().parseExpression(expression) as Operand | undefined;
  return parsed && sayable(() => said(parsed, carried));
}

function said(operand: Operand, carried: ReadonlyMap<string, Carried>): Condition {
  const name = operand.operatorName ?? operand.operator ?? '';
  if (operand.getType() === 'unary' && operand.expression) {
    if (name === 'negate') return {not: said(operand.expression, carried)};
    if (name === 'empty') return {ref: subject(operand.expression, carried).ref, op: 'unanswered'};
    if (name === 'notempty') return {ref: subject(operand.expression, carried).ref, op: 'answered'};
  }
  const {leftOperand: left, rightOperand: right} = operand;
  if (operand.getType() !== 'binary' || !left || !right) throw new Unsayable();
  if (name === 'and' || name === 'or') return together(name, said(left, carried), said(right, carried));
  const op = OPERATORS[name];
  if (!op) throw new Unsayable();
  const {ref, of} = subject(left, carried);
  return compared(op, ref, of, constant(right));
}

interface Subject {
  ref: string;
  of: Carried;
}

/** A question's answer, or a row of a matrix. */
function subject(operand: Operand, carried: ReadonlyMap<string, Carried>): Subject {
  const name = operand.getType() === 'variable' ? (operand.variable ?? '') : '';
  const whole = carried.get(name);
  if (whole) return {ref: `answer.${whole.question.key}`, of: whole};
  const dot = name.indexOf('.');
  const of = carried.get(name.slice(0, Math.max(dot, 0)));
  const row = of?.rows.get(name.slice(dot + 1));
  if (!of || row === undefined) throw new Unsayable();
  return {ref: `answer.${of.question.key}.${row}`, of};
}

function constant(operand: Operand): unknown {
  if (operand.getType() === 'array') return (operand.values ?? []).map(constant);
  if (operand.getType() !== 'const') throw new Unsayable();
  return operand.correctValue;
}
