import {Alert, Button, Group, Skeleton, Text, VisuallyHidden} from '@mantine/core';
import {IconMessages, IconSearchOff, IconUpload} from '@tabler/icons-react';
import {keepPreviousData, useInfiniteQuery, useQuery} from '@tanstack/react-query';
import {Link, createLazyRoute} from '@tanstack/react-router';
import {useEffect, useMemo, useRef, useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Refusal} from '../../api/refusal';
import {ROLES, useMay, useMayRead} from '../../app/me';
import {DataTable} from '../../ui/DataTable';
import {Empty} from '../../ui/Empty';
import {ErrorPage} from '../../ui/ErrorPage';
import {More} from '../../ui/More';
import {allSurveysQuery, useSurveyNames, useUnitNames} from '../../ui/names';
import {observed, useObserved} from '../../ui/observed';
import {Page} from '../../ui/Page';
import {useFormats} from '../../ui/formats';
import {ColumnsMenu} from './ColumnsMenu';
import {DownloadMenu} from './DownloadMenu';
import {Filters} from './Filters';
import {SelectionBar} from './SelectionBar';
import {ViewsMenu} from './ViewsMenu';
import {useColumns} from './columns';
import {eraseSoon, useErased} from './erasing';
import {responseLine, type ResponseLine} from './lines';
import {responsesQuery} from './queries';
import {between} from './selection';
import {NO_FILTER, isFiltered, usualColumns, type ResponsesSearch} from './search';
import {useSelectionFile} from './useSelectionFile';

/** So many are fetched by themselves; more if somebody asks. */
const PAGES = 10;

export const Route = createLazyRoute('/responses')({component: ResponsesScreen});

