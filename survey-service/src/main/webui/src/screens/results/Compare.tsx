import {Group, Select, Text} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {DateField} from '../../ui/DateField';
import {useFormats} from '../../ui/formats';
import {useTouchpointNames, useUnitNames} from '../../ui/names';
import {CHANNELS, STATES, type ResponseFilter} from '../responses/search';
import {COMPARED, comparingBy, groupsOf, isComparison, type Compared, type ComparedValue, type ResultsSearch} from './search';

interface CompareProps {
  search: ResultsSearch;
  /** Language tags, and the number of the newest version. */
  languages: string[];
  versions: number;
  onChange: (changes: Partial<ResultsSearch>) => void;
}

/** Which two groups stand side by side. */
export function Compare({search, languages, versions, onChange}: CompareProps) {
  const {t} = useTranslation('results');
  const values = useValues(languages, versions);
  const {compare} = search;
  const canCompare = (one: Compared) => one === 'period' || values(one).length > 1;
  return (
    <Group align="flex-end" gap="sm" role="group" aria-label={t('compare.title')}>
      <Select
        label={t('compare.by')}
        placeholder={t('compare.nothing')}
        clearable
        clearButtonProps={{'aria-label': t('compare.end')}}
        w={180}
        data={COMPARED.filter(canCompare).map(one => ({value: one, label: t(`compare.of.${one}`)}))}
        value={compare ?? null}
        onChange={value => onChange(comparingBy(search, COMPARED.find(one => one === value)))}
      />
      {compare === 'period' ? (
        <Periods search={search} onChange={onChange} />
      ) : (
        compare && <TwoValues compare={compare} options={values(compare)} search={search} onChange={onChange} />
      )}
      {compare && !isComparison(search) && <Text size="sm">{t(compare === 'period' ? 'compare.apart' : 'compare.choose')}</Text>}
    </Group>
  );
}

interface TwoValuesProps extends Pick<CompareProps, 'search' | 'onChange'> {
  compare: ComparedValue;
  options: {value: string; label: string}[];
}

function TwoValues({compare, options, search, onChange}: TwoValuesProps) {
  const {t} = useTranslation('results');
  return (
    <>
      <Select
        label={t('compare.group')}
        w={180}
        searchable
        data={options}
        value={search[compare] ?? null}
        onChange={value => onChange({[compare]: value ?? undefined, versus: value === search.versus ? undefined : search.versus})}
      />
      <Select
        label={t('compare.versus')}
        w={180}
        searchable
        data={options.filter(({value}) => value !== search[compare])}
        value={search.versus ?? null}
        onChange={value => onChange({versus: value ?? undefined})}
      />
    </>
  );
}

/** The days of two periods. */
function Periods({search: {from, to, versusFrom, versusTo}, onChange}: Pick<CompareProps, 'search' | 'onChange'>) {
  const {t} = useTranslation('results');
  return (
    <>
      <DateField label={t('compare.days.from')} value={from ?? ''} max={to} onChange={day => onChange({from: day || undefined})} />
      <DateField label={t('compare.days.to')} value={to ?? ''} min={from} onChange={day => onChange({to: day || undefined})} />
      <DateField label={t('compare.days.versusFrom')} value={versusFrom ?? ''} max={versusTo} onChange={day => onChange({versusFrom: day || undefined})} />
      <DateField label={t('compare.days.versusTo')} value={versusTo ?? ''} min={versusFrom} onChange={day => onChange({versusTo: day || undefined})} />
    </>
  );
}

/** What can be compared, and what it is called. */
export function useValues(languages: string[], versions: number) {
  const {t} = useTranslation(['results', 'responses']);
  const formats = useFormats();
  const units = useUnitNames();
  const touchpoints = useTouchpointNames();
  return (compared: ComparedValue): {value: string; label: string}[] => {
    switch (compared) {
      case 'channel':
        return CHANNELS.map(value => ({value, label: t(`responses:channel.${value}`)}));
      case 'state':
        return STATES.map(value => ({value, label: t(`responses:state.${value}`)}));
      case 'language':
        return languages.map(value => ({value, label: formats.language(value)}));
      case 'touchpoint':
        return touchpoints.options;
      case 'unit':
        return units.options;
      case 'version':
        return Array.from({length: versions}, (_, index) => ({value: String(index + 1), label: t('compare.version', {version: index + 1})}));
    }
  };
}

/** What the two groups are called; empty as long as there aren't two. */
export function useGroupNames(search: ResultsSearch, values: ReturnType<typeof useValues>): {group: string; versus: string} {
  const {t} = useTranslation('results');
  const formats = useFormats();
  const groups = groupsOf(search);
  const {compare} = search;
  if (!groups || !compare) return {group: '', versus: ''};
  const nameOf = ({from = '', to = '', ...filter}: ResponseFilter): string => {
    if (compare === 'period') return t('compare.days.span', {from: formats.day(from), to: formats.day(to)});
    const value = filter[compare] ?? '';
    return values(compare).find(one => one.value === value)?.label ?? value;
  };
  return {group: nameOf(groups.group), versus: nameOf(groups.versus)};
}
