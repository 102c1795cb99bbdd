//! Inputs in groups of four of about one length, with their padding, as the small module wants them.

use crate::sha256::{Four, Hash, WORK, one};

/// Octets of a block.
const BLOCK: usize = 64;

/// The most blocks that the small module takes of four inputs together.
const MOST: usize = 1024;

/// Octets of what comes back: the first word of each hash, the second words, and so on.
pub const HASHES: usize = 128;
/// Where the group is written: how many blocks each input has, which one is its first, the blocks.
pub const COUNTS: u32 = WORK + HASHES as u32;

/// The hash of each input, in their order.
pub(super) fn each(inputs: &[&[u8]], four: &Four) -> Vec<Hash> {
    let mut hashes = vec![Hash::default(); inputs.len()];
    let mut all: Vec<(&[u8], &mut Hash)> = inputs.iter().copied().zip(&mut hashes).collect();
    all.sort_by_key(|(input, _)| blocks(input));
    let mut work = Vec::new();
    for four_or_fewer in all.chunks_mut(4) {
        let group: Vec<&[u8]> = four_or_fewer.iter().map(|(input, _)| *input).collect();
        let found = together(&group, &mut work, four);
        for ((_, hash), found) in four_or_fewer.iter_mut().zip(found) {
            **hash = found;
        }
    }
    hashes
}

/// The hashes of up to four inputs.
fn together(group: &[&[u8]], work: &mut Vec<u8>, four: &Four) -> Vec<Hash> {
    let alone = || group.iter().map(|input| one(input)).collect();
    if group.len() < 2 || group.iter().map(|input| blocks(input)).sum::<usize>() > MOST {
        return alone();
    }
    lay_out(group, work);
    match four(work) {
        Some(words) => (0..group.len()).map(|lane| hash(&words, lane)).collect(),
        None => alone(),
    }
}

/// How many blocks an input has with its padding: an octet and a length of eight, at least.
const fn blocks(input: &[u8]) -> usize {
    (input.len() + 9).div_ceil(BLOCK)
}

/// Puts down the numbers, and each input with its padding (section 5.1.1).
fn lay_out(group: &[&[u8]], work: &mut Vec<u8>) {
    let (mut counts, mut starts) = ([0; 4], [0; 4]);
    let mut end = 0;
    for ((input, count), start) in group.iter().zip(&mut counts).zip(&mut starts) {
        (*start, *count) = (end, blocks(input));
        end += *count;
    }
    work.clear();
    for number in counts.into_iter().chain(starts) {
        work.extend(u32::try_from(number).unwrap_or(0).to_le_bytes());
    }
    for (input, count) in group.iter().zip(counts) {
        let end = work.len() + count * BLOCK;
        let bits = u64::try_from(input.len()).unwrap_or(0) * 8;
        work.extend_from_slice(input);
        work.push(0x80);
        work.resize(end - 8, 0);
        work.extend(bits.to_be_bytes());
    }
}

/// The hash of one input of a group: its words stand one in each four, the least octet first.
fn hash(words: &[u8; HASHES], lane: usize) -> Hash {
    let mut hash = Hash::default();
    let fours = words.as_chunks::<16>().0;
    for (octets, four) in hash.as_chunks_mut::<4>().0.iter_mut().zip(fours) {
        let word = four.as_chunks().0.get(lane).copied().unwrap_or_default();
        *octets = u32::from_le_bytes(word).to_be_bytes();
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sha256::four::{self, Work};

    /// Octets of the numbers before the blocks.
    const HEAD: usize = 32;

    /// What the small module does, here.
    fn run(memory: &[u8]) -> Option<[u8; HASHES]> {
        let (head, blocks) = memory.split_at(HEAD);
        let number = |at: usize| u32::from_le_bytes(head.as_chunks().0[at]);
        let mut work = Work {
            hashes: [[0; 4]; 8],
            counts: [0, 1, 2, 3].map(number),
            starts: [4, 5, 6, 7].map(number),
            blocks: [[0; BLOCK]; MOST],
        };
        for (place, block) in work.blocks.iter_mut().zip(blocks.as_chunks().0) {
            *place = *block;
        }
        four::hash(&mut work);
        let words = work.hashes.as_flattened().iter();
        let octets: Vec<u8> = words.flat_map(|word| word.to_le_bytes()).collect();
        octets.try_into().ok()
    }

    /// Inputs of these lengths, each with other octets.
    fn inputs(lengths: impl IntoIterator<Item = usize>) -> Vec<Vec<u8>> {
        let octet = |input: usize, at: usize| ((at * 7 + input * 31) % 251) as u8;
        let lengths = lengths.into_iter().enumerate();
        lengths
            .map(|(input, length)| (0..length).map(|at| octet(input, at)).collect())
            .collect()
    }

    fn agrees(inputs: &[Vec<u8>]) {
        let inputs: Vec<&[u8]> = inputs.iter().map(Vec::as_slice).collect();
        let expected: Vec<Hash> = inputs.iter().map(|input| one(input)).collect();
        assert_eq!(each(&inputs, &run), expected);
    }

    #[test]
    fn each_length_of_the_last_block_is_padded_as_the_standard_says() {
        agrees(&inputs(0..200));
    }

    #[test]
    fn inputs_of_any_lengths_share_a_group_and_keep_their_order() {
        agrees(&inputs([
            3000, 0, 1240, 64, 55, 56, 16_000, 1, 119, 120, 700,
        ]));
    }

    #[test]
    fn a_rest_of_any_size_is_hashed() {
        for count in 0..10 {
            agrees(&inputs((0..count).map(|input| 900 + input)));
        }
    }

    #[test]
    fn an_input_that_is_too_long_is_hashed_alone() {
        let longest = MOST * BLOCK - 9;
        agrees(&inputs([
            longest,
            longest,
            longest + 1,
            longest + 1,
            100_000,
        ]));
    }

    #[test]
    fn a_module_that_fails_changes_nothing() {
        let inputs = inputs([900, 901, 902, 903]);
        let inputs: Vec<&[u8]> = inputs.iter().map(Vec::as_slice).collect();
        let expected: Vec<Hash> = inputs.iter().map(|input| one(input)).collect();
        assert_eq!(each(&inputs, &|_| None), expected);
    }
}
