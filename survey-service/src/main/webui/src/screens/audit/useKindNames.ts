import {useCallback} from 'react';
import {useTranslation} from 'react-i18next';
import {KINDS} from './search';

/** What a kind of thing is called; one that has no name is called as in the API. */
export function useKindNames(): (kind: string) => string {
  const {t} = useTranslation('audit');
  return useCallback(
    (kind: string) => {
      const known = KINDS.find(one => one === kind);
      return known ? t(`kind.${known}`) : kind === 'other' ? t('otherKind') : kind.replaceAll('-', ' ');
    },
    [t],
  );
}
