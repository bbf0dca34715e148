/** What stands in columns such as `relevant` and `constraint`: a part of XPath. */
export type Expression =
  | {is: 'constant'; value: string | number | boolean}
  /** `${name}`; `.` for the question's own answer. */
  | {is: 'answer'; name: string}
  | {is: 'call'; name: string; given: Expression[]}
  | {is: 'operation'; op: string; left: Expression; right: Expression};

const LONGEST = 4_000;
const TOKEN =
  /\s*(?:(\$\{\s*([^{}]+?)\s*\})|("[^"]*"|'[^']*')|(\d+(?:\.\d*)?|\.\d+)|([a-zA-Z_][\w:-]*(?:\.[\w-]+)*)|(!=|<=|>=|[=<>()+*,.-]))/y;

interface Token {
  kind: 'answer' | 'text' | 'number' | 'word' | 'sign';
  text: string;
}

class Unparsable extends Error {}

/** An expression's parts; undefined if it has some that aren't known here, such as paths. */
export function parse(source: string): Expression | undefined {
  try {
    return new Parser(tokens(source)).whole();
  } catch (failure) {
    if (failure instanceof Unparsable) return undefined;
    throw failure;
  }
}

function tokens(source: string): Token[] {
  // Word processors make them of plain quotes.
  const plain = source.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').trim();
  if (plain.length > LONGEST) throw new Unparsable();
  const found: Token[] = [];
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < plain.length; ) {
    const [, answer, name = '', quoted, number, word, sign] = TOKEN.exec(plain) ?? [];
    if (answer !== undefined) found.push({kind: 'answer', text: name});
    else if (quoted !== undefined) found.push({kind: 'text', text: quoted.slice(1, -1)});
    else if (number !== undefined) found.push({kind: 'number', text: number});
    else if (word !== undefined) found.push({kind: 'word', text: word});
    else if (sign !== undefined) found.push({kind: 'sign', text: sign});
    else throw new Unparsable();
  }
  return found;
}

/** From what binds least to what binds most. */
const LEVELS = [['or'], ['and'], ['=', '!='], ['<', '<=', '>', '>='], ['+', '-'], ['*', 'div', 'mod']];
const DEEPEST = 100;

class Parser {
  private position = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Expression {
    const expression = this.operation(0);
    if (this.position < this.tokens.length) throw new Unparsable();
    return expression;
  }

  private operation(level: number): Expression {
    const operators = LEVELS[level];
    if (!operators) return this.operand();
    let left = this.operation(level + 1);
    for (let op = this.next(operators); op !== undefined; op = this.next(operators)) {
      left = {is: 'operation', op, left, right: this.operation(level + 1)};
    }
    return left;
  }

  private operand(): Expression {
    const token = this.tokens[this.position++];
    switch (token?.kind) {
      case 'answer':
        return {is: 'answer', name: token.text};
      case 'text':
        return {is: 'constant', value: token.text};
      case 'number':
        return {is: 'constant', value: Number(token.text)};
      case 'word':
        return this.call(token.text);
      case 'sign':
        return this.signed(token.text);
      default:
        throw new Unparsable();
    }
  }

  private signed(sign: string): Expression {
    if (sign === '.') return {is: 'answer', name: '.'};
    if (sign === '(') return this.nested(() => this.closed(this.operation(0)));
    const next = this.tokens[this.position];
    if (sign !== '-' || next?.kind !== 'number') throw new Unparsable();
    this.position++;
    return {is: 'constant', value: -Number(next.text)};
  }

  private call(name: string): Expression {
    if (this.next(['(']) === undefined) throw new Unparsable();
    return this.nested(() => {
      const given: Expression[] = [];
      if (this.next([')']) === undefined) {
        do given.push(this.operation(0));
        while (this.next([',']) !== undefined);
        this.closed({is: 'constant', value: ''});
      }
      if (given.length === 0 && (name === 'true' || name === 'false')) return {is: 'constant', value: name === 'true'};
      return {is: 'call', name, given};
    });
  }

  private closed(expression: Expression): Expression {
    if (this.next([')']) === undefined) throw new Unparsable();
    return expression;
  }

  private nested(read: () => Expression): Expression {
    if (++this.depth > DEEPEST) throw new Unparsable();
    const expression = read();
    this.depth--;
    return expression;
  }

  /** The next one if it is one of those signs or words. */
  private next(wanted: readonly string[]): string | undefined {
    const token = this.tokens[this.position];
    if (!token || (token.kind !== 'sign' && token.kind !== 'word') || !wanted.includes(token.text)) return undefined;
    this.position++;
    return token.text;
  }
}
