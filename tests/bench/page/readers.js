// Each reader takes the certificates of one input, as bytes, to all compared fields in its own shape
// (`read`, which is measured), and from there to one shape for all (`row`, which is not).

import * as pkijs from 'pkijs';
import init, { hash_alone, hash_one_by_one, parse_alone, read } from './bench_wasm.js';
import { decode, sha256 } from './minimal.js';

export const wasm = await init({ module_or_path: 'bench_wasm_bg.wasm' });
const { forge, x509, KJUR, X509 } = window;

const hex = (octets) => Array.from(new Uint8Array(octets), (octet) => octet.toString(16).padStart(2, '0')).join('');
const digest = (der) => crypto.subtle.digest('SHA-256', der);
const seconds = (date) => date.getTime() / 1000;

/** As the page does: the values stay in the module, where the page's own code shows them. */
const trustguide = {
  name: 'trustguide',
  read({ whole }) {
    const reading = read(whole);
    const count = reading.count();
    reading.free();
    return count;
  },
};

/** What no reader of ours can do without. */
const parsing = { name: 'x509-parser alone', read: ({ whole }) => parse_alone(whole) };
const hashing = { name: 'SHA-256 alone', read: ({ whole }) => hash_alone(whole) };
const hashingSingly = { name: 'SHA-256 alone, one by one', read: ({ whole }) => hash_one_by_one(whole) };

/** As no page needs it: every field of every certificate comes out. */
const handedOver = {
  name: 'trustguide, all handed over',
  read({ whole }) {
    const reading = read(whole);
    const rows = JSON.parse(reading.rows(0, reading.count()));
    reading.free();
    return rows;
  },
  row: (row) => row,
};

const minimalRow = (one) => ({ ...one, serial: hex(one.serial), sha256: hex(one.sha256) });

const minimal = {
  name: 'hand-written',
  read: ({ ders }) => ders.map((der) => {
    const record = decode(der);
    record.sha256 = sha256(der);
    return record;
  }),
  row: minimalRow,
};

const minimalWebCrypto = {
  name: 'hand-written, WebCrypto',
  read: ({ ders }) => Promise.all(ders.map(async (der) => {
    const record = decode(der);
    record.sha256 = await digest(der);
    return record;
  })),
  row: minimalRow,
};

const PKI_NAMES = { 1: 'email', 2: 'DNS', 6: 'URI' };

const pki = {
  name: 'PKI.js',
  read: ({ ders }) => Promise.all(ders.map(async (der) => {
    const one = pkijs.Certificate.fromBER(der);
    const extension = (id) => one.extensions?.find((found) => found.extnID === id)?.parsedValue;
    return {
      subject: one.subject.typesAndValues,
      issuer: one.issuer.typesAndValues,
      serial: one.serialNumber.valueBlock.valueHexView,
      notBefore: one.notBefore.value,
      notAfter: one.notAfter.value,
      names: extension('2.5.29.17')?.altNames ?? [],
      keyUsage: extension('2.5.29.15')?.valueBlock.valueHexView,
      ca: extension('2.5.29.19')?.cA ?? false,
      sha256: await digest(der),
    };
  })),
  row: (one) => ({
    subject: one.subject.map(({ type, value }) => [type, value.valueBlock.value]),
    issuer: one.issuer.map(({ type, value }) => [type, value.valueBlock.value]),
    serial: hex(one.serial),
    notBefore: seconds(one.notBefore),
    notAfter: seconds(one.notAfter),
    names: one.names.map(({ type, value }) => type === 7
      ? `IP:${[...value.valueBlock.valueHexView].join('.')}`
      : `${PKI_NAMES[type] ?? 'other'}:${value}`),
    keyUsage: flags(one.keyUsage),
    ca: one.ca,
    sha256: hex(one.sha256),
  }),
};

/** Bit 0 is the first bit. */
function flags(octets) {
  if (!octets) return -1;
  let all = 0;
  octets.forEach((octet, index) => {
    for (let bit = 0; bit < 8; bit++) if (octet & (128 >> bit)) all |= 1 << (8 * index + bit);
  });
  return all;
}

const USAGES = ['digitalSignature', 'nonRepudiation', 'keyEncipherment', 'dataEncipherment', 'keyAgreement',
  'keyCertSign', 'cRLSign', 'encipherOnly', 'decipherOnly'];
const FORGE_NAMES = { 1: 'email', 2: 'DNS', 6: 'URI' };
/** Latin letters of octets that are UTF-8, as node-forge leaves them. */
const forgeText = ({ type, value, valueTagClass }) => [type, valueTagClass === 12 ? forge.util.decodeUtf8(value) : value];

