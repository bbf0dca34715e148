import {Button, Group, Text} from '@mantine/core';
import {notifications} from '@mantine/notifications';
import i18next from 'i18next';

/** Long enough to read and to reach (WCAG 2.2.1 asks for more than a glance). */
export const UNDO_MILLIS = 12_000;

/** Says what was done, and takes it back if asked to. */
export function offerUndo(done: string, undo: () => Promise<unknown>): void {
  const id = notifications.show({
    autoClose: UNDO_MILLIS,
    role: 'status',
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text>{done}</Text>
        <Button
          size="compact-sm"
          variant="light"
          flex="none"
          onClick={() => {
            notifications.hide(id);
            undo().catch((failure: Error) => sayFailed(failure));
          }}
        >
          {i18next.t('shell:undo')}
        </Button>
      </Group>
    ),
  });
}

/** Says that something went wrong, for what has no place of its own to say it. */
export function sayFailed(failure: Error): void {
  notifications.show({color: 'red', role: 'alert', title: i18next.t('shell:error.failed'), message: failure.message, autoClose: UNDO_MILLIS});
}
