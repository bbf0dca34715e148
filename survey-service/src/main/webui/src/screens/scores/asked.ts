import type {components} from '../../api/surveys';

/** The scores that questions ask for; the others come of any answer. */
const OF_QUESTIONS = ['nps', 'csat', 'ces', 'rating'] as const;
export type AskedMetric = (typeof OF_QUESTIONS)[number];

/** The score as one that a question asks for; undefined if none does. */
export function askedMetric(metric: string): AskedMetric | undefined {
  return OF_QUESTIONS.find(one => one === metric);
}

/** Whether a survey that is open asks for it. */
export function isAsked(metric: string, surveys: readonly components['schemas']['Survey'][]): boolean {
  return surveys.some(({state, draft}) => state === 'published' && draft?.questions?.some(({kind}) => kind === metric));
}
