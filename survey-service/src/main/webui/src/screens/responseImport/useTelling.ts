import {useCallback} from 'react';
import {useTranslation} from 'react-i18next';
import {useFormats} from '../../ui/formats';
import {titleFor} from '../../ui/recall';
import {why, type LineOutcome} from '../../ui/imports/lines';
import {columnOfField, type Flaw, type ReadRow} from './rows';
import type {Mapping, Survey} from './targets';

/** Tells mistakes by the file's columns. */
export function useTelling(survey: Survey | undefined, mapping: Mapping) {
  const {t} = useTranslation('responseImport');
  const formats = useFormats();
  const tellFlaw = useCallback(
    ({column, reason, value}: Flaw) => (column ? t('inColumn', {column, why: t(`flaw.${reason}`, {value})}) : t(`flaw.${reason}`, {value})),
    [t],
  );
  const tellLine = useCallback(
    (line: LineOutcome, body: ReadRow['body']) => {
      const parts: NonNullable<LineOutcome['adjusted']> = line.problem?.violations ?? line.adjusted ?? [];
      if (parts.length === 0) return why(line);
      return parts
        .map(({field, change, message, question}) => {
          const title = titleFor(formats.text, survey?.questions?.find(({key}) => key === question), survey?.questions) || question;
          if ((field === 'answers' || change === 'partial') && title) return t('lacks', {question: title});
          const column = columnOfField(field, body, mapping);
          return t('inColumn', {column: column || title || field, why: message});
        })
        .join('; ');
    },
    [t, formats, survey, mapping],
  );
  return {tellFlaw, tellLine};
}
