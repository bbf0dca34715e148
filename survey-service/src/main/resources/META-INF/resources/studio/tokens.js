/** What the widget shows where a survey's theme says nothing, by scheme. */
const USUAL = {
  light: {accent: '#0b6e6e', onAccent: '#ffffff', background: '#ffffff', text: '#17252a', muted: '#55666c', border: '#87969b', soft: '#eef4f4'},
  dark: {accent: '#5fd0c5', onAccent: '#06201f', background: '#182226', text: '#edf3f4', muted: '#a9b8bd', border: '#7d8d93', soft: '#223036'}
};

export const SCHEMES = Object.keys(USUAL);

export const COLOURS = Object.keys(USUAL.light);

/** On what a colour must be seen, and how well: WCAG 2.2 asks 4.5 of text and 3 of boxes. */
export const SEEN = {accent: ['background', 4.5], onAccent: ['accent', 4.5], text: ['background', 4.5], muted: ['background', 4.5], border: ['background', 3], soft: ['text', 4.5]};

/** The theme's name of a colour in a scheme. */
export const token = (colour, scheme) => scheme === 'dark' ? colour + 'Dark' : colour;

export const usual = (colour, scheme) => USUAL[scheme][colour];

/** The colour that is seen: the theme's, else the usual one; with six digits. */
export function colour(theme, name, scheme) {
  const given = theme[token(name, scheme)] || '';
  if (/^#[0-9a-f]{6}$/i.test(given)) return given.toLowerCase();
  if (/^#[0-9a-f]{3}$/i.test(given)) return '#' + [...given.slice(1).toLowerCase()].map(digit => digit + digit).join('');
  return usual(name, scheme);
}

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(hex) {
  const [r, g, b] = [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16) / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast ratio of two colours, from 1 to 21. */
export function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/**
 * CSS custom properties that show a theme in one scheme, whichever the browser is in: each stands for both schemes.
 */
export function properties(theme, scheme) {
  const all = {};
  for (const name of COLOURS) {
    const property = '--echolot-' + name.replace(/[A-Z]/g, letter => '-' + letter.toLowerCase());
    all[property] = all[property + '-dark'] = colour(theme, name, scheme);
  }
  if (theme.radius) all['--echolot-radius'] = theme.radius;
  if (theme.font) all['--echolot-font'] = theme.font;
  return all;
}
