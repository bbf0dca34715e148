/* One sentence for the page's developer, on the browser's console and as the event "error", for what the page has wrong. */
const {core} = window.echolot, {emit, fail, modes, origin} = core;

const SENTENCES = {
  mode: ({mode, survey}) => `the mode "${mode}" of the survey "${survey}" isn't known. There are: ${modes.join(', ')}.`,
  trigger: ({when, survey}) => `the trigger "${when}" of the survey "${survey}" isn't known. There are: view, delay 5, time 30, scroll 60, exit, `
    + 'click <selector>, event <name>.',
  target: ({target, survey}) => `the target "${target}" of the survey "${survey}" isn't on this page.`,
  element: ({key, survey}) => `the survey "${survey || ''}" has no ${key ? 'name (data-survey)' : 'publishable key (data-key)'}.`,
  double: ({survey}) => `the survey "${survey}" is on this page already; a second element of it shows nothing, as there would be two responses.`,
  call: ({call}) => `there is no call "${call}".`,
  twice: ({src}) => `the script ${src} is on this page twice; the second element's survey is shown with the first one's options.`,
  'unknown-key': ({key}) => `the publishable key "${key}" isn't known at ${origin}.`,
  'origin-not-allowed': ({key}) => `pages of ${location.origin} may not use the key "${key}"; add the origin to the channel's allowed origins.`,
  'not-found': ({key, survey}) => `there is no published survey "${survey}" for the key "${key}".`,
  unreachable: ({survey}) => `the survey "${survey}" can't be had from ${origin}: it is away, or the page's Content-Security-Policy bars it.`,
  answer: ({survey, problem, status, waits}) => `${status} ${problem.title || ''}: an answer to the survey "${survey}" ${waits ? 'waits' : 'was refused'}. `
    + (problem.detail || ''),
  refused: ({survey, problem, status}) => `the survey "${survey}" isn't shown: ${problem?.detail || problem?.title || status}`
};

/** What the gateway took otherwise than it was sent is no error. */
function adjust({survey, adjusted}) {
  console.warn(`Echolot: of an answer to the survey "${survey}" ${adjusted.map(({field, message}) => field + ' ' + message).join(', ')}.`);
  emit('adjusted', {survey, adjusted});
}

core.says = (what, facts) => {
  if (what === 'adjusted') return adjust(facts);
  const sentence = Object.hasOwn(SENTENCES, what) ? SENTENCES[what] : SENTENCES.refused, {problem} = facts;
  fail(sentence(facts), problem && {problem});
};
