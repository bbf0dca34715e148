import type {components} from '../../api/surveys';

type Texts = Record<string, string>;

/** What is told of a persona in lists. */
export const LISTS = ['goals', 'needs', 'pains'] as const;
export type List = (typeof LISTS)[number];
/** As many as a list may have. */
export const MOST = 20;

/** A persona with all its fields, as it is edited. */
export interface Persona extends Record<List, Texts[]> {
  name: Texts;
  description: Texts;
  /** An https address; empty for none. */
  picture: string;
  /** In which maps draw it, as `#rrggbb`; empty for the usual one. */
  colour: string;
}

/** What a service gives, with all fields that it leaves out. */
export function personaOf(given: components['schemas']['Persona']): Persona {
  const {name = {}, description = {}, goals = [], needs = [], pains = [], picture = '', colour = ''} = given;
  return {name, description, goals, needs, pains, picture, colour};
}

/** As it is stored: without lines and languages in which nothing is said. */
export function written(persona: Persona): Persona {
  const lists = Object.fromEntries(LISTS.map(list => [list, persona[list].map(spoken).filter(text => Object.keys(text).length > 0)]));
  return {...persona, ...(lists as Record<List, Texts[]>), name: spoken(persona.name), description: spoken(persona.description), picture: persona.picture.trim()};
}

function spoken(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([, words]) => words.trim() !== ''));
}

/** The languages in which anything is said, the reader's first. */
export function languagesOf(persona: Persona, reader: string): string[] {
  const texts = [persona.name, persona.description, ...LISTS.flatMap(list => persona[list])];
  return [...new Set([reader, ...texts.flatMap(text => Object.keys(text))])];
}
