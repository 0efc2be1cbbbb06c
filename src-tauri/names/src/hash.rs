//! The two hash functions by which the model finds its rows. Written after their published forms: MurmurHash64A and
//! MurmurHash3 x64-128 (Austin Appleby, public domain), the latter as the model's makers apply it to one 64-bit key.

/// MurmurHash64A with seed 1: the number of a string in the model's tables; the empty string has number 0.
pub(crate) fn string_number(text: &str) -> u64 {
    const M: u64 = 0xc6a4_a793_5bd1_e995;
    const R: u32 = 47;
    let bytes = text.as_bytes();
    if bytes.is_empty() {
        return 0;
    }
    let mut h = 1 ^ (bytes.len() as u64).wrapping_mul(M);
    let mut chunks = bytes.chunks_exact(8);
    for chunk in &mut chunks {
        let mut k = little_endian(chunk).wrapping_mul(M);
        k ^= k >> R;
        h = (h ^ k.wrapping_mul(M)).wrapping_mul(M);
    }
    if !chunks.remainder().is_empty() {
        h = (h ^ little_endian(chunks.remainder())).wrapping_mul(M);
    }
    h ^= h >> R;
    h = h.wrapping_mul(M);
    h ^ (h >> R)
}

/// At most eight bytes as a number, the first the least.
fn little_endian(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |n, &b| n << 8 | u64::from(b))
}

/// Four 32-bit numbers from one key: MurmurHash3 x64-128 of its eight bytes.
pub(crate) fn four_rows(key: u64, seed: u64) -> [u32; 4] {
    let mut h1 = key.wrapping_mul(0x87c3_7b91_1142_53d5).rotate_left(31).wrapping_mul(0x4cf5_ad43_2745_937f);
    h1 ^= seed ^ 8;
    let mut h2 = seed ^ 8;
    h1 = h1.wrapping_add(h2);
    h2 = h2.wrapping_add(h1);
    h1 = finish(h1);
    h2 = finish(h2);
    h1 = h1.wrapping_add(h2);
    h2 = h2.wrapping_add(h1);
    [h1 as u32, (h1 >> 32) as u32, h2 as u32, (h2 >> 32) as u32]
}

fn finish(mut h: u64) -> u64 {
    h ^= h >> 33;
    h = h.wrapping_mul(0xff51_afd7_ed55_8ccd);
    h ^= h >> 33;
    h = h.wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    h ^ (h >> 33)
}
