// Times in words for the panels. A day without a clock time is never shifted by a zone; an instant
// is shown in the analyst's zone. What a time means (seen, published) is said by the caller.

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const formats = new Map<string, Intl.DateTimeFormat>();

/** How much of a time to say. */
export type WhenStyle = 'full' | 'short' | 'clock' | 'day';

const OPTIONS: Record<WhenStyle, Intl.DateTimeFormatOptions> = {
  full: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  short: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  clock: { hour: '2-digit', minute: '2-digit' },
  day: { day: 'numeric', month: 'short', year: 'numeric' },
};

function formatter(style: WhenStyle, zone: string, dayOnly: 'day only' | 'with clock'): Intl.DateTimeFormat {
  const key = `${style} ${zone} ${dayOnly}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const options = { ...OPTIONS[style], hour12: false };
  if (dayOnly === 'day only') {
    delete options.hour;
    delete options.minute;
    if (style === 'clock') Object.assign(options, { day: 'numeric', month: 'short' });
  }
  const made = zoned(options, dayOnly === 'day only' ? 'UTC' : zone);
  formats.set(key, made);
  return made;
}

function zoned(options: Intl.DateTimeFormatOptions, zone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-GB', zone === '' ? options : { ...options, timeZone: zone });
  } catch {
    // A zone that this machine does not know: its own zone is the honest second best.
    return new Intl.DateTimeFormat('en-GB', options);
  }
}

/** An ISO 8601 day or instant in words; what cannot be read is shown as it is. */
export function when(iso: string, style: WhenStyle = 'full', zone = ''): string {
  const dayOnly = DAY.test(iso);
  const at = Date.parse(dayOnly ? `${iso}T00:00:00Z` : iso);
  if (Number.isNaN(at)) return iso;
  return formatter(style, zone, dayOnly ? 'day only' : 'with clock').format(at);
}

/** Whether two times fall on one day in a zone. */
export function sameDay(a: string, b: string, zone = ''): boolean {
  return when(a, 'day', zone) === when(b, 'day', zone);
}
