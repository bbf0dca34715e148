import {notifications} from '@mantine/notifications';
import i18next from 'i18next';
import type {Observed} from '../observed';
import {UNDO_MILLIS} from '../undo';
import type {ImportRun} from './run';

/** Tells in a corner of a run whose screen was left, and when it is over, until what is returned is called. */
export function tellAside(of: Pick<Observed<ImportRun | undefined>, 'now' | 'listen'>): () => void {
  const id = notifications.show({role: 'status', loading: true, autoClose: false, message: i18next.t('imports:aside.on', {name: of.now()?.job.name})});
  const unlisten = of.listen(() => {
    const run = of.now();
    if (!run?.isOver) return;
    end();
    tellOver(run);
  });
  const end = () => {
    unlisten();
    notifications.hide(id);
  };
  return end;
}

function tellOver({job: {name}, done, all, problem}: ImportRun): void {
  const title = i18next.t('imports:aside.over', {name, done, all});
  notifications.show(
    problem ? {role: 'alert', color: 'red', title, message: problem, autoClose: false} : {role: 'status', message: title, autoClose: UNDO_MILLIS},
  );
}
