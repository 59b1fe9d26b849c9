// Answers that Azure has given, where a folder of facts has them (FACTS), and how secrets are laid into them: those of the recordings
// have been taken out.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(process.env.FACTS ?? "nowhere", "arm-recordings");

/** Why they are left out; false where they are there. */
export const noRecordings: string | false = existsSync(folder) ? false : "FACTS names no folder with arm-recordings";

export interface Recording {
  readonly kind: "recording" | "example" | "refusal";
  readonly type: string;
  readonly apiVersion: string | null;
  readonly method: string;
  readonly id: string;
  readonly status: number;
  readonly list?: boolean;
  readonly requestBody?: unknown;
  readonly body?: unknown;
  readonly readBack?: unknown;
}

let read: readonly Recording[] | undefined;

/** All of them, which are read once in a process: nobody may change one. */
export function recordings(): readonly Recording[] {
  read ??= ["machinelearning", "cognitive"].flatMap((name) =>
    readFileSync(join(folder, `${name}.jsonl`), "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Recording),
  );
  return read;
}

/** That each may be written for azapi, in the version that it was read in, also where azurerm has a type that only the provider could read. */
export function inVersions(
  answers: readonly unknown[],
): readonly { readonly id: string; readonly apiVersion: string; readonly instead: true }[] {
  return answers.map((answer) => {
    const { id, apiVersion } = answer as { readonly id?: unknown; readonly apiVersion?: unknown };
    return { id: String(id), apiVersion: typeof apiVersion === "string" ? apiVersion : "", instead: true };
  });
}

/** A key, a token and a signature, as Azure makes them. */
export const secrets = {
  key: `${"Zm9v".repeat(21)}Zm==`,
  token: `eyJ${"hbGciOiJub25l"}.eyJzdWIiOiJub2JvZHkifQ.c2lnbmVkYnlub2JvZHk`,
  signature: "sig=bm90IGEgc2lnbmF0dXJl%3D",
};

/** Whether any of them, or what is telling of one, is in a text. */
export function hasSecret(text: string): boolean {
  return /Zm9vZm9v|c2lnbmVkYnlub2JvZHk|bm90IGEgc2lnbmF0dXJl/.test(text);
}

const secret = /(?:secret|password|token|sas|keys?|connectionString|credential)$/i;

/** The same JSON with a secret wherever its name says that there is one, and a signature behind each address. */
export function withSecrets(json: unknown, name = ""): unknown {
  if (Array.isArray(json)) return json.map((one) => withSecrets(one, name));
  if (typeof json === "object" && json !== null) {
    const entries = Object.entries(json).map(([key, value]) => [key, withSecrets(value, key)] as const);
    return Object.fromEntries(entries);
  }
  if (/public|identifier/i.test(name)) return json;
  if (secret.test(name) && (json === null || typeof json === "string")) return secrets.key;
  if (typeof json === "string" && /^https?:/.test(json)) return `${json}?sv=2024-01-01&${secrets.signature}`;
  return json;
}
