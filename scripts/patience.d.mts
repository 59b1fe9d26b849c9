export function patience(milliseconds: number): number;
export function limit(milliseconds: number, over: (seconds: number) => void): () => void;
