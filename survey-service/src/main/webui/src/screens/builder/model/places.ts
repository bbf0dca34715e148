import type {Draft} from './draft';

export const TABS = ['questions', 'logic', 'languages', 'look', 'audience', 'settings', 'versions'] as const;
export type Tab = (typeof TABS)[number];

/** Where in the builder something is edited. */
export interface Spot {
  tab: Tab;
  /** The key of the question. */
  question?: string;
}

/** Where the field of a violation is edited: `questions[2].title.de`, `logic.jumps[0].to`. */
export function spotOf(field: string, draft: Draft): Spot {
  const index = /^questions\[(\d+)\]/.exec(field)?.[1];
  if (index !== undefined) return {tab: 'questions', question: draft.questions[Number(index)]?.key};
  if (field.startsWith('questions')) return {tab: 'questions'};
  // The usual thanks stand with the other ends.
  if (field.startsWith('logic') || field.startsWith('thanks')) return {tab: 'logic'};
  if (field.startsWith('theme')) return {tab: 'look'};
  if (field.startsWith('audience')) return {tab: 'audience'};
  return field.startsWith('languages') ? {tab: 'languages'} : {tab: 'settings'};
}

/** The id of the element that edits a field, or the nearest that is there. */
export function elementOf(field: string): HTMLElement | null {
  for (let path = field; path !== ''; path = path.replace(/(\.[^.[]*|\[[^[]*\]|^[^.[]*)$/, '')) {
    const found = document.getElementById(fieldId(path));
    if (found) return found;
  }
  return null;
}

export const fieldId = (path: string): string => `field-${path}`;
