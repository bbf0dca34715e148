import type {components} from '../../api/surveys';

type Answer = components['schemas']['Answer'];
type Question = components['schemas']['Question'];
type Way = components['schemas']['ResponseWay'];

export type Stop = 'answered' | 'skipped' | 'left' | 'not_reached' | 'not_asked';

/** One question of the version that was answered, and what became of it. */
export interface Told {
  key: string;
  question?: Question;
  stop: Stop;
  answer?: Answer;
}

/** The questions in the order in which they were asked, behind them those that weren't. */
export function told(answers: Answer[], questions: Question[], way: Way | undefined): Told[] {
  const byKey = new Map(questions.map(question => [question.key ?? '', question]));
  const given = new Map(answers.map(answer => [answer.question ?? '', answer]));
  const steps: {key: string; stop: Stop}[] = way?.steps
    ? way.steps.map(({question = '', stop = 'answered'}) => ({key: question, stop}))
    : answers.map(({question = ''}) => ({key: question, stop: 'answered'}));
  const asked = new Set(steps.map(({key}) => key));
  const others = way ? questions.filter(({key = ''}) => !asked.has(key)).map(({key = ''}) => ({key, stop: 'not_asked' as const})) : [];
  return [...steps, ...others].map(step => ({...step, question: byKey.get(step.key), answer: given.get(step.key)}));
}

/** An answer as lines of text, e.g. a row of a matrix a line; by what its keys are called. */
export interface Spoken {
  label?: string;
  text: string;
}

export function spoken(value: unknown, nameOf: (key: string) => string, words: {agreed: string; refused: string; date: (day: string) => string; number: (value: number) => string}): Spoken[] {
  if (typeof value === 'number') return [{text: words.number(value)}];
  if (typeof value === 'boolean') return [{text: value ? words.agreed : words.refused}];
  if (typeof value === 'string') return [{text: /^\d{4}-\d{2}-\d{2}$/.test(value) ? words.date(value) : value}];
  if (Array.isArray(value)) {
    return value.map(one => ({text: typeof one === 'string' ? nameOf(one) : String((one as {name?: string})?.name ?? '')}));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).map(([key, one]) => ({label: nameOf(key), text: nameOf(String(one))}));
  }
  return [];
}
