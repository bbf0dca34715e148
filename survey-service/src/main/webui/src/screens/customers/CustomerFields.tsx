import {ActionIcon, Button, Group, Select, Stack, Text, TextInput} from '@mantine/core';
import {IconPlus, IconTrash} from '@tabler/icons-react';
import {useTranslation} from 'react-i18next';
import {useFormats} from '../../ui/formats';
import {OFFERED} from '../builder/languages/offered';
import {IDENTITIES, TYPES, flawOf, type AttributeLine, type CustomerEdit} from './edit';

const MOST_IDENTITIES = 20;
const MOST_ATTRIBUTES = 50;

interface CustomerFieldsProps {
  edit: CustomerEdit;
  errors: Record<string, string>;
  onChange: (changes: Partial<CustomerEdit>) => void;
}

/** What may be said of somebody: language, identities, attributes. */
export function CustomerFields({edit, errors, onChange}: CustomerFieldsProps) {
  const {t} = useTranslation('customers');
  const formats = useFormats();
  return (
    <>
      <Select
        label={t('column.language')}
        searchable
        clearable
        clearButtonProps={{'aria-label': t('edit.noLanguage')}}
        placeholder={t('noLanguage')}
        data={[...new Set([...OFFERED, edit.language].filter(Boolean))].map(value => ({value, label: formats.language(value)}))}
        value={edit.language || null}
        error={errors.language}
        onChange={value => onChange({language: value ?? ''})}
      />
      <Identities edit={edit} errors={errors} onChange={onChange} />
      <Attributes lines={edit.attributes} errors={errors} onChange={attributes => onChange({attributes})} />
    </>
  );
}

interface IdentitiesProps {
  edit: CustomerEdit;
  errors: Record<string, string>;
  onChange: (changes: Pick<CustomerEdit, 'identities'>) => void;
}

function Identities({edit: {identities}, errors, onChange}: IdentitiesProps) {
  const {t} = useTranslation('customers');
  const put = (index: number, changes: Partial<(typeof identities)[number]>) =>
    onChange({identities: identities.map((one, at) => (at === index ? {...one, ...changes} : one))});
  return (
    <Stack gap="xs" role="group" aria-label={t('column.identities')}>
      <Text size="sm" fw={500}>
        {t('column.identities')}
      </Text>
      {identities.map(({kind, value}, index) => (
        <Group key={index} gap="xs" align="flex-start">
          <Select
            w="9rem"
            aria-label={t('edit.kind', {number: index + 1})}
            allowDeselect={false}
            data={IDENTITIES.map(one => ({value: one, label: t(`identity.${one}`)}))}
            value={kind}
            onChange={chosen => put(index, {kind: chosen ?? kind})}
          />
          <TextInput
            flex="1 1 10rem"
            aria-label={t('edit.identity', {kind: t(`identity.${kind}`), number: index + 1})}
            maxLength={254}
            value={value}
            error={errors[`identities.${index}.value`] ?? errors[`identities.${index}`]}
            onChange={event => put(index, {value: event.currentTarget.value})}
          />
          <Remove what={value || t(`identity.${kind}`)} onClick={() => onChange({identities: identities.filter((_one, at) => at !== index)})} />
        </Group>
      ))}
      <Add disabled={identities.length >= MOST_IDENTITIES} onClick={() => onChange({identities: [...identities, {kind: 'email', value: ''}]})}>
        {t('edit.addIdentity')}
      </Add>
    </Stack>
  );
}

interface AttributesProps {
  lines: AttributeLine[];
  errors: Record<string, string>;
  onChange: (lines: AttributeLine[]) => void;
}

function Attributes({lines, errors, onChange}: AttributesProps) {
  const {t} = useTranslation('customers');
  const put = (index: number, changes: Partial<AttributeLine>) => onChange(lines.map((one, at) => (at === index ? {...one, ...changes} : one)));
  return (
    <Stack gap="xs" role="group" aria-label={t('edit.attributes')}>
      <Text size="sm" fw={500}>
        {t('edit.attributes')}
      </Text>
      {lines.map((line, index) => {
        const flaw = flawOf(line, lines);
        const name = line.key || t('edit.attribute', {number: index + 1});
        return (
          <Group key={index} gap="xs" align="flex-start">
            <TextInput
              flex="1 1 8rem"
              aria-label={t('edit.key', {number: index + 1})}
              placeholder={t('edit.keyExample')}
              readOnly={line.isKnown}
              maxLength={64}
              value={line.key}
              error={flaw && flaw !== 'number' && line.key !== '' ? t(`edit.flaw.${flaw}`) : undefined}
              onChange={event => put(index, {key: event.currentTarget.value})}
            />
            <Select
              w="7rem"
              aria-label={t('edit.type', {name})}
              allowDeselect={false}
              data={TYPES.map(type => ({value: type, label: t(`edit.types.${type}`)}))}
              value={line.type}
              onChange={type => put(index, {type: type ?? line.type, ...(type === 'truth' && {value: String(line.value === 'true')})})}
            />
            {line.type === 'truth' ? (
              <Select
                flex="1 1 8rem"
                aria-label={t('edit.value', {name})}
                allowDeselect={false}
                data={['true', 'false'].map(value => ({value, label: t(`edit.truth.${value}`)}))}
                value={line.value}
                onChange={value => put(index, {value: value ?? line.value})}
              />
            ) : (
              <TextInput
                flex="1 1 8rem"
                aria-label={t('edit.value', {name})}
                inputMode={line.type === 'number' ? 'decimal' : undefined}
                maxLength={500}
                value={line.value}
                error={errors[`attributes.${line.key.trim()}`] ?? (flaw === 'number' && line.value !== '' ? t('edit.flaw.number') : undefined)}
                onChange={event => put(index, {value: event.currentTarget.value})}
              />
            )}
            <Remove what={name} onClick={() => onChange(lines.filter((_one, at) => at !== index))} />
          </Group>
        );
      })}
      {errors.attributes && (
        <Text size="sm" c="var(--mantine-color-error)">
          {errors.attributes}
        </Text>
      )}
      <Add disabled={lines.length >= MOST_ATTRIBUTES} onClick={() => onChange([...lines, {key: '', type: 'text', value: '', isKnown: false}])}>
        {t('edit.addAttribute')}
      </Add>
    </Stack>
  );
}

function Remove({what, onClick}: {what: string; onClick: () => void}) {
  const {t} = useTranslation('customers');
  return (
    <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('edit.remove', {what})} onClick={onClick}>
      <IconTrash size={16} aria-hidden />
    </ActionIcon>
  );
}

function Add({disabled, onClick, children}: {disabled: boolean; onClick: () => void; children: string}) {
  return (
    <Group>
      <Button variant="light" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} disabled={disabled} onClick={onClick}>
        {children}
      </Button>
    </Group>
  );
}
