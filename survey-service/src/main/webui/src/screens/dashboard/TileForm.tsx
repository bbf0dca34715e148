import {Button, Group, Modal, Select, Stack, Text, TextInput} from '@mantine/core';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Form} from '../../ui/Form';
import {PERIODS} from '../../ui/period';
import {DIMENSIONS, METRICS, type Filters} from '../../ui/scores/figures';
import {FilterPickers} from '../../ui/scores/FilterPicker';
import {filtersOf} from '../../ui/scores/search';
import type {Tile} from './queries';

const KINDS = ['score', 'trend', 'breakdown', 'words'] as const;

/** In which size a tile of a kind begins. */
const SIZES = {score: {width: 1, height: 1}, trend: {width: 2, height: 1}, breakdown: {width: 2, height: 2}, words: {width: 1, height: 2}} as const;

interface TileFormProps {
  /** Without one it is a new one. */
  tile?: Tile;
  onDone: (tile: Tile) => void;
  onClose: () => void;
}

/** What a tile shows. */
export function TileForm({tile, onDone, onClose}: TileFormProps) {
  const {t} = useTranslation(['dashboard', 'scores', 'shell']);
  const [given, setGiven] = useState<Tile>(tile ?? {kind: 'score', metric: 'nps', days: 30, ...SIZES.score});
  const set = (changes: Partial<Tile>) => setGiven({...given, ...changes});
  const {kind = 'score', metric = 'nps', by = 'touchpoint', days = 30, filters = {}} = given;
  const filter = (changes: Filters) => set({filters: filtersOf({...filters, ...changes}) as Record<string, string>});
  return (
    <Modal opened onClose={onClose} title={tile ? t('dashboard:form.change') : t('dashboard:form.add')} size="lg" closeButtonProps={{'aria-label': t('shell:close')}}>
      <Form
        onSubmit={() =>
          onDone({
            ...given,
            kind,
            days,
            metric: kind === 'words' ? undefined : metric,
            by: kind === 'breakdown' ? by : undefined,
            title: given.title?.trim() || undefined,
          })
        }
      >
        <Stack>
          <Select
            label={t('dashboard:form.kind')}
            data-autofocus
            allowDeselect={false}
            data={KINDS.map(name => ({value: name, label: t(`dashboard:kind.${name}`)}))}
            value={kind}
            onChange={name => {
              const chosen = KINDS.find(known => known === name) ?? 'score';
              set({kind: chosen, ...(tile ? {} : SIZES[chosen])});
            }}
          />
          {kind !== 'words' && (
            <Select
              label={t('scores:metric.label')}
              allowDeselect={false}
              data={METRICS.map(name => ({value: name, label: t(`scores:metric.${name}`)}))}
              value={metric}
              onChange={name => set({metric: METRICS.find(known => known === name)})}
            />
          )}
          {kind === 'breakdown' && (
            <Select
              label={t('scores:by.choose')}
              allowDeselect={false}
              data={DIMENSIONS.map(name => ({value: name, label: t(`scores:dimension.${name}`)}))}
              value={by}
              onChange={name => set({by: DIMENSIONS.find(known => known === name)})}
            />
          )}
          <Select
            label={t('scores:period.label')}
            allowDeselect={false}
            data={PERIODS.map(count => ({value: String(count), label: t('scores:period.days', {count})}))}
            value={String(days)}
            onChange={count => set({days: Number(count)})}
          />
          <TextInput
            label={t('dashboard:form.title')}
            description={t('dashboard:form.titleAdvice')}
            maxLength={100}
            value={given.title ?? ''}
            onChange={event => set({title: event.currentTarget.value})}
          />
          <div>
            <Text size="sm" fw={500}>
              {t('dashboard:form.filters')}
            </Text>
            <FilterPickers filters={filters} onChange={filter} />
          </div>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('dashboard:form.cancel')}
            </Button>
            <Button type="submit">{t('dashboard:form.done')}</Button>
          </Group>
        </Stack>
      </Form>
    </Modal>
  );
}
