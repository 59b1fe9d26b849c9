import type { Finding } from "../../server/src/rules/finding";
import { applyEdits } from "../../server/src/text/edit";
import { serviceWith, uriOf } from "../harness/service";
import type { Family } from "./families";

/** A program with all that can safely be fixed in it fixed, and what is still found then. */
export function fixAll(text: string, family: Family): { text: string; findings: readonly Finding[] } {
  const service = serviceWith({ "main.ts": text });
  const uri = uriOf("main.ts");
  service.setFolder("file:///module", {
    parents: [],
    packages: [family.module, ...Object.values(family.packages)],
    pins: Object.entries(family.versions).map(([provider, version]) => ({
      provider,
      version,
      because: "They are installed.",
    })),
  });
  for (let round = 0; round < 10; round++) {
    const edits = service.fixAll(uri);
    if (edits.length === 0) break;
    service.open(uri, applyEdits(service.text(uri)!, edits));
  }
  return { text: service.text(uri)!, findings: service.diagnose(uri) };
}
