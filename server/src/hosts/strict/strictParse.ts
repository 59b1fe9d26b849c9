// Terraform's own HCL parser, from @cdktf/hcl2json. Loaded on first use only: it starts a Go program when imported.

/** Long for a parse, short for a person: if the Go program does not answer by then it never will. */
const patience = 3000;

/** A bundle of it has its exports under `default`. */
interface Loaded {
  readonly parse?: (name: string, text: string) => Promise<unknown>;
  readonly default?: Loaded;
}

let isBroken = false;

/** The parser's message about a text; undefined if it takes the text, or if there is no parser. */
export async function strictParse(name: string, text: string): Promise<string | undefined> {
  if (isBroken) return undefined;
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      isBroken = true;
      resolve();
    }, patience);
  });
  try {
    await Promise.race([parse(name, text), timeout]);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    clearTimeout(timer);
  }
}

async function parse(name: string, text: string): Promise<unknown> {
  const loaded: Loaded | undefined = await import("@cdktf/hcl2json").catch(() => undefined);
  const known = loaded?.parse ? loaded : loaded?.default;
  if (!known?.parse) isBroken = true;
  return known?.parse?.(name, text);
}
