import {Select, SimpleGrid, TextInput} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {DateField} from '../../ui/DateField';
import {useDelayed} from '../../ui/useDelayed';
import {ACTIONS, KINDS, actionOf, type AuditSearch} from './search';
import {useKindNames} from './useKindNames';

interface FiltersProps {
  search: AuditSearch;
  onChange: (changes: Partial<AuditSearch>) => void;
}

/** Which entries are meant. */
export function Filters({search, onChange}: FiltersProps) {
  const {t} = useTranslation('audit');
  const kindName = useKindNames();
  const who = useDelayed(search.who ?? '', value => onChange({who: value.trim() || undefined}));
  const id = useDelayed(search.id ?? '', value => onChange({id: value.trim() || undefined}));
  const choice = {placeholder: t('any'), clearable: true, clearButtonProps: {'aria-label': t('clear')}};
  const isOther = search.kind && !KINDS.some(kind => kind === search.kind);
  const kinds = isOther ? [...KINDS, search.kind ?? ''] : KINDS;
  return (
    <SimpleGrid role="search" cols={{base: 1, xs: 2, md: 3, xl: 6}} spacing="sm">
      <DateField label={t('filter.from')} value={search.from ?? ''} max={search.to} onChange={from => onChange({from: from || undefined})} />
      <DateField label={t('filter.to')} value={search.to ?? ''} min={search.from} onChange={to => onChange({to: to || undefined})} />
      <TextInput label={t('filter.who')} maxLength={200} {...who} />
      <Select
        {...choice}
        label={t('column.action')}
        data={ACTIONS.map(action => ({value: action, label: t(`action.${action}`)}))}
        value={search.action ?? null}
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
  );
}
