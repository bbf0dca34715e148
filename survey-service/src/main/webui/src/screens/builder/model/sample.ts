import {draftOf} from './draft';

/** What the model's tests are about. */
export const sample = draftOf({
  key: 'shop',
  name: {en: 'Shop', de: 'Laden'},
  languages: ['en', 'de'],
  questions: [
    {key: 'nps', kind: 'nps', title: {en: 'How likely?', de: 'Wie wahrscheinlich?'}},
    {key: 'why', kind: 'text', title: {en: 'You said {answer.nps}. Why?'}, showIf: {ref: 'answer.nps', op: 'lte', value: 6} as never},
    {
      key: 'what',
      kind: 'multiple_choice',
      title: {en: 'What for?'},
      choices: [
        {key: 'price', label: {en: 'Price'}},
        {key: 'service', label: {en: 'Service', de: 'Bedienung'}},
      ],
    },
  ],
  logic: {
    hidden: ['branch'],
    variables: [{key: 'points', steps: [{op: 'add', ref: 'answer.nps'}]}],
    jumps: [{from: 'nps', when: {ref: 'answer.nps', op: 'gte', value: 9} as never, to: 'what'}],
    ends: [
      {key: 'sorry', when: {all: [{ref: 'answer.nps', op: 'lte', value: 6}, {ref: 'answer.what', op: 'includes', value: ['price']}]} as never, text: {en: 'Sorry'}},
    ],
    quotas: [{key: 'few', limit: 5, end: 'sorry', when: {ref: 'hidden.branch', op: 'eq', value: 'north'} as never}],
    shuffle: [['why', 'what']],
  },
  thanks: {en: 'Thanks'},
});