function ResponsesScreen() {
  const {t} = useTranslation('responses');
  const formats = useFormats();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const mayErase = useMay(['admin']);
  const mayTag = useMay(ROLES);
  const mayTake = useMay(['admin', 'analyst']);
  const mayExport = useMayRead(['admin', 'analyst']);
  const {columns: chosen, ...filter} = search;
  const list = useInfiniteQuery({...responsesQuery(filter), placeholderData: keepPreviousData});
  const surveys = useQuery(allSurveysQuery);
  const {name: surveyName} = useSurveyNames();
  const {name: unitName} = useUnitNames();
  const erased = useErased();
  const [selection] = useState(() => observed<ReadonlySet<string>>(new Set()));
  const selected = useObserved(selection);

  const {hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage} = list;
  const pages = list.data?.pages;
  const isMore = hasNextPage && (pages?.length ?? 0) >= PAGES;
  useEffect(() => {
    if (hasNextPage && !isMore && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  }, [hasNextPage, isMore, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);

  const lines = useMemo(
    () => (pages ?? []).flatMap(page => page.items ?? []).map(response => responseLine(response, surveyName)).filter(({id}) => !erased.has(id)),
    [pages, surveyName, erased],
  );
  const languages = useMemo(() => [...new Set(lines.map(line => line.language).filter(Boolean))].sort(), [lines]);
  const chosenLines = lines.filter(line => selected.has(line.id));

  const order = useRef<ResponseLine[]>(lines);
  order.current = lines;
  const last = useRef('');
  const choosing = useMemo(
    () => ({
      selection,
      onSelect: (id: string, isSelected: boolean, isRange: boolean) => {
        const ids = between(isRange ? last.current : id, id, order.current);
        last.current = id;
        const after = new Set(selection.now());
        ids.forEach(one => (isSelected ? after.add(one) : after.delete(one)));
        selection.set(after);
      },
    }),
    [selection],
  );
  const usual = usualColumns(lines);
  const shown = chosen ?? usual;
  const columns = useColumns(shown, unitName, mayTag ? choosing : undefined);
  const downloadSelection = useSelectionFile(shown);
  const change = (changes: Partial<ResponsesSearch>) => void navigate({search: {...search, ...changes}, replace: true});
  const erase = () => {
    eraseSoon(chosenLines.map(({id}) => id));
    selection.set(new Set());
  };

  const refused = list.error instanceof Refusal && list.error.status === 400 ? list.error : undefined;
  if (list.error && !list.data && !refused) return <ErrorPage error={list.error} reset={() => void list.refetch()} />;
  const found =
    chosenLines.length > 0
      ? t(hasNextPage ? 'select.countMore' : 'select.count', {chosen: formats.whole(chosenLines.length), count: lines.length})
      : t(hasNextPage ? 'foundMore' : 'found', {count: lines.length});
  const ofSurvey = surveys.data?.find(({draft}) => draft?.key === filter.survey);
  return (
    <Page
      title={t('title')}
      description={t('description')}
      actions={
        <Group gap="xs">
          {ofSurvey?.id && (
            <Button variant="default" renderRoot={props => <Link {...props} to="/surveys/$surveyId/results" params={{surveyId: ofSurvey.id!}} />}>
              {t('results')}
            </Button>
          )}
          {mayErase && ofSurvey?.id && (ofSurvey.version ?? 0) > 0 && (
            <Button
              variant="default"
              leftSection={<IconUpload size={16} aria-hidden />}
              renderRoot={props => <Link {...props} to="/surveys/$id/import" params={{id: ofSurvey.id!}} />}
            >
              {t('import')}
            </Button>
          )}
          <ViewsMenu search={search} />
          <ColumnsMenu shown={shown} usual={usual} onChange={now => change({columns: now})} />
          {mayExport && <DownloadMenu filter={filter} />}
        </Group>
      }
    >
      <Filters filter={filter} languages={languages} versions={ofSurvey?.version} onChange={change} />
      {filter.respondent && (
        <Group>
          <Text>{t('ofRespondent', {respondent: filter.respondent})}</Text>
          <Button size="compact-sm" variant="subtle" onClick={() => change({respondent: undefined})}>
            {t('filter.clear')}
          </Button>
        </Group>
      )}
      {refused && <Alert color="red" title={refused.message}>{refused.violations.map(({field, message}) => `${field}: ${message}`).join('; ')}</Alert>}
      <Group mih={36}>
        <Text role="status">{list.isSuccess ? found : ''}</Text>
        {chosenLines.length > 0 && (
          <SelectionBar selected={chosenLines} onErase={mayErase ? erase : undefined} onDownload={mayTake ? () => downloadSelection(chosenLines) : undefined} />
        )}
        {mayTag && lines.length > 0 && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => selection.set(new Set(chosenLines.length > 0 ? [] : lines.map(({id}) => id)))}
          >
            {chosenLines.length > 0 ? t('select.none') : t('select.all', {count: lines.length})}
          </Button>
        )}
      </Group>
      {list.isPending ? (
        <Skeleton height={320} />
      ) : lines.length === 0 ? (
        <NoResponses isFiltered={isFiltered(filter)} onClear={() => change(NO_FILTER)} />
      ) : (
        <DataTable label={t('title')} rows={lines} columns={columns} rowKey={line => line.id} />
      )}
      {(isMore || isFetchNextPageError) && <More of={list} label={t('more', {shown: formats.whole(lines.length)})} />}
      {surveys.isError && <VisuallyHidden role="status">{t('noNames')}</VisuallyHidden>}
    </Page>
  );
}

function NoResponses({isFiltered: isAsked, onClear}: {isFiltered: boolean; onClear: () => void}) {
  const {t} = useTranslation('responses');
  return isAsked ? (
    <Empty icon={IconSearchOff} title={t('none.title')} action={<Button onClick={onClear}>{t('none.clear')}</Button>}>
      {t('none.advice')}
    </Empty>
  ) : (
    <Empty icon={IconMessages} title={t('first.title')}>
      {t('first.advice')}
    </Empty>
  );
}
