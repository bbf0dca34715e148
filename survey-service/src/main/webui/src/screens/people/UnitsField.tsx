import {Alert, MultiSelect, Skeleton} from '@mantine/core';
import {useQuery} from '@tanstack/react-query';
import {useTranslation} from 'react-i18next';
import {allUnitsQuery, useUnitNames} from '../../ui/names';

interface UnitsFieldProps {
  value: string[];
  /** Those of the whole form, by their paths. */
  errors: Record<string, string>;
  onChange: (units: string[]) => void;
}

/** To which units somebody is limited; none of the form where there are no units and no limit. */
export function UnitsField({value, errors, onChange}: UnitsFieldProps) {
  const {t} = useTranslation('people');
  const units = useUnitNames();
  const all = useQuery(allUnitsQuery);
  const wrong = Object.entries(errors).find(([path]) => path.split('.')[0] === 'units');
  // Whoever sees no units to choose from must not take that for "no limit".
  if (all.isPending) return <Skeleton height={60} />;
  if (!all.data) return <Alert color="red">{t('field.unitsUnknown')}</Alert>;
  return units.options.length === 0 && value.length === 0 ? null : (
    <MultiSelect
      label={t('column.units')}
      description={t('field.unitsAdvice')}
      placeholder={value.length === 0 ? t('allUnits') : undefined}
      data={units.options}
      value={value}
      onChange={onChange}
      error={wrong?.[1]}
      searchable
      clearable
      clearButtonProps={{'aria-label': t('field.unitsClear')}}
      maxValues={50}
    />
  );
}
