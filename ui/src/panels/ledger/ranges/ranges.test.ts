// Where claims stand on the range board.
import { describe, expect, it } from 'vitest';
import { fakeRanges } from '../../../test/fake_accounts';
import { layBoard, ticksOf } from './layout';

describe('the range board', () => {
  const quantity = fakeRanges().quantities[0]!;

  it('puts a greater number further right and marks conflicts', () => {
    const board = layBoard(quantity, 400);
    const [nine, seven] = board.bars;
    expect(nine!.x).toBeGreaterThan(seven!.x);
    expect(board.bars.every((bar) => bar.conflict)).toBe(true);
    expect(board.lanes.map((lane) => lane.source)).toEqual(['Norvik Wire', 'The Tolland Courier']);
  });

  it('draws a bar without an upper bound to the edge, inside the width', () => {
    const open = { ...quantity, points: quantity.points.map((point) => ({ ...point, high: null })) };
    const board = layBoard(open, 400);
    expect(board.bars.every((bar) => bar.open && bar.to <= 400 && bar.to >= bar.x)).toBe(true);
  });

  it('has round steps for any span, one value alone too', () => {
    expect(ticksOf(0, 40)).toEqual([0, 10, 20, 30, 40]);
    expect(ticksOf(35, 35)).toEqual([35]);
    expect(ticksOf(1.8, 2.2, 1)).toEqual([2]);
    expect(ticksOf(1_000_000, 4_000_000)).toEqual([1_000_000, 2_000_000, 3_000_000, 4_000_000]);
  });
});
