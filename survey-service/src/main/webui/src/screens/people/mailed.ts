import {notifications} from '@mantine/notifications';
import type {TFunction} from 'i18next';
import {useState} from 'react';
import {keep, readKept, useKeptKey} from '../../ui/kept';
import {UNDO_MILLIS} from '../../ui/undo';

/** Says whether somebody has got the e-mail by which they set their password. */
export function sayMailed(t: TFunction<'people'>, email: string, isMailed: boolean): void {
  notifications.show(
    isMailed
      ? {role: 'status', message: t('mailed', {email})}
      : {role: 'alert', color: 'orange', message: t('notMailed', {email}), autoClose: UNDO_MILLIS},
  );
}

/** The ids of those whose invitation wasn't sent as an e-mail, as far as this tab knows; and how that is noted. */
export function useUnmailed(): [ids: readonly string[], note: (id: string, isMailed: boolean) => void] {
  const key = useKeptKey('people/unmailed');
  const [ids, setIds] = useState(() => idsOf(readKept(key)));
  const note = (id: string, isMailed: boolean) => {
    const now = noted(ids, id, isMailed);
    setIds(now);
    keep(key, now.length > 0 ? now : undefined);
  };
  return [ids, note];
}

function idsOf(kept: unknown): string[] {
  return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : [];
}

/** The same with somebody whose e-mail was sent, or wasn't. */
export function noted(ids: readonly string[], id: string, isMailed: boolean): string[] {
  const others = ids.filter(one => one !== id);
  return isMailed ? others : [...others, id];
}
