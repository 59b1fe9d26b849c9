/** The head of a `dynamic` block. Source: developer.hashicorp.com/terraform/language/expressions/dynamic-blocks. */
import type { BodySchema } from "../schema";
import { argumentSchema, block, schema } from "./schemaBuilders";

/** What is in a `dynamic` block, whose content is that of each block that it means. */
export function dynamicBody(content: BodySchema): BodySchema {
  return schema({
    for_each: argumentSchema("dynamic", "A list, set or map: one block is made for each element.", { required: true }),
    iterator: argumentSchema("dynamic", "What `content` calls the element, where not by the name of the block.", {
      means: "type",
    }),
    labels: argumentSchema("list", "The labels of each block."),
    content: { ...block("What each block contains.", {}, { required: true, maxItems: 1 }), block: content },
  });
}
