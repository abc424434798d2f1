export { Circle, Shape } from './circle.js';
export const version = '1.2';
export let count = 0;
export function area(shape, scale) { count++; return shape.area() * (scale === undefined ? 1 : scale); }
export function names(...shapes) { return shapes.map(s => s.name); }
export default function make(r) { return { r, twice() { return r * 2; } }; }
export const settings = { depth: 3, tags: ['a', 'b'] };
export async function later(x) { await null; return x + 1; }
