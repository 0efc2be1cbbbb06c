// Draws laid-out lanes on a canvas. It decides looks alone: shapes tell kinds apart as well as hues do.
import { ROW, toX, type Cluster, type LaidLane, type Placed, type Window } from './layout';
import type { Mark } from './marks';

/** Colours and type, read from the page so that both themes hold. */
export interface Look {
  ink: string;
  ink2: string;
  ink3: string;
  line: string;
  strong: string;
  paper: string;
  accent: string;
  weak: string;
  edit: string;
  editWeak: string;
  focus: string;
  now: string;
  font: string;
}

/** What is drawn beside the marks. */
export interface Scene {
  window: Window;
  laid: LaidLane[];
  /** Pixels that are scrolled away above. */
  top: number;
  height: number;
  ticks: number[];
  /** The present moment on the wall clock. */
  now: number;
  focusId: string | null;
  picked: ReadonlySet<string>;
  hoverId: string | null;
  /** Whether the delay of the first report is drawn for every event or for the picked one. */
  reports: 'picked' | 'all';
  /** When the picked mark happened and when each outlet, by name, first reported it. */
  told: { happened: number; first: ReadonlyMap<string, number> } | null;
  /** By the id of a mark: the stretch between dates that differ. */
  others: ReadonlyMap<string, { from: number; to: number }>;
}

/** Reads the look from an element's computed style. */
export function readLook(element: HTMLElement): Look {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim() || '#888888';
  return {
    ink: token('--ink'),
    ink2: token('--ink-2'),
    ink3: token('--ink-3'),
    line: token('--line'),
    strong: token('--line-strong'),
    paper: token('--paper'),
    accent: token('--accent'),
    weak: token('--accent-weak'),
    edit: token('--edit'),
    editWeak: token('--edit-bg'),
    focus: token('--focus'),
    now: token('--del'),
    font: `12px ${token('--font-ui')}`,
  };
}

/** Draws a scene; the context is already scaled to CSS pixels. */
export function drawScene(context: CanvasRenderingContext2D, scene: Scene, look: Look): void {
  const { window, laid, top, height, ticks } = scene;
  context.clearRect(0, 0, window.width, height);
  context.font = look.font;
  context.textBaseline = 'middle';
  context.fillStyle = look.line;
  for (const tick of ticks) context.fillRect(Math.round(toX(tick, window)), 0, 1, height);
  let y = -top;
  for (const lane of laid) {
    if (y + lane.height >= 0 && y <= height) {
      const first = lane.lane.kind === 'version' ? scene.told?.first.get(lane.lane.name) : undefined;
      if (first !== undefined && scene.told !== null) delay(context, toX(scene.told.happened, window), toX(first, window), y + lane.height / 2, look.accent);
      for (const shape of lane.shapes) {
        const at = y + shape.y;
        if (shape.type === 'mark') drawMark(context, shape, at, scene, look);
        else drawCluster(context, shape, at, scene, look);
      }
      context.fillStyle = look.line;
      context.fillRect(0, Math.round(y + lane.height) - 1, window.width, 1);
    }
    y += lane.height;
  }
  const now = toX(scene.now, window);
  if (now >= 0 && now <= window.width) {
    context.globalAlpha = 0.6;
    context.fillStyle = look.now;
    context.fillRect(Math.round(now), 0, 1, height);
    context.globalAlpha = 1;
  }
}

/** From when it happened to when it was first reported: a dotted line with an end. */
function delay(context: CanvasRenderingContext2D, from: number, to: number, y: number, hue: string): void {
  if (Math.abs(to - from) < 8) return;
  context.strokeStyle = hue;
  context.lineWidth = 1.25;
  context.setLineDash([1.5, 3]);
  context.beginPath();
  context.moveTo(from, y);
  context.lineTo(to, y);
  context.stroke();
  context.setLineDash([]);
  context.beginPath();
  context.moveTo(to, y - 4);
  context.lineTo(to, y + 4);
  context.stroke();
}

function hueOf(mark: Mark, look: Look): { line: string; fill: string } {
  if (mark.kind === 'event') return { line: look.accent, fill: look.weak };
  if (mark.kind === 'planned' || mark.kind === 'note') return { line: look.edit, fill: look.editWeak };
  return { line: look.ink3, fill: look.line };
}

const UNSURE = 0.6;
const BAR_LEAST = 16;

