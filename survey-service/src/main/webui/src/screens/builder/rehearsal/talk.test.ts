import {expect, test} from 'vitest';
import {buttonsOf, logOf, segmentsOf, type Line} from './talk';

const opening: Line = {text: 'How likely?', sms: {segments: 1, beyondGsm: ''}};
const why: Line = {text: 'Why? 🙂', sms: {segments: 2, beyondGsm: '🙂'}};

test('what was written stands before what is said to it', () => {
  expect(logOf(['7', 'late'], [[opening], [why, why]])).toEqual([
    {by: 'survey', line: opening},
    {by: 'person', text: '7'},
    {by: 'survey', line: why},
    {by: 'survey', line: why},
    {by: 'person', text: 'late'},
  ]);
});

test('segments are added up', () => {
  expect(segmentsOf([[opening], [], [why, {text: 'in a chat'}]])).toBe(3);
});

test('only what was asked last has buttons', () => {
  const asked: Line = {text: '?', buttons: ['Yes', 'No']};
  expect(buttonsOf(logOf([], [[opening, asked]]))).toEqual(['Yes', 'No']);
  expect(buttonsOf(logOf(['Yes'], [[asked]]))).toEqual([]);
  expect(buttonsOf(logOf(['Yes'], [[asked], [opening]]))).toEqual([]);
  expect(buttonsOf([])).toEqual([]);
});
