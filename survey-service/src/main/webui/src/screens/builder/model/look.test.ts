import {expect, test} from 'vitest';
import {COLOURS, SCHEMES, contrast, contrastOf, properties, seenColour} from './look';

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#777777', '#ffffff', 4.48],
])('%s on %s has %f', (one, other, expected) => expect(contrast(one, other)).toBeCloseTo(expected, 2));

test.each([
  ['#ABC', '#aabbcc'],
  ['#A1B2C3', '#a1b2c3'],
  ['red', '#0b6e6e'],
  ['', '#0b6e6e'],
])('%j is seen as %s', (accent, expected) => expect(seenColour({accent}, 'accent', 'light')).toBe(expected));

test('the usual colours are seen well', () => {
  for (const scheme of SCHEMES) {
    for (const colour of COLOURS) {
      const seen = contrastOf({}, colour, scheme);
      expect(seen ? seen.ratio : 21, `${colour} ${scheme}`).toBeGreaterThanOrEqual(seen?.least ?? 0);
    }
  }
});

test('each property stands for both schemes', () => {
  expect(properties({accentDark: '#123456', radius: '4px'}, 'dark')).toMatchObject({
    '--echolot-accent': '#123456',
    '--echolot-accent-dark': '#123456',
    '--echolot-on-accent': '#06201f',
    '--echolot-radius': '4px',
  });
});
