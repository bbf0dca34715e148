import '@mantine/spotlight/styles.layer.css';
import {Spotlight, createSpotlight} from '@mantine/spotlight';
import {IconSearch} from '@tabler/icons-react';
import {useNavigate} from '@tanstack/react-router';
import {useEffect} from 'react';
import {useTranslation} from 'react-i18next';
import {useNavigable} from './navigable';

const [store, palette] = createSpotlight();

/** Leads to any screen by a few letters of its name. */
export default function Palette({onClose}: {onClose: () => void}) {
  const {t} = useTranslation(['shell', 'nav']);
  const navigate = useNavigate();
  const entries = useNavigable();
  useEffect(() => palette.open(), []);
  return (
    <Spotlight
      store={store}
      shortcut={null}
      attributes={{content: {'aria-label': t('palette.open')}}}
      onSpotlightClose={onClose}
      scrollAreaProps={{viewportProps: {tabIndex: 0}}}
      nothingFound={t('palette.nothing')}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: t('palette.placeholder'),
        'aria-label': t('palette.placeholder'),
      }}
      actions={entries.map(({name, to, Icon}) => ({
        id: name,
        label: t(`nav:${name}`),
        leftSection: <Icon size={20} aria-hidden />,
        onClick: () => void navigate({to}),
      }))}
    />
  );
}
