// Where a file is offered to be written: the analyst's documents at first, afterwards where the last one went. Paths of both
// families are told apart by their separators; nothing is read or written here.

/** Remembers for this run of the window in which folder files are written. */
export class SaveFolder {
  #folder: string | null = null;
  readonly #first: () => Promise<string>;

  /** `first` tells the folder to begin with; where it cannot, names are offered without one. */
  constructor(first: () => Promise<string>) {
    this.#first = first;
  }

  /** The full path to offer for a file name. */
  async offer(name: string): Promise<string> {
    const folder = this.#folder ?? (await this.#first().catch(() => ''));
    if (folder === '') return name;
    const separator = folder.includes('\\') && !folder.includes('/') ? '\\' : '/';
    return folder.endsWith(separator) ? folder + name : folder + separator + name;
  }

  /** Remembers the folder of a path that was chosen. */
  chose(path: string): void {
    const end = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    // A name alone tells no folder; a root keeps its separator.
    if (end < 0) return;
    const isRoot = end === 0 || path[end - 1] === ':';
    this.#folder = path.slice(0, isRoot ? end + 1 : end);
  }
}
