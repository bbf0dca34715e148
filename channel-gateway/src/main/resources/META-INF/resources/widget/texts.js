/* The widget's own words: the usual ones in English; the rarer ones and each other language have a file, texts-<language>.json. */

import {core} from './base.js';
import {match} from './language.js';

/** Who adds a file names its language here; what it lacks is said in English. */
const FILES = ['ar', 'de', 'fr'];

const WORDS = {
  next: 'Next',
  back: 'Back',
  send: 'Send',
  close: 'Close',
  survey: 'Survey',
  skip: 'Optional',
  of: '{n} of {of}',
  stars: '{n} of {of} stars',
  several: 'Choose any',
  min: 'At least {n}',
  max: 'At most {n}',
  required: 'Please answer first.',
  chars: '{n, plural, one {# character} other {# characters}}',
  check: 'Please check your answer.',
  form: 'Please check the form of your answer.',
  other: 'Please specify',
  offline: 'You are offline.',
  saved: 'Your answer is sent later.',
  csat: 'Very dissatisfied/Dissatisfied/Neutral/Satisfied/Very satisfied',
  tab: 'Feedback'
};

/** Of the languages that somebody wishes the first in which we have words. */
export const spoken = wishes => match(['en', ...FILES], wishes) || 'en';

/**
 * The words of a language, and the `tag` of what they are in; English if its file can't be had.
 *
 * @param rare whether those are wanted, too, that few hear: of forms, files and the like, of refusals, and for who may answer
 */
export async function texts(tag, rare) {
  const language = tag.split('-')[0], english = {...WORDS, tag: 'en'}, file = FILES.includes(language) ? language : rare && 'en';
  if (!file) return english;
  try {
    const answer = await fetch(core.origin + '/widget/texts-' + file + '.json');
    return {...english, ...await answer.json(), tag: file};
  } catch {
    return english;
  }
}
