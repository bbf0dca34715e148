import {Menu, Text, useMantineColorScheme, type MantineColorScheme} from '@mantine/core';
import {IconKeyboard, IconLogout} from '@tabler/icons-react';
import {useTranslation} from 'react-i18next';
import {useFormats} from '../ui/formats';
import {useUnitNames} from '../ui/names';
import {LANGUAGES, speak} from './i18n';
import {useMe} from './me';
import {PersonButton} from './PersonButton';

const SCHEMES = ['light', 'dark', 'auto'] as const satisfies readonly MantineColorScheme[];

/** Who is logged in, how things look and in which language; open from the start, for it is loaded when it is asked for. */
export default function PersonMenu({onShortcuts}: {onShortcuts: () => void}) {
  const {t} = useTranslation();
  const me = useMe();
  return (
    <Menu defaultOpened position="bottom-end" withinPortal={false} width={240}>
      <Menu.Target>
        <PersonButton />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600}>
            {me.name}
          </Text>
          {t('person.tenant', {tenant: me.tenant})}
          {me.limited && <Limit units={me.units} />}
        </Menu.Label>
        <Menu.Divider />
        <Appearance />
        <Menu.Divider />
        <Languages />
        <Menu.Divider />
        <Menu.Item leftSection={<IconKeyboard size={16} aria-hidden />} onClick={onShortcuts}>
          {t('shortcuts.title')}
        </Menu.Item>
        <Menu.Item component="a" href="/logout" leftSection={<IconLogout size={16} aria-hidden />}>
          {t('person.logout')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Why they see less than others, and change nothing. */
function Limit({units}: {units: string[]}) {
  const {t} = useTranslation();
  const formats = useFormats();
  const names = useUnitNames();
  return <Text size="xs">{t('person.limited', {units: formats.list(units.map(names.name))})}</Text>;
}

function Appearance() {
  const {t} = useTranslation();
  const {colorScheme, setColorScheme} = useMantineColorScheme();
  return (
    <>
      <Menu.Label>{t('scheme.title')}</Menu.Label>
      {SCHEMES.map(scheme => (
        <Menu.Item key={scheme} role="menuitemradio" aria-checked={scheme === colorScheme} onClick={() => setColorScheme(scheme)}>
          {scheme === colorScheme ? '✓ ' : ''}
          {t(`scheme.${scheme}`)}
        </Menu.Item>
      ))}
    </>
  );
}

function Languages() {
  const {t, i18n} = useTranslation();
  return (
    <>
      <Menu.Label>{t('language')}</Menu.Label>
      {LANGUAGES.map(language => (
        <Menu.Item
          key={language}
          lang={language}
          role="menuitemradio"
          aria-checked={language === i18n.language}
          onClick={() => void speak(language)}
        >
          {language === i18n.language ? '✓ ' : ''}
          {ownName(language)}
        </Menu.Item>
      ))}
    </>
  );
}

function ownName(language: string): string {
  return new Intl.DisplayNames([language], {type: 'language'}).of(language) ?? language;
}
