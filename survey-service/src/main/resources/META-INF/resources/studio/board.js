import {card} from './card.js';
import {button, element, icon} from './dom.js';
import {find} from './model.js';
import {localized, text} from './texts.js';

const DIRECTIONS = {ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right'};

/**
 * Stages as columns, touchpoints as cards.
 *
 * @param view as a card's
 * @param on what is done: `move(key, direction)`, `drop(key, place)`, `edit(key)`, `remove(key)`, `feel(key, emotion)`,
 *   `add(s)`, `rename(s)`, `removeStage(s)`, `moveStage(s, to)`
 */
export function board(journey, view, on) {
  return element('ol', {class: 'board'}, ...journey.stages.map((stage, s) => column(journey, stage, s, view, on)));
}

function column(journey, stage, s, view, on) {
  const name = localized(stage.name, view.language) || stage.key;
  const tool = (sign, label, act, action, off) => icon(sign, text(label, {name}), act, {'data-focus': `stage ${stage.key} ${action}`, 'aria-disabled': off && 'true'});
  const cards = element('ol', {'aria-label': name}, ...stage.touchpoints.map(point => {
    const node = card(point, view, {
      move: direction => on.move(point.key, direction), edit: () => on.edit(point.key),
      remove: () => on.remove(point.key), feel: emotion => on.feel(point.key, emotion)
    });
    if (view.admin) keys(node, point.key, on);
    return node;
  }));
  const node = element('li', {class: 'column', 'data-stage': stage.key}, element('h2', {}, name),
    view.admin && element('div', {class: 'tools'},
      tool('✎', 'renameStage', () => on.rename(s), 'rename'),
      tool('←', 'left', () => on.moveStage(s, s - 1), 'left', s === 0),
      tool('→', 'right', () => on.moveStage(s, s + 1), 'right', s === journey.stages.length - 1),
      tool('✕', 'deleteStage', () => on.removeStage(s), 'remove')),
    cards,
    view.admin && button('+ ' + text('touchpoint'), () => on.add(s), {'data-focus': `stage ${stage.key} add`, 'aria-label': '+ ' + text('touchpoint') + ': ' + name}));
  if (view.admin) drag(node, cards, journey, s, on);
  return node;
}

/** Alt and an arrow key move a card, wherever in it the focus is; arrows alone belong to its controls. */
function keys(node, key, on) {
  node.addEventListener('keydown', event => {
    if (event.altKey && DIRECTIONS[event.key]) {
      event.preventDefault();
      on.move(key, DIRECTIONS[event.key]);
    }
  });
}

function drag(column, cards, journey, s, on) {
  for (const node of cards.children) {
    node.addEventListener('dragstart', event => {
      event.dataTransfer.setData('text/plain', node.dataset.key);
      event.dataTransfer.effectAllowed = 'move';
    });
  }
  column.addEventListener('dragover', event => {
    event.preventDefault();
    column.classList.add('over');
  });
  column.addEventListener('dragleave', event => {
    if (!column.contains(event.relatedTarget)) column.classList.remove('over');
  });
  column.addEventListener('drop', event => {
    event.preventDefault();
    column.classList.remove('over');
    const key = event.dataTransfer.getData('text/plain');
    if (!find(journey, key)) return;
    const others = [...cards.children].filter(each => each.dataset.key !== key);
    const below = others.findIndex(each => event.clientY < each.getBoundingClientRect().top + each.offsetHeight / 2);
    on.drop(key, {s, t: below < 0 ? others.length : below});
  });
}
