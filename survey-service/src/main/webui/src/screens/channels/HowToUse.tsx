import {Anchor, Stack, Text} from '@mantine/core';
import {Link} from '@tanstack/react-router';
import {useQuery} from '@tanstack/react-query';
import {useTranslation} from 'react-i18next';
import {useMe} from '../../app/me';
import {Copyable} from '../../ui/Copyable';
import {accountsQuery} from '../accounts/queries';
import {allSurveysQuery} from '../../ui/names';
import {isByAccount, type ChannelValues} from './channels';
import {scriptFor} from '../../ui/snippets';

/** What one does with a channel, once it is set up. */
export function HowToUse({values}: {values: ChannelValues}) {
  const {t} = useTranslation('channels');
  const {gateway} = useMe();
  const {data = []} = useQuery(allSurveysQuery);
  const {data: accounts = []} = useQuery({...accountsQuery, enabled: isByAccount(values.channel)});
  const account = accounts.find(one => one.account === values.account);
  const survey = data.find(({draft}) => draft?.key === values.surveyKey);
  const {channel, publishableKey} = values;
  if (channel === 'telegram') {
    return (
      <Stack gap="sm">
        <Text size="sm">{t('use.telegram')}</Text>
        <Copyable label={t('use.bot')} text={`https://t.me/${values.address.replace(/^@/, '')}`} />
        {account ? (
          <Anchor renderRoot={props => <Link {...props} to="/settings/accounts/$id" params={{id: account.id ?? ''}} />}>{t('use.account')}</Anchor>
        ) : (
          <Anchor renderRoot={props => <Link {...props} to="/settings/accounts" />}>{t('use.noBot')}</Anchor>
        )}
      </Stack>
    );
  }
  if (channel === 'whatsapp') {
    return (
      <Stack gap="sm">
        <Text size="sm">{t('use.whatsapp')}</Text>
        <Copyable label={t('use.whatsappChat')} text={`https://wa.me/${values.address.replace(/\D/g, '')}`} />
        {account ? (
          <Anchor renderRoot={props => <Link {...props} to="/settings/accounts/$id" params={{id: account.id ?? ''}} />}>{t('use.account')}</Anchor>
        ) : (
          <Anchor renderRoot={props => <Link {...props} to="/settings/accounts" />}>{t('use.noNumber')}</Anchor>
        )}
      </Stack>
    );
  }
  if (channel === 'sms') {
    return (
      <Stack gap="sm">
        <Text size="sm">{t('use.sms')}</Text>
        <Copyable label={t('use.webhook')} text={account?.inbound ?? `${gateway}/v1/sms/twilio`} />
        {account && (
          <Anchor renderRoot={props => <Link {...props} to="/settings/accounts/$id" params={{id: account.id ?? ''}} />}>{t('use.account')}</Anchor>
        )}
      </Stack>
    );
  }
  if (!publishableKey) return <Text size="sm">{t('use.save')}</Text>;
  return (
    <Stack gap="sm">
      <Text size="sm">{t(`use.${channel}`)}</Text>
      {channel === 'web' && <Copyable lines label={t('use.script')} text={scriptFor({gateway, publishableKey, survey: values.surveyKey, touchpoint: values.touchpoint})} />}
      {channel === 'chat' && <Copyable label={t('use.socket')} text={`${gateway.replace(/^http/, 'ws')}/v1/public/${publishableKey}/chat`} />}
      {survey ? (
        <Anchor renderRoot={props => <Link {...props} to="/surveys/$id/share" params={{id: survey.id ?? ''}} />}>{t('use.share')}</Anchor>
      ) : (
        <Text size="sm" c="dimmed">
          {t('use.pick')}
        </Text>
      )}
    </Stack>
  );
}
