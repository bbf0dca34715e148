import {NumberInput, Select} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {useBuilder} from '../context';
import {fieldId} from '../model/places';
import {useQuestion} from './useQuestion';

const USUAL_LONGEST = 4000;

/** What only a text has: how long it may be, and whether it says why the answer before was given. */
export function TextOptions({index}: {index: number}) {
  const {t} = useTranslation('builder');
  const {wrong} = useBuilder();
  const {question, path, put} = useQuestion(index);
  return (
    <>
      <NumberInput
        id={fieldId(`${path}.maxLength`)}
        label={t('part.maxLength')}
        placeholder={String(USUAL_LONGEST)}
        min={1}
        allowDecimal={false}
        value={question.maxLength ?? ''}
        error={wrong(`${path}.maxLength`)}
        onChange={length => put({maxLength: Number(length) || undefined}, 'maxLength')}
      />
      <Select
        label={t('part.comment')}
        description={t('comment.hint')}
        allowDeselect={false}
        data={[
          {value: '', label: t('comment.usual')},
          {value: 'true', label: t('yes')},
          {value: 'false', label: t('no')},
        ]}
        value={question.comment === undefined ? '' : String(question.comment)}
        error={wrong(`${path}.comment`)}
        onChange={chosen => put({comment: chosen ? chosen === 'true' : undefined})}
      />
    </>
  );
}
