/** Loads Echolot's survey widget, see README.md. */
import type {Echolot, EcholotMode, EcholotOptions, EcholotTrigger} from './dist/echolot.js';

export type * from './dist/echolot.js';

export interface EcholotStart extends EcholotOptions {
  /** The gateway's address, to which answers go; the widget is loaded from it unless `files` says otherwise. */
  gateway: string | URL;
  /** Where this package's folder `dist` is served; the gateway's own files unless given, which always fit it. */
  files?: string | URL;
  /** For a Content-Security-Policy with a nonce. */
  nonce?: string;
  /** What shows surveys by itself. */
  triggers?: EcholotTrigger[];
}

/**
 * Loads the widget, once; options of later calls are ignored (`echolot.init` adds some). Resolves when it has loaded, on a server at
 * once; is rejected if it can't be loaded, which is told as the event `error`, too, and may then be tried again.
 */
export function defineEcholot(options: EcholotStart): Promise<Echolot>;

/** The widget. Until it has loaded, calls wait and return undefined, except `on`; on a server they do nothing. */
export const echolot: Echolot;

/**
 * Attributes of `<echolot-survey>` in a template. Its publishable key is the one that `defineEcholot` was given, for React and Vue keep
 * the attribute `key` to themselves.
 */
export interface EcholotSurveyAttributes {
  survey: string;
  /** `inline` unless given. */
  mode?: EcholotMode;
  /** BCP 47 tag. */
  language?: string;
  touchpoint?: string;
  /** The words on the tab of the mode `button`. */
  label?: string;
  /** The colours of the card; the page's `color-scheme` unless given. */
  scheme?: 'light' | 'dark';
  /** Shows a survey again that was completed on this device. */
  repeat?: boolean | '';
  /** Values of hidden fields. */
  [hidden: `data-hidden-${string}`]: string | undefined;
}
