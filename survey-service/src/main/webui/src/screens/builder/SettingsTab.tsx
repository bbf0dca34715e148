import {MultiSelect, Select, Stack} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {useTouchpointNames} from '../../ui/names';
import {useBuilder} from './context';
import {ChannelFits} from './ChannelFits';
import {KeyField} from './fields/KeyField';
import {LocalizedField} from './fields/LocalizedField';
import {fieldId} from './model/places';

/** What a survey has once: name, key, zone, touchpoints; and which channels can ask it. */
export function SettingsTab() {
  const {t} = useTranslation('builder');
  const {draft, survey, edit, wrong} = useBuilder();
  const touchpoints = useTouchpointNames();
  const known = new Map([...draft.touchpoints.map(key => ({value: key, label: key})), ...touchpoints.options].map(each => [each.value, each]));
  const isPublished = (survey.version ?? 0) > 0;
  return (
    <Stack gap="md" maw={640}>
      <LocalizedField path="name" label={t('part.name')} description={t('settings.nameHint')} text={draft.name} put={(now, name) => ({...now, name})} />
      <KeyField
        path="key"
        label={t('part.key')}
        description={t(isPublished ? 'settings.keyStays' : 'settings.keyHint')}
        value={draft.key}
        taken={[]}
        disabled={isPublished}
        onRename={key => edit(now => ({...now, key}))}
      />
      <Select
        id={fieldId('timeZone')}
        label={t('part.timeZone')}
        description={t('settings.zoneHint')}
        searchable
        allowDeselect={false}
        limit={50}
        data={[...new Set(['UTC', draft.timeZone, ...Intl.supportedValuesOf('timeZone')])]}
        value={draft.timeZone}
        error={wrong('timeZone')}
        onChange={zone => zone && edit(now => ({...now, timeZone: zone}))}
      />
      <MultiSelect
        id={fieldId('touchpoints')}
        label={t('part.touchpoints')}
        description={t('settings.touchpointsHint')}
        searchable
        data={[...known.values()]}
        value={draft.touchpoints}
        error={draft.touchpoints.map((_, index) => wrong(`touchpoints[${index}]`)).find(Boolean) ?? wrong('touchpoints')}
        onChange={keys => edit(now => ({...now, touchpoints: keys}))}
      />
      <ChannelFits />
    </Stack>
  );
}
