/* How each kind of question is drawn and read, and what is wrong with an answer: as Flaws in libs/survey; both run flaw-cases.json. */
import {beside, el, put} from './base.js';
import {choices, filled, LONGEST_TEXT, matrix, ranking} from './choices.js';
import {readNumber} from './number.js';
import {scale} from './scale.js';
import {checked, line, tile} from './tiles.js';
import {files} from './uploads.js';
import {words} from './visible.js';

/** Longer texts get more than one line. */
const LINE = 120;

/** Browsers take longer names before the sign than SMTP does (RFC 5321, 4.5.3.1.1). */
const EMAIL = '.{1,64}@.+';

/** The days that a date may be where the question doesn't say, as in the gateway's Limits. */
const FIRST_DAY = '1900-01-01', LAST_DAY = '2100-12-31';

/** What browsers fill in by themselves, where it isn't called like the field. */
const AUTOCOMPLETE = {
  first_name: 'given-name',
  last_name: 'family-name',
  phone: 'tel',
  company: 'organization',
  street: 'address-line1',
  street2: 'address-line2',
  postal_code: 'postal-code',
  city: 'address-level2',
  region: 'address-level1',
  country: 'country-name'
};

/** A pattern that this browser doesn't know is left to the gateway. */
export function matches(pattern, given) {
  try {
    return new RegExp('^(?:' + pattern + ')$', 'u').test(given);
  } catch {
    return true;
  }
}

/** @type {import('./model.js').Kind} */
function text(question, sheet, value) {
  const {t} = sheet, most = question.maxLength || LONGEST_TEXT, {minLength = 0, pattern, patternHint} = question.limits || {};
  const box = line({maxlength: most, 'aria-label': sheet.text(question.title)}, value, most > LINE ? 'textarea' : 'input');
  return {
    nodes: [box],
    read: () => words(box.value) || null,
    wrong(given) {
      if (given.length < minLength) return put(t.min, {n: put(t.chars, {n: minLength}, t.tag)});
      return pattern && !matches(pattern, given) && (sheet.text(patternHint) || t.form);
    }
  };
}

/**
 * With a decimal comma and grouping as the language writes them.
 *
 * @type {import('./model.js').Kind}
 */
function number(question, sheet, value) {
  const {min, max, decimals = 0} = question.limits || {}, {t} = sheet;
  const written = String(value ?? ''), comma = sheet.format(1.5).includes(',');
  const box = line({inputmode: min < 0 ? null : 'decimal', 'aria-label': sheet.text(question.title)}, comma ? written.replace('.', ',') : written);
  const below = min != null && put(t.min, {n: sheet.format(min)}), above = max != null && put(t.max, {n: sheet.format(max)});
  const form = new RegExp('^-?\\d{1,15}(\\.\\d{0,' + decimals + '})?$');
  return {
    nodes: [box],
    hint: beside(below, above),
    read() {
      if (!words(box.value)) return null;
      // Zeros at the end say nothing.
      const given = (readNumber(box.value, sheet.lang) || '').replace(/(\..*?)0+$/, '$1');
      return form.test(given) ? Number(given) + 0 : NaN;
    },
    wrong(given) {
      return given < min ? below : given > max ? above : Number.isNaN(given) && t.check;
    }
  };
}

/** @type {import('./model.js').Kind} */
function date(question, sheet, value) {
  const {earliest, latest} = question.limits || {};
  const min = earliest || (latest < FIRST_DAY ? '0001-01-01' : FIRST_DAY), max = latest || (earliest > LAST_DAY ? '9999-12-31' : LAST_DAY);
  const box = line({type: 'date', min, max, 'aria-label': sheet.text(question.title)}, value);
  return {
    nodes: [box],
    read: () => box.value || (box.validity.badInput ? NaN : null),
    wrong: () => !box.checkValidity() && sheet.t.check
  };
}

/** @type {import('./model.js').Kind} */
function form({fields}, {t}, value = {}) {
  const lines = fields.map(({key, required}) => {
    const autocomplete = AUTOCOMPLETE[key] || key, type = /^(email|tel)$/.test(autocomplete) ? autocomplete : 'text';
    return {key, box: line({name: key, type, required, maxlength: 200, pattern: key === 'email' && EMAIL, autocomplete}, value[key])};
  });
  return {
    nodes: lines.map(({key, box}) => el('label', {class: 'field'}, el('span', {}, t[key] || key, box.required ? ' *' : ''), box)),
    read: () => filled(lines.map(({key, box}) => [key, words(box.value)])),
    wrong() {
      const bad = lines.find(({box}) => !box.checkValidity() || box.required && !words(box.value));
      return bad && [t.check, bad.box];
    }
  };
}

/** @type {import('./model.js').Kind} */
function consent(question, {t}, value) {
  const list = el('div', {class: 'list'}, tile('checkbox', 'q', 1, t.agree, value, '', t.agree));
  return {nodes: [list], read: () => checked(list)[0] ? true : null};
}

/** What only tells something, and what this widget is too old for. */
const nothing = () => ({nodes: [], read: () => null});

/** @type {Record<string, import('./model.js').Kind>} */
const KINDS = {
  nps: scale,
  csat: scale,
  ces: scale,
  rating: scale,
  single_choice: choices,
  multiple_choice: choices,
  picture_choice: choices,
  ranking,
  matrix,
  text,
  number,
  date,
  contact: form,
  address: form,
  consent,
  file: files
};

/**
 * The input of a question.
 *
 * @type {import('./model.js').Kind}
 */
export const input = (question, sheet, value, other) => (KINDS[question.kind] || nothing)(question, sheet, value, other);
