/* Which questions a respondent is asked: the same as Route and Operator in libs/contracts. Pure. */

const NUMBER = /^-?[0-9]{1,15}(\.[0-9]{1,10})?$/, DATE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

const isText = value => typeof value === 'string';
const keys = value => Array.isArray(value) ? value : isText(value) ? [value] : [];
const own = (object, key) => object && Object.hasOwn(object, key) ? object[key] : undefined;

/** A text is a number if it looks like one, as hidden fields are texts. Only a text can be -0, as in Java. */
function number(value) {
  if (typeof value === 'number') return value + 0;
  return isText(value) && NUMBER.test(value) ? Number(value) : undefined;
}

const plain = value => value && typeof value === 'object' ? JSON.stringify(Object.entries(value).sort()) : value;

function same(fact, value) {
  const a = number(fact), b = number(value);
  if (a !== undefined && b !== undefined) return a === b;
  if (Array.isArray(fact) || Array.isArray(value)) {
    const one = keys(fact), other = keys(value);
    return one.length > 0 && one.every(key => other.includes(key)) && other.every(key => one.includes(key));
  }
  return plain(fact) === plain(value);
}

/** Below, above or at 0 like Java's Double.compare; undefined for what can't be compared. */
function compare(fact, value) {
  const a = number(fact), b = number(value);
  if (a !== undefined && b !== undefined) return a - b || 1 / a - 1 / b || 0;
  return isText(fact) && isText(value) && DATE.test(fact) && DATE.test(value) ? (fact > value) - (fact < value) : undefined;
}

const OPERATORS = {
  answered: fact => fact != null,
  unanswered: fact => fact == null,
  eq: (fact, value) => fact != null && same(fact, value),
  ne: (fact, value) => fact == null || !same(fact, value),
  lt: (fact, value) => compare(fact, value) < 0,
  lte: (fact, value) => compare(fact, value) <= 0,
  gt: (fact, value) => compare(fact, value) > 0,
  gte: (fact, value) => compare(fact, value) >= 0,
  includes: (fact, value) => keys(fact).some(key => keys(value).includes(key)),
  excludes: (fact, value) => !OPERATORS.includes(fact, value),
  includes_all: (fact, value) => keys(value).length > 0 && keys(value).every(key => keys(fact).includes(key)),
  contains: (fact, value) => isText(fact) && isText(value) && fact.toLowerCase().includes(value.toLowerCase())
};

function holds(condition, facts) {
  if (!condition) return true;
  if (condition.all) return condition.all.every(one => holds(one, facts));
  if (condition.any) return condition.any.some(one => holds(one, facts));
  if (condition.not) return !holds(condition.not, facts);
  return OPERATORS[condition.op](facts(condition.ref), condition.value);
}

const STEPS = {set: (_, by) => by, add: (n, by) => n + by, subtract: (n, by) => n - by, multiply: (n, by) => n * by};

const calculate = ({initial = 0, steps = []}, facts) => steps.reduce((n, {when, op, by = 0, ref}) => {
  const operand = ref ? number(facts(ref)) : by;
  return operand !== undefined && holds(when, facts) ? STEPS[op](n, operand) : n;
}, initial);

/**
 * The way that these answers lead, as if every question on it had been answered or passed over.
 * Answers to questions that aren't on it count for nothing.
 */
export function path(survey, answers, hidden) {
  const {questions} = survey, {variables = [], jumps = [], ends = []} = survey.logic || {};
  const given = new Map(), asked = [];

  /** @param known how many of the variables can be referred to: a variable sees those before it */
  const facts = known => ref => {
    const [scope, name] = split(ref);
    if (scope === 'hidden') return own(hidden, name) || undefined;
    if (scope === 'customer') return own(hidden, ref) || undefined;
    if (scope === 'variable') {
      const i = variables.findIndex(variable => variable.key === name);
      return i >= 0 && i < known ? calculate(variables[i], facts(i)) : undefined;
    }
    if (scope !== 'answer') return undefined;
    const [question, part] = split(name), whole = given.get(question);
    if (part === undefined) return whole;
    return typeof whole === 'object' && !Array.isArray(whole) ? own(whole, part) : undefined;
  };
  const all = facts(variables.length);

  let target = '', at = 0;
  while (at < questions.length) {
    const {key, showIf} = questions[at];
    let next = at + 1;
    target = '';
    if (holds(showIf, all)) {
      asked.push(at);
      const answer = own(answers, key);
      if (answer != null) given.set(key, answer);
      const jump = jumps.find(({from, when}) => from === key && holds(when, all));
      if (jump && jump.to) {
        target = jump.to;
        next = questions.findIndex(question => question.key === target);
        if (next < 0) next = questions.length;
      }
    }
    at = Math.max(at + 1, next);
  }
  return {
    questions: asked,
    end: ends.find(end => end.key === target) || ends.find(end => holds(end.when, all)) || null,
    variables: Object.fromEntries(variables.map((variable, i) => [variable.key, calculate(variable, facts(i))]))
  };
}

function split(ref) {
  const dot = ref.indexOf('.');
  return dot < 0 ? [ref] : [ref.slice(0, dot), ref.slice(dot + 1)];
}
