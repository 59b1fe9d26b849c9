// By a certificate an application says who it is: it signs a token of its own for Microsoft's sign-in.
import { createHash, createPrivateKey, type KeyObject, randomUUID, sign, X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import { AzureError } from "../problems/problem";
import { unsupported } from "../problems/sentences";
import { t } from "../translate";
import type { ClientCertificate } from "./armVariables";
import { type Keys, OldEncryption, readPkcs12 } from "./pkcs12";

/** How long the sign-in takes it, in seconds. */
const lifetime = 600;

/**
 * For an application that has the certificate; `url` is where it is sent, `now` in milliseconds since 1970. Rejects with an AzureError where the certificate cannot be read.
 * Source: https://learn.microsoft.com/entra/identity-platform/certificate-credentials
 */
export async function clientAssertion(
  given: ClientCertificate,
  clientId: string,
  url: string,
  now: number,
): Promise<string> {
  const { key, certificate } = await identityIn(given);
  const header = { alg: "RS256", typ: "JWT", x5t: createHash("sha1").update(certificate.raw).digest("base64url") };
  const from = Math.floor(now / 1000);
  const claims = { aud: url, iss: clientId, sub: clientId, jti: randomUUID(), nbf: from, exp: from + lifetime };
  const text = [header, claims].map((one) => Buffer.from(JSON.stringify(one)).toString("base64url")).join(".");
  return `${text}.${sign("sha256", Buffer.from(text), key).toString("base64url")}`;
}

interface Identity {
  readonly key: KeyObject;
  readonly certificate: X509Certificate;
}

async function identityIn({ data, path, password }: ClientCertificate): Promise<Identity> {
  const name = data === "" ? "ARM_CLIENT_CERTIFICATE_PATH" : "ARM_CLIENT_CERTIFICATE";
  const bytes = data === "" ? await readFile(path).catch(() => undefined) : Buffer.from(data, "base64");
  if (!bytes) throw new AzureError(unsupported(t("The file that {0} names cannot be read.", name)));
  const found = pairIn(bytes, name, password);
  if (!found) throw new AzureError(unsupported(t("There is no RSA key with its certificate in {0}.", name)));
  return found;
}

function pairIn(bytes: Buffer, name: string, password: string): Identity | undefined {
  try {
    const isText = bytes.includes("-----BEGIN ");
    const { keys, certificates } = isText ? pemKeys(bytes.toString("utf8"), password) : readPkcs12(bytes, password);
    const all = certificates.map((raw) => new X509Certificate(raw));
    return keys
      .filter(({ asymmetricKeyType }) => asymmetricKeyType === "rsa")
      .flatMap((key) => all.filter((one) => one.checkPrivateKey(key)).map((certificate) => ({ key, certificate })))[0];
  } catch (error) {
    throw new AzureError(
      unsupported(
        error instanceof OldEncryption
          ? t("{0} is encrypted in a way that cannot be read here: write it again with `openssl pkcs12 -export`.", name)
          : t("{0} cannot be read: it is not a PFX or PEM file, or ARM_CLIENT_CERTIFICATE_PASSWORD is wrong.", name),
      ),
    );
  }
}

const pemBlock = /-----BEGIN ([A-Z0-9 ]{1,40})-----[^-]*-----END \1-----/g;

function pemKeys(text: string, password: string): Keys {
  const blocks = [...text.matchAll(pemBlock)].map(([whole, kind]) => ({ whole, kind: kind! }));
  const ofKind = (pattern: RegExp) => blocks.filter(({ kind }) => pattern.test(kind)).map(({ whole }) => whole);
  return {
    keys: ofKind(/PRIVATE KEY$/).map((key) => createPrivateKey({ key, passphrase: password })),
    certificates: ofKind(/^CERTIFICATE$/).map((one) => new X509Certificate(one).raw),
  };
}
