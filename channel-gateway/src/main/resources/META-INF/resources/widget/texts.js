/* The widget's own words in English; each other language has a file, texts-<language>.json. */

import {core} from './base.js';

/** Who adds a file names its language here; what it lacks is said in English. */
const FILES = ['de', 'fr'];

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
  remove: 'Remove'
};

/** The words of a language; English if its file can't be had. */
export async function texts(tag) {
  const language = tag.split('-')[0];
  try {
    return {...WORDS, ...FILES.includes(language) && await (await fetch(core.origin + '/widget/texts-' + language + '.json')).json()};
  } catch {
    return WORDS;
  }
}
