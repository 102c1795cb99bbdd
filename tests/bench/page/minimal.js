// The least that a page could do: a decoder of just the compared fields, without checks of what it passes
// over. It keeps views of the input where it can, and makes strings of what is text.

const utf8 = new TextDecoder();
const wide = new TextDecoder('utf-16be');
const latin = new TextDecoder('latin1');

let bytes;
let at;
let end;

/** Steps into the element at `at`: `at` is then its content, `end` where that ends. Gives the tag. */
function enter() {
  const tag = bytes[at++];
  let length = bytes[at++];
  if (length > 127) {
    let octets = length & 127;
    length = 0;
    while (octets-- > 0) length = length * 256 + bytes[at++];
  }
  end = at + length;
  return tag;
}

function text(tag, from, to) {
  if (tag === 0x1e) return wide.decode(bytes.subarray(from, to));
  if (tag === 0x14) return latin.decode(bytes.subarray(from, to));
  if (to - from > 48) return utf8.decode(bytes.subarray(from, to));
  let plain = '';
  for (let place = from; place < to; place++) {
    const octet = bytes[place];
    if (octet > 127) return utf8.decode(bytes.subarray(from, to));
    plain += String.fromCharCode(octet);
  }
  return plain;
}

const ATTRIBUTES = Array.from({ length: 128 }, (_, last) => `2.5.4.${last}`);

function oid(from, to) {
  if (to - from === 3 && bytes[from] === 0x55 && bytes[from + 1] === 4) return ATTRIBUTES[bytes[from + 2]];
  const first = Math.min(2, Math.floor(bytes[from] / 40));
  let dotted = `${first}.${bytes[from] - 40 * first}`;
  let arc = 0;
  for (let place = from + 1; place < to; place++) {
    arc = arc * 128 + (bytes[place] & 127);
    if (bytes[place] < 128) {
      dotted += `.${arc}`;
      arc = 0;
    }
  }
  return dotted;
}

function name() {
  const pairs = [];
  enter();
  const last = end;
  while (at < last) {
    enter();
    const set = end;
    while (at < set) {
      enter();
      enter();
      const type = oid(at, end);
      at = end;
      const tag = enter();
      pairs.push([type, text(tag, at, end)]);
      at = end;
    }
  }
  return pairs;
}

const two = (place) => bytes[place] * 10 + bytes[place + 1] - 528;

/** Seconds. */
function time() {
  let year;
  if (enter() === 0x17) {
    year = two(at);
    year += year < 50 ? 2000 : 1900;
    at += 2;
  } else {
    year = two(at) * 100 + two(at + 2);
    at += 4;
  }
  const milliseconds = Date.UTC(year, two(at) - 1, two(at + 2), two(at + 4), two(at + 6), two(at + 8));
  at = end;
  return milliseconds / 1000;
}

function pass() {
  enter();
  at = end;
}

function names(last) {
  const all = [];
  while (at < last) {
    const tag = enter();
    if (tag === 0x82) all.push(`DNS:${text(0x16, at, end)}`);
    else if (tag === 0x81) all.push(`email:${text(0x16, at, end)}`);
    else if (tag === 0x86) all.push(`URI:${text(0x16, at, end)}`);
    else if (tag === 0x87 && end - at === 4) {
      all.push(`IP:${bytes[at]}.${bytes[at + 1]}.${bytes[at + 2]}.${bytes[at + 3]}`);
    } else all.push(`other:${tag}`);
    at = end;
  }
  return all;
}

function usage() {
  enter();
  let flags = 0;
  for (let octet = 0; at + 1 + octet < end; octet++) {
    for (let bit = 0; bit < 8; bit++) {
      if (bytes[at + 1 + octet] & (128 >> bit)) flags |= 1 << (octet * 8 + bit);
    }
  }
  return flags;
}

