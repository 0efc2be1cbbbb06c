// An invented story for tests and for developing without a program behind the window: places,
// outlets and people are made up. Texts only; how they are served stands in `fake.ts`.
import type { BlockKind, Reliability, SeenBasis } from '../lib/contract';

/** A block as it is written here. */
export type Written = [BlockKind, string];

/** A version as it is written here. */
export interface WrittenVersion {
  label: string;
  seen: string | null;
  basis: SeenBasis | null;
  published: string | null;
  updated: string | null;
  gap: string | null;
  substance: number | null;
  blocks: Written[];
}

/** An article as it is written here. */
export interface WrittenArticle {
  source: string;
  url: string | null;
  stories: string[];
  unread: boolean;
  changed: boolean;
  versions: WrittenVersion[];
}

/** An outlet as it is written here. */
export interface WrittenSource {
  name: string;
  names: string[];
  zone: string;
  grades: { grade: Reliability; reason: string; at: string }[];
}

export const SOURCES: WrittenSource[] = [
  {
    name: 'The Tolland Courier',
    names: ['tollandcourier.example', 'courier'],
    zone: 'Europe/Oslo',
    grades: [
      { grade: 'b', reason: 'Two corrections in a year, both printed.', at: '2026-02-01T09:00:00Z' },
      { grade: 'c', reason: 'New to us.', at: '2025-09-12T09:00:00Z' },
    ],
  },
  { name: 'Norvik Wire', names: ['norvikwire.example'], zone: 'Europe/Oslo', grades: [{ grade: 'a', reason: 'Agency with a desk on the spot.', at: '2025-09-12T09:00:00Z' }] },
  { name: 'Osprey Evening Mail', names: ['ospreymail.example'], zone: 'Europe/London', grades: [{ grade: 'd', reason: 'Ran the second toll without a source.', at: '2026-03-05T09:00:00Z' }] },
  { name: 'Ministry of Waters', names: ['waters.gov.example'], zone: '', grades: [] },
  { name: 'صحيفة الميناء', names: ['almina.example'], zone: 'Asia/Beirut', grades: [] },
];

