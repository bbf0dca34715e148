/* How it looks: design tokens first, docs/widget.md lists them. */
import {el} from './base.js';

const CSS = `
:host{--a:var(--echolot-accent,#0b6e6e);--on:var(--echolot-on-accent,#fff);--bg:var(--echolot-background,#fff);--fg:var(--echolot-text,#17252a);
--dim:var(--echolot-muted,#55666c);--line:var(--echolot-border,#87969b);--soft:var(--echolot-soft,#eef4f4);--bad:#b3261e;--star:var(--echolot-star,#b26a00);
--r:var(--echolot-radius,14px);--r2:calc(var(--r)*.6);display:block;font:16px/1.5 var(--echolot-font,system-ui,sans-serif);color:var(--fg)}
@media(prefers-color-scheme:dark){:host{--a:var(--echolot-accent-dark,#5fd0c5);--on:var(--echolot-on-accent-dark,#06201f);--bg:var(--echolot-background-dark,#182226);
--fg:var(--echolot-text-dark,#edf3f4);--dim:var(--echolot-muted-dark,#a9b8bd);--line:var(--echolot-border-dark,#7d8d93);--soft:var(--echolot-soft-dark,#223036);
--bad:#ffb4ab;--star:var(--echolot-star-dark,#ffc44d)}}
*{box-sizing:border-box}[hidden]{display:none!important}
.card{background:var(--bg);color:var(--fg);border-radius:var(--r);padding:22px 22px 18px;max-width:560px;width:100%;position:relative;color-scheme:light dark}
.popover,.tab{position:fixed;inset-inline-end:16px;z-index:2147483000;box-shadow:0 12px 40px #0006,0 0 0 1px #0001}
.popover{inset-block-end:16px;width:min(430px,calc(100vw - 32px));max-height:calc(100vh - 32px);overflow:auto;animation:in .22s ease-out}
.inline{border:1px solid var(--line)}
.page{max-width:none;min-height:100vh;border-radius:0;padding:24px max(22px,50% - 320px);display:flex;flex-direction:column;justify-content:center}
dialog{border:0;padding:0;background:none;max-width:none;width:min(560px,calc(100vw - 24px));color:inherit}dialog::backdrop{background:#0009}
@keyframes in{from{opacity:0;transform:translateY(12px)}}
.top{display:flex;align-items:center;gap:12px;margin-block-end:10px;min-height:32px}
.bar{flex:1;height:4px;border-radius:2px;background:var(--soft);overflow:hidden}.bar i{display:block;height:100%;background:var(--a);transition:width .25s}
.count,.note,.ends{font-size:13px;color:var(--dim)}
.body{container-type:inline-size}
fieldset{border:0;margin:0;padding:0;min-width:0}legend,.thanks{padding:0;font-size:1.2em;font-weight:600;line-height:1.3;margin-block-end:14px;overflow-wrap:anywhere}
legend:focus,.thanks:focus{outline:0}
.about,.hint{color:var(--dim);margin:-8px 0 14px;white-space:pre-line;overflow-wrap:anywhere}.hint{font-size:14px}
.scale{display:grid;grid-template-columns:repeat(var(--n),minmax(0,1fr));gap:6px}
@container(max-width:410px){.scale.long{grid-template-columns:repeat(var(--half),minmax(0,1fr))}}
.opt{position:relative;display:block}.opt input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.opt span,.move{display:flex;align-items:center;justify-content:center;min-height:46px;padding:6px;border:1px solid var(--line);border-radius:var(--r2);background:var(--bg);font-weight:600;transition:background .12s}
.opt input:hover+span{background:var(--soft)}.opt input:checked+span{background:var(--a);border-color:var(--a);color:var(--on)}
:focus-visible,.opt input:focus-visible+span{outline:3px solid var(--a);outline-offset:2px}
.list,.pictures{display:grid;gap:8px}.list span{justify-content:flex-start;gap:10px;padding:10px 14px;font-weight:400;overflow-wrap:anywhere}
.list [type=checkbox]+span:before{content:'✓';color:#0000;flex:none;width:20px;border:1px solid;border-color:var(--line);border-radius:4px;font-size:14px;text-align:center}
.list :checked+span:before{color:inherit!important;border-color:currentColor}
.pictures{grid-template-columns:repeat(auto-fill,minmax(120px,1fr))}.pictures span{flex-direction:column;gap:6px;height:100%;font-weight:400;text-align:center}
img{width:100%;aspect-ratio:4/3;object-fit:cover;border-radius:calc(var(--r2) - 3px);background:var(--soft)}
.star span{border:0;background:none!important;font-size:32px;line-height:1;color:var(--line)!important;padding:4px 0}.star.on span{color:var(--star)!important}
.face span{font-size:26px;padding:4px 0}
.ends{display:flex;justify-content:space-between;gap:16px;margin-block-start:6px}.ends b{font-weight:400}.ends b:last-child{text-align:end}
.box{display:block;width:100%;min-height:46px;padding:10px 12px;border:1px solid var(--line);border-radius:var(--r2);background:var(--bg);color:inherit;font:inherit}
textarea.box{min-height:104px;resize:vertical}.box[aria-invalid]{border-color:var(--bad);box-shadow:0 0 0 1px var(--bad)}
.field{display:block;margin-block-end:10px}.field span{font-size:14px}
.rank{display:grid;gap:8px;margin:0;padding:0;list-style:none;counter-reset:n}
.rank li{display:flex;align-items:center;gap:6px;padding:5px;padding-inline-start:14px;border:1px solid var(--line);border-radius:var(--r2);counter-increment:n}
.rank li:before{content:counter(n);color:var(--dim);min-width:1.4em}.rank span{flex:1;min-width:0;overflow-wrap:anywhere}.move{min-width:44px;min-height:44px;padding:0}
.row{display:grid;gap:6px;margin-block-end:16px;grid-template-columns:repeat(auto-fit,minmax(92px,1fr))}.row p{margin:0;grid-column:1/-1}.row span{height:100%;font-size:14px;font-weight:400;text-align:center;overflow-wrap:anywhere}
.head{display:none}
@container(min-width:480px){.row{grid-template-columns:minmax(120px,1.6fr) repeat(var(--n),minmax(0,1fr));align-items:center;margin:0;padding:6px 0;border-block-start:1px solid var(--soft)}
.row p{grid-column:auto}.head{display:grid;border:0;font-size:13px;color:var(--dim);text-align:center;align-items:end}
.row span{width:26px;height:26px;min-height:0;margin:auto;padding:0;border-radius:50%;font-size:0}.row .opt{padding:6px}}
.err{color:var(--bad);font-size:14px;margin:10px 0 0}.note{margin:10px 0 0}
.foot{display:flex;gap:10px;justify-content:space-between;align-items:center;margin-block-start:18px}
button{font:inherit;font-weight:600;border-radius:var(--r2);min-height:44px;padding:8px 18px;border:1px solid transparent;cursor:pointer;background:none;color:inherit}
.go,.tab{background:var(--a);color:var(--on)}.go{margin-inline-start:auto}.back{color:var(--dim);padding-inline:8px}
.tab{inset-inline-end:0;inset-block-start:50%;transform:translateY(-50%);writing-mode:vertical-rl;padding:16px 8px;border-radius:0;border-start-start-radius:var(--r2);border-end-start-radius:var(--r2)}
.x{min-height:36px;min-width:36px;padding:0;font-size:22px;line-height:1;color:var(--dim);border-radius:50%;margin:-6px -8px -6px 0}.x:hover,.back:hover,.move:hover{background:var(--soft)}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media(prefers-reduced-motion:reduce){*{animation:none!important;transition:none!important}}
@media(forced-colors:active){.opt input:checked+span{outline:3px solid Highlight}}`;

let sheet;
export function style(root) {
  try {
    if (!sheet) { sheet = new CSSStyleSheet(); sheet.replaceSync(CSS); }
    root.adoptedStyleSheets = [sheet];
  } catch { root.append(el('style', {}, CSS)); }
}
