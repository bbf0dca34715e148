// Where there are scripts, the widget takes the survey's page over: docs/hosted-page.md.
'use strict';
const main = document.getElementById('survey'), {content} = document.getElementById('widget');
const element = document.importNode(content, true).firstElementChild;
let touched = false;

/** Who began to answer before the widget was there goes on with the form. */
main.addEventListener('input', () => { touched = true; }, {once: true});

function say(text) {
  const line = document.createElement('h1');
  line.className = 'thanks';
  line.textContent = text;
  main.replaceChildren(line);
}

// Without the widget, the form works as well as before.
const failed = window.echolot.on('error', () => { if (!element.classList.contains('shown')) element.remove(); });
window.echolot.on('shown', ({element: shown}) => {
  if (shown !== element || shown.classList.contains('shown')) return;
  failed();
  if (touched) { element.remove(); return; }
  element.classList.add('shown');
  main.replaceWith(element);
});

function take() {
  document.body.append(element);
  // Who has completed it on this device isn't asked again: the element removes itself at once.
  if (!element.isConnected) say(main.dataset.done);
}

/** A link that brings an answer may be opened ahead of time, or by a program: only what is seen counts as answered. */
function seen() {
  if (document.prerendering || document.hidden) return;
  document.removeEventListener('visibilitychange', seen);
  document.removeEventListener('prerenderingchange', seen);
  take();
}

document.addEventListener('visibilitychange', seen);
document.addEventListener('prerenderingchange', seen);
seen();
