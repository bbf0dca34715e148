import {notifications} from '@mantine/notifications';
import {useQueryClient} from '@tanstack/react-query';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Refusal} from '../../api/refusal';
import {sayFailed} from '../../ui/undo';
import {draftOf, type Draft} from './model/draft';
import {merge, type Conflict} from './model/merge';
import {publishSurvey, readSurvey, saveDraft, type Survey} from './queries';
import type {useDraft} from './useDraft';

/** Two drafts that were made of the same one, where both have changed the same things. */
export interface Clash {
  base: Draft;
  mine: Draft;
  theirs: Draft;
  survey: Survey;
  tag: string;
  conflicts: Conflict[];
}

/** Saves and publishes; what somebody else has saved meanwhile is put together with what was typed. */
export function useSaving(id: string, state: ReturnType<typeof useDraft>) {
  const {t} = useTranslation('builder');
  const queries = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [clash, setClash] = useState<Clash>();

  const stored = (survey: Survey, tag: string, draft: Draft) => {
    state.take(survey, tag, draft);
    void queries.invalidateQueries({queryKey: ['surveys']});
  };

  const put = async (draft: Draft, tag: string) => {
    const {value, tag: next} = await saveDraft(id, draft, tag);
    stored(value, next, draft);
  };

  /** What is stored now is another's: both are kept, as far as they don't contradict each other. */
  const reconcile = async (mine: Draft): Promise<boolean> => {
    const {value, tag} = await readSurvey(id);
    const theirs = draftOf(value.draft ?? {});
    const {merged, conflicts} = merge(state.base, mine, theirs);
    if (conflicts.length > 0) {
      setClash({base: state.base, mine, theirs, survey: value, tag, conflicts});
      return false;
    }
    state.edit(() => merged);
    await put(merged, tag);
    notifications.show({message: t('merge.both'), role: 'status'});
    return true;
  };

  const save = async (): Promise<boolean> => {
    try {
      await put(state.draft, state.tag);
      return true;
    } catch (failure) {
      if (failure instanceof Refusal && failure.isStale) return reconcile(state.draft);
      throw failure;
    }
  };

  const busy = async (work: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await work();
    } catch (failure) {
      sayFailed(failure as Error);
    } finally {
      setBusy(false);
    }
  };

  return {
    isBusy,
    clash,
    save: () => busy(async () => void ((await save()) && notifications.show({message: t('saved'), role: 'status'}))),
    publish: () =>
      busy(async () => {
        if (state.isDirty && !(await save())) return;
        const {value, tag} = await publishSurvey(id);
        stored(value, tag, state.draft);
        notifications.show({message: t('published', {version: value.version ?? 0}), role: 'status'});
      }),
    /** The draft that somebody has put together of both. */
    settle: (merged: Draft, {survey, tag, theirs}: Clash) => {
      setClash(undefined);
      state.take(survey, tag, theirs);
      state.edit(() => merged);
      void busy(() => put(merged, tag));
    },
    postpone: () => setClash(undefined),
  };
}
