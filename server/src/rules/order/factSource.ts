/** The source of rules that find what facts say: their pages list these. */
export const factSource = "the facts above, each with its own";
