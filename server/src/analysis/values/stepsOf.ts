import { memoNamed } from "../../memo/index";

/**
 * The names in a path of a schema: `identity.0.type`. Split once for all who ask: schemas and rules have few paths, and each is
 * looked at in every block of its type.
 */
export const stepsOf = memoNamed((path): readonly string[] => path.split("."));
