// One by one: by the package's index all icons of all screens would come with these.
import IconBellRinging from '@tabler/icons-react/icons/IconBellRinging';
import IconBolt from '@tabler/icons-react/icons/IconBolt';
import IconBroadcast from '@tabler/icons-react/icons/IconBroadcast';
import IconBuildingStore from '@tabler/icons-react/icons/IconBuildingStore';
import IconChartLine from '@tabler/icons-react/icons/IconChartLine';
import IconForms from '@tabler/icons-react/icons/IconForms';
import IconHierarchy from '@tabler/icons-react/icons/IconHierarchy';
import IconHistory from '@tabler/icons-react/icons/IconHistory';
import IconHome from '@tabler/icons-react/icons/IconHome';
import IconHourglass from '@tabler/icons-react/icons/IconHourglass';
import IconInbox from '@tabler/icons-react/icons/IconInbox';
import IconMailOff from '@tabler/icons-react/icons/IconMailOff';
import IconMessages from '@tabler/icons-react/icons/IconMessages';
import IconPlugConnected from '@tabler/icons-react/icons/IconPlugConnected';
import IconRoute from '@tabler/icons-react/icons/IconRoute';
import IconRss from '@tabler/icons-react/icons/IconRss';
import IconShieldLock from '@tabler/icons-react/icons/IconShieldLock';
import IconUserHeart from '@tabler/icons-react/icons/IconUserHeart';
import IconUsers from '@tabler/icons-react/icons/IconUsers';
import IconUsersGroup from '@tabler/icons-react/icons/IconUsersGroup';
import IconWebhook from '@tabler/icons-react/icons/IconWebhook';
import {accountRoute, accountsRoute} from '../screens/accounts/route';
import {alertRoute, alertsRoute} from '../screens/alerts/route';
import {auditRoute} from '../screens/audit/route';
import {brandRoute} from '../screens/brand/route';
import {builderRoute} from '../screens/builder/route';
import {channelRoute, channelsRoute, newChannelRoute} from '../screens/channels/route';
import {customerImportRoute, customerRoute, customersRoute} from '../screens/customers/route';
import {dashboardRoute} from '../screens/dashboard/route';
import {deadLettersRoute} from '../screens/deadLetters/route';
import {homeRoute} from '../screens/home/route';
import {journeyRoute} from '../screens/journey/route';
import {editJourneyRoute, journeysRoute, newJourneyRoute} from '../screens/journeys/route';
import {peopleRoute} from '../screens/people/route';
import {newPersonaRoute, personaRoute, personasRoute} from '../screens/personas/route';
import {policyRoute} from '../screens/policy/route';
import {responseRoute} from '../screens/response/route';
import {responseImportRoute} from '../screens/responseImport/route';
import {responsesRoute} from '../screens/responses/route';
import {resultsRoute} from '../screens/results/route';
import {scoresRoute} from '../screens/scores/route';
import {newSegmentRoute, segmentRoute, segmentsRoute} from '../screens/segments/route';
import {posterRoute, shareRoute} from '../screens/share/route';
import {sourcesRoute} from '../screens/sources/route';
import {surveysRoute} from '../screens/surveys/route';
import {tenantsRoute} from '../screens/tenants/route';
import {triggerRoute, triggersRoute} from '../screens/triggers/route';
import {unitsRoute} from '../screens/units/route';
import {webhookRoute, webhooksRoute} from '../screens/webhooks/route';
import {wordsRoute} from '../screens/words/route';
import {ROLES} from './me';

/**
 * All screens, one line each. `nav` names its group in the navigation and the command palette, where it is called
 * `nav:NAME`; a screen that is reached from others alone has `nav: undefined`. One that tells of all units is `isWhole`:
 * who is limited to some doesn't see it.
 */
