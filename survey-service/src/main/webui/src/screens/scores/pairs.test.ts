import {expect, test} from 'vitest';
import type {Group} from '../../ui/scores/figures';
import {matrixOf} from './pairs';

function group(stage: string, channel: string, value: number): Group {
  return {dimensions: stage === '' ? {channel} : {stage, channel}, score: {value, n: 1}};
}

test('each pair has a cell, and what nobody said has none', () => {
  const {rows, columns, cell} = matrixOf([group('buy', 'web', 10), group('buy', 'sms', 20), group('', 'web', 30)], 'stage', 'channel');
  expect(rows).toEqual(['buy', '']);
  expect(columns).toEqual(['web', 'sms']);
  expect(cell('buy', 'sms')?.score?.value).toBe(20);
  expect(cell('', 'web')?.score?.value).toBe(30);
  expect(cell('', 'sms')).toBeUndefined();
});

test('keys that look like two stay apart', () => {
  const {cell} = matrixOf([group('a|b', 'c', 1), group('a', 'b|c', 2)], 'stage', 'channel');
  expect(cell('a|b', 'c')?.score?.value).toBe(1);
  expect(cell('a', 'b|c')?.score?.value).toBe(2);
});
