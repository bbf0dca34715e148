import i18next from 'i18next';
import {gatewayApi, taken} from '../../api/client';
import {queries} from '../../app/queries';
import {observed, useObserved} from '../../ui/observed';
import {UNDO_MILLIS, offerUndo, sayFailed} from '../../ui/undo';

/** How many erasures are asked for at a time. */
const AT_ONCE = 4;

/** What was or is about to be erased, and is shown no more. It outlives the screen, but not the page: who closes it, keeps them. */
const hidden = observed<ReadonlySet<string>>(new Set());

/** The ids of responses that aren't to be shown. */
export function useErased(): ReadonlySet<string> {
  return useObserved(hidden);
}

/** Erases responses for good, as soon as it can't be undone any more. */
export function eraseSoon(ids: readonly string[]): void {
  hidden.set(new Set([...hidden.now(), ...ids]));
  const restore = (which: readonly string[]) => hidden.set(new Set([...hidden.now()].filter(id => !which.includes(id))));
  const timer = setTimeout(() => void eraseNow(ids).then(failed => restore(failed)), UNDO_MILLIS);
  offerUndo(i18next.t('responses:erased', {count: ids.length}), async () => {
    clearTimeout(timer);
    restore(ids);
  });
}

/** Erases them; those that couldn't be. */
async function eraseNow(ids: readonly string[]): Promise<string[]> {
  const waiting = [...ids];
  const failed: string[] = [];
  const work = async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      try {
        await taken(gatewayApi.DELETE('/v1/feedback/{id}', {params: {path: {id}}}));
      } catch (failure) {
        if (failed.length === 0) sayFailed(failure as Error);
        failed.push(id);
      }
    }
  };
  await Promise.all(Array.from({length: AT_ONCE}, work));
  await queries.invalidateQueries({queryKey: ['responses']});
  return failed;
}
