//! The small module that hashes four inputs at a time, in the browser.

use js_sys::{Function, Object, Reflect, Uint8Array, WebAssembly};
use trustguide::sha256::{COUNTS, Four, HASHES, MODULE, WORK};
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    static HASHER: Option<Box<Four>> = start();
}

/// Does something with the module; with `None` in a browser that does not have its instructions.
pub fn with_hasher<T>(work: impl FnOnce(Option<&Four>) -> T) -> T {
    HASHER.with(|hasher| work(hasher.as_deref()))
}

fn start() -> Option<Box<Four>> {
    let module = WebAssembly::Module::new(&Uint8Array::from(MODULE)).ok()?;
    let instance = WebAssembly::Instance::new(&module, &Object::new()).ok()?;
    let export = |name: &str| Reflect::get(&instance.exports(), &name.into()).ok();
    let memory: WebAssembly::Memory = export("memory")?.dyn_into().ok()?;
    let hash: Function = export("hash")?.dyn_into().ok()?;
    // It never grows, so that this stays its memory.
    let memory = Uint8Array::new(&memory.buffer());
    Some(Box::new(move |work| {
        let end = COUNTS + u32::try_from(work.len()).ok()?;
        memory.subarray(COUNTS, end).copy_from(work);
        hash.call1(&JsValue::NULL, &WORK.into()).ok()?;
        let mut words = [0; HASHES];
        memory.subarray(WORK, COUNTS).copy_to(&mut words);
        Some(words)
    }))
}
