import {NavLink, Text} from '@mantine/core';
import {Link} from '@tanstack/react-router';
import {useTranslation} from 'react-i18next';
import {useNavigable} from './navigable';
import {NAV_GROUPS} from './screens';

/** The screens that the one who is logged in may open. */
export function Navigation() {
  const {t} = useTranslation('nav');
  const entries = useNavigable();
  return NAV_GROUPS.map(group => {
    const inGroup = entries.filter(entry => entry.group === group);
    return inGroup.length === 0 ? null : (
      <nav key={group} aria-labelledby={`nav-${group}`}>
        <Text id={`nav-${group}`} size="xs" c="dimmed" px="sm" pt="sm">
          {t(`group.${group}`)}
        </Text>
        {inGroup.map(({name, to, Icon}) => (
          <NavLink
            key={name}
            label={t(name)}
            leftSection={<Icon size={18} aria-hidden />}
            renderRoot={props => <Link {...props} to={to} activeOptions={{exact: to === '/', includeSearch: false}} activeProps={{'data-active': true}} />}
          />
        ))}
      </nav>
    );
  });
}
