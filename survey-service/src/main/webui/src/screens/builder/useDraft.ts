import {useCallback, useEffect, useMemo, useRef, useState} from 'react';
import {keep, useKeptKey} from '../../ui/kept';
import {keptDraft} from './kept';
import {draftOf, type Draft} from './model/draft';
import {begun, changed, redone, undone} from './model/history';
import {same} from './model/merge';
import type {Survey} from './queries';

interface Stored {
  survey: Survey;
  /** To change it with. */
  tag: string;
  /** The draft as it is stored. */
  base: Draft;
}

const PAUSE_MILLIS = 300;

/** A draft while it is edited: what is stored, what was typed, and the way back. */
export function useDraft(id: string, loaded: {value: Survey; tag: string}) {
  const key = useKeptKey(`survey/${id}`);
  const [kept] = useState(() => keptDraft(key));
  const [stored, setStored] = useState<Stored>(() => ({
    survey: loaded.value,
    tag: kept?.tag ?? loaded.tag,
    base: kept?.base ?? draftOf(loaded.value.draft ?? {}),
  }));
  const [history, setHistory] = useState(() => begun(kept?.mine ?? stored.base));
  const draft = history.present;
  const isDirty = useMemo(() => !same(stored.base, draft), [stored.base, draft]);

  const latest = useRef<() => void>(() => {});
  useEffect(() => {
    latest.current = () => keep(key, isDirty ? {tag: stored.tag, base: stored.base, mine: draft} : undefined);
    const later = setTimeout(() => latest.current(), PAUSE_MILLIS);
    return () => clearTimeout(later);
  }, [key, isDirty, stored, draft]);
  useEffect(() => {
    const now = () => latest.current();
    window.addEventListener('pagehide', now);
    return () => {
      window.removeEventListener('pagehide', now);
      now();
    };
  }, []);

  const edit = useCallback((change: (draft: Draft) => Draft, mark = '') => {
    setHistory(before => changed(before, change(before.present), mark, Date.now()));
  }, []);
  const undo = useCallback(() => setHistory(undone), []);
  const present = useRef(draft);
  useEffect(() => {
    present.current = draft;
  }, [draft]);
  /** Takes the step back that led to that draft; false if there were others since, which would be taken back in its place. */
  const undoStepTo = useCallback((reached: Draft) => {
    if (present.current !== reached) return false;
    setHistory(undone);
    return true;
  }, []);
  const redo = useCallback(() => setHistory(redone), []);
  /** Another state of what is stored; what was typed stays. */
  const take = useCallback((survey: Survey, tag: string, base: Draft) => setStored({survey, tag, base}), []);

  return {
    survey: stored.survey,
    tag: stored.tag,
    base: stored.base,
    draft,
    isDirty,
    isKept: kept !== undefined,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    edit,
    undo,
    undoStepTo,
    redo,
    take,
  };
}
