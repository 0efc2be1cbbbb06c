// The one place where the contract's offsets (Unicode scalar values) meet JavaScript's (UTF-16
// code units). Everything that cuts or marks text in the window comes through here.

const FIRST_ASTRAL = 0x10000;

/** Converts offsets of one text both ways, in logarithmic time, constant where it has no astral characters. */
export class OffsetMap {
  /** Scalar offsets of the characters that take two code units, ascending. */
  readonly #astral: number[] = [];
  /** Length in scalar values. */
  readonly length: number;

  constructor(readonly text: string) {
    let scalar = 0;
    for (let unit = 0; unit < text.length; scalar += 1) {
      const point = text.codePointAt(unit) ?? 0;
      if (point >= FIRST_ASTRAL) {
        this.#astral.push(scalar);
        unit += 2;
      } else {
        unit += 1;
      }
    }
    this.length = scalar;
  }

  /** Code-unit offset of a scalar offset; what lies outside the text is moved to its nearest end. */
  toUnits(scalar: number): number {
    const inside = Math.min(Math.max(scalar, 0), this.length);
    return inside + countBelow(this.#astral, (at) => at < inside);
  }

  /** Scalar offset of a code-unit offset; inside a surrogate pair, that of the pair. */
  toScalars(unit: number): number {
    const inside = Math.min(Math.max(unit, 0), this.text.length);
    // The n-th astral character begins at code unit `scalar + n` and ends two further on.
    const whole = countBelow(this.#astral, (at, nth) => at + nth + 2 <= inside);
    const next = this.#astral[whole];
    const split = next !== undefined && next + whole + 1 === inside;
    return inside - whole - (split ? 1 : 0);
  }

  /** The words between two scalar offsets. */
  slice(start: number, end: number): string {
    return this.text.slice(this.toUnits(start), this.toUnits(end));
  }
}

/** How many leading items fit a condition that holds for a prefix of the list. */
function countBelow(list: number[], fits: (item: number, index: number) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(list[middle] as number, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
