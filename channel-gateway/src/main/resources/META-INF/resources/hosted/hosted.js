// The page of a survey's link: /s/{publishableKey}/{survey}?lang=de&touchpoint=checkout
'use strict';
const [, , key, survey] = location.pathname.split('/').map(decodeURIComponent);
const query = new URLSearchParams(location.search);
const german = (query.get('lang') || navigator.language || '').startsWith('de');
document.documentElement.lang = query.get('lang') || navigator.language || 'en';
const texts = german
  ? {title: 'Umfrage', done: 'Sie haben diese Umfrage schon beantwortet. Vielen Dank!', failed: 'Diese Umfrage gibt es nicht, oder sie ist beendet.'}
  : {title: 'Survey', done: 'You have already answered this survey. Thank you!', failed: 'This survey does not exist, or it has ended.'};
document.title = texts.title;

function say(text) {
  const line = document.getElementById('done');
  line.textContent = text;
  line.hidden = false;
}

window.echolot.on('error', () => {
  document.getElementById('survey').replaceChildren();
  say(texts.failed);
});
const element = window.echolot.show(survey, {
  key, mode: 'inline', target: '#survey', repeat: query.has('repeat'),
  language: query.get('lang') || undefined, touchpoint: query.get('touchpoint') || undefined
});
// A completed survey removes itself at once.
if (!element || !element.isConnected) say(texts.done);
