import {notifications} from '@mantine/notifications';
import type {TFunction} from 'i18next';
import {UNDO_MILLIS} from '../../ui/undo';

/** Says whether somebody has got the e-mail by which they set their password. */
export function sayMailed(t: TFunction<'people'>, email: string, isMailed: boolean): void {
  notifications.show(
    isMailed
      ? {role: 'status', message: t('mailed', {email})}
      : {role: 'alert', color: 'orange', title: t('notMailed', {email}), message: t('notMailedAdvice'), autoClose: UNDO_MILLIS},
  );
}
