/* The widget's own words in English and German; other languages have a file each, texts-<language>.json. */

import {core} from './base.js';

/** Who adds a file names its language here; what it lacks is said in English. */
const FILES = ['fr'];

const WORDS = {
  next: 'Next|Weiter',
  back: 'Back|Zurück',
  send: 'Send|Absenden',
  close: 'Close|Schließen',
  survey: 'Survey|Umfrage',
  skip: 'Optional|Freiwillig',
  of: '{n} of {of}|{n} von {of}',
  stars: '{n} of {of} stars|{n} von {of} Sternen',
  several: 'Choose any|Mehrere möglich',
  min: 'At least {n}|Mindestens {n}',
  max: 'At most {n}|Höchstens {n}',
  required: 'Please answer first.|Bitte antworten Sie zuerst.',
  chars: '{n} characters|{n} Zeichen',
  check: 'Please check your answer.|Bitte prüfen Sie Ihre Antwort.',
  other: 'Please specify|Bitte angeben',
  agree: 'I agree|Ich stimme zu',
  up: 'Up|Nach oben',
  down: 'Down|Nach unten',
  order: 'The best first|Das Beste zuerst',
  saved: 'You are offline. Your answer is sent later.|Sie sind offline. Ihre Antwort wird später gesendet.',
  csat: 'Very dissatisfied/Dissatisfied/Neutral/Satisfied/Very satisfied'
    + '|Sehr unzufrieden/Unzufrieden/Neutral/Zufrieden/Sehr zufrieden',
  first_name: 'First name|Vorname',
  last_name: 'Last name|Nachname',
  email: 'E-mail|E-Mail',
  phone: 'Phone|Telefon',
  company: 'Company|Firma',
  street: 'Street and number|Straße und Hausnummer',
  street2: 'Address line 2|Adresszusatz',
  postal_code: 'Postal code|Postleitzahl',
  city: 'City|Ort',
  region: 'Region|Region',
  country: 'Country|Land'
};

export async function texts(tag) {
  const language = tag.split('-')[0];
  const words = Object.fromEntries(Object.entries(WORDS).map(([key, both]) => [key, both.split('|')[+(language === 'de')]]));
  if (FILES.includes(language)) {
    try {
      Object.assign(words, await (await fetch(core.origin + '/widget/texts-' + language + '.json')).json());
    } catch { /* English will do */ }
  }
  return words;
}
