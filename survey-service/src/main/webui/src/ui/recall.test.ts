import {expect, test} from 'vitest';
import {textFor, type LocalizedText} from './formats';
import {readable, titleFor} from './recall';

test.each([
  ['{answer.stars|No} stars: why?', 'No stars: why?'],
  ['You said {answer.nps}. Why?', 'You said [nps]. Why?'],
  ['Hello {customer.first_name|}, {hidden.branch}', 'Hello [first_name], [branch]'],
  ['{variable.total} points', '[total] points'],
  ['Braces {like these} and {answer.} stay', 'Braces {like these} and {answer.} stay'],
])('%s is read as %s', (text, read) => expect(readable(text)).toBe(read));

const suiting = (language: string) => (text: LocalizedText) => textFor(language, text);

const questions: {key: string; title?: Record<string, string>}[] = [
  {key: 'nps', title: {en: 'How likely?', de: 'Wie wahrscheinlich?'}},
  {key: 'why', title: {en: 'You said {answer.nps}. Why?', de: 'Sie gaben {answer.nps}. Warum?'}},
  {key: 'more', title: {de: 'Mehr zu {answer.why}'}},
  {key: 'untitled'},
];

test.each([
  ['de', 1, 'Sie gaben [Wie wahrscheinlich?]. Warum?'],
  ['en', 1, 'You said [How likely?]. Why?'],
  ['de', 2, 'Mehr zu [Sie gaben [nps]. Warum?]'],
  ['de', 3, 'untitled'],
])('in %s question %i is called %s', (language, index, title) => expect(titleFor(suiting(language), questions[index], questions)).toBe(title));

test('what was said is told', () => expect(titleFor(suiting('en'), questions[1], questions, ref => (ref === 'answer.nps' ? '3' : ''))).toBe('You said 3. Why?'));
