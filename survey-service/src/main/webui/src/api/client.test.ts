import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {resume, session} from '../app/session';
import {nextCursor, surveysApi, taken} from './client';
import {Refusal} from './refusal';

const answer = (status: number, body: unknown, headers = {}) =>
  new Response(JSON.stringify(body), {status, headers: {'Content-Type': 'application/json', ...headers}});

describe('a call', () => {
  const fetched = vi.fn<(request: Request) => Promise<Response>>();

  beforeEach(() => vi.stubGlobal('fetch', fetched));
  afterEach(() => {
    vi.unstubAllGlobals();
    fetched.mockReset();
  });

  const list = () => taken(surveysApi.GET('/v1/surveys', {baseUrl: 'http://console.example', params: {query: {q: 'nps'}}}));

  test('gives what came, with its tag and the next page', async () => {
    fetched.mockResolvedValue(answer(200, [{id: 'a'}], {ETag: '"3"', Link: '</v1/surveys?q=nps&cursor=b%2F1>; rel="next"'}));
    expect(await list()).toEqual({value: [{id: 'a'}], tag: '"3"', next: 'b/1'});
    const [request] = fetched.mock.calls[0]!;
    expect(request.url).toBe('http://console.example/v1/surveys?q=nps');
    expect(request.headers.get('X-Requested-With')).toBe('JavaScript');
  });

  test('that is refused throws what the service said', async () => {
    fetched.mockResolvedValue(answer(403, {type: 'https://echolot.example/problems/forbidden'}));
    await expect(list()).rejects.toMatchObject({kind: 'forbidden'});
    await expect(list()).rejects.toBeInstanceOf(Refusal);
  });

  test.each([401, 499])('waits for a new login when the session has ended (%i), and is made again', async status => {
    fetched.mockResolvedValueOnce(answer(status, {}));
    fetched.mockResolvedValueOnce(answer(200, []));
    const waiting = list();
    await vi.waitFor(() => expect(session.now()).toBe('ended'));
    resume();
    expect((await waiting).value).toEqual([]);
    expect(session.now()).toBe('open');
  });
});

test.each([
  ['', ''],
  ['</v1/surveys?cursor=abc>; rel="next"', 'abc'],
  ['<https://echolot.example/v1/surveys?limit=2&cursor=x%20y>; rel="next"', 'x y'],
  ['</v1/surveys>; rel="prev"', ''],
])('the cursor in %j is %j', (link, cursor) => expect(nextCursor(link)).toBe(cursor));