function drawMark(context: CanvasRenderingContext2D, shape: Placed, y: number, scene: Scene, look: Look): void {
  const { mark } = shape;
  const hue = hueOf(mark, look);
  const unsure = mark.confidence < UNSURE;
  const other = scene.others.get(mark.id);
  if (other !== undefined) {
    context.fillStyle = look.editWeak;
    const left = toX(other.from, scene.window);
    context.fillRect(left, y - 10, Math.max(2, toX(other.to, scene.window) - left), 20);
  }
  if (mark.reported !== null && (mark.kind === 'event' || mark.kind === 'suggested') && (scene.reports === 'all' || scene.picked.has(mark.id))) {
    delay(context, shape.x, toX((mark.reported.from + mark.reported.to) / 2, scene.window), y + 9, look.ink3);
  }
  if (shape.x1 - shape.x0 >= BAR_LEAST) {
    // Where in the bar it happened is not known: a day is only tinted, a span has an edge, a doubtful one a broken edge.
    const left = Math.max(-20, shape.x0);
    const right = Math.min(scene.window.width + 20, shape.x1);
    context.fillStyle = hue.fill;
    context.globalAlpha = mark.grain === 'day' ? 0.55 : 0.9;
    context.beginPath();
    context.roundRect(left, y - 6, right - left, 12, 6);
    context.fill();
    context.globalAlpha = 1;
    if (mark.grain === 'span') {
      context.strokeStyle = hue.line;
      context.lineWidth = 1;
      context.setLineDash(unsure ? [4, 3] : []);
      context.stroke();
      context.setLineDash([]);
    }
  }
  sign(context, mark, shape.x, y, hue.line, unsure || mark.kind === 'suggested', look);
  if (mark.item.outlook === 'cancelled') {
    context.fillStyle = look.ink;
    context.fillRect(shape.x - 9, y - 0.75, 18, 1.5);
  }
  const on = scene.picked.has(mark.id);
  if (on || scene.focusId === mark.id || scene.hoverId === mark.id) ring(context, shape.x, y, 9, scene.focusId === mark.id || on ? look.focus : look.strong);
  if (shape.labelRoom > 24) {
    context.fillStyle = on ? look.ink : mark.kind === 'event' ? look.ink : mark.kind === 'date' ? look.ink3 : look.ink2;
    context.fillText(shorten(context, mark.item.conflict ? `${mark.label} (dates differ)` : mark.label, shape.labelRoom), shape.labelX, y + 0.5);
  }
}

function sign(context: CanvasRenderingContext2D, mark: Mark, x: number, y: number, line: string, unsure: boolean, look: Look): void {
  context.lineWidth = 2;
  context.strokeStyle = line;
  context.setLineDash(unsure ? [2.5, 2] : []);
  context.beginPath();
  const ahead = mark.kind === 'planned' || (mark.kind === 'suggested' && (mark.item.outlook === 'planned' || mark.item.outlook === 'moved' || mark.item.outlook === 'cancelled'));
  if (mark.kind === 'note') {
    context.rect(x - 4.5, y - 4.5, 9, 9);
  } else if (mark.kind === 'mention') {
    context.arc(x, y, 3.5, 0, Math.PI * 2);
  } else if (ahead) {
    context.moveTo(x, y - 6);
    context.lineTo(x + 6, y);
    context.lineTo(x, y + 6);
    context.lineTo(x - 6, y);
    context.closePath();
  } else if (mark.kind === 'date') {
    context.moveTo(x, y - 5);
    context.lineTo(x, y + 5);
    context.moveTo(x - 3, y - 5);
    context.lineTo(x + 3, y - 5);
    context.moveTo(x - 3, y + 5);
    context.lineTo(x + 3, y + 5);
  } else {
    context.arc(x, y, 5, 0, Math.PI * 2);
  }
  const filled = (mark.kind === 'event' && !unsure) || mark.kind === 'mention' || (mark.kind === 'version' && mark.item.update);
  context.fillStyle = filled ? line : look.paper;
  if (mark.kind !== 'date') context.fill();
  context.stroke();
  context.setLineDash([]);
}

function drawCluster(context: CanvasRenderingContext2D, shape: Cluster, y: number, scene: Scene, look: Look): void {
  const [first] = shape.marks;
  if (first === undefined) return;
  const hue = hueOf(first, look);
  const count = String(shape.marks.length);
  const width = Math.max(18, context.measureText(count).width + 10, shape.x1 - shape.x0 + 10);
  context.beginPath();
  context.roundRect(shape.x - width / 2, y - 8, width, 16, 8);
  context.fillStyle = hue.fill;
  context.fill();
  context.strokeStyle = hue.line;
  context.lineWidth = 1.25;
  context.stroke();
  context.fillStyle = look.ink;
  context.textAlign = 'center';
  context.fillText(count, shape.x, y + 0.5);
  context.textAlign = 'start';
  const holds = (id: string | null) => id !== null && shape.marks.some((mark) => mark.id === id);
  const on = shape.marks.some((mark) => scene.picked.has(mark.id));
  if (on || holds(scene.focusId) || holds(scene.hoverId)) {
    context.beginPath();
    context.roundRect(shape.x - width / 2 - 2.5, y - 10.5, width + 5, 21, 10);
    context.strokeStyle = holds(scene.focusId) || on ? look.focus : look.strong;
    context.lineWidth = 2;
    context.stroke();
  }
}

function ring(context: CanvasRenderingContext2D, x: number, y: number, radius: number, colour: string): void {
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.strokeStyle = colour;
  context.lineWidth = 2;
  context.stroke();
}

const widths = new Map<string, number>();
const WIDTHS_KEPT = 4000;

/** A label that fits, measured once. */
function shorten(context: CanvasRenderingContext2D, text: string, room: number): string {
  const cut = text.length > 80 ? text.slice(0, 80) : text;
  let width = widths.get(cut);
  if (width === undefined) {
    if (widths.size > WIDTHS_KEPT) widths.clear();
    width = context.measureText(cut).width;
    widths.set(cut, width);
  }
  if (width <= room && cut === text) return text;
  const keep = Math.floor(cut.length * Math.min(1, (room - 10) / Math.max(1, width)));
  return keep < 3 ? '' : `${cut.slice(0, keep).trimEnd()}…`;
}

/** Height that a row takes, for those who place elements over the canvas. */
export const ROW_HEIGHT = ROW;
