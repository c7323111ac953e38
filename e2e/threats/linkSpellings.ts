const parameters = [
  'flags',
  'features',
  'flag',
  'feature',
  'exp',
  'overrides',
  'override',
  'force',
  'ff',
  'Flags',
];
const more = [
  'flags[]',
  'flags.new-checkout',
  'flags[new-checkout]',
  'halyard',
  'Flag-Overrides',
  'variant',
  'grant',
];
const values = [
  'new-checkout',
  'new-checkout:on',
  'new-checkout=true',
  'new-checkout%3Dtrue',
  'new-checkout%253Dtrue',
  'new-checkout,disable-payments',
  'new-checkout:on,volume-discount:on',
  '1',
  'true',
  '*',
  '%7B%22new-checkout%22:true%7D',
  '%7B%22halyard%22:%22scenario/1%22,%22overrides%22:%7B%22new-checkout%22:%7B%22value%22:true%7D%7D%7D',
  '__proto__',
  'constructor=true',
];
const places: ReadonlyArray<(parameter: string, value: string) => string> = [
  (parameter, value) => `?${parameter}=${value}`,
  (parameter, value) => `#${parameter}=${value}`,
];
const others = [
  '?new-checkout',
  '?new-checkout=true',
  '?new-checkout=on&express-delivery=1',
  '#new-checkout=true',
  '#!/new-checkout/on',
  '?flags=new-checkout&flags=new-checkout',
  '?flags=new-checkout&features=new-checkout',
  '?%66lags=new-checkout',
  '?fl%61gs=new-checkout',
  '?flags=new-checkout%00',
  '?;flags=new-checkout',
  '?&&flags=new-checkout&&',
  '?flags=new-checkout#flags=new-checkout',
  '?targetingKey=testuser1',
  '?user=testuser1&accountNumber=1001',
  '?context=%7B%22user%22:%22testuser1%22%7D',
  '?exp=1&flags_tester=1',
  '?tester=1&debug=1&preview=1',
  '?__proto__[flags]=new-checkout',
  '?constructor[prototype][new-checkout]=true',
  '?flags=%3Cscript%3Ealert(1)%3C/script%3E',
  '?utm_source=flags%3Dnew-checkout',
  '?next=/checkout%3Fflags%3Dnew-checkout',
  `?flags=${'new-checkout,'.repeat(200)}`,
];

/** 500 ways to write into an address that a flag should be on, none of which may do anything without a grant (T2). */
export const linkSpellings: readonly string[] = [
  ...others,
  ...places.flatMap((place) =>
    [...parameters, ...more].flatMap((parameter) => values.map((value) => place(parameter, value))),
  ),
].slice(0, 500);
