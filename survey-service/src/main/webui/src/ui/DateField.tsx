import '@mantine/dates/styles.layer.css';
import {DateInput, DateTimePicker, type DateInputProps} from '@mantine/dates';
import 'dayjs/locale/de';
import {useId} from 'react';
import {useTranslation} from 'react-i18next';
import {dayFrom, dayPattern} from './dates';
import classes from './DateField.module.css';

interface DateFieldProps extends Pick<DateInputProps, 'aria-label' | 'description' | 'error' | 'id' | 'label' | 'size' | 'w'> {
  /** As 2026-11-30, or empty. */
  value: string;
  min?: string;
  max?: string;
  /** Whether it can't be empty. */
  isNeeded?: boolean;
  onChange: (day: string) => void;
}

/** A day, typed as the reader's language writes it or taken from a calendar; what is half typed isn't taken. */
export function DateField({value, min, max, isNeeded = false, onChange, ...field}: DateFieldProps) {
  const {t, i18n} = useTranslation('forms');
  const common = useCalendar();
  return (
    <DateInput
      {...field}
      {...common}
      locale={i18n.language}
      valueFormat={dayPattern(i18n.language)}
      placeholder={dayPattern(i18n.language, {day: t('date.day'), month: t('date.month'), year: t('date.year')})}
      dateParser={text => dayFrom(text, i18n.language) ?? null}
      value={value || null}
      minDate={min || undefined}
      maxDate={max || undefined}
      clearable={!isNeeded}
      onChange={day => {
        if (day || !isNeeded) onChange(day ?? '');
      }}
    />
  );
}

interface DateTimeFieldProps extends Pick<DateFieldProps, 'error' | 'id' | 'label'> {
  /** Where the reader is, as 2026-11-30T09:00, or empty. */
  value: string;
  onChange: (time: string) => void;
}

/** A day with its time of day. */
export function DateTimeField({id, value, onChange, ...field}: DateTimeFieldProps) {
  const {t, i18n} = useTranslation('forms');
  const common = useCalendar();
  const calendar = useId();
  return (
    // Its own id is the button's, to which the label leads.
    <div id={id} tabIndex={-1}>
      <DateTimePicker
        {...field}
        {...common}
        // Mantine names the calendar by what has its id, which the button has not that opens it.
        labelProps={{id: calendar}}
        popoverProps={{id: calendar}}
        locale={i18n.language}
        valueFormat={`${dayPattern(i18n.language)} HH:mm`}
        placeholder={t('date.choose')}
        submitButtonProps={{'aria-label': t('date.take')}}
        timePickerProps={{hoursInputLabel: t('date.hours'), minutesInputLabel: t('date.minutes')}}
        value={value ? `${value.replace('T', ' ')}:00` : null}
        clearable
        onChange={time => onChange(time ? time.replace(' ', 'T').slice(0, 16) : '')}
      />
    </div>
  );
}

function useCalendar() {
  const {t, i18n} = useTranslation('forms');
  return {
    classNames: {day: classes.day},
    firstDayOfWeek: i18n.language === 'en' ? 0 : 1,
    clearButtonProps: {'aria-label': t('date.clear')},
    ariaLabels: {
      nextMonth: t('date.nextMonth'),
      previousMonth: t('date.previousMonth'),
      nextYear: t('date.nextYear'),
      previousYear: t('date.previousYear'),
      nextDecade: t('date.nextDecade'),
      previousDecade: t('date.previousDecade'),
    },
  } as const;
}
