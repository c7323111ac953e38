/** Builds for production must not contain it. */
const words = 'DEV: anyone here can force flags';

const styles = `
  :host { all: initial !important; position: fixed !important; inset-block-start: 0 !important;
    inset-inline: 0 !important; z-index: 2147483647 !important; display: block !important;
    pointer-events: none !important; }
  aside { background: #a3001b; color: #fff; font: 600 12px/20px system-ui, sans-serif; text-align: center; }
  @media (forced-colors: active) { aside { border-block-end: 2px solid; } }
`;

/** Shows a red bar that cannot be dismissed: whoever takes it away gets it back. Returns its undo. */
export function showDevBar(): () => void {
  const host = document.createElement('halyard-dev-bar');
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  shadow.adoptedStyleSheets = [sheet];
  const bar = document.createElement('aside');
  bar.textContent = words;
  shadow.append(bar);
  const show = (): void => {
    if (!host.isConnected) document.documentElement.append(host);
  };
  show();
  const observer = new MutationObserver(show);
  observer.observe(document.documentElement, { childList: true });
  return () => {
    observer.disconnect();
    host.remove();
  };
}
