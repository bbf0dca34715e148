export const METRICS = ['nps', 'csat', 'ces', 'rating', 'volume', 'completion'];
export const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** A call with the session's cookie. Without a session the page is loaded anew, which leads to the login. */
async function get(path, parameters) {
  const answer = await fetch(path + (parameters ? '?' + parameters : ''), {headers: {Accept: 'application/json', 'X-Requested-With': 'JavaScript'}, redirect: 'manual'});
  if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 499) {
    location.reload();
    return new Promise(() => {});
  }
  if (!answer.ok) throw new Error(path + ': ' + answer.status);
  return answer.json();
}

export const me = () => get('/v1/me');

function day(offset) {
  const at = new Date();
  at.setDate(at.getDate() + offset);
  return [at.getFullYear(), String(at.getMonth() + 1).padStart(2, '0'), String(at.getDate()).padStart(2, '0')].join('-');
}

function period(state) {
  return {from: day(1 - state.days), to: day(1), zone: ZONE};
}

function filtered(state, more) {
  const parameters = new URLSearchParams({...period(state), ...more});
  for (const filter of ['survey', 'channel', 'stage', 'language']) {
    if (state[filter]) parameters.set(filter, state[filter]);
  }
  return parameters;
}

export const overview = (metric, state) =>
  get('/v1/scores', filtered(state, {metric, compare: 'previous', interval: state.days > 60 ? 'week' : 'day'}));

export const heat = (metric, state) => get('/v1/scores', filtered(state, {metric, groupBy: 'stage,channel'}));

/** The values that a filter can have, whatever the other filters are. */
export async function options(filter, state) {
  const report = await get('/v1/scores', new URLSearchParams({...period({days: Math.max(90, state.days)}), metric: 'volume', groupBy: filter}));
  return report.groups.map(group => group.dimensions[filter]).filter(Boolean);
}

export const verbatims = (state, cursor) => {
  const parameters = filtered(state, {limit: 20});
  if (cursor) parameters.set('cursor', cursor);
  return get('/v1/verbatims', parameters);
};
