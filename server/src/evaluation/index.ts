/** Terraform's types, and the value of an expression as far as it is known. */
export {
  type AddressRange,
  addressIn,
  addressRangeOf,
  isSubrange,
  networkAddressOf,
  overlap,
  partOf,
} from "./addressRange";
export { cannotConvert, convert, isMismatch, type Mismatch } from "./convert";
export type { Environment, EvaluationProblem } from "./environment";
export { type Evaluated, evaluate } from "./evaluate";
export { anyPair, withNames } from "./evaluateFor";
export { bytesInBase64 } from "./functions/base64";
export { functionFacts } from "./functions/functions";
export { timestampIn } from "./functions/timestamps";
export { described, mismatchMessage, partAt, pathText } from "./mismatchMessage";
export { type Pair, pairsOf } from "./pairs";
export {
  anyText,
  attributesOf,
  boolResult,
  collectionResult,
  elementsOf,
  isWhollyKnown,
  type KnownResult,
  type KnownValue,
  knownText,
  type Marks,
  marked,
  marksIn,
  nullValue,
  numberResult,
  objectResult,
  type Piece,
  piecedResult,
  piecesOf,
  type Result,
  stringOf,
  textResult,
  tupleResult,
  type UnknownResult,
  unknown,
  unknownOf,
} from "./result";
export { resultText } from "./resultText";
export {
  bounded,
  isSameType,
  kindOf,
  type ObjectType,
  shortTypeText,
  type Type,
  typeText,
  type WholeBlock,
  withArticle,
} from "./type";
export { typeConstraintOf } from "./typeConstraint";
export { unify } from "./unify";
