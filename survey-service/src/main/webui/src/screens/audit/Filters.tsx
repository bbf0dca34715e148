import {Button, Group, Select, SimpleGrid, Stack, TextInput} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {DateField} from '../../ui/DateField';
import {useDelayed} from '../../ui/useDelayed';
import {ACTIONS, EVERYTHING, KINDS, RANGES, actionOf, rangeOf, type AuditSearch} from './search';
import {useKindNames} from './useKindNames';

interface FiltersProps {
  search: AuditSearch;
  /** The names of those who may have done something. */
  people: readonly string[];
  onChange: (changes: Partial<AuditSearch>) => void;
}

/** Which entries are meant. */
export function Filters({search, people, onChange}: FiltersProps) {
  const {t} = useTranslation('audit');
  const kindName = useKindNames();
  const id = useDelayed(search.id ?? '', value => onChange({id: value.trim() || undefined}));
  const choice = {placeholder: t('any'), clearable: true, clearButtonProps: {'aria-label': t('clear')}};
  const isOther = search.kind && !KINDS.some(kind => kind === search.kind);
  const kinds = isOther ? [...KINDS, search.kind ?? ''] : KINDS;
  const names = [...new Set([...people, ...(search.who ? [search.who] : [])])].sort((one, other) => one.localeCompare(other));
  return (
    <Stack role="search" gap="sm">
      <Group gap="xs" role="group" aria-label={t('range.title')}>
        {RANGES.map(range => {
          const {from, to} = rangeOf(range);
          const isChosen = search.from === from && search.to === to;
          return (
            <Button
              key={range}
              size="compact-sm"
              variant={isChosen ? 'light' : 'default'}
              aria-pressed={isChosen}
              onClick={() => onChange(isChosen ? {from: undefined, to: undefined} : {from, to})}
            >
              {t(`range.${range}`)}
            </Button>
          );
        })}
      </Group>
      <SimpleGrid cols={{base: 1, xs: 2, md: 3, xl: 6}} spacing="sm">
        <DateField label={t('filter.from')} value={search.from ?? ''} max={search.to} onChange={from => onChange({from: from || undefined})} />
        <DateField label={t('filter.to')} value={search.to ?? ''} min={search.from} onChange={to => onChange({to: to || undefined})} />
        <Select {...choice} searchable label={t('column.who')} data={names} value={search.who ?? null} onChange={who => onChange({who: who ?? undefined})} />
        <Select
          label={t('column.action')}
          allowDeselect={false}
          data={[
            {value: '', label: t('changes')},
            {value: EVERYTHING, label: t('everything')},
            ...ACTIONS.map(action => ({value: action, label: t(`action.${action}`)})),
          ]}
          value={search.action ?? ''}
          onChange={action => onChange({action: actionOf(action)})}
        />
        <Select
          {...choice}
          searchable
          label={t('column.what')}
          data={kinds.map(kind => ({value: kind, label: kindName(kind)}))}
          value={search.kind ?? null}
          onChange={kind => onChange({kind: kind ?? undefined})}
        />
        <TextInput label={t('filter.id')} maxLength={200} {...id} />
      </SimpleGrid>
    </Stack>
  );
}
