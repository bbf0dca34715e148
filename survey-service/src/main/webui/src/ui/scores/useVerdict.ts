import {useCallback} from 'react';
import {useTranslation} from 'react-i18next';
import {useFigures, verdictOf, type Change, type Metric} from './figures';

/** What is said of a change: a change only if it is more than chance, and each side has at least so many answers. */
export function useVerdict(metric: Metric, least: number) {
  const {t} = useTranslation('scores');
  const figure = useFigures(metric);
  return useCallback(
    (change: Change | undefined): string => {
      const delta = figure.change(change?.delta ?? 0);
      return t(`verdict.${verdictOf(change)}`, {least, change: figure.isShare ? t('points', {change: delta}) : delta});
    },
    [t, figure, least],
  );
}
