import {expect, test} from 'vitest';
import type {Group} from '../../ui/scores/figures';
import {comparisons, realChanges} from './changes';

const group = (touchpoint: string, delta: number, verdict: 'significant' | 'not-significant' | 'too-few'): Group => ({
  dimensions: {touchpoint},
  change: {delta, verdict, significant: verdict === 'significant'},
});

const compared = [
  {metric: 'nps', by: 'touchpoint', groups: [group('checkout', -20, 'significant'), group('app', 90, 'not-significant'), group('', 80, 'significant')]},
  {metric: 'ces', by: 'touchpoint', groups: [group('checkout', 1.5, 'significant'), group('shop', 5, 'too-few'), {dimensions: {touchpoint: 'new'}}]},
] as const;
const given = compared.map(one => ({...one, groups: [...one.groups]}));

test('only what is more than chance is a change, the greatest on its scale first', () =>
  expect(realChanges(given).map(({metric, key}) => `${metric} ${key}`)).toEqual(['ces checkout', 'nps checkout']));

test('what couldn’t be compared isn’t counted, nor what belongs to none', () => expect(comparisons(given)).toBe(3));

test('where each side has too few answers nothing was compared', () =>
  expect(comparisons([{metric: 'volume', by: 'unit', groups: [{dimensions: {unit: 'north'}, change: {delta: 10, verdict: 'too-few', significant: false}}]}])).toBe(0));
