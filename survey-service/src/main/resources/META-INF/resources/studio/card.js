import {element, field, icon, select, svg} from './dom.js';
import {localized, text} from './texts.js';

export const EMOTIONS = [['', 'noFeeling'], ['2', '2'], ['1', '1'], ['0', '0'], ['-1', '-1'], ['-2', '-2']];

const SHAPES = {
  online: 'M4 5h16v10H4zM9 19h6M12 15v4',
  offline: 'M5 10v9h14v-9M3 10l2-5h14l2 5zM10 19v-5h4v5'
};

/** A screen or a shop. */
const picture = kind => svg('svg', {width: 16, height: 16, viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', 'stroke-width': 2, 'aria-hidden': 'true'},
  svg('path', {d: SHAPES[kind]}));

/** Its kind, if that is said or follows from its channel. */
export const kindOf = point => point.kind || point.channel && (['phone', 'in_person', 'kiosk'].includes(point.channel) ? 'offline' : 'online');

/** A survey that is asked at a touchpoint, in a few words. */
export function asked(attached, surveys, language) {
  const survey = surveys.get(attached.survey);
  const title = survey ? localized(survey.draft.name, language) || attached.survey : attached.survey;
  const missing = !survey || attached.questions?.some(key => !survey.draft.questions.some(question => question.key === key));
  const n = attached.questions?.length || 0;
  const words = n ? text(n === 1 ? 'questionOf' : 'questionsOf', {title, n}) : title;
  return {words: missing ? `${words} (${text('gone')})` : words, missing, title, survey};
}

/**
 * A touchpoint on the board.
 *
 * @param view `{language, persona, personaName, surveys, admin}`
 * @param on what is done about it: `move(direction)`, `edit()`, `remove()`, `feel(emotion)`
 */
export function card(point, view, on) {
  const name = localized(point.name, view.language) || point.key;
  const kind = kindOf(point);
  const where = [kind && text(kind), point.channel && text(point.channel), point.owner].filter(Boolean).join(' · ');
  const tool = (sign, action, label) => icon(sign, text(label, {name}), () => on.move(action), {'data-focus': point.key + ' ' + action});
  const feeling = view.persona && text('feelingOf', {name: view.personaName}), felt = String(point.emotions?.[view.persona] ?? '');
  const emotion = feeling && (view.admin
    ? field(text('feeling'), select({'aria-label': feeling, 'data-focus': point.key + ' feel', change: event => on.feel(event.target.value)}, EMOTIONS.map(([value, label]) => [value, text(label)]), felt))
    : element('p', {class: 'where'}, `${feeling}: ${text(EMOTIONS.find(([value]) => value === felt)[1])}`));
  return element('li', {class: 'card', 'data-key': point.key, draggable: view.admin && 'true'},
    element('h3', {}, name),
    where && element('p', {class: 'where'}, kind && picture(kind), where),
    point.surveys?.length ? element('ul', {class: 'asked', 'aria-label': text('surveys')}, ...point.surveys.map(each => {
      const {words, missing} = asked(each, view.surveys, view.language);
      return element('li', {class: missing && 'gone'}, words);
    })) : null,
    emotion,
    view.admin && element('div', {class: 'tools'},
      icon('✎', text('editOf', {name}), on.edit, {'data-focus': point.key + ' edit'}),
      tool('↑', 'up', 'up'), tool('↓', 'down', 'down'), tool('←', 'left', 'left'), tool('→', 'right', 'right'),
      icon('✕', text('deleteOf', {name}), on.remove, {'data-focus': point.key + ' remove'})));
}
