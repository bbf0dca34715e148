const german = {
  skip: 'Zum Inhalt', journeys: 'Kundenreisen', themes: 'Aussehen der Umfragen', logout: 'Abmelden', cancel: 'Abbrechen', apply: 'Übernehmen', create: 'Anlegen', save: 'Speichern',
  delete: 'Löschen', edit: 'Bearbeiten', close: 'Schließen', undo: 'Rückgängig', redo: 'Wiederholen', discard: 'Verwerfen', saved: 'Gespeichert.', unsaved: 'Nicht gespeicherte Änderungen', allSaved: 'Alles gespeichert',
  search: 'Suchen', newJourney: 'Neue Kundenreise', name: 'Name', nameNeeded: 'Ein Name fehlt.', noJourneys: 'Keine Kundenreise passt.', stages: '{s} Phasen, {t} Kontaktpunkte', back: 'Alle Kundenreisen', mapOf: 'Karte: {name}',
  textsIn: 'Texte auf', deleteJourney: 'Kundenreise löschen', askDeleteJourney: 'Die Kundenreise „{name}“ löschen? Veröffentlichte Umfragen behalten ihre Kontaktpunkte.',
  addStage: 'Phase hinzufügen', stage: 'Phase', renameStage: '{name} umbenennen', deleteStage: '{name} löschen', askDeleteStage: 'Die Phase „{name}“ mit {t} Kontaktpunkten löschen?',
  left: '{name} nach links', right: '{name} nach rechts', up: '{name} nach oben', down: '{name} nach unten', addTouchpoint: 'Kontaktpunkt hinzufügen', addTouchpointTo: 'Kontaktpunkt zu {name} hinzufügen', touchpoint: 'Kontaktpunkt',
  editOf: '{name} bearbeiten', deleteOf: '{name} löschen', moved: '{name} ist jetzt in {stage} an Stelle {n}.', movedStage: '{name} ist jetzt Phase {n}.', deleted: '{name} ist gelöscht.', added: '{name} ist hinzugefügt.',
  kind: 'Art', online: 'online', offline: 'offline', channel: 'Kanal', noChannel: 'keine Angabe', description: 'Beschreibung', owner: 'Verantwortlich', key: 'Schlüssel', keyHint: 'So nennen ihn Antworten: {key}',
  feeling: 'Gefühl', feelingOf: 'Gefühl von {name}', noFeeling: 'keine Angabe', '-2': 'sehr schlecht', '-1': 'schlecht', '0': 'neutral', '1': 'gut', '2': 'sehr gut', curve: 'Gefühlskurve von {name}: {points}', noCurve: 'Gefühlskurve von {name}: noch keine Angaben',
  surveys: 'Umfragen', addSurvey: 'Umfrage anhängen', attach: 'Anhängen', detach: '{name} nicht mehr fragen', chooseSurvey: 'Umfrage wählen', wholeSurvey: 'Ohne Auswahl ist die ganze Umfrage gemeint.', gone: 'gelöscht', questionsOf: '{title}: {n} Fragen', questionOf: '{title}: 1 Frage',
  persona: 'Persona', noPersona: 'alle', personas: 'Personas …', personasOf: 'Wer geht diesen Weg?', newPersona: 'Neue Persona', editPersona: 'Persona bearbeiten', goals: 'Ziele', needs: 'Bedürfnisse', pains: 'Ärgernisse', eachLine: 'Eine Zeile für jedes', picture: 'Bild (https-Adresse)', colour: 'Farbe',
  none: 'Noch keine.', conflict: 'Jemand anderes hat das inzwischen geändert. Ihre Änderungen sind noch da und nicht gespeichert.', takeTheirs: 'Neue Fassung laden', keepMine: 'Meine Fassung speichern', keyTaken: 'Das gibt es schon, wählen Sie einen anderen Namen.',
  invalid: 'Das wurde nicht gespeichert:', trouble: 'Der Dienst antwortet gerade nicht. Ihre Änderungen sind noch da, versuchen Sie es gleich noch einmal.', refused: 'Das geht nicht: {detail}', loggedOut: 'Ihre Sitzung ist zu Ende. Ihre Änderungen sind noch da: ', loginAgain: 'In einem neuen Tab anmelden', thenSave: ', dann hier speichern.',
  leave: 'Nicht gespeicherte Änderungen verwerfen?', notFound: 'Das gibt es nicht.', readOnly: 'Sie können alles ansehen; ändern dürfen es Admins.', helpKeys: 'Alt und Pfeiltasten verschieben den Kontaktpunkt, Strg+Z macht rückgängig.',
  web: 'Web', email: 'E-Mail', sms: 'SMS', whatsapp: 'WhatsApp', telegram: 'Telegram', chat: 'Chat', social: 'Social Media', kiosk: 'Kiosk', phone: 'Telefon', in_person: 'persönlich'
};
const english = {
  skip: 'Skip to the content', journeys: 'Journeys', themes: 'Look of surveys', logout: 'Log out', cancel: 'Cancel', apply: 'Apply', create: 'Create', save: 'Save',
  delete: 'Delete', edit: 'Edit', close: 'Close', undo: 'Undo', redo: 'Redo', discard: 'Discard', saved: 'Saved.', unsaved: 'Unsaved changes', allSaved: 'Everything is saved',
  search: 'Search', newJourney: 'New journey', name: 'Name', nameNeeded: 'A name is missing.', noJourneys: 'No journey fits.', stages: '{s} stages, {t} touchpoints', back: 'All journeys', mapOf: 'Map: {name}',
  textsIn: 'Texts in', deleteJourney: 'Delete the journey', askDeleteJourney: 'Delete the journey “{name}”? Published surveys keep their touchpoints.',
  addStage: 'Add a stage', stage: 'Stage', renameStage: 'Rename {name}', deleteStage: 'Delete {name}', askDeleteStage: 'Delete the stage “{name}” with {t} touchpoints?',
  left: 'Move {name} left', right: 'Move {name} right', up: 'Move {name} up', down: 'Move {name} down', addTouchpoint: 'Add a touchpoint', addTouchpointTo: 'Add a touchpoint to {name}', touchpoint: 'Touchpoint',
  editOf: 'Edit {name}', deleteOf: 'Delete {name}', moved: '{name} is now in {stage} at place {n}.', movedStage: '{name} is now stage {n}.', deleted: '{name} is deleted.', added: '{name} is added.',
  kind: 'Kind', online: 'online', offline: 'offline', channel: 'Channel', noChannel: 'not given', description: 'Description', owner: 'Owner', key: 'Key', keyHint: 'Answers name it: {key}',
  feeling: 'Feeling', feelingOf: 'Feeling of {name}', noFeeling: 'not given', '-2': 'very bad', '-1': 'bad', '0': 'neutral', '1': 'good', '2': 'very good', curve: 'Emotion curve of {name}: {points}', noCurve: 'Emotion curve of {name}: nothing given yet',
  surveys: 'Surveys', addSurvey: 'Attach a survey', attach: 'Attach', detach: 'Ask {name} no more', chooseSurvey: 'Choose a survey', wholeSurvey: 'The whole survey is meant if none is chosen.', gone: 'deleted', questionsOf: '{title}: {n} questions', questionOf: '{title}: 1 question',
  persona: 'Persona', noPersona: 'all', personas: 'Personas …', personasOf: 'Who goes this way?', newPersona: 'New persona', editPersona: 'Edit the persona', goals: 'Goals', needs: 'Needs', pains: 'Pains', eachLine: 'One line for each', picture: 'Picture (https address)', colour: 'Colour',
  none: 'None yet.', conflict: 'Somebody else has changed this meanwhile. Your changes are still here and not saved.', takeTheirs: 'Load the new version', keepMine: 'Save my version', keyTaken: 'There is one already, choose another name.',
  invalid: 'This was not saved:', trouble: 'The service does not answer right now. Your changes are still here, try again in a moment.', refused: 'This can’t be done: {detail}', loggedOut: 'Your session has ended. Your changes are still here: ', loginAgain: 'Log in in a new tab', thenSave: ', then save here.',
  leave: 'Discard unsaved changes?', notFound: 'There is no such thing.', readOnly: 'You can look at everything; admins may change it.', helpKeys: 'Alt and arrow keys move the touchpoint, Ctrl+Z undoes.',
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
