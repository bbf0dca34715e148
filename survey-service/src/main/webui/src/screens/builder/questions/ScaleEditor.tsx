import {NumberInput, SimpleGrid} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {useBuilder} from '../context';
import {LocalizedField} from '../fields/LocalizedField';
import {ScoreEnds} from '../fields/ScoreEnds';
import {LARGEST_SCALE, SMALLEST_SCALE, scoresOf} from '../model/kinds';
import {fieldId} from '../model/places';
import {useQuestion, withQuestion} from './useQuestion';

/** How high the scores go, and what the lowest and the highest mean. */
export function ScaleEditor({index}: {index: number}) {
  const {t} = useTranslation('builder');
  const {wrong} = useBuilder();
  const {question, path, put} = useQuestion(index);
  const {low, high} = scoresOf(question)!;
  return (
    <>
      {question.kind === 'rating' && (
        <div>
          <NumberInput
            id={fieldId(`${path}.scale`)}
            label={t('part.scale')}
            min={SMALLEST_SCALE}
            max={LARGEST_SCALE}
            allowDecimal={false}
            value={high}
            error={wrong(`${path}.scale`)}
            onChange={scale => put({scale: Number(scale) || undefined}, 'scale')}
          />
          <ScoreEnds path={`${path}.scale`} />
        </div>
      )}
      <SimpleGrid cols={{base: 1, xs: 2}}>
        <LocalizedField path={`${path}.low`} label={t('score.low', {score: low})} text={question.low} put={(now, text) => withQuestion(now, index, {low: text})} />
        <LocalizedField path={`${path}.high`} label={t('score.high', {score: high})} text={question.high} put={(now, text) => withQuestion(now, index, {high: text})} />
      </SimpleGrid>
    </>
  );
}
