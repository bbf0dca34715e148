import {useBuilder} from '../context';
import type {Draft, Question} from '../model/draft';

/** A draft with one question changed; a member that is `undefined` is left out. */
export function withQuestion(draft: Draft, index: number, change: Partial<Question>): Draft {
  const question = draft.questions[index];
  if (!question) return draft;
  const entries = Object.entries({...question, ...change}).filter(([, value]) => value !== undefined);
  return {...draft, questions: draft.questions.with(index, Object.fromEntries(entries) as unknown as Question)};
}

/** One question and what changes it. */
export function useQuestion(index: number) {
  const {draft, edit} = useBuilder();
  const path = `questions[${index}]`;
  return {
    question: draft.questions[index]!,
    path,
    put: (change: Partial<Question>, mark = '') => edit(now => withQuestion(now, index, change), mark && `${path}.${mark}`),
  };
}
