/** Short ways to write down the blocks that Terraform itself defines. */
import type { Attribute, BodySchema } from "../schema";

type Facts = Omit<Attribute, "type" | "summary">;

/** An argument, optional by default. */
export function argumentSchema(type: Attribute["type"], summary: string, facts: Facts = {}): Attribute {
  return { type, optional: !facts.required, summary, ...facts };
}

/** A nested block and what may be in it. */
export function block(summary: string, body: Record<string, Attribute>, facts: Facts = {}): Attribute {
  return { type: "list", optional: !facts.required, summary, block: schema(body), ...facts };
}

/** A schema from arguments by name. */
export function schema(body: Record<string, Attribute>): BodySchema {
  return new Map(Object.entries(body));
}

/** An unknown argument. */
export const anyArgument: Attribute = { type: "dynamic", optional: true };

const anyBody = new Map<string, Attribute>();

/** An argument or block about which nothing is known. */
export const anyBodyItem: Attribute = { type: "dynamic", optional: true, configMode: "attribute", block: anyBody };

anyBody.set("*", anyBodyItem);
