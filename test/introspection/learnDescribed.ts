import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import type { BodySchema, TypeSchema } from "../../server/src/catalog/schema";
import { startProvider } from "../../server/src/hosts/provider/startProvider";
import { type Learned, type LearnOptions, learn } from "../../server/src/introspection/learn";
import type { DescribedBody, ProviderDescription } from "../provider/description";
import { installProvider } from "../provider/install";

/** Long enough for a machine that does much else. */
export const limits = { toStart: 60_000, toAnswer: 30_000 };

/** Installs the provider for the time of a test. */
export function installed(context: TestContext, description: ProviderDescription): string {
  const folder = mkdtempSync(join(tmpdir(), "described-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return installProvider(folder, description);
}

/** Learns a provider from what it answers. */
export function learnDescribed(
  context: TestContext,
  description: ProviderDescription,
  options: LearnOptions = {},
): Promise<Learned> {
  const binary = installed(context, description);
  return learn((signal) => startProvider(binary, limits, undefined, signal), options);
}

/** A learned type as a description has it. */
export function asDescribed({ body, ...type }: TypeSchema): Omit<TypeSchema, "body"> & { attributes: DescribedBody } {
  return { ...type, attributes: bodyOf(body) };
}

function bodyOf(body: BodySchema): DescribedBody {
  return Object.fromEntries(
    [...body].map(([name, { block, elem, ...facts }]) => [
      name,
      {
        ...facts,
        ...(block && { block: bodyOf(block) }),
        ...(elem && { elem: bodyOf(new Map([["elem", elem]])).elem! }),
      },
    ]),
  );
}
