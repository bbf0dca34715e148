/* What the widget's sources mean by a survey, a question and its input. For tsc alone; docs/widget.md has the public types. */

export type Localized = Record<string, string>;

export interface Choice {
  key: string;
  label: Localized;
  image?: string;
  other?: boolean;
  exclusive?: boolean;
}

/** As Limits in libs/contracts. */
export interface Limits {
  min?: number;
  max?: number;
  decimals?: number;
  earliest?: string;
  latest?: string;
  minLength?: number;
  pattern?: string;
  patternHint?: Localized;
  types?: string[];
  maxBytes?: number;
}

/** As Question in libs/contracts. */
export interface Question {
  key: string;
  kind: string;
  title: Localized;
  description?: Localized;
  required?: boolean;
  scale?: number;
  low?: Localized;
  high?: Localized;
  style?: string;
  choices?: Choice[];
  rows?: Choice[];
  fields?: {key: string; required?: boolean}[];
  limits?: Limits;
  maxLength?: number;
  shuffle?: boolean;
  showIf?: Condition;
}

/** All of `all`, any of `any`, not `not`, or `op` between what `ref` refers to and `value`. */
export interface Condition {
  all?: Condition[];
  any?: Condition[];
  not?: Condition;
  op?: string;
  ref?: string;
  value?: unknown;
}

/** A number that is calculated from the answers: its steps are taken in order, if they apply. */
export interface Variable {
  key: string;
  initial?: number;
  steps?: {op: string; when?: Condition; by?: number; ref?: string}[];
}

export interface End {
  key: string;
  when?: Condition;
  text?: Localized;
  redirect?: string;
}

/** As Logic in libs/contracts. */
export interface Logic {
  shuffle?: string[][];
  hidden?: string[];
  attributes?: string[];
  variables?: Variable[];
  jumps?: {from: string; when?: Condition; to?: string}[];
  ends?: End[];
}

/** As PublicSurvey in the gateway. */
export interface Survey {
  key: string;
  version?: number;
  languages: string[];
  touchpoints?: string[];
  questions: Question[];
  thanks?: Localized;
  logic?: Logic;
  theme?: Record<string, string>;
  once?: boolean;
  response?: string;
  writer?: string;
  known?: Record<string, string>;
}

/** The questions that are asked, by their places, how it ends, and the variables; without logic only the questions. */
export interface Way {
  questions: number[];
  end?: End | null;
  variables?: Record<string, number>;
}

/** What an answer is, as JSON; `any`, since each kind knows its own. */
export type Value = any;

/** How a question is answered. */
export interface Input {
  /** What is shown. */
  nodes: (Node | string | false)[];
  hint?: string | false;
  /** The value; null for none, NaN for something that is none. */
  read(): Value;
  /** Own words with a choice. */
  other?(): string;
  /** Takes what is dropped or pasted. */
  take?(files: ArrayLike<File>): void;
  /** What is wrong with a value: a text, or a text and the box that it is about. */
  wrong?(value: Value): string | false | null | undefined | [string, HTMLElement];
}

/** What draws a question, with what was answered before. */
export type Kind = (question: Question, sheet: Sheet, value?: Value, other?: string) => Input;

/** What a question sees of the survey that it stands in. */
export interface Sheet {
  host: any;
  t: Record<string, string>;
  lang: string;
  url: string;
  survey: Survey;
  state: any;
  live: HTMLElement;
  text(localized?: Localized): string;
  raw(localized?: Localized): string;
  format(value: number): string;
  way(answers?: Record<string, Value>): Way;
  picked(event: Event): void;
}

/** What the loader shares with its parts; each part leaves its function here, under its own name. */
export interface Core {
  /** The gateway's. */
  origin: string;
  modes: string[];
  /** Names of the events that were tracked so far. */
  tracked: string[];
  emit(name: string, detail: object): void;
  fail(error: any, more?: object): void;
  guard<F extends (...args: any[]) => any>(work: F): (...args: Parameters<F>) => ReturnType<F>;
  store: {get(key: string, area?: string): any; set(key: string, value: any, area?: string): void};
  own: {get(key: string, area?: string): any; set(key: string, value: any, area?: string): void; rest(key: string, area?: string): any};
  use(part: string, ...args: any[]): Promise<any>;
  say(what: string, facts: Record<string, any>): void;
  arm(show: Function, trigger: any): void;
  again(script: HTMLScriptElement): void;
  [part: string]: any;
}

declare module './echolot.js' {
  interface Echolot {
    core: Core;
    signature: string;
    attributes: Record<string, string>;
  }
  interface EcholotSurveyElement {
    /** What had the focus before. */
    opener?: Element;
    /** Whether somebody asked for it, and should be led to it. */
    asked?: boolean;
    /** It was taken out of the page. */
    parted?(): void;
    /** Goes as if it was closed. */
    leave?(): void;
  }
  interface EcholotEvents {
    /** The page says that the visitor has gone on. */
    moved: {url?: string};
  }
}

declare global {
  interface Window {
    /** Not in every browser. */
    navigation?: EventTarget;
    trustedTypes?: {createPolicy(name: string, rules: {createScriptURL(url: string | URL): string}): {createScriptURL(url: string | URL): any}};
  }
  interface Element {
    /** Set where a survey's own parts listen for keys. */
    typed?(event: KeyboardEvent): void;
  }
}
