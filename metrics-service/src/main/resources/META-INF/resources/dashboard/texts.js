const german = {
  logout: 'Abmelden', live: 'live', lost: 'Verbindung wird wiederhergestellt …', metric: 'Kennzahl', trend: 'Verlauf', heat: 'Phase × Kanal',
  verbatims: 'Was Menschen sagen', more: 'Mehr zeigen', none: 'Noch keine Antworten in diesem Zeitraum.', period: 'Zeitraum', survey: 'Umfrage',
  channel: 'Kanal', stage: 'Phase', language: 'Sprache', all: 'alle', days: 'letzte {n} Tage', range: '{low} bis {high} (95 %)',
  one: '1 Antwort', n: '{n} Antworten', change: '{delta} gegenüber den {days} Tagen davor', same: 'keine signifikante Änderung', noValue: 'noch nichts zu berechnen',
  nps: 'NPS', csat: 'Zufriedenheit (CSAT)', ces: 'Aufwand (CES)', rating: 'Sterne', volume: 'Rückmeldungen', completion: 'Abschlussquote',
  problem: 'Die Zahlen können gerade nicht geladen werden. Es wird weiter versucht.', few: 'weniger als {n} Antworten', tooFew: 'zu wenige Antworten für einen Vergleich', scales: 'auf {scale} Sterne umgerechnet, aus {scales}', promoters: '{a} Promotoren, {b} Passive, {c} Kritiker',
  discover: 'Entdecken', buy: 'Kaufen', onboard: 'Einführung', use: 'Nutzen', 'get-help': 'Hilfe', renew: 'Verlängern', unknown: 'ohne Angabe',
  web: 'Web', email: 'E-Mail', sms: 'SMS', chat: 'Chat', social: 'Social', kiosk: 'Kiosk', phone: 'Telefon', in_person: 'Persönlich', whatsapp: 'WhatsApp', telegram: 'Telegram'
};
const english = {
  logout: 'Log out', live: 'live', lost: 'Reconnecting …', metric: 'Score', trend: 'Trend', heat: 'Stage × channel',
  verbatims: 'What people say', more: 'Show more', none: 'No answers in this period yet.', period: 'Period', survey: 'Survey',
  channel: 'Channel', stage: 'Stage', language: 'Language', all: 'all', days: 'last {n} days', range: '{low} to {high} (95 %)',
  one: '1 answer', n: '{n} answers', change: '{delta} on the {days} days before', same: 'no significant change', noValue: 'nothing to compute yet',
  nps: 'NPS', csat: 'Satisfaction (CSAT)', ces: 'Effort (CES)', rating: 'Stars', volume: 'Feedback', completion: 'Completion rate',
  problem: 'The numbers cannot be loaded right now. Trying again.', few: 'fewer than {n} answers', tooFew: 'too few answers to compare', scales: 'brought to {scale} stars, from {scales}', promoters: '{a} promoters, {b} passives, {c} detractors',
  discover: 'Discover', buy: 'Buy', onboard: 'Onboard', use: 'Use', 'get-help': 'Get help', renew: 'Renew', unknown: 'not given',
  web: 'Web', email: 'E-mail', sms: 'SMS', chat: 'Chat', social: 'Social', kiosk: 'Kiosk', phone: 'Phone', in_person: 'In person', whatsapp: 'WhatsApp', telegram: 'Telegram'
};

export const language = navigator.language.startsWith('de') ? 'de' : 'en';
const texts = language === 'de' ? german : english;

/** Our text of that name; names that are the tenant's own (touchpoints, surveys) are shown as they are. */
export function text(name, values = {}) {
  return (texts[name] || name || texts.unknown).replace(/\{(\w+)\}/g, (_, key) => values[key]);
}

const number = digits => new Intl.NumberFormat(navigator.language, {minimumFractionDigits: digits, maximumFractionDigits: digits});
const FORMATS = {nps: number(0), csat: number(0), ces: number(2), rating: number(2), volume: number(0), completion: number(0)};
const PERCENT = new Set(['csat', 'completion']);

export function value(metric, score) {
  return score == null ? '–' : FORMATS[metric].format(score) + (PERCENT.has(metric) ? ' %' : '');
}

export function signed(metric, delta) {
  const sign = delta > 0 ? '+' : delta < 0 ? '−' : '±';
  return sign + FORMATS[metric].format(Math.abs(delta)) + (PERCENT.has(metric) ? (language === 'de' ? ' Punkte' : ' points') : '');
}

export const count = n => new Intl.NumberFormat(navigator.language).format(n);

export const answers = n => n === 1 ? text('one') : text('n', {n: count(n)});

const relative = new Intl.RelativeTimeFormat(navigator.language, {numeric: 'auto'});
export function ago(at) {
  const seconds = (new Date(at) - Date.now()) / 1000;
  for (const [unit, length] of [['day', 86400], ['hour', 3600], ['minute', 60]]) {
    if (Math.abs(seconds) >= length) return relative.format(Math.round(seconds / length), unit);
  }
  return relative.format(0, 'minute');
}

/** How good a score is: good, mid or bad; undefined where that can't be said. */
export function grade(metric, score) {
  const limits = {nps: [0, 30], csat: [60, 75], ces: [4.5, 5.5], rating: [3.2, 4], completion: [60, 80]}[metric];
  if (!limits || score == null) return undefined;
  return score < limits[0] ? 'bad' : score < limits[1] ? 'mid' : 'good';
}

export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, content] of Object.entries(attributes)) {
    if (content != null && content !== false) node.setAttribute(name, content);
  }
  node.append(...children.filter(child => child != null));
  return node;
}
