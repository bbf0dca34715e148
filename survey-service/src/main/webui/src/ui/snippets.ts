/** Where a survey is asked in a page. */
export interface Placement {
  /** The gateway's public origin. */
  gateway: string;
  publishableKey: string;
  /** Its key; empty if the page, or a trigger, says which one. */
  survey: string;
  /** Empty for the survey's first one. */
  touchpoint?: string;
  /** How it is shown; the widget's usual way if absent. */
  mode?: 'popover' | 'modal' | 'inline' | 'button';
}

const escapes: Record<string, string> = {'&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;'};

/** Text as a value of an attribute in HTML. */
function quoted(text: string): string {
  return `"${text.replace(/[&"<>]/g, sign => escapes[sign] ?? sign)}"`;
}

function attributes(values: Record<string, string | undefined>): string {
  return Object.entries(values)
    .filter(([, value]) => value)
    .map(([name, value]) => ` ${name}=${quoted(value ?? '')}`)
    .join('');
}

/** For any page: one element. */
export function scriptFor({gateway, publishableKey, survey, touchpoint, mode}: Placement): string {
  const isUsual = !mode || mode === 'popover';
  const given = attributes({
    src: `${gateway}/widget/echolot.js`,
    'data-key': publishableKey,
    'data-survey': survey,
    'data-touchpoint': touchpoint,
    'data-mode': isUsual ? undefined : mode,
  });
  return `<script${given}${survey ? '' : ' data-auto'} async></script>`;
}

/** Said once where an app begins, whatever it is built with. */
export function startFor({gateway, publishableKey}: Placement): string {
  return [
    "import {defineEcholot} from '@echolot/widget';",
    '',
    `defineEcholot({gateway: ${JSON.stringify(gateway)}, key: ${JSON.stringify(publishableKey)}});`,
  ].join('\n');
}

const FRAMEWORKS = ['react', 'vue', 'angular'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

/** Where the survey stands in an app. */
export function elementFor(framework: Framework, {survey, touchpoint}: Placement): string {
  const element = `<echolot-survey${attributes({survey, 'data-touchpoint': touchpoint})}`;
  switch (framework) {
    case 'react':
      return [
        "import type {} from '@echolot/widget/react';",
        '',
        'export function Feedback() {',
        '  return (',
        '    <div>',
        `      ${element} />`,
        '    </div>',
        '  );',
        '}',
      ].join('\n');
    case 'vue':
      return ['<template>', '  <div>', `    ${element} />`, '  </div>', '</template>'].join('\n');
    case 'angular':
      return [
        "import {Component, CUSTOM_ELEMENTS_SCHEMA} from '@angular/core';",
        '',
        '@Component({',
        "  selector: 'app-feedback',",
        '  schemas: [CUSTOM_ELEMENTS_SCHEMA],',
        `  template: \`<div>${element}></echolot-survey></div>\`,`,
        '})',
        'export class Feedback {}',
      ].join('\n');
  }
}

/** The address of a survey's page on the gateway. */
export function pageOf(gateway: string, door: 's' | 'k', publishableKey: string, survey: string, query: Record<string, string | undefined> = {}): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const search = new URLSearchParams(given).toString();
  return `${gateway}/${door}/${encodeURIComponent(publishableKey)}/${encodeURIComponent(survey)}${search ? `?${search}` : ''}`;
}
