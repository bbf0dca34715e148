import {Group, Select, Text} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {useFormats} from '../../ui/formats';
import {useUnitNames} from '../../ui/names';
import {CHANNELS, STATES} from '../responses/search';
import {COMPARED, comparingBy, type Compared, type ResultsSearch} from './search';

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
  const options = compare ? values(compare) : [];
  return (
    <Group align="flex-end" gap="sm" role="group" aria-label={t('compare.title')}>
      <Select
        label={t('compare.by')}
        placeholder={t('compare.nothing')}
        clearable
        clearButtonProps={{'aria-label': t('compare.end')}}
        w={180}
        data={COMPARED.filter(one => values(one).length > 1).map(one => ({value: one, label: t(`compare.of.${one}`)}))}
        value={compare ?? null}
        onChange={value => onChange(comparingBy(search, COMPARED.find(one => one === value)))}
      />
      {compare && (
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
      )}
      {compare && (!search[compare] || !search.versus) && <Text size="sm">{t('compare.choose')}</Text>}
    </Group>
  );
}

/** What can be compared, and what it is called. */
export function useValues(languages: string[], versions: number) {
  const {t} = useTranslation(['results', 'responses']);
  const formats = useFormats();
  const units = useUnitNames();
  return (compared: Compared): {value: string; label: string}[] => {
    switch (compared) {
      case 'channel':
        return CHANNELS.map(value => ({value, label: t(`responses:channel.${value}`)}));
      case 'state':
        return STATES.map(value => ({value, label: t(`responses:state.${value}`)}));
      case 'language':
        return languages.map(value => ({value, label: formats.language(value)}));
      case 'unit':
        return units.options;
      case 'version':
        return Array.from({length: versions}, (_, index) => ({value: String(index + 1), label: t('compare.version', {version: index + 1})}));
    }
  };
}
