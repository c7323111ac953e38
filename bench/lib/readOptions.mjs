const everySection = 'size,browser,heavy,read,mem,ssr,hydrate';

/** What the command line asks for; see the README. */
export function readOptions(args) {
  const valueOf = (name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const quick = args.includes('--quick');
  const only = valueOf('only')?.split(',');
  const sections = (valueOf('sections') ?? everySection).split(',');
  return {
    quick,
    sections,
    has: (section) => sections.includes(section),
    rounds: Number(valueOf('rounds') ?? (quick ? 1 : 3)),
    sizes: (valueOf('sizes') ?? (quick ? '10,1000' : '10,100,1000,10000')).split(',').map(Number),
    /** A name brings its variants along; the floor and the control always run. */
    isWanted: (adapter) =>
      !only ||
      ['floor-uses', 'control-static', ...only].some(
        (name) => adapter === name || adapter.startsWith(`${name}-`),
      ),
    /** Whether the figures are not those of a full run. */
    isPartial: args.length > 0,
  };
}
