// What the tests of HashiCorp's language server and of its library expect of an editor's questions.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { openGrammar } from "./colours.mjs";
import { decoderSuites } from "./decoder.mjs";
import { protocolSuite } from "./protocol.mjs";
import { openSession } from "./session.mjs";

/** The suites that the material has, each `{ name, rows }` with rows as decoder.mjs says. */
export async function editingSuites(material) {
  const has = (name) => existsSync(join(material, name));
  if (!has("hcl-lang") && !has("terraform-ls")) return [];
  const session = { ...(await openSession()), grammar: await openGrammar() };
  return [
    ...(has("hcl-lang") ? decoderSuites(material, session) : []),
    ...(has("terraform-ls") ? [protocolSuite(material, session)] : []),
  ];
}
