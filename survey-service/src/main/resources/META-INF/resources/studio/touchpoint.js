import {asked, EMOTIONS, kindOf} from './card.js';
import {area, button, check, dialog, element, field, icon, input, select} from './dom.js';
import {setText} from './model.js';
import {localized, text} from './texts.js';

const CHANNELS = ['web', 'email', 'sms', 'whatsapp', 'telegram', 'chat', 'social', 'kiosk', 'phone', 'in_person'];

/**
 * Edits a touchpoint in a dialog.
 *
 * @param point the touchpoint; an empty object for a new one
 * @param view `{language, personas, surveys}`: the personas of the journey, the tenant's surveys by key
 * @param done gets the changed copy
 */
export function editTouchpoint(point, view, done) {
  const kind = kindOf(point) || 'online';
  const radio = each => {
    const node = element('input', {type: 'radio', name: 'kind', value: each});
    node.checked = each === kind;
    return element('label', {}, node, text(each));
  };
  const surveys = attachments(point.surveys || [], view);
  const content = [
    field(text('name'), input('name', point.name?.[view.language] || '', {required: true, maxlength: 100}), point.key && text('keyHint', {key: point.key})),
    element('fieldset', {}, element('legend', {}, text('kind')), element('div', {class: 'row'}, radio('online'), radio('offline'))),
    field(text('channel'), select({name: 'channel'}, [['', text('noChannel')], ...CHANNELS.map(each => [each, text(each)])], point.channel)),
    field(text('description'), area('description', point.description?.[view.language] || '')),
    field(text('owner'), input('owner', point.owner || '', {maxlength: 200})),
    view.personas.length > 0 && element('fieldset', {}, element('legend', {}, text('feeling')), ...view.personas.map(persona =>
      field(localized(persona.name, view.language), select({name: 'feel ' + persona.key}, EMOTIONS.map(([value, label]) => [value, text(label)]), String(point.emotions?.[persona.key] ?? ''))))),
    surveys.node
  ].filter(Boolean);
  dialog(point.key ? text('editOf', {name: localized(point.name, view.language) || point.key}) : text('touchpoint'), content, data => {
    if (!data.get('name').trim()) throw new Error(text('nameNeeded'));
    const emotions = view.personas.map(persona => [persona.key, data.get('feel ' + persona.key)]).filter(([, emotion]) => emotion !== '');
    done({
      ...point,
      name: setText(point.name, view.language, data.get('name')),
      kind: data.get('kind'),
      channel: data.get('channel') || undefined,
      description: setText(point.description, view.language, data.get('description')),
      owner: data.get('owner').trim(),
      emotions: Object.fromEntries(emotions.map(([key, emotion]) => [key, Number(emotion)])),
      surveys: surveys.chosen()
    });
  });
}

/** What is asked there: surveys with their questions to choose from. */
function attachments(before, view) {
  const attached = before.map(each => ({survey: each.survey, questions: [...each.questions || []]}));
  const list = element('div', {});
  const choice = element('select', {'aria-label': text('chooseSurvey')});
  const node = element('fieldset', {}, element('legend', {}, text('surveys')), list,
    element('div', {class: 'row'}, choice, button(text('attach'), () => {
      if (!choice.value) return;
      attached.push({survey: choice.value, questions: []});
      show();
      list.lastElementChild.querySelector('button').focus();
    })));
  const toggle = (each, key, on) => {
    const order = view.surveys.get(each.survey).draft.questions.map(question => question.key);
    const keys = new Set(each.questions);
    if (on) keys.add(key);
    else keys.delete(key);
    each.questions = [...order.filter(known => keys.has(known)), ...[...keys].filter(known => !order.includes(known))];
  };
  function show() {
    list.replaceChildren(...attached.map(each => {
      const {words, title, missing, survey} = asked(each, view.surveys, view.language);
      const questions = survey ? survey.draft.questions.map(question => check(localized(question.title, view.language) || question.key,
        {change: event => toggle(each, question.key, event.target.checked)}, each.questions.includes(question.key))) : [];
      const gone = survey ? each.questions.filter(key => !survey.draft.questions.some(question => question.key === key)).map(key =>
        check(`${key} (${text('gone')})`, {change: event => toggle(each, key, event.target.checked)}, true)) : [];
      return element('div', {class: 'attached', role: 'group', 'aria-label': title},
        element('div', {class: 'row'}, element('strong', {}, missing ? words : title), icon('✕', text('detach', {name: title}), () => {
          attached.splice(attached.indexOf(each), 1);
          show();
          choice.focus();
        })),
        survey && element('p', {class: 'hint'}, text('wholeSurvey')), ...questions, ...gone);
    }));
    const free = [...view.surveys.values()].filter(survey => !attached.some(each => each.survey === survey.draft.key));
    choice.replaceChildren(...[['', text('chooseSurvey')], ...free.map(survey => [survey.draft.key, localized(survey.draft.name, view.language) || survey.draft.key])]
      .map(([value, title]) => element('option', {value}, title)));
  }
  show();
  return {node, chosen: () => attached};
}
