//! One matrix product, laid out so that the compiler turns its inner loop into vector instructions. Where the processor has
//! AVX2 and fused multiply-add, found out at run time, the same loop runs compiled for them; `pulp` keeps that step safe.

/// Outputs that are computed together: two vector registers with AVX2.
const TILE: usize = 16;
/// Input rows that share one pass over the weights. Four rows by two registers keep both multiply units busy.
const ROWS: usize = 4;
/// Rows that are served while the weights of one tile lie in the nearest cache.
pub(crate) const BATCH: usize = 64;

/// A linear layer: `outputs` sums over `inputs` numbers, plus a bias.
pub(crate) struct Linear {
    inputs: usize,
    /// For each tile of outputs, for each input, the weights of the tile's outputs.
    tiles: Vec<[f32; TILE]>,
    bias: Vec<[f32; TILE]>,
    processor: Processor,
}

impl Linear {
    /// Packs weights given row by row (`outputs` rows of `inputs`); `order` says which row serves as which output.
    /// The count of outputs must be a multiple of sixteen, which all layers of the model keep.
    pub(crate) fn new(weights: &[f32], bias: &[f32], inputs: usize, order: &[usize]) -> Self {
        let mut tiles = Vec::with_capacity(weights.len() / TILE);
        for tile in order.chunks_exact(TILE) {
            for k in 0..inputs {
                tiles.push(std::array::from_fn(|o| weights[tile[o] * inputs + k]));
            }
        }
        let bias = order.chunks_exact(TILE).map(|tile| std::array::from_fn(|o| bias[tile[o]])).collect();
        Self { inputs, tiles, bias, processor: Processor::find() }
    }

    /// How many numbers come out for each row.
    pub(crate) fn outputs(&self) -> usize {
        self.bias.len() * TILE
    }

    /// The products of some rows, at most [`BATCH`]; `out` holds as many rows of `outputs()` numbers.
    pub(crate) fn apply(&self, rows: &[&[f32]], out: &mut [f32]) {
        self.processor.run(self, rows, out);
    }

    /// Applies the layer to every row of `data`, each `stride` numbers after the last.
    pub(crate) fn apply_all(&self, data: &[f32], stride: usize, mut each: impl FnMut(usize, &[f32])) {
        let width = self.outputs();
        let mut out = vec![0.0; width * BATCH];
        let rows: Vec<&[f32]> = data.chunks_exact(stride).collect();
        for (batch, rows) in rows.chunks(BATCH).enumerate() {
            self.apply(rows, &mut out);
            for (r, sums) in out.chunks_exact(width).enumerate().take(rows.len()) {
                each(batch * BATCH + r, sums);
            }
        }
    }

    #[inline(always)]
    fn multiply<const FUSED: bool>(&self, rows: &[&[f32]], out: &mut [f32]) {
        let width = self.bias.len() * TILE;
        for (t, (weights, bias)) in self.tiles.chunks_exact(self.inputs).zip(&self.bias).enumerate() {
            for (block, rows) in rows.chunks(ROWS).enumerate() {
                let row = |r: usize| &rows[r.min(rows.len() - 1)][..self.inputs];
                let mut sums = [*bias; ROWS];
                for ((((w, a), b), c), d) in weights.iter().zip(row(0)).zip(row(1)).zip(row(2)).zip(row(3)) {
                    for o in 0..TILE {
                        sums[0][o] = add_product::<FUSED>(*a, w[o], sums[0][o]);
                        sums[1][o] = add_product::<FUSED>(*b, w[o], sums[1][o]);
                        sums[2][o] = add_product::<FUSED>(*c, w[o], sums[2][o]);
                        sums[3][o] = add_product::<FUSED>(*d, w[o], sums[3][o]);
                    }
                }
                for (r, sum) in sums.iter().enumerate().take(rows.len()) {
                    out[(block * ROWS + r) * width + t * TILE..][..TILE].copy_from_slice(sum);
                }
            }
        }
    }
}

#[inline(always)]
fn add_product<const FUSED: bool>(x: f32, y: f32, sum: f32) -> f32 {
    // Without the instruction a fused product is a slow library call.
    if FUSED { x.mul_add(y, sum) } else { x * y + sum }
}

/// What the processor can do.
#[derive(Clone, Copy)]
enum Processor {
    /// What every processor of the target has.
    Plain,
    #[cfg(target_arch = "x86_64")]
    Avx2(pulp::x86::V3),
}

impl Processor {
    fn find() -> Self {
        #[cfg(target_arch = "x86_64")]
        if let Some(avx2) = pulp::x86::V3::try_new() {
            return Self::Avx2(avx2);
        }
        Self::Plain
    }

    fn run(self, layer: &Linear, rows: &[&[f32]], out: &mut [f32]) {
        const FUSED: bool = cfg!(target_arch = "aarch64");
        match self {
            Self::Plain => layer.multiply::<FUSED>(rows, out),
            #[cfg(target_arch = "x86_64")]
            Self::Avx2(avx2) => avx2.vectorize(
                #[inline(always)]
                || layer.multiply::<true>(rows, out),
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_equal_the_plain_sums_in_the_order_asked_for() {
        let (inputs, outputs) = (7, 32);
        let weights: Vec<f32> = (0..inputs * outputs).map(|i| (i % 13) as f32 - 6.0).collect();
        let bias: Vec<f32> = (0..outputs).map(|i| i as f32).collect();
        let order: Vec<usize> = (0..outputs).rev().collect();
        let layer = Linear::new(&weights, &bias, inputs, &order);
        let data: Vec<f32> = (0..inputs * 5).map(|i| (i % 5) as f32).collect();
        let mut seen = 0;
        layer.apply_all(&data, inputs, |row, sums| {
            seen += 1;
            for (sum, &o) in sums.iter().zip(&order) {
                let plain: f32 = (0..inputs).map(|k| weights[o * inputs + k] * data[row * inputs + k]).sum();
                assert_eq!(*sum, plain + bias[o]);
            }
        });
        assert_eq!(seen, 5);
    }
}
