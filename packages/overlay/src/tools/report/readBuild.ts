const names = ['build', 'release', 'revision', 'version'];

/** Which build a page is: what a `<meta>` of such a name says, or the file names of its scripts, which bundlers give hashes. */
export function readBuild(page: Document): string {
  for (const name of names) {
    const content = page.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
    if (content) return content.slice(0, 100);
  }
  const scripts = [...page.querySelectorAll<HTMLScriptElement>('script[src]')];
  const files = scripts.map(({ src }) => new URL(src, page.baseURI).pathname.split('/').at(-1) ?? '');
  return files.filter(Boolean).slice(0, 5).join(' ').slice(0, 300);
}
