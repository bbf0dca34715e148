import {expect, test} from 'vitest';
import {dateLanguageOf} from './dateOrder';

test.each([
  [['24.11.2026', '01.02.2026 10:00'], 'de'],
  [['11/24/2026 1:00 PM', '01/02/2026'], 'en-US'],
  [['01/02/2026'], 'de'],
  [['2026-11-24'], 'de'],
  [[], 'de'],
])('%j are days of %s', (cells, language) => expect(dateLanguageOf(cells)).toBe(language));
