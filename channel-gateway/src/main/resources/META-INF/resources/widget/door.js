/* Becomes access.js: what stands before a survey that not everybody may answer. Comes if the gateway says so. */
const {core} = window.echolot;

const WORDS = {
  en: {survey: 'Survey', close: 'Close', pin: 'PIN', link: 'This survey can be answered through your personal link only.', email: 'Your e-mail address',
    send: 'Send me a code', code: 'The code from the e-mail', go: 'Next', wrong: 'That is not right. Please check it.',
    busy: 'Too many attempts. Please try again later.', failed: 'This did not work. Please try again later.'},
  de: {survey: 'Umfrage', close: 'Schließen', pin: 'PIN', link: 'Diese Umfrage lässt sich nur über Ihren persönlichen Link beantworten.', email: 'Ihre E-Mail-Adresse',
    send: 'Code zusenden', code: 'Der Code aus der E-Mail', go: 'Weiter', wrong: 'Das stimmt nicht. Bitte prüfen Sie es.',
    busy: 'Zu viele Versuche. Bitte versuchen Sie es später.', failed: 'Das hat nicht geklappt. Bitte versuchen Sie es später.'},
  fr: {survey: 'Enquête', close: 'Fermer', pin: 'Code PIN', link: 'Cette enquête n’est accessible que par votre lien personnel.', email: 'Votre adresse e-mail',
    send: 'Recevoir un code', code: 'Le code reçu par e-mail', go: 'Suivant', wrong: 'Ce n’est pas correct. Veuillez vérifier.',
    busy: 'Trop d’essais. Veuillez réessayer plus tard.', failed: 'Cela n’a pas fonctionné. Veuillez réessayer plus tard.'}
};

/** The visitor's own words, or English. */
function words(sheet) {
  const wishes = [sheet.host.getAttribute('language'), document.documentElement.lang, ...navigator.languages || []].filter(Boolean);
  sheet.lang = wishes.map(tag => tag.split('-')[0]).find(tag => Object.hasOwn(WORDS, tag)) || 'en';
  return sheet.t = WORDS[sheet.lang];
}

const post = (root, body) => fetch(root + '/access', {method: 'POST', credentials: 'omit', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)});

/** A field with a button; `give` sends what was typed and gives the words for what is wrong, '' for nothing. */
function form(sheet, el, attributes, label, button, give) {
  const error = el('p', {class: 'err', id: 'err', role: 'alert'});
  const box = el('input', {class: 'box', required: '', 'aria-describedby': 'err', ...attributes});
  const go = el('button', {class: 'go'}, button);
  const submit = async () => {
    go.disabled = true;
    error.textContent = box.value.trim() && box.checkValidity() ? await give(box.value.trim()).catch(() => sheet.t.failed) : sheet.t.wrong;
    go.disabled = false;
    box.ariaInvalid = !!error.textContent;
    if (error.textContent) box.focus();
  };
  sheet.body.replaceChildren(el('form', {novalidate: '', onsubmit: e => { e.preventDefault(); submit(); }},
    el('label', {class: 'field'}, el('span', {}, label), box), error, el('div', {class: 'foot'}, go)));
  if (sheet.entered) box.focus();
  sheet.entered = true;
}

/** Asks until the gateway lets somebody in; then fetches the survey again. */
core.access = async (sheet, url, answer, el, style) => {
  const {access, detail} = await answer.json(), {host} = sheet, survey = host.getAttribute('survey'), root = url.split('/surveys/')[0];
  if (!access) throw new Error('survey ' + survey + ': ' + (detail || answer.status));
  const t = words(sheet), {respondent, signature} = window.echolot;
  const enter = async body => {
    const tried = {survey, ...body};
    let said = await post(root, tried);
    // Of too many wrong PINs from everywhere, one that was paid for by work is looked at.
    if (said.status === 429 && body.pin && await core.use('pow', root + '/responses/' + survey + '/' + body.pin, said, Object.assign(tried, {guard: {}}))) said = await post(root, tried);
    if (!said.ok) return said.status === 429 ? t.busy : said.status >= 500 ? t.failed : t.wrong;
    const {token} = await said.json().catch(() => ({}));
    if (token) host.setAttribute('token', token);
    return '';
  };
  // Whom the page vouches for needs no form.
  if (access === 'link' && signature && !host.hasAttribute('token') && !await enter({respondent, signature})) return sheet.fetched(url);
  style(host.shadowRoot);
  sheet.frame();
  if (access === 'link') {
    sheet.body.replaceChildren(el('p', {class: 'thanks', tabindex: -1}, t.link));
    return null;
  }
  return new Promise(entered => {
    const finish = async body => {
      const wrong = await enter(body);
      if (!wrong) { host.asked = true; entered(sheet.fetched(url)); }
      return wrong;
    };
    if (access === 'pin') form(sheet, el, {autocomplete: 'off', inputmode: 'text', maxlength: 50}, t.pin, t.go, pin => finish({pin}));
    else form(sheet, el, {type: 'email', autocomplete: 'email', maxlength: 200}, t.email, t.send, async email => {
      const wrong = await enter({email, language: sheet.lang});
      if (!wrong) form(sheet, el, {autocomplete: 'one-time-code', inputmode: 'numeric', maxlength: 20}, t.code, t.go, code => finish({email, code}));
      return wrong;
    });
  });
};
