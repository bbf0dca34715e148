import {NumberInput, Select, SimpleGrid, Stack, Switch, TextInput} from '@mantine/core';
import {useQuery} from '@tanstack/react-query';
import {useTranslation} from 'react-i18next';
import {DateTimeField} from '../../../ui/DateField';
import {textFor, useFormats} from '../../../ui/formats';
import {allSegmentsQuery} from '../../../ui/names';
import {timeZone} from '../../../ui/period';
import {useBuilder} from '../context';
import {Section} from '../fields/Section';
import {fieldId} from '../model/places';
import type {Audience} from '../model/draft';
import {instantOf, localTime} from './times';
import {Triggers} from './Triggers';

const ACCESSES = ['open', 'pin', 'link', 'email'] as const;

/** Who is asked, when, and how many. */
export function AudienceTab() {
  const {t} = useTranslation('builder');
  const {draft, edit, wrong} = useBuilder();
  const {audience} = draft;
  const put = (change: Partial<Audience>, mark = '') =>
    edit(now => {
      const entries = Object.entries({...now.audience, ...change}).filter(([, value]) => value !== undefined);
      return {...now, audience: Object.fromEntries(entries) as unknown as Audience};
    }, mark && `audience.${mark}`);
  return (
    <Stack gap="xl">
      <Section title={t('audience.access')}>
        <Select
          id={fieldId('audience.access')}
          label={t('part.access')}
          description={t(`accessHint.${audience.access ?? 'open'}`)}
          maw={480}
          allowDeselect={false}
          data={ACCESSES.map(value => ({value, label: t(`access.${value}`)}))}
          value={audience.access ?? 'open'}
          onChange={access => put({access: access as Audience['access'], ...(access !== 'pin' && {pin: undefined})})}
        />
        {(audience.access === 'pin' || audience.pin) && (
          <TextInput
            id={fieldId('audience.pin')}
            label={t('part.pin')}
            description={t('audience.pinHint')}
            maw={320}
            maxLength={20}
            autoComplete="off"
            value={audience.pin ?? ''}
            error={wrong('audience.pin')}
            onChange={event => put({pin: event.currentTarget.value || undefined}, 'pin')}
          />
        )}
        <Segment value={audience.segment} onChange={segment => put({segment})} />
        <Switch label={t('audience.once')} checked={audience.once ?? false} onChange={event => put({once: event.currentTarget.checked || undefined})} />
        <Switch label={t('audience.urgent')} checked={audience.urgent ?? false} onChange={event => put({urgent: event.currentTarget.checked || undefined})} />
      </Section>
      <Section title={t('audience.when')} hint={t('audience.zone', {zone: timeZone()})}>
        <SimpleGrid cols={{base: 1, xs: 2}} maw={640}>
          {(['opensAt', 'closesAt'] as const).map(name => (
            <DateTimeField
              key={name}
              id={fieldId(`audience.${name}`)}
              label={t(`part.${name}`)}
              value={localTime(audience[name])}
              error={wrong(`audience.${name}`)}
              onChange={time => put({[name]: instantOf(time)}, name)}
            />
          ))}
        </SimpleGrid>
      </Section>
      <Section title={t('audience.many')}>
        <SimpleGrid cols={{base: 1, xs: 2}} maw={640}>
          <NumberInput
            id={fieldId('audience.maxResponses')}
            label={t('part.maxResponses')}
            placeholder={t('audience.any')}
            min={1}
            allowDecimal={false}
            value={audience.maxResponses || ''}
            error={wrong('audience.maxResponses')}
            onChange={most => put({maxResponses: Number(most) || undefined}, 'maxResponses')}
          />
          <NumberInput
            id={fieldId('audience.share')}
            label={t('part.share')}
            description={t('audience.shareHint')}
            suffix=" %"
            min={0}
            max={100}
            value={audience.share ?? 100}
            error={wrong('audience.share')}
            onChange={share => put({share: Number(share) === 100 ? undefined : Number(share)}, 'share')}
          />
        </SimpleGrid>
      </Section>
      <Triggers triggers={audience.triggers} onChange={(triggers, mark) => put({triggers}, mark)} />
    </Stack>
  );
}

function Segment({value, onChange}: {value: string | undefined; onChange: (segment: string | undefined) => void}) {
  const {t} = useTranslation('builder');
  const {wrong} = useBuilder();
  const formats = useFormats();
  const segments = useQuery(allSegmentsQuery);
  const known = (segments.data ?? []).map(({key = '', name, count = 0}) => ({
    value: key,
    label: t('audience.segmentCount', {name: formats.text(name) || textFor('en', name) || key, count}),
  }));
  return (
    <Select
      id={fieldId('audience.segment')}
      label={t('part.segment')}
      maw={480}
      clearable
      clearButtonProps={{'aria-label': t('none')}}
      placeholder={t('audience.everybody')}
      data={!value || known.some(each => each.value === value) ? known : [...known, {value, label: value}]}
      value={value ?? null}
      error={wrong('audience.segment')}
      onChange={segment => onChange(segment ?? undefined)}
    />
  );
}
