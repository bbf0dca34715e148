import {describe, expect, test} from 'vitest';
import {Refusal, formPath} from './refusal';

describe('a refusal', () => {
  test.each([
    ['key', 'key'],
    ['questions[2].key', 'questions.2.key'],
    ['logic.rules[0].when[11].value', 'logic.rules.0.when.11.value'],
  ])('%s is %s in a form', (field, path) => expect(formPath(field)).toBe(path));

  test('tells the first message of each field', () => {
    const refusal = new Refusal(400, {
      violations: [
        {field: 'questions[0].key', message: 'is needed'},
        {field: 'questions[0].key', message: 'is too short'},
        {field: 'name', message: 'is needed'},
      ],
    });
    expect(refusal.fieldErrors()).toEqual({'questions.0.key': 'is needed', name: 'is needed'});
  });

  test.each([
    ['a problem of ours', 'application/problem+json', '{"type":"https://echolot.example/problems/conflict","detail":"Taken."}', 'conflict', 'Taken.'],
    ["another's problem", 'application/problem+json', '{"type":"about:blank","title":"Conflict"}', '', 'Conflict'],
    ["a proxy's page", 'text/html', '<h1>Bad gateway</h1>', '', 'HTTP 409'],
    ['JSON that is broken', 'application/json', '{', '', 'HTTP 409'],
  ])('is read from %s', async (_, type, body, kind, message) => {
    const refusal = await Refusal.of(new Response(body, {status: 409, headers: {'Content-Type': type, 'Retry-After': '5'}}));
    expect(refusal).toMatchObject({status: 409, kind, message, retryAfter: 5});
  });
});
