import type { Finding } from "../../server/src/model/finding";
import { applyEdits } from "../../server/src/text/edit";
import { serviceWith, uriOf } from "../harness/service";
import type { Family } from "./families";
import { moduleContext } from "./moduleContext";

/** A program with all that can safely be fixed in it fixed, what was found in it, and what is still found then. */
interface Fixed {
  readonly text: string;
  readonly found: readonly Finding[];
  readonly left: readonly Finding[];
}

export function fixAll(text: string, family: Family): Fixed {
  const service = serviceWith({ "main.ts": text });
  const uri = uriOf("main.ts");
  service.setFolder("file:///module", moduleContext(family));
  const found = service.diagnose(uri);
  for (
    let edits = service.fixAll(uri), round = 0;
    edits.length > 0 && round < 10;
    edits = service.fixAll(uri), round++
  ) {
    service.open(uri, applyEdits(service.text(uri)!, edits));
  }
  return { text: service.text(uri)!, found, left: service.diagnose(uri) };
}
