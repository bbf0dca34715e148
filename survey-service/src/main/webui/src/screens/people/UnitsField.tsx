import {MultiSelect} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {useUnitNames} from '../../ui/names';

interface UnitsFieldProps {
  value: string[];
  /** Those of the whole form, by their paths. */
  errors: Record<string, string>;
  onChange: (units: string[]) => void;
}

/** To which units somebody is limited; none of the form where there are no units. */
export function UnitsField({value, errors, onChange}: UnitsFieldProps) {
  const {t} = useTranslation('people');
  const units = useUnitNames();
  const wrong = Object.entries(errors).find(([path]) => path.split('.')[0] === 'units');
  return units.options.length === 0 ? null : (
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
