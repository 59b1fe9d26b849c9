/** Words that several messages share. */
export { absence, neverSeen } from "./absence";
export { type Html, html, inTurn } from "./html";
export { isolationSentence } from "./isolation";
export { amount, range } from "./limits";
export { asCode, asCodeBlock, asLink, asText, type Markdown, md, paragraphs, raw } from "./markdown";
export { forbiddenWords, namesIn, patternWords } from "./patterns/patterns";
export { asProse } from "./prose";
export { scopeNames } from "./scopeNames";
export { asPlainCode, didYouMean, listed, listedFirst, shortened, withArticle } from "./sentence";
export { isMisspelling, isMisspelt, isSlip, sameButCase, similar } from "./similar";
