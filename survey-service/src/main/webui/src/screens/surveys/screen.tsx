import {Skeleton, Text, VisuallyHidden} from '@mantine/core';
import {keepPreviousData, useInfiniteQuery, useQueries, useQuery, type UseQueryResult} from '@tanstack/react-query';
import {createLazyRoute} from '@tanstack/react-router';
import {useEffect, useMemo} from 'react';
import {useTranslation} from 'react-i18next';
import {DataTable} from '../../ui/DataTable';
import {ErrorPage} from '../../ui/ErrorPage';
import {More} from '../../ui/More';
import {Page} from '../../ui/Page';
import type {components} from '../../api/metrics';
import {useColumns} from './columns';
import {Filters} from './Filters';
import {NoSurveys} from './NoSurveys';
import {bySurveyQuery, surveysQuery} from './queries';
import {NewSurveyButton} from './NewSurveyButton';
import {COLUMNS, type SurveysSearch} from './search';
import {SCORED, languagesOf, surveyLines, type ScoresBySurvey} from './surveys';

export const Route = createLazyRoute('/surveys')({component: SurveysScreen});

function SurveysScreen() {
  // Also the words of its rows' menus: who waits for them later takes the heading's focus away.
  const {t, i18n} = useTranslation(['surveys', 'survey']);
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const list = useInfiniteQuery({...surveysQuery(search), placeholderData: keepPreviousData});
  const volumes = useQuery(bySurveyQuery('volume'));
  const scores = useQueries({queries: SCORED.map(bySurveyQuery), combine: together});
  const {hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage} = list;
  useEffect(() => {
    // All of them, for what is sorted must be whole; the first are shown at once.
    if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);

  const surveys = list.data?.pages;
  const lines = useMemo(
    () => surveyLines(i18n.language, surveys?.flatMap(page => page.value) ?? [], volumes.data?.groups, scores.known),
    [i18n.language, surveys, volumes.data, scores.known],
  );
  const columns = useColumns(scores.least);
  const change = (changes: Partial<SurveysSearch>) => void navigate({search: {...search, ...changes}, replace: true});
  const isFiltered = Boolean(search.q || search.state || search.archived || search.language);

  if (list.error && !list.data) return <ErrorPage error={list.error} reset={() => void list.refetch()} />;
  return (
    <Page title={t('title')} description={t('description')} actions={isFiltered || lines.length > 0 ? <NewSurveyButton /> : undefined}>
      {(isFiltered || lines.length > 0) && <Filters search={search} languages={languagesOf(lines)} onChange={change} />}
      <VisuallyHidden role="status">{list.isSuccess ? t('found', {count: lines.length}) : ''}</VisuallyHidden>
      {list.isPending ? (
        <Skeleton height={240} />
      ) : lines.length === 0 ? (
        <NoSurveys
          isFiltered={isFiltered}
          onClear={() => change({q: undefined, state: undefined, archived: undefined, language: undefined})}
          onArchived={() => change({archived: true})}
        />
      ) : (
        <DataTable
          label={t('title')}
          rows={lines}
          columns={columns}
          rowKey={line => line.id}
          sorting={[{id: search.sort ?? 'name', desc: search.descending ?? false}]}
          onSort={([by]) => change({sort: COLUMNS.find(column => column === by?.id), descending: by?.desc || undefined})}
        />
      )}
      {isFetchNextPageError && <More of={list} />}
      {(volumes.isError || scores.isError) && <Text role="status">{t('noFigures')}</Text>}
    </Page>
  );
}

/** What is known of all scores, and from how many answers on a change is told. */
function together(results: UseQueryResult<components['schemas']['ScoreReport']>[]) {
  const known: ScoresBySurvey = Object.fromEntries(SCORED.map((metric, index) => [metric, results[index]?.data?.groups]));
  return {known, least: results.find(({data}) => data)?.data?.least ?? 0, isError: results.some(({isError}) => isError)};
}
