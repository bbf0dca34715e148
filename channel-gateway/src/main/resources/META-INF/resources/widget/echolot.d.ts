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
  /** The colours of the card; the page's `color-scheme` unless given. */
  scheme?: 'light' | 'dark';
  /** Values of hidden fields; only those that the survey declares are sent. */
  hidden?: Record<string, string>;
  /** Shows a survey again that was completed on this device. */
  repeat?: boolean;
  /** Shows a survey again that was closed in this session. */
  force?: boolean;
  /** The token of a personal link. */
  token?: string;
  /** Begins after the last of the answers that are given. */
  'skip-prefilled'?: boolean;
  /** An answer that is known already, by the question's key: JSON or text. */
  [answer: `data-answer-${string}`]: string | number;
}

export interface EcholotSetup extends EcholotOptions {
  triggers?: EcholotTrigger[];
  /** Arms the triggers that the tenant has set for its surveys. */
  auto?: boolean;
  /** Keeps nothing on the device before `consent(true)`. */
  consent?: 'required';
}

/** What is known of a customer. */
export interface EcholotIdentity {
  /** HMAC-SHA256 of the pseudonym by the tenant's identity secret, in hexadecimal. */
  signature?: string;
  /** Only those that the survey declares are sent. */
  attributes?: Record<string, string>;
}

export interface EcholotFile {
  id: string;
  name: string;
  type: string;
  /** In bytes. */
  size: number;
}

/** One revision of a response, as the gateway takes it. */
export interface EcholotRevision {
  survey: string;
  revision: number;
  /** Shows whose the response is: whoever has it may write it. */
  secret: string;
  /** Which opening of a personal link it comes from, as the gateway signed it. */
  writer?: string;
  state: 'partial' | 'complete';
  answers: {question: string; value: EcholotValue; other?: string}[];
  /** Takes what is right of it, and leaves out what isn't. */
  keepValid?: boolean;
  [member: string]: unknown;
}

/** A refusal of the gateway (RFC 9457). */
export interface EcholotProblem {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  violations?: {field: string; message: string; question?: string}[];
  [member: string]: unknown;
}

/** What the gateway took otherwise than it was sent. */
export interface EcholotAdjustment {
  field: string;
  change: 'cut' | 'left_out' | 'partial';
  message: string;
  /** The key of the question that it is about. */
  question?: string;
}

export interface EcholotSurveyElement extends HTMLElement {
  /** A preview, set before the element is connected: nothing is fetched, sent or kept. */
  survey?: object;
  /** Gets each revision instead of the gateway; whether it is safe. The device keeps nothing. */
  sender?: (url: string, body: EcholotRevision) => boolean | Promise<boolean>;
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

/** Numbers for scores and numbers, keys for choices and rankings, an object for a matrix or a form, files, `true` for a consent. */
export type EcholotValue = number | string | string[] | Record<string, string> | EcholotFile[] | true;

export interface EcholotEvents {
  ready: Record<string, never>;
  shown: {survey: string; element: HTMLElement};
  /** `null` if an answer was taken back. */
  answered: {survey: string; question: string; value: EcholotValue | null};
  /** `end` is the key of the survey's end, '' for its thanks. */
  completed: {survey: string; response: string; end: string};
  closed: {survey: string; completed: boolean};
  tracked: {name: string};
  /** The keys of surveys whose triggers the tenant has set. */
  configured: {surveys: string[]};
  consent: {given: boolean};
  /** Somebody else answers from now on; `anew` if all that was kept is forgotten. */
  identified: {respondent: string; anew: boolean};
  /** A single-page app has gone to another page. */
  page: {url: string};
  adjusted: {survey: string; adjusted: EcholotAdjustment[]};
  /** One sentence; with the gateway's problem, if it refused something. */
  error: {message: string; problem?: EcholotProblem};
}

export interface Echolot {
  /** Adds to the options of all surveys, and sets triggers. */
  init(options: EcholotSetup): void;
  /** `null` if it was closed in this session; undefined after an error, which is told as an event. */
  show(survey: string, options?: EcholotOptions): HTMLElement | null | undefined;
  /** Names the customer by a pseudonym, never by an e-mail address. */
  identify(pseudonym: string, more?: EcholotIdentity): void;
  /** Somebody else uses the device: closes what is open and forgets what is kept, but for what waits to be sent. */
  reset(): void;
  /** Closes what `show` and triggers opened; all of it, unless a survey is named. Who answers may go on later. */
  close(survey?: string): void;
  /** Where the visitor is now, for triggers with `url`; where the window says, unless given. */
  page(url?: string): void;
  /** Shows a draft as it would be shown here, with what `GET /v1/surveys/{key}` gives; nothing is sent or kept. */
  preview(draft: {key: string; [member: string]: unknown}, options?: EcholotOptions): HTMLElement | null | undefined;
  /** What was held back is kept from now on, or what is kept is forgotten. */
  consent(given: boolean): void;
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
  | ['init', EcholotSetup]
  | ['consent', boolean]
  | ['show', string, EcholotOptions?]
  | ['identify', string, EcholotIdentity?]
  | ['track', string]
  | ['reset']
  | ['close', string?]
  | ['page', string?]
  | ['preview', {key: string; [member: string]: unknown}, EcholotOptions?]
  | ['on', keyof EcholotEvents, (detail: never) => void];

declare global {
  interface Window {
    echolot: Echolot;
  }
  interface HTMLElementTagNameMap {
    'echolot-survey': EcholotSurveyElement;
  }
  interface DocumentEventMap extends EcholotDocumentEvents {}
}

type EcholotDocumentEvents = {[N in keyof EcholotEvents as `echolot:${N}`]: CustomEvent<EcholotEvents[N]>};
