import {Alert, Button, Drawer, Group, SegmentedControl, Stack, Tabs, Text} from '@mantine/core';
import {useDebouncedValue, useHotkeys, useMediaQuery} from '@mantine/hooks';
import {keepPreviousData, useQuery} from '@tanstack/react-query';
import {useMemo, useState} from 'react';
import {useTranslation} from 'react-i18next';
import {ROLES, useMay} from '../../app/me';
import {textFor, useFormats} from '../../ui/formats';
import {Page} from '../../ui/Page';
import {SurveyLinks} from '../../ui/SurveyLinks';
import {AudienceTab} from './audience/AudienceTab';
import {BuilderActions} from './BuilderActions';
import classes from './BuilderScreen.module.css';
import {BuilderContext, type Builder} from './context';
import {Editable} from './fields/Editable';
import {LanguagesTab} from './languages/LanguagesTab';
import {LogicTab} from './logic/LogicTab';
import {LookTab} from './look/LookTab';
import {MergeDialog} from './MergeDialog';
import {TABS, elementOf, type Tab} from './model/places';
import {endedScores} from './model/scores';
import {Preview} from './Preview';
import {checkQuery, type Survey} from './queries';
import {QuestionsTab} from './questions/QuestionsTab';
import type {BuilderSearch} from './search';
import {LazyComments} from './comments/LazyComments';
import {SettingsTab} from './SettingsTab';
import {useDraft} from './useDraft';
import {useFindingWords} from './useFindingWords';
import {usePending} from './usePending';
import {useSaving} from './useSaving';
import {PublishDialog} from './versions/PublishDialog';
import {VersionsTab} from './versions/VersionsTab';

/** Checks are asked for once the one who types pauses. */
const PAUSE_MILLIS = 700;
const WIDE = '(min-width: 87.5em)';

interface BuilderScreenProps {
  id: string;
  loaded: {value: Survey; tag: string};
  search: BuilderSearch;
  onSearch: (changes: BuilderSearch) => void;
}

