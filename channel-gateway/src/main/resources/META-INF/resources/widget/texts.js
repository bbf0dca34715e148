/* The widget's own words, the usual ones in English; each other language has a file, texts-<language>.json. */

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
  chars: '{n} characters',
  check: 'Please check your answer.',
  other: 'Please specify',
  agree: 'I agree',
  up: 'Up',
  down: 'Down',
  order: 'The best first',
  offline: 'You are offline.',
  saved: 'Your answer is sent later.',
  csat: 'Very dissatisfied/Dissatisfied/Neutral/Satisfied/Very satisfied',
  first_name: 'First name',
  last_name: 'Last name',
  email: 'E-mail',
  phone: 'Phone',
  company: 'Company',
  street: 'Street and number',
  street2: 'Address line 2',
  postal_code: 'Postal code',
  city: 'City',
  region: 'Region',
  country: 'Country',
  file: 'Choose, drop or paste a file',
  failed: 'Not uploaded yet',
  retry: 'Try again',
  remove: 'Remove',
  tab: 'Feedback',
  refused: 'That didn’t work, and your answers could not be saved.'
};

/** Of the languages that somebody wishes the first in which we have words. */
export const spoken = wishes => match(['en', ...FILES], wishes.filter(Boolean)) || 'en';

/**
 * The words of a language, and the `tag` of what they are in; English if its file can't be had.
 *
 * @param rare whether those are wanted, too, that few hear: of refusals, and for who may answer; in English they have a file of their own
 */
export async function texts(tag, rare) {
  const language = tag.split('-')[0], english = {...WORDS, tag: 'en'};
  if (!FILES.includes(language) && !rare) return english;
  const file = FILES.includes(language) ? language : 'en';
  try {
    const answer = await fetch(core.origin + '/widget/texts-' + file + '.json');
    return {...english, ...await answer.json(), tag: file};
  } catch {
    return english;
  }
}
