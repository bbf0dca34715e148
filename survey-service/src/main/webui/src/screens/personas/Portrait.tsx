import {Avatar, Group, List, SimpleGrid, Stack, Text, Title} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import type {components} from '../../api/surveys';
import {useFormats} from '../../ui/formats';
import {LISTS, personaOf} from './persona';

/** A persona at a glance. */
export function Portrait({persona}: {persona: components['schemas']['Persona']}) {
  const {t} = useTranslation('personas');
  const formats = useFormats();
  const {picture, description, ...rest} = personaOf(persona);
  const told = LISTS.filter(list => rest[list].length > 0);
  return (
    <Stack gap="sm">
      <Group wrap="nowrap" align="flex-start">
        {/^https:\/\/[^\s/]/.test(picture) && <Avatar src={picture} size={64} alt="" imageProps={{referrerPolicy: 'no-referrer'}} />}
        <Text c="dimmed">{formats.text(description)}</Text>
      </Group>
      {told.length > 0 && (
        <SimpleGrid cols={{base: 1, sm: told.length}}>
          {told.map(list => (
            <div key={list}>
              <Title order={3} size="h6">
                {t(`list.${list}`)}
              </Title>
              <List size="sm">
                {rest[list].map((text, index) => (
                  <List.Item key={index}>{formats.text(text)}</List.Item>
                ))}
              </List>
            </div>
          ))}
        </SimpleGrid>
      )}
    </Stack>
  );
}
