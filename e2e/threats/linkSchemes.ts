const spellings =
  'javascript:|JavaScript:|JAVASCRIPT:| javascript:|\tjavascript:|\njavascript:|\u0001javascript:|java\tscript:|java\nscript:|' +
  'java\rscript:|javascript\t:|javascript\n:|jav&#x61;script:|vbscript:|livescript:|data:text/html,|data:text/html;base64,|' +
  'DATA:text/html,|data:,|blob:https://shop.example/|filesystem:https://shop.example/|view-source:https://shop.example/|' +
  'about:|file:///etc/|ftp://evil.example/|http://evil.example/|ws://evil.example/|chrome://settings/|mailto:|tel:|sms:|' +
  'intent://evil.example#Intent;scheme=|jar:https://evil.example!/|ms-settings:|//evil.example/|\\\\evil.example\\|' +
  '/\\evil.example/|magnet:|ssh://evil.example/|wss://evil.example/';

/** 40 spellings of addresses that no flag may link to (T24). */
export const linkSchemes: readonly string[] = spellings.split('|').map((scheme) => `${scheme}alert(1)`);
