import {verbatims} from './api.js';
import {ago, element, text} from './texts.js';

let next = '';

function chip(item) {
  if (!item.score) return element('span', {class: 'chip', 'aria-hidden': 'true'}, item.kind === 'mention' ? '@' : '·');
  const {kind, value, scale} = item.score;
  const share = kind === 'nps' ? value / 10 : (value - 1) / (scale - 1);
  const grade = kind === 'nps' ? (value >= 9 ? 'good' : value >= 7 ? 'mid' : 'bad') : share >= .7 ? 'good' : share >= .45 ? 'mid' : 'bad';
  return element('span', {class: 'chip ' + grade, title: kind.toUpperCase()}, `${value}/${scale}`);
}

function row(item) {
  const meta = [text(item.channel), item.stage && text(item.stage), item.survey, item.author, ago(item.at)].filter(Boolean).join(' · ');
  const link = /^https?:/.test(item.url) ? element('a', {href: item.url, rel: 'noopener noreferrer', target: '_blank'}, ' ↗') : null;
  return element('li', {}, chip(item), element('q', {lang: item.language || null, dir: 'auto'}, item.text), element('span', {class: 'meta'}, meta, link));
}

export async function showVerbatims(state, append) {
  const page = await verbatims(state, append ? next : '');
  const list = document.getElementById('verbatims');
  const rows = page.items.map(row);
  if (append) list.append(...rows);
  else list.replaceChildren(...(rows.length ? rows : [element('li', {class: 'empty'}, text('none'))]));
  next = page.next;
  document.getElementById('more').hidden = !next;
}