export const screens = [
  {route: homeRoute, name: 'home', nav: {group: 'overview', icon: IconHome}, roles: ROLES},
  {route: dashboardRoute, name: 'dashboard', nav: undefined, roles: ROLES},
  {route: scoresRoute, name: 'scores', nav: {group: 'understand', icon: IconChartLine}, roles: ROLES},
  {route: journeyRoute, name: 'journey', nav: undefined, roles: ROLES},
  {route: journeysRoute, name: 'journeys', nav: {group: 'understand', icon: IconRoute}, roles: ROLES},
  {route: newJourneyRoute, name: 'newJourney', nav: undefined, roles: ['admin']},
  {route: editJourneyRoute, name: 'editJourney', nav: undefined, roles: ROLES},
  {route: wordsRoute, name: 'words', nav: {group: 'listen', icon: IconMessages}, roles: ROLES},
  {route: surveysRoute, name: 'surveys', nav: {group: 'ask', icon: IconForms}, roles: ROLES},
  {route: resultsRoute, name: 'results', nav: undefined, roles: ROLES},
  {route: responsesRoute, name: 'responses', nav: {group: 'listen', icon: IconInbox}, roles: ROLES},
  {route: responseRoute, name: 'response', nav: undefined, roles: ROLES},
  {route: responseImportRoute, name: 'responseImport', nav: undefined, roles: ['admin']},
  {route: builderRoute, name: 'builder', nav: undefined, roles: ROLES},
  {route: shareRoute, name: 'share', nav: undefined, roles: ROLES},
  {route: posterRoute, name: 'poster', nav: undefined, roles: ROLES},
  {route: customersRoute, name: 'customers', nav: {group: 'people', icon: IconUsers}, roles: ROLES},
  {route: customerImportRoute, name: 'customerImport', nav: undefined, roles: ['admin']},
  {route: customerRoute, name: 'customer', nav: undefined, roles: ROLES},
  {route: segmentsRoute, name: 'segments', nav: {group: 'people', icon: IconUsersGroup}, roles: ROLES},
  {route: newSegmentRoute, name: 'newSegment', nav: undefined, roles: ['admin']},
  {route: segmentRoute, name: 'segment', nav: undefined, roles: ROLES},
  {route: personasRoute, name: 'personas', nav: {group: 'people', icon: IconUserHeart}, roles: ROLES},
  {route: newPersonaRoute, name: 'newPersona', nav: undefined, roles: ['admin']},
  {route: personaRoute, name: 'persona', nav: undefined, roles: ROLES},
  {route: channelsRoute, name: 'channels', nav: {group: 'settings', icon: IconBroadcast}, roles: ROLES},
  {route: newChannelRoute, name: 'newChannel', nav: undefined, roles: ['admin']},
  {route: channelRoute, name: 'channel', nav: undefined, roles: ROLES},
  {route: accountsRoute, name: 'accounts', nav: {group: 'settings', icon: IconPlugConnected}, roles: ROLES},
  {route: accountRoute, name: 'account', nav: undefined, roles: ROLES},
  {route: unitsRoute, name: 'units', nav: {group: 'settings', icon: IconHierarchy}, roles: ROLES},
  {route: brandRoute, name: 'brand', nav: {group: 'settings', icon: IconBuildingStore}, roles: ROLES},
  {route: policyRoute, name: 'policy', nav: {group: 'settings', icon: IconHourglass}, roles: ROLES},
  {route: triggersRoute, name: 'triggers', nav: {group: 'settings', icon: IconBolt}, roles: ROLES, isWhole: true},
  {route: triggerRoute, name: 'trigger', nav: undefined, roles: ROLES},
  {route: alertsRoute, name: 'alerts', nav: {group: 'settings', icon: IconBellRinging}, roles: ROLES, isWhole: true},
  {route: alertRoute, name: 'alert', nav: undefined, roles: ROLES},
  {route: webhooksRoute, name: 'webhooks', nav: {group: 'settings', icon: IconWebhook}, roles: ['admin'], isWhole: true},
  {route: webhookRoute, name: 'webhook', nav: undefined, roles: ['admin']},
  {route: peopleRoute, name: 'people', nav: {group: 'settings', icon: IconShieldLock}, roles: ['admin'], isWhole: true},
  {route: auditRoute, name: 'audit', nav: {group: 'settings', icon: IconHistory}, roles: ['admin'], isWhole: true},
  {route: tenantsRoute, name: 'tenants', nav: {group: 'settings', icon: IconUsersGroup}, roles: ['operator']},
  {route: deadLettersRoute, name: 'deadLetters', nav: {group: 'settings', icon: IconMailOff}, roles: ['operator']},
  {route: sourcesRoute, name: 'sources', nav: {group: 'settings', icon: IconRss}, roles: ['admin', 'analyst']},
] as const;

/** In the order in which the navigation shows them. */
export const NAV_GROUPS = ['overview', 'ask', 'listen', 'understand', 'people', 'settings'] as const;
