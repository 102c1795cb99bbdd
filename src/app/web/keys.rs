//! Keys that the browser makes and uses (Web Cryptography API). A private key is never in the
//! memory of this program: it leaves the browser's hands encrypted, or not at all.

use js_sys::{Array, Object, Reflect, Uint8Array};
use trustguide::issuance::Algorithm;
use trustguide::issuance::private_key::{ITERATIONS, Lock};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Crypto, CryptoKey, SubtleCrypto};

use super::window;

fn crypto() -> Option<Crypto> {
    window()?.crypto().ok()
}

/// Missing on pages that came over plain http.
fn subtle() -> Option<SubtleCrypto> {
    let subtle = crypto()?.subtle();
    (!subtle.is_undefined()).then_some(subtle)
}

/// Whether the browser makes keys for this page.
pub fn are_possible() -> bool {
    subtle().is_some()
}

/// Octets of chance.
pub fn random<const N: usize>() -> Option<[u8; N]> {
    let mut octets = [0; N];
    crypto()?
        .get_random_values_with_u8_array(&mut octets)
        .ok()?;
    Some(octets)
}

/// A key pair.
pub struct Pair {
    algorithm: Algorithm,
    private: CryptoKey,
    /// SubjectPublicKeyInfo.
    pub spki: Vec<u8>,
}

/// Makes a key pair; the private key can be taken out only where it is to be `kept`.
pub async fn make(algorithm: Algorithm, kept: bool) -> Option<Pair> {
    let subtle = subtle()?;
    let usages = strings(&["sign", "verify"]);
    let made = subtle.generate_key_with_object(&parameters(algorithm), kept, &usages);
    let pair = JsFuture::from(made.ok()?).await.ok()?;
    let half = |name: &str| {
        let half = Reflect::get(&pair, &name.into()).ok()?;
        half.dyn_into::<CryptoKey>().ok()
    };
    let (private, public) = (half("privateKey")?, half("publicKey")?);
    let spki = octets(subtle.export_key("spki", &public).ok()?).await?;
    Some(Pair {
        algorithm,
        private,
        spki,
    })
}

impl Pair {
    /// Signs; of a curve, the two numbers side by side.
    pub async fn sign(&self, message: &[u8]) -> Option<Vec<u8>> {
        let (name, hash) = match self.algorithm.modulus() {
            Some(_) => (RSA, self.algorithm.hash()),
            None => (ECDSA, self.algorithm.hash()),
        };
        let how = object(&[("name", name.into()), ("hash", hash.into())]);
        let message = Uint8Array::from(message);
        let signed = subtle()?.sign_with_object_and_buffer_source(&how, &self.private, &message);
        octets(signed.ok()?).await
    }

    /// PrivateKeyInfo, encrypted by the browser with a key from a password.
    pub async fn locked(&self, password: &str, lock: &Lock) -> Option<Vec<u8>> {
        let subtle = subtle()?;
        let secret = Uint8Array::from(password.as_bytes());
        let uses = strings(&["deriveKey"]);
        let imported = subtle.import_key_with_str("raw", &secret, "PBKDF2", false, &uses);
        let imported = JsFuture::from(imported.ok()?).await;
        secret.fill(0, 0, secret.length());
        let base: CryptoKey = imported.ok()?.dyn_into().ok()?;
        let derivation = object(&[
            ("name", "PBKDF2".into()),
            ("hash", "SHA-256".into()),
            ("salt", Uint8Array::from(lock.salt.as_slice()).into()),
            ("iterations", ITERATIONS.into()),
        ]);
        let cipher = object(&[("name", "AES-CBC".into()), ("length", 256.into())]);
        let uses = strings(&["wrapKey"]);
        let derived =
            subtle.derive_key_with_object_and_object(&derivation, &base, &cipher, false, &uses);
        let derived = JsFuture::from(derived.ok()?).await.ok()?;
        let key: CryptoKey = derived.dyn_into().ok()?;
        let cipher = object(&[
            ("name", "AES-CBC".into()),
            ("iv", Uint8Array::from(lock.iv.as_slice()).into()),
        ]);
        let wrapped = subtle.wrap_key_with_object("pkcs8", &self.private, &key, &cipher);
        octets(wrapped.ok()?).await
    }
}

const RSA: &str = "RSASSA-PKCS1-v1_5";
const ECDSA: &str = "ECDSA";

fn parameters(algorithm: Algorithm) -> Object {
    match algorithm.modulus() {
        Some(bits) => object(&[
            ("name", RSA.into()),
            ("hash", algorithm.hash().into()),
            ("modulusLength", bits.into()),
            (
                "publicExponent",
                Uint8Array::from([1, 0, 1].as_slice()).into(),
            ),
        ]),
        None => {
            let curve = match algorithm {
                Algorithm::P384 => "P-384",
                _ => "P-256",
            };
            object(&[("name", ECDSA.into()), ("namedCurve", curve.into())])
        }
    }
}

fn object(fields: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object
}

fn strings(values: &[&str]) -> Array {
    let values = values.iter().map(|value| JsValue::from_str(value));
    values.collect()
}

/// The octets of the buffer that a promise brings.
async fn octets(promise: js_sys::Promise) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(promise).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}
