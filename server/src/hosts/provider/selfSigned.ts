// A certificate for 127.0.0.1, and for hosts that nobody can reach, that this run alone knows the key of. Node makes keys and signatures but no certificates,
// so its bytes (X.509 in DER) are put together here; nothing is kept on disk.
import { generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** Hosts in it belong to nobody (RFC 2606): made-up resources have their endpoints there. */
export const nobodysDomain = "loopback.invalid";

/** Domains of Azure's data planes: this run's certificate is for hosts in them too, which are reached through its own proxy alone. */
const dataPlaneDomains = [
  // A vault's name is read out of its host by the word behind it.
  `vault.${nobodysDomain}`,
  "vault.azure.net",
  "azconfig.io",
  ...["blob", "queue", "table", "file", "dfs"].map((service) => `${service}.core.windows.net`),
];

/** Whether a host is in such a domain, or belongs to nobody. */
export function isDataPlane(host: string): boolean {
  return [nobodysDomain, ...dataPlaneDomains].some((domain) => host.endsWith(`.${domain}`));
}

/** PEM, as node:https takes it. */
export function selfSigned(): { readonly key: string; readonly cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const now = Date.now();
  const day = 24 * 60 * 60 * 1000;
  const algorithm = sequence(oid("2a8648ce3d040302")); // ecdsa-with-SHA256
  const name = sequence(set(sequence(oid("550403"), tagged(0x0c, Buffer.from("azureml-terraform")))));
  const validity = sequence(time(now - day), time(now + 7 * day));
  const alternatives = sequence(
    ...["localhost", ...[nobodysDomain, ...dataPlaneDomains].map((domain) => `*.${domain}`)].map((host) =>
      tagged(0x82, Buffer.from(host)),
    ),
    tagged(0x87, Buffer.from([127, 0, 0, 1])),
  );
  const extensions = sequence(
    extension("551d11", alternatives),
    extension("551d13", sequence(tagged(0x01, Buffer.from([0xff])))), // its own authority
    extension("551d25", sequence(oid("2b06010505070301"))), // for servers
  );
  const toSign = sequence(
    tagged(0xa0, tagged(0x02, Buffer.from([2]))),
    tagged(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    name,
    validity,
    name,
    publicKey.export({ type: "spki", format: "der" }),
    tagged(0xa3, extensions),
  );
  const signature = tagged(0x03, Buffer.concat([Buffer.from([0]), sign("sha256", toSign, privateKey)]));
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: pem(sequence(toSign, algorithm, signature)),
  };
}

function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: Buffer[]) => tagged(0x30, Buffer.concat(parts));
const set = (...parts: Buffer[]) => tagged(0x31, Buffer.concat(parts));
const oid = (bytes: string) => tagged(0x06, Buffer.from(bytes, "hex"));
const extension = (id: string, value: Buffer) => sequence(oid(id), tagged(0x04, value));

function time(milliseconds: number): Buffer {
  const text = new Date(milliseconds).toISOString().replace(/[-:T]|\.\d+/g, "");
  return tagged(0x18, Buffer.from(text));
}

function pem(der: Buffer): string {
  const lines = der.toString("base64").match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}
