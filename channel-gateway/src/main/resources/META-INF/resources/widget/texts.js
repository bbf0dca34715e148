/* The widget's own words. */

const en = {next: 'Next', back: 'Back', send: 'Send', close: 'Close', survey: 'Survey', skip: 'Optional',
  of: '{n} of {of}', stars: '{n} of {of} stars', several: 'Choose all that apply', min: 'At least {n}', max: 'At most {n}',
  required: 'Please answer this question first.', chars: '{n} characters',
  check: 'Please check your answer.', other: 'Please specify', agree: 'I agree', up: 'Up', down: 'Down',
  order: 'Put in order, the best first',
  saved: 'You are offline. Your answer is sent later.',
  csat: ['Very dissatisfied', 'Dissatisfied', 'Neutral', 'Satisfied', 'Very satisfied'],
  first_name: 'First name', last_name: 'Last name', email: 'E-mail', phone: 'Phone', company: 'Company', street: 'Street and number',
  street2: 'Address, second line', postal_code: 'Postal code', city: 'City', region: 'State or region', country: 'Country'};

const de = {next: 'Weiter', back: 'Zurück', send: 'Absenden', close: 'Schließen', survey: 'Umfrage', skip: 'Freiwillig',
  of: '{n} von {of}', stars: '{n} von {of} Sternen', several: 'Mehrere Antworten möglich', min: 'Mindestens {n}', max: 'Höchstens {n}',
  required: 'Bitte beantworten Sie zuerst diese Frage.', chars: '{n} Zeichen',
  check: 'Bitte prüfen Sie Ihre Antwort.', other: 'Bitte angeben', agree: 'Ich stimme zu', up: 'Nach oben', down: 'Nach unten',
  order: 'Bitte ordnen, das Beste zuerst',
  saved: 'Sie sind offline. Ihre Antwort wird später gesendet.',
  csat: ['Sehr unzufrieden', 'Unzufrieden', 'Neutral', 'Zufrieden', 'Sehr zufrieden'],
  first_name: 'Vorname', last_name: 'Nachname', email: 'E-Mail', phone: 'Telefon', company: 'Firma', street: 'Straße und Hausnummer',
  street2: 'Adresszusatz', postal_code: 'Postleitzahl', city: 'Ort', region: 'Bundesland oder Region', country: 'Land'};

const fr = {next: 'Suivant', back: 'Retour', send: 'Envoyer', close: 'Fermer', survey: 'Enquête', skip: 'Facultatif',
  of: '{n} sur {of}', stars: '{n} étoiles sur {of}', several: 'Plusieurs réponses possibles', min: 'Au moins {n}', max: 'Au plus {n}',
  required: 'Veuillez d’abord répondre à cette question.', chars: '{n} caractères',
  check: 'Veuillez vérifier votre réponse.', other: 'Veuillez préciser', agree: 'J’accepte', up: 'Monter', down: 'Descendre',
  order: 'Classez, le meilleur en premier',
  saved: 'Vous êtes hors ligne. Votre réponse sera envoyée plus tard.',
  csat: ['Très insatisfait', 'Insatisfait', 'Neutre', 'Satisfait', 'Très satisfait'],
  first_name: 'Prénom', last_name: 'Nom', email: 'E-mail', phone: 'Téléphone', company: 'Entreprise', street: 'Numéro et rue',
  street2: 'Complément d’adresse', postal_code: 'Code postal', city: 'Ville', region: 'Région', country: 'Pays'};

export const texts = language => ({de, fr})[language.split('-')[0]] || en;
