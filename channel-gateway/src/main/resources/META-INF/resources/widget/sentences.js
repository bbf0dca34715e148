/* One sentence for the page's developer, on the browser's console and as the event "error", for what the page has wrong. */
const {core} = window.echolot, {emit, fail, modes, origin} = core;

/** Who answered without saying what the problem is. */
const STRANGER = `isn't an answer of the gateway, but of something on the way to ${origin}`;

/** What a call can't do without. */
const NEEDS = {
  preview: 'preview() needs a draft with its key, as GET /v1/surveys/{id} gives it.',
  identify: "identify() needs the customer's pseudonym; reset() is for the next user of the device.",
  triggers: "a trigger needs a survey's key, such as {survey: 'after-delivery', when: 'exit'}."
};

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
  touchpoint: ({survey, touchpoint, touchpoints}) => `the survey "${survey}" has no touchpoint "${touchpoint}"; its first one counts. `
    + `There are: ${touchpoints.join(', ') || 'none'}.`,
  needs: ({call}) => NEEDS[call],
  answer: ({survey, problem, status, waits}) => `${status} ${problem.title || STRANGER}: an answer to the survey "${survey}" `
    + (waits ? 'waits for a day at most. ' : 'was refused. ') + (problem.detail || ''),
  refused: ({survey, problem, status}) => `the survey "${survey}" isn't shown: ${problem?.detail || problem?.title || status + ' ' + STRANGER}`
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
