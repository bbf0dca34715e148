import {useTranslation} from 'react-i18next';
import {useFormats} from '../../ui/formats';
import {useSurveyNames, useTouchpointNames, useUnitNames} from '../../ui/names';
import type {AlertValues} from './alerts';

/** How an alert's form shows values that say too little by themselves. */
export function useAlertWords() {
  const {t} = useTranslation('alerts');
  const formats = useFormats();
  const surveys = useSurveyNames();
  const touchpoints = useTouchpointNames();
  const units = useUnitNames();
  return {
    survey: key => (key ? surveys.name(key) : t('all.survey')),
    touchpoint: key => (key ? touchpoints.name(key) : t('all.touchpoint')),
    unit: key => (key ? units.name(key) : t('all.unit')),
    score: ({of, bound, value}) => (of === 'none' ? t('score.none') : `${t(`score.${of}`)}, ${t(`bound.${bound}`)} ${value}`),
    by: way => t(`way.${way}`),
    language: formats.language,
  } satisfies {[F in keyof AlertValues]?: (value: AlertValues[F]) => string};
}
