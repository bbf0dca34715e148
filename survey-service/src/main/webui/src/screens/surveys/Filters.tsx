import {Group, Select, Switch} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {useFormats} from '../../ui/formats';
import {SearchField} from '../../ui/SearchField';
import {STATES, type State, type SurveysSearch} from './search';

interface FiltersProps {
  search: SurveysSearch;
  languages: string[];
  onChange: (changes: Partial<SurveysSearch>) => void;
}

export function Filters({search, languages, onChange}: FiltersProps) {
  const {t} = useTranslation('surveys');
  const formats = useFormats();
  const tags = [...new Set([...languages, ...(search.language ? [search.language] : [])])];
  return (
    <Group role="search" align="flex-end">
      <SearchField label={t('filter.search')} value={search.q} onSearch={q => onChange({q})} />
      <Select
        label={t('filter.state')}
        placeholder={t('filter.any')}
        clearable
        clearButtonProps={{'aria-label': t('filter.clear')}}
        data={STATES.map(state => ({value: state, label: t(`state.${state}`)}))}
        value={search.state ?? null}
        onChange={state => onChange({state: (state as State) ?? undefined})}
      />
      <Select
        label={t('filter.language')}
        placeholder={t('filter.any')}
        clearable
        clearButtonProps={{'aria-label': t('filter.clear')}}
        data={tags.map(tag => ({value: tag, label: formats.language(tag)}))}
        value={search.language ?? null}
        onChange={language => onChange({language: language ?? undefined})}
      />
      <Switch
        mb={8}
        label={t('filter.archived')}
        checked={search.archived ?? false}
        onChange={event => onChange({archived: event.currentTarget.checked || undefined})}
      />
    </Group>
  );
}
