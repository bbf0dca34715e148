import type {Comment} from './queries';

/**
 * The comments on a place, open ones first.
 *
 * @param question its key; empty for the whole survey, where those on questions stand, too, that aren't there any more
 * @param questions the keys of those that are there
 */
export function commentsOn(question: string, questions: readonly string[], all: readonly Comment[]): Comment[] {
  const found = all.filter(({question: of = ''}) => (question === '' ? !questions.includes(of) : of === question));
  return [...found.filter(isOpen), ...found.filter(comment => !isOpen(comment))];
}

export function isOpen({resolvedBy = ''}: Comment): boolean {
  return resolvedBy === '';
}

/** How somebody may delete a comment: their own so that it can come back, admins also another's, which only its author could write again. */
export function deletionOf({own = false}: Comment, isAdmin: boolean): 'undoable' | 'final' | undefined {
  return own ? 'undoable' : isAdmin ? 'final' : undefined;
}