function extensions(record) {
  enter();
  enter();
  const last = end;
  while (at < last) {
    enter();
    const next = end;
    enter();
    const id = end - at === 3 && bytes[at] === 0x55 && bytes[at + 1] === 0x1d ? bytes[at + 2] : 0;
    at = end;
    if (id === 15 || id === 17 || id === 19) {
      if (bytes[at] === 1) pass();
      enter();
      if (id === 15) record.keyUsage = usage();
      else {
        enter();
        if (id === 17) record.names = names(end);
        else record.ca = at < end && bytes[at] === 1 && bytes[at + 2] !== 0;
      }
    }
    at = next;
  }
}

/** The fields of one certificate, but for its hash. */
export function decode(der) {
  bytes = der;
  at = 0;
  enter();
  enter();
  const last = end;
  if (bytes[at] === 0xa0) pass();
  enter();
  const serial = bytes.subarray(at, end);
  at = end;
  pass();
  const issuer = name();
  enter();
  const notBefore = time();
  const notAfter = time();
  const subject = name();
  pass();
  const record = { subject, issuer, serial, notBefore, notAfter, names: [], keyUsage: -1, ca: false, sha256: null };
  while (at < last) {
    if (bytes[at] === 0xa3) {
      extensions(record);
      break;
    }
    pass();
  }
  return record;
}

const ROUND = new Int32Array(64);
const START = new Int32Array(8);
{
  // The first 32 bits of the fractions of the roots of the first primes (FIPS 180-4 section 4.2.2).
  const fraction = (number) => ((number - Math.floor(number)) * 4294967296) | 0;
  let found = 0;
  for (let candidate = 2; found < 64; candidate++) {
    let prime = true;
    for (let factor = 2; factor * factor <= candidate; factor++) prime &&= candidate % factor !== 0;
    if (!prime) continue;
    if (found < 8) START[found] = fraction(Math.sqrt(candidate));
    ROUND[found++] = fraction(Math.cbrt(candidate));
  }
}
const words = new Int32Array(64);
const state = new Int32Array(8);
const tail = new Uint8Array(128);

function block(source, from) {
  for (let index = 0; index < 16; index++, from += 4) {
    words[index] = (source[from] << 24) | (source[from + 1] << 16) | (source[from + 2] << 8) | source[from + 3];
  }
  for (let index = 16; index < 64; index++) {
    const early = words[index - 15];
    const late = words[index - 2];
    const small = ((early >>> 7) | (early << 25)) ^ ((early >>> 18) | (early << 14)) ^ (early >>> 3);
    const large = ((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10);
    words[index] = (words[index - 16] + small + words[index - 7] + large) | 0;
  }
  let a = state[0], b = state[1], c = state[2], d = state[3];
  let e = state[4], f = state[5], g = state[6], h = state[7];
  for (let index = 0; index < 64; index++) {
    const high = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const first = (h + high + (g ^ (e & (f ^ g))) + ROUND[index] + words[index]) | 0;
    const low = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const second = (low + ((a & b) | (c & (a | b)))) | 0;
    h = g; g = f; f = e;
    e = (d + first) | 0;
    d = c; c = b; b = a;
    a = (first + second) | 0;
  }
  state[0] += a; state[1] += b; state[2] += c; state[3] += d;
  state[4] += e; state[5] += f; state[6] += g; state[7] += h;
}

/** SHA-256 (FIPS 180-4) in JavaScript. */
export function sha256(data) {
  state.set(START);
  const whole = data.length - (data.length % 64);
  for (let from = 0; from < whole; from += 64) block(data, from);
  const rest = data.length - whole;
  tail.fill(0);
  for (let index = 0; index < rest; index++) tail[index] = data[whole + index];
  tail[rest] = 128;
  const size = rest < 56 ? 64 : 128;
  const bits = data.length * 8;
  for (let index = 0; index < 4; index++) tail[size - 1 - index] = bits >>> (8 * index);
  tail[size - 5] = bits / 4294967296;
  for (let from = 0; from < size; from += 64) block(tail, from);
  const digest = new Uint8Array(32);
  for (let index = 0; index < 32; index++) digest[index] = state[index >> 2] >>> (24 - 8 * (index & 3));
  return digest;
}
