import {useQuery} from '@tanstack/react-query';
import {useMemo} from 'react';
import {useTranslation} from 'react-i18next';
import {Chart} from '../../ui/Chart';
import {useFormats} from '../../ui/formats';
import {allSurveysQuery, useSurveyNames} from '../../ui/names';
import {titleFor} from '../../ui/recall';
import type {StoredResponse} from '../responses/lines';
import {scoresOf, type ScoreLine, type ScoreScale} from './scores';

/** How the customer's scores went, of the responses that are shown. */
export function CustomerScores({responses}: {responses: readonly StoredResponse[]}) {
  const scales = useMemo(() => scoresOf(responses), [responses]);
  return scales.map(scale => <OneScale key={`${scale.kind} ${scale.most}`} scale={scale} />);
}

function OneScale({scale}: {scale: ScoreScale}) {
  const {t} = useTranslation('customers');
  const formats = useFormats();
  const surveys = useSurveyNames();
  const {data} = useQuery(allSurveysQuery);
  const count = scale.lines.reduce((sum, {given}) => sum + given.length, 0);
  const {lines, least, most} = scale;
  const named = useMemo(() => {
    const nameOf = ({survey, question}: ScoreLine): string => {
      const questions = data?.find(({draft}) => draft?.key === survey)?.draft?.questions ?? [];
      return `${surveys.name(survey)}: ${titleFor(formats.text, questions.find(({key}) => key === question) ?? {key: question}, questions)}`;
    };
    return lines.map(line => ({name: nameOf(line), given: line.given}));
  }, [lines, data, surveys, formats]);
  const option = useMemo(
    () => ({
      grid: {left: 8, right: 24, top: 16, bottom: 40, containLabel: true},
      legend: {bottom: 0, type: 'plain'},
      tooltip: {
        trigger: 'item',
        formatter: ({seriesName, value: [at, value]}: {seriesName: string; value: [number, number]}) =>
          [seriesName, t('scores.point', {value, most, time: formats.time(new Date(at))})].join('\n'),
      },
      xAxis: {type: 'time', axisLabel: {hideOverlap: true, formatter: (at: number) => formats.date(new Date(at))}},
      yAxis: {type: 'value', min: least, max: most, minInterval: 1},
      series: named.map(({name, given}) => ({type: 'line', name, symbolSize: 8, data: given.map(({at, value}) => [Date.parse(at), value])})),
    }),
    [named, least, most, formats, t],
  );
  return (
    <Chart
      label={t('scores.label', {count, least, most})}
      option={option}
      height={180}
      table={{
        head: [t('scores.when'), t('scores.question'), t('scores.value')],
        rows: named.flatMap(({name, given}) => given.map(({at, value}) => [formats.time(at), name, t('scores.of', {value, most})])),
      }}
    />
  );
}
