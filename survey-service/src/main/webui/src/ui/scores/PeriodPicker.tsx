import {Group, Select} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {DateField} from '../DateField';
import {PERIODS} from '../period';
import {daysOf, periodOf, periodSearch, type PeriodSearch} from './search';

const CUSTOM = 'custom';

/** Of what time: so many days until today, or any. */
export function PeriodPicker({search, onChange}: {search: PeriodSearch; onChange: (period: PeriodSearch) => void}) {
  const {t} = useTranslation('scores');
  const days = daysOf(search);
  const period = periodOf(search);
  const none = {days: undefined, from: undefined, to: undefined};
  return (
    <Group align="flex-end" gap="sm">
      <Select
        label={t('period.label')}
        w="12rem"
        allowDeselect={false}
        data={[...PERIODS.map(count => ({value: String(count), label: t('period.days', {count})})), {value: CUSTOM, label: t('period.custom')}]}
        value={days === undefined ? CUSTOM : String(days)}
        onChange={chosen => onChange({...none, ...(chosen === CUSTOM ? period : periodSearch({days: Number(chosen)}))})}
      />
      {days === undefined && (
        <>
          <DateField isNeeded label={t('period.from')} value={period.from} max={period.to} onChange={from => onChange({...none, from, to: from > period.to ? from : period.to})} />
          <DateField isNeeded label={t('period.to')} value={period.to} min={period.from} onChange={to => onChange({...none, to, from: to < period.from ? to : period.from})} />
        </>
      )}
    </Group>
  );
}
