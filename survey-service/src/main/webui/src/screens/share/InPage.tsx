import {Anchor, Group, SegmentedControl, Select, Stack, Text} from '@mantine/core';
import {Link} from '@tanstack/react-router';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {useMay} from '../../app/me';
import {Copyable} from '../../ui/Copyable';
import {elementFor, scriptFor, startFor, type Placement} from '../../ui/snippets';
import {TouchpointChoice, Works} from './parts';
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
        <TouchpointChoice survey={survey} value={touchpoint} onChange={setTouchpoint} />
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
      <Works channel={channel} publishableKey={publishableKey} surveyKey={surveyKey}>
        {isAdmin && (
          <Text size="sm" mt="sm">
            <Anchor renderRoot={props => <Link {...props} to="/settings/channels/$id" params={{id: channel.id ?? ''}} />}>{t('page.origins')}</Anchor>
          </Text>
        )}
      </Works>
    </Stack>
  );
}
