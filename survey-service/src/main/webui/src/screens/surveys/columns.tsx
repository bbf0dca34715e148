import {Anchor, Badge, Stack, Text} from '@mantine/core';
import {createColumnHelper} from '@tanstack/react-table';
import {Link} from '@tanstack/react-router';
import {useMemo} from 'react';
import {useTranslation} from 'react-i18next';
import {NoValue} from '../../ui/DataTable';
import {useFormats} from '../../ui/formats';
import {figures} from '../../ui/scores/figures';
import {Verdict} from '../../ui/scores/Verdict';
import {RowMenu} from './RowMenu';
import {compareScores, compareTrends, type SurveyLine} from './surveys';

const COLOURS = {draft: 'gray', published: 'sea', closed: 'gray'} as const;

const column = createColumnHelper<SurveyLine>();

/** @param least from how many answers on a change is told */
export function useColumns(least: number) {
  const {t, i18n} = useTranslation(['surveys', 'scores']);
  const formats = useFormats();
  return useMemo(() => {
    const collator = new Intl.Collator(i18n.language, {numeric: true});
    return [
      column.accessor('name', {
        header: t('column.name'),
        sortingFn: (a, b) => collator.compare(a.original.name, b.original.name),
        cell: ({row: {original: line}}) => (
          <Stack gap={0}>
            <Anchor fw={500} c="inherit" renderRoot={props => <Link {...props} to="/surveys/$id" params={{id: line.id}} />}>
              {line.name}
            </Anchor>
            <Text size="xs" c="dimmed">
              {line.key}
            </Text>
          </Stack>
        ),
      }),
      column.accessor('state', {
        header: t('column.state'),
        cell: ({getValue}) => (
          <Badge variant="light" color={COLOURS[getValue()]}>
            {t(`state.${getValue()}`)}
          </Badge>
        ),
      }),
      column.accessor('languages', {
        header: t('column.languages'),
        enableSorting: false,
        cell: ({getValue}) => formats.list(getValue().map(formats.language)),
      }),
      column.accessor('version', {
        header: t('column.version'),
        meta: {numeric: true},
        cell: ({getValue}) => (getValue() ? formats.whole(getValue()) : <NoValue>{t('noVersion')}</NoValue>),
      }),
      column.accessor('responses', {
        header: t('column.responses'),
        meta: {numeric: true},
        sortUndefined: 'last',
        cell: ({getValue, row: {original: line}}) =>
          line.version > 0 ? (
            <Anchor renderRoot={props => <Link {...props} to="/surveys/$surveyId/results" params={{surveyId: line.id}} />} aria-label={t('results', {count: getValue() ?? 0, survey: line.name})}>
              {formats.whole(getValue() ?? 0)}
            </Anchor>
          ) : (
            formats.whole(0)
          ),
      }),
      column.accessor('score', {
        header: t('column.score'),
        meta: {numeric: true},
        sortUndefined: 'last',
        sortingFn: (a, b) => compareScores(a.original.score, b.original.score),
        cell: ({getValue}) => {
          const score = getValue();
          return score === undefined ? (
            <NoValue>{t('noScore')}</NoValue>
          ) : (
            <Stack gap={0} align="flex-end">
              {figures(i18n.language, score.metric).value(score.value)}
              <Text size="xs" c="dimmed">
                {t(`metric.${score.metric}`)}
              </Text>
            </Stack>
          );
        },
      }),
      column.accessor(line => line.score?.change, {
        id: 'trend',
        header: t('column.trend'),
        sortUndefined: 'last',
        sortingFn: (a, b) => compareTrends(a.original.score, b.original.score),
        cell: ({row: {original: {score}}}) =>
          score?.change ? <Verdict metric={score.metric} change={score.change} least={least} /> : <NoValue>{t('noTrend')}</NoValue>,
      }),
      column.display({
        id: 'actions',
        header: t('column.actions'),
        cell: ({row: {original: line}}) => <RowMenu line={line} />,
      }),
    ];
  }, [t, i18n.language, formats, least]);
}
