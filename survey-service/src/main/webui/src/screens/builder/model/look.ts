import type {Theme} from './draft';

/** What the widget shows where a survey's theme says nothing, by scheme. */
const USUAL = {
  light: {accent: '#0b6e6e', onAccent: '#ffffff', background: '#ffffff', text: '#17252a', muted: '#55666c', border: '#87969b', soft: '#eef4f4'},
  dark: {accent: '#5fd0c5', onAccent: '#06201f', background: '#182226', text: '#edf3f4', muted: '#a9b8bd', border: '#7d8d93', soft: '#223036'},
};

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

export const COLOURS = ['accent', 'onAccent', 'background', 'text', 'muted', 'border', 'soft'] as const;
export type Colour = (typeof COLOURS)[number];

const TEXT_CONTRAST = 4.5;
const PART_CONTRAST = 3;

/** On what a colour must be seen, and how well: WCAG 2.2 asks 4.5 of text and 3 of parts of controls. */
const SEEN: Partial<Record<Colour, {on: Colour; least: number}>> = {
  accent: {on: 'background', least: TEXT_CONTRAST},
  onAccent: {on: 'accent', least: TEXT_CONTRAST},
  text: {on: 'background', least: TEXT_CONTRAST},
  muted: {on: 'background', least: TEXT_CONTRAST},
  border: {on: 'background', least: PART_CONTRAST},
  soft: {on: 'text', least: TEXT_CONTRAST},
};

/** The theme's name of a colour in a scheme. */
export function token(colour: Colour, scheme: Scheme): keyof Theme {
  return scheme === 'dark' ? `${colour}Dark` : colour;
}

/** The colour that is seen: the theme's, else the usual one; with six digits. */
export function seenColour(theme: Theme, colour: Colour, scheme: Scheme): string {
  const given = theme[token(colour, scheme)] ?? '';
  if (/^#[0-9a-f]{6}$/i.test(given)) return given.toLowerCase();
  if (/^#[0-9a-f]{3}$/i.test(given)) return `#${[...given.slice(1).toLowerCase()].map(digit => digit + digit).join('')}`;
  return USUAL[scheme][colour];
}

/** How well a colour is seen where it stands; undefined for the background. */
export function contrastOf(theme: Theme, colour: Colour, scheme: Scheme): {ratio: number; least: number} | undefined {
  const seen = SEEN[colour];
  return seen && {ratio: contrast(seenColour(theme, colour, scheme), seenColour(theme, seen.on, scheme)), least: seen.least};
}

/** The contrast ratio of two colours, from 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map(at => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** CSS custom properties that show a theme in one scheme, whichever the browser is in: each stands for both. */
export function properties(theme: Theme, scheme: Scheme): Record<string, string> {
  const all: Record<string, string> = {};
  for (const colour of COLOURS) {
    const property = `--echolot-${colour.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`;
    all[property] = all[`${property}-dark`] = seenColour(theme, colour, scheme);
  }
  if (theme.radius) all['--echolot-radius'] = theme.radius;
  if (theme.font) all['--echolot-font'] = theme.font;
  return all;
}
