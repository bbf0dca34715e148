/* Becomes access.js: what stands before a survey that not everybody may answer. Comes if the gateway says so. */
import {core, put} from './base.js';

const post = (root, body) => fetch(root + '/access', {
  method: 'POST',
  credentials: 'omit',
  headers: {'Content-Type': 'application/json'},
  body: JSON.stringify(body)
});

const read = answer => answer.json().catch(() => ({}));

/** How long somebody is to wait, in the sheet's words. */
function pause(seconds, t) {
  const inMinutes = seconds > 120;
  return put(inMinutes ? t.minutes : t.seconds, {n: inMinutes ? Math.ceil(seconds / 60) : seconds}, t.tag);
}

/** A field with a button; `give` sends what was typed and gives the words for what is wrong, '' for nothing. */
function form(sheet, el, attributes, label, button, give) {
  const error = el('p', {class: 'err', id: 'err', role: 'alert'});
  const box = el('input', {class: 'box', required: '', 'aria-describedby': 'err', ...attributes});
  const go = el('button', {class: 'go'}, button);
  async function submit() {
    const typed = box.value.trim();
    go.disabled = true;
    error.textContent = typed && box.checkValidity() ? await give(typed).catch(() => sheet.t.later) : sheet.t.wrong;
    go.disabled = false;
    box.ariaInvalid = !!error.textContent;
    if (error.textContent) box.focus();
  }
  const onsubmit = e => {
    e.preventDefault();
    submit();
  };
  sheet.body.replaceChildren(el('form', {novalidate: '', onsubmit}, el('label', {class: 'field'}, el('span', {}, label), box),
    error, el('div', {class: 'foot'}, go)));
  sheet.raise();
  if (sheet.entered || sheet.mode === 'modal') box.focus();
  sheet.entered = true;
}

/** Asks until the gateway lets somebody in; then fetches the survey again. */
core.access = async (sheet, {access}, el, style) => {
  const {host, t, address, root} = sheet, survey = host.getAttribute('survey'), {respondent, signature} = window.echolot;

  async function enter(body) {
    const tried = {survey, ...body};
    let said = await post(root, tried);
    // Of too many wrong PINs from everywhere, one that was paid for by work is looked at.
    if (said.status === 429 && body.pin) {
      const url = root + '/responses/' + survey + '/' + body.pin;
      if (await core.use('pow', url, await read(said), Object.assign(tried, {guard: {}}))) said = await post(root, tried);
    }
    if (said.status === 429) return put(t.busy, {n: pause(Number(said.headers.get('Retry-After') || 60), t)});
    const {token, type = ''} = await read(said);
    if (!said.ok) return said.status >= 500 ? t[type.split('/').pop()] || t.later : t.wrong;
    if (token) host.setAttribute('token', token);
    return '';
  }

  // Whom the page vouches for needs no form.
  if (access === 'link' && signature && !host.hasAttribute('token') && !await enter({respondent, signature})) return sheet.fetched(address);
  style(host.shadowRoot);
  sheet.frame();
  if (access === 'link') {
    sheet.notice(t.link);
    sheet.raise();
    return null;
  }
  return new Promise(entered => {
    async function finish(body) {
      const wrong = await enter(body);
      if (!wrong) {
        host.asked = true;
        entered(sheet.fetched(address));
      }
      return wrong;
    }

    function askCode(email) {
      form(sheet, el, {autocomplete: 'one-time-code', inputmode: 'numeric', maxlength: 20}, t.code, t.next, code => finish({email, code}));
    }

    if (access === 'pin') {
      form(sheet, el, {autocomplete: 'off', inputmode: 'text', maxlength: 50}, t.pin, t.next, pin => finish({pin}));
      return;
    }
    form(sheet, el, {type: 'email', autocomplete: 'email', maxlength: 200}, t.address, t.sendCode, async email => {
      const wrong = await enter({email, language: sheet.lang});
      if (!wrong) askCode(email);
      return wrong;
    });
  });
};