const COURIER: WrittenArticle = {
  source: 'The Tolland Courier',
  url: 'https://tollandcourier.example/news/karsa-dam',
  stories: ['Karsa dam'],
  unread: false,
  changed: true,
  versions: [
    {
      label: '0',
      seen: '2026-03-04T05:10:00Z',
      basis: 'archive_record',
      published: '2026-03-04T04:58:00Z',
      updated: null,
      gap: null,
      substance: null,
      blocks: [
        ['headline', 'Water over the crest of Karsa dam after night of rain'],
        ['standfirst', 'Villages below the dam were told to move to higher ground before dawn'],
        ['byline', 'Irena Valk in Karsa'],
        ['paragraph', 'Water ran over the crest of the Karsa dam early on Wednesday after eleven hours of rain, the valley administration said. Several people were hurt when a footbridge gave way.'],
        ['paragraph', 'The sluices were opened on Monday, the operator said. Engineers call the structure safe.'],
        ['caption', 'The Karsa dam in a picture taken last summer.'],
        ['credit', 'Photograph: Tolland Courier'],
        ['paragraph', '“We have no reason to fear a breach,” said Tomas Brede, who runs the dam for the valley administration.'],
        ['subheading', 'Below the dam'],
        ['paragraph', 'Three villages with about 900 inhabitants lie in the valley. Buses stood ready from four in the morning.'],
      ],
    },
    {
      label: '1',
      seen: '2026-03-04T06:40:00Z',
      basis: 'archive_record',
      published: '2026-03-04T04:58:00Z',
      updated: '2026-03-04T06:31:00Z',
      gap: 'about 2 hours later',
      substance: 0.2,
      blocks: [
        ['headline', 'Water over the crest of Karsa dam after night of rain'],
        ['standfirst', 'Villages below the dam were told to move to higher ground before dawn'],
        ['byline', 'Irena Valk in Karsa'],
        ['paragraph', 'Water ran over the crest of the Karsa dam early on Wednesday after eleven hours of rain, the valley administration said. Four people were hurt when a footbridge gave way.'],
        ['paragraph', 'The sluices were opened on Monday, the operator said. Engineers call the structure safe.'],
        ['caption', 'The Karsa dam in a picture taken last summer.'],
        ['credit', 'Photograph: Tolland Courier'],
        ['paragraph', '“We have no reason to fear a breach,” said Tomas Brede, who runs the dam for the valley administration.'],
        ['subheading', 'Below the dam'],
        ['paragraph', 'Three villages with about 900 inhabitants lie in the valley. Buses stood ready from four in the morning.'],
      ],
    },
    {
      label: '2',
      seen: '2026-03-04T10:05:00Z',
      basis: 'archive_record',
      published: '2026-03-04T04:58:00Z',
      updated: '2026-03-04T09:50:00Z',
      gap: 'about 3 hours later',
      substance: 0.75,
      blocks: [
        ['headline', 'Karsa dam: 900 moved as operator admits sluices stayed shut'],
        ['standfirst', 'Engineers had warned of a stuck gate, papers seen by the Courier show'],
        ['byline', 'Irena Valk in Karsa'],
        ['paragraph', 'Water ran over the crest of the Karsa dam early on Wednesday after eleven hours of rain, the valley administration now says. Six people were hurt when a footbridge gave way, two of them badly.'],
        ['paragraph', 'The sluices should have been opened on Monday, the operator admitted. One gate was stuck.'],
        ['caption', 'The Karsa dam in a picture taken last summer.'],
        ['credit', 'Photograph: Tolland Courier'],
        ['paragraph', '“We had no reason to fear a breach,” said Tomas Brede, who runs the dam for the valley administration.'],
        ['paragraph', 'A letter of 12 January warned the operator of “play in the northern gate”. It was signed by the engineer Maud Lindqvar.'],
        ['subheading', 'Below the dam'],
        ['paragraph', 'All 900 inhabitants of the three villages left by bus before dawn. The administration expects them to be back by Friday.'],
      ],
    },
    {
      label: '3',
      seen: '2026-03-04T18:42:00Z',
      basis: 'archive_record',
      published: '2026-03-04T04:58:00Z',
      updated: '2026-03-04T18:20:00Z',
      gap: 'about 9 hours later',
      substance: 0.9,
      blocks: [
        ['headline', 'Karsa dam: 900 moved as operator admits sluices stayed shut'],
        ['standfirst', 'Engineers had warned of a stuck gate in January, papers seen by the Courier show'],
        ['byline', 'Irena Valk in Karsa and Jon Esker'],
        ['paragraph', 'Water ran over the crest of the Karsa dam early on Wednesday after eleven hours of rain, the valley administration says. Nine people were hurt when a footbridge gave way, two of them badly.'],
        ['paragraph', 'The sluices should have been opened on Monday, the operator admitted. One gate was stuck, and nobody was on watch 🌊.'],
        ['paragraph', 'A letter of 12 January warned the operator of “play in the northern gate”. It was signed by the engineer Maud Lindqvar, who left the company in February.'],
        ['caption', 'The Karsa dam in a picture taken last summer.'],
        ['credit', 'Photograph: Tolland Courier'],
        ['block_quotation', '“Nobody told me that the gate was stuck,” said Tomas Brede, who runs the dam for the valley administration.'],
        ['subheading', 'Below the dam'],
        ['paragraph', 'All 900 inhabitants of the three villages left by bus before dawn. The administration expects them to be back by Sunday.'],
        ['list_item', 'Upper Karsa: 410 inhabitants'],
        ['list_item', 'Karsa Mill: 320 inhabitants'],
        ['list_item', 'Ferry End: 170 inhabitants'],
        ['correction_notice', 'This article was amended on 4 March. An earlier version said that the sluices were opened on Monday.'],
      ],
    },
  ],
};

