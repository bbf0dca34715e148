import {Anchor, Button, Group, Select, Skeleton, Stack, Text, VisuallyHidden} from '@mantine/core';
import {IconMessage, IconSearchOff} from '@tabler/icons-react';
import {keepPreviousData, useInfiniteQuery} from '@tanstack/react-query';
import {Link, createLazyRoute} from '@tanstack/react-router';
import {useMemo} from 'react';
import {useTranslation} from 'react-i18next';
import {LARGEST_PAGE} from '../../api/allPages';
import {Empty} from '../../ui/Empty';
import {ErrorPage} from '../../ui/ErrorPage';
import {useFormats} from '../../ui/formats';
import {More} from '../../ui/More';
import {Page} from '../../ui/Page';
import {DIMENSIONS} from '../../ui/scores/figures';
import {FilterPickers} from '../../ui/scores/FilterPicker';
import {LiveMark} from '../../ui/scores/LiveMark';
import {PeriodPicker} from '../../ui/scores/PeriodPicker';
import {filtersOf, periodOf} from '../../ui/scores/search';
import {SearchField} from '../../ui/SearchField';
import {wordsQuery, type WordsAsked} from '../../ui/words/queries';
import {Quote} from '../../ui/words/Quote';
import {FEELINGS, KINDS, type Feeling, type Kind, type WordsSearch} from './search';

export const Route = createLazyRoute('/words')({component: WordsScreen});

const NO_FILTERS = Object.fromEntries(['q', 'feeling', 'kind', ...DIMENSIONS].map(name => [name, undefined]));

/** What people said in their own words. */
function WordsScreen() {
  const {t} = useTranslation('words');
  const formats = useFormats();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const change = (changes: Partial<WordsSearch>) => void navigate({search: {...search, ...changes}, replace: true});
  const {q, feeling, kind, days, from, to} = search;
  const period = useMemo(() => periodOf({days, from, to}), [days, from, to]);
  const filters = useMemo(() => filtersOf(search), [search]);
  const isFiltered = Boolean(q || feeling || kind || Object.keys(filters).length);
  const list = useInfiniteQuery({...wordsQuery({period, filters, q, feeling, kind}), placeholderData: keepPreviousData});
  const found = list.data?.pages.flatMap(page => page.items ?? []) ?? [];
  const isFelt = feeling !== undefined && feeling !== 'unrated';
  // A search goes back page by page, of which one may have nothing that fits.
  const isSearch = Boolean(q || feeling || kind);

  if (list.isError && !list.data) return <ErrorPage error={list.error} reset={() => void list.refetch()} />;
  return (
    <Page title={t('title')} description={t('description')} actions={<LiveMark />}>
      <Filters search={search} onChange={change} onClear={isFiltered ? () => change(NO_FILTERS) : undefined} />
      {isFelt && (
        <Text size="xs" c="dimmed">
          {t('feelingNote')}
        </Text>
      )}
      <VisuallyHidden role="status">{list.isSuccess && !list.isPlaceholderData ? t('found', {count: found.length}) : ''}</VisuallyHidden>
      {list.isPending ? (
        <Stack>
          {[1, 2, 3].map(line => (
            <Skeleton key={line} height={72} />
          ))}
        </Stack>
      ) : found.length === 0 && !list.hasNextPage ? (
        <Empty
          icon={isFiltered ? IconSearchOff : IconMessage}
          title={isFiltered ? t('none.title') : t('first.title')}
          action={isFiltered ? <Button onClick={() => change(NO_FILTERS)}>{t('filter.clearAll')}</Button> : undefined}
        >
          {isFiltered ? t('none.advice') : t('first.advice')}
          {isFelt && <Unrated asked={{period, filters, q, kind}} search={search} />}
        </Empty>
      ) : (
        <Stack gap="xs" component="section" aria-label={t('title')}>
          {found.map((verbatim, index) => (
            <Quote key={`${verbatim.id}/${verbatim.question}/${index}`} verbatim={verbatim} />
          ))}
        </Stack>
      )}
      <More of={list} label={isSearch ? t('searchOn') : undefined}>
        <Text size="sm" c="dimmed">
          {t('shown', {count: found.length, number: formats.whole(found.length)})}
        </Text>
      </More>
    </Page>
  );
}

/** Leads from where no feeling is known to what came without a score. */
function Unrated({asked, search}: {asked: WordsAsked; search: WordsSearch}) {
  const {t} = useTranslation('words');
  const {data} = useInfiniteQuery(wordsQuery({...asked, feeling: 'unrated', limit: Number(LARGEST_PAGE)}));
  const count = data?.pages[0]?.items?.length ?? 0;
  if (count === 0) return null;
  return (
    <Text component="span" display="block" mt="sm" c="var(--mantine-color-text)">
      {data?.pages[0]?.next ? t('none.manyUnrated', {count}) : t('none.unrated', {count})}{' '}
      <Anchor underline="always" renderRoot={props => <Link {...props} to="/words" search={{...search, feeling: 'unrated'}} />}>
        {t('none.showUnrated', {count})}
      </Anchor>
    </Text>
  );
}

interface FiltersProps {
  search: WordsSearch;
  onChange: (changes: Partial<WordsSearch>) => void;
  onClear?: () => void;
}

function Filters({search, onChange, onClear}: FiltersProps) {
  const {t} = useTranslation('words');
  const {days, from, to} = search;
  return (
    <Stack gap="xs" role="search">
      <Group align="flex-end" gap="sm">
        <SearchField label={t('filter.search')} w="min(22rem, 100%)" value={search.q} onSearch={q => onChange({q})} />
        <Select
          label={t('filter.feeling')}
          placeholder={t('filter.any')}
          w="12rem"
          clearable
          clearButtonProps={{'aria-label': t('filter.clear')}}
          data={FEELINGS.map(name => ({value: name, label: t(`feeling.${name}`)}))}
          value={search.feeling ?? null}
          onChange={name => onChange({feeling: (name as Feeling) ?? undefined})}
        />
        <Select
          label={t('filter.kind')}
          placeholder={t('filter.any')}
          w="12rem"
          clearable
          clearButtonProps={{'aria-label': t('filter.clear')}}
          data={KINDS.map(name => ({value: name, label: t(`kind.${name}`)}))}
          value={search.kind ?? null}
          onChange={name => onChange({kind: (name as Kind) ?? undefined})}
        />
        <PeriodPicker search={{days, from, to}} onChange={onChange} />
      </Group>
      <FilterPickers filters={search} onChange={onChange} />
      {onClear && (
        <Group>
          <Button variant="subtle" size="compact-sm" onClick={onClear}>
            {t('filter.clearAll')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
