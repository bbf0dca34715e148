import i18next from 'i18next';
import {gatewayApi, taken} from '../../api/client';
import {queries} from '../../app/queries';
import {sayFailed} from '../../ui/undo';
import {vanishing} from '../../ui/vanishing';

/** How many erasures are asked for at a time. */
const AT_ONCE = 4;

const erasures = vanishing();

/** The ids of responses that aren't to be shown. */
export const useErased = erasures.use;

/** Erases responses for good, as soon as it can't be undone any more. */
export function eraseSoon(ids: readonly string[]): void {
  erasures.soon(ids, i18next.t('responses:erased', {count: ids.length}), eraseNow);
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
