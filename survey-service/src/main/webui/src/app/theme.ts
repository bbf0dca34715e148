import {createTheme, type CSSVariablesResolver, type MantineColorsTuple} from '@mantine/core';
import i18next from 'i18next';

/** The logo's colour; the seventh is it. */
const sea: MantineColorsTuple = ['#e6f7f7', '#d1eeee', '#a3dcdc', '#71c9c9', '#49b8b8', '#2aa3a3', '#117f7f', '#0b6e6e', '#065a5a', '#024747'];

/** A dialog's header is no landmark of the page, which has one already (axe: landmark-no-duplicate-banner). */
const NO_LANDMARK = {defaultProps: {attributes: {header: {role: 'presentation'}}}};

/** What was told is taken away by a button that says so. */
const CLOSABLE = {defaultProps: () => ({closeButtonProps: {'aria-label': i18next.t('shell:close')}})};

/** A label that is wider than a small screen takes two lines there, and isn't cut; one line looks as ever. */
const WRAPPING = {
  styles: {
    root: {height: 'auto'},
    inner: {minHeight: 'calc(var(--button-height) - 2px)'},
    label: {whiteSpace: 'normal', lineHeight: 1.3},
  },
} as const;

/** The same for a badge in a narrow column. */
const WHOLE = {
  styles: {
    root: {height: 'auto', minHeight: 'var(--badge-height)'},
    label: {whiteSpace: 'normal', overflow: 'visible', overflowWrap: 'break-word'},
  },
} as const;

export const theme = createTheme({
  components: {Badge: WHOLE, Button: WRAPPING, Modal: NO_LANDMARK, Drawer: NO_LANDMARK, Notification: CLOSABLE},
  primaryColor: 'sea',
  // White on any lighter one has too little contrast.
  primaryShade: 7,
  colors: {sea},
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
});

/** Words on a light ground of their own colour: Mantine's orange has a contrast of 3.6 there, and its red just 4.5. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {'--mantine-color-orange-light-color': '#a53608', '--mantine-color-red-light-color': '#b02525'},
  dark: {},
});

/** The nonce of this page, by which styles are let in that components make. */
export function nonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
