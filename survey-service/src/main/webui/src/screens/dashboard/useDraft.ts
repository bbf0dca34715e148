import {useSessionStorage} from '@mantine/hooks';
import {useKeptKey} from '../../ui/kept';
import type {Draft} from './draft';

/** What is being changed of a dashboard; it outlives a reload. Undefined while nothing is. */
export function useDraft(dashboard: string) {
  const [draft, set, clear] = useSessionStorage<Draft | undefined>({
    key: useKeptKey(`dashboard/${dashboard}`),
    defaultValue: undefined,
    getInitialValueInEffect: false,
  });
  return {draft, set, clear};
}
