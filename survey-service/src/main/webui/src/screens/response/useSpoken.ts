import {useCallback} from 'react';
import {useTranslation} from 'react-i18next';
import type {components} from '../../api/surveys';
import {useFormats} from '../../ui/formats';
import {spoken, type Spoken} from './answers';

type Question = components['schemas']['Question'];

/** Tells answers by what their question calls choices, rows and fields. */
export function useSpoken(): (value: unknown, question: Question | undefined) => Spoken[] {
  const {t, i18n} = useTranslation('response');
  const formats = useFormats();
  return useCallback(
    (value: unknown, question: Question | undefined) => {
      const names = new Map([...(question?.choices ?? []), ...(question?.rows ?? [])].map(choice => [choice.key, formats.text(choice.label)]));
      const hasFields = question?.kind === 'contact' || question?.kind === 'address';
      const nameOf = (key: string) => names.get(key) || (hasFields && i18n.exists(`response:field.${key}`) ? t(`field.${key}`) : key);
      return spoken(value, nameOf, {agreed: t('agreed'), refused: t('refused'), date: formats.day, number: formats.number});
    },
    [t, i18n, formats],
  );
}
