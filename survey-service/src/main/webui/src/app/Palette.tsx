import '@mantine/spotlight/styles.layer.css';
import {Spotlight, createSpotlight, type SpotlightActionData} from '@mantine/spotlight';
import {useDebouncedValue} from '@mantine/hooks';
import {IconForms, IconInbox, IconPlus, IconSearch, IconUpload, IconUser} from '@tabler/icons-react';
import {useQuery} from '@tanstack/react-query';
import {useNavigate} from '@tanstack/react-router';
import {useEffect, useState} from 'react';
import {useTranslation} from 'react-i18next';
import {useFormats} from '../ui/formats';
import {useSurveyNames} from '../ui/names';
import {LEAST_LETTERS, foundQuery} from './found';
import {ROLES, useMay, useMayRead} from './me';
import {useNavigable} from './navigable';

const PAUSE_MILLIS = 400;
const LONGEST = 100;

const [store, palette] = createSpotlight();

interface PaletteProps {
  onClose: () => void;
  onNewSurvey: () => void;
}

/** Leads to any screen, survey, customer or response by a few letters, and to what can be made. */
export default function Palette({onClose, onNewSurvey}: PaletteProps) {
  const {t} = useTranslation(['shell', 'nav']);
  const [typed, setTyped] = useState('');
  const screens = useScreens();
  const makings = useMakings(onNewSurvey);
  const found = useFound(typed);
  useEffect(() => palette.open(), []);
  return (
    <Spotlight
      store={store}
      shortcut={null}
      query={typed}
      onQueryChange={setTyped}
      attributes={{content: {'aria-label': t('palette.open')}}}
      onSpotlightClose={onClose}
      scrollAreaProps={{viewportProps: {tabIndex: 0}}}
      nothingFound={t('palette.nothing')}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: t('palette.placeholder'),
        'aria-label': t('palette.placeholder'),
        maxLength: LONGEST,
      }}
      actions={[
        {group: t('palette.screens'), actions: screens},
        {group: t('palette.actions'), actions: makings},
        ...found,
      ].filter(({actions}) => actions.length > 0)}
    />
  );
}

function useScreens(): SpotlightActionData[] {
  const {t} = useTranslation('nav');
  const navigate = useNavigate();
  return useNavigable().map(({name, to, Icon}) => ({
    id: name,
    label: t(name),
    leftSection: <Icon size={20} aria-hidden />,
    onClick: () => void navigate({to}),
  }));
}

/** What can be made by who may. */
function useMakings(onNewSurvey: () => void): SpotlightActionData[] {
  const {t} = useTranslation('shell');
  const navigate = useNavigate();
  const making = (id: 'survey' | 'journey' | 'segment' | 'persona' | 'channel' | 'customers', onClick: () => void): SpotlightActionData => ({
    id: `make ${id}`,
    label: t(`palette.make.${id}`),
    leftSection: id === 'customers' ? <IconUpload size={20} aria-hidden /> : <IconPlus size={20} aria-hidden />,
    onClick,
  });
  return !useMay(['admin'])
    ? []
    : [
        making('survey', onNewSurvey),
        making('journey', () => void navigate({to: '/new-journey'})),
        making('segment', () => void navigate({to: '/new-segment'})),
        making('persona', () => void navigate({to: '/new-persona'})),
        making('channel', () => void navigate({to: '/settings/new-channel'})),
        making('customers', () => void navigate({to: '/customers/import'})),
      ];
}

/** Things that the services find. */
function useFound(typed: string): {group: string; actions: SpotlightActionData[]}[] {
  const {t} = useTranslation('shell');
  const navigate = useNavigate();
  const formats = useFormats();
  const surveys = useSurveyNames();
  const [asked] = useDebouncedValue(typed.trim(), PAUSE_MILLIS);
  const isAsked = useMayRead(ROLES) && asked.length >= LEAST_LETTERS && typed.trim() !== '';
  const {data} = useQuery({...foundQuery(asked), enabled: isAsked});
  if (!data || !isAsked) return [];
  // Services find by more than the palette sees; once something else is typed, they are asked again.
  const keywords = asked;
  return [
    {
      group: t('palette.surveys'),
      actions: data.surveys.map(({id, key, name}) => ({
        id: `survey ${id}`,
        label: formats.text(name) || key,
        description: key,
        keywords,
        leftSection: <IconForms size={20} aria-hidden />,
        onClick: () => void navigate({to: '/surveys/$id', params: {id}}),
      })),
    },
    {
      group: t('palette.customers'),
      actions: data.customers.map(({id, name}) => ({
        id: `customer ${id}`,
        label: name || id,
        description: name ? id : undefined,
        keywords,
        leftSection: <IconUser size={20} aria-hidden />,
        onClick: () => void navigate({to: '/customers/of/$id', params: {id}}),
      })),
    },
    {
      group: t('palette.responses'),
      actions: data.responses.map(({id, survey, answeredAt, words}) => ({
        id: `response ${id}`,
        label: t('palette.response', {survey: surveys.name(survey), time: formats.time(answeredAt)}),
        description: words.length > LONGEST ? `${words.slice(0, LONGEST)} …` : words,
        keywords,
        leftSection: <IconInbox size={20} aria-hidden />,
        onClick: () => void navigate({to: '/responses/$responseId', params: {responseId: id}}),
      })),
    },
  ];
}
