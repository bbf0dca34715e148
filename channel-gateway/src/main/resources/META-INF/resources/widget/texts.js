/* The widget's own words in English; each other language has a file, texts-<language>.json. */

import {core} from './base.js';

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
  refused: 'That didn’t work, and your answers could not be saved.',
  erased: 'Your answers to this survey were deleted as requested. No more of them are stored.',
  'survey-closed': 'This survey has ended. Thank you for your interest!',
  'not-open-yet': 'This survey hasn’t begun yet. Please come back later.',
  'already-answered': 'You have already answered this survey.',
  'not-asked': 'This survey is for invited people only.',
  'not-yours': 'These answers were begun on another device and can be continued only there.',
  pin: 'PIN',
  link: 'This survey can be answered through your personal link only.',
  address: 'Your e-mail address',
  sendCode: 'Send me a code',
  code: 'The code from the e-mail',
  wrong: 'That is not right. Please check it.',
  busy: 'Too many attempts. Please try again later.',
  later: 'This did not work. Please try again later.'
};

/** Of the languages that somebody wishes the first in which we have words. */
export const spoken = wishes => wishes.filter(Boolean).map(tag => tag.split('-')[0].toLowerCase())
  .find(language => language === 'en' || FILES.includes(language)) || 'en';

/** The words of a language, and the `tag` of what they are in; English if its file can't be had. */
export async function texts(tag) {
  const language = tag.split('-')[0], english = {...WORDS, tag: 'en'};
  if (!FILES.includes(language)) return english;
  try {
    const answer = await fetch(core.origin + '/widget/texts-' + language + '.json');
    return {...WORDS, ...await answer.json(), tag: language};
  } catch {
    return english;
  }
}
