import type {components} from '../../../api/surveys';

type Api = components['schemas'];

/** A text by language tag. */
export type Text = Record<string, string>;

export type Kind = Api['QuestionKind'];
export type Style = Api['QuestionStyle'];
export type Limits = Api['Limits'];
export type Theme = Api['Theme'];

export const OPERATORS = ['answered', 'unanswered', 'eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'includes', 'includes_all', 'excludes', 'contains'] as const;
export type Operator = (typeof OPERATORS)[number];

export type Value = number | string | boolean | string[];

export interface Comparison {
  /** `answer.nps`, `hidden.shop`, `variable.sum`, `customer.plan`. */
  ref: string;
  op: Operator;
  value?: Value;
}

export type Condition = {all: Condition[]} | {any: Condition[]} | {not: Condition} | Comparison;

/** Something with a key and a text: a choice, or a row of a matrix. */
export interface Choice {
  key: string;
  label: Text;
  image?: string;
  other?: boolean;
  exclusive?: boolean;
}

export interface FormField {
  key: string;
  required?: boolean;
}

export interface Question {
  key: string;
  kind: Kind;
  title: Text;
  description?: Text;
  required?: boolean;
  scale?: number;
  low?: Text;
  high?: Text;
  style?: Style;
  choices?: Choice[];
  rows?: Choice[];
  fields?: FormField[];
  limits?: Limits;
  maxLength?: number;
  shuffle?: boolean;
  showIf?: Condition;
  comment?: boolean;
}

export interface Jump {
  from: string;
  when?: Condition;
  to: string;
}

export interface End {
  key: string;
  when?: Condition;
  text: Text;
  redirect?: string;
}

export interface Quota {
  key: string;
  when?: Condition;
  limit: number;
  end?: string;
}

export interface Step {
  when?: Condition;
  op: Api['Operation'];
  by?: number;
  ref?: string;
}

export interface Variable {
  key: string;
  initial?: number;
  steps: Step[];
}

export interface Logic {
  hidden: string[];
  attributes: string[];
  variables: Variable[];
  jumps: Jump[];
  ends: End[];
  quotas: Quota[];
  shuffle: string[][];
  unit?: string;
}

export interface Trigger {
  when: string;
  url?: string;
  mode?: string;
}

export interface Audience extends Omit<Api['Audience'], 'triggers'> {
  triggers: Trigger[];
}

/** A survey's draft; lists that the service leaves out are there, empty. */
export interface Draft {
  key: string;
  name: Text;
  languages: string[];
  timeZone: string;
  touchpoints: string[];
  questions: Question[];
  thanks: Text;
  logic: Logic;
  audience: Audience;
  theme: Theme;
}

/** What the service gives, whole. Its document says of a condition only that it is an object. */
export function draftOf(given: Api['SurveyDraft']): Draft {
  const whole = given as Partial<Draft> & {logic?: Partial<Logic>; audience?: Partial<Audience>};
  const logic = whole.logic;
  return {
    key: whole.key ?? '',
    name: whole.name ?? {},
    languages: whole.languages ?? [],
    timeZone: whole.timeZone ?? 'UTC',
    touchpoints: whole.touchpoints ?? [],
    questions: (whole.questions ?? []).map(bareQuestion),
    thanks: whole.thanks ?? {},
    logic: {
      hidden: logic?.hidden ?? [],
      attributes: logic?.attributes ?? [],
      variables: (logic?.variables ?? []).map(variable => ({...variable, steps: variable.steps ?? []})),
      jumps: logic?.jumps ?? [],
      ends: (logic?.ends ?? []).map(end => ({...end, text: end.text ?? {}})),
      quotas: logic?.quotas ?? [],
      shuffle: logic?.shuffle ?? [],
      ...(logic?.unit ? {unit: logic.unit} : {}),
    },
    audience: {...whole.audience, triggers: whole.audience?.triggers ?? []},
    theme: whole.theme ?? {},
  };
}

/** A question without what says nothing: the service gives `false` and `0` for what isn't set. */
function bareQuestion({title, choices, rows, fields, limits, comment, ...question}: Question): Question {
  return {
    ...(bare(question) as Question),
    title: title ?? {},
    ...(choices?.length && {choices: choices.map(choice => ({...(bare(choice) as Choice), label: choice.label ?? {}}))}),
    ...(rows?.length && {rows: rows.map(row => ({...(bare(row) as Choice), label: row.label ?? {}}))}),
    ...(fields?.length && {fields: fields.map(field => bare(field) as FormField)}),
    // Of a limit, zero says something.
    ...(limits && Object.keys(limits).length > 0 && {limits}),
    ...(comment !== undefined && comment !== null && {comment}),
  };
}

function bare(given: object): object {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value && value !== 'usual' && !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** The draft as the service takes it: without what says nothing. */
export function documentOf(draft: Draft): Api['SurveyDraft'] {
  const {logic, audience, theme, ...rest} = draft;
  return {...rest, ...filled({logic: filled(logic), audience: filled(audience), theme: filled(theme)})} as unknown as Api['SurveyDraft'];
}

function filled<T extends object>(given: T): Partial<T> | undefined {
  const entries = Object.entries(given).filter(([, value]) => !(value === undefined || value === '' || (Array.isArray(value) && value.length === 0)));
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as Partial<T>);
}
