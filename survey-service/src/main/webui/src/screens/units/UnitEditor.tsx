import {Alert, Anchor, Breadcrumbs, Button, Group, Paper, Select, Skeleton, Stack, Text, Title} from '@mantine/core';
import {IconPlus, IconTrash} from '@tabler/icons-react';
import {useQuery, useQueryClient} from '@tanstack/react-query';
import {Link} from '@tanstack/react-router';
import {useTranslation} from 'react-i18next';
import {useMay} from '../../app/me';
import {ErrorPage} from '../../ui/ErrorPage';
import {Form} from '../../ui/Form';
import {useFormats} from '../../ui/formats';
import {useUnitNames} from '../../ui/names';
import {NamesField} from '../../ui/NamesField';
import {SaveBar} from '../../ui/SaveBar';
import {offerUndo, sayFailed} from '../../ui/undo';
import {errorOf, useLockedForm, type Locked} from '../../ui/useLockedForm';
import {deleteUnit, readUnit, unitQuery, writeUnit} from './queries';
import {possibleParents, withAllAbove, type Unit, type UnitValues} from './units';

interface UnitEditorProps {
  units: Unit[];
  unit: string;
  onOpen: (key?: string) => void;
  onAdd: (below: string) => void;
}

/** One unit: its names, its place, and what can be done with it. */
export function UnitEditor({units, unit, onOpen, onAdd}: UnitEditorProps) {
  const {t} = useTranslation('units');
  const names = useUnitNames();
  const queries = useQueryClient();
  const isAdmin = useMay(['admin']);
  const {data, error, refetch} = useQuery(unitQuery(unit));
  const renew = () => queries.invalidateQueries({queryKey: ['units', 'all']});
  const above = withAllAbove(units, unit).slice(1).reverse();
  const hasBelow = units.some(({parent}) => parent === unit);
  if (error && !data) return <ErrorPage error={error} reset={() => void refetch()} />;

  const remove = async (values: UnitValues) => {
    await deleteUnit(unit);
    onOpen(values.parent || undefined);
    void renew();
    offerUndo(t('deleted', {name: names.name(unit)}), () => writeUnit(unit, values, '').then(renew));
  };
  return (
    <Paper withBorder p="md" component="section">
      {above.length > 0 && (
        <Breadcrumbs mb="xs">
          {above.map(key => (
            <Anchor key={key} size="sm" renderRoot={props => <Link {...props} to="/settings/units" search={{unit: key}} />}>
              {names.name(key)}
            </Anchor>
          ))}
        </Breadcrumbs>
      )}
      <Title order={2} size="h4">
        {names.name(unit)}
      </Title>
      <Text size="sm" c="dimmed" mb="md">
        {t('key', {key: unit})}
      </Text>
      {data ? <UnitForm units={units} unit={unit} start={data} readOnly={!isAdmin} onSaved={() => void renew()} /> : <Skeleton height={160} />}
      {isAdmin && (
        <Group mt="md">
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => onAdd(unit)}>
            {t('addBelow')}
          </Button>
          {data && !hasBelow && (
            <Button variant="default" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void remove(data.value).catch(sayFailed)}>
              {t('delete')}
            </Button>
          )}
        </Group>
      )}
    </Paper>
  );
}

interface UnitFormProps {
  units: Unit[];
  unit: string;
  start: Locked<UnitValues>;
  readOnly: boolean;
  onSaved: () => void;
}

function UnitForm({units, unit, start, readOnly, onSaved}: UnitFormProps) {
  const {t} = useTranslation('units');
  const formats = useFormats();
  const names = useUnitNames();
  const locked = useLockedForm({
    name: `unit/${unit}`,
    start,
    read: () => readUnit(unit),
    write: (values, tag) => writeUnit(unit, values, tag),
    onSaved,
  });
  const {name, parent} = locked.form.getValues();
  if (readOnly) return <Alert>{t('readOnly')}</Alert>;
  return (
    <Form onSubmit={locked.save}>
      <Stack>
        <NamesField label={t('field.name')} value={name} error={errorOf(locked.form, 'name')} onChange={value => locked.form.setFieldValue('name', value)} />
        <Select
          label={t('field.parent')}
          description={t('parentAdvice')}
          placeholder={t('top')}
          searchable
          clearable
          clearButtonProps={{'aria-label': t('toTop')}}
          limit={200}
          data={possibleParents(units, unit).map(({key = '', name: words}) => ({value: key, label: formats.text(words) || key}))}
          value={parent || null}
          onChange={key => locked.form.setFieldValue('parent', key ?? '')}
          error={errorOf(locked.form, 'parent')}
        />
        <SaveBar<UnitValues> of={locked} fieldName={field => t(`field.${field}`)} valueWords={{parent: key => (key ? names.name(key) : t('top'))}} />
      </Stack>
    </Form>
  );
}
