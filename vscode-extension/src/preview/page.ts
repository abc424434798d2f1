// The preview's page: a picture of what the program shows, or why there is none. No editor in it.

/** As `ark preview --devices` has them. */
export const devices = ['phone', 'foldable', 'tablet', 'watch', 'tv'] as const;

export type Device = typeof devices[number];

export interface Choice { readonly device: Device; readonly isDark: boolean }

export type Shown =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'picture'; readonly png: Uint8Array }
  | { readonly kind: 'trouble'; readonly text: string };

/** What users read, in their language. */
export interface Texts { readonly language: string; readonly device: string; readonly dark: string; readonly waiting: string; readonly picture: string; readonly names: Record<Device, string> }

/** The picture is part of the page, so that nothing is read from the disk later; the one script tells what was chosen. */
export function html(shown: Shown, choice: Choice, texts: Texts, nonce: string): string {
  const options = devices.map(device => `<option value="${device}"${device === choice.device ? ' selected' : ''}>${escape(texts.names[device])}</option>`).join('');
  return `<!DOCTYPE html>
<html lang="${escape(texts.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<style nonce="${nonce}">
  body { display: flex; flex-direction: column; height: 100vh; margin: 0; padding: 0; }
  header { display: flex; gap: 1em; align-items: center; padding: 6px 12px; border-bottom: 1px solid var(--vscode-panel-border); }
  select { background: var(--vscode-dropdown-background); color: var(--vscode-dropdown-foreground); border: 1px solid var(--vscode-dropdown-border); padding: 2px 4px; }
  main { flex: 1; min-height: 0; display: flex; justify-content: center; align-items: center; padding: 12px; }
  img { max-width: 100%; max-height: 100%; border: 1px solid var(--vscode-panel-border); border-radius: 8px; }
  pre { align-self: start; width: 100%; overflow: auto; white-space: pre-wrap; color: var(--vscode-errorForeground); font-family: var(--vscode-editor-font-family); }
</style>
</head>
<body>
<header>
  <label>${escape(texts.device)} <select id="device">${options}</select></label>
  <label><input id="dark" type="checkbox"${choice.isDark ? ' checked' : ''}> ${escape(texts.dark)}</label>
</header>
<main>${content(shown, texts)}</main>
<script nonce="${nonce}">
  const editor = acquireVsCodeApi();
  const [device, dark] = ['device', 'dark'].map(id => document.getElementById(id));
  for (const control of [device, dark]) control.addEventListener('change', () => editor.postMessage({ device: device.value, isDark: dark.checked }));
</script>
</body>
</html>
`;
}

function content(shown: Shown, texts: Texts): string {
  switch (shown.kind) {
    case 'waiting': return `<p>${escape(texts.waiting)}</p>`;
    case 'picture': return `<img alt="${escape(texts.picture)}" src="data:image/png;base64,${Buffer.from(shown.png).toString('base64')}">`;
    case 'trouble': return `<pre>${escape(shown.text)}</pre>`;
  }
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** What came out of the page is not believed. */
export function choiceOf(message: unknown, before: Choice): Choice {
  const { device, isDark } = (message ?? {}) as Partial<Choice>;
  return { device: devices.find(known => known === device) ?? before.device, isDark: typeof isDark === 'boolean' ? isDark : before.isDark };
}
