import {Alert, Anchor, Group, Select, Skeleton, Stack, Text} from '@mantine/core';
import {keepPreviousData, useQuery} from '@tanstack/react-query';
import {Link} from '@tanstack/react-router';
import {useMemo, type ReactNode} from 'react';
import {useTranslation} from 'react-i18next';
import {useFormats} from '../../ui/formats';
import {allUnitsQuery, useUnitNames} from '../../ui/names';
import {titleFor} from '../../ui/recall';
import {Section} from '../../ui/Section';
import {unitTables} from './byUnit';
import {FEW} from './figure';
import {wayTo, wholeOf} from './groups';
import {byUnitQuery, type Asked, type ByUnit} from './queries';
import {sharedFilter, type ResultsSearch} from './search';
import {UnitTables} from './UnitTables';
import {useUnitWords} from './words';

interface ByUnitsProps {
  survey: string;
  /** The survey's key. */
  surveyKey: string;
  search: ResultsSearch;
  /** All questions. */
  asked: Asked[];
  onChange: (changes: Partial<ResultsSearch>) => void;
}

/** How one question was answered in all units of a level, each with all below it. */
export function ByUnits({survey, surveyKey, search, asked, onChange}: ByUnitsProps) {
  const {t} = useTranslation('results');
  const formats = useFormats();
  const units = useQuery(allUnitsQuery);
  const names = useUnitNames();
  const tree = useMemo(() => units.data ?? [], [units.data]);
  const whole = useMemo(() => wholeOf(tree), [tree]);
  const questions = useMemo(() => [...new Map(asked.map(one => [one.key ?? '', one])).values()], [asked]);
  const question = questions.find(({key}) => key === search.question) ?? questions[0];
  const {within} = search;
  const found = useQuery({
    ...byUnitQuery(survey, search, question?.key ?? '', {within, whole}),
    enabled: units.isSuccess && question !== undefined,
    placeholderData: keepPreviousData,
  });
  const title = titleFor(formats.text, question, asked);
  const parents = useMemo(() => new Set(tree.map(({parent}) => parent)), [tree]);
  const nameOf = (unit: string) => {
    if (unit === '') return t('units.none');
    return unit === (within ?? whole) && parents.has(unit) ? t('units.itself', {unit: names.name(unit)}) : names.name(unit);
  };
  const head = (unit: string) =>
    parents.has(unit) && unit !== within && unit !== whole ? (
      <Anchor size="sm" renderRoot={props => <Link {...props} to="/surveys/$surveyId/results" params={{surveyId: survey}} search={{...search, within: unit}} />}>
        {nameOf(unit)}
      </Anchor>
    ) : (
      nameOf(unit)
    );
  return (
    <Section title={t('groups.by.unit')}>
      <Stack>
        <Select
          label={t('units.question')}
          maw={480}
          searchable
          allowDeselect={false}
          data={questions.map(one => ({value: one.key ?? '', label: titleFor(formats.text, one, asked)}))}
          value={question?.key ?? null}
          onChange={value => onChange({question: value ?? undefined})}
        />
        {within && <Way survey={survey} tree={tree} within={within} search={search} nameOf={names.name} />}
        {found.isError && !found.data ? (
          <Alert color="red" title={found.error.message} />
        ) : !found.data ? (
          <Skeleton height={160} />
        ) : (
          <Found found={found.data} title={title} nameOf={nameOf} head={head} />
        )}
        {within && (
          <Anchor size="sm" renderRoot={props => <Link {...props} to="/responses" search={{...sharedFilter(search), survey: surveyKey, unit: within}} />}>
            {t('units.responses', {unit: names.name(within)})}
          </Anchor>
        )}
      </Stack>
    </Section>
  );
}

interface WayProps {
  survey: string;
  tree: {key?: string; parent?: string}[];
  within: string;
  search: ResultsSearch;
  nameOf: (unit: string) => string;
}

/** The units above, each of which leads back to itself. */
function Way({survey, tree, within, search, nameOf}: WayProps) {
  const {t} = useTranslation('results');
  const way = wayTo(tree, within);
  const steps = [{unit: undefined, name: t('units.all')}, ...way.map(unit => ({unit, name: nameOf(unit)}))];
  return (
    <Group component="nav" gap="xs" aria-label={t('units.way')}>
      {steps.map(({unit, name}, index) =>
        index === steps.length - 1 ? (
          <Text key={name} size="sm" aria-current="true">
            {name}
          </Text>
        ) : (
          <Group key={name} gap="xs">
            <Anchor size="sm" renderRoot={props => <Link {...props} to="/surveys/$surveyId/results" params={{surveyId: survey}} search={{...search, within: unit}} />}>
              {name}
            </Anchor>
            <Text span size="sm" aria-hidden>
              ›
            </Text>
          </Group>
        ),
      )}
    </Group>
  );
}

function Found({found, title, nameOf, head}: {found: ByUnit; title: string; nameOf: (unit: string) => string; head: (unit: string) => ReactNode}) {
  const {t} = useTranslation('results');
  const {words, unitFormats} = useUnitWords();
  const tables = useMemo(() => unitTables(found, words, unitFormats), [found, words, unitFormats]);
  const more = found.more ?? 0;
  return (
    <>
      <Text size="sm" c="dimmed">
        {more > 0 && `${t('units.more', {count: found.units?.length ?? 0, more})} `}
        {tables.length === 0 ? t('nobody') : t('units.note', {least: FEW})}
      </Text>
      <UnitTables tables={tables} title={title} nameOf={nameOf} head={head} />
    </>
  );
}
