// The page of a survey's link: /s/{publishableKey}/{survey}?lang=de&touchpoint=checkout&hidden.plan=pro
'use strict';
const [, , key, survey] = location.pathname.split('/').map(decodeURIComponent);
const query = new URLSearchParams(location.search);
const language = query.get('lang') || navigator.language || 'en';
document.documentElement.lang = language;
const texts = {
  de: {title: 'Umfrage', done: 'Sie haben diese Umfrage schon beantwortet. Vielen Dank!', failed: 'Diese Umfrage gibt es nicht, oder sie ist beendet.'},
  fr: {title: 'Enquête', done: 'Vous avez déjà répondu à cette enquête. Merci !', failed: 'Cette enquête n’existe pas ou elle est terminée.'},
  en: {title: 'Survey', done: 'You have already answered this survey. Thank you!', failed: 'This survey does not exist, or it has ended.'}
};
const own = texts[language.slice(0, 2)] || texts.en;
document.title = own.title;

function say(text) {
  document.getElementById('survey').replaceChildren();
  const line = document.getElementById('done');
  line.textContent = text;
  line.hidden = false;
}

const hidden = {};
for (const [name, value] of query) if (name.startsWith('hidden.')) hidden[name.slice('hidden.'.length)] = value;

// Once it is shown, an error is no reason to take it away.
const stop = window.echolot.on('error', () => say(own.failed));
window.echolot.on('shown', stop);
const element = window.echolot.show(survey, {
  key, mode: 'page', target: '#survey', repeat: query.has('repeat'), hidden,
  language: query.get('lang') || undefined, touchpoint: query.get('touchpoint') || undefined
});
// A completed survey removes itself at once.
if (!element || !element.isConnected) say(own.done);
