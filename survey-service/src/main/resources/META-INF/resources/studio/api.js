/** Calls with the session's cookie. Our header tells the service that the call comes from its own page. */
const OWN = {Accept: 'application/json', 'X-Requested-With': 'JavaScript'};

/** What the service refused: `status`, and `violations` and `detail` of its problem. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail || problem.title || String(status));
    this.status = status;
    this.violations = problem.violations || [];
  }
}

/** The session is over; a login in another tab begins a new one. */
export class LoggedOut extends Error {}

async function call(path, options = {}) {
  const answer = await fetch(path, {...options, headers: {...OWN, ...options.headers}, redirect: 'manual'});
  if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 499) throw new LoggedOut();
  if (!answer.ok) throw new Refused(answer.status, await answer.json().catch(() => ({})));
  return answer;
}

/** The thing, and the entity tag to change it with. */
export async function read(path) {
  const answer = await call(path);
  return {value: await answer.json(), tag: answer.headers.get('ETag')};
}

/** All pages of a list, by the links from one to the next. */
export async function all(path) {
  const found = [];
  for (let next = path; next;) {
    const answer = await call(next);
    found.push(...await answer.json());
    next = /<([^>]+)>;\s*rel="next"/.exec(answer.headers.get('Link') || '')?.[1];
  }
  return found;
}

/** Stores the thing: a new one without a tag, else the one that was read. */
export async function put(path, value, tag) {
  const headers = {'Content-Type': 'application/json', ...tag && {'If-Match': tag}};
  const answer = await call(path, {method: 'PUT', headers, body: JSON.stringify(value)});
  return {value: await answer.json(), tag: answer.headers.get('ETag')};
}

export const remove = path => call(path, {method: 'DELETE'});
