// Who read a text, in words.

const FORMATS: Record<string, string> = {
  html: 'Web page', text: 'Plain text', markdown: 'Markdown', feed: 'Feed', pdf: 'PDF', word: 'Word document', odt: 'OpenDocument text', rtf: 'RTF',
  epub: 'EPUB', mail: 'Mail', mbox: 'Mailbox', mhtml: 'Saved page (MHTML)', warc: 'Web archive', table: 'Table', newsdiffs: 'NewsDiffs page',
  diffengine: 'diffengine database', 'newssniffer-html': 'News Sniffer page', 'newssniffer-text': 'News Sniffer page, copied', bundle: 'Exchanged library',
};

/** `html 3` as `Web page, extractor 3`; what a person did as `Settled by hand`. */
export function readBy(extractor: string): string {
  if (extractor.startsWith('by hand')) return 'Kinds of blocks set by hand';
  if (extractor.includes('by hand')) return 'Rows divided by hand';
  const at = extractor.lastIndexOf(' ');
  const [name, version] = at < 0 ? [extractor, ''] : [extractor.slice(0, at), extractor.slice(at + 1)];
  return `${FORMATS[name] ?? name}${version ? `, extractor ${version}` : ''}`;
}
