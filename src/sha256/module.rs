//! The module of its own that `build.rs` compiles, with instructions that not every browser has.
#![no_std]

mod four;

/// Hashes what lies at an address.
#[unsafe(no_mangle)]
extern "C" fn hash(work: &mut four::Work) {
    four::hash(work);
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
