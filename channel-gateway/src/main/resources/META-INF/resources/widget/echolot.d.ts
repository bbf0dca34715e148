/** Types of Echolot's survey widget, see docs/widget.md. */
export interface EcholotOptions {
  /** The publishable key (`pk_…`) of the web channel. */
  key?: string;
  /** How the survey is shown; `popover` unless said otherwise. */
  mode?: 'popover' | 'modal' | 'inline';
  /** BCP 47 tag; the page's language, then the browser's, unless given. */
  language?: string;
  /** The touchpoint at which is asked; the survey's first unless given. */
  touchpoint?: string;
  /** Where an inline survey is put: an element or a selector. */
  target?: Element | string;
  /** Shows a survey again that was completed on this device. */
  repeat?: boolean;
  /** Shows a survey again that was closed in this session. */
  force?: boolean;
}

export interface EcholotEvents {
  ready: Record<string, never>;
  shown: {survey: string; element: HTMLElement};
  answered: {survey: string; question: string; value: number | string | string[] | null};
  completed: {survey: string; response: string};
  closed: {survey: string; completed: boolean};
  error: {message: string};
}

export interface Echolot {
  init(options: EcholotOptions): void;
  show(survey: string, options?: EcholotOptions): HTMLElement | null;
  identify(pseudonym: string): void;
  /** Returns a function that ends the listening. */
  on<N extends keyof EcholotEvents>(name: N, listener: (detail: EcholotEvents[N]) => void): () => void;
}

declare global {
  interface Window {
    echolot: Echolot;
  }
}
