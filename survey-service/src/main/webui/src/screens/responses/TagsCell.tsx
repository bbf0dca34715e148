import {ActionIcon, Badge, Group, Popover} from '@mantine/core';
import {IconTag} from '@tabler/icons-react';
import {Link} from '@tanstack/react-router';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {ROLES, useMay} from '../../app/me';
import {TagsField} from './TagsField';
import type {Tagged} from './tags';

interface TagsCellProps {
  of: Tagged;
  /** How the response is called for who hears the page. */
  name: string;
}

/** What is on a response, where each tag finds its like, and a way to change it. */
export function TagsCell({of: response, name}: TagsCellProps) {
  const {t} = useTranslation('responses');
  const mayTag = useMay(ROLES);
  const [isOpen, setOpen] = useState(false);
  return (
    <Group gap={4} maw="16rem">
      {response.tags.map(tag => (
        <Badge
          key={tag}
          variant="light"
          color="gray"
          tt="none"
          maw="100%"
          h="auto"
          style={{cursor: 'pointer'}}
          styles={{label: {whiteSpace: 'normal', overflowWrap: 'anywhere'}}}
          aria-label={t('tag.find', {tag})}
          renderRoot={props => <Link {...props} to="/responses" search={before => ({...before, tag})} />}
        >
          {tag}
        </Badge>
      ))}
      {mayTag && (
        <Popover opened={isOpen} onChange={setOpen} trapFocus withRoles={false} width={300} position="bottom-end">
          <Popover.Target>
            <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('tag.of', {name})} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              <IconTag size={16} aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <TagsField of={response} autoFocus />
          </Popover.Dropdown>
        </Popover>
      )}
    </Group>
  );
}
