//! SHA-256 (FIPS 180-4) of four inputs side by side: what is done to one is done to all.
//!
//! It becomes a module of its own with the instructions for that (`module.rs`), and a part of the
//! tests with those of `lanes`.

#[cfg(target_arch = "wasm32")]
mod lanes {
    pub use core::arch::wasm32::{
        u32x4 as four, u32x4_add as add, u32x4_gt as greater, u32x4_shl as left,
        u32x4_shr as right, u32x4_splat as same, v128 as Four, v128_bitselect as select,
        v128_or as or, v128_xor as xor,
    };
}

#[cfg(not(target_arch = "wasm32"))]
mod lanes;

pub use lanes::Four;
use lanes::{add, four, greater, left, or, right, same, select, xor};

/// The most blocks of all four inputs together; a power of two.
pub const MOST: usize = 1024;

pub type Block = [u8; 64];

/// What is worked on, as it lies in memory.
#[repr(C)]
pub struct Work {
    /// Each of the eight words of all four hashes.
    pub hashes: [Four; 8],
    /// How many blocks each input has.
    pub counts: [u32; 4],
    /// Which block is its first one.
    pub starts: [u32; 4],
    /// The inputs with their padding.
    pub blocks: [Block; MOST],
}

/// Section 4.2.2.
#[rustfmt::skip]
const ROUNDS: [u32; 64] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
];

/// Section 5.3.3.
const START: [u32; 8] = [
    0x6a09_e667,
    0xbb67_ae85,
    0x3c6e_f372,
    0xa54f_f53a,
    0x510e_527f,
    0x9b05_688c,
    0x1f83_d9ab,
    0x5be0_cd19,
];

/// Takes all blocks of the four inputs. One that has fewer than another keeps its hash.
pub fn hash(work: &mut Work) {
    let [one, two, three, last] = work.counts;
    let counts = four(one, two, three, last);
    let most = one.max(two).max(three).max(last);
    #[expect(
        clippy::redundant_closure,
        reason = "an instruction is not passed as a function"
    )]
    let mut state = START.map(|word| same(word));
    for number in 0..most {
        // Where one has no more, whatever follows is taken for nothing.
        let block = |start: u32| &work.blocks[(start + number) as usize % MOST];
        let next = compress(state, work.starts.map(block));
        let open = greater(counts, same(number));
        for (kept, next) in state.iter_mut().zip(next) {
            *kept = select(next, *kept, open);
        }
    }
    work.hashes = state;
}

macro_rules! rotated {
    ($word:expr, $bits:literal) => {
        or(right($word, $bits), left($word, 32 - $bits))
    };
}

/// Section 6.2.2 for one block of each input.
fn compress(state: [Four; 8], blocks: [&Block; 4]) -> [Four; 8] {
    let [first, second, third, fourth] = blocks;
    let mut words = [same(0); 16];
    for (index, word) in words.iter_mut().enumerate() {
        *word = four(
            word_of(first, index),
            word_of(second, index),
            word_of(third, index),
            word_of(fourth, index),
        );
    }
    let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] = state;
    for (turn, constants) in ROUNDS.as_chunks::<16>().0.iter().enumerate() {
        for index in 0..16 {
            if turn > 0 {
                let early = words[(index + 1) % 16];
                let late = words[(index + 14) % 16];
                let early = xor(
                    xor(rotated!(early, 7), rotated!(early, 18)),
                    right(early, 3),
                );
                let late = xor(xor(rotated!(late, 17), rotated!(late, 19)), right(late, 10));
                let sum = add(words[index], words[(index + 9) % 16]);
                words[index] = add(sum, add(early, late));
            }
            let high = xor(xor(rotated!(e, 6), rotated!(e, 11)), rotated!(e, 25));
            let choice = select(f, g, e);
            let key = add(add(h, same(constants[index])), words[index]);
            let first = add(add(high, choice), key);
            let low = xor(xor(rotated!(a, 2), rotated!(a, 13)), rotated!(a, 22));
            let majority = select(c, b, xor(a, b));
            h = g;
            g = f;
            f = e;
            e = add(d, first);
            d = c;
            c = b;
            b = a;
            a = add(first, add(low, majority));
        }
    }
    let mut next = [a, b, c, d, e, f, g, h];
    for (next, before) in next.iter_mut().zip(state) {
        *next = add(*next, before);
    }
    next
}

fn word_of(block: &Block, index: usize) -> u32 {
    u32::from_be_bytes(block.as_chunks::<4>().0[index])
}
