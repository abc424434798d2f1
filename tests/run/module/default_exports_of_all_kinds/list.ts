const list: number[] = [1, 2, 3];
export { list as default };
export function size(): number { return list.length; }
