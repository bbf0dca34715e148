import i18next from 'i18next';
import {useQuery} from '@tanstack/react-query';
import {surveysApi, taken} from '../../api/client';
import {queries} from '../../app/queries';
import {offerUndo, sayFailed} from '../../ui/undo';
import {tagsQuery} from './queries';
import {inParts, reversed, type TagChange} from './tags';

/** The tags that there are, the most frequent first. */
export function useTags(): string[] {
  const {data} = useQuery(tagsQuery);
  return (data ?? []).map(({tag = ''}) => tag);
}

/** Changes tags, says what was done, and offers the way back; throws if the service refuses all of it. Says which responses stay as they were. */
export async function changeTags(change: TagChange): Promise<string[]> {
  const failed = await send(change);
  const count = change.ids.length - failed.length;
  if (count > 0) offerUndo(told(change, count), () => send(reversed(change, failed)));
  if (failed.length > 0) sayFailed(new Error(i18next.t('responses:tag.failed', {count: failed.length})));
  return failed;
}

function told({add, remove}: TagChange, count: number): string {
  if (remove.length === 0) return i18next.t('responses:tag.added', {count, tag: add.join(', ')});
  if (add.length === 0) return i18next.t('responses:tag.removed', {count, tag: remove.join(', ')});
  return i18next.t('responses:tag.changed');
}

/** Those that stay as they were. */
async function send(change: TagChange): Promise<string[]> {
  const failed: string[] = [];
  try {
    for (const body of inParts(change)) {
      const {value} = await taken(surveysApi.POST('/v1/responses/tags', {body}));
      failed.push(...(value.failed ?? []).map(({id = ''}) => id));
    }
  } finally {
    await queries.invalidateQueries({queryKey: ['responses']});
  }
  return failed;
}
