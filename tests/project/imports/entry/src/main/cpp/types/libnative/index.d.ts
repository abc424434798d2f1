export const add: (a: number, b: number) => number
export function scale(by: number): number
