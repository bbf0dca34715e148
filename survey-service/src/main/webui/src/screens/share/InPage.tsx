import {Anchor, Group, SegmentedControl, Select, Stack, Text} from '@mantine/core';
import {Link} from '@tanstack/react-router';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {useMay} from '../../app/me';
import {Copyable} from '../../ui/Copyable';
import {Section} from '../../ui/Section';
import {useTouchpointNames} from '../../ui/names';
import {elementFor, scriptFor, startFor, type Placement} from '../../ui/snippets';
import {SeenPages} from '../channels/SeenPages';
import type {Shared} from './screen';

const BUILT = ['html', 'react', 'vue', 'angular'] as const;
type Built = (typeof BUILT)[number];
const MODES = ['popover', 'modal', 'inline', 'button'] as const;

/** Code for a page or an app, and whether it has called. */
export function InPage({survey, surveyKey, channel, publishableKey, gateway}: Shared) {
  const {t} = useTranslation('share');
  const isAdmin = useMay(['admin']);
  const [built, setBuilt] = useState<Built>('html');
  const [mode, setMode] = useState<Placement['mode']>('popover');
  const [touchpoint, setTouchpoint] = useState<string | null>(null);
  const placement = {gateway, publishableKey, survey: surveyKey, touchpoint: touchpoint ?? undefined, mode};
  const touchpoints = survey.draft?.touchpoints ?? [];
  const names = useTouchpointNames();
  return (
    <Stack>
      <Group align="flex-end">
        <SegmentedControl
          aria-label={t('page.built')}
          data={BUILT.map(value => ({value, label: t(`page.${value}`)}))}
          value={built}
          onChange={value => setBuilt(BUILT.find(one => one === value) ?? 'html')}
        />
        {built === 'html' && (
          <Select
            label={t('page.mode')}
            allowDeselect={false}
            data={MODES.map(value => ({value, label: t(`mode.${value}`)}))}
            value={mode}
            onChange={value => setMode(MODES.find(one => one === value))}
          />
        )}
        {touchpoints.length > 1 && (
          <Select label={t('touchpoint')} placeholder={names.name(touchpoints[0] ?? '')} clearable clearButtonProps={{'aria-label': t('first')}} data={touchpoints.map(value => ({value, label: names.name(value)}))} value={touchpoint} onChange={setTouchpoint} />
        )}
      </Group>
      {built === 'html' ? (
        <Copyable lines label={t('page.script')} text={scriptFor(placement)} />
      ) : (
        <>
          <Copyable label={t('page.install')} text="npm install @echolot/widget" />
          <Copyable lines label={t('page.start')} text={startFor(placement)} />
          <Copyable lines label={t('page.element')} text={elementFor(built, placement)} />
        </>
      )}
      <Section title={t('works')}>
        <SeenPages publishableKey={publishableKey} allowed={channel.allowedOrigins ?? []} />
        {isAdmin && (
          <Text size="sm" mt="sm">
            <Anchor renderRoot={props => <Link {...props} to="/settings/channels/$id" params={{id: channel.id ?? ''}} />}>{t('page.origins')}</Anchor>
          </Text>
        )}
      </Section>
    </Stack>
  );
}
