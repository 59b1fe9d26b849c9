/** What a handler throws that will not do what it was asked: its sentence is the answer, shown by the editor. */
export class Refusal extends Error {}
