/* Which questions a respondent is asked: the same as Route and Operator in libs/contracts. Pure. */

/**
 * @typedef {import('./model.js').Condition} Condition
 * @typedef {import('./model.js').Variable} Variable
 * @typedef {(ref: string) => unknown} Facts what a reference stands for; undefined for nothing
 */

const NUMBER = /^-?[0-9]{1,15}(\.[0-9]{1,10})?$/;
const DATE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

const isText = value => typeof value === 'string';

/** The keys of a choice; a text counts as one. */
const keys = value => Array.isArray(value) ? value : isText(value) ? [value] : [];

/** What an object holds itself, not what all objects have. */
const own = (object, key) => object && Object.hasOwn(object, key) ? object[key] : undefined;

/** A text is a number if it looks like one, as hidden fields are texts. Only a text can be -0, as in Java. */
function number(value) {
  if (typeof value === 'number') return value + 0;
  return isText(value) && NUMBER.test(value) ? Number(value) : undefined;
}

/** The two numbers, if both are some. */
function numbers(fact, value) {
  const pair = [fact, value].map(number);
  return pair.includes(undefined) ? null : pair;
}

/** Objects are the same if they hold the same, in whatever order. */
const plain = value => value && typeof value === 'object' ? JSON.stringify(Object.entries(value).sort()) : value;

const holdsAll = (some, all) => all.every(key => some.includes(key));

function same(fact, value) {
  const pair = numbers(fact, value);
  if (pair) return pair[0] === pair[1];
  if (!Array.isArray(fact) && !Array.isArray(value)) return plain(fact) === plain(value);
  const one = keys(fact), other = keys(value);
  return one.length > 0 && holdsAll(one, other) && holdsAll(other, one);
}

/** Below, above or at 0 like Java's Double.compare; undefined for what can't be compared. */
function compare(fact, value) {
  const pair = numbers(fact, value);
  // 1 / 0 tells 0 from -0.
  if (pair) return pair[0] - pair[1] || 1 / pair[0] - 1 / pair[1] || 0;
  return [fact, value].every(one => isText(one) && DATE.test(one)) ? Number(fact > value) - Number(fact < value) : undefined;
}

/** @type {Record<string, (fact: any, value: any) => boolean>} */
const OPERATORS = {
  answered: fact => fact != null,
  unanswered: fact => fact == null,
  eq: (fact, value) => fact != null && same(fact, value),
  ne: (fact, value) => !OPERATORS.eq(fact, value),
  lt: (fact, value) => compare(fact, value) < 0,
  lte: (fact, value) => compare(fact, value) <= 0,
  gt: (fact, value) => compare(fact, value) > 0,
  gte: (fact, value) => compare(fact, value) >= 0,
  includes: (fact, value) => keys(fact).some(key => keys(value).includes(key)),
  excludes: (fact, value) => !OPERATORS.includes(fact, value),
  includes_all: (fact, value) => keys(value).length > 0 && holdsAll(keys(fact), keys(value)),
  contains: (fact, value) => isText(fact) && isText(value) && fact.toLowerCase().includes(value.toLowerCase())
};

/**
 * @param {Condition | undefined} condition none always holds
 * @param {Facts} facts
 * @returns {boolean}
 */
function holds(condition, facts) {
  if (!condition) return true;
  if (condition.all) return condition.all.every(one => holds(one, facts));
  if (condition.any) return condition.any.some(one => holds(one, facts));
  if (condition.not) return !holds(condition.not, facts);
  return OPERATORS[condition.op](facts(condition.ref), condition.value);
}

/** @type {Record<string, (sum: number, by: number) => number>} */
const STEPS = {
  set: (_, by) => by,
  add: (sum, by) => sum + by,
  subtract: (sum, by) => sum - by,
  multiply: (sum, by) => sum * by
};

/**
 * @param {Variable} variable
 * @param {Facts} facts
 */
function calculate({initial = 0, steps = []}, facts) {
  let sum = initial;
  for (const {when, op, by = 0, ref} of steps) {
    const operand = ref ? number(facts(ref)) : by;
    if (operand !== undefined && holds(when, facts)) sum = STEPS[op](sum, operand);
  }
  return sum;
}

/** A reference's first word and what stands behind it; that is undefined if nothing does. */
function split(ref) {
  const dot = ref.indexOf('.');
  return dot < 0 ? [ref] : [ref.slice(0, dot), ref.slice(dot + 1)];
}

/** An answer, or a part of it: of a matrix a row, of a form a field. */
function answer(given, name) {
  const [question, part] = split(name), whole = given.get(question);
  if (part === undefined) return whole;
  return typeof whole === 'object' && !Array.isArray(whole) ? own(whole, part) : undefined;
}

/**
 * The way that these answers lead, as if every question on it had been answered or passed over.
 * Answers to questions that aren't on it count for nothing.
 *
 * @param {import('./model.js').Survey} survey
 * @param {Record<string, unknown>} answers by question
 * @param {Record<string, string>} hidden hidden fields, and attributes as customer.<name>
 * @returns {import('./model.js').Way}
 */
export function path({questions, logic = {}}, answers, hidden) {
  const {variables = [], jumps = [], ends = []} = logic;
  const given = new Map(), asked = [];

  function variable(name, known) {
    const place = variables.findIndex(({key}) => key === name);
    return place >= 0 && place < known ? calculate(variables[place], facts(place)) : undefined;
  }

  /**
   * @param {number} known how many of the variables can be referred to: a variable sees those before it
   * @returns {Facts}
   */
  function facts(known) {
    return ref => {
      const [scope, name] = split(ref);
      switch (scope) {
        case 'answer': return answer(given, name);
        case 'hidden': return own(hidden, name) || undefined;
        case 'customer': return own(hidden, ref) || undefined;
        case 'variable': return variable(name, known);
      }
    };
  }

  const all = facts(variables.length);

  /** Where a jump leads from a question; undefined if none does. */
  const jumped = key => jumps.find(({from, when}) => from === key && holds(when, all))?.to;

  /** The place of what a jump leads to: a question, or an end, which is behind all of them. */
  function place(target) {
    const at = questions.findIndex(({key}) => key === target);
    return at < 0 ? questions.length : at;
  }

  let target;
  for (let at = 0; at < questions.length;) {
    const {key, showIf} = questions[at];
    let next = at + 1;
    target = undefined;
    if (holds(showIf, all)) {
      asked.push(at);
      given.set(key, own(answers, key) ?? undefined);
      target = jumped(key);
      if (target) next = Math.max(next, place(target));
    }
    at = next;
  }
  return {
    questions: asked,
    end: ends.find(({key}) => key === target) || ends.find(({when}) => holds(when, all)) || null,
    variables: Object.fromEntries(variables.map((one, i) => [one.key, calculate(one, facts(i))]))
  };
}
