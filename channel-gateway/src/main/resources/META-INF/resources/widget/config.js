/* Becomes auto.js: arms the triggers that the tenant has set for its surveys. Comes with `auto` alone. */

const {core} = window.echolot, {arm, emit, fail, origin, store} = core, ASKED = 'echolot:asked', DAY = 86400000;

/** The times at which this device was asked within the tenant's days. */
const asked = days => (store.get(ASKED) || []).filter(time => Date.now() - time < days * DAY);

/** @param key the publishable key */
core.auto = async key => {
  const {respondent, signature} = window.echolot, root = origin + '/v1/public/' + encodeURIComponent(key);
  const query = signature ? '?' + new URLSearchParams({respondent, signature}) : '';
  const answer = await fetch(root + '/config' + query, {credentials: 'omit'});
  if (!answer.ok) throw new Error('config: ' + answer.status);
  const {surveys = [], quarantine = {}} = await answer.json(), {times = 0, days = 0} = quarantine;

  /** Whom we know the gateway remembers; of anybody else only this device. */
  const note = survey => {
    if (!signature) { if (times) store.set(ASKED, [...asked(days), Date.now()].slice(-times)); return; }
    fetch(root + '/contacts', {method: 'POST', keepalive: true, credentials: 'omit', headers: {'Content-Type': 'application/json'},
      body: JSON.stringify({survey, respondent, signature})}).catch(fail);
  };
  for (const {survey, triggers = [], share, urgent} of surveys) {
    const show = (name, options) => {
      // A tab at the edge asks nobody.
      const asks = options.mode !== 'button';
      if (asks && !urgent && times && !signature && asked(days).length >= times) return null;
      const element = window.echolot.show(name, {key, ...options});
      if (asks && element?.isConnected) note(name);
      return element;
    };
    for (const {when, url, mode} of triggers) {
      try {
        arm(show, {survey, share: share < 100 ? share : null, ...when && {when}, ...url && {url}, ...mode && {mode}});
      } catch (e) { fail(e); }
    }
  }
  emit('configured', {surveys: surveys.map(({survey}) => survey)});
};