/** Where a survey is made: its parts, how it will look, and what still keeps it from being published. */
export function BuilderScreen({id, loaded, search, onSearch}: BuilderScreenProps) {
  const {t, i18n} = useTranslation('builder');
  const formats = useFormats();
  const mayWrite = useMay(['admin']);
  const mayCheck = useMay(ROLES);
  const state = useDraft(id, loaded);
  const saving = useSaving(id, state);
  const words = useFindingWords();
  const {draft} = state;
  const [chosen, setChosen] = useState('');
  const language = draft.languages.includes(chosen) ? chosen : (draft.languages.find(tag => tag === i18n.language) ?? draft.languages[0] ?? '');
  const [checked] = useDebouncedValue(draft, PAUSE_MILLIS);
  const check = useQuery({...checkQuery(id, checked), placeholderData: keepPreviousData, enabled: mayCheck});
  const isWide = useMediaQuery(WIDE);
  const [pending, pend] = usePending();
  const [isPublishing, setPublishing] = useState(false);
  const [isPreviewOpen, setPreviewOpen] = useState(false);
  const tab = search.tab ?? 'questions';
  const question = draft.questions.find(each => each.key === search.question)?.key ?? draft.questions[0]?.key;

  useHotkeys(
    mayWrite
      ? [
          ['mod+S', () => void (state.isDirty && !saving.isBusy && saving.save())],
          ['mod+Z', state.undo],
          ['mod+shift+Z', state.redo],
          ['mod+Y', state.redo],
        ]
      : [],
    [],
  );

  const ended = useMemo(() => endedScores(draft, check.data?.since), [draft, check.data?.since]);
  const builder = useMemo((): Builder => {
    const findings = check.data ?? {violations: [], channels: []};
    return {
      survey: state.survey,
      draft,
      edit: state.edit,
      undoStepTo: state.undoStepTo,
      language,
      speak: setChosen,
      findings,
      isChecked: check.data !== undefined,
      ended,
      mayWrite,
      pend,
      words,
      wrong: path => {
        const found = findings.violations.find(({field}) => field === path);
        return found && words(found);
      },
      go: (spot, field) => {
        const tag = field && draft.languages.find(each => field.endsWith(`.${each}`));
        if (tag) setChosen(tag);
        onSearch({tab: spot.tab === 'questions' ? undefined : spot.tab, ...(spot.question && {question: spot.question})});
        if (field) focusSoon(field);
      },
    };
  }, [state.survey, state.edit, state.undoStepTo, draft, language, mayWrite, check.data, ended, pend, words, onSearch]);

  const preview = <Preview question={tab === 'questions' ? question : undefined} />;
  return (
    <BuilderContext value={builder}>
      <Page
        title={textFor(i18n.language, draft.name) || draft.key}
        actions={
          <BuilderActions
            state={state}
            saving={saving}
            isPending={pending}
            canPublish={check.data?.violations.length === 0 && checked === draft && !check.isPlaceholderData}
            mayWrite={mayWrite}
            onPublish={() => (check.data?.since ? setPublishing(true) : void saving.publish())}
          />
        }
      >
        {state.isKept && state.isDirty && (
          <Alert variant="light" withCloseButton={false}>
            <Group justify="space-between">
              <Text size="sm">{t('kept.advice')}</Text>
              <Button size="compact-sm" variant="default" onClick={() => state.edit(() => state.base)}>
                {t('kept.discard')}
              </Button>
            </Group>
          </Alert>
        )}
        <Group justify="space-between">
          <SurveyLinks id={id} current="builder" />
          {draft.languages.length > 1 && (
            <SegmentedControl
              size="xs"
              aria-label={t('languages.edited')}
              value={language}
              onChange={setChosen}
              data={draft.languages.map(tag => ({value: tag, label: formats.language(tag)}))}
            />
          )}
          {!isWide && (
            <Button variant="default" size="xs" onClick={() => setPreviewOpen(true)}>
              {t('preview.title')}
            </Button>
          )}
        </Group>
        <div className={classes.columns}>
          <Tabs
            value={tab}
            onChange={value => onSearch({tab: value === 'questions' ? undefined : (value as Tab)})}
            keepMounted={false}
            className={classes.main}
          >
            <Tabs.List className={classes.tabs} mb="md">
              {TABS.map(name => (
                <Tabs.Tab key={name} value={name}>
                  {t(`tab.${name}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value={tab}>
              <TabContent tab={tab} question={question} />
            </Tabs.Panel>
          </Tabs>
          {isWide && <aside className={classes.preview}>{preview}</aside>}
        </div>
        {!isWide && (
          <Drawer opened={isPreviewOpen} onClose={() => setPreviewOpen(false)} position="right" size="lg" title={t('preview.title')} closeButtonProps={{'aria-label': t('shell:close')}}>
            {preview}
          </Drawer>
        )}
        {isPublishing && check.data?.since && (
          <PublishDialog
            since={check.data.since}
            onClose={() => setPublishing(false)}
            onPublish={() => {
              setPublishing(false);
              void saving.publish();
            }}
          />
        )}
        {saving.clash && <MergeDialog clash={saving.clash} onSettle={merged => saving.settle(merged, saving.clash!)} onPostpone={saving.postpone} />}
      </Page>
    </BuilderContext>
  );
}

function TabContent({tab, question}: {tab: Tab; question: string | undefined}) {
  switch (tab) {
    case 'questions':
      return <QuestionsTab open={question} />;
    case 'logic':
      return <LogicTab />;
    case 'languages':
      return <LanguagesTab />;
    case 'look':
      return (
        <Editable>
          <LookTab />
        </Editable>
      );
    case 'audience':
      return (
        <Editable>
          <AudienceTab />
        </Editable>
      );
    case 'settings':
      return (
        <Stack maw={640}>
          <Editable>
            <SettingsTab />
          </Editable>
          <LazyComments />
        </Stack>
      );
    case 'versions':
      return <VersionsTab />;
  }
}

/** Leads to a field once the tab that has it is drawn. */
function focusSoon(field: string) {
  let frames = 10;
  const look = () => {
    const found = elementOf(field);
    if (found) {
      found.focus();
      found.scrollIntoView({block: 'center'});
    } else if (frames-- > 0) {
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);
}
