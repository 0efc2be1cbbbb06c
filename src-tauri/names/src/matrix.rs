//! One matrix product, laid out so that the compiler turns its inner loop into vector instructions on any processor.

/// Outputs that are computed together: two or more vector registers on every target.
const TILE: usize = 8;
/// Input rows that share one pass over the weights.
const ROWS: usize = 4;

/// A linear layer: `outputs` sums over `inputs` numbers, plus a bias.
pub(crate) struct Linear {
    inputs: usize,
    /// For each tile of outputs, for each input, the weights of the tile's outputs.
    tiles: Vec<[f32; TILE]>,
    bias: Vec<[f32; TILE]>,
}

impl Linear {
    /// Packs weights given row by row (`outputs` rows of `inputs`); `order` says which row serves as which output.
    /// The count of outputs must be a multiple of eight, which all layers of the model keep.
    pub(crate) fn new(weights: &[f32], bias: &[f32], inputs: usize, order: &[usize]) -> Self {
        let mut tiles = Vec::with_capacity(weights.len() / TILE);
        for tile in order.chunks_exact(TILE) {
            for k in 0..inputs {
                tiles.push(std::array::from_fn(|o| weights[tile[o] * inputs + k]));
            }
        }
        let bias = order.chunks_exact(TILE).map(|tile| std::array::from_fn(|o| bias[tile[o]])).collect();
        Self { inputs, tiles, bias }
    }

    /// How many numbers come out for each row.
    pub(crate) fn outputs(&self) -> usize {
        self.bias.len() * TILE
    }

    /// The products of up to four rows; `out` holds as many rows of `outputs()` numbers.
    pub(crate) fn apply(&self, rows: &[&[f32]], out: &mut [f32]) {
        let width = self.outputs();
        let row = |r: usize| &rows[r.min(rows.len() - 1)][..self.inputs];
        let input: [&[f32]; ROWS] = [row(0), row(1), row(2), row(3)];
        for (t, (weights, bias)) in self.tiles.chunks_exact(self.inputs).zip(&self.bias).enumerate() {
            let sums = product(weights, bias, input);
            for (r, sum) in sums.iter().enumerate().take(rows.len()) {
                out[r * width + t * TILE..][..TILE].copy_from_slice(sum);
            }
        }
    }

    /// Applies the layer to every row of `data`, each `stride` numbers after the last, in blocks of four.
    pub(crate) fn apply_all(&self, data: &[f32], stride: usize, mut each: impl FnMut(usize, &[f32])) {
        let width = self.outputs();
        let mut out = vec![0.0; width * ROWS];
        let rows: Vec<&[f32]> = data.chunks_exact(stride).collect();
        for (block, rows) in rows.chunks(ROWS).enumerate() {
            self.apply(rows, &mut out);
            for (r, sums) in out.chunks_exact(width).enumerate().take(rows.len()) {
                each(block * ROWS + r, sums);
            }
        }
    }
}

#[inline(always)]
fn product(weights: &[[f32; TILE]], bias: &[f32; TILE], input: [&[f32]; ROWS]) -> [[f32; TILE]; ROWS] {
    let mut sums = [*bias; ROWS];
    let [a, b, c, d] = input;
    for ((((w, a), b), c), d) in weights.iter().zip(a).zip(b).zip(c).zip(d) {
        for o in 0..TILE {
            sums[0][o] += a * w[o];
            sums[1][o] += b * w[o];
            sums[2][o] += c * w[o];
            sums[3][o] += d * w[o];
        }
    }
    sums
}
