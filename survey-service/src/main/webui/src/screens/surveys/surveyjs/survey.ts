import {Model} from 'survey-core';
import type {Condition, End, Question, Text} from '../../builder/model/draft';
import {freeKey, keyFrom} from '../../builder/model/keys';
import type {Carried} from '../carried/comparison';
import {conditionOf} from './condition';
import {losing} from '../carried/lost';
import {isEmpty, textsOf, type CarriedOver} from '../carried/survey';
import {lineParts, partsOf, type Parts} from './parts';
import {textReader} from './texts';
import {isSet, type Localized, type Thing} from './thing';

/** What has an effect on answers and has no like here. */
const DYNAMIC = [
  'enableIf',
  'requiredIf',
  'setValueIf',
  'setValueExpression',
  'resetValueIf',
  'defaultValueExpression',
  'minValueExpression',
  'maxValueExpression',
  'choicesVisibleIf',
  'choicesEnableIf',
  'rowsVisibleIf',
  'choicesFromQuestion',
];
const OF_SURVEY = ['triggers', 'calculatedValues', 'navigateToUrl', 'navigateToUrlOnCondition', 'completedBeforeHtml'];

/**
 * Carries a survey of SurveyJS over: its own reader reads it, so old forms and what it takes for granted are known.
 *
 * @param document what SurveyJS reads
 * @param language of texts that name none
 */
export function carryOver(document: Record<string, unknown>, language: string): CarriedOver {
  const model = new Model(document);
  const {lost, lose} = losing();
  for (const {message} of model.jsonErrors ?? []) lose('', 'survey', message);
  for (const property of OF_SURVEY) if (isSet(document[property])) lose('', 'survey', property);

  const carried = new Map<string, Carried>();
  const textOf = textReader(language, carried, lose);
  const questions: Question[] = [];
  const keys = () => questions.map(({key}) => key);

  const shownIf = (name: string, expressions: string[]): Condition | undefined => {
    const conditions = expressions.flatMap(expression => {
      const condition = conditionOf(expression, carried);
      if (!condition) lose(name, 'condition', expression);
      return condition ?? [];
    });
    return conditions.length > 1 ? {all: conditions} : conditions[0];
  };
  const add = (name: string, title: Text, {asked, choices, rows}: Parts, rest: Partial<Question>) => {
    const question: Question = {key: freeKey(keyFrom(name), keys()), title: isEmpty(title) ? {[language]: name} : title, ...asked, ...rest};
    questions.push(question);
    carried.set(name, {question, choices, rows});
  };

  const ask = (thing: Thing, shown: string[]) => {
    const {name} = thing;
    for (const property of DYNAMIC) if (isSet(thing[property])) lose(name, 'dynamic', property);
    if (isSet(thing.defaultValue)) lose(name, 'default');
    const showIf = shownIf(name, shown);
    if (thing.getType() === 'multipletext') {
      for (const item of thing.items as {name: string; locTitle: Localized; isRequired: boolean}[]) {
        add(`${name}.${item.name}`, textOf(name, item.locTitle), lineParts(), {...(item.isRequired && {required: true}), ...(showIf && {showIf})});
      }
      return;
    }
    const parts = partsOf(thing, textOf, lose);
    if (!parts) {
      lose(name, 'kind', thing.getType());
      return;
    }
    const isStatement = parts.asked.kind === 'statement';
    const description = textOf(name, thing.locDescription as Localized | undefined);
    add(name, textOf(name, (isStatement ? thing.locHtml : thing.locTitle) as Localized | undefined), parts, {
      ...(!isEmpty(description) && {description}),
      ...(!isStatement && thing.isRequired === true && {required: true}),
      ...(showIf && {showIf}),
    });
  };
  const walk = (container: Thing, shown: string[]) => {
    const own = container.visibleIf ? [...shown, container.visibleIf] : shown;
    if (isSet((container.locTitle as Localized | undefined)?.getJson())) lose(container.name, 'heading');
    for (const thing of container.elements ?? []) {
      if (thing.isPanel) walk(thing, own);
      else ask(thing, thing.visibleIf ? [...own, thing.visibleIf] : own);
    }
  };
  for (const page of model.pages as unknown as Thing[]) walk(page, []);

  const ends: End[] = [];
  for (const {expression, locHtml} of model.completedHtmlOnCondition as unknown as {expression: string; locHtml: Localized}[]) {
    const when = shownIf('completedHtmlOnCondition', [expression]);
    if (when) ends.push({key: freeKey('end-1', [...keys(), ...ends.map(({key}) => key)]), when, text: textOf('completedHtmlOnCondition', locHtml)});
  }
  const title = textOf('title', model.locTitle);
  const name = isEmpty(title) ? {[language]: 'SurveyJS'} : title;
  const thanks = textOf('completedHtml', model.locCompletedHtml);
  const texts = [name, thanks, ...ends.map(({text}) => text), ...questions.flatMap(textsOf)];
  const languages = [...new Set([language, ...texts.flatMap(text => Object.keys(text))])];
  return {draft: {name, languages, questions, thanks, logic: {ends}}, lost};
}
