import {describe, expect, test} from 'vitest';
import {merge} from '../builder/model/merge';
import {
  addStage,
  addTouchpoint,
  changeTouchpoint,
  feel,
  journeyOf,
  kindOf,
  mended,
  moveStage,
  moveTouchpoint,
  placeOf,
  removeStage,
  removeTouchpoint,
  touchpointsOf,
  withPersonas,
  written,
  type Journey,
} from './journey';

const visit = journeyOf({
  name: {de: 'Besuch'},
  personas: ['beate', 'carl'],
  stages: [
    {key: 'come', name: {de: 'Kommen'}, touchpoints: [{key: 'sign', emotions: {beate: 1, carl: 0}}, {key: 'door'}]},
    {key: 'buy', touchpoints: [{key: 'till', channel: 'in_person'}]},
    {key: 'go'},
  ],
});

const keys = ({stages}: Journey) => stages.map(({key, touchpoints}) => [key, ...touchpoints.map(point => point.key)]);

describe('what is added', () => {
  test('has a key like its name that nobody has', () => {
    const more = addTouchpoint(addStage(addStage(visit, 'Später!', 'de'), 'später', 'de'), 'go', 'Till', 'en');
    expect(keys(more)).toEqual([['come', 'sign', 'door'], ['buy', 'till'], ['go', 'till-2'], ['spaeter'], ['spaeter-2']]);
    expect(touchpointsOf(more).at(-1)?.name).toEqual({en: 'Till'});
  });

  test('has a key, too, if its name has no letters that keys have', () => {
    expect(keys(addStage(visit, '購入', 'ja')).at(-1)).toEqual(['new']);
  });
});

describe('what is moved', () => {
  test.each([
    ['within its stage', 'sign', {stage: 0, at: 1}, [['come', 'door', 'sign'], ['buy', 'till'], ['go']]],
    ['before another', 'sign', {stage: 1, at: 0}, [['come', 'door'], ['buy', 'sign', 'till'], ['go']]],
    ['behind another', 'door', {stage: 1, at: 1}, [['come', 'sign'], ['buy', 'till', 'door'], ['go']]],
    ['into an empty stage', 'till', {stage: 2, at: 5}, [['come', 'sign', 'door'], ['buy'], ['go', 'till']]],
    ['to where it is', 'till', {stage: 1, at: 0}, keys(visit)],
    ['to no stage', 'till', {stage: 3, at: 0}, keys(visit)],
    ['though it is none', 'nobody', {stage: 0, at: 0}, keys(visit)],
  ])('goes %s', (_, touchpoint, to, expected) => {
    expect(keys(moveTouchpoint(visit, touchpoint, to))).toEqual(expected);
  });

  test.each([
    ['come', 2, ['buy', 'go', 'come']],
    ['go', 0, ['go', 'come', 'buy']],
    ['go', 3, ['come', 'buy', 'go']],
    ['come', -1, ['come', 'buy', 'go']],
    ['nobody', 0, ['come', 'buy', 'go']],
  ])('leads stage %s to %d', (stage, to, expected) => {
    expect(moveStage(visit, stage, to).stages.map(({key}) => key)).toEqual(expected);
  });
});

test('what is removed leaves the others', () => {
  expect(keys(removeTouchpoint(removeStage(visit, 'buy'), 'sign'))).toEqual([['come', 'door'], ['go']]);
  expect(placeOf(removeTouchpoint(visit, 'sign'), 'door')).toEqual({stage: 0, at: 0});
  expect(placeOf(visit, 'nobody')).toBeUndefined();
});

test('who is not on the way any more feels nothing on it', () => {
  const alone = withPersonas(visit, ['carl']);
  expect(alone.personas).toEqual(['carl']);
  expect(touchpointsOf(alone)[0]?.emotions).toEqual({carl: 0});
});

test('a feeling is said, and not said again', () => {
  const [sign] = touchpointsOf(visit);
  expect(feel(sign!, 'beate', -2).emotions).toEqual({beate: -2, carl: 0});
  expect(feel(sign!, 'carl', undefined).emotions).toEqual({beate: 1});
});

test.each([
  [{}, undefined],
  [{channel: 'web' as const}, 'online'],
  [{channel: 'kiosk' as const}, 'offline'],
  [{channel: 'kiosk' as const, kind: 'online' as const}, 'online'],
  [{kind: 'offline' as const}, 'offline'],
])('the kind of %j is %s', (point, kind) => {
  expect(kindOf(point)).toBe(kind);
});

test('texts that nobody has written are not stored', () => {
  const blank = changeTouchpoint({...visit, name: {de: 'Besuch', en: ' '}}, 'sign', point => ({...point, name: {fr: ''}}));
  expect(written(blank).name).toEqual({de: 'Besuch'});
  expect(touchpointsOf(written(blank))[0]?.name).toEqual({});
});

test('of a touchpoint that two have moved there is one', () => {
  const mine = moveTouchpoint(visit, 'sign', {stage: 1, at: 0});
  const theirs = withPersonas(moveTouchpoint(visit, 'sign', {stage: 2, at: 0}), ['beate']);
  const {merged, conflicts} = merge(visit, mine, theirs);
  expect(conflicts).toEqual([]);
  expect(keys(mended(merged))).toEqual([['come', 'door'], ['buy', 'sign', 'till'], ['go']]);
  expect(touchpointsOf(mended(merged))[1]?.emotions).toEqual({beate: 1});
});
