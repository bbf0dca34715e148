import {useTranslation} from 'react-i18next';
import {useNames} from '../../ui/useNames';
import type {Dimension} from '../../ui/scores/figures';
import type {Tile} from './queries';

/** What a tile is called, and of what it tells: its filters and its time. */
export function useTitle() {
  const {t} = useTranslation(['dashboard', 'scores']);
  const names = useNames();
  return ({kind = 'score', metric = 'nps', by = 'touchpoint', title, days = 30, filters = {}}: Tile) => ({
    title:
      title ||
      t(`dashboard:usual.${kind}`, {metric: t(`scores:metric.${metric}`), dimension: t(`scores:dimension.${by}`)}),
    about: [...Object.entries(filters).map(([dimension, key]) => names(dimension as Dimension, key)), t('scores:period.days', {count: days})].join(' · '),
  });
}
