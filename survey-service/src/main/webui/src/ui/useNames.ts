import {useCallback} from 'react';
import {useTranslation} from 'react-i18next';
import {formats} from './formats';
import {useStageNames, useSurveyNames, useTouchpointNames, useUnitNames} from './names';
import type {Dimension} from './scores/figures';

/** What the values of dimensions are called in the reader's language; a key that nobody has named stays as it is. */
export function useNames() {
  const {t, i18n} = useTranslation('scores');
  const survey = useSurveyNames();
  const touchpoint = useTouchpointNames();
  const stage = useStageNames();
  const unit = useUnitNames();
  return useCallback(
    (dimension: Dimension, key: string): string => {
      if (key === '') return t(`without.${dimension}`);
      if (dimension === 'language') return formats(i18n.language).language(key);
      if (dimension === 'channel') return i18n.exists(`scores:channel.${key}`) ? t(`channel.${key}`) : key;
      return {survey, touchpoint, stage, unit}[dimension].name(key);
    },
    [t, i18n, survey, touchpoint, stage, unit],
  );
}