const nodeForge = {
  name: 'node-forge',
  read: ({ ders }) => ders.map((der) => {
    const buffer = forge.util.createBuffer(der);
    const octets = buffer.bytes();
    const one = forge.pki.certificateFromAsn1(forge.asn1.fromDer(buffer));
    const hash = forge.md.sha256.create();
    hash.update(octets);
    return {
      subject: one.subject.attributes,
      issuer: one.issuer.attributes,
      serial: one.serialNumber,
      notBefore: one.validity.notBefore,
      notAfter: one.validity.notAfter,
      names: one.getExtension('subjectAltName')?.altNames ?? [],
      keyUsage: one.getExtension('keyUsage'),
      ca: one.getExtension('basicConstraints')?.cA ?? false,
      sha256: hash.digest().toHex(),
    };
  }),
  row: (one) => ({
    ...one,
    subject: one.subject.map(forgeText),
    issuer: one.issuer.map(forgeText),
    notBefore: seconds(one.notBefore),
    notAfter: seconds(one.notAfter),
    names: one.names.map(({ type, value, ip }) => (type === 7 ? `IP:${ip}` : `${FORGE_NAMES[type] ?? 'other'}:${value}`)),
    keyUsage: one.keyUsage ? USAGES.reduce((all, usage, bit) => all | (one.keyUsage[usage] ? 1 << bit : 0), 0) : -1,
  }),
};

const PECULIAR_NAMES = { email: 'email', dns: 'DNS', url: 'URI', ip: 'IP' };
const SHORT = { C: '2.5.4.6', O: '2.5.4.10', OU: '2.5.4.11', CN: '2.5.4.3', L: '2.5.4.7', ST: '2.5.4.8',
  DC: '0.9.2342.19200300.100.1.25', E: '1.2.840.113549.1.9.1', G: '2.5.4.42', I: '2.5.4.43', SN: '2.5.4.4', T: '2.5.4.12' };
const pairs = (name) => name.flatMap((rdn) => Object.entries(rdn)
  .flatMap(([type, values]) => values.map((value) => [SHORT[type] ?? type, value])));

const peculiar = {
  name: '@peculiar/x509',
  read: ({ ders }) => Promise.all(ders.map(async (der) => {
    const one = new x509.X509Certificate(der);
    return {
      subject: one.subjectName.toJSON(),
      issuer: one.issuerName.toJSON(),
      serial: one.serialNumber,
      notBefore: one.notBefore,
      notAfter: one.notAfter,
      names: one.getExtension(x509.SubjectAlternativeNameExtension)?.names.toJSON() ?? [],
      keyUsage: one.getExtension(x509.KeyUsagesExtension)?.usages ?? -1,
      ca: one.getExtension(x509.BasicConstraintsExtension)?.ca ?? false,
      sha256: await digest(der),
    };
  })),
  row: (one) => ({
    ...one,
    subject: pairs(one.subject),
    issuer: pairs(one.issuer),
    notBefore: seconds(one.notBefore),
    notAfter: seconds(one.notAfter),
    names: one.names.map(({ type, value }) => `${PECULIAR_NAMES[type] ?? 'other'}:${value}`),
    sha256: hex(one.sha256),
  }),
};

const OCTETS = Array.from({ length: 256 }, (_, octet) => octet.toString(16).padStart(2, '0'));
const toHex = (der) => {
  if (der.toHex) return der.toHex();
  let all = '';
  for (const octet of der) all += OCTETS[octet];
  return all;
};
const JS_NAMES = { rfc822: 'email', dns: 'DNS', uri: 'URI', ip: 'IP' };
const jsPairs = (name) => name.array.flat().map(({ type, value }) => [KJUR.asn1.x509.OID.atype2oidList[type] || type, value]);
/** UTCTime or GeneralizedTime as jsrsasign leaves it. */
function jsTime(text) {
  const [year, ...rest] = text.length === 13
    ? [(text < '5' ? '20' : '19') + text.slice(0, 2), ...text.slice(2, 12).match(/../g)]
    : [text.slice(0, 4), ...text.slice(4, 14).match(/../g)];
  return Date.UTC(year, rest[0] - 1, ...rest.slice(1)) / 1000;
}

const jsrsasign = {
  name: 'jsrsasign',
  read: ({ ders }) => ders.map((der) => {
    const one = new X509();
    const encoded = toHex(der);
    one.readCertHex(encoded);
    return {
      subject: one.getSubject(),
      issuer: one.getIssuer(),
      serial: one.getSerialNumberHex(),
      notBefore: one.getNotBefore(),
      notAfter: one.getNotAfter(),
      names: one.getExtSubjectAltName()?.array ?? [],
      keyUsage: one.getExtKeyUsage(),
      ca: one.getExtBasicConstraints()?.cA ?? false,
      sha256: KJUR.crypto.Util.hashHex(encoded, 'sha256'),
    };
  }),
  row: (one) => ({
    ...one,
    subject: jsPairs(one.subject),
    issuer: jsPairs(one.issuer),
    notBefore: jsTime(one.notBefore),
    notAfter: jsTime(one.notAfter),
    names: one.names.map((entry) => Object.entries(entry).map(([type, value]) => `${JS_NAMES[type] ?? 'other'}:${value}`)[0]),
    keyUsage: one.keyUsage ? one.keyUsage.names.reduce((all, usage) => all | (1 << USAGES.indexOf(usage)), 0) : -1,
  }),
};

export const READERS = [trustguide, parsing, hashing, hashingSingly, handedOver, minimal, minimalWebCrypto, pki, peculiar, nodeForge, jsrsasign];
export const REFERENCE = handedOver;
export { read };
