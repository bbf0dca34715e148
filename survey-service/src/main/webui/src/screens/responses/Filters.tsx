import {Button, Group, Select, SimpleGrid, Stack} from '@mantine/core';
import {useMediaQuery} from '@mantine/hooks';
import {IconFilter} from '@tabler/icons-react';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {DateField} from '../../ui/DateField';
import {useFormats} from '../../ui/formats';
import {useStageNames, useSurveyNames, useTouchpointNames, useUnitNames} from '../../ui/names';
import {SearchField} from '../../ui/SearchField';
import {CHANNELS, FEELINGS, STATES, parameters, type ResponseFilter} from './search';
import {useTags} from './tagging';

interface FiltersProps {
  filter: ResponseFilter;
  /** Whether the survey can't be chosen, as it is another thing's. */
  isOfOneSurvey?: boolean;
  /** What can't be chosen, as groups are told apart by it; `from` stands for both days. */
  without?: keyof ResponseFilter;
  /** Language tags that can be asked for; none are offered if it isn't given. */
  languages?: string[];
  /** How many versions of the survey there are; none are offered if there is one at most. */
  versions?: number;
  onChange: (changes: Partial<ResponseFilter>) => void;
}

/** Which responses are meant. */
export function Filters({filter, isOfOneSurvey = false, without, languages, versions = 0, onChange}: FiltersProps) {
  const {t} = useTranslation('responses');
  const formats = useFormats();
  const surveys = useSurveyNames();
  const touchpoints = useTouchpointNames();
  const stages = useStageNames();
  const units = useUnitNames();
  const tags = useTags();
  const isNarrow = useMediaQuery('(max-width: 48em)') ?? false;
  const [isOpen, setOpen] = useState(false);
  const {q: _, ...others} = parameters(filter);
  const count = Object.keys(others).length;
  const choice = {placeholder: t('filter.any'), clearable: true, searchable: true, clearButtonProps: {'aria-label': t('filter.clear')}};
  const withOwn = (options: {value: string; label: string}[], own: string | undefined) =>
    !own || options.some(({value}) => value === own) ? options : [...options, {value: own, label: own}];
  return (
    <Stack role="search" gap="sm">
      <Group align="flex-end" gap="sm">
        <SearchField flex={1} maw={480} label={t('filter.words')} maxLength={200} value={filter.q} onSearch={q => onChange({q})} />
        {isNarrow && (
          <Button variant="default" leftSection={<IconFilter size={16} aria-hidden />} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t('filter.open', {count})}
          </Button>
        )}
      </Group>
      {(!isNarrow || isOpen) && (
        <SimpleGrid cols={{base: 2, sm: 4, xl: 8}} spacing="sm">
          {!isOfOneSurvey && (
            <Select
              {...choice}
              label={t('filter.survey')}
              data={withOwn(surveys.options, filter.survey)}
              value={filter.survey ?? null}
              onChange={survey => onChange({survey: survey ?? undefined, version: undefined})}
            />
          )}
          {without !== 'version' && (versions > 1 || filter.version) && (
            <Select
              {...choice}
              label={t('filter.version')}
              data={withOwn(numbers(versions).map(version => ({value: version, label: version})), filter.version)}
              value={filter.version ?? null}
              onChange={version => onChange({version: version ?? undefined})}
            />
          )}
          {without !== 'channel' && (
            <Select
              {...choice}
              label={t('filter.channel')}
              data={CHANNELS.map(channel => ({value: channel, label: t(`channel.${channel}`)}))}
              value={filter.channel ?? null}
              onChange={channel => onChange({channel: CHANNELS.find(one => one === channel)})}
            />
          )}
          {without !== 'state' && (
            <Select
              {...choice}
              label={t('filter.state')}
              data={STATES.map(state => ({value: state, label: t(`state.${state}`)}))}
              value={filter.state ?? null}
              onChange={state => onChange({state: STATES.find(one => one === state)})}
            />
          )}
          <Select
            {...choice}
            label={t('filter.feeling')}
            data={FEELINGS.map(feeling => ({value: feeling, label: t(`feeling.${feeling}`)}))}
            value={filter.feeling ?? null}
            onChange={feeling => onChange({feeling: FEELINGS.find(one => one === feeling)})}
            comboboxProps={{width: 'max-content', position: 'bottom-start'}}
          />
          {without !== 'language' && (languages || filter.language) && (
            <Select
              {...choice}
              label={t('filter.language')}
              data={withOwn((languages ?? []).map(tag => ({value: tag, label: formats.language(tag)})), filter.language)}
              value={filter.language ?? null}
              onChange={language => onChange({language: language ?? undefined})}
            />
          )}
          {without !== 'touchpoint' && (touchpoints.options.length > 0 || filter.touchpoint) && (
            <Select
              {...choice}
              label={t('filter.touchpoint')}
              data={withOwn(touchpoints.options, filter.touchpoint)}
              value={filter.touchpoint ?? null}
              onChange={touchpoint => onChange({touchpoint: touchpoint ?? undefined})}
            />
          )}
          {(stages.options.length > 0 || filter.stage) && (
            <Select
              {...choice}
              label={t('filter.stage')}
              data={withOwn(stages.options, filter.stage)}
              value={filter.stage ?? null}
              onChange={stage => onChange({stage: stage ?? undefined})}
            />
          )}
          {without !== 'unit' && (units.options.length > 0 || filter.unit) && (
            <Select
              {...choice}
              label={t('filter.unit')}
              data={withOwn(units.options, filter.unit)}
              value={filter.unit ?? null}
              onChange={unit => onChange({unit: unit ?? undefined})}
            />
          )}
          {(tags.length > 0 || filter.tag) && (
            <Select
              {...choice}
              label={t('filter.tag')}
              data={withOwn(tags.map(tag => ({value: tag, label: tag})), filter.tag)}
              value={filter.tag ?? null}
              onChange={tag => onChange({tag: tag ?? undefined})}
            />
          )}
          {without !== 'from' && (
            <>
              <DateField label={t('filter.from')} value={filter.from ?? ''} max={filter.to} onChange={from => onChange({from: from || undefined})} />
              <DateField label={t('filter.to')} value={filter.to ?? ''} min={filter.from} onChange={to => onChange({to: to || undefined})} />
            </>
          )}
        </SimpleGrid>
      )}
    </Stack>
  );
}

/** The numbers of versions, the newest first. */
function numbers(versions: number): string[] {
  return Array.from({length: versions}, (_, index) => String(versions - index));
}
