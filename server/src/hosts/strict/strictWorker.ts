// The process that Terraform's own HCL parser runs in: a Go program, which takes some 80 MB once it is started.
import { setFlagsFromString } from "node:v8";
import { errorMessage } from "../errorMessage";
import type { ParseRequest, ParseResponse, Ready } from "./strictParse";

// It is asked about a few texts. Making its code faster takes V8 longer than starting it and all that it is asked.
setFlagsFromString("--no-wasm-tier-up");
setFlagsFromString("--no-wasm-dynamic-tiering");

type Parse = (name: string, text: string) => Promise<unknown>;
/** A bundle of it has its exports under `default`. */
interface Loaded {
  readonly parse: Parse;
  readonly default?: Loaded;
}

const started = start();
process.on("message", async ({ id, name, text }: ParseRequest) => {
  const answer: ParseResponse = { id, ...(await complaintAbout(await started, name, text)) };
  process.send?.(answer);
});
// The process that it works for is gone.
process.on("disconnect", () => process.exit());

/** The program starts with its first question. */
async function start(): Promise<Parse> {
  const loaded: Loaded = await import("@cdktf/hcl2json");
  const { parse } = loaded.default ?? loaded;
  await parse("empty.tf", "");
  process.send?.("ready" satisfies Ready);
  return parse;
}

async function complaintAbout(parse: Parse, name: string, text: string): Promise<{ complaint?: string }> {
  try {
    await parse(name, text);
    return {};
  } catch (error) {
    return { complaint: errorMessage(error) };
  }
}
