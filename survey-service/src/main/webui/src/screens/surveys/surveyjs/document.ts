import {tagOf} from '../carried/texts';

/** Whether a document is a survey of SurveyJS. */
export function isSurveyJs(document: Record<string, unknown>): boolean {
  return Array.isArray(document.pages) || Array.isArray(document.elements) || (Array.isArray(document.questions) && !('languages' in document));
}

/** The language of texts that name none: the one that the document asks for, else English, as it is there. */
export function languageOf(document: Record<string, unknown>): string {
  return (typeof document.locale === 'string' && tagOf(document.locale)) || 'en';
}
