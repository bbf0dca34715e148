import {useBuilder} from '../context';
import {titleOf} from '../model/sentence';
import type {Draft, Logic} from '../model/draft';

/** A draft with some of its logic changed; a member that is `undefined` is left out. */
export function withLogic(draft: Draft, change: Partial<Logic>): Draft {
  const {unit, ...logic} = {...draft.logic, ...change};
  return {...draft, logic: {...logic, ...(unit && {unit})}};
}

/** A survey's logic and what changes it. */
export function useLogic() {
  const {draft, edit} = useBuilder();
  return {
    draft,
    logic: draft.logic,
    put: (change: Partial<Logic>, mark = '') => edit(now => withLogic(now, change), mark && `logic.${mark}`),
  };
}

/** Questions to choose from, called as they ask. */
export function useQuestionOptions(): {value: string; label: string}[] {
  const {draft, language} = useBuilder();
  return draft.questions.map((question, index) => ({value: question.key, label: `${index + 1}. ${titleOf(question, language)}`}));
}

/** Something without a member that isn't given. */
export function given<T extends object>(whole: T): T {
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined && value !== '')) as T;
}
