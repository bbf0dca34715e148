import {useState} from 'react';
import {keyOf} from './keyOf';

/** The key of something new: made of its name until somebody gives one. */
export interface NewKey {
  key: string;
  /** Whether another one has it. */
  isTaken: boolean;
  give: (key: string) => void;
}

/** @param others of its kind, which have theirs already */
export function useNewKey(name: Record<string, string>, others: {key?: string}[]): NewKey {
  const [given, give] = useState<string>();
  const key = given ?? keyOf(Object.values(name)[0] ?? '');
  return {key, isTaken: others.some(other => other.key === key), give};
}
