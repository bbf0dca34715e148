import {createContext, use} from 'react';
import type {Violation} from '../../api/refusal';
import type {Draft} from './model/draft';
import type {Spot} from './model/places';
import type {EndedScore} from './model/scores';
import type {Findings, Survey} from './queries';

/** What the parts of the builder share. */
export interface Builder {
  survey: Survey;
  draft: Draft;
  /** Changes it; typing in the same place (`mark`) is one step to take back. */
  edit: (change: (draft: Draft) => Draft, mark?: string) => void;
  /** Takes the step back that led to that draft, if it is the latest one; tells whether it was. */
  undoStepTo: (reached: Draft) => boolean;
  /** The language whose texts are edited. */
  language: string;
  speak: (language: string) => void;
  findings: Findings;
  /** Whether they are known yet. */
  isChecked: boolean;
  /** The scores that would end if it were published. */
  ended: EndedScore[];
  /** Whether the one who is logged in may change it. */
  mayWrite: boolean;
  /** Leads to where something is edited, and to the field itself if it is named. */
  go: (spot: Spot, field?: string) => void;
  /** What is wrong with a field, in words. */
  wrong: (path: string) => string | undefined;
  /** Says that a field has something that isn't in the draft yet, or hasn't any more. */
  pend: (path: string, isPending: boolean) => void;
  /** A finding in the reader's words. */
  words: (violation: Violation) => string;
}

export const BuilderContext = createContext<Builder | null>(null);

export function useBuilder(): Builder {
  const builder = use(BuilderContext);
  if (!builder) throw new Error('This stands outside of the builder');
  return builder;
}
