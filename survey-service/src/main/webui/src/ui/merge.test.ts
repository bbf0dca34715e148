import {expect, test} from 'vitest';
import {threeWay} from './merge';

const base = {survey: 'nps', origins: ['https://a.example'], unit: ''};

test.each([
  ['what only I changed is mine', {...base, unit: 'north'}, base, {...base, unit: 'north'}, []],
  ['what only they changed is theirs', base, {...base, survey: 'ces'}, {...base, survey: 'ces'}, []],
  ['different fields come together', {...base, unit: 'north'}, {...base, survey: 'ces'}, {...base, unit: 'north', survey: 'ces'}, []],
  ['the same change is none', {...base, origins: ['https://b.example']}, {...base, origins: ['https://b.example']}, {...base, origins: ['https://b.example']}, []],
  ['of one field mine stays, and is told', {...base, unit: 'north'}, {...base, unit: 'south'}, {...base, unit: 'north'}, ['unit']],
])('%s', (_, mine, theirs, merged, conflicts) => expect(threeWay(base, mine, theirs)).toEqual({merged, conflicts}));
