import {Stack, TextInput} from '@mantine/core';
import {useQueryClient} from '@tanstack/react-query';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Form} from '../../ui/Form';
import {keyOf} from '../../ui/keyOf';
import {useUnitNames} from '../../ui/names';
import {NamesField} from '../../ui/NamesField';
import {SaveBar} from '../../ui/SaveBar';
import {Section} from '../../ui/Section';
import {errorOf, useLockedForm, type LockedForm} from '../../ui/useLockedForm';
import {readUnit, writeUnit} from './queries';
import type {Unit, UnitValues} from './units';

interface NewUnitProps {
  units: Unit[];
  /** Empty at the top. */
  below: string;
  onDone: (key: string) => void;
}

/** Makes a unit; its key follows from its name until somebody gives another one. */
export function NewUnit({units, below, onDone}: NewUnitProps) {
  const {t, i18n} = useTranslation('units');
  const names = useUnitNames();
  const queries = useQueryClient();
  const [given, setGiven] = useState<string>();
  const locked: LockedForm<UnitValues> = useLockedForm<UnitValues>({
    name: `unit/new/${below}`,
    start: {value: {name: {[i18n.language]: ''}, parent: below}, tag: ''},
    read: () => readUnit(key),
    write: (values, tag) => writeUnit(key, values, tag),
    onSaved: () => {
      void queries.invalidateQueries({queryKey: ['units', 'all']});
      onDone(key);
    },
  });
  const values: UnitValues = locked.form.getValues();
  const key = given ?? keyOf(Object.values(values.name)[0] ?? '');
  const isTaken = units.some(unit => unit.key === key);
  return (
    <Section title={below ? t('newBelow', {name: names.name(below)}) : t('newTop')}>
      <Form onSubmit={() => !isTaken && locked.save()}>
        <Stack>
          <NamesField
            label={t('field.name')}
            value={locked.form.getValues().name}
            error={errorOf(locked.form, 'name')}
            onChange={value => locked.form.setFieldValue('name', value)}
          />
          <TextInput
            label={t('field.key')}
            description={t('keyAdvice')}
            required
            value={key}
            maxLength={64}
            error={isTaken ? t('keyTaken') : undefined}
            onChange={event => setGiven(event.currentTarget.value)}
          />
          <SaveBar of={locked} fieldName={field => t(`field.${field}`)} label={t('create')} always />
        </Stack>
      </Form>
    </Section>
  );
}
