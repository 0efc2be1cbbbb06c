// What the editor is made of beside its schema: keys, Markdown typed, numbers on citations, hints in empty blocks.
import { baseKeymap, chainCommands, toggleMark } from 'prosemirror-commands';
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history, redo, undo } from 'prosemirror-history';
import { InputRule, inputRules, textblockTypeInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { Plugin, TextSelection, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { CitationId, CitationView } from '../../lib/contract';
import { backspace, enter, makeBlock } from './commands';
import { marksOf, nextWords, weightAgainst } from './hypotheses';
import { numberCitations } from './numbers';
import { blocksCiting } from './places';
import { schema } from './schema';
import { nextCell } from './table';

/** Looks a citation up; `undefined` where the briefing does not know it. */
export type Lookup = (id: CitationId) => CitationView | undefined;

const HINTS: Record<string, string> = {
  bottom_line: 'The one thing the reader must know',
  judgement: 'A judgement: what you think, and why',
  heading: 'Heading',
  quotation: 'Words quoted',
};

/** Plugins of the editor. */
export function plugins(lookup: Lookup, stirred: () => ReadonlySet<CitationId>): Plugin[] {
  return [
    markdownRules(),
    keymap({
      Enter: enter,
      Backspace: backspace,
      Tab: chainCommands(nextCell(1), nextWords(1)),
      'Shift-Tab': chainCommands(nextCell(-1), nextWords(-1)),
      'Mod-b': toggleMark(schema.marks.bold),
      'Mod-i': toggleMark(schema.marks.italic),
      'Mod-Alt-0': makeBlock('paragraph'),
      'Mod-Alt-1': makeBlock('heading1'),
      'Mod-Alt-2': makeBlock('heading2'),
      'Mod-Alt-3': makeBlock('heading3'),
      'Mod-Alt-j': makeBlock('judgement'),
      'Mod-Alt-b': makeBlock('bottom_line'),
      'Mod-z': undo,
      'Mod-Shift-z': redo,
      'Mod-y': redo,
    }),
    keymap({ ...baseKeymap, 'Mod-Enter': chainCommands(enter) }),
    history(),
    dropCursor({ color: 'var(--accent)', width: 2 }),
    gapCursor(),
    numbering(lookup),
    unrest(stirred),
    sums(),
    hints(),
  ];
}

// `# `, `- `, `1. `, `> `, `! ` for a judgement, `= ` for the bottom line; `**bold**` and `*italic*`.
function markdownRules(): Plugin {
  const list = (pattern: RegExp, ordered: boolean) =>
    new InputRule(pattern, (state, _match, start, end) => {
      const $start = state.doc.resolve(start);
      if ($start.depth !== 1 || $start.parent.type !== schema.nodes.paragraph) return null;
      const rest = $start.parent.content.cut(end - $start.start());
      const made = schema.node('list', { ordered }, [schema.node('list_item', null, rest)]);
      const tr = state.tr.replaceWith($start.before(), $start.after(), made);
      return tr.setSelection(TextSelection.create(tr.doc, $start.before() + 2));
    });
  const mark = (pattern: RegExp, name: 'bold' | 'italic') =>
    new InputRule(pattern, (state, match, start, end) => {
      const words = match[2] ?? '';
      const before = match[1] ?? '';
      const tr = state.tr.replaceWith(start + before.length, end, schema.text(words, [schema.mark(name)]));
      return tr.removeStoredMark(schema.marks[name]);
    });
  return inputRules({
    rules: [
      textblockTypeInputRule(/^(#{1,4})\s$/, schema.nodes.heading, (match) => ({ level: match[1]?.length ?? 1 })),
      textblockTypeInputRule(/^>\s$/, schema.nodes.quotation),
      textblockTypeInputRule(/^!\s$/, schema.nodes.judgement),
      textblockTypeInputRule(/^=\s$/, schema.nodes.bottom_line),
      list(/^[-*]\s$/, false),
      list(/^1[.)]\s$/, true),
      mark(/(^|\s)\*\*([^*\s](?:[^*]*[^*\s])?)\*\*$/, 'bold'),
      mark(/(^|[^*])\*([^*\s](?:[^*]*[^*\s])?)\*$/, 'italic'),
    ],
  });
}

// Numbers are attributes of decorations, so that the document holds ids alone.
function numbering(lookup: Lookup): Plugin {
  const draw = (state: EditorState): DecorationSet => {
    const numbers = numberCitations(state.doc);
    const marks: Decoration[] = [];
    state.doc.descendants((node, at) => {
      if (node.type.name !== 'citation') return;
      const id = String(node.attrs.id);
      const view = lookup(id);
      const number = String(numbers.get(id) ?? '?');
      const gone = view === undefined || view.gone_in !== null;
      const words = view === undefined ? 'unknown' : `${view.source}: “${view.exact}”`;
      marks.push(
        Decoration.node(at, at + 1, {
          'data-n': number,
          class: gone ? 'gone' : '',
          title: words,
          role: 'note',
          'aria-label': `Citation ${number}, ${words}${gone ? ', not in the newest version' : ''}`,
        }),
      );
    });
    return DecorationSet.create(state.doc, marks);
  };
  return new Plugin<DecorationSet>({
    state: {
      init: (_, state) => draw(state),
      apply: (tr, old, _before, state) => (tr.docChanged || tr.getMeta('citations') === true ? draw(state) : old),
    },
    props: {
      decorations(state) {
        return this.getState(state);
      },
    },
  });
}

// Blocks that rest on what moved bear a mark; the words are left alone.
function unrest(stirred: () => ReadonlySet<CitationId>): Plugin {
  const draw = (state: EditorState): DecorationSet => {
    const ids = stirred();
    const marked = ids.size === 0 ? [] : blocksCiting(state.doc, ids);
    const marks: Decoration[] = [];
    state.doc.forEach((node, at, block) => {
      if (marked.includes(block)) marks.push(Decoration.node(at, at + node.nodeSize, { class: 'stirred', 'data-stirred': 'Its evidence moved' }));
    });
    return DecorationSet.create(state.doc, marks);
  };
  return new Plugin<DecorationSet>({
    state: {
      init: (_, state) => draw(state),
      apply: (tr, old, _before, state) => (tr.docChanged || tr.getMeta('citations') === true ? draw(state) : old),
    },
    props: {
      decorations(state) {
        return this.getState(state);
      },
    },
  });
}

// What speaks against each hypothesis stands at the end of its row; the least of them is set off.
function sums(): Plugin {
  return new Plugin({
    props: {
      decorations(state) {
        const marks: Decoration[] = [];
        state.doc.forEach((node, start) => {
          if (node.type !== schema.nodes.hypotheses) return;
          const rows: { at: number; size: number; against: number }[] = [];
          node.forEach((row, at) => {
            if (row.type === schema.nodes.hypothesis_row) rows.push({ at: start + 1 + at, size: row.nodeSize, against: weightAgainst(marksOf(row)) });
          });
          const least = Math.min(...rows.map((row) => row.against));
          for (const row of rows) marks.push(Decoration.node(row.at, row.at + row.size, { 'data-against': String(row.against), class: row.against === least ? 'least' : '' }));
        });
        return DecorationSet.create(state.doc, marks);
      },
    },
  });
}

function hints(): Plugin {
  return new Plugin({
    props: {
      decorations(state) {
        const marks: Decoration[] = [];
        const alone = state.doc.childCount === 1;
        state.doc.forEach((node, at) => {
          const hint = node.type.name === 'paragraph' ? (alone ? 'Write, or type # for a heading, ! for a judgement' : '') : HINTS[node.type.name];
          if (node.isTextblock && node.content.size === 0 && hint) marks.push(Decoration.node(at, at + node.nodeSize, { 'data-hint': hint }));
        });
        return DecorationSet.create(state.doc, marks);
      },
    },
  });
}
