/* How it looks: design tokens first, docs/widget.md lists them. */

/** Each token as usual: in the light and in the dark scheme. The page's --echolot-… go before the survey's theme, which goes before these. */
const TOKENS = {
  accent: ['#0b6e6e', '#5fd0c5'],
  'on-accent': ['#fff', '#06201f'],
  background: ['#fff', '#182226'],
  text: ['#17252a', '#edf3f4'],
  muted: ['#55666c', '#a9b8bd'],
  border: ['#87969b', '#7d8d93'],
  soft: ['#eef4f4', '#223036'],
  star: ['#b26a00', '#ffc44d'],
  bad: ['#b3261e', '#ffb4ab']
};

/** Where a browser can't tell which scheme an element has, it is light. */
function tokens(theme) {
  const {radius = '14px', font = 'system-ui,sans-serif'} = theme, shape = `--r:var(--echolot-radius,${radius});--font:var(--echolot-font,${font});`;
  const declare = value => '.card,.tab{' + shape + Object.entries(TOKENS).map(([name, [light, dark]]) => {
    const key = name.replace('-a', 'A');
    return `--${name}:` + value(`var(--echolot-${name},${theme[key] || light})`, `var(--echolot-${name}-dark,${theme[key + 'Dark'] || dark})`);
  }).join(';') + '}';
  return declare(light => light) + `@supports(color:light-dark(#000,#fff)){${declare((light, dark) => `light-dark(${light},${dark})`)}}`;
}

/** What the page's elements inherit ends at the card: its letter-spacing and the like would leak in. */
const CSS = `
* { box-sizing: border-box!important; }
:host { display: block; }
:host([mode=popover]), :host([mode=modal]), :host([mode=button]) { display: contents; }
.card, .tab { all: initial; color-scheme: inherit; visibility: inherit; --r2: calc(var(--r)*.6); font: 16px/1.5 var(--font); color: var(--text);
  background: var(--background); }
.card { display: block; border-radius: var(--r); padding: 22px; max-width: 560px; width: 100%; position: relative; overflow-wrap: anywhere; }
[hidden] { display: none!important; }
.popover, .tab { position: fixed; z-index: 2147483647; box-shadow: 0 9px 40px #0006; }
.popover { inset: auto; inset-block-end: 16px; inset-inline-end: 16px; max-width: min(460px,100% - 32px); max-height: calc(100% - 32px); overflow: auto; overscroll-behavior: contain; }
.inline { border: 1px solid var(--border); }
.page { max-width: none; min-height: var(--echolot-page-height, 100vh); border-radius: 0; padding: 24px max(22px,50% - 320px); display: grid; align-content: center; }
dialog { border: 0; padding: 0; background: none; width: 560px; }
dialog::backdrop { background: #0009; }
.top, .foot, .ends { display: flex; gap: 12px; justify-content: space-between; }
.top { align-items: center; margin-block-end: 10px; min-height: 32px; }
.bar { flex: 1; height: 4px; background: var(--soft); }
.bar i { display: block; height: 100%; background: var(--accent); }
.count, .ends, .hint, .err, .field, .row span { font-size: 14px; }
.count, .ends, .about, .hint { color: var(--muted); }
.body { container-type: inline-size; }
fieldset, legend, .rank { border: 0; margin: 0; padding: 0; min-width: 0; }
legend, .thanks { font-size: 1.2em; font-weight: 600; line-height: 1.3; margin-block-end: 14px; }
[tabindex] { outline: 0!important; }
.about, .hint { margin: -8px 0 14px; white-space: pre-line; }
.scale { font-weight: 600; display: grid; grid-template-columns: repeat(var(--n),minmax(0,1fr)); gap: 4px; }
@container(max-width:22em) { .scale.long { grid-template-columns: repeat(var(--half),minmax(0,1fr)); } }
.opt { position: relative; display: block; }
.opt input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
.opt span, li, .box, .move { border: 1px solid var(--border); border-radius: var(--r2); background: var(--background); }
.opt span { text-align: center; display: flex; align-items: center; justify-content: center; min-height: 46px; padding: 6px; }
.scale .opt span { padding-inline: 0; white-space: nowrap; overflow-wrap: normal; }
.opt input:hover+span { background: var(--soft); }
.opt :checked+span, .go, .tab { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
:focus-visible, .opt input:focus-visible+span { outline: 3px solid var(--accent); outline-offset: 2px; }
.drawn { width: 30px; max-width: 100%; fill: none; stroke: currentColor; stroke-width: 16; stroke-linecap: round; stroke-linejoin: round; }
.eye { fill: currentColor; stroke: none; }
.star span { border: 0; color: var(--border); }
.star.on span { background: none; color: var(--star); }
.ends { margin-block-start: 6px; }
.ends :last-child { text-align: end; }
.list, .pictures, .rank { display: grid; gap: 8px; }
.list span { justify-content: flex-start; text-align: start; gap: 10px; padding: 10px 14px; }
.list [type=checkbox]+span:before { content: ''; flex: none; width: 16px; height: 16px; border: 2px solid; border-radius: 3px; }
.list [type=checkbox]:checked+span:before { background: linear-gradient(currentColor,currentColor) center/8px 8px no-repeat; }
.pictures { grid-template-columns: repeat(auto-fill,minmax(120px,1fr)); }
.pictures span { flex-direction: column; gap: 6px; height: 100%; }
progress { width: 80px; }
canvas { height: 44px; max-width: 80px; object-fit: cover; }
img { width: 100%; aspect-ratio: 4/3; object-fit: cover; border-radius: 4px; }
.box { display: block; width: 100%; min-height: 46px; padding: 10px 12px; color: inherit; font: inherit; }
textarea { min-height: 104px; }
[aria-invalid=true] { outline: 2px solid var(--bad); }
.field { display: block; margin-block-end: 10px; }
.rank { list-style: none; counter-reset: n; }
li { display: flex; align-items: center; gap: 8px; padding: 5px; padding-inline-start: 14px; counter-increment: n; }
ol li:before { content: counter(n); }
.rank span { flex: 1; min-width: 0; }
.move { min-width: 44px; padding: 0 6px; }
.row { display: grid; gap: 6px; margin-block-end: 16px; grid-template-columns: 1fr 1fr; align-items: center; }
.row p { margin: 0; grid-column: 1/-1; }
.row span { padding: 2px; }
@container(min-width:480px) {
  .row { grid-template-columns: minmax(90px,1fr); grid-auto-flow: column; grid-auto-columns: minmax(0,1fr); margin: 6px 0; }
  .row p { grid-column: auto; }
}
.err { color: var(--bad); margin: 10px 0 0; }
.foot { margin-block-start: 18px; }
button { font: inherit; font-weight: 600; border-radius: var(--r2); min-height: 44px; padding: 8px 18px; border: 1px solid transparent; cursor: pointer; background: none; color: inherit; }
.go { margin-inline-start: auto; }
.back, .x { color: var(--muted); }
.tab { right: -4px; bottom: 40%; writing-mode: vertical-rl; padding: 18px 10px; font-weight: 600; border-radius: var(--r2); cursor: pointer; }
.x { padding: 0; min-width: 44px; font-size: 22px; }
.sr { position: absolute; clip-path: inset(50%); }
@media(forced-colors:active) { .opt input:checked+span { outline: 3px solid Highlight; } }
`;

/** Of the survey's theme, a shadow root's style sheet. */
export function style(root, theme = {}) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokens(theme) + CSS);
  root.adoptedStyleSheets = [sheet];
}
