'use strict';
const by = id => document.getElementById(id);
const EVERY_MILLIS = 1000;
let shown = '';

/** Links can be followed, all else is text. */
function fill(element, text) {
  for (const part of text.split(/(https?:\/\/\S+)/)) {
    if (/^https?:/.test(part)) {
      const link = document.createElement('a');
      link.href = part;
      link.target = '_blank';
      link.rel = 'noopener';
      link.textContent = part;
      element.append(link);
    } else {
      element.append(part);
    }
  }
}
