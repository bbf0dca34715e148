/* Becomes tab.js: the mode "button", a tab at the page's edge that opens a popover. */
const {core} = window.echolot;

core.tab = (host, el, style, t) => {
  let open;
  function onclick() {
    if (open && open.isConnected) return;
    open = host.cloneNode();
    open.setAttribute('mode', 'popover');
    open.setAttribute('repeat', '');
    open.asked = true;
    open.opener = host;
    host.after(open);
  }
  style(host.shadowRoot);
  host.shadowRoot.append(el('button', {class: 'tab', type: 'button', 'aria-haspopup': 'dialog', lang: t.tag, onclick}, host.getAttribute('label') || t.tab));
};
