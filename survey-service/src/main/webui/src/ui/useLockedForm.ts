import {useForm, type UseFormReturnType} from '@mantine/form';
import {notifications} from '@mantine/notifications';
import {useRef, useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Refusal} from '../api/refusal';
import {draftOf, forgetDraft, keepDraft} from './draft';
import {useKeptKey} from './kept';
import {isSame, threeWay} from './merge';

/** A thing as it was read, or stored, with its entity tag. */
export interface Locked<V> {
  value: V;
  tag: string;
}

interface LockedFormOptions<V extends object> {
  /** What the draft is kept by; another one for each thing. */
  name: string;
  start: Locked<V>;
  read: () => Promise<Locked<V>>;
  /** Refused (412) if somebody else was faster. */
  write: (value: V, tag: string) => Promise<Locked<V>>;
  onSaved?: (value: V) => void;
}

/** What somebody else made of a field that is changed here too. */
export interface Conflict {
  field: string;
  theirs: unknown;
}

export interface LockedForm<V extends object> {
  form: UseFormReturnType<V>;
  save: () => Promise<void>;
  isSaving: boolean;
  /** Whether something is changed that isn't saved. */
  isChanged: boolean;
  /** What was refused and is of no field; empty if nothing was. */
  problem: string;
  conflicts: Conflict[];
  takeTheirs: (conflict: Conflict) => void;
  /** Forgets what isn't saved. */
  discard: () => void;
}

/**
 * A form of something that others may change at the same time. What they changed elsewhere is taken over; what both
 * changed is shown with both values. What is typed outlives a reload.
 */
export function useLockedForm<V extends object>({name, start, read, write, onSaved}: LockedFormOptions<V>): LockedForm<V> {
  const {t} = useTranslation('forms');
  const key = useKeptKey(`form/${name}`);
  const [base, rememberBase] = useState(start);
  // Drafts are told apart from it at once, not with the next drawing.
  const newest = useRef(start);
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState('');
  const [conflicts, setConflicts] = useState<Conflict[]>([]);
  const form = useForm<V>({
    initialValues: {...start.value, ...draftOf<V>(key)},
    onValuesChange: values => keepDraft(key, values, newest.current.value),
  });

  const setBase = (now: Locked<V>) => {
    newest.current = now;
    rememberBase(now);
  };

  const stored = (now: Locked<V>) => {
    setBase(now);
    setConflicts([]);
    form.setValues(now.value);
    forgetDraft(key);
    onSaved?.(now.value);
  };

  const merge = async () => {
    const now = await read();
    const {merged, conflicts: fields} = threeWay(base.value, form.getValues(), now.value);
    setBase(now);
    form.setValues(merged);
    if (fields.length > 0) {
      setConflicts(fields.map(field => ({field, theirs: now.value[field]})));
      return;
    }
    stored(await write(merged, now.tag));
    notifications.show({role: 'status', message: t('merged')});
  };

  const refused = (failure: unknown) => {
    if (!(failure instanceof Refusal)) {
      setProblem(String(failure));
      return;
    }
    const errors = failure.fieldErrors();
    const isOfField = (path: string) => (path.split('.')[0] ?? '') in form.getValues();
    form.setErrors(Object.fromEntries(Object.entries(errors).filter(([path]) => isOfField(path))));
    const others = Object.entries(errors).filter(([path]) => !isOfField(path));
    if (failure.violations.length === 0 || others.length > 0) {
      setProblem(others.map(([path, message]) => `${path} ${message}`.trim()).join('; ') || failure.message);
    }
  };

  const save = async () => {
    setProblem('');
    setSaving(true);
    try {
      stored(await write(form.getValues(), base.tag));
    } catch (failure) {
      if (!(failure instanceof Refusal && failure.isStale)) {
        refused(failure);
      } else {
        await merge().catch(refused);
      }
    } finally {
      setSaving(false);
    }
  };

  return {
    form,
    save,
    isSaving,
    isChanged: !isSame(form.getValues(), base.value),
    problem,
    conflicts,
    takeTheirs: ({field, theirs}) => {
      form.setValues({...form.getValues(), [field]: theirs});
      setConflicts(all => all.filter(one => one.field !== field));
    },
    discard: () => {
      setConflicts([]);
      setProblem('');
      form.setValues(base.value);
      form.clearErrors();
      forgetDraft(key);
    },
  };
}

/** The first thing that is wrong with a field, or with a part of it (`origins.2`). */
export function errorOf(form: {errors: Record<string, unknown>}, field: string): string | undefined {
  const path = Object.keys(form.errors).find(key => key === field || key.startsWith(`${field}.`));
  return path === undefined ? undefined : String(form.errors[path]);
}
