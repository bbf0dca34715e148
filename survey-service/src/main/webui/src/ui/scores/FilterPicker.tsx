import {Select, SimpleGrid} from '@mantine/core';
import {useQuery} from '@tanstack/react-query';
import {useMemo, useState} from 'react';
import {useTranslation} from 'react-i18next';
import {lastDays} from '../period';
import {useNames} from '../useNames';
import {DIMENSIONS, type Dimension, type Filters} from './figures';
import {scoresQuery} from './queries';

/** What came in within that time is offered. */
const OFFERED_DAYS = 365;
/** In place of the empty key, which a list takes for no choice. */
const WITHOUT = ':without';

interface FilterPickerProps {
  dimension: Dimension;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

interface FilterPickersProps {
  filters: Filters;
  onChange: (change: Filters) => void;
}

/** A filter of each dimension. */
export function FilterPickers({filters, onChange}: FilterPickersProps) {
  return (
    <SimpleGrid cols={{base: 2, sm: 3, lg: 6}} spacing="sm" verticalSpacing="xs">
      {DIMENSIONS.map(dimension => (
        <FilterPicker key={dimension} dimension={dimension} value={filters[dimension]} onChange={value => onChange({[dimension]: value})} />
      ))}
    </SimpleGrid>
  );
}

/** One value of a dimension, of those that answers have; asked for once it is opened. */
function FilterPicker({dimension, value, onChange}: FilterPickerProps) {
  const {t} = useTranslation('scores');
  const names = useNames();
  const [isOpened, setOpened] = useState(false);
  const {data} = useQuery({...scoresQuery({metric: 'volume', period: lastDays(OFFERED_DAYS), by: dimension}), enabled: isOpened});
  const options = useMemo(() => {
    const keys = new Set(data?.groups?.map(({dimensions}) => dimensions?.[dimension] ?? ''));
    if (value !== undefined) keys.add(value);
    return [...keys]
      .map(key => ({value: key || WITHOUT, label: names(dimension, key)}))
      .sort((a, b) => a.label.localeCompare(b.label));
  }, [data, value, names, dimension]);
  return (
    <Select
      label={t(`dimension.${dimension}`)}
      placeholder={t('filter.any')}
      searchable
      clearable
      clearButtonProps={{'aria-label': t('filter.clear')}}
      nothingFoundMessage={t('filter.nothing')}
      data={options}
      value={value === undefined ? null : value || WITHOUT}
      onDropdownOpen={() => setOpened(true)}
      onFocus={() => setOpened(true)}
      onChange={chosen => onChange(chosen === null ? undefined : chosen === WITHOUT ? '' : chosen)}
    />
  );
}
