/** Types of Echolot's survey widget, see docs/widget.md. */

export type EcholotMode =
  /** A card in the corner. */
  | 'popover'
  /** A dialog over the page. */
  | 'modal'
  /** In the page, at `target`. */
  | 'inline'
  /** As high as the window, for pages that are nothing else. */
  | 'page'
  /** A tab at the page's edge that opens a popover. */
  | 'button';

export interface EcholotOptions {
  /** The publishable key (`pk_…`) of the web channel. */
  key?: string;
  /** How the survey is shown; `popover` unless said otherwise. */
  mode?: EcholotMode;
  /** BCP 47 tag; the page's language, then the browser's, unless given. */
  language?: string;
  /** The touchpoint at which is asked; the survey's first unless given. */
  touchpoint?: string;
  /** Into what the survey is put: an element or a selector; the page's body unless given. */
  target?: Element | string;
  /** The words on the tab of the mode `button`. */
  label?: string;
  /** Values of hidden fields; only those that the survey declares are sent. */
  hidden?: Record<string, string>;
  /** Shows a survey again that was completed on this device. */
  repeat?: boolean;
  /** Shows a survey again that was closed in this session. */
  force?: boolean;
}

/** What starts a survey: seconds, percent of the page, a selector, or the name of an event. */
export type EcholotWhen =
  | 'view'
  | 'exit'
  | `delay ${number}`
  | `time ${number}`
  | `scroll ${number}`
  | `click ${string}`
  | `event ${string}`;

export interface EcholotTrigger extends EcholotOptions {
  survey: string;
  /** `view` unless given. */
  when?: EcholotWhen;
  /** Only at these addresses; `*` stands for anything. From `/` on it is the path with its query, else the whole address. */
  url?: string;
  /** Only to this share of devices, in percent. */
  share?: number;
  /** Not again within so many days after it was shown or closed. */
  quarantine?: number;
}

/** Numbers for scores and numbers, keys for choices and rankings, an object for a matrix or a form, `true` for a consent. */
export type EcholotValue = number | string | string[] | Record<string, string> | true;

export interface EcholotEvents {
  ready: Record<string, never>;
  shown: {survey: string; element: HTMLElement};
  /** `null` if an answer was taken back. */
  answered: {survey: string; question: string; value: EcholotValue | null};
  /** `end` is the key of the survey's end, '' for its thanks. */
  completed: {survey: string; response: string; end: string};
  closed: {survey: string; completed: boolean};
  tracked: {name: string};
  error: {message: string};
}

export interface Echolot {
  /** Adds to the options of all surveys, and sets triggers. */
  init(options: EcholotOptions & {triggers?: EcholotTrigger[]}): void;
  /** `null` if it was closed in this session; undefined after an error, which is told as an event. */
  show(survey: string, options?: EcholotOptions): HTMLElement | null | undefined;
  /** Names the customer by a pseudonym, never by an e-mail address. */
  identify(pseudonym: string): void;
  /** Tells of an event, for triggers. It isn't sent. */
  track(event: string): void;
  /** Returns a function that ends the listening. */
  on<N extends keyof EcholotEvents>(name: N, listener: (detail: EcholotEvents[N]) => void): () => void;
  /** Makes calls that are given as arrays, e.g. `['show', 'support-ces']`; before the script has loaded `echolot` may be an array of them. */
  push(...calls: EcholotCall[]): void;
  /** The pseudonym; '' for none. */
  readonly respondent: string;
}

export type EcholotCall =
  | ['init', EcholotOptions & {triggers?: EcholotTrigger[]}]
  | ['show', string, EcholotOptions?]
  | ['identify', string]
  | ['track', string]
  | ['on', keyof EcholotEvents, (detail: never) => void];

declare global {
  interface Window {
    echolot: Echolot;
  }
  interface HTMLElementTagNameMap {
    'echolot-survey': HTMLElement;
  }
  interface DocumentEventMap extends EcholotDocumentEvents {}
}

type EcholotDocumentEvents = {[N in keyof EcholotEvents as `echolot:${N}`]: CustomEvent<EcholotEvents[N]>};
