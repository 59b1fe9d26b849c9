// The suite's editing part, for an extension that runs in a browser: without disk and process.
import { runTests } from "./runTests";
import { say } from "./say";
import { activation } from "./tests/activation";
import { azapiConversion } from "./tests/azapiConversion";
import { completion } from "./tests/completion";
import { diagnostics } from "./tests/diagnostics";
import { doctor } from "./tests/doctor";
import { formatting } from "./tests/formatting";
import { hover } from "./tests/hover";
import { navigation } from "./tests/navigation";
import { programEdits } from "./tests/programEdits";
import { programs } from "./tests/programs";
import { refactoring } from "./tests/refactoring";
import { status } from "./tests/status";
import { typing } from "./tests/typing";
import { upgrade } from "./tests/upgrade";
import { virtual } from "./tests/virtual";
import { webAzure } from "./tests/webAzure";

/** TypeScript's own extension runs elsewhere in this window, so ours does not know of it. */
const needsTypeScript = /^with bindings|beside its type$/;

export async function run(): Promise<void> {
  if ("process" in globalThis) throw new Error("This is no browser but Node: nothing would be proven.");
  const all = [...programs, ...programEdits];
  const alone = all.filter(({ name }) => !needsTypeScript.test(name));
  say(`${all.length - alone.length} are left out: TypeScript's own extension does not run beside ours here.`);
  return runTests([
    ...activation,
    ...completion,
    ...hover,
    ...diagnostics,
    ...navigation,
    ...formatting,
    ...refactoring,
    ...upgrade,
    ...azapiConversion,
    ...typing,
    ...status,
    ...alone,
    ...virtual,
    ...webAzure,
    // It looks who is signed in, which is remembered.
    ...doctor,
  ]);
}
