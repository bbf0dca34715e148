/* The widget's own words: English, German, French. */

const WORDS = {
  next: 'Next|Weiter|Suivant',
  back: 'Back|Zurück|Retour',
  send: 'Send|Absenden|Envoyer',
  close: 'Close|Schließen|Fermer',
  survey: 'Survey|Umfrage|Enquête',
  skip: 'Optional|Freiwillig|Facultatif',
  of: '{n} of {of}|{n} von {of}|{n} sur {of}',
  stars: '{n} of {of} stars|{n} von {of} Sternen|{n} étoiles sur {of}',
  several: 'Choose any|Mehrere möglich|Plusieurs possibles',
  min: 'At least {n}|Mindestens {n}|Au moins {n}',
  max: 'At most {n}|Höchstens {n}|Au plus {n}',
  required: 'Please answer first.|Bitte antworten Sie zuerst.|Veuillez répondre d’abord.',
  chars: '{n} characters|{n} Zeichen|{n} caractères',
  check: 'Please check your answer.|Bitte prüfen Sie Ihre Antwort.|Veuillez vérifier votre réponse.',
  other: 'Please specify|Bitte angeben|Veuillez préciser',
  agree: 'I agree|Ich stimme zu|J’accepte',
  up: 'Up|Nach oben|Monter',
  down: 'Down|Nach unten|Descendre',
  order: 'The best first|Das Beste zuerst|Le meilleur d’abord',
  saved: 'You are offline. Your answer is sent later.|Sie sind offline. Ihre Antwort wird später gesendet.|Vous êtes hors ligne. Votre réponse sera envoyée plus tard.',
  csat: 'Very dissatisfied/Dissatisfied/Neutral/Satisfied/Very satisfied'
    + '|Sehr unzufrieden/Unzufrieden/Neutral/Zufrieden/Sehr zufrieden'
    + '|Très insatisfait/Insatisfait/Neutre/Satisfait/Très satisfait',
  first_name: 'First name|Vorname|Prénom',
  last_name: 'Last name|Nachname|Nom',
  email: 'E-mail|E-Mail|E-mail',
  phone: 'Phone|Telefon|Téléphone',
  company: 'Company|Firma|Entreprise',
  street: 'Street and number|Straße und Hausnummer|Numéro et rue',
  street2: 'Address line 2|Adresszusatz|Complément',
  postal_code: 'Postal code|Postleitzahl|Code postal',
  city: 'City|Ort|Ville',
  region: 'Region|Region|Région',
  country: 'Country|Land|Pays'
};

export function texts(language) {
  const column = Math.max(0, ['en', 'de', 'fr'].indexOf(language.split('-')[0]));
  return Object.fromEntries(Object.entries(WORDS).map(([key, words]) => [key, words.split('|')[column]]));
}
