//! The instructions for four numbers at a time, as they are without a browser: for the tests.

pub type Four = [u32; 4];

pub(super) const fn four(first: u32, second: u32, third: u32, fourth: u32) -> Four {
    [first, second, third, fourth]
}

pub(super) const fn same(number: u32) -> Four {
    [number; 4]
}

fn each(one: Four, other: Four, of: impl Fn(u32, u32) -> u32) -> Four {
    std::array::from_fn(|lane| of(one[lane], other[lane]))
}

pub(super) fn add(one: Four, other: Four) -> Four {
    each(one, other, u32::wrapping_add)
}

pub(super) fn xor(one: Four, other: Four) -> Four {
    each(one, other, |one, other| one ^ other)
}

pub(super) fn or(one: Four, other: Four) -> Four {
    each(one, other, |one, other| one | other)
}

pub(super) fn left(four: Four, bits: u32) -> Four {
    four.map(|number| number << bits)
}

pub(super) fn right(four: Four, bits: u32) -> Four {
    four.map(|number| number >> bits)
}

/// All bits where `one` is the greater number, none elsewhere.
pub(super) fn greater(one: Four, other: Four) -> Four {
    each(
        one,
        other,
        |one, other| if one > other { u32::MAX } else { 0 },
    )
}

/// The bits of `one` where the mask has them, elsewhere those of `other`.
pub(super) fn select(one: Four, other: Four, mask: Four) -> Four {
    let one = each(one, mask, |bits, mask| bits & mask);
    let other = each(other, mask, |bits, mask| bits & !mask);
    or(one, other)
}
