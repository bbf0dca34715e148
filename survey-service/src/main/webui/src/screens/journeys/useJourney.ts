import {notifications} from '@mantine/notifications';
import {useHotkeys} from '@mantine/hooks';
import {useQueryClient} from '@tanstack/react-query';
import {useEffect, useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Refusal} from '../../api/refusal';
import {draftOf, forgetDraft, keepDraft} from '../../ui/draft';
import type {Conflict, Locked} from '../../ui/useLockedForm';
import {begun, changed, redone, undone} from '../builder/model/history';
import {merge, same} from '../builder/model/merge';
import {mended, type Journey} from './journey';
import {readJourney, writeJourney} from './queries';

/** What was typed and isn't saved, with what it began from. */
interface Kept {
  tag: string;
  base: Journey | null;
  mine: Journey | null;
}

const NOTHING: Kept = {tag: '', base: null, mine: null};

/** Says what is gone in the other's journey. */
const GONE = '–';

interface Clash {
  base: Journey;
  theirs: Journey;
}

/** A journey while it is edited: what is stored, what was changed, the way back, and what came of saving. */
export function useJourney(key: string, loaded: Locked<Journey>) {
  const {t} = useTranslation('forms');
  const queries = useQueryClient();
  const name = `journey/${key}`;
  const [kept] = useState(() => ({...NOTHING, ...draftOf<Kept>(name)}));
  const [stored, setStored] = useState<Locked<Journey>>(() => (kept.base && kept.mine ? {value: kept.base, tag: kept.tag} : loaded));
  const [history, setHistory] = useState(() => begun(kept.base && kept.mine ? kept.mine : loaded.value));
  const [isSaving, setSaving] = useState(false);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState('');
  const [clash, setClash] = useState<Clash>();
  const [conflicts, setConflicts] = useState<Conflict[]>([]);
  const journey = history.present;
  const isChanged = !same(stored.value, journey);

  useEffect(() => {
    if (isChanged) keepDraft<Kept>(name, {tag: stored.tag, base: stored.value, mine: journey}, NOTHING);
    else forgetDraft(name);
  }, [name, isChanged, stored, journey]);

  const edit = (change: (journey: Journey) => Journey, mark = '') => {
    setErrors({});
    setProblem('');
    setHistory(before => changed(before, change(before.present), mark, Date.now()));
  };
  const undo = () => setHistory(undone);
  const redo = () => setHistory(redone);
  useHotkeys([
    ['mod+z', undo],
    ['mod+shift+z', redo],
    ['mod+y', redo],
  ]);

  const put = async (mine: Journey, tag: string) => {
    const now = await writeJourney(key, mine, tag);
    setStored(now);
    setConflicts([]);
    setClash(undefined);
    // What was changed while it was on its way stays, unsaved.
    edit(present => (same(present, mine) && !same(present, now.value) ? now.value : present));
    void queries.invalidateQueries({queryKey: ['journeys']});
  };

  const reconcile = async () => {
    const now = await readJourney(key);
    const both = merge(stored.value, journey, now.value);
    const merged = mended(both.merged);
    setStored(now);
    edit(() => merged);
    if (both.conflicts.length > 0) {
      setClash({base: stored.value, theirs: now.value});
      setConflicts(both.conflicts.map(({address, theirs}) => ({field: address, theirs: theirs ?? GONE})));
      return;
    }
    await put(merged, now.tag);
    notifications.show({role: 'status', message: t('merged')});
  };

  const save = async () => {
    setProblem('');
    setErrors({});
    setSaving(true);
    try {
      await put(journey, stored.tag).catch(async (failure: unknown) => {
        if (!(failure instanceof Refusal && failure.isStale)) throw failure;
        await reconcile();
      });
    } catch (failure) {
      if (failure instanceof Refusal) setErrors(failure.fieldErrors());
      setProblem(failure instanceof Error ? failure.message : String(failure));
    } finally {
      setSaving(false);
    }
  };

  return {
    journey,
    edit,
    undo,
    redo,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    /** By a form's path: `stages.0.touchpoints.1.owner`. */
    errors,
    save,
    isSaving,
    isChanged,
    problem,
    conflicts,
    takeTheirs: ({field}: Conflict) => {
      if (clash) edit(mine => mended(merge(clash.base, mine, clash.theirs, address => (address === field ? 'theirs' : 'mine')).merged));
      setConflicts(all => all.filter(one => one.field !== field));
    },
    discard: () => {
      setConflicts([]);
      edit(() => stored.value);
    },
  };
}

export type EditedJourney = ReturnType<typeof useJourney>;