function brief(
  source: string,
  seen: string | null,
  headline: string,
  paragraphs: string[],
  more: Partial<WrittenArticle> = {},
): WrittenArticle {
  return {
    source,
    url: null,
    stories: ['Karsa dam'],
    unread: false,
    changed: false,
    versions: [
      {
        label: '1',
        seen,
        basis: seen === null ? null : 'saved_page',
        published: seen,
        updated: null,
        gap: null,
        substance: null,
        blocks: [['headline', headline], ...paragraphs.map((words): Written => ['paragraph', words])],
      },
    ],
    ...more,
  };
}

const WIRE_FIRST = brief(
  'Norvik Wire',
  '2026-03-04T05:40:00Z',
  'Dam in Karsa valley overtopped, villages cleared',
  ['KARSA (Norvik Wire) - Three villages below the Karsa dam were cleared on Wednesday.', 'Six people were taken to the hospital in Tolland, its director Sanna Ruud said.'],
  { unread: true, changed: true },
);

const WIRE: WrittenArticle = {
  ...WIRE_FIRST,
  versions: [
    ...WIRE_FIRST.versions,
    {
      label: '2',
      seen: '2026-03-04T16:05:00Z',
      basis: 'saved_page',
      published: '2026-03-04T05:40:00Z',
      updated: '2026-03-04T15:58:00Z',
      gap: 'about 10 hours later',
      substance: 0.6,
      blocks: [
        ['headline', 'Karsa dam operator says gate was stuck; nine hurt'],
        ['paragraph', 'KARSA (Norvik Wire) - Three villages below the Karsa dam were cleared on Wednesday.'],
        ['paragraph', 'Nine people were taken to the hospital in Tolland, its director Sanna Ruud said.'],
      ],
    },
  ],
};

/** Two versions of which only an order and a gap are known. */
const TIMELESS: WrittenArticle = {
  source: 'Osprey Evening Mail',
  url: null,
  stories: ['Karsa dam'],
  unread: false,
  changed: false,
  versions: [
    { label: '5', seen: null, basis: null, published: null, updated: null, gap: null, substance: null, blocks: [['headline', 'What we know about the Karsa dam'], ['paragraph', 'The dam was built in 1961.']] },
    { label: '6', seen: null, basis: null, published: null, updated: null, gap: 'about 5 hours later', substance: 0.3, blocks: [['headline', 'What we know about the Karsa dam'], ['paragraph', 'The dam was built in 1962.']] },
  ],
};

export const ARTICLES: WrittenArticle[] = [
  COURIER,
  WIRE,
  brief('Osprey Evening Mail', '2026-03-04T15:30:00Z', 'Toll of the Karsa flood rises to nine, hospital says', ['Nine people were hurt in the flood below the Karsa dam.', 'The paper could not reach the operator.']),
  TIMELESS,
  brief('Ministry of Waters', '2026-03-04T11:00:00Z', 'Statement on the state of the Karsa dam', ['The minister has asked for a report by the end of the month.']),
  brief('صحيفة الميناء', '2026-03-04T13:20:00Z', 'إجلاء سكان ثلاث قرى بعد فيضان سد كارسا', ['تم إجلاء نحو 900 شخص من القرى الواقعة أسفل السد صباح الأربعاء، وفق ما أعلنت إدارة الوادي.']),
  brief('The Tolland Courier', '2026-02-20T08:00:00Z', 'Ferry fares to rise in April', ['Fares on the Tolland ferries rise by four per cent on 1 April.'], { stories: [] }),
];

/** Codebook: path, colour, description, key. */
export const TAGS: [string, number, string, string][] = [
  ['attribution', 1, 'Who is said to have said it.', 'a'],
  ['casualties', 2, 'People hurt or dead.', ''],
  ['casualties/toll', 2, 'A number of people hurt or dead. Use it for each new figure.', '1'],
  ['operator', 4, 'What the operator of the dam did or knew.', ''],
  ['operator/admission', 4, 'The operator admits something.', ''],
  ['evacuation', 3, '', ''],
];
