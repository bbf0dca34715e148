/* Shows a draft in the real widget, in a window of its own: dialogs, pop-overs and widths are as on a customer's page. */
let element, shown;

/** The widget's script, loaded once from the gateway. */
let loading;
function widget(gateway) {
  return loading ||= new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = gateway + '/widget/echolot.js';
    script.onload = () => customElements.whenDefined('echolot-survey').then(done);
    script.onerror = () => { loading = null; failed(new Error('no widget')); };
    document.head.append(script);
  });
}

function dress(properties) {
  for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value);
}

/** A new element where anything but the look has changed; its survey is neither fetched nor are answers sent. */
async function show({gateway, survey, language, mode, scheme, properties}) {
  document.documentElement.lang = language;
  document.documentElement.classList.toggle('dark', scheme === 'dark');
  document.body.classList.toggle('whole', mode === 'page');
  await widget(gateway);
  const now = JSON.stringify([survey, language, mode, Object.keys(properties)]);
  if (now === shown) return dress(properties);
  shown = now;
  element?.remove();
  element = document.createElement('echolot-survey');
  element.survey = survey;
  element.setAttribute('mode', mode);
  element.setAttribute('language', language);
  dress(properties);
  document.body.append(element);
}

const tell = preview => parent.postMessage({preview}, location.origin);

document.addEventListener('echolot:shown', () => tell('shown'));
// So also ends a widget that is too old to be given a survey.
document.addEventListener('echolot:error', () => tell('failed'));
addEventListener('message', event => {
  // Tools that look into frames post messages of their own.
  if (event.origin === location.origin && event.source === parent && event.data?.survey) show(event.data).catch(() => tell('failed'));
});
tell('ready');
