const german = {
  skip: 'Zum Inhalt', journeys: 'Kundenreisen', themes: 'Aussehen der Umfragen', logout: 'Abmelden', cancel: 'Abbrechen', apply: 'Übernehmen', create: 'Anlegen', save: 'Speichern',
  delete: 'Löschen', close: 'Schließen', undo: 'Rückgängig', redo: 'Wiederholen', discard: 'Verwerfen', saved: 'Gespeichert.', unsaved: 'Nicht gespeicherte Änderungen', allSaved: 'Alles gespeichert',
  search: 'Suchen', newJourney: 'Neue Kundenreise', name: 'Name', nameNeeded: 'Ein Name fehlt.', noJourneys: 'Keine passende Kundenreise.', stages: 'Phasen: {s}, Kontaktpunkte: {t}', back: 'Alle Kundenreisen', mapOf: 'Karte: {name}',
  textsIn: 'Texte auf', deleteJourney: 'Kundenreise löschen', askDeleteJourney: 'Die Kundenreise „{name}“ löschen? Veröffentlichte Umfragen behalten ihre Kontaktpunkte.',
  addStage: 'Phase hinzufügen', stage: 'Phase', renameStage: '{name} umbenennen', deleteStage: '{name} löschen', askDeleteStage: 'Die Phase „{name}“ löschen? (Kontaktpunkte: {t})',
  left: '{name} nach links', right: '{name} nach rechts', up: '{name} nach oben', down: '{name} nach unten', touchpoint: 'Kontaktpunkt',
  editOf: '{name} bearbeiten', deleteOf: '{name} löschen', moved: '{name} ist jetzt in {stage} an Stelle {n}.', movedStage: '{name} ist jetzt Phase {n}.', deleted: '{name} ist gelöscht.', added: '{name} ist hinzugefügt.',
  kind: 'Art', online: 'online', offline: 'offline', channel: 'Kanal', noChannel: 'keine Angabe', description: 'Beschreibung', owner: 'Verantwortlich', key: 'Schlüssel', keyHint: 'In Antworten heißt er: {key}',
  feeling: 'Gefühl', feelingOf: 'Gefühl von {name}', noFeeling: 'offen', '-2': 'sehr schlecht', '-1': 'schlecht', '0': 'neutral', '1': 'gut', '2': 'sehr gut', curve: 'Gefühlskurve von {name}: {points}', noCurve: 'Gefühlskurve von {name}: noch keine Angaben',
  surveys: 'Umfragen', attach: 'Anhängen', detach: '{name} entfernen', chooseSurvey: 'Umfrage wählen', wholeSurvey: 'Ohne gewählte Fragen ist die ganze Umfrage gemeint.', gone: 'gelöscht', questionsOf: '{title}: {n} Fragen', questionOf: '{title}: 1 Frage',
  persona: 'Persona', noPersona: 'alle', personas: 'Personas …', personasOf: 'Wer geht diesen Weg?', newPersona: 'Neue Persona', editPersona: 'Persona bearbeiten', goals: 'Ziele', needs: 'Bedürfnisse', pains: 'Ärgernisse', eachLine: 'Ein Eintrag pro Zeile', picture: 'Bild (https-Adresse)', colour: 'Farbe',
  none: 'Noch keine.', conflict: 'Jemand anderes hat das inzwischen geändert. Ihre Änderungen sind noch da und nicht gespeichert.', takeTheirs: 'Neue Fassung laden', keepMine: 'Meine Fassung speichern', keyTaken: 'Diesen Namen gibt es schon. Bitte wählen Sie einen anderen.',
  invalid: 'Das wurde nicht gespeichert:', trouble: 'Der Dienst antwortet gerade nicht. Ihre Änderungen sind noch da. Bitte versuchen Sie es gleich noch einmal.', refused: 'Das geht nicht: {detail}', loggedOut: 'Ihre Sitzung ist zu Ende. Ihre Änderungen sind noch da: ', loginAgain: 'In einem neuen Tab anmelden', thenSave: ', dann hier speichern.',
  leave: 'Nicht gespeicherte Änderungen verwerfen?', notFound: 'Das gibt es nicht.', readOnly: 'Sie können alles ansehen; ändern dürfen es nur Admins.', helpKeys: 'Alt und Pfeiltasten verschieben den Kontaktpunkt, Strg+Z macht rückgängig.',
  web: 'Web', email: 'E-Mail', sms: 'SMS', whatsapp: 'WhatsApp', telegram: 'Telegram', chat: 'Chat', social: 'Social Media', kiosk: 'Kiosk', phone: 'Telefon', in_person: 'persönlich'
};
const english = {
  skip: 'Skip to the content', journeys: 'Journeys', themes: 'Look of surveys', logout: 'Log out', cancel: 'Cancel', apply: 'Apply', create: 'Create', save: 'Save',
  delete: 'Delete', close: 'Close', undo: 'Undo', redo: 'Redo', discard: 'Discard', saved: 'Saved.', unsaved: 'Unsaved changes', allSaved: 'Everything is saved',
  search: 'Search', newJourney: 'New journey', name: 'Name', nameNeeded: 'A name is missing.', noJourneys: 'No matching journey.', stages: 'Stages: {s}, touchpoints: {t}', back: 'All journeys', mapOf: 'Map: {name}',
  textsIn: 'Texts in', deleteJourney: 'Delete the journey', askDeleteJourney: 'Delete the journey “{name}”? Published surveys keep their touchpoints.',
  addStage: 'Add a stage', stage: 'Stage', renameStage: 'Rename {name}', deleteStage: 'Delete {name}', askDeleteStage: 'Delete the stage “{name}”? (Touchpoints: {t})',
  left: 'Move {name} left', right: 'Move {name} right', up: 'Move {name} up', down: 'Move {name} down', touchpoint: 'Touchpoint',
  editOf: 'Edit {name}', deleteOf: 'Delete {name}', moved: '{name} is now in {stage} at place {n}.', movedStage: '{name} is now stage {n}.', deleted: '{name} is deleted.', added: '{name} is added.',
  kind: 'Kind', online: 'online', offline: 'offline', channel: 'Channel', noChannel: 'not given', description: 'Description', owner: 'Owner', key: 'Key', keyHint: 'Answers call it: {key}',
  feeling: 'Feeling', feelingOf: 'Feeling of {name}', noFeeling: 'open', '-2': 'very bad', '-1': 'bad', '0': 'neutral', '1': 'good', '2': 'very good', curve: 'Emotion curve of {name}: {points}', noCurve: 'Emotion curve of {name}: nothing given yet',
  surveys: 'Surveys', attach: 'Attach', detach: 'Detach {name}', chooseSurvey: 'Choose a survey', wholeSurvey: 'If no question is chosen, the whole survey is meant.', gone: 'deleted', questionsOf: '{title}: {n} questions', questionOf: '{title}: 1 question',
  persona: 'Persona', noPersona: 'all', personas: 'Personas …', personasOf: 'Who goes this way?', newPersona: 'New persona', editPersona: 'Edit the persona', goals: 'Goals', needs: 'Needs', pains: 'Pains', eachLine: 'One per line', picture: 'Picture (https address)', colour: 'Colour',
  none: 'None yet.', conflict: 'Somebody else has changed this meanwhile. Your changes are still here and not saved.', takeTheirs: 'Load the new version', keepMine: 'Save my version', keyTaken: 'That name is taken. Please choose another.',
  invalid: 'This was not saved:', trouble: 'The service does not answer right now. Your changes are still here. Please try again in a moment.', refused: 'This can’t be done: {detail}', loggedOut: 'Your session has ended. Your changes are still here: ', loginAgain: 'Log in again in a new tab', thenSave: ', then save here.',
  leave: 'Discard unsaved changes?', notFound: 'This doesn’t exist.', readOnly: 'You can look at everything; only admins may change it.', helpKeys: 'Alt and arrow keys move the touchpoint, Ctrl+Z undoes.',
  web: 'web', email: 'e-mail', sms: 'SMS', whatsapp: 'WhatsApp', telegram: 'Telegram', chat: 'chat', social: 'social media', kiosk: 'kiosk', phone: 'phone', in_person: 'in person'
};

export const language = navigator.language.startsWith('de') ? 'de' : 'en';
const own = language === 'de' ? german : english;

/** Our text of that name. */
export const text = (name, values = {}) => (own[name] ?? name).replace(/\{(\w+)\}/g, (_, key) => values[key]);

/** Words of a feature with texts of its own. */
export function learn(words) {
  Object.assign(own, words[language]);
}

/** A tenant's text for a reader of `wanted`; any language is better than none. */
export const localized = (texts, wanted = language) => texts?.[wanted] || texts?.en || Object.values(texts || {})[0] || '';

/** Languages that can be edited: those of the texts, and our own. */
export const languages = texts => [...new Set([language, 'de', 'en', ...texts.flatMap(each => Object.keys(each || {}))])];

const names = new Intl.DisplayNames([language], {type: 'language', fallback: 'code'});
export const languageName = tag => {
  try {
    return names.of(tag);
  } catch {
    return tag;
  }
};
