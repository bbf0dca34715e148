/* Reads a number as people write it. NumberText.java has the same rule; both run number-cases.json. */

const LONGEST = 40;

/** Zeros of ten digits each: Arabic, Persian, Devanagari, Bengali, Thai, full width. */
const ZEROS = [0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xFF10];

const PLAIN = /^[0-9]+$/;
const GROUPED = /^[1-9][0-9]{0,2}([ '.,])[0-9]{3}(\1[0-9]{3})*$/;
const INDIAN = /^[1-9][0-9]?(,[0-9]{2})+,[0-9]{3}$/;
const FRACTION = /^([0-9 '.,]*)([.,\u066B])([0-9]*)$/;

/** What can be read in two ways. */
const EITHER = /^[1-9][0-9]{0,2}[.,][0-9]{3}$/;

function digit(sign) {
  const point = sign.codePointAt(0);
  const zero = ZEROS.find(first => point >= first && point <= first + 9);
  return zero ? String(point - zero) : sign;
}

/** The same with the digits, signs, spaces and apostrophes of ASCII. */
const plain = text => text
  .replace(/[\u00AD\u061C\u200B-\u200F\u2060\uFEFF]/g, '')
  .replace(/[\u2212\u2013\uFF0D]/g, '-')
  .replace(/\uFF0B/g, '+')
  .replace(/\uFF0E/g, '.')
  .replace(/\uFF0C/g, ',')
  .replace(/\s/g, ' ')
  .replace(/[\u2019\u02BC\u00B4`\u066C]/g, "'")
  .replace(/\p{Nd}/gu, digit)
  .trim();

function whole(number) {
  const reads = [PLAIN, GROUPED, INDIAN].some(form => form.test(number));
  return reads ? number.replace(/[^0-9]/g, '').replace(/^0+(?=.)/, '') : null;
}

function digits(number, language) {
  const mark = new Intl.NumberFormat(language).format(1.5).includes(',') ? ',' : '.';
  const [, before, sign, behind] = FRACTION.exec(number) || [];
  if (sign === undefined || before.includes(sign) || EITHER.test(number) && sign !== mark) return whole(number);
  const integer = before === '' && behind ? '0' : whole(before);
  return integer && integer + (behind && '.' + behind);
}

/** The number with usual digits and a decimal point, e.g. '-1250.50'; null if it is none. */
export function readNumber(text, language) {
  const [, sign, number] = /^([+-]?) *(.*)$/.exec(plain(text));
  const read = text.length > LONGEST ? null : digits(number, language);
  return read && (sign === '-' ? '-' : '') + read;
}
