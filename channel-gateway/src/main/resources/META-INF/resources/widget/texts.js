/* The widget's own words. */

const en = {next: 'Next', back: 'Back', send: 'Send', close: 'Close', survey: 'Survey', skip: 'Optional', step: 'Question {n} of {of}',
  of: '{n} of {of}', stars: '{n} of {of} stars', several: 'Choose all that apply', min: 'At least {n}', max: 'At most {n}',
  required: 'Please answer this question first.', rows: 'Please answer every row.', short: 'Please write at least {n} characters.',
  check: 'Please check what you have entered.', other: 'Please specify', agree: 'I agree', up: 'Up', down: 'Down',
  order: 'Put in order, the best first', failed: 'The survey cannot be shown right now.',
  saved: 'You are offline. Your answer is kept and sent as soon as possible.',
  csat: ['Very dissatisfied', 'Dissatisfied', 'Neutral', 'Satisfied', 'Very satisfied'],
  first_name: 'First name', last_name: 'Last name', email: 'E-mail', phone: 'Phone', company: 'Company', street: 'Street and number',
  street2: 'Address, second line', postal_code: 'Postal code', city: 'City', region: 'State or region', country: 'Country'};

const de = {next: 'Weiter', back: 'Zurück', send: 'Absenden', close: 'Schließen', survey: 'Umfrage', skip: 'Freiwillig', step: 'Frage {n} von {of}',
  of: '{n} von {of}', stars: '{n} von {of} Sternen', several: 'Mehrere Antworten möglich', min: 'Mindestens {n}', max: 'Höchstens {n}',
  required: 'Bitte beantworten Sie zuerst diese Frage.', rows: 'Bitte beantworten Sie jede Zeile.', short: 'Bitte schreiben Sie mindestens {n} Zeichen.',
  check: 'Bitte prüfen Sie Ihre Eingabe.', other: 'Bitte angeben', agree: 'Ich stimme zu', up: 'Nach oben', down: 'Nach unten',
  order: 'Bitte ordnen, das Beste zuerst', failed: 'Die Umfrage kann gerade nicht gezeigt werden.',
  saved: 'Sie sind offline. Ihre Antwort ist gemerkt und wird so bald wie möglich gesendet.',
  csat: ['Sehr unzufrieden', 'Unzufrieden', 'Neutral', 'Zufrieden', 'Sehr zufrieden'],
  first_name: 'Vorname', last_name: 'Nachname', email: 'E-Mail', phone: 'Telefon', company: 'Firma', street: 'Straße und Hausnummer',
  street2: 'Adresszusatz', postal_code: 'Postleitzahl', city: 'Ort', region: 'Bundesland oder Region', country: 'Land'};

const fr = {next: 'Suivant', back: 'Retour', send: 'Envoyer', close: 'Fermer', survey: 'Enquête', skip: 'Facultatif', step: 'Question {n} sur {of}',
  of: '{n} sur {of}', stars: '{n} étoiles sur {of}', several: 'Plusieurs réponses possibles', min: 'Au moins {n}', max: 'Au plus {n}',
  required: 'Veuillez d’abord répondre à cette question.', rows: 'Veuillez répondre à chaque ligne.', short: 'Veuillez écrire au moins {n} caractères.',
  check: 'Veuillez vérifier votre saisie.', other: 'Veuillez préciser', agree: 'J’accepte', up: 'Monter', down: 'Descendre',
  order: 'Classez, le meilleur en premier', failed: 'L’enquête ne peut pas être affichée.',
  saved: 'Vous êtes hors ligne. Votre réponse est conservée et sera envoyée dès que possible.',
  csat: ['Très insatisfait', 'Insatisfait', 'Neutre', 'Satisfait', 'Très satisfait'],
  first_name: 'Prénom', last_name: 'Nom', email: 'E-mail', phone: 'Téléphone', company: 'Entreprise', street: 'Numéro et rue',
  street2: 'Complément d’adresse', postal_code: 'Code postal', city: 'Ville', region: 'Région', country: 'Pays'};

export const texts = language => ({de, fr})[language.split('-')[0]] || en;
