// First all values are compared, then all readers are measured, one round of each after the other.

import { READERS, REFERENCE, read, wasm } from './readers.js';

const fetched = async (file) => new Uint8Array(await (await fetch(file)).arrayBuffer());

/** Certificates that stand one after the other. */
function split(whole) {
  const ders = [];
  for (let at = 0; at < whole.length;) {
    const long = whole[at + 1] & 127;
    let length = 0;
    for (let octet = 0; octet < long; octet++) length = length * 256 + whole[at + 2 + octet];
    const end = at + 2 + long + length;
    ders.push(whole.slice(at, end));
    at = end;
  }
  return ders;
}

const join = (ders) => {
  const whole = new Uint8Array(ders.reduce((sum, der) => sum + der.length, 0));
  let at = 0;
  for (const der of ders) {
    whole.set(der, at);
    at += der.length;
  }
  return whole;
};

const inputOf = (ders) => ({ ders, whole: join(ders) });

/** What a reader reads of one certificate; nothing where it refuses it. */
async function reading(reader, der) {
  try {
    const [one] = await reader.read(inputOf([der]));
    return one;
  } catch {
    return null;
  }
}

/** One form: readers differ on the sign octet of a number, and names of other kinds have no common form. */
const plain = (row) => JSON.stringify([row.subject, row.issuer, row.serial.toLowerCase().replace(/^(00)+(?=.)/, ''),
  row.notBefore, row.notAfter, row.names.map((name) => (/^(DNS|IP|email|URI):/.test(name) ? name : 'other')),
  row.keyUsage, row.ca, row.sha256]);

/** Lets the driver ask how far it is, and the browser clear away what the reader before left. */
const rest = (milliseconds = 0) => new Promise((done) => setTimeout(done, milliseconds));

/** What every reader reads, how many each refuses, and where the values differ. */
async function agreed(ders) {
  const refused = {};
  const differing = {};
  const common = [];
  const expected = REFERENCE.read(inputOf(ders));
  const others = READERS.filter((reader) => reader.row && reader !== REFERENCE);
  for (const [index, der] of ders.entries()) {
    if (index % 50 === 0) await rest();
    // Of very many, which are made as the fewer are, every fiftieth is compared.
    if (ders.length > 5000 && index % 50 !== 0) {
      common.push(der);
      continue;
    }
    let good = true;
    for (const reader of others) {
      const one = await reading(reader, der);
      if (!one) {
        refused[reader.name] = (refused[reader.name] ?? 0) + 1;
        good = false;
        continue;
      }
      const value = plain(reader.row(one));
      if (value !== plain(expected[index])) {
        differing[reader.name] ??= { count: 0, theirs: value, ours: plain(expected[index]) };
        differing[reader.name].count += 1;
        good = false;
      }
    }
    if (good) common.push(der);
  }
  return { common, refused, differing, all: expected.length === ders.length };
}

const median = (times) => times.sort((one, other) => one - other)[Math.floor(times.length / 2)];

/** Each round in an order in which others follow each other, so that none always pays for the same one's garbage. */
function order(count, round) {
  const places = Array.from({ length: count }, (_, place) => place);
  const shared = (one, other) => (other === 0 ? one : shared(other, one % other));
  const strides = places.filter((stride) => shared(stride, count) === 1);
  const stride = strides[round % strides.length];
  return places.map((place) => (place * stride + round) % count);
}

/** Milliseconds of one reading by each reader. */
async function measured(input, rounds, repeats) {
  const times = READERS.map(() => []);
  for (let round = -1; round < rounds; round++) {
    for (const index of order(READERS.length, round + 1)) {
      await rest(50);
      const start = performance.now();
      for (let again = 0; again < repeats; again++) await READERS[index].read(input);
      // The first round is for the compilers.
      if (round >= 0) times[index].push((performance.now() - start) / repeats);
    }
  }
  return Object.fromEntries(READERS.map((reader, index) => [reader.name, median(times[index])]));
}

/** How much the module's memory grows by a file, by the same file once more, and again and again. */
async function memory(file) {
  const bytes = await fetched(file);
  const size = () => wasm.memory.buffer.byteLength;
  const before = size();
  const reading = read(bytes);
  const count = reading.count();
  const once = size();
  reading.free();
  read(bytes).free();
  const twice = size();
  for (let again = 0; again < 10; again++) read(bytes).free();
  return { count, input: bytes.length, before, once, twice, again: size() };
}

async function compare(name, rounds, repeats) {
  const ders = split(await fetched(`${name}.der`));
  const { common, refused, differing, all } = await agreed(ders);
  const input = inputOf(common);
  const times = await measured(input, rounds, repeats);
  return { name, count: ders.length, common: common.length, bytes: input.whole.length, refused, differing, all, times };
}

/** A file of PEM, as most people have it, by trustguide alone. */
async function pem(name, rounds, repeats) {
  const bytes = await fetched(`${name}.pem`);
  const times = [];
  for (let round = -1; round < rounds; round++) {
    const start = performance.now();
    for (let again = 0; again < repeats; again++) read(bytes).free();
    if (round >= 0) times.push((performance.now() - start) / repeats);
  }
  return { name, bytes: bytes.length, time: median(times) };
}

const TASKS = { compare, memory, pem };

window.work = async (task, ...rest) => {
  window.outcome = null;
  try {
    window.outcome = { value: await TASKS[task](...rest) };
  } catch (error) {
    window.outcome = { error: `${error?.stack ?? error}` };
  }
};
window.ready = true;
