import {expect, test} from 'vitest';
import {elementFor, pageOf, scriptFor, startFor} from './snippets';

const placement = {gateway: 'https://feedback.example', publishableKey: 'pk_acme', survey: 'nps'};

test.each([
  [placement, '<script src="https://feedback.example/widget/echolot.js" data-key="pk_acme" data-survey="nps" async></script>'],
  [{...placement, survey: ''}, '<script src="https://feedback.example/widget/echolot.js" data-key="pk_acme" data-auto async></script>'],
  [
    {...placement, touchpoint: 'check"out', mode: 'button' as const},
    '<script src="https://feedback.example/widget/echolot.js" data-key="pk_acme" data-survey="nps" data-touchpoint="check&quot;out" data-mode="button" async></script>',
  ],
])('a script for %j', (given, script) => expect(scriptFor(given)).toBe(script));

test('an app says once by which key it asks', () => {
  expect(startFor(placement)).toContain('defineEcholot({gateway: "https://feedback.example", key: "pk_acme"});');
});

test.each([
  ['react', '<echolot-survey survey="nps" />'],
  ['vue', '<echolot-survey survey="nps" />'],
  ['angular', '<echolot-survey survey="nps"></echolot-survey>'],
] as const)('in %s the survey is an element', (framework, element) => expect(elementFor(framework, placement)).toContain(element));

test('an address has what is given', () => {
  expect(pageOf('https://feedback.example', 's', 'pk_acme', 'nps', {lang: 'de', touchpoint: undefined, 'hidden.plan': 'a b'})).toBe(
    'https://feedback.example/s/pk_acme/nps?lang=de&hidden.plan=a+b',
  );
});
