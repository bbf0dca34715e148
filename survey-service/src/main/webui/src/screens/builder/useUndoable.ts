import {notifications} from '@mantine/notifications';
import {useTranslation} from 'react-i18next';
import {offerUndo} from '../../ui/undo';
import {useBuilder} from './context';
import type {Draft} from './model/draft';

/** Changes the draft, says what was done, and offers to take that back as long as nothing else was done since. */
export function useUndoable(): (change: (draft: Draft) => Draft, done: string) => void {
  const {t} = useTranslation('builder');
  const {draft, edit, undoStepTo} = useBuilder();
  return (change, done) => {
    const reached = change(draft);
    edit(() => reached);
    offerUndo(done, async () => {
      if (!undoStepTo(reached)) notifications.show({role: 'status', message: t('removed.others')});
    });
  };
}
