'use strict';
const by = id => document.getElementById(id);
const EVERY_MILLIS = 1000;
let known = 0;

function show(mail, button) {
  for (const other of by('mails').querySelectorAll('button')) other.setAttribute('aria-current', other === button);
  by('mail').hidden = false;
  by('subject').textContent = mail.subject;
  by('who').textContent = `From ${mail.from} to ${mail.to}`;
  by('text').textContent = mail.text;
  by('html').hidden = !mail.html;
  if (mail.html) by('html').src = `/mails/${mail.number}.html`;
  by('plain').open = !mail.html;
  by('stop').hidden = mail.stop === '';
  if (mail.stop !== '') by('stop').action = mail.stop;
}

async function look() {
  const mails = await (await fetch('/mails.json')).json();
  by('none').hidden = mails.length > 0;
  for (const mail of mails.slice(known)) {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = `${mail.to}: ${mail.subject}`;
    button.addEventListener('click', () => show(mail, button));
    item.append(button);
    by('mails').prepend(item);
  }
  known = mails.length;
}

void look();
setInterval(() => void look().catch(() => {}), EVERY_MILLIS);
