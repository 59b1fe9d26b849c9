// A described provider, installed in a folder as terraform init installs it.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageHash } from "../../server/src/hosts/installed/packageHash";
import type { ProviderDescription } from "./description";
import { installProvider } from "./install";

const processor = process.arch === "x64" ? "amd64" : process.arch === "ia32" ? "386" : process.arch;

/** This machine as Terraform names it. */
export const platform = `${process.platform === "win32" ? "windows" : process.platform}_${processor}`;

/** A provider of which nothing is built in. */
export const thing: ProviderDescription = {
  protocol: 5,
  dialect: "sdk",
  types: [
    { kind: "provider", name: "thing", attributes: {} },
    {
      kind: "resource",
      name: "thing_pool",
      attributes: {
        name: { type: "string", required: true, forceNew: true },
        sku: { type: "string", optional: true, values: ["Basic", "Standard"] },
        rule: {
          type: "list",
          optional: true,
          block: { port: { type: "number", required: true }, range: { type: "string", optional: true } },
        },
      },
    },
  ],
};

interface Place {
  readonly address?: string;
  readonly version?: string;
  /** Whether its hash is in the lock file: there is none otherwise. */
  readonly lock?: boolean;
  /** The program that serves descriptions, where tests do not run in the project's folder. */
  readonly program?: string;
}

/** Installs it in `.terraform/providers` of a folder; gives the folder of its package. */
export async function installIn(
  folder: string,
  description: ProviderDescription = thing,
  { address = "example.com/team/thing", version = "1.2.3", lock = true, program }: Place = {},
): Promise<string> {
  const at = join(folder, ".terraform/providers", address, version, platform);
  mkdirSync(at, { recursive: true });
  const [, , type] = address.split("/");
  installProvider(at, description, `terraform-provider-${type}_v${version}`, program);
  if (lock) {
    const hash = await packageHash(at);
    const text = `provider "${address}" {\n  version = "${version}"\n  hashes = [\n    "${hash}",\n  ]\n}\n`;
    writeFileSync(join(folder, ".terraform.lock.hcl"), text, { flag: "a" });
  }
  return at;
}
