import {keyFrom} from '../builder/model/keys';
import type {CarriedOver} from './carried/survey';
import {Unreadable} from './carried/unreadable';
import {isSurveyJs, languageOf} from './surveyjs/document';

/** A file with a survey: our own document, or another tool's survey, which is carried over. */
export type Given = {key: string} & ({document: Record<string, unknown>} | {foreign: Foreign});

/** A survey of another tool. */
export interface Foreign {
  /** Another one for each file that is read. */
  id: string;
  /** That of texts which name none, as far as the file says. */
  language: string;
  carryOver: (language: string) => Promise<CarriedOver>;
}

/**
 * Reads what somebody has chosen.
 *
 * @throws Unreadable
 */
export async function given(file: File): Promise<Given> {
  const named = keyFrom(file.name.replace(/\.\w+$/, ''));
  return /\.xlsx$/i.test(file.name) ? ofWorkbook(file, named) : ofDocument(await file.text(), named);
}

function ofDocument(text: string, named: string): Given {
  const document = parsed(text);
  if (typeof document !== 'object' || document === null || Array.isArray(document)) throw new Unreadable('json');
  const found = document as Record<string, unknown>;
  const key = typeof found.key === 'string' ? found.key : named;
  if (!isSurveyJs(found)) return {key, document: found};
  const carryOver = async (language: string) => (await import('./surveyjs/survey')).carryOver(found, language);
  return {key, foreign: {id: crypto.randomUUID(), language: languageOf(found), carryOver}};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unreadable('json');
  }
}

async function ofWorkbook(file: File, named: string): Promise<Given> {
  const [{readWorkbook}, form] = await Promise.all([import('./xlsform/workbook'), import('./xlsform/survey')]);
  const workbook = await readWorkbook(file);
  form.requireForm(workbook);
  const carryOver = (language: string) => Promise.resolve(form.carryOver(workbook, language));
  return {key: form.keyOf(workbook) || named, foreign: {id: crypto.randomUUID(), language: form.languageOf(workbook), carryOver}};
}
