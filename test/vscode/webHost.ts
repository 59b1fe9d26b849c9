// What is otherwise where an extension runs in a browser, without disk and process: that it starts, asks its server, reads files, writes them, loads
// what is loaded late, and asks Azure. The rest of the editing part is in web.ts.
import { runTests } from "./runTests";
import { activation } from "./tests/activation";
import { completion } from "./tests/completion";
import { diagnostics } from "./tests/diagnostics";
import { doctor } from "./tests/doctor";
import { hover } from "./tests/hover";
import { programEdits } from "./tests/programEdits";
import { upgrade } from "./tests/upgrade";
import { virtual } from "./tests/virtual";
import { webAzure } from "./tests/webAzure";

export function run(): Promise<void> {
  return runTests([
    ...activation,
    ...completion,
    ...hover,
    ...diagnostics,
    ...upgrade,
    ...programEdits.filter(({ name }) => name.startsWith("a program's findings")),
    ...virtual,
    ...webAzure,
    // It looks who is signed in, which is remembered.
    ...doctor,
  ]);
}
